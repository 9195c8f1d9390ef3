//! Somebody answers for an alarm. It stays on record with its answer; nothing takes it away.

use volya_core::event::{Answered, Concern, Event};
use volya_core::id::PersonId;

use super::due::{AlarmLine, DueAsked, DuePage, what_is_due};
use super::one_line::one_line;
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Digits of a code that are enough where they are only one's.
const LEAST_DIGITS: usize = 8;

/// Answers for an alarm by its code, or for one person's part in it by the entry that tells of it. At least the first eight digits are given.
///
/// The answer names who answers and what was done. It clears nobody: a silent device goes on holding everybody.
///
/// # Errors
/// [`BureauError::Field`] for a blank or broken line; [`BureauError::NoSuchAlarm`], [`BureauError::AnsweredAlready`],
/// [`BureauError::OnlySetRight`].
pub fn answer_alarm(bureau: &mut Bureau, code: &str, by: &str, done: &str) -> Result<Receipt, BureauError> {
    let (by, done) = (one_line("by", by)?, one_line("done", done)?);
    let page = what_is_due(bureau, &DueAsked::default())?;
    let (to, person) = standing(&page, &code.trim().to_ascii_lowercase())?;
    let event = Event::Answered(Answered { to, by, done });
    bureau.commit(vec![match person {
        Some(person) => Draft::about(person, event),
        None => Draft::office(event),
    }])
}

/// What the code names among what stands, with the person in whose record the answer belongs.
fn standing(page: &DuePage, code: &str) -> Result<(Concern, Option<PersonId>), BureauError> {
    if code.len() < LEAST_DIGITS {
        return Err(BureauError::NoSuchAlarm);
    }
    let open = page.dangers.iter().chain(&page.alarms);
    let mut found: Vec<(Concern, Option<PersonId>)> = Vec::new();
    for line in open {
        found.extend(named(line, code)?);
    }
    found.dedup();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] if page.answered.iter().any(|line| names(line, code)) => Err(BureauError::AnsweredAlready),
        [] => Err(BureauError::NoSuchAlarm),
        _ => Err(BureauError::CodeOfSeveral),
    }
}

fn named(line: &AlarmLine, code: &str) -> Result<Vec<(Concern, Option<PersonId>)>, BureauError> {
    let whose = |to: Concern, entry| line.members.iter().find(|m| m.entry == Some(entry)).map(|m| (to, Some(m.person)));
    if line.code.to_string().starts_with(code) {
        let concern = line.concern.clone().ok_or(BureauError::OnlySetRight)?;
        let of_his = match concern {
            Concern::Entry(entry) => whose(concern.clone(), entry),
            _ => None,
        };
        return Ok(vec![of_his.unwrap_or((concern, None))]);
    }
    let entries = line.members.iter().filter_map(|member| member.entry).filter(|e| e.to_string().starts_with(code));
    Ok(entries.filter_map(|entry| whose(Concern::Entry(entry), entry)).collect())
}

fn names(line: &AlarmLine, code: &str) -> bool {
    let of_his = |entry: volya_core::id::EntryHash| entry.to_string().starts_with(code);
    line.code.to_string().starts_with(code) || line.members.iter().filter_map(|member| member.entry).any(of_his)
}
