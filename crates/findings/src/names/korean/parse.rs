//! Words to readings: where the surname stands, how the words divide, which of it is likely.

use super::super::clean::{Token, Writing};
use super::super::script::Script;
use super::jamo::Sound;
use super::reading::{Reading, initial, sounds_of};
use super::spelling::{self, Division, Manner, Spelled};
use super::{hanja, surnames};

/// Readings of one writing that are kept.
const READINGS: usize = 10;
/// What a surname that is in no table costs.
const UNKNOWN_SURNAME: u8 = 3;

/// Every way to read a writing as a Korean name, the likeliest first; whether some Hanja had no reading.
pub(super) fn readings(writing: &Writing) -> (Vec<Reading>, bool) {
    let (mut readings, missing) = match writing.script {
        Script::Hangul | Script::Hanja => of_syllables(&writing.words),
        Script::Latin => (of_letters(&writing.words, &spelling::LATIN), false),
        Script::Cyrillic => (of_letters(&writing.words, manner(&writing.words)), false),
        Script::Other => (Vec::new(), false),
    };
    readings.sort_by_key(|reading| reading.cost);
    let mut kept: Vec<Reading> = Vec::new();
    for reading in readings {
        if let Some(known) = kept.iter_mut().find(|known| known.sounds() == reading.sounds()) {
            known.also(&reading);
        } else if kept.len() < READINGS {
            kept.push(reading);
        }
    }
    (kept, missing)
}

/// Which language's Cyrillic it is, as far as its letters tell.
fn manner(words: &[Token]) -> &'static Manner {
    let has = |letters: &[char]| words.iter().any(|word| word.text.contains(letters));
    if has(&['і', 'ї', 'є', 'ґ']) || words.iter().any(|word| word.text.contains("ьо")) {
        &spelling::UKRAINIAN
    } else if has(&['ы', 'э', 'ё', 'ъ']) {
        &spelling::RUSSIAN
    } else {
        &spelling::EITHER
    }
}

/// Hangul and Hanja: a character is a syllable.
fn of_syllables(words: &[Token]) -> (Vec<Reading>, bool) {
    let mut missing = false;
    let mut sound = |c: char| {
        let sound = Sound::of_hangul(c).or_else(|| hanja::sound(c));
        missing |= sound.is_none();
        sound
    };
    let words: Vec<Vec<Sound>> = words.iter().map(|word| word.text.chars().filter_map(&mut sound).collect()).collect();
    let all: Vec<Sound> = words.concat();
    let mut readings = divided(&all, 0);
    // Given name first: 영호 리.
    if let [given @ .., surname] = words.as_slice()
        && !given.is_empty()
        && surname.len() == 1
        && given.concat().len() == 2
    {
        let turned = divided(&[surname.clone(), given.concat()].concat(), 3).into_iter();
        readings.extend(turned.map(|reading| reading.divided(true, false)));
    }
    (readings, missing)
}

/// Readings of exact syllables with a surname of one or two.
fn divided(all: &[Sound], cost: u8) -> Vec<Reading> {
    let mut found = Vec::new();
    for size in [1, 2] {
        if let Some((surname, given)) = all.split_at_checked(size)
            && let Some(share) = surnames::share(surname)
            && given.len() <= 3
        {
            let long = if given.len() == 3 { 2 } else { 0 };
            found.extend(Reading::new(surname, given, cost + long, share));
        }
    }
    if found.is_empty() && (2..=4).contains(&all.len()) {
        let (surname, given) = all.split_at(1);
        found.extend(Reading::new(surname, given, cost + UNKNOWN_SURNAME, surnames_unknown()));
    }
    found
}

fn surnames_unknown() -> u32 {
    20
}

/// Romanised or cyrillised: the surname first, or last.
fn of_letters(words: &[Token], manner: &Manner) -> Vec<Reading> {
    if words.is_empty() || words.len() > 5 {
        return Vec::new();
    }
    let divided: Vec<Word> = words.iter().map(|word| Word::of(word, manner)).collect();
    // A surname may be spelled as no syllable is: Park, Kwon's Qwon. A given name may not.
    if divided.iter().any(|word| word.divisions.is_empty() && surnames::recognise(&[], Some(&word.text)).is_none()) {
        return Vec::new();
    }
    if let [word] = divided.as_slice() {
        return of_one_word(word);
    }
    let mut found = Vec::new();
    // Where hyphens join everything they tell nothing.
    let is_torn = |at: usize| divided[at].hyphen && !divided[1..].iter().all(|word| word.hyphen);
    let mut with = |surname: &[Word], given: &[Word], cost: u8, is_torn: bool, is_turned: bool| {
        for reading in composed(surname, given) {
            found.push(reading.dearer(cost).divided(is_turned, is_torn));
        }
    };
    let last_at = divided.len() - 1;
    let (first, last) = (divided.split_at(1), divided.split_at(last_at));
    with(first.0, first.1, 0, is_torn(1), false);
    with(last.1, last.0, 1, is_torn(last_at), true);
    if divided.len() > 2 {
        let two = divided.split_at(2);
        with(two.0, two.1, 1, is_torn(2), false);
    }
    found
}

/// A word with what it may be.
struct Word {
    text: String,
    divisions: Vec<Division>,
    initial: Option<Sound>,
    hyphen: bool,
}

impl Word {
    fn of(token: &Token, manner: &Manner) -> Self {
        let open = if token.dot { manner.initial(&token.text, token.stop).map(initial) } else { None };
        let divisions = match open {
            Some(_) => vec![Division { syllables: Vec::new(), cost: 0 }],
            None => spelling::divisions(&token.text, manner),
        };
        Self { text: token.text.clone(), divisions, initial: open, hyphen: token.hyphen }
    }
}

/// Everything in one word: RIYONGHO, or a surname alone.
fn of_one_word(word: &Word) -> Vec<Reading> {
    let mut found = Vec::new();
    for division in &word.divisions {
        let all = sounds_of(&division.syllables);
        for size in 1..=all.len().min(2) {
            let (surname, given) = all.split_at(size);
            let spelling = given.is_empty().then_some(word.text.as_str());
            if let Some(known) = surnames::recognise(surname, spelling).filter(|known| known.sounds.len() == size) {
                let cost = division.cost + if given.len() > 1 { 1 } else { 0 };
                found.extend(Reading::new(&known.sounds, given, cost, known.share));
            }
        }
    }
    if let Some(known) = surnames::recognise(&[], Some(&word.text)) {
        found.extend(Reading::new(&known.sounds, &[], 0, known.share));
    }
    found
}

/// Every reading with these words as surname and those as given name.
fn composed(surname: &[Word], given: &[Word]) -> Vec<Reading> {
    let mut found = Vec::new();
    let sure = given.len() == 2 && given.iter().all(|word| word.divisions.iter().any(|d| d.syllables.len() == 1));
    for (sounds, given_cost) in given_names(given) {
        let long = if sounds.len() == 3 { 2 } else { 0 };
        for (surname, cost, share) in surname_of(surname, sure || given.iter().any(|word| word.hyphen)) {
            found.extend(Reading::new(&surname, &sounds, cost + given_cost + long, share));
        }
    }
    found
}

/// What a surname may be: narrowed to the table, or as it sounds if the rest looks Korean beyond doubt.
fn surname_of(words: &[Word], sure: bool) -> Vec<(Vec<Sound>, u8, u32)> {
    let size = words.len();
    let [word, rest @ ..] = words else { return Vec::new() };
    if words.iter().any(|word| word.initial.is_some()) {
        return Vec::new();
    }
    let mut found: Vec<(Vec<Sound>, u8, u32)> = Vec::new();
    if rest.is_empty()
        && let Some(known) = surnames::recognise(&[], Some(&word.text))
    {
        found.push((known.sounds, 0, known.share));
    }
    let joined: Vec<Spelled> = match rest {
        [] => Vec::new(),
        [second] => match (single(word), single(second)) {
            (Some(a), Some(b)) => vec![a, b],
            _ => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    let own: Vec<(Vec<Spelled>, u8)> = match size {
        1 => word.divisions.iter().map(|d| (d.syllables.clone(), d.cost)).collect(),
        _ => vec![(joined, 0)],
    };
    for (spelled, cost) in own.into_iter().filter(|(spelled, _)| (size..=2).contains(&spelled.len())) {
        let sounds = sounds_of(&spelled);
        let spelling = (spelled.len() == 1).then_some(word.text.as_str());
        match surnames::recognise(&sounds, spelling).filter(|known| known.sounds.len() == sounds.len()) {
            Some(known) => found.push((known.sounds, cost, known.share)),
            None if sure && sounds.len() == 1 => found.push((sounds, cost + UNKNOWN_SURNAME, surnames_unknown())),
            None => {}
        }
    }
    found
}

fn single(word: &Word) -> Option<Spelled> {
    word.divisions.iter().find(|division| division.syllables.len() == 1).and_then(|division| division.syllables.first().copied())
}

/// Given names of one to three syllables, from every division of their words.
fn given_names(words: &[Word]) -> Vec<(Vec<Sound>, u8)> {
    const CHOICES: usize = 24;
    if words.iter().any(|word| word.initial.is_some()) {
        let open: Option<Vec<Sound>> =
            words.iter().map(|word| word.initial.or_else(|| sounds_of(&[single(word)?]).first().copied())).collect();
        return open.filter(|open| open.len() <= 2).map(|open| (open, 0)).into_iter().collect();
    }
    let mut choices: Vec<(Vec<Spelled>, u8)> = vec![(Vec::new(), 0)];
    for word in words {
        let mut next = Vec::new();
        for (before, cost) in &choices {
            for division in &word.divisions {
                let spelled: Vec<Spelled> = before.iter().chain(&division.syllables).copied().collect();
                if spelled.len() <= 3 {
                    next.push((spelled, cost + division.cost));
                }
            }
        }
        next.sort_by_key(|(_, cost)| *cost);
        next.truncate(CHOICES);
        choices = next;
    }
    choices.into_iter().map(|(spelled, cost)| (sounds_of(&spelled), cost)).collect()
}
