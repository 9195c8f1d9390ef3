//! `volya due`

use serde::Serialize;
use volya_bureau::acts;
use volya_bureau::core::case::Urgency;
use volya_bureau::core::event::AlarmCause;
use volya_bureau::core::id::{Digest, EntryHash, Label};
use volya_bureau::core::law::Rule;

use super::desk::Desk;
use super::out::Out;
use super::{Done, Result, words};

#[derive(clap::Args)]
pub(super) struct Args {
    /// For one person only: his label, with or without its check digit
    person: Option<String>,
    /// Also what comes later
    #[arg(long)]
    later: bool,
}

#[derive(Serialize)]
struct Shape<'a> {
    schema: &'static str,
    due: Vec<Row<'a>>,
    alarms: Vec<AlarmRow>,
}

#[derive(Serialize)]
struct Row<'a> {
    id: Option<&'a Label>,
    rule: Rule,
    what: &'static str,
    by: String,
    urgency: &'static str,
}

#[derive(Serialize)]
struct AlarmRow {
    entry: EntryHash,
    at: String,
    cause: AlarmCause,
    list: Digest,
    persons: u32,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let mut bureau = desk.open()?;
    let person = args.person.as_deref().map(|name| bureau.person_named(name)).transpose()?;
    let page = acts::what_is_due(&mut bureau, person, args.later)?;
    if out.json() {
        let due = page.due.iter().map(|(label, due)| Row {
            id: label.as_ref(),
            rule: due.rule,
            what: due.what,
            by: due.by.to_string(),
            urgency: word(due.urgency),
        });
        let alarms = page.alarms.iter().map(|(entry, at, alarm)| AlarmRow {
            entry: *entry,
            at: at.to_string(),
            cause: alarm.cause,
            list: alarm.list,
            persons: alarm.persons,
        });
        out.value(&Shape { schema: "volya-due-1", due: due.collect(), alarms: alarms.collect() })?;
    } else {
        print(&page, out)?;
    }
    let pressing = page.due.iter().any(|(_, due)| due.urgency > Urgency::Due) || !page.alarms.is_empty();
    Ok(if pressing { Done::Held } else { Done::Clear })
}

fn print(page: &acts::DuePage, out: &mut Out) -> Result<()> {
    for (entry, at, alarm) in &page.alarms {
        let cause = match alarm.cause {
            AlarmCause::Dropped => "dropped from a list without word",
            AlarmCause::NotOnCompleteList => "held here and missing from a list that claims to be complete",
            AlarmCause::LeftOut => "seriously sick or wounded and left out of a list",
        };
        let persons = words::count(alarm.persons as usize, "person", "persons");
        let list = &alarm.list.to_string()[..16];
        out.line(format_args!("ALARM    {persons} {cause}: list {list}, {at}  ({})", words::short(entry)))?;
    }
    for (label, due) in &page.due {
        let name = label.as_ref().map_or_else(|| "-".to_owned(), Label::spoken);
        let by = due.by.strftime("%Y-%m-%d");
        out.line(format_args!(
            "{:<8} {name:<10} {} by {by}  {} {}",
            word(due.urgency).to_uppercase(),
            due.what,
            due.rule,
            due.rule.says()
        ))?;
    }
    if page.due.is_empty() && page.alarms.is_empty() {
        out.line("nothing is overdue, and no alarm stands")?;
    }
    Ok(())
}

fn word(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Due => "due",
        Urgency::Overdue => "overdue",
        Urgency::Breach => "breach",
    }
}
