//! What lies before whoever sits at the desk and is not recorded yet: a list that is being looked at, a picture, work under way. It is kept in
//! memory alone, and gone when he gets up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use volya_bureau::acts::{Answer, DeviceLine, DuePage, Look, Step, UnsignedCount};
use volya_bureau::core::id::{DeviceId, EntryHash};
use zeroize::Zeroizing;

use super::submitted::Submitted;
use super::trouble::Trouble;

/// Everything on it.
#[derive(Default)]
pub(super) struct Tray {
    /// A list that was handed in and is not screened yet.
    pub(super) draft: Option<DraftList>,
    /// The picture from which a list is typed.
    pub(super) picture: Option<Picture>,
    /// What was typed beside it so far.
    pub(super) typed: Submitted,
    /// What was due when it was looked at last.
    pub(super) today: Option<Arc<Today>>,
    /// The screened list that was looked at last.
    pub(super) seen: Option<Seen>,
    /// The answer to a counterpart that was made last, with the screening that it rests on.
    pub(super) answer: Option<(EntryHash, Arc<Answer>)>,
    work: Option<Work>,
}

/// A list that is not screened yet.
#[derive(Clone)]
pub(super) struct DraftList {
    /// Its bytes, as they came.
    pub(super) file: Arc<Zeroizing<Vec<u8>>>,
    /// The file's name, where it was a file.
    pub(super) name: String,
    /// What is said about it, as it was typed.
    pub(super) said: Submitted,
}

/// A picture. Nothing looks into it but the browser.
#[derive(Clone)]
pub(super) struct Picture {
    pub(super) kind: &'static str,
    pub(super) bytes: Arc<Zeroizing<Vec<u8>>>,
}

impl Picture {
    /// A picture of a kind that every browser shows, by its first bytes; nothing that could run.
    pub(super) fn of(bytes: &Arc<Zeroizing<Vec<u8>>>) -> Option<Self> {
        const KINDS: [(&[u8], &str); 2] = [(b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg")];
        let (_, kind) = KINDS.into_iter().find(|(magic, _)| bytes.starts_with(magic))?;
        Some(Self { kind, bytes: bytes.clone() })
    }
}

/// What a duty officer reads, as it stood at these heads.
pub(super) struct Today {
    pub(super) due: DuePage,
    pub(super) devices: Vec<DeviceLine>,
    pub(super) unsigned: UnsignedCount,
    pub(super) heads: Vec<(DeviceId, u64, bool)>,
    pub(super) looked_at: jiff::Timestamp,
}

/// A screened list as it stood at these heads.
#[derive(Clone)]
pub(super) struct Seen {
    pub(super) look: Arc<Look>,
    pub(super) heads: Vec<(DeviceId, u64, bool)>,
}

/// Work that takes its time.
struct Work {
    progress: Progress,
    ended: Option<Result<String, Trouble>>,
}

/// How far work is, and whether it is to go on.
#[derive(Clone, Default)]
pub(super) struct Progress {
    step: Arc<AtomicUsize>,
    given_up: Arc<AtomicBool>,
}

impl Progress {
    /// Notes a step that begins; whether it may.
    pub(super) fn reach(&self, step: Step) -> bool {
        self.step.store(step as usize, Ordering::Relaxed);
        !self.given_up.load(Ordering::Relaxed)
    }

    /// The step that it is at.
    pub(super) fn step(&self) -> Step {
        Step::ALL[self.step.load(Ordering::Relaxed).min(Step::ALL.len() - 1)]
    }

    fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }
}

/// How work stands.
pub(super) enum Standing {
    /// There is none.
    None,
    /// It is under way.
    At(Step),
    /// It has led somewhere, or not.
    Ended(Result<String, Trouble>),
}

impl Tray {
    /// Begins work; `None` where some is under way.
    pub(super) fn begin(&mut self) -> Option<Progress> {
        if self.work.as_ref().is_some_and(|work| work.ended.is_none()) {
            return None;
        }
        let progress = Progress::default();
        self.work = Some(Work { progress: progress.clone(), ended: None });
        Some(progress)
    }

    /// Whether this very work is under way here, and not that of somebody who sat here before.
    pub(super) fn is_at(&self, progress: &Progress) -> bool {
        self.work.as_ref().is_some_and(|work| Arc::ptr_eq(&work.progress.step, &progress.step))
    }

    /// Notes how it ended.
    pub(super) fn end(&mut self, how: Result<String, Trouble>) {
        if let Some(work) = &mut self.work {
            work.ended = Some(how);
        }
    }

    /// Has it given up, as long as it can be.
    pub(super) fn give_up(&self) {
        if let Some(work) = &self.work {
            work.progress.give_up();
        }
    }

    /// How it stands; what has ended is told once.
    pub(super) fn standing(&mut self) -> Standing {
        match self.work.take() {
            None => Standing::None,
            Some(mut work) => match work.ended.take() {
                Some(how) => Standing::Ended(how),
                None => {
                    let step = work.progress.step();
                    self.work = Some(work);
                    Standing::At(step)
                }
            },
        }
    }
}

impl Drop for Tray {
    /// Who has got up waits for nothing.
    fn drop(&mut self) {
        self.give_up();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_begun_once_and_its_end_is_told_once() {
        let mut tray = Tray::default();
        assert!(matches!(tray.standing(), Standing::None));
        let progress = tray.begin().unwrap();
        assert!(tray.begin().is_none());
        assert!(progress.reach(Step::Judging));
        assert!(matches!(tray.standing(), Standing::At(Step::Judging)));
        tray.end(Ok("/lists".to_owned()));
        assert!(matches!(tray.standing(), Standing::Ended(Ok(_))));
        assert!(matches!(tray.standing(), Standing::None));
        assert!(tray.begin().is_some());
    }

    #[test]
    fn work_is_given_up_by_hand_and_by_getting_up() {
        let mut tray = Tray::default();
        let by_hand = tray.begin().unwrap();
        tray.give_up();
        assert!(!by_hand.reach(Step::Recording));
        tray.end(Err(Trouble::no_choice()));
        let left = tray.begin().unwrap();
        assert!(left.reach(Step::Reading));
        drop(tray);
        assert!(!left.reach(Step::Recording));
        let mut next = Tray::default();
        assert!(!next.is_at(&left));
        let own = next.begin().unwrap();
        assert!(next.is_at(&own) && !next.is_at(&left));
    }
}
