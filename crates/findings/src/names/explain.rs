//! Two names: which parts agreed, by which rule.

use super::compare::{Comparison, Method, compare, deciding};
use super::notice::Notice;
use super::words::compare::pairings;
use super::{Name, Read, Script};

/// One part of two names, side by side. Has no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Part {
    /// `surname`, `given name` or `word`.
    pub role: &'static str,
    /// As the first name has it, or `–`. A Korean syllable stands in Hangul with what it may be.
    pub left: String,
    /// As the second name has it, or `–`.
    pub right: String,
    /// Whether they agree.
    pub agrees: bool,
    /// By which rule.
    pub rule: String,
}

/// Why two names were taken for one, or for two. Has no `Debug`.
#[derive(Clone, PartialEq)]
pub struct Explanation {
    /// The answer.
    pub comparison: Comparison,
    /// The scripts of the writings that decided.
    pub scripts: Option<(Script, Script)>,
    /// Part by part.
    pub parts: Vec<Part>,
    /// What was noticed of each name.
    pub notices: (Vec<Notice>, Vec<Notice>),
}

/// Compares two names and says why.
pub fn explain(a: &Name, b: &Name) -> Explanation {
    let comparison = compare(a, b);
    let decided = deciding(a, b);
    let scripts = decided.map(|(one, two, _)| (one.script, two.script));
    let parts = match decided {
        Some((one, two, by)) if comparison.method != Method::Unread => parts(one, two, by.method),
        _ => Vec::new(),
    };
    Explanation { comparison, scripts, parts, notices: (a.notices().to_vec(), b.notices().to_vec()) }
}

fn parts(one: &Read, two: &Read, method: Method) -> Vec<Part> {
    match method {
        Method::Syllables | Method::SurnameAlone => syllables(one, two),
        Method::Letters => vec![Part {
            role: "word",
            left: one.letters.to_string(),
            right: two.letters.to_string(),
            agrees: one.letters == two.letters,
            rule: "letter by letter".to_owned(),
        }],
        Method::Words if one.words.is_empty() || two.words.is_empty() => syllables(one, two),
        Method::Words => words(one, two),
        Method::Unread => Vec::new(),
    }
}

fn syllables(one: &Read, two: &Read) -> Vec<Part> {
    let said = one.korean.explain(&two.korean);
    let part = |said: super::korean::SaidPart| Part {
        role: said.role,
        left: said.left,
        right: said.right,
        agrees: said.distance.is_some(),
        rule: said.rule,
    };
    said.into_iter().map(part).collect()
}

fn words(one: &Read, two: &Read) -> Vec<Part> {
    let lists = one.words.iter().flat_map(|left| two.words.iter().map(move |right| (left, right)));
    let best = lists.max_by(|x, y| super::words::pair(x.0, x.1).score.total_cmp(&super::words::pair(y.0, y.1).score));
    let Some((left, right)) = best else { return Vec::new() };
    let (pairs, count) = pairings(left, right);
    let text = |word: Option<&super::Word>| word.map_or_else(|| "–".to_owned(), |word| word.text.to_string());
    let part = |pairing: &super::words::Pairing<'_>| Part {
        role: "word",
        left: text(pairing.left),
        right: text(pairing.right),
        agrees: pairing.likeness >= 0.78,
        rule: pairing.rule(),
    };
    pairs[..count].iter().map(part).collect()
}
