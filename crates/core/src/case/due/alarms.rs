//! What presses, in the order in which a duty officer reads it; one alarm for each cause and place, with everybody it concerns.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Due, Urgency};
use crate::event::Concern;
use crate::fold::Answer;
use crate::id::PersonId;
use crate::law::Rule;

/// Something pressing about one person, with the place where he is held and who answered for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pressing {
    /// What.
    pub due: Due,
    /// Where he is held, where that is recorded.
    pub place: Option<String>,
    /// Who answered for the very entry.
    pub answer: Option<Answer>,
}

/// One alarm: a cause and a place, with its members.
#[derive(Clone, Debug, PartialEq)]
pub struct Alarms {
    /// Which rule.
    pub rule: Rule,
    /// What is wrong, or was to be done.
    pub what: &'static str,
    /// How pressing.
    pub urgency: Urgency,
    /// Where they are held.
    pub place: Option<String>,
    /// Whom it concerns, with the time since when and the entry that tells of it; who was answered for is not among them.
    pub open: Vec<Due>,
    /// What was answered for, with the answer.
    pub answered: Vec<(Due, Answer)>,
}

impl Alarms {
    /// Since when.
    #[must_use]
    pub fn since(&self) -> Option<Timestamp> {
        self.open.iter().chain(self.answered.iter().map(|(due, _)| due)).map(|due| due.by).min()
    }

    /// Whom it concerns, each once.
    #[must_use]
    pub fn persons(&self) -> Vec<PersonId> {
        let all = self.open.iter().chain(self.answered.iter().map(|(due, _)| due));
        let mut persons: Vec<PersonId> = all.filter_map(|due| due.person).collect();
        persons.sort_unstable();
        persons.dedup();
        persons
    }
}

/// How pressing, which rule, what, and where.
type Cause = (std::cmp::Reverse<Urgency>, Rule, &'static str, Option<String>);

/// Groups what is overdue or broken; dangers stand alone. `answers` are those given for a cause and place as a whole.
///
/// Such an answer covers what pressed when it was written and what its author had seen, as long as it concerned no more people then than it says:
/// whoever comes to it later, through a merge too, raises the alarm anew.
#[must_use]
pub fn alarms(pressing: Vec<Pressing>, answers: &[Answer]) -> Vec<Alarms> {
    let mut groups: BTreeMap<Cause, Vec<Pressing>> = BTreeMap::new();
    for one in pressing.into_iter().filter(|one| one.due.urgency > Urgency::Due) {
        let key = (std::cmp::Reverse(one.due.urgency), one.due.rule, one.due.what, one.place.clone());
        groups.entry(key).or_default().push(one);
    }
    let groups = groups.into_iter().map(|((urgency, rule, what, place), members)| {
        let whole = answer_to_all(rule, what, place.as_deref(), &members, answers);
        let mut group = Alarms { rule, what, urgency: urgency.0, place, open: Vec::new(), answered: Vec::new() };
        for member in members {
            let covered = whole.filter(|answer| covers(answer, &member.due));
            let its_own = member.answer.filter(|answer| is_about(answer, &member.due));
            match its_own.or_else(|| covered.cloned()) {
                Some(answer) => group.answered.push((member.due, answer)),
                None => group.open.push(member.due),
            }
        }
        group
    });
    let mut groups: Vec<Alarms> = groups.collect();
    // What nobody has answered for stands above what somebody has.
    groups.sort_by_key(|group| (group.open.is_empty(), std::cmp::Reverse(group.urgency), group.since()));
    groups
}

fn answer_to_all<'a>(
    rule: Rule,
    what: &str,
    place: Option<&str>,
    members: &[Pressing],
    answers: &'a [Answer],
) -> Option<&'a Answer> {
    let fits = |answer: &&Answer| {
        let Concern::Cause { rule: of, what: named, place: there, persons } = &answer.answered.to else {
            return false;
        };
        let then = members.iter().filter(|member| covers(answer, &member.due)).count();
        answer.answered.is_one()
            && of == rule.id()
            && named == what
            && there.as_deref() == place
            && u32::try_from(then).is_ok_and(|then| then <= *persons)
    };
    // A danger is answered for each person alone.
    let alone = members.iter().any(|member| member.due.urgency == Urgency::Danger);
    answers.iter().rev().filter(|_| !alone).find(fits)
}

/// Whether it pressed already when the answer was written, and its author had seen what it rests on.
fn covers(answer: &Answer, due: &Due) -> bool {
    due.by <= answer.written_at && due.told.is_none_or(|place| answer.saw(place))
}

/// Whether somebody answers, and for this: a danger is answered by its entry and in no other way.
fn is_about(answer: &Answer, due: &Due) -> bool {
    let named = due.entry.map(Concern::Entry);
    answer.answered.is_one() && (due.urgency != Urgency::Danger || Some(&answer.answered.to) == named.as_ref())
}
