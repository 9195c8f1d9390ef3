//! One word of a name, with everything that it may sound like.

use std::collections::BTreeSet;

use super::super::clean::{Token, Writing};
use super::super::script::Script;
use super::sound::{Sounds, fine};
use super::{cyrillic, given, hangul, latin};

/// What a word is in a name, as far as it can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Role {
    /// A given name of the table.
    Given,
    /// A father's name.
    Patronymic,
    /// One or two letters that stand for a name.
    Initial,
    /// A surname, or anything else.
    Plain,
}

/// Names of the table that a word may be; zero where there are fewer.
pub(super) type Groups = [given::Group; 6];

/// One word of a name.
#[derive(Clone)]
pub(in super::super) struct Word {
    pub(in super::super) role: Role,
    pub(super) script: Script,
    pub(super) sounds: Box<[Sounds]>,
    pub(super) groups: Groups,
    pub(in super::super) text: Box<str>,
}

// Letters of scripts before the sounds of a word.
const CYRILLIC: char = 'c';
const LATIN: char = 'l';
const HANGUL: char = 'k';
/// The sounds by which a word in other letters is compared with Hangul.
const TO_HANGUL: char = 'a';

/// Every text that another script may have for this one; of texts with many such letters only those that exchange all alike.
fn exchange(text: &str, by: &[(char, [char; 2])]) -> BTreeSet<String> {
    const MOST: usize = 3;
    let pair = |c: char| by.iter().find(|(of, _)| *of == c).map(|(_, pair)| *pair);
    if text.chars().filter(|c| pair(*c).is_some()).count() > MOST {
        return [0, 1].map(|which| text.chars().map(|c| pair(c).map_or(c, |pair| pair[which])).collect()).into();
    }
    text.chars().fold(BTreeSet::from([String::new()]), |texts, c| {
        let next = pair(c).map_or(vec![c], |pair| pair.to_vec());
        texts.iter().flat_map(|text| next.iter().map(move |c| format!("{text}{c}"))).collect()
    })
}

/// The mark of the script and the first sound.
fn firsts(of: &BTreeSet<String>) -> BTreeSet<String> {
    of.iter().map(|text| text.chars().take(2).collect()).collect()
}

/// What a word of a writing sounds like, without doubles.
pub(super) fn heard(word: &str, script: Script, writing: &str) -> Vec<Sounds> {
    let mut all: Vec<Sounds> = Vec::new();
    for reading in readings(word, script, writing) {
        let sounds = Sounds::of(&reading);
        if !all.contains(&sounds) && !sounds.codes.is_empty() {
            all.push(sounds);
        }
    }
    all
}

fn readings(word: &str, script: Script, writing: &str) -> Vec<String> {
    match script {
        Script::Cyrillic => vec![cyrillic::sounds(word)],
        Script::Latin => latin::orthographies(writing).iter().map(|(_, table)| latin::sounds(word, table)).collect(),
        Script::Hangul => hangul::sounds(word),
        _ => Vec::new(),
    }
}

/// The words of a writing, and the same with parts joined where hyphens and small words divide by habit.
pub(in super::super) fn read(writing: &Writing) -> Vec<Vec<Word>> {
    let (texts, script) = (writing.words.clone(), writing.script);
    if matches!(script, Script::Hanja | Script::Other) {
        return Vec::new();
    }
    let mut all = vec![with_roles(&texts, script)];
    let joined = joined(&texts);
    if joined.len() < texts.len() {
        all.push(with_roles(&joined, script));
    }
    all
}

/// Words behind a hyphen, and words behind a particle, joined to what they belong to.
fn joined(words: &[Token]) -> Vec<Token> {
    const PARTICLES: [&str; 12] = ["el", "al", "de", "la", "van", "von", "mac", "mc", "o'", "o", "ibn", "d'"];
    let mut joined: Vec<Token> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if word.hyphen || PARTICLES.contains(&last.text.as_str()) => {
                last.text.push_str(&word.text);
                last.dot = false;
            }
            _ => joined.push(word.clone()),
        }
    }
    joined
}

fn with_roles(words: &[Token], script: Script) -> Vec<Word> {
    let writing: String = words.iter().map(|word| word.text.as_str()).collect();
    let mut words: Vec<Word> =
        words.iter().map(|word| Word::of(word, script, &writing)).filter(|word| !word.sounds.is_empty()).collect();
    let full = words.iter().filter(|word| word.role != Role::Initial).count();
    if full > 2 {
        let after_given = |at: usize| at > 0 && words[at - 1].role == Role::Given;
        let named = |at: &usize| words[*at].ends_as_patronymic();
        let found = (0..words.len()).find(|at| named(at) && after_given(*at)).or_else(|| (0..words.len()).rev().find(named));
        if let Some(word) = found.and_then(|at| words.get_mut(at)) {
            word.role = Role::Patronymic;
        }
    }
    words
}

impl Word {
    fn of(token: &Token, script: Script, writing: &str) -> Self {
        let mut sounds = heard(&token.text, script, writing);
        let mut groups = Groups::default();
        let known = sounds.iter().flat_map(|sounds| given::groups(&sounds.plain()));
        let mut distinct: Vec<given::Group> = known.copied().collect();
        distinct.sort_unstable();
        distinct.dedup();
        groups.iter_mut().zip(&distinct).for_each(|(place, group)| *place = *group);
        let role = match token.dot {
            true => Role::Initial,
            false if groups[0] != 0 => Role::Given,
            false => Role::Plain,
        };
        if role == Role::Plain {
            sounds.iter_mut().for_each(|sounds| *sounds = sounds.without_gender());
        }
        Self { role, script, sounds: sounds.into(), groups, text: token.text.clone().into() }
    }

    fn ends_as_patronymic(&self) -> bool {
        const ENDINGS: [&str; 16] = [
            "oviC", "eviC", "aviC", "iviC", "iliC", "miC", "ovna", "evna", "avna", "ivna", "iniCna", "oviS", "ovn", "evn", "kiC",
            "tiC",
        ];
        self.role == Role::Plain && self.sounds.iter().any(|sounds| sounds.codes.len() > 3 && sounds.ends_with(&ENDINGS))
    }
}

impl Word {
    /// Names of the table that a father's name is made of.
    pub(in super::super) fn fathers(&self) -> BTreeSet<String> {
        let names = self.sounds.iter().flat_map(|sounds| given::of_father(&sounds.plain()));
        names.map(|group| format!("#{group}")).collect()
    }

    /// What makes it the same word in another spelling, as it is held: a given name of the table, or all that it sounds like. Finer by far than what it
    /// is found by.
    pub(in super::super) fn own(&self) -> BTreeSet<String> {
        let named = self.named();
        if named.is_empty() { self.held() } else { named }
    }

    /// The same as it is asked for, by what another script may have for it.
    pub(in super::super) fn written(&self) -> BTreeSet<String> {
        let named = self.named();
        if named.is_empty() { self.asked() } else { named }
    }

    /// Its first sound, as it is held.
    pub(in super::super) fn own_first(&self) -> BTreeSet<String> {
        firsts(&self.held())
    }

    /// Its first sound, as it is asked for.
    pub(in super::super) fn written_first(&self) -> BTreeSet<String> {
        firsts(&self.asked())
    }

    /// All sounds of it under the letter of its script; for Hangul, which writes г and х alike and leaves glides out, the coarser ones too.
    fn held(&self) -> BTreeSet<String> {
        match self.script {
            Script::Cyrillic | Script::Latin => self.fine().into_iter().chain(self.coarse(TO_HANGUL)).collect(),
            _ => self.coarse(HANGUL).collect(),
        }
    }

    /// Within one script the very same; г is g or h in Latin letters, and х is x or h.
    fn asked(&self) -> BTreeSet<String> {
        let exchanged: &[(char, [char; 2])] = match self.script {
            Script::Cyrillic => &[('g', ['g', 'h']), ('x', ['x', 'h'])],
            Script::Latin => &[('h', ['g', 'x'])],
            _ => return self.coarse(TO_HANGUL).chain(self.coarse(HANGUL)).collect(),
        };
        let other = if self.script == Script::Cyrillic { LATIN } else { CYRILLIC };
        let fine = self.fine();
        let in_other = fine.iter().filter_map(|text| text.get(1..)).flat_map(|text| exchange(text, exchanged));
        let in_other: Vec<String> = in_other.map(|text| format!("{other}{text}")).collect();
        fine.into_iter().chain(in_other).chain(self.coarse(HANGUL)).collect()
    }

    fn fine(&self) -> BTreeSet<String> {
        let script = if self.script == Script::Cyrillic { CYRILLIC } else { LATIN };
        let yo = self.text.contains('ё').then(|| self.text.replace('ё', "е"));
        let texts = [Some(&*self.text), yo.as_deref()].into_iter().flatten();
        let is_surname = self.role == Role::Plain;
        let heard = texts.flat_map(|text| readings(text, self.script, &self.text));
        heard
            .map(|letters| fine(&letters, is_surname))
            .filter(|text| !text.is_empty())
            .map(|text| format!("{script}{text}"))
            .collect()
    }

    fn coarse(&self, mark: char) -> impl Iterator<Item = String> {
        self.sounds.iter().map(move |sounds| format!("{mark}{}", sounds.own()))
    }

    fn named(&self) -> BTreeSet<String> {
        self.groups.iter().filter(|group| **group != 0).map(|group| format!("#{group}")).collect()
    }

    /// Blocking keys: the given name of the table, or the word's consonants by classes.
    pub(in super::super) fn keys(&self) -> BTreeSet<String> {
        let named = self.named();
        if !named.is_empty() {
            return named;
        }
        self.sounds.iter().map(Sounds::skeleton).collect()
    }
}
