//! What is due, and the alarms.

use serde::Serialize;
use volya_bureau::acts::{AlarmLine, DuePage, Member};
use volya_bureau::core::case::Due;
use volya_bureau::core::event::Duty;
use volya_bureau::core::fold::Answer;
use volya_bureau::core::id::{Digest, EntryHash, Label, PersonId};
use volya_bureau::core::law::Rule;

/// The page as JSON.
#[derive(Serialize)]
pub(crate) struct DueShape<'a> {
    schema: &'static str,
    dangers: Vec<AlarmRow<'a>>,
    alarms: Vec<AlarmRow<'a>>,
    answered: Vec<AlarmRow<'a>>,
    later: Vec<LaterRow<'a>>,
}

#[derive(Serialize)]
struct AlarmRow<'a> {
    code: Digest,
    urgency: &'static str,
    rule: Rule,
    says: &'static str,
    what: String,
    note: Option<&'a str>,
    place: Option<&'a str>,
    since: Option<String>,
    persons: u32,
    members: Vec<MemberRow<'a>>,
    duty: Duty,
    call: Option<&'a str>,
    remedy: Option<&'static str>,
    answer: Option<AnswerRow<'a>>,
}

#[derive(Serialize)]
struct MemberRow<'a> {
    id: Option<&'a Label>,
    person: PersonId,
    since: String,
    entry: Option<EntryHash>,
}

#[derive(Serialize)]
struct AnswerRow<'a> {
    entry: EntryHash,
    at: String,
    by: &'a str,
    done: &'a str,
}

#[derive(Serialize)]
struct LaterRow<'a> {
    id: Option<&'a Label>,
    rule: Rule,
    what: &'static str,
    by: String,
    duty: Duty,
    call: Option<&'a str>,
}

impl<'a> DueShape<'a> {
    pub(crate) fn of(page: &'a DuePage) -> Self {
        let rows = |lines: &'a [AlarmLine]| lines.iter().map(|line| AlarmRow::of(line, page)).collect();
        Self {
            schema: "volya-due-2",
            dangers: rows(&page.dangers),
            alarms: rows(&page.alarms),
            answered: rows(&page.answered),
            later: page.later.iter().map(|(label, due)| LaterRow::of(label.as_ref(), due, page)).collect(),
        }
    }
}

impl<'a> AlarmRow<'a> {
    fn of(line: &'a AlarmLine, page: &'a DuePage) -> Self {
        Self {
            code: line.code,
            urgency: line.urgency.word(),
            rule: line.rule,
            says: line.rule.says(),
            what: line.what.to_string(),
            note: line.note.as_deref(),
            place: line.place.as_deref(),
            since: line.since.map(|since| since.to_string()),
            persons: line.persons,
            members: line.members.iter().map(MemberRow::of).collect(),
            duty: line.duty,
            call: page.call(line.duty),
            remedy: line.remedy,
            answer: line.answer.as_ref().map(AnswerRow::of),
        }
    }
}

impl<'a> MemberRow<'a> {
    fn of(member: &'a Member) -> Self {
        Self { id: member.label.as_ref(), person: member.person, since: member.since.to_string(), entry: member.entry }
    }
}

impl<'a> AnswerRow<'a> {
    fn of(answer: &'a Answer) -> Self {
        let answered = &answer.answered;
        Self { entry: answer.entry, at: answer.written_at.to_string(), by: &answered.by, done: &answered.done }
    }
}

impl<'a> LaterRow<'a> {
    fn of(label: Option<&'a Label>, due: &Due, page: &'a DuePage) -> Self {
        let duty = due.duty();
        Self { id: label, rule: due.rule, what: due.what, by: due.by.to_string(), duty, call: page.call(duty) }
    }
}
