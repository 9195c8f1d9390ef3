//! The promise, said a second time and in other words than the fold's: when nobody may be cleared, whatever the gate answers.
//!
//! It knows the entries of the model, not the crate's types, and asks less than the gate does: what it forbids must never be clear; what it
//! allows may still be held.

use super::house::{DEVICES, Doubt, Entry, Hour, Id, Node, Set, View, What, Whereto, Yes};

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
