//! Forms: a wording counts when two have signed it; a paper counts when two have keyed in the same.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::TwoDesks;
use volya_bureau::core::event::{FormKind, FormLanguage};
use volya_bureau::core::id::EntryHash;
use volya_bureau::{BureauError, acts, forms};

const FORM: FormKind = FormKind::Declaration;
const KOREAN: FormLanguage = FormLanguage::Korean;

fn is_draft(html: &str) -> bool {
    html.contains("class=\"draft\"")
}

#[test]
fn a_form_is_a_draft_until_members_of_two_roles_have_signed_its_wording() {
    let mut desks = TwoDesks::new();
    let printed = |desks: &mut TwoDesks| acts::print_form(&mut desks.office, FORM, KOREAN, None).unwrap().0;
    assert!(is_draft(&printed(&mut desks)));
    acts::review_form(&mut desks.office, FORM, KOREAN).unwrap();
    assert!(is_draft(&printed(&mut desks)));
    desks.sign_all(None);
    assert_eq!(printed(&mut desks), forms::blank(FORM, KOREAN));
    // Another language is another wording.
    assert!(is_draft(&acts::print_form(&mut desks.office, FORM, FormLanguage::Russian, None).unwrap().0));
    let reviewed: Vec<_> = acts::list_forms(&mut desks.office).unwrap().into_iter().filter(|line| line.reviewed).collect();
    assert_eq!(reviewed.iter().map(|line| (line.form, line.language)).collect::<Vec<_>>(), [(FORM, KOREAN)]);
}

#[test]
fn papers_for_a_visit_hold_pseudonyms_and_nothing_of_the_record() {
    let mut desks = TwoDesks::new();
    let person = desks.register("KIM", "SORA", "1987-05-17");
    let now = desks.now();
    acts::declare(&mut desks.office, person, common::flawless(now, "t-1")).unwrap();
    let visit = acts::visit_pack(&mut desks.office, &[person], KOREAN, true).unwrap();
    let label = desks.label(person).spoken();
    let [paper] = visit.persons.as_slice() else { panic!("one person") };
    let kinds: Vec<FormKind> = paper.forms.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [FormKind::InformationSheet, FormKind::Declaration, FormKind::OwnCopy]);
    let all = visit.bound();
    for secret in ["KIM", "SORA", "1987", "t-1"] {
        assert!(!all.contains(secret) && !paper.keys.contains(secret), "{secret}");
    }
    for (kind, paper_of) in &paper.forms {
        let html = forms::print(*kind, KOREAN, paper_of);
        let bears = *kind != FormKind::InformationSheet;
        assert_eq!(html.contains(&label), bears, "{kind}");
        assert_eq!(html.contains(&paper.serial), bears, "{kind}");
        assert_eq!(html.contains(&visit.sheet.to_string()), *kind == FormKind::Declaration, "{kind}");
    }
    assert_eq!(visit.sheet, forms::wording(FormKind::InformationSheet, KOREAN));
    assert!(!visit.sheet_listed && visit.draft);
    let other = acts::visit_pack(&mut desks.office, &[person], KOREAN, false).unwrap();
    assert_ne!(other.persons[0].serial, paper.serial);
    assert!(matches!(acts::visit_pack(&mut desks.office, &[person, person], KOREAN, false), Err(BureauError::Refused(_))));
}

const KEYED: &str = "label=P-0001-3\nKR=accept\nremain=undecided\npaper=7K3M-Q2XD\nminutes=40\nduress_sign=no\nnote=let me go\n";

/// The last declaration that awaits the second desk, by paper.
fn awaiting(desks: &mut TwoDesks, person: volya_bureau::core::id::PersonId) -> EntryHash {
    desks.sync();
    let waiting = acts::signable(&mut desks.laptop, Some(person)).unwrap();
    let by_key: Vec<EntryHash> = waiting.iter().filter(|s| s.may_key).map(|s| s.entry).collect();
    assert!(waiting.iter().all(|s| !(s.may_key && s.may_sign)));
    by_key[0]
}

#[test]
fn a_paper_is_signed_by_keying_in_the_same_and_in_no_other_way() {
    let mut desks = TwoDesks::new();
    let person = desks.register("KIM", "SORA", "");
    acts::key_in(&mut desks.office, person, KEYED).unwrap();
    let entry = awaiting(&mut desks, person);
    assert!(matches!(acts::countersign(&mut desks.laptop, &[entry], &[]), Err(BureauError::KeyItAgain)));
    assert!(matches!(acts::countersign_keyed(&mut desks.office, entry, KEYED), Err(BureauError::SameMemberOrRole)));
    let otherwise = KEYED.replace("KR=accept", "KR=refuse").replace("minutes=40", "minutes=14");
    let error = acts::countersign_keyed(&mut desks.laptop, entry, &otherwise).unwrap_err();
    assert!(matches!(&error, BureauError::KeyedDifferently(keys) if keys == &["KR", "minutes"]));
    for value in ["accept", "refuse", "40", "14"] {
        assert!(!error.to_string().contains(value), "{value}");
    }
    let values = acts::values_that_differ(&mut desks.laptop, entry, &otherwise).unwrap();
    assert_eq!((values[0].recorded.as_str(), values[0].keyed.as_str()), ("accept", "refuse"));
    acts::countersign_keyed(
        &mut desks.laptop,
        entry,
        "# in another order\nnote=let me  go\nlabel=P-0001\nduress_sign=no\nminutes=40\npaper=7K3M-Q2XD\nremain=undecided\nKR=Accept\n",
    )
    .unwrap();
    desks.sync();
    assert!(acts::signable(&mut desks.laptop, Some(person)).unwrap().iter().all(|s| s.entry != entry));
}

#[test]
fn a_keyed_file_names_its_paper_and_the_files_that_are_printed_can_be_keyed() {
    let mut desks = TwoDesks::new();
    let person = desks.register("KIM", "SORA", "");
    let without = KEYED.replace("paper=7K3M-Q2XD\n", "");
    assert!(matches!(acts::key_in(&mut desks.office, person, &without), Err(BureauError::Field { .. })));
    let visit = acts::visit_pack(&mut desks.office, &[person], KOREAN, false).unwrap();
    let blank = &visit.persons[0].keys;
    // Nothing was said: there is nothing to record.
    assert!(matches!(acts::key_in(&mut desks.office, person, blank), Err(BureauError::Refused(_))));
    acts::key_in(&mut desks.office, person, &format!("{blank}KP=refuse\n")).unwrap();
    let entry = awaiting(&mut desks, person);
    acts::countersign_keyed(&mut desks.laptop, entry, &format!("KP=refuse\n{blank}")).unwrap();
}

#[test]
fn no_pseudonym_is_printed_on_a_form_that_bears_a_name() {
    let mut desks = TwoDesks::new();
    let person = desks.register("KIM", "SORA", "");
    for form in [FormKind::CaptureCard, FormKind::Notification, FormKind::DeathCertificate, FormKind::InformationSheet] {
        assert!(
            matches!(acts::print_form(&mut desks.office, form, KOREAN, Some(person)), Err(BureauError::Refused(_))),
            "{form}"
        );
    }
    assert!(acts::print_form(&mut desks.office, FormKind::Handover, KOREAN, Some(person)).is_ok());
    // There is no clearance of his to print.
    assert!(matches!(
        acts::print_form(&mut desks.office, FormKind::Clearance, KOREAN, Some(person)),
        Err(BureauError::Refused(_))
    ));
}

#[test]
fn a_wording_that_anybody_takes_back_is_a_draft_until_two_sign_it_anew() {
    let mut desks = TwoDesks::new();
    let reviewed = |desks: &mut TwoDesks| acts::print_form(&mut desks.office, FORM, KOREAN, None).unwrap().1.reviewed;
    acts::review_form(&mut desks.office, FORM, KOREAN).unwrap();
    desks.sign_all(None);
    assert!(reviewed(&mut desks));
    assert!(acts::withdraw_form(&mut desks.laptop, FORM, KOREAN, " ").is_err());
    acts::withdraw_form(&mut desks.laptop, FORM, KOREAN, "a question was lost in translation").unwrap();
    // Written without knowing of it.
    acts::review_form(&mut desks.office, FORM, KOREAN).unwrap();
    desks.sign_all(None);
    assert!(!reviewed(&mut desks));
    acts::review_form(&mut desks.office, FORM, KOREAN).unwrap();
    assert!(!reviewed(&mut desks));
    desks.sign_all(None);
    assert!(reviewed(&mut desks));
}
