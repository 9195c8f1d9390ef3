//! From drafts to durable entries: seal, append, publish, index; in this order and no other (`spec/archive.md`, Order of a commit).

use jiff::Timestamp;
use rayon::prelude::*;
use volya_core::cbor;
use volya_core::event::{Event, Head, Heads, Written};
use volya_core::id::{BulkId, DeviceId, Digest, EntryHash, PersonId};
use volya_core::roster::{Compartment, RosterEntry, Statement};
use volya_store::{Batch, BlobName, EntryRow, LabelRow, RowBody};
use volya_tlog::{Appended, Checkpoint, MAX_CHECKPOINT_BYTES};
use volya_vault::{Address, Chance, DataKey, Generation, Outer, Slot, roster_entry, seal_entry};

use super::file::{name, origin};
use super::keys::{KeyDesk, NewPages};
use super::logs::{LogFiles, log_folder};
use super::open::{Bureau, SUMMARY, Summary, stamp_of};
use super::rebuild::MAX_LAMPORT;
use super::records::Body;
use crate::error::BureauError;
use crate::matching::add_forms;

/// What an act leaves in the hands of who did it: the entries, and the checkpoint under which they are durable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The entries, in the order of the log. Heads that were written along are not among them.
    pub entries: Vec<EntryHash>,
    /// Whose log.
    pub device: DeviceId,
    /// The sequence of the first of these entries.
    pub first: u64,
    /// The log's size after the act.
    pub size: u64,
    /// The log's root at that size.
    pub root: Digest,
    /// When the author's clock said it was written.
    pub at: Timestamp,
}

/// Something to be recorded.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) subject: Option<PersonId>,
    pub(crate) event: Event,
    pub(crate) supersedes: Vec<EntryHash>,
    pub(crate) bulk: Option<BulkId>,
    /// Match forms that go with an identity entry.
    pub(crate) forms: Vec<(u8, [u8; 32])>,
}

impl Draft {
    pub(crate) fn about(subject: PersonId, event: Event) -> Self {
        Self { subject: Some(subject), event, supersedes: Vec::new(), bulk: None, forms: Vec::new() }
    }

    pub(crate) fn office(event: Event) -> Self {
        Self { subject: None, event, supersedes: Vec::new(), bulk: None, forms: Vec::new() }
    }

    pub(crate) fn superseding(mut self, entries: Vec<EntryHash>) -> Self {
        // The envelope holds at most this many; what stands beyond it goes on standing, which holds.
        self.supersedes = entries.into_iter().take(volya_vault::MAX_SUPERSEDES).collect();
        self
    }

    pub(crate) fn with_forms(mut self, forms: Vec<(u8, [u8; 32])>) -> Self {
        self.forms = forms;
        self
    }

    pub(crate) fn in_bulk(mut self, bulk: BulkId) -> Self {
        self.bulk = Some(bulk);
        self
    }

    fn class(&self) -> u8 {
        match (&self.event, self.subject) {
            (_, Some(_)) => 2,
            (Event::Heads(_), None) => 0,
            (_, None) => 1,
        }
    }
}

/// An attachment that goes with a commit, already sealed.
pub(crate) struct Payload {
    pub(crate) slot: Slot,
    pub(crate) compartment: Compartment,
    pub(crate) file: (BlobName, Vec<u8>),
}

/// A draft with its key and its randomness, drawn beforehand so that everything else can run on all cores.
struct Prepared {
    draft: Draft,
    lamport: u64,
    key_ref: [u8; 16],
    key: DataKey,
    seed: [u8; 32],
    nonces: [u8; 48],
}

/// What a whole commit has in common.
struct Common<'a> {
    device: DeviceId,
    at: Timestamp,
    heads: Digest,
    outer_key: &'a Generation,
}

/// A sealed entry, with what the index keeps of it.
struct Sealed {
    entry: Vec<u8>,
    kept: Kept,
}

struct Kept {
    row: EntryRow,
    key_ref: [u8; 16],
    draft: Draft,
}

/// Randomness drawn beforehand.
struct Drawn<'a>(&'a [u8]);

impl Chance for Drawn<'_> {
    fn fill(&mut self, bytes: &mut [u8]) {
        let (now, rest) = self.0.split_at(bytes.len());
        bytes.copy_from_slice(now);
        self.0 = rest;
    }
}

/// Entries committed together. A bulk act makes several such commits and ends with one that closes it. Each visits most pages of a large index: few
/// large ones write less than many small ones. Bounds memory at some fifty MiB.
pub(crate) const GROUP: usize = 8192;

impl Bureau {
    /// Records drafts: durable when this returns.
    pub(crate) fn commit(&mut self, drafts: Vec<Draft>) -> Result<Receipt, BureauError> {
        self.commit_with(drafts, Vec::new())
    }

    pub(crate) fn commit_with(&mut self, mut drafts: Vec<Draft>, payloads: Vec<Payload>) -> Result<Receipt, BureauError> {
        self.whole_index()?;
        self.may_date(drafts.iter().map(|draft| &draft.event))?;
        // A clock that was set back dates nothing before what this device has written already.
        let at = self.now().latest();
        let tells = drafts.iter().any(|draft| matches!(draft.event, Event::Heads(_)));
        let heads = self.heads_to_tell().filter(|_| !tells);
        let skipped = usize::from(heads.is_some());
        drafts.splice(0..0, heads.map(|heads| Draft::office(Event::Heads(heads))));
        let mut desk = KeyDesk::new(self.home.archive.as_ref(), self.index.as_ref(), &self.ring, self.device);
        let mut prepared = Vec::with_capacity(drafts.len());
        let chance: &mut dyn Chance = self.chance.as_mut();
        for (after, draft) in (self.summary.lamport..).zip(drafts) {
            prepared.push(prepare(draft, next_lamport(after), &mut desk, chance)?);
        }
        let mut files = Vec::new();
        for payload in payloads {
            desk.add(payload.compartment, payload.slot);
            files.push(payload.file);
        }
        let mut pages = desk.finish(&self.summary.open_pages())?;
        files.append(&mut pages.files);
        let outer_key = self.ring.current(Compartment::All)?;
        let common = Common { device: self.device, at, heads: self.summary.own_heads, outer_key };
        let numbered: Vec<(u64, Prepared)> = (self.own.size..).zip(prepared).collect();
        let sealed: Result<Vec<Sealed>, BureauError> =
            numbered.into_par_iter().map(|(sequence, prepared)| seal(sequence, prepared, &common)).collect();
        let (entries, kept): (Vec<Vec<u8>>, Vec<Kept>) = sealed?.into_iter().map(|s| (s.entry, s.kept)).unzip();
        let appended = self.publish(&entries, &files)?;
        let hashes: Vec<EntryHash> = appended.leaf_hashes.iter().map(|h| EntryHash(*h)).collect();
        let parks = kept.iter().any(|kept| kept.row.subject == [0; 16] && may_park(&kept.draft.event));
        self.remember(kept, &appended, pages, at)?;
        if parks {
            self.fold_roster()?;
        }
        Ok(self.receipt(hashes[skipped..].to_vec(), appended.first + skipped as u64, at))
    }

    /// Records a roster statement, which anybody can read.
    pub(crate) fn commit_statement(&mut self, statement: Statement) -> Result<Receipt, BureauError> {
        self.whole_index()?;
        // A clock that was set back dates nothing before what this device has written already.
        let at = self.now().latest();
        let lamport = next_lamport(self.summary.lamport);
        let entry = RosterEntry { lamport, at, statement };
        let bytes = roster_entry(&cbor::to_vec(&entry)?)?;
        let appended = self.publish(&[bytes], &[])?;
        // In order of device and place, as a rebuild gives them.
        let place = self.summary.roster.partition_point(|(device, ..)| *device <= self.device);
        self.summary.roster.insert(place, (self.device, appended.first, entry));
        self.summary.lamport = lamport;
        let hashes = appended.leaf_hashes.iter().map(|h| EntryHash(*h)).collect();
        self.remember(Vec::new(), &appended, NewPages { open: self.summary.open_pages(), ..NewPages::default() }, at)?;
        let before = self.ever.clone();
        self.fold_roster()?;
        let joins = |device: DeviceId| self.ever.author(device).is_some() && before.author(device).is_none();
        if self.summary.heads.iter().any(|(device, ..)| joins(*device)) {
            // The log of a device that joins lay here already, unread; the index has the stamp of its size and none of its entries.
            self.rebuild_index()?;
        }
        Ok(self.receipt(hashes, appended.first, at))
    }

    fn receipt(&self, entries: Vec<EntryHash>, first: u64, at: Timestamp) -> Receipt {
        Receipt { entries, device: self.device, first, size: self.own.size, root: Digest(self.own.root), at }
    }

    /// The author's view of all logs, when it has changed since he last told it.
    fn heads_to_tell(&self) -> Option<Heads> {
        let view = self.view();
        let told = |head: &Head| self.summary.told.contains(&(head.device, head.size));
        let changed = view.heads.iter().any(|head| head.device != self.device && !told(head));
        changed.then_some(view)
    }

    /// What this device knows now of the logs of all devices that were ever enrolled.
    pub(crate) fn view(&self) -> Heads {
        let enrolled = self.summary.heads.iter().filter(|(device, ..)| self.ever.author(*device).is_some());
        let heads = enrolled.map(|(device, _, size, root)| Head { device: *device, size: *size, root: *root });
        Heads { heads: heads.take(HEADS_IN_AN_ENTRY).collect() }
    }

    /// Steps 1 to 4 of a commit. A crash before the local checkpoint loses the act and nothing else; from the local checkpoint on it stands.
    fn publish(&mut self, entries: &[Vec<u8>], files: &[(BlobName, Vec<u8>)]) -> Result<Appended, BureauError> {
        // A commit that failed may stand or not. To write on from here could sign two roots at one size; only opening again tells.
        if std::mem::replace(&mut self.unsure, true) {
            return Err(BureauError::ChangedMeanwhile);
        }
        let blobs = self.home.archive.as_ref();
        let folder = log_folder(self.device);
        let log = LogFiles::new(blobs, folder.clone());
        let (local_name, published_name) = (name("checkpoint")?, name(&format!("{folder}/checkpoint"))?);
        // Both must still say what this act builds on. A copy of this device at work on the same folder would else have its entries written over.
        let local = self.still_own(self.home.state_heads.read(&local_name)?)?;
        let published = self.still_own(blobs.read(&published_name, MAX_CHECKPOINT_BYTES as u64)?)?;
        let leaves: Vec<_> = entries.par_iter().map(|e| volya_tlog::leaf_hash(e)).collect();
        let appended = volya_tlog::append_hashed(&log, self.own.size, &self.own.root, entries, leaves)
            .map_err(|why| BureauError::Log { device: folder.clone(), why })?;
        if !files.is_empty() {
            blobs.put_all(&files.iter().map(|(n, b)| (n.clone(), b.as_slice())).collect::<Vec<_>>())?;
        }
        let tiles: Result<Vec<_>, _> =
            appended.write.iter().map(|(path, bytes)| Ok((log.name(path)?, bytes.as_slice()))).collect();
        blobs.put_all(&tiles.map_err(|e: volya_store::StoreError| e)?)?;
        let next = Checkpoint { origin: origin(self.file.archive, self.device), size: appended.size, root: appended.root };
        let note = next.sign(self.keys.signing()).map_err(|why| BureauError::Checkpoint { device: folder.clone(), why })?;
        self.home.state_heads.swap(&local_name, local.as_deref(), &note)?;
        // From this line the act stands: a crash below is healed when the device opens the archive again.
        self.home.archive_heads.swap(&published_name, published.as_deref(), &note)?;
        self.own = next;
        self.unsure = false;
        let obsolete: Vec<BlobName> = appended.obsolete.iter().filter_map(|path| log.name(path).ok()).collect();
        // Partials that were replaced are only clutter; a failure here harms nothing.
        let _ = blobs.remove_all(&obsolete);
        Ok(appended)
    }

    /// A checkpoint as it lies there, if it is the one that this device signed last.
    fn still_own(&self, note: Option<Vec<u8>>) -> Result<Option<Vec<u8>>, BureauError> {
        let is_own = match &note {
            None => self.own.size == 0,
            Some(note) => Checkpoint::verify(note, &self.own.origin, &self.device.0)
                .is_ok_and(|found| found.size == self.own.size && found.root == self.own.root),
        };
        if is_own { Ok(note) } else { Err(BureauError::ChangedMeanwhile) }
    }

    /// Step 5: the index. It may be lost, so a failure here does not undo the act; it is made anew before anything is read or added.
    fn remember(&mut self, kept: Vec<Kept>, appended: &Appended, pages: NewPages, at: Timestamp) -> Result<(), BureauError> {
        let _ = self.home.archive.remove_all(&pages.replaced);
        let pages_gone = pages.replaced.iter().map(ToString::to_string).collect();
        let mut batch = Batch { keys: pages.rows, pages: pages.pages, pages_gone, ..Batch::default() };
        self.summary.open_pages = pages.open.into_iter().collect();
        self.summary.hear(self.device, at);
        for (hash, mut kept) in appended.leaf_hashes.iter().zip(kept) {
            kept.row.hash = *hash;
            self.touched.take(&kept.row.subject, Some(&kept.draft.event));
            index_entry(kept, &mut self.summary, &mut batch);
        }
        self.summary.heads.retain(|(device, branch, ..)| !(*device == self.device && branch.0 == [0; 32]));
        self.summary.heads.push((self.device, Digest([0; 32]), appended.size, Digest(appended.root)));
        self.summary.heads.sort_unstable();
        batch.stamp = stamp_of(&self.summary.heads, self.device)?;
        batch.meta.push((SUMMARY.to_owned(), cbor::to_vec(&self.summary)?));
        self.forget_office();
        if self.index.apply(&batch).is_err() {
            // The act stands. Until the index is whole again nothing is read from it, and no later act may give it its stamp.
            self.index_lost = true;
            let _ = self.rebuild_index();
        }
        Ok(())
    }
}

/// The lamport time after another. At the end of all order it stands still: an entry beyond it would be damage to everybody who reads it.
fn next_lamport(after: u64) -> u64 {
    (after + 1).min(MAX_LAMPORT)
}

/// Whether it may change from where on a device counts.
fn may_park(event: &Event) -> bool {
    matches!(event, Event::Parked(_) | Event::Countersign(_))
}

/// As many heads as fit into an entry; an archive with more devices tells the first of them.
const HEADS_IN_AN_ENTRY: usize = 200;

fn prepare(draft: Draft, lamport: u64, desk: &mut KeyDesk<'_>, chance: &mut dyn Chance) -> Result<Prepared, BureauError> {
    let (key_ref, key) = desk.key_for(draft.subject, &draft.event, chance)?;
    // Also where there are none: whoever cannot read the identity must know that no forms are missing.
    if matches!(draft.event, Event::Identity(_)) {
        let subject = draft.subject.unwrap_or(PersonId([0; 16])).0;
        desk.add(Compartment::Match, Slot::MatchForms { key_ref, subject, forms: draft.forms.clone() });
    }
    let mut seed = [0; 32];
    chance.fill(&mut seed);
    let mut nonces = [0; 48];
    chance.fill(&mut nonces);
    Ok(Prepared { draft, lamport, key_ref, key, seed, nonces })
}

fn seal(sequence: u64, prepared: Prepared, common: &Common<'_>) -> Result<Sealed, BureauError> {
    let Prepared { mut draft, lamport, key_ref, key, seed, nonces } = prepared;
    let compartment = draft.event.compartment() as u8;
    let class = draft.class();
    let event = Written { at: common.at, bulk: draft.bulk, what: draft.event };
    let (plain, leaves) = cbor::with_leaves(&event)?;
    let outer = Outer {
        lamport,
        subject: draft.subject.map_or([0; 16], |p| p.0),
        compartment,
        key_ref,
        class,
        supersedes: draft.supersedes.iter().map(|e| e.0).collect(),
        heads: common.heads.0,
        fields_root: volya_vault::fields::root(&seed, &leaves),
    };
    let body = Body { event, seed: Digest(seed) };
    let address = Address { device: common.device.0, sequence };
    let entry = seal_entry(&address, &outer, &cbor::to_vec(&body)?, common.outer_key, &key, &mut Drawn(&nonces))?;
    draft.event = body.event.what;
    let row = EntryRow {
        hash: [0; 32],
        device: common.device.0,
        branch: [0; 32],
        sequence,
        lamport,
        subject: outer.subject,
        compartment,
        class,
        supersedes: outer.supersedes,
        body: RowBody::Opened(plain),
        bulk: draft.bulk.map(|b| b.0),
    };
    Ok(Sealed { entry, kept: Kept { row, key_ref, draft } })
}

fn index_entry(kept: Kept, summary: &mut Summary, batch: &mut Batch) {
    let Kept { row, key_ref, draft } = kept;
    summary.lamport = summary.lamport.max(row.lamport);
    match &draft.event {
        Event::Heads(heads) => {
            summary.own_heads = Digest(row.hash);
            summary.told = heads.heads.iter().map(|head| (head.device, head.size)).collect();
        }
        Event::Registered(registered) => {
            summary.last_label = summary.last_label.max(registered.label.number());
            batch.labels.push(LabelRow { label: registered.label.to_string(), subject: row.subject });
        }
        Event::SameAs(same) => batch.links.push((row.subject, same.other.0)),
        Event::NotSameAs(not) => batch.links.push((row.subject, not.other.0)),
        _ => {}
    }
    add_forms(batch, &key_ref, &row.subject, &draft.forms);
    batch.entries.push(row);
}
