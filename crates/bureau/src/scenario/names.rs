//! Names for people who never lived: words of nature strung together, in spellings that resemble Korean, Chinese and English ones.
//!
//! No surname here is one that people bear as far as it could be avoided, no two people have one name, and the same seed always gives the same names.

use std::collections::BTreeSet;

use super::data::Group;

/// Sky, star, moon, flower and so on, as Korean words sound.
const KOREAN: [&str; 36] = [
    "byol", "dal", "kkot", "bom", "nun", "sae", "ip", "mul", "bada", "namu", "param", "kurum", "haneul", "pi", "sup", "kang",
    "mui", "tul", "hae", "norul", "issul", "anae", "sori", "dol", "pul", "nabi", "pada", "saem", "onul", "maru", "garam", "sol",
    "tam", "yoeul", "nuri", "hanul",
];
/// Cloud, snow, river, pine and so on, as Chinese words sound.
const CHINESE: [&str; 36] = [
    "yun", "xue", "he", "song", "feng", "shan", "lan", "yue", "xing", "quan", "lu", "zhu", "mei", "ju", "ou", "tan", "ling",
    "xia", "shuang", "lei", "bo", "sha", "gu", "ya", "cao", "hua", "miao", "lin", "tao", "xi", "hu", "chi", "ping", "yan", "wu",
    "bing",
];
/// Beginnings and ends of English words.
const ENGLISH: [&str; 24] = [
    "thorn", "fern", "mist", "alder", "moss", "heath", "brook", "rush", "larch", "fen", "rime", "dusk", "dawn", "hazel", "reed",
    "flint", "gorse", "loam", "birch", "sedge", "wren", "tarn", "beck", "holm",
];

/// Surname and given name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FullName {
    pub(super) surname: String,
    pub(super) given: String,
}

/// Gives names, never one twice.
pub(super) struct Names {
    state: u64,
    given: BTreeSet<[String; 2]>,
}

impl Names {
    pub(super) fn from_seed(seed: u64) -> Self {
        Self { state: seed, given: BTreeSet::new() }
    }

    /// The next name of somebody of this group.
    pub(super) fn next(&mut self, group: Group) -> FullName {
        loop {
            let words: &[&str] = match group {
                Group::UncKoreans | Group::NorthKoreans => &KOREAN,
                Group::UncChinese => &CHINESE,
                Group::NorthAmericans | Group::NorthBritish => &ENGLISH,
            };
            let name = FullName { surname: self.word(words), given: self.word(words) };
            // Surname and given name are matched in either order, so that one turned around is the same name.
            let mut parts = [name.surname.to_lowercase(), name.given.to_lowercase()];
            parts.sort_unstable();
            if parts[0] != parts[1] && self.given.insert(parts) {
                return name;
            }
        }
    }

    /// Two words as one, with a capital.
    fn word(&mut self, words: &[&str]) -> String {
        let (first, second) = (self.pick(words), self.pick(words));
        let mut word = format!("{first}{second}");
        word[..1].make_ascii_uppercase();
        word
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        // SplitMix64 (Steele, Lea and Flood, 2014): not chance, only variety.
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let place = usize::try_from(mixed % words.len() as u64).unwrap_or_default();
        words[place]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::normalise;

    fn register(seed: u64) -> Vec<FullName> {
        let mut names = Names::from_seed(seed);
        let counts = [(Group::UncKoreans, 7_900), (Group::UncChinese, 14_704), (Group::NorthKoreans, 335)];
        let rest = [(Group::NorthAmericans, 23), (Group::NorthBritish, 1)];
        let groups = counts.into_iter().chain(rest);
        groups.flat_map(|(group, count)| std::iter::repeat_n(group, count)).map(|group| names.next(group)).collect()
    }

    #[test]
    fn one_seed_gives_one_register_and_another_another() {
        assert_eq!(register(1953), register(1953));
        assert_ne!(register(1953), register(1954));
    }

    #[test]
    fn no_two_people_have_one_name_as_names_are_matched() {
        let names = register(1953);
        let form = |name: &FullName| normalise::name(&format!("{} {}", name.surname, name.given)).unwrap();
        let forms: BTreeSet<String> = names.iter().map(form).collect();
        assert_eq!(forms.len(), 22_963);
        let surnames: BTreeSet<&str> = names.iter().map(|name| name.surname.as_str()).collect();
        assert!(surnames.len() > 2_000, "{}", surnames.len());
    }
}
