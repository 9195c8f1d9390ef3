//! A wording counts for its own bytes alone.

#[path = "../../../tests/common/mod.rs"]
mod common;

use common::TwoDesks;

use super::*;

/// What a program with other words would have recorded.
fn sign_other_wording(desks: &mut TwoDesks, form: FormKind, language: FormLanguage) {
    let digest = Digest([9; 32]);
    let read = Event::FormReviewed(FormReviewed { form, language, digest });
    desks.office.commit(vec![Draft::office(read)]).unwrap();
    desks.sign_all(None);
    assert!(desks.office.office().unwrap().reviewed_forms.contains(&(form, language, digest)));
}

#[test]
fn a_changed_wording_is_a_draft_again() {
    let mut desks = TwoDesks::new();
    let (form, language) = (FormKind::Handover, FormLanguage::Ukrainian);
    sign_other_wording(&mut desks, form, language);
    let (html, line) = print_form(&mut desks.office, form, language, None).unwrap();
    assert!(!line.reviewed && html.contains("class=\"draft\""));
    review_form(&mut desks.office, form, language).unwrap();
    desks.sign_all(None);
    let (html, line) = print_form(&mut desks.office, form, language, None).unwrap();
    assert!(line.reviewed && !html.contains("class=\"draft\""));
}
