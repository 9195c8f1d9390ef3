//! A visit on paper: what is printed before it, and how two members key in what was written.

use std::collections::BTreeMap;

use volya_core::event::{Countersign, Event, FormKind, FormLanguage};
use volya_core::fold::Signer;
use volya_core::id::{Digest, EntryHash, Label, PersonId};
use volya_core::will::Declaration;

use super::countersign::is_from_paper;
use super::{declare, form};
use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;
use crate::fields::{self, Difference, Fields};
use crate::forms::{self, Paper, Size};

/// What is printed for one person.
#[derive(Clone, Debug)]
pub struct VisitPaper {
    /// His pseudonym.
    pub label: Label,
    /// By what his papers are told from all others; the declaration's `paper`.
    pub serial: String,
    /// The papers, in the order in which they are used.
    pub forms: Vec<(FormKind, Paper)>,
    /// The file in which his declaration is keyed in, with every key and no answer.
    pub keys: String,
}

/// What is printed before a visit.
#[derive(Clone, Debug)]
pub struct Visit {
    /// In which language.
    pub language: FormLanguage,
    /// The information sheet that belongs to it.
    pub sheet: Digest,
    /// Whether the policy lists that sheet; if not, no acceptance given on it counts.
    pub sheet_listed: bool,
    /// Whether some wording in it has not been signed by two.
    pub draft: bool,
    /// Person by person.
    pub persons: Vec<VisitPaper>,
}

impl Visit {
    /// Everything as one document.
    #[must_use]
    pub fn bound(&self) -> String {
        let papers: Vec<(FormKind, Paper)> = self.persons.iter().flat_map(|person| person.forms.clone()).collect();
        forms::bind(self.language, Size::A4, &papers)
    }
}

/// Blank papers for these persons, by pseudonym: the information sheet, the declaration, and on request what he may keep. No name, no stance and
/// nothing of their records stands on them.
///
/// # Errors
/// [`BureauError::Refused`] for somebody without a label or named twice.
pub fn visit_pack(
    bureau: &mut Bureau,
    persons: &[PersonId],
    language: FormLanguage,
    with_copy: bool,
) -> Result<Visit, BureauError> {
    let office = bureau.office()?;
    let line = |kind| form::line(&office, kind, language);
    let sheet = line(FormKind::InformationSheet);
    let mut kinds = vec![FormKind::InformationSheet, FormKind::Declaration];
    kinds.extend(with_copy.then_some(FormKind::OwnCopy));
    let lines: Vec<_> = kinds.into_iter().map(line).collect();
    let mut visit = Visit {
        language,
        sheet: sheet.wording,
        sheet_listed: sheet.listed == Some(true),
        draft: lines.iter().any(|line| !line.reviewed),
        persons: Vec::new(),
    };
    for (number, person) in persons.iter().enumerate() {
        bureau.require_person(*person)?;
        if persons[..number].contains(person) {
            return Err(BureauError::Refused("a person is named twice"));
        }
        let label =
            bureau.label(*person)?.ok_or(BureauError::Refused("somebody has no label by which a paper could name him"))?;
        let serial = serial(bureau.draw());
        let known = BTreeMap::from([("sheet", sheet.wording.to_string())]);
        let paper = |reviewed: bool| Paper {
            draft: !reviewed,
            label: Some(label.clone()),
            serial: Some(serial.clone()),
            known: known.clone(),
        };
        let forms = lines.iter().map(|line| (line.form, paper(line.reviewed))).collect();
        let keys = keying_file(&label, &serial, &sheet.wording);
        visit.persons.push(VisitPaper { label, serial, forms, keys });
    }
    Ok(visit)
}

/// Eight letters and digits that nobody mistakes for one another, in two groups.
fn serial(bytes: [u8; 8]) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let sign = |byte: &u8| char::from(SIGNS[usize::from(byte % 32)]);
    let (first, second) = bytes.split_at(4);
    first.iter().map(sign).chain(['-']).chain(second.iter().map(sign)).collect()
}

/// A file with every key of a declaration, each with what it accepts, and nothing behind it but what the paper itself says.
fn keying_file(label: &Label, serial: &str, sheet: &Digest) -> String {
    let mut text = format!(
        "# {0}: key in what stands on the paper, one KEY=VALUE a line. What was not asked stays empty.\n\
         # A stance stands under its destination: KR=accept, remain=no-answer, any=refuse.\n\n\
         # the label that stands at the top of the paper\nlabel={0}\n",
        label.spoken()
    );
    for key in fields::documented("declaration").unwrap_or_default() {
        let known = match key.name {
            "to" | "stance" => continue,
            "paper" => serial.to_owned(),
            "sheet" => sheet.to_string(),
            _ => String::new(),
        };
        text.push_str(&format!("# {}: {}\n{}={known}\n", key.about, key.accepted(), key.name));
    }
    text
}

/// Records a declaration that stood on paper, from the file in which the first member keyed it in.
///
/// # Errors
/// [`BureauError::Field`] for a file that is not understood, names no paper, or whose paper is another person's; as [`declare`].
pub fn key_in(bureau: &mut Bureau, person: PersonId, file: &str) -> Result<Receipt, BureauError> {
    let (whose, declaration) = read(bureau, file)?;
    if whose != person {
        return Err(crate::error::field(LABEL, "is another person's; record the paper under the label that stands on it"));
    }
    declare(bureau, person, declaration)
}

const LABEL: &str = "label";

/// Whose paper it is, and what stands on it. A keyed file says both: without label and serial nobody could say that two have read the same one.
fn read(bureau: &Bureau, file: &str) -> Result<(PersonId, Declaration), BureauError> {
    let (top, rest) = Fields::from_lines(file)?.apart(LABEL);
    let label = top.get(LABEL).ok_or_else(|| crate::error::field(LABEL, "is needed: the label at the top of the paper"))?;
    let whose = bureau.person_named(label)?;
    let declaration = fields::declaration(&rest)?;
    if declaration.paper.is_none() {
        return Err(crate::error::field("paper", "is needed: the serial at the top of the paper"));
    }
    Ok((whose, declaration))
}

/// Signs a declaration that stood on paper, where the second member has keyed in the very same.
///
/// # Errors
/// [`BureauError::KeyedDifferently`] with the keys and no value, `label` where the paper is another person's; [`BureauError::SameMemberOrRole`]; [`BureauError::NothingToSign`] where the
/// entry is no declaration from paper.
pub fn countersign_keyed(bureau: &mut Bureau, entry: EntryHash, file: &str) -> Result<Receipt, BureauError> {
    let (person, recorded) = from_paper(bureau, entry)?;
    let (whose, keyed) = read(bureau, file)?;
    let whose = (whose != person).then(|| LABEL.to_owned());
    let differ: Vec<String> =
        whose.into_iter().chain(fields::differences(&recorded, &keyed).into_iter().map(|d| d.key)).collect();
    if !differ.is_empty() {
        return Err(BureauError::KeyedDifferently(differ));
    }
    bureau.commit(vec![Draft::about(person, Event::Countersign(Countersign { entries: vec![entry], bulks: Vec::new() }))])
}

/// Where the two differ, with what each says: for the second member's own eyes.
///
/// # Errors
/// As [`countersign_keyed`].
pub fn values_that_differ(bureau: &mut Bureau, entry: EntryHash, file: &str) -> Result<Vec<Difference>, BureauError> {
    let (person, recorded) = from_paper(bureau, entry)?;
    let (whose, keyed) = read(bureau, file)?;
    let mut differ = fields::differences(&recorded, &keyed);
    if whose != person {
        let label = |person| Ok::<_, BureauError>(bureau.label(person)?.map(|label| label.spoken()).unwrap_or_default());
        differ.insert(0, Difference { key: LABEL.to_owned(), recorded: label(person)?, keyed: label(whose)? });
    }
    Ok(differ)
}

/// A declaration that stood on paper and that this member may sign.
fn from_paper(bureau: &mut Bureau, entry: EntryHash) -> Result<(PersonId, Declaration), BureauError> {
    let record = bureau.record(entry)?;
    let signer = Signer { member: bureau.member(), role: bureau.role() };
    let (Some(person), Some(Event::Declaration(recorded)), true) =
        (record.subject, record.written().map(|written| &written.what), is_from_paper(&record))
    else {
        return Err(BureauError::NothingToSign);
    };
    if !record.may_be_signed_by(&signer) || !signer.role.may_open() {
        return Err(BureauError::SameMemberOrRole);
    }
    Ok((person, (**recorded).clone()))
}
