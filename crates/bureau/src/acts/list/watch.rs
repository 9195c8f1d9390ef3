//! Long work, watched: whoever waits sees how far it is, and may give it up as long as nothing is written.

use crate::error::BureauError;

/// The steps of a screening, in order.
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
    /// It is written down, and cannot be given up any more.
    Recording,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Reading, Self::Matching, Self::Judging, Self::Comparing, Self::Recording];

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

/// Is told each step before it begins, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(Step) -> bool;

/// Goes on, or gives up.
pub(super) fn go_on(watch: Watch<'_>, step: Step) -> Result<(), BureauError> {
    if watch(step) { Ok(()) } else { Err(BureauError::GivenUp) }
}
