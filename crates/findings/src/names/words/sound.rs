//! Sounds of a word as small numbers, and how far apart two words are.

use super::costs::{ALPHABET, WHOLE, change, distance, place};

/// Sounds of a word that are kept; no name has more.
pub(super) const LONGEST: usize = 24;

/// What a word sounds like, as places in the alphabet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Sounds {
    pub(super) codes: Box<[u8]>,
    /// Which classes of consonants it has, each with whether once or more.
    pub(super) mask: u32,
}

impl Sounds {
    /// From letters of our alphabet: vowels that glide fall away, doubled sounds are one.
    pub(super) fn of(letters: &str) -> Self {
        let mut codes: Vec<u8> = Vec::with_capacity(letters.len());
        for letter in settled(letters) {
            let code = u8::try_from(place(letter)).unwrap_or(0);
            if codes.last() != Some(&code) && codes.len() < LONGEST {
                codes.push(code);
            }
        }
        let mask = mask(&codes);
        Self { codes: codes.into(), mask }
    }

    /// The word in letters of our alphabet, with what German and Russian papers cannot tell apart made one.
    pub(super) fn plain(&self) -> String {
        let letter = |code: &u8| match ALPHABET[usize::from(*code)] {
            b'g' | b'x' => 'h',
            b'z' => 's',
            other => char::from(other),
        };
        self.codes.iter().map(letter).collect()
    }

    /// The word in letters of our alphabet.
    fn letters(&self) -> String {
        self.codes.iter().map(|code| char::from(ALPHABET[usize::from(*code)])).collect()
    }

    /// Whether it ends in one of these.
    pub(super) fn ends_with(&self, endings: &[&str]) -> bool {
        let letters = self.letters();
        endings.iter().any(|ending| letters.ends_with(ending))
    }

    /// A surname without the ending that says whether a man or a woman bears it: -ова, -ева, -ина, -ская.
    pub(super) fn without_gender(&self) -> Self {
        without_gender(&self.letters()).map_or_else(|| self.clone(), |letters| Self::of(&letters))
    }

    /// All of it, with г, х and h made one: papers write them for one another.
    pub(super) fn own(&self) -> String {
        let merged = |letter: char| match letter {
            'g' | 'x' => 'h',
            other => other,
        };
        let mut own = String::new();
        for letter in self.letters().chars().map(merged) {
            if !own.ends_with(letter) {
                own.push(letter);
            }
        }
        own
    }

    /// Its first two consonants by classes of those that stand for one another.
    pub(super) fn skeleton(&self) -> String {
        let class = |code: &u8| match ALPHABET[usize::from(*code)] {
            b'b' | b'p' => Some('p'),
            b'v' | b'f' => Some('v'),
            b'd' | b't' => Some('t'),
            b'z' | b's' | b'Z' | b'S' | b'C' | b'c' => Some('s'),
            b'k' | b'g' | b'h' | b'x' => Some('k'),
            b'm' => Some('m'),
            b'n' => Some('n'),
            b'l' => Some('l'),
            b'r' => Some('r'),
            _ => None,
        };
        let mut skeleton = String::new();
        for letter in self.codes.iter().filter_map(class) {
            // A в within a word is ў, у or nothing in the next language.
            let unsteady = letter == 'v' && !skeleton.is_empty();
            if !unsteady && !skeleton.ends_with(letter) && skeleton.len() < 2 {
                skeleton.push(letter);
            }
        }
        skeleton
    }

    /// The first sound is alike: what an initial tells.
    pub(super) fn begins_like(&self, other: &Self) -> bool {
        let pair = self.codes.first().zip(other.codes.first());
        pair.is_some_and(|(a, b)| change(*a, *b) <= 9)
    }

    /// How alike two words are, 0 to 1.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        if self.codes == other.codes {
            return 1.0;
        }
        let longest = u16::try_from(self.codes.len().max(other.codes.len())).unwrap_or(0);
        let whole = longest * WHOLE;
        match distance(&self.codes, &other.codes, whole - whole * LEAST / 100) {
            Some(far) if longest > 0 => 1.0 - f32::from(far) / f32::from(whole),
            _ => 0.0,
        }
    }
}

fn without_gender(letters: &str) -> Option<String> {
    const ENDINGS: [(&str, &str); 7] =
        [("ska", "ski"), ("cka", "cki"), ("Ska", "Ski"), ("ova", "ov"), ("eva", "ev"), ("ava", "av"), ("ina", "in")];
    let stems = ENDINGS.iter().filter(|_| letters.len() > 5);
    stems.filter_map(|(ending, kept)| Some(format!("{}{kept}", letters.strip_suffix(ending)?))).next()
}

/// A word in letters of our alphabet with everything that tells it from another: a glide stays between a vowel and a consonant or the end, as in
/// Бойков, and г, х and h stay apart. Elsewhere languages and papers write glides as they like: Yakovlev, Iakovlev.
pub(super) fn fine(letters: &str, is_surname: bool) -> String {
    let is_full = |letter: &u8| matches!(letter, b'a' | b'e' | b'o' | b'u');
    let is_glide = |letter: u8| matches!(letter, b'i' | b'j');
    let runs: Vec<&[u8]> = letters.as_bytes().chunk_by(|a, b| is_glide(*a) == is_glide(*b)).collect();
    let mut fine = String::with_capacity(letters.len());
    for (at, run) in runs.iter().enumerate() {
        let before_full = runs.get(at + 1).and_then(|next| next.first()).is_some_and(is_full);
        let behind_full = at > 0 && runs[at - 1].last().is_some_and(is_full);
        let kept: &[u8] = match run.first() {
            Some(first) if !is_glide(*first) => run,
            _ if before_full => b"",
            _ if behind_full => b"j",
            _ if run.contains(&b'i') => b"i",
            _ => b"",
        };
        for letter in kept.iter().copied().map(char::from) {
            if !fine.ends_with(letter) {
                fine.push(letter);
            }
        }
    }
    if is_surname { without_gender(&fine).unwrap_or(fine) } else { fine }
}

/// Likeness below so many hundredths is none.
const LEAST: u16 = 55;

/// `j` and `i` beside a vowel fall away: Юлия, Julija and Ioulia are `ula`.
fn settled(letters: &str) -> Vec<u8> {
    let mut bytes: Vec<u8> = letters.bytes().filter(|byte| *byte != b'j').collect();
    bytes.dedup();
    let full = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|b| matches!(b, b'a' | b'e' | b'o' | b'u'));
    let glides = |at: usize| bytes[at] == b'i' && (full(at.checked_sub(1)) || full(Some(at + 1)));
    (0..bytes.len()).filter(|at| !glides(*at)).map(|at| bytes[at]).collect()
}

/// Consonants by classes, two bits each: met once, met twice.
fn mask(codes: &[u8]) -> u32 {
    let class = |code: &u8| match ALPHABET[usize::from(*code)] {
        b'b' | b'p' => Some(0),
        b'v' | b'f' => Some(1),
        b'd' | b't' => Some(2),
        b'z' | b's' | b'Z' | b'S' | b'C' | b'c' => Some(3),
        b'k' => Some(4),
        b'g' | b'h' | b'x' => Some(5),
        b'm' => Some(6),
        b'n' => Some(7),
        b'l' => Some(8),
        b'r' => Some(9),
        _ => None,
    };
    codes.iter().filter_map(class).fold(0, |mask: u32, class| {
        let once = 1u32 << (2 * class);
        if mask & once == 0 { mask | once } else { mask | once << 1 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glides_and_doubles_fall_away() {
        for text in ["julija", "ulia", "iulia", "uliia"] {
            assert_eq!(Sounds::of(text), Sounds::of("ula"), "{text}");
        }
        assert_eq!(Sounds::of("anna"), Sounds::of("ana"));
    }

    #[test]
    fn likeness_is_symmetrical_and_bounded() {
        for (a, b) in [("hruSCov", "xruSCev"), ("kravcov", "kravec"), ("", "a"), ("bondar", "bondarenko")] {
            let (a, b) = (Sounds::of(a), Sounds::of(b));
            assert!((a.likeness(&b) - b.likeness(&a)).abs() < 1e-6);
            assert!((0.0..=1.0).contains(&a.likeness(&b)));
        }
        assert!(Sounds::of("hruSCov").likeness(&Sounds::of("xruSCev")) > 0.9);
        assert!(Sounds::of("kravcov").likeness(&Sounds::of("kravec")) < 0.8);
    }
}
