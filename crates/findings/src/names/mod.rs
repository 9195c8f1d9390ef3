//! Names across scripts: 리영호, 이영호, `Ri Yong Ho`, `Lee Young-ho`, «Ли Ён Хо», «Лі Йон Хо» and 李英浩 are one name.
//!
//! ```
//! use volya_findings::names::{Name, Verdict, compare};
//!
//! let listed = Name::parse("Ли Ён Хо");
//! for written in ["리영호", "이영호", "Ri Yong Ho", "Lee Young-ho", "李英浩"] {
//!     assert_eq!(compare(&listed, &Name::parse(written)).verdict, Verdict::Match);
//! }
//! assert_eq!(compare(&listed, &Name::parse("리영수")).verdict, Verdict::None);
//! ```
//!
//! A field is read once, by [`Name::parse`]; reading never fails and says what it could not read. [`compare`] gives a score and a verdict and
//! allocates nothing for most pairs; [`explain`] says which parts agreed by which rule. [`keys()`] gives the few strings by which names that may be one
//! are found without comparing everybody with everybody. `docs/names.md` is the method in words, with what it finds and misses.

mod clean;
mod compare;
mod explain;
mod keys;
mod korean;
mod noise;
mod notice;
mod script;
mod words;

pub use clean::{LETTERS, names_a_state, says_no_name, without_titles};
pub use compare::{Comparison, MATCH, Method, POSSIBLE, Verdict, compare};
pub use explain::{Explanation, Part, explain};
pub use keys::{Keys, is_another_korean, is_wholly_held, keys};
pub use notice::{Notice, Unread};
pub use script::Script;

use clean::Writing;
use korean::Korean;
use words::{Role, Word};

/// A name field as it was read: every writing in it, and every way to read each. Has no `Debug`, because names are secret.
#[derive(Clone)]
pub struct Name {
    readings: Box<[Read]>,
    notices: Box<[Notice]>,
    unread: Option<Unread>,
    /// A single word in it was left out, as a call sign is.
    aside: bool,
}

/// One writing, read.
#[derive(Clone)]
struct Read {
    script: Script,
    korean: Korean,
    /// The words, and the same with parts joined.
    words: Box<[Vec<Word>]>,
    /// Some word is a given name of the East Slavic table.
    given: bool,
    /// The letters alone.
    letters: Box<str>,
    /// The letters with the last word first, where no hyphen binds it.
    turned: Option<Box<str>>,
}

impl Name {
    /// Reads a field. Whatever it holds, there is a name; [`Self::notices`] says what was left out or not read.
    pub fn parse(text: &str) -> Self {
        let mut notices = Vec::new();
        let (writings, aside) = clean::writings(text, &mut notices);
        let readings: Vec<Read> = writings.iter().map(Read::of).collect();
        notices.extend(about(&readings));
        let unread = unread(&mut notices, &readings);
        Self { readings: readings.into(), notices: notices.into(), unread, aside }
    }

    /// What was noticed while it was read.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Why it could not be read, if it could not. Then no comparison can exclude it.
    pub fn unread(&self) -> Option<Unread> {
        self.unread
    }

    /// Whether it holds nothing but a title, or a word for a name that is not known.
    pub fn says_nobody(&self) -> bool {
        matches!(self.unread, Some(Unread::TitleOnly | Unread::Placeholder))
    }

    fn has_titles(&self) -> bool {
        self.notices.iter().any(|notice| matches!(notice, Notice::Titles(_)))
    }

    /// Whether some writing of it, in letters, can be a Korean name: then its words have an order.
    pub fn reads_as_korean(&self) -> bool {
        self.readings.iter().any(Read::is_korean_in_letters)
    }

    /// The scripts in which it stands.
    pub fn scripts(&self) -> impl Iterator<Item = Script> {
        self.readings.iter().map(|read| read.script)
    }
}

impl Read {
    fn of(writing: &Writing) -> Self {
        let korean = Korean::read(writing);
        let words = words::read(writing);
        let letters: String = writing.words.iter().map(|word| word.text.as_str()).collect();
        let given = words.iter().flatten().any(|word| word.role == Role::Given);
        let turned = match writing.words.as_slice() {
            [others @ .., last] if korean.is_some() && !others.is_empty() && !last.hyphen => {
                let texts = std::iter::once(last).chain(others).map(|word| word.text.as_str());
                Some(texts.collect::<String>().into())
            }
            _ => None,
        };
        Self { script: writing.script, korean, words: words.into(), given, letters: letters.into(), turned }
    }

    fn is_korean_in_letters(&self) -> bool {
        self.korean.is_some() && matches!(self.script, Script::Latin | Script::Cyrillic)
    }

    /// Whether every letter of it has a sound here.
    fn is_all_heard(&self) -> bool {
        self.letters.chars().all(|c| match self.script {
            Script::Cyrillic => script::is_east_slavic(c),
            _ => script::is_latin(c),
        })
    }

    fn is_one_word(&self) -> bool {
        match self.script {
            Script::Hangul | Script::Hanja => self.korean.is_surname_alone() || self.letters.chars().count() == 1,
            _ => {
                self.words.first().is_some_and(|words| words.len() == 1)
                    && (self.korean.is_none() || self.korean.is_surname_alone())
            }
        }
    }
}

fn about(readings: &[Read]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let initial = |read: &Read| read.korean.has_initials() || read.words.iter().flatten().any(|word| word.role == Role::Initial);
    if readings.iter().any(|read| initial(read) && (read.korean.is_none() || read.korean.has_initials())) {
        notices.push(Notice::Initials);
    }
    if !readings.is_empty() && readings.iter().all(Read::is_one_word) {
        notices.push(Notice::OneWord);
    }
    if readings.iter().any(|read| read.korean.missing) {
        notices.push(Notice::Unread(Unread::Hanja));
    }
    if readings.iter().any(|read| read.script == Script::Other) {
        notices.push(Notice::Unread(Unread::Script));
    }
    notices
}

/// A name is unread if nothing of it was read, or if something was cut off.
fn unread(notices: &mut Vec<Notice>, readings: &[Read]) -> Option<Unread> {
    let readable = readings.iter().any(|read| read.korean.is_some() && !read.korean.missing || !read.words.is_empty());
    let reasons = || notices.iter().filter_map(|notice| if let Notice::Unread(why) = notice { Some(*why) } else { None });
    let why = reasons().find(|why| !readable || *why == Unread::TooLong);
    if why.is_none() && !readable {
        notices.push(Notice::Unread(Unread::NoName));
        return Some(Unread::NoName);
    }
    why
}
