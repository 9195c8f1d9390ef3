//! Versions of one list, compared by the persons they mean, and the people whom a list should have named.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use volya_core::case::CustodyStatus;
use volya_core::event::AlarmCause;
use volya_core::fold::{Office, Person};
use volya_core::gate::beside::Missing;
use volya_core::gate::{Line, ListGround, ListVerdict, Terms, beside};
use volya_core::id::{Digest, Label, PersonId};

use super::Changes;
use super::kept::Kept;
use crate::acts::state::{of_everybody, of_some};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::table::normalise;

/// Somebody whom the list should have named, by his label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPerson {
    /// Who, and why he was looked for.
    pub missing: Missing,
    /// What people call him.
    pub label: Option<Label>,
}

/// The earlier versions of a list.
#[derive(Default)]
pub(super) struct Versions {
    /// Everybody whom any of them named.
    ever: BTreeSet<PersonId>,
    /// Whom the latest named, each with his line's answer.
    latest: HashMap<PersonId, String>,
    count: usize,
}

impl Versions {
    /// The versions recorded under this name, without the one that is asked about now. A version that cannot be opened here counts as one, and
    /// names nobody: who stood on it alone is not found to be missing.
    pub(super) fn of_series(bureau: &Bureau, office: &Office, series: Option<&str>, list: Digest) -> Result<Self, BureauError> {
        if series.is_none() {
            return Ok(Self::default());
        }
        let mut versions = Self::default();
        let screened = office.screenings.iter().map(|(_, screened)| screened);
        let of_series = screened.filter(|s| is_one_series(s.series.as_deref(), series) && s.list != list);
        let mut seen = BTreeSet::new();
        for screened in of_series.filter(|s| seen.insert(s.list)) {
            versions.count += 1;
            let Some(kept) = Kept::open(bureau, &screened.attachment)? else { continue };
            versions.latest.clear();
            for line in &kept.lines {
                versions.ever.extend(line.named());
                versions.latest.extend(line.named().iter().map(|person| (*person, line.verdict.clone())));
            }
        }
        Ok(versions)
    }

    /// Marks the lines that mean nobody whom the latest version named.
    pub(super) fn mark_added(&self, lines: &mut [Line]) {
        if self.count == 0 {
            return;
        }
        for line in lines.iter_mut() {
            let known = line.named.iter().any(|id| self.latest.contains_key(id));
            line.asks.newly_added = !line.candidates.is_empty() && !known;
        }
    }

    /// Everybody who should stand on the list and does not. Who has left our custody since, or died, was not dropped.
    pub(super) fn missing(
        &self,
        bureau: &Bureau,
        office: &Office,
        lines: &[Line],
        terms: &Terms,
    ) -> Result<Vec<MissingPerson>, BureauError> {
        let gone = beside::dropped(lines, self.ever.iter().copied());
        let ids: Vec<PersonId> = gone.iter().map(|missing| missing.person).collect();
        let mut missing = of_some(bureau, office, &ids, |person, state| {
            (!has_left(state)).then_some(Missing { cause: AlarmCause::Dropped, person })
        })?;
        if terms.complete || terms.ground == Some(ListGround::Art109) {
            let named = beside::named(lines);
            missing.extend(of_everybody(bureau, office, |person, state| {
                let cause = beside::left_out(state, terms).filter(|_| !named.contains(&person))?;
                Some(Missing { cause, person })
            })?);
        }
        missing.sort_unstable();
        missing.dedup();
        let label = |missing: Missing| Ok(MissingPerson { missing, label: bureau.label(missing.person)? });
        missing.into_iter().map(label).collect()
    }

    /// How the list differs from the latest version; `None` where it has none.
    pub(super) fn changes(&self, lines: &[Line], verdict: &ListVerdict, missing: &[MissingPerson]) -> Option<Changes> {
        if self.count == 0 {
            return None;
        }
        let differently = verdict.lines.iter().filter_map(|line| {
            let before = line.persons.iter().find_map(|person| self.latest.get(person))?;
            (before != line.verdict.word()).then(|| (line.number, before.clone()))
        });
        Some(Changes {
            earlier: self.count,
            added: lines.iter().filter(|line| line.asks.newly_added).map(|line| line.number).collect(),
            answered_differently: differently.collect(),
            dropped: missing.iter().filter(|m| m.missing.cause == AlarmCause::Dropped).count(),
        })
    }
}

/// Whether two names are one series': people write them in capitals or not, with blanks or without.
pub(in crate::acts) fn is_one_series(one: Option<&str>, other: Option<&str>) -> bool {
    let plain = |name: &str| normalise::plain(name).split_whitespace().collect::<String>();
    one.map(plain) == other.map(plain)
}

fn has_left(person: &Person) -> bool {
    let gone = [CustodyStatus::Transferred, CustodyStatus::Released, CustodyStatus::Repatriated, CustodyStatus::Dead];
    let mut counted = person.facts.custody.standing().peekable();
    counted.peek().is_some() && counted.all(|stand| stand.counted && gone.contains(&stand.value.status))
}

/// How many persons each cause concerns.
pub(super) fn causes(missing: &[MissingPerson]) -> BTreeMap<AlarmCause, u32> {
    let mut causes = BTreeMap::new();
    for person in missing {
        *causes.entry(person.missing.cause).or_default() += 1;
    }
    causes
}
