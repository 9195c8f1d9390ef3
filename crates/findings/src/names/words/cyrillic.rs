//! What a Cyrillic word sounds like, in Russian, Ukrainian and Belarusian.

/// The word in our alphabet of sounds.
pub(super) fn sounds(word: &str) -> String {
    softened(word).chars().map(sound).collect()
}

/// A Belarusian дз before a soft sound is the д of the other languages: Надзея, Дзмітрый.
fn softened(word: &str) -> String {
    ["е", "і", "м", "я", "ь"].iter().fold(word.to_owned(), |word, soft| word.replace(&format!("дз{soft}"), &format!("д{soft}")))
}

fn sound(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' | 'ў' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'є' => "e",
        'ё' => "o",
        'ж' => "Z",
        'з' => "z",
        'и' | 'і' | 'ї' | 'ы' => "i",
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
        'ю' => "u",
        'я' => "a",
        _ => "",
    }
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
