//! Plain lines: names one below the other, or a message with a list in it.
//!
//! Marks of forwarding, bullets and numbers are put aside, and a birth date at the end of a name is told from it. A line is left out
//! only if nothing in it could be a name; every line that is left out is listed.

use super::build::Builder;
use super::date::Dob;
use super::error::TableError;
use super::fill;
use super::header::{Layout, Lexicon, Slot};
use super::reading::Reading;
use super::rows::Place;
use super::shown::{Known, Miscount, Notice, Remark, Why};
use super::source::{Raw, Record};
use super::{Limits, words};

/// Reads a text as plain lines.
pub(super) fn read<'a>(
    text: &str,
    lexicon: &'a Lexicon<'a>,
    limits: &'a Limits,
    reading: &'a Reading,
) -> Result<Builder<'a>, TableError> {
    let layout = layout(lexicon);
    let mut builder = Builder::new(lexicon, limits, reading);
    builder.lines_are(&layout);
    let (mut since_total, mut before, mut interrupted) = (0, None, false);
    for (line, said) in (1u32..).zip(text.trim_start_matches('\u{feff}').lines()) {
        match sort(said) {
            Line::Blank => {}
            Line::Out(why) => {
                interrupted |= !matches!(why, Why::Greeting | Why::MessageHeader);
                builder.leave_out(&None, line, why, said)?;
            }
            Line::Total(stated) => {
                let counts = [builder.rows_so_far(), since_total];
                (since_total, interrupted) = (0, true);
                builder.compare(&None, line, stated, &counts);
                builder.leave_out(&None, line, Why::Total, said)?;
            }
            Line::Person(person) => {
                since_total += 1;
                // Above the first person stands what the message is about.
                if std::mem::take(&mut interrupted) && builder.rows_so_far() > 0 {
                    builder.counting.by_numbers_only(Miscount::Between);
                }
                before = keep(&mut builder, &layout, line, person, before)?;
            }
        }
    }
    if builder.rows_so_far() == 0 && !text.trim().is_empty() {
        return Err(lexicon.no_identity(1, None, Vec::new()));
    }
    Ok(builder)
}

/// What a line gives, in the order in which it is shown: number, name, birth date, and what follows it.
fn layout(lexicon: &Lexicon<'_>) -> Layout {
    let slot = |name: &str| Slot {
        header: String::new(),
        column: lexicon.schema.column(name),
        known: if lexicon.schema.column(name).is_some() { Known::Guessed } else { Known::NotUsed },
    };
    let mut slots = ["line_no", "name", "dob", "note"].map(slot).to_vec();
    slots[3].header = "rest of the line".to_owned();
    Layout { slots }
}

fn keep(
    builder: &mut Builder<'_>,
    layout: &Layout,
    line: u32,
    person: Person<'_>,
    before: Option<u64>,
) -> Result<Option<u64>, TableError> {
    let mut row = builder.row(&None, line)?;
    let mut record = Record { row: line, ..Record::default() };
    let parts = [person.number.unwrap_or_default(), person.name, person.dob.unwrap_or_default(), person.rest];
    for (at, part) in parts.into_iter().enumerate().filter(|(_, part)| !part.trim().is_empty()) {
        record.put(at, Raw::Text(part.to_owned()));
    }
    fill::fill(&mut row, layout, builder.lexicon.schema, record, builder.limits.cell_chars);
    let number = person.number.and_then(|number| number.parse::<u64>().ok());
    if let (Some(before), Some(number)) = (before, number) {
        if before == number {
            row.notices.push(Notice { place: Place::Column("line_no"), what: Remark::NumberAgain });
        } else if before.checked_add(1) != Some(number) {
            row.notices.push(Notice { place: Place::Column("line_no"), what: Remark::OutOfSequence });
        }
    }
    builder.keep(row)?;
    Ok(number.or(before))
}

/// What a line is.
enum Line<'a> {
    Blank,
    Person(Person<'a>),
    Out(Why),
    Total(Option<u64>),
}

struct Person<'a> {
    number: Option<&'a str>,
    name: &'a str,
    dob: Option<&'a str>,
    rest: &'a str,
}

fn sort(line: &str) -> Line<'_> {
    let said = unquoted(line);
    if said.is_empty() {
        return Line::Blank;
    }
    let (number, said) = numbered(said);
    if let Some(stated) = words::total(said).filter(|stated| number.is_none() && (stated.is_some() || !words::is_bare_word(said)))
    {
        return Line::Total(stated);
    }
    if !said.chars().any(char::is_alphabetic) {
        return Line::Out(if number.is_some() { Why::NumberAlone } else { Why::NoLetters });
    }
    let (name, dob, rest) = divided(said);
    let sure = number.is_none() && dob.is_none();
    match aside(said).filter(|_| sure) {
        Some(why) => Line::Out(why),
        None => Line::Person(Person { number, name, dob, rest }),
    }
}

/// Without marks of quotation and bullets.
fn unquoted(line: &str) -> &str {
    let mark =
        |c: char| c.is_whitespace() || matches!(c, '>' | '|' | '*' | '•' | '·' | '‣' | '◦' | '▪' | '–' | '—' | '-' | '\u{feff}');
    line.trim_start_matches(mark).trim_end()
}

/// The sender's number, if the line begins with one: `1.`, `2)`, `(3)`, `№ 4`, `5 -`, `6:`.
fn numbered(line: &str) -> (Option<&str>, &str) {
    let start = line.strip_prefix('№').map_or(line, str::trim_start);
    let start = start.strip_prefix('(').unwrap_or(start);
    let digits = start.find(|c: char| !c.is_ascii_digit()).unwrap_or(start.len());
    if !(1..=4).contains(&digits) {
        return (None, line);
    }
    let (number, rest) = start.split_at(digits);
    let marks = rest.trim_start_matches([' ', '\u{a0}', '\t']);
    let after = marks.trim_start_matches(['.', ')', ':', '-', '–', '—', '、', '．', '번']).trim_start();
    // "1999.05.17" begins with a date and "18 полк" with a word.
    let marked = marks.len() != after.len() || line.len() != start.len() || words::begins_as_name(after);
    if marked && !after.starts_with(|c: char| c.is_ascii_digit()) { (Some(number), after) } else { (None, line) }
}

/// A name, the birth date behind it, and the rest; all of it is the name if no date or more than one can be told.
fn divided(said: &str) -> (&str, Option<&str>, &str) {
    let whole = (said, None, "");
    let mut dates = dates(said).into_iter();
    let (Some((from, to)), None) = (dates.next(), dates.next()) else { return whole };
    let name = said[..from]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | '-' | '–' | '—' | '/' | ':' | '.'));
    let rest = after_date(&said[to..]);
    if !name.chars().any(char::is_alphabetic) {
        // The date stands first.
        return if rest.is_empty() { whole } else { (rest, Some(&said[from..to]), "") };
    }
    (name.trim(), Some(&said[from..to]), rest)
}

/// Where dates of birth stand: runs of digits and dividers that read as one.
fn dates(said: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(from) = said[at..].find(|c: char| c.is_ascii_digit()).map(|next| at + next) {
        let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/');
        let end = said[from..].find(|c| !part(c)).map_or(said.len(), |next| from + next);
        let to = from + said[from..end].trim_end_matches(['.', '-', '/']).len();
        let born = Dob::parse(&said[from..to]).is_ok_and(|dob| dob.year() <= 2012);
        if born && !said[..from].ends_with(char::is_alphabetic) {
            found.push((from, to));
        }
        at = end;
    }
    found
}

/// What follows a birth date, without the words that say it is one.
fn after_date(rest: &str) -> &str {
    const BORN: &[&str] = &[
        "года рождения",
        "год рождения",
        "г. рождения",
        "року народження",
        "г.р",
        "г. р",
        "гр.",
        "р.н",
        "р. н",
        "р.",
        "г.",
        "년생",
        "생",
        "born",
    ];
    let dividers = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | '.' | '-' | '–' | '—');
    let rest = rest.trim_start_matches(dividers);
    let rest = BORN.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    rest.trim_start_matches(dividers).trim()
}

/// Why a line without number and date is no person, where that is sure.
fn aside(said: &str) -> Option<Why> {
    const HEADERS: &[&str] = &[
        "from:",
        "to:",
        "cc:",
        "subject:",
        "date:",
        "sent:",
        "forwarded message",
        "begin forwarded",
        "fwd:",
        "re:",
        "от:",
        "кому:",
        "тема:",
        "дата:",
        "отправлено:",
        "копия:",
        "пересланное",
        "пересылаемое",
        "від:",
        "надіслано:",
        "переслано",
        "보낸 사람:",
        "받는 사람:",
        "제목:",
        "날짜:",
        "보낸 날짜:",
        "전달된 메시지",
    ];
    const GREETINGS: &[&str] = &[
        "hello",
        "hi",
        "dear",
        "good morning",
        "good day",
        "good evening",
        "best regards",
        "kind regards",
        "regards",
        "sincerely",
        "thank you",
        "thanks",
        "yours",
        "здравствуйте",
        "добрый день",
        "доброе утро",
        "добрый вечер",
        "привет",
        "уважаем",
        "с уважением",
        "спасибо",
        "доброго дня",
        "добрий день",
        "добридень",
        "вітаю",
        "шановн",
        "з повагою",
        "дякую",
        "안녕하세요",
        "안녕하십니까",
        "감사합니다",
        "고맙습니다",
    ];
    let lower = said.to_lowercase();
    if HEADERS.iter().any(|word| lower.starts_with(word))
        || (lower.ends_with("wrote:") || lower.ends_with("пише:") || lower.ends_with("пишет:"))
    {
        return Some(Why::MessageHeader);
    }
    let greeting = GREETINGS.iter().find_map(|word| lower.strip_prefix(word));
    // "Hi" may be a name; before two more words it counts as one.
    let doubtful = lower.starts_with("hi ") && words::may_name(said);
    if greeting.is_some_and(is_address) && !doubtful {
        return Some(Why::Greeting);
    }
    let sentence = said.split_whitespace().count() > 3 || said.ends_with(['.', '!', '?', ':', ',']);
    (words::is_note(said) || (sentence && !words::may_name(said))).then_some(Why::Note)
}

/// Whether what follows a greeting is an address at most: up to three words, in one breath.
fn is_address(rest: &str) -> bool {
    // "Hisham" is no greeting; "уважаемый" goes on in Cyrillic.
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let ended = rest.trim_end_matches([',', '!', '.', ' ']);
    let ended = ended.trim_start_matches([',', ' ']);
    !ended.contains([',', ';', ':']) && ended.split_whitespace().count() <= 4
}
