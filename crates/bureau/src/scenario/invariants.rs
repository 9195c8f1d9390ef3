//! What must hold, and whether it did.

use jiff::civil::Date;
use serde::Serialize;
use volya_core::policy::Policy;

use super::cast::day;
use super::data::{ACCESS_DAYS, Group, START};
use super::play::Played;
use super::tally::{self, Seen, Terminal};
use super::{profile, thousands};

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Invariant {
    /// What.
    pub says: &'static str,
    /// Whether it did.
    pub ok: bool,
    /// What was counted.
    pub counted: String,
}

/// Changes of mind at explanations, of those whom the UN Command had held; a source of the time says 138.
const MOST_AT_SESSIONS: u32 = 138;
/// Of a hundred changes there, those that came at any other time.
const LEAST_BETWEEN: u32 = 78;

/// Asks everything.
pub(super) fn all(played: &Played) -> Vec<Invariant> {
    let found = [figures(played), people(played), changes(played), third_way(played), answers(played), ends(played)];
    found.into_iter().flatten().collect()
}

fn holds(says: &'static str, ok: bool, counted: String) -> Invariant {
    Invariant { says, ok, counted }
}

fn count(seen: &[Seen], is: impl Fn(&Seen) -> bool) -> u32 {
    u32::try_from(seen.iter().filter(|person| is(person)).count()).unwrap_or(u32::MAX)
}

fn figures(played: &Played) -> Vec<Invariant> {
    let rows = &played.figures.dispositions;
    let close = rows.iter().all(|row| row.handed_over == row.became.sum());
    let sides = played.figures.of_side(true).and(played.figures.of_side(false));
    let total = played.figures.total();
    vec![holds(
        "every row and every column of the disposition closes",
        close && sides == total && total.sum() == played.figures.handed_over(),
        format!("{} rows, {} people", rows.len(), thousands(total.sum())),
    )]
}

fn people(played: &Played) -> Vec<Invariant> {
    let seen = &played.seen;
    let everybody = played.figures.handed_over();
    let came_to_be = tally::outcomes(seen);
    let as_planned = played.figures.dispositions.iter().all(|row| came_to_be.get(&row.group) == Some(&row.became));
    let ended = count(seen, |person| person.terminal.is_some());
    let visible = |terminal| count(seen, |person| person.in_register && person.terminal == Some(terminal));
    let (missing, dead) = (visible(Terminal::Missing), visible(Terminal::Died));
    let certified = count(seen, |person| person.certified_death);
    let total = played.figures.total();
    vec![
        holds(
            "everybody stands in the register",
            count(seen, |person| person.in_register) == everybody,
            format!("{} of {}", thousands(count(seen, |person| person.in_register)), thousands(everybody)),
        ),
        holds(
            "everybody's first word refuses the State he comes from",
            count(seen, |person| person.refused_first) == everybody,
            format!("{} of {}", thousands(count(seen, |person| person.refused_first)), thousands(everybody)),
        ),
        holds(
            "everybody has exactly one end, signed by two, and each group ends as the disposition has it",
            as_planned && ended == everybody,
            format!("{} of {}", thousands(ended), thousands(everybody)),
        ),
        holds("the missing stay visible", missing == total.missing, format!("{missing} of {}", total.missing)),
        holds(
            "the dead stay visible, without a certificate where history gives none",
            dead == total.died && certified == 0,
            format!("{dead} of {}, {certified} certified", total.died),
        ),
    ]
}

fn changes(played: &Played) -> Vec<Invariant> {
    let seen = &played.seen;
    let total = played.figures.total();
    let superseding = |person: &Seen| person.change.as_ref().is_some_and(|change| change.superseding);
    let all = count(seen, superseding);
    let only_theirs = count(seen, |person| person.change.is_some()) == total.returned;
    let returned = count(seen, |person| person.terminal == Some(Terminal::Returned) && superseding(person));
    let unc = |at_session| {
        count(seen, |person| {
            person.group.is_unc() && person.change.as_ref().is_some_and(|change| change.at_session == at_session)
        })
    };
    let (at_sessions, between) = (unc(true), unc(false));
    let sum = (at_sessions + between).max(1);
    vec![
        holds(
            "whoever returned has a declaration of his own that names and supersedes his refusal, and nobody else has one",
            all == total.returned && returned == total.returned && only_theirs,
            format!("{returned} of {}", total.returned),
        ),
        holds(
            "day by day the explanations are as they were, within the ninety days of access",
            days_agree(played) && played.figures.sessions.iter().all(|s| s.on > START && s.on <= day(ACCESS_DAYS)),
            format!(
                "{} days, {} heard",
                played.figures.sessions.len(),
                thousands(seen.iter().map(|person| person.at_sessions.len()).sum::<usize>())
            ),
        ),
        holds(
            "at most 138 of the UN Command's people change their minds at explanations",
            at_sessions <= MOST_AT_SESSIONS && at_sessions + between == played.figures.of_side(true).returned,
            format!("{at_sessions} of {sum}"),
        ),
        holds(
            "at least 78 in 100 of them change their minds at any other time, to somebody neutral",
            between * 100 >= LEAST_BETWEEN * sum,
            format!("{between} of {sum}, {}.{} %", between * 100 / sum, between * 1000 / sum % 10),
        ),
    ]
}

fn days_agree(played: &Played) -> bool {
    played.figures.sessions.iter().all(|session| {
        let heard = at_session(&played.seen, session.on, session.group);
        heard == (session.explained, session.chose)
    })
}

/// How many of a group were heard on a day, and how many of them said yes.
pub(super) fn at_session(seen: &[Seen], on: Date, group: Group) -> (u32, u32) {
    let said = seen.iter().filter(|person| person.group == group).flat_map(|person| &person.at_sessions);
    let mut sums = (0, 0);
    for (_, yes) in said.filter(|(day, _)| *day == on) {
        sums.0 += 1;
        sums.1 += u32::from(*yes);
    }
    sums
}

fn third_way(played: &Played) -> Vec<Invariant> {
    let (forms, to_india) = (&played.forms, played.figures.total().to_india);
    let expected = to_india as usize;
    let neither = count(&played.seen, |person| person.neither && person.terminal == Some(Terminal::ToIndia));
    vec![
        holds(
            "who goes to India refused both sides and accepted neither",
            neither == to_india && count(&played.seen, |person| person.neither) == to_india,
            format!("{neither} of {to_india}"),
        ),
        holds(
            "a form with two ways is rejected where they accept one of them",
            forms.yes == (expected, expected),
            format!("{} of {} rows", forms.yes.1, forms.yes.0),
        ),
        holds(
            "the same form is taken where they refuse both, and so is the form with every way",
            forms.noes == expected && forms.every_way == expected,
            format!("{} and {} of {to_india} rows", forms.noes, forms.every_way),
        ),
    ]
}

fn answers(played: &Played) -> Vec<Invariant> {
    let everybody = played.figures.handed_over();
    let asked = [&played.before, &played.strict, &played.assumed];
    let all_lines = asked.iter().all(|answer| answer.lines == everybody && answer.unsure == 0);
    let changed = u32::try_from(played.changed.len()).unwrap_or(u32::MAX);
    let others_cleared = asked.iter().any(|answer| answer.cleared.iter().any(|person| !played.changed.contains(person)));
    let default = Policy { information_sheets: played.policy.information_sheets.clone(), ..Policy::default() };
    let gate_stands = played.policy == default && played.policy.information_sheets == [profile::hash(profile::SHEET)];
    vec![
        holds(
            "every line of every list means exactly one person",
            all_lines,
            format!("{} lines, three times", thousands(played.before.lines)),
        ),
        holds(
            "nobody is clear before anybody changed his mind",
            played.before.clear == 0,
            format!("{} clear", played.before.clear),
        ),
        holds(
            "nobody is clear at today's gate with the facts as history has them",
            played.strict.clear == 0,
            format!("{} clear", played.strict.clear),
        ),
        holds(
            "with the profile's assumptions recorded exactly those are clear who changed their minds",
            played.assumed.cleared == played.changed && played.assumed.clear == changed,
            format!("{} clear of {changed}", played.assumed.clear),
        ),
        holds(
            "nobody else is clear in any of the three",
            !others_cleared,
            format!("{} others, none clear", thousands(everybody.saturating_sub(changed))),
        ),
        holds(
            "the policy is the default in every number; the profile adds one approved sheet and nothing else",
            gate_stands,
            format!("{} sheet", played.policy.information_sheets.len()),
        ),
    ]
}

fn ends(played: &Played) -> Vec<Invariant> {
    let total = played.figures.total();
    let left = |person: &&Seen| matches!(person.terminal, Some(Terminal::NotRepatriated | Terminal::ToIndia));
    let lapsed: Vec<&Seen> = played.seen.iter().filter(left).collect();
    let civilians = lapsed.iter().filter(|person| person.civilian && person.ended_as_civilian).count();
    let returned = lapsed.iter().filter(|person| person.ever_repatriated).count();
    let expected = (total.not_repatriated + total.to_india) as usize;
    vec![
        holds(
            "day 120 makes civilians of all who are left, and returns nobody",
            civilians == expected && lapsed.len() == expected && returned == 0,
            format!("{} civilians, {returned} returned", thousands(civilians)),
        ),
        holds("all logs verify without any key", played.verified, format!("{} entries", thousands(played.entries))),
    ]
}
