//! Invented people, as spreadsheets. The names are syllables strung together; nobody is meant.

use std::fmt::Write;

const SYLLABLES: &[&str] =
    &["ga", "no", "ri", "mu", "sel", "tor", "vak", "lim", "dan", "osh", "pel", "kum", "ze", "hol", "bir", "sun"];

fn word(mut number: usize, length: usize) -> String {
    let mut word = String::new();
    for _ in 0..length {
        word.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
    word
}

fn birth(number: usize) -> String {
    format!("{}-{:02}-{:02}", 1970 + number % 35, 1 + number % 12, 1 + number % 28)
}

/// Persons with name, birth date, custody id and service number.
pub(crate) fn persons_csv(count: usize) -> String {
    let mut csv = String::from("surname,given,dob,custody_id,service_no\n");
    for n in 0..count {
        let _ = writeln!(csv, "{},{},{},C-{n:06},S{:07}", word(n, 4), word(n * 7, 3), birth(n), n * 3);
    }
    csv
}

/// A declaration of each of them, as an interviewer's sheet.
pub(crate) fn declarations_csv(count: usize) -> String {
    let mut csv = String::from("custody_id,to,stance,channel,taken_at,taker,present,minutes,language,read_back\n");
    for n in 0..count {
        let stance = if n % 3 == 0 { "refuse" } else { "accept" };
        let _ = writeln!(csv, "C-{n:06},KR,{stance},private-interview,2026-01-05T10:00:00Z,i-{}:neutral,none,40,ko,yes", n % 9);
    }
    csv
}

/// An exchange list of some of them, spread over the register.
pub(crate) fn list_csv(lines: usize, register: usize) -> String {
    let mut csv = String::from("line_no,surname,given,dob\n");
    for line in 0..lines {
        let n = (line * 22_621) % register;
        let _ = writeln!(csv, "{},{},{},{}", line + 1, word(n, 4), word(n * 7, 3), birth(n));
    }
    csv
}
