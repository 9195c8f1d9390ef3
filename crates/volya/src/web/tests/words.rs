//! The words: the same messages with the same arguments in every language, none missing, none unused.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use volya_bureau::acts::{ImportKind, Likeness, Step};
use volya_bureau::core::case::{Body, Fact, Urgency};
use volya_bureau::core::event::{Duty, NameKind, RiskLevel};
use volya_bureau::core::fold::{Unreadable, Voice};
use volya_bureau::core::gate::{Group, Heading, ListAuthor, ListGround, ListKind, Resolver, Row, Verdict};
use volya_bureau::core::law::Rule;
use volya_bureau::core::place::{Destination, State};
use volya_bureau::core::policy::Policy;
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::core::will::{How, Side, Stance};
use volya_bureau::fields;
use volya_bureau::table::ByHand;
use volya_bureau::table::columns::EXCHANGE_LIST;

use crate::json::words::unreadable;
use crate::says::{asked_of_records, texts_of_rooms};
use crate::web::visitor::Theme;
use crate::web::words::{FILES, Language, Words};

const ROWS: [Row; 17] = [
    Row::Identity,
    Row::NoRecord,
    Row::ListData,
    Row::Age,
    Row::Art109,
    Row::OwnRefusal,
    Row::Reported,
    Row::RiskReal,
    Row::NotHeard,
    Row::RiskUnassessed,
    Row::Receiver,
    Row::Procedure,
    Row::Journey,
    Row::Proceedings,
    Row::FinalConfirmation,
    Row::Terms,
    Row::Standstill,
];

const UNREADABLE: [Unreadable; 4] =
    [Unreadable::NotForThisMember, Unreadable::KeyPageMissing, Unreadable::Damaged, Unreadable::Newer];

const RESOLVERS: [Resolver; 9] = [
    Resolver::Person,
    Resolver::SecondMember,
    Resolver::Sender,
    Resolver::Bureau,
    Resolver::Assessor,
    Resolver::DetainingPower,
    Resolver::Review,
    Resolver::DeviceHolder,
    Resolver::Nobody,
];

/// Message ids that are put together from a vocabulary.
fn families() -> Vec<String> {
    let others = [Destination::Remain, Destination::AnyNeutral, Destination::Unhcr, Destination::Unspecified];
    let urgencies = [Urgency::Danger, Urgency::Breach, Urgency::Overdue, Urgency::Due];
    let mut all = of("role", Role::ALL.iter().map(|v| v.word()));
    all.extend(of("side", Side::ALL.iter().map(|v| v.word())));
    all.extend(of("how", How::ALL.iter().map(|v| v.word())));
    all.extend(of("risk", RiskLevel::ALL.iter().map(|v| v.word())));
    all.extend(of("name-kind", NameKind::ALL.iter().map(|v| v.word())));
    all.extend(of("destination", others.iter().map(Destination::word)));
    all.extend(of("urgency", urgencies.map(Urgency::word)));
    all.extend(of("voice", Voice::ALL.iter().map(|v| v.word())));
    all.extend(of("spoken-against", Voice::ALL.iter().map(|v| v.word())));
    all.extend(of("unread", UNREADABLE.map(unreadable)));
    all.extend(of("shows", ["taken-back", "used", "countersigned", "awaits-a-second-signature"]));
    all.extend(of("theme", Theme::ALL.map(Theme::word)));
    let likeness = [Likeness::ServiceNumber, Likeness::CustodyId, Likeness::Name, Likeness::SoundAndBirth, Likeness::Sound];
    all.extend(of("likeness", likeness.map(Likeness::word)));
    all.extend(of("import", ImportKind::ALL.iter().map(|v| v.word())));
    all.extend(of("says", Stance::ALL.iter().map(|v| v.word())));
    all.extend(of("said", ["against", "valid", "not-valid", "open", "nothing"]));
    all.extend(of("people-by", ["custody", "said", "risk", "urgency"]));
    all.extend(of("reason", Reason::ALL.iter().map(|v| v.word())));
    all.extend(of("answer", ["yes", "no"]));
    all.extend(of("policy", Policy::default().numbers().map(|(name, ..)| name)));
    all.extend(of("policy", ["hostilities", "not_asked_is_not_refused", "information_sheets"]));
    all.extend(of("verdict", [Verdict::Clear, Verdict::NoRecord, Verdict::Hold, Verdict::Block].map(Verdict::word)));
    all.extend(of("row", ROWS.map(Row::number)));
    let groups = [Group::Refuses, Group::Risk, Group::NotHeard, Group::WhoIsIt, Group::Papers];
    all.extend(of("group", groups.map(Group::word)));
    all.extend(of("who", RESOLVERS.map(Resolver::word)));
    all.extend(of("to", others.iter().map(Destination::word)));
    all.extend(of("duty", Duty::ALL.iter().map(|v| v.word())));
    all.extend(of("list-kind", ListKind::ALL.iter().map(|v| v.word())));
    all.extend(of("fact", Fact::KINDS.iter().copied()));
    all.extend(of("source", ["our-choice", "list-practice"]));
    all.extend(Rule::ALL.iter().map(|rule| format!("law-{}", rule.id().to_ascii_lowercase())));
    all.extend((1..=12).map(|month| format!("month-{month}")));
    let letters = || (b'A'..=b'Z').map(char::from);
    let states = letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))).filter(|code| State::parse(code).is_ok());
    all.extend(states.map(|code| format!("state-{code}")));
    all.extend(of_lists());
    all
}

/// Those of the pages of lists and clearances.
fn of_lists() -> Vec<String> {
    let verdicts = [Verdict::Block, Verdict::Hold, Verdict::NoRecord, Verdict::Clear];
    // Fields that are chosen from, not typed, have names of their own.
    let chosen = ["kind", "drawn_up_by", "ground", "agreement", "certified", "encoding", "delimiter"];
    let typed = fields::documented("list").unwrap().iter().map(|key| key.name).filter(|name| !chosen.contains(name));
    let mut all = of("badge", verdicts.map(Verdict::word));
    all.extend(of("line-is", verdicts.map(Verdict::word)));
    all.extend(of("heading", Heading::ALL.map(Heading::word)));
    all.extend(of("step", Step::ALL.map(Step::word)));
    all.extend(of("resolver", RESOLVERS.map(Resolver::word)));
    all.extend(of("way-of", ListKind::ALL.iter().map(|v| v.word())));
    all.extend(of("list-author", ListAuthor::ALL.iter().map(|v| v.word())));
    all.extend(of("list-ground", ListGround::ALL.iter().map(|v| v.word())));
    all.extend(of("body", Body::ALL.iter().map(|v| v.word())));
    all.extend(of("column", EXCHANGE_LIST.all().map(|column| column.name)));
    all.extend(of("draft-field", typed));
    all.extend(of("yes-no", ["yes", "no"]));
    all.extend(of("by-hand", ByHand::ALL.map(ByHand::word)));
    all
}

fn of<'a>(name: &str, words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    words.into_iter().map(|word| format!("{name}-{word}")).collect()
}

/// Every message of a language with the arguments that stand in it.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in language.sources() {
        let mut id = String::new();
        for line in source.lines() {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| name.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                id = name.to_owned();
                assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands twice in {language:?}");
            }
            for rest in line.split("{ $").skip(1) {
                let name = rest.split([' ', '}']).next().unwrap_or_default();
                found.entry(id.clone()).or_default().insert(name.to_owned());
            }
        }
        fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap();
    }
    found
}

/// The sources of the doors, without their tests.
fn sources() -> Vec<String> {
    fn files(folder: &Path) -> Vec<PathBuf> {
        let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths
            .filter(|path| !path.ends_with("tests"))
            .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
            .collect()
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let all = ["web", "says", "cli"].into_iter().flat_map(|part| files(&folder.join(part)));
    let rust = all.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let read = |path| std::fs::read_to_string(path).unwrap().split("#[cfg(test)]\nmod tests").next().unwrap().to_owned();
    rust.map(read).collect()
}

/// Ids that stand alone in a source and are asked for through a table or a `match`.
fn ids_of_rooms(source: &str) -> Vec<String> {
    const FAMILIES: [&str; 12] = [
        "accepts-",
        "reason-",
        "fault-",
        "error-",
        "due-list-",
        "sheet-",
        "stop-",
        "story-",
        "alarms-",
        "known-",
        "record-",
        "shows-",
    ];
    let quoted = source.split('"').skip(1).step_by(2);
    let is_one = |text: &&str| FAMILIES.iter().any(|family| text.starts_with(family)) && !text.contains('{');
    quoted.filter(is_one).map(str::to_owned).collect()
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = messages(Language::English);
    assert!(english.len() > 100);
    for language in Language::ALL {
        assert_eq!(messages(language), english, "{language:?}");
    }
}

#[test]
fn no_message_is_missing_and_none_is_unused() {
    let have: BTreeSet<String> = messages(Language::English).into_keys().collect();
    let mut asked: BTreeSet<String> = families().into_iter().chain(texts_of_rooms()).chain(asked_of_records()).collect();
    let mut may_be_asked = super::acts::asked();
    for source in sources() {
        let after =
            |call: &str| source.split(call).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
        asked.extend([".say(\"", ".with(\""].iter().flat_map(|call| after(call)));
        asked.extend(after("\"trouble-").into_iter().map(|rest| format!("trouble-{rest}")));
        asked.extend(ids_of_rooms(&source));
        // What is found by an id out of a table, and the names of fields.
        let quoted = source.split('"').skip(1).step_by(2);
        may_be_asked.extend(quoted.flat_map(|text| [text.to_owned(), format!("field-{text}"), format!("office-{text}")]));
    }
    // What pages say otherwise than the rooms is asked for where those are.
    let on_pages = have.iter().filter(|id| id.strip_prefix("page-").is_some_and(|of| asked.contains(of)));
    may_be_asked.extend(on_pages.cloned());
    let troubles: Vec<String> = asked.iter().filter(|id| id.starts_with("trouble-")).cloned().collect();
    let pages = ["trouble-title", "trouble-on", "trouble-wait-hint"];
    asked.extend(troubles.iter().filter(|id| !pages.contains(&id.as_str())).map(|id| format!("{id}-hint")));
    let missing: Vec<_> = asked.difference(&have).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
    let unused: Vec<_> = have.iter().filter(|id| !asked.contains(*id) && !may_be_asked.contains(*id)).collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
}

#[test]
fn every_file_is_read() {
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.tag());
        let files: BTreeSet<String> =
            std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(files, FILES.iter().map(|name| format!("{name}.ftl")).collect());
    }
}

#[test]
fn numbers_and_plurals_are_right_in_each_language() {
    let texts = |number: usize| Language::ALL.map(|language| Words(language).number(number));
    assert_eq!(texts(22_963), ["22,963", "22,963", "22\u{a0}963", "22\u{a0}963"]);
    assert_eq!(texts(999)[0], "999");
    let persons = |n: u32| Language::ALL.map(|language| Words(language).with("persons", &[("count", n.into())]));
    assert_eq!(persons(1), ["1 person", "1명", "1 особа", "1 лицо"]);
    assert_eq!(persons(3), ["3 persons", "3명", "3 особи", "3 лица"]);
    assert_eq!(persons(11), ["11 persons", "11명", "11 осіб", "11 лиц"]);
    assert_eq!(persons(21), ["21 persons", "21명", "21 особа", "21 лицо"]);
}

#[test]
fn a_day_is_written_as_each_language_writes_it() {
    let at: jiff::Timestamp = "2026-03-02T14:05:09Z".parse().unwrap();
    let texts = Language::ALL.map(|language| crate::web::when::moment(Words(language), at).into_string());
    let said = texts.map(|text| text.split(['>', '<']).nth(2).unwrap().to_owned());
    assert_eq!(said, ["2 Mar 2026, 14:05 UTC", "2026. 3. 2. 14:05 UTC", "2 бер. 2026, 14:05 UTC", "2 мар. 2026, 14:05 UTC"]);
}

#[test]
fn the_browser_is_read_in_its_language() {
    assert_eq!(Language::accepted("uk-UA,uk;q=0.9,en;q=0.8"), Some(Language::Ukrainian));
    assert_eq!(Language::accepted("fr, KO;q=0.5"), Some(Language::Korean));
    assert_eq!(Language::accepted("fr"), None);
    assert_eq!(Language::accepted("ㅋ"), None);
}
