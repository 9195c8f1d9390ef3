//! `volya init DIR`

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use volya_bureau::core::id::Digest;
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::{Bureau, OsChance, PASSPHRASE_LOG_N, Recovery, RecoverySheet, StartFounding, SystemClock, found};

use super::args::one_of;
use super::desk::Desk;
use super::error::DoorError;
use super::files::NewFile;
use super::out::Out;
use super::{Done, Result, passphrase};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The folder of the new archive
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Whether the register claims to hold everybody in custody: all, or protected persons only
    #[arg(long, default_value = "all", value_parser = one_of!(Coverage))]
    coverage: Coverage,
    /// A new file for the recovery sheet, or `none` to refuse one knowingly
    #[arg(long, value_name = "FILE|none")]
    recovery: Option<PathBuf>,
}

/// Where the recovery sheet goes.
enum Sheet<'a> {
    File(NewFile<'a>),
    Terminal,
    Refused,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    // The sheet's file is made before the archive: an archive whose sheet could not be written would never have one.
    let sheet = Sheet::choose(args, out)?;
    let passphrase = passphrase::new()?;
    let data = desk.data()?;
    let start = StartFounding {
        coverage: args.coverage,
        recovery: if matches!(sheet, Sheet::Refused) { Recovery::Refused } else { Recovery::Sheet },
        passphrase: &passphrase,
        log_n: PASSPHRASE_LOG_N,
    };
    let (bureau, secret) = found(&args.folder, &data, &start, Arc::new(SystemClock), Box::new(OsChance))?;
    let refused = secret.is_none();
    if let Some(secret) = secret {
        sheet.hand_over(&secret, out)?;
    }
    say(&bureau, args, refused, out)?;
    Ok(Done::Clear)
}

impl<'a> Sheet<'a> {
    fn choose(args: &'a Args, out: &Out) -> Result<Self> {
        match args.recovery.as_deref() {
            Some(none) if none == Path::new("none") => Ok(Self::Refused),
            Some(path) => Ok(Self::File(NewFile::create(path, "the recovery sheet")?)),
            None if !out.json() && io::stdin().is_terminal() && io::stdout().is_terminal() => Ok(Self::Terminal),
            None => Err(DoorError::usage(
                "where the recovery sheet goes is not said",
                "give --recovery FILE for a new file, or --recovery none to refuse a sheet knowingly: then nobody can help when all devices are lost",
            )),
        }
    }

    fn hand_over(self, secret: &RecoverySheet, out: &mut Out) -> Result<()> {
        match self {
            Self::File(file) => {
                let mut text = zeroize::Zeroizing::new(String::with_capacity(secret.0.len() + 1));
                text.push_str(&secret.0);
                text.push('\n');
                file.fill(text.as_bytes())
            }
            Self::Terminal => {
                out.line(
                    "The recovery sheet. It is shown once: write it down or print it, and keep it apart from every device.\n",
                )?;
                out.line(secret.0.as_str())?;
                out.line("")?;
                out.flush()
            }
            Self::Refused => Ok(()),
        }
    }
}

#[derive(Serialize)]
struct Founded {
    schema: &'static str,
    archive: Digest,
    device: char,
    role: Role,
    coverage: Coverage,
    recovery: bool,
}

fn say(bureau: &Bureau, args: &Args, refused: bool, out: &mut Out) -> Result<()> {
    let device = bureau.letter().as_char();
    if out.json() {
        let role = bureau.role();
        let archive = bureau.archive_id();
        let coverage = args.coverage;
        return out.value(&Founded { schema: "volya-founded-1", archive, device, role, coverage, recovery: !refused });
    }
    out.line(format_args!("archive {} is founded; this machine is its device {device}, {}", bureau.archive_id(), bureau.role()))?;
    out.line(match args.coverage {
        Coverage::All => "It claims to hold everybody in custody: a listed person without a record holds his line.",
        Coverage::Protected => "It holds protected persons only: others are answered no-record, which clears nobody.",
    })?;
    if refused {
        out.line("There is no recovery sheet: if every device is lost, nobody can open this archive again.")?;
    }
    out.line("What opens needs a second member of another role: he runs `volya device request FILE`, you run `volya member add FILE --role ROLE`.")
}
