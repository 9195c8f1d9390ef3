//! The numbers that are ours to set, and the bounds that are not.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Digest;

macro_rules! numbers {
    ($($(#[$doc:meta])* $field:ident = $default:literal, $bounded:ident $bound:literal;)+) => {
        /// What an archive may set for itself. Every field may be tightened at once by one member; loosening counts when a second member of
        /// another role has signed it, and never goes beyond the bound compiled in.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Policy {
            $($(#[$doc])* pub $field: u32,)+
            /// Whether hostilities go on, which protects eligible sick and wounded (R-GATE-10). Default true.
            pub hostilities: bool,
            /// Whether one private neutral interview with confirmation at the crossing suffices where risk is assessed absent and no sign
            /// speaks against it (ICRC practice, Iraq 2003). Default false.
            pub not_asked_is_not_refused: bool,
            /// SHA-256 of each information sheet that neutral reviewers have approved (R-WILL-4). Default none: then no acceptance is valid.
            pub information_sheets: Vec<Digest>,
        }

        impl Default for Policy {
            fn default() -> Self {
                Self {
                    $($field: $default,)+
                    hostilities: true,
                    not_asked_is_not_refused: false,
                    information_sheets: Vec::new(),
                }
            }
        }

        impl Policy {
            /// Every number: its name, its value, its bound.
            pub fn numbers(&self) -> impl Iterator<Item = (&'static str, u32, Bound)> {
                [$((stringify!($field), self.$field, Bound::$bounded($bound))),+].into_iter()
            }

            /// What another policy has otherwise: the name, what stands here, what stands there.
            #[must_use]
            pub fn differences(&self, other: &Self) -> Vec<(&'static str, String, String)> {
                let numbers = self.numbers().zip(other.numbers()).map(|((name, a, _), (_, b, _))| (name, a.to_string(), b.to_string()));
                let word = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
                let sheets = |policy: &Self| policy.information_sheets.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
                let rest = [
                    ("hostilities", word(self.hostilities), word(other.hostilities)),
                    ("not_asked_is_not_refused", word(self.not_asked_is_not_refused), word(other.not_asked_is_not_refused)),
                    ("information_sheets", sheets(self), sheets(other)),
                ];
                numbers.chain(rest).filter(|(_, here, there)| here != there).collect()
            }

            /// The stricter of two policies, field by field: what holds until a proposed change is countersigned.
            #[must_use]
            pub fn stricter(&self, other: &Self) -> Self {
                let sheets = self.information_sheets.iter().filter(|s| other.information_sheets.contains(s)).copied().collect();
                Self {
                    $($field: Bound::$bounded($bound).stricter(self.$field, other.$field),)+
                    hostilities: self.hostilities || other.hostilities,
                    not_asked_is_not_refused: self.not_asked_is_not_refused && other.not_asked_is_not_refused,
                    information_sheets: sheets,
                }
            }
        }
    };
}

numbers! {
    /// Hours for which a final confirmation before departure counts (R-GATE-22). Default 72, at most 72.
    final_confirmation_hours = 72, AtMost 72;
    /// Days for which the last declaration of an acceptance counts (R-WILL-11). Default 30, at most 30.
    declaration_validity_days = 30, AtMost 30;
    /// Days that lie between the first acceptance and the last, and before anything rests on it (R-WILL-10). Default 7, at least 7.
    cooling_off_days = 7, AtLeast 7;
    /// Hours that lie between interrogation, surgery or self-harm and a declaration (R-WILL-12). Default 72, at least 72.
    interrogation_gap_hours = 72, AtLeast 72;
    /// Days before a declaration in which a threat, promise, gift, message or showing makes it doubtful (R-WILL-5). Default 7, at least 7.
    influence_window_days = 7, AtLeast 7;
    /// Minutes after which a session about his wishes is too long (R-WILL-9). Default 60, at most 60.
    session_max_minutes = 60, AtMost 60;
    /// Talks by one party in thirty days, beyond which a yes that follows is doubtful (R-WILL-9). Default 2, at most 2.
    sessions_per_party = 2, AtMost 2;
    /// Days for which a risk assessment counts (R-GATE-7). Default 90, at most 180.
    risk_validity_days = 90, AtMost 180;
    /// Days for which a finding about a State counts (R-GATE-3). Default 90, at most 180.
    standing_validity_days = 90, AtMost 180;
    /// Hours after which a silent device holds everybody. Default 24, at most 24.
    heartbeat_hours = 24, AtMost 24;
    /// Concordant declarations that make an acceptance. Default 2, at least 2.
    concordant_declarations = 2, AtLeast 2;
    /// Different interviewers among them. Default 2, at least 2.
    different_takers = 2, AtLeast 2;
    /// Hours that lie between the notice of departure and the departure (R-GATE-14). Default 72, at least 24.
    notice_hours = 72, AtLeast 24;
    /// Members of the panel who must assent to a return he wants in spite of real risk (R-GATE-20). Default 2, at least 2.
    panel_assents = 2, AtLeast 2;
    /// Lines that do not go, below which an answer to the counterpart would name the refusers (R-WILL-15). Default 5, at least 5.
    small_remainder = 5, AtLeast 5;
    /// Days from capture, or arrival in a camp, to the capture card (R-NOT-1). Default 7, at most 7.
    capture_card_days = 7, AtMost 7;
    /// Days between reports on the health of somebody seriously ill or wounded (R-NOT-4). Default 7, at most 7.
    health_report_days = 7, AtMost 7;
    /// Days between signs of life; half as many for somebody ill or wounded (R-NOT-10). Default 14, at most 14.
    proof_of_life_days = 14, AtMost 14;
    /// Hours from his choice to his being kept apart from those who chose otherwise (R-WILL-16). Default 24, at most 24.
    separation_hours = 24, AtMost 24;
    /// Hours from the issue of a clearance to its end (R-GATE-21). Default 72, at most 72.
    clearance_hours = 72, AtMost 72;
    /// Hours before the crossing in which a neutral body asks him for the last time, there (R-GATE-22). Default 2, at most 2.
    crossing_hours = 2, AtMost 2;
}

/// The defaults, as operators read them; the same file is checked against [`Policy::default`] by a test.
pub const DEFAULT_TOML: &str = include_str!("policy.toml");

/// How far a number may be loosened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Smaller is stricter.
    AtMost(u32),
    /// Larger is stricter.
    AtLeast(u32),
}

/// No period is longer than this, so that no sum overflows.
const LARGEST: u32 = 10_000;

impl Bound {
    fn stricter(self, a: u32, b: u32) -> u32 {
        match self {
            Self::AtMost(_) => a.min(b),
            Self::AtLeast(_) => a.max(b),
        }
    }

    fn loosest(self) -> u32 {
        match self {
            Self::AtMost(bound) | Self::AtLeast(bound) => bound,
        }
    }

    fn allows(self, value: u32) -> bool {
        value <= LARGEST && self.stricter(value, self.loosest()) == value
    }
}

/// Why a policy is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{field}` is {value}; the law's bound is {bound}")]
pub struct OutOfBounds {
    /// The field's name.
    pub field: &'static str,
    /// What was asked for.
    pub value: u32,
    /// The loosest value that is allowed.
    pub bound: u32,
}

impl Policy {
    /// Refuses what lies beyond the compiled bounds.
    ///
    /// # Errors
    /// [`OutOfBounds`] for the first such field.
    pub fn within_bounds(&self) -> Result<(), OutOfBounds> {
        match self.numbers().find(|(_, value, bound)| !bound.allows(*value)) {
            Some((field, value, bound)) => Err(OutOfBounds { field, value, bound: bound.loosest() }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_lie_within_the_bounds_and_in_the_file() {
        assert_eq!(Policy::default().within_bounds(), Ok(()));
        let json = serde_json::to_value(Policy::default()).unwrap();
        for (field, value) in json.as_object().unwrap() {
            let line = format!("{field} = {value}");
            assert!(DEFAULT_TOML.lines().any(|l| l == line), "policy.toml lacks `{line}`");
        }
    }

    #[test]
    fn what_a_policy_has_otherwise_is_named() {
        let strict = Policy { cooling_off_days: 14, hostilities: !Policy::default().hostilities, ..Policy::default() };
        let names: Vec<_> = Policy::default().differences(&strict).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(names, ["cooling_off_days", "hostilities"]);
        assert_eq!(Policy::default().differences(&strict)[0], ("cooling_off_days", "7".to_owned(), "14".to_owned()));
        assert!(strict.differences(&strict).is_empty());
    }

    #[test]
    fn nothing_is_loosened_beyond_a_bound() {
        let loose = Policy { cooling_off_days: 0, ..Policy::default() };
        assert_eq!(loose.within_bounds().unwrap_err().field, "cooling_off_days");
        let loose = Policy { final_confirmation_hours: 73, ..Policy::default() };
        assert_eq!(loose.within_bounds().unwrap_err().field, "final_confirmation_hours");
    }

    #[test]
    fn the_stricter_policy_takes_the_tighter_of_each() {
        let strict = Policy { cooling_off_days: 14, ..Policy::default() };
        let other = Policy { final_confirmation_hours: 24, information_sheets: vec![Digest([1; 32])], ..Policy::default() };
        let both = strict.stricter(&other);
        assert_eq!((both.cooling_off_days, both.final_confirmation_hours), (14, 24));
        assert!(both.information_sheets.is_empty());
    }

    #[test]
    fn no_number_can_be_loosened_past_its_bound_and_each_can_be_tightened() {
        let names: Vec<&str> = Policy::default().numbers().map(|(name, ..)| name).collect();
        assert_eq!(names.len(), 21);
        for (name, default, bound) in Policy::default().numbers() {
            let with = |value: u32| {
                let mut json = serde_json::to_value(Policy::default()).unwrap();
                json[name] = value.into();
                serde_json::from_value::<Policy>(json).unwrap().within_bounds()
            };
            let (tighter, looser) = match bound {
                Bound::AtMost(most) => (default - 1, most + 1),
                Bound::AtLeast(least) => (default + 1, least - 1),
            };
            assert_eq!(with(tighter), Ok(()), "{name}");
            assert_eq!(with(looser).unwrap_err().field, name);
            assert_eq!(with(LARGEST + 1).unwrap_err().field, name);
        }
    }
}
