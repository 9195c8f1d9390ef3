//! What others have promised: a receiving State's offer, and what an authority has guaranteed in public. Neither ever clears anybody.

use Verdict::{Block, Hold};

use super::Sheet;
use crate::case::Offer;
use crate::day::ends_first;
use crate::event::Guarantee;
use crate::fold::Voice;
use crate::gate::finding::{Resolver, Row, Verdict};
use crate::gate::reason::Reason;
use crate::id::EntryHash;
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
            let over = offer.until.and_then(ends_first).is_some_and(|until| until < now.latest());
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
        // An origin that one member alone recorded takes nobody out of a promise.
        let origins = &person.facts.origin;
        let said: Vec<State> = origins.standing().map(|s| s.value.state).collect();
        let counted: Vec<State> = origins.standing().filter(|s| s.counted).map(|s| s.value.state).collect();
        let covered = |guarantee: &Guarantee| guarantee.covers(&counted) || guarantee.covers(&said);
        for stand in question.office.guarantees.standing().filter(|s| covered(&s.value)) {
            let guarantee = &stand.value;
            if guarantee.not_to.is_empty() {
                self.against_his_will(stand.entry);
            }
            let named = |state: &&State| guarantee.not_to.contains(state);
            for &state in nodes.all().iter().filter(named) {
                if !(guarantee.unless_he_wishes && self.wants(state)) {
                    let reason = Reason::Guaranteed { state };
                    self.says(Row::Receiver, Rule::Gate17, Basis::Status, Block, reason, Resolver::Nobody, &[stand.entry]);
                }
            }
        }
    }

    /// A promise that nobody is sent anywhere against his will: where he, or somebody for him, says no, it blocks.
    fn against_his_will(&mut self, promise: EntryHash) {
        let (person, nodes) = (self.person, self.nodes.all());
        let no = |voice: Voice| matches!(voice, Voice::Refusal | Voice::Withdrawn | Voice::Reported);
        let refused = |state: &State| person.against.iter().any(|word| no(word.voice) && word.covers_any(&[*state]));
        for &state in nodes.iter().filter(|state| refused(state)) {
            let reason = Reason::Guaranteed { state };
            self.says(Row::Receiver, Rule::Gate17, Basis::Will, Block, reason, Resolver::Nobody, &[promise]);
        }
    }
}

fn is_settled(offer: &Offer) -> bool {
    offer.exclusion_asked && offer.keeps_him
}
