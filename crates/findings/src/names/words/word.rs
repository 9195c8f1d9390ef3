//! One word of a name, with everything that it may sound like.

use std::collections::BTreeSet;

use super::super::clean::{Token, Writing};
use super::super::script::Script;
use super::sound::Sounds;
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

/// What a word of a writing sounds like, without doubles.
pub(super) fn heard(word: &str, script: Script, writing: &str) -> Vec<Sounds> {
    let mut all: Vec<Sounds> = Vec::new();
    let readings: Vec<String> = match script {
        Script::Cyrillic => vec![cyrillic::sounds(word)],
        Script::Latin => latin::orthographies(writing).iter().map(|(_, table)| latin::sounds(word, table)).collect(),
        Script::Hangul => hangul::sounds(word),
        _ => Vec::new(),
    };
    for reading in readings {
        let sounds = Sounds::of(&reading);
        if !all.contains(&sounds) && !sounds.codes.is_empty() {
            all.push(sounds);
        }
    }
    all
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
        const ENDINGS: [&str; 14] =
            ["oviC", "eviC", "aviC", "iviC", "iliC", "miC", "ovna", "evna", "avna", "ivna", "inicna", "oviS", "ovn", "evn"];
        self.role == Role::Plain && self.sounds.iter().any(|sounds| sounds.codes.len() > 4 && sounds.ends_with(&ENDINGS))
    }
}

impl Word {
    /// Classes of the name that a father's name is made of: those of the table, and the word's consonants by classes.
    pub(in super::super) fn fathers(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let names = self.sounds.iter().flat_map(|sounds| given::of_father(&sounds.plain()));
        (names.map(|group| format!("#{group}")).collect(), self.sounds.iter().map(Sounds::skeleton).collect())
    }

    /// Blocking keys: the given name of the table, or the word's consonants by classes.
    pub(in super::super) fn keys(&self) -> BTreeSet<String> {
        let named = self.groups.iter().filter(|group| **group != 0).map(|group| format!("#{group}"));
        let named: BTreeSet<String> = named.collect();
        if !named.is_empty() {
            return named;
        }
        self.sounds.iter().map(Sounds::skeleton).collect()
    }
}
