//! Time along a picture's width.

use jiff::Timestamp;

/// How wide the pictures are, and how much of it names the rows.
pub(super) const WIDTH: i64 = 800;
pub(super) const LEFT: i64 = 200;

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
