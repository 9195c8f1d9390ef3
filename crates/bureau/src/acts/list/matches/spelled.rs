//! Whom lines may mean under another spelling, of all whose names sound like theirs.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use volya_core::id::PersonId;
use volya_store::{FormRow, KeyRef, Sound, Subject};
use volya_vault::MatchKey;

use super::row::RowMatch;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{BIRTH_DATE, CUSTODY_ID, SERVICE_NUMBER, is_made_of};

/// People looked at whose names sound like a line's; a line that may mean more says too little of whom it means.
pub(super) const MOST_POSSIBLE: usize = 16;
/// Lines that are looked up together; bounds memory.
const LINES_TOGETHER: usize = 256;

/// Finds them for lines of which it is known whom they name.
pub(super) fn find(bureau: &Bureau, rows: &mut HashMap<u32, RowMatch>) -> Result<(), BureauError> {
    let mut entries = Entries { key: bureau.match_key()?, said: HashMap::new(), sounds: HashMap::new() };
    let mut lines: Vec<u32> = rows.keys().copied().collect();
    lines.sort_unstable();
    for some in lines.chunks(LINES_TOGETHER) {
        let bearers = Bearers::of(bureau, some.iter().filter_map(|line| rows.get(line)))?;
        for line in some {
            let Some(row) = rows.get_mut(line) else { continue };
            let possible = if row.settled { entries.left_open(bureau, row, &bearers)? } else { bearers.first_alike(row) };
            row.too_many = possible.len() > MOST_POSSIBLE;
            row.possible = possible.into_iter().take(MOST_POSSIBLE).collect();
        }
    }
    Ok(())
}

/// Who bears each class of sounds, in order, and by which entries. Many lines may ask for one surname, which a fifth of the register may bear: it is looked
/// up once.
struct Bearers(HashMap<Sound, Vec<(Subject, KeyRef)>>);

impl Bearers {
    fn of<'a>(bureau: &Bureau, rows: impl Iterator<Item = &'a RowMatch>) -> Result<Self, BureauError> {
        let sounds: BTreeSet<Sound> = rows.flat_map(RowMatch::sounds).collect();
        let sounds: Vec<Sound> = sounds.into_iter().collect();
        let bearers = bureau.index.bearers_of_sounds(&sounds)?;
        Ok(Self(sounds.into_iter().zip(bearers).collect()))
    }

    /// By class of sounds, everybody whom the line does not name and who sounds like it.
    fn alike<'a>(&'a self, row: &'a RowMatch) -> impl Iterator<Item = impl Iterator<Item = (PersonId, KeyRef)> + 'a> + 'a {
        let bearers = row.sounds().filter_map(|sound| self.0.get(&sound));
        let persons = |of: &'a Vec<(Subject, KeyRef)>| of.iter().map(|(subject, source)| (PersonId(*subject), *source));
        bearers.map(move |of| persons(of).filter(|(person, _)| !row.found.contains_key(person)))
    }

    /// The first of them, one more at least than are looked at where there are so many.
    fn first_alike(&self, row: &RowMatch) -> BTreeSet<PersonId> {
        let first = |of: &mut dyn Iterator<Item = (PersonId, KeyRef)>| {
            let mut last = None;
            let persons = of.map(|(person, _)| person).filter(|person| last.replace(*person) != Some(*person));
            persons.take(MOST_POSSIBLE + 1).collect::<Vec<_>>()
        };
        self.alike(row).flat_map(|mut of| first(&mut of)).collect()
    }
}

/// What is recorded of people whose names sound like a line's.
struct Entries {
    key: MatchKey,
    /// What entries say beside their names: numbers, and the day of birth.
    said: HashMap<PersonId, Vec<FormRow>>,
    /// All their classes of sounds.
    sounds: HashMap<PersonId, BTreeSet<Sound>>,
}

impl Entries {
    /// Everybody whom a settled line may still mean.
    fn left_open(&mut self, bureau: &Bureau, row: &RowMatch, bearers: &Bearers) -> Result<BTreeSet<PersonId>, BureauError> {
        let mut alike: BTreeMap<PersonId, BTreeSet<KeyRef>> = BTreeMap::new();
        for (person, source) in bearers.alike(row).flatten() {
            alike.entry(person).or_default().insert(source);
        }
        let mut open = BTreeSet::new();
        for (person, sources) in alike {
            if self.leave_open(bureau, row, person, &sources)? || self.is_written(bureau, row, person)? {
                open.insert(person);
            }
        }
        Ok(open)
    }

    /// Whether a settled line may still mean him: some entry that gave his name gives no number of a kind that the line has, and no other day of
    /// birth. Who bears the line's number is named by it. What another entry adds takes nobody off.
    fn leave_open(
        &mut self,
        bureau: &Bureau,
        row: &RowMatch,
        person: PersonId,
        sources: &BTreeSet<KeyRef>,
    ) -> Result<bool, BureauError> {
        if let Entry::Vacant(unknown) = self.said.entry(person) {
            let forms = bureau.index.forms_of(&person.0)?.into_iter();
            unknown.insert(forms.filter(|form| matches!(form.kind, CUSTODY_ID | SERVICE_NUMBER | BIRTH_DATE)).collect());
        }
        let said = self.said.get(&person).map_or(&[][..], Vec::as_slice);
        let is_other = |source: &KeyRef| {
            said.iter().filter(|form| form.source == *source).any(|said| match said.kind {
                BIRTH_DATE => row.dates.iter().any(|(kind, day)| *kind == BIRTH_DATE && *day != said.form),
                number => row.numbers.iter().any(|(kind, _)| *kind == number),
            })
        };
        Ok(!sources.iter().all(is_other))
    }

    /// Whether a second writing on a settled line is as much his as the other's.
    fn is_written(&mut self, bureau: &Bureau, row: &RowMatch, person: PersonId) -> Result<bool, BureauError> {
        if row.seconds.is_empty() {
            return Ok(false);
        }
        if let Entry::Vacant(unknown) = self.sounds.entry(person) {
            let sounds = bureau.index.sounds_of_many(&[person.0])?.into_iter().flatten();
            unknown.insert(sounds.map(|row| row.sound).collect());
        }
        let sounds = self.sounds.get(&person);
        Ok(sounds.is_some_and(|sounds| row.seconds.iter().any(|name| is_made_of(&self.key, name, sounds))))
    }
}
