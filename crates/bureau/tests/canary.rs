//! Planted names, places and stances are looked for in every file the program writes, in every encoding, while it works and after.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::path::Path;
use std::sync::Arc;

use common::{PASSPHRASE, at, to};
use volya_bureau::acts::{self, QuickRefusal};
use volya_bureau::core::case::{Custody, CustodyStatus, Fact};
use volya_bureau::core::event::{Capture, Identity, Name};
use volya_bureau::core::roster::Coverage;
use volya_bureau::core::will::{How, Report, ReportSource, ReportedWish, Side};
use volya_bureau::{Bureau, Home, OsChance, Recovery, ScenarioClock, StartFounding, found};

const PLANTED: &[&str] =
    &["Kanarijkin", "Канарейкин", "카나리아", "Vogelsang-Tal", "NUMBER4711X", "whispered-at-night", "wants-information"];

/// Every way in which a text could lie in a file.
fn writings(text: &str) -> Vec<Vec<u8>> {
    let mut all = vec![text.as_bytes().to_vec(), text.to_lowercase().into_bytes(), text.to_uppercase().into_bytes()];
    all.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
    all.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
    for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_U, encoding_rs::EUC_KR] {
        let (bytes, _, unmappable) = encoding.encode(text);
        if !unmappable {
            all.push(bytes.into_owned());
        }
    }
    all.push(text.bytes().flat_map(|b| format!("{b:02x}").into_bytes()).collect());
    all
}

fn look_for_canaries(folder: &Path, when: &str) -> usize {
    let mut looked = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            looked += look_for_canaries(&path, when);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for text in PLANTED {
            for writing in writings(text) {
                let found = bytes.windows(writing.len()).any(|window| window == writing);
                assert!(!found, "{when}: {text} lies open in {}", path.display());
            }
        }
        looked += 1;
    }
    looked
}

#[test]
fn nothing_planted_lies_open_in_any_file_during_or_after() {
    let folder = tempfile::tempdir().unwrap();
    let (archive, data) = (folder.path().join("archive"), folder.path().join("data"));
    let clock = ScenarioClock::at(at(common::START));
    let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Sheet, passphrase: PASSPHRASE, log_n: 10 };
    let (mut bureau, _) = found(&archive, &data, &start, Arc::new(clock.clone()), Box::new(OsChance)).unwrap();
    let look = |when: &str| assert!(look_for_canaries(folder.path(), when) > 5);
    let name = |whole: &str| Name { whole: Some(whole.into()), ..Name::default() };
    let identity = Identity {
        names: vec![name("Kanarijkin Piet"), name("Канарейкин Пётр"), name("카나리아")],
        custody_id: Some("NUMBER4711X".into()),
        dob: Some("1990-01-02".into()),
        particulars: vec![("place_of_birth".into(), "Vogelsang-Tal".into())],
        ..Identity::default()
    };
    let capture = Capture { on: None, place: Some("Vogelsang-Tal".into()) };
    let (label, _) = acts::register(&mut bureau, &identity, Some(capture)).unwrap();
    look("after registering");
    let person = bureau.person(&label).unwrap();
    acts::refuse(&mut bureau, person, QuickRefusal { to: to("KP"), how: How::Spoken, heard_by: Side::Medic }).unwrap();
    look("after refusing");
    let report = Report {
        source: ReportSource::FellowPrisoner,
        wish: ReportedWish::Fears,
        to: to("KP"),
        said_on: None,
        language: None,
        note: Some("whispered-at-night".into()),
    };
    acts::report(&mut bureau, Some(person), report).unwrap();
    let custody = Custody { status: CustodyStatus::InCustody, since: None, place: Some("Vogelsang-Tal".into()) };
    acts::record_fact(&mut bureau, person, Fact::Custody(custody)).unwrap();
    look("after reporting");
    let list = "name,custody_id,remark\nKanarijkin Piet,NUMBER4711X,whispered-at-night\n카나리아,,\n";
    let screening = acts::screen(&mut bureau, list.as_bytes(), &acts::Asked::on(common::route())).unwrap();
    assert_eq!(screening.verdict.lines[0].persons.len(), 1);
    look("after screening");
    bureau.rebuild_index().unwrap();
    look("after rebuilding");
    drop(bureau);
    look("after closing");
    let again = Bureau::open(Home::on_disk(&archive, &data).unwrap(), PASSPHRASE, Arc::new(clock), Box::new(OsChance));
    assert!(again.is_ok());
}

#[test]
fn no_error_shows_what_stood_in_the_input() {
    use volya_bureau::table::{self, Limits, columns::EXCHANGE_LIST};
    let hostile: &[&[u8]] = &[
        b"Kanarijkin,Piet\nKanarijkin,Piet\n",
        b"surname,surname\nKanarijkin,Piet\n",
        b"surname,dob\nKanarijkin,\"unclosed Kanarijkin\n",
        b"PK\x03\x04Kanarijkin",
        b"\xff\xfeK\x00a\x00n\x00\x00\xd8",
    ];
    for bytes in hostile {
        let Err(error) = table::read(bytes, &EXCHANGE_LIST, &Limits::default()) else { panic!("read") };
        let said = format!("{error} {error:?} {}", error.hint());
        assert!(!said.contains("Kanarijkin"), "{said}");
    }
}
