//! One line, held against everything that is recorded of whom it may mean.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use volya_core::gate::{Compared, MatchedBy};
use volya_core::id::PersonId;
use volya_findings::names::Name;
use volya_store::{FormRow, Sound};
use volya_vault::MatchKey;

use super::spelled::MOST_POSSIBLE;
use crate::acts::known::{Known, Says};
use crate::matching::{
    BIRTH, BIRTH_DATE, CAPTURE, DateKinds, Form, OTHER_NAME, OWN_NAME, Spelled, is_all_of, number_column, second_writings,
};
use crate::table::Row;

/// What a line was matched to, and how it fits.
#[derive(Default)]
pub(super) struct RowMatch {
    pub(super) found: BTreeMap<PersonId, BTreeSet<MatchedBy>>,
    /// Whom its columns that say who is meant name.
    pub(super) named: BTreeSet<PersonId>,
    pub(super) dates: Vec<Form>,
    pub(super) numbers: Vec<Form>,
    pub(super) names: Vec<Form>,
    pub(super) birth_dates: HashMap<PersonId, Compared>,
    pub(super) captures: HashMap<PersonId, Compared>,
    pub(super) contradicted: Vec<&'static str>,
    /// Who may be meant under another spelling.
    pub(super) possible: BTreeSet<PersonId>,
    /// It gives a label that nobody bears, or that cannot be read as one.
    pub(super) label_of_nobody: bool,
    /// More may be meant than are looked at.
    pub(super) too_many: bool,
    pub(super) spelled: Spelled,
    /// The writings on it that are no equal form of whom it was found to mean.
    pub(super) seconds: Vec<Name>,
    /// It says enough of one person.
    pub(super) settled: bool,
    /// What fits the record by one member's word alone.
    pub(super) unsigned: Vec<&'static str>,
    /// Which of its columns are his whom it was found to mean, as two members stand for.
    pub(super) fits: Vec<&'static str>,
    /// Whose own name the line gives by one member's word alone.
    pub(super) own_name_unsigned: BTreeSet<PersonId>,
}

impl RowMatch {
    /// Birth date, numbers and names on the line, against every form recorded of the person.
    pub(super) fn hold_against_record(&mut self, key: &MatchKey, row: &Row, of_persons: &HashMap<PersonId, Known>) {
        for person in self.found.keys() {
            let Some(recorded) = of_persons.get(person) else { continue };
            self.birth_dates.insert(*person, compare_known(BIRTH, &self.dates, recorded));
            self.captures.insert(*person, compare_known(CAPTURE, &self.dates, recorded));
            // Another man's number does not make him who is named: where no name on the line is his, nobody knows whom it means.
            let mut columns = vec![("name", recorded.says(&[OWN_NAME, OTHER_NAME], &self.names))];
            columns.extend(
                self.numbers
                    .iter()
                    .map(|number| (number_column(number), recorded.says(&[number.0], std::slice::from_ref(number)))),
            );
            for (column, says) in columns {
                match says {
                    Says::Nothing => {}
                    Says::Fits => self.fits.push(column),
                    Says::FitsByOne => self.unsigned.push(column),
                    Says::Contradicts => self.contradicted.push(column),
                }
            }
            // A name that is not his may be another man's. What one member alone has added makes none his.
            let is_signed = |form: Form| recorded.signed.iter().any(|row| (row.kind, row.form) == form);
            if !recorded.sounds.is_empty() && !is_all_of(key, row, is_signed, &recorded.sounds) {
                self.contradicted.push("name");
            }
            let own: Vec<Form> = self.names.iter().copied().filter(|(kind, _)| *kind == OWN_NAME).collect();
            if recorded.says(&[OWN_NAME], &own) == Says::FitsByOne {
                self.own_name_unsigned.insert(*person);
            }
        }
        if !self.birth_dates.is_empty() && self.birth_dates.values().all(|says| *says == Compared::Agrees) {
            self.fits.push("dob");
        }
        for columns in [&mut self.contradicted, &mut self.unsigned] {
            columns.sort_unstable();
            columns.dedup();
        }
        self.settled = self.is_settled(of_persons);
        if self.settled {
            let recorded = || self.found.keys().filter_map(|person| of_persons.get(person)).flat_map(|known| &known.signed);
            self.seconds = second_writings(key, row, |form| recorded().any(|row| (row.kind, row.form) == form));
        }
    }

    /// What it asks the sounds of.
    pub(super) fn sounds(&self) -> impl Iterator<Item = Sound> + '_ {
        let unread = if self.found.is_empty() { self.spelled.unread.as_slice() } else { &[] };
        self.spelled.asked.iter().chain(unread).copied()
    }

    /// Whose name and number, or name and day of birth, the line gives, with nothing against it.
    fn is_settled(&self, of_persons: &HashMap<PersonId, Known>) -> bool {
        let sure = [MatchedBy::CustodyId, MatchedBy::ServiceNumber, MatchedBy::Label];
        !self.names.is_empty()
            && self.contradicted.is_empty()
            && self.unsigned.is_empty()
            && self.found.iter().any(|(person, by)| {
                let recorded = of_persons.get(person).map_or(&[][..], |known| &known.signed);
                let agrees = self.birth_dates.get(person) != Some(&Compared::Contradicts);
                let born_then = recorded.iter().any(|r| r.kind == BIRTH_DATE && self.dates.contains(&(r.kind, r.form)));
                by.contains(&MatchedBy::OwnName)
                    && !self.own_name_unsigned.contains(person)
                    && agrees
                    && (born_then || sure.iter().any(|sure| by.contains(sure)))
            })
    }

    /// Why nobody can tell from its name whom it means.
    pub(super) fn says_too_little(&self) -> Option<String> {
        if self.too_many {
            return Some(format!("sounds like more than {MOST_POSSIBLE} people on record: say more about him"));
        }
        let short_of = self.spelled.short_of.filter(|short| !(self.settled && short.is_settled_by_more()));
        short_of.map(|short| short.says().to_owned())
    }
}

/// What one member alone has added can contradict, and agrees with nothing.
fn compare_known(kinds: DateKinds, line: &[Form], recorded: &Known) -> Compared {
    match (compare_dates(kinds, line, &recorded.all), compare_dates(kinds, line, &recorded.signed)) {
        (Compared::Contradicts, _) => Compared::Contradicts,
        (_, by_signed) => by_signed,
    }
}

/// Compares at the finest precision that both have.
fn compare_dates(kinds: DateKinds, line: &[Form], recorded: &[FormRow]) -> Compared {
    for kind in kinds {
        let Some((_, form)) = line.iter().find(|(k, _)| *k == kind) else { continue };
        let mut of_kind = recorded.iter().filter(|r| r.kind == kind).peekable();
        if of_kind.peek().is_some() {
            return if of_kind.any(|r| r.form == *form) { Compared::Agrees } else { Compared::Contradicts };
        }
    }
    Compared::Unknown
}
