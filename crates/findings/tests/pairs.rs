//! The reporting set must stay at what `docs/names.md` reports, or better; and the tables must be what `pairs/make` makes of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use volya_findings::names::{Name, Verdict, compare, is_wholly_held, keys};

fn pairs(set: &str) -> Vec<(String, bool, String, String)> {
    let path = format!("{}/pairs/{set}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let cells = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    cells.map(|c| (c[0].to_owned(), c[1] == "1", c[2].to_owned(), c[3].to_owned())).collect()
}

/// Floors: script pair, precision, recall.
const FLOORS: [(&str, f64, f64); 8] = [
    ("hangul-latin", 0.99, 0.99),
    ("hangul-cyrillic-ru", 0.99, 0.98),
    ("hangul-cyrillic-uk", 0.99, 0.99),
    ("hangul-hanja", 0.99, 0.99),
    ("hangul-hangul", 0.99, 0.99),
    ("latin-cyrillic", 0.975, 0.99),
    ("cyrillic-cyrillic", 0.965, 0.99),
    ("latin-latin", 0.975, 0.985),
];

#[test]
fn what_the_documents_report_still_holds() {
    let mut counts: BTreeMap<String, [f64; 3]> = BTreeMap::new();
    let (mut all, mut keyed) = (0.0, 0.0);
    for (pair, truth, a, b) in pairs("report") {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        let found = compare(&a, &b).verdict != Verdict::None;
        let count = counts.entry(pair).or_default();
        count[0] += f64::from(u8::from(truth && found));
        count[1] += f64::from(u8::from(truth && !found));
        count[2] += f64::from(u8::from(!truth && found));
        if found {
            all += 1.0;
            let (asked, held) = (keys(&a), keys(&b).held);
            keyed += f64::from(u8::from(!asked.asked.is_disjoint(&held) || !asked.wide.is_disjoint(&held)));
        }
    }
    for (pair, precision, recall) in FLOORS {
        let [found, missed, wrong] = counts[pair];
        assert!(found / (found + wrong) >= precision, "{pair}: precision {}", found / (found + wrong));
        assert!(found / (found + missed) >= recall, "{pair}: recall {}", found / (found + missed));
    }
    assert!(keyed / all >= 0.995, "keys find {}", keyed / all);
}

#[test]
fn the_sets_are_large_apart_and_balanced() {
    let names = |set: &str| -> BTreeSet<String> { pairs(set).into_iter().flat_map(|(_, _, a, b)| [a, b]).collect() };
    assert!(names("tuning").is_disjoint(&names("report")));
    for set in ["tuning", "report"] {
        let pairs = pairs(set);
        assert!(pairs.len() >= 1_000, "{set}: {}", pairs.len());
        let kinds: BTreeSet<&str> = pairs.iter().map(|(kind, ..)| kind.as_str()).collect();
        assert_eq!(kinds.len(), 8);
        for kind in kinds {
            let of = |truth| pairs.iter().filter(|(k, t, ..)| k == kind && *t == truth).count();
            assert!(of(true) > 10 && of(false) * 10 > of(true) * 6, "{set} {kind}: {} {}", of(true), of(false));
        }
    }
}

/// What decides that a spelling is his is far finer than what finds him: of two names hardly a pair passes, of one name nine in ten.
#[test]
fn what_is_his_is_told_from_what_only_sounds_alike() {
    let (mut his, mut true_pairs, mut others, mut false_pairs) = (0.0, 0.0, 0.0, 0.0);
    for (_, truth, a, b) in pairs("report") {
        let (a, b) = (Name::parse(&a), Name::parse(&b));
        for (recorded, listed) in [(&a, &b), (&b, &a)] {
            let own = keys(recorded).own;
            let passes = f64::from(u8::from(is_wholly_held(listed, |key| own.contains(key))));
            let (passed, of) = if truth { (&mut his, &mut true_pairs) } else { (&mut others, &mut false_pairs) };
            *passed += passes;
            *of += 1.0;
        }
    }
    assert!(others / false_pairs < 0.001, "{others} of {false_pairs}");
    assert!(his / true_pairs > 0.88, "{his} of {true_pairs}");
}
