//! What must hold of every form in every language.

use std::collections::BTreeSet;

use quick_xml::events::Event as Xml;
use volya_core::policy::Policy;
use volya_core::will::{Channel, Declaration, defects};

use super::*;
use crate::fields::{self, Fields, documented};

/// Texts that belong to no form, key or vocabulary.
const COMMON: &[&str] = &[
    "draft",
    "papers",
    "pseudonym",
    "optional",
    "yes",
    "no",
    "date",
    "initials",
    "time-hint",
    "attached",
    "where",
    "state",
    "by-pseudonym",
    "of-side",
    "other-side",
    "nobody",
    "nothing",
    "what",
    "from-whom",
    "when",
    "never",
    "not-needed",
    "machine",
    "interpreter",
    "hired-by",
    "sworn",
    "accepted",
    "conflict",
];

fn every() -> impl Iterator<Item = (FormKind, FormLanguage)> {
    FormKind::ALL.iter().flat_map(|form| FormLanguage::ALL.iter().map(|language| (*form, *language)))
}

fn fields_of(kind: FormKind) -> impl Iterator<Item = Field> {
    form(kind).parts.iter().filter_map(|part| if let Part::Asked(field) = part { Some(*field) } else { None })
}

fn ids_of(kind: FormKind) -> Vec<String> {
    let mut ids = vec![own_id(kind, "title")];
    for part in form(kind).parts {
        match part {
            Part::Heading(id) => ids.push(own_id(kind, &format!("h-{id}"))),
            Part::Words(id) | Part::Points(id) => ids.push(own_id(kind, &format!("p-{id}"))),
            Part::Kept(id, _) => ids.push(own_id(kind, &format!("k-{id}"))),
            Part::Asked(field) => {
                let id = format!("{}-{}", field.kind, field.key);
                if let Shape::Pieces(pieces) = field.shape {
                    ids.extend(pieces.iter().map(|(name, _)| format!("{id}-{name}")));
                }
                ids.push(id);
            }
            Part::NewPage => {}
        }
    }
    ids
}

/// Every id that a language must have.
fn needed() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = COMMON.iter().map(|id| (*id).to_owned()).collect();
    ids.extend(FormKind::ALL.iter().flat_map(|kind| ids_of(*kind)));
    for vocabulary in words::ALL {
        ids.extend((vocabulary.words)().iter().map(|word| format!("{}-{word}", vocabulary.name)));
    }
    ids
}

#[test]
fn every_field_and_every_word_has_a_text_in_every_language_and_no_text_is_idle() {
    let needed = needed();
    let english = text::ids(FormLanguage::English).unwrap();
    for language in FormLanguage::ALL {
        let ids = text::ids(*language).unwrap();
        assert_eq!(ids, english, "{language}: other texts, or another order, than in English");
        let there: BTreeSet<String> = ids.iter().cloned().collect();
        assert_eq!(there.len(), ids.len(), "{language}: a text stands twice");
        let missing: Vec<_> = needed.difference(&there).collect();
        assert!(missing.is_empty(), "{language}: no text for {missing:?}");
        let is_hint = |id: &str| id.strip_suffix("-hint").is_some_and(|of| needed.contains(of));
        let idle: Vec<_> = there.difference(&needed).filter(|id| !is_hint(id)).collect();
        assert!(idle.is_empty(), "{language}: nothing shows {idle:?}");
        for id in &ids {
            let text = text::find(*language, id).unwrap_or_default();
            assert!(!text.trim().is_empty(), "{language}: {id} is empty");
            let lines = text::text(FormLanguage::English, id).lines().count();
            assert_eq!(text.lines().count(), lines, "{language}: {id} has other lines than in English");
        }
    }
}

#[test]
fn translations_are_in_their_own_script() {
    let own = |language: FormLanguage, c: char| match language {
        FormLanguage::Korean => ('\u{ac00}'..='\u{d7a3}').contains(&c),
        FormLanguage::Ukrainian | FormLanguage::Russian => ('\u{400}'..='\u{4ff}').contains(&c),
        FormLanguage::English => c.is_ascii_alphabetic(),
    };
    for language in FormLanguage::ALL {
        for id in text::ids(*language).unwrap() {
            let text = text::text(*language, &id);
            assert!(text.chars().any(|c| own(*language, c)), "{language}: {id}");
            assert!(*language != FormLanguage::Ukrainian || !text.contains(['ы', 'э', 'ъ', 'ё']), "{id}: {text}");
            assert!(*language != FormLanguage::Russian || !text.contains(['і', 'ї', 'є', 'ґ']), "{id}: {text}");
        }
    }
}

#[test]
fn every_field_is_a_documented_key_with_its_own_vocabulary() {
    for kind in FormKind::ALL {
        for field in fields_of(*kind) {
            let keys = documented(field.kind).unwrap_or_else(|| panic!("{kind}: {} is not documented", field.kind));
            let key = keys.iter().find(|key| key.name == field.key);
            let key = key.unwrap_or_else(|| panic!("{kind}: {} is no key of {}", field.key, field.kind));
            if let Shape::One(vocabulary) = field.shape {
                let accepted = key.accepts.words.iter().any(|(_, words)| words() == (vocabulary.words)());
                assert!(accepted, "{kind}: {} accepts other words than {}", field.key, vocabulary.name);
            }
        }
    }
}

/// As it is keyed in from a paper on which everything is answered and nothing stands against it.
const ACCEPTANCE: &str = "KR=accept\ntaken_at=2026-03-01T10:00:00Z\nchannel=private-interview\ntaker=t-1:neutral\npresent=none\n\
    influences=none\nduress_sign=no\nlast_strain=never\nminutes=40\nended_by=taker\nrecorded=no\n\
    sheet=0707070707070707070707070707070707070707070707070707070707070707\nlanguage=ko\nunderstood=yes\n\
    third_option_shown=yes\ncounsel=declined\ninterpretation=not-needed\nread_back=yes\nauthorship=signature\ncapacity=able\n";

fn is_valid(lines: &str) -> bool {
    let declaration: Declaration = fields::declaration(&Fields::from_lines(lines).unwrap()).unwrap();
    let policy = Policy { information_sheets: vec![Digest([7; 32])], ..Policy::default() };
    defects(&declaration, "2026-03-01T12:00:00Z".parse().unwrap(), &policy).is_empty()
}

#[test]
fn whatever_an_acceptance_needs_stands_on_the_declaration() {
    assert!(is_valid(ACCEPTANCE));
    let on_form: BTreeSet<&str> = fields_of(FormKind::Declaration).map(|field| field.key).collect();
    for line in ACCEPTANCE.lines().skip(1) {
        let key = line.split('=').next().unwrap();
        let without: String = ACCEPTANCE.lines().filter(|other| *other != line).map(|line| format!("{line}\n")).collect();
        assert!(!is_valid(&without), "{key} is not needed");
        assert!(on_form.contains(key), "{key} is needed and not on the form");
    }
    // Destinations stand in the table of stances, the serial at the top; everything else that can be recorded is asked.
    let all = documented("declaration").unwrap().iter().map(|key| key.name);
    let not_asked: Vec<&str> = all.filter(|key| !on_form.contains(key)).collect();
    assert_eq!(not_asked, ["to", "paper"]);
    assert_eq!(Channel::ALL.len(), (words::CHANNEL.words)().len());
}

#[test]
fn the_choice_is_never_between_two() {
    for language in FormLanguage::ALL {
        let html = blank(FormKind::Declaration, *language);
        for word in (words::PLACE.words)() {
            assert!(!matches!(
                volya_core::place::Destination::parse(word),
                Ok(volya_core::place::Destination::State(_)) | Err(_)
            ));
            assert!(html.contains(&html::escaped(&text::text(*language, &format!("place-{word}")))), "{language}: {word}");
        }
    }
}

#[test]
fn the_capture_card_binds_him_to_five_particulars() {
    let bound: Vec<&str> =
        fields_of(FormKind::CaptureCard).filter(|f| f.kind == "identity" && !f.optional).map(|f| f.key).collect();
    assert_eq!(bound, ["surname", "given", "rank", "dob", "service_no"]);
}

/// Reads it as XML, which it is too: every element closed, nothing but style inside `style`.
fn check(html: &str) {
    let mut reader = quick_xml::Reader::from_str(html.strip_prefix("<!DOCTYPE html>").unwrap());
    loop {
        match reader.read_event().unwrap() {
            Xml::Eof => break,
            Xml::Start(tag) | Xml::Empty(tag) => {
                let name = tag.name().as_ref().to_owned();
                assert!(!["script", "img", "link", "iframe", "object", "a", "form", "input"].contains(&name.as_str()), "{name}");
                for attribute in tag.attributes() {
                    let key = attribute.unwrap().key.as_ref().to_owned();
                    let known = ["class", "lang", "xml:lang", "xmlns", "charset", "http-equiv", "content", "name"];
                    assert!(known.contains(&key.as_str()), "{key}");
                }
            }
            _ => {}
        }
    }
    for loads in ["url(", "@import", "src=", "href=", "javascript:", "://fonts"] {
        assert!(!html.contains(loads), "{loads}");
    }
    assert_eq!(html.matches("://").count(), 1, "only the namespace of XHTML");
}

#[test]
fn every_form_is_well_formed_loads_nothing_and_runs_nothing() {
    for (kind, language) in every() {
        check(&blank(kind, language));
        let paper = Paper {
            draft: true,
            label: Some(Label::parse("P-0417").unwrap()),
            serial: Some("7K3M-Q2XD".into()),
            ..Paper::default()
        };
        check(&print(kind, language, &paper));
        check(&bind(language, Size::A4, &[(kind, paper.clone()), (FormKind::Declaration, paper)]));
    }
}

#[test]
fn what_is_written_into_a_form_is_escaped() {
    let hostile = "<script>\"&'\u{1b}[2J";
    let known = BTreeMap::from([("crossing", hostile.to_owned())]);
    let paper = Paper { serial: Some(hostile.into()), known, ..Paper::default() };
    let html = print(FormKind::Clearance, FormLanguage::English, &paper);
    check(&html);
    assert_eq!(html.matches("&lt;script&gt;&quot;&amp;&#39;\u{fffd}[2J").count(), 2);
    assert!(!html.contains("<script"));
}

#[test]
fn a_draft_says_so_in_every_language_and_a_reviewed_form_is_its_reviewed_bytes() {
    let drafts: Vec<String> = FormLanguage::ALL.iter().map(|language| text::text(*language, "draft")).collect();
    for (kind, language) in every() {
        let draft = print(kind, language, &Paper { draft: true, ..Paper::default() });
        let reviewed = print(kind, language, &Paper::default());
        assert!(drafts.iter().all(|word| draft.contains(&format!("<span>{word}</span>"))), "{kind} {language}");
        assert!(!reviewed.contains("class=\"draft\""));
        assert_eq!(Digest(Sha256::digest(&reviewed).into()), wording(kind, language));
    }
}

#[test]
fn a_pseudonym_never_stands_beside_a_name_and_not_on_what_is_the_same_for_all() {
    let label = Label::parse("P-0417").unwrap();
    let paper = Paper { label: Some(label.clone()), serial: Some("7K3M-Q2XD".into()), ..Paper::default() };
    for (kind, language) in every() {
        let html = print(kind, language, &paper);
        let bears = html.contains(&label.spoken()) || html.contains("7K3M");
        assert_eq!(bears, form(kind).whom == Whom::Pseudonym, "{kind} {language}");
        let asks_name = fields_of(kind).any(|field| field.kind == "identity");
        assert_eq!(asks_name, form(kind).whom == Whom::Name, "{kind}");
    }
}

/// A changed wording is a new form: whoever signed the old one has not read it. Copy the printed table into the file when a wording changes on purpose.
#[test]
fn the_wordings_are_those_on_record() {
    let lines: Vec<String> = every().map(|(kind, language)| format!("{} {kind} {language}", wording(kind, language))).collect();
    let wordings: BTreeSet<Digest> = every().map(|(kind, language)| wording(kind, language)).collect();
    assert_eq!(wordings.len(), lines.len());
    let recorded = include_str!("../../tests/forms/wordings.txt");
    assert!(recorded.lines().eq(lines.iter().map(String::as_str)), "tests/forms/wordings.txt should be:\n{}", lines.join("\n"));
}
