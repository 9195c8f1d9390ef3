//! Lists of people who come to us, and of the dead: their own checks, in place of those for people who leave our custody.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::CustodyStatus;
use crate::gate::finding::{Reason, Resolver, Row, Verdict};
use crate::law::{Basis, Rule};

impl Sheet<'_> {
    /// Somebody whom the other side says it gives to us. What he himself has said counts here too: nobody is brought anywhere against his will.
    pub(super) fn incoming_rows(&mut self) {
        self.row_1_doubts();
        let person = self.person;
        for stand in person.facts.custody.standing() {
            let (rule, reason) = match stand.value.status {
                CustodyStatus::InCustody | CustodyStatus::Hospital => (Rule::List5, Reason::HeldHere),
                CustodyStatus::Released | CustodyStatus::Repatriated => (Rule::List2, Reason::EndedAlready),
                CustodyStatus::Dead => (Rule::List2, Reason::Dead { certified: false }),
                CustodyStatus::Transferred | CustodyStatus::Escaped | CustodyStatus::Missing | CustodyStatus::NotInCustody => {
                    continue;
                }
            };
            self.says(Row::ListData, rule, Basis::Data, Hold, reason, Resolver::Sender, &[stand.entry]);
        }
        for stand in person.facts.death.standing() {
            let reason = Reason::Dead { certified: stand.value.certificate.is_some() };
            self.says(Row::ListData, Rule::List2, Basis::Data, Hold, reason, Resolver::Sender, &[stand.entry]);
        }
        if self.question.route.is_some() {
            self.row_4_his_words();
            self.row_5_real_risk();
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
