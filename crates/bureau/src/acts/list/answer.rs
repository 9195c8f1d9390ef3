//! The answer to the counterpart: who goes. It has one form whatever the reasons, and no reason in it (R-WILL-15).
//!
//! House rule: nothing enters the text but the list's own hash and line numbers, what the sender himself wrote of whoever goes, the day, and to whom it
//! goes. Two worlds that differ only in *why* lines do not go give the same bytes. A number alone would be whatever man a note, a title or a header of
//! the list makes of it; beside it stands who goes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use volya_core::gate::Verdict;
use volya_core::id::Digest;
use volya_core::place::State;

use super::{Asked, Screening, ScreeningLine};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::table::ByHand;

/// Lines on one sheet; each sheet is signed by itself (GC III art. 66).
const LINES_TO_A_SHEET: usize = 40;

/// An answer, ready to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// To which Power it is addressed; never to a unit or an officer (R-STAT-5).
    pub to: State,
    /// The lines that go.
    pub goes: Vec<u32>,
    /// How many lines the list has.
    pub lines: usize,
    /// The sheets, each a signed note.
    pub sheets: Vec<Vec<u8>>,
    /// The name of the key that signs them.
    pub key: String,
    /// What was set by hand about how the list was read: for who hands the answer over, not in it.
    pub by_hand: Vec<ByHand>,
}

/// So few lines do not go that the answer would name those who refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remainder {
    /// How many do not go.
    pub stay: usize,
    /// How many would hide among each other, by the policy.
    pub least: u32,
}

/// Makes the answer to a list that was screened, and recorded, just now. Where only few lines do not go, it is made when somebody has said of so
/// many that he knows what that tells.
///
/// # Errors
/// [`BureauError::Refused`] where the screening could not be recorded, since then nobody is clear; for a Power that is not on the route; and where
/// the sender numbers the lines otherwise.
pub fn answer(
    bureau: &mut Bureau,
    screening: &Screening,
    asked: &Asked,
    to: State,
    knows_what_it_tells: Option<usize>,
) -> Result<Result<Answer, Remainder>, BureauError> {
    if screening.receipt.is_none() {
        return Err(BureauError::Refused("the screening could not be recorded; there is nothing to answer"));
    }
    // Whoever is told who goes receives them, or has them received: the gate has asked about him, or he is told nothing (R-GATE-6).
    if !asked.route.as_ref().is_some_and(|route| route.asks_about(to)) {
        return Err(BureauError::Refused(
            "the Power that is answered is not on the route; name it with --to, --via or --counterpart",
        ));
    }
    if screening.read.is_numbered_otherwise() {
        return Err(BureauError::Refused(
            "a number may mean another line to the sender, and `go 1` another man, as is said where the list was read; ask him for the list numbered from 1, line by line, or without numbers on one sheet",
        ));
    }
    let lines = screening.verdict.lines.len();
    let clear: BTreeSet<u32> = screening.verdict.lines.iter().filter(|l| l.verdict == Verdict::Clear).map(|l| l.number).collect();
    let named: Vec<&ScreeningLine> = screening.lines.iter().filter(|line| clear.contains(&line.number)).collect();
    let goes: Vec<u32> = named.iter().map(|line| line.number).collect();
    let stay = lines - goes.len();
    let least = bureau.office()?.policy().small_remainder;
    if stay > 0 && stay < least as usize && knows_what_it_tells != Some(stay) {
        return Ok(Err(Remainder { stay, least }));
    }
    let day = bureau.now().latest().to_zoned(jiff::tz::TimeZone::UTC).date();
    let texts = sheets(screening.list, to, day, lines, &named);
    let key = bureau.answer_key();
    let sheets = texts.iter().map(|text| bureau.sign_text(&key, text)).collect::<Result<_, _>>()?;
    Ok(Ok(Answer { to, goes, lines, sheets, key, by_hand: asked.reading.by_hand() }))
}

/// The text of every sheet, before it is signed (`spec/answer.md`).
fn sheets(list: Digest, to: State, day: Date, lines: usize, goes: &[&ScreeningLine]) -> Vec<String> {
    let chunks: Vec<&[&ScreeningLine]> = if goes.is_empty() { vec![&[]] } else { goes.chunks(LINES_TO_A_SHEET).collect() };
    let of = chunks.len();
    let sheet = |(number, goes): (usize, &&[&ScreeningLine])| {
        let mut text =
            format!("Volya answer to a list\nto {to}\nof {day}\nlist {list}\nlines {lines}\nsheet {} of {of}\n", number + 1);
        goes.iter().for_each(|line| text.push_str(&go(line)));
        text.push_str("end of sheet\n");
        text
    };
    chunks.iter().enumerate().map(sheet).collect()
}

fn go(line: &ScreeningLine) -> String {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let says: String = line.who.iter().map(|(column, text)| format!(" {column} \"{}\"", quoted(text.reveal()))).collect();
    format!("go {}{says}\n", line.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Quoted;

    fn line(number: u32, who: &[(&'static str, &str)]) -> ScreeningLine {
        let who = who.iter().map(|(column, text)| (*column, Quoted::new(text))).collect();
        ScreeningLine { number, file_row: number + 1, labels: Vec::new(), named: Vec::new(), who }
    }

    #[test]
    fn a_sheet_says_who_goes_and_nothing_else() {
        let first = line(1, &[("surname", "Галка"), ("given", "Остап"), ("dob", "1996-11-04")]);
        let hostile = line(12, &[("name", "Mun \"Il\"\ngo 2 name \\")]);
        let texts = sheets(Digest([1; 32]), State::parse("RU").unwrap(), jiff::civil::date(2026, 3, 10), 12, &[&first, &hostile]);
        let list = "01".repeat(32);
        let expected = format!(
            "Volya answer to a list\nto RU\nof 2026-03-10\nlist {list}\nlines 12\nsheet 1 of 1\n\
             go 1 surname \"Галка\" given \"Остап\" dob \"1996-11-04\"\ngo 12 name \"Mun \\\"Il\\\" go 2 name \\\\\"\nend of sheet\n"
        );
        assert_eq!(texts, [expected]);
    }

    #[test]
    fn nobody_goes_on_one_empty_sheet_and_many_go_on_several() {
        let to = State::parse("RU").unwrap();
        let day = jiff::civil::date(2026, 3, 10);
        assert_eq!(sheets(Digest([1; 32]), to, day, 3, &[]).len(), 1);
        let many: Vec<ScreeningLine> = (1..=81).map(|number| line(number, &[])).collect();
        let texts = sheets(Digest([1; 32]), to, day, 81, &many.iter().collect::<Vec<_>>());
        assert_eq!(texts.len(), 3);
        assert!(texts[2].contains("sheet 3 of 3\ngo 81\n"));
    }
}
