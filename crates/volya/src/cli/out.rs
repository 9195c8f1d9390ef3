//! The one way out: standard output for what was asked, standard error for remarks.

use std::fmt::Display;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::Result;
use super::error::DoorError;
use crate::words::Words;

/// What a command prints. A reader who has gone away (a closed pipe) ends the printing, never the command: its exit code still tells the verdict.
pub(super) struct Out {
    to: BufWriter<Box<dyn Write>>,
    json: bool,
    words: Words,
    gone: bool,
}

impl Out {
    pub(super) fn on_standard_output(json: bool, words: Words) -> Self {
        Self { to: BufWriter::new(Box::new(io::stdout().lock())), json, words, gone: false }
    }

    /// Whether JSON was asked for.
    pub(super) fn json(&self) -> bool {
        self.json
    }

    /// The words of the reader's language.
    pub(super) fn words(&self) -> Words {
        self.words
    }

    /// Prints a text as it is; it has been made harmless where it was composed.
    pub(super) fn text(&mut self, text: impl Display) -> Result<()> {
        let printed = write!(self.to, "{text}");
        self.still_there(printed)
    }

    /// Prints one line.
    pub(super) fn line(&mut self, text: impl Display) -> Result<()> {
        self.text(format_args!("{text}\n"))
    }

    /// Prints one JSON value.
    pub(super) fn value(&mut self, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string_pretty(value).map_err(|_| DoorError::other("the answer is not JSON", "report this"))?;
        self.line(json_for_terminals(&text))
    }

    /// Everything printed so far reaches whoever reads.
    pub(super) fn flush(&mut self) -> Result<()> {
        let flushed = self.to.flush();
        self.still_there(flushed)
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.flush()
    }

    fn still_there(&mut self, printed: io::Result<()>) -> Result<()> {
        match printed {
            Ok(()) => Ok(()),
            Err(error) if self.gone || error.kind() == io::ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(())
            }
            Err(error) => Err(DoorError::file("the answer", "printed", &error)),
        }
    }
}

/// A remark beside the answer, for eyes only.
pub(super) fn remark(text: impl Display) {
    // Where standard error is gone, nobody is left to tell.
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// JSON leaves direction marks and the C1 controls as they are; a terminal obeys them. The escapes mean the same.
fn json_for_terminals(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let harmless = c == '\n' || super::escape::line(c.encode_utf8(&mut [0; 4])).chars().eq([c]);
        if harmless {
            shown.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                shown.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_stays_what_it_was_and_harms_no_terminal() {
        let hostile = "a\u{1b}[2J\u{202e}\u{9b}\u{e0041}김\n\"\\";
        let text = json_for_terminals(&serde_json::to_string_pretty(&[hostile]).unwrap());
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!text.contains('\u{202e}'));
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [hostile]);
    }
}
