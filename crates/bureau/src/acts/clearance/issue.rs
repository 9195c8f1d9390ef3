//! Issuing: the list is screened, and recorded, just now; the gate gives a clearance for one line, or every reason why it does not.

use jiff::SignedDuration;
use volya_core::gate::{Fault, Question, Wanted, clear};
use volya_core::id::{EntryHash, Letter, PersonId};

use super::{of_the_list, sha256};
use crate::acts::list::{Asked, judge, recorded};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::{BureauError, field};

/// For what a clearance is asked.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The line.
    pub line: u32,
    /// Whom it meant when somebody looked, where somebody did: a list may mean another man by now.
    pub person: Option<PersonId>,
    /// Where he crosses.
    pub crossing: String,
    /// The device that may use it.
    pub device: Letter,
    /// For how many hours from now.
    pub hours: u32,
}

/// As many characters as a place has.
const LONGEST_CROSSING: usize = 120;

/// Screens the list and issues a clearance for one of its lines: for whom, and the entry; or everything that stands against it.
///
/// # Errors
/// [`BureauError::Table`] for what is no list; [`BureauError::ChangedMeanwhile`] where the line means somebody else by now; [`BureauError::Refused`] where the screening could not be recorded or nobody carries the letter.
pub fn issue(
    bureau: &mut Bureau,
    file: &[u8],
    asked: &Asked,
    wish: &Wish,
) -> Result<Result<(PersonId, Receipt), Vec<Fault>>, BureauError> {
    let device = device_of(bureau, wish.device)?;
    let crossing = crossing(&wish.crossing)?;
    let judged = judge(bureau, file, asked)?;
    let lines = judged.lines;
    let means = |person: PersonId| {
        let line = lines.iter().find(|line| line.number == wish.line);
        line.is_some_and(|line| line.candidates.iter().any(|candidate| candidate.ids().any(|id| id == person)))
    };
    if wish.person.is_some_and(|seen| !means(seen)) {
        return Err(BureauError::ChangedMeanwhile);
    }
    let screening = recorded(bureau, judged.screening, file, asked)?;
    let screened: Option<EntryHash> = screening.receipt.as_ref().and_then(|receipt| receipt.entries.first().copied());
    let screened = screened.ok_or(BureauError::Refused("the screening could not be recorded; nothing is issued"))?;
    let office = bureau.office()?;
    let question = Question { route: asked.route.as_ref(), terms: &asked.terms, office: &office, now: bureau.now() };
    let from = question.now.latest();
    let until = from.checked_add(SignedDuration::from_hours(i64::from(wish.hours)));
    let until = until.map_err(|_| field("hours", "is no window"))?;
    let wanted = Wanted { screening: screened, list: screening.list, line: wish.line, crossing, device, from, until };
    let clearance = match (clear(&lines, &question, wanted, sha256), of_the_list(&screening.read)) {
        (Ok(clearance), None) => clearance,
        (cleared, fault) => return Ok(Err(cleared.err().into_iter().flatten().chain(fault).collect())),
    };
    let person = clearance.person();
    let receipt = bureau.commit(vec![Draft::about(person, clearance.into_event())])?;
    Ok(Ok((person, receipt)))
}

/// One line of plain text: it stands on a paper that is signed.
pub(super) fn crossing(text: &str) -> Result<String, BureauError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST_CROSSING || text.chars().any(char::is_control) {
        return Err(field("crossing", format!("is one line of at most {LONGEST_CROSSING} characters")));
    }
    Ok(text.to_owned())
}

fn device_of(bureau: &Bureau, letter: Letter) -> Result<volya_core::id::DeviceId, BureauError> {
    let letter = letter.as_char().to_string();
    let device = bureau.roster().devices().find(|device| device.letter == letter).map(|device| device.device);
    device.ok_or(BureauError::Refused("no device carries this letter"))
}
