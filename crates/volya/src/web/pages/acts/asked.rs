//! What is asked: each key in its shape, with the rule behind it one click away. What was typed comes back where something was wrong.

use maud::{Markup, html};
use volya_bureau::core::id::EntryHash;
use volya_bureau::core::will::{InfluenceKind, Side, Stance};
use volya_bureau::fields::{Key, Shape, rule_behind};

use super::composed::{FREE_ROWS, ROWS};
use super::said::{key_label, paper, vocabulary, word_label};
use crate::web::pages::law::rule_link;
use crate::web::submitted::Submitted;
use crate::web::words::Words;

/// What the record offers to choose from.
#[derive(Default)]
pub(super) struct Offered {
    /// Entries that the act may be about, each in words.
    pub(super) entries: Vec<(EntryHash, String)>,
    /// Destinations that the record speaks of, and those that are no State, with their names.
    pub(super) destinations: Vec<(String, String)>,
}

/// One form's questions.
pub(super) struct Asking<'a> {
    pub(super) words: Words,
    pub(super) sent: &'a Submitted,
    pub(super) offered: &'a Offered,
}

impl Asking<'_> {
    /// The question under one key.
    pub(super) fn ask(&self, kind: &'static str, key: &Key) -> Markup {
        match (kind, key.name) {
            ("declaration", "to") => html! {},
            ("declaration", "stance") => self.part(kind, key, self.stances()),
            ("declaration", "taker") => self.part(kind, key, self.takers()),
            ("declaration", "present") => self.part(kind, key, self.present()),
            ("declaration", "influences") => self.part(kind, key, self.influences()),
            ("declaration", "last_strain") => self.part(kind, key, self.last_strain()),
            ("declaration", "interpretation") => self.part(kind, key, self.interpretation()),
            ("risk", "grounds") => self.part(kind, key, self.boxes(key, vocabulary(kind, key.name))),
            _ => match key.shape() {
                Shape::YesNo => self.part(kind, key, self.yes_no(key.name)),
                Shape::Entries => self.part(kind, key, self.entries()),
                _ => self.one(kind, key),
            },
        }
    }

    fn paper(&self, id: &str) -> String {
        paper(self.words, id)
    }

    /// The rule behind it, and whether it must be answered.
    fn beside(&self, kind: &str, key: &Key) -> Markup {
        html! {
            @if key.needed { " " span.needed { (self.words.say("acts-needed")) } }
            @if let Some(rule) = rule_behind(kind, Some(key.name)) { " " (rule_link(self.words, rule)) }
        }
    }

    /// Several boxes under one question.
    fn part(&self, kind: &str, key: &Key, boxes: Markup) -> Markup {
        let wide = key.shape() != Shape::YesNo;
        html! { fieldset.ask.wide[wide] { legend { (key_label(self.words, kind, key.name)) (self.beside(kind, key)) } (boxes) } }
    }

    /// One box under one question.
    fn one(&self, kind: &'static str, key: &Key) -> Markup {
        let (name, sent) = (key.name, self.sent.text(key.name));
        let hint = self.hint(key.shape());
        html! {
            div.field.ask.wide[key.shape() == Shape::Text] {
                label for=(name) { (key_label(self.words, kind, name)) }
                (self.beside(kind, key))
                @match key.shape() {
                    Shape::Word => (self.select(name, vocabulary(kind, name), &words_of(key), sent)),
                    Shape::Entry => (self.entry(name, key.needed, sent)),
                    Shape::Day => (self.day(Some(name), name, &key_label(self.words, kind, name), sent)),
                    Shape::Text => textarea id=(name) name=(name) rows="3" { (sent) },
                    Shape::Number => input id=(name) name=(name) inputmode="numeric" autocomplete="off" value=(sent);
                    Shape::State => input.short id=(name) name=(name) maxlength="2" list="states" autocomplete="off" placeholder="KR" value=(sent);
                    _ => input id=(name) name=(name) autocomplete="off" value=(sent) aria-describedby=[hint.as_ref().map(|_| format!("{name}-hint"))];
                }
                @if let Some(hint) = hint { p.hint id={ (name) "-hint" } { (hint) } }
            }
        }
    }

    /// A day as it is written everywhere here; a browser's own field would show it in the order of its own country.
    fn day(&self, id: Option<&str>, name: &str, label: &str, sent: &str) -> Markup {
        let written = self.words.say("acts-day");
        html! {
            input.day id=[id] name=(name) inputmode="numeric" maxlength="10" autocomplete="off" pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"
                placeholder=(written) title={ (label) ": " (written) } value=(sent);
        }
    }

    fn hint(&self, shape: Shape) -> Option<String> {
        match shape {
            Shape::Time => Some(self.words.say("acts-hint-time")),
            Shape::Digest => Some(self.words.say("acts-hint-digest")),
            _ => None,
        }
    }

    fn select(&self, name: &str, vocabulary: &str, offered: &[&str], chosen: &str) -> Markup {
        html! {
            select id=(name) name=(name) {
                option value="" { (self.words.say("unsaid")) }
                @for word in offered { option value=(word) selected[*word == chosen] { (word_label(self.words, vocabulary, word)) } }
            }
        }
    }

    /// As [`select`](Self::select), one of several of its name.
    fn nth(&self, name: &str, label: &str, vocabulary: &str, offered: &[&str], chosen: &str) -> Markup {
        html! {
            label.named {
                span { (label) }
                select name=(name) {
                    option value="" { (self.words.say("unsaid")) }
                    @for word in offered { option value=(word) selected[*word == chosen] { (word_label(self.words, vocabulary, word)) } }
                }
            }
        }
    }

    fn entry(&self, name: &str, needed: bool, chosen: &str) -> Markup {
        html! {
            select id=(name) name=(name) {
                option value="" { (self.words.say(if needed { "acts-choose-entry" } else { "unsaid" })) }
                @for (entry, says) in &self.offered.entries {
                    option value=(entry) selected[entry.to_string() == chosen] { (says) }
                }
            }
            @if self.offered.entries.is_empty() { p.hint { (self.words.say("acts-no-entry")) } }
        }
    }

    fn entries(&self) -> Markup {
        html! {
            @if self.offered.entries.is_empty() { p.hint { (self.words.say("acts-no-entry")) } }
            @for (entry, says) in &self.offered.entries {
                label.tick { input type="checkbox" name="entries" value=(entry) checked[self.sent.all("entries").any(|sent| *sent == *entry.to_string())]; bdi { (says) } }
            }
        }
    }

    fn boxes(&self, key: &Key, vocabulary: &str) -> Markup {
        html! {
            @for word in words_of(key) {
                label.tick {
                    input type="checkbox" name=(key.name) value=(word) checked[self.sent.all(key.name).any(|sent| sent == word)];
                    (word_label(self.words, vocabulary, word))
                }
            }
        }
    }

    fn yes_no(&self, name: &str) -> Markup {
        let sent = self.sent.text(name);
        let choices = [("yes", self.paper("yes")), ("no", self.paper("no")), ("", self.words.say("acts-not-asked"))];
        html! {
            div.yesno {
                @for (value, text) in choices {
                    label.tick { input type="radio" name=(name) value=(value) checked[sent == value]; (text) }
                }
            }
        }
    }

    fn tick(&self, name: &str, text: &str) -> Markup {
        html! { label.tick { input type="checkbox" name=(name) value="1" checked[!self.sent.text(name).is_empty()]; (text) } }
    }

    /// What he says of each destination: those of the record first, then room for others.
    fn stances(&self) -> Markup {
        let stances: Vec<&str> = Stance::ALL.iter().map(|stance| stance.word()).collect();
        html! {
            @for (to, name) in &self.offered.destinations {
                @let field = format!("stance-{to}");
                div.pair { label for=(field) { (name) } (self.select(&field, "stance", &stances, self.sent.text(&field))) }
            }
            @for row in 0..FREE_ROWS {
                div.pair {
                    label.named { span { (self.words.say("acts-other-state")) } input.short name="to" maxlength="8" list="states" placeholder="KR" autocomplete="off" value=(self.nth_sent("to", row)); }
                    (self.nth("stance", &self.words.say("acts-stance"), "stance", &stances, self.nth_sent("stance", row)))
                }
            }
            p.hint { (self.words.say("acts-hint-stance")) }
        }
    }

    fn nth_sent(&self, name: &'static str, row: usize) -> &str {
        self.sent.all(name).nth(row).unwrap_or_default()
    }

    fn takers(&self) -> Markup {
        html! {
            @for row in 0..ROWS {
                div.pair {
                    label.named { span { (self.paper("by-pseudonym")) } input name="taker" autocomplete="off" value=(self.nth_sent("taker", row)); }
                    (self.nth("taker-side", &self.paper("of-side"), "side", &sides(), self.nth_sent("taker-side", row)))
                }
            }
        }
    }

    fn present(&self) -> Markup {
        html! {
            (self.tick("present-none", &self.paper("nobody")))
            div.counts {
                @for side in sides() {
                    @let name = format!("present-{side}");
                    label.tick { input.count name=(name) inputmode="numeric" maxlength="3" autocomplete="off" value=(self.sent.text(&name)); (word_label(self.words, "side", side)) }
                }
            }
        }
    }

    fn influences(&self) -> Markup {
        let kinds: Vec<&str> = InfluenceKind::ALL.iter().map(|kind| kind.word()).collect();
        html! {
            (self.tick("influences-none", &self.paper("nothing")))
            @for row in 0..ROWS {
                div.pair {
                    (self.nth("influence-side", &self.paper("from-whom"), "side", &sides(), self.nth_sent("influence-side", row)))
                    (self.nth("influence", &self.paper("what"), "influence", &kinds, self.nth_sent("influence", row)))
                    label.named { span { (self.paper("when")) } (self.day(None, "influence-on", &self.paper("when"), self.nth_sent("influence-on", row))) }
                }
            }
        }
    }

    fn last_strain(&self) -> Markup {
        html! {
            (self.tick("last_strain-never", &self.paper("never")))
            div.pair { input name="last_strain" autocomplete="off" aria-label=(self.paper("when")) value=(self.sent.text("last_strain")); }
            p.hint { (self.words.say("acts-hint-time")) }
        }
    }

    fn interpretation(&self) -> Markup {
        let chosen = self.sent.text("interpretation");
        html! {
            @for how in ["not-needed", "machine", "interpreter"] {
                label.tick { input type="radio" name="interpretation" value=(how) checked[chosen == how]; (self.paper(how)) }
            }
            div.pair {
                label.named { span { (self.paper("by-pseudonym")) } input name="interpreter" autocomplete="off" value=(self.sent.text("interpreter")); }
                (self.nth("interpreter-by", &self.paper("hired-by"), "side", &sides(), self.sent.text("interpreter-by")))
            }
            fieldset.ask { legend { (self.paper("sworn")) } (self.yes_no("interpreter-sworn")) }
            fieldset.ask { legend { (self.paper("accepted")) } (self.yes_no("interpreter-accepted")) }
            (self.tick("interpreter-conflict", &self.paper("conflict")))
        }
    }
}

fn sides() -> Vec<&'static str> {
    Side::ALL.iter().map(|side| side.word()).collect()
}

fn words_of(key: &Key) -> Vec<&'static str> {
    key.accepts.words.first().map(|(_, words)| words()).unwrap_or_default()
}
