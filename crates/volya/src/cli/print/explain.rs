//! One line's story, in sentences.

use volya_bureau::acts::Explained;
use volya_bureau::core::gate::{Finding, Verdict};
use volya_bureau::core::id::PersonId;

use super::screening::{resolver, source};
use crate::cli::{escape, words};

/// What the story is told from.
pub(crate) struct Story<'a> {
    /// The line as it stands now.
    pub(crate) explained: &'a Explained,
    /// What people call somebody.
    pub(crate) name: &'a dyn Fn(PersonId) -> Option<String>,
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
    text.push_str("\nAn opinion at these heads, not a clearance. It moves nobody, and looking has written nothing.\n");
    text
}

fn opening(story: &Story<'_>) -> String {
    let explained = story.explained;
    let verdict = &explained.verdict;
    let row = if explained.file_row == verdict.number { String::new() } else { format!(" (row {})", explained.file_row) };
    let list = &explained.list.to_string()[..16];
    let way = explained.asked.route.as_ref().map_or_else(|| "no route".to_owned(), words::route);
    let names: Vec<String> = verdict.persons.iter().map(|id| (story.name)(*id).unwrap_or_else(|| id.to_string())).collect();
    let who = match names.as_slice() {
        [] => "It matches nobody in the register.".to_owned(),
        [one] => format!("It may mean {one}."),
        many => format!("It may mean {}; all of them are judged, and the worst decides.", many.join(" or ")),
    };
    let is = match verdict.verdict {
        Verdict::Clear => "Nothing stands against it.",
        Verdict::NoRecord => "He is in no record here, and so not cleared.",
        Verdict::Hold => "It is held: nobody moves him until what follows is resolved.",
        Verdict::Block => "He may not be moved.",
    };
    let before =
        explained.before.as_ref().map_or_else(String::new, |word| format!(" When the list was screened it was: {word}."));
    format!("Line {}{row} of list {list}, {way}.\n{who} {is}{before}\n", verdict.number)
}

fn reason(story: &Story<'_>, number: u32, finding: &Finding, several: bool) -> String {
    let whom =
        finding.person.filter(|_| several).and_then(story.name).map_or_else(String::new, |name| format!("If he is {name}: "));
    let says = sentence(&finding.reason.to_string());
    let mut text = format!("\n{number}. {whom}{}\n", escape::line(&says));
    text.push_str(&format!("   Why it counts: {} {}\n", finding.rule.id(), source(finding.rule)));
    text.push_str(&format!("   What resolves it: {}. Who can: {}.\n", finding.reason.remedy(), resolver(finding.resolver)));
    if !finding.entries.is_empty() {
        let entries: Vec<String> = finding.entries.iter().map(words::short).collect();
        text.push_str(&format!("   It rests on: {}\n", entries.join(", ")));
    }
    text
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}
