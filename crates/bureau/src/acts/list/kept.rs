//! What is kept of a screening under `media/`: one line of JSON that says what was asked and answered, then the list as it came
//! (`spec/archive.md`).

use serde::{Deserialize, Serialize};
use volya_core::event::Attachment;
use volya_core::gate::{Route, Terms, beside::Missing};
use volya_core::id::{Digest, PersonId};
use volya_core::roster::Compartment;

use super::{Asked, Screening, ScreeningLine};
use crate::archive::Bureau;
use crate::error::BureauError;
use crate::table::Reading;

const SCHEMA: &str = "volya-screening-2";
/// Larger than any list that is read, with its answers.
const LIMIT_BYTES: u64 = 256 << 20;

/// A screening as it was recorded.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::acts) struct Kept {
    schema: String,
    /// The way that was asked about.
    pub(in crate::acts) route: Option<Route>,
    /// What the list was said to be.
    pub(in crate::acts) terms: Terms,
    /// The name under which its versions are compared.
    pub(in crate::acts) series: Option<String>,
    /// What was set by hand about how the file is read.
    pub(in crate::acts) reading: Reading,
    /// The answer to each line.
    pub(in crate::acts) lines: Vec<KeptLine>,
    /// Who was looked for and not named.
    pub(in crate::acts) missing: Vec<Missing>,
    /// The list as it came.
    #[serde(skip)]
    pub(in crate::acts) list: Vec<u8>,
}

/// The answer to one line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::acts) struct KeptLine {
    pub(in crate::acts) number: u32,
    /// `clear`, `hold` and so on.
    pub(in crate::acts) verdict: String,
    rules: Vec<String>,
    /// Whom the line may mean.
    pub(in crate::acts) persons: Vec<PersonId>,
    /// Whom of these it names, and not in a remark; older screenings do not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    named: Option<Vec<PersonId>>,
}

impl KeptLine {
    /// Whom it names, as far as was kept.
    pub(in crate::acts) fn named(&self) -> &[PersonId] {
        self.named.as_ref().unwrap_or(&self.persons)
    }
}

impl Kept {
    pub(in crate::acts) fn of(screening: &Screening, file: &[u8], asked: &Asked) -> Self {
        let line = |(line, beside): (&volya_core::gate::LineVerdict, &ScreeningLine)| KeptLine {
            number: line.number,
            verdict: line.verdict.word().to_owned(),
            rules: line.findings.iter().map(|found| found.rule.id().to_owned()).collect(),
            persons: line.persons.clone(),
            named: Some(beside.named.clone()),
        };
        Self {
            schema: SCHEMA.to_owned(),
            route: asked.route.clone(),
            terms: asked.terms.clone(),
            series: asked.series.clone(),
            reading: asked.reading.clone(),
            lines: screening.verdict.lines.iter().zip(&screening.lines).map(line).collect(),
            missing: screening.missing.iter().map(|missing| missing.missing).collect(),
            list: file.to_vec(),
        }
    }

    pub(in crate::acts) fn to_bytes(&self) -> Result<Vec<u8>, BureauError> {
        let mut bytes = serde_json::to_vec(self).map_err(|_| BureauError::Refused("the screening cannot be written"))?;
        bytes.push(b'\n');
        bytes.extend_from_slice(&self.list);
        Ok(bytes)
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let mut kept: Self = serde_json::from_slice(&bytes[..end]).ok()?;
        kept.list = bytes[end + 1..].to_vec();
        (kept.schema == SCHEMA).then_some(kept)
    }

    /// Opens what was kept with one screening; `None` where it is not here, not for this device, or not in this form.
    pub(in crate::acts) fn open(bureau: &Bureau, attachment: &Attachment) -> Result<Option<Self>, BureauError> {
        let plain = bureau.open_payload(Compartment::Office, attachment, LIMIT_BYTES)?;
        Ok(plain.as_deref().and_then(Self::from_bytes))
    }
}

/// The list's bytes are what its digest says.
pub(in crate::acts) fn is_whole(list: &[u8], digest: Digest) -> bool {
    super::list_digest(list) == digest
}
