//! The rules.

use volya_bureau::core::law::{Mark, Rule};

use crate::words::Words;

impl Words {
    /// What a rule asks, in one line.
    pub(crate) fn rule(self, rule: Rule) -> String {
        self.word("law", &rule.id().to_ascii_lowercase())
    }

    /// What a rule asks and where it stands; what was not read at its source never passes for established text. What it cites is named in English.
    pub(crate) fn source(self, rule: Rule) -> String {
        let source = self.text("source", rule.source());
        let source = match rule.mark() {
            Mark::Read => source,
            Mark::Seen => self.with("sheet-seen", &[("source", source.into())]),
            Mark::Policy => self.with("sheet-policy", &[("source", source.into())]),
        };
        format!("{} {source}", self.rule(rule))
    }
}
