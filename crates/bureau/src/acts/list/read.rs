//! How a list would be read, before it is screened: for whoever holds the file and has to look whether the guesses are right.

use super::ReadAs;
use crate::error::BureauError;
use crate::table::{self, Limits, Reading, Row, columns::EXCHANGE_LIST};

/// A list as it is read, with its first rows. Has no `Debug`, because names are secret.
pub struct ReadList {
    /// What was guessed, left out, and worth a look.
    pub read: ReadAs,
    /// How many lines it has.
    pub lines: usize,
    /// The documented columns that are used, in the order of the file.
    pub columns: Vec<&'static str>,
    /// The first lines: the row of the file, and what stands under each of these columns.
    pub first: Vec<(u32, Vec<String>)>,
}

/// Reads a list as screening would, and shows its first lines, at most `shown`. Nothing is screened, and nothing is written.
///
/// # Errors
/// [`BureauError::Table`] where the file as a whole is no list.
pub fn read_list(file: &[u8], reading: &Reading, shown: usize) -> Result<ReadList, BureauError> {
    let table = table::read_as(file, &EXCHANGE_LIST, &Limits::default(), reading)?;
    let columns = table.columns.clone();
    let cells = |row: &Row| columns.iter().map(|column| row.get(column).unwrap_or_default().to_owned()).collect();
    let first = table.rows.iter().take(shown).map(|row| (row.file_row, cells(row))).collect();
    Ok(ReadList { lines: table.rows.len(), first, read: ReadAs::of(table), columns })
}
