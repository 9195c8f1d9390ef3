//! The acts of the record by name: what each asks for, and how what was asked is done. A door makes its forms from this table and does what was typed by it.

mod case;
mod office;
mod will;

use volya_core::case::Fact;
use volya_core::gate::Finding;
use volya_core::id::PersonId;
use volya_core::law::Rule;

use crate::archive::{Bureau, Receipt};
use crate::error::BureauError;
use crate::fields::{self, Fields, Key, documented, rule_behind};

/// Whom an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// One person.
    Person,
    /// The office: States, takers, guarantees, forms, numbers to call.
    Office,
}

/// Where an act stands in the list of acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Danger and where he is.
    Now,
    /// What he wants.
    Will,
    /// What may await him.
    Risk,
    /// A return in spite of risk.
    Review,
    /// Letters and other organisations.
    Path,
    /// Corrections.
    Record,
    /// Facts of his case.
    Facts,
    /// The office.
    Office,
}

impl Group {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 8] =
        [Self::Now, Self::Will, Self::Risk, Self::Review, Self::Path, Self::Record, Self::Facts, Self::Office];

    /// Its name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Will => "will",
            Self::Risk => "risk",
            Self::Review => "review",
            Self::Path => "path",
            Self::Record => "record",
            Self::Facts => "facts",
            Self::Office => "office",
        }
    }
}

/// What an act has left.
#[derive(Debug)]
pub enum Done {
    /// An entry.
    Recorded(Receipt),
    /// Something to hand out, and the entry where there is one.
    Made {
        /// The entry that records it.
        receipt: Option<Receipt>,
        /// What its file is called.
        file: &'static str,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Nothing: this is wanting still.
    Wanting(Vec<Finding>),
}

type Does = fn(&mut Bureau, Option<PersonId>, &Fields) -> Result<Done, BureauError>;

/// One act.
#[derive(Clone, Copy, Debug)]
pub struct NamedAct {
    /// Its name.
    pub name: &'static str,
    /// Whom it is about.
    pub about: About,
    /// Where it stands.
    pub group: Group,
    /// The documented kinds whose keys it asks for.
    pub kinds: &'static [&'static str],
    /// Whether what it opens counts only when a member of another role has countersigned it.
    pub wants_second: bool,
    /// How it is done; a fact is recorded under its kind.
    does: Option<Does>,
}

const fn of_person(name: &'static str, group: Group, kinds: &'static [&'static str], wants_second: bool, does: Does) -> NamedAct {
    NamedAct { name, about: About::Person, group, kinds, wants_second, does: Some(does) }
}

const fn of_office(name: &'static str, kinds: &'static [&'static str], wants_second: bool, does: Does) -> NamedAct {
    NamedAct { name, about: About::Office, group: Group::Office, kinds, wants_second, does: Some(does) }
}

/// The acts that are no facts.
static TABLE: &[NamedAct] = &[
    of_person("danger", Group::Now, &["danger"], false, case::danger),
    of_person("moved", Group::Now, &["moved"], false, case::moved),
    of_person("declare", Group::Will, &["declaration"], true, will::declare),
    of_person("refuse", Group::Will, &["refuse"], false, will::refuse),
    of_person("confirm", Group::Will, &["confirm", "declaration"], true, will::confirm),
    of_person("withdraw", Group::Will, &["withdraw"], false, will::withdraw),
    of_person("report", Group::Will, &["report"], false, will::report),
    of_person("talk", Group::Will, &["talk"], false, will::talk),
    of_person("key-in", Group::Will, &["key-in", "declaration"], true, will::key_in),
    of_person("assess", Group::Risk, &["risk"], true, case::assess),
    of_person("review-open", Group::Review, &["review-open"], false, case::review_open),
    of_person("review-find", Group::Review, &["review"], true, case::review_find),
    of_person("vote", Group::Review, &["vote"], false, case::vote),
    of_person("review-conclude", Group::Review, &["review-conclude"], false, case::review_conclude),
    of_person("objection", Group::Path, &["objection"], false, case::objection),
    of_person("draft", Group::Path, &["draft"], false, case::draft),
    of_person("transfer", Group::Path, &["transfer"], false, case::transfer),
    of_person("amend", Group::Record, &["identity"], false, case::amend),
    of_person("same-as", Group::Record, &["same-as"], true, case::same_as),
    of_person("not-same-as", Group::Record, &["not-same-as"], true, case::not_same_as),
    of_person("mistaken", Group::Record, &["mistaken"], true, case::mistaken),
    of_office("state-find", &["standing"], true, office::state_find),
    of_office("report-unknown", &["report"], false, office::report_unknown),
    of_office("guarantee", &["guarantee"], false, office::guarantee),
    of_office("taint", &["taint"], false, office::taint),
    of_office("taint-lift", &["taint-lift"], true, office::taint_lift),
    of_office("on-call", &["on-call"], false, office::on_call),
    of_office("form-review", &["form-review"], true, office::form_review),
    of_office("form-withdraw", &["form-withdraw"], false, office::form_withdraw),
];

impl NamedAct {
    /// Every act: those of the table, then one for each kind of fact.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().copied().chain(Fact::KINDS.iter().filter_map(|kind| fact_of(kind)))
    }

    /// The act of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        TABLE.iter().find(|act| act.name == name).copied().or_else(|| fact_of(name))
    }

    /// Every key that it asks for, with the kind that documents it. A confirmation takes its destinations from what is confirmed.
    #[must_use]
    pub fn keys(&self) -> Vec<(&'static str, &'static Key)> {
        let of = |kind: &&'static str| documented(kind).unwrap_or_default().iter().map(|key| (*kind, key)).collect::<Vec<_>>();
        let asked = |(kind, key): &(&str, &Key)| {
            !(self.name == "confirm" && *kind == "declaration" && matches!(key.name, "to" | "stance"))
        };
        self.kinds.iter().flat_map(of).filter(asked).collect()
    }

    /// The rule behind it.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        self.kinds.iter().find_map(|kind| rule_behind(kind, None))
    }

    /// Does it.
    ///
    /// # Errors
    /// [`BureauError::Field`], naming the key and what it accepts; what the act itself says.
    pub fn perform(&self, bureau: &mut Bureau, person: Option<PersonId>, fields: &Fields) -> Result<Done, BureauError> {
        if let Some(does) = self.does {
            return does(bureau, person, fields);
        }
        let fact = fields::fact(self.name, fields)?;
        super::record_fact(bureau, of(person)?, fact).map(Done::Recorded)
    }
}

fn fact_of(kind: &str) -> Option<NamedAct> {
    let at = Fact::KINDS.iter().position(|known| *known == kind)?;
    let (name, kinds) = (Fact::KINDS[at], std::slice::from_ref(&Fact::KINDS[at]));
    Some(NamedAct { name, about: About::Person, group: Group::Facts, kinds, wants_second: true, does: None })
}

fn of(person: Option<PersonId>) -> Result<PersonId, BureauError> {
    person.ok_or(BureauError::NoSuchEntry)
}
