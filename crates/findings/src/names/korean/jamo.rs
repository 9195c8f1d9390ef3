//! A spoken syllable as sets of what it may be: initial, vowel and final, in three degrees of likelihood.
//!
//! A romanised `jong` is no one syllable: its vowel is ㅗ, or ㅓ where a newspaper left the breve out. A [`Sound`] keeps all of that in three
//! words of 64 bits, so that comparing two syllables is a few ANDs.

/// Initial consonants in the order of Unicode.
pub(super) const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/// Vowels in the order of Unicode.
pub(super) const VOWELS: &str = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
/// Finals as they are spoken, none first; written here as consonants.
pub(super) const FINALS: &str = "-ㄱㄴㄷㄹㅁㅂㅇ";

const VOWEL_AT: u32 = 19;
const FINAL_AT: u32 = 40;
const INITIAL_MASK: u64 = (1 << VOWEL_AT) - 1;
const VOWEL_MASK: u64 = ((1 << 21) - 1) << VOWEL_AT;
const FINAL_MASK: u64 = ((1 << 8) - 1) << FINAL_AT;
/// All three parts of a syllable.
const FIELDS: [u64; 3] = [INITIAL_MASK, VOWEL_MASK, FINAL_MASK];

/// What one syllable may be: `0` what it says, `1` what habit also writes so, `2` what is sometimes heard. Each holds the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub(super) struct Sound(pub(super) [u64; 3]);

/// Sets for one part of a syllable, by degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Part(pub(super) [u32; 3]);

/// The bits of letters in one of the three orders.
pub(super) fn bits(letters: &str, order: &str) -> u32 {
    let bit = |c: char| order.chars().position(|o| o == c).map_or(0, |at| 1u32 << at);
    letters.chars().map(bit).fold(0, |a, b| a | b)
}

impl Part {
    pub(super) fn new(order: &str, sure: &str, habit: &str, heard: &str) -> Self {
        let (sure, habit, heard) = (bits(sure, order), bits(habit, order), bits(heard, order));
        Self([sure, sure | habit, sure | habit | heard])
    }

    /// Anything at all.
    pub(super) const ANY: Self = Self([u32::MAX; 3]);

    /// The other is possible too, from this degree on.
    pub(super) fn or_from(self, degree: usize, more: u32) -> Self {
        let mut part = self;
        part.0.iter_mut().skip(degree).for_each(|set| *set |= more);
        part
    }
}

impl Sound {
    /// A syllable of three parts.
    pub(super) fn of(initial: Part, vowel: Part, last: Part) -> Self {
        let tier = |n: usize| {
            (u64::from(initial.0[n]) & INITIAL_MASK)
                | ((u64::from(vowel.0[n]) << VOWEL_AT) & VOWEL_MASK)
                | ((u64::from(last.0[n]) << FINAL_AT) & FINAL_MASK)
        };
        Self([tier(0), tier(1), tier(2)]).with_initial_law()
    }

    /// One written syllable; none if it is no composed Hangul.
    pub(super) fn of_hangul(c: char) -> Option<Self> {
        let index = (c as u32).checked_sub(0xac00).filter(|index| *index < 11_172)?;
        let (initial, vowel, last) = (index / 588, index / 28 % 21, index % 28);
        let vowel = Part([1 << vowel; 3]);
        Some(Self::of(Part([1 << initial; 3]), near_vowels(vowel), Part([1 << spoken_final(last); 3])))
    }

    /// North and South differ at the beginning of words: 리 이, 려 여, 로 노, 녀 여. And many write one for the other elsewhere.
    fn with_initial_law(self) -> Self {
        let (rieul, nieun, none) = (1u64 << 5, 1u64 << 2, 1u64 << 11);
        let fronted = u64::from(bits("ㅑㅒㅕㅖㅛㅠㅣㅢ", VOWELS)) << VOWEL_AT;
        let mut sound = self;
        for tier in 1..3 {
            let at = self.0[0];
            if at & rieul != 0 {
                sound.0[tier] |= if at & fronted != 0 { none } else { 0 };
                sound.0[tier] |= if at & VOWEL_MASK & !fronted != 0 { nieun } else { 0 };
            }
            if at & nieun != 0 && at & fronted != 0 {
                sound.0[tier] |= none;
            }
        }
        sound
    }

    /// This syllable or the other, degree by degree.
    pub(super) fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1], self.0[2] | other.0[2]])
    }

    /// How far apart two syllables are: 0 to 4 a part, summed; none if some part cannot be the same.
    #[inline]
    pub(super) fn distance(&self, other: &Self) -> Option<u8> {
        let sure = self.0[0] & other.0[0];
        if FIELDS.iter().all(|field| sure & field != 0) {
            return Some(0);
        }
        let widest = self.0[2] & other.0[2];
        if FIELDS.iter().any(|field| widest & field == 0) {
            return None;
        }
        let step = |field: &u64| -> u8 {
            const STEPS: [(usize, usize, u8); 9] =
                [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2), (0, 2, 2), (2, 0, 2), (1, 2, 3), (2, 1, 3), (2, 2, 4)];
            STEPS.iter().find(|(a, b, _)| self.0[*a] & other.0[*b] & field != 0).map_or(4, |step| step.2)
        };
        Some(FIELDS.iter().map(step).sum())
    }

    /// Which of initial, vowel and final can be the same.
    pub(super) fn agreeing(&self, other: &Self) -> [bool; 3] {
        FIELDS.map(|field| self.0[2] & other.0[2] & field != 0)
    }

    /// Whether nothing is known of vowel and final: an initial.
    pub(super) fn is_open(&self) -> bool {
        self.0[0] & FINAL_MASK == FINAL_MASK
    }

    /// The sets of the likeliest degrees: initials, vowels, finals.
    pub(super) fn sets(&self, degree: usize) -> [u32; 3] {
        let tier = self.0[degree.min(2)];
        let field = |mask: u64, at: u32| u32::try_from((tier & mask) >> at).unwrap_or(0);
        [field(INITIAL_MASK, 0), field(VOWEL_MASK, VOWEL_AT), field(FINAL_MASK, FINAL_AT)]
    }
}

/// Vowels that are heard as one another.
fn near_vowels(vowel: Part) -> Part {
    const NEAR: [(&str, &str); 4] = [("ㅐㅔ", "ㅐㅔ"), ("ㅒㅖ", "ㅖㅔ"), ("ㅖ", "ㅔ"), ("ㅙㅚㅞ", "ㅙㅚㅞ")];
    NEAR.iter()
        .fold(vowel, |part, (of, to)| if vowel.0[0] & bits(of, VOWELS) != 0 { part.or_from(2, bits(to, VOWELS)) } else { part })
}

/// A written final as it is spoken: seven of them, and none.
fn spoken_final(last: u32) -> u32 {
    match last {
        0 => 0,
        1..=3 | 9 | 24 => 1,
        4..=6 => 2,
        7 | 19 | 20 | 22 | 23 | 25 | 27 => 3,
        8 | 11..=13 | 15 => 4,
        10 | 16 => 5,
        14 | 17 | 18 | 26 => 6,
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(a: char, b: char) -> Option<u8> {
        Sound::of_hangul(a).unwrap().distance(&Sound::of_hangul(b).unwrap())
    }

    #[test]
    fn northern_and_southern_initials_are_one() {
        for (north, south) in
            [('리', '이'), ('려', '여'), ('로', '노'), ('녀', '여'), ('류', '유'), ('림', '임'), ('량', '양'), ('라', '나')]
        {
            assert!(far(north, south).is_some_and(|d| d <= 1), "{north} {south}");
        }
        for (a, b) in [('리', '비'), ('로', '오'), ('나', '아'), ('영', '용'), ('정', '종'), ('수', '소')] {
            assert_eq!(far(a, b), None, "{a} {b}");
        }
    }
}
