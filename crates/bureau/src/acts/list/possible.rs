//! Who may be meant under another spelling: one request for a whole list, to whoever may open the names; and that a line means somebody else.

use std::collections::HashMap;

use volya_core::event::{Event, NotMeant};
use volya_core::gate::{Candidate, Line};
use volya_core::id::{Label, PersonId};

use super::{Asked, judge};
use crate::acts::alike::{Alike, of_person, of_row};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::table::{self, Limits, Row, columns::EXCHANGE_LIST};

/// A line, and somebody whose name sounds like the one on it. Has no `Debug`, because names are secret.
pub struct MayBeMeant {
    /// The line's number in the list, from 1.
    pub number: u32,
    /// The row or line of the file.
    pub file_row: u32,
    /// Who may be meant.
    pub person: PersonId,
    /// His label.
    pub label: Option<Label>,
    /// Both names side by side; nothing where his identity cannot be opened here.
    pub alike: Option<Alike>,
}

/// Everybody whom a line of the list may mean under another spelling, without whom two have found that it does not. Opens the names of these
/// people and of nobody else; nothing is written.
///
/// # Errors
/// [`BureauError::Table`] where the file as a whole is no list.
pub fn possible(bureau: &mut Bureau, file: &[u8], asked: &Asked) -> Result<Vec<MayBeMeant>, BureauError> {
    let judged = judge(bureau, file, asked)?;
    let table = table::read_as(file, &EXCHANGE_LIST, &Limits::default(), &asked.reading)?;
    let rows: HashMap<u32, &Row> = table.rows.iter().map(|row| (row.number, row)).collect();
    let office = bureau.office()?;
    let persons = bureau.index.count_persons()?;
    let mut found = Vec::new();
    for line in &judged.lines {
        for candidate in still_possible(line) {
            let (Some(person), Some(row)) = (candidate.id(), rows.get(&line.number)) else { continue };
            let recorded = of_person(bureau, &office, candidate.ids())?;
            let alike = recorded.map(|recorded| Alike::of(&of_row(row), &recorded, persons));
            let label = bureau.label(person)?;
            found.push(MayBeMeant { number: line.number, file_row: row.file_row, person, label, alike });
        }
    }
    Ok(found)
}

fn still_possible(line: &Line) -> impl Iterator<Item = &Candidate> {
    line.possible.iter().filter(|candidate| !candidate.is_not_meant_by(line.written))
}

/// Records that a line means somebody else than the person whose name it sounds like. It counts when a member of another role has signed it, for
/// every line of any list that says the very same.
///
/// # Errors
/// [`BureauError::NoSuchLine`]; [`BureauError::Refused`] where the line is not about his sound.
pub fn not_meant(bureau: &mut Bureau, file: &[u8], asked: &Asked, number: u32, person: PersonId) -> Result<Receipt, BureauError> {
    bureau.require_person(person)?;
    let judged = judge(bureau, file, asked)?;
    let line = judged.lines.iter().find(|line| line.number == number);
    let line = line.ok_or(BureauError::NoSuchLine)?;
    let is_his = |candidates: &[Candidate]| candidates.iter().any(|candidate| candidate.ids().any(|id| id == person));
    if is_his(&line.candidates) {
        return Err(BureauError::Refused(
            "the line gives a name or number of his: that is no likeness, and is settled with the sender",
        ));
    }
    if !is_his(&line.possible) {
        return Err(BureauError::Refused("the line does not sound like a name of his"));
    }
    let Some(written) = line.written else {
        return Err(BureauError::Refused("the line gives neither a day of birth nor a number by which it would be known again"));
    };
    bureau.commit(vec![Draft::about(person, Event::NotMeant(NotMeant { written }))])
}
