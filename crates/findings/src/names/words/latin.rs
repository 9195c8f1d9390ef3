//! What a Latin word sounds like under the orthographies in which papers spell East Slavic names.
//!
//! English (and the passports that follow it), German, French, and the western Slavic manner of Polish and Czech. A word is read in all of them;
//! most words then sound the same in several.

/// Spellings of one orthography with their sounds, the longest first.
type Table = &'static [(&'static str, &'static str)];

/// English; also what passports of Russia, Ukraine and Belarus print.
const ENGLISH: Table = &[
    ("shch", "SC"),
    ("tch", "C"),
    ("sch", "S"),
    ("sh", "S"),
    ("ch", "C"),
    ("zh", "Z"),
    ("kh", "x"),
    ("ts", "c"),
    ("tz", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ee", "i"),
    ("oo", "u"),
    ("j", "j"),
    ("y", "y"),
    ("c", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("q", "k"),
];
/// German.
const GERMAN: Table = &[
    ("schtsch", "SC"),
    ("stsch", "SC"),
    ("tsch", "C"),
    ("sch", "S"),
    ("ch", "x"),
    ("tz", "c"),
    ("ts", "c"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ß", "s"),
    ("ae", "e"),
    ("ä", "e"),
    ("oe", "o"),
    ("ö", "o"),
    ("ue", "u"),
    ("ü", "u"),
    ("z", "c"),
    ("w", "v"),
    ("x", "ks"),
    ("qu", "kv"),
    ("c", "k"),
];
/// French.
const FRENCH: Table = &[
    ("chtch", "SC"),
    ("tch", "C"),
    ("ch", "S"),
    ("kh", "x"),
    ("ts", "c"),
    ("tz", "c"),
    ("j", "Z"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("gué", "ge"),
    ("ou", "u"),
    ("ï", "ji"),
    ("ine$", "in"),
    ("une$", "un"),
    ("ane$", "an"),
    ("ph", "f"),
    ("th", "t"),
    ("qu", "k"),
    ("ç", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("c", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "y"),
    ("é", "e"),
    ("è", "e"),
];
/// Polish and Czech, whose letters do not contradict each other.
const WESTERN: Table = &[
    ("szcz", "SC"),
    ("šč", "SC"),
    ("śc", "sc"),
    ("sz", "S"),
    ("cz", "C"),
    ("rz", "Z"),
    ("dź", "d"),
    ("ch", "x"),
    ("ż", "Z"),
    ("ź", "z"),
    ("ž", "Z"),
    ("š", "S"),
    ("č", "C"),
    ("ć", "c"),
    ("ś", "s"),
    ("ń", "n"),
    ("ň", "n"),
    ("ł", "l"),
    ("ř", "r"),
    ("ť", "t"),
    ("ď", "d"),
    ("ě", "je"),
    ("ů", "u"),
    ("ó", "u"),
    ("ą", "on"),
    ("ę", "en"),
    ("w", "v"),
    ("x", "ks"),
    ("c", "c"),
    ("ck", "ck"),
    ("q", "k"),
    ("y", "y"),
];

/// Every orthography with its name.
pub(super) const ORTHOGRAPHIES: [(&str, Table); 4] =
    [("English", ENGLISH), ("German", GERMAN), ("French", FRENCH), ("Polish or Czech", WESTERN)];

/// The orthographies that a writing can be in: letters that only Polish and Czech have rule the others out.
pub(super) fn orthographies(writing: &str) -> &'static [(&'static str, Table)] {
    const WESTERN_ONLY: [char; 18] = ['ł', 'ż', 'ź', 'ś', 'ć', 'ń', 'ą', 'ę', 'š', 'č', 'ž', 'ř', 'ě', 'ů', 'ď', 'ť', 'ň', 'ó'];
    if writing.contains(WESTERN_ONLY) { &ORTHOGRAPHIES[3..] } else { &ORTHOGRAPHIES }
}

/// The word in our alphabet of sounds, under one orthography.
pub(super) fn sounds(word: &str, table: Table) -> String {
    let mut heard = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let hit = table.iter().find(|(spelling, _)| match spelling.strip_suffix('$') {
            Some(ending) => rest == ending,
            None => rest.starts_with(spelling),
        });
        match hit {
            Some((spelling, sound)) => {
                push(&mut heard, sound, rest.get(spelling.trim_end_matches('$').len()..).unwrap_or_default());
                rest = rest.get(spelling.trim_end_matches('$').len()..).unwrap_or_default();
            }
            None => {
                heard.push_str(plain(first));
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    heard
}

/// A `y` before a vowel glides; elsewhere it is a vowel.
fn push(heard: &mut String, sound: &str, rest: &str) {
    let glides = rest.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'è']);
    heard.push_str(match sound {
        "y" if glides => "j",
        "y" => "i",
        other => other,
    });
}

/// A letter that no orthography treats alone, without its marks.
fn plain(c: char) -> &'static str {
    match c {
        'a' | 'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ậ' | 'ắ' => "a",
        'ä' | 'æ' => "e",
        'b' => "b",
        'c' | 'ç' => "c",
        'č' | 'ć' => "C",
        'd' | 'đ' | 'ð' | 'ď' => "d",
        'e' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ẹ' | 'ế' | 'ề' | 'ệ' | 'ể' | 'ễ' => "e",
        'ě' | 'ę' => "e",
        'f' => "f",
        'g' | 'ğ' => "g",
        'h' => "h",
        'i' | 'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' | 'ị' => "i",
        'j' => "j",
        'k' => "k",
        'l' | 'ł' | 'ĺ' | 'ľ' => "l",
        'm' => "m",
        'n' | 'ń' | 'ñ' | 'ň' => "n",
        'o' | 'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' | 'ơ' | 'ố' | 'ộ' | 'ớ' | 'ọ' => "o",
        'ö' | 'ø' | 'œ' | 'ő' => "o",
        'p' => "p",
        'q' => "k",
        'r' | 'ř' | 'ŕ' => "r",
        's' | 'ś' | 'ß' | 'ș' | 'ş' => "s",
        'š' => "S",
        't' | 'ť' | 'ț' | 'ţ' | 'þ' => "t",
        'u' | 'ù' | 'ú' | 'û' | 'ū' | 'ŭ' | 'ů' | 'ư' | 'ụ' | 'ứ' | 'ü' | 'ű' => "u",
        'v' | 'w' => "v",
        'x' => "ks",
        'y' | 'ý' | 'ÿ' => "i",
        'z' | 'ź' | 'ż' => "z",
        'ž' => "Z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sound::Sounds;
    use super::*;

    #[test]
    fn five_papers_spell_one_name() {
        let heard = |word: &str, at: usize| Sounds::of(&sounds(word, ORTHOGRAPHIES[at].1));
        let expected = Sounds::of("uSCenko");
        for (word, at) in [("yushchenko", 0), ("juschtschenko", 1), ("iouchtchenko", 2), ("juszczenko", 3), ("juščenko", 3)] {
            assert_eq!(heard(word, at), expected, "{word}");
        }
    }

    #[test]
    fn any_letter_is_taken() {
        for word in ["ǌŉƛ", "œ", "ÞÐ", "𝒜"] {
            ORTHOGRAPHIES.iter().for_each(|(_, table)| drop(sounds(word, table)));
        }
    }
}
