//! Whether everything that a line says of names is one man's: a second man's name beside his is no writing of his.

use std::collections::BTreeSet;

use volya_findings::names::{Name, is_another_korean, is_wholly_held};
use volya_store::Sound;
use volya_vault::MatchKey;

use super::sound::class;
use super::{Form, OTHER_NAME, OWN_NAME, short};
use crate::table::{Names, Row, all_writings, forms_of, writings_beside};

/// Whether each writing on the line is, in one way to read it, an equal form of somebody's or made of his sounds and nothing else.
pub(crate) fn is_all_of(key: &MatchKey, row: &Row, is_form: impl Fn(Form) -> bool, sounds: &BTreeSet<Sound>) -> bool {
    let read = all_writings(row);
    let writings = if read.is_empty() { writings_beside(row).into_iter().map(|writing| vec![writing]).collect() } else { read };
    let equals = |writing: &str| {
        let forms = forms_of(Names { whole: Some(writing), ..Names::default() });
        forms.iter().any(|form| [OWN_NAME, OTHER_NAME].into_iter().any(|kind| is_form((kind, key.form(kind, form)))))
    };
    let held = |name: &str| sounds.contains(&short(&class(key, name)));
    let is_his = |writing: &String| {
        let name = Name::parse(writing);
        equals(writing) && !is_another_korean(&name, held) || is_wholly_held(&name, held)
    };
    writings.iter().all(|ways| ways.iter().any(is_his))
}
