//! What must hold for any text.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use volya_findings::link::{Record, link};
use volya_findings::names::{LETTERS, MATCH, Name, Notice, POSSIBLE, Unread, Verdict, compare, explain, keys};

/// Texts that look like names, and texts that do not.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[가-힣]{1,5}( [가-힣]{1,3})?",
        "[A-Za-zŏŭ'-]{1,12}( [A-Za-zé'.-]{1,12}){0,3}",
        "[А-Яа-яіїєґёў'-]{1,12}( [А-Яа-яіїєґё.-]{1,12}){0,3}",
        "[一-龥]{1,4}",
        "(Kim|Lee|Pak|Ри|Ли|Цой) (Jong|Yong|Чен|Ён|Il)[ -](un|ho|Ын|Хо|sung)",
        "\\PC{0,40}",
        "(?s).{0,60}",
        "[김리이Kkимa\u{200b}\u{202e}\u{300}ㄱ가()/·«»]{0,24}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn comparing_is_symmetrical_and_bounded(a in text(), b in text()) {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        let (forth, back) = (compare(&a, &b), compare(&b, &a));
        prop_assert!((forth.score - back.score).abs() < 1e-5, "{} {}", forth.score, back.score);
        prop_assert_eq!(forth.verdict, back.verdict);
        prop_assert!((0.0..=1.0).contains(&forth.score));
        prop_assert_eq!(forth.verdict, Verdict::of(forth.score));
    }

    #[test]
    fn a_name_is_itself_and_an_explanation_says_the_same(a in text(), b in text()) {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        let own = compare(&a, &a);
        let expected = if a.unread().is_some() { Verdict::Possible } else { Verdict::Match };
        prop_assert!(own.verdict >= expected);
        prop_assert_eq!(explain(&a, &b).comparison, compare(&a, &b));
    }

    #[test]
    fn what_cannot_be_read_is_possible_and_says_so(a in text(), b in text()) {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        if a.unread().is_some() {
            prop_assert!(compare(&a, &b).verdict >= Verdict::Possible);
            prop_assert!(a.notices().iter().any(|notice| matches!(notice, Notice::Unread(_))));
        }
    }

    #[test]
    fn keys_are_few_and_its_own_find_a_name(a in text()) {
        let keys = keys(&Name::parse(&a));
        prop_assert!([&keys.held, &keys.asked, &keys.wide].iter().all(|few| few.len() <= 96));
        prop_assert!(keys.held.is_empty() || !keys.held.is_disjoint(&keys.asked));
    }

    #[test]
    fn a_recorded_alias_never_loses_a_match(a in text(), b in text(), alias in text()) {
        let (listed, own, alias) = (Name::parse(&a), Name::parse(&b), Name::parse(&alias));
        let asked = Record { names: vec![listed], ..Record::default() };
        let before = link(&asked, &Record { names: vec![own.clone()], ..Record::default() }, 20_000);
        let after = link(&asked, &Record { names: vec![own, alias], ..Record::default() }, 20_000);
        prop_assert!(after.names.unwrap().score >= before.names.unwrap().score);
        prop_assert!(after.verdict >= before.verdict);
    }

    #[test]
    fn what_cannot_be_seen_changes_nothing(a in "[가-힣]{2,4}|[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}|[А-Я][а-я]{2,8} [А-Я][а-я]{2,8}", at in 0usize..6) {
        let mut hidden: Vec<char> = a.chars().collect();
        hidden.insert(at.min(hidden.len()), '\u{200b}');
        hidden.push('\u{202e}');
        let hidden = Name::parse(&hidden.into_iter().collect::<String>());
        prop_assert!(hidden.notices().contains(&Notice::Unseen(2)));
        prop_assert!(compare(&Name::parse(&a), &hidden).score >= 1.0 - 1e-6 || Name::parse(&a).unread().is_some());
    }
}

#[test]
fn endless_and_empty_names_are_said_to_be() {
    for (text, why) in [
        ("", Unread::NoLetter),
        (" - . ", Unread::NoLetter),
        ("\u{200b}\u{202e}", Unread::NoLetter),
        ("12345", Unread::NoLetter),
        ("unknown", Unread::Placeholder),
        ("Неизвестно", Unread::Placeholder),
        ("невідомий", Unread::Placeholder),
        ("미상", Unread::Placeholder),
        ("рядовой", Unread::TitleOnly),
        ("محمد علي", Unread::Script),
    ] {
        let name = Name::parse(text);
        assert_eq!(name.unread(), Some(why), "{text}");
        assert_eq!(compare(&name, &Name::parse("김철수")).verdict, Verdict::Possible, "{text}");
    }
    for letter in ["김", "а", "a", "가", "金", "한"] {
        let endless = Name::parse(&letter.repeat(10_000));
        assert_eq!(endless.unread(), Some(Unread::TooLong));
        assert_eq!(compare(&endless, &endless).verdict, Verdict::Match);
        let longest = Name::parse(&letter.repeat(LETTERS));
        let _ = compare(&longest, &endless);
        let _ = keys(&longest);
    }
}

#[test]
fn look_alikes_titles_and_brackets_are_noted_and_matched() {
    let matches = |a: &str, b: &str| compare(&Name::parse(a), &Name::parse(b)).score;
    assert!(matches("Ивaнчeнкo Пётр", "Иванченко Петро") >= MATCH);
    assert!(Name::parse("Ивaнчeнкo Пётр").notices().contains(&Notice::LookAlikes("Cyrillic")));
    assert!(matches("Kоvalenko Petro", "Kovalenko Petro") >= MATCH);
    assert!(matches("рядовой Ли Ён Хо", "리영호") >= MATCH);
    assert!(matches("Ли Ён Хо / 리영호 (Ri Yong Ho)", "이영호") >= MATCH);
    assert!(matches("이영호", "영호 리") >= POSSIBLE);
    assert!(matches("李영호", "리영호") >= MATCH && matches("李英浩 리영호", "Ли Ён Хо") >= MATCH);
}

#[test]
fn one_letter_one_word_and_initials_hold_without_deciding() {
    let verdict = |a: &str, b: &str| compare(&Name::parse(a), &Name::parse(b)).verdict;
    for (a, b) in [
        ("김", "김철수"),
        ("Kim", "김철수"),
        ("Иванов", "Иванов Иван Иванович"),
        ("Иванов И. И.", "Иванов Иван Иванович"),
        ("Ivanov I.", "Иванов Иван"),
        ("Ким Ч. С.", "Kim Chol Su"),
        ("Саша", "Александр Савченко"),
    ] {
        assert_eq!(verdict(a, b), Verdict::Possible, "{a} {b}");
    }
    for (a, b) in [("박", "김철수"), ("Иванов П. И.", "Иванов Сергей Иванович"), ("Petrov", "Иванов Иван")]
    {
        assert_eq!(verdict(a, b), Verdict::None, "{a} {b}");
    }
}
