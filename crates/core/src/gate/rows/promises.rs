//! What others have promised: a receiving State's offer, and what an authority has guaranteed in public. Neither ever clears anybody.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::Offer;
use crate::gate::finding::{Reason, Resolver, Row, Verdict};
use crate::law::{Basis, Rule};
use crate::place::State;

impl Sheet<'_> {
    /// An offer that asks something of him, names a group or has run out holds (R-HND-1); so does one from a receiver that was not asked what may
    /// become of him there (R-HND-2).
    pub(super) fn row_8_offers(&mut self) {
        let (person, now) = (self.person, self.question.now);
        let Some(to) = self.question.route.map(|route| route.to) else { return };
        for stand in person.facts.offer.standing().filter(|s| s.value.by == to) {
            let offer = &stand.value;
            let over = offer.until.and_then(super::end_of_day).is_some_and(|until| until < now.latest());
            let asks = offer.conditions.iter().any(|condition| !condition.trim().is_empty());
            if over || asks || !offer.names_him {
                let reason = Reason::OfferWanting { state: to };
                self.says(Row::Receiver, Rule::Hnd1, Basis::Status, Hold, reason, Resolver::Sender, &[stand.entry]);
            }
            if !is_settled(offer) {
                let reason = Reason::ReceiverNotAsked { state: to };
                self.says(Row::Receiver, Rule::Hnd2, Basis::Risk, Hold, reason, Resolver::Assessor, &[stand.entry]);
            }
        }
    }

    /// A public guarantee tightens the gate: nobody in its scope goes where it says that none does (R-GATE-17).
    pub(super) fn row_8_guarantees(&mut self) {
        let (person, question, nodes) = (self.person, self.question, self.nodes);
        let origins: Vec<State> = person.facts.origin.standing().map(|s| s.value.state).collect();
        for stand in question.office.guarantees.standing().filter(|s| s.value.covers(&origins)) {
            let guarantee = &stand.value;
            let named = |state: &&State| guarantee.not_to.contains(state);
            for &state in nodes.all().iter().filter(named) {
                if !(guarantee.unless_he_wishes && self.wants(state)) {
                    let reason = Reason::Guaranteed { state };
                    self.says(Row::Receiver, Rule::Gate17, Basis::Status, Block, reason, Resolver::Nobody, &[stand.entry]);
                }
            }
        }
    }
}

fn is_settled(offer: &Offer) -> bool {
    offer.exclusion_asked && offer.keeps_him
}
