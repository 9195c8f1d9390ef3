//! Words of two names in pairs: the surname with the surname, the given name with the given name, in whatever order they stand.

use super::super::script::Script;
use super::given;
use super::word::{Role, Word};

/// Words of a name that are paired.
const WORDS: usize = 6;
/// Below this likeness two words are two words.
const UNLIKE: f32 = 0.3;
/// What an initial that fits is worth.
const INITIAL: f32 = 0.88;

/// What names are worth at most whose fathers' names differ.
const DIFFERENT_FATHERS: f32 = 0.70;
/// Below this, fathers' names differ.
const FATHER: f32 = 0.4;

/// How two names agree by their words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in super::super) struct Found {
    /// 0 to 1.
    pub(in super::super) score: f32,
    /// Some of it rests on initials, or on one word alone.
    pub(in super::super) partial: bool,
}

/// One pair of words, or a word without a pair.
#[derive(Clone, Copy)]
pub(in super::super) struct Pairing<'a> {
    pub(in super::super) left: Option<&'a Word>,
    pub(in super::super) right: Option<&'a Word>,
    /// How alike they are, 0 to 1.
    pub(in super::super) likeness: f32,
}

impl Pairing<'_> {
    /// By which rule they agree or not.
    pub(in super::super) fn rule(&self) -> String {
        let (Some(a), Some(b)) = (self.left, self.right) else { return "only one of the names has this word".to_owned() };
        match (a.common_given_name(b), self.likeness) {
            _ if a.role == Role::Initial || b.role == Role::Initial => {
                if self.likeness > UNLIKE { "an initial that fits" } else { "an initial that does not fit" }.to_owned()
            }
            (Some(group), _) => format!("one given name in its languages and forms: {}", given::title(group)),
            _ if a.role == Role::Given && b.role == Role::Given => "two different given names".to_owned(),
            (_, 1.0) => "the same sounds under an orthography of papers".to_owned(),
            (_, likeness) if likeness >= 0.78 => format!("sounds that languages and papers exchange ({likeness:.2})"),
            (_, likeness) => format!("different sounds ({likeness:.2})"),
        }
    }
}

impl Word {
    fn common_given_name(&self, other: &Self) -> Option<given::Group> {
        self.groups.iter().copied().find(|group| *group != 0 && other.groups.contains(group))
    }

    /// How alike two words are, 0 to 1.
    fn likeness(&self, other: &Self) -> f32 {
        if self.role == Role::Initial || other.role == Role::Initial {
            let fits = self.sounds.iter().any(|a| other.sounds.iter().any(|b| a.begins_like(b)));
            return if fits { INITIAL } else { 0.0 };
        }
        if self.common_given_name(other).is_some() {
            return 1.0;
        }
        if self.role == Role::Given && other.role == Role::Given {
            return UNLIKE - 0.05;
        }
        let mut best = 0.0f32;
        for a in &self.sounds {
            for b in &other.sounds {
                // Consonants that only one of them has; more than a few and nothing can help.
                if (a.mask ^ b.mask).count_ones() <= 4 {
                    best = best.max(a.likeness(b));
                }
            }
        }
        // Slips of the pen in names that no rule knows: letters changed places.
        if (0.5..0.9).contains(&best) && self.script == Script::Latin && other.script == Script::Latin {
            let written = strsim::normalized_damerau_levenshtein(&self.text, &other.text);
            best = best.max(written as f32);
        }
        best
    }
}

/// Pairs the words of two names and says how they agree.
pub(in super::super) fn pair(left: &[Word], right: &[Word]) -> Found {
    let (pairs, count) = pairings(left, right);
    score(&pairs[..count], left, right)
}

type Pairs<'a> = [Pairing<'a>; 2 * WORDS];

/// Every word with its likeliest pair, and the words that are left.
pub(in super::super) fn pairings<'a>(left: &'a [Word], right: &'a [Word]) -> (Pairs<'a>, usize) {
    let (left, right) = (&left[..left.len().min(WORDS)], &right[..right.len().min(WORDS)]);
    let mut likeness = [[0.0f32; WORDS]; WORDS];
    for (row, a) in likeness.iter_mut().zip(left) {
        for (cell, b) in row.iter_mut().zip(right) {
            // A father's name is paired with a father's name only.
            let kin = (a.role == Role::Patronymic) == (b.role == Role::Patronymic)
                || a.role == Role::Initial
                || b.role == Role::Initial;
            *cell = if kin { a.likeness(b) } else { 0.0 };
        }
    }
    let mut pairs: Pairs<'a> = [Pairing { left: None, right: None, likeness: 0.0 }; 2 * WORDS];
    let (mut free_left, mut free_right) = ([true; WORDS], [true; WORDS]);
    let mut count = 0;
    loop {
        let mut best = (0.0f32, 0, 0);
        for a in (0..left.len()).filter(|a| free_left[*a]) {
            for b in (0..right.len()).filter(|b| free_right[*b]) {
                if likeness[a][b] > best.0 {
                    best = (likeness[a][b], a, b);
                }
            }
        }
        if best.0 <= UNLIKE {
            break;
        }
        (free_left[best.1], free_right[best.2]) = (false, false);
        pairs[count] = Pairing { left: left.get(best.1), right: right.get(best.2), likeness: best.0 };
        count += 1;
    }
    for a in (0..left.len()).filter(|a| free_left[*a]) {
        pairs[count] = Pairing { left: left.get(a), right: None, likeness: 0.0 };
        count += 1;
    }
    for b in (0..right.len()).filter(|b| free_right[*b]) {
        pairs[count] = Pairing { left: None, right: right.get(b), likeness: 0.0 };
        count += 1;
    }
    (pairs, count)
}

/// What pairs of words are worth together: little better than the worst of them.
fn score(pairs: &[Pairing<'_>], left: &[Word], right: &[Word]) -> Found {
    let (mut sum, mut least, mut paired, mut initials) = (0.0f32, 1.0f32, 0u8, 0u8);
    let (mut left_over, mut right_over, mut full, mut fathers) = (0u8, 0u8, 0u8, 0u8);
    for pairing in pairs {
        match (pairing.left, pairing.right) {
            (Some(a), Some(b)) => {
                let is_initial = a.role == Role::Initial || b.role == Role::Initial;
                initials += u8::from(is_initial);
                full += u8::from(!is_initial);
                let worth = worth(pairing.likeness);
                if a.role == Role::Patronymic && b.role == Role::Patronymic {
                    fathers += if worth < FATHER { 2 } else { 0 };
                    continue;
                }
                sum += worth;
                least = least.min(worth);
                paired += 1;
            }
            (Some(a), None) if a.role != Role::Patronymic => left_over += 1,
            (None, Some(b)) if b.role != Role::Patronymic => right_over += 1,
            (None, None) => {}
            _ => fathers += 1,
        }
    }
    if paired == 0 {
        return Found { score: 0.0, partial: false };
    }
    let mean = sum / f32::from(paired);
    let alone = core(left).min(core(right)) == 1 && core(left) != core(right);
    // What both have and neither shares.
    let against = left_over.min(right_over);
    let over = left_over.max(right_over) - against;
    let mut score = 0.3 * mean + 0.7 * least - 0.5 * f32::from(against);
    score -= if alone { 0.0 } else { 0.06 * f32::from(over) };
    // Two fathers who differ: two men, unless one of the fathers' names is wrong, as they often are.
    if fathers > 1 {
        score = score.min(DIFFERENT_FATHERS);
    }
    let only_initials = full == 0 && initials < 2;
    let partial = initials > 0 || alone;
    if alone || full == 0 {
        score = score.min(0.62);
    }
    if only_initials {
        score = score.min(0.5);
    }
    Found { score: score.max(0.0), partial }
}

/// Words that are neither a father's name nor nothing.
fn core(words: &[Word]) -> usize {
    words.iter().filter(|word| word.role != Role::Patronymic).count()
}

/// From likeness of sounds to worth as evidence: what is half alike is nothing.
fn worth(likeness: f32) -> f32 {
    ((likeness - 0.55) / 0.45).clamp(0.0, 1.0)
}
