//! What lies before whoever sits at the desk and is not recorded yet: a list that is being looked at, a picture, work under way. It is kept in
//! memory alone, and gone when he gets up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use volya_bureau::acts::{Answer, DeviceLine, DuePage, Look, Step, UnsignedCount};
use volya_bureau::core::id::{Digest, EntryHash};
use volya_bureau::{Bureau, BureauError};
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
    pub(super) today: Option<Seen<Today>>,
    /// The screened list that was looked at last.
    pub(super) look: Option<Seen<Look>>,
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

/// What a duty officer reads.
pub(super) struct Today {
    pub(super) due: DuePage,
    pub(super) devices: Vec<DeviceLine>,
    pub(super) unsigned: UnsignedCount,
}

/// For so long something that was seen still stands, unless an entry has come: the gate's answers, and what is due, depend on the day too.
const FRESH_SECONDS: i64 = 60;

/// Something that was looked at, and how the archive stood.
pub(super) struct Seen<T> {
    pub(super) what: Arc<T>,
    state: Digest,
    at: jiff::Timestamp,
}

impl<T> Clone for Seen<T> {
    fn clone(&self) -> Self {
        Self { what: self.what.clone(), state: self.state, at: self.at }
    }
}

impl<T> Seen<T> {
    /// What was seen just now.
    pub(super) fn of(bureau: &Bureau, what: T) -> Result<Self, BureauError> {
        Ok(Self { what: Arc::new(what), state: bureau.state()?, at: bureau.now().latest() })
    }

    /// What was seen before where it still stands; looks at it where not.
    pub(super) fn or_look(
        seen: Option<Self>,
        bureau: &mut Bureau,
        look: impl FnOnce(&mut Bureau) -> Result<T, BureauError>,
    ) -> Result<Self, BureauError> {
        let (state, now) = (bureau.state()?, bureau.now().latest());
        let stands = |seen: &Self| seen.state == state && now.as_second() - seen.at.as_second() < FRESH_SECONDS;
        match seen.filter(stands) {
            Some(seen) => Ok(seen),
            None => {
                let what = look(bureau)?;
                Self::of(bureau, what)
            }
        }
    }
}

/// Work that takes its time.
struct Work {
    what: String,
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
    /// It is under way.
    At(Step),
    /// It has led somewhere, or not.
    Ended(Result<String, Trouble>),
}

impl Tray {
    /// Begins work, where none is under way.
    pub(super) fn begin(&mut self, what: String) -> Begun {
        match self.work.as_ref().filter(|work| work.ended.is_none()) {
            Some(work) if work.what == what => Begun::Already,
            Some(_) => Begun::Other,
            None => {
                let progress = Progress::default();
                self.work = Some(Work { what, progress: progress.clone(), ended: None });
                Begun::Now(progress)
            }
        }
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
        let progress = tray.begin("a list".into()).now();
        assert!(matches!(tray.begin("a list".into()), Begun::Already));
        assert!(matches!(tray.begin("another".into()), Begun::Other));
        assert!(progress.reach(Step::Judging));
        assert!(matches!(tray.standing(), Standing::At(Step::Judging)));
        tray.end(Ok("/lists".to_owned()));
        assert!(matches!(tray.standing(), Standing::Ended(Ok(_))));
        assert!(matches!(tray.standing(), Standing::None));
        assert!(matches!(tray.begin("another".into()), Begun::Now(_)));
    }

    #[test]
    fn work_is_given_up_by_hand_and_by_getting_up() {
        let mut tray = Tray::default();
        let by_hand = tray.begin("a list".into()).now();
        tray.give_up();
        assert!(!by_hand.reach(Step::Recording));
        tray.end(Err(Trouble::no_choice()));
        let left = tray.begin("a list".into()).now();
        assert!(left.reach(Step::Reading));
        drop(tray);
        assert!(!left.reach(Step::Recording));
        let mut next = Tray::default();
        assert!(!next.is_at(&left));
        let own = next.begin("a list".into()).now();
        assert!(next.is_at(&own) && !next.is_at(&left));
    }
}
