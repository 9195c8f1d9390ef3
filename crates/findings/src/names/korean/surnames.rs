//! Korean surnames: which there are, how common each is, and what families write for them in letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::jamo::Sound;

/// A surname of the table.
pub(super) struct Surname {
    /// Of a million people of the Republic of Korea, so many bear it.
    pub(super) share: u32,
    sounds: Vec<Sound>,
}

struct Table {
    surnames: Vec<Surname>,
    /// What families write, by spelling: places in `surnames`.
    spellings: HashMap<&'static str, Vec<usize>>,
}

/// A surname that is in nobody's table is rarer than those that are.
const RARE: u32 = 20;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let lines = include_str!("../../../data/korean-surnames.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut table = Table { surnames: Vec::new(), spellings: HashMap::new() };
    for line in lines {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [hangul, share, spelled @ ..] = cells.as_slice() else { continue };
        let sounds: Vec<Sound> = hangul.chars().filter_map(Sound::of_hangul).collect();
        if sounds.is_empty() {
            continue;
        }
        for spelling in spelled.iter().flat_map(|cell| cell.split(',')) {
            table.spellings.entry(spelling).or_default().push(table.surnames.len());
        }
        table.surnames.push(Surname { share: share.parse().unwrap_or(RARE), sounds });
    }
    table
});

/// What surnames some syllables may be.
pub(super) struct Recognised {
    /// The syllables, narrowed to real surnames.
    pub(super) sounds: Vec<Sound>,
    /// Of a million people, so many bear one of them.
    pub(super) share: u32,
}

/// The surnames that syllables, or a spelling that families use, may stand for; none if no surname of the table fits.
pub(super) fn recognise(syllables: &[Sound], spelling: Option<&str>) -> Option<Recognised> {
    let spelled = spelling.and_then(|spelling| TABLE.spellings.get(spelling)).map_or(&[][..], Vec::as_slice);
    let mut found: Vec<(u8, &Surname)> = Vec::new();
    for (place, surname) in TABLE.surnames.iter().enumerate() {
        let far = if spelled.contains(&place) { Some(0) } else { distance(syllables, &surname.sounds) };
        found.extend(far.filter(|far| *far <= 2).map(|far| (far, surname)));
    }
    found.sort_by_key(|(far, surname)| (*far, u32::MAX - surname.share));
    let size = found.first()?.1.sounds.len();
    found.retain(|(_, surname)| surname.sounds.len() == size);
    let mut sounds = vec![Sound::default(); size];
    for (far, surname) in &found {
        for (sound, exact) in sounds.iter_mut().zip(&surname.sounds) {
            *sound = sound.or(from_degree(*exact, *far));
        }
    }
    let share = found.iter().filter(|(far, _)| *far < 2).map(|(_, surname)| surname.share).sum::<u32>().max(RARE);
    Some(Recognised { sounds, share })
}

/// How common a surname of exact syllables is.
pub(super) fn share(syllables: &[Sound]) -> Option<u32> {
    let fits = |surname: &&Surname| distance(syllables, &surname.sounds).is_some_and(|far| far <= 1);
    TABLE.surnames.iter().find(fits).map(|surname| surname.share.max(RARE))
}

/// Whether a Hangul word begins with the syllable of a surname.
pub(in super::super) fn begins_with_surname(word: &str) -> bool {
    word.chars().next().and_then(Sound::of_hangul).is_some_and(|first| share(&[first]).is_some())
}

fn distance(a: &[Sound], b: &[Sound]) -> Option<u8> {
    (a.len() == b.len()).then(|| a.iter().zip(b).try_fold(0, |sum, (a, b)| Some(sum + a.distance(b)?))).flatten()
}

/// A sound that is possible only from this degree on.
fn from_degree(sound: Sound, degree: u8) -> Sound {
    let mut later = sound;
    later.0.iter_mut().take(usize::from(degree)).for_each(|tier| *tier = 0);
    later
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert!(TABLE.surnames.len() > 100);
        let kim = share(&[Sound::of_hangul('김').unwrap()]).unwrap();
        assert_eq!(kim, 215_065);
        assert_eq!(share(&[Sound::of_hangul('리').unwrap()]), Some(147_002));
        assert!(TABLE.surnames.iter().map(|s| u64::from(s.share)).sum::<u64>() < 1_000_000);
        for line in include_str!("../../../data/korean-surnames.tsv").lines().filter(|l| !l.starts_with('#')) {
            assert_eq!(line.split('\t').count(), 4, "{line}");
        }
    }
}
