//! The archive as a whole: what this copy holds, and what a verification found.

use serde::Serialize;
use volya_bureau::core::id::{DeviceId, Digest, MemberId};
use volya_bureau::core::roster::{Coverage, Role};
use volya_bureau::core::time::ClockDoubt;
use volya_bureau::{Bureau, FORMAT, LogReport, VerifyReport};

/// What this copy holds, and who acts here.
#[derive(Serialize)]
pub(crate) struct ArchiveShape {
    schema: &'static str,
    pub(crate) archive: Digest,
    pub(crate) format: u64,
    pub(crate) coverage: Coverage,
    pub(crate) recovery: bool,
    pub(crate) writable: bool,
    pub(crate) device: char,
    pub(crate) member: MemberId,
    pub(crate) role: Role,
    pub(crate) clock_doubt: Option<&'static str>,
    pub(crate) logs: Vec<Head>,
}

#[derive(Serialize)]
pub(crate) struct Head {
    pub(crate) letter: char,
    device: DeviceId,
    pub(crate) entries: u64,
    pub(crate) fork: bool,
}

impl ArchiveShape {
    pub(crate) fn of(bureau: &Bureau) -> Self {
        let head = |(device, entries, fork)| Head { letter: bureau.letter_of(device).as_char(), device, entries, fork };
        let mut logs: Vec<Head> = bureau.heads().into_iter().map(head).collect();
        logs.sort_by_key(|log| (log.letter, log.fork));
        Self {
            schema: "volya-archive-1",
            archive: bureau.archive_id(),
            format: FORMAT,
            coverage: bureau.roster().coverage(),
            recovery: bureau.roster().recovery().is_some(),
            writable: bureau.is_writable(),
            device: bureau.letter().as_char(),
            member: bureau.member(),
            role: bureau.role(),
            clock_doubt: bureau.now().doubt().map(|doubt| match doubt {
                ClockDoubt::BehindOwnLog => "behind-own-log",
                ClockDoubt::OthersInTheFuture => "others-in-the-future",
            }),
            logs,
        }
    }
}

/// What a verification found where everything held.
#[derive(Serialize)]
pub(crate) struct VerifiedShape<'a> {
    schema: &'static str,
    archive: Digest,
    members: usize,
    removed: usize,
    unvouched: usize,
    founding_pair: bool,
    files: u64,
    logs: Vec<Log<'a>>,
}

#[derive(Serialize)]
struct Log<'a> {
    device: DeviceId,
    letter: Option<&'a str>,
    size: u64,
    root: Digest,
    fork: bool,
}

impl<'a> VerifiedShape<'a> {
    pub(crate) fn of(report: &'a VerifyReport) -> Self {
        let log = |log: &'a LogReport| Log {
            device: log.device,
            letter: log.letter.as_deref(),
            size: log.size,
            root: log.root,
            fork: log.fork,
        };
        let logs = by_letter(report).into_iter().map(log).collect();
        Self {
            schema: "volya-verify-1",
            archive: report.archive,
            members: report.members,
            removed: report.removed,
            unvouched: report.unvouched,
            founding_pair: report.pair,
            files: report.files,
            logs,
        }
    }
}

/// As people read them: by letter, strangers last.
pub(crate) fn by_letter(report: &VerifyReport) -> Vec<&LogReport> {
    let mut logs: Vec<&LogReport> = report.logs.iter().collect();
    logs.sort_by_key(|log| (log.letter.is_none(), &log.letter, log.fork));
    logs
}
