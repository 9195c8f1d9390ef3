//! Lists of people who come to us, and of the dead: their own checks, in place of those for people who leave our custody.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::CustodyStatus;
use crate::event::RiskLevel;
use crate::fold::Slot;
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::law::{Basis, Rule};

impl Sheet<'_> {
    /// Somebody whom the other side says it gives to us. What he himself has said counts here too: nobody is brought anywhere against his will,
    /// and without a route nobody knows whether he said it about this one.
    pub(super) fn incoming_rows(&mut self) {
        self.row_1_doubts();
        let person = self.person;
        // Nobody is taken to be elsewhere because nothing is recorded: he may be held here.
        self.fact(Row::ListData, Rule::List5, Basis::Data, "his custody", &person.facts.custody, |stand| {
            let (rule, reason) = match stand.value.status {
                CustodyStatus::InCustody | CustodyStatus::Hospital => (Rule::List5, Reason::HeldHere),
                CustodyStatus::Released | CustodyStatus::Repatriated => (Rule::List2, Reason::EndedAlready),
                CustodyStatus::Dead => (Rule::List2, Reason::Dead { certified: false }),
                CustodyStatus::Transferred | CustodyStatus::Escaped | CustodyStatus::Missing | CustodyStatus::NotInCustody => {
                    return None;
                }
            };
            Some((rule, Basis::Data, Hold, reason, Resolver::Sender))
        });
        for stand in person.facts.death.standing() {
            let reason = Reason::Dead { certified: stand.value.certificate.is_some() };
            self.says(Row::ListData, Rule::List2, Basis::Data, Hold, reason, Resolver::Sender, &[stand.entry]);
        }
        self.row_4_his_words();
        self.row_5_real_risk();
        let real = person.risks.values().flat_map(Slot::standing).any(|s| s.value.level == RiskLevel::Real);
        if self.question.route.is_none() && (real || !person.against.is_empty()) {
            self.says(Row::Receiver, Rule::Gate6, Basis::Risk, Hold, Reason::NoRoute, Resolver::Bureau, &[]);
        }
    }

    /// Somebody of whom the list says that he is dead.
    pub(super) fn remains_rows(&mut self) {
        self.row_1_doubts();
        let person = self.person;
        let alive = [CustodyStatus::InCustody, CustodyStatus::Hospital];
        for stand in person.facts.custody.standing().filter(|s| alive.contains(&s.value.status)) {
            self.says(Row::ListData, Rule::Death2, Basis::Data, Block, Reason::AliveHere, Resolver::Bureau, &[stand.entry]);
        }
        let certified = person.facts.death.standing().any(|s| s.counted && s.value.certificate.is_some());
        if !certified {
            let reason = Reason::NotRecorded { what: "a certificate of his death" };
            self.says(Row::ListData, Rule::Death1, Basis::Data, Hold, reason, Resolver::Bureau, &[]);
        }
    }
}
