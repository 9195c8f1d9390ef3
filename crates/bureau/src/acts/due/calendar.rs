//! What is due as a calendar file (RFC 5545), without names, places and stances.
//!
//! House rule: what a calendar holds lies on telephones. It has labels, rules and times, and nothing that tells what somebody chose.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};
use volya_core::case::{Due, Urgency};
use volya_core::id::{Label, PersonId};
use volya_core::law::Rule;

use super::{DueAsked, what_is_due};
use crate::archive::Bureau;
use crate::error::BureauError;

/// Octets to a line, its end apart.
const LINE_OCTETS: usize = 75;

/// One thing with a day: for whom, and whether it should have been done.
struct Dated {
    person: PersonId,
    label: Option<Label>,
    rule: Rule,
    what: String,
    by: Timestamp,
    overdue: bool,
}

/// The calendar of what is due and overdue, for one person or for everybody. Dangers and what was broken have no day to come and are not in it.
///
/// # Errors
/// Where the index fails.
pub fn calendar(bureau: &mut Bureau, person: Option<PersonId>) -> Result<String, BureauError> {
    let page = what_is_due(bureau, &DueAsked { person, later: true, members: false })?;
    let open = page.alarms.iter().chain(&page.answered).filter(|line| line.urgency == Urgency::Overdue);
    let overdue = open.flat_map(|line| {
        line.members.iter().map(|member| Dated {
            person: member.person,
            label: member.label.clone(),
            rule: line.rule,
            what: line.what.to_string(),
            by: member.since,
            overdue: true,
        })
    });
    let later = page.later.iter().filter_map(|(label, due)| of_due(label.as_ref(), due));
    let mut dated: Vec<Dated> = overdue.chain(later).collect();
    dated.sort_by(|a, b| (a.by, &a.label, a.person, a.rule, &a.what).cmp(&(b.by, &b.label, b.person, b.rule, &b.what)));
    let stamp = time(bureau.now().latest());
    Ok(text(&dated, &bureau.archive_id().to_string(), &stamp))
}

fn of_due(label: Option<&Label>, due: &Due) -> Option<Dated> {
    let (rule, what, by) = (due.rule, due.what.to_owned(), due.by);
    Some(Dated { person: due.person?, label: label.cloned(), rule, what, by, overdue: false })
}

fn text(dated: &[Dated], archive: &str, stamp: &str) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Volya//due//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        fold(line, &mut text);
    }
    let mut seen: BTreeMap<(PersonId, Rule, &str), u32> = BTreeMap::new();
    for one in dated {
        let nth = seen.entry((one.person, one.rule, &one.what)).or_default();
        *nth += 1;
        event(one, &uid(one, archive, *nth), stamp, &mut text);
    }
    fold("END:VCALENDAR", &mut text);
    text
}

fn event(one: &Dated, uid: &str, stamp: &str, text: &mut String) {
    let name = one.label.as_ref().map_or_else(|| "no label".to_owned(), Label::spoken);
    let late = if one.overdue { "OVERDUE " } else { "" };
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{uid}"),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART:{}", time(one.by)),
        format!("SUMMARY:{}", escaped(&format!("{late}{name}: {}", shown(one)))),
        format!("DESCRIPTION:{}", escaped(&format!("{}: see volya due {name}", one.rule))),
        "CLASS:CONFIDENTIAL".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ];
    lines.iter().for_each(|line| fold(line, text));
}

/// What follows from a choice is not named: its being due tells that he chose.
fn shown(one: &Dated) -> &str {
    if one.rule == Rule::Will16 { "a check" } else { &one.what }
}

/// The same thing keeps its name from one file to the next, also where its day moves. Nobody can go from it to the person.
fn uid(one: &Dated, archive: &str, nth: u32) -> String {
    let mut hash = Sha256::new().chain_update(b"volya calendar v1").chain_update(archive).chain_update(one.person.0);
    for part in [one.rule.id(), &one.what, &nth.to_string()] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut uid = String::new();
    for byte in &hash.finalize()[..16] {
        // Writing to a string does not fail.
        let _ = write!(uid, "{byte:02x}");
    }
    uid + "@volya.invalid"
}

fn time(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Ends a line, and folds it where it is longer than a line may be; never within a character.
fn fold(line: &str, text: &mut String) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        fold(&"한".repeat(60), &mut text);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_OCTETS));
        assert_eq!(text.replace("\r\n ", "").trim_end(), "한".repeat(60));
    }

    #[test]
    fn what_has_a_meaning_in_a_calendar_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne\r\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }
}
