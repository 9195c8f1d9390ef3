//! What concerns no person: the policy, whom to call, forms, States.

use serde::Serialize;
use volya_bureau::acts::FormLine;
use volya_bureau::core::event::{Duty, FormKind, FormLanguage, Standing};
use volya_bureau::core::fold::Office;
use volya_bureau::core::id::{Digest, EntryHash};
use volya_bureau::core::place::State;
use volya_bureau::core::policy::Policy;

/// The policy in force.
#[derive(Serialize)]
pub(crate) struct PolicyShape<'a> {
    schema: &'static str,
    policy: &'a Policy,
    entries: &'a [EntryHash],
}

impl<'a> PolicyShape<'a> {
    pub(crate) fn of(office: &'a Office) -> Self {
        Self { schema: "volya-policy-1", policy: office.policy(), entries: &office.policy_entries }
    }
}

/// Whom to call.
#[derive(Serialize)]
pub(crate) struct OnCallShape<'a> {
    schema: &'static str,
    pub(crate) on_call: Vec<Call<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Call<'a> {
    pub(crate) duty: Duty,
    pub(crate) call: &'a str,
}

impl<'a> OnCallShape<'a> {
    pub(crate) fn of(office: &'a Office) -> Self {
        let calls = office.on_call.iter().map(|(duty, call)| Call { duty: *duty, call });
        Self { schema: "volya-office-1", on_call: calls.collect() }
    }
}

/// The forms.
#[derive(Serialize)]
pub(crate) struct FormsShape<'a> {
    schema: &'static str,
    forms: Vec<FormRow<'a>>,
}

#[derive(Serialize)]
struct FormRow<'a> {
    form: FormKind,
    language: FormLanguage,
    title: &'a str,
    wording: Digest,
    reviewed: bool,
    listed: Option<bool>,
}

impl<'a> FormRow<'a> {
    fn of(line: &'a FormLine) -> Self {
        Self {
            form: line.form,
            language: line.language,
            title: &line.title,
            wording: line.wording,
            reviewed: line.reviewed,
            listed: line.listed,
        }
    }
}

impl<'a> FormsShape<'a> {
    pub(crate) fn of(lines: &'a [FormLine]) -> Self {
        Self { schema: "volya-forms-1", forms: lines.iter().map(FormRow::of).collect() }
    }
}

/// What stands about States.
#[derive(Serialize)]
pub(crate) struct StatesShape<'a> {
    schema: &'static str,
    pub(crate) states: Vec<StateRow<'a>>,
}

#[derive(Serialize)]
pub(crate) struct StateRow<'a> {
    state: State,
    pub(crate) findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Found<'a> {
    pub(crate) entry: EntryHash,
    written_at: String,
    pub(crate) countersigned: bool,
    pub(crate) finding: &'a Standing,
}

impl<'a> StatesShape<'a> {
    pub(crate) fn of(office: &'a Office) -> Self {
        let states = office.standings().map(|(state, slot)| StateRow {
            state,
            findings: slot
                .standing()
                .map(|stand| Found {
                    entry: stand.entry,
                    written_at: stand.written_at.to_string(),
                    countersigned: stand.counted,
                    finding: &stand.value,
                })
                .collect(),
        });
        Self { schema: "volya-states-1", states: states.collect() }
    }
}
