//! Files that are named on the command line.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use volya_bureau::table::Limits;
use zeroize::Zeroizing;

use super::error::DoorError;
use super::{Result, escape};

/// Reads a list or an import, no further than a list may go: the reader of tables says so then.
pub(super) fn read_table(path: &Path) -> Result<Vec<u8>> {
    read(path, "the file", Limits::default().file_bytes)
}

/// Reads standard input, no further than a list may go.
pub(super) fn read_standard_input() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = Limits::default().file_bytes + 1;
    io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(|e| DoorError::file("standard input", "read", &e))?;
    Ok(bytes)
}

/// Reads at most one byte more than `limit`, so that whoever is handed the bytes can refuse them.
pub(super) fn read(path: &Path, what: &'static str, limit: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| {
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        file.take(limit + 1).read_to_end(&mut bytes)
    });
    read.map_err(|e| DoorError::file(what, "read", &e))?;
    Ok(bytes)
}

/// Reads a small text file.
pub(super) fn read_text(path: &Path, what: &'static str) -> Result<String> {
    const LIMIT: u64 = 1 << 20;
    let bytes = read(path, what, LIMIT)?;
    if bytes.len() as u64 > LIMIT {
        return Err(DoorError::other(format!("{what} is larger than {LIMIT} bytes"), "check which file is named"));
    }
    String::from_utf8(bytes).map_err(|_| DoorError::other(format!("{what} is not UTF-8"), "check which file is named"))
}

/// Reads a file whose text is wiped after use.
pub(super) fn read_secret(path: &Path, what: &'static str) -> Result<Zeroizing<String>> {
    const LIMIT: u64 = 64 * 1024;
    // Reserved whole, so that growing does not leave a copy behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(LIMIT as usize + 1));
    let read = File::open(path).and_then(|file| file.take(LIMIT).read_to_end(&mut bytes));
    read.map_err(|e| DoorError::file(what, "read", &e))?;
    let text =
        std::str::from_utf8(&bytes).map_err(|_| DoorError::other(format!("{what} is not UTF-8"), "check which file is named"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// A file that did not exist and that its owner alone may read. It is made before the act whose result it will hold, so that nothing is
/// lost because it cannot be written.
pub(super) struct NewFile<'a> {
    path: &'a Path,
    what: &'static str,
    file: Option<File>,
}

impl<'a> NewFile<'a> {
    pub(super) fn create(path: &'a Path, what: &'static str) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|e| DoorError::file(what, "written", &e))?;
        Ok(Self { path, what, file: Some(file) })
    }

    /// Writes all of it, durably.
    pub(super) fn fill(mut self, bytes: &[u8]) -> Result<()> {
        if let Some(mut file) = self.file.take() {
            let written = file.write_all(bytes).and_then(|()| file.sync_all());
            written.map_err(|e| DoorError::file(self.what, "written", &e))?;
        }
        Ok(())
    }
}

impl Drop for NewFile<'_> {
    /// A file that was never filled goes away.
    fn drop(&mut self) {
        if self.file.take().is_some() {
            let _ = std::fs::remove_file(self.path);
        }
    }
}

/// A folder that nobody else has, and that the system clears away in its own time: for what is played.
pub(super) fn fresh_folder(name: &str) -> Result<PathBuf> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let folder = std::env::temp_dir().join(format!("volya-{name}-{}", std::process::id()));
    // A folder that exists is somebody else's, and is left alone.
    builder.create(&folder).map_err(|e| DoorError::file("a folder to play in", "made", &e))?;
    Ok(folder)
}

/// This program as it was called, so that what is suggested can be pasted.
pub(super) fn program() -> String {
    std::env::args_os().next().map_or_else(|| "volya".to_owned(), |path| shown(Path::new(&path)))
}

/// A path as a shell takes it.
pub(super) fn shown(path: &Path) -> String {
    let text = escape::line(&path.to_string_lossy());
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'-' | b'_' | b'\\' | b':'));
    if plain { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}
