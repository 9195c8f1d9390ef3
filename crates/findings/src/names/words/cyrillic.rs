//! What a Cyrillic word sounds like, in Russian, Ukrainian and Belarusian.

/// The word in our alphabet of sounds.
pub(super) fn sounds(word: &str) -> String {
    let belarusian = word.contains(['ў', 'ы']) && word.contains(['і', 'ў']) || word.contains('ў');
    let mut heard = String::with_capacity(word.len());
    let letters: Vec<char> = word.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        heard.push_str(match c {
            'а' => "a",
            'б' => "b",
            'в' | 'ў' => "v",
            'г' | 'ґ' => "g",
            // A Belarusian soft д is дз.
            'д' if next == Some(&'з') && (belarusian || matches!(letters.get(at + 2), Some('і' | 'м' | 'е'))) => "",
            'з' if at > 0 && letters[at - 1] == 'д' && heard_soft(&letters, at, belarusian) => "d",
            'д' => "d",
            'е' | 'э' | 'є' => "je",
            'ё' => "jo",
            'ж' => "Z",
            'з' => "z",
            'и' | 'і' | 'ы' => "i",
            'ї' => "ji",
            'й' | 'ј' => "j",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "x",
            'ц' => "c",
            'ч' => "C",
            'ш' => "S",
            'щ' => "SC",
            'ю' => "ju",
            'я' => "ja",
            _ => "",
        });
    }
    heard
}

fn heard_soft(letters: &[char], at: usize, belarusian: bool) -> bool {
    belarusian || matches!(letters.get(at + 1), Some('і' | 'м' | 'е'))
}

#[cfg(test)]
mod tests {
    use super::super::sound::Sounds;
    use super::*;

    #[test]
    fn languages_of_one_name_sound_alike() {
        let of = |word| Sounds::of(&sounds(word));
        assert_eq!(of("лук'яненко"), of("лукьяненко"));
        assert_eq!(of("украинка"), of("українка"));
        assert!(of("хрущёв").likeness(&of("хрушчоў")) > 0.9);
        assert!(of("петлюра").likeness(&of("пятлюра")) > 0.85);
    }
}
