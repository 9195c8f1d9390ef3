//! Records in the reader's language: what an event or a fact says, and what somebody is known by.
//!
//! serde names every part of a record. Each of those names is a message of `records.ftl` (a member of a struct: `record-Danger-kind`) or of
//! `record-words.ftl` (a variant: `word-DangerKind-threat`). What people typed, codes of States, and hashes stand as they are.

mod saying;

use serde::Serialize;
use volya_bureau::core::case::Fact;
use volya_bureau::core::event::{Event, Identity, Name};

use crate::words::Words;
use saying::{Said, said};

impl Words {
    /// What an event says.
    pub(crate) fn event(self, event: &Event) -> String {
        self.whole(&said(self, event))
    }

    /// The same in one line without a bracket around each part.
    pub(crate) fn event_in_a_line(self, event: &Event) -> String {
        let (title, parts) = self.event_in_parts(event);
        let parts: Vec<String> = parts.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!("{title}: {}", parts.join("; "))
    }

    /// What an event is, and what it says under each name.
    pub(crate) fn event_in_parts(self, event: &Event) -> (String, Vec<(String, String)>) {
        let (mut title, mut rest) = (Vec::new(), said(self, event));
        loop {
            rest = match rest {
                Said::Members(mut members) if members.len() == 1 && !matches!(members[0].said, Said::Text(_)) => {
                    let only = members.remove(0);
                    title.push(only.name);
                    only.said
                }
                Said::Members(members) => {
                    let parts = members.iter().map(|member| (member.name.clone(), self.whole(&member.said)));
                    return (title.join(": "), parts.collect());
                }
                other => {
                    let last = title.pop().unwrap_or_default();
                    return (title.join(": "), vec![(last, self.whole(&other))]);
                }
            }
        }
    }

    /// What a fact says, without its kind.
    pub(crate) fn fact(self, fact: &Fact) -> String {
        match said(self, fact) {
            Said::Members(kind) => kind.first().map(|kind| self.whole(&kind.said)).unwrap_or_default(),
            other => self.whole(&other),
        }
    }

    /// What one member of a record says, by the name that serde gives it. `None` where it is absent.
    pub(crate) fn member(self, record: &impl Serialize, key: &str) -> Option<String> {
        match said(self, record) {
            Said::Members(members) => members.iter().find(|member| member.key == key).map(|member| self.whole(&member.said)),
            _ => None,
        }
    }

    /// What he is known by, a line for each name and number.
    pub(crate) fn known_by(self, identity: &Identity) -> Vec<String> {
        let line = |what: String, value: &str| self.with("known-by", &[("what", what.into()), ("value", value.into())]);
        let mut lines: Vec<String> = identity.names.iter().map(|name| line(self.say("known-name"), &self.name(name))).collect();
        let mut add = |id, value: &Option<String>| lines.extend(value.iter().map(|value| line(self.say(id), value)));
        add("known-custody-id", &identity.custody_id);
        add("known-service-number", &identity.service_no);
        add("known-born", &identity.dob);
        lines.extend(identity.particulars.iter().map(|(what, value)| line(self.particular(what), value)));
        lines
    }

    fn name(self, name: &Name) -> String {
        let parts = [&name.surname, &name.given, &name.patronymic, &name.whole];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        let kind = name.kind.map_or_else(String::new, |kind| format!(" ({})", self.recorded("NameKind", kind.word())));
        parts.join(" ") + &kind
    }

    /// A column under which something was said of him. One that has no message was written by another version.
    fn particular(self, column: &str) -> String {
        self.recorded("particulars", column)
    }

    /// A word that stands in a record, of an enum or of another closed list.
    pub(crate) fn recorded(self, of: &str, word: &str) -> String {
        self.maybe(&format!("word-{of}-{word}")).unwrap_or_else(|| word.replace('_', " "))
    }

    fn whole(self, said: &Said) -> String {
        match said {
            Said::Text(text) => text.clone(),
            Said::Items(items) if items.is_empty() => self.say("record-none"),
            Said::Items(items) => items.iter().map(|item| self.whole(item)).collect::<Vec<_>>().join("; "),
            Said::Members(members) if members.is_empty() => self.say("record-nothing"),
            Said::Members(members) => {
                let say = |member: &saying::Member| {
                    let id = if matches!(member.said, Said::Text(_)) { "record-member" } else { "record-members" };
                    self.with(id, &[("name", member.name.as_str().into()), ("value", self.whole(&member.said).into())])
                };
                members.iter().map(say).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;
#[cfg(test)]
pub(crate) use tests::asked;
