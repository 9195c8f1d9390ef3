//! One line's story, in sentences.

use volya_bureau::acts::Explained;
use volya_bureau::core::gate::{Finding, Verdict};
use volya_bureau::core::id::PersonId;

use crate::cli::escape;
use crate::cli::words::short;
use crate::words::Words;

/// What the story is told from.
pub(crate) struct Story<'a> {
    /// The line as it stands now.
    pub(crate) explained: &'a Explained,
    /// What people call somebody.
    pub(crate) name: &'a dyn Fn(PersonId) -> Option<String>,
    /// In whose language.
    pub(crate) words: Words,
}

/// The story as text.
pub(crate) fn text(story: &Story<'_>) -> String {
    let mut text = opening(story);
    let verdict = &story.explained.verdict;
    let several = verdict.persons.len() > 1;
    let headline = verdict.headline();
    let first = headline.into_iter();
    let rest = verdict.findings.iter().filter(|found| headline.is_none_or(|head| !std::ptr::eq(*found, head)));
    for (number, finding) in (1..).zip(first.chain(rest)) {
        text.push_str(&reason(story, number, finding, several));
    }
    text.push_str(&format!("\n{}\n", story.words.say("story-end")));
    text
}

fn opening(story: &Story<'_>) -> String {
    let (explained, words) = (story.explained, story.words);
    let verdict = &explained.verdict;
    let (list, way) = (explained.list.to_string()[..16].to_owned(), words.route(explained.asked.route.as_ref()));
    let mut line = vec![("number", verdict.number.into()), ("list", list.into()), ("way", way.into())];
    let head = if explained.file_row == verdict.number {
        words.with("story-head", &line)
    } else {
        line.push(("row", explained.file_row.into()));
        words.with("story-head-in-row", &line)
    };
    let mut says = vec![who(story), words.say(is(verdict.verdict))];
    says.extend(
        explained.before.as_ref().map(|word| words.with("story-before", &[("verdict", words.word("verdict", word).into())])),
    );
    format!("{head}\n{}\n", says.join(" "))
}

fn who(story: &Story<'_>) -> String {
    let words = story.words;
    let persons = story.explained.verdict.persons.iter();
    let names: Vec<String> = persons.map(|id| (story.name)(*id).unwrap_or_else(|| id.to_string())).collect();
    match names.as_slice() {
        [] => words.say("story-means-nobody"),
        [one] => words.with("story-means", &[("name", one.clone().into())]),
        _ => words.with("story-means-several", &[("names", words.either(names).into())]),
    }
}

fn is(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Clear => "story-clear",
        Verdict::NoRecord => "story-no-record",
        Verdict::Hold => "story-hold",
        Verdict::Block => "story-block",
    }
}

fn reason(story: &Story<'_>, number: u32, finding: &Finding, several: bool) -> String {
    let words = story.words;
    let says = sentence(&words.reason(&finding.reason));
    let says = match finding.person.filter(|_| several).and_then(story.name) {
        Some(name) => words.with("story-if", &[("name", name.into()), ("reason", says.into())]),
        None => says,
    };
    let mut text = format!("\n{number}. {}\n", escape::line(&says));
    let mut add = |line: String| text.push_str(&format!("   {line}\n"));
    let source = words.source(finding.rule);
    add(words.with("story-why", &[("rule", finding.rule.id().into()), ("source", source.into())]));
    let (remedy, who) = (words.remedy(&finding.reason), words.resolver(finding.resolver));
    add(words.with("story-resolves", &[("remedy", remedy.into()), ("who", who.into())]));
    if !finding.entries.is_empty() {
        let entries: Vec<String> = finding.entries.iter().map(short).collect();
        add(words.with("story-rests-on", &[("entries", entries.join(", ").into())]));
    }
    text
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
