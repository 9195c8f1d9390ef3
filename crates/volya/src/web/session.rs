//! Who is at the desk: the link that is spent, the browser that spent it, and whether the archive is open for it.
//!
//! Pure: it is handed the time that has passed. `spec/web.md` is the description.

use std::time::Duration;

use volya_bureau::Bureau;
use volya_bureau::core::id::{Letter, MemberId};
use volya_bureau::core::roster::Role;

use super::token::Token;
use super::tray::Tray;
use super::work::Doing;

/// After a wrong passphrase the next try waits: a second, then twice as long each time, up to this.
const LONGEST_WAIT: Duration = Duration::from_secs(64);

/// The member who sits at the desk, with what he may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) id: MemberId,
    pub(super) role: Role,
    /// The device's letter.
    pub(super) letter: Letter,
    /// The how manieth time somebody sits down: what was begun before is not his.
    pub(super) sitting: u64,
}

impl Member {
    pub(super) fn of(bureau: &Bureau) -> Self {
        Self { id: bureau.member(), role: bureau.role(), letter: bureau.letter(), sitting: 0 }
    }
}

/// The way in: at first a link, then one browser.
pub(super) struct Entrance {
    link: Option<Token>,
    browser: Option<Browser>,
    wrong: u32,
    not_before: Duration,
    sittings: u64,
    /// Whether the archive was locked while a file was being imported, which nobody has been told yet.
    left_importing: bool,
}

/// The browser that spent the link.
struct Browser {
    id: Token,
    csrf: Token,
    seated: Option<Seated>,
    /// What the last act said, until it is shown.
    said: Option<String>,
}

struct Seated {
    member: Member,
    last_seen: Duration,
    tray: Tray,
}

impl Entrance {
    /// An entrance with a fresh link, and the link's secret.
    pub(super) fn new() -> (Self, String) {
        let link = Token::draw();
        let text = link.text();
        (Self { link: Some(link), browser: None, wrong: 0, not_before: Duration::ZERO, sittings: 0, left_importing: false }, text)
    }

    /// Spends the link: the cookie of the browser that showed it. It opens once.
    pub(super) fn enter(&mut self, shown: &str) -> Option<String> {
        self.link.take_if(|link| link.is(shown))?;
        Some(self.fresh_browser(None))
    }

    fn fresh_browser(&mut self, seated: Option<Seated>) -> String {
        let browser = Browser { id: Token::draw(), csrf: Token::draw(), seated, said: None };
        let cookie = browser.id.text();
        self.browser = Some(browser);
        cookie
    }

    fn browser(&self, cookie: &str) -> Option<&Browser> {
        self.browser.as_ref().filter(|browser| browser.id.is(cookie))
    }

    /// What this browser's forms carry; `None` for a stranger.
    pub(super) fn csrf(&self, cookie: &str) -> Option<String> {
        Some(self.browser(cookie)?.csrf.text())
    }

    /// Whether a form is one that was handed to this browser.
    pub(super) fn is_own_form(&self, cookie: &str, csrf: &str) -> bool {
        self.browser(cookie).is_some_and(|browser| browser.csrf.is(csrf))
    }

    /// How long a passphrase may not be tried yet.
    pub(super) fn wait(&self, now: Duration) -> Duration {
        self.not_before.saturating_sub(now)
    }

    /// A passphrase did not open the archive.
    pub(super) fn was_wrong(&mut self, now: Duration) {
        let wait = Duration::from_secs(1 << self.wrong.min(6)).min(LONGEST_WAIT);
        self.wrong = self.wrong.saturating_add(1);
        self.not_before = now + wait;
    }

    /// The archive is open: the cookie that the browser has from now on. What was known of it before is worth nothing any more.
    pub(super) fn seat(&mut self, member: Member, now: Duration) -> String {
        self.wrong = 0;
        self.sittings += 1;
        let member = Member { sitting: self.sittings, ..member };
        self.fresh_browser(Some(Seated { member, last_seen: now, tray: Tray::default() }))
    }

    /// The member at the desk, if this is his browser and it was not left alone for `idle`. To ask is to be seen.
    pub(super) fn seated(&mut self, cookie: &str, now: Duration, idle: Duration) -> Option<Member> {
        self.get_up_if_idle(now, idle);
        let browser = self.browser.as_mut().filter(|browser| browser.id.is(cookie))?;
        let seated = browser.seated.as_mut()?;
        seated.last_seen = now;
        Some(seated.member)
    }

    /// Who sits there.
    pub(super) fn member(&self) -> Option<Member> {
        Some(self.browser.as_ref()?.seated.as_ref()?.member)
    }

    /// What lies before the member who sits there.
    pub(super) fn tray(&mut self, member: Member) -> Option<&mut Tray> {
        let seated = self.browser.as_mut()?.seated.as_mut().filter(|seated| seated.member == member)?;
        Some(&mut seated.tray)
    }

    /// Nobody sits there from now on; the browser stays known. Whether somebody sat there.
    pub(super) fn get_up(&mut self) -> bool {
        let Some(browser) = &mut self.browser else { return false };
        browser.said = None;
        let Some(seated) = browser.seated.take() else { return false };
        self.left_importing |= matches!(seated.tray.work.doing(), Some(Doing::Importing(_)));
        true
    }

    /// Whether an import was under way when the archive was locked. It is told once.
    pub(super) fn left_importing(&mut self) -> bool {
        std::mem::take(&mut self.left_importing)
    }

    /// Gets up for who was not seen for `idle`.
    pub(super) fn get_up_if_idle(&mut self, now: Duration, idle: Duration) -> bool {
        let seated = self.browser.as_ref().and_then(|browser| browser.seated.as_ref());
        seated.is_some_and(|seated| now.saturating_sub(seated.last_seen) >= idle) && self.get_up()
    }

    /// Keeps what an act said for the next page.
    pub(super) fn say(&mut self, text: String) {
        if let Some(browser) = &mut self.browser {
            browser.said = Some(text);
        }
    }

    /// What is to be said on this page.
    pub(super) fn said(&mut self) -> Option<String> {
        self.browser.as_mut()?.said.take()
    }
}

#[cfg(test)]
mod tests {
    use volya_bureau::acts::{ImportKind, Step};

    use super::*;

    const IDLE: Duration = Duration::from_secs(600);

    fn member() -> Member {
        Member { id: MemberId([1; 16]), role: Role::Interviewer, letter: Letter::nth(0).unwrap(), sitting: 1 }
    }

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_link_is_spent_at_first_use_and_by_nothing_else() {
        let (mut entrance, link) = Entrance::new();
        assert!(entrance.enter("").is_none() && entrance.enter(&link[..63]).is_none());
        let cookie = entrance.enter(&link).unwrap();
        assert!(entrance.enter(&link).is_none());
        assert!(entrance.csrf(&cookie).is_some() && entrance.csrf("").is_none() && entrance.csrf(&link).is_none());
    }

    #[test]
    fn to_be_seated_makes_the_earlier_cookie_worthless() {
        let (mut entrance, link) = Entrance::new();
        let before = entrance.enter(&link).unwrap();
        let csrf = entrance.csrf(&before).unwrap();
        let after = entrance.seat(member(), at(0));
        assert!(entrance.seated(&before, at(1), IDLE).is_none());
        assert_eq!(entrance.seated(&after, at(1), IDLE), Some(member()));
        assert!(!entrance.is_own_form(&after, &csrf));
    }

    #[test]
    fn an_import_that_locking_has_stopped_is_told_of_once() {
        let (mut entrance, link) = Entrance::new();
        entrance.enter(&link).unwrap();
        for (doing, told) in [(Doing::Importing(ImportKind::Facts), true), (Doing::Looking(ImportKind::Facts), false)] {
            entrance.seat(member(), at(0));
            let seated = entrance.member().unwrap();
            let progress = entrance.tray(seated).unwrap().work.begin(doing, "a file".into()).now();
            assert!(entrance.get_up() && !progress.reach(Step::Matching.into()));
            assert_eq!((entrance.left_importing(), entrance.left_importing()), (told, false));
        }
    }

    #[test]
    fn who_sits_down_again_is_not_who_sat_there_before() {
        let (mut entrance, link) = Entrance::new();
        entrance.enter(&link).unwrap();
        entrance.seat(member(), at(0));
        let before = entrance.member().unwrap();
        entrance.seat(member(), at(1));
        assert_ne!(entrance.member(), Some(before));
        assert!(entrance.tray(before).is_none());
    }

    #[test]
    fn who_was_not_seen_has_got_up() {
        let (mut entrance, link) = Entrance::new();
        entrance.enter(&link).unwrap();
        let cookie = entrance.seat(member(), at(0));
        assert!(entrance.seated(&cookie, at(599), IDLE).is_some());
        assert!(!entrance.get_up_if_idle(at(1198), IDLE));
        assert!(entrance.seated(&cookie, at(1199), IDLE).is_none());
        assert!(entrance.csrf(&cookie).is_some(), "the browser stays known");
    }

    #[test]
    fn each_wrong_passphrase_makes_the_next_wait_longer() {
        let (mut entrance, _) = Entrance::new();
        let mut waits = Vec::new();
        for _ in 0..8 {
            entrance.was_wrong(at(100));
            waits.push(entrance.wait(at(100)).as_secs());
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 64]);
        assert_eq!(entrance.wait(at(164)), Duration::ZERO);
    }

    #[test]
    fn what_was_said_is_shown_once_and_never_after_locking() {
        let (mut entrance, link) = Entrance::new();
        entrance.enter(&link).unwrap();
        entrance.seat(member(), at(0));
        entrance.say("recorded".to_owned());
        assert_eq!(entrance.said().as_deref(), Some("recorded"));
        assert_eq!(entrance.said(), None);
        entrance.say("recorded".to_owned());
        assert!(entrance.get_up() && !entrance.get_up());
        assert_eq!(entrance.said(), None);
    }
}
