//! The States that his record speaks of, on a map: risk, routes, and where each may send people on. Drawn here; nothing is fetched.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use maud::{Markup, html};
use volya_bureau::acts::CasePage;
use volya_bureau::core::event::RiskLevel;
use volya_bureau::core::place::{Destination, State};

use crate::web::words::Words;

/// An outline: the State's code, its middle, its path. Tenths of a degree, x east and y south.
struct Outline {
    code: &'static str,
    middle: (i32, i32),
    path: &'static str,
}

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let outline = |line: &'static str| {
        let mut parts = line.splitn(4, ' ');
        let (code, x, y) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Outline { code, middle: (x, y), path: parts.next().unwrap_or_default() })
    };
    include_str!("../../assets/outlines.txt").lines().filter_map(outline).collect()
});

fn middle(state: State) -> Option<(i32, i32)> {
    OUTLINES.iter().find(|outline| outline.code == state.code()).map(|outline| outline.middle)
}

/// What is said of one State.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    Plain,
    Absent,
    Unassessed,
    Real,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Absent => "absent",
            Self::Unassessed => "unassessed",
            Self::Real => "real",
        }
    }
}

/// The map with its text, where his record speaks of any State.
pub(super) fn map(words: Words, case: &CasePage) -> Markup {
    let looks = looks(case);
    let routes: BTreeSet<Vec<State>> =
        case.record.state.passage.issued.iter().map(|issued| way(&issued.clearance.route)).collect();
    let concerned: BTreeSet<State> = looks.keys().copied().chain(routes.iter().flatten().copied()).collect();
    let points: Vec<(i32, i32)> = concerned.iter().filter_map(|state| middle(*state)).collect();
    let Some(frame) = Frame::around(&points) else { return html! {} };
    html! {
        figure.map {
            div.across tabindex="0" {
            svg viewBox=(frame.view()) role="img" aria-labelledby="map-title" aria-describedby="map-text" {
                title #map-title { (words.say("map-title")) }
                @for outline in OUTLINES.iter().filter(|outline| !outline.path.is_empty()) {
                    @let look = State::parse(outline.code).ok().and_then(|state| looks.get(&state).copied());
                    @if look.is_some() || frame.shows(outline.middle) { path class=(look.map_or("land", Look::class)) d=(outline.path) {} }
                }
                @for (from, to) in case.onward.iter() { (line("onward", &[*from, *to])) }
                @for route in &routes { (line("route", route)) }
                @for (state, at) in apart(&concerned, frame.unit()) { (named(&words.state(state), looks.get(&state).copied().unwrap_or(Look::Plain), at, &frame)) }
            }
            }
            figcaption #map-text { (told(words, &looks, case, &routes)) }
        }
    }
}

/// Every State that his record speaks of, with the worst that stands assessed of it.
fn looks(case: &CasePage) -> BTreeMap<State, Look> {
    let state = &case.record.state;
    let mut looks: BTreeMap<State, Look> = BTreeMap::new();
    let spoken = state.acceptances.iter().map(|yes| yes.to).chain(state.against.iter().map(|word| word.to));
    let spoken = spoken.filter_map(|to| if let Destination::State(state) = to { Some(state) } else { None });
    let origins = state.facts.origin.standing().map(|stand| stand.value.state);
    let sent_on = case.onward.iter().map(|(_, to)| *to);
    for one in spoken.chain(origins).chain(sent_on).chain(case.third_ways.iter().copied()) {
        looks.entry(one).or_insert(Look::Plain);
    }
    for (one, slot) in &state.risks {
        let worst = slot.standing().map(|stand| match stand.value.level {
            RiskLevel::Real => Look::Real,
            RiskLevel::Unassessed => Look::Unassessed,
            RiskLevel::Absent => Look::Absent,
        });
        looks.insert(*one, worst.max().unwrap_or(Look::Plain));
    }
    looks
}

fn way(route: &volya_bureau::core::gate::Route) -> Vec<State> {
    [route.from].into_iter().chain(route.via.iter().copied()).chain([route.to]).collect()
}

fn line(class: &'static str, states: &[State]) -> Markup {
    let points: Vec<String> = states.iter().filter_map(|state| middle(*state)).map(|(x, y)| format!("{x},{y}")).collect();
    html! { @if points.len() > 1 { polyline class=(class) points=(points.join(" ")) {} } }
}

/// Where each State's name stands: at its middle, or under a name that stands there already.
fn apart(states: &BTreeSet<State>, unit: i32) -> Vec<(State, (i32, i32))> {
    let mut placed: Vec<(State, (i32, i32))> = Vec::new();
    for state in states {
        let Some((x, mut y)) = middle(*state) else { continue };
        let overlaps = |at: i32| placed.iter().any(|(_, (px, py))| (px - x).abs() < unit * 24 && (py - at).abs() < unit * 3);
        while overlaps(y) {
            y += unit;
        }
        placed.push((*state, (x, y)));
    }
    placed
}

/// A State's mark: a shape of its own for each finding, so that no colour has to be told from another.
fn named(name: &str, look: Look, (x, y): (i32, i32), frame: &Frame) -> Markup {
    let sign = match look {
        Look::Real => "✕",
        Look::Unassessed => "?",
        Look::Absent => "○",
        Look::Plain => "·",
    };
    // Half of what it takes, with room: a name that began outside would be another name.
    let wide = |c: char| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{ac00}'..='\u{d7a3}') { 2 } else { 1 };
    let half = frame.unit() * (2 + name.chars().map(wide).sum::<i32>()) * 2 / 3;
    let x = x.max(frame.left + half).min(frame.left + frame.width - half);
    html! { text class=(look.class()) x=(x) y=(y) font-size=(frame.unit() * 2) text-anchor="middle" { (sign) " " (name) } }
}

fn told(words: Words, looks: &BTreeMap<State, Look>, case: &CasePage, routes: &BTreeSet<Vec<State>>) -> Markup {
    let named = |states: &[State]| states.iter().map(|state| words.state(*state)).collect::<Vec<_>>().join(" → ");
    html! {
        ul.plain.legend {
            @for (look, sign, id) in [(Look::Real, "✕", "map-real"), (Look::Unassessed, "?", "map-unassessed"), (Look::Absent, "○", "map-absent"), (Look::Plain, "·", "map-plain")] {
                @let of: Vec<String> = looks.iter().filter(|(_, of)| **of == look).map(|(state, _)| words.state(*state)).collect();
                @if !of.is_empty() { li { (sign) " " (words.find(id)) ": " strong { (of.join(", ")) } } }
            }
            @if !case.onward.is_empty() { li { "⇢ " (words.say("map-onward")) ": " (case.onward.iter().map(|(from, to)| named(&[*from, *to])).collect::<Vec<_>>().join("; ")) } }
            @if !routes.is_empty() { li { "→ " (words.say("map-route")) ": " (routes.iter().map(|route| named(route)).collect::<Vec<_>>().join("; ")) } }
        }
    }
}

/// What part of the world is shown.
struct Frame {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

impl Frame {
    /// Around these points with room beside them, twice as wide as it is high; `None` where there is none.
    fn around(points: &[(i32, i32)]) -> Option<Self> {
        let (xs, ys) = (points.iter().map(|p| p.0), points.iter().map(|p| p.1));
        let (left, right, top, bottom) = (xs.clone().min()?, xs.max()?, ys.clone().min()?, ys.max()?);
        let (wide, high) = (right - left + 300, bottom - top + 200);
        let width = wide.max(high * 2).min(3600);
        let height = width / 2;
        Some(Self { left: (left + right - width) / 2, top: (top + bottom - height) / 2, width, height })
    }

    fn view(&self) -> String {
        format!("{} {} {} {}", self.left, self.top, self.width, self.height)
    }

    /// A hundredth of its width.
    fn unit(&self) -> i32 {
        (self.width / 100).max(1)
    }

    /// Whether an outline with this middle may reach into it.
    fn shows(&self, (x, y): (i32, i32)) -> bool {
        const REACH: i32 = 250;
        let (right, bottom) = (self.left + self.width, self.top + self.height);
        (self.left - REACH..=right + REACH).contains(&x) && (self.top - REACH..=bottom + REACH).contains(&y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_is_read_and_those_that_matter_most_are_there() {
        assert_eq!(OUTLINES.len(), include_str!("../../assets/outlines.txt").lines().count());
        for code in ["KP", "KR", "UA", "RU", "PL", "CH", "SG"] {
            assert!(middle(State::parse(code).unwrap()).is_some(), "{code}");
        }
        let harmless = |c: char| c.is_ascii_digit() || matches!(c, 'M' | 'l' | 'z' | '-' | ' ');
        assert!(OUTLINES.iter().all(|outline| outline.path.chars().all(harmless)));
    }

    #[test]
    fn the_frame_holds_every_point() {
        let frame = Frame::around(&[(1273, -399), (305, -487)]).unwrap();
        assert!(frame.left < 305 && frame.left + frame.width > 1273 && frame.top < -487 && frame.top + frame.height > -399);
        assert!(Frame::around(&[]).is_none());
    }
}
