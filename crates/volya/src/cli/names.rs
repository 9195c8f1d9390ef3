//! `volya names …`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use volya_bureau::acts::{BadPair, Compared, compare_names, compare_pairs, explain_names};
use volya_bureau::findings::names::{Comparison, Explanation, Method, Notice};
use volya_bureau::table::Limits;

use super::error::{DoorError, say};
use super::out::Out;
use super::{Done, Result, escape, files};
use crate::json::names::{ComparedShape, ExplainedShape, hundredths};

#[derive(Subcommand)]
pub(super) enum Verb {
    /// Say whether two names are one: match, possible or none, with a score from 0 to 1
    ///
    /// What is typed stays in the shell's history and shows in the list of processes: names of captives belong in --pairs.
    Compare {
        /// One name, in Hangul, Hanja, Cyrillic or Latin
        #[arg(value_name = "A", required_unless_present = "pairs", requires = "second", conflicts_with = "pairs")]
        first: Option<String>,
        /// The other name
        #[arg(value_name = "B")]
        second: Option<String>,
        /// A file with two names a line and a tab between them; `-` for standard input. One answer a line, in order
        #[arg(long, value_name = "FILE")]
        pairs: Option<PathBuf>,
    },
    /// Say which parts of two names agree, by which rule
    Explain {
        /// One name, in Hangul, Hanja, Cyrillic or Latin
        #[arg(value_name = "A")]
        first: String,
        /// The other name
        #[arg(value_name = "B")]
        second: String,
    },
}

pub(super) fn run(verb: Verb, out: &mut Out) -> Result<Done> {
    match verb {
        Verb::Compare { pairs: Some(file), .. } => all(&file, out),
        Verb::Compare { first, second, .. } => one(&first.unwrap_or_default(), &second.unwrap_or_default(), out),
        Verb::Explain { first, second } => why(&explain_names(&first, &second), out),
    }
}

fn one(first: &str, second: &str, out: &mut Out) -> Result<Done> {
    let compared = compare_names(first, second);
    if out.json() {
        out.value(&ComparedShape::of(None, Ok(&compared)))?;
        return Ok(Done::Clear);
    }
    out.line(answer(&compared.comparison))?;
    notices(&compared.first, &compared.second, out)?;
    Ok(Done::Clear)
}

/// One answer a line. A line that holds no pair has its place among the answers, and the command ends as an error.
fn all(file: &Path, out: &mut Out) -> Result<Done> {
    let answers = compare_pairs(&read(file)?);
    if answers.is_empty() {
        return Err(DoorError::other("there is no line", "write two names a line, with a tab between them"));
    }
    if out.json() {
        let shapes: Vec<_> = (1..).zip(&answers).map(|(line, answer)| ComparedShape::of(Some(line), answer.as_ref())).collect();
        out.value(&shapes)?;
    } else {
        for (line, compared) in (1..).zip(&answers) {
            out.line(listed(line, compared.as_ref()))?;
        }
    }
    out.flush()?;
    let bad: Vec<(usize, BadPair)> =
        (1..).zip(&answers).filter_map(|(line, answer)| Some((line, answer.as_ref().err().copied()?))).collect();
    let Some((first, why)) = bad.first() else { return Ok(Done::Clear) };
    for (line, why) in bad.iter().skip(1).take(SHOWN) {
        say(out.words(), &format!("line {line} was not compared: {why}"), HINT);
    }
    let more = bad.len().saturating_sub(SHOWN + 1);
    if more > 0 {
        say(out.words(), &format!("{more} more lines were not compared"), HINT);
    }
    Err(DoorError::other(format!("line {first} was not compared: {why}"), HINT))
}

/// Bad lines that are named one by one; the answers mark every one.
const SHOWN: usize = 20;
const HINT: &str = "write two names a line, with one tab between them";

fn listed(line: usize, compared: std::result::Result<&Compared, &BadPair>) -> String {
    match compared {
        Ok(compared) => {
            let noted = [&compared.first, &compared.second].iter().map(|notices| notices.len()).sum::<usize>();
            let noted = if noted > 0 { format!("  {noted} noted") } else { String::new() };
            format!("{line}  {}{noted}", answer(&compared.comparison))
        }
        Err(why) => format!("{line}  -  not compared: {why}"),
    }
}

fn read(file: &Path) -> Result<String> {
    let is_input = file.as_os_str() == "-";
    let bytes = if is_input { files::read_standard_input()? } else { files::read_table(file)? };
    if bytes.len() as u64 > Limits::default().file_bytes {
        return Err(DoorError::other("the file is larger than is read", "divide it"));
    }
    String::from_utf8(bytes).map_err(|_| DoorError::other("the file is not UTF-8", "save it as UTF-8"))
}

fn answer(comparison: &Comparison) -> String {
    format!("{:<8}  {:.2}  {}", comparison.verdict.word(), hundredths(comparison.score), said(comparison.method))
}

fn said(method: Method) -> &'static str {
    match method {
        Method::Syllables => "by Korean syllables",
        Method::Words => "by sounds of words",
        Method::Letters => "by letters",
        Method::SurnameAlone => "by the surname alone",
        Method::Unread => "not readable, so nothing excludes it",
    }
}

fn notices(first: &[Notice], second: &[Notice], out: &mut Out) -> Result<()> {
    for (which, notices) in [("first", first), ("second", second)] {
        for notice in notices {
            out.line(format_args!("{which} name: {notice}"))?;
        }
    }
    Ok(())
}

fn why(explained: &Explanation, out: &mut Out) -> Result<Done> {
    if out.json() {
        out.value(&ExplainedShape::of(explained))?;
        return Ok(Done::Clear);
    }
    out.line(answer(&explained.comparison))?;
    if let Some((one, two)) = explained.scripts {
        out.line(format_args!("{} against {}", one.word(), two.word()))?;
    }
    for part in &explained.parts {
        let sign = if part.agrees { "=" } else { "≠" };
        let (left, right) = (escape::line(&part.left), escape::line(&part.right));
        out.line(format_args!("  {:<10}  {left} {sign} {right}  {}", part.role, part.rule))?;
    }
    notices(&explained.notices.0, &explained.notices.1, out)?;
    Ok(Done::Clear)
}
