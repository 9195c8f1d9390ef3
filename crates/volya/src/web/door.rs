//! What all requests share: the entrance, and the desk with the opened archive on it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use volya_bureau::{Bureau, BureauError, acts};
use zeroize::Zeroizing;

use super::session::{Entrance, Member};
use super::ticks::Ticks;
use super::trouble::Trouble;
use super::verifying::Verifying;

/// Opens the archive that was named when the program started, with what was typed as its passphrase.
pub(crate) type Opener = Box<dyn Fn(&str) -> Result<Bureau, BureauError> + Send + Sync>;

/// The second door.
pub(super) struct Door {
    /// `host:port` under which it may be called; anything else is somebody's DNS.
    pub(super) hosts: [String; 2],
    /// Under which name this port's browser keeps its session; cookies know no ports.
    pub(super) cookie: String,
    pub(super) idle: Duration,
    opener: Opener,
    ticks: Box<dyn Ticks>,
    entrance: Mutex<Entrance>,
    /// Taken for the length of an act, so that acts come one after another, as they do in the log.
    desk: Mutex<Option<Bureau>>,
    pub(super) verifying: Verifying,
}

impl Door {
    /// A closed door on a port, and the secret of its link.
    pub(super) fn new(port: u16, idle: Duration, opener: Opener, ticks: Box<dyn Ticks>) -> (Self, String) {
        let (entrance, link) = Entrance::new();
        let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let (entrance, desk) = (Mutex::new(entrance), Mutex::new(None));
        let verifying = Verifying::default();
        (Self { hosts, cookie: format!("volya-{port}"), idle, opener, ticks, entrance, desk, verifying }, link)
    }

    pub(super) fn entrance(&self) -> MutexGuard<'_, Entrance> {
        // Its methods leave it whole at every step.
        self.entrance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn desk(&self) -> MutexGuard<'_, Option<Bureau>> {
        // Acts run on a bureau that was taken off the desk, and their panics are caught: none can leave half of one here.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The member at the desk, if this is his browser.
    pub(super) fn seated(&self, cookie: &str) -> Option<Member> {
        self.entrance().seated(cookie, self.ticks.now(), self.idle)
    }

    /// Tries a passphrase: the cookie that the browser has from now on.
    pub(super) async fn unlock(self: &Arc<Self>, passphrase: Zeroizing<String>) -> Result<String, Trouble> {
        let door = self.clone();
        blocking(move || {
            let mut desk = door.desk();
            // Asked behind the desk's lock, so that tries come one after another.
            let wait = door.entrance().wait(door.ticks.now());
            if !wait.is_zero() {
                return Err(Trouble::wait(wait));
            }
            // The other bureau holds this device; it goes first.
            door.leave();
            desk.take();
            let opened = caught(|| {
                let mut bureau = (door.opener)(&passphrase)?;
                // The page that comes next shows the whole register. Where folding fails, that page says so.
                let _ = acts::fold_register(&mut bureau);
                Ok::<_, BureauError>(bureau)
            });
            match opened {
                Ok(Ok(bureau)) => {
                    let cookie = door.entrance().seat(Member::of(&bureau), door.ticks.now());
                    *desk = Some(bureau);
                    Ok(cookie)
                }
                Ok(Err(error)) => {
                    door.entrance().was_wrong(door.ticks.now());
                    Err(error.into())
                }
                Err(stopped) => Err(stopped),
            }
        })
        .await
    }

    /// Locks: nobody is seated from now on, and the archive is dropped, its keys wiped, as soon as the act under way is done.
    pub(super) async fn lock(self: &Arc<Self>) -> Result<(), Trouble> {
        self.entrance().get_up();
        self.clear_desk().await
    }

    /// Nobody sits there from now on, and what was being verified is nobody's.
    fn leave(&self) {
        self.entrance().get_up();
        self.verifying.forget();
    }

    async fn clear_desk(self: &Arc<Self>) -> Result<(), Trouble> {
        let door = self.clone();
        blocking(move || {
            let mut desk = door.desk();
            // Who has unlocked meanwhile stays seated.
            if door.entrance().member().is_none() {
                door.verifying.forget();
                desk.take();
            }
            Ok(())
        })
        .await
    }

    /// Locks where nobody was seen for long enough.
    pub(super) async fn lock_if_idle(self: &Arc<Self>) -> Result<(), Trouble> {
        let nobody = {
            let mut entrance = self.entrance();
            entrance.get_up_if_idle(self.ticks.now(), self.idle);
            // A request may have found him gone before this look did; his archive is to be dropped all the same.
            entrance.member().is_none()
        };
        if nobody { self.clear_desk().await } else { Ok(()) }
    }

    /// Does an act on the opened archive for the member who sits there. An act that panics takes the archive with it and locks.
    pub(super) async fn act<T: Send + 'static>(
        self: &Arc<Self>,
        member: Member,
        act: impl FnOnce(&mut Bureau) -> Result<T, BureauError> + Send + 'static,
    ) -> Result<T, Trouble> {
        let door = self.clone();
        blocking(move || {
            let mut desk = door.desk();
            if door.entrance().member() != Some(member) {
                return Err(Trouble::locked());
            }
            let mut bureau = desk.take().ok_or_else(Trouble::locked)?;
            let acted = caught(move || {
                let done = bureau.catch_up().and_then(|_| act(&mut bureau));
                (done, bureau)
            });
            match acted {
                Ok((done, bureau)) => {
                    if bureau.must_be_reopened() {
                        door.leave();
                    } else {
                        *desk = Some(bureau);
                    }
                    Ok(done?)
                }
                Err(stopped) => {
                    door.leave();
                    Err(stopped)
                }
            }
        })
        .await
    }
}

fn caught<T>(act: impl FnOnce() -> T) -> Result<T, Trouble> {
    catch_unwind(AssertUnwindSafe(act)).map_err(|_| Trouble::stopped())
}

/// Off the threads that serve connections.
async fn blocking<T: Send + 'static>(act: impl FnOnce() -> Result<T, Trouble> + Send + 'static) -> Result<T, Trouble> {
    tokio::task::spawn_blocking(act).await.unwrap_or_else(|_| Err(Trouble::stopped()))
}
