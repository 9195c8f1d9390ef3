//! Self-contained gate cases: records, route, policy and *now* in one JSON file. The format of the gate's vectors, and of
//! `volya gate eval`. Specified in `spec/gate-case.md`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use thiserror::Error;

use super::{
    Asks, Candidate, Compared, Line, LineProblem, ListVerdict, MatchedBy, Question, ReviewOutcome, Route, Terms, review, screen,
};
use crate::case::{Due, due};
use crate::event::{Event, Written};
use crate::fold::{Content, DeviceView, Doubt, Office, Person, Position, Record, Trust, Unreadable, units};
use crate::id::{DeviceId, Digest, EntryHash, Label, Letter, MemberId, PersonId};
use crate::place::State;
use crate::roster::{Coverage, Role};
use crate::time::Now;

/// The version of the format that is read.
pub const CASE_SCHEMA: &str = "volya-gate-case-1";

/// Why a case cannot be evaluated.
#[derive(Debug, Error)]
pub enum CaseError {
    /// Not a case in this format. The text names the place, which holds no person of any archive.
    #[error("not a gate case: {0}")]
    Malformed(#[from] serde_json::Error),
    /// Another version.
    #[error("the case is written in `{0}`; this version reads `{CASE_SCHEMA}`")]
    Schema(String),
    /// A `#name` that names nothing in the case.
    #[error("`#{0}` names no person and no entry of the case")]
    UnknownName(String),
    /// A name given twice.
    #[error("`{0}` is given twice")]
    NamedTwice(String),
    /// Somebody who signs is not listed among the members.
    #[error("`{0}` is no member of the case")]
    UnknownMember(String),
}

/// A case, ready to be screened.
#[derive(Debug)]
pub struct Case {
    lines: Vec<Line>,
    route: Option<Route>,
    terms: Terms,
    office: Office,
    now: Now,
    persons: BTreeMap<PersonId, Label>,
    review: Option<State>,
    /// What the case says should come out, where it says so.
    pub expect: Option<Expectation>,
}

/// What a vector expects.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The verdict of the list.
    pub verdict: super::Verdict,
    /// The rule of the first line's headline; absent where the verdict is clear.
    #[serde(default)]
    pub headline: Option<String>,
    /// Rules that must be among the findings.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Rules that must not be.
    #[serde(default)]
    pub not: Vec<String>,
    /// The verdict of each line, where several are given.
    #[serde(default)]
    pub lines: Option<Vec<super::Verdict>>,
    /// Rules by which something is overdue or broken for the first person, each once and sorted; checked where given.
    #[serde(default)]
    pub due: Option<Vec<String>>,
    /// What the review of a return to the State in `review` comes to; checked where given.
    #[serde(default)]
    pub review: Option<ExpectedReview>,
}

/// What a review is expected to come to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpectedReview {
    /// A return that a neutral body escorts.
    Assisted,
    /// Something is wanting; these rules at least.
    Wanting(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    #[serde(default, rename = "about")]
    _about: String,
    now: Timestamp,
    #[serde(default)]
    own_log: Option<Timestamp>,
    #[serde(default)]
    others: Option<Timestamp>,
    #[serde(default)]
    coverage: Option<Coverage>,
    #[serde(default)]
    devices: Vec<FileDevice>,
    members: BTreeMap<String, Role>,
    persons: Vec<Label>,
    #[serde(default)]
    route: Option<Route>,
    #[serde(default)]
    terms: Terms,
    entries: Vec<FileEntry>,
    lines: Vec<FileLine>,
    #[serde(default)]
    review: Option<State>,
    #[serde(default)]
    expect: Option<Expectation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDevice {
    letter: String,
    #[serde(default)]
    last_heard: Option<Timestamp>,
    #[serde(default)]
    own: bool,
    #[serde(default)]
    forked: bool,
    #[serde(default)]
    incomplete: bool,
    #[serde(default)]
    unmatched: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileEntry {
    #[serde(rename = "name")]
    _name: String,
    by: String,
    at: Timestamp,
    #[serde(default)]
    lamport: Option<u64>,
    #[serde(default)]
    device: Option<String>,
    #[serde(default)]
    person: Option<PersonId>,
    #[serde(default)]
    supersedes: Vec<EntryHash>,
    #[serde(default)]
    holds_only: bool,
    #[serde(default)]
    bulk: Option<crate::id::BulkId>,
    #[serde(default)]
    signed_by: Option<String>,
    #[serde(default)]
    event: Option<Event>,
    #[serde(default)]
    unreadable: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLine {
    #[serde(default)]
    candidates: Vec<FileCandidate>,
    #[serde(default)]
    possible: Vec<FileCandidate>,
    #[serde(default)]
    written: Option<Digest>,
    #[serde(default)]
    asks: Asks,
    #[serde(default)]
    problems: Vec<LineProblem>,
    #[serde(default)]
    repeats: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileCandidate {
    person: PersonId,
    #[serde(default)]
    matched_by: Vec<MatchedBy>,
    #[serde(default)]
    birth_date: Option<Compared>,
    #[serde(default)]
    capture: Option<Compared>,
}

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// Any [`CaseError`].
    pub fn parse(text: &str) -> Result<Self, CaseError> {
        let mut json: serde_json::Value = serde_json::from_str(text)?;
        let names = names(&json)?;
        resolve(&mut json, &names)?;
        let file: File = serde_json::from_value(json)?;
        if file.schema != CASE_SCHEMA {
            return Err(CaseError::Schema(file.schema));
        }
        Self::build(file)
    }

    fn build(file: File) -> Result<Self, CaseError> {
        let members: BTreeMap<&String, MemberId> =
            file.members.keys().zip(0u128..).map(|(name, n)| (name, MemberId(n.to_be_bytes()))).collect();
        let member = |name: &String| -> Result<(MemberId, Role), CaseError> {
            let id = members.get(name).ok_or_else(|| CaseError::UnknownMember(name.clone()))?;
            Ok((*id, file.members[name]))
        };
        let mut records = Vec::new();
        for (index, entry) in file.entries.iter().enumerate() {
            let (id, role) = member(&entry.by)?;
            records.push(entry.record(index, id, role));
            if let Some(signer) = &entry.signed_by {
                let (id, role) = member(signer)?;
                records.push(entry.signature(index, id, role));
            }
        }
        let devices = file.devices.iter().map(FileDevice::view).collect();
        let office = Office::fold(records.clone(), devices, file.coverage.unwrap_or(Coverage::All));
        let lines = file.lines.iter().zip(1..).map(|(line, number)| line.line(number, &records, &office)).collect();
        let persons = file.persons.iter().enumerate().map(|(i, label)| (person_id(i), label.clone())).collect();
        let now = Now::new(file.now, file.own_log, file.others);
        Ok(Self { lines, route: file.route, terms: file.terms, office, now, persons, review: file.review, expect: file.expect })
    }

    /// The gate's answer.
    #[must_use]
    pub fn screen(&self) -> ListVerdict {
        screen(&self.lines, &self.question())
    }

    /// Its lines, with everybody each may mean.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What is screened against what.
    #[must_use]
    pub fn question(&self) -> Question<'_> {
        Question { route: self.route.as_ref(), terms: &self.terms, office: &self.office, now: self.now }
    }

    /// What is due for the first person of the first line.
    #[must_use]
    pub fn due(&self) -> Vec<Due> {
        let units = self.lines.first().and_then(|line| line.candidates.first()).into_iter().flat_map(|c| &c.units);
        units.flat_map(|unit| due(unit, &self.office, self.now)).collect()
    }

    /// What the review comes to that the case asks about, for the same person.
    #[must_use]
    pub fn review(&self) -> Option<ReviewOutcome> {
        let candidate = self.lines.first()?.candidates.first()?;
        Some(review(&candidate.units, self.route.as_ref()?.from, self.review?, &self.office, self.now))
    }

    /// The way the case's list would take people.
    #[must_use]
    pub fn route(&self) -> Option<&Route> {
        self.route.as_ref()
    }

    /// What the case's list says it is.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The label of a person of the case.
    #[must_use]
    pub fn label(&self, person: PersonId) -> Option<&Label> {
        self.persons.get(&person)
    }
}

impl FileDevice {
    fn view(&self) -> DeviceView {
        let letter = Letter::parse(&self.letter).or(Letter::nth(0));
        let first = self.letter.bytes().next().unwrap_or(b'A');
        DeviceView {
            device: DeviceId([first; 32]),
            letter: letter.unwrap_or_else(|| unreachable!("the first letter exists")),
            last_heard: self.last_heard,
            own: self.own,
            forked: self.forked,
            incomplete: self.incomplete,
            unmatched: self.unmatched,
        }
    }
}

impl FileEntry {
    /// Entries stand in the file's order unless they say otherwise; a signature comes right after what it signs.
    fn position(&self, index: usize, after: u64) -> Position {
        let first = self.device.as_ref().and_then(|d| d.bytes().next()).unwrap_or(b'A');
        let sequence = 2 * index as u64 + after;
        Position {
            lamport: self.lamport.map_or(sequence, |l| l.saturating_mul(2).saturating_add(after)),
            device: DeviceId([first; 32]),
            sequence,
        }
    }

    fn record(&self, index: usize, member: MemberId, role: Role) -> Record {
        let content = match (&self.event, self.unreadable.as_deref()) {
            (Some(what), None) => Content::Read(Box::new(Written { at: self.at, bulk: self.bulk, what: what.clone() })),
            (_, Some("newer")) => Content::Unreadable(Unreadable::Newer),
            (_, Some("key-page-missing")) => Content::Unreadable(Unreadable::KeyPageMissing),
            (_, Some("not-for-this-member")) => Content::Unreadable(Unreadable::NotForThisMember),
            _ => Content::Unreadable(Unreadable::Damaged),
        };
        Record {
            hash: entry_hash(index),
            position: self.position(index, 0),
            member,
            role,
            subject: self.person,
            supersedes: self.supersedes.clone(),
            trust: if self.holds_only || !role.may_open() { Trust::HoldsOnly } else { Trust::Full },
            content,
        }
    }

    fn signature(&self, index: usize, member: MemberId, role: Role) -> Record {
        let what = Event::Countersign(crate::event::Countersign { entries: vec![entry_hash(index)], bulks: Vec::new() });
        Record {
            hash: EntryHash(entry_hash(index).0.map(|b| b ^ 0x80)),
            position: self.position(index, 1),
            member,
            role,
            subject: self.person,
            supersedes: Vec::new(),
            trust: if role.may_open() { Trust::Full } else { Trust::HoldsOnly },
            content: Content::Read(Box::new(Written { at: self.at, bulk: None, what })),
        }
    }
}

impl FileLine {
    fn line(&self, number: u32, records: &[Record], office: &Office) -> Line {
        let candidate = |c: &FileCandidate, by: MatchedBy| Candidate {
            units: units(c.person, records, office).into_iter().map(|unit| with_label_doubt(unit, records)).collect(),
            matched_by: if c.matched_by.is_empty() { vec![by] } else { c.matched_by.clone() },
            birth_date: c.birth_date.unwrap_or(Compared::Agrees),
            capture: c.capture.unwrap_or(Compared::Unknown),
        };
        Line {
            number,
            candidates: self.candidates.iter().map(|c| candidate(c, MatchedBy::OwnName)).collect(),
            possible: self.possible.iter().map(|c| candidate(c, MatchedBy::Sound)).collect(),
            written: self.written,
            asks: self.asks.clone(),
            problems: self.problems.clone(),
            repeats: self.repeats,
            ..Line::default()
        }
    }
}

/// A label given to two persons holds both.
fn with_label_doubt(mut unit: Person, records: &[Record]) -> Person {
    let given_to_another = records.iter().any(|record| {
        let Some(Event::Registered(registered)) = record.written().map(|w| &w.what) else {
            return false;
        };
        unit.labels.contains(&registered.label) && record.subject.is_some_and(|s| !unit.ids.contains(&s))
    });
    if given_to_another {
        unit.doubts.push(Doubt::LabelTwice);
    }
    unit
}

fn person_id(index: usize) -> PersonId {
    PersonId((index as u128 + 1).to_be_bytes())
}

fn entry_hash(index: usize) -> EntryHash {
    let mut hash = [0x40; 32];
    hash[24..].copy_from_slice(&(index as u64).to_be_bytes());
    EntryHash(hash)
}

/// The names that a case gives to its persons and entries, with the ids they stand for.
fn names(json: &serde_json::Value) -> Result<BTreeMap<String, String>, CaseError> {
    let texts = |list: &str, field: Option<&str>| -> Vec<String> {
        let items = json[list].as_array().into_iter().flatten();
        items.filter_map(|item| field.map_or(item.as_str(), |f| item[f].as_str())).map(str::to_owned).collect()
    };
    let persons = texts("persons", None).into_iter().enumerate().map(|(i, name)| (name, person_id(i).to_string()));
    let entries = texts("entries", Some("name")).into_iter().enumerate().map(|(i, name)| (name, entry_hash(i).to_string()));
    let mut names = BTreeMap::new();
    for (name, id) in persons.chain(entries) {
        if names.insert(name.clone(), id).is_some() {
            return Err(CaseError::NamedTwice(name));
        }
    }
    Ok(names)
}

fn resolve(json: &mut serde_json::Value, names: &BTreeMap<String, String>) -> Result<(), CaseError> {
    match json {
        serde_json::Value::String(text) => {
            if let Some(name) = text.strip_prefix('#') {
                *text = names.get(name).ok_or_else(|| CaseError::UnknownName(name.to_owned()))?.clone();
            }
            Ok(())
        }
        serde_json::Value::Array(items) => items.iter_mut().try_for_each(|item| resolve(item, names)),
        serde_json::Value::Object(members) => members.values_mut().try_for_each(|member| resolve(member, names)),
        _ => Ok(()),
    }
}
