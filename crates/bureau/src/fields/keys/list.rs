//! Keys of what is said about a list.

use volya_core::gate::{ListAuthor, ListGround, ListKind};

use super::{DAY, DIGEST, Key, STATE, formed, said, yes_no};
use crate::table::Kind::Date;

pub(in crate::fields) const LIST: &[Key] = &[
    said("from", STATE, "the State that would hand them over"),
    said("via", "States divided by `;`", "the States on the way, in order"),
    said("to", STATE, "the State that would receive them; without a route every line of an outgoing list holds"),
    said("counterpart", STATE, "the other party of an exchange"),
    word!("kind", ListKind, "which way its people go; outgoing where nothing is said"),
    word!("drawn_up_by", ListAuthor, "who drew it up; ours where nothing is said"),
    word!("ground", ListGround, "on what it says it rests"),
    said("agreement", DIGEST, "the agreement behind it; it decides nothing"),
    yes_no("all_or_nothing", "whether it wants one answer for all, or nothing: then every line is blocked"),
    said("departs", DAY, "the day on which its people would leave").cell(Date),
    yes_no("certified", "whether each of its sheets is certified by signature or seal"),
    yes_no("complete", "whether it claims to hold everybody it concerns: who is held here and missing from it is an alarm"),
    said("series", "text", "the name under which its versions are compared, such as 2025-03-B"),
    said("encoding", "an encoding such as CP1251 or EUC-KR", "how the text is written, where the guess is wrong"),
    said("sheet", "text", "the one sheet to read, also a hidden one"),
    said("header_row", "a row's number from 1, or `none`", "where the header stands"),
    said("delimiter", "one character, or `tab`", "what divides the cells of a text"),
    yes_no("lines", "whether it is one person a line, whatever it looks like"),
];
