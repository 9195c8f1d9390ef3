//! Names alone: how many pairs a second, and how many candidates a line finds in a register with the surnames of a real people.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::Instant;

use volya_bureau::findings::names::{Name, Verdict, compare, keys};

/// What was measured of names.
pub(crate) struct Names {
    /// Pairs compared a second on one core.
    pub(crate) pairs_per_second: f64,
    /// The same for names of all scripts and languages.
    pub(crate) mixed_per_second: f64,
    /// Names read a second on one core.
    pub(crate) read_per_second: f64,
    /// Keys held for a person, on average.
    pub(crate) keys_held: f64,
    /// Persons whom the keys of a line name, median and 95 of 100.
    pub(crate) keyed: (usize, usize),
    /// Persons whom the comparison then calls possible, before any other field is looked at.
    pub(crate) possible: (usize, usize),
    /// The same, of those born within a year of whom the line says.
    pub(crate) of_his_age: (usize, usize),
    /// Lines that found the person they mean.
    pub(crate) found: f64,
}

/// Surnames with their share of a million (census of 2015), romanised as newspapers do.
const SURNAMES: [(&str, &str, u32); 24] = [
    ("김", "Kim", 215),
    ("리", "Ri", 147),
    ("박", "Pak", 84),
    ("최", "Choe", 47),
    ("정", "Jong", 43),
    ("강", "Kang", 24),
    ("조", "Jo", 29),
    ("윤", "Yun", 21),
    ("장", "Jang", 20),
    ("림", "Rim", 20),
    ("한", "Han", 16),
    ("오", "O", 15),
    ("서", "So", 15),
    ("신", "Sin", 19),
    ("권", "Kwon", 14),
    ("황", "Hwang", 14),
    ("안", "An", 14),
    ("송", "Song", 14),
    ("류", "Ryu", 24),
    ("홍", "Hong", 11),
    ("전", "Jon", 15),
    ("고", "Ko", 10),
    ("문", "Mun", 9),
    ("백", "Paek", 8),
];
/// Syllables of given names, romanised the same way.
const SYLLABLES: [(&str, &str); 48] = [
    ("영", "Yong"),
    ("호", "Ho"),
    ("철", "Chol"),
    ("수", "Su"),
    ("정", "Jong"),
    ("은", "Un"),
    ("일", "Il"),
    ("성", "Song"),
    ("남", "Nam"),
    ("국", "Guk"),
    ("광", "Kwang"),
    ("명", "Myong"),
    ("혁", "Hyok"),
    ("진", "Jin"),
    ("룡", "Ryong"),
    ("학", "Hak"),
    ("동", "Tong"),
    ("춘", "Chun"),
    ("길", "Gil"),
    ("만", "Man"),
    ("식", "Sik"),
    ("봉", "Bong"),
    ("선", "Son"),
    ("희", "Hui"),
    ("경", "Kyong"),
    ("옥", "Ok"),
    ("금", "Kum"),
    ("순", "Sun"),
    ("복", "Bok"),
    ("원", "Won"),
    ("태", "Thae"),
    ("덕", "Dok"),
    ("기", "Ki"),
    ("창", "Chang"),
    ("준", "Jun"),
    ("화", "Hwa"),
    ("범", "Bom"),
    ("석", "Sok"),
    ("현", "Hyon"),
    ("권", "Kwon"),
    ("훈", "Hun"),
    ("웅", "Ung"),
    ("찬", "Chan"),
    ("주", "Ju"),
    ("승", "Sung"),
    ("삼", "Sam"),
    ("규", "Gyu"),
    ("백", "Baek"),
];

/// People in Hangul, each with the same name in northern Latin spelling and a birth date.
pub(crate) struct Register(Vec<(String, String, String)>);

/// Rows of one imported file.
const ROWS: usize = 50_000;

impl Register {
    /// So many people, the same at every run.
    pub(crate) fn of(persons: usize) -> Self {
        let mut chance = 0x5eed_u64;
        let born = |year: u16, n: usize| format!("{year}-{:02}-{:02}", 1 + n % 12, 1 + n / 12 % 28);
        // Namesakes born on one day are one man to an import.
        let (mut people, mut known) = (Vec::with_capacity(persons), HashSet::new());
        while people.len() < persons {
            let (hangul, latin, year) = person(&mut chance);
            let born = born(year, people.len());
            if known.insert((hangul.clone(), born.clone())) {
                people.push((hangul, latin, born));
            }
        }
        Self(people)
    }

    /// As files that are imported one after the other.
    pub(crate) fn persons_csv(&self) -> impl Iterator<Item = String> + '_ {
        self.0.chunks(ROWS).enumerate().map(|(file, people)| {
            let rows = people.iter().enumerate().map(|(n, (hangul, _, born))| format!("{hangul},{born},C-{}\n", file * ROWS + n));
            std::iter::once("name,dob,custody_id\n".to_owned()).chain(rows).collect()
        })
    }

    /// The place in the register of whom a line means.
    pub(crate) fn meant_by(&self, line: usize) -> usize {
        line * 22_621 % self.0.len()
    }

    /// A list that names some of them, spread over the register.
    pub(crate) fn list_csv(&self, lines: usize, dated: bool) -> String {
        let header = if dated { "name,dob\n" } else { "name\n" };
        let rows = (0..lines).map(|line| {
            let (_, latin, born) = &self.0[self.meant_by(line)];
            if dated { format!("{latin},{born}\n") } else { format!("{latin}\n") }
        });
        std::iter::once(header.to_owned()).chain(rows).collect()
    }
}

/// A register of `persons` in Hangul, and lists that name some of them in Latin letters.
pub(crate) fn measure(persons: usize) -> Names {
    let mut chance = 0x5eed_u64;
    let people: Vec<(String, String, u16)> = (0..persons).map(|_| person(&mut chance)).collect();
    let start = Instant::now();
    let register: Vec<Name> = people.iter().map(|(hangul, ..)| Name::parse(hangul)).collect();
    let listed: Vec<Name> = people.iter().step_by(23).map(|(_, latin, _)| Name::parse(latin)).collect();
    let read_per_second = (register.len() + listed.len()) as f64 / start.elapsed().as_secs_f64();
    let pairs_per_second = pairs_per_second(&register, &listed);
    let mixed = mixed();
    let mixed_per_second = self::pairs_per_second(&mixed, &mixed);
    let mut index: HashMap<String, Vec<usize>> = HashMap::new();
    let mut held = 0;
    for (place, name) in register.iter().enumerate() {
        for key in keys(name).held {
            held += 1;
            index.entry(key).or_default().push(place);
        }
    }
    let (mut keyed, mut possible, mut of_his_age, mut found) = (Vec::new(), Vec::new(), Vec::new(), 0usize);
    for (line, name) in listed.iter().enumerate() {
        let meant = line * 23;
        let mut near: Vec<usize> = keys(name).asked.iter().filter_map(|key| index.get(key)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        let may_be: Vec<usize> =
            near.iter().copied().filter(|at| compare(name, &register[*at]).verdict != Verdict::None).collect();
        let aged = may_be.iter().filter(|at| people[**at].2.abs_diff(people[meant].2) <= 1).count();
        found += usize::from(may_be.contains(&meant));
        keyed.push(near.len());
        possible.push(may_be.len());
        of_his_age.push(aged);
    }
    Names {
        pairs_per_second,
        mixed_per_second,
        read_per_second,
        keys_held: f64::from(held) / persons as f64,
        keyed: quantiles(keyed),
        possible: quantiles(possible),
        of_his_age: quantiles(of_his_age),
        found: found as f64 / listed.len() as f64,
    }
}

/// Every line with every person, as a bare loop; the best of three.
fn pairs_per_second(register: &[Name], listed: &[Name]) -> f64 {
    let lines = &listed[..listed.len().min(200)];
    let rate = |()| {
        let start = Instant::now();
        let mut hits = 0usize;
        for line in lines {
            hits += register.iter().filter(|person| compare(line, person).verdict != Verdict::None).count();
        }
        std::hint::black_box(hits);
        (lines.len() * register.len()) as f64 / start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| rate(())).fold(0.0, f64::max)
}

/// Every name of the reporting set, in an order that mixes them.
fn mixed() -> Vec<Name> {
    let lines = include_str!("../../crates/findings/pairs/report.tsv").lines().filter(|line| !line.starts_with('#'));
    let texts: BTreeSet<&str> = lines.flat_map(|line| line.split('\t').skip(2).take(2)).collect();
    let mut names: Vec<Name> = texts.into_iter().map(Name::parse).collect();
    let size = names.len();
    for at in 0..size {
        names.swap(at, at * 7919 % size);
    }
    names
}

fn person(chance: &mut u64) -> (String, String, u16) {
    let mut next = |below: u64| {
        *chance ^= *chance << 13;
        *chance ^= *chance >> 7;
        *chance ^= *chance << 17;
        (*chance >> 11) % below
    };
    let all: u32 = SURNAMES.iter().map(|(.., share)| share).sum();
    let mut at = u32::try_from(next(u64::from(all))).unwrap_or(0);
    let mut surname = SURNAMES[0];
    for row in SURNAMES {
        surname = row;
        if at < row.2 {
            break;
        }
        at -= row.2;
    }
    let mut syllable = || SYLLABLES[usize::try_from(next(SYLLABLES.len() as u64)).unwrap_or(0)];
    let (a, b) = (syllable(), syllable());
    let year = 1990 + u16::try_from(next(16)).unwrap_or(0);
    (format!("{}{}{}", surname.0, a.0, b.0), format!("{} {} {}", surname.1, a.1, b.1), year)
}

fn quantiles(mut counts: Vec<usize>) -> (usize, usize) {
    counts.sort_unstable();
    let at = |share: usize| counts.get(counts.len() * share / 100).copied().unwrap_or(0);
    (at(50), at(95))
}
