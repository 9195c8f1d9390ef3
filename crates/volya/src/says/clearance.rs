//! What stands against a clearance.

use volya_bureau::core::gate::Fault;
use volya_bureau::table::ByHand;

use super::{Message, plain, with};
use crate::words::Words;

impl Words {
    /// What stands against it.
    pub(crate) fn fault(self, fault: Fault) -> String {
        let (id, args) = message(fault);
        self.with(id, &args)
    }

    /// What to do next.
    pub(crate) fn fault_remedy(self, fault: Fault) -> String {
        self.text("do", fault.remedy())
    }

    /// What to do next on the pages.
    pub(crate) fn fault_remedy_on_page(self, fault: Fault) -> String {
        self.on_page("do", fault.remedy())
    }

    /// What was set by hand about how a list was read, where anything was.
    pub(crate) fn by_hand(self, set: &[ByHand]) -> Option<String> {
        let what: Vec<String> = set.iter().map(|what| self.word("by-hand", what.word())).collect();
        (!what.is_empty()).then(|| self.with("read-by-hand", &[("what", what.join(", ").into())]))
    }
}

fn message(fault: Fault) -> Message {
    match fault {
        Fault::NoSuchLine => plain("fault-no-such-line"),
        Fault::NotClear { rule: None } => plain("fault-not-clear"),
        Fault::NotClear { rule: Some(rule) } => with("fault-not-clear-by", "rule", rule.id()),
        Fault::NotOnePerson => plain("fault-not-one-person"),
        Fault::NotOutgoing => plain("fault-not-outgoing"),
        Fault::NumberedOtherwise => plain("fault-numbered-otherwise"),
        Fault::NoCrossing => plain("fault-no-crossing"),
        Fault::WindowOver => plain("fault-window-over"),
        Fault::WindowTooLong { hours } => with("fault-window-too-long", "hours", hours),
        Fault::IssuerMayNot => plain("fault-issuer-may-not"),
        Fault::NotCountersigned => plain("fault-not-countersigned"),
        Fault::Voided { by } => with("fault-voided", "by", by.to_string()),
        Fault::Used { by } => with("fault-used", "by", by.to_string()),
        Fault::AnotherStands { entry } => with("fault-another-stands", "entry", entry.to_string()),
        Fault::Expired => plain("fault-expired"),
        Fault::TooEarly => plain("fault-too-early"),
        Fault::PersonChanged => plain("fault-person-changed"),
        Fault::StandingChanged => plain("fault-standing-changed"),
        Fault::PolicyChanged => plain("fault-policy-changed"),
        Fault::LineChanged => plain("fault-line-changed"),
        Fault::ListChanged => plain("fault-list-changed"),
        Fault::OtherPerson => plain("fault-other-person"),
        Fault::OtherDevice => plain("fault-other-device"),
        Fault::OtherCrossing => plain("fault-other-crossing"),
        Fault::NotAskedHere { hours } => with("fault-not-asked-here", "hours", hours),
        Fault::FileDiffers => plain("fault-file-differs"),
        Fault::NotInThisLog => plain("fault-not-in-this-log"),
    }
}
