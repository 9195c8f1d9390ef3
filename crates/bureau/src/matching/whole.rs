//! Whether everything that a line says of names is one man's: a second man's name beside his is no writing of his.

use std::collections::BTreeSet;

use volya_findings::names::{Name, is_another_korean, is_wholly_held, names_a_state};
use volya_store::Sound;
use volya_vault::MatchKey;

use super::sound::class;
use super::{BIRTH, CUSTODY_ID, Form, OTHER_NAME, OWN_NAME, SERVICE_NUMBER, date_forms, short};
use crate::table::{Names, Row, all_writings, date::Dob, forms_of, has_a_sign, normalise, parts_of_name, writings_beside};

/// Whether each writing on the line is, in one way to read it, an equal form of somebody's or made of his sounds and nothing else.
pub(crate) fn is_all_of(key: &MatchKey, row: &Row, is_form: impl Fn(Form) -> bool, sounds: &BTreeSet<Sound>) -> bool {
    let his = His { key, is_form, sounds };
    let read = all_writings(row);
    let writings = if read.is_empty() { writings_beside(row).into_iter().map(|writing| vec![writing]).collect() } else { read };
    // A title in the place of a surname may be one.
    let says_nobody = |part: String| Name::parse(&part).says_nobody();
    !has_a_sign(row)
        && !parts_of_name(row).any(says_nobody)
        && writings.iter().all(|ways| ways.iter().any(|writing| his.is(writing)))
}

/// The writings on a line that are no equal form of his: made of his sounds, they may be another's too.
pub(crate) fn second_writings(key: &MatchKey, row: &Row, is_form: impl Fn(Form) -> bool) -> Vec<Name> {
    let his = His { key, is_form, sounds: &BTreeSet::new() };
    let writings = all_writings(row).into_iter().filter(|ways| !ways.iter().any(|writing| his.equals(writing)));
    writings.flatten().map(|writing| Name::parse(&writing)).collect()
}

/// Whether a writing is made of somebody's sounds and nothing else.
pub(crate) fn is_made_of(key: &MatchKey, writing: &Name, sounds: &BTreeSet<Sound>) -> bool {
    is_wholly_held(writing, |name| sounds.contains(&short(&class(key, name))))
}

/// What is recorded of somebody, by its forms.
struct His<'a, F> {
    key: &'a MatchKey,
    is_form: F,
    sounds: &'a BTreeSet<Sound>,
}

impl<F: Fn(Form) -> bool> His<'_, F> {
    fn is(&self, writing: &str) -> bool {
        let Some(writing) = self.without_numbers(writing) else { return false };
        if writing.is_empty() || names_a_state(&writing) {
            return true;
        }
        let (name, held) = (Name::parse(&writing), |name: &str| self.sounds.contains(&short(&class(self.key, name))));
        self.equals(&writing) && !is_another_korean(&name, held) || is_made_of(self.key, &name, self.sounds)
    }

    fn equals(&self, writing: &str) -> bool {
        let forms = forms_of(Names { whole: Some(writing), ..Names::default() });
        forms.iter().any(|form| [OWN_NAME, OTHER_NAME].into_iter().any(|kind| self.has(kind, form)))
    }

    /// A writing without his day of birth and his numbers; `None` where other digits stand in it.
    fn without_numbers(&self, writing: &str) -> Option<String> {
        let words: Vec<&str> = writing
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、'))
            .filter(|word| !word.is_empty())
            .collect();
        let (mut left, mut rest) = (Vec::new(), words.as_slice());
        while let [word, behind @ ..] = rest {
            if word.contains(char::is_numeric) {
                let runs = (1..=WORDS_OF_A_DATE.min(rest.len())).rev();
                let his = runs.map(|many| rest.split_at(many)).find(|(run, _)| self.is_his_number(&run.join(" ")))?;
                rest = his.1;
            } else {
                left.push(*word);
                rest = behind;
            }
        }
        Some(left.join(" "))
    }

    fn is_his_number(&self, text: &str) -> bool {
        let number = |text: String| [CUSTODY_ID, SERVICE_NUMBER].into_iter().any(|kind| self.has(kind, &text));
        Dob::parse(text).is_ok_and(|dob| date_forms(dob, BIRTH).iter().all(|(kind, form)| self.has(*kind, form)))
            || normalise::number(text).is_some_and(number)
    }

    fn has(&self, kind: u8, form: &str) -> bool {
        (self.is_form)((kind, self.key.form(kind, form)))
    }
}

/// `18 мая 1979 года рождения`.
const WORDS_OF_A_DATE: usize = 5;
