//! What is said about a list on the command line.

use std::path::PathBuf;

use clap::ArgAction;
use volya_bureau::acts::{Asked, agreement_digest};
use volya_bureau::core::gate::{ListAuthor, ListGround, ListKind, Route, Terms};
use volya_bureau::core::place::State;
use volya_bureau::fields;
use volya_bureau::table::{ColumnRef, HeaderRow, NoEncoding, Reading, TextEncoding, parse_date};

use crate::cli::args::one_of;
use crate::cli::error::DoorError;
use crate::cli::{Result, files};

#[derive(clap::Args)]
pub(in crate::cli) struct About {
    /// The State that would hand them over
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    from: Option<State>,
    /// A State on the way; once for each, in order
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    via: Vec<State>,
    /// The State that would receive them; without a route every line of an outgoing list holds
    #[arg(long, value_name = "STATE", value_parser = State::parse, requires = "from")]
    to: Option<State>,
    /// The other party of an exchange
    #[arg(long, value_name = "STATE", value_parser = State::parse)]
    counterpart: Option<State>,
    /// Which way its people go [default: outgoing]
    #[arg(long, value_parser = one_of!(ListKind))]
    kind: Option<ListKind>,
    /// Who drew it up [default: ours]
    #[arg(long, value_name = "AUTHOR", value_parser = one_of!(ListAuthor))]
    drawn_up_by: Option<ListAuthor>,
    /// On what it says it rests
    #[arg(long, value_parser = one_of!(ListGround))]
    ground: Option<ListGround>,
    /// The agreement behind it: its hash is kept, and decides nothing
    #[arg(long, value_name = "FILE")]
    agreement: Option<PathBuf>,
    /// It wants one answer for all, or nothing: then every line is blocked
    #[arg(long, action = ArgAction::SetTrue)]
    all_or_nothing: bool,
    /// The day on which its people would leave, as 2026-03-01
    #[arg(long, value_name = "DAY")]
    departs: Option<String>,
    /// Whether each of its sheets is certified by signature or seal
    #[arg(long, value_name = "yes|no", value_parser = ["yes", "no"])]
    certified: Option<String>,
    /// It claims to hold everybody it concerns: who is held here and missing from it is an alarm
    #[arg(long, action = ArgAction::SetTrue)]
    complete: bool,
    /// What a column is, by its position or header: `3=dob`, `Прим=note`, or `4=-` for one that is not used; once for each
    #[arg(long, value_name = "COLUMN=NAME", value_parser = column)]
    column: Vec<(ColumnRef, String)>,
    /// How the text is written, such as CP1251 or EUC-KR, where the guess is wrong
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<TextEncoding>,
    /// The one sheet to read, also a hidden one
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The row where the header stands, or `none`
    #[arg(long, value_name = "ROW|none", value_parser = header_row)]
    header_row: Option<HeaderRow>,
    /// What divides the cells of a text
    #[arg(long, value_name = "CHARACTER")]
    delimiter: Option<char>,
    /// The name under which its versions are compared, such as 2025-03-B; a name dropped since an earlier version is an alarm
    #[arg(long, value_name = "NAME")]
    series: Option<String>,
}

impl About {
    /// What is asked, once every word of it is understood.
    pub(in crate::cli) fn asked(&self) -> Result<Asked> {
        let departs_on = self.departs.as_deref().map(parse_date).transpose();
        let departs_on = departs_on.map_err(|_| DoorError::usage("--departs is no date", "write it as 2026-03-01"))?;
        let agreement = self.agreement.as_deref().map(|path| files::read(path, "the agreement", AGREEMENT_BYTES)).transpose()?;
        Ok(Asked {
            route: self.route()?,
            terms: Terms {
                kind: self.kind.unwrap_or(ListKind::Outgoing),
                author: self.drawn_up_by.unwrap_or(ListAuthor::Ours),
                ground: self.ground,
                agreement: agreement.as_deref().map(agreement_digest),
                all_or_nothing: self.all_or_nothing,
                departs_on,
                sheets_certified: self.certified.as_deref().map(|word| word == "yes"),
                complete: self.complete,
            },
            series: self.series.clone(),
            reading: Reading {
                columns: self.column.clone(),
                encoding: self.encoding,
                sheet: self.sheet.clone(),
                header: self.header_row,
                lines: false,
                delimiter: self.delimiter,
            },
        })
    }

    /// Whether anything was said at all.
    pub(super) fn is_silent(&self) -> bool {
        self.asked().is_ok_and(|asked| asked == Asked::default())
    }

    fn route(&self) -> Result<Option<Route>> {
        match (self.from, self.to) {
            (Some(from), Some(to)) => Ok(Some(Route { from, via: self.via.clone(), to, counterpart: self.counterpart })),
            (None, None) if self.via.is_empty() && self.counterpart.is_none() => Ok(None),
            _ => Err(DoorError::usage("half a route is given", "name both --from and --to, or neither: then every line holds")),
        }
    }
}

fn column(text: &str) -> std::result::Result<(ColumnRef, String), &'static str> {
    fields::column(text).ok_or("write 3=dob")
}

fn encoding(text: &str) -> std::result::Result<TextEncoding, String> {
    text.parse().map_err(|why: NoEncoding| why.to_string())
}

fn header_row(text: &str) -> std::result::Result<HeaderRow, &'static str> {
    fields::header_row(text).ok_or("a row's number from 1, or `none`")
}

const AGREEMENT_BYTES: u64 = 256 << 20;
