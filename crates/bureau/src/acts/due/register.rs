//! Alarms that concern the register: what lists have raised, devices that are silent or doubtful.

use jiff::Timestamp;
use volya_core::case::Urgency;
use volya_core::event::{Alarm, Concern, Duty};
use volya_core::fold::{Answer, Office};
use volya_core::gate::beside::Missing;
use volya_core::gate::{self, Finding, Reason};
use volya_core::id::{Digest, EntryHash, Letter, PersonId};
use volya_core::time::Now;

use super::lines::code;
use super::{AlarmLine, DueAsked, Labels, Matter, Member};
use crate::acts::list;
use crate::archive::Bureau;
use crate::error::BureauError;

/// An alarm that a list raised, with its entry and when it was written.
type Raised = (EntryHash, Timestamp, Alarm);

/// Alarms of lists, the latest first, each with whom it concerns where that was asked. For one person those that concern him.
pub(super) fn of_lists(bureau: &Bureau, office: &Office, asked: &DueAsked) -> Result<Vec<(Raised, Vec<PersonId>)>, BureauError> {
    let mut found = Vec::new();
    for raised in office.alarms.iter().rev() {
        let who = if asked.members || asked.person.is_some() { list::missing_by(bureau, office, &raised.2)? } else { Vec::new() };
        if asked.person.is_none_or(|person| who.contains(&person)) {
            found.push((raised.clone(), who));
        }
    }
    Ok(found)
}

pub(super) fn of_list(raised: &Raised, persons: &[PersonId], office: &Office, labels: &Labels) -> AlarmLine {
    let (entry, at, alarm) = raised;
    let nobody = Missing { cause: alarm.cause, person: PersonId([0; 16]) };
    let member = |person: &PersonId| Member { person: *person, label: labels.get(*person), since: *at, entry: None };
    AlarmLine {
        code: Digest(entry.0),
        urgency: Urgency::Breach,
        rule: nobody.finding().rule,
        what: Matter::List { cause: alarm.cause, list: alarm.list },
        note: None,
        place: None,
        since: Some(*at),
        persons: alarm.persons,
        members: persons.iter().map(member).collect(),
        duty: Duty::Sender,
        answer: office.answers.iter().find(|answer| answer.answered.to == Concern::Entry(*entry)).cloned(),
        remedy: None,
        concern: Some(Concern::Entry(*entry)),
    }
}

/// What holds everybody at these heads: a clock, a silent, forked or incomplete device, an entry of the office that cannot be read.
pub(super) fn standstill(office: &Office, now: Now) -> Vec<AlarmLine> {
    gate::standstill(office, now).into_iter().map(|found| of_finding(&found, office)).collect()
}

/// A silence is answered until the device is heard again. A fork is answered for good. Anything else can only be set right.
fn of_finding(found: &Finding, office: &Office) -> AlarmLine {
    let what = found.reason.to_string();
    let code = code(found.rule, &what, None);
    let cause = Concern::Cause { rule: found.rule.id().to_owned(), what, place: None, persons: 0 };
    let view = |letter: Letter| office.devices().iter().find(|view| view.letter == letter);
    let (concern, since) = match found.reason {
        Reason::DeviceNeverHeard { letter } | Reason::DeviceSilent { letter, .. } => match view(letter) {
            Some(view) => (Some(Concern::Device(view.device)), view.last_heard),
            None => (None, None),
        },
        Reason::DeviceForked { .. } => (Some(cause), None),
        _ => (None, None),
    };
    let covers =
        |answer: &&Answer| concern.as_ref() == Some(&answer.answered.to) && since.is_none_or(|heard| heard <= answer.written_at);
    AlarmLine {
        code,
        urgency: Urgency::Breach,
        rule: found.rule,
        what: Matter::Register(found.reason.clone()),
        note: None,
        place: None,
        since,
        persons: 0,
        members: Vec::new(),
        duty: Duty::Device,
        answer: office.answers.iter().rev().find(covers).cloned(),
        remedy: Some(found.reason.remedy()),
        concern,
    }
}
