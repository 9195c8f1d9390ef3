//! Records that may be of one person, within this register or come from another organisation's. They are proposed; `same_as` says so, and two sign it.

use std::collections::{BTreeMap, BTreeSet};

use volya_core::fold::Office;
use volya_core::id::{Label, PersonId};
use volya_store::Subject;

use super::alike::{Alike, of_person};
use super::state::registered_of;
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::matching::{BIRTH_DATE, BIRTH_YEAR, CUSTODY_ID, OWN_NAME, SERVICE_NUMBER};

/// Why two records are proposed as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same service number.
    ServiceNumber,
    /// The same custody id.
    CustodyId,
    /// The same name in an equal form, and no other year of birth.
    Name,
    /// Names that sound alike, and the same day of birth.
    SoundAndBirth,
    /// Names that sound alike, and no other year of birth.
    Sound,
}

impl Likeness {
    /// The word in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::ServiceNumber => "service-number",
            Self::CustodyId => "custody-id",
            Self::Name => "name",
            Self::SoundAndBirth => "sound-and-birth",
            Self::Sound => "sound",
        }
    }
}

/// Two records that may be of one person. Has no `Debug`, because names are secret.
pub struct MayBeOne {
    /// One of them.
    pub one: (PersonId, Option<Label>),
    /// The other.
    pub other: (PersonId, Option<Label>),
    /// In what they are alike.
    pub likeness: BTreeSet<Likeness>,
    /// Both names side by side; nothing where they were not to be opened, or cannot be.
    pub alike: Option<Alike>,
}

/// Which duplicates are looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Duplicates {
    /// Of this person alone, and then by sound too; else in the whole register.
    pub of: Option<PersonId>,
    /// Whether the names of those who are found are opened and compared.
    pub open: bool,
}

/// Pairs that are shown; who has more has imported a file twice.
const MOST: usize = 1000;

type Pairs = BTreeMap<(Subject, Subject), BTreeSet<Likeness>>;

/// Records that may be of one person, without those of which somebody has said whether they are. Compares keyed forms; names are opened only where
/// that is asked. Nothing is written. The second value says whether there are more than are shown.
///
/// # Errors
/// Where the index fails.
pub fn duplicates(bureau: &mut Bureau, asked: Duplicates) -> Result<(Vec<MayBeOne>, bool), BureauError> {
    let mut pairs = match asked.of {
        Some(person) => of_one(bureau, person)?,
        None => of_all(bureau)?,
    };
    let office = bureau.office()?;
    let ends: BTreeSet<PersonId> = pairs.keys().flat_map(|(one, other)| [PersonId(*one), PersonId(*other)]).collect();
    // The index also has the forms of people out of an import that broke off, who are twice in it once their file is in.
    let registered = registered_of(bureau, &office, ends)?;
    pairs.retain(|(one, other), _| [one, other].iter().all(|end| registered.contains(&PersonId(**end))));
    let mut said = BTreeMap::new();
    for (one, other) in pairs.keys().copied().collect::<Vec<_>>() {
        if let std::collections::btree_map::Entry::Vacant(unknown) = said.entry(one) {
            unknown.insert(bureau.index.links_of(&one)?);
        }
        if said.get(&one).is_some_and(|links| links.contains(&other)) {
            pairs.remove(&(one, other));
        }
    }
    let more = pairs.len() > MOST;
    let persons = bureau.index.count_persons()?;
    let mut found = Vec::new();
    for ((one, other), likeness) in pairs.into_iter().take(MOST) {
        let (one, other) = (PersonId(one), PersonId(other));
        let alike = if asked.open { opened(bureau, &office, one, other, persons)? } else { None };
        found.push(MayBeOne { one: (one, bureau.label(one)?), other: (other, bureau.label(other)?), likeness, alike });
    }
    Ok((found, more))
}

fn opened(bureau: &Bureau, office: &Office, one: PersonId, other: PersonId, persons: u64) -> Result<Option<Alike>, BureauError> {
    let (one, other) = (of_person(bureau, office, std::iter::once(one))?, of_person(bureau, office, std::iter::once(other))?);
    Ok(one.zip(other).map(|(one, other)| Alike::of(&one, &other, persons)))
}

fn of_all(bureau: &Bureau) -> Result<Pairs, BureauError> {
    let mut pairs = Pairs::new();
    for (kind, likeness) in [(SERVICE_NUMBER, Likeness::ServiceNumber), (CUSTODY_ID, Likeness::CustodyId)] {
        for bearers in bureau.index.shared_forms(kind)? {
            each_pair(&bearers, |pair| {
                pairs.entry(pair).or_default().insert(likeness);
            });
        }
    }
    for bearers in bureau.index.shared_forms(OWN_NAME)? {
        let years = born(bureau, &bearers)?;
        each_pair(&bearers, |pair| {
            if may_be_of_an_age(&years, pair) {
                pairs.entry(pair).or_default().insert(Likeness::Name);
            }
        });
    }
    for bearers in bureau.index.shared_forms(BIRTH_DATE)? {
        let mut sounds = BTreeMap::new();
        for bearer in &bearers {
            let of_one = bureau.index.sounds_of(bearer)?.into_iter().map(|row| row.sound);
            sounds.insert(*bearer, of_one.collect::<BTreeSet<_>>());
        }
        each_pair(&bearers, |pair| {
            let alike = sounds.get(&pair.0).zip(sounds.get(&pair.1)).is_some_and(|(a, b)| !a.is_disjoint(b));
            if alike {
                pairs.entry(pair).or_default().insert(Likeness::SoundAndBirth);
            }
        });
    }
    Ok(pairs)
}

fn of_one(bureau: &Bureau, person: PersonId) -> Result<Pairs, BureauError> {
    let own = bureau.index.forms_of(&person.0)?;
    let forms: Vec<(u8, [u8; 32])> =
        own.iter().map(|row| (row.kind, row.form)).filter(|(kind, _)| MAY_TELL.contains(kind)).collect();
    let mut alike: BTreeMap<Subject, BTreeSet<Likeness>> = BTreeMap::new();
    let mut born_that_day = BTreeSet::new();
    for ((kind, _), bearers) in forms.iter().zip(bureau.index.subjects_with_forms(&forms)?) {
        let likeness = match *kind {
            SERVICE_NUMBER => Likeness::ServiceNumber,
            CUSTODY_ID => Likeness::CustodyId,
            OWN_NAME => Likeness::Name,
            BIRTH_DATE => {
                born_that_day.extend(bearers);
                continue;
            }
            _ => continue,
        };
        for bearer in bearers {
            alike.entry(bearer).or_default().insert(likeness);
        }
    }
    let sounds: Vec<_> = bureau.index.sounds_of(&person.0)?.into_iter().map(|row| row.sound).collect();
    for (bearer, _) in bureau.index.bearers_of_sounds(&sounds)?.into_iter().flatten() {
        let likeness = if born_that_day.contains(&bearer) { Likeness::SoundAndBirth } else { Likeness::Sound };
        alike.entry(bearer).or_default().insert(likeness);
    }
    alike.remove(&person.0);
    let years = born(bureau, &alike.keys().copied().chain([person.0]).collect::<Vec<_>>())?;
    let numbered = |of: &BTreeSet<Likeness>| of.iter().any(|l| matches!(l, Likeness::ServiceNumber | Likeness::CustodyId));
    alike.retain(|bearer, likeness| numbered(likeness) || may_be_of_an_age(&years, (person.0, *bearer)));
    Ok(alike.into_iter().map(|(bearer, likeness)| ((person.0, bearer), likeness)).collect())
}

/// Kinds of forms of which it says something that two share them.
const MAY_TELL: [u8; 4] = [SERVICE_NUMBER, CUSTODY_ID, OWN_NAME, BIRTH_DATE];

/// Of what more people than this share, nothing follows for two of them.
const TOO_COMMON: usize = 200;

fn each_pair(bearers: &[Subject], mut say: impl FnMut((Subject, Subject))) {
    if bearers.len() > TOO_COMMON {
        return;
    }
    for (at, one) in bearers.iter().enumerate() {
        bearers[at + 1..].iter().for_each(|other| say((*one, *other)));
    }
}

/// The keyed years of birth of each.
fn born(bureau: &Bureau, persons: &[Subject]) -> Result<BTreeMap<Subject, BTreeSet<[u8; 32]>>, BureauError> {
    let mut years = BTreeMap::new();
    for person in persons {
        let forms = bureau.index.forms_of(person)?.into_iter().filter(|row| row.kind == BIRTH_YEAR);
        years.insert(*person, forms.map(|row| row.form).collect());
    }
    Ok(years)
}

fn may_be_of_an_age(years: &BTreeMap<Subject, BTreeSet<[u8; 32]>>, (one, other): (Subject, Subject)) -> bool {
    let of = |person| years.get(person).filter(|years| !years.is_empty());
    of(&one).zip(of(&other)).is_none_or(|(a, b)| !a.is_disjoint(b))
}
