//! What a foreign name in Hangul sounds like: 이바노프 is Иванов, 체호프 Чехов.

/// Initials in the order of Unicode, in our alphabet of sounds. ㅈ serves for з as for ж, ㅎ for х as for г.
const INITIALS: [&str; 19] = ["g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "z", "c", "C", "k", "t", "p", "x"];
/// Vowels; ㅡ only carries a consonant.
const VOWELS: [&str; 21] =
    ["a", "e", "ja", "je", "o", "e", "jo", "je", "o", "va", "ve", "e", "jo", "u", "vo", "ve", "vi", "ju", "", "i", "i"];
/// Finals.
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "s", "s", "n", "t", "t", "k",
    "t", "p", "x",
];

/// The word in our alphabet, with ㅂ and ㅍ as they are and as the в that they also write.
pub(super) fn sounds(word: &str) -> Vec<String> {
    let index = |c: char| (c as u32).checked_sub(0xac00).filter(|index| *index < 11_172);
    let heard: String = word.chars().filter_map(index).map(syllable).collect();
    // ㄹㄹ is л, a single ㄹ between vowels р.
    let plain = heard.replace("lr", "l");
    let with_v = plain.replace(['b', 'p'], "v");
    vec![plain, with_v]
}

fn syllable(index: u32) -> String {
    let part =
        |table: &[&'static str], at: u32| usize::try_from(at).ok().and_then(|at| table.get(at).copied()).unwrap_or_default();
    [part(&INITIALS, index / 588), part(&VOWELS, index / 28 % 21), part(&FINALS, index % 28)].concat()
}

#[cfg(test)]
mod tests {
    use super::super::sound::Sounds;
    use super::*;

    #[test]
    fn foreign_names_are_heard_through_hangul() {
        for (hangul, heard) in [("블라디미르", "vladimir"), ("이바노프", "ivanov"), ("세르게이", "sergej"), ("체호프", "Cexov")]
        {
            assert!(sounds(hangul).iter().any(|s| Sounds::of(s) == Sounds::of(heard)), "{hangul}: {:?}", sounds(hangul));
        }
    }
}
