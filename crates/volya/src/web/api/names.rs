//! What needs no archive: names compared, and the gate by itself.

use volya_bureau::acts::{compare_names, compare_pairs, explain_names};
use volya_bureau::core::gate::Case;

use super::answers::{Answered, answer};
use super::asked::{text, wrong};
use super::written;
use crate::json::Lines;
use crate::json::names::{ComparedShape, ExplainedShape};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;

pub(in crate::web) async fn compare(seat: Seat, sent: Submitted) -> Answered {
    answer(seat, move |_| written(&ComparedShape::of(None, Ok(&compare_names(sent.text("first"), sent.text("second")))))).await
}

pub(in crate::web) async fn explain_two(seat: Seat, sent: Submitted) -> Answered {
    answer(seat, move |_| written(&ExplainedShape::of(&explain_names(sent.text("first"), sent.text("second"))))).await
}

/// An answer a line; a line that holds no pair has its place among them.
pub(in crate::web) async fn pairs(seat: Seat, sent: Submitted) -> Answered {
    let pairs = text(&sent, "pairs")?;
    let act = move |_: &mut volya_bureau::Bureau| {
        let answers = compare_pairs(&pairs);
        if answers.is_empty() {
            return Err(wrong("pairs", "holds no line".to_owned()));
        }
        let shapes: Vec<_> = (1..).zip(&answers).map(|(line, found)| ComparedShape::of(Some(line), found.as_ref())).collect();
        written(&shapes)
    };
    answer(seat, act).await
}

pub(in crate::web) async fn gate(seat: Seat, sent: Submitted) -> Answered {
    let case = text(&sent, "case")?;
    let act = move |_: &mut volya_bureau::Bureau| {
        let case = Case::parse(&case)?;
        written(&Lines::evaluated(&case, &case.screen()))
    };
    answer(seat, act).await
}
