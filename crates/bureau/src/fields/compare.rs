//! Two members have keyed in the same paper: what differs, by key.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use volya_core::will::Declaration;

/// One key under which two declarations differ, with what each says; empty where it says nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Difference {
    /// The key.
    pub key: String,
    /// What is recorded.
    pub recorded: String,
    /// What was keyed in now.
    pub keyed: String,
}

/// Every key under which the two differ. The order of a list and the blanks of a text say nothing.
#[must_use]
pub fn differences(recorded: &Declaration, keyed: &Declaration) -> Vec<Difference> {
    let (recorded, keyed) = (by_key(recorded), by_key(keyed));
    let keys: BTreeSet<&String> = recorded.keys().chain(keyed.keys()).collect();
    let said = |said: &BTreeMap<String, String>, key: &String| said.get(key).cloned().unwrap_or_default();
    let differ = keys.into_iter().filter(|key| recorded.get(*key) != keyed.get(*key));
    differ.map(|key| Difference { key: key.clone(), recorded: said(&recorded, key), keyed: said(&keyed, key) }).collect()
}

fn by_key(declaration: &Declaration) -> BTreeMap<String, String> {
    // Every member of the record is compared, also one that is added later.
    let Ok(Value::Object(members)) = serde_json::to_value(declaration) else { return BTreeMap::new() };
    let mut said: BTreeMap<String, String> =
        declaration.stances.iter().map(|said| (said.to.word().to_owned(), said.stance.word().to_owned())).collect();
    let members = members.into_iter().filter(|(member, _)| member != "stances" && member != "confirms");
    said.extend(members.map(|(member, value)| (key_of(member), plain(value))));
    said
}

/// The key under which a member is keyed in.
fn key_of(member: String) -> String {
    if member == "takers" { "taker".to_owned() } else { member }
}

fn plain(value: Value) -> String {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Array(items) => {
            let mut items: Vec<String> = items.into_iter().map(plain).collect();
            items.sort();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Fields, declaration};
    use super::*;

    fn keyed(lines: &str) -> Declaration {
        declaration(&Fields::from_lines(lines).unwrap()).unwrap()
    }

    fn keys(one: &str, other: &str) -> Vec<String> {
        differences(&keyed(one), &keyed(other)).into_iter().map(|d| d.key).collect()
    }

    #[test]
    fn the_same_paper_is_the_same_in_any_order_and_spacing() {
        let one = "KR=accept\nremain=refuse\npresent=medic:1;lawyer:2\ntaken_at=2026-03-01T10:00:00Z\nnote=let me  go";
        let other = "# keyed by the second\n\nremain = refuse\nnote = let me go\nKR=Accept\npresent=lawyer:2; medic:1\n\
                     taken_at=2026-03-01 10:00\nminutes=\n";
        assert_eq!(keys(one, other), [] as [&str; 0]);
    }

    #[test]
    fn every_difference_is_named_by_its_key() {
        let one = "KR=accept\nminutes=40\nduress_sign=no\ntaker=t-1:neutral\npaper=7K3M-Q2XD";
        assert_eq!(keys(one, &one.replace("KR=accept", "KR=refuse")), ["KR"]);
        assert_eq!(keys(one, &one.replace("KR=", "KP=")), ["KP", "KR"]);
        assert_eq!(keys(one, &one.replace("minutes=40", "minutes=41")), ["minutes"]);
        assert_eq!(keys(one, &one.replace("duress_sign=no\n", "")), ["duress_sign"]);
        assert_eq!(keys(one, &one.replace("t-1", "t-2")), ["taker"]);
        assert_eq!(keys(one, &one.replace("7K3M", "7K3N")), ["paper"]);
    }
}
