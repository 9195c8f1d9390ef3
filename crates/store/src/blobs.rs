//! Named bytes: tiles, bundles, key pages, media.

use std::fmt;
use std::io::{Read, Seek};
use std::sync::Arc;

use crate::StoreError;

/// Longest name, in bytes.
const NAME_LIMIT: usize = 512;
/// Longest part of a name, in bytes: what file systems carry.
const PART_LIMIT: usize = 200;

/// A relative path of `/`-separated parts in `[a-z0-9._-]`, parsed once.
///
/// No part is empty or starts with a dot, so neither `..` nor a hidden or temporary file can be named. At most 512 bytes, 200 a part.
///
/// ```
/// use volya_store::BlobName;
/// assert_eq!(BlobName::parse("tile/entries/000.p/12")?.as_str(), "tile/entries/000.p/12");
/// assert!(BlobName::parse("../letter.txt").is_err());
/// # Ok::<(), volya_store::StoreError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(String);

impl BlobName {
    /// Parses a name.
    ///
    /// # Errors
    /// [`StoreError::BadName`] with the rule that is broken.
    pub fn parse(name: &str) -> Result<Self, StoreError> {
        if name.len() > NAME_LIMIT {
            return Err(StoreError::BadName { reason: "longer than 512 bytes" });
        }
        name.split('/').try_for_each(check_part)?;
        Ok(Self(name.to_owned()))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name one folder down.
    ///
    /// # Errors
    /// [`StoreError::BadName`] if `rest` is no name, or the whole is too long.
    pub fn join(&self, rest: &str) -> Result<Self, StoreError> {
        Self::parse(&format!("{}/{rest}", self.0))
    }

    /// The folder that the name lies in; nothing at the top.
    pub(crate) fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }
}

fn check_part(part: &str) -> Result<(), StoreError> {
    let reason = if part.is_empty() {
        "an empty part"
    } else if part.starts_with('.') {
        "a part that starts with a dot"
    } else if part.len() > PART_LIMIT {
        "a part longer than 200 bytes"
    } else if !part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-')) {
        "a character outside a-z 0-9 . _ -"
    } else {
        return Ok(());
    };
    Err(StoreError::BadName { reason })
}

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for BlobName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for BlobName {
    type Err = StoreError;

    fn from_str(name: &str) -> Result<Self, StoreError> {
        Self::parse(name)
    }
}

/// A blob opened for streaming: media are read from the middle.
pub trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// Named bytes under a root.
///
/// A blob appears whole or not at all. Writing a name again replaces it, which only scratch beyond a checkpoint needs. A name is either a
/// blob or a folder of blobs, never both.
pub trait Blobs: Send + Sync {
    /// Reads a whole blob; `None` if there is none.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] if it holds more than `limit_bytes`, found before memory is set aside for it.
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError>;

    /// Writes blobs; when it returns, all of them are durable.
    ///
    /// Each is whole or absent, but a crash midway may leave some and not others: write what names them (a checkpoint) afterwards.
    ///
    /// # Errors
    /// After an error any part of the blobs may stand. Writing the same again is always right.
    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError>;

    /// Writes one blob from a stream, in memory independent of its size; durable when it returns.
    ///
    /// # Errors
    /// [`StoreError::Source`] if `source` fails; the blob is then as it was before.
    fn create_from(&self, name: &BlobName, source: &mut dyn Read) -> Result<(), StoreError>;

    /// Opens a blob for streaming; `None` if there is none. The size is the caller's to limit.
    ///
    /// # Errors
    /// If the store cannot be read.
    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError>;

    /// Removes blobs without waiting for the disk: after a crash some may be back. For tidying (outgrown partial tiles).
    ///
    /// # Errors
    /// If the store cannot be written. A name that is missing is fine.
    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError>;

    /// Removes blobs; when it returns, no crash brings them back. For shredding (replaced key pages).
    ///
    /// This unlinks: what the medium keeps in freed blocks is beyond a file system's word.
    ///
    /// # Errors
    /// As [`remove_all`](Self::remove_all).
    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError>;

    /// Names every blob under a folder, all depths, sorted; the empty text means the root. `logs/ab` does not list `logs/abc/…`.
    ///
    /// Files whose names are no [`BlobName`] are passed over, temporary files with them. Heads under the same root are listed too.
    ///
    /// # Errors
    /// [`StoreError::BadName`] if `folder` is no name; [`StoreError::Foreign`] if a symbolic link stands there.
    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError>;

    /// Names the folders that lie directly in a folder, sorted, without looking at what they hold: a log has thousands of tiles. One without blobs may be
    /// named or not.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError>;
}

macro_rules! pass_on {
    ($pointer:ty) => {
        impl<T: Blobs + ?Sized> Blobs for $pointer {
            fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
                (**self).read(name, limit_bytes)
            }
            fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
                (**self).put_all(blobs)
            }
            fn create_from(&self, name: &BlobName, source: &mut dyn Read) -> Result<(), StoreError> {
                (**self).create_from(name, source)
            }
            fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
                (**self).open(name)
            }
            fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
                (**self).remove_all(names)
            }
            fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
                (**self).remove_all_durably(names)
            }
            fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
                (**self).list(folder)
            }
            fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
                (**self).folders(folder)
            }
        }
    };
}

pass_on!(&T);
pass_on!(Box<T>);
pass_on!(Arc<T>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_layout_are_accepted() {
        for name in ["archive.json", "tile/entries/x001/234.p/7", "media/ab/abcd", "logs/0f/fork-9a/checkpoint", "a_b"] {
            assert_eq!(BlobName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn names_that_could_leave_the_root_are_refused() {
        let long_part = "a".repeat(201);
        let long_name = "a/".repeat(256) + "a";
        let refused = [
            "",
            "/",
            "/etc/passwd",
            "a//b",
            "a/",
            "..",
            "a/../b",
            "a/.",
            ".tmp-1",
            "a/.hidden",
            "A",
            "a b",
            "a\\b",
            "c:",
            "a\0",
            "воля",
            &long_part,
            &long_name,
        ];
        for name in refused {
            assert!(matches!(BlobName::parse(name), Err(StoreError::BadName { .. })), "{name:?}");
        }
    }

    #[test]
    fn a_joined_name_is_parsed_again() {
        let log = BlobName::parse("logs/ab").unwrap();
        assert_eq!(log.join("checkpoint").unwrap().as_str(), "logs/ab/checkpoint");
        assert!(log.join("../cd").is_err());
    }
}
