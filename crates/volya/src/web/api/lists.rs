//! What is asked about a list. It comes with the request, as a file or as text, and nothing of it lies on the tray.

use volya_bureau::BureauError;
use volya_bureau::acts::{self, Asked};
use volya_bureau::core::place::State;

use super::answers::{Answered, answer};
use super::asked::{about_a_list, all_bytes, bytes, is_set, wrong};
use super::{told, written};
use crate::json::Lines;
use crate::json::list::{AnsweredShape, ExplainedShape, PossibleShape, StopShape};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;

/// Screens a list and records the screening, as the command does.
pub(in crate::web) async fn screen(seat: Seat, sent: Submitted) -> Answered {
    let (file, asked) = (bytes(&sent, "list").unwrap_or_default(), about_a_list(&sent)?);
    let act = move |bureau: &mut volya_bureau::Bureau| {
        let screening = acts::screen(bureau, &file, &asked)?;
        let possible = if is_set(&sent, "explain") { Some(acts::possible(bureau, &file, &asked)?) } else { None };
        written(&Lines::screened(bureau, &screening, &asked, possible.as_deref()))
    };
    answer(seat, act).await
}

pub(in crate::web) async fn explain(seat: Seat, sent: Submitted) -> Answered {
    let (file, asked, line) = (bytes(&sent, "list"), about_a_list(&sent)?, line(&sent)?);
    if file.is_none() && asked != Asked::default() {
        return Err(wrong("list", "is needed where a route or terms are given".to_owned()).into());
    }
    let act = move |bureau: &mut volya_bureau::Bureau| {
        let list = file.as_ref().map(|file| (file.as_slice(), asked));
        written(&ExplainedShape::of(&acts::explain(bureau, line, list)?))
    };
    answer(seat, act).await
}

fn line(sent: &Submitted) -> Result<u32, BureauError> {
    let number = sent.text("line").trim().parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| wrong("line", "is not understood; it accepts a line's number from 1".to_owned()))
}

pub(in crate::web) async fn possible(seat: Seat, sent: Submitted) -> Answered {
    let (file, asked) = (bytes(&sent, "list").unwrap_or_default(), about_a_list(&sent)?);
    answer(seat, move |bureau| written(&PossibleShape::of(&acts::possible(bureau, &file, &asked)?))).await
}

pub(in crate::web) async fn stop(seat: Seat, sent: Submitted) -> Answered {
    let asked = about_a_list(&sent)?;
    let (names, files): (Vec<String>, Vec<_>) = all_bytes(&sent, "list").into_iter().unzip();
    let act = move |bureau: &mut volya_bureau::Bureau| {
        let lists: Vec<_> = files.iter().map(|file| (file.to_vec(), asked.clone())).collect();
        written(&StopShape::of(&acts::stop(bureau, &lists)?, &names))
    };
    answer(seat, act).await
}

/// Screens a list, which is recorded, and answers the counterpart.
pub(in crate::web) async fn answer_to(seat: Seat, sent: Submitted) -> Answered {
    let (file, asked) = (bytes(&sent, "list").unwrap_or_default(), about_a_list(&sent)?);
    let to = State::parse(sent.text("answer_to")).map_err(BureauError::from)?;
    let knows =
        sent.choice("knowing_what_it_tells", |text| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) })?;
    let made = seat.act(move |bureau| {
        let screening = acts::screen(bureau, &file, &asked)?;
        let made = acts::answer(bureau, &screening, &asked, to, knows)?;
        Ok(match made {
            Ok(answer) => Ok(written(&AnsweredShape::of(&answer))?),
            Err(left) => Err(left.stay),
        })
    });
    made.await?.map(told).map_err(Trouble::few_stay)
}
