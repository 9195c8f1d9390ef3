//! The index made anew from the logs: verified, opened, arranged. Memory does not grow with the archive.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;
use volya_core::cbor;
use volya_core::event::{Event, Head, Written};
use volya_core::fold::Unreadable;
use volya_core::id::{DeviceId, Digest};
use volya_core::roster::{Compartment, Founding, Roster, RosterEntry, Statement};
use volya_store::{Batch, BlobName, Blobs, EntryRow, FormRow, Index, KeyRow, LabelRow, RowBody};
use volya_vault::{Address, DataKey, DeviceKeys, EntryKind, Slot, open_outer, peek};

use super::file::{ArchiveFile, archive_id};
use super::forks::Forks;
use super::keys::{Ring, key_files, key_row, read_page_file};
use super::logs::Branch;
use super::open::{SUMMARY, Summary, stamp_of};
use super::records::{Body, lock_code};
use crate::error::BureauError;
use crate::home::Home;

/// More acts than mankind will ever record. An entry beyond it is damage: nobody may push the order of things to its end.
pub(crate) const MAX_LAMPORT: u64 = 1 << 53;

/// Entries opened together; bounds memory at about a hundred MiB.
const TOGETHER: usize = 8192;

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
    let read = read_rosters(blobs, file, branches)?;
    let roster = Roster::fold(&read.founding, read.statements.clone(), &[]);
    let ring = Ring::open(blobs, keys.identity(), &roster)?;
    let slots = Slots::read(blobs, &ring)?;
    index.clear()?;
    let mut builder = Builder::new(own, &roster, &ring, &slots, &read);
    for branch in branches.iter().filter(|b| roster.author(b.device).is_some()) {
        builder.take_log(blobs, branch, index)?;
    }
    let forks = Forks::find(blobs, branches, &roster, &builder.claims)?;
    builder.finish(index, branches, read, forks)
}

/// What can be read of all logs without keys.
pub(crate) struct Rosters {
    pub(crate) founding: Founding,
    pub(crate) statements: Vec<(DeviceId, u64, RosterEntry)>,
}

/// Verifies all logs and collects the roster statements.
pub(crate) fn read_rosters(blobs: &dyn Blobs, file: &ArchiveFile, branches: &[Branch]) -> Result<Rosters, BureauError> {
    let mut statements = Vec::new();
    let mut founding = None;
    for branch in branches {
        let mut damaged = None;
        let files = branch.files(blobs);
        let verified = volya_tlog::verify(&files, branch.checkpoint.size, &branch.checkpoint.root, &[], |sequence, bytes, _| {
            match roster_entry(bytes) {
                Ok(Some(entry)) => {
                    if let Statement::Founded(found) = &entry.statement {
                        founding = founding.take().or_else(|| begins(file, branch, sequence, bytes, found));
                    }
                    statements.push((branch.device, sequence, entry));
                }
                Ok(None) => {}
                Err(why) => damaged = damaged.take().or(Some((sequence, why))),
            }
        });
        verified.map_err(|why| branch.log_error(why))?;
        if let Some((sequence, why)) = damaged {
            return Err(BureauError::Entry { device: branch.folder.clone(), sequence, why });
        }
    }
    let founding =
        founding.ok_or(BureauError::BadBeginning { what: "the first entry is missing or does not fit archive.json" })?;
    let statements = super::restore::with_recoveries(&founding, statements);
    Ok(Rosters { founding, statements })
}

fn roster_entry(bytes: &[u8]) -> Result<Option<RosterEntry>, String> {
    match peek(bytes) {
        Ok(EntryKind::Roster { payload }) => cbor::from_slice(payload).map(Some).map_err(|e| e.to_string()),
        Ok(EntryKind::Sealed { .. } | EntryKind::Newer { .. }) => Ok(None),
        Err(why) => Err(why.to_string()),
    }
}

/// The founding statement, if this entry is the one that the archive's id was made from and the founding key signed it.
fn begins(file: &ArchiveFile, branch: &Branch, sequence: u64, bytes: &[u8], found: &Founding) -> Option<Founding> {
    let is_first = sequence == 0 && found.device.device == branch.device && found.device.member == found.member.member;
    let fits = archive_id(&file.founder.0, bytes) == file.archive;
    (is_first && fits && super::founding::is_signed(found, &file.founder.0)).then(|| found.clone())
}

/// Every slot of every key page that this device can open.
struct Slots {
    data: HashMap<[u8; 16], Vec<([u8; 16], DataKey)>>,
    forms: Vec<([u8; 16], [u8; 16], Vec<(u8, [u8; 32])>)>,
    shredded: BTreeSet<[u8; 16]>,
    rows: Vec<KeyRow>,
    open_pages: Vec<(DeviceId, Compartment, BlobName, usize)>,
}

impl Slots {
    fn read(blobs: &dyn Blobs, ring: &Ring) -> Result<Self, BureauError> {
        let mut slots =
            Self { data: HashMap::new(), forms: Vec::new(), shredded: BTreeSet::new(), rows: Vec::new(), open_pages: Vec::new() };
        for file in key_files(blobs, ".page")? {
            let Some(bytes) = read_page_file(blobs, &file)? else { continue };
            let Some((compartment, page)) = ring.open_page(&file, &bytes) else { continue };
            if page.slots.len() < volya_vault::MAX_SLOTS {
                slots.open_pages.push((DeviceId(page.device), compartment, file.clone(), page.slots.len()));
            }
            for slot in page.slots {
                slots.take(compartment, slot, &file);
            }
        }
        Ok(slots)
    }

    fn take(&mut self, compartment: Compartment, slot: Slot, file: &BlobName) {
        if matches!(slot, Slot::DataKey { .. }) {
            self.rows.push(key_row(compartment, &slot, file));
        }
        match slot {
            Slot::DataKey { key_ref, subject, key } => self.data.entry(key_ref).or_default().push((subject, key)),
            Slot::MatchForms { key_ref, subject, forms } => self.forms.push((key_ref, subject, forms)),
            Slot::MediaHeader { .. } => {}
            Slot::Shredded { key_ref, .. } => {
                self.shredded.insert(key_ref);
            }
        }
    }

    fn keys(&self, key_ref: &[u8; 16], subject: &[u8; 16]) -> impl Iterator<Item = &DataKey> {
        let live = !self.shredded.contains(key_ref);
        let of = *subject;
        self.data.get(key_ref).into_iter().flatten().filter(move |(s, _)| live && *s == of).map(|(_, key)| key)
    }
}

struct Builder<'a> {
    own: DeviceId,
    ring: &'a Ring,
    slots: &'a Slots,
    lamport: u64,
    heard: BTreeMap<DeviceId, jiff::Timestamp>,
    last_label: u32,
    own_heads: Option<(u64, Digest, Vec<(DeviceId, u64)>)>,
    claims: BTreeSet<(DeviceId, u64, Digest)>,
    named: BTreeSet<[u8; 16]>,
}

/// One entry opened, and what else the index needs from it.
struct Opened {
    row: EntryRow,
    written: Option<Written>,
    key_ref: Option<[u8; 16]>,
}

impl<'a> Builder<'a> {
    fn new(own: DeviceId, roster: &Roster, ring: &'a Ring, slots: &'a Slots, read: &Rosters) -> Self {
        let mut builder = Self {
            own,
            ring,
            slots,
            lamport: 0,
            heard: BTreeMap::new(),
            last_label: 0,
            own_heads: None,
            claims: BTreeSet::new(),
            named: BTreeSet::new(),
        };
        // Only enrolled devices are heard: a stranger's log in the folder must move neither the order of things nor the time.
        for (device, _, entry) in read.statements.iter().filter(|(device, ..)| roster.author(*device).is_some()) {
            builder.lamport = builder.lamport.max(entry.lamport.min(MAX_LAMPORT));
            builder.hear(*device, entry.at);
        }
        builder
    }

    fn hear(&mut self, device: DeviceId, at: jiff::Timestamp) {
        let latest = self.heard.entry(device).or_insert(at);
        *latest = (*latest).max(at);
    }

    fn take_log(&mut self, blobs: &dyn Blobs, branch: &Branch, index: &dyn Index) -> Result<(), BureauError> {
        let size = branch.checkpoint.size;
        let files = branch.files(blobs);
        let mut entries = volya_tlog::entries(&files, size, 0..size).map_err(|why| branch.log_error(why))?;
        loop {
            let some: Result<Vec<_>, _> = entries.by_ref().take(TOGETHER).collect();
            let some = some.map_err(|why| branch.log_error(why))?;
            if some.is_empty() {
                return Ok(());
            }
            let opened: Vec<Opened> =
                some.par_iter().filter_map(|(sequence, bytes)| self.open(branch, *sequence, bytes)).collect();
            let mut batch = Batch::default();
            for entry in opened {
                self.take(entry, &mut batch);
            }
            index.apply(&batch)?;
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
            standing: 0,
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
        row.class = outer.class;
        row.supersedes.clone_from(&outer.supersedes);
        let key_ref = Some(outer.key_ref);
        let holds_compartment = self.ring.all().any(|(c, _)| c as u8 == outer.compartment);
        let mut why = if holds_compartment { Unreadable::KeyPageMissing } else { Unreadable::NotForThisMember };
        for key in self.slots.keys(&outer.key_ref, &outer.subject) {
            match opened.open_body(key).ok().and_then(|plain| check_body(&plain, outer)) {
                Some((written, bytes)) => {
                    row.bulk = written.bulk.map(|b| b.0);
                    row.body = RowBody::Opened(bytes);
                    return Opened { row, written: Some(written), key_ref };
                }
                None => why = Unreadable::Damaged,
            }
        }
        locked(row, why, key_ref)
    }

    fn take(&mut self, opened: Opened, batch: &mut Batch) {
        let Opened { row, written, key_ref } = opened;
        self.lamport = self.lamport.max(row.lamport);
        if row.compartment == Compartment::Identity as u8 {
            self.named.extend(key_ref);
        }
        if let Some(written) = &written {
            self.hear(DeviceId(row.device), written.at);
            self.take_event(&row, written, batch);
        }
        batch.entries.push(row);
    }

    fn take_event(&mut self, row: &EntryRow, written: &Written, batch: &mut Batch) {
        match &written.what {
            Event::Registered(registered) => {
                if DeviceId(row.device) == self.own {
                    self.last_label = self.last_label.max(registered.label.number());
                }
                batch.labels.push(LabelRow { label: registered.label.to_string(), subject: row.subject });
            }
            Event::SameAs(same) => batch.links.push((row.subject, same.other.0)),
            Event::NotSameAs(not) => batch.links.push((row.subject, not.other.0)),
            Event::Heads(heads) => {
                self.claims.extend(heads.heads.iter().map(|h: &Head| (h.device, h.size, h.root)));
                if DeviceId(row.device) == self.own {
                    let told = heads.heads.iter().map(|h| (h.device, h.size)).collect();
                    self.own_heads = Some((row.sequence, Digest(row.hash), told));
                }
            }
            _ => {}
        }
    }

    fn finish(self, index: &dyn Index, branches: &[Branch], read: Rosters, forks: Forks) -> Result<Summary, BureauError> {
        let heads: Vec<_> = branches.iter().map(|b| (b.device, b.fork, b.checkpoint.size, Digest(b.checkpoint.root))).collect();
        let mut open_pages = BTreeMap::new();
        for (device, compartment, file, slots) in &self.slots.open_pages {
            let best = open_pages.entry(*compartment).or_insert((*slots, file.to_string()));
            if *device == self.own && *slots >= best.0 {
                *best = (*slots, file.to_string());
            }
        }
        let own_prefix = format!("keys/{}/", self.own);
        let (own_heads, told) = self.own_heads.clone().map_or((Digest([0; 32]), Vec::new()), |(_, hash, told)| (hash, told));
        let summary = Summary {
            founding: read.founding,
            roster: read.statements,
            heads: heads.clone(),
            lamport: self.lamport,
            heard: self.heard.iter().map(|(d, at)| (*d, *at)).collect(),
            last_label: self.last_label,
            own_heads,
            told,
            forks: forks.points.into_iter().collect(),
            incomplete: forks.incomplete.into_iter().collect(),
            open_pages: open_pages.into_iter().map(|(c, (_, f))| (c, f)).filter(|(_, f)| f.starts_with(&own_prefix)).collect(),
        };
        let mut batch = Batch { keys: self.slots.rows.clone(), stamp: stamp_of(&heads, self.own)?, ..Batch::default() };
        // Forms whose entry never became durable belong to nobody.
        for (key_ref, subject, forms) in self.slots.forms.iter().filter(|(key_ref, ..)| self.named.contains(key_ref)) {
            batch.forms.extend(form_rows(key_ref, subject, forms));
        }
        batch.meta.push((SUMMARY.to_owned(), cbor::to_vec(&summary)?));
        index.apply(&batch)?;
        Ok(summary)
    }
}

fn locked(mut row: EntryRow, why: Unreadable, key_ref: Option<[u8; 16]>) -> Opened {
    row.body = RowBody::Locked(lock_code(why));
    Opened { row, written: None, key_ref }
}

/// The event of a body whose fields hash to the root in its envelope, with its bytes; anything else is damage.
fn check_body(plain: &[u8], outer: &volya_vault::Outer) -> Option<(Written, Vec<u8>)> {
    let body: Body = cbor::from_slice(plain).ok()?;
    let (bytes, leaves) = cbor::with_leaves(&body.event).ok()?;
    let root = volya_vault::fields::root(&body.seed.0, &leaves);
    let fits = root == outer.fields_root && body.event.what.compartment() as u8 == outer.compartment;
    fits.then_some((body.event, bytes))
}

pub(crate) fn form_rows(key_ref: &[u8; 16], subject: &[u8; 16], forms: &[(u8, [u8; 32])]) -> Vec<FormRow> {
    let mut source = [0; 32];
    source[..16].copy_from_slice(key_ref);
    forms.iter().map(|(kind, form)| FormRow { form: *form, kind: *kind, subject: *subject, source }).collect()
}
