//! `volya gate …`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Subcommand;
use volya_bureau::core::gate::Case;

use super::list::ended;
use super::out::Out;
use super::print::screening::{Recorded, Sheet, text};
use super::{Done, Result, files};
use crate::json::Lines;

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Evaluate a self-contained case, without an archive and without a key
    Eval {
        /// The case, as in spec/gate-case.md
        #[arg(value_name = "CASE.json")]
        case: PathBuf,
        /// Print every finding of every line
        #[arg(long)]
        all: bool,
    },
}

pub(super) fn run(verb: Verb, out: &mut Out) -> Result<Done> {
    let Verb::Eval { case: path, all } = verb;
    let case = Case::parse(&files::read_text(&path, "the case")?)?;
    let verdict = case.screen();
    if out.json() {
        out.value(&Lines::evaluated(&case, &verdict))?;
        return Ok(ended(verdict.verdict));
    }
    let ids = verdict.lines.iter().flat_map(|l| l.persons.iter().copied());
    let labels: BTreeMap<_, _> = ids.filter_map(|id| Some((id, case.label(id)?.clone()))).collect();
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let sheet = Sheet {
        title: &out.words().with("sheet-case", &[("name", name.into())]),
        route: case.route(),
        terms: Some(case.terms()),
        verdict: &verdict,
        labels,
        rows: BTreeMap::new(),
        missing: &[],
        changes: None,
        read: None,
        open_reports: 0,
        recorded: Recorded::NoArchive,
    };
    out.text(text(&sheet, all, out.words()))?;
    Ok(ended(verdict.verdict))
}
