//! From what presses to the lines of the page.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use volya_core::case::{Alarms, Due, Pressing, Urgency};
use volya_core::event::Concern;
use volya_core::fold::Answer;
use volya_core::id::{Digest, EntryHash, Label};
use volya_core::law::Rule;

use super::{AlarmLine, Labels, Matter, Member};

/// Each danger stands alone, the latest seen first.
pub(super) fn dangers(mut found: Vec<Pressing>, notes: &BTreeMap<EntryHash, String>, labels: &Labels) -> Vec<AlarmLine> {
    found.sort_by_key(|one| std::cmp::Reverse(one.due.by));
    let line = |one: Pressing| {
        let due = one.due;
        let note = due.entry.and_then(|entry| notes.get(&entry)).cloned();
        let line = of(&[due], members(&[due], labels), due.rule, due.what, due.urgency);
        AlarmLine { note, place: one.place, answer: one.answer, ..line }
    };
    found.into_iter().map(line).collect()
}

/// The lines of one cause in one place: whom nobody has answered for, then those of each answer.
pub(super) fn of_group(group: Alarms, labels: &Labels, into: &mut Vec<AlarmLine>) {
    let whole = group.open.len() + group.answered.len();
    let Alarms { rule, what, urgency, place, open, answered } = group;
    let line = |dues: &[Due], answer: Option<Answer>| {
        let concern = Concern::Cause {
            rule: rule.id().to_owned(),
            what: what.to_owned(),
            place: place.clone(),
            persons: u32::try_from(whole).unwrap_or(u32::MAX),
        };
        let code = code(rule, what, place.as_deref());
        let members = members(dues, labels);
        AlarmLine { code, place: place.clone(), answer, concern: Some(concern), ..of(dues, members, rule, what, urgency) }
    };
    if !open.is_empty() {
        into.push(line(&open, None));
    }
    let mut by_answer: Vec<(Answer, Vec<Due>)> = Vec::new();
    for (due, answer) in answered {
        match by_answer.iter_mut().find(|(known, _)| known.entry == answer.entry) {
            Some((_, dues)) => dues.push(due),
            None => by_answer.push((answer, vec![due])),
        }
    }
    into.extend(by_answer.into_iter().map(|(answer, dues)| line(&dues, Some(answer))));
}

/// A line of these dues, named by its first entry.
fn of(dues: &[Due], members: Vec<Member>, rule: Rule, what: &'static str, urgency: Urgency) -> AlarmLine {
    let entry = dues.iter().find_map(|due| due.entry).unwrap_or(EntryHash([0; 32]));
    let mut persons: Vec<_> = members.iter().map(|member| member.person).collect();
    persons.sort_unstable();
    persons.dedup();
    AlarmLine {
        code: Digest(entry.0),
        urgency,
        rule,
        what: Matter::Due(what),
        note: None,
        place: None,
        since: dues.iter().map(|due| due.by).min(),
        persons: u32::try_from(persons.len()).unwrap_or(u32::MAX),
        members,
        duty: dues.first().map_or(volya_core::event::Duty::Any, Due::duty),
        answer: None,
        remedy: None,
        concern: Some(Concern::Entry(entry)),
    }
}

fn members(dues: &[Due], labels: &Labels) -> Vec<Member> {
    let member = |due: &Due| {
        let person = due.person?;
        Some(Member { person, label: labels.get(person), since: due.by, entry: due.entry })
    };
    let mut members: Vec<Member> = dues.iter().filter_map(member).collect();
    members.sort_by(|a, b| (a.since, &a.label, a.person).cmp(&(b.since, &b.label, b.person)));
    members
}

/// By what a cause in a place is named; the same on every device.
pub(super) fn code(rule: Rule, what: &str, place: Option<&str>) -> Digest {
    let mut hash = Sha256::new().chain_update(b"volya alarm v1");
    for part in [rule.id(), what, place.unwrap_or_default()] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    Digest(hash.finalize().into())
}

/// What comes later, the earliest first.
pub(super) fn later(mut dues: Vec<Due>, labels: &Labels) -> Vec<(Option<Label>, Due)> {
    dues.sort_by_key(|due| (due.by, due.person));
    dues.into_iter().map(|due| (due.person.and_then(|person| labels.get(person)), due)).collect()
}
