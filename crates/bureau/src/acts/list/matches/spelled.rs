//! Whom lines may mean under another spelling, of all whose names sound like theirs.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use volya_core::id::PersonId;
use volya_store::{FormRow, KeyRef, Sound};

use super::row::RowMatch;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{BIRTH_DATE, CUSTODY_ID, SERVICE_NUMBER};

/// People looked at whose names sound like a line's; a line that may mean more says too little of whom it means.
pub(super) const MOST_POSSIBLE: usize = 16;
/// Lines that are looked up together; bounds memory.
const LINES_TOGETHER: usize = 256;

/// Finds them for lines of which it is known whom they name.
pub(super) fn find(bureau: &Bureau, rows: &mut HashMap<u32, RowMatch>) -> Result<(), BureauError> {
    let mut entries = Entries::default();
    let mut lines: Vec<u32> = rows.keys().copied().collect();
    lines.sort_unstable();
    for some in lines.chunks(LINES_TOGETHER) {
        for (line, alike) in alike(bureau, rows, some)? {
            let Some(row) = rows.get_mut(&line) else { continue };
            let mut possible = BTreeSet::new();
            for (person, sources) in alike {
                if !row.settled || entries.leave_open(bureau, row, person, &sources)? {
                    possible.insert(person);
                }
            }
            row.too_many = possible.len() > MOST_POSSIBLE;
            row.possible = possible.into_iter().take(MOST_POSSIBLE).collect();
        }
    }
    Ok(())
}

/// By line, everybody whom it does not name and who sounds like it, with the entries that gave the name.
type ByLine = BTreeMap<u32, BTreeMap<PersonId, BTreeSet<KeyRef>>>;

fn alike(bureau: &Bureau, rows: &HashMap<u32, RowMatch>, lines: &[u32]) -> Result<ByLine, BureauError> {
    let of_lines = lines.iter().filter_map(|line| Some((*line, rows.get(line)?)));
    let asked: Vec<(u32, &RowMatch, Sound)> =
        of_lines.flat_map(|(line, row)| row.sounds().map(move |sound| (line, row, sound))).collect();
    let sounds: Vec<Sound> = asked.iter().map(|(.., sound)| *sound).collect();
    let mut found = ByLine::new();
    for ((line, row, _), bearers) in asked.iter().zip(bureau.index.bearers_of_sounds(&sounds)?) {
        for (subject, source) in bearers {
            let person = PersonId(subject);
            if !row.found.contains_key(&person) {
                found.entry(*line).or_default().entry(person).or_default().insert(source);
            }
        }
    }
    Ok(found)
}

/// What entries say of people beside their names: numbers, and the day of birth.
#[derive(Default)]
struct Entries(HashMap<PersonId, Vec<FormRow>>);

impl Entries {
    /// Whether a settled line may still mean him: some entry that gave his name gives no number of a kind that the line has, and no other day of
    /// birth. Who bears the line's number is named by it. What another entry adds takes nobody off.
    fn leave_open(
        &mut self,
        bureau: &Bureau,
        row: &RowMatch,
        person: PersonId,
        sources: &BTreeSet<KeyRef>,
    ) -> Result<bool, BureauError> {
        if let Entry::Vacant(unknown) = self.0.entry(person) {
            let forms = bureau.index.forms_of(&person.0)?.into_iter();
            unknown.insert(forms.filter(|form| matches!(form.kind, CUSTODY_ID | SERVICE_NUMBER | BIRTH_DATE)).collect());
        }
        let said = self.0.get(&person).map_or(&[][..], Vec::as_slice);
        let is_other = |source: &KeyRef| {
            said.iter().filter(|form| form.source == *source).any(|said| match said.kind {
                BIRTH_DATE => row.dates.iter().any(|(kind, day)| *kind == BIRTH_DATE && *day != said.form),
                number => row.numbers.iter().any(|(kind, _)| *kind == number),
            })
        };
        Ok(!sources.iter().all(is_other))
    }
}
