//! A short text that stands in one line of a page.

use crate::error::{BureauError, field};

/// Characters that such a line may have.
const LINE_CHARS: usize = 400;

/// The text without what surrounds it.
///
/// # Errors
/// [`BureauError::Field`] for one that is blank, long or broken into lines.
pub(super) fn one_line(name: &str, text: &str) -> Result<String, BureauError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(field(name, "is empty"));
    }
    if text.chars().count() > LINE_CHARS || text.chars().any(char::is_control) {
        return Err(field(name, format!("is one line of at most {LINE_CHARS} characters")));
    }
    Ok(text.to_owned())
}
