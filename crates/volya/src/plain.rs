//! Records in plain words, for both doors. English in this version, as records' own names are.

use serde::Serialize;
use serde_json::Value;
use volya_bureau::core::case::Fact;
use volya_bureau::core::event::{Event, Identity, Name};

/// What he is known by, a line for each name and number.
pub(crate) fn known_by(identity: &Identity) -> Vec<String> {
    let mut lines: Vec<String> = identity.names.iter().map(name).collect();
    let mut add = |what: &str, value: &Option<String>| lines.extend(value.iter().map(|v| format!("{what}: {v}")));
    add("custody id", &identity.custody_id);
    add("service number", &identity.service_no);
    add("born", &identity.dob);
    lines.extend(identity.particulars.iter().map(|(what, value)| format!("{}: {value}", what.replace('_', " "))));
    lines
}

fn name(name: &Name) -> String {
    let parts = [&name.surname, &name.given, &name.patronymic, &name.whole];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    let kind = name.kind.map_or_else(String::new, |kind| format!(" ({kind})"));
    format!("name: {}{kind}", parts.join(" "))
}

/// What an event says.
pub(crate) fn event(event: &Event) -> String {
    plain(&value(event))
}

/// What a fact says, without its kind.
pub(crate) fn fact(fact: &Fact) -> String {
    value(fact).as_object().and_then(|members| members.values().next()).map(plain).unwrap_or_default()
}

fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or(Value::Null)
}

/// A record in words: `declaration (stances (to KP, stance refuse), how spoken)`.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join("; "),
        Value::Object(members) => {
            let say = |(name, value): (&String, &Value)| match value {
                Value::Object(_) | Value::Array(_) => format!("{} ({})", name.replace('_', " "), plain(value)),
                _ => format!("{} {}", name.replace('_', " "), plain(value)),
            };
            members.iter().map(say).collect::<Vec<_>>().join(", ")
        }
    }
}

/// `3–7, 9`, in order.
pub(crate) fn ranges(lines: &[u32]) -> String {
    let mut sorted = lines.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for line in sorted {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == line => *last = line,
            _ => ranges.push((line, line)),
        }
    }
    let text = |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    ranges.iter().map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn a_record_reads_as_words() {
        let value = json!({"declaration": {"how": "spoken", "present": [], "stances": [{"to": "KP", "stance": "refuse"}], "understood": true}});
        let text = super::plain(&value);
        assert_eq!(text, "declaration (how spoken, present (none), stances (stance refuse, to KP), understood yes)");
    }
}
