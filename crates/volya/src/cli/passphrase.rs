//! The passphrase: from the file that `VOLYA_PASSPHRASE_FILE` names, or from a prompt. Never from the command line, which other users see.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::error::DoorError;
use super::{Result, desk, files, out};

const FILE: &str = "VOLYA_PASSPHRASE_FILE";
const HINT: &str = "set VOLYA_PASSPHRASE_FILE to a file whose first line is the passphrase, or run this on a terminal";

/// The passphrase of a device that exists.
pub(super) fn existing() -> Result<Zeroizing<String>> {
    match named_file() {
        Some(path) => from_file(&path),
        None => prompt("Passphrase: "),
    }
}

/// The passphrase of a device that is being made; typed twice.
pub(super) fn new() -> Result<Zeroizing<String>> {
    if let Some(path) = named_file() {
        return from_file(&path);
    }
    let first = prompt("New passphrase: ")?;
    let second = prompt("The same again: ")?;
    if *first != *second {
        return Err(DoorError::other("the two passphrases differ", "run the command again; nothing was made"));
    }
    Ok(first)
}

fn named_file() -> Option<PathBuf> {
    desk::set(FILE)
}

fn from_file(path: &Path) -> Result<Zeroizing<String>> {
    warn_if_others_read(path);
    let text = files::read_secret(path, "the passphrase file")?;
    cleaned(text.lines().next().unwrap_or_default(), "the first line of the passphrase file is empty")
}

fn prompt(prompt: &str) -> Result<Zeroizing<String>> {
    if !io::stdin().is_terminal() && !io::stderr().is_terminal() {
        return Err(DoorError::other("there is no terminal to ask for the passphrase on", HINT));
    }
    let typed = rpassword::prompt_password(prompt).map(Zeroizing::new);
    let typed = typed.map_err(|_| DoorError::other("the passphrase could not be asked for", HINT))?;
    cleaned(&typed, "the passphrase is empty")
}

/// The same passphrase typed on another keyboard is the same passphrase: NFKC.
pub(super) fn normal(text: &str) -> Zeroizing<String> {
    // Reserved with room to spare, so that growing does not leave a copy behind.
    let mut clean = Zeroizing::new(String::with_capacity(text.len() * 4 + 64));
    clean.extend(text.nfkc());
    clean
}

fn cleaned(text: &str, empty: &'static str) -> Result<Zeroizing<String>> {
    let clean = normal(text);
    if clean.is_empty() { Err(DoorError::other(empty, HINT)) } else { Ok(clean) }
}

#[cfg(unix)]
fn warn_if_others_read(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if std::fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0) {
        out::remark("warning: other users of this machine may read the passphrase file; `chmod 600` closes it");
    }
}

#[cfg(not(unix))]
fn warn_if_others_read(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_line_counts_and_forms_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passphrase");
        std::fs::write(&file, "\u{fb01}ve horses\r\nand a note\n").unwrap();
        assert_eq!(*from_file(&file).unwrap(), "five horses");
        std::fs::write(&file, "\nsecond\n").unwrap();
        assert!(from_file(&file).is_err());
    }
}
