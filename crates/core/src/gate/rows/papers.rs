//! Rows 9, 10 and 11: what he is owed before he is moved, the journey, proceedings.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::{Appeal, Proceedings};
use crate::day::ends_last;
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::id::EntryHash;
use crate::law::{Basis, Rule};
use crate::will::Counsel;

/// Kilograms of effects that nobody is kept from taking (GC III arts 46, 119).
const LEAST_BAGGAGE_KG: u16 = 25;

impl<'a> Sheet<'a> {
    pub(super) fn row_9_procedure(&mut self) {
        let person = self.person;
        let now = self.question.now;
        let (rule, basis) = (Rule::Gate8, Basis::Status);
        self.fact(Row::Procedure, rule, basis, "the notice to him", &person.facts.notice, |stand| {
            if now.is_future(stand.value.given_at) {
                return Some((rule, basis, Hold, Reason::NotRecorded { what: "the notice to him" }, Resolver::Bureau));
            }
            (!stand.value.understood).then_some((rule, basis, Hold, Reason::NoticeNotUnderstood, Resolver::Bureau))
        });
        let what = "the body that watches over his treatment";
        self.fact(Row::Procedure, Rule::Stat7, basis, what, &person.facts.protection, |_| None);
        self.measures_made_known();
        self.fact(Row::Procedure, rule, basis, "the offer of counsel", &person.facts.counsel, |stand| {
            (stand.value.counsel == Counsel::NotOffered).then_some((
                rule,
                basis,
                Hold,
                Reason::CounselNotOffered,
                Resolver::Bureau,
            ))
        });
        self.fact(Row::Procedure, rule, basis, "whether he appeals", &person.facts.appeal, |stand| match stand.value.appeal {
            // None was lodged in time only once the time is over, everywhere on Earth.
            Appeal::NoneInTime
                if stand.value.until.is_some_and(|until| ends_last(until).is_none_or(|end| end > now.earliest())) =>
            {
                Some((rule, basis, Hold, Reason::AppealOpen, Resolver::DetainingPower))
            }
            Appeal::NoneInTime | Appeal::Dismissed => None,
            Appeal::Open => Some((rule, basis, Hold, Reason::AppealOpen, Resolver::DetainingPower)),
            Appeal::Upheld => Some((rule, basis, Block, Reason::AppealUpheld, Resolver::Nobody)),
        });
    }

    /// Measures for repatriation are no secret from those whom they concern (R-GATE-15).
    fn measures_made_known(&mut self) {
        let person = self.person;
        let home = self.question.route.is_some_and(|route| person.facts.origin.standing().any(|s| s.value.state == route.to));
        let notice = &person.facts.notice;
        if home && !notice.is_empty() && notice.standing().any(|s| s.value.measures.is_none()) {
            let entries: Vec<EntryHash> = notice.entries().collect();
            self.says(Row::Procedure, Rule::Gate15, Basis::Status, Hold, Reason::MeasuresNotShown, Resolver::Bureau, &entries);
        }
    }

    pub(super) fn row_10_journey(&mut self) {
        let person = self.person;
        let now = self.question.now;
        let (rule, basis) = (Rule::Gate14, Basis::Status);
        self.fact(Row::Journey, rule, basis, "his fitness to travel", &person.facts.fitness, |stand| {
            if !stand.value.fit {
                Some((rule, basis, Hold, Reason::NotFit, Resolver::Bureau))
            } else {
                (stand.value.until < now.latest()).then_some((rule, basis, Hold, Reason::FitnessExpired, Resolver::Bureau))
            }
        });
        self.fact(Row::Journey, rule, basis, "the manifest", &person.facts.manifest, |_| None);
        self.fact(Row::Journey, rule, basis, "the notice of departure", &person.facts.departure, |stand| {
            if now.is_future(stand.value.given_at) {
                return Some((rule, basis, Hold, Reason::NotRecorded { what: "the notice of departure" }, Resolver::Bureau));
            }
            (!stand.value.new_address).then_some((rule, basis, Hold, Reason::NoNewAddress, Resolver::Bureau))
        });
        self.fact(Row::Journey, rule, basis, "the receipt for his effects", &person.facts.effects, |stand| {
            if !stand.value.receipt {
                return Some((rule, basis, Hold, Reason::NoReceiptForEffects, Resolver::Bureau));
            }
            let too_little = stand.value.allowed_kg.is_some_and(|kg| kg < LEAST_BAGGAGE_KG);
            too_little.then_some((rule, basis, Hold, Reason::TooLittleBaggage, Resolver::Bureau))
        });
        self.fact(Row::Journey, rule, basis, "how he is carried and fed", &person.facts.transport, |stand| {
            if !stand.value.safe {
                return Some((rule, basis, Hold, Reason::TransportUnsafe, Resolver::DetainingPower));
            }
            (!stand.value.provisions).then_some((rule, basis, Hold, Reason::NoProvisions, Resolver::DetainingPower))
        });
    }

    pub(super) fn row_11_proceedings(&mut self) {
        let (rule, basis) = (Rule::Gate12, Basis::Status);
        self.fact(Row::Proceedings, rule, basis, "whether proceedings are pending", &self.person.facts.proceedings, |stand| {
            (stand.value.proceedings == Proceedings::Pending).then_some((
                rule,
                basis,
                Hold,
                Reason::ProceedingsPending,
                Resolver::DetainingPower,
            ))
        });
    }
}
