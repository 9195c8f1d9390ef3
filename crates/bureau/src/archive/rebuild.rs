//! The index made anew from the logs: verified, opened, arranged. Memory grows with the key pages alone, by about a KiB for each person.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use volya_core::cbor;
use volya_core::event::{Event, NotSameAs, SameAs, Written};
use volya_core::fold::Unreadable;
use volya_core::id::{DeviceId, Digest, EntryHash};
use volya_core::roster::{Compartment, Cuts, Founding, Roster, RosterEntry, Statement};
use volya_store::{Batch, BlobName, Blobs, CLASS_PERSON, EntryRow, Index, KeyRow, LabelRow, RowBody};
use volya_vault::{Address, DeviceKeys, EntryKind, MatchKey, open_outer, peek};

use super::dating::Dating;
use super::file::{ArchiveFile, archive_id};
use super::forks::{Claim, Forks, claims};
use super::keys::Ring;
use super::logs::Branch;
use super::open::{SUMMARY, Summary, heads_of, stamp_of};
use super::records::{Body, lock_code};
use super::slots::Slots;
use super::touched::Touched;
use crate::error::BureauError;
use crate::home::Home;
use crate::matching::{Form, add_forms, keyed_forms};

/// More acts than mankind will ever record. An entry beyond it is damage: nobody may push the order of things to its end.
pub(crate) const MAX_LAMPORT: u64 = 1 << 53;

/// Entries opened together; bounds memory at about a hundred MiB. Few in tests, which have few entries.
const TOGETHER: usize = if cfg!(test) { 8 } else { 8192 };
/// Entries written to the index together: it is large, and few large batches visit fewer of its pages than many small ones.
const WRITTEN_TOGETHER: usize = if cfg!(test) { TOGETHER } else { 8 * TOGETHER };

/// Verifies every log and fills the index from all entries of enrolled devices.
pub(crate) fn rebuild(
    home: &Home,
    file: &ArchiveFile,
    keys: &DeviceKeys,
    index: &dyn Index,
    branches: &[Branch],
) -> Result<Summary, BureauError> {
    let blobs = home.archive.as_ref();
    let own = DeviceId(keys.public().signing);
    let read = read_rosters(file, all_in(blobs, branches))?;
    let roster = Roster::fold(&read.founding, read.statements.clone(), Cuts::default());
    let ring = Ring::open(blobs, keys.identity(), &roster)?;
    let slots = Slots::read(blobs, &ring, &roster, own)?;
    index.clear()?;
    let mut builder = Builder::new(own, &ring, &slots, read.begun(&roster));
    for branch in branches.iter().filter(|b| roster.author(b.device).is_some()) {
        let dating = Dating::of(&roster, &builder.summary.roster, branch.device);
        builder.take_log(blobs, branch, 0, dating, index)?;
    }
    let forks = builder.forks(blobs, branches, &roster)?;
    builder.settle_own();
    builder.finish(index, branches, forks)
}

/// What can be read of all logs without keys.
pub(crate) struct Rosters {
    pub(crate) founding: Founding,
    pub(crate) statements: Vec<(DeviceId, u64, RosterEntry)>,
}

impl Rosters {
    /// What follows from the statements, before any other entry is read.
    fn begun(self, roster: &Roster) -> Summary {
        let mut summary = Summary {
            ahead: removal_claims(&self.statements, roster),
            founding: self.founding,
            roster: Vec::new(),
            heads: Vec::new(),
            lamport: 0,
            heard: Vec::new(),
            last_label: 0,
            own_heads: Digest([0; 32]),
            told: Vec::new(),
            forks: Vec::new(),
            backdated: Vec::new(),
            unmatched: BTreeSet::new(),
            wanting: 0,
            held: Vec::new(),
            open_pages: Vec::new(),
        };
        // Only enrolled devices are heard: a stranger's log in the folder must move neither the order of things nor the time.
        for (device, _, entry) in self.statements.iter().filter(|(device, ..)| roster.author(*device).is_some()) {
            summary.lamport = summary.lamport.max(entry.lamport.min(MAX_LAMPORT));
            summary.hear(*device, entry.at);
        }
        summary.roster = self.statements;
        summary
    }
}

/// A log, and the folder in which it lies.
pub(crate) type Found<'a> = (&'a dyn Blobs, &'a Branch);

pub(crate) fn all_in<'a>(blobs: &'a dyn Blobs, branches: &'a [Branch]) -> Vec<Found<'a>> {
    branches.iter().map(|branch| (blobs, branch)).collect()
}

/// Verifies all logs and collects the roster statements of enrolled devices.
///
/// A stranger's log in the folder is verified and not kept: only what the recovery sheet signed can come from there.
pub(crate) fn read_rosters(file: &ArchiveFile, logs: Vec<Found<'_>>) -> Result<Rosters, BureauError> {
    let founding = logs.iter().find_map(|found| founding_in(file, *found));
    let Some(founding) = founding else {
        // Where a log is damaged, that is told before what is missing because of it.
        for (blobs, branch) in logs {
            volya_tlog::verify(&branch.files(blobs), branch.checkpoint.size, &branch.checkpoint.root, &[], |_, _, _| {})
                .map_err(|why| branch.log_error(why))?;
        }
        return Err(BureauError::BadBeginning { what: "the first entry is missing or does not fit archive.json" });
    };
    let (mut statements, mut recovered) = (Vec::new(), Vec::new());
    let (mut pending, mut strangers_read) = (logs, false);
    loop {
        let known: Vec<_> = statements.iter().chain(&recovered).cloned().collect();
        let roster = Roster::fold(&founding, known, Cuts::default());
        let (enrolled, strangers): (Vec<_>, Vec<_>) =
            pending.into_iter().partition(|(_, branch)| roster.author(branch.device).is_some());
        pending = strangers;
        for found in &enrolled {
            statements.extend(statements_in(&founding, *found, Whose::Enrolled)?);
        }
        if enrolled.is_empty() {
            if strangers_read {
                break;
            }
            strangers_read = true;
            for found in &pending {
                recovered.extend(statements_in(&founding, *found, Whose::Stranger)?);
            }
        }
    }
    // In order of device and place, however the devices came to be known.
    statements.sort_by_key(|(device, ..)| *device);
    Ok(Rosters { founding, statements })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Enrolled,
    Stranger,
}

/// Verifies one log and collects its statements, of a stranger's only recoveries.
fn statements_in(founding: &Founding, found: Found<'_>, whose: Whose) -> Result<Vec<(DeviceId, u64, RosterEntry)>, BureauError> {
    let (blobs, branch) = found;
    let (mut statements, mut damaged) = (Vec::new(), None);
    let files = branch.files(blobs);
    let (size, root) = (branch.checkpoint.size, &branch.checkpoint.root);
    let verified = volya_tlog::verify(&files, size, root, &[], |sequence, bytes, _| match roster_entry(bytes) {
        Ok(Some(entry)) if is_kept(founding, &entry.statement, whose) => statements.push((branch.device, sequence, entry)),
        Ok(_) => {}
        Err(why) => damaged = damaged.take().or(Some((sequence, why))),
    });
    verified.map_err(|why| branch.log_error(why))?;
    match damaged.filter(|_| whose == Whose::Enrolled) {
        Some((sequence, why)) => Err(BureauError::Entry { device: branch.folder.clone(), sequence, why }),
        None => Ok(statements),
    }
}

/// The fold believes what it is handed: recoveries that the sheet's key did not sign are dropped here.
fn is_kept(founding: &Founding, statement: &Statement, whose: Whose) -> bool {
    match statement {
        Statement::Recovered(recovered) => super::restore::is_signed(founding, recovered),
        _ => whose == Whose::Enrolled,
    }
}

/// The founding statement, if this log begins with it.
fn founding_in(file: &ArchiveFile, (blobs, branch): Found<'_>) -> Option<Founding> {
    let files = branch.files(blobs);
    let size = branch.checkpoint.size.min(1);
    let (_, bytes) = volya_tlog::entries(&files, branch.checkpoint.size, 0..size).ok()?.next()?.ok()?;
    match roster_entry(&bytes).ok()??.statement {
        Statement::Founded(found) => begins(file, branch, &bytes, &found).then_some(found),
        _ => None,
    }
}

pub(super) fn roster_entry(bytes: &[u8]) -> Result<Option<RosterEntry>, String> {
    match peek(bytes) {
        Ok(EntryKind::Roster { payload }) => cbor::from_slice(payload).map(Some).map_err(|e| e.to_string()),
        Ok(EntryKind::Sealed { .. } | EntryKind::Newer { .. }) => Ok(None),
        Err(why) => Err(why.to_string()),
    }
}

/// Whether this first entry is the one that the archive's id was made from, and the founding key signed it.
fn begins(file: &ArchiveFile, branch: &Branch, bytes: &[u8], found: &Founding) -> bool {
    let is_own = found.device.device == branch.device && found.device.member == found.member.member;
    let fits = archive_id(&file.founder.0, bytes) == file.archive;
    is_own && fits && super::founding::is_signed(found, &file.founder.0)
}

/// Reads entries into the index.
pub(super) struct Builder<'a> {
    own: DeviceId,
    ring: &'a Ring,
    slots: &'a Slots,
    /// What has been read so far.
    summary: Summary,
    claims: BTreeSet<Claim>,
    match_key: Option<MatchKey>,
    /// The latest time in the log that is being read.
    dating: Dating,
    /// Keys in pages that have room which have opened no entry of the own log yet.
    unproven: HashSet<[u8; 32]>,
    /// Rows that are not written yet.
    batch: Batch,
    touched: Touched,
}

/// One entry opened, and what else the index needs from it.
struct Opened {
    row: EntryRow,
    written: Option<Written>,
    key_ref: Option<[u8; 16]>,
    /// The key that opened it: where it lay, and its slot.
    by: Option<(Arc<BlobName>, [u8; 32])>,
    /// What the person can be matched by, made anew from an identity that could be read.
    forms: Option<Vec<Form>>,
}

impl<'a> Builder<'a> {
    /// Goes on from what a summary says, with what was said of entries that are not here.
    pub(super) fn new(own: DeviceId, ring: &'a Ring, slots: &'a Slots, mut summary: Summary) -> Self {
        let claims = std::mem::take(&mut summary.ahead).into_iter().collect();
        let match_key = ring.match_key().ok();
        let (unproven, batch) = (slots.keys_beside_room(), Batch::default());
        let (dating, touched) = (Dating::default(), Touched::nobody());
        Self { own, ring, slots, summary, claims, match_key, dating, unproven, batch, touched }
    }

    /// Takes what a log has from the entry `from` on.
    pub(super) fn take_log(
        &mut self,
        blobs: &dyn Blobs,
        branch: &Branch,
        from: u64,
        dating: Dating,
        index: &dyn Index,
    ) -> Result<(), BureauError> {
        self.dating = dating;
        let size = branch.checkpoint.size;
        let files = branch.files(blobs);
        let mut entries = volya_tlog::entries(&files, size, from..size).map_err(|why| branch.log_error(why))?;
        loop {
            let some: Result<Vec<_>, _> = entries.by_ref().take(TOGETHER).collect();
            let some = some.map_err(|why| branch.log_error(why))?;
            if some.is_empty() {
                return Ok(());
            }
            let opened: Vec<Opened> =
                some.par_iter().filter_map(|(sequence, bytes)| self.open(branch, *sequence, bytes)).collect();
            opened.into_iter().for_each(|entry| self.take(entry));
            if self.batch.entries.len() >= WRITTEN_TOGETHER {
                // Its stamp names no heads: from here on the index is not believed until it is finished.
                index.apply(&std::mem::take(&mut self.batch))?;
            }
        }
    }

    fn open(&self, branch: &Branch, sequence: u64, bytes: &[u8]) -> Option<Opened> {
        let address = Address { device: branch.device.0, sequence };
        let blank = EntryRow {
            hash: volya_tlog::leaf_hash(bytes),
            device: branch.device.0,
            branch: branch.fork.0,
            sequence,
            lamport: 0,
            subject: [0; 16],
            compartment: Compartment::All as u8,
            class: 0,
            supersedes: Vec::new(),
            body: RowBody::Locked(lock_code(Unreadable::Damaged)),
            bulk: None,
        };
        let generation = match peek(bytes) {
            Ok(EntryKind::Roster { .. }) => return None,
            Ok(EntryKind::Sealed { generation }) => generation,
            Ok(EntryKind::Newer { .. }) => return Some(locked(blank, Unreadable::Newer, None)),
            Err(_) => return Some(locked(blank, Unreadable::Damaged, None)),
        };
        let Some(generation) = self.ring.generation(&generation) else {
            return Some(locked(blank, Unreadable::NotForThisMember, None));
        };
        match open_outer(bytes, &address, generation) {
            Ok(outer) if outer.outer().lamport <= MAX_LAMPORT => Some(self.open_body(blank, &outer)),
            Ok(_) => Some(locked(blank, Unreadable::Damaged, None)),
            Err(_) => Some(locked(blank, Unreadable::Damaged, None)),
        }
    }

    fn open_body(&self, mut row: EntryRow, opened: &volya_vault::OpenedOuter) -> Opened {
        let outer = opened.outer();
        row.lamport = outer.lamport;
        row.subject = outer.subject;
        row.compartment = outer.compartment;
        // Who stands in the register is not for an envelope to hide.
        row.class = if outer.subject == [0; 16] { outer.class.min(CLASS_PERSON - 1) } else { CLASS_PERSON };
        row.supersedes.clone_from(&outer.supersedes);
        let key_ref = Some(outer.key_ref);
        let holds_compartment = self.ring.all().any(|(c, _)| c as u8 == outer.compartment);
        let mut why = if holds_compartment { Unreadable::KeyPageMissing } else { Unreadable::NotForThisMember };
        for key in self.slots.keys(&outer.key_ref, &outer.subject) {
            match opened.open_body(&key.key).ok().and_then(|plain| check_body(&plain, outer)) {
                Some((written, bytes)) => {
                    row.bulk = written.bulk.map(|b| b.0);
                    row.body = RowBody::Opened(bytes);
                    let forms = self.forms_of(&written);
                    return Opened { row, written: Some(written), key_ref, by: Some((key.page.clone(), key.slot)), forms };
                }
                None => why = Unreadable::Damaged,
            }
        }
        locked(row, why, key_ref)
    }

    /// Pages prove no author, so forms are taken from one only where the identity itself cannot be read.
    fn forms_of(&self, written: &Written) -> Option<Vec<Form>> {
        match (&written.what, &self.match_key) {
            (Event::Identity(identity), Some(key)) => keyed_forms(key, identity).ok(),
            _ => None,
        }
    }

    fn take(&mut self, opened: Opened) {
        let Opened { row, written, key_ref, by, forms } = opened;
        self.summary.lamport = self.summary.lamport.max(row.lamport);
        if let Some(key_ref) = key_ref {
            let has_forms = forms.is_some() || row.compartment != Compartment::Identity as u8;
            self.summary.wanting += u64::from(written.is_none() || !has_forms);
            self.take_key(&row, key_ref, by);
            self.take_forms(&row, key_ref, forms);
        }
        if let Some(written) = &written {
            self.summary.hear(DeviceId(row.device), written.at);
            if self.dating.is_backdated(row.sequence, written) {
                self.summary.backdate(EntryHash(row.hash));
            }
            self.take_event(&row, written);
        }
        self.touched.take(&row.subject, written.as_ref().map(|written| &written.what));
        self.batch.entries.push(row);
    }

    /// What was said of the roster.
    pub(super) fn statements(&self) -> &[(DeviceId, u64, RosterEntry)] {
        &self.summary.roster
    }

    /// The latest time that is known of a device.
    pub(super) fn last_heard(&self, device: DeviceId) -> Option<jiff::Timestamp> {
        self.summary.last_heard(device)
    }

    /// Whose record what was read is about.
    pub(super) fn touched(&self) -> Touched {
        self.touched.clone()
    }

    /// Only under keys that have opened an entry of its own log does this device seal again.
    fn take_key(&mut self, row: &EntryRow, key_ref: [u8; 16], by: Option<(Arc<BlobName>, [u8; 32])>) {
        if let Some((page, slot)) = by.filter(|_| DeviceId(row.device) == self.own && row.branch == [0; 32]) {
            let key = KeyRow { key_ref, subject: row.subject, compartment: row.compartment, page: page.to_string() };
            self.batch.keys.push(key);
            self.unproven.remove(&slot);
        }
    }

    /// Somebody who cannot be matched would let a line that means him pass for his namesake: where forms are missing, the log they belong to is not whole.
    fn take_forms(&mut self, row: &EntryRow, key_ref: [u8; 16], forms: Option<Vec<Form>>) {
        if row.compartment != Compartment::Identity as u8 {
            return;
        }
        match (forms, self.slots.forms(&key_ref, &row.subject)) {
            (Some(forms), _) => add_forms(&mut self.batch, &key_ref, &row.subject, &forms),
            (None, Some(kept)) => add_forms(&mut self.batch, &key_ref, &row.subject, kept),
            (None, None) => drop(self.summary.unmatched.insert(DeviceId(row.device))),
        }
    }

    fn take_event(&mut self, row: &EntryRow, written: &Written) {
        match &written.what {
            Event::Registered(registered) => {
                if DeviceId(row.device) == self.own {
                    self.summary.last_label = self.summary.last_label.max(registered.label.number());
                }
                self.batch.labels.push(LabelRow { label: registered.label.to_string(), subject: row.subject });
            }
            Event::SameAs(same) => self.batch.links.push((row.subject, same.other.0)),
            Event::NotSameAs(not) => self.batch.links.push((row.subject, not.other.0)),
            Event::Heads(heads) => {
                self.claims.extend(claims(DeviceId(row.device), &heads.heads));
                if DeviceId(row.device) == self.own && row.branch == [0; 32] {
                    self.summary.own_heads = Digest(row.hash);
                    self.summary.told = heads.heads.iter().map(|h| (h.device, h.size)).collect();
                }
            }
            _ => {}
        }
    }

    /// What is wrong with the logs as a whole, by all that was said of them and not settled before.
    pub(super) fn forks(&self, blobs: &dyn Blobs, branches: &[Branch], roster: &Roster) -> Result<Forks, BureauError> {
        Forks::find(blobs, branches, roster, &self.claims)
    }

    /// Takes out key pages that are no longer there.
    pub(super) fn forget_pages<'p>(&mut self, pages: impl Iterator<Item = &'p str>) {
        self.batch.pages_gone.extend(pages.map(str::to_owned));
    }

    /// Where this device seals next, by all of its own log.
    fn settle_own(&mut self) {
        self.summary.open_pages = self.slots.fullest(&self.unproven);
    }

    /// Writes what is not written yet, with the stamp of these logs: from here on the index is believed.
    pub(super) fn finish(mut self, index: &dyn Index, branches: &[Branch], forks: Forks) -> Result<Summary, BureauError> {
        self.summary.heads = heads_of(branches);
        self.summary.forks = forks.points.into_iter().collect();
        self.summary.ahead = forks.ahead;
        self.summary.held = self.ring.held();
        self.batch.pages = self.slots.pages().to_vec();
        self.batch.stamp = stamp_of(&self.summary.heads, self.own)?;
        self.batch.meta.push((SUMMARY.to_owned(), cbor::to_vec(&self.summary)?));
        index.apply(&self.batch)?;
        Ok(self.summary)
    }
}

fn locked(mut row: EntryRow, why: Unreadable, key_ref: Option<[u8; 16]>) -> Opened {
    row.body = RowBody::Locked(lock_code(why));
    Opened { row, written: None, key_ref, by: None, forms: None }
}

/// Who removes a device tells how far he has seen its log, like anybody who tells of heads.
fn removal_claims(statements: &[(DeviceId, u64, RosterEntry)], roster: &Roster) -> Vec<Claim> {
    let enrolled = statements.iter().filter(|(author, ..)| roster.author(*author).is_some());
    let told = enrolled.flat_map(|(author, _, entry)| match &entry.statement {
        Statement::DeviceRemoved(removed) => claims(*author, &[removed.head]).collect::<Vec<_>>(),
        Statement::MemberRemoved(removed) => claims(*author, &removed.heads).collect(),
        _ => Vec::new(),
    });
    told.collect()
}

/// The event of a body whose fields hash to the root in its envelope, with its bytes; anything else is damage.
fn check_body(plain: &[u8], outer: &volya_vault::Outer) -> Option<(Written, Vec<u8>)> {
    let body: Body = cbor::from_slice(plain).ok()?;
    let (bytes, leaves) = cbor::with_leaves(&body.event).ok()?;
    let root = volya_vault::fields::root(&body.seed.0, &leaves);
    let fits = root == outer.fields_root && fits_envelope(&body.event.what, outer);
    fits.then_some((body.event, bytes))
}

/// Whether an event stands in its compartment and is about whom it can be about. A refusal about nobody would block nobody; as damage it holds.
fn fits_envelope(event: &Event, outer: &volya_vault::Outer) -> bool {
    let is_about_somebody = outer.subject != [0; 16];
    let about = match event {
        Event::Heads(_)
        | Event::Standing(_)
        | Event::PolicySet(_)
        | Event::Parked(_)
        | Event::Taint(_)
        | Event::TaintLifted(_)
        | Event::OnCall(_)
        | Event::Alarm(_)
        | Event::Guarantee(_)
        | Event::FormReviewed(_)
        | Event::FormWithdrawn(_)
        | Event::Screened(_)
        | Event::BulkClosed(_) => !is_about_somebody,
        Event::SameAs(SameAs { other }) | Event::NotSameAs(NotSameAs { other }) => {
            is_about_somebody && other.0 != [0; 16] && other.0 != outer.subject
        }
        Event::Registered(_)
        | Event::Identity(_)
        | Event::NotMeant(_)
        | Event::Mistaken(_)
        | Event::Declaration(_)
        | Event::Withdrawal(_)
        | Event::Talk(_)
        | Event::ReviewOpened(_)
        | Event::ReviewFound(_)
        | Event::PanelVote(_)
        | Event::AssistedReturn(_)
        | Event::Fact(_)
        | Event::ClearanceIssued(_)
        | Event::ClearanceVoided(_)
        | Event::ClearanceUsed(_)
        | Event::Moved(_)
        | Event::Danger(_)
        | Event::Risk(_) => is_about_somebody,
        Event::Report(_) | Event::Answered(_) | Event::ClearanceRefused(_) | Event::Countersign(_) => true,
    };
    about && event.compartment() as u8 == outer.compartment
}
