//! `volya serve`

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use volya_bureau::{Bureau, BureauError, Home, OsChance, SystemClock};

use super::desk::Desk;
use super::error::DoorError;
use super::out::Out;
use super::{Done, Result, passphrase};
use crate::web::Server;

const IDLE: u16 = 10;

#[derive(clap::Args)]
pub(super) struct Args {
    /// The port on 127.0.0.1; without it, one that is free
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// After how many minutes without a sign of you it locks
    #[arg(long, value_name = "MINUTES", default_value_t = IDLE, value_parser = clap::value_parser!(u16).range(1..=240))]
    idle: u16,
}

impl Default for Args {
    fn default() -> Self {
        Self { port: 0, idle: IDLE }
    }
}

#[derive(Serialize)]
struct Served<'a> {
    schema: &'static str,
    link: &'a str,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    // Looked at once, so that what is wrong with the folders is said here and not after the passphrase.
    drop(desk.home()?);
    serve(args, desk.archive()?, &desk.data()?, out)?;
    Ok(Done::Clear)
}

/// Serves this archive until the program ends.
pub(super) fn serve(args: &Args, archive: &Path, data: &Path, out: &mut Out) -> Result<()> {
    let (archive, data) = (archive.to_owned(), data.to_owned());
    let opener = move |typed: &str| open(&archive, &data, typed);
    let idle = Duration::from_secs(60 * u64::from(args.idle));
    let taken =
        |_: std::io::Error| DoorError::other("the port cannot be listened on", "name another with --port, or leave it out");
    let server = Server::bind(args.port, idle, Box::new(opener)).map_err(taken)?;
    let link = server.link();
    if out.json() {
        out.value(&Served { schema: "volya-serve-1", link })?;
    } else {
        out.line(format_args!("Open this in the browser of this machine. It opens once:\n  {link}\nStop with Ctrl-C."))?;
    }
    out.flush()?;
    server.run();
    Ok(())
}

fn open(archive: &Path, data: &Path, typed: &str) -> std::result::Result<Bureau, BureauError> {
    Bureau::open(Home::on_disk(archive, data)?, &passphrase::normal(typed), Arc::new(SystemClock), Box::new(OsChance))
}
