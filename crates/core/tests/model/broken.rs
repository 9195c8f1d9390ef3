//! Gates broken in one way each, and where that must show.

use volya_core::event::{Countersign, Event, RiskLevel};
use volya_core::fold::{Content, DeviceView, Record, Trust};
use volya_core::id::EntryHash;
use volya_core::will::Stance;

use volya_core::gate::Fault;

use super::acts::{self, Kind::*};
use super::explore::Search;
use super::house::{A, B, C, Doubt, Node, Yes};
use super::records::Tamper;
use super::{ALL, DAY, EIGHT_DAYS, NO, SOUND, all_held, at_all, search, silence};

pub(crate) struct Broken {
    pub(crate) search: Search,
    pub(crate) tamper: Tamper,
    pub(crate) caught_as: &'static str,
}

pub(crate) fn gates() -> Vec<Broken> {
    let broken = |search: Search, tamper: Tamper, caught_as: &'static str| Broken { search, tamper, caught_as };
    let blind = vec![
        (BlindYes, &[A, C][..]),
        (Confirm { wants: true }, &[A]),
        (SignAll, &[B]),
        (Meet, super::ALL),
        (EIGHT_DAYS, super::ALL),
    ];
    let real = at_all(&[Real(Node::Kr), Meet]);
    let doubt = at_all(&[Taint(Doubt::Interpreter), Meet]);
    let unclosed = vec![(ImportYes, &[B][..]), (Confirm { wants: true }, &[A]), (Meet, super::ALL), (SignAll, &[C])];
    vec![
        broken(search("no refusal is seen", acts::clear, 1, at_all(&[NO])), without_refusals, "his no stands"),
        broken(all_held("a later yes need not name the no", acts::refused, 6, blind), names_everything, "his no stands"),
        broken(search("no real risk is seen", acts::clear, 1, real), without_real_risk, "a real risk stands"),
        broken(search("no doubt is seen", acts::clear, 1, doubt), without_taints, "he has not validly accepted"),
        broken(all_held("rows of an open file count", acts::one_yes, 5, unclosed), without_files, "he has not validly accepted"),
        broken(
            search("silence is not seen", acts::clear, 4, silence()),
            all_awake,
            "another device has known more for over a day",
        ),
        broken(
            search("gaps are not seen", acts::clear, 4, at_all(&[Heartbeat, NO, Merge, Copy, DAY])),
            all_complete,
            "entries are missing that others speak of",
        ),
        broken(
            all_held(
                "one signature is enough",
                acts::one_yes,
                3,
                at_all(&[SOUND, Confirm { wants: true }, Yes(Yes::Flawed), Meet]),
            ),
            all_signed,
            "he has not validly accepted",
        ),
    ]
}

/// The same for what stands against a clearance, and for alarms.
pub(crate) fn clearances() -> Vec<Broken> {
    let overlooks = |name: &'static str, acts, overlooks: fn(Fault) -> bool, caught_as: &'static str| Broken {
        search: Search { overlooks, ..search(name, acts::cleared, 1, acts) },
        tamper: |_, _| (),
        caught_as,
    };
    let loses = |search: Search, tamper: Tamper, caught_as: &'static str| Broken { search, tamper, caught_as };
    let changed = |fault: Fault| matches!(fault, Fault::PersonChanged);
    let judged = |fault: Fault| matches!(fault, Fault::PersonChanged | Fault::NotClear { .. });
    let used = |fault: Fault| matches!(fault, Fault::PersonChanged | Fault::NotClear { .. } | Fault::Used { .. });
    let signed = |fault: Fault| matches!(fault, Fault::NotCountersigned);
    let answered = vec![(Danger, &[A][..]), (Answer, &[B]), (Remove, &[A]), (Meet, ALL)];
    let crossed = vec![(NO, &[C][..]), (Use, &[A]), (Meet, ALL)];
    let moved = at_all(&[Move { cleared: false }]);
    let one_signature = Search { overlooks: signed, ..search("one gives it", acts::clear, 1, at_all(&[Issue { using: A }])) };
    vec![
        overlooks("a void is not seen", at_all(&[Void]), |fault| matches!(fault, Fault::Voided { .. }), "it was taken back"),
        overlooks("a use is not seen", at_all(&[BlindUse]), used, "it was used already"),
        overlooks("a move is not seen", at_all(&[Move { cleared: false }]), judged, "he is gone"),
        overlooks("the grounds are not compared", at_all(&[SOUND]), changed, "something about him has changed since"),
        overlooks("the gate is not asked again", at_all(&[NO]), judged, "his no stands"),
        overlooks("its end is not seen", at_all(&[Wait(49)]), |fault| !matches!(fault, Fault::Used { .. }), "its time is over"),
        loses(one_signature, |_, _| (), "no second member gave it"),
        loses(search("a move is dropped", acts::clear, 1, moved), without_moves, "a move without a clearance is not shown"),
        loses(search("a danger is dropped", acts::clear, 1, at_all(&[Danger])), without_dangers, "a danger is not shown"),
        loses(search("anybody answers", acts::clear, 5, answered), all_trusted, "a danger is not shown"),
        loses(
            search("a refusal before the use is dropped", acts::cleared, 3, crossed),
            without_clearances,
            "a crossing against his word is not shown",
        ),
    ]
}

fn without_moves(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, |event| matches!(event, Event::Moved(_)));
}

fn without_dangers(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, |event| matches!(event, Event::Danger(_)));
}

fn without_clearances(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, |event| matches!(event, Event::ClearanceIssued(_)));
}

fn all_trusted(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    records.iter_mut().for_each(|record| record.trust = Trust::Full);
}

fn event(record: &Record) -> Option<&Event> {
    match &record.content {
        Content::Read(written) => Some(&written.what),
        _ => None,
    }
}

fn drop_where(records: &mut Vec<Record>, of: fn(&Event) -> bool) {
    records.retain(|record| !event(record).is_some_and(of));
}

fn refuses(event: &Event) -> bool {
    matches!(event, Event::Declaration(d) if d.stances.iter().any(|s| s.stance == Stance::Refuse))
}

fn without_refusals(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, refuses);
}

fn names_everything(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    let refusals: Vec<EntryHash> = records.iter().filter(|r| event(r).is_some_and(refuses)).map(|r| r.hash).collect();
    let accepting = |r: &&mut Record| event(r).is_some_and(|e| matches!(e, Event::Declaration(_)) && !refuses(e));
    records.iter_mut().filter(accepting).for_each(|record| record.supersedes = refusals.clone());
}

fn without_real_risk(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, |event| matches!(event, Event::Risk(risk) if risk.level == RiskLevel::Real));
}

fn without_taints(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    drop_where(records, |event| matches!(event, Event::Taint(_)));
}

fn without_files(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    for record in records {
        if let Content::Read(written) = &mut record.content {
            written.bulk = None;
        }
    }
}

fn all_awake(_: &mut Vec<Record>, views: &mut Vec<DeviceView>) {
    let last = views.iter().filter_map(|view| view.last_heard).max();
    views.iter_mut().for_each(|view| view.last_heard = last);
}

fn all_complete(_: &mut Vec<Record>, views: &mut Vec<DeviceView>) {
    views.iter_mut().for_each(|view| view.incomplete = false);
}

/// For every entry about him, another member's signature.
fn all_signed(records: &mut Vec<Record>, _: &mut Vec<DeviceView>) {
    let signable = |e: &Event| !matches!(e, Event::Countersign(_));
    let signatures: Vec<Record> = records
        .iter()
        .filter_map(|r| {
            r.subject.filter(|_| event(r).is_some_and(signable))?;
            let by = records.iter().find(|other| other.member != r.member && other.trust == Trust::Full)?;
            let mut signed = by.clone();
            signed.subject = r.subject;
            signed.hash.0[0] = 0x41;
            signed.hash.0[1..3].copy_from_slice(&r.hash.0[30..32]);
            signed.position.sequence = 1000 + u64::from(r.hash.0[30]) * 256 + u64::from(r.hash.0[31]);
            signed.supersedes.clear();
            if let Content::Read(written) = &mut signed.content {
                written.bulk = None;
                written.what = Event::Countersign(Countersign { entries: vec![r.hash], bulks: Vec::new() });
            }
            Some(signed)
        })
        .collect();
    records.extend(signatures);
}
