//! Long work under way, one at a time for whoever sits at the desk: how far it is, whether it is to go on, and how it ended.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use volya_bureau::acts::{ImportKind, Reached, Step};

use super::trouble::Trouble;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// A list is screened, and maybe answered.
    Screening,
    /// A file is looked at; nothing is written.
    Looking(ImportKind),
    /// A file is imported.
    Importing(ImportKind),
}

impl Doing {
    /// Its steps, in order.
    pub(super) fn steps(self) -> &'static [Step] {
        const LOOKED_AT: [Step; 2] = [Step::Reading, Step::Matching];
        match self {
            Self::Screening => &Step::ALL,
            Self::Looking(_) => &LOOKED_AT,
            Self::Importing(_) => &Step::OF_IMPORT,
        }
    }

    /// Whether it can be given up at a step. A screening is written at once; an import between two groups of its rows.
    pub(super) fn may_be_given_up_at(self, step: Step) -> bool {
        self != Self::Screening || step < Step::Recording
    }

    /// Where one goes on when it has come to nothing.
    pub(super) fn begun_at(self) -> String {
        match self {
            Self::Screening => "/lists".to_owned(),
            Self::Looking(kind) | Self::Importing(kind) => format!("/import/{}/file", kind.word()),
        }
    }
}

/// How far work is, and whether it is to go on.
#[derive(Clone)]
pub(super) struct Progress(Arc<Shared>);

struct Shared {
    reached: Mutex<Reached>,
    given_up: AtomicBool,
}

impl Progress {
    fn new() -> Self {
        Self(Arc::new(Shared { reached: Mutex::new(Step::Reading.into()), given_up: AtomicBool::new(false) }))
    }

    /// Notes how far it is; whether it may go on.
    pub(super) fn reach(&self, to: Reached) -> bool {
        *self.0.reached.lock().unwrap_or_else(PoisonError::into_inner) = to;
        !self.is_given_up()
    }

    fn reached(&self) -> Reached {
        *self.0.reached.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_given_up(&self) -> bool {
        self.0.given_up.load(Ordering::Relaxed)
    }
}

/// Whether work has begun.
pub(super) enum Begun {
    /// It has.
    Now(Progress),
    /// The very same is under way.
    Already,
    /// Something else is under way.
    Other,
}

#[cfg(test)]
impl Begun {
    pub(super) fn now(self) -> Progress {
        let Self::Now(progress) = self else { panic!("other work is under way") };
        progress
    }
}

/// How work stands.
pub(super) enum Standing {
    /// There is none.
    None,
    /// It is under way; it stops soon where it was given up.
    At { doing: Doing, reached: Reached, given_up: bool },
    /// It has led somewhere, or not.
    Ended(Doing, Result<String, Trouble>),
}

/// The place for it.
#[derive(Default)]
pub(super) struct Work(Option<Under>);

struct Under {
    doing: Doing,
    /// With what it is done.
    with: String,
    progress: Progress,
    ended: Option<Result<String, Trouble>>,
}

impl Work {
    fn under_way(&self) -> Option<&Under> {
        self.0.as_ref().filter(|work| work.ended.is_none())
    }

    /// What is under way.
    pub(super) fn doing(&self) -> Option<Doing> {
        self.under_way().map(|work| work.doing)
    }

    /// Begins, where nothing is under way.
    pub(super) fn begin(&mut self, doing: Doing, with: String) -> Begun {
        match self.under_way() {
            Some(work) if work.doing == doing && work.with == with => Begun::Already,
            Some(_) => Begun::Other,
            None => {
                let progress = Progress::new();
                self.0 = Some(Under { doing, with, progress: progress.clone(), ended: None });
                Begun::Now(progress)
            }
        }
    }

    /// Whether this very work is under way here, and not that of somebody who sat here before.
    pub(super) fn is_at(&self, progress: &Progress) -> bool {
        self.0.as_ref().is_some_and(|work| Arc::ptr_eq(&work.progress.0, &progress.0))
    }

    /// Notes how it ended.
    pub(super) fn end(&mut self, how: Result<String, Trouble>) {
        if let Some(work) = &mut self.0 {
            work.ended = Some(how);
        }
    }

    /// Has it given up, as long as it can be.
    pub(super) fn give_up(&self) {
        if let Some(work) = &self.0 {
            work.progress.0.given_up.store(true, Ordering::Relaxed);
        }
    }

    /// How it stands. Where it led is told once; why it came to nothing is told until something else begins.
    pub(super) fn standing(&mut self) -> Standing {
        let Some(work) = &self.0 else { return Standing::None };
        let doing = work.doing;
        match work.ended.clone() {
            None => Standing::At { doing, reached: work.progress.reached(), given_up: work.progress.is_given_up() },
            Some(Err(trouble)) => Standing::Ended(doing, Err(trouble)),
            Some(Ok(path)) => {
                self.0 = None;
                Standing::Ended(doing, Ok(path))
            }
        }
    }
}

impl Drop for Work {
    /// Who has got up waits for nothing.
    fn drop(&mut self) {
        self.give_up();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Doing = Doing::Screening;

    #[test]
    fn work_is_begun_once_and_where_it_led_is_told_once() {
        let mut work = Work::default();
        assert!(matches!(work.standing(), Standing::None));
        let progress = work.begin(LIST, "a list".into()).now();
        assert!(matches!(work.begin(LIST, "a list".into()), Begun::Already));
        assert!(matches!(work.begin(LIST, "another".into()), Begun::Other));
        assert!(matches!(work.begin(Doing::Importing(ImportKind::Facts), "a list".into()), Begun::Other));
        assert!(progress.reach(Step::Judging.into()));
        assert!(matches!(work.standing(), Standing::At { reached: Reached { step: Step::Judging, .. }, given_up: false, .. }));
        work.end(Ok("/lists".to_owned()));
        assert!(matches!(work.standing(), Standing::Ended(_, Ok(_))));
        assert!(matches!(work.standing(), Standing::None));
        assert!(matches!(work.begin(LIST, "another".into()), Begun::Now(_)));
    }

    #[test]
    fn work_is_given_up_by_hand_and_by_getting_up() {
        let mut work = Work::default();
        let by_hand = work.begin(LIST, "a list".into()).now();
        work.give_up();
        assert!(!by_hand.reach(Step::Recording.into()));
        assert!(matches!(work.standing(), Standing::At { given_up: true, .. }));
        work.end(Err(Trouble::no_choice()));
        for _ in 0..2 {
            assert!(matches!(work.standing(), Standing::Ended(_, Err(_))), "a reload does not lose it");
        }
        let left = work.begin(LIST, "a list".into()).now();
        assert!(left.reach(Step::Reading.into()));
        drop(work);
        assert!(!left.reach(Step::Recording.into()));
        let mut next = Work::default();
        assert!(!next.is_at(&left));
        let own = next.begin(LIST, "a list".into()).now();
        assert!(next.is_at(&own) && !next.is_at(&left));
    }
}
