//! Every case in `vectors/roster`: statements of several devices, and the roster that follows. `VOLYA_WRITE_VECTORS=1` writes the cases anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::path::PathBuf;

use common::{Device, found_on};
use volya_bureau::core::cbor;
use volya_bureau::core::id::{DeviceId, Digest, MemberId};
use volya_bureau::core::roster::{
    Compartment, DeviceEnrolled, GenerationMade, MemberAdded, Recovered, Role, RosterEntry, Signature, Statement,
};
use volya_bureau::store::BlobName;
use volya_bureau::store::memory::MemoryBlobs;
use volya_bureau::{ArchiveFile, BureauError, Recovery, ScenarioClock, verify_logs};
use volya_tlog::{Checkpoint, append};

/// A case: an archive of one or two logs whose entries are given whole, and what a reader without keys must say of it.
#[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
struct Case {
    expect: String,
    about: String,
    archive: ArchiveFile,
    /// Signing secret of each log's device, and its entries, all in hex.
    logs: Vec<(String, Vec<String>)>,
    members: usize,
    devices: usize,
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap()).collect()
}

fn signer(secret: u8) -> ed25519_dalek::SigningKey {
    ed25519_dalek::SigningKey::from_bytes(&[secret; 32])
}

/// Lays the logs out as an archive folder, signed by their devices.
fn laid_out(case: &Case) -> MemoryBlobs {
    let mut files: BTreeMap<BlobName, Vec<u8>> = BTreeMap::new();
    let archive = serde_json::to_vec(&case.archive).unwrap();
    files.insert(BlobName::parse("archive.json").unwrap(), archive);
    for (secret, entries) in &case.logs {
        let key = ed25519_dalek::SigningKey::from_bytes(&unhex(secret).try_into().unwrap());
        let device = DeviceId(key.verifying_key().to_bytes());
        let entries: Vec<Vec<u8>> = entries.iter().map(|e| unhex(e)).collect();
        let nothing: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let log = append(&nothing, 0, &volya_tlog::EMPTY_ROOT, &entries).unwrap();
        for (path, bytes) in log.write {
            files.insert(BlobName::parse(&format!("logs/{device}/{path}")).unwrap(), bytes);
        }
        let origin = format!("volya.archive/{}/{device}", case.archive.archive);
        let note = Checkpoint { origin, size: log.size, root: log.root }.sign(&key).unwrap();
        files.insert(BlobName::parse(&format!("logs/{device}/checkpoint")).unwrap(), note);
    }
    MemoryBlobs::from_snapshot(files)
}

fn answer(case: &Case) -> Result<(usize, usize), BureauError> {
    let report = verify_logs(&laid_out(case))?;
    Ok((report.members, report.logs.iter().filter(|l| l.letter.is_some()).count()))
}

const FOUNDER: u8 = 11;
const SECOND: u8 = 12;
const AT: &str = "2026-03-01T08:00:00Z";

fn entry(lamport: u64, statement: Statement) -> Vec<u8> {
    volya_vault::roster_entry(&cbor::to_vec(&RosterEntry { lamport, at: common::at(AT), statement }).unwrap()).unwrap()
}

fn enrolled(secret: u8, member: u8, letter: &str) -> DeviceEnrolled {
    let recipient = volya_vault::Identity::from_seed(&[secret; 32]).recipient().to_string();
    DeviceEnrolled {
        device: DeviceId(signer(secret).verifying_key().to_bytes()),
        member: MemberId([member; 16]),
        letter: letter.into(),
        recipient,
    }
}

fn added(member: u8, role: Role) -> MemberAdded {
    MemberAdded { member: MemberId([member; 16]), role }
}

fn founding_entry(recovery: bool, role: Role) -> (ArchiveFile, Vec<u8>) {
    use volya_bureau::core::roster::{Coverage, Founding, RecoveryKeys};
    let key = signer(1);
    let sheet = volya_vault::Identity::from_seed(&[9; 32]);
    let mut founding = Founding {
        coverage: Coverage::All,
        member: added(1, role),
        device: enrolled(FOUNDER, 1, "A"),
        generations: vec![GenerationMade { compartment: Compartment::All, id: Digest([5; 32]), withheld: vec![] }],
        recovery: recovery.then(|| RecoveryKeys {
            recipient: sheet.recipient().to_string(),
            signer: Digest(volya_vault::recovery_signer(&sheet).verifying_key().to_bytes()),
        }),
        signature: None,
    };
    let message = cbor::to_vec(&founding).unwrap();
    founding.signature = Some(Signature(volya_vault::sign(&key, "volya founding v1", &message)));
    let bytes = entry(1, Statement::Founded(founding));
    (beginning(&bytes), bytes)
}

/// What `archive.json` must say for this first entry.
fn beginning(first: &[u8]) -> ArchiveFile {
    use sha2::{Digest as _, Sha256};
    let founder = signer(1).verifying_key().to_bytes();
    let id = Sha256::new().chain_update(b"volya archive v1").chain_update(founder).chain_update(first).finalize();
    ArchiveFile { format: 1, archive: Digest(id.into()), founder: Digest(founder) }
}

fn case(expect: &str, about: &str, archive: ArchiveFile, logs: Vec<(u8, Vec<Vec<u8>>)>, members: usize, devices: usize) -> Case {
    let logs = logs.into_iter().map(|(secret, entries)| (hex(&[secret; 32]), entries.iter().map(|e| hex(e)).collect())).collect();
    Case { expect: expect.into(), about: about.into(), archive, logs, members, devices }
}

fn recovered(signed_by: &volya_vault::Identity) -> Vec<u8> {
    let mut statement = Recovered { member: added(3, Role::Admin), device: enrolled(SECOND, 3, "B"), signature: None };
    let message = cbor::to_vec(&statement).unwrap();
    let key = volya_vault::recovery_signer(signed_by);
    statement.signature = Some(Signature(volya_vault::sign(&key, "volya recovery v1", &message)));
    entry(2, Statement::Recovered(statement))
}

fn cases() -> Vec<(&'static str, Case)> {
    let (file, first) = founding_entry(false, Role::Admin);
    let (with_sheet, first_with_sheet) = founding_entry(true, Role::Admin);
    let (by_interviewer, first_by_interviewer) = founding_entry(false, Role::Interviewer);
    let join = |role| entry(2, Statement::MemberAdded(added(2, role)));
    let enrol = entry(3, Statement::DeviceEnrolled(enrolled(SECOND, 2, "B")));
    let usurp = entry(4, Statement::MemberAdded(added(2, Role::Admin)));
    let of_second = |statement: Vec<u8>| (SECOND, vec![statement]);
    let sheet = volya_vault::Identity::from_seed(&[9; 32]);
    let forged = volya_vault::Identity::from_seed(&[8; 32]);
    let mut unsigned = first.clone();
    let end = unsigned.len() - 1;
    unsigned[end] ^= 1;
    let mut trailing = first.clone();
    trailing.push(0);
    let (mut other_founder, mut other_id) = (file.clone(), file.clone());
    other_founder.founder = Digest([1; 32]);
    other_id.archive = Digest([2; 32]);
    let begun = |entries: Vec<Vec<u8>>| vec![(FOUNDER, [vec![first.clone()], entries].concat())];
    vec![
        ("accept-founded", case("accept", "the founding alone", file.clone(), begun(vec![]), 1, 1)),
        ("accept-enrolled", {
            let logs = [begun(vec![join(Role::Reviewer), enrol.clone()]), vec![of_second(enrol.clone())]].concat();
            case("accept", "a second member with a device of his own", file.clone(), logs, 2, 2)
        }),
        ("accept-recovered", {
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone()]), of_second(recovered(&sheet))];
            case("accept", "a device enrolled by the recovery sheet", with_sheet.clone(), logs, 2, 2)
        }),
        ("ignore-not-admin", {
            let logs = [
                begun(vec![join(Role::Reviewer), enrol.clone()]),
                vec![of_second(entry(5, Statement::MemberAdded(added(4, Role::Admin))))],
            ];
            case("ignore", "a reviewer adds a member: it does not count", file.clone(), logs.concat(), 2, 2)
        }),
        ("ignore-founder-not-admin", {
            let logs = vec![(FOUNDER, vec![first_by_interviewer.clone(), join(Role::Admin)])];
            case("ignore", "a founder who is no admin adds nobody", by_interviewer, logs, 1, 1)
        }),
        ("ignore-role-twice", {
            let logs = [begun(vec![join(Role::Reviewer), enrol.clone(), usurp]), vec![of_second(enrol.clone())]].concat();
            case("ignore", "a member said twice keeps the role said first", file.clone(), logs, 2, 2)
        }),
        (
            "ignore-device-without-member",
            case("ignore", "a device of nobody is not enrolled", file.clone(), begun(vec![enrol.clone()]), 1, 1),
        ),
        ("ignore-bad-letter", {
            let odd = entry(3, Statement::DeviceEnrolled(enrolled(SECOND, 1, "BB")));
            case("ignore", "a letter that is none", file.clone(), [begun(vec![odd.clone()]), vec![of_second(odd)]].concat(), 1, 1)
        }),
        ("ignore-recovered-forged", {
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone()]), of_second(recovered(&forged))];
            case("ignore", "a recovery signed by another sheet", with_sheet.clone(), logs, 1, 1)
        }),
        ("ignore-recovered-without-sheet", {
            let logs = [begun(vec![]), vec![of_second(recovered(&sheet))]].concat();
            case("ignore", "a recovery where no sheet was made", file.clone(), logs, 1, 1)
        }),
        ("ignore-recovered-in-another-log", {
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone(), recovered(&sheet)])];
            case("ignore", "a recovery counts in its own log only", with_sheet.clone(), logs, 1, 1)
        }),
        (
            "reject-signature",
            case("reject", "the founding signature does not verify", beginning(&unsigned), vec![(FOUNDER, vec![unsigned])], 0, 0),
        ),
        ("reject-other-founder", case("reject", "archive.json names another founding key", other_founder, begun(vec![]), 0, 0)),
        ("reject-other-id", case("reject", "archive.json names another archive", other_id, begun(vec![]), 0, 0)),
        (
            "reject-founding-second",
            case(
                "reject",
                "the founding does not come first",
                file.clone(),
                vec![(FOUNDER, vec![enrol.clone(), first.clone()])],
                0,
                0,
            ),
        ),
        (
            "reject-in-another-log",
            case(
                "reject",
                "the founding stands in another device's log",
                file.clone(),
                vec![(SECOND, vec![first.clone()])],
                0,
                0,
            ),
        ),
        (
            "reject-trailing",
            case("reject", "bytes after a statement", file.clone(), begun(vec![[enrol, vec![0]].concat()]), 0, 0),
        ),
        (
            "reject-not-cbor",
            case(
                "reject",
                "a roster entry that is no CBOR",
                file.clone(),
                begun(vec![volya_vault::roster_entry(b"\xff").unwrap()]),
                0,
                0,
            ),
        ),
        ("reject-no-founding", case("reject", "no log at all", file.clone(), vec![], 0, 0)),
        (
            "reject-founding-trailing",
            case("reject", "bytes after the founding", beginning(&trailing), vec![(FOUNDER, vec![trailing])], 0, 0),
        ),
    ]
}

#[test]
fn every_case_gets_the_answer_it_states() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/roster");
    let mut refused = 0;
    let cases = cases();
    for (name, made) in &cases {
        let file = folder.join(format!("{name}.json"));
        if std::env::var_os("VOLYA_WRITE_VECTORS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, serde_json::to_string_pretty(made).unwrap() + "\n").unwrap();
        }
        let read: Case = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        assert_eq!(&read, made, "{name} differs from what is written here");
        match read.expect.as_str() {
            "reject" => assert!(answer(&read).is_err(), "{name}"),
            _ => assert_eq!(answer(&read).unwrap(), (read.members, read.devices), "{name}"),
        }
        refused += usize::from(read.expect != "accept");
    }
    assert!(refused * 2 > cases.len());
}

#[test]
fn a_real_archive_reads_as_these_cases_do() {
    let device = Device::new(40, &ScenarioClock::at(common::at(common::START)));
    drop(found_on(&device, Recovery::Sheet));
    let report = verify_logs(&device.archive).unwrap();
    assert_eq!((report.members, report.logs.len()), (1, 1));
}
