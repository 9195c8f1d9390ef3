//! Everything recorded about him over time, in lanes; each entry stands below in words.

use jiff::Timestamp;
use maud::{Markup, html};
use volya_bureau::acts::CasePage;
use volya_bureau::core::event::Event;

use super::axis::{Axis, LEFT, WIDTH, row_name};
use crate::web::when;
use crate::web::words::Words;

const LANE: i64 = 28;

/// What an entry is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lane {
    Words,
    Others,
    Risk,
    Facts,
    Moves,
    Office,
}

impl Lane {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Words, "lane-words"),
        (Self::Others, "lane-others"),
        (Self::Risk, "lane-risk"),
        (Self::Facts, "lane-facts"),
        (Self::Moves, "lane-moves"),
        (Self::Office, "lane-office"),
    ];

    fn of(event: &Event) -> Self {
        match event {
            Event::Declaration(_) | Event::Withdrawal(_) => Self::Words,
            Event::Report(_) | Event::Talk(_) => Self::Others,
            Event::Risk(_) | Event::ReviewOpened(_) | Event::ReviewFound(_) | Event::PanelVote(_) => Self::Risk,
            Event::Fact(_) => Self::Facts,
            Event::ClearanceIssued(_)
            | Event::ClearanceVoided(_)
            | Event::ClearanceUsed(_)
            | Event::AssistedReturn(_)
            | Event::Moved(_)
            | Event::Danger(_)
            | Event::Alarm(_)
            | Event::Answered(_) => Self::Moves,
            _ => Self::Office,
        }
    }
}

/// The picture, where there is anything with a time that can be read.
pub(super) fn picture(words: Words, case: &CasePage) -> Markup {
    let read = |line: &volya_bureau::acts::EntryLine| Some((Lane::of(line.content.as_ref().ok()?), line.at?));
    let entries: Vec<(Lane, Timestamp)> = case.record.entries.iter().filter_map(read).collect();
    let Some(axis) = Axis::over(entries.iter().map(|(_, at)| *at).chain([case.now])) else { return html! {} };
    let lanes: Vec<_> = Lane::ALL.into_iter().filter(|(lane, _)| entries.iter().any(|(of, _)| of == lane)).collect();
    let height = LANE * i64::try_from(lanes.len()).unwrap_or(0) + 36;
    let first = entries.iter().map(|(_, at)| *at).min().unwrap_or(case.now);
    html! {
        figure.stances {
            div.across tabindex="0" {
            svg viewBox=(format!("0 0 {WIDTH} {height}")) role="img" aria-labelledby="lanes-title" aria-describedby="lanes-text" {
                title #lanes-title { (words.say("person-timeline")) }
                @for (row, (lane, name)) in (0..).zip(&lanes) {
                    @let y = LANE * row + 18;
                    (row_name(y + 5, &words.find(name)))
                    line.axis x1=(LEFT) y1=(y) x2=(WIDTH - 20) y2=(y) {}
                    @for (_, at) in entries.iter().filter(|(of, _)| of == lane) { circle.mark cx=(axis.x(*at)) cy=(y) r="5" {} }
                }
                text.when x=(LEFT) y=(height - 6) { (when::written_day(words, first)) }
                text.when x=(WIDTH - 20) y=(height - 6) text-anchor="end" { (when::written_day(words, case.now)) }
            }
            }
            figcaption #lanes-text {
                @for (lane, name) in &lanes {
                    (words.find(name)) ": " (words.number(entries.iter().filter(|(of, _)| of == lane).count())) ". "
                }
            }
        }
    }
}
