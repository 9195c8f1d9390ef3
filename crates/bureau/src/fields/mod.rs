//! From texts to the domain's types: the one place where `key=value` pairs at a door and the columns of an imported file get their meaning.
//!
//! **House rules.** What was not asked is left out and stays unknown. A key that is not documented is an error, never ignored. Errors name the
//! key and what it accepts, never the text that was given.
//!
//! ```
//! use volya_bureau::fields::{self, Fields};
//!
//! let said = Fields::from_pairs(&["KR=accept", "KP=refuse", "channel=private-interview", "present=none"])?;
//! let declaration = fields::declaration(&said)?;
//! assert_eq!(declaration.stances.len(), 2);
//! assert_eq!(declaration.minutes, None);
//! # Ok::<(), volya_bureau::BureauError>(())
//! ```

mod compare;
mod declaration;
mod fact;
mod identity;
pub(crate) mod keys;
mod list;
mod office;
mod path;
mod policy;
mod read;
mod report;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fmt;

use crate::error::{BureauError, field};

pub use compare::{Difference, differences};
pub use declaration::declaration;
pub use fact::fact;
pub use identity::{capture, identity};
pub use keys::{Accepts, Key, Shape, Words, documented};
pub use list::{column, header_row, list};
pub use office::{review, risk, standing, talk};
pub use policy::policy;
pub(crate) use read::Reader;
pub use read::{beginning, end};
pub use report::report;
pub use rules::rule_behind;

/// Characters that one text may have.
pub const TEXT_CHARS: usize = 4_096;
/// Items that one list may have.
pub const LIST_ITEMS: usize = 50;

/// Texts under their keys, in the order in which they were given. Its `Debug` shows keys only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads pairs written `key=value`. Keys and values are trimmed.
    ///
    /// # Errors
    /// [`BureauError::Field`] for a pair without `=`, a key given twice, and a value that is empty or too long.
    pub fn from_pairs<S: AsRef<str>>(pairs: &[S]) -> Result<Self, BureauError> {
        let mut read = Vec::with_capacity(pairs.len());
        for (number, pair) in (1..).zip(pairs) {
            let divided = pair.as_ref().split_once('=').filter(|(key, _)| !key.trim().is_empty());
            let (key, value) = divided.ok_or_else(|| field(format!("pair {number}"), "is not written key=value"))?;
            read.push((key, value));
        }
        Self::from_map(read)
    }

    /// Reads a file of lines written `KEY=VALUE`, as it is keyed in from paper. Empty lines, lines that begin with `#` and keys without a value
    /// are passed over: what was not asked is left out.
    ///
    /// # Errors
    /// As [`from_pairs`](Self::from_pairs), by the number of the line.
    pub fn from_lines(text: &str) -> Result<Self, BureauError> {
        let mut read = Vec::new();
        let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
        for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
            let divided = line.split_once('=').filter(|(key, _)| !key.trim().is_empty());
            let (key, value) = divided.ok_or_else(|| field(format!("line {number}"), "is not written KEY=VALUE"))?;
            if !value.trim().is_empty() {
                read.push((key, value));
            }
        }
        Self::from_map(read)
    }

    /// Takes keys and their texts.
    ///
    /// # Errors
    /// [`BureauError::Field`] for a key given twice, and a value that is empty or too long.
    pub fn from_map<K: AsRef<str>, V: AsRef<str>>(map: impl IntoIterator<Item = (K, V)>) -> Result<Self, BureauError> {
        let mut fields = Vec::new();
        let mut seen = BTreeSet::new();
        for (key, value) in map {
            let (key, value) = (key.as_ref().trim(), value.as_ref().trim());
            if !seen.insert(key.to_owned()) {
                return Err(field(shown(key), "is given twice"));
            }
            check(key, value)?;
            fields.push((key.to_owned(), value.to_owned()));
        }
        Ok(Self(fields))
    }

    /// The text under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.iter().find(|(name, _)| *name == key).map(|(_, text)| text)
    }

    /// What is under one key, and everything else.
    #[must_use]
    pub fn apart(&self, key: &str) -> (Self, Self) {
        let (one, rest) = self.0.iter().cloned().partition(|(name, _)| name == key);
        (Self(one), Self(rest))
    }

    /// As a file of lines `KEY=VALUE`, each on one line.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let line = |(key, text): (&str, &str)| format!("{key}={}\n", text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.iter().map(line).collect()
    }

    /// Every key with its text, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// Whether nothing is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|(key, _)| shown(key))).finish()
    }
}

fn check(key: &str, value: &str) -> Result<(), BureauError> {
    let why = if value.is_empty() {
        "is empty; leave the key out where nothing is known".to_owned()
    } else if value.len() > TEXT_CHARS && value.chars().nth(TEXT_CHARS).is_some() {
        format!("holds more than {TEXT_CHARS} characters")
    } else if value.contains('\0') {
        "holds a NUL character".to_owned()
    } else {
        return Ok(());
    };
    Err(field(shown(key), why))
}

/// A key as an error may show it: what cannot be a key at all may be somebody's name.
fn shown(key: &str) -> &str {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if key.len() <= 32 && key.chars().all(plain) { key } else { "a key" }
}
