//! What an act says when it is done.

use volya_bureau::core::id::{Label, PersonId};
use volya_bureau::{Bureau, Receipt};

use super::out::Out;
use super::{Result, words};
use crate::json::ReceiptShape;

/// Said after an act that may open something.
pub(super) const AWAITS: &str =
    "What holds in it holds from now on; what opens counts once a member of another role has countersigned it.";

/// Prints one sentence and the receipt, or the receipt as JSON.
pub(super) fn done(
    bureau: &Bureau,
    act: &'static str,
    label: Option<&Label>,
    receipt: &Receipt,
    says: &str,
    out: &mut Out,
) -> Result<()> {
    if out.json() {
        return out.value(&ReceiptShape::of(bureau, act, label, receipt));
    }
    out.line(says)?;
    out.line(words::receipt(receipt, bureau.letter_of(receipt.device).as_char()))
}

/// As [`done`], about a person, who is named by his label first.
pub(super) fn done_about(
    bureau: &Bureau,
    act: &'static str,
    person: PersonId,
    receipt: &Receipt,
    says: &str,
    out: &mut Out,
) -> Result<()> {
    let label = bureau.label(person)?;
    let name = label.as_ref().map_or_else(|| person.to_string(), Label::spoken);
    done(bureau, act, label.as_ref(), receipt, &format!("{name}: {says}"), out)
}
