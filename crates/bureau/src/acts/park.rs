//! A lost or silent device is set aside.

use volya_core::event::{Event, Head, Parked};
use volya_core::id::{Digest, Letter};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Parks a device at what is known of its log here. When a member of another role has signed it, its silence no longer holds everybody; what it wrote later can
/// hold, never open.
///
/// # Errors
/// [`BureauError::Refused`] for the own device, or for one that is not enrolled.
pub fn park(bureau: &mut Bureau, letter: Letter) -> Result<Receipt, BureauError> {
    let letter = letter.as_char().to_string();
    let device = bureau.roster().devices().find(|d| d.letter == letter).map(|d| d.device);
    let device = device.ok_or(BureauError::Refused("no device carries this letter"))?;
    if device == bureau.device() {
        return Err(BureauError::Refused("a device does not park itself"));
    }
    let known = bureau.summary.heads.iter().find(|(d, branch, ..)| *d == device && branch.0 == [0; 32]);
    let (size, root) = known.map_or((0, Digest(volya_tlog::EMPTY_ROOT)), |(_, _, size, root)| (*size, *root));
    bureau.commit(vec![Draft::office(Event::Parked(Parked { head: Head { device, size, root } }))])
}
