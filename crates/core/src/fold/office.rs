//! What concerns everybody: the policy, the standings of States, closed imports, parked devices, and whether all devices have reported.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::passage::{Answer, answer};
use super::record::{Closings, Content, Position, Record, Signatures, Unreadable, in_order};
use super::slot::{Slot, stand};
use super::taint::Taints;
use super::wordings::Wordings;
use crate::event::{Alarm, Duty, Event, FormKind, FormLanguage, FormWithdrawn, Guarantee, Head, Screened, Standing, Taint};
use crate::id::{BulkId, DeviceId, Digest, EntryHash, Letter};
use crate::place::State;
use crate::policy::Policy;
use crate::roster::Coverage;

/// An enrolled device, as this one sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceView {
    /// Which.
    pub device: DeviceId,
    /// Its letter, by which people call it.
    pub letter: Letter,
    /// The latest time in its log; `None` where it never wrote.
    pub last_heard: Option<Timestamp>,
    /// Whether this is the device that asks.
    pub own: bool,
    /// Whether its log was found in two versions.
    pub forked: bool,
    /// Whether another log names entries of it that are not here.
    pub incomplete: bool,
    /// Whether it recorded somebody whose names can't be matched here: a line that means him could pass for another's.
    pub unmatched: bool,
}

/// The state of the office.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Office {
    policy: Policy,
    standings: BTreeMap<State, Slot<Standing>>,
    closings: Closings,
    signatures: Signatures,
    /// Up to where a log may open: the parked devices, also those whose parking rests on a signature that is in doubt by now.
    parked: BTreeMap<DeviceId, Head>,
    /// Of the parked devices those whose parking rests on no signature that a parking or removal has itself put in doubt, and where.
    set_aside: BTreeMap<DeviceId, Head>,
    /// Devices whose removal leaves something open: nothing sets them aside.
    unsettled: BTreeSet<DeviceId>,
    taints: Taints,
    unreadable: Vec<(EntryHash, Unreadable)>,
    devices: Vec<DeviceView>,
    coverage: Option<Coverage>,
    /// Entries that would count if a second member signed them.
    pub unsigned: Vec<EntryHash>,
    /// The entries of the policy that stand, which a new one supersedes.
    pub policy_entries: Vec<EntryHash>,
    /// Reports about nobody in particular.
    pub reports_about_unknown: Vec<EntryHash>,
    /// Whom to call, by matter: the last recorded.
    pub on_call: BTreeMap<Duty, String>,
    /// Every screening, in the order of the log.
    pub screenings: Vec<(EntryHash, Screened)>,
    /// Alarms, in the order of the log, with when each was written.
    pub alarms: Vec<(EntryHash, Timestamp, Alarm)>,
    /// Public guarantees that stand.
    pub guarantees: Slot<Guarantee>,
    /// Wordings of printed forms that two members of different roles have signed and nobody has taken back since.
    pub reviewed_forms: BTreeSet<(FormKind, FormLanguage, Digest)>,
    /// Wordings that somebody took back, each with the entry, which a new review names.
    pub withdrawn_forms: Vec<(EntryHash, FormWithdrawn)>,
    /// Who answered for what.
    pub answers: Vec<Answer>,
}

/// What removals mean for devices; the roster tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Apart {
    /// Devices that were parked by signatures which a removal has put in doubt since. They stay parked: nobody opens a log by removing who closed it.
    pub parked: BTreeMap<DeviceId, Head>,
    /// Removed devices of whose accepted entries something is missing or contradicted here. Two signatures do not end that.
    pub unsettled: BTreeSet<DeviceId>,
}

impl Office {
    /// Folds all records that concern no person.
    #[must_use]
    pub fn fold(records: Vec<Record>, devices: Vec<DeviceView>, coverage: Coverage) -> Self {
        Self::fold_apart(records, devices, coverage, &Apart::default())
    }

    /// As [`fold`](Self::fold), where somebody was removed.
    #[must_use]
    pub fn fold_apart(records: Vec<Record>, devices: Vec<DeviceView>, coverage: Coverage, apart: &Apart) -> Self {
        let said = taints_said(&records);
        let believed = Believed::under(Taints::new(said.clone()), &records, &apart.parked);
        let lifted = lifted(&believed.records);
        let standing = Taints::new(said.into_iter().filter(|(entry, _)| !lifted.contains(entry)).collect());
        let Believed { records, closings, parked, taints } =
            if lifted.is_empty() { believed } else { Believed::under(standing, &records, &apart.parked) };
        let (set_aside, unsettled) = (parkings(&records), apart.unsettled.clone());
        let signatures = Signatures::collect(records.iter());
        let coverage = Some(coverage);
        let mut office =
            Self { closings, signatures, parked, set_aside, unsettled, taints, devices, coverage, ..Self::default() };
        let mut policies = Slot::default();
        let mut views = Views::default();
        let mut wordings = Wordings::default();
        for record in &records {
            office.take(record, &mut policies, &mut views, &mut wordings);
        }
        let supersedes =
            |entry: EntryHash| records.iter().find(|r| r.hash == entry).map(|r| r.supersedes.clone()).unwrap_or_default();
        for slot in office.standings.values_mut() {
            slot.settle(supersedes);
        }
        policies.settle(supersedes);
        // An authority's own later words alone take the place of its promise, and no words take the place of none.
        let is_its_own = |new: &Guarantee, old: &Guarantee| new.authority.trim() == old.authority.trim() && new.has_words();
        office.guarantees.settle_where(supersedes, is_its_own);
        office.reviewed_forms = wordings.standing();
        office.policy = effective(&policies);
        office.policy_entries = policies.entries().collect();
        office
    }

    fn take(&mut self, record: &Record, policies: &mut Slot<Policy>, views: &mut Views, wordings: &mut Wordings) {
        let written = match &record.content {
            Content::Read(written) => written,
            Content::Unreadable(why) => return self.unreadable.push((record.hash, *why)),
        };
        let nothing = Signatures::default();
        let counted = self.signatures.count(record, &nothing);
        if !counted && written.what.can_be_countersigned() && !matches!(written.what, Event::Report(_)) {
            self.unsigned.push(record.hash);
        }
        match &written.what {
            Event::Standing(standing) => {
                if let Some(stand) = stand(record, standing.clone(), &self.signatures, &nothing) {
                    self.standings.entry(standing.state).or_default().push(stand);
                }
            }
            Event::PolicySet(policy) => {
                if let Some(stand) = stand(record, policy.clone(), &self.signatures, &nothing) {
                    policies.push(stand);
                }
            }
            Event::Report(report) if report.wish.holds() => self.reports_about_unknown.push(record.hash),
            Event::OnCall(on_call) => {
                self.on_call.insert(on_call.duty, on_call.call.clone());
            }
            Event::Guarantee(guarantee) => {
                self.guarantees.extend(stand(record, guarantee.clone(), &self.signatures, &nothing));
            }
            Event::Heads(heads) => views.see(record.position.device, &heads.heads),
            Event::Answered(answered) => self.answers.extend(answer(record, written.at, answered, views.at(record.position))),
            Event::FormReviewed(read) if counted => wordings.reviewed(*read, &record.supersedes),
            Event::FormWithdrawn(taken_back) => {
                wordings.withdrawn(record.hash, taken_back);
                self.withdrawn_forms.push((record.hash, taken_back.clone()));
            }
            Event::Screened(screened) => self.screenings.push((record.hash, screened.clone())),
            Event::Alarm(alarm) => self.alarms.push((record.hash, written.at, alarm.clone())),
            _ => {}
        }
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What stands recorded about a State.
    #[must_use]
    pub fn standing(&self, state: State) -> Option<&Slot<Standing>> {
        self.standings.get(&state)
    }

    /// All States about which something is recorded.
    pub fn standings(&self) -> impl Iterator<Item = (State, &Slot<Standing>)> {
        self.standings.iter().map(|(state, slot)| (*state, slot))
    }

    /// Imported files that were closed.
    #[must_use]
    pub fn closed_bulks(&self) -> &BTreeSet<BulkId> {
        self.closings.closed()
    }

    /// Whether a record came in no file, or in one that was closed: a row of a file that never was does not count, and is shown to nobody.
    #[must_use]
    pub fn has_closed(&self, record: &Record) -> bool {
        let bulk = record.written().and_then(|written| written.bulk);
        bulk.is_none_or(|bulk| self.closed_bulks().contains(&bulk))
    }

    pub(crate) fn closings(&self) -> &Closings {
        &self.closings
    }

    pub(crate) fn signatures(&self) -> &Signatures {
        &self.signatures
    }

    /// Entries about the office that cannot be read.
    #[must_use]
    pub fn unreadable(&self) -> &[(EntryHash, Unreadable)] {
        &self.unreadable
    }

    /// The enrolled devices.
    #[must_use]
    pub fn devices(&self) -> &[DeviceView] {
        &self.devices
    }

    /// Every parked device with the size up to which its log may open.
    pub fn parkings(&self) -> impl Iterator<Item = Head> + '_ {
        self.parked.values().copied()
    }

    /// The size up to which a parked device's log may open.
    #[must_use]
    pub fn parked(&self, device: DeviceId) -> Option<Head> {
        self.parked.get(&device).copied()
    }

    /// Whether a device's silence no longer holds. A signature made on a parked device beyond its size sets no other device aside.
    #[must_use]
    pub fn is_set_aside(&self, device: DeviceId) -> bool {
        self.set_aside.contains_key(&device) && !self.unsettled.contains(&device)
    }

    /// Devices parked by signatures that nothing puts in doubt, and where.
    pub fn soundly_parked(&self) -> impl Iterator<Item = Head> + '_ {
        self.set_aside.values().copied()
    }

    /// Who and what is doubtful, and for which time.
    #[must_use]
    pub fn taints(&self) -> &Taints {
        &self.taints
    }

    pub(crate) fn all_parked(&self) -> &BTreeMap<DeviceId, Head> {
        &self.parked
    }

    /// Whether the register claims to hold everybody in custody.
    #[must_use]
    pub fn coverage(&self) -> Coverage {
        self.coverage.unwrap_or(Coverage::All)
    }
}

/// How much of each log each device had seen, by its own heads.
#[derive(Default)]
struct Views(BTreeMap<DeviceId, BTreeMap<DeviceId, u64>>);

impl Views {
    fn see(&mut self, device: DeviceId, heads: &[Head]) {
        let seen = self.0.entry(device).or_default();
        for head in heads {
            let size = seen.entry(head.device).or_default();
            *size = head.size.max(*size);
        }
    }

    /// What the author of the entry at this place had seen when he wrote it.
    fn at(&self, place: Position) -> BTreeMap<DeviceId, u64> {
        let mut seen = self.0.get(&place.device).cloned().unwrap_or_default();
        seen.insert(place.device, place.sequence);
        seen
    }
}

/// The office's records in order, as far as each may be believed.
struct Believed {
    records: Vec<Record>,
    closings: Closings,
    parked: BTreeMap<DeviceId, Head>,
    taints: Taints,
}

impl Believed {
    fn under(taints: Taints, records: &[Record], before: &BTreeMap<DeviceId, Head>) -> Self {
        let nothing = BTreeMap::new();
        let about: Vec<Record> = records.iter().filter(|r| r.subject.is_none()).cloned().collect();
        let mut parked = parkings(&in_order(about.clone(), &Closings::collect(records, &nothing), &nothing, &taints));
        before.values().for_each(|head| park(&mut parked, *head));
        let closings = Closings::collect(records, &parked);
        Self { records: in_order(about, &closings, &parked, &taints), closings, parked, taints }
    }
}

/// Every taint that anybody recorded.
fn taints_said(records: &[Record]) -> Vec<(EntryHash, Taint)> {
    let said = records.iter().filter_map(|record| match record.written().map(|w| &w.what) {
        Some(Event::Taint(taint)) => Some((record.hash, taint.clone())),
        _ => None,
    });
    said.collect()
}

/// The taints that two members have lifted.
fn lifted(records: &[Record]) -> BTreeSet<EntryHash> {
    let signatures = Signatures::collect(records.iter());
    let lifts = records.iter().filter(|record| matches!(record.written().map(|w| &w.what), Some(Event::TaintLifted(_))));
    let counted = lifts.filter(|record| signatures.count(record, &Signatures::default()));
    counted.flat_map(|record| record.supersedes.iter().copied()).collect()
}

/// Devices that two members have set aside. Of two parkings the smaller size stands: less of that log may open.
fn parkings(records: &[Record]) -> BTreeMap<DeviceId, Head> {
    let signatures = Signatures::collect(records.iter());
    let mut parked: BTreeMap<DeviceId, Head> = BTreeMap::new();
    for record in records {
        let Some(Event::Parked(set_aside)) = record.written().map(|w| &w.what) else {
            continue;
        };
        if signatures.count(record, &Signatures::default()) {
            park(&mut parked, set_aside.head);
        }
    }
    parked
}

fn park(parked: &mut BTreeMap<DeviceId, Head>, at: Head) {
    let head = parked.entry(at.device).or_insert(at);
    if at.size < head.size {
        *head = at;
    }
}

/// The strictest of all policies that stand; what nobody has countersigned can only tighten.
fn effective(policies: &Slot<Policy>) -> Policy {
    let bounded = |policy: &Policy| match policy.within_bounds() {
        Ok(()) => policy.clone(),
        Err(_) => policy.stricter(&Policy::default()),
    };
    let counted = policies.standing().filter(|s| s.counted).map(|s| bounded(&s.value)).reduce(|a, b| a.stricter(&b));
    let proposed = policies.standing().filter(|s| !s.counted).map(|s| bounded(&s.value));
    proposed.fold(counted.unwrap_or_default(), |policy, proposal| policy.stricter(&proposal))
}
