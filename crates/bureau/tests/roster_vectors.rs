//! Every case in `vectors/roster`: statements of several devices, and the roster that follows. `VOLYA_WRITE_VECTORS=1` writes the cases anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::BTreeMap;
use std::path::PathBuf;

use common::{Device, found_on};
use volya_bureau::core::cbor;
use volya_bureau::core::event::Head;
use volya_bureau::core::id::{DeviceId, Digest, MemberId};
use volya_bureau::core::roster::{
    Compartment, DeviceEnrolled, DeviceRemoved, GenerationMade, MemberAdded, MemberRemoved, Reason, Recovered, Role, RosterEntry,
    Signature, Statement, Vouched,
};
use volya_bureau::store::BlobName;
use volya_bureau::store::memory::MemoryBlobs;
use volya_bureau::{ArchiveFile, BureauError, Recovery, ScenarioClock, verify_logs};
use volya_tlog::{Checkpoint, append};

/// A case: an archive of a few logs whose entries are given whole, and what a reader without keys must say of it.
#[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
struct Case {
    expect: String,
    about: String,
    archive: ArchiveFile,
    /// Signing secret of each log's device, and its entries, all in hex.
    logs: Vec<(String, Vec<String>)>,
    members: usize,
    devices: usize,
    /// Members who were removed.
    removed: usize,
    /// Devices that are not removed and not counted.
    unvouched: usize,
}

impl Case {
    fn with(self, removed: usize, unvouched: usize) -> Self {
        Self { removed, unvouched, ..self }
    }
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

/// Members, logs of enrolled devices, removed members, devices that await a voucher.
fn answer(case: &Case) -> Result<[usize; 4], BureauError> {
    let report = verify_logs(&laid_out(case))?;
    let devices = report.logs.iter().filter(|l| l.letter.is_some()).count();
    Ok([report.members, devices, report.removed, report.unvouched])
}

const FOUNDER: u8 = 11;
const SECOND: u8 = 12;
const THIRD: u8 = 13;
const FOURTH: u8 = 14;
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
    Case { expect: expect.into(), about: about.into(), archive, logs, members, devices, removed: 0, unvouched: 0 }
}

fn recovered(signed_by: &volya_vault::Identity, role: Role) -> Vec<u8> {
    let mut statement = Recovered { member: added(3, role), device: enrolled(SECOND, 3, "B"), signature: None };
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
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone()]), of_second(recovered(&sheet, Role::Admin))];
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
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone()]), of_second(recovered(&forged, Role::Admin))];
            case("ignore", "a recovery signed by another sheet", with_sheet.clone(), logs, 1, 1)
        }),
        ("ignore-recovered-without-sheet", {
            let logs = [begun(vec![]), vec![of_second(recovered(&sheet, Role::Admin))]].concat();
            case("ignore", "a recovery where no sheet was made", file.clone(), logs, 1, 1)
        }),
        ("ignore-recovered-not-admin", {
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone()]), of_second(recovered(&sheet, Role::Reviewer))];
            case("ignore", "a recovery in another role than admin", with_sheet.clone(), logs, 1, 1)
        }),
        ("ignore-recovered-in-another-log", {
            let logs = vec![(FOUNDER, vec![first_with_sheet.clone(), recovered(&sheet, Role::Admin)])];
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

fn vouched(lamport: u64, secret: u8, member: u8, role: Role) -> Vec<u8> {
    entry(
        lamport,
        Statement::Vouched(Vouched { device: enrolled(secret, member, "A").device, member: MemberId([member; 16]), role }),
    )
}

fn head(secret: u8, size: u64) -> Head {
    Head { device: enrolled(secret, 0, "A").device, size, root: Digest([7; 32]) }
}

fn device_removed(lamport: u64, secret: u8, size: u64) -> Vec<u8> {
    entry(lamport, Statement::DeviceRemoved(DeviceRemoved { head: head(secret, size), reason: Reason::Stolen }))
}

fn member_removed(lamport: u64, member: u8, heads: Vec<Head>) -> Vec<u8> {
    entry(lamport, Statement::MemberRemoved(MemberRemoved { member: MemberId([member; 16]), heads, reason: Reason::Left }))
}

/// A roster entry whose statement is this CBOR, whatever it says.
fn raw(statement: &[u8]) -> Vec<u8> {
    let mut payload = entry(9, Statement::MemberAdded(added(9, Role::Admin)));
    let statement_before = cbor::to_vec(&Statement::MemberAdded(added(9, Role::Admin))).unwrap();
    payload.truncate(payload.len() - statement_before.len());
    payload.extend_from_slice(statement);
    payload
}

/// The founder and the reviewer of the founding pair, and an interviewer who came third: each with his device and his log.
fn three(more: [Vec<Vec<u8>>; 3]) -> Vec<(u8, Vec<Vec<u8>>)> {
    let (_, first) = founding_entry(false, Role::Admin);
    let begun = vec![
        first,
        entry(2, Statement::MemberAdded(added(2, Role::Reviewer))),
        entry(3, Statement::DeviceEnrolled(enrolled(SECOND, 2, "B"))),
        entry(4, Statement::MemberAdded(added(3, Role::Admin))),
        entry(5, Statement::DeviceEnrolled(enrolled(THIRD, 3, "C"))),
    ];
    let [of_first, of_second, of_third] = more;
    let logs = [(FOUNDER, [begun, of_first].concat()), (SECOND, of_second), (THIRD, of_third)];
    logs.into_iter().filter(|(_, entries)| !entries.is_empty()).collect()
}

fn vouching() -> Vec<(&'static str, Case)> {
    let (file, _) = founding_entry(false, Role::Admin);
    let made = |expect: &str, about: &str, more, devices| case(expect, about, file.clone(), three(more), 3, devices);
    let vouch = || vouched(6, THIRD, 3, Role::Admin);
    let enrols = |lamport| {
        vec![
            entry(lamport, Statement::MemberAdded(added(4, Role::Interviewer))),
            entry(lamport + 1, Statement::DeviceEnrolled(enrolled(FOURTH, 4, "D"))),
        ]
    };
    let of_founder = |statement| [vec![statement], vec![], vec![]];
    let of_second = |statement| [vec![], vec![statement], vec![]];
    vec![
        ("accept-unvouched", made("accept", "a third member opens nothing yet", [vec![], vec![], vec![]], 1).with(0, 1)),
        ("accept-vouched", made("accept", "the second of the pair vouches for the third", of_second(vouch()), 2)),
        ("accept-vouched-chain", {
            // Only because the second vouched for him, the third may enrol whom the second vouches for.
            let more = [vec![], vec![vouch(), vouched(9, FOURTH, 4, Role::Interviewer)], enrols(7)];
            let logs = [three(more), vec![(FOURTH, vec![vouched(11, FOURTH, 4, Role::Interviewer)])]].concat();
            case("accept", "whom a vouched admin enrols, another vouches for", file.clone(), logs, 4, 4)
        }),
        ("ignore-vouched-by-other-admin", {
            let more = [vec![vouched(9, FOURTH, 4, Role::Interviewer)], vec![vouch()], enrols(7)];
            case("ignore", "two admins are of one role, and make no member between them", file.clone(), three(more), 4, 3)
                .with(0, 1)
        }),
        ("accept-pair-after-admin", {
            let (_, first) = founding_entry(false, Role::Admin);
            let log = vec![
                first,
                entry(2, Statement::MemberAdded(added(3, Role::Admin))),
                entry(3, Statement::DeviceEnrolled(enrolled(THIRD, 3, "B"))),
                entry(4, Statement::MemberAdded(added(2, Role::Reviewer))),
                entry(5, Statement::DeviceEnrolled(enrolled(SECOND, 2, "C"))),
            ];
            let about = "the second of the pair is the first who is of another role than the founder, and no monitor";
            case("accept", about, file.clone(), vec![(FOUNDER, log), (SECOND, vec![vouched(6, THIRD, 3, Role::Admin)])], 3, 2)
        }),
        ("accept-own-device", {
            let more = [vec![entry(6, Statement::DeviceEnrolled(enrolled(FOURTH, 1, "D")))], vec![vouch()], vec![]];
            made("accept", "a further device that its own member enrols needs no voucher", more, 2)
        }),
        ("accept-device-confirmed", {
            let more = [
                vec![entry(6, Statement::DeviceEnrolled(enrolled(FOURTH, 2, "D")))],
                vec![vouch(), vouched(7, FOURTH, 2, Role::Reviewer)],
                vec![],
            ];
            made("accept", "a further device, enrolled by an admin, that its member confirms", more, 2)
        }),
        ("ignore-device-unconfirmed", {
            let more = [
                vec![entry(6, Statement::DeviceEnrolled(enrolled(FOURTH, 2, "D"))), vouched(7, FOURTH, 2, Role::Reviewer)],
                vec![vouch()],
                vec![],
            ];
            made("ignore", "a further device for another member, vouched for by who enrolled it", more, 2).with(0, 1)
        }),
        ("ignore-vouched-by-enroller", made("ignore", "who enrolled him vouches", of_founder(vouch()), 1).with(0, 1)),
        ("ignore-vouched-by-himself", made("ignore", "he vouches for himself", [vec![], vec![], vec![vouch()]], 2).with(0, 1)),
        ("ignore-vouched-other-role", {
            made("ignore", "another role was vouched for", of_second(vouched(6, THIRD, 3, Role::Interviewer)), 2).with(0, 1)
        }),
        ("ignore-vouched-other-member", {
            made("ignore", "another member was vouched for", of_second(vouched(6, THIRD, 2, Role::Admin)), 2).with(0, 1)
        }),
        ("ignore-vouched-by-straw", {
            let more = [vec![], vec![], [enrols(6), vec![vouch()]].concat()];
            let logs = [three(more), vec![(FOURTH, vec![vouch()])]].concat();
            case("ignore", "straws vouch for each other", file.clone(), logs, 4, 3).with(0, 2)
        }),
        ("ignore-vouched-by-removed", {
            let more = [vec![device_removed(7, SECOND, 0)], vec![vouch()], vec![]];
            made("ignore", "the voucher was removed at a size before he vouched", more, 2).with(0, 1)
        }),
        ("ignore-pair-backdated", {
            let (_, first) = founding_entry(false, Role::Admin);
            let log = vec![
                first,
                entry(4, Statement::MemberAdded(added(2, Role::Reviewer))),
                entry(5, Statement::DeviceEnrolled(enrolled(SECOND, 2, "B"))),
                entry(2, Statement::MemberAdded(added(3, Role::Interviewer))),
                entry(3, Statement::DeviceEnrolled(enrolled(THIRD, 3, "C"))),
            ];
            let about = "the pair is told by place in the founding log, not by an order that is claimed";
            case("ignore", about, file.clone(), vec![(FOUNDER, log)], 3, 1).with(0, 1)
        }),
    ]
}

fn removing() -> Vec<(&'static str, Case)> {
    let (file, _) = founding_entry(false, Role::Admin);
    let made = |expect: &str, about: &str, more, devices| case(expect, about, file.clone(), three(more), 3, devices);
    let vouch = || vouched(6, THIRD, 3, Role::Admin);
    let of_founder = |statement| [vec![statement], vec![vouch()], vec![]];
    let damaged = |statement: &[u8]| {
        let (_, first) = founding_entry(false, Role::Admin);
        vec![(FOUNDER, vec![first, raw(statement)])]
    };
    let statement = |statement: Statement| cbor::to_vec(&statement).unwrap();
    let removal = statement(Statement::DeviceRemoved(DeviceRemoved { head: head(SECOND, 1), reason: Reason::Stolen }));
    let changed = |from: &[u8], to: &[u8]| {
        let at = removal.windows(from.len()).position(|w| w == from).unwrap();
        [&removal[..at], to, &removal[at + from.len()..]].concat()
    };
    let whole = case("accept", "", file.clone(), damaged(&removal), 1, 1);
    assert_eq!(answer(&whole).unwrap(), [1, 1, 0, 0], "what is changed below is a removal that can be read");
    vec![
        (
            "accept-device-removed",
            made("accept", "a device is removed, its member is not", of_founder(device_removed(7, THIRD, 0)), 2),
        ),
        ("accept-member-removed", {
            let about = "a member is removed, with a device that the statement does not name";
            made("accept", about, of_founder(member_removed(7, 3, vec![])), 2).with(1, 0)
        }),
        ("accept-removed-each-other", {
            let more = [
                vec![member_removed(7, 3, vec![head(THIRD, 0)])],
                vec![vouch()],
                vec![member_removed(7, 1, vec![head(FOUNDER, 0)])],
            ];
            made("accept", "two admins remove each other: both are removed", more, 3).with(2, 1)
        }),
        ("accept-removed-and-enrolled", {
            let more = [
                vec![member_removed(7, 3, vec![head(THIRD, 0)]), entry(8, Statement::DeviceEnrolled(enrolled(FOURTH, 3, "D")))],
                vec![vouch()],
                vec![],
            ];
            made("accept", "a device enrolled for a removed member is removed with him", more, 2).with(1, 0)
        }),
        ("ignore-removed-by-reviewer", {
            let more = [vec![], vec![vouch(), device_removed(7, FOUNDER, 0), member_removed(8, 1, vec![])], vec![]];
            made("ignore", "who is no admin removes nobody", more, 2)
        }),
        ("ignore-enrolled-by-removed", {
            let more = [
                vec![device_removed(9, THIRD, 1)],
                vec![vouch(), vouched(10, FOURTH, 4, Role::Interviewer)],
                vec![
                    entry(7, Statement::MemberAdded(added(4, Role::Interviewer))),
                    entry(8, Statement::DeviceEnrolled(enrolled(FOURTH, 4, "D"))),
                ],
            ];
            let about = "whom an admin enrolled beyond the size at which he was removed is there, and opens nothing";
            case("ignore", about, file.clone(), three(more), 4, 3).with(0, 1)
        }),
        (
            "reject-removed-without-head",
            case(
                "reject",
                "a removal that names no head",
                file.clone(),
                damaged(&{
                    let whole = cbor::to_vec(&Reason::Stolen).unwrap();
                    [&[0xa1, 0x6e][..], b"device_removed", &[0xa1, 0x66], b"reason", &whole].concat()
                }),
                0,
                0,
            ),
        ),
        (
            "reject-removed-size-negative",
            case("reject", "a size below zero", file.clone(), damaged(&changed(b"\x64size\x01", b"\x64size\x20")), 0, 0),
        ),
        (
            "reject-removed-size-long",
            case(
                "reject",
                "a size in a longer form than needed",
                file.clone(),
                damaged(&changed(b"\x64size\x01", b"\x64size\x18\x01")),
                0,
                0,
            ),
        ),
        (
            "reject-removed-reason",
            case("reject", "a reason that is none", file.clone(), damaged(&changed(b"\x66reason\x03", b"\x66reason\x09")), 0, 0),
        ),
        (
            "reject-removed-reason-text",
            case(
                "reject",
                "a reason in words of one's own",
                file.clone(),
                damaged(&changed(b"\x66reason\x03", b"\x66reason\x61x")),
                0,
                0,
            ),
        ),
        (
            "reject-removed-root-short",
            case("reject", "a root of 31 bytes", file.clone(), damaged(&changed(&[0x58, 32, 7], &[0x58, 31])), 0, 0),
        ),
        (
            "reject-removed-extra",
            case(
                "reject",
                "a member that is not named in the format",
                file.clone(),
                damaged(&changed(b"\xa2\x64head", b"\xa3\x61x\x01\x64head")),
                0,
                0,
            ),
        ),
        ("reject-vouched-without-role", {
            let vouch = Vouched { device: head(SECOND, 0).device, member: MemberId([2; 16]), role: Role::Reviewer };
            let whole = statement(Statement::Vouched(vouch));
            let role = whole.windows(6).position(|w| w == b"\x64role\x03").unwrap();
            let mut without = [&whole[..role], &whole[role + 6..]].concat();
            assert_eq!(std::mem::replace(&mut without[9], 0xa2), 0xa3);
            case("reject", "a voucher that names no role", file.clone(), damaged(&without), 0, 0)
        }),
        ("reject-statement-unknown", {
            let unknown = [&[0xa1, 0x67][..], b"unknown", &[0xa0]].concat();
            case("reject", "a statement of no kind that is known", file.clone(), damaged(&unknown), 0, 0)
        }),
    ]
}

fn all_cases() -> Vec<(&'static str, Case)> {
    cases().into_iter().chain(vouching()).chain(removing()).collect()
}

#[test]
fn every_case_gets_the_answer_it_states() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/roster");
    let mut refused = 0;
    let cases = all_cases();
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
            _ => assert_eq!(answer(&read).unwrap(), [read.members, read.devices, read.removed, read.unvouched], "{name}"),
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
