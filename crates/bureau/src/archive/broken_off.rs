//! Rows of an import that broke off, by a crash or because it was given up: they are in the log and in the index, and must say nothing that opens.

use volya_core::event::{Event, Identity};
use volya_core::gate::Verdict;
use volya_core::id::PersonId;

use super::commit::Draft;
use super::tests::common::TwoDesks;
use crate::{acts, matching};

const BY_NUMBER: &str = "custody_id\nC-999\n";

/// Writes a row that adds a number to somebody, in a file that is not closed.
fn break_off(desks: &mut TwoDesks, man: PersonId) {
    let identity = Identity { custody_id: Some("C-999".to_owned()), ..Identity::default() };
    let office = &mut desks.office;
    let bulk = office.draw_bulk();
    let forms = matching::keyed_forms(&office.match_key().unwrap(), &identity).unwrap();
    let row = Draft::about(man, Event::Identity(identity)).with_forms(forms).in_bulk(bulk);
    office.commit(vec![row]).unwrap();
    desks.sync();
}

#[test]
fn a_number_out_of_an_import_that_broke_off_finds_nobody_and_stands_on_no_page() {
    let mut desks = TwoDesks::new();
    desks.set_up_office();
    let man = desks.register("Alpha", "Test", "");
    desks.put_in_order(man);
    assert_eq!(desks.screen("surname,given\nAlpha,Test\n")[0].0, Verdict::Clear);
    break_off(&mut desks, man);
    assert_eq!(desks.screen(BY_NUMBER)[0].0, Verdict::Hold, "one member alone, and a file that he never closed");
    assert_eq!(desks.screen("surname,given\nAlpha,Test\n")[0].0, Verdict::Clear, "nothing else has changed about him");
    let page = acts::show_person(&mut desks.office, man).unwrap();
    assert!(page.identities.iter().all(|identity| identity.custody_id.is_none()));
    assert!(acts::signable(&mut desks.laptop, Some(man)).unwrap().is_empty(), "nobody is asked to sign it");
    // What the file says counts when it is in and signed.
    let file = format!("person,custody_id\n{},C-999\n", desks.label(man));
    acts::import(&mut desks.office, acts::ImportKind::Persons, file.as_bytes(), true, &mut |_| true).unwrap();
    desks.sign_all(Some(man));
    assert_eq!(desks.screen(BY_NUMBER)[0].0, Verdict::Clear);
}
