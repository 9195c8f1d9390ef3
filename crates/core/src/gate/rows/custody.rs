//! Row 1 for one record, rows 2 and 2b: who he is in custody terms and in law.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::{AgeFinding, CustodyStatus, LegalStatus};
use crate::fold::Doubt;
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::id::EntryHash;
use crate::law::{Basis, Rule};

impl<'a> Sheet<'a> {
    pub(super) fn row_1_doubts(&mut self) {
        for doubt in &self.person.doubts {
            let (rule, reason, resolver, entry) = match doubt {
                Doubt::Unreadable(entry, why) => {
                    (Rule::Gate18, Reason::EntryUnreadable(*why), Resolver::SecondMember, Some(*entry))
                }
                Doubt::MistakePending(entry) => (Rule::Gate18, Reason::MistakePending, Resolver::SecondMember, Some(*entry)),
                Doubt::LinkPending(_) => (Rule::Gate19, Reason::LinkNotSettled, Resolver::SecondMember, None),
                Doubt::LabelTwice => (Rule::Gate19, Reason::LabelTwice, Resolver::Bureau, None),
                Doubt::RecordsContradict(what) => (Rule::Gate19, Reason::RecordsContradict { what }, Resolver::Bureau, None),
            };
            let entries: Vec<EntryHash> = entry.into_iter().collect();
            self.says(Row::Identity, rule, Basis::Data, Hold, reason, resolver, &entries);
        }
    }

    pub(super) fn row_2_custody(&mut self) {
        let person = self.person;
        self.fact(Row::ListData, Rule::List3, Basis::Data, "his custody", &person.facts.custody, |stand| {
            let (rule, reason) = match stand.value.status {
                CustodyStatus::InCustody | CustodyStatus::Hospital => return None,
                CustodyStatus::Transferred | CustodyStatus::Released | CustodyStatus::Repatriated | CustodyStatus::Escaped => {
                    (Rule::List2, Reason::EndedAlready)
                }
                CustodyStatus::Dead => (
                    Rule::List2,
                    Reason::Dead { certified: person.facts.death.standing().any(|d| d.value.certificate.is_some()) },
                ),
                CustodyStatus::Missing | CustodyStatus::NotInCustody => (Rule::List3, Reason::NotInCustody),
            };
            Some((rule, Basis::Data, Block, reason, Resolver::Sender))
        });
        for entry in self.gone_and_not_back() {
            self.says(Row::ListData, Rule::List2, Basis::Data, Hold, Reason::MovedAlready, Resolver::Bureau, &[entry]);
        }
        for stand in person.facts.death.standing() {
            let reason = Reason::Dead { certified: stand.value.certificate.is_some() };
            self.says(Row::ListData, Rule::Death1, Basis::Data, Block, reason, Resolver::Sender, &[stand.entry]);
        }
        self.fact(Row::ListData, Rule::Stat1, Basis::Status, "his status", &person.facts.status, |stand| {
            match stand.value.status {
                LegalStatus::PrisonerOfWar | LegalStatus::InDoubt => None,
                LegalStatus::Civilian | LegalStatus::MedicalOrChaplain => {
                    Some((Rule::List4, Basis::Status, Block, Reason::NotAPrisonerOfWar, Resolver::Sender))
                }
            }
        });
        self.fact(Row::ListData, Rule::Gate6, Basis::Risk, "the Power he depends on", &person.facts.origin, |_| None);
        for stand in person.facts.age.standing().filter(|s| s.value.finding == AgeFinding::Under18) {
            self.says(Row::ListData, Rule::List4, Basis::Status, Block, Reason::ChildOnList, Resolver::Sender, &[stand.entry]);
        }
    }

    /// Moves and uses of a clearance after which two members have not recorded that he is held here.
    fn gone_and_not_back(&self) -> Vec<EntryHash> {
        let person = self.person;
        let moved = person.passage.moved.iter().map(|(entry, written_at, _)| (*entry, *written_at));
        let used = person.passage.used.iter().map(|used| (used.entry, used.written_at));
        moved.chain(used).filter(|(_, at)| !person.facts.is_held_again_since(*at)).map(|(entry, _)| entry).collect()
    }

    pub(super) fn row_2b_age(&mut self) {
        self.fact(Row::Age, Rule::Doc8, Basis::Status, "his age", &self.person.facts.age, |stand| {
            let age = &stand.value;
            let reason = match age.finding {
                AgeFinding::Adult => return None,
                _ if age.guardian && age.best_interests && stand.counted => return None,
                AgeFinding::Under18 => Reason::Under18,
                AgeFinding::Disputed => Reason::AgeDisputed,
            };
            Some((Rule::Doc8, Basis::Status, Hold, reason, Resolver::Bureau))
        });
    }
}
