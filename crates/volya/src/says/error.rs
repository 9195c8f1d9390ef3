//! What an act could not do, and the next step.

use volya_bureau::core::id::{IdError, Label};
use volya_bureau::core::policy::OutOfBounds;
use volya_bureau::store::StoreError;
use volya_bureau::table::TableError;
use volya_bureau::{BureauError as E, DeviceError};

use super::{Message, plain, with};
use crate::words::{Words, slug};

impl Words {
    /// The fact; `None` where it is the detail of a damaged file or of a format, which is said in English.
    pub(crate) fn error(self, error: &E) -> Option<String> {
        if let E::Table(error) = error {
            return Some(self.file(error));
        }
        message(self, error).map(|(id, args)| self.with(id, &args))
    }

    /// Why a file is no list; which part of it is damaged how is said in English.
    fn file(self, error: &TableError) -> String {
        match error {
            TableError::NoIdentifyingColumn { row, headers, recognised, documented, .. } => self.with(
                "error-no-header",
                &[
                    ("row", (*row).into()),
                    ("headers", headers.reveal().len().into()),
                    ("recognised", columns(self, recognised).into()),
                    ("documented", columns(self, documented).into()),
                ],
            ),
            TableError::DoesNotAddUp(problems) => {
                let problems: Vec<String> = problems.iter().map(|problem| self.read(&problem.to_string())).collect();
                self.with("read-the-list-does-not-add-up", &[("what", problems.join("; ").into())])
            }
            TableError::DuplicateColumn { column, first, second } => self.with(
                "read-columns-n-and-n-mean-the-same",
                &[("a", (*first).into()), ("b", (*second).into()), ("what", self.column(column).into())],
            ),
            _ => self.read(&error.to_string()),
        }
    }

    /// The next step.
    pub(crate) fn hint(self, error: &E) -> String {
        self.text("hint", error.hint())
    }

    /// What is wrong with a field. The values that it accepts are typed as they are named.
    pub(crate) fn why(self, why: &str) -> String {
        let accepts = |before: &str, id| {
            why.strip_prefix(before).map(|values| self.with(id, &[("values", self.text("takes", values).into())]))
        };
        accepts("is needed; it accepts ", "accepts-needed")
            .or_else(|| accepts("is not understood; it accepts ", "accepts-not-understood"))
            .unwrap_or_else(|| self.plain_why(why))
    }

    /// The same without what it accepts. Dates are refused as those in files are.
    fn plain_why(self, why: &str) -> String {
        self.found(&format!("why-{}", slug(why)), &[]).unwrap_or_else(|| self.read(why))
    }
}

/// Columns as the reader calls them.
fn columns(words: Words, names: &[&'static str]) -> String {
    let names = names.iter().map(|name| words.column(name)).collect::<Vec<_>>();
    if names.is_empty() { words.say("record-none") } else { names.join(", ") }
}

fn message(words: Words, error: &E) -> Option<Message> {
    Some(match error {
        E::NoArchive => plain("error-no-archive"),
        E::NotEmpty => plain("error-not-empty"),
        E::NewerFormat { found, ours } => ("error-newer-format", vec![("found", (*found).into()), ("ours", (*ours).into())]),
        E::NoDevice => plain("error-no-device"),
        E::NotEnrolled => plain("error-not-enrolled"),
        E::DeviceExists => plain("error-device-exists"),
        E::Device(DeviceError::WrongPassphrase) => plain("error-wrong-passphrase"),
        E::RestoreArchive { size } => with("error-restore-archive", "size", *size),
        E::DeviceKeyDead => plain("error-device-key-dead"),
        E::ChangedMeanwhile => plain("error-changed-meanwhile"),
        E::NoKey(compartment) => with("error-no-key", "compartment", *compartment),
        E::OtherArchive => plain("error-other-archive"),
        E::NoSuchPerson(label) => with("error-no-such-person", "label", label.to_string()),
        E::LabelTwice(label, count) => twice(label, *count),
        E::NoSuchEntry => plain("error-no-such-entry"),
        E::NoSuchLine => plain("error-no-such-line"),
        E::ProofRefused => plain("error-proof-refused"),
        E::Stopped => plain("error-stopped"),
        E::NothingToKnowHimBy => plain("error-nothing-to-know-him-by"),
        E::Field { field, why } => ("error-field", vec![("field", field.clone().into()), ("why", words.why(why).into())]),
        E::Refused(needs) => with("error-refused", "why", words.text("refused", needs)),
        E::ClockDoubtful => plain("error-clock-doubtful"),
        E::GivenUp => plain("error-given-up"),
        E::ImportGivenUp { rows, of } => ("error-import-given-up", vec![("rows", (*rows).into()), ("of", (*of).into())]),
        E::SameMemberOrRole => plain("error-same-member-or-role"),
        E::KeyedDifferently(keys) => with("error-keyed-differently", "keys", keys.join(", ")),
        E::KeyItAgain => plain("error-key-it-again"),
        E::NotCounted => plain("error-not-counted"),
        E::Removed => plain("error-removed"),
        E::OwnEnrolment => plain("error-own-enrolment"),
        E::NothingToSign => plain("error-nothing-to-sign"),
        E::NoSuchAlarm => plain("error-no-such-alarm"),
        E::CodeOfSeveral => plain("error-code-of-several"),
        E::AnsweredAlready => plain("error-answered-already"),
        E::OnlySetRight => plain("error-only-set-right"),
        E::ImportRejected { rows } => with("error-import-rejected", "rows", *rows),
        E::Policy(OutOfBounds { field, value, bound }) => {
            ("error-out-of-bounds", vec![("field", (*field).into()), ("value", (*value).into()), ("bound", (*bound).into())])
        }
        E::Id(IdError::CheckDigit) => plain("error-check-digit"),
        E::Id(IdError::NotALabel) => plain("error-not-a-label"),
        E::Id(IdError::NotHex { digits }) => with("error-not-hex", "digits", *digits),
        E::Store(StoreError::InUse) => plain("error-in-use"),
        E::Store(StoreError::Full { path }) => with("error-full", "path", path.clone()),
        E::Store(StoreError::ReadOnly { path }) => with("error-read-only", "path", path.clone()),
        E::Store(StoreError::IndexDamaged) => plain("error-index-damaged"),
        E::BadBeginning { .. }
        | E::Device(_)
        | E::Checkpoint { .. }
        | E::Log { .. }
        | E::Entry { .. }
        | E::KeyFile { .. }
        | E::WrongHash { .. }
        | E::Table(_)
        | E::Case(_)
        | E::State(_)
        | E::Store(_)
        | E::Media(_)
        | E::Seal(_)
        | E::Open(_)
        | E::Cbor(_) => return None,
    })
}

fn twice(label: &Label, count: usize) -> Message {
    ("error-label-twice", vec![("label", label.to_string().into()), ("count", count.into())])
}
