//! `volya list answer`

use std::path::PathBuf;

use volya_bureau::acts;
use volya_bureau::core::place::State;

use super::about::About;
use crate::cli::desk::Desk;
use crate::cli::error::DoorError;
use crate::cli::files::NewFile;
use crate::cli::out::{Out, remark};
use crate::cli::{Done, Result, files, words};
use crate::json::list::AnsweredShape;

#[derive(clap::Args)]
pub(in crate::cli) struct Args {
    /// The list that is answered
    #[arg(value_name = "FILE")]
    list: PathBuf,
    /// To which Power the answer goes: never to a unit or an officer
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    answer_to: State,
    /// Where the answer is written; a file that does not exist yet. Several sheets stand in it one after another
    #[arg(long, value_name = "FILE")]
    write: PathBuf,
    /// So few do not go that the answer tells who refuses: I know what it tells when so many stay
    #[arg(long, value_name = "LINES")]
    knowing_what_it_tells: Option<usize>,
    #[command(flatten)]
    about: About,
}

pub(super) fn run(args: &Args, desk: &Desk, out: &mut Out) -> Result<Done> {
    let asked = args.about.asked()?;
    let file = files::read_table(&args.list)?;
    let mut bureau = desk.open()?;
    // Made before the act whose result it will hold; a file that is never filled goes away.
    let target = NewFile::create(&args.write, "the answer")?;
    let screening = acts::screen(&mut bureau, &file, &asked)?;
    let answer = match acts::answer(&mut bureau, &screening, &asked, args.answer_to, args.knowing_what_it_tells)? {
        Ok(answer) => answer,
        Err(left) => {
            let stay = words::count(left.stay, "line does", "lines do");
            return Err(DoorError::held(
                format!("only {stay} not go; fewer than {} would tell the counterpart who refuses", left.least),
                "answer part of the list or several lists together, leave the others for a later answer, or use --knowing-what-it-tells with their number",
            ));
        }
    };
    target.fill(&answer.sheets.concat())?;
    if out.json() {
        out.value(&AnsweredShape::of(&answer))?;
    } else {
        let goes = if answer.goes.is_empty() { "nobody".to_owned() } else { words::numbers(&answer.goes) };
        let sheets = words::count(answer.sheets.len(), "signed sheet", "signed sheets");
        out.line(format_args!("The answer to {}: {goes} of {} may go; {sheets}, no reasons.", answer.to, answer.lines))?;
        if let Some(says) = out.words().by_hand(&answer.by_hand) {
            out.line(says)?;
        }
        remark("It answers; it moves nobody. Reasons go to the person and to the protecting body, never to the counterpart.");
    }
    Ok(if answer.goes.len() == answer.lines { Done::Clear } else { Done::Held })
}
