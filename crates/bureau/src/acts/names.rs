//! Names compared without an archive: why two spellings are taken for one man, or are not. Nothing is recorded, so there is no entry.

use std::fmt;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use volya_findings::names::{Comparison, Explanation, Name, Notice, compare, explain};

/// What is said of two names.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Score and verdict.
    pub comparison: Comparison,
    /// What was noticed of the first name.
    pub first: Vec<Notice>,
    /// What was noticed of the second.
    pub second: Vec<Notice>,
}

/// Why a line holds no pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPair {
    /// It is empty.
    Empty,
    /// It has no tab.
    NoTab,
    /// It has more than one.
    Tabs,
}

impl fmt::Display for BadPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::NoTab => "it has no tab between two names",
            Self::Tabs => "it has more than one tab",
        })
    }
}

/// Compares two names.
pub fn compare_names(first: &str, second: &str) -> Compared {
    let (one, two) = (Name::parse(first), Name::parse(second));
    Compared { comparison: compare(&one, &two), first: one.notices().to_vec(), second: two.notices().to_vec() }
}

/// Compares two names and says which parts agree by which rule.
pub fn explain_names(first: &str, second: &str) -> Explanation {
    explain(&Name::parse(first), &Name::parse(second))
}

/// Compares two names a line, divided by a tab; the answers are in the order of the lines.
pub fn compare_pairs(text: &str) -> Vec<Result<Compared, BadPair>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<&str> = text.lines().collect();
    lines.into_par_iter().map(|line| pair(line).map(|(first, second)| compare_names(first, second))).collect()
}

fn pair(line: &str) -> Result<(&str, &str), BadPair> {
    if line.trim().is_empty() {
        return Err(BadPair::Empty);
    }
    let (first, second) = line.split_once('\t').ok_or(BadPair::NoTab)?;
    if second.contains('\t') { Err(BadPair::Tabs) } else { Ok((first, second)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use volya_findings::names::Verdict;

    #[test]
    fn answers_stand_in_the_order_of_the_lines() {
        let answers = compare_pairs("\u{feff}리영호\tRi Yong Ho\r\n\nno tab\na\tb\tc\n리영호\t박철수\n\tKim\n");
        let verdicts: Vec<_> = answers.iter().map(|a| a.as_ref().map(|a| a.comparison.verdict).map_err(|e| *e)).collect();
        let expected = [
            Ok(Verdict::Match),
            Err(BadPair::Empty),
            Err(BadPair::NoTab),
            Err(BadPair::Tabs),
            Ok(Verdict::None),
            Ok(Verdict::Possible),
        ];
        assert_eq!(verdicts, expected);
    }
}
