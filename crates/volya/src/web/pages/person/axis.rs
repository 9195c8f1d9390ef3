//! Time along a picture's width.

use jiff::Timestamp;
use maud::{Markup, html};

/// How wide the pictures are, and how much of it names the rows.
pub(super) const WIDTH: i64 = 880;
pub(super) const LEFT: i64 = 280;

/// What a row is about. A long name is drawn closer together, so that it ends before its row begins.
pub(super) fn row_name(y: i64, name: &str) -> Markup {
    const FIT: usize = 33;
    let wide = |c: char| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{ac00}'..='\u{d7a3}') { 2 } else { 1 };
    let long = name.chars().map(wide).sum::<usize>() > FIT;
    html! { text x="0" y=(y) textLength=[long.then_some(LEFT - 12)] lengthAdjust=[long.then_some("spacingAndGlyphs")] { (name) } }
}

/// A span of time laid over the width of the picture.
pub(super) struct Axis {
    from: i64,
    to: i64,
}

impl Axis {
    /// From the first of these times to the last; `None` where there is no time at all.
    pub(super) fn over(times: impl Iterator<Item = Timestamp> + Clone) -> Option<Self> {
        let (from, to) = (times.clone().min()?.as_second(), times.max()?.as_second());
        // A day at least, so that one declaration is not a point without time around it.
        Some(Self { from, to: to.max(from + 86_400) })
    }

    pub(super) fn x(&self, at: Timestamp) -> i64 {
        let into = (at.as_second() - self.from).clamp(0, self.to - self.from);
        LEFT + into * (WIDTH - LEFT - 20) / (self.to - self.from)
    }
}
