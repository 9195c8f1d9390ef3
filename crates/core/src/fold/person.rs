//! The state of one person, from all records that concern him.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};

use super::facts::Facts;
use super::known::at_registration;
use super::link::{Undone, undone};
use super::office::Office;
use super::passage::Passage;
use super::record::{Content, Position, Record, Signatures, Trust, Unreadable, in_order};
use super::review::{Review, Vote};
use super::slot::{Slot, Stand, stand};
use super::words::{Acceptance, Against, Voice};
use crate::case::{Fact, FinalConfirmation};
use crate::event::{Event, NotMeant, Risk, RiskLevel, Talk};
use crate::id::{Digest, EntryHash, Label, PersonId};
use crate::place::{Destination, State};
use crate::will::{Declaration, Defect, Stance, defects};

/// Something that makes the record of a person doubtful, and so holds him.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// An entry about him cannot be read.
    Unreadable(EntryHash, Unreadable),
    /// An entry was marked as a mistake and nobody else has signed that yet.
    MistakePending(EntryHash),
    /// It is not settled whether two records are of him.
    LinkPending(PersonId),
    /// His label was given to somebody else too.
    LabelTwice,
    /// Records that two members have said to be one man's contradict each other in this.
    RecordsContradict(&'static str),
}

/// What follows from the records about one person, or about several records that are known to be one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// The records' ids; the first is the one asked about.
    pub ids: Vec<PersonId>,
    /// What people call him.
    pub labels: Vec<Label>,
    /// What makes the record doubtful.
    pub doubts: Vec<Doubt>,
    /// What speaks against destinations, and stands.
    pub against: Vec<Against>,
    /// What ever spoke against destinations, answered or not.
    pub ever_against: Vec<Against>,
    /// Declarations in which he accepts, in the order of the log; those before an answered word against the same destination are gone.
    pub acceptances: Vec<Acceptance>,
    /// Reviews of a return that he wants in spite of real risk.
    pub review: Review,
    /// Risk by State.
    pub risks: BTreeMap<State, Slot<Risk>>,
    /// What lists wrote that sounds like him and means another.
    pub not_meant: Slot<NotMeant>,
    /// Clearances, moves and dangers.
    pub passage: Passage,
    /// The facts of his case.
    pub facts: Facts,
    /// Entries by which he is known on one member's word alone, by mistake, or out of a file that was never closed: they can hold a line, and find
    /// nobody for it.
    pub known_by_one: Vec<EntryHash>,
    /// Where the last entry stands that says by what he is known.
    pub last_identity: Option<Position>,
    /// Entries that would count if a second member signed them.
    pub unsigned: Vec<EntryHash>,
    /// Every entry about him with its place, in the order of the log.
    pub places: Vec<(EntryHash, Position)>,
}

impl Person {
    /// Where an entry about him stands.
    #[must_use]
    pub fn place(&self, entry: EntryHash) -> Option<Position> {
        self.places.iter().find(|(known, _)| *known == entry).map(|(_, place)| *place)
    }

    /// Whether two members have found that this writing means somebody else, with all by which he is known before them, and nobody calls anything
    /// about him a mistake since.
    #[must_use]
    pub fn is_not_meant_by(&self, written: Digest) -> bool {
        let doubted = self.doubts.iter().any(|doubt| matches!(doubt, Doubt::MistakePending(_)));
        let known_then = |entry: EntryHash| self.place(entry) > self.last_identity;
        let mut found = self.not_meant.standing().filter(|stand| stand.counted && stand.value.written == written);
        !doubted && found.any(|stand| known_then(stand.entry))
    }
}

/// Folds the records of one person, or of several records that are one person.
#[must_use]
pub fn fold_person(ids: &[PersonId], records: Vec<Record>, office: &Office) -> Person {
    let apart = undone(ids, &records, office).into_iter().map(|link| Apart::of(link, &records, office)).collect::<Vec<_>>();
    fold(ids, records, &apart, office)
}

/// Who was once taken for somebody.
struct Apart {
    link: Undone,
    person: Person,
    records: Vec<Record>,
}

impl Apart {
    fn of(link: Undone, records: &[Record], office: &Office) -> Self {
        let is_theirs = |record: &&Record| record.subject.is_some_and(|subject| link.others.contains(&subject));
        let records: Vec<Record> = records.iter().filter(is_theirs).cloned().collect();
        Self { person: fold(&link.others, records.clone(), &[], office), link, records }
    }

    /// Every real risk that was ever found for him.
    fn risks(&self) -> impl Iterator<Item = &Risk> {
        let found = self.records.iter().filter_map(|record| match &record.written()?.what {
            Event::Risk(risk) => Some(risk),
            _ => None,
        });
        found.filter(|risk| risk.level == RiskLevel::Real)
    }
}

/// Folds them, with those to whom an undone link once joined them.
fn fold(ids: &[PersonId], records: Vec<Record>, apart: &[Apart], office: &Office) -> Person {
    let about: Vec<Record> = records.into_iter().filter(|r| r.subject.is_some_and(|s| ids.contains(&s))).collect();
    // The index has their forms as soon as they are written; without this they would count as what nobody doubts.
    let known_by_one = about.iter().filter(|r| is_identity(r) && !office.has_closed(r)).map(|r| r.hash).collect();
    let records = in_order(about, office.closings(), office.all_parked(), office.taints());
    let fold = Fold::new(&records, apart, office);
    let places = records.iter().map(|record| (record.hash, record.position)).collect();
    let mut person = Person { ids: ids.to_vec(), places, known_by_one, ..Person::default() };
    for record in &records {
        fold.take(record, &mut person);
    }
    for other in apart {
        remember_undone(other, &mut person);
    }
    fold.settle(&mut person);
    fold.weigh_words(&mut person);
    person.doubts.sort_unstable();
    person.doubts.dedup();
    person
}

/// What ever spoke against the other or endangered him, whatever became of it there: if the link was right after all, it is his. He is heard and
/// assessed again, after the link was undone, before anything rests on its absence; and what cannot be read there may speak against him.
fn remember_undone(apart: &Apart, person: &mut Person) {
    let link = &apart.link;
    for word in &apart.person.ever_against {
        let voice = if word.voice == Voice::Stays { Voice::Stays } else { Voice::MarkedMistaken };
        person.against.push(Against { entry: link.by, written_at: link.written_at, voice, to: word.to });
    }
    let unread = apart.person.doubts.iter().filter(|doubt| matches!(doubt, Doubt::Unreadable(..)));
    person.doubts.extend(unread.cloned());
    for risk in apart.risks() {
        let value = Risk { level: RiskLevel::Unassessed, ..risk.clone() };
        let again = Stand { entry: link.by, written_at: link.written_at, counted: false, trusted: true, value };
        person.risks.entry(risk.state).or_default().push(again);
    }
}

fn is_identity(record: &Record) -> bool {
    record.written().is_some_and(|written| matches!(written.what, Event::Identity(_)))
}

struct Fold<'a> {
    records: BTreeMap<EntryHash, &'a Record>,
    signatures: Signatures,
    office: &'a Office,
    /// Entries that two members call a mistake, each with the mark's hash.
    mistaken: BTreeMap<EntryHash, EntryHash>,
    /// Those that two call a mistake too, and those of who was once taken for him: what he said in their shadow is asked again and not believed.
    talks: Vec<&'a Talk>,
    /// When he was seen in danger, or who was once taken for him.
    dangers: Vec<Timestamp>,
    /// What he was known by when he was registered.
    at_registration: BTreeSet<EntryHash>,
}

/// Days before a declaration in which the talks of each party are counted (R-WILL-9).
const TALKS_COUNTED_DAYS: u32 = 30;

impl<'a> Fold<'a> {
    fn new(records: &'a [Record], apart: &'a [Apart], office: &'a Office) -> Self {
        let signatures = Signatures::collect(records.iter());
        let told = || records.iter().chain(apart.iter().flat_map(|other| &other.records)).filter_map(Record::written);
        let talks = told().filter_map(|written| if let Event::Talk(talk) = &written.what { Some(talk) } else { None });
        // A claimed time in the future takes no danger off him: it was seen when it was written down at the latest.
        let dangers = told().filter_map(|written| match &written.what {
            Event::Danger(danger) => Some(danger.seen_at.min(written.at)),
            _ => None,
        });
        let mut fold = Self {
            records: records.iter().map(|r| (r.hash, r)).collect(),
            signatures,
            office,
            mistaken: BTreeMap::new(),
            talks: talks.collect(),
            dangers: dangers.collect(),
            at_registration: at_registration(records),
        };
        let mut mistaken = BTreeMap::new();
        for record in records {
            let Some(Event::Mistaken(mark)) = record.written().map(|w| &w.what) else {
                continue;
            };
            if fold.counts(record) {
                let targets = mark.entries.iter().filter(|e| fold.records.get(e).is_some_and(|r| can_be_mistaken(r)));
                mistaken.extend(targets.map(|e| (*e, record.hash)));
            }
        }
        fold.mistaken = mistaken;
        fold
    }

    fn counts(&self, record: &Record) -> bool {
        self.signatures.count(record, self.office.signatures())
    }

    fn is_registration(&self, record: &Record) -> bool {
        record.may_open() && self.at_registration.contains(&record.hash)
    }

    fn take(&self, record: &Record, person: &mut Person) {
        let written = match &record.content {
            Content::Read(written) => written,
            Content::Unreadable(why) => {
                return person.doubts.push(Doubt::Unreadable(record.hash, *why));
            }
        };
        if matches!(written.what, Event::Identity(_)) {
            person.last_identity = person.last_identity.max(Some(record.position));
        }
        let counted = self.counts(record);
        let needs_none = self.mistaken.contains_key(&record.hash) || self.at_registration.contains(&record.hash);
        if !counted && written.what.can_be_countersigned() && !needs_none {
            person.unsigned.push(record.hash);
        }
        if let Some(mark) = self.mistaken.get(&record.hash).filter(|_| !is_dissent(&written.what)) {
            return self.remember_mistaken(record, *mark, person);
        }
        match &written.what {
            Event::Registered(registered) => person.labels.push(registered.label.clone()),
            Event::Identity(_) if !counted && !self.is_registration(record) => person.known_by_one.push(record.hash),
            Event::Mistaken(_) if !counted => person.doubts.push(Doubt::MistakePending(record.hash)),
            Event::Declaration(declaration) => self.take_declaration(record, declaration, counted, person),
            Event::Withdrawal(withdrawal) => self.take_withdrawal(record, withdrawal.of, person),
            Event::Report(report) if report.wish.holds() => {
                person.against.push(against(record, Voice::Reported, report.to));
            }
            // What may not open anything begins no wait that ends in a return.
            Event::ReviewOpened(opened) if record.trust == Trust::Full => {
                person.review.opened.push((record.hash, written.at, *opened));
            }
            Event::ReviewFound(found) => push(&mut person.review.found, record, found, self),
            Event::PanelVote(vote) => person.review.votes.push(Vote::of(record, vote)),
            Event::Fact(fact) => self.take_fact(record, fact, person),
            Event::Risk(risk) => {
                let slot = person.risks.entry(risk.state).or_default();
                push(slot, record, risk, self);
            }
            Event::NotMeant(not_meant) => push(&mut person.not_meant, record, not_meant, self),
            _ => person.passage.take(record, counted),
        }
    }

    /// A refusal that was a mistake leaves a trace: he is heard again before anything rests on its absence.
    fn remember_mistaken(&self, record: &Record, mark: EntryHash, person: &mut Person) {
        let Some(written) = record.written() else {
            return;
        };
        let mut remember = |voice: Voice, to: Destination| {
            person.against.push(Against { entry: mark, written_at: written.at, voice, to });
        };
        match &written.what {
            // A yes that his agreed sign disowns is a no; to want to stay speaks against every State.
            Event::Declaration(d) => {
                for said in &d.stances {
                    if said.stance != Stance::Accept || d.duress_sign == Some(true) {
                        remember(Voice::MarkedMistaken, said.to);
                    } else if said.to == Destination::Remain {
                        remember(Voice::Stays, said.to);
                    }
                }
            }
            Event::Identity(_) => person.known_by_one.push(record.hash),
            Event::Withdrawal(_) => remember(Voice::MarkedMistaken, Destination::Unspecified),
            Event::Report(report) if report.wish.holds() => remember(Voice::MarkedMistaken, report.to),
            Event::Fact(Fact::FinalConfirmation(confirmation)) if !confirmation.wants => {
                remember(Voice::MarkedMistaken, confirmation.to);
            }
            // So does a real risk: it is assessed again before an older finding counts.
            Event::Risk(risk) if risk.level == RiskLevel::Real => {
                let again = Risk { level: RiskLevel::Unassessed, ..risk.clone() };
                push(person.risks.entry(risk.state).or_default(), record, &again, self);
            }
            _ => {}
        }
    }

    fn take_declaration(&self, record: &Record, declaration: &Declaration, counted: bool, person: &mut Person) {
        let Some(written) = record.written() else {
            return;
        };
        for said in &declaration.stances {
            match said.stance {
                Stance::Refuse => person.against.push(against(record, Voice::Refusal, said.to)),
                Stance::Undecided | Stance::WantsInformation | Stance::NoAnswer => {
                    person.against.push(against(record, Voice::NotYet, said.to));
                }
                // His agreed sign disowns the yes that it goes with.
                Stance::Accept if declaration.duress_sign == Some(true) => {
                    person.against.push(against(record, Voice::Withdrawn, said.to));
                }
                Stance::Accept if said.to == Destination::Remain => {
                    person.against.push(against(record, Voice::Stays, said.to));
                }
                Stance::Accept => {}
            }
        }
        let mut accepted: BTreeSet<Destination> = declaration.stances.iter().map(|s| s.to).collect();
        accepted.retain(|to| declaration.accepts(*to));
        let mut takers: Vec<String> = declaration.takers.iter().map(|t| t.id.clone()).collect();
        takers.sort();
        let defects = self.defects(declaration, written.at);
        for to in accepted {
            person.acceptances.push(Acceptance {
                entry: record.hash,
                to,
                written_at: written.at,
                taken_at: declaration.taken_at,
                takers: takers.clone(),
                defects: defects.clone(),
                counted,
                answers: Vec::new(),
            });
        }
    }

    /// Everything that keeps a declaration from being Validated, what is known from elsewhere included.
    fn defects(&self, declaration: &Declaration, written_at: Timestamp) -> Vec<Defect> {
        let mut found = defects(declaration, written_at, self.office.policy());
        if self.was_lectured(declaration.taken_at.unwrap_or(written_at).min(written_at), written_at) {
            found.push(Defect::Lectured);
        }
        if self.was_in_danger(declaration.taken_at.unwrap_or(written_at).min(written_at), written_at) {
            found.push(Defect::TooSoonAfterStrain);
        }
        if self.office.taints().covers(declaration, written_at) {
            found.push(Defect::Tainted);
        }
        found
    }

    /// Whether anybody saw him in danger shortly before he spoke, or before it was written down (R-WILL-12).
    fn was_in_danger(&self, taken_at: Timestamp, written_at: Timestamp) -> bool {
        let gap = SignedDuration::from_hours(i64::from(self.office.policy().interrogation_gap_hours));
        self.dangers.iter().any(|seen_at| *seen_at <= written_at && taken_at.duration_since(*seen_at) <= gap)
    }

    /// Whether he was made to listen shortly before, or one party had spoken to him longer or more often than it may (R-WILL-9). What came
    /// after the claimed time counts as well, up to when it was written: a claim takes no yes out of the shadow of a talk.
    fn was_lectured(&self, taken_at: Timestamp, written_at: Timestamp) -> bool {
        let policy = self.office.policy();
        let within = |talk: &Talk, days: u32| {
            talk.at <= written_at && taken_at.duration_since(talk.at) <= SignedDuration::from_hours(i64::from(days) * 24)
        };
        let pressed = |talk: &Talk| !talk.free || u32::from(talk.minutes) > policy.session_max_minutes;
        let pressed = self.talks.iter().any(|talk| pressed(talk) && within(talk, policy.influence_window_days));
        let counted: Vec<&Talk> = self.talks.iter().copied().filter(|t| within(t, TALKS_COUNTED_DAYS)).collect();
        // Where nobody wrote down which State's it was, it may be the same party's.
        let same = |a: &Talk, b: &Talk| a.party == b.party && (a.state == b.state || a.state.is_none() || b.state.is_none());
        let most = counted.iter().map(|talk| counted.iter().filter(|other| same(talk, other)).count()).max().unwrap_or(0);
        pressed || u32::try_from(most).unwrap_or(u32::MAX) > policy.sessions_per_party
    }

    fn take_withdrawal(&self, record: &Record, of: EntryHash, person: &mut Person) {
        let withdrawn = self.records.get(&of).and_then(|r| r.written());
        let Some(Event::Declaration(declaration)) = withdrawn.map(|w| &w.what) else {
            // What he took back cannot be read here: anything may have been taken back.
            return person.against.push(against(record, Voice::Withdrawn, Destination::Unspecified));
        };
        for said in declaration.stances.iter().filter(|s| s.stance == Stance::Accept) {
            person.against.push(against(record, Voice::Withdrawn, said.to));
        }
    }

    fn take_fact(&self, record: &Record, fact: &Fact, person: &mut Person) {
        if let Fact::FinalConfirmation(FinalConfirmation { wants: false, to, .. }) = fact {
            person.against.push(against(record, Voice::Refusal, *to));
        }
        if let Some(of) = stand(record, (), &self.signatures, self.office.signatures()) {
            person.facts.push(fact, &of);
        }
    }

    fn settle(&self, person: &mut Person) {
        let supersedes = |entry: EntryHash| self.records.get(&entry).map(|r| r.supersedes.clone()).unwrap_or_default();
        // A promise, or nothing at all, takes the place of no real risk (R-GATE-9).
        let sound = |entry: EntryHash| {
            let rests_on_nothing = self.records.get(&entry).is_some_and(
                |record| matches!(record.written().map(|w| &w.what), Some(Event::Risk(risk)) if !risk.names_sources()),
            );
            if rests_on_nothing { Vec::new() } else { supersedes(entry) }
        };
        for slot in person.risks.values_mut() {
            slot.settle(sound);
        }
        person.review.found.settle(supersedes);
        person.facts.settle(supersedes);
    }

    /// Lifts what a valid, countersigned and later declaration of his own names and answers; drops every yes that he said before a no on
    /// the same destination.
    fn weigh_words(&self, person: &mut Person) {
        let answers: Vec<(&Record, &Declaration)> = self.records.values().filter_map(|r| self.valid_declaration(r)).collect();
        // It names the word, and he said it no earlier.
        let follows = |record: &Record, word: &Against| {
            record.supersedes.contains(&word.entry) && said_at(record) >= self.records.get(&word.entry).and_then(|no| said_at(no))
        };
        let answered = |word: &Against| {
            answers.iter().any(|(record, declaration)| {
                record.hash != word.entry && follows(record, word) && word.is_answered_by(declaration)
            })
        };
        // Concordance starts anew after every own word that was no yes, answered or not; after a wish to stay for every State.
        let breaks: Vec<(Against, &Record)> = person
            .against
            .iter()
            .filter(|word| matches!(word.voice, Voice::Refusal | Voice::NotYet | Voice::Withdrawn | Voice::Stays))
            .filter_map(|word| Some((word.clone(), *self.records.get(&word.entry)?)))
            .collect();
        // Who would stay, or go there as well, says both in one breath.
        let concerns = |word: &Against, no: &Record, to: Destination| {
            let would_go = || matches!(no.written().map(|w| &w.what), Some(Event::Declaration(said)) if said.accepts(to));
            word.to == to || word.to == Destination::Unspecified || (word.voice == Voice::Stays && !would_go())
        };
        // A yes that did not know of the no comes before it, wherever its clock or its log put it.
        let knows_of = |yes: &Record, no: &Record| {
            yes.supersedes.contains(&no.hash)
                || answers.iter().any(|(answer, _)| answer.supersedes.contains(&no.hash) && answer.position < yes.position)
        };
        let stands = |to: Destination, entry: EntryHash| {
            self.records.get(&entry).is_some_and(|yes| {
                !breaks.iter().any(|(word, no)| {
                    concerns(word, no, to) && (no.position >= yes.position || said_at(no) > said_at(yes) || !knows_of(yes, no))
                })
            })
        };
        person.acceptances.retain(|yes| stands(yes.to, yes.entry));
        person.facts.confirmation.retain(|asked| !asked.value.wants || stands(asked.value.to, asked.entry));
        person.ever_against.clone_from(&person.against);
        person.against.retain(|word| !answered(word));
        for yes in &mut person.acceptances {
            let Some(record) = self.records.get(&yes.entry) else { continue };
            let is_met = |word: &Against| record.hash == word.entry || follows(record, word);
            let words = person.against.iter().filter(|word| word.may_mean_any_state() && is_met(word));
            yes.answers = words.map(|word| word.entry).collect();
        }
    }

    fn valid_declaration(&self, record: &'a Record) -> Option<(&'a Record, &'a Declaration)> {
        let written = record.written()?;
        let Event::Declaration(declaration) = &written.what else {
            return None;
        };
        let sound = record.trust == Trust::Full
            && !self.mistaken.contains_key(&record.hash)
            && self.counts(record)
            && self.defects(declaration, written.at).is_empty()
            && !self.is_withdrawn(record.hash);
        sound.then_some((record, declaration))
    }

    fn is_withdrawn(&self, entry: EntryHash) -> bool {
        self.records.values().any(|r| matches!(r.written().map(|w| &w.what), Some(Event::Withdrawal(w)) if w.of == entry))
    }
}

fn push<T: Clone>(slot: &mut Slot<T>, record: &Record, value: &T, fold: &Fold<'_>) {
    if let Some(stand) = stand(record, value.clone(), &fold.signatures, fold.office.signatures()) {
        slot.push(stand);
    }
}

/// When he said it: as claimed, but never later than it was written down.
fn said_at(record: &Record) -> Option<Timestamp> {
    let written = record.written()?;
    let claimed = match &written.what {
        Event::Declaration(declaration) => declaration.taken_at,
        Event::Fact(Fact::FinalConfirmation(confirmation)) => Some(confirmation.at),
        _ => None,
    };
    Some(claimed.map_or(written.at, |at| at.min(written.at)))
}

fn against(record: &Record, voice: Voice, to: Destination) -> Against {
    let written_at = record.written().map_or(Timestamp::UNIX_EPOCH, |w| w.at);
    Against { entry: record.hash, written_at, voice, to }
}

/// A dissent in a panel is changed by who gave it, and by nobody else.
fn is_dissent(event: &Event) -> bool {
    matches!(event, Event::PanelVote(vote) if !vote.assents)
}

/// Signatures and marks are not undone by marks; whoever erred there records the fact anew. What was used or taken back stays so, and who was
/// said to be in danger or gone is answered for.
fn can_be_mistaken(record: &Record) -> bool {
    !matches!(
        record.written().map(|w| &w.what),
        None | Some(
            Event::Mistaken(_)
                | Event::Countersign(_)
                | Event::Registered(_)
                | Event::Danger(_)
                | Event::Moved(_)
                | Event::ClearanceVoided(_)
                | Event::ClearanceUsed(_)
                | Event::ClearanceRefused(_)
        )
    )
}
