//! Every form under which a person may stand on a list.

use std::collections::BTreeSet;

use volya_findings::names::{Name, says_no_name, without_titles};

use super::normalise::{
    arrange, is_apostrophe, is_cyrillic, is_han, is_hangul, is_hyphen, is_korean, is_unseen, latin_instead, name, words,
    words_hyphens_divide,
};

/// What a record or a line says of a name. Has no `Debug`.
#[derive(Clone, Copy, Default)]
pub struct Names<'a> {
    /// Family name.
    pub surname: Option<&'a str>,
    /// Given name or names.
    pub given: Option<&'a str>,
    /// Father's name as part of the own name.
    pub patronymic: Option<&'a str>,
    /// The whole name.
    pub whole: Option<&'a str>,
    /// The whole name in its own script.
    pub native: Option<&'a str>,
    /// Other spellings of the whole name, divided by `;`, `|`, `/` or line breaks.
    pub transliterations: Option<&'a str>,
}

impl<'a> Names<'a> {
    /// What a row says of a name.
    pub fn of(row: &'a super::Row) -> Self {
        Self {
            surname: row.get("surname"),
            given: row.get("given"),
            patronymic: row.said("patronymic"),
            whole: row.get("name"),
            native: row.get("name_native_script"),
            transliterations: row.said("transliterations"),
        }
    }

    /// The name behind the surname: many lists have the two columns *surname* and *name*, of which the second is the given name.
    fn behind_surname(&self) -> Option<String> {
        let (surname, name) = self.surname.zip(self.whole).filter(|_| self.given.is_none())?;
        Some(format!("{surname} {name}"))
    }
}

/// A father's name, where one stands: many have none, and papers say so in a word.
pub fn fathers_name(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !says_no_name(text))
}

/// The normal forms of every recorded or listed writing of a name; two people may be one if their sets meet.
///
/// A single word (a surname, a given name, a call sign) is a form only if nothing fuller is known.
pub fn forms_of(names: Names<'_>) -> BTreeSet<String> {
    let mut forms = BTreeSet::new();
    for writing in composed(names).iter().map(String::as_str).chain([names.whole, names.native].into_iter().flatten()) {
        add(writing, &mut forms);
    }
    for writing in names.transliterations.unwrap_or_default().split([';', '|', '/', '\n', '\r']) {
        add(writing, &mut forms);
    }
    let known = [names.surname, names.given, names.patronymic, names.whole, names.native].into_iter().flatten();
    let partial: BTreeSet<String> = known.filter_map(name).filter(|form| !is_full(form)).collect();
    if forms.iter().any(|form| is_full(form)) {
        // A surname of two Hangul syllables looks full; as the surname column it is not, once a fuller form stands.
        let alone = names.surname.and_then(name).filter(|_| names.given.is_some());
        forms.retain(|form| is_full(form) && Some(form) != alone.as_ref());
    } else {
        forms.extend(partial);
    }
    forms
}

/// The forms under which a row of somebody else's list may name a person: those of [`forms_of`], and those of each writing where one cell
/// holds several, as `Ли Ён Хо / 리영호 (Ri Yong Ho)`.
///
/// Only lists are read so widely: what is recorded of a person stands under one writing each, and its forms stay as they are.
pub fn listed_forms(row: &super::Row) -> BTreeSet<String> {
    let names = Names::of(row);
    let mut forms = forms_of(names);
    let several = [names.whole, names.native, names.transliterations].into_iter().flatten().flat_map(writings);
    let several: Vec<String> = several.chain(composed_writings(names)).chain(names.behind_surname()).collect();
    let composed = composed(names);
    let whole = [names.whole, names.native].into_iter().flatten();
    let latin = composed.iter().map(String::as_str).chain(whole.clone()).filter_map(latin_instead);
    let mut found: BTreeSet<String> = latin.collect();
    let plain: Vec<String> = composed.iter().map(String::as_str).chain(whole).filter_map(without_titles).collect();
    let before: Vec<String> = several.iter().chain(&plain).filter_map(|writing| before_digits(writing)).collect();
    let before = before.into_iter().chain(names.whole.and_then(before_digits));
    several.iter().chain(&plain).cloned().chain(before).for_each(|writing| add(&writing, &mut found));
    forms.extend(found.into_iter().filter(|form| is_full(form)));
    forms
}

/// What stands before a day of birth or a number in one cell with the name.
fn before_digits(writing: &str) -> Option<String> {
    let words: Vec<&str> = writing.split_whitespace().take_while(|word| !word.contains(char::is_numeric)).collect();
    writing.contains(char::is_numeric).then(|| words.join(" "))
}

/// Every writing under which a record gives a name: each is read by itself.
pub fn writings_of(names: Names<'_>) -> BTreeSet<String> {
    let several = names.transliterations.unwrap_or_default().split([';', '|', '/', '\n', '\r']).map(str::to_owned);
    let whole = [names.whole, names.native].into_iter().flatten().map(str::to_owned);
    let full = [names.surname, names.given, names.patronymic].into_iter().flatten().collect::<Vec<_>>().join(" ");
    several.chain(whole).chain([full]).map(|writing| writing.trim().to_owned()).filter(|writing| !writing.is_empty()).collect()
}

/// The same for a row of somebody else's list, whose cells may hold several writings each.
pub fn listed_writings(row: &super::Row) -> BTreeSet<String> {
    let names = Names::of(row);
    let cells = [names.whole, names.native, names.transliterations].into_iter().flatten();
    let parts = Names { whole: None, native: None, transliterations: None, ..names };
    let all = cells.flat_map(writings).chain(composed_writings(names)).chain(writings_of(parts)).chain(names.behind_surname());
    all.map(|writing| writing.trim().to_owned()).filter(|writing| !writing.is_empty()).collect()
}

/// Everything that a row of somebody else's list says of names: for each writing the ways to read it, of which one has to be somebody's for the
/// writing to be his. A surname and a given name are read with each other.
pub fn all_writings(row: &super::Row) -> Vec<Vec<String>> {
    let names = Names::of(row);
    let others = [names.native, names.transliterations].into_iter().flatten().flat_map(divided).map(|writing| vec![writing]);
    let whole = names.whole.into_iter().map(|cell| divided(cell).collect::<Vec<_>>());
    let is_one = |writings: &[String]| writings.len() == 1;
    let whole = whole.flat_map(|writings| {
        let behind = names.behind_surname().filter(|_| is_one(&writings));
        writings.into_iter().map(move |writing| std::iter::once(writing).chain(behind.clone()).collect())
    });
    let parts =
        [names.surname, names.given, names.patronymic].map(|cell| cell.into_iter().flat_map(divided).collect::<BTreeSet<_>>());
    let in_parts = parts.iter().enumerate().flat_map(|(part, texts)| texts.iter().map(move |text| (part, text)));
    whole.chain(others).chain(in_parts.map(|(part, text)| with_the_others(&parts, part, text))).collect()
}

/// Whether a cell of names holds a sign that no name has: one that may take back what stands beside it, as `≠`, or a stroke through it.
pub fn has_a_sign(row: &super::Row) -> bool {
    let is_written = |c: char| {
        c.is_alphanumeric()
            || c.is_whitespace()
            || is_apostrophe(c)
            || is_hyphen(c)
            || is_unseen(c)
            || DIVIDES.contains(&c)
            || COMMAS.contains(&c)
            || matches!(c, '.' | ':' | '“' | '”' | '„' | '·' | '№' | '\u{300}'..='\u{315}' | '\u{323}'..='\u{331}')
    };
    NAMES.iter().filter_map(|column| row.get(column)).any(|cell| !cell.chars().all(is_written))
}

/// Columns of names.
const NAMES: [&str; 6] = ["surname", "given", "patronymic", "name", "name_native_script", "transliterations"];

/// Whether a documented column holds names of the person.
pub fn is_name(column: &str) -> bool {
    NAMES.contains(&column)
}

/// The writings of the surname and the given name, each by itself.
pub fn parts_of_name(row: &super::Row) -> impl Iterator<Item = String> {
    NAMES[..2].iter().filter_map(|column| row.get(column)).flat_map(divided)
}

/// One writing of the surname, the given or the father's name with every writing of the others; without his father's name it is the same man's.
fn with_the_others(parts: &[BTreeSet<String>; 3], part: usize, text: &str) -> Vec<String> {
    let of = |at: usize| match &parts[at] {
        _ if at == part => vec![text],
        others if at == 2 || others.is_empty() => vec![""],
        others => others.iter().take(PAIRED).map(String::as_str).collect(),
    };
    (0..parts.len()).fold(vec![String::new()], |ways, at| {
        ways.iter().flat_map(|way| of(at).into_iter().map(move |word| format!("{way} {word}"))).collect()
    })
}

/// The writings of a cell that signs and brackets divide.
fn divided(cell: &str) -> impl Iterator<Item = String> {
    cell.split(DIVIDES).map(str::trim).filter(|part| name(part).is_some()).map(str::to_owned)
}

/// Whether a row holds more writings than are looked at, in whatever cell.
pub fn has_too_many_writings(row: &super::Row) -> bool {
    let names = Names::of(row);
    let paired = [names.surname, names.given, names.patronymic];
    let distinct = |cell: &str| writings(cell).into_iter().collect::<BTreeSet<_>>().len();
    row.texts().any(|(_, cell)| writings(cell).len() >= WRITINGS)
        || paired.into_iter().flatten().any(|cell| distinct(cell) > PAIRED)
}

/// Each writing of the surname with each of the given name, where one of the cells holds several.
fn composed_writings(names: Names<'_>) -> Vec<String> {
    let (Some(surname), Some(given)) = (names.surname, names.given) else { return Vec::new() };
    let distinct = |cell| writings(cell).into_iter().collect::<BTreeSet<_>>();
    let (surnames, givens) = (distinct(surname), distinct(given));
    if surnames.len() < 2 && givens.len() < 2 {
        return Vec::new();
    }
    let pairs = surnames
        .iter()
        .take(PAIRED)
        .flat_map(|surname| givens.iter().take(PAIRED).map(move |given| format!("{surname} {given}")));
    pairs.collect()
}

/// Writings of a surname that are paired with as many of a given name.
pub(super) const PAIRED: usize = 8;

/// Signs that divide the writings of a cell.
pub(super) const DIVIDES: &[char] = &['/', '|', ';', '(', ')', '（', '）', '[', ']', '{', '}', '\n', '\r', '=', '«', '»', '"'];

/// The writings within one cell: divided by signs and brackets, by script, and what stands between commas.
pub(super) fn writings(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in cell.split(DIVIDES) {
        let by_script = by_script(part);
        if by_script.len() > 1 {
            found.extend(by_script);
        }
        if part.contains(COMMAS) {
            found.extend(part.split(COMMAS).map(str::to_owned));
        }
        found.push(part.to_owned());
    }
    found.truncate(WRITINGS);
    found
}

pub(super) const COMMAS: [char; 3] = [',', '，', '、'];

/// Writings of one cell that are looked at; a hostile cell has thousands.
pub(super) const WRITINGS: usize = 64;

/// Runs of words in one script. Han and Hangul divide too: `李英浩 리영호` is one name twice.
fn by_script(part: &str) -> Vec<String> {
    let mut runs: Vec<(Script, String)> = Vec::new();
    for word in part.split_inclusive(char::is_whitespace) {
        // A Cyrillic word with a Latin letter that looks alike stays whole.
        let alphabet = if word.contains(is_cyrillic) { Script::Cyrillic } else { Script::Latin };
        for c in word.chars() {
            let script = Script::of(c, alphabet);
            match runs.last_mut() {
                Some((last, run)) if script.is_none_or(|script| script == *last) => run.push(c),
                _ => runs.extend(script.map(|script| (script, c.to_string()))),
            }
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Hangul,
    Han,
    Latin,
    Cyrillic,
    Other,
}

impl Script {
    /// The script of a letter, in a word of this alphabet; signs and blanks belong to what stands before them.
    fn of(c: char, alphabet: Self) -> Option<Self> {
        match c {
            c if !c.is_alphabetic() => None,
            c if is_hangul(c) => Some(Self::Hangul),
            c if is_han(c) => Some(Self::Han),
            c if is_cyrillic(c) || matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') => {
                Some(alphabet)
            }
            _ => Some(Self::Other),
        }
    }
}

/// Surname with given name, with and without patronymic.
fn composed(names: Names<'_>) -> Vec<String> {
    let join = |parts: &[Option<&str>]| parts.iter().flatten().copied().collect::<Vec<_>>().join(" ");
    // Word division inside a given name differs by habit: "Pom hae" is also "Pomhae".
    let closed = names.given.map(|given| given.split_whitespace().collect::<String>());
    let closed = closed.as_deref().filter(|closed| Some(*closed) != names.given);
    let mut writings = Vec::new();
    for given in std::iter::once(names.given).chain(closed.map(Some)) {
        writings.push(join(&[names.surname, given]));
        writings.push(join(&[names.surname, given, names.patronymic]));
    }
    writings
}

/// Adds the forms of one writing, which may give a second writing in brackets.
pub(super) fn add(writing: &str, forms: &mut BTreeSet<String>) {
    let parts: Vec<&str> = writing.split(['(', ')', '（', '）', '[', ']']).filter(|part| name(part).is_some()).collect();
    match parts.as_slice() {
        [] => {}
        [one] => add_plain(one, forms),
        [first, rest @ ..] => {
            add_plain(writing, forms);
            add_plain(first, forms);
            // What stands alone in brackets may be a call sign.
            rest.iter().filter(|part| name(part).is_some_and(|form| is_full(&form))).for_each(|part| add_plain(part, forms));
        }
    }
}

fn add_plain(writing: &str, forms: &mut BTreeSet<String>) {
    let joined = words(writing);
    let divided = words_hyphens_divide(writing);
    let parts = divided.as_ref().unwrap_or(&joined);
    let are_syllables = (3..=SYLLABLES).contains(&parts.len()) && Name::parse(writing).reads_as_korean();
    if parts.len() == 3 || are_syllables {
        // Which of three words are one given name is not known: "Rim Pom hae", "Pom hae Rim".
        forms.extend((1..parts.len()).filter_map(|at| arrange(vec![parts[..at].concat(), parts[at..].concat()])));
    }
    // Syllables in another order are another man's name.
    let in_any_order = [divided, Some(joined)].into_iter().flatten().filter(|words| words.len() < 3 || !are_syllables);
    forms.extend(in_any_order.filter_map(arrange));
}

/// Words of a Korean name at most.
const SYLLABLES: usize = 5;

/// Whether a form can be a whole name: two words, or two syllables.
pub(super) fn is_full(form: &str) -> bool {
    form.contains(' ') || (is_korean(form) && form.chars().count() > 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::table::{Limits, columns::EXCHANGE_LIST, read};

    fn meet(a: Names<'_>, b: Names<'_>) -> bool {
        !forms_of(a).is_disjoint(&forms_of(b))
    }

    fn whole(text: &str) -> Names<'_> {
        Names { whole: Some(text), ..Names::default() }
    }

    #[test]
    fn one_person_is_found_by_each_writing() {
        let recorded = Names {
            surname: Some("Рим"),
            given: Some("Пом Хэ"),
            native: Some("림봄해 (林봄해)"),
            transliterations: Some("Rim Pom Hae; Lim Bomhae / Rim Pom-hae"),
            ..Names::default()
        };
        for listed in ["Пом Хэ Рим", "РИМ ПОМХЭ", "림 봄해", "RIM, Pomhae", "Pom-Hae Rim", "Bomhae Lim", "林 봄해"]
        {
            assert!(meet(recorded, whole(listed)), "{listed}");
        }
        for other in ["Рим", "림", "Rim", "Рим Пом", "Ким Пом Хэ"] {
            assert!(!meet(recorded, whole(other)), "{other}");
        }
    }

    #[test]
    fn patronymic_may_be_left_out() {
        let recorded =
            Names {
                surname: Some("Нечай-Левада"), given: Some("Мар'ян"), patronymic: Some("Остапович"), ..Names::default()
            };
        for listed in ["Мар’ян Нечай-Левада", "НЕЧАЙ ЛЕВАДА МАРЯН ОСТАПОВИЧ", "Марян Остапович Нечай Левада"]
        {
            assert!(meet(recorded, whole(listed)), "{listed}");
        }
        assert!(!meet(recorded, whole("Остапович Мар'ян")));
    }

    #[test]
    fn surname_alone_is_a_form_only_if_nothing_more_is_known() {
        let only = Names { surname: Some("Гнатенко"), ..Names::default() };
        assert!(forms_of(only) == BTreeSet::from(["гнатенко".to_owned()]));
        assert!(meet(only, whole("ГНАТЕНКО")));
        assert!(!meet(only, whole("Гнатенко Лев")));
        let two = Names { surname: Some("남궁"), given: Some("솔"), ..Names::default() };
        assert!(!meet(two, Names { surname: Some("남궁"), given: Some("별"), ..Names::default() }));
        assert!(forms_of(Names::default()).is_empty());
    }

    #[test]
    fn every_writing_in_a_cell_is_looked_for() {
        let row = |cell: &str| {
            let list = format!("name\n\"{}\"\n", cell.replace('"', "\"\""));
            let mut table = read(list.as_bytes(), &EXCHANGE_LIST, &Limits::default()).unwrap();
            listed_forms(&table.rows.remove(0))
        };
        let meets = |cell: &str, recorded: &str| !row(cell).is_disjoint(&forms_of(whole(recorded)));
        for cell in [
            "Ли Ён Хо / 리영호 (Ri Yong Ho)",
            "리영호(Ли Ён Хо) Ri Yong Ho",
            "Ли Ён Хо 리영호 Ri Yong Ho",
            "Ри Ён Хо [리영호] = Ли Ён Хо «Ri Yong Ho»",
        ] {
            for recorded in ["Ли Ён Хо", "Ён Хо Ли", "리영호", "Ri Yongho", "RI YONG HO"] {
                assert!(meets(cell, recorded), "{cell}: {recorded}");
            }
            for other in ["Ким Ён Хо", "Ли", "리", "Ri"] {
                assert!(!meets(cell, other), "{cell}: {other}");
            }
        }
        let mut table = read(
            "surname,given\nЛи / 리,Ён Хо / 영호\nKоvalenko,Petro\n남궁,솔\n".as_bytes(),
            &EXCHANGE_LIST,
            &Limits::default(),
        )
        .unwrap();
        let rows: Vec<_> = table.rows.drain(..).map(|row| listed_forms(&row)).collect();
        let meets_row = |row: usize, recorded: &str| !rows[row].is_disjoint(&forms_of(whole(recorded)));
        assert!(meets_row(0, "Ли Ён Хо") && meets_row(0, "리영호") && !meets_row(0, "Ён Хо"));
        assert!(meets_row(1, "Kovalenko Petro") && meets_row(2, "남궁솔") && !meets_row(2, "남궁"));
        assert!(meets("李英浩 리영호", "리영호") && meets("李英浩 리영호", "李英浩"));
        assert!(meets("Ли Ён Хо, рядовой", "Ли Ён Хо"));
        assert!(meets("Ивaнчeнкo Пётр", "Иванченко Петр"));
        // One Cyrillic letter in a Latin name.
        assert!(meets("Kоvalenko Petro", "Kovalenko Petro"));
        assert!(row(&"Ли Ён /".repeat(500)).len() < 4);
    }
}
