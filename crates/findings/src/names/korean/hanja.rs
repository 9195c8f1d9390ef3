//! Hanja by their Korean readings.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::jamo::Sound;

static READINGS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut readings: HashMap<char, Vec<char>> = HashMap::new();
    for line in include_str!("../../../data/hanja.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((reading, characters)) = line.split_once('\t') else { continue };
        let Some(reading) = reading.chars().next() else { continue };
        characters.chars().for_each(|c| readings.entry(c).or_default().push(reading));
    }
    readings
});

/// The readings of a character, each a Hangul syllable; none if the table does not have it.
pub(super) fn readings(c: char) -> Option<&'static [char]> {
    READINGS.get(&c).map(Vec::as_slice)
}

/// Everything that a character may sound like.
pub(super) fn sound(c: char) -> Option<Sound> {
    let sounds = readings(c)?.iter().filter_map(|reading| Sound::of_hangul(*reading));
    sounds.reduce(Sound::or)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_the_characters_of_names() {
        assert_eq!(readings('金'), Some(&['금', '김'][..]));
        assert_eq!(readings('李'), Some(&['리', '이'][..]));
        for c in
            "朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪全高文孫梁裵白許南沈盧河丁郭成車朱禹具羅閔陳池嚴蔡元英浩哲洙正恩日成永男".chars()
        {
            assert!(sound(c).is_some(), "{c}");
        }
    }
}
