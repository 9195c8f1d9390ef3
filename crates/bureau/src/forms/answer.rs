//! How each shape of an answer looks on paper: boxes to tick, cells for dates, lines to write on.

use super::html::Html;
use super::part::{Field, Room, Shape};
use super::render::Sheet;
use super::text::text;
use super::words::{INFLUENCE, PLACE, SIDE, STANCE, Vocabulary};

/// The answer's room, or what is known of it.
pub(super) fn answer(sheet: &Sheet<'_>, html: &mut Html, field: &Field) {
    if let Some(known) = sheet.marks.known.get(field.key) {
        return html.says("div", "value", known);
    }
    match field.shape {
        Shape::Room(of) => room(sheet, html, of),
        Shape::Day => day(html),
        Shape::Time => time(sheet, html),
        Shape::Number => html.mark("short"),
        Shape::State => {
            cells(html, 2);
            html.mark("short");
        }
        Shape::YesNo => choices(html, &[ui(sheet, "yes"), ui(sheet, "no")]),
        Shape::Receipt => receipt(sheet, html),
        Shape::One(vocabulary) => choices(html, &texts(sheet, vocabulary)),
        Shape::Digest => digest(sheet, html),
        Shape::Stances => stances(sheet, html),
        Shape::Takers => takers(sheet, html),
        Shape::Present => present(sheet, html),
        Shape::Influences => influences(sheet, html),
        Shape::LastStrain => last_strain(sheet, html),
        Shape::Interpretation => interpretation(sheet, html),
        Shape::Pieces(pieces) => {
            for (name, of) in pieces {
                html.element("div", "piece", |html| {
                    sheet.both(html, &format!("{}-{}-{name}", field.kind, field.key));
                    room(sheet, html, *of);
                });
            }
        }
    }
}

/// Room to write.
pub(super) fn room(sheet: &Sheet<'_>, html: &mut Html, room: Room) {
    match room {
        Room::Line => html.mark("line"),
        Room::Lines(count) => (0..count).for_each(|_| html.mark("line")),
        Room::Signature => html.element("div", "sign", |html| {
            html.mark("line");
            html.element("div", "", |html| {
                html.says("span", "hint", &ui(sheet, "date"));
                day(html);
            });
        }),
        Room::Stamp => html.mark("stamp"),
    }
}

fn receipt(sheet: &Sheet<'_>, html: &mut Html) {
    html.element("div", "choices", |html| {
        choice(html, &ui(sheet, "yes"));
        choice(html, &ui(sheet, "no"));
        html.says("span", "hint", &ui(sheet, "initials"));
        html.mark("short");
    });
}

fn ui(sheet: &Sheet<'_>, id: &str) -> String {
    text(sheet.language, id)
}

fn texts(sheet: &Sheet<'_>, vocabulary: Vocabulary) -> Vec<String> {
    (vocabulary.words)().iter().map(|word| ui(sheet, &format!("{}-{word}", vocabulary.name))).collect()
}

fn choices(html: &mut Html, texts: &[String]) {
    const IN_A_ROW: usize = 4;
    let class = if texts.len() > IN_A_ROW { "choices many" } else { "choices" };
    html.element("div", class, |html| texts.iter().for_each(|text| choice(html, text)));
}

fn choice(html: &mut Html, text: &str) {
    html.element("span", "choice", |html| {
        html.mark("box");
        html.says("span", "", text);
    });
}

fn cells(html: &mut Html, count: usize) {
    html.element("span", "cells", |html| (0..count).for_each(|_| html.mark("cell")));
}

/// Year, month and day in that order, as it is keyed in.
fn day(html: &mut Html) {
    spaced(html, &[4, 2, 2], "-");
}

fn spaced(html: &mut Html, groups: &[usize], between: &str) {
    html.element("span", "cells", |html| {
        for (number, count) in groups.iter().enumerate() {
            if number > 0 {
                html.text(between);
            }
            (0..*count).for_each(|_| html.mark("cell"));
        }
    });
}

fn time(sheet: &Sheet<'_>, html: &mut Html) {
    day(html);
    spaced(html, &[2, 2], ":");
    html.element("span", "cells", |html| {
        html.text("UTC ±");
        html.mark("tiny");
    });
    html.says("span", "hint", &ui(sheet, "time-hint"));
}

fn digest(sheet: &Sheet<'_>, html: &mut Html) {
    choice(html, &ui(sheet, "attached"));
    html.mark("line");
}

/// States are written by hand; what is no State stands on every form, above the empty rows, so that the choice is never between two.
fn stances(sheet: &Sheet<'_>, html: &mut Html) {
    const STATES: usize = 4;
    let heads = texts(sheet, STANCE);
    html.element("table", "grid", |html| {
        html.element("thead", "", |html| {
            row(html, |html| {
                html.says("th", "", &ui(sheet, "where"));
                heads.iter().for_each(|head| html.says("th", "", head));
            });
        });
        html.element("tbody", "", |html| {
            for place in texts(sheet, PLACE) {
                stance_row(html, heads.len(), |html| html.text(&place));
            }
            for _ in 0..STATES {
                stance_row(html, heads.len(), |html| {
                    html.element("div", "hand", |html| {
                        html.says("span", "", &ui(sheet, "state"));
                        cells(html, 2);
                        html.mark("short");
                    });
                });
            }
        });
    });
}

fn stance_row(html: &mut Html, ticks: usize, place: impl FnOnce(&mut Html)) {
    row(html, |html| {
        html.element("td", "place", place);
        (0..ticks).for_each(|_| html.element("td", "tick", |html| html.mark("box")));
    });
}

fn row(html: &mut Html, inside: impl FnOnce(&mut Html)) {
    html.block("tr", "", inside);
}

/// Two at most: each by pseudonym, with the side he belongs to.
fn takers(sheet: &Sheet<'_>, html: &mut Html) {
    const ROWS: usize = 2;
    html.element("table", "grid", |html| {
        html.element("tbody", "", |html| {
            row(html, |html| {
                html.says("th", "", &ui(sheet, "by-pseudonym"));
                html.says("th", "", &ui(sheet, "of-side"));
            });
            for _ in 0..ROWS {
                row(html, |html| {
                    html.element("td", "who", |html| html.mark("line"));
                    html.element("td", "", |html| {
                        choices(html, &[ui(sheet, "side-neutral"), ui(sheet, "side-lawyer"), ui(sheet, "side-organisation")]);
                        choice(html, &ui(sheet, "other-side"));
                        html.mark("short");
                    });
                });
            }
        });
    });
}

fn present(sheet: &Sheet<'_>, html: &mut Html) {
    choice(html, &ui(sheet, "nobody"));
    html.element("div", "counts", |html| {
        for side in texts(sheet, SIDE) {
            html.element("span", "choice", |html| {
                html.mark("tiny");
                html.says("span", "", &side);
            });
        }
    });
}

fn influences(sheet: &Sheet<'_>, html: &mut Html) {
    const ROWS: usize = 3;
    choice(html, &ui(sheet, "nothing"));
    html.element("table", "grid", |html| {
        html.element("tbody", "", |html| {
            // Wide enough for a pseudonym or a side in handwriting.
            row(html, |html| ["what", "from-whom", "when"].iter().for_each(|head| html.says("th", "", &ui(sheet, head))));
            for _ in 0..ROWS {
                row(html, |html| {
                    html.element("td", "", |html| {
                        html.element("div", "choices", |html| {
                            texts(sheet, INFLUENCE).iter().for_each(|text| choice(html, text));
                        });
                    });
                    html.element("td", "from", |html| html.mark("line"));
                    html.element("td", "day", day);
                });
            }
        });
    });
}

fn last_strain(sheet: &Sheet<'_>, html: &mut Html) {
    choice(html, &ui(sheet, "never"));
    html.element("div", "", |html| time(sheet, html));
}

fn interpretation(sheet: &Sheet<'_>, html: &mut Html) {
    choices(html, &[ui(sheet, "not-needed"), ui(sheet, "machine"), ui(sheet, "interpreter")]);
    for asked in ["by-pseudonym", "hired-by"] {
        html.element("div", "piece", |html| {
            html.says("span", "hint", &ui(sheet, asked));
            html.mark("line");
        });
    }
    for asked in ["sworn", "accepted", "conflict"] {
        html.element("div", "choices", |html| {
            html.says("span", "", &ui(sheet, asked));
            choice(html, &ui(sheet, "yes"));
            choice(html, &ui(sheet, "no"));
        });
    }
}
