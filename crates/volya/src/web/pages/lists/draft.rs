//! A list before it is screened: how it was read, with every guess, and what is said about it. Nothing is recorded until it is screened.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::BureauError;
use volya_bureau::acts::{self, ReadAs, ReadList};
use volya_bureau::core::gate::{ListAuthor, ListGround, ListKind};
use volya_bureau::table::{ColumnRef, ColumnUse, Known, Part, Reading, TextEncoding, columns::EXCHANGE_LIST};

use super::fields::{asked, column_fields, column_ref, draft_of};
use super::list_path;
use crate::escape;
use crate::web::page::{self, csrf};
use crate::web::pages::work;
use crate::web::parts::{Chosen, Mark, badge, choice, foreign, states};
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::tray::{DraftList, Seen};
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;
use crate::web::work::Doing;

/// Lines that are shown, so that one sees whether the columns are right.
const FIRST: usize = 5;
/// Remarks that are shown one by one.
const REMARKS: usize = 20;

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let draft = seat.tray(|tray| tray.draft.clone())?.ok_or(Trouble::no_list())?;
    form(&seat, &visitor, &draft, None).await
}

/// Keeps what was said, and reads the list again, screens it, or shows who may not move.
pub(in crate::web) async fn go_on(seat: Seat, visitor: Visitor, sent: Submitted) -> Result<Response, Trouble> {
    let mut draft = seat.tray(|tray| tray.draft.clone())?.ok_or(Trouble::no_list())?;
    // Another list may have been handed in since this one was shown.
    if sent.text("of") != digest(&draft) {
        return Err(BureauError::ChangedMeanwhile.into());
    }
    draft.said = match sent.file("agreement-file").filter(|file| !file.bytes.is_empty()) {
        Some(agreement) => sent.replacing("agreement", acts::agreement_digest(&agreement.bytes).to_string()),
        None => sent.clone(),
    };
    let kept = draft.clone();
    seat.tray(|tray| tray.draft = Some(kept))?;
    match sent.text("do") {
        "screen" => match asked(&draft.said) {
            Ok(asked) => screened(&seat, draft, asked).await,
            Err(why) => form(&seat, &visitor, &draft, Some(why.into())).await,
        },
        "stop" => Ok(page::onward("/lists/draft/stop")),
        _ => Ok(page::onward("/lists/draft")),
    }
}

/// By what a form knows the list that it showed.
fn digest(draft: &DraftList) -> String {
    acts::list_digest(&draft.file).to_string()
}

async fn screened(seat: &Seat, draft: DraftList, asked: acts::Asked) -> Result<Response, Trouble> {
    let file = draft.file.clone();
    let what = (Doing::Screening, digest(&draft));
    let screen = move |bureau: &mut volya_bureau::Bureau, watch: acts::Watch<'_>| {
        let look = acts::screen_and_look(bureau, &draft.file, &asked, watch)?;
        Seen::of(bureau, look)
    };
    seat.begin(what, screen, move |tray, seen| {
        let path = list_path(seen.what.of.entry);
        // Sent again, the same form finds nothing to screen.
        if tray.draft.as_ref().is_some_and(|draft| std::sync::Arc::ptr_eq(&draft.file, &file)) {
            tray.draft = None;
        }
        tray.look = Some(seen);
        path
    })
    .await?;
    Ok(page::onward(work::PATH))
}

/// Opens a list out of the archive, to be screened anew.
pub(in crate::web) async fn again(
    seat: Seat,
    axum::extract::Path(entry): axum::extract::Path<String>,
) -> Result<Response, Trouble> {
    let entry = super::parse(&entry)?;
    let kept = seat.act(move |bureau| acts::kept_list(bureau, entry)).await?;
    seat.tray(|tray| tray.draft = Some(draft_of(kept)))?;
    Ok(page::onward("/lists/draft"))
}

pub(in crate::web) async fn forget(seat: Seat) -> Result<Response, Trouble> {
    seat.tray(|tray| tray.draft = None)?;
    Ok(page::onward("/lists"))
}

async fn form(seat: &Seat, visitor: &Visitor, draft: &DraftList, trouble: Option<Trouble>) -> Result<Response, Trouble> {
    let words = visitor.words;
    let (file, asked) = (draft.file.clone(), asked(&draft.said));
    let read = seat.act(move |_| acts::read_list(&file, &asked?.reading, FIRST)).await;
    let (read, unread) = match read {
        Ok(read) => (Some(read), None),
        Err(why) => (None, Some(why)),
    };
    let trouble = trouble.or(unread);
    let main = html! {
        div.titled { h1 { (words.say("draft-title")) } @if !draft.name.is_empty() { span.quiet { (foreign(&draft.name)) } } }
        p.quiet { (words.say("draft-about")) }
        @if let Some(trouble) = &trouble { (page::told(visitor, trouble)) }
        form method="post" action="/lists/draft" enctype="multipart/form-data" autocomplete="off" {
            (csrf(visitor))
            input type="hidden" name="of" value=(digest(draft));
            // The button that the Enter key presses: it records nothing.
            button.unseen type="submit" name="do" value="read" tabindex="-1" { (words.say("draft-read")) }
            @if let Some(read) = &read { (as_read(words, read, &draft.said)) }
            (how_to_read(words, &draft.said, read.is_none()))
            (the_way(words, &draft.said))
            (the_terms(words, &draft.said))
            div.actions {
                button.main type="submit" name="do" value="screen" disabled[read.is_none()] { (words.say("draft-screen")) }
                button type="submit" name="do" value="stop" disabled[read.is_none()] { (words.say("draft-stop")) }
            }
            p.quiet { (words.say("draft-screen-about")) }
        }
        form.beside method="post" action="/lists/draft/forget" { (csrf(visitor)) button type="submit" { (words.say("draft-forget")) } }
    };
    let status = trouble.as_ref().map_or(StatusCode::OK, |trouble| trouble.status);
    Ok(page::with_status(status, visitor, &words.say("draft-title"), &main))
}

fn as_read(words: Words, list: &ReadList, said: &Submitted) -> Markup {
    html! {
        section aria-labelledby="read-title" {
            h2 #read-title { (words.with("draft-lines", &[("count", list.lines.into())])) }
            (what_is_odd(words, &list.read))
            @for part in &list.read.parts { (part_of(words, part, list.read.parts.len() > 1)) }
            (column_choices(words, &list.read, said))
            (first_lines(words, list))
        }
    }
}

/// What was guessed, left out, or does not add up.
pub(super) fn what_is_odd(words: Words, read: &ReadAs) -> Markup {
    let guessed = read.encoding.filter(|used| used.guessed);
    html! {
        p {
            (words.say("draft-format")) " " (words.read(&read.format.to_string()))
            @if let Some(used) = read.encoding { ", " (used.encoding.name()) }
            @if guessed.is_some() { " " (badge(Mark::Hold, &words.say("draft-guessed"))) " " (words.say("draft-look-at-a-name")) }
        }
        @for problem in &read.problems {
            div.notice.wrong role="alert" { p { strong { (words.say("draft-does-not-add-up")) } } p { (escape::line(&words.read(&problem.to_string()))) } }
        }
        @let remarks = read.notices.iter().map(|notice| words.read(&notice.to_string())).chain(read.of_lines.iter().map(|(line, notice)| words.of_line(*line, notice)));
        @let remarks = remarks.collect::<Vec<_>>();
        @if !remarks.is_empty() {
            details {
                summary { (words.say("draft-remarks")) " " span.count { (words.number(remarks.len())) } }
                ul.plain { @for remark in remarks.iter().take(REMARKS) { li { (escape::line(remark)) } } }
                @if remarks.len() > REMARKS { p.quiet { (words.with("and-more", &[("count", (remarks.len() - REMARKS).into())])) } }
            }
        }
        @if !read.left_out.is_empty() {
            details {
                summary { (words.say("draft-left-out")) " " span.count { (words.number(read.left_out.len())) } }
                ul.plain {
                    @for left in read.left_out.iter().take(REMARKS) {
                        li { (words.with("row-of-file", &[("row", left.file_row.into())])) " · " (words.read(left.why.word())) " · " (foreign(left.text.reveal())) }
                    }
                }
                @if read.left_out.len() > REMARKS { p.quiet { (words.with("and-more", &[("count", (read.left_out.len() - REMARKS).into())])) } }
            }
        }
    }
}

fn part_of(words: Words, part: &Part, several: bool) -> Markup {
    html! {
        @if several { p.quiet { (words.say("draft-sheet")) " " (foreign(part.sheet.as_deref().unwrap_or_default())) } }
    }
}

/// A choice for every column of every sheet, by its position where there is one sheet, else by its header.
fn column_choices(words: Words, read: &ReadAs, said: &Submitted) -> Markup {
    let one = read.parts.len() < 2;
    let columns = read.parts.iter().flat_map(|part| &part.columns);
    let mut choices: Vec<(ColumnRef, &ColumnUse)> = Vec::new();
    for column in columns {
        let header = column.header.reveal();
        let by =
            if one || header.is_empty() { ColumnRef::Position(column.position) } else { ColumnRef::Header(header.to_owned()) };
        if !choices.iter().any(|(known, _)| *known == by) {
            choices.push((by, column));
        }
    }
    html! {
        @if !choices.is_empty() {
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th.number scope="col" { (words.say("draft-column")) } th scope="col" { (words.say("draft-header")) }
                        th scope="col" { (words.say("draft-taken-for")) } th scope="col" { (words.say("draft-change")) }
                    } }
                    tbody { @for (place, (by, column)) in (1..).zip(&choices) { (column_choice(words, place, by, column, said)) } }
                }
            }
        }
    }
}

fn column_choice(words: Words, place: usize, by: &ColumnRef, column: &ColumnUse, said: &Submitted) -> Markup {
    let (at, is) = column_fields(place);
    let by_hand = if column.known == Known::ByHand || !said.text(&is).is_empty() { said.text(&is) } else { "" };
    html! {
        tr {
            td.number data-label=(words.say("draft-column")) { (column.position) }
            td data-label=(words.say("draft-header")) { (foreign(column.header.reveal())) }
            td data-label=(words.say("draft-taken-for")) {
                @match column.column { Some(name) => strong { (words.word("column", name)) }, None => span.quiet { (words.say("draft-not-used")) } }
                @if column.known == Known::Guessed { " " (badge(Mark::Hold, &words.say("draft-guessed"))) }
                @if column.known == Known::ByHand { " " span.quiet { (words.say("draft-by-hand")) } }
            }
            td data-label=(words.say("draft-change")) {
                input type="hidden" name=(at) value=(column_ref(by));
                select name=(is) aria-label={ (words.say("draft-change")) ": " (column.position) } {
                    option value="" { (words.say("draft-as-it-is")) }
                    option value=(Reading::NOT_USED) selected[by_hand == Reading::NOT_USED] { (words.say("draft-not-used")) }
                    @for known in EXCHANGE_LIST.all() { option value=(known.name) selected[by_hand == known.name] { (words.word("column", known.name)) } }
                }
            }
        }
    }
}

fn first_lines(words: Words, list: &ReadList) -> Markup {
    html! {
        details open {
            summary { (words.say("draft-first-lines")) }
            div.scroll.first tabindex="0" {
                table {
                    thead { tr { th.number scope="col" { (words.say("draft-row")) } @for column in &list.columns { th scope="col" { (words.word("column", column)) } } } }
                    tbody {
                        @for (row, cells) in &list.first { tr { td.number { (row) } @for cell in cells { td { (foreign(cell)) } } } }
                    }
                }
            }
        }
    }
}

fn how_to_read(words: Words, said: &Submitted, open: bool) -> Markup {
    let set = ["encoding", "sheet", "header_row", "delimiter", "lines"].iter().any(|name| !said.text(name).is_empty());
    html! {
        details open[open || set] {
            summary { (words.say("draft-reading")) }
            div.grid {
                div.field {
                    label for="encoding" { (words.say("draft-encoding")) }
                    select #encoding name="encoding" {
                        option value="" { (words.say("draft-as-it-is")) }
                        @for encoding in TextEncoding::ALL { option value=(encoding.name()) selected[said.text("encoding") == encoding.name()] { (encoding.name()) } }
                    }
                }
                (field(words, said, "header_row", "8"))
                (field(words, said, "sheet", "40"))
                div.field {
                    label for="delimiter" { (words.say("draft-delimiter")) }
                    select #delimiter name="delimiter" {
                        option value="" { (words.say("draft-as-it-is")) }
                        @for (value, shown) in [(",", ","), (";", ";"), ("tab", "Tab"), ("|", "|")] { option value=(value) selected[said.text("delimiter") == value] { (shown) } }
                    }
                }
                (tick(words, said, "lines"))
            }
        }
        p { button type="submit" name="do" value="read" { (words.say("draft-read")) } }
    }
}

fn the_way(words: Words, said: &Submitted) -> Markup {
    html! {
        fieldset.block {
            legend { (words.say("draft-route")) }
            p.quiet { (words.say("draft-route-about")) }
            (states(words))
            div.row { @for name in ["from", "via", "to", "counterpart"] { (field(words, said, name, "60")) } }
        }
    }
}

fn the_terms(words: Words, said: &Submitted) -> Markup {
    let words_of = |all: &'static [&'static str]| all.iter().copied();
    let kinds: Vec<&str> = ListKind::ALL.iter().map(|kind| kind.word()).collect();
    let authors: Vec<&str> = ListAuthor::ALL.iter().map(|author| author.word()).collect();
    let grounds: Vec<&str> = ListGround::ALL.iter().map(|ground| ground.word()).collect();
    let agreement = said.text("agreement");
    html! {
        fieldset.block {
            legend { (words.say("draft-terms")) }
            div.grid {
                (field(words, said, "series", "80"))
                div.field { label for="kind" { (words.say("draft-kind")) } (choice(words, "kind", "way-of", kinds.into_iter(), Chosen::One(or(said.text("kind"), "outgoing")))) }
                div.field { label for="drawn_up_by" { (words.say("draft-author")) } (choice(words, "drawn_up_by", "list-author", authors.into_iter(), Chosen::One(or(said.text("drawn_up_by"), "ours")))) }
                div.field { label for="ground" { (words.say("draft-ground")) } (choice(words, "ground", "list-ground", grounds.into_iter(), Chosen::MaybeNot(said.text("ground")))) }
                (field(words, said, "departs", "10"))
                div.field { label for="certified" { (words.say("draft-certified")) } (choice(words, "certified", "yes-no", words_of(&["yes", "no"]), Chosen::MaybeNot(said.text("certified")))) }
                (tick(words, said, "complete"))
                (tick(words, said, "all_or_nothing"))
                div.field {
                    label for="agreement-file" { (words.say("draft-agreement")) }
                    input #agreement-file type="file" name="agreement-file";
                    input type="hidden" name="agreement" value=(agreement);
                    @if !agreement.is_empty() { p.quiet { (words.say("draft-agreement-kept")) " " code { (foreign(&agreement.chars().take(8).collect::<String>())) } } }
                }
            }
        }
    }
}

fn or<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.is_empty() { otherwise } else { text }
}

fn field(words: Words, said: &Submitted, name: &'static str, longest: &'static str) -> Markup {
    html! {
        div.field {
            label for=(name) { (words.word("draft-field", name)) }
            input id=(name) name=(name) value=(said.text(name)) maxlength=(longest) list=[matches!(name, "from" | "to" | "counterpart").then_some("states")] autocomplete="off";
        }
    }
}

fn tick(words: Words, said: &Submitted, name: &'static str) -> Markup {
    html! {
        label.tick { input type="checkbox" name=(name) value="yes" checked[said.text(name) == "yes"]; span { (words.word("draft-field", name)) } }
    }
}

/// What was said about the list on the tray.
pub(super) fn asked_about(draft: &DraftList) -> Result<acts::Asked, BureauError> {
    asked(&draft.said)
}
