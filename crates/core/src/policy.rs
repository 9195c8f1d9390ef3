//! The numbers that are ours to set, and the bounds that are not.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Digest;

/// What an archive may set for itself. Every field may be tightened at once by one member; loosening counts when a second member of
/// another role has signed it, and never goes beyond the bound compiled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Hours for which a final confirmation before departure counts (R-GATE-22). Default 72, at most 72.
    pub final_confirmation_hours: u32,
    /// Days for which the last declaration of an acceptance counts (R-WILL-11). Default 30, at most 30.
    pub declaration_validity_days: u32,
    /// Days that lie between the first acceptance and the last, and before anything rests on it (R-WILL-10). Default 7, at least 7.
    pub cooling_off_days: u32,
    /// Hours that lie between interrogation, surgery or self-harm and a declaration (R-WILL-12). Default 72, at least 72.
    pub interrogation_gap_hours: u32,
    /// Days before a declaration in which a threat, promise, gift, message or showing makes it doubtful (R-WILL-5). Default 7, at least 7.
    #[serde(default = "influence_window")]
    pub influence_window_days: u32,
    /// Minutes after which a session about his wishes is too long (R-WILL-9). Default 60, at most 60.
    pub session_max_minutes: u32,
    /// Days for which a risk assessment counts (R-GATE-7). Default 90, at most 180.
    pub risk_validity_days: u32,
    /// Days for which a finding about a State counts (R-GATE-3). Default 90, at most 180.
    pub standing_validity_days: u32,
    /// Hours after which a silent device holds everybody. Default 24, at most 24.
    pub heartbeat_hours: u32,
    /// Concordant declarations that make an acceptance. Default 2, at least 2.
    pub concordant_declarations: u32,
    /// Different interviewers among them. Default 2, at least 2.
    pub different_takers: u32,
    /// Whether hostilities go on, which protects eligible sick and wounded (R-GATE-10). Default true.
    pub hostilities: bool,
    /// Whether one private neutral interview with confirmation at the crossing suffices where risk is assessed absent and no sign speaks
    /// against it (ICRC practice, Iraq 2003). Default false.
    pub not_asked_is_not_refused: bool,
    /// SHA-256 of each information sheet that neutral reviewers have approved (R-WILL-4). Default none: then no acceptance is valid.
    pub information_sheets: Vec<Digest>,
}

/// The defaults, as operators read them; the same file is checked against [`Policy::default`] by a test.
pub const DEFAULT_TOML: &str = include_str!("policy.toml");

impl Default for Policy {
    fn default() -> Self {
        Self {
            final_confirmation_hours: 72,
            declaration_validity_days: 30,
            cooling_off_days: 7,
            interrogation_gap_hours: 72,
            influence_window_days: influence_window(),
            session_max_minutes: 60,
            risk_validity_days: 90,
            standing_validity_days: 90,
            heartbeat_hours: 24,
            concordant_declarations: 2,
            different_takers: 2,
            hostilities: true,
            not_asked_is_not_refused: false,
            information_sheets: Vec::new(),
        }
    }
}

fn influence_window() -> u32 {
    7
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
        for (field, value, bound) in [
            ("final_confirmation_hours", self.final_confirmation_hours, 72),
            ("declaration_validity_days", self.declaration_validity_days, 30),
            ("session_max_minutes", self.session_max_minutes, 60),
            ("risk_validity_days", self.risk_validity_days, 180),
            ("standing_validity_days", self.standing_validity_days, 180),
            ("heartbeat_hours", self.heartbeat_hours, 24),
        ] {
            if value > bound {
                return Err(OutOfBounds { field, value, bound });
            }
        }
        for (field, value, bound) in [
            ("cooling_off_days", self.cooling_off_days, 7),
            ("interrogation_gap_hours", self.interrogation_gap_hours, 72),
            ("influence_window_days", self.influence_window_days, 7),
            ("concordant_declarations", self.concordant_declarations, 2),
            ("different_takers", self.different_takers, 2),
        ] {
            if value < bound || value > 10_000 {
                return Err(OutOfBounds { field, value, bound });
            }
        }
        Ok(())
    }

    /// The stricter of two policies, field by field: what holds until a proposed change is countersigned.
    #[must_use]
    pub fn stricter(&self, other: &Self) -> Self {
        let sheets = self.information_sheets.iter().filter(|s| other.information_sheets.contains(s)).copied().collect();
        Self {
            final_confirmation_hours: self.final_confirmation_hours.min(other.final_confirmation_hours),
            declaration_validity_days: self.declaration_validity_days.min(other.declaration_validity_days),
            cooling_off_days: self.cooling_off_days.max(other.cooling_off_days),
            interrogation_gap_hours: self.interrogation_gap_hours.max(other.interrogation_gap_hours),
            influence_window_days: self.influence_window_days.max(other.influence_window_days),
            session_max_minutes: self.session_max_minutes.min(other.session_max_minutes),
            risk_validity_days: self.risk_validity_days.min(other.risk_validity_days),
            standing_validity_days: self.standing_validity_days.min(other.standing_validity_days),
            heartbeat_hours: self.heartbeat_hours.min(other.heartbeat_hours),
            concordant_declarations: self.concordant_declarations.max(other.concordant_declarations),
            different_takers: self.different_takers.max(other.different_takers),
            hostilities: self.hostilities || other.hostilities,
            not_asked_is_not_refused: self.not_asked_is_not_refused && other.not_asked_is_not_refused,
            information_sheets: sheets,
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
}
