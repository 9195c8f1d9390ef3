//! The shapes of `--json`, as documented in `spec/json.md`; a test compares the two.

use serde::Serialize;
use serde_json::Value;
use volya_bureau::acts::{Changes, EntryLine, MissingPerson, PersonLine, PersonPage, ReadAs, Signable};
use volya_bureau::core::event::{AlarmCause, Event, Identity};
use volya_bureau::core::fold::{Content, Unreadable};
use volya_bureau::core::gate::{Finding, LineVerdict, ListVerdict, Route, Terms};
use volya_bureau::core::id::{BulkId, Digest, EntryHash, Label, PersonId};
use volya_bureau::core::law::{Basis, Mark, Rule};
use volya_bureau::core::place::Destination;
use volya_bureau::core::roster::Role;
use volya_bureau::table::{ColumnUse, LeftOut, Part};
use volya_bureau::{Bureau, Receipt};

pub(crate) mod alike;
pub(crate) mod archive;
pub(crate) mod case;
pub(crate) mod clearance;
pub(crate) mod draft;
pub(crate) mod due;
pub(crate) mod guarantees;
pub(crate) mod list;
pub(crate) mod names;
pub(crate) mod office;
pub(crate) mod review;
pub(crate) mod roster;
mod screened;
pub(crate) mod words;

/// What an act leaves in your hands.
#[derive(Serialize)]
pub(crate) struct ReceiptShape {
    schema: &'static str,
    act: &'static str,
    id: Option<String>,
    check: Option<String>,
    entries: Vec<EntryHash>,
    device: char,
    first: u64,
    size: u64,
    root: Digest,
    at: String,
}

impl ReceiptShape {
    pub(crate) fn of(bureau: &Bureau, act: &'static str, label: Option<&Label>, receipt: &Receipt) -> Self {
        Self {
            schema: "volya-receipt-1",
            act,
            id: label.map(Label::to_string),
            check: label.map(check),
            entries: receipt.entries.clone(),
            device: bureau.letter_of(receipt.device).as_char(),
            first: receipt.first,
            size: receipt.size,
            root: receipt.root,
            at: receipt.at.to_string(),
        }
    }
}

fn check(label: &Label) -> String {
    label.check_digit().to_string()
}

/// The register, without names.
#[derive(Serialize)]
pub(crate) struct Persons {
    schema: &'static str,
    persons: Vec<PersonRow>,
}

#[derive(Serialize)]
struct PersonRow {
    id: Option<Label>,
    check: Option<String>,
    person: PersonId,
    entries: usize,
}

impl Persons {
    pub(crate) fn of(lines: Vec<PersonLine>) -> Self {
        let row = |line: PersonLine| PersonRow {
            check: line.label.as_ref().map(check),
            id: line.label,
            person: line.id,
            entries: line.entries,
        };
        Self { schema: "volya-persons-1", persons: lines.into_iter().map(row).collect() }
    }
}

/// One person, as far as this member may see him.
#[derive(Serialize)]
pub(crate) struct PersonShape<'a> {
    schema: &'static str,
    id: Option<&'a Label>,
    check: Option<String>,
    person: PersonId,
    labels: &'a [Label],
    linked: &'a [PersonId],
    identities: &'a [Identity],
    doubts: Vec<&'static str>,
    against: Vec<AgainstRow>,
    acceptances: Vec<AcceptanceRow>,
    risks: Vec<RiskRow>,
    entries: Vec<EntryRow<'a>>,
}

#[derive(Serialize)]
struct AgainstRow {
    entry: EntryHash,
    to: Destination,
    voice: &'static str,
    written_at: String,
}

#[derive(Serialize)]
struct AcceptanceRow {
    entry: EntryHash,
    to: Destination,
    counts: bool,
    countersigned: bool,
    defects: Vec<Value>,
}

#[derive(Serialize)]
struct RiskRow {
    entry: EntryHash,
    state: String,
    level: &'static str,
    countersigned: bool,
}

#[derive(Serialize)]
struct EntryRow<'a> {
    entry: EntryHash,
    at: Option<String>,
    device: char,
    role: Role,
    bulk: Option<BulkId>,
    awaits_signature: bool,
    holds_only: bool,
    event: Option<&'a Event>,
    unreadable: Option<&'static str>,
}

impl<'a> PersonShape<'a> {
    pub(crate) fn of(page: &'a PersonPage) -> Self {
        let state = &page.state;
        let against = state.against.iter().map(|word| AgainstRow {
            entry: word.entry,
            to: word.to,
            voice: words::voice(word.voice),
            written_at: word.written_at.to_string(),
        });
        let acceptances = state.acceptances.iter().map(|yes| AcceptanceRow {
            entry: yes.entry,
            to: yes.to,
            counts: yes.stands(),
            countersigned: yes.counted,
            defects: yes.defects.iter().filter_map(|d| serde_json::to_value(d).ok()).collect(),
        });
        let risks = state.risks.iter().flat_map(|(state, slot)| {
            slot.standing().map(|stand| RiskRow {
                entry: stand.entry,
                state: state.to_string(),
                level: stand.value.level.word(),
                countersigned: stand.counted,
            })
        });
        Self {
            schema: "volya-person-1",
            id: page.labels.first(),
            check: page.labels.first().map(check),
            person: page.id,
            labels: &page.labels,
            linked: &page.linked,
            identities: &page.identities,
            doubts: state.doubts.iter().map(words::doubt).collect(),
            against: against.collect(),
            acceptances: acceptances.collect(),
            risks: risks.collect(),
            entries: page.entries.iter().map(EntryRow::of).collect(),
        }
    }
}

impl<'a> EntryRow<'a> {
    fn of(line: &'a EntryLine) -> Self {
        let unreadable = |why: &Unreadable| words::unreadable(*why);
        Self {
            entry: line.entry,
            at: line.at.map(|at| at.to_string()),
            device: line.device.as_char(),
            role: line.role,
            bulk: line.bulk,
            awaits_signature: line.awaits_signature,
            holds_only: line.holds_only,
            event: line.content.as_ref().ok(),
            unreadable: line.content.as_ref().err().map(unreadable),
        }
    }
}

/// What awaits a signature.
#[derive(Serialize)]
pub(crate) struct SignableShape<'a> {
    schema: &'static str,
    entries: Vec<SignableRow<'a>>,
}

#[derive(Serialize)]
struct SignableRow<'a> {
    entry: EntryHash,
    id: Option<&'a Label>,
    person: Option<PersonId>,
    role: Role,
    at: Option<String>,
    bulk: Option<BulkId>,
    may_sign: bool,
    may_key: bool,
    event: Option<&'a Event>,
    unreadable: Option<&'static str>,
}

impl<'a> SignableShape<'a> {
    pub(crate) fn of(found: &'a [(Signable, Option<Label>)]) -> Self {
        let row = |(signable, label): &'a (Signable, Option<Label>)| {
            let written = signable.record.written();
            SignableRow {
                entry: signable.entry,
                id: label.as_ref(),
                person: signable.person,
                role: signable.record.role,
                at: written.map(|w| w.at.to_string()),
                bulk: written.and_then(|w| w.bulk),
                may_sign: signable.may_sign,
                may_key: signable.may_key,
                // What the first has keyed in is not shown to whoever is to key it in again.
                event: written.filter(|_| !signable.may_key).map(|w| &w.what),
                unreadable: match signable.record.content {
                    Content::Unreadable(why) => Some(words::unreadable(why)),
                    Content::Read(_) => None,
                },
            }
        };
        Self { schema: "volya-signable-1", entries: found.iter().map(row).collect() }
    }
}

/// A screened list.
#[derive(Serialize)]
pub(crate) struct Lines<'a> {
    schema: &'static str,
    verdict: &'static str,
    recorded: bool,
    not_recorded: Option<String>,
    list: Option<Digest>,
    policy: Option<Digest>,
    route: Option<&'a Route>,
    counts: Counts,
    clear_lines: Vec<u32>,
    terms: Option<&'a Terms>,
    changes: Option<ChangesRow<'a>>,
    missing: Vec<MissingRow<'a>>,
    read: Option<ReadShape<'a>>,
    notices: Notices<'a>,
    possible: Option<Vec<alike::MayBeMeantShape<'a>>>,
    lines: Vec<LineShape<'a>>,
    receipt: Option<ReceiptShape>,
}

#[derive(Serialize)]
struct Counts {
    clear: u32,
    hold: u32,
    block: u32,
    #[serde(rename = "no-record")]
    no_record: u32,
}

/// What concerns the list and no line of it.
#[derive(Default, Serialize)]
pub(crate) struct Notices<'a> {
    /// Headers that are not documented and were not used.
    pub(crate) unknown_columns: &'a [String],
    /// Reports about nobody in particular that are open.
    pub(crate) open_reports: usize,
}

/// What stands beside the gate's answer.
#[derive(Default)]
pub(crate) struct Beside<'a> {
    pub(crate) list: Option<Digest>,
    pub(crate) policy: Option<Digest>,
    pub(crate) route: Option<&'a Route>,
    pub(crate) terms: Option<&'a Terms>,
    pub(crate) missing: &'a [MissingPerson],
    pub(crate) changes: Option<&'a Changes>,
    pub(crate) read: Option<&'a ReadAs>,
    pub(crate) notices: Notices<'a>,
    pub(crate) receipt: Option<ReceiptShape>,
    pub(crate) not_recorded: Option<String>,
    /// Names side by side, where they were asked for.
    pub(crate) possible: Option<Vec<alike::MayBeMeantShape<'a>>>,
}

/// How the file was read.
#[derive(Serialize)]
struct ReadShape<'a> {
    format: String,
    encoding: Option<&'static str>,
    encoding_guessed: bool,
    parts: Vec<PartShape<'a>>,
    left_out: Vec<LeftOutRow<'a>>,
    problems: Vec<String>,
    notices: Vec<String>,
    of_lines: Vec<NoticeRow>,
}

#[derive(Serialize)]
struct PartShape<'a> {
    sheet: Option<&'a str>,
    header_row: Option<u32>,
    columns: Vec<ColumnShape<'a>>,
}

#[derive(Serialize)]
struct ColumnShape<'a> {
    position: u32,
    header: &'a str,
    column: Option<&'static str>,
    known: &'static str,
}

#[derive(Serialize)]
struct LeftOutRow<'a> {
    sheet: Option<&'a str>,
    row: u32,
    why: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct NoticeRow {
    line: u32,
    notice: String,
}

impl<'a> ReadShape<'a> {
    fn of(read: &'a ReadAs) -> Self {
        let column = |column: &'a ColumnUse| ColumnShape {
            position: column.position,
            header: column.header.reveal(),
            column: column.column,
            known: column.known.word(),
        };
        let part = |part: &'a Part| PartShape {
            sheet: part.sheet.as_deref(),
            header_row: part.header_row,
            columns: part.columns.iter().map(column).collect(),
        };
        let left = |left: &'a LeftOut| LeftOutRow {
            sheet: left.sheet.as_deref(),
            row: left.file_row,
            why: left.why.word(),
            text: left.text.reveal(),
        };
        Self {
            format: read.format.to_string(),
            encoding: read.encoding.map(|used| used.encoding.name()),
            encoding_guessed: read.encoding.is_some_and(|used| used.guessed),
            parts: read.parts.iter().map(part).collect(),
            left_out: read.left_out.iter().map(left).collect(),
            problems: read.problems.iter().map(ToString::to_string).collect(),
            notices: read.notices.iter().map(ToString::to_string).collect(),
            of_lines: read.of_lines.iter().map(|(line, notice)| NoticeRow { line: *line, notice: notice.to_string() }).collect(),
        }
    }
}

/// Somebody whom the list should have named.
#[derive(Serialize)]
struct MissingRow<'a> {
    id: Option<&'a Label>,
    person: PersonId,
    cause: AlarmCause,
    rule: &'static str,
}

#[derive(Serialize)]
struct ChangesRow<'a> {
    earlier: usize,
    added: &'a [u32],
    dropped: usize,
    answered_differently: Vec<DifferentRow<'a>>,
}

#[derive(Serialize)]
struct DifferentRow<'a> {
    line: u32,
    before: &'a str,
}

/// One line's answer.
#[derive(Serialize)]
pub(crate) struct LineShape<'a> {
    line: u32,
    row: Option<u32>,
    verdict: &'static str,
    group: &'static str,
    persons: Vec<String>,
    headline: Option<&'static str>,
    findings: Vec<FindingRow<'a>>,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    rule: &'static str,
    basis: Basis,
    row: &'static str,
    verdict: &'static str,
    person: Option<String>,
    reason: String,
    remedy: &'static str,
    resolver: &'static str,
    source: &'static str,
    mark: &'static str,
    entries: &'a [EntryHash],
}

impl<'a> Lines<'a> {
    /// `label` says what people call somebody; `row` where a line stands in the file.
    pub(crate) fn of(
        verdict: &'a ListVerdict,
        beside: Beside<'a>,
        label: impl Fn(PersonId) -> Option<Label>,
        row: impl Fn(u32) -> Option<u32>,
    ) -> Self {
        let [clear, hold, block, no_record] = verdict.counts();
        Self {
            schema: "volya-lines-1",
            verdict: verdict.verdict.word(),
            recorded: beside.receipt.is_some(),
            not_recorded: beside.not_recorded,
            list: beside.list,
            policy: beside.policy,
            route: beside.route,
            counts: Counts { clear, hold, block, no_record },
            clear_lines: verdict.clear_lines().collect(),
            terms: beside.terms,
            changes: beside.changes.map(ChangesRow::of),
            missing: beside.missing.iter().map(MissingRow::of).collect(),
            read: beside.read.map(ReadShape::of),
            notices: beside.notices,
            possible: beside.possible,
            lines: verdict.lines.iter().map(|line| LineShape::of(line, &label, row(line.number))).collect(),
            receipt: beside.receipt,
        }
    }
}

impl<'a> MissingRow<'a> {
    fn of(missing: &'a MissingPerson) -> Self {
        let found = missing.missing;
        Self { id: missing.label.as_ref(), person: found.person, cause: found.cause, rule: found.finding().rule.id() }
    }
}

impl<'a> ChangesRow<'a> {
    fn of(changes: &'a Changes) -> Self {
        let different = changes.answered_differently.iter().map(|(line, before)| DifferentRow { line: *line, before });
        Self {
            earlier: changes.earlier,
            added: &changes.added,
            dropped: changes.dropped,
            answered_differently: different.collect(),
        }
    }
}

impl<'a> LineShape<'a> {
    /// `label` says what people call somebody.
    pub(crate) fn of(line: &'a LineVerdict, label: &impl Fn(PersonId) -> Option<Label>, row: Option<u32>) -> Self {
        let name = &|id: PersonId| label(id).map_or_else(|| id.to_string(), |l| l.to_string());
        Self {
            line: line.number,
            row,
            verdict: line.verdict.word(),
            group: line.group().word(),
            persons: line.persons.iter().map(|p| name(*p)).collect(),
            headline: line.headline().map(|f| f.rule.id()),
            findings: line.findings.iter().map(|f| FindingRow::of(f, name)).collect(),
        }
    }
}

impl<'a> FindingRow<'a> {
    fn of(finding: &'a Finding, name: &impl Fn(PersonId) -> String) -> Self {
        Self {
            rule: finding.rule.id(),
            basis: finding.basis,
            row: finding.row.number(),
            verdict: finding.verdict.word(),
            person: finding.person.map(name),
            reason: finding.reason.to_string(),
            remedy: finding.reason.remedy(),
            resolver: finding.resolver.word(),
            source: finding.rule.source(),
            mark: mark(finding.rule),
            entries: &finding.entries,
        }
    }
}

fn mark(rule: Rule) -> &'static str {
    match rule.mark() {
        Mark::Read => "read",
        Mark::Seen => "seen",
        Mark::Policy => "policy",
    }
}
