//! HTML that is well-formed by construction: what is opened is closed, and every text is escaped.

/// A piece of HTML, written in order.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    /// What was written.
    pub(super) fn into_string(self) -> String {
        self.0
    }

    /// An element of a class, with what `inside` writes into it.
    pub(super) fn element(&mut self, tag: &str, class: &str, inside: impl FnOnce(&mut Self)) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.0.push_str(&format!("<{tag}{class}>"));
        inside(self);
        self.0.push_str(&format!("</{tag}>"));
    }

    /// An element that is closed by a line's end, so that a changed form can be compared line by line.
    pub(super) fn block(&mut self, tag: &str, class: &str, inside: impl FnOnce(&mut Self)) {
        self.element(tag, class, inside);
        self.0.push('\n');
    }

    /// An element that holds nothing but a text.
    pub(super) fn says(&mut self, tag: &str, class: &str, text: &str) {
        self.element(tag, class, |html| html.text(text));
    }

    /// An empty element.
    pub(super) fn mark(&mut self, class: &str) {
        self.element("span", class, |_| ());
    }

    /// A text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        self.0.push_str(&escaped(text));
    }

    /// What another writer has written.
    pub(super) fn append(&mut self, other: &str) {
        self.0.push_str(other);
    }
}

/// A text as it stands between tags or in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c if c.is_control() && c != '\n' => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}
