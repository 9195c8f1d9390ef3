//! Long work, watched: whoever waits sees how far it is, and may give it up as long as nothing is acknowledged.

use crate::error::BureauError;

/// The steps of a screening, in order; an import has [some of them](Step::OF_IMPORT).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The file is read.
    Reading,
    /// Everybody whom a line may mean is looked for.
    Matching,
    /// Every row of the table is asked about each of them.
    Judging,
    /// The list is compared with its earlier versions and with the register.
    Comparing,
    /// It is written down. A screening cannot be given up any more; an import can, after each group of its rows but the last.
    Recording,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Reading, Self::Matching, Self::Judging, Self::Comparing, Self::Recording];

    /// Those of an import.
    pub const OF_IMPORT: [Self; 3] = [Self::Reading, Self::Matching, Self::Recording];

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Matching => "matching",
            Self::Judging => "judging",
            Self::Comparing => "comparing",
            Self::Recording => "recording",
        }
    }
}

/// How far work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The step that it is at.
    pub step: Step,
    /// Rows that are durable, and rows in all, where an import writes them.
    pub rows: Option<(usize, usize)>,
}

impl Reached {
    /// So many rows of an import are durable.
    #[must_use]
    pub fn written(rows: usize, of: usize) -> Self {
        Self { step: Step::Recording, rows: Some((rows, of)) }
    }
}

impl From<Step> for Reached {
    fn from(step: Step) -> Self {
        Self { step, rows: None }
    }
}

/// Is told each step before it begins, and the rows written after each group of them; says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(Reached) -> bool;

/// Goes on, or gives up where nothing is recorded.
pub(super) fn go_on(watch: Watch<'_>, to: impl Into<Reached>) -> Result<(), BureauError> {
    if watch(to.into()) { Ok(()) } else { Err(BureauError::GivenUp) }
}
