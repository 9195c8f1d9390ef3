//! An archive opened on one device: who acts, what he may open, and whether the index still fits the logs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use volya_core::cbor;
use volya_core::event::{Event, Head};
use volya_core::fold::{Apart, DeviceView, Office, Record};
use volya_core::id::{DeviceId, Digest, EntryHash, Label, Letter, MemberId, PersonId};
use volya_core::roster::{Compartment, Cuts, Founding, Role, Roster, RosterEntry};
use volya_core::time::Now;
use volya_store::Index;
use volya_tlog::{Checkpoint, MAX_CHECKPOINT_BYTES};
use volya_vault::{Chance, DeviceKeys};

use super::dating::earliest;
use super::file::{ArchiveFile, name, origin};
use super::forks::Claim;
use super::keys::{Ring, key_files};
use super::logs::{Branch, LogFiles, branches, log_folder, main_branch};
use super::records::Authors;
use super::touched::Touched;
use super::{grow, rebuild, records};
use crate::acts::People;
use crate::clock::Clock;
use crate::error::BureauError;
use crate::home::Home;

const DEVICE_FILE_BYTES: u64 = 64 * 1024;

/// An archive, opened by one member on one device.
pub struct Bureau {
    pub(crate) home: Home,
    pub(crate) file: ArchiveFile,
    pub(crate) keys: DeviceKeys,
    pub(crate) device: DeviceId,
    pub(crate) ring: Ring,
    pub(crate) index: Box<dyn Index>,
    pub(crate) summary: Summary,
    pub(crate) roster: Roster,
    /// The roster with all that was ever said.
    pub(crate) ever: Roster,
    /// What removals mean for devices.
    apart: Apart,
    /// Devices that two members have set aside: their clocks tell nothing about ours.
    set_aside: BTreeSet<DeviceId>,
    pub(crate) own: Checkpoint,
    /// Set while a commit is under way, and left set by one that failed: whether it stands is known only after opening again.
    pub(crate) unsure: bool,
    /// Set while the index is made anew, and left set where that failed: nothing is read from half an index, and nothing stamps it.
    pub(crate) index_lost: bool,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) chance: Box<dyn Chance + Send>,
    office: Option<Arc<Office>>,
    /// Whose record has changed since the register was last looked at.
    pub(crate) touched: Touched,
    /// The register as it was last looked at; it follows from the index.
    pub(crate) people: People,
}

/// What the index keeps of all logs together; like the index, it follows from them and is never the truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Summary {
    pub(crate) founding: Founding,
    pub(crate) roster: Vec<(DeviceId, u64, RosterEntry)>,
    /// Every log that was read: device, branch, size, root.
    pub(crate) heads: Vec<(DeviceId, Digest, u64, Digest)>,
    /// The highest lamport time seen.
    pub(crate) lamport: u64,
    /// The latest claimed time in each device's log.
    pub(crate) heard: Vec<(DeviceId, Timestamp)>,
    /// The last number this device gave to a person.
    pub(crate) last_label: u32,
    /// The hash of this device's last heads entry, or zeros.
    pub(crate) own_heads: Digest,
    /// What that entry said.
    pub(crate) told: Vec<(DeviceId, u64)>,
    /// Logs found in two versions, with the sequence from which on their entries open nothing.
    pub(crate) forks: Vec<(DeviceId, u64)>,
    /// What other logs say of entries that are not here.
    pub(crate) ahead: Vec<Claim>,
    /// Entries that begin a wait before their time, in order: they can hold, never open.
    pub(crate) backdated: Vec<EntryHash>,
    /// Devices that recorded somebody whose names can be matched by nobody here.
    pub(crate) unmatched: BTreeSet<DeviceId>,
    /// How many entries a key page that is still to come might open, or give forms.
    pub(crate) wanting: u64,
    /// The generations that this device held when they were read.
    pub(crate) held: Vec<Digest>,
    /// This device's key pages that are not full.
    pub(crate) open_pages: Vec<(Compartment, String)>,
}

/// Who may write and whose word may open something, as the logs say it now.
pub(crate) struct Rolls {
    /// Without what forked and parked devices said too late.
    pub(crate) roster: Roster,
    /// With all that was ever said.
    pub(crate) ever: Roster,
    /// What removals mean for devices.
    pub(crate) apart: Apart,
    /// Devices that two members have set aside.
    pub(crate) set_aside: BTreeSet<DeviceId>,
}

fn sizes<'a>(heads: impl IntoIterator<Item = &'a Head>) -> Vec<(DeviceId, u64)> {
    heads.into_iter().map(|head| (head.device, head.size)).collect()
}

impl Summary {
    /// What the index keeps, if it is whole: the stamp is that of the heads which the summary names.
    fn stored(index: &dyn Index, device: DeviceId) -> Result<Option<Self>, BureauError> {
        let Some(stamp) = index.stamp()? else { return Ok(None) };
        let summary = index.meta(SUMMARY)?.and_then(|bytes| cbor::from_slice::<Self>(&bytes).ok());
        match summary {
            Some(summary) if stamp_of(&summary.heads, device)? == stamp => Ok(Some(summary)),
            _ => Ok(None),
        }
    }

    /// The roster, without what forked devices said after the fork and parked ones after their parking.
    ///
    /// Whom removals take the signature from may have parked others before: those stay parked, since removing somebody must open nothing. But only
    /// signatures that no removal puts in doubt overrule a removal, or take from the roster whom a parked admin enrolled.
    pub(crate) fn rolls(&self, index: &dyn Index) -> Result<Rolls, BureauError> {
        let fold = |entries: &[_], cuts| Roster::fold(&self.founding, entries.to_vec(), cuts);
        let rows = index.entries_of(&[0; 16])?;
        let office = |roster: &Roster, apart: &Apart| {
            let authors = Authors { roster, ever: roster, forks: &self.forks, backdated: &self.backdated };
            Office::fold_apart(records::records(rows.clone(), authors), Vec::new(), roster.coverage(), apart)
        };
        let ever = fold(&self.roster, Cuts::default());
        let unremoved: Vec<_> = self.roster.iter().filter(|(.., entry)| !entry.statement.removes()).cloned().collect();
        let first = fold(&unremoved, Cuts { forks: &self.forks, ..Cuts::default() });
        let before = office(&first, &Apart::default());
        let parked: BTreeMap<_, _> = before.parkings().map(|head| (head.device, head)).collect();
        if parked.is_empty() && unremoved.len() == self.roster.len() {
            return Ok(Rolls { roster: first, ever, apart: Apart::default(), set_aside: BTreeSet::new() });
        }
        let doubted = sizes(parked.values());
        let apart = Apart { parked, unsettled: BTreeSet::new() };
        let all_removed = fold(&self.roster, Cuts { forks: &self.forks, parked: &[], doubted: &doubted });
        let sound: Vec<Head> = office(&all_removed, &apart).soundly_parked().collect();
        let roster = fold(&self.roster, Cuts { forks: &self.forks, parked: &sizes(&sound), doubted: &doubted });
        let apart = Apart { unsettled: self.unsettled(&roster), ..apart };
        let set_aside = sound.iter().map(|head| head.device).filter(|device| !apart.unsettled.contains(device)).collect();
        Ok(Rolls { roster, ever, apart, set_aside })
    }

    /// Removed devices of whose accepted entries some are not here, or are here in two versions.
    fn unsettled(&self, roster: &Roster) -> BTreeSet<DeviceId> {
        let here = |device: DeviceId| self.heads.iter().filter(|(d, ..)| *d == device).map(|(_, _, size, _)| *size).max();
        let is_forked = |device: DeviceId, size| self.forks.iter().any(|(d, point)| *d == device && *point < size);
        let removed = roster.removed_devices().into_iter();
        let open = removed.filter(|device| {
            let size = roster.expected(*device).unwrap_or(0);
            here(*device).unwrap_or(0) < size || is_forked(*device, size)
        });
        open.collect()
    }

    pub(crate) fn open_pages(&self) -> BTreeMap<Compartment, String> {
        self.open_pages.iter().cloned().collect()
    }

    pub(crate) fn hear(&mut self, device: DeviceId, at: Timestamp) {
        // In order of device, as a rebuild gives them.
        match self.heard.binary_search_by_key(&device, |(d, _)| *d) {
            Ok(place) => self.heard[place].1 = self.heard[place].1.max(at),
            Err(place) => self.heard.insert(place, (device, at)),
        }
    }

    /// Keeps that an entry begins a wait before its time.
    pub(crate) fn backdate(&mut self, entry: EntryHash) {
        if let Err(place) = self.backdated.binary_search(&entry) {
            self.backdated.insert(place, entry);
        }
    }

    pub(crate) fn last_heard(&self, device: DeviceId) -> Option<Timestamp> {
        self.heard.iter().find(|(d, _)| *d == device).map(|(_, at)| *at)
    }
}

pub(crate) const SUMMARY: &str = "summary";
/// Raised when rows are made differently, so that an index made by an older program is rebuilt.
const INDEX_MEANING: u32 = 7;

impl Bureau {
    /// Opens the archive with this device's passphrase.
    ///
    /// The own log is checked against the device's state first, and healed where a crash came between the two checkpoints. An index that was
    /// not built from exactly these logs is rebuilt from them.
    ///
    /// # Errors
    /// [`BureauError::NoDevice`], [`BureauError::NotEnrolled`], a wrong passphrase, [`BureauError::RestoreArchive`],
    /// [`BureauError::DeviceKeyDead`], or what is damaged and where.
    pub fn open(
        home: Home,
        passphrase: &str,
        clock: Arc<dyn Clock>,
        chance: Box<dyn Chance + Send>,
    ) -> Result<Self, BureauError> {
        let file = ArchiveFile::read(home.archive.as_ref())?;
        let sealed = home.state.read(&name("device.age")?, DEVICE_FILE_BYTES)?.ok_or(BureauError::NoDevice)?;
        let keys = DeviceKeys::open(&sealed, passphrase)?;
        Self::open_with(home, file, keys, clock, chance)
    }

    pub(crate) fn open_with(
        home: Home,
        file: ArchiveFile,
        keys: DeviceKeys,
        clock: Arc<dyn Clock>,
        chance: Box<dyn Chance + Send>,
    ) -> Result<Self, BureauError> {
        let device = DeviceId(keys.public().signing);
        let own = own_checkpoint(&home, &file, device)?;
        let branches = branches(home.archive.as_ref(), file.archive)?;
        let index = home.index.open(keys.index_key())?;
        let summary = match Summary::stored(index.as_ref(), device)? {
            Some(summary) if summary.heads == heads_of(&branches) && !may_open_more(&home, index.as_ref(), &summary)? => summary,
            stored => indexed(&home, &file, &keys, index.as_ref(), stored)?.0,
        };
        let Rolls { roster, ever, apart, set_aside } = summary.rolls(index.as_ref())?;
        if roster.author(device).is_none() {
            return Err(BureauError::NotEnrolled);
        }
        let ring = Ring::open(home.archive.as_ref(), keys.identity(), &roster)?;
        // Without the outer key nothing of others can be read, so nothing may be decided.
        ring.current(Compartment::All)?;
        let (unsure, index_lost, office) = (false, false, None);
        Ok(Self {
            home,
            file,
            keys,
            device,
            ring,
            index,
            summary,
            roster,
            ever,
            apart,
            set_aside,
            own,
            unsure,
            index_lost,
            clock,
            chance,
            office,
            touched: Touched::Everybody,
            people: People::default(),
        })
    }

    /// The archive's id.
    #[must_use]
    pub fn archive_id(&self) -> Digest {
        self.file.archive
    }

    /// This device.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// This device's letter.
    #[must_use]
    pub fn letter(&self) -> Letter {
        self.letter_of(self.device)
    }

    /// The letter of a device.
    #[must_use]
    pub fn letter_of(&self, device: DeviceId) -> Letter {
        let written = self.roster.device(device).and_then(|d| Letter::parse(&d.letter));
        written.or_else(|| Letter::nth(25)).unwrap_or_else(|| unreachable!("there are 26 letters"))
    }

    /// The member who acts.
    #[must_use]
    pub fn member(&self) -> MemberId {
        self.roster.author(self.device).map_or(MemberId([0; 16]), |(member, _)| member)
    }

    /// The role he acts in.
    #[must_use]
    pub fn role(&self) -> Role {
        self.roster.author(self.device).map_or(Role::Monitor, |(_, role)| role)
    }

    /// The roster.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// How many entries of how many logs are known here.
    #[must_use]
    pub fn heads(&self) -> Vec<(DeviceId, u64, bool)> {
        self.summary.heads.iter().map(|(device, branch, size, _)| (*device, *size, branch.0 != [0; 32])).collect()
    }

    /// Stands for everything that was read: where it is the same, nothing has come since.
    ///
    /// # Errors
    /// [`BureauError::Cbor`] only where memory ends.
    pub fn state(&self) -> Result<Digest, BureauError> {
        Ok(Digest(Sha256::digest(cbor::to_vec(&self.summary)?).into()))
    }

    /// Whether this device holds the keys that are current. One that joined while others made new ones does not; it seals to the last that it holds.
    #[must_use]
    pub fn holds_current_keys(&self) -> bool {
        self.ring.holds_current(&self.roster)
    }

    /// Whether the archive's disk takes writes.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.home.writable
    }

    /// Now, as an interval that the own log and the others' logs bound.
    #[must_use]
    pub fn now(&self) -> Now {
        let own = self.summary.last_heard(self.device);
        let others = self.summary.heard.iter().filter(|(device, _)| *device != self.device && !self.set_aside.contains(device));
        let others = others.map(|(_, at)| *at).max();
        Now::new(self.clock.now(), own, others)
    }

    /// Refuses what would begin a wait at a time that the logs contradict. What holds is taken at any time.
    ///
    /// # Errors
    /// [`BureauError::ClockDoubtful`].
    pub(crate) fn may_date<'a>(&self, mut events: impl Iterator<Item = &'a Event>) -> Result<(), BureauError> {
        let now = self.now();
        let too_early = earliest(&self.roster, &self.summary.roster, self.device).is_some_and(|from| now.latest() < from);
        if (now.doubt().is_some() || too_early) && events.any(Event::begins_a_wait) {
            return Err(BureauError::ClockDoubtful);
        }
        Ok(())
    }

    /// The state of the office.
    ///
    /// # Errors
    /// Where the index fails.
    pub fn office(&mut self) -> Result<Arc<Office>, BureauError> {
        self.whole_index()?;
        if let Some(office) = &self.office {
            return Ok(office.clone());
        }
        let records = self.office_records()?;
        let office = Arc::new(Office::fold_apart(records, self.device_views(), self.roster.coverage(), &self.apart));
        self.office = Some(office.clone());
        Ok(office)
    }

    fn device_views(&self) -> Vec<DeviceView> {
        let enrolled = self.roster.devices().filter(|d| self.roster.is_waited_for(d.device));
        enrolled
            .map(|d| DeviceView {
                device: d.device,
                letter: self.letter_of(d.device),
                last_heard: self.summary.last_heard(d.device),
                own: d.device == self.device,
                forked: self.summary.forks.iter().any(|(device, _)| *device == d.device),
                incomplete: self.summary.ahead.iter().any(|claim| claim.of == d.device),
                unmatched: self.summary.unmatched.contains(&d.device),
            })
            .collect()
    }

    /// All records about a person and everybody linked to him.
    pub(crate) fn records_of(&self, person: PersonId) -> Result<Vec<Record>, BureauError> {
        let class = self.linked(person)?;
        let rows = self.index.entries_of_many(&class)?.into_iter().flatten().collect();
        Ok(records::records(rows, self.authors()))
    }

    /// A person and everybody who was ever linked to him.
    pub(crate) fn linked(&self, person: PersonId) -> Result<Vec<[u8; 16]>, BureauError> {
        let mut reached = BTreeSet::from([person.0]);
        let mut class = vec![person.0];
        let mut at = 0;
        while at < class.len() {
            for next in self.index.links_of(&class[at])? {
                if reached.insert(next) {
                    class.push(next);
                }
            }
            at += 1;
        }
        Ok(class)
    }

    /// These persons and everybody who was ever linked to them, in classes of whoever may be one.
    pub(crate) fn linked_classes(&self, persons: &BTreeSet<PersonId>) -> Result<Vec<Vec<PersonId>>, BureauError> {
        let mut placed: BTreeSet<PersonId> = BTreeSet::new();
        let mut classes = Vec::new();
        let subjects: Vec<[u8; 16]> = persons.iter().map(|person| person.0).collect();
        for (person, links) in persons.iter().zip(self.index.links_of_many(&subjects)?) {
            if links.is_empty() {
                classes.push(vec![*person]);
            } else if !placed.contains(person) {
                let class: Vec<PersonId> = self.linked(*person)?.into_iter().map(PersonId).collect();
                placed.extend(&class);
                classes.push(class);
            }
        }
        Ok(classes)
    }

    /// The person with this label.
    ///
    /// # Errors
    /// [`BureauError::NoSuchPerson`], or [`BureauError::LabelTwice`] where two devices gave it.
    pub fn person(&self, label: &Label) -> Result<PersonId, BureauError> {
        let found = self.index.subject_of_label(&label.to_string())?;
        match found.as_slice() {
            [] => Err(BureauError::NoSuchPerson(label.clone())),
            [one] => Ok(PersonId(*one)),
            several => Err(BureauError::LabelTwice(label.clone(), several.len())),
        }
    }

    /// The person written as a label or as a full id.
    ///
    /// # Errors
    /// As [`person`](Bureau::person), or where the text is neither.
    pub fn person_named(&self, text: &str) -> Result<PersonId, BureauError> {
        if let Ok(id) = PersonId::parse_hex(text) {
            return Ok(id);
        }
        self.person(&Label::parse(text)?)
    }

    /// The label of a person: the first he was given.
    ///
    /// # Errors
    /// Where the index fails.
    pub fn label(&self, person: PersonId) -> Result<Option<Label>, BureauError> {
        Ok(self.index.labels_of(&person.0)?.first().and_then(|text| Label::parse(text).ok()))
    }

    /// Throws the index away and makes it anew from the logs.
    ///
    /// # Errors
    /// What is damaged, and where.
    pub fn rebuild_index(&mut self) -> Result<u64, BureauError> {
        self.index_lost = true;
        self.office = None;
        let branches = branches(self.home.archive.as_ref(), self.file.archive)?;
        self.summary = rebuild::rebuild(&self.home, &self.file, &self.keys, self.index.as_ref(), &branches)?;
        self.touched = Touched::Everybody;
        self.fold_roster()?;
        self.index_lost = false;
        Ok(self.index.count_entries()?)
    }

    /// Takes in what other devices have written into this folder since it was opened: whoever keeps an archive open asks before each act. Whether
    /// there was anything.
    ///
    /// # Errors
    /// What is damaged, and where.
    pub fn catch_up(&mut self) -> Result<bool, BureauError> {
        let branches = branches(self.home.archive.as_ref(), self.file.archive)?;
        if self.index.stamp()?.as_ref() == Some(&stamp_of(&heads_of(&branches), self.device)?) {
            return Ok(false);
        }
        self.grow_index()?;
        Ok(true)
    }

    /// Whether a commit failed of which only opening again tells if it stands. Until then every act refuses.
    #[must_use]
    pub fn must_be_reopened(&self) -> bool {
        self.unsure
    }

    /// Brings the index up to the logs as they lie in the folder now.
    pub(super) fn grow_index(&mut self) -> Result<(), BureauError> {
        self.index_lost = true;
        self.office = None;
        let stored = Summary::stored(self.index.as_ref(), self.device)?;
        let touched;
        (self.summary, touched) = indexed(&self.home, &self.file, &self.keys, self.index.as_ref(), stored)?;
        self.touched.and(touched);
        self.fold_roster()?;
        self.index_lost = false;
        Ok(())
    }

    /// Makes the index anew where it was lost. Whoever reads or adds to half an index, or to an empty one, would believe that nothing else is recorded.
    pub(crate) fn whole_index(&mut self) -> Result<(), BureauError> {
        if self.index_lost { self.rebuild_index().map(drop) } else { Ok(()) }
    }

    /// The rosters that follow from all statements known now, and the keys that are current by them.
    pub(crate) fn fold_roster(&mut self) -> Result<(), BureauError> {
        let rolls = self.summary.rolls(self.index.as_ref())?;
        if rolls.roster != self.roster || rolls.ever != self.ever {
            self.touched = Touched::Everybody;
        }
        (self.roster, self.ever) = (rolls.roster, rolls.ever);
        (self.apart, self.set_aside) = (rolls.apart, rolls.set_aside);
        self.ring = Ring::open(self.home.archive.as_ref(), self.keys.identity(), &self.roster)?;
        self.office = None;
        Ok(())
    }

    pub(crate) fn authors(&self) -> Authors<'_> {
        let Summary { forks, backdated, .. } = &self.summary;
        Authors { roster: &self.roster, ever: &self.ever, forks, backdated }
    }

    pub(crate) fn forget_office(&mut self) {
        self.office = None;
    }
}

/// The device's own checkpoint, after the local state and the archive have been held against each other (design §4, Commit).
fn own_checkpoint(home: &Home, file: &ArchiveFile, device: DeviceId) -> Result<Checkpoint, BureauError> {
    let origin = origin(file.archive, device);
    let local_name = name("checkpoint")?;
    let local = home.state_heads.read(&local_name)?;
    let published = main_branch(home.archive.as_ref(), file.archive, device)?;
    let Some(local) = local else {
        // A device that has never signed: its log must not exist.
        return match published {
            None => Ok(Checkpoint { origin, size: 0, root: volya_tlog::EMPTY_ROOT }),
            Some(_) => Err(BureauError::DeviceKeyDead),
        };
    };
    let own = Checkpoint::verify(&local, &origin, &device.0)
        .map_err(|why| BureauError::Checkpoint { device: "of this device's state".to_owned(), why })?;
    let published_size = published.as_ref().map_or(0, |b| b.checkpoint.size);
    if published.as_ref().is_some_and(|b| b.checkpoint.size == own.size && b.checkpoint.root == own.root) {
        return Ok(own);
    }
    if published_size >= own.size {
        return Err(BureauError::DeviceKeyDead);
    }
    // The crash came between the two checkpoints: the tiles are there, and publishing again completes the act. If they are not all there, the
    // archive is an old copy.
    let files = LogFiles::new(home.archive.as_ref(), log_folder(device));
    volya_tlog::verify(&files, own.size, &own.root, &[], |_, _, _| {})
        .map_err(|_| BureauError::RestoreArchive { size: own.size })?;
    if home.writable {
        let published_name = name(&format!("{}/checkpoint", log_folder(device)))?;
        let expected = home.archive.read(&published_name, MAX_CHECKPOINT_BYTES as u64)?;
        home.archive_heads.swap(&published_name, expected.as_deref(), &local)?;
    }
    Ok(own)
}

/// Fills the index from the logs as they are now: with what they have beyond what it holds, where that suffices, and else anew.
fn indexed(
    home: &Home,
    file: &ArchiveFile,
    keys: &DeviceKeys,
    index: &dyn Index,
    stored: Option<Summary>,
) -> Result<(Summary, Touched), BureauError> {
    let branches = branches(home.archive.as_ref(), file.archive)?;
    let grown = stored.map(|summary| grow::grow(home, keys, index, &branches, summary)).transpose()?;
    match grown.flatten() {
        Some(grown) => Ok(grown),
        None => Ok((rebuild::rebuild(home, file, keys, index, &branches)?, Touched::Everybody)),
    }
}

/// Whether something waits for a key page, and one is here that was not read.
fn may_open_more(home: &Home, index: &dyn Index, summary: &Summary) -> Result<bool, BureauError> {
    if summary.wanting == 0 {
        return Ok(false);
    }
    let read: BTreeSet<String> = index.pages()?.into_iter().map(|row| row.page).collect();
    Ok(key_files(home.archive.as_ref(), ".page")?.iter().any(|file| !read.contains(file.as_str())))
}

/// Device, branch, size and root of every log.
pub(crate) fn heads_of(branches: &[Branch]) -> Vec<(DeviceId, Digest, u64, Digest)> {
    branches.iter().map(|b| (b.device, b.fork, b.checkpoint.size, Digest(b.checkpoint.root))).collect()
}

/// The index's stamp: exactly which logs it was built from, on which device, by which reading of them.
pub(crate) fn stamp_of(heads: &[(DeviceId, Digest, u64, Digest)], device: DeviceId) -> Result<Vec<u8>, BureauError> {
    let mut heads = heads.to_vec();
    heads.sort_unstable();
    Ok(cbor::to_vec(&(INDEX_MEANING, device, heads))?)
}
