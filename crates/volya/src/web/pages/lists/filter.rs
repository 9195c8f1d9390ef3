//! Which lines of a screened list are shown.

use serde::Deserialize;
use volya_bureau::acts::{Look, ScreeningLine};
use volya_bureau::core::gate::{Heading, LineVerdict};
use volya_bureau::core::id::Label;

/// Lines on one page.
pub(super) const ON_A_PAGE: usize = 100;

/// What is asked for.
#[derive(Default, Deserialize)]
pub(in crate::web) struct Asked {
    /// The heading's word; empty for all.
    #[serde(default)]
    under: String,
    /// Part of a label, or a line's number.
    #[serde(default)]
    who: String,
    /// Which page, from 1.
    page: Option<usize>,
}

/// A line with what stands beside it.
pub(super) type Shown<'a> = (&'a LineVerdict, &'a ScreeningLine);

impl Asked {
    /// Whether anything is asked for.
    pub(super) fn is_set(&self) -> bool {
        !self.under.is_empty() || !self.who.trim().is_empty()
    }

    pub(super) fn under(&self) -> Option<Heading> {
        Heading::parse(&self.under)
    }

    pub(super) fn who(&self) -> &str {
        self.who.trim()
    }

    /// Every line that is asked for: who may not move first.
    pub(super) fn lines<'a>(&self, look: &'a Look) -> Vec<Shown<'a>> {
        let all = look.now.verdict.lines.iter().zip(&look.now.lines);
        let under = self.under();
        let mut lines: Vec<Shown<'a>> =
            all.filter(|(line, beside)| under.is_none_or(|heading| line.heading() == heading) && self.is_who(beside)).collect();
        lines.sort_by_key(|(line, _)| (line.heading(), line.number));
        lines
    }

    fn is_who(&self, beside: &ScreeningLine) -> bool {
        let who = self.who().to_ascii_uppercase();
        let is_his = |label: &Label| label.spoken().contains(&who) || label.to_string().contains(&who);
        who.is_empty()
            || beside.number.to_string() == who
            || beside.labels.iter().filter_map(|(_, label)| label.as_ref()).any(is_his)
    }

    /// Which page of so many lines is shown, of how many.
    pub(super) fn page(&self, lines: usize) -> (usize, usize) {
        let pages = lines.div_ceil(ON_A_PAGE).max(1);
        (self.page.unwrap_or(1).clamp(1, pages), pages)
    }

    /// The same question for another page.
    pub(super) fn query(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("under", self.under().map_or("", Heading::word)).append_pair("who", self.who());
        query.append_pair("page", &page.to_string()).finish()
    }
}
