//! What fast means here, measured beside the machine's limits in the same run: `cargo run --release -p volya-benches`.
//!
//! With `scenario` behind it (`… -p volya-benches -- scenario`) the case nnrc-1953 is played through as well; with `gate` the gate alone is measured, with
//! `names` names alone, with `blind` a list in other spellings against registers: of so many persons as the numbers behind it say, else of 22,963 and 100,000.
//! A folder behind it keeps the registers (`… -- blind 1000000 /tmp/registers`), and one that lies there already is opened and not made again.
//!
//! Every figure is a ratio to something the machine did in the same minute, because machines are noisy. The passphrase's cost is reported apart: it is meant to be slow.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]

mod blind;
mod gate;
mod machine;
mod names;
mod people;

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use volya_bureau::acts::import::{self, ImportKind};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::gate::Route;
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::roster::Coverage;
use volya_bureau::core::will::{How, Side};
use volya_bureau::store::disk::{DiskBlobs, SyncCounter};
use volya_bureau::{Bureau, Home, OsChance, PASSPHRASE_LOG_N, Recovery, StartFounding, SystemClock, found, verify_logs};

type Outcome<T> = Result<T, Box<dyn Error>>;

const PASSPHRASE: &str = "a passphrase for measuring";
const PERSONS: usize = 22_963;
/// The passphrase's work factor while everything else is measured.
const QUICK_LOG_N: u8 = 10;

fn main() -> Outcome<()> {
    if std::env::args().any(|arg| arg == "gate") {
        return gate_alone();
    }
    if std::env::args().any(|arg| arg == "blind") {
        return blind::measure(&std::env::args().skip(1).collect::<Vec<_>>());
    }
    names_alone();
    if std::env::args().any(|arg| arg == "names") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let (archive, data) = (folder.path().join("archive"), folder.path().join("data"));
    println!("machine");
    let sync_ms = machine::fdatasync_ms(folder.path())?;
    let hash_mb = machine::sha256_mb_per_s();
    let cipher_mb = machine::xchacha_mb_per_s();
    println!("  4 KiB write + fdatasync   {sync_ms:.2} ms (median of 200)");
    println!("  SHA-256                   {hash_mb:.0} MB/s");
    println!("  XChaCha20-Poly1305        {cipher_mb:.0} MB/s");
    let start =
        StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: QUICK_LOG_N };
    let (mut bureau, _) = found(&archive, &data, &start, Arc::new(SystemClock), Box::new(OsChance))?;
    bulk(&mut bureau)?;
    single(&archive, &data, bureau, sync_ms)?;
    open_and_rebuild(&archive, &data)?;
    register(&archive, &data)?;
    screening(&archive, &data)?;
    gate_alone()?;
    verification(&archive)?;
    passphrase()?;
    if std::env::args().any(|arg| arg == "scenario") {
        scenario(&folder.path().join("scenario"))?;
    }
    Ok(())
}

fn names_alone() {
    let names = names::measure(PERSONS);
    println!("names, {PERSONS} persons in Hangul, one line in 23 in Latin letters");
    println!("  pairs compared            {:.1} million/s on one core", names.pairs_per_second / 1e6);
    println!("  of the reporting set      {:.1} million/s, every name with every name", names.mixed_per_second / 1e6);
    println!("  names read                {:.0}/s", names.read_per_second);
    println!("  keys held for a person    {:.1}", names.keys_held);
    println!("  persons found by keys     median {}, 95 of 100 at most {}", names.keyed.0, names.keyed.1);
    println!("  of them possible          median {}, 95 of 100 at most {}", names.possible.0, names.possible.1);
    println!("  born within a year        median {}, 95 of 100 at most {}", names.of_his_age.0, names.of_his_age.1);
    println!("  lines that found their man {:.4}", names.found);
}

fn seconds<T>(act: impl FnOnce() -> Outcome<T>) -> Outcome<(f64, T)> {
    let start = Instant::now();
    let result = act()?;
    Ok((start.elapsed().as_secs_f64(), result))
}

fn open(archive: &std::path::Path, data: &std::path::Path) -> Outcome<Bureau> {
    Ok(Bureau::open(Home::on_disk(archive, data)?, PASSPHRASE, Arc::new(SystemClock), Box::new(OsChance))?)
}

fn bulk(bureau: &mut Bureau) -> Outcome<()> {
    println!("bulk, {PERSONS} people");
    let persons = people::persons_csv(PERSONS);
    let (took, _) = seconds(|| Ok(import::import(bureau, ImportKind::Persons, persons.as_bytes(), false, &mut |_| true)?))?;
    // A registration is two entries: the label, and what he is known by.
    let entries = 2.0 * PERSONS as f64;
    println!("  register                  {took:.2} s, {:.0} entries/s, {:.0} people/s", entries / took, PERSONS as f64 / took);
    let declarations = people::declarations_csv(PERSONS);
    let (took, _) =
        seconds(|| Ok(import::import(bureau, ImportKind::Declarations, declarations.as_bytes(), false, &mut |_| true)?))?;
    println!("  declare                   {took:.2} s, {:.0} entries/s (aim: 20,000 acts/s)", PERSONS as f64 / took);
    Ok(())
}

fn single(archive: &std::path::Path, data: &std::path::Path, bureau: Bureau, sync_ms: f64) -> Outcome<()> {
    drop(bureau);
    let syncs = SyncCounter::new();
    let home = Home::counted(archive, data, &syncs)?;
    let mut bureau = Bureau::open(home, PASSPHRASE, Arc::new(SystemClock), Box::new(OsChance))?;
    let mut times = Vec::new();
    let before = syncs.count();
    for number in 1..=40 {
        let person = bureau.person_named(&format!("P-{number:04}"))?;
        let refusal = QuickRefusal { to: Destination::Unspecified, how: How::Spoken, heard_by: Side::Medic };
        times.push(seconds(|| Ok(acts::refuse(&mut bureau, person, refusal)?))?.0 * 1000.0);
    }
    let per_act = (syncs.count() - before) as f64 / times.len() as f64;
    let median = machine::median(&mut times);
    println!("single act (a refusal)");
    println!(
        "  durable                   {median:.1} ms, {:.1} x fdatasync (aim: 15 x), {per_act:.1} syncs (aim: 12)",
        median / sync_ms
    );
    Ok(())
}

fn open_and_rebuild(archive: &std::path::Path, data: &std::path::Path) -> Outcome<()> {
    let (took, mut bureau) = seconds(|| open(archive, data))?;
    let entries: u64 = bureau.heads().iter().map(|(_, size, _)| size).sum();
    println!("open, {entries} entries");
    println!("  current index             {:.0} ms without the passphrase (aim: 300 ms at 100,000)", took * 1000.0);
    let (took, indexed) = seconds(|| Ok(bureau.rebuild_index()?))?;
    println!("  rebuild of the index      {took:.2} s, {:.0} entries/s (aim: 50,000)", indexed as f64 / took);
    Ok(())
}

fn register(archive: &std::path::Path, data: &std::path::Path) -> Outcome<()> {
    let mut bureau = open(archive, data)?;
    let (due, _) = seconds(|| Ok(acts::what_is_due(&mut bureau, &acts::DueAsked::default())?))?;
    let page = |asked: acts::PeopleAsked| acts::PeopleAsked { count: 50, ..asked };
    let (first, _) = seconds(|| Ok(acts::list_people(&mut bureau, &page(acts::PeopleAsked::default()))?))?;
    let who = page(acts::PeopleAsked { said: Some(acts::Said::Against), by_next: true, ..acts::PeopleAsked::default() });
    let (again, found) = seconds(|| Ok(acts::list_people(&mut bureau, &who)?))?;
    println!("register of {} people", found.registered);
    println!("  what is due               {due:.2} s (aim: 2 s)");
    println!("  first page                {:.0} ms, which folds everybody", first * 1000.0);
    println!("  another, filtered         {:.1} ms, {} found (aim: 150 ms)", again * 1000.0, found.found);
    Ok(())
}

fn screening(archive: &std::path::Path, data: &std::path::Path) -> Outcome<()> {
    let list = people::list_csv(1000, PERSONS);
    let state = |code| State::parse(code);
    let asked = acts::Asked::on(Route { from: state("UA")?, via: vec![state("PL")?], to: state("KR")?, counterpart: None });
    let (took, screening) = seconds(|| {
        let mut bureau = open(archive, data)?;
        Ok(acts::screen(&mut bureau, list.as_bytes(), &asked)?)
    })?;
    let matched = screening.verdict.lines.iter().filter(|l| l.persons.len() == 1).count();
    println!("list of 1,000 lines against {PERSONS} persons ({matched} matched)");
    println!("  open, match, judge, record {took:.2} s (aim: 1 s)");
    let large = people::list_csv(100_000, PERSONS);
    let mut bureau = open(archive, data)?;
    let (took, _) = seconds(|| Ok(acts::screen(&mut bureau, large.as_bytes(), &asked)?))?;
    println!("  100,000 lines             {took:.1} s");
    Ok(())
}

fn gate_alone() -> Outcome<()> {
    let (lines, findings) = gate::lines_per_second(PERSONS)?;
    println!("the gate alone, {PERSONS} people who refuse, every row, lists of 1,000 lines, one core");
    println!("  lines                     {:.2} million/s, {findings:.1} findings each (aim: 1 million/s)", lines / 1e6);
    Ok(())
}

fn verification(archive: &std::path::Path) -> Outcome<()> {
    let blobs = DiskBlobs::open_to_read(archive)?;
    let (bytes, bare) = machine::hash_folder(&archive.join("logs"))?;
    let (took, _) = seconds(|| Ok(verify_logs(&blobs)?))?;
    let (_, bare_again) = machine::hash_folder(&archive.join("logs"))?;
    let bare = bare.min(bare_again);
    println!("full verification of {:.0} MB", bytes as f64 / 1e6);
    println!(
        "  logs, keys and media      {took:.2} s; bare SHA-256 over the logs {bare:.2} s; ratio {:.2} (aim: 2)",
        took / bare
    );
    Ok(())
}

fn scenario(folder: &std::path::Path) -> Outcome<()> {
    let report = volya_bureau::scenario::run(folder, 1, QUICK_LOG_N, &mut |_| {})?;
    let took = &report.took;
    let seconds = |took: std::time::Duration| took.as_secs_f64();
    println!("scenario nnrc-1953, {} entries, {}", report.entries, if report.holds() { "everything holds" } else { "FAILED" });
    println!("  register                  {:.1} s", seconds(took.register));
    println!("  declare                   {:.1} s", seconds(took.declare));
    println!("  record facts              {:.1} s", seconds(took.record));
    println!("  sign and merge            {:.1} s", seconds(took.sign));
    println!("  screen, three times       {:.1} s", seconds(took.screen));
    println!("  together                  {:.1} s (aim: 60 s)", seconds(took.total));
    Ok(())
}

fn passphrase() -> Outcome<()> {
    let keys = volya_bureau::DeviceKeys::generate(&mut OsChance);
    let sealed = keys.seal(PASSPHRASE, PASSPHRASE_LOG_N)?;
    let (took, _) = seconds(|| Ok(volya_bureau::DeviceKeys::open(&sealed, PASSPHRASE)?))?;
    println!("passphrase (scrypt, 2^{PASSPHRASE_LOG_N})    {took:.2} s at every start");
    Ok(())
}
