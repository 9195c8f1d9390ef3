//! Puts records of any format together as a table.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use super::aside::{self, Aside};
use super::error::{Measure, TableError};
use super::find::{self, Found, HEAD};
use super::header::{Layout, Lexicon};
use super::numbering::Counting;
use super::reading::{HeaderRow, Reading};
use super::rows::{Format, Place, Problem, Reason, Row, Table};
use super::shown::{EncodingUse, LeftOut, ListNotice, ListProblem, Miscount, Notice, Part, Quoted, Remark, Why};
use super::source::{Raw, Record, Source};
use super::{Limits, duplicates, fill, guess, numbering, words};

/// A table in the making.
pub(super) struct Builder<'a> {
    pub(super) lexicon: &'a Lexicon<'a>,
    pub(super) limits: &'a Limits,
    pub(super) reading: &'a Reading,
    table: Table,
    /// Names of the sheets that hold a list, and whether each is hidden.
    lists: Vec<(String, bool)>,
    sheets: Vec<String>,
    unread: Vec<String>,
    settings_used: BTreeSet<usize>,
    /// What may shift a number between here and the sender.
    pub(super) counting: Counting,
    refusal: Option<TableError>,
    cells: u64,
    text_bytes: u64,
}

/// Where a part of the table has come to.
struct Progress {
    sheet: Option<Arc<str>>,
    layout: Layout,
    first: bool,
    /// Rows of this sheet, and rows since the last total.
    rows: u32,
    since_total: u32,
    last_number: Option<u64>,
    numbers: HashSet<u64>,
    /// The row of the sheet that is expected next, and whether something that is no line stands above it.
    next_row: u32,
    interrupted: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(lexicon: &'a Lexicon<'a>, limits: &'a Limits, reading: &'a Reading) -> Self {
        let table = Table {
            rows: Vec::new(),
            columns: Vec::new(),
            unknown: Vec::new(),
            parts: Vec::new(),
            format: Format::Lines,
            encoding: None,
            left_out: Vec::new(),
            problems: Vec::new(),
            notices: Vec::new(),
        };
        Self {
            lexicon,
            limits,
            reading,
            table,
            lists: Vec::new(),
            sheets: Vec::new(),
            unread: Vec::new(),
            settings_used: BTreeSet::new(),
            counting: Counting::default(),
            refusal: None,
            cells: 0,
            text_bytes: 0,
        }
    }

    /// Whether a sheet is to be looked at.
    pub(super) fn wants(&mut self, sheet: &str) -> bool {
        self.sheets.push(sheet.to_owned());
        self.reading.sheet.as_deref().is_none_or(|chosen| chosen.trim() == sheet.trim())
    }

    /// Takes one sheet, or the text.
    pub(super) fn part(&mut self, sheet: Option<&str>, hidden: bool, source: &mut dyn Source) -> Result<(), TableError> {
        let head = first_rows(source)?;
        if head.is_empty() {
            return Ok(());
        }
        let found = match self.found(&head, sheet) {
            Ok(found) => found,
            Err(error) => {
                self.unread_head(&head);
                self.refuse(sheet.filter(|_| !hidden), error);
                return Ok(());
            }
        };
        self.lists.extend(sheet.map(|sheet| (sheet.to_owned(), hidden)));
        if hidden && self.reading.sheet.is_none() {
            return Ok(());
        }
        self.rows_below(sheet, found, head, source)
    }

    /// The header; where there is none, columns by what stands in them.
    fn found(&self, head: &[Record], sheet: Option<&str>) -> Result<Found, TableError> {
        find::header(head, self.lexicon, self.limits, self.reading).or_else(|error| {
            let TableError::NoIdentifyingColumn { row, headers, .. } = &error else { return Err(error) };
            let again = || self.lexicon.no_identity(*row, sheet.map(str::to_owned), headers.reveal().to_vec());
            if self.reading.header.is_some() {
                return Err(again());
            }
            let layout = self.without_header(head).map_err(|_| again())?;
            Ok(Found { layout: layout.ok_or_else(again)?, above: 0, takes: 0 })
        })
    }

    fn without_header(&self, head: &[Record]) -> Result<Option<Layout>, TableError> {
        let width = find::width(head, self.limits)?;
        if self.reading.columns.is_empty() {
            return Ok(guess::columns(head, width, self.lexicon.schema));
        }
        let layout = Layout::without_header(width, self.lexicon, self.reading)?;
        Ok(layout.identifies(self.lexicon.schema).then_some(layout))
    }

    /// Keeps the first refusal: of sheets that are no list, it says why.
    fn refuse(&mut self, sheet: Option<&str>, error: TableError) {
        self.unread.extend(sheet.map(str::to_owned));
        self.refusal.get_or_insert(error);
    }

    fn rows_below(
        &mut self,
        sheet: Option<&str>,
        found: Found,
        head: Vec<Record>,
        source: &mut dyn Source,
    ) -> Result<(), TableError> {
        let elsewhere = self.lexicon.schema.as_sent && self.begins_elsewhere(&head, &found);
        let Found { layout, above, takes } = found;
        let header_row = (takes > 0).then(|| head[above + takes - 1].row);
        self.note_layout(sheet, header_row, &layout);
        let mut progress = Progress {
            sheet: sheet.map(Arc::from),
            layout,
            first: true,
            rows: 0,
            since_total: 0,
            last_number: None,
            numbers: HashSet::new(),
            next_row: head.get(..above + takes).and_then(<[Record]>::last).map_or(0, Record::ends),
            interrupted: false,
        };
        let mut set_as_header = Vec::new();
        for (at, record) in head.into_iter().enumerate() {
            match at {
                at if at < above => self.above(&progress, record)?,
                at if at < above + takes && elsewhere => set_as_header.push(record),
                at if at < above + takes => {}
                _ => self.below(&mut progress, record)?,
            }
        }
        while let Some(record) = source.next()? {
            self.below(&mut progress, record)?;
        }
        // Behind the lines, so that theirs are the numbers that they have below a header.
        set_as_header.into_iter().try_for_each(|record| self.set_as_header(&progress, record))
    }

    /// Whether the lines begin where the list itself says, for a header or columns that were set by hand; and what follows if not.
    fn begins_elsewhere(&mut self, head: &[Record], found: &Found) -> bool {
        if self.reading.header.is_none() && self.reading.columns.is_empty() {
            return false;
        }
        let begins = (found.above, found.takes);
        match find::by_itself(head, self.lexicon) {
            Some(by_itself) if by_itself == begins => return false,
            Some(_) => self.counting.never(Miscount::Header),
            None if found.takes == 0 => return false,
            None => self.counting.by_numbers_only(Miscount::Header),
        }
        found.takes > 0
    }

    /// Looks whether a sheet that was not chosen has lines as well; one that cannot be read may have some.
    pub(super) fn beside(&mut self, source: Result<&mut dyn Source, TableError>) {
        match source.and_then(first_rows) {
            Ok(head) if find::by_itself(&head, self.lexicon).is_none() => self.unread_head(&head),
            _ => self.counting.never(Miscount::Sheets),
        }
    }

    /// A sheet without a header that is known: it may have lines where it may name somebody.
    fn unread_head(&mut self, head: &[Record]) {
        if self.lexicon.schema.as_sent && head.iter().any(|record| words::may_name(&record.said())) {
            self.counting.by_numbers_only(Miscount::Sheets);
        }
    }

    fn note_layout(&mut self, sheet: Option<&str>, header_row: Option<u32>, layout: &Layout) {
        for (setting, (place, _)) in self.reading.columns.iter().enumerate() {
            if !layout.places(place).is_empty() {
                self.settings_used.insert(setting);
            }
        }
        let table = &mut self.table;
        let columns: Vec<_> = layout.known().filter(|name| !table.columns.contains(name)).collect();
        table.columns.extend(columns);
        let unknown: Vec<_> = layout.unknown().filter(|header| !table.unknown.contains(header)).collect();
        table.unknown.extend(unknown);
        // A hand may say what a header does not; it takes nobody's name off a list.
        let lexicon = self.lexicon;
        if layout.slots.iter().any(|slot| lexicon.sets_numbers_aside(slot)) {
            self.counting.never(Miscount::OwnNumbers);
        }
        self.counting.numbers_by_hand |= layout.slots.iter().any(|slot| lexicon.makes_numbers(slot));
        let aside = (1..).zip(&layout.slots).filter(|(_, slot)| lexicon.schema.as_sent && lexicon.is_set_aside(slot));
        table.problems.extend(aside.map(|(column, _)| ListProblem::NameSetAside { sheet: sheet.map(str::to_owned), column }));
        let part = Part { sheet: sheet.map(str::to_owned), header_row, columns: layout.uses() };
        if header_row.is_none() && part.columns.iter().any(|column| column.known == super::shown::Known::Guessed) {
            let notice = ListNotice::ColumnsGuessed;
            if !table.notices.contains(&notice) {
                table.notices.push(notice);
            }
        }
        table.parts.push(part);
    }

    /// A row above the header: a title, unless it may name somebody.
    fn above(&mut self, progress: &Progress, record: Record) -> Result<(), TableError> {
        let said = record.said();
        if !words::may_name(&said) {
            return self.leave_out(&progress.sheet, record.row, Why::Title, &said);
        }
        self.keep_in_doubt(progress, record, Reason::AboveHeader, said)
    }

    /// A row that was made the header by hand, where the list has none or another.
    fn set_as_header(&mut self, progress: &Progress, record: Record) -> Result<(), TableError> {
        let said = record.said();
        if words::may_name(&said) { self.keep_in_doubt(progress, record, Reason::SetAsHeader, said) } else { Ok(()) }
    }

    /// A row that may be somebody, where nobody should stand: kept under the columns and, whatever they are, as a name, so that whoever it
    /// may be is looked for.
    fn keep_in_doubt(&mut self, progress: &Progress, record: Record, reason: Reason, said: String) -> Result<(), TableError> {
        let mut row = self.row(&progress.sheet, record.row)?;
        row.problems.push(Problem { place: Place::Row, reason });
        if record.cells.len() > 1 {
            fill::fill(&mut row, &progress.layout, self.lexicon.schema, record, self.limits.cell_chars);
        }
        let can_be_name = row.get("name").is_none() && self.lexicon.schema.column("name").is_some();
        if can_be_name && said.chars().nth(self.limits.cell_chars).is_none() && !said.contains('\0') {
            row.cells.push(("name", said));
        }
        self.keep(row)
    }

    fn below(&mut self, progress: &mut Progress, record: Record) -> Result<(), TableError> {
        let first = std::mem::take(&mut progress.first);
        if self.lexicon.schema.as_sent {
            let follows = progress.last_number.and_then(|n| n.checked_add(1));
            progress.follow(&record);
            match aside::sort(&record, &progress.layout, first, follows) {
                Aside::Row => self.count(progress, &record),
                Aside::Out(why) => {
                    // A sender does not count the header once more.
                    progress.interrupted |= why != Why::HeaderAgain;
                    return self.leave_out(&progress.sheet, record.row, why, &record.said());
                }
                Aside::Total(stated) => {
                    progress.interrupted = true;
                    return self.total(progress, record.row, stated, &record.said());
                }
            }
        }
        let mut row = self.row(&progress.sheet, record.row)?;
        self.merged(&mut row, &progress.layout, &record);
        fill::fill(&mut row, &progress.layout, self.lexicon.schema, record, self.limits.cell_chars);
        progress.rows += 1;
        progress.since_total += 1;
        if self.lexicon.schema.as_sent {
            number_in_sequence(&mut row, progress);
        }
        self.keep(row)
    }

    /// What a row below the header tells of how its sender counts.
    fn count(&mut self, progress: &Progress, record: &Record) {
        if progress.interrupted {
            self.counting.by_numbers_only(Miscount::Between);
        }
        self.counting.kept(record.cells.len(), progress.layout.slots.len() >= aside::WIDE);
    }

    /// A new row with the next number.
    pub(super) fn row(&self, sheet: &Option<Arc<str>>, file_row: u32) -> Result<Row, TableError> {
        let number = self.table.rows.len() as u32 + 1;
        if number > self.limits.rows {
            return Err(TableError::TooMuch { what: Measure::Rows, limit: self.limits.rows.into() });
        }
        Ok(Row {
            number,
            sheet: sheet.clone(),
            file_row,
            cells: Vec::new(),
            extra: Vec::new(),
            problems: Vec::new(),
            notices: Vec::new(),
            duplicate_of: None,
        })
    }

    /// A row without a name of its own under a merged cell belongs to nobody that can be told.
    fn merged(&self, row: &mut Row, layout: &Layout, record: &Record) {
        let named = record
            .cells
            .iter()
            .any(|(at, _)| layout.column(*at).is_some_and(|column| self.lexicon.schema.identifies(column.name)));
        for (at, slot) in layout.slots.iter().enumerate() {
            let (Some(column), Some(region)) = (slot.column, record.region(at)) else { continue };
            if self.lexicon.schema.identifies(column.name) && region.rows.0 < record.row && !named {
                let reason = Reason::Merged { first: region.rows.0 };
                row.problems.push(Problem { place: Place::Column(column.name), reason });
            }
        }
    }

    /// Lists a row that is no person.
    pub(super) fn leave_out(&mut self, sheet: &Option<Arc<str>>, file_row: u32, why: Why, text: &str) -> Result<(), TableError> {
        if self.table.left_out.len() >= self.limits.rows as usize {
            return Err(TableError::TooMuch { what: Measure::Rows, limit: self.limits.rows.into() });
        }
        self.table.left_out.push(LeftOut { sheet: sheet.as_deref().map(str::to_owned), file_row, why, text: Quoted::new(text) });
        Ok(())
    }

    fn total(&mut self, progress: &mut Progress, file_row: u32, stated: Option<u64>, said: &str) -> Result<(), TableError> {
        let counts = [progress.rows, progress.since_total, self.table.rows.len() as u32];
        progress.since_total = 0;
        self.compare(&progress.sheet, file_row, stated, &counts);
        self.leave_out(&progress.sheet, file_row, Why::Total, said)
    }

    /// Holds a total against the counts it may mean, of which the first is shown.
    pub(super) fn compare(&mut self, sheet: &Option<Arc<str>>, file_row: u32, stated: Option<u64>, counts: &[u32]) {
        let sheet = sheet.as_deref().map(str::to_owned);
        match stated {
            None => self.table.notices.push(ListNotice::TotalWithoutNumber { sheet, file_row }),
            Some(stated) if counts.iter().any(|count| u64::from(*count) == stated) => {}
            Some(stated) => {
                let read = counts.first().copied().unwrap_or_default();
                self.table.problems.push(ListProblem::Total { sheet, file_row, stated, read });
            }
        }
    }

    pub(super) fn keep(&mut self, row: Row) -> Result<(), TableError> {
        let too_much = |what, limit| Err(TableError::TooMuch { what, limit });
        self.cells += (row.cells.len() + row.extra.len()) as u64;
        self.text_bytes += row.cells.iter().map(|(_, text)| text.len() as u64).sum::<u64>();
        self.text_bytes += row.extra.iter().map(|(header, text)| (header.len() + text.len()) as u64).sum::<u64>();
        if self.cells > self.limits.cells {
            return too_much(Measure::Cells, self.limits.cells);
        }
        if self.text_bytes > self.limits.text_bytes {
            return too_much(Measure::TextBytes, self.limits.text_bytes);
        }
        self.table.rows.push(row);
        Ok(())
    }

    /// Notes what plain lines were taken for.
    pub(super) fn lines_are(&mut self, layout: &Layout) {
        self.table.notices.push(ListNotice::PlainLines);
        self.table.columns = layout.known().collect();
        self.table.parts.push(Part { sheet: None, header_row: None, columns: layout.uses() });
    }

    pub(super) fn rows_so_far(&self) -> u32 {
        self.table.rows.len() as u32
    }

    /// Ends the table.
    pub(super) fn finish(mut self, format: Format, encoding: Option<EncodingUse>) -> Result<Table, TableError> {
        self.whole()?;
        let mut table = self.table;
        duplicates::mark(&mut table.rows, self.lexicon.schema);
        if let Some(EncodingUse { encoding, guessed: true }) = encoding {
            table.notices.push(ListNotice::EncodingGuessed(encoding));
        }
        let mut table = Table { format, encoding, ..table };
        if self.lexicon.schema.as_sent {
            table.notices.extend(self.counting.notice(&table));
        }
        let named_by_hand = self.reading.sheet.is_some();
        table.notices.extend(self.unread.into_iter().filter(|_| !named_by_hand).map(|sheet| ListNotice::SheetNotRead { sheet }));
        Ok(table)
    }

    /// Whether what was read is a list as a whole.
    fn whole(&mut self) -> Result<(), TableError> {
        if let Some(chosen) = &self.reading.sheet {
            if !self.sheets.iter().any(|sheet| sheet.trim() == chosen.trim()) {
                return Err(TableError::NoSuchSheet { sheets: std::mem::take(&mut self.sheets) });
            }
        } else {
            self.hidden()?;
        }
        if self.table.parts.is_empty() {
            return Err(self.refusal.take().unwrap_or(TableError::Empty));
        }
        if let Some(setting) = (0..self.reading.columns.len()).find(|at| !self.settings_used.contains(at)) {
            return Err(TableError::NoSuchColumn { setting: setting + 1 });
        }
        if self.table.rows.is_empty() { Err(TableError::NoRows) } else { Ok(()) }
    }

    /// A format of the file may show any text as another, nobody knows which.
    pub(super) fn shows_otherwise(&mut self) {
        self.table.problems.push(ListProblem::MayShowOtherwise);
    }

    /// A hidden list is a problem of the others, or the refusal if there are none; imports take one sheet only.
    fn hidden(&mut self) -> Result<(), TableError> {
        let lists = std::mem::take(&mut self.lists);
        if lists.len() > 1 && !self.lexicon.schema.as_sent {
            return Err(TableError::SeveralSheets { sheets: lists.into_iter().map(|(sheet, _)| sheet).collect() });
        }
        let any_seen = lists.iter().any(|(_, hidden)| !hidden);
        for (sheet, _) in lists.into_iter().filter(|(_, hidden)| *hidden) {
            if !any_seen {
                return Err(TableError::HiddenSheet { sheet });
            }
            self.table.problems.push(ListProblem::HiddenSheet { sheet });
        }
        Ok(())
    }
}

impl Progress {
    /// Goes on to a row; a blank one above it is no line, and a sender may count it all the same.
    fn follow(&mut self, record: &Record) {
        let blank = if self.sheet.is_some() { self.next_row > 0 && record.row != self.next_row } else { record.below_blank };
        self.interrupted |= blank && self.next_row > 0;
        self.next_row = record.row.saturating_add(1);
    }
}

/// The rows in which a header is looked for.
fn first_rows(source: &mut dyn Source) -> Result<Vec<Record>, TableError> {
    let mut head = Vec::new();
    while head.len() < HEAD {
        let Some(record) = source.next()? else { break };
        head.push(record);
    }
    Ok(head)
}

/// Holds the sender's number against the one before.
fn number_in_sequence(row: &mut Row, progress: &mut Progress) {
    let place = Place::Column("line_no");
    let Some(number) = row.get("line_no").and_then(numbering::number) else {
        return;
    };
    if !progress.numbers.insert(number) {
        row.notices.push(Notice { place, what: Remark::NumberAgain });
    } else if progress.last_number.is_some_and(|last| last.checked_add(1) != Some(number)) {
        row.notices.push(Notice { place, what: Remark::OutOfSequence });
    }
    progress.last_number = Some(number);
}

/// Marks what stands under merged cells: nobody sees it.
pub(super) fn cover(record: &mut Record) {
    let (row, merged) = (record.row, &record.merged);
    for (at, raw) in &mut record.cells {
        let region = merged.iter().find(|region| region.columns.0 <= *at && *at <= region.columns.1);
        if region.is_some_and(|region| region.covers(row, *at)) {
            *raw = Raw::Bad(Reason::Covered);
        }
    }
}

/// A header row that the caller fixed, for texts whose delimiter is looked for.
pub(super) fn is_fixed(reading: &Reading) -> bool {
    matches!(reading.header, Some(HeaderRow::At(_) | HeaderRow::Missing)) || !reading.columns.is_empty()
}
