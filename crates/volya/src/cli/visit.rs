//! `volya visit …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Serialize;
use volya_bureau::acts::{self, Visit, VisitPaper};
use volya_bureau::core::event::FormLanguage;
use volya_bureau::core::id::{Digest, Label};
use volya_bureau::forms;

use super::args::one_of;
use super::desk::Desk;
use super::error::DoorError;
use super::files::{self, NewFile};
use super::form::DRAFT;
use super::out::{Out, remark};
use super::receipt::done_about;
use super::{Done, Result};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Print blank papers before a visit: pseudonyms only, no name, no stance
    Pack {
        /// Whom the visit is for
        #[arg(value_name = "PERSON", required = true)]
        persons: Vec<String>,
        /// In which language [default: ko]
        #[arg(long, value_parser = one_of!(FormLanguage))]
        language: Option<FormLanguage>,
        /// A new file that ends in .html, for everything together; or a new folder, with a file for each paper and one to key in
        #[arg(long, value_name = "FOLDER|FILE")]
        out: PathBuf,
        /// Also a paper that each may keep, without a stance
        #[arg(long)]
        copy: bool,
    },
    /// Record a declaration that stood on paper, from a file of KEY=VALUE lines; a second member keys the same paper in to sign it
    Key {
        /// His label, with or without its check digit
        person: String,
        /// The file
        file: PathBuf,
    },
}

pub(super) fn run(verb: Verb, desk: &Desk, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Pack { persons, language, out: to, copy } => {
            let mut bureau = desk.open()?;
            let persons = persons.iter().map(|text| Ok(bureau.person_named(text)?)).collect::<Result<Vec<_>>>()?;
            let visit = acts::visit_pack(&mut bureau, &persons, language.unwrap_or(FormLanguage::Korean), copy)?;
            write(&visit, &to)?;
            say(&visit, out)?;
        }
        Verb::Key { person, file } => {
            let text = files::read_secret(&file, "the keyed paper")?;
            let mut bureau = desk.open()?;
            let person = bureau.person_named(&person)?;
            let receipt = acts::key_in(&mut bureau, person, &text)?;
            let says = "the paper is keyed in. What holds in it holds from now on; what opens counts once a member of another role has keyed in \
                        the same paper with `volya countersign --keyed FILE PERSON ENTRY`.";
            done_about(&bureau, "keyed-in", person, &receipt, says, out)?;
        }
    }
    Ok(Done::Clear)
}

fn write(visit: &Visit, to: &Path) -> Result<()> {
    if to.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("html")) {
        return fill(to, &visit.bound());
    }
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(to).map_err(|e| DoorError::file("the folder", "made", &e))?;
    visit.persons.iter().try_for_each(|person| write_person(visit, person, to))
}

fn write_person(visit: &Visit, person: &VisitPaper, to: &Path) -> Result<()> {
    let name = person.label.spoken();
    for (kind, paper) in &person.forms {
        fill(&to.join(format!("{name}.{kind}.{}.html", visit.language)), &forms::print(*kind, visit.language, paper))?;
    }
    fill(&to.join(format!("{name}.keys.txt")), &person.keys)
}

fn fill(path: &Path, text: &str) -> Result<()> {
    NewFile::create(path, "the paper")?.fill(text.as_bytes())
}

#[derive(Serialize)]
struct Packed<'a> {
    schema: &'static str,
    language: FormLanguage,
    sheet: Digest,
    sheet_listed: bool,
    draft: bool,
    papers: Vec<PaperRow<'a>>,
}

#[derive(Serialize)]
struct PaperRow<'a> {
    id: &'a Label,
    paper: &'a str,
}

fn say(visit: &Visit, out: &mut Out) -> Result<()> {
    if visit.draft {
        remark(DRAFT);
    }
    if !visit.sheet_listed {
        remark("the policy does not list this information sheet: no acceptance given on it counts. A refusal always does.");
    }
    if out.json() {
        let papers = visit.persons.iter().map(|person| PaperRow { id: &person.label, paper: &person.serial });
        return out.value(&Packed {
            schema: "volya-visit-1",
            language: visit.language,
            sheet: visit.sheet,
            sheet_listed: visit.sheet_listed,
            draft: visit.draft,
            papers: papers.collect(),
        });
    }
    visit.persons.iter().try_for_each(|person| out.line(format_args!("{}  paper {}", person.label.spoken(), person.serial)))
}
