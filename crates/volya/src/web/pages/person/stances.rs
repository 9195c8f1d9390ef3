//! What he said over time: a row for each destination, with how long each yes counts and when somebody who took his words was doubtful.

use std::collections::BTreeMap;

use jiff::Timestamp;
use maud::{Markup, html};
use volya_bureau::acts::{CasePage, Declared};
use volya_bureau::core::place::Destination;
use volya_bureau::core::will::Stance;

use super::axis::{Axis, LEFT, WIDTH, row_name};
use crate::web::when;
use crate::web::words::Words;

const ROW: i64 = 34;

/// The picture with its text, where he has said anything.
pub(super) fn picture(words: Words, case: &CasePage) -> Markup {
    let mut rows: BTreeMap<Destination, Vec<(&Declared, Stance)>> = BTreeMap::new();
    for declared in &case.declared {
        for said in &declared.declaration.stances {
            rows.entry(said.to).or_default().push((declared, said.stance));
        }
    }
    let now = case.now;
    let times = case.declared.iter().map(|declared| declared.at).chain([now]);
    let (Some(axis), false) = (Axis::over(times), rows.is_empty()) else { return html! {} };
    let height = ROW * i64::try_from(rows.len()).unwrap_or(0) + 44;
    html! {
        figure.stances {
            div.across tabindex="0" {
            svg viewBox=(format!("0 0 {WIDTH} {height}")) role="img" aria-labelledby="stances-title" aria-describedby="stances-text" {
                title #stances-title { (words.say("stances-title")) }
                @for (_, taint) in &case.doubtful {
                    @let (from, to) = (axis.x(taint.from), axis.x(taint.to.unwrap_or(now)));
                    rect.taint x=(from) y="4" width=((to - from).max(3)) height=(height - 32) {}
                }
                @for (row, (to, said)) in (0..).zip(&rows) {
                    @let y = ROW * row + 24;
                    (row_name(y + 5, &words.destination(*to)))
                    line.axis x1=(LEFT) y1=(y) x2=(WIDTH - 20) y2=(y) {}
                    @for (declared, stance) in said {
                        @let x = axis.x(declared.at);
                        @if let Some(until) = declared.counts_until.filter(|_| *stance == Stance::Accept) {
                            rect.counts x=(x) y=(y - 5) width=((axis.x(until) - x).max(2)) height="10" {}
                        }
                        (mark(*stance, declared.counts_until.is_some(), x, y))
                    }
                }
                text.when x=(LEFT) y=(height - 8) { (when::written_day(words, first(case).unwrap_or(now))) }
                text.when x=(WIDTH - 20) y=(height - 8) text-anchor="end" { (when::written_day(words, now)) }
            }
            }
            figcaption #stances-text { (words.say("stances-text")) @if !case.doubtful.is_empty() { " " (words.say("stances-taint")) } }
        }
    }
}

fn first(case: &CasePage) -> Option<Timestamp> {
    case.declared.iter().map(|declared| declared.at).min()
}

/// A sign for each stance; a yes that counts is filled.
fn mark(stance: Stance, counts: bool, x: i64, y: i64) -> Markup {
    let (class, sign) = match stance {
        Stance::Accept if counts => ("yes", "●"),
        Stance::Accept => ("maybe", "○"),
        Stance::Refuse => ("no", "✕"),
        Stance::Undecided | Stance::WantsInformation => ("maybe", "?"),
        Stance::NoAnswer => ("maybe", "–"),
    };
    html! { text class=(class) x=(x) y=(y + 7) text-anchor="middle" { (sign) } }
}

/// What he says of one destination, in words.
pub(super) fn stance(words: Words, stance: Stance) -> String {
    words.word("says", stance.word())
}
