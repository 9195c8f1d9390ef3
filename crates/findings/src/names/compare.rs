//! Two names: a score and a verdict.

use super::korean::Agreement;
use super::script::Script;
use super::{Name, Read, words};

/// From this score on two names are taken for one.
pub const MATCH: f32 = 0.85;
/// From this score on two names may be one. It is low, because to miss a protected person is the worse error.
pub const POSSIBLE: f32 = 0.60;

/// Whether two names are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They are two.
    None,
    /// They may be one; somebody has to look.
    Possible,
    /// They are one, as far as names can tell. Namesakes are one name and two men.
    Match,
}

impl Verdict {
    /// The word for it on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Possible => "possible",
            Self::None => "none",
        }
    }

    /// The verdict on a score.
    pub fn of(score: f32) -> Self {
        match score {
            s if s >= MATCH => Self::Match,
            s if s >= POSSIBLE => Self::Possible,
            _ => Self::None,
        }
    }
}

/// What decided a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Korean syllables.
    Syllables,
    /// Sounds of words, and given names in their languages.
    Words,
    /// The same letters.
    Letters,
    /// A surname, where one of the names has nothing more.
    SurnameAlone,
    /// Nothing: one of the names could not be read, or they have no script in common. It is possible, because nothing excludes it.
    Unread,
}

/// The answer on two names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// 0 to 1: [`MATCH`] and [`POSSIBLE`] divide it.
    pub score: f32,
    /// What the score says.
    pub verdict: Verdict,
    /// What decided.
    pub method: Method,
    /// Of a million people of the Republic of Korea, so many bear the surname that agreed, where it is Korean.
    pub surname_share: Option<u32>,
}

impl Comparison {
    const NOTHING: Self = Self { score: 0.0, verdict: Verdict::None, method: Method::Words, surname_share: None };

    fn new(score: f32, method: Method) -> Self {
        let score = score.clamp(0.0, 1.0);
        Self { score, verdict: Verdict::of(score), method, surname_share: None }
    }

    fn better(self, other: Self) -> Self {
        if other.score > self.score { other } else { self }
    }
}

/// Compares two names, each writing of one with each of the other; the best counts. Symmetrical.
pub fn compare(a: &Name, b: &Name) -> Comparison {
    let mut best = Comparison::NOTHING;
    for one in &a.readings {
        for two in &b.readings {
            best = best.better(pair(one, two));
        }
    }
    let unread = a.unread.is_some() || b.unread.is_some();
    if unread { best.better(Comparison::new(POSSIBLE, Method::Unread)) } else { best }
}

/// Which two writings decide, for the explanation.
pub(super) fn deciding<'a>(a: &'a Name, b: &'a Name) -> Option<(&'a Read, &'a Read, Comparison)> {
    let pairs = a.readings.iter().flat_map(|one| b.readings.iter().map(move |two| (one, two, pair(one, two))));
    pairs.reduce(|best, next| if next.2.score > best.2.score { next } else { best })
}

fn pair(one: &Read, two: &Read) -> Comparison {
    if one.letters == two.letters && !one.letters.is_empty() {
        let method = if one.script == Script::Other { Method::Letters } else { method_of(one) };
        return Comparison { surname_share: share(one, two), ..Comparison::new(1.0, method) };
    }
    if one.script == Script::Other || two.script == Script::Other {
        return foreign(one, two);
    }
    let korean = one.korean.is_some() && two.korean.is_some();
    let by_syllables = if korean { syllables(one, two) } else { Comparison::NOTHING };
    if by_syllables.verdict == Verdict::Match {
        return by_syllables;
    }
    // Words count for Korean names only where both have a given name of the East Slavic table: Юрий Ким is Yuri Kim.
    if korean && !(one.given && two.given) { by_syllables } else { by_syllables.better(by_words(one, two)) }
}

fn method_of(read: &Read) -> Method {
    if read.korean.is_some() { Method::Syllables } else { Method::Words }
}

/// Scripts that no rule here reads: letters against letters, and nothing can be said across scripts.
fn foreign(one: &Read, two: &Read) -> Comparison {
    if one.script != two.script {
        return Comparison::new(POSSIBLE, Method::Unread);
    }
    let alike = strsim::normalized_damerau_levenshtein(&one.letters, &two.letters);
    Comparison::new(alike as f32, Method::Letters)
}

/// What one step of distance takes from a score.
const STEP: f32 = 0.04;

fn syllables(one: &Read, two: &Read) -> Comparison {
    match one.korean.agreement(&two.korean) {
        Agreement::Whole { distance, initials, share } => {
            let score = 1.0 - STEP * f32::from(distance);
            let score = if initials { score.min(0.72) } else { score };
            Comparison { surname_share: Some(share), ..Comparison::new(score, Method::Syllables) }
        }
        Agreement::SurnameAlone { distance, share } => {
            let score = if distance <= 2 { 0.62 } else { 0.5 };
            Comparison { surname_share: Some(share), ..Comparison::new(score, Method::SurnameAlone) }
        }
        Agreement::Not { agreeing } => Comparison::new(0.005 * f32::from(agreeing), Method::Syllables),
    }
}

fn share(one: &Read, two: &Read) -> Option<u32> {
    match one.korean.agreement(&two.korean) {
        Agreement::Whole { share, .. } | Agreement::SurnameAlone { share, .. } => Some(share),
        Agreement::Not { .. } => None,
    }
}

fn by_words(one: &Read, two: &Read) -> Comparison {
    let mut best = Comparison::NOTHING;
    for left in &one.words {
        for right in &two.words {
            let found = words::pair(left, right);
            let score = if found.partial { found.score.min(MATCH - 0.01) } else { found.score };
            best = best.better(Comparison::new(score, Method::Words));
        }
    }
    best
}
