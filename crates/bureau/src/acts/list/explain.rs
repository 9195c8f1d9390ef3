//! One line's story: whom it may mean, everything that was found about it, what would resolve it and who can.

use volya_core::gate::LineVerdict;
use volya_core::id::{Digest, Label, PersonId};

use super::kept::{Kept, is_whole};
use super::{Asked, judge};
use crate::archive::Bureau;
use crate::error::BureauError;

/// A line as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// SHA-256 of its list.
    pub list: Digest,
    /// What was asked about the list.
    pub asked: Asked,
    /// The row or line of the file.
    pub file_row: u32,
    /// Whom it may mean.
    pub labels: Vec<(PersonId, Option<Label>)>,
    /// The gate's answer at these heads.
    pub verdict: LineVerdict,
    /// What it was told when the list was last screened, where that is on record and was something else.
    pub before: Option<String>,
}

/// Explains line `number` of `file`, or of the list that was screened last, asked as it was asked then. Nothing is written.
///
/// # Errors
/// [`BureauError::NoSuchLine`]; [`BureauError::Refused`] where no screening is on record.
pub fn explain(bureau: &mut Bureau, number: u32, file: Option<(&[u8], Asked)>) -> Result<Explained, BureauError> {
    let (bytes, asked, before) = match file {
        Some((bytes, asked)) => (bytes.to_vec(), asked, None),
        None => last(bureau, number)?,
    };
    let judged = judge(bureau, &bytes, &asked)?;
    let place = judged.screening.verdict.lines.iter().position(|line| line.number == number);
    let place = place.ok_or(BureauError::NoSuchLine)?;
    let beside = &judged.screening.lines[place];
    let verdict = judged.screening.verdict.lines[place].clone();
    let before = before.filter(|word| word != verdict.verdict.word());
    Ok(Explained {
        list: judged.screening.list,
        asked,
        file_row: beside.file_row,
        labels: beside.labels.clone(),
        verdict,
        before,
    })
}

/// The list that was screened last, what was asked, and what its line was told.
fn last(bureau: &mut Bureau, number: u32) -> Result<(Vec<u8>, Asked, Option<String>), BureauError> {
    let office = bureau.office()?;
    let (_, screened) = office.screenings.last().ok_or(BureauError::Refused("no list was screened yet; name the file"))?;
    let kept = Kept::open(bureau, &screened.attachment)?.filter(|kept| is_whole(&kept.list, screened.list));
    let kept = kept.ok_or(BureauError::Refused("the list that was screened last cannot be opened here; name the file"))?;
    let told = kept.lines.get(number.saturating_sub(1) as usize).map(|line| line.verdict.clone());
    Ok((kept.list, Asked { route: kept.route, terms: kept.terms, series: kept.series, reading: kept.reading }, told))
}
