//! No name that can stand in a record is without its message, English says what the record says, and no other language says it in English.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::json;
use volya_bureau::core::case::{Custody, CustodyStatus, Fact};
use volya_bureau::core::event::{Danger, DangerKind, Event, Identity};
use volya_bureau::core::place::Destination;
use volya_bureau::fields::documented;

use super::walk::{FREE, Heard, walk};
use crate::says::tests::{body, crates, source};
use crate::words::{Language, Words};

/// What serde names in an event, with an event for each variant of each enum. Facts and identities are events.
static EVENTS: LazyLock<(Heard, Vec<Event>)> = LazyLock::new(walk::<Event>);

/// Destinations that are no State. They are the only words that are written by hand; a new one does not compile here.
fn destinations() -> impl Iterator<Item = (String, String)> {
    let others = [Destination::Remain, Destination::AnyNeutral, Destination::Unhcr, Destination::Unspecified];
    let is_one_of_them = |to: &Destination| match to {
        Destination::Remain | Destination::AnyNeutral | Destination::Unhcr | Destination::Unspecified => true,
        Destination::State(_) => false,
    };
    others.into_iter().filter(is_one_of_them).map(|to| ("Destination".to_owned(), to.word().to_owned()))
}

/// Words of closed lists that records hold as texts: why a clearance was refused, and columns under which something was said of him.
fn written_as_texts() -> Vec<(String, String)> {
    let faults = source(&crates().join("core/src/gate/clearance/fault.rs"));
    let faults = body(&faults, "word").split('"').skip(1).step_by(2).map(|word| ("Fault".to_owned(), word.to_owned()));
    let columns = documented("identity").unwrap().iter().map(|key| key.name).filter(|name| is_particular(name));
    let counts = super::saying::COUNTS.map(|word| ("counts".to_owned(), word.to_owned()));
    faults.chain(columns.map(|name| ("particulars".to_owned(), name.to_owned()))).chain(counts).collect()
}

/// Whether what is said under a key becomes a particular.
fn is_particular(key: &str) -> bool {
    let said =
        ["1999", "1", "Name", "own"].map(|text| volya_bureau::fields::Fields::from_pairs(&[format!("{key}={text}")]).unwrap());
    said.iter().filter_map(|fields| volya_bureau::fields::identity(fields).ok()).any(|identity| !identity.particulars.is_empty())
}

fn words() -> BTreeSet<(String, String)> {
    EVENTS.0.words.iter().cloned().chain(destinations()).chain(written_as_texts()).collect()
}

/// The ids of all their messages.
pub(crate) fn asked() -> BTreeSet<String> {
    let members = EVENTS.0.members.iter().map(|(of, name)| format!("record-{of}-{name}"));
    members.chain(words().into_iter().map(|(of, word)| format!("word-{of}-{word}"))).collect()
}

#[test]
fn the_walk_hears_every_name_and_makes_a_record_of_each_variant() {
    let (heard, records) = &*EVENTS;
    assert!(heard.members.len() > 300 && heard.words.len() > 250, "{} {}", heard.members.len(), heard.words.len());
    let has = |of: &str, name: &str| (of.to_owned(), name.to_owned());
    for (of, name) in
        [("Declaration", "third_option_shown"), ("Interpreter", "sworn"), ("Concern", "place"), ("Policy", "crossing_hours")]
    {
        assert!(heard.members.contains(&has(of, name)), "{of} {name}");
    }
    for (of, word) in [("Stance", "refuse"), ("LastStrain", "never"), ("Fact", "relative_enquiry"), ("FormLanguage", "uk")] {
        assert!(heard.words.contains(&has(of, word)), "{of} {word}");
    }
    for kind in Fact::KINDS {
        assert!(records.iter().any(|event| matches!(event, Event::Fact(fact) if fact.kind() == *kind)), "{kind}");
    }
}

#[test]
fn english_says_what_the_record_says() {
    let english = Words(Language::English);
    for (of, name) in &EVENTS.0.members {
        assert_eq!(english.maybe(&format!("record-{of}-{name}")), Some(name.replace('_', " ")), "{of}");
    }
    for (of, word) in words() {
        assert_eq!(english.maybe(&format!("word-{of}-{word}")), Some(word.replace('_', " ")), "{of}");
    }
}

#[test]
fn every_record_is_said_in_every_language_and_in_none_but_english_in_english() {
    for event in &EVENTS.1 {
        for language in Language::ALL {
            let said = Words(language).event(event);
            assert!(said.contains('('), "{language:?}: {said}");
            // Codes of States, labels and hashes have no small letter behind f.
            let is_foreign = language != Language::English && said.contains(|c: char| matches!(c, 'g'..='z'));
            assert!(!is_foreign, "{language:?}: {said}");
        }
    }
    assert!(EVENTS.1.iter().any(|event| Words(Language::Korean).event(event).contains(FREE)));
}

#[test]
fn an_event_reads_as_words() {
    let said = json!({"declaration": {"how": "spoken", "present": [], "stances": [{"to": "KP", "stance": "refuse"}], "understood": true}});
    let event: Event = serde_json::from_value(said).unwrap();
    assert_eq!(
        Language::ALL.map(|language| Words(language).event(&event)),
        [
            "declaration (stances (to KP, stance refuse), how spoken, present (none), understood yes)",
            "의사 표시 (입장 (행선지: KP(조선·북한), 입장: 거부), 방법: 마주 보고 말로, 함께 있던 사람 (없음), 그 언어를 이해함: 예)",
            "заява про волю (позиції (куди: KP (Північна Корея), позиція: відмова), у який спосіб: усно, присутні (немає), розуміє мову: так)",
            "волеизъявление (позиции (куда: KP (Северная Корея), позиция: отказ), каким способом: устно, присутствовали (нет), понимает язык: да)",
        ]
    );
}

#[test]
fn what_somebody_typed_stays_as_it_is_even_where_it_is_a_word_of_ours() {
    let since = Some("2026-08-14".parse().unwrap());
    let custody = Custody { status: CustodyStatus::InCustody, since, place: Some("in-custody, 2026-08-14".to_owned()) };
    let fact = Fact::Custody(custody);
    assert_eq!(
        Language::ALL.map(|language| Words(language).fact(&fact)),
        [
            "status in-custody, since 2026-08-14, place in-custody, 2026-08-14",
            "상태: 구금 중, 언제부터: 2026. 8. 14., 장소: in-custody, 2026-08-14",
            "стан: під вартою, від: 14 серп. 2026, місце: in-custody, 2026-08-14",
            "состояние: под стражей, с: 14 авг. 2026, место: in-custody, 2026-08-14",
        ]
    );
}

#[test]
fn a_time_keeps_its_seconds() {
    let danger = |at: &str| Event::Danger(Danger { kind: DangerKind::Threat, seen_at: at.parse().unwrap(), note: None });
    let said = |at| [Language::English, Language::Ukrainian].map(|language| Words(language).event(&danger(at)));
    let [english, ukrainian] = said("2026-03-02T14:05:00Z");
    assert_eq!(english, "danger (kind threat, seen at 2026-03-02T14:05:00Z)");
    assert_eq!(ukrainian, "небезпека (вид: йому погрожують, коли помічено: 2 бер. 2026, 14:05 UTC)");
    assert!(said("2026-03-02T14:05:09Z")[1].contains("14:05:09 UTC"));
}

#[test]
fn what_he_is_known_by_has_its_names_in_each_language() {
    let identity: Identity = serde_json::from_value(json!({
        "names": [{"kind": "alias", "whole": "문새벽"}], "dob": "1999-05", "particulars": [["capture_place", "own"], ["of_a_newer_version", "x"]]
    }))
    .unwrap();
    let said = |language| Words(language).known_by(&identity);
    assert_eq!(said(Language::English), ["name: 문새벽 (alias)", "born: 1999-05", "capture place: own", "of a newer version: x"]);
    assert_eq!(
        said(Language::Russian)[..3],
        ["имя: 문새벽 (данное ему или употребляемое)", "дата рождения: 1999-05", "место взятия в плен: own"]
    );
    let entry = Words(Language::Ukrainian).event(&Event::Identity(identity));
    assert!(entry.contains("подробиці (місце взяття в полон: own;"), "{entry}");
}

#[test]
fn one_member_is_found_by_its_name() {
    let Event::Declaration(said) = EVENTS.1.iter().find(|event| matches!(event, Event::Declaration(_))).unwrap() else {
        unreachable!()
    };
    assert_eq!(Words(Language::Russian).member(said, "duress_sign").as_deref(), Some("да"));
    assert_eq!(Words(Language::Russian).member(said, "nothing of ours"), None);
}
