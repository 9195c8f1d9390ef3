//! The promise, said a second time and in other words than the fold's: when nobody may be cleared, whatever the gate answers.
//!
//! It knows the entries of the model, not the crate's types, and asks less than the gate does: what it forbids must never be clear; what it
//! allows may still be held.

use super::house::{DEVICES, Doubt, Entry, Hour, Id, Node, Set, View, What, Whereto, Yes};
use super::records::CLEARED_HOURS;

const VALID_HOURS: Hour = 30 * 24;
const THOUGHT_HOURS: Hour = 7 * 24;
const CONFIRMED_HOURS: Hour = 72;

/// Why this view can clear nobody at this hour; `None` where the promise allows it.
pub(crate) fn forbids(view: View<'_>, now: Hour) -> Option<&'static str> {
    let seen = Seen::of(view);
    if seen.against().any(|no| !seen.is_answered(no)) {
        return Some("his no stands");
    }
    if [Node::Pl, Node::Kr].into_iter().any(|node| seen.is_in_danger(node)) {
        return Some("a real risk stands");
    }
    if [Node::Pl, Node::Kr].into_iter().any(|node| !seen.is_assessed(node)) {
        return Some("no second member signed that there is no risk");
    }
    if !seen.has_accepted(now) {
        return Some("he has not validly accepted");
    }
    if (0..DEVICES).any(|device| view.lacks(device) && !set_aside(view, device)) {
        return Some("entries are missing that others speak of");
    }
    (!seen.has_confirmed(now)).then_some("he has not confirmed")
}

/// Why this view can let nobody cross with this clearance at this hour, on whatever device.
pub(crate) fn forbids_use(view: View<'_>, now: Hour, of: Id) -> Option<&'static str> {
    let seen = Seen::of(view);
    let issue = view.entry(of);
    let any = |is: &dyn Fn(What) -> bool| view.entries().any(|(_, e)| is(e.what));
    if any(&|what| what == What::Void(of)) {
        return Some("it was taken back");
    }
    if any(&|what| matches!(what, What::Use { of: used, .. } if used == of)) {
        return Some("it was used already");
    }
    if any(&|what| matches!(what, What::Use { .. } | What::Moved(_))) {
        return Some("he is gone");
    }
    if !seen.is_signed(of) {
        return Some("no second member gave it");
    }
    if now - issue.at > CLEARED_HOURS {
        return Some("its time is over");
    }
    if let Some(why) = forbids(view, now) {
        return Some(why);
    }
    seen.has_changed_since(issue).then_some("something about him has changed since")
}

/// An alarm that this view calls for and that is not shown: a move or a use without a clearance that stood, or a danger.
pub(crate) fn lost_alarm(view: View<'_>, shown: impl Fn(Id, &str) -> bool, open: impl Fn(Id) -> bool) -> Option<&'static str> {
    let seen = Seen::of(view);
    for (id, entry) in view.entries() {
        let answered = || view.entries().any(|(by, e)| e.what == What::Answer(id) && seen.is_trusted(by));
        match entry.what {
            What::Moved(with)
                if !with.is_some_and(|of| seen.was_cleared(of, entry)) && !shown(id, "he was moved without a clearance") =>
            {
                return Some("a move without a clearance is not shown");
            }
            What::Use { of, .. } if !seen.is_good_use(of, id) && !shown(id, "a clearance was used that did not hold") => {
                return Some("a crossing without a clearance is not shown");
            }
            What::Use { .. } if seen.had_refused(entry) && !shown(id, "he was moved though he had refused") => {
                return Some("a crossing against his word is not shown");
            }
            What::Danger if !shown(id, "he may harm himself") || (!answered() && !open(id)) => {
                return Some("a danger is not shown");
            }
            _ => {}
        }
    }
    None
}

/// Devices that two members parked, by signatures that may open: the silence of the others must hold.
pub(crate) fn set_aside(view: View<'_>, device: usize) -> bool {
    let seen = Seen::of(view);
    seen.parkings().any(|(id, entry)| parks(entry) == Some(device) && seen.is_signed(id))
}

fn parks(entry: &Entry) -> Option<usize> {
    match entry.what {
        What::Park { device, .. } => Some(usize::from(device)),
        _ => None,
    }
}

struct Seen<'a> {
    view: View<'a>,
    /// Everything but the rows of files that were never closed.
    all: Vec<(Id, &'a Entry)>,
    /// Taints that count: all of them while it is judged who may lift any.
    taints: Vec<Doubt>,
    /// Beyond which size of a log nothing opens.
    bounds: [usize; 3],
}

impl<'a> Seen<'a> {
    fn of(view: View<'a>) -> Self {
        let closed = |id: Id| view.entries().any(|(by, e)| e.what == What::Close && by.device() == id.device());
        let all: Vec<(Id, &Entry)> = view.entries().filter(|(id, e)| !e.in_file || closed(*id)).collect();
        let removed = |device: usize| {
            all.iter().filter_map(move |(_, e)| match e.what {
                What::Remove { device: d, size } if usize::from(d) == device => Some(usize::from(size)),
                _ => None,
            })
        };
        let bounds = std::array::from_fn(|device| removed(device).min().unwrap_or(usize::MAX));
        let taint = |e: &Entry| if let What::Taint(doubt) = e.what { Some(doubt) } else { None };
        let said: Vec<(Id, Doubt)> = all.iter().filter_map(|(id, e)| Some((*id, taint(e)?))).collect();
        let taints = said.iter().map(|(_, doubt)| *doubt).collect();
        let mut seen = Self { view, all, taints, bounds };
        let without_parkings = seen.bounds;
        seen.park();
        let lifts: Vec<Set> =
            seen.all.iter().filter(|(id, e)| e.what == What::Lift && seen.is_signed(*id)).map(|(_, e)| e.names).collect();
        seen.taints = said.iter().filter(|(id, _)| !lifts.iter().any(|names| names.has(*id))).map(|(_, d)| *d).collect();
        seen.bounds = without_parkings;
        seen.park();
        seen
    }

    /// Nothing opens that was written beyond the size at which two members parked its device.
    fn park(&mut self) {
        let mut bounds = self.bounds;
        for (id, entry) in self.parkings() {
            if let (What::Park { device, size }, true) = (entry.what, self.is_signed(id)) {
                let bound = &mut bounds[usize::from(device)];
                *bound = usize::from(size).min(*bound);
            }
        }
        self.bounds = bounds;
    }

    fn parkings(&self) -> impl Iterator<Item = (Id, &'a Entry)> {
        self.all.iter().copied().filter(|(_, e)| parks(e).is_some())
    }

    /// Whether an entry may open anything.
    fn is_trusted(&self, id: Id) -> bool {
        let entry = self.view.entry(id);
        let in_doubt = |taint: &Doubt| *taint == Doubt::Device(id.device() as u8) && entry.at >= -150;
        let closed_after = |(by, e): &(Id, &Entry)| {
            e.what == What::Close
                && by.device() == id.device()
                && by.sequence() > id.sequence()
                && by.sequence() < self.bounds[by.device()]
        };
        id.sequence() < self.bounds[id.device()]
            && !self.taints.iter().any(in_doubt)
            && (!entry.in_file || self.all.iter().any(closed_after))
    }

    /// Whether it opens: a member of another role has signed it, and neither of the two is in doubt.
    fn is_signed(&self, id: Id) -> bool {
        let signs = |(by, e): &(Id, &Entry)| {
            let signed = match e.what {
                What::Sign(entries) | What::SignOffice(entries) => entries.has(id),
                What::SignFile(device) => self.view.entry(id).in_file && usize::from(device) == id.device(),
                _ => false,
            };
            signed && by.device() != id.device() && self.is_trusted(*by)
        };
        self.is_trusted(id) && self.all.iter().any(signs)
    }

    /// The mark by which two members called it a mistake.
    fn mark(&self, id: Id) -> Option<Id> {
        self.all.iter().find(|(mark, e)| e.what == What::Mistaken(id) && self.is_signed(*mark)).map(|(mark, _)| *mark)
    }

    fn against(&self) -> impl Iterator<Item = (Id, &'a Entry)> {
        let own = |what: What| what.is_against() && !matches!(what, What::Mistaken(_));
        self.all.iter().copied().filter(move |(_, e)| own(e.what))
    }

    /// When it was said: never later than it was written.
    fn said(entry: &Entry) -> Hour {
        if entry.what == What::Yes(Yes::SaidBefore) { entry.at - 30 } else { entry.at }
    }

    /// A flawless yes, signed by two, not withdrawn, not a mistake, and nobody doubtful had a hand in it.
    fn is_valid_yes(&self, (id, entry): (Id, &Entry)) -> bool {
        let flawless = matches!(entry.what, What::Yes(Yes::Sound | Yes::WithTransit | Yes::SaidBefore));
        let doubtful = |taint: &Doubt| match *taint {
            Doubt::Taker(device) => usize::from(device) == id.device(),
            Doubt::Interpreter => id.device() > 0,
            Doubt::Device(_) => false,
        };
        let withdrawn = self.all.iter().any(|(_, e)| e.what == What::Withdraw(id));
        flawless && !withdrawn && !self.taints.iter().any(doubtful) && self.mark(id).is_none() && self.is_signed(id)
    }

    fn yeses(&self) -> impl Iterator<Item = (Id, &'a Entry)> {
        self.all.iter().copied().filter(|yes| self.is_valid_yes(*yes))
    }

    /// A later valid yes of his own to the same destination names it, or names the mark that called it a mistake.
    fn is_answered(&self, (no, refusal): (Id, &Entry)) -> bool {
        let mark = self.mark(no);
        self.yeses().any(|(_, yes)| {
            let speaks_of_it = refusal.what != What::Refuse(Whereto::Pl) || yes.what == What::Yes(Yes::WithTransit);
            let names_it = yes.names.has(no) || mark.is_some_and(|mark| yes.names.has(mark));
            names_it && Self::said(yes) >= Self::said(refusal) && speaks_of_it
        })
    }

    /// Whether it was said, or written down, before he said no to KR.
    fn is_before_a_no(&self, (id, entry): (Id, &Entry)) -> bool {
        self.against()
            .filter(|(no, e)| e.what != What::Refuse(Whereto::Pl) && self.mark(*no).is_none())
            .any(|(_, no)| Self::said(entry) < Self::said(no) || usize::from(no.saw[id.device()]) > id.sequence())
    }

    fn has_accepted(&self, now: Hour) -> bool {
        let yeses: Vec<(Id, Hour)> =
            self.yeses().filter(|yes| !self.is_before_a_no(*yes)).map(|(id, e)| (id, Self::said(e))).collect();
        let pairs = yeses.iter().flat_map(|one| yeses.iter().map(move |other| (one, other)));
        let (first, last) = (yeses.iter().map(|y| y.1).min(), yeses.iter().map(|y| y.1).max());
        let (Some(first), Some(last)) = (first, last) else { return false };
        pairs.into_iter().any(|((one, _), (other, _))| one.device() != other.device())
            && last - first >= THOUGHT_HOURS
            && now - last <= VALID_HOURS
    }

    fn has_confirmed(&self, now: Hour) -> bool {
        let confirmed = |(id, e): (Id, &Entry)| {
            e.what == What::Confirm { wants: true }
                && now - e.at <= CONFIRMED_HOURS
                && self.is_signed(id)
                && self.mark(id).is_none()
                && !self.is_before_a_no((id, e))
        };
        self.all.iter().any(|asked| confirmed(*asked))
    }

    /// Whether he has spoken, or a risk was assessed, in a way that the clearance's author had not seen.
    fn has_changed_since(&self, issue: &Entry) -> bool {
        let unseen = |id: Id| id.sequence() >= usize::from(issue.saw[id.device()]);
        let speaks = |what: What| what.is_against() || what.risk().is_some() || matches!(what, What::Yes(_));
        let own = |what: What| speaks(what) && !matches!(what, What::Mistaken(_));
        self.all.iter().any(|(id, e)| own(e.what) && unseen(*id) && self.mark(*id).is_none())
    }

    /// Whether a move was made with a clearance that two gave, nobody took back, and its device had used by then, in time.
    fn was_cleared(&self, of: Id, moved: &Entry) -> bool {
        let issue = self.view.entry(of);
        let What::Issue { using, .. } = issue.what else { return false };
        let in_time = |at: Hour| (0..=CLEARED_HOURS).contains(&(at - issue.at));
        let uses = |(id, e): &(Id, &Entry)| {
            matches!(e.what, What::Use { of: used, .. } if used == of)
                && id.device() == usize::from(using)
                && self.is_trusted(*id)
                && e.at <= moved.at
                && in_time(e.at)
        };
        let taken_back = self.all.iter().any(|(_, e)| e.what == What::Void(of));
        self.is_signed(of) && !taken_back && in_time(moved.at) && self.all.iter().any(uses)
    }

    /// Whether a use is the first, on its device and in time, of a clearance that two gave and nobody took back.
    fn is_good_use(&self, of: Id, used: Id) -> bool {
        let (issue, entry) = (self.view.entry(of), self.view.entry(used));
        let What::Issue { using, .. } = issue.what else { return false };
        let earlier = |(id, e): &(Id, &Entry)| {
            matches!(e.what, What::Use { of: other, .. } if other == of) && (e.lamport, *id) < (entry.lamport, used)
        };
        let taken_back = self.all.iter().any(|(_, e)| e.what == What::Void(of));
        let in_time = (0..=CLEARED_HOURS).contains(&(entry.at - issue.at));
        let there = used.device() == usize::from(using) && self.is_trusted(used);
        self.is_signed(of) && !taken_back && in_time && there && !self.all.iter().any(earlier)
    }

    /// Whether a refusal that stands was written down by then.
    fn had_refused(&self, used: &Entry) -> bool {
        let refuses = |what: What| matches!(what, What::Refuse(_) | What::Confirm { wants: false });
        self.against().any(|no| refuses(no.1.what) && no.1.at <= used.at && self.mark(no.0).is_none() && !self.is_answered(no))
    }

    fn is_in_danger(&self, node: Node) -> bool {
        let lifted = |real: Id| {
            let absent = |(id, e): &(Id, &Entry)| {
                e.what == What::Absent(node) && e.names.has(real) && self.is_signed(*id) && self.mark(*id).is_none()
            };
            self.mark(real).is_some() || self.all.iter().any(absent)
        };
        self.all.iter().any(|(id, e)| e.what == What::Real(node) && !lifted(*id))
    }

    fn is_assessed(&self, node: Node) -> bool {
        self.all.iter().any(|(id, e)| e.what == What::Absent(node) && self.is_signed(*id) && self.mark(*id).is_none())
    }
}
