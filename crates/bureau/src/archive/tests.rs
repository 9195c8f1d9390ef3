//! What no door can do: planted pages, copies of a device, half an index. And what a rebuild makes of the logs, against what was kept on the way.

#[path = "../../tests/common/mod.rs"]
pub(super) mod common;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{Device, PASSPHRASE, TwoDesks, found_on, identity, to};
use volya_core::cbor;
use volya_core::event::{Event, Head, Heads, Identity, RiskLevel};
use volya_core::fold::{Trust, Unreadable};
use volya_core::gate::Verdict;
use volya_core::id::{DeviceId, Digest, PersonId};
use volya_core::place::Destination;
use volya_core::roster::{Compartment, Role};
use volya_core::will::{How, Report, ReportSource, ReportedWish, Side};
use volya_store::memory::{MemoryBlobs, MemoryIndex};
use volya_store::sqlite::SqliteIndex;
use volya_store::{Batch, BlobName, Blobs, EntryRow, FormRow, Index, KeyRow, PageRow, ReadSeek, SoundRow, StoreError};
use volya_vault::{DataKey, Page, Slot, file_name, seal_page};

use super::commit::Draft;
use super::file::name;
use super::open::{Bureau, SUMMARY, Summary};
use super::rebuild::MAX_LAMPORT;
use crate::acts::{self, QuickRefusal};
use crate::error::BureauError;
use crate::{Recovery, ScenarioClock};

const LIST: &str = "surname,given,dob\nTestov,Ivan,1999-05-17\n";

type Snapshot = BTreeMap<BlobName, Vec<u8>>;

pub(super) fn refusal(to_where: Destination) -> QuickRefusal {
    QuickRefusal { to: to_where, how: How::Spoken, heard_by: Side::Medic }
}

fn copy_of(device: &Device, seed: u64) -> Device {
    Device {
        archive: MemoryBlobs::from_snapshot(device.archive.snapshot()),
        state: MemoryBlobs::from_snapshot(device.state.snapshot()),
        seed,
        ..device.clone()
    }
}

fn one_desk(seed: u64) -> (Device, Bureau, PersonId) {
    let device = Device::new(seed, &ScenarioClock::at(common::at(common::START)));
    let (mut bureau, _) = found_on(&device, Recovery::Refused);
    let (label, _) = acts::register(&mut bureau, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    let person = bureau.person(&label).unwrap();
    (device, bureau, person)
}

/// Everything that the index says.
#[derive(PartialEq)]
pub(super) struct Kept {
    entries: Vec<Vec<EntryRow>>,
    labels: Vec<Vec<String>>,
    links: Vec<Vec<[u8; 16]>>,
    forms: Vec<Vec<FormRow>>,
    sounds: Vec<Vec<SoundRow>>,
    /// Whom each form and each sound finds.
    found: Vec<Vec<[u8; 16]>>,
    keys: Vec<Vec<KeyRow>>,
    pages: Vec<PageRow>,
    count: u64,
    stamp: Option<Vec<u8>>,
}

fn kept(bureau: &Bureau) -> (Kept, Summary) {
    let index = bureau.index.as_ref();
    let mut subjects = index.persons().unwrap();
    subjects.push([0; 16]);
    let (forms, sounds) = (index.forms_of_many(&subjects).unwrap(), index.sounds_of_many(&subjects).unwrap());
    let by_form: Vec<(u8, [u8; 32])> = forms.iter().flatten().map(|row| (row.kind, row.form)).collect();
    let by_sound: Vec<[u8; 16]> = sounds.iter().flatten().map(|row| row.sound).collect();
    let bearers = index.bearers_of_sounds(&by_sound).unwrap().into_iter();
    let bearers = bearers.map(|found| found.into_iter().flat_map(|(subject, source)| [subject, source]).collect());
    let kept = Kept {
        found: index.subjects_with_forms(&by_form).unwrap().into_iter().chain(bearers).collect(),
        entries: index.entries_of_many(&subjects).unwrap(),
        labels: index.labels_of_many(&subjects).unwrap(),
        links: subjects.iter().map(|s| index.links_of(s).unwrap()).collect(),
        forms,
        sounds,
        keys: subjects.iter().flat_map(|s| Compartment::ALL.iter().map(|c| index.key_for(s, *c as u8).unwrap())).collect(),
        pages: index.pages().unwrap(),
        count: index.count_entries().unwrap(),
        stamp: index.stamp().unwrap(),
    };
    let summary = cbor::from_slice(&index.meta(SUMMARY).unwrap().unwrap()).unwrap();
    (kept, summary)
}

/// What of a summary can be read by a human being.
fn brief(summary: &Summary) -> String {
    let Summary { lamport, heard, told, forks, ahead, unmatched, wanting, open_pages, .. } = summary;
    format!("{:?}\n", (lamport, heard, told, forks, ahead, unmatched, wanting, open_pages))
}

/// What was kept act by act is what the logs say.
pub(super) fn assert_rebuilds_the_same(bureau: &mut Bureau, after: &str) {
    let (before, stored) = kept(bureau);
    assert!(stored == bureau.summary, "{after}: what was stored: {} {}", brief(&stored), brief(&bureau.summary));
    let roster = (bureau.roster.clone(), bureau.ever.clone());
    // The one grew in maps and the other is made in tables.
    let folder = tempfile::tempdir().unwrap();
    let tables = SqliteIndex::open(&folder.path().join("index.db"), &[7; 32]).unwrap();
    let index = std::mem::replace(&mut bureau.index, Box::new(tables));
    bureau.rebuild_index().unwrap();
    let (rebuilt, summary) = kept(bureau);
    bureau.index = index;
    assert!(stored == summary, "{after}: the summary: {} {}", brief(&stored), brief(&summary));
    assert!(roster == (bureau.roster.clone(), bureau.ever.clone()), "{after}: the roster");
    assert!(before.entries == rebuilt.entries, "{after}: entries");
    assert!(before.forms == rebuilt.forms && before.sounds == rebuilt.sounds, "{after}: forms and sounds");
    assert!(before.found == rebuilt.found, "{after}: whom forms and sounds find");
    assert_eq!(before.keys, rebuilt.keys, "{after}: keys");
    assert_eq!(before.pages, rebuilt.pages, "{after}: key pages");
    assert!(before == rebuilt, "{after}: labels, links or stamp");
}

#[test]
fn what_acts_keep_is_what_a_rebuild_makes() {
    let mut desks = TwoDesks::new();
    assert_rebuilds_the_same(&mut desks.office, "founding");
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    let laptop = desks.laptop.device();
    assert_rebuilds_the_same(&mut desks.office, "register");
    let twin = desks.register("Testow", "Iwan", "");
    desks.put_in_order(person);
    assert_rebuilds_the_same(&mut desks.office, "declarations, facts, risks");
    assert_rebuilds_the_same(&mut desks.laptop, "signatures");
    let now = desks.now();
    let report = Report {
        source: ReportSource::Relative,
        wish: ReportedWish::Fears,
        to: to("KP"),
        said_on: None,
        language: None,
        note: None,
    };
    type Act = Box<dyn Fn(&mut Bureau) -> Result<(), BureauError>>;
    let steps: Vec<(&str, Act)> = vec![
        ("amend", Box::new(move |b| acts::amend(b, person, &identity("Sola", "Test", "1999")).map(drop))),
        ("particulars alone", {
            let known = Identity { particulars: vec![("rank".into(), "private".into())], ..Identity::default() };
            Box::new(move |b| acts::amend(b, person, &known).map(drop))
        }),
        ("report", {
            let report = report.clone();
            Box::new(move |b| acts::report(b, Some(person), report.clone()).map(drop))
        }),
        ("report about nobody", Box::new(move |b| acts::report(b, None, report.clone()).map(drop))),
        ("heartbeat", Box::new(|b| acts::heartbeat(b).map(drop))),
        ("same", Box::new(move |b| acts::same_as(b, person, twin).map(drop))),
        ("not same", Box::new(move |b| acts::not_same_as(b, twin, person).map(drop))),
        ("assess", Box::new(move |b| acts::assess(b, person, common::risk("KR", RiskLevel::Real, now)).map(drop))),
        ("refuse, withdraw, mark", {
            Box::new(move |b| {
                let said = acts::refuse(b, person, refusal(to("KP")))?.entries[0];
                acts::withdraw(b, person, said, None)?;
                acts::mark_mistaken(b, &[said], "the wrong man").map(drop)
            })
        }),
        ("screen", Box::new(|b| acts::screen(b, LIST.as_bytes(), &acts::Asked::on(common::route())).map(drop))),
        ("import", {
            let rows = "surname,given,dob\nAlpha,Test,1990\nBeta,Test,1991-02\n".as_bytes();
            Box::new(move |b| acts::import::import(b, acts::ImportKind::Persons, rows, false, &mut |_| true).map(drop))
        }),
        ("park", Box::new(move |b| acts::park(b, laptop).map(drop))),
    ];
    for (after, act) in steps {
        act(&mut desks.office).unwrap_or_else(|e| panic!("{after}: {e}"));
        assert_rebuilds_the_same(&mut desks.office, after);
    }
    let third = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(3, &desks.clock) };
    let request = crate::request(&third.home(), PASSPHRASE, 10, third.chance().as_mut()).unwrap();
    acts::add_member(&mut desks.office, &request, Role::Interviewer).unwrap();
    assert_rebuilds_the_same(&mut desks.office, "add member");
    acts::heartbeat(&mut desks.laptop).unwrap();
    desks.sync();
    assert_rebuilds_the_same(&mut desks.office, "merge");
    assert_rebuilds_the_same(&mut desks.laptop, "merge");
    acts::refuse(&mut desks.laptop, person, refusal(Destination::Unspecified)).unwrap();
    assert_rebuilds_the_same(&mut desks.laptop, "a first key of one's own");
    // Reopened, it goes on from what was stored.
    let (_, stored) = kept(&desks.office);
    let mut office = desks.first.open().unwrap();
    assert_eq!(office.summary, stored);
    acts::heartbeat(&mut office).unwrap();
    assert_rebuilds_the_same(&mut office, "reopened");
}

/// A page that names `as_device` and carries these slots, sealed to the current generation: whoever holds that can make it.
fn plant(bureau: &Bureau, archive: &MemoryBlobs, as_device: DeviceId, compartment: Compartment, slots: Vec<Slot>) -> BlobName {
    let generation = bureau.ring.current(compartment).unwrap();
    let page = Page { device: as_device.0, generation: generation.id(), slots };
    let bytes = seal_page(&page, generation).unwrap();
    let file = name(&format!("keys/{as_device}/{}.page", file_name(&bytes))).unwrap();
    archive.put_all(&[(file.clone(), bytes.as_slice())]).unwrap();
    file
}

fn known_key(key_ref: [u8; 16], subject: [u8; 16]) -> Slot {
    Slot::DataKey { key_ref, subject, key: DataKey::from_bytes(&[66; 32]) }
}

/// Whether the entry opens under the key that the attacker knows.
fn opens_for_the_attacker(bureau: &Bureau, sequence: u64) -> bool {
    let branch = super::logs::main_branch(bureau.home.archive.as_ref(), bureau.file.archive, bureau.device).unwrap().unwrap();
    let files = branch.files(bureau.home.archive.as_ref());
    let mut entries = volya_tlog::entries(&files, branch.checkpoint.size, sequence..sequence + 1).unwrap();
    let (_, bytes) = entries.next().unwrap().unwrap();
    let address = volya_vault::Address { device: bureau.device.0, sequence };
    let outer = volya_vault::open_outer(&bytes, &address, bureau.ring.current(Compartment::All).unwrap()).unwrap();
    outer.open_body(&DataKey::from_bytes(&[66; 32])).is_ok()
}

#[test]
fn nothing_is_sealed_under_a_planted_key() {
    for as_own in [true, false] {
        let mut desks = TwoDesks::new();
        let person = desks.register("Testov", "Ivan", "1999-05-17");
        acts::refuse(&mut desks.office, person, refusal(to("KP"))).unwrap();
        let own_refs = desks.office.index.key_for(&person.0, Compartment::Will as u8).unwrap();
        let author = if as_own { desks.office.device } else { desks.laptop.device };
        // Under a new reference for somebody without a key yet, and under the reference that the device uses already.
        let stranger = desks.register("Second", "Test", "");
        let slots = vec![known_key([9; 16], stranger.0), known_key(own_refs[0].key_ref, person.0), known_key([8; 16], person.0)];
        plant(&desks.office, &desks.first.archive, author, Compartment::Will, slots);
        desks.office.rebuild_index().unwrap();
        for person in [person, stranger] {
            let receipt = acts::refuse(&mut desks.office, person, refusal(to("KR"))).unwrap();
            assert!(!opens_for_the_attacker(&desks.office, receipt.first));
            assert!(desks.office.record(receipt.entries[0]).unwrap().written().is_some());
        }
        desks.office.rebuild_index().unwrap();
        assert!(acts::show_person(&mut desks.office, person).unwrap().entries.iter().all(|e| e.content.is_ok()));
    }
}

#[test]
fn a_planted_page_makes_no_other_redundant() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    acts::refuse(&mut desks.office, person, refusal(to("KP"))).unwrap();
    let row = desks.office.index.key_for(&person.0, Compartment::Will as u8).unwrap().remove(0);
    let slots = vec![known_key(row.key_ref, person.0), known_key([7; 16], [7; 16])];
    plant(&desks.office, &desks.first.archive, desks.office.device, Compartment::Will, slots);
    desks.sync();
    assert!(desks.first.archive.read(&name(&row.page).unwrap(), 1 << 23).unwrap().is_some());
    assert!(acts::show_person(&mut desks.office, person).unwrap().entries.iter().all(|e| e.content.is_ok()));
}

#[test]
fn pages_of_strangers_are_neither_taken_nor_read() {
    let (device, mut bureau, person) = one_desk(40);
    acts::refuse(&mut bureau, person, refusal(to("KP"))).unwrap();
    let row = bureau.index.key_for(&person.0, Compartment::Will as u8).unwrap().remove(0);
    let stranger = DeviceId([3; 32]);
    let other = copy_of(&device, 41);
    let shredded = vec![Slot::Shredded { key_ref: row.key_ref, subject: person.0 }];
    let planted = plant(&bureau, &other.archive, stranger, Compartment::Will, shredded);
    assert_eq!(bureau.merge(&other.archive).unwrap().files, 0);
    let bytes = other.archive.snapshot()[&planted].clone();
    device.archive.put_all(&[(planted, bytes.as_slice())]).unwrap();
    bureau.rebuild_index().unwrap();
    assert!(acts::show_person(&mut bureau, person).unwrap().entries.iter().all(|e| e.content.is_ok()));
}

#[test]
fn a_namesake_whose_forms_and_name_are_gone_holds_every_line() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    desks.put_in_order(person);
    // On the laptop another man of that name refuses.
    let (label, _) = acts::register(&mut desks.laptop, &identity("Testov", "Ivan", "1999-05-17"), None).unwrap();
    let namesake = desks.laptop.person(&label).unwrap();
    acts::refuse(&mut desks.laptop, namesake, refusal(Destination::Unspecified)).unwrap();
    desks.sync();
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    let without = |device: &Device, laptop: DeviceId, bureau: &Bureau, gone: &[Compartment]| {
        let mut files = device.archive.snapshot();
        files.retain(|file, bytes| {
            let of_laptop = file.as_str().starts_with(&format!("keys/{laptop}/")) && file.as_str().ends_with(".page");
            !(of_laptop && bureau.ring.open_page(file, bytes).is_some_and(|(compartment, _)| gone.contains(&compartment)))
        });
        Device { archive: MemoryBlobs::from_snapshot(files), ..copy_of(device, 50) }
    };
    let laptop = desks.laptop.device;
    // Forms are made anew from what can be read; where that is gone too, the laptop's log is not whole.
    let formless = without(&desks.first, laptop, &desks.office, &[Compartment::Match]);
    assert_eq!(common::screen(&mut formless.open().unwrap(), LIST)[0].0, Verdict::Block);
    let nameless = without(&desks.first, laptop, &desks.office, &[Compartment::Match, Compartment::Identity]);
    let mut bureau = nameless.open().unwrap();
    assert_eq!(bureau.summary.unmatched, [laptop].into());
    assert_eq!(common::screen(&mut bureau, LIST)[0].0, Verdict::Hold);
}

#[test]
fn planted_forms_match_nobody() {
    let (device, mut bureau, person) = one_desk(60);
    let row = bureau.index.key_for(&person.0, Compartment::Identity as u8).unwrap().remove(0);
    let slots = vec![
        Slot::MatchForms { key_ref: row.key_ref, subject: person.0, forms: vec![(1, [5; 32])] },
        Slot::MatchForms { key_ref: row.key_ref, subject: [9; 16], forms: vec![(1, [6; 32])] },
    ];
    plant(&bureau, &device.archive, bureau.device, Compartment::Match, slots);
    bureau.rebuild_index().unwrap();
    assert!(bureau.index.subjects_with_form(1, &[5; 32]).unwrap().is_empty());
    assert!(bureau.index.subjects_with_form(1, &[6; 32]).unwrap().is_empty());
}

/// An index that fails once it has taken so many batches.
pub(super) struct Failing(pub(super) MemoryIndex, pub(super) Arc<AtomicUsize>);

macro_rules! pass_on {
    ($($act:ident($($arg:ident: $kind:ty),*) -> $found:ty;)*) => {
        $(fn $act(&self, $($arg: $kind),*) -> Result<$found, StoreError> { self.0.$act($($arg),*) })*
    };
}

impl Index for Failing {
    fn apply(&self, batch: &Batch) -> Result<(), StoreError> {
        let takes = self.1.try_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
        takes.map_err(|_| StoreError::Full { path: "index".into() }).and_then(|_| self.0.apply(batch))
    }
    pass_on! {
        stamp() -> Option<Vec<u8>>;
        clear() -> ();
        entries_of_many(subjects: &[[u8; 16]]) -> Vec<Vec<EntryRow>>;
        copies(hash: &[u8; 32]) -> Vec<EntryRow>;
        entry_exists(hash: &[u8; 32]) -> bool;
        subjects_with_forms(forms: &[(u8, [u8; 32])]) -> Vec<Vec<[u8; 16]>>;
        bearers_of_sounds(sounds: &[[u8; 16]]) -> Vec<Vec<([u8; 16], [u8; 16])>>;
        sounds_of_many(subjects: &[[u8; 16]]) -> Vec<Vec<SoundRow>>;
        shared_forms(kind: u8) -> Vec<Vec<[u8; 16]>>;
        forms_of_many(subjects: &[[u8; 16]]) -> Vec<Vec<FormRow>>;
        subjects_of_labels(labels: &[&str]) -> Vec<Vec<[u8; 16]>>;
        labels_of_many(subjects: &[[u8; 16]]) -> Vec<Vec<String>>;
        links_of_many(subjects: &[[u8; 16]]) -> Vec<Vec<[u8; 16]>>;
        key_for(subject: &[u8; 16], compartment: u8) -> Vec<KeyRow>;
        pages() -> Vec<PageRow>;
        meta(name: &str) -> Option<Vec<u8>>;
        persons() -> Vec<[u8; 16]>;
        count_persons() -> u64;
        count_entries() -> u64;
        count_of_bulk(bulk: &[u8; 16]) -> u64;
        locked_before(device: &[u8; 32], place: u64) -> Vec<u8>;
    }
}

#[test]
fn an_index_that_failed_is_whole_again_before_it_is_believed() {
    let (device, mut bureau, person) = one_desk(70);
    let left = Arc::new(AtomicUsize::new(usize::MAX));
    bureau.index = Box::new(Failing(MemoryIndex::new(), left.clone()));
    bureau.rebuild_index().unwrap();
    left.store(0, Ordering::Relaxed);
    // The act stands although the index took nothing of it.
    let refused = acts::refuse(&mut bureau, person, refusal(Destination::Unspecified)).unwrap();
    assert!(acts::screen(&mut bureau, LIST.as_bytes(), &acts::Asked::on(common::route())).is_err());
    assert!(acts::heartbeat(&mut bureau).is_err());
    left.store(usize::MAX, Ordering::Relaxed);
    acts::heartbeat(&mut bureau).unwrap();
    assert_eq!(bureau.index.count_entries().unwrap(), bureau.own.size - 1);
    assert!(bureau.record(refused.entries[0]).unwrap().written().is_some());
    assert_eq!(common::screen(&mut bureau, LIST)[0].0, Verdict::Block);
    assert_rebuilds_the_same(&mut bureau, "a failed index");
    drop(bureau);
    assert_eq!(common::screen(&mut device.open().unwrap(), LIST)[0].0, Verdict::Block);
}

#[test]
fn a_copy_of_the_device_at_work_on_the_same_folder_writes_nothing_over() {
    let (device, mut bureau, person) = one_desk(80);
    let copy = Device { state: MemoryBlobs::from_snapshot(device.state.snapshot()), seed: 81, ..device.clone() };
    let mut cloned = copy.open().unwrap();
    acts::refuse(&mut cloned, person, refusal(Destination::Unspecified)).unwrap();
    let after = device.archive.snapshot();
    assert!(matches!(acts::heartbeat(&mut bureau), Err(BureauError::ChangedMeanwhile)));
    assert!(device.archive.snapshot() == after);
    // And two openings of one state, which a lock keeps apart on a disk.
    let (first, second) = (copy.open().unwrap(), copy.open().unwrap());
    let (mut first, mut second) = (first, second);
    acts::heartbeat(&mut first).unwrap();
    assert!(matches!(acts::heartbeat(&mut second), Err(BureauError::ChangedMeanwhile)));
    crate::verify_logs(&device.archive).unwrap();
}

#[test]
fn what_a_shorter_copy_of_the_own_device_wrote_is_a_fork_that_blocks() {
    let (device, mut bureau, person) = one_desk(90);
    let clone = copy_of(&device, 91);
    let mut cloned = clone.open().unwrap();
    acts::refuse(&mut cloned, person, refusal(Destination::Unspecified)).unwrap();
    for _ in 0..3 {
        acts::heartbeat(&mut bureau).unwrap();
    }
    assert!(cloned.own.size < bureau.own.size);
    let merged = bureau.merge(&clone.archive).unwrap();
    assert_eq!(merged.forks, [bureau.device]);
    assert_eq!(common::screen(&mut bureau, LIST)[0].0, Verdict::Block);
    crate::verify_logs(&device.archive).unwrap();
}

#[test]
fn the_own_future_is_refused_wherever_it_lies() {
    let (device, mut bureau, person) = one_desk(95);
    let old = copy_of(&device, 96);
    acts::refuse(&mut bureau, person, refusal(Destination::Unspecified)).unwrap();
    // Elsewhere the newer log was found second and lies in a folder of its own.
    let own = format!("logs/{}/", bureau.device);
    let files: Snapshot = device
        .archive
        .snapshot()
        .into_iter()
        .map(|(file, bytes)| {
            let moved = file.as_str().replace(&own, &format!("{own}fork-{}/", Digest([4; 32])));
            (name(&moved).unwrap(), bytes)
        })
        .collect();
    let mut stale = old.open().unwrap();
    let before = old.archive.snapshot();
    assert!(matches!(stale.merge(&MemoryBlobs::from_snapshot(files)), Err(BureauError::DeviceKeyDead)));
    assert!(old.archive.snapshot() == before);
}

/// A folder whose checkpoints and bundles change once they have been read often enough.
struct Shifting {
    inner: MemoryBlobs,
    reads: std::sync::Mutex<BTreeMap<BlobName, usize>>,
    after: usize,
}

impl Blobs for Shifting {
    fn read(&self, name: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let mut reads = self.reads.lock().unwrap();
        let times = reads.entry(name.clone()).or_default();
        *times += 1;
        let shifts = name.as_str().starts_with("logs/") && *times > self.after;
        let bytes = self.inner.read(name, limit_bytes)?;
        Ok(if shifts { bytes.map(|bytes| bytes.iter().map(|b| b ^ 1).collect()) } else { bytes })
    }
    fn put_all(&self, blobs: &[(BlobName, &[u8])]) -> Result<(), StoreError> {
        self.inner.put_all(blobs)
    }
    fn create_from(&self, name: &BlobName, source: &mut dyn std::io::Read) -> Result<(), StoreError> {
        self.inner.create_from(name, source)
    }
    fn open(&self, name: &BlobName) -> Result<Option<Box<dyn ReadSeek>>, StoreError> {
        self.inner.open(name)
    }
    fn remove_all(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.inner.remove_all(names)
    }
    fn remove_all_durably(&self, names: &[BlobName]) -> Result<(), StoreError> {
        self.inner.remove_all_durably(names)
    }
    fn list(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.inner.list(folder)
    }
    fn folders(&self, folder: &str) -> Result<Vec<BlobName>, StoreError> {
        self.inner.folders(folder)
    }
}

#[test]
fn a_folder_that_changes_while_it_is_merged_damages_nothing_here() {
    for after in 1..6 {
        let mut desks = TwoDesks::new();
        let person = desks.register("Testov", "Ivan", "1999-05-17");
        desks.sync();
        // Past a full bundle, which both have.
        for _ in 0..260 {
            acts::heartbeat(&mut desks.laptop).unwrap();
        }
        desks.sync();
        acts::refuse(&mut desks.laptop, person, refusal(Destination::Unspecified)).unwrap();
        let shifting = Shifting { inner: desks.second.archive.clone(), reads: std::sync::Mutex::default(), after };
        let merged = desks.office.merge(&shifting);
        crate::verify_logs(&desks.first.archive).unwrap_or_else(|e| panic!("after {after} reads ({merged:?}): {e}"));
        desks.office.merge(&desks.second.archive).unwrap();
        assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
    }
}

#[test]
fn a_merge_leaves_no_outgrown_files_behind() {
    let mut desks = TwoDesks::new();
    for _ in 0..5 {
        acts::heartbeat(&mut desks.laptop).unwrap();
        desks.sync();
    }
    // Of each log one checkpoint, one bundle and one tile.
    for device in [&desks.first, &desks.second] {
        assert_eq!(device.archive.list("logs").unwrap().len(), 6);
    }
}

#[test]
fn lamport_time_that_was_pushed_to_its_end_stands_still() {
    let (_, mut bureau, person) = one_desk(100);
    bureau.summary.lamport = MAX_LAMPORT;
    let refused = acts::refuse(&mut bureau, person, refusal(Destination::Unspecified)).unwrap();
    bureau.rebuild_index().unwrap();
    let record = bureau.record(refused.entries[0]).unwrap();
    assert!(record.written().is_some() && record.position.lamport == MAX_LAMPORT);
    assert_eq!(common::screen(&mut bureau, LIST)[0].0, Verdict::Block);
}

#[test]
fn an_event_about_the_wrong_subject_is_damage() {
    let (_, mut bureau, person) = one_desk(110);
    let refusal = volya_core::will::Declaration {
        stances: vec![volya_core::will::DestinationStance { to: to("any"), stance: volya_core::will::Stance::Refuse }],
        ..volya_core::will::Declaration::default()
    };
    let about_nobody = Draft::office(Event::Declaration(Box::new(refusal)));
    let heads = Draft::about(person, Event::Heads(Heads { heads: vec![] }));
    for draft in [about_nobody, heads] {
        let entry = bureau.commit(vec![draft]).unwrap().entries[0];
        bureau.rebuild_index().unwrap();
        let record = bureau.record(entry).unwrap();
        assert!(matches!(record.content, volya_core::fold::Content::Unreadable(Unreadable::Damaged)));
    }
    assert_eq!(common::screen(&mut bureau, LIST)[0].0, Verdict::Hold);
}

#[test]
fn a_log_that_lay_here_before_its_device_joined_is_read_when_it_joins() {
    let mut desks = TwoDesks::new();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    let third = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(3, &desks.clock) };
    let request = crate::request(&third.home(), PASSPHRASE, 10, third.chance().as_mut()).unwrap();
    // Another copy of the office enrols it first, and it hears a refusal there.
    let elsewhere = copy_of(&desks.first, 120);
    acts::add_member(&mut elsewhere.open().unwrap(), &request, Role::Interviewer).unwrap();
    let third = Device { archive: MemoryBlobs::from_snapshot(elsewhere.archive.snapshot()), ..third };
    let mut joined = third.open().unwrap();
    acts::refuse(&mut joined, person, refusal(Destination::Unspecified)).unwrap();
    let log = format!("logs/{}/", joined.device);
    let pages = format!("keys/{}/", joined.device);
    // Its folders are copied here by hand, without the statement that enrols it.
    for (file, bytes) in third.archive.snapshot() {
        if file.as_str().starts_with(&log) || file.as_str().starts_with(&pages) {
            desks.first.archive.put_all(&[(file, bytes.as_slice())]).unwrap();
        }
    }
    let mut office = desks.first.open().unwrap();
    assert_ne!(common::screen(&mut office, LIST)[0].0, Verdict::Block);
    acts::add_member(&mut office, &request, Role::Interviewer).unwrap();
    assert_eq!(common::screen(&mut office, LIST)[0].0, Verdict::Block);
}

#[test]
fn a_fork_is_trusted_no_further_than_who_saw_it_had_seen_it_before() {
    let (_, mut bureau, _) = one_desk(130);
    for _ in 0..6 {
        acts::heartbeat(&mut bureau).unwrap();
    }
    let branch = super::logs::main_branch(bureau.home.archive.as_ref(), bureau.file.archive, bureau.device).unwrap().unwrap();
    let files = branch.files(bureau.home.archive.as_ref());
    let here = |size| Head {
        device: bureau.device,
        size,
        root: Digest(volya_tlog::root_at(&files, branch.checkpoint.size, size).unwrap()),
    };
    let elsewhere = |size, byte| Head { root: Digest([byte; 32]), ..here(size) };
    let point = |said: &[(u8, Vec<Head>)]| {
        let claims = said.iter().flat_map(|(by, heads)| super::forks::claims(DeviceId([*by; 32]), heads).collect::<Vec<_>>());
        let found = super::forks::Forks::find(
            bureau.home.archive.as_ref(),
            std::slice::from_ref(&branch),
            &bureau.roster,
            &claims.collect(),
        );
        found.unwrap().points.get(&bureau.device).copied()
    };
    assert_eq!(point(&[(1, vec![here(3)]), (2, vec![here(5)])]), None);
    // Whatever the roots' bytes are, one size is not vouched for by the other root at it, nor by somebody else's word.
    for byte in [0, 255] {
        assert_eq!(point(&[(1, vec![here(5)]), (2, vec![elsewhere(5, byte)])]), Some(0));
        assert_eq!(point(&[(1, vec![here(4)]), (2, vec![here(2)]), (2, vec![elsewhere(5, byte)])]), Some(2));
        // Who knows both versions may have met the second late.
        assert_eq!(point(&[(1, vec![here(4)]), (1, vec![here(4), elsewhere(5, byte)])]), Some(0));
    }
}

#[test]
fn whom_a_parked_admin_enrolled_can_still_hold() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let person = desks.register("Testov", "Ivan", "1999-05-17");
    let joins = |desks: &TwoDesks, seed, role| {
        let device =
            Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..Device::new(seed, &desks.clock) };
        let request = crate::request(&device.home(), PASSPHRASE, 10, device.chance().as_mut()).unwrap();
        (device, request, role)
    };
    // A second admin, who is to be parked, and who enrols somebody whom he only tells of later.
    let (admin, request, role) = joins(&desks, 201, Role::Admin);
    acts::add_member(&mut desks.office, &request, role).unwrap();
    let admin = Device { archive: MemoryBlobs::from_snapshot(desks.first.archive.snapshot()), ..admin };
    let mut second_admin = admin.open().unwrap();
    acts::heartbeat(&mut second_admin).unwrap();
    desks.office.merge(&admin.archive).unwrap();
    acts::park(&mut desks.office, second_admin.device).unwrap();
    desks.sign_all(None);
    assert!(desks.office.office().unwrap().is_set_aside(second_admin.device));
    let (medic, request, role) = joins(&desks, 202, Role::Interviewer);
    acts::add_member(&mut second_admin, &request, role).unwrap();
    let medic = Device { archive: MemoryBlobs::from_snapshot(admin.archive.snapshot()), ..medic };
    let mut heard = medic.open().unwrap();
    heard.merge(&desks.first.archive).unwrap();
    let entry = acts::refuse(&mut heard, person, refusal(Destination::Unspecified)).unwrap().entries[0];
    desks.office.merge(&medic.archive).unwrap();
    assert!(desks.office.roster.author(heard.device).is_none());
    let record = desks.office.record(entry).unwrap();
    assert!(record.trust == Trust::HoldsOnly && record.written().is_some());
    assert_eq!(desks.screen(LIST)[0].0, Verdict::Block);
}

#[test]
fn files_that_lie_or_are_too_long_are_not_taken() {
    let (device, mut bureau, _) = one_desk(140);
    let other = copy_of(&device, 141);
    let long = vec![0; (2 * volya_vault::PAGE_LIMIT) + 1];
    let file = name(&format!("keys/{}/{}.page", bureau.device, file_name(&long))).unwrap();
    other.archive.put_all(&[(file.clone(), long.as_slice())]).unwrap();
    assert_eq!(bureau.merge(&other.archive).unwrap().files, 0);
    assert!(device.archive.read(&file, u64::MAX).unwrap().is_none());
    for wrong in [format!("media/ab/ab{}", "0".repeat(62)), format!("keys/{}/{}.gen", bureau.device, "0".repeat(64))] {
        let lying = copy_of(&device, 142);
        let file = name(&wrong).unwrap();
        lying.archive.put_all(&[(file.clone(), b"not what the name says".as_slice())]).unwrap();
        assert!(matches!(bureau.merge(&lying.archive), Err(BureauError::WrongHash { .. })));
        assert!(device.archive.read(&file, u64::MAX).unwrap().is_none());
        assert!(matches!(crate::verify_logs(&lying.archive), Err(BureauError::WrongHash { .. })));
    }
}

#[test]
fn merging_with_itself_changes_nothing() {
    let (device, mut bureau, _) = one_desk(150);
    let before = device.archive.snapshot();
    let merged = bureau.merge(&device.archive).unwrap();
    assert_eq!((merged.entries, merged.files, merged.forks.len()), (0, 0, 0));
    assert!(device.archive.snapshot() == before);
}

#[test]
fn a_list_is_matched_as_its_lines_are() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let persons: Vec<PersonId> = ["Alpha", "Beta", "Gamma", "Delta"].map(|name| desks.register(name, "Test", "1990")).into();
    // Two are linked and signed, a third is only said to be one of them; the fourth has a label that another device gave too.
    acts::same_as(&mut desks.office, persons[0], persons[1]).unwrap();
    desks.sign_all(Some(persons[0]));
    acts::same_as(&mut desks.office, persons[1], persons[2]).unwrap();
    acts::refuse(&mut desks.office, persons[2], refusal(to("KP"))).unwrap();
    let label = desks.label(persons[3]);
    let again = Event::Registered(volya_core::event::Registered { label, capture: None });
    desks.office.commit(vec![Draft::about(PersonId([77; 16]), again)]).unwrap();
    let lines = ["Alpha,Test", "Gamma,Test", "Delta,Test", "Nobody,Test"];
    let together = common::screen(&mut desks.office, &format!("surname,given\n{}\n", lines.join("\n")));
    for (line, answer) in lines.iter().zip(&together) {
        let alone = common::screen(&mut desks.office, &format!("surname,given\n{line}\n")).remove(0);
        // Lines that may mean one person are told so; that is all that a list adds.
        let of_list = |rules: &[&'static str]| rules.iter().filter(|rule| **rule != "LIST-ERR-1").copied().collect::<Vec<_>>();
        assert_eq!((answer.0, of_list(&answer.1)), (alone.0, of_list(&alone.1)), "{line}");
    }
    let screening =
        acts::screen(&mut desks.office, b"surname,given\nAlpha,Test\nDelta,Test\n", &acts::Asked::on(common::route())).unwrap();
    let reasons = |line: usize| screening.verdict.lines[line].findings.iter().map(|f| f.reason.to_string()).collect::<String>();
    assert!(reasons(1).contains("label"), "{}", reasons(1));
    assert_eq!(screening.verdict.lines[0].persons.len(), 3, "he, and the two records linked to his");
}

#[test]
fn statements_in_a_strangers_log_are_neither_kept_nor_feared() {
    let (device, mut bureau, _) = one_desk(160);
    // Somebody founds an archive of his own and puts its log, signed for ours, into the folder: with roster statements and with nonsense.
    let keys = volya_vault::DeviceKeys::generate(&mut volya_vault::SeededChance::new(161));
    let stranger = DeviceId(keys.public().signing);
    let adds = volya_core::roster::Statement::MemberAdded(volya_core::roster::MemberAdded {
        member: volya_core::id::MemberId([6; 16]),
        role: Role::Admin,
    });
    let adds = volya_core::roster::RosterEntry { lamport: 9, at: common::at(common::START), statement: adds };
    let entries =
        [volya_vault::roster_entry(&cbor::to_vec(&adds).unwrap()).unwrap(), volya_vault::roster_entry(b"nonsense").unwrap()];
    let files = super::logs::LogFiles::new(&device.archive, super::logs::log_folder(stranger));
    let log = volya_tlog::append(&files, 0, &volya_tlog::EMPTY_ROOT, &entries).unwrap();
    for (path, bytes) in &log.write {
        device.archive.put_all(&[(files.name(path).unwrap(), bytes.as_slice())]).unwrap();
    }
    let origin = super::file::origin(bureau.file.archive, stranger);
    let note = volya_tlog::Checkpoint { origin, size: log.size, root: log.root }.sign(keys.signing()).unwrap();
    device.archive.put_all(&[(files.name("checkpoint").unwrap(), note.as_slice())]).unwrap();
    bureau.rebuild_index().unwrap();
    assert!(bureau.summary.roster.iter().all(|(device, ..)| *device != stranger));
    assert!(bureau.view().heads.iter().all(|head| head.device != stranger));
    assert!(device.open().is_ok() && crate::verify_logs(&device.archive).is_ok());
}

/// What a program with other words would have recorded counts for its own bytes alone.
#[test]
fn a_changed_wording_is_a_draft_again() {
    use volya_core::event::{FormKind, FormLanguage, FormReviewed};

    let mut desks = TwoDesks::new();
    let (form, language, digest) = (FormKind::Handover, FormLanguage::Ukrainian, Digest([9; 32]));
    desks.office.commit(vec![Draft::office(Event::FormReviewed(FormReviewed { form, language, digest }))]).unwrap();
    desks.sign_all(None);
    assert!(desks.office.office().unwrap().reviewed_forms.contains(&(form, language, digest)));
    let mut is_draft = |sign: bool| {
        if sign {
            acts::review_form(&mut desks.office, form, language).unwrap();
            desks.sign_all(None);
        }
        let (html, line) = acts::print_form(&mut desks.office, form, language, None).unwrap();
        assert_eq!(line.reviewed, !html.contains("class=\"draft\""));
        !line.reviewed
    };
    assert!(is_draft(false));
    assert!(!is_draft(true));
}

#[test]
fn the_paper_with_a_clearance_is_filled_in_from_the_log() {
    use volya_core::event::{ClearanceIssued, Footing, FormKind, FormLanguage};

    let mut desks = TwoDesks::new();
    let person = desks.register("Testov", "Ivan", "");
    let (screening, list) = (volya_core::id::EntryHash([3; 32]), Digest([4; 32]));
    let footing = Footing { person: list, standings: list, policy: list, line: list };
    let clearance = ClearanceIssued {
        screening,
        list,
        line: 17,
        route: common::route(),
        crossing: "bridge <7>".to_owned(),
        device: DeviceId([5; 32]),
        from: common::at("2026-03-02T08:00:00Z"),
        until: common::at("2026-03-02T20:00:00Z"),
        footing,
    };
    let issued = desks.office.commit(vec![Draft::about(person, Event::ClearanceIssued(Box::new(clearance)))]).unwrap();
    let form = acts::print_form(&mut desks.office, FormKind::Clearance, FormLanguage::Russian, Some(person)).unwrap().0;
    let entry = issued.entries[0].to_string();
    for said in [entry.as_str(), "UA - PL - KR", "bridge &lt;7&gt;", "2026-03-02T20:00:00Z", &screening.to_string(), ">17<"] {
        assert!(form.contains(said), "{said}");
    }
    assert!(!form.contains("Testov"));
}
