//! The documented keys of `key=value` pairs, as help.

use volya_bureau::core::case::Fact;
use volya_bureau::fields::documented;

/// The keys of one act.
pub(super) fn of(kind: &str) -> String {
    let mut text = String::from("Keys (what was not asked is left out):\n");
    add(kind, &mut text);
    if kind == "declaration" {
        text.push_str(
            "  KR, KP, any, …: what he says of that destination. one of: accept, refuse, undecided, wants-information, no-answer\n",
        );
    }
    text
}

/// The keys of every kind of fact.
pub(super) fn of_facts() -> String {
    let mut text = String::from("Kinds, and the keys of each (* is needed):\n");
    for kind in Fact::KINDS {
        text.push_str(kind);
        text.push('\n');
        add(kind, &mut text);
    }
    text
}

fn add(kind: &str, text: &mut String) {
    for key in documented(kind).unwrap_or_default() {
        let star = if key.needed { "*" } else { "" };
        text.push_str(&format!("  {}{star}: {}. {}\n", key.name, key.about, key.accepted()));
    }
}
