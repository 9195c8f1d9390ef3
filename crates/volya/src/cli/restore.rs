//! `volya restore`

use std::path::PathBuf;
use std::sync::Arc;

use volya_bureau::{OsChance, PASSPHRASE_LOG_N, SystemClock, restore};

use super::desk::Desk;
use super::out::Out;
use super::{Done, Result, archive, files, passphrase};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The recovery sheet
    #[arg(long, value_name = "FILE")]
    sheet: PathBuf,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let folder = desk.archive()?;
    let sheet = files::read_secret(&args.sheet, "the recovery sheet")?;
    // What the folder is gets known before anybody types a passphrase for it.
    drop(desk.home()?);
    let passphrase = passphrase::new()?;
    let data = desk.data()?;
    let mut bureau = restore(folder, &data, &sheet, &passphrase, PASSPHRASE_LOG_N, Arc::new(SystemClock), Box::new(OsChance))?;
    if !out.json() {
        let letter = bureau.letter().as_char();
        out.line(format_args!(
            "this machine is device {letter} of the archive now; its holder is a new member, {}",
            bureau.role()
        ))?;
        out.line("Lost devices hold everybody by their silence until two members park them: `volya device park LETTER`.")?;
    }
    archive::show(&mut bureau, out)?;
    Ok(Done::Clear)
}
