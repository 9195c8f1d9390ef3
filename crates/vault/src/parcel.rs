//! A file sealed to one stranger's recipient: a case that is handed to another organisation. The stock `age` tool opens it.

use zeroize::Zeroizing;

use crate::agefile::{self, FileError};
use crate::identity::{Identity, Recipient};

/// The largest file of this kind, in bytes.
pub const PARCEL_LIMIT: usize = 32 << 20;

/// Seals `plain` to one recipient.
///
/// # Errors
/// [`FileError::TooLarge`]; [`FileError::Unwritable`].
pub fn seal_parcel(plain: &[u8], recipient: &Recipient) -> Result<Vec<u8>, FileError> {
    agefile::seal(plain, &[recipient], PARCEL_LIMIT)
}

/// Opens such a file; `None` if it is sealed to somebody else. Wiped when dropped.
///
/// # Errors
/// [`FileError::TooLarge`]; [`FileError::Damaged`].
pub fn open_parcel(file: &[u8], identity: &Identity) -> Result<Option<Zeroizing<Vec<u8>>>, FileError> {
    agefile::open(file, identity, PARCEL_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SeededChance;

    #[test]
    fn only_its_recipient_opens_it_and_no_byte_may_differ() {
        let [mine, other] = [1, 2].map(|seed| Identity::generate(&mut SeededChance::new(seed)));
        let file = seal_parcel(b"a case", mine.recipient()).unwrap();
        assert_eq!(open_parcel(&file, &mine).unwrap().unwrap().as_slice(), b"a case");
        assert!(open_parcel(&file, &other).unwrap().is_none());
        let mut altered = file.clone();
        *altered.last_mut().unwrap() ^= 1;
        assert!(open_parcel(&altered, &mine).is_err());
        assert!(open_parcel(b"", &mine).is_err());
    }
}
