//! What stands against a clearance.

use std::fmt;

use crate::id::EntryHash;
use crate::law::Rule;

/// One thing that stands against issuing, countersigning or using a clearance. It names entries and rules, never people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the text of each is its documentation, in `Display` below")]
pub enum Fault {
    NoSuchLine,
    NotClear { rule: Option<Rule> },
    NotOnePerson,
    NotOutgoing,
    NumberedOtherwise,
    NoCrossing,
    WindowOver,
    WindowTooLong { hours: u32 },
    IssuerMayNot,
    NotCountersigned,
    Voided { by: EntryHash },
    Used { by: EntryHash },
    AnotherStands { entry: EntryHash },
    Expired,
    TooEarly,
    PersonChanged,
    StandingChanged,
    PolicyChanged,
    LineChanged,
    ListChanged,
    OtherPerson,
    OtherDevice,
    OtherCrossing,
    NotAskedHere { hours: u32 },
    FileDiffers,
    NotInThisLog,
}

impl Fault {
    /// The word in JSON, and in what the log keeps as evidence.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoSuchLine => "no-such-line",
            Self::NotClear { .. } => "not-clear",
            Self::NotOnePerson => "not-one-person",
            Self::NotOutgoing => "not-outgoing",
            Self::NumberedOtherwise => "numbered-otherwise",
            Self::NoCrossing => "no-crossing",
            Self::WindowOver => "window-over",
            Self::WindowTooLong { .. } => "window-too-long",
            Self::IssuerMayNot => "issuer-may-not",
            Self::NotCountersigned => "not-countersigned",
            Self::Voided { .. } => "voided",
            Self::Used { .. } => "used",
            Self::AnotherStands { .. } => "another-stands",
            Self::Expired => "expired",
            Self::TooEarly => "too-early",
            Self::PersonChanged => "person-changed",
            Self::StandingChanged => "standing-changed",
            Self::PolicyChanged => "policy-changed",
            Self::LineChanged => "line-changed",
            Self::ListChanged => "list-changed",
            Self::OtherPerson => "other-person",
            Self::OtherDevice => "other-device",
            Self::OtherCrossing => "other-crossing",
            Self::NotAskedHere { .. } => "not-asked-here",
            Self::FileDiffers => "file-differs",
            Self::NotInThisLog => "not-in-this-log",
        }
    }

    /// What to do next.
    #[must_use]
    pub fn remedy(self) -> &'static str {
        match self {
            Self::NoSuchLine => "name a line of this list",
            Self::NotClear { .. } => "screen the list and resolve what holds the line",
            Self::NotOnePerson => "settle whom the line means",
            Self::NotOutgoing => "screen it as a list of people who leave",
            Self::NumberedOtherwise => {
                "ask the sender for the list numbered from 1, line by line, or without numbers on one sheet"
            }
            Self::NoCrossing => "name the crossing",
            Self::WindowOver | Self::WindowTooLong { .. } => "choose a shorter window that has not ended",
            Self::IssuerMayNot => "have a member who may open issue a new one",
            Self::NotCountersigned => "have a member of another role sign it with `volya clearance countersign`",
            Self::TooEarly => "wait until its window opens",
            Self::OtherDevice => "use it on the device that it names, or void it and issue another",
            Self::OtherCrossing => "cross where it says, or void it and issue another",
            Self::NotAskedHere { .. } => "have a neutral body ask him here and now, and name the time",
            Self::AnotherStands { .. } => "take one of the two back with `volya clearance void`",
            Self::FileDiffers => "do not move him on this paper; ask the issuer for one from the log",
            Self::NotInThisLog => "merge the issuer's log into this archive first",
            Self::Voided { .. }
            | Self::Used { .. }
            | Self::Expired
            | Self::PersonChanged
            | Self::StandingChanged
            | Self::PolicyChanged
            | Self::LineChanged
            | Self::ListChanged
            | Self::OtherPerson => "it is void for good; screen again and issue another",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let says = match self {
            Self::NotClear { rule: Some(rule) } => return write!(f, "the gate does not clear the line now ({rule})"),
            Self::WindowTooLong { hours } => return write!(f, "its window ends more than {hours} hours after its issue"),
            Self::Voided { by } => return write!(f, "it was taken back by entry {by}"),
            Self::Used { by } => return write!(f, "it was used already, entry {by}"),
            Self::AnotherStands { entry } => return write!(f, "another clearance of his stands, entry {entry}"),
            Self::NotAskedHere { hours } => return write!(f, "he was not asked at the crossing in the last {hours} hours"),
            Self::NotClear { rule: None } => "the gate does not clear the line now",
            Self::NoSuchLine => "the list has no such line",
            Self::NotOnePerson => "the line does not mean exactly one person",
            Self::NotOutgoing => "the list is not one of people who leave our custody",
            Self::NumberedOtherwise => "the sender's own numbers are not the numbers of the lines here",
            Self::NoCrossing => "no crossing is named",
            Self::WindowOver => "its window is empty or over",
            Self::IssuerMayNot => "who issued it may not open anything",
            Self::NotCountersigned => "no second member of another role has signed it",
            Self::Expired => "its window is over",
            Self::TooEarly => "its window has not begun",
            Self::PersonChanged => "something about him has changed since it was issued",
            Self::StandingChanged => "something about a State on the way has changed since it was issued",
            Self::PolicyChanged => "the policy has changed since it was issued",
            Self::LineChanged => "the line, or whom it may mean, has changed since it was issued",
            Self::ListChanged => "another version of the list has been screened since",
            Self::OtherPerson => "the line does not mean the person for whom it was issued",
            Self::OtherDevice => "it names another device",
            Self::OtherCrossing => "it names another crossing",
            Self::FileDiffers => "the file does not say what the log says",
            Self::NotInThisLog => "no clearance of this archive has this entry",
        };
        f.write_str(says)
    }
}
