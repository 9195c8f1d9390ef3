//! Whether two records are of one man: his names, and what else both say of him.
//!
//! The model is that of I. Fellegi and A. Sunter (A Theory for Record Linkage, Journal of the American Statistical Association 64, 1969). Each field
//! is compared and falls into a level; a level weighs log₂(m / u), where m is how often it is met between two records of one man, and u between
//! records of two. The weights are added to the prior odds. [`weights`] states every m and u with its reason; nothing is learned from data, because no
//! data on captives may lie around to learn from.
//!
//! Agreeing on 김 counts for little: u of a Korean name is the share of its surname (census of 2015) times that of a given name.

mod birth;
mod fields;
pub mod weights;

pub use birth::{Birth, Date, DateError};

use crate::names::{Comparison, Method, Name, Verdict, compare};
use weights::{AGAINST, Level, MATCH, POSSIBLE};

/// What is known of somebody. Every field may be absent, and an absent field says nothing. Has no `Debug`.
#[derive(Clone, Default)]
pub struct Record {
    /// Every name under which he is recorded: his own in several scripts, aliases, the name on false papers.
    pub names: Vec<Name>,
    /// When he was born, or how old he was.
    pub birth: Option<Birth>,
    /// Number of his service or of his papers, as written.
    pub service_number: Option<String>,
    /// His rank, as written.
    pub rank: Option<String>,
    /// Where he was captured.
    pub capture_place: Option<String>,
    /// When he was captured.
    pub capture_date: Option<Date>,
}

/// What one field says.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Which field: `name`, `birth`, `service number`, `rank`, `capture place`, `capture date`.
    pub field: &'static str,
    /// How it compares.
    pub level: &'static str,
    /// log₂(m / u): above zero for one man, below for two.
    pub weight: f64,
}

/// The answer on two records.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The sum of the weights, without the prior.
    pub weight: f64,
    /// That they are of one man, by the stated model.
    pub probability: f64,
    /// What follows. A possible one holds.
    pub verdict: Verdict,
    /// Field by field.
    pub evidence: Vec<Evidence>,
    /// How the names compare: the best of each with each.
    pub names: Option<Comparison>,
}

/// Compares two records. `persons` is the size of the register that one of them was looked up in: the odds are 1 to that before anything is known.
///
/// Where a name could not be read, nothing excludes it, and the answer is at least possible.
pub fn link(a: &Record, b: &Record, persons: u32) -> Link {
    let compared: Vec<Comparison> = a.names.iter().flat_map(|one| b.names.iter().map(move |two| compare(one, two))).collect();
    let mut evidence = Vec::new();
    let mut add = |field, level: Option<(Level, f64)>| {
        evidence.extend(level.map(|(level, u)| Evidence { field, level: level.says, weight: level.weight(u) }));
    };
    add("birth", a.birth.zip(b.birth).map(|(a, b)| birth::level(a, b)).map(plain));
    add("service number", fields::number(a.service_number.as_deref(), b.service_number.as_deref()).map(plain));
    add("rank", fields::rank(a.rank.as_deref(), b.rank.as_deref()).map(plain));
    add("capture place", fields::place(a.capture_place.as_deref(), b.capture_place.as_deref()).map(plain));
    add("capture date", a.capture_date.zip(b.capture_date).map(|(a, b)| birth::capture(a, b)).map(plain));
    let beside: f64 = evidence.iter().map(|evidence| evidence.weight).sum();
    // Of several names the one that says most: an alias can add to what is known of him, never take from it.
    let levels = compared.iter().map(weights::name).map(|(level, u)| (level.weight(u), level.says));
    if let Some((weight, says)) = levels.max_by(|x, y| x.0.total_cmp(&y.0)) {
        evidence.insert(0, Evidence { field: "name", level: says, weight });
    }
    let weight: f64 = evidence.iter().map(|evidence| evidence.weight).sum();
    let odds = (weight - f64::from(persons.max(1)).log2()).exp2();
    let probability = odds / (1.0 + odds);
    let verdict = by_model(probability).max(floor(&compared, beside));
    let names = compared.into_iter().reduce(|best, next| if next.score > best.score { next } else { best });
    Link { weight, probability, verdict, evidence, names }
}

fn by_model(probability: f64) -> Verdict {
    match probability {
        p if p >= MATCH => Verdict::Match,
        p if p >= POSSIBLE => Verdict::Possible,
        _ => Verdict::None,
    }
}

/// What no probability may fall below: names that may be one hold unless something else speaks against it, and a name that could not be read holds
/// whatever else is said.
fn floor(compared: &[Comparison], beside: f64) -> Verdict {
    let unread = compared.is_empty() || compared.iter().any(|names| names.method == Method::Unread);
    let possible = compared.iter().any(|names| names.verdict != Verdict::None);
    if unread || possible && beside > AGAINST { Verdict::Possible } else { Verdict::None }
}

fn plain(level: Level) -> (Level, f64) {
    (level, level.u)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(name: &str, birth: &str, number: &str) -> Record {
        Record {
            names: vec![Name::parse(name)],
            birth: (!birth.is_empty()).then(|| Birth::On(Date::parse(birth).unwrap())),
            service_number: (!number.is_empty()).then(|| number.to_owned()),
            ..Record::default()
        }
    }

    fn verdict_of(a: (&str, &str, &str), b: (&str, &str, &str)) -> Verdict {
        let (a, b) = (record(a.0, a.1, a.2), record(b.0, b.1, b.2));
        let (forth, back) = (link(&a, &b, 20_000), link(&b, &a, 20_000));
        assert_eq!(forth.verdict, back.verdict);
        assert!((forth.weight - back.weight).abs() < 1e-9);
        forth.verdict
    }

    #[test]
    fn a_common_name_alone_holds_and_a_birth_date_decides() {
        let kim = ("김철수", "", "");
        assert_eq!(verdict_of(kim, ("Kim Chol Su", "", "")), Verdict::Possible);
        assert_eq!(verdict_of(("김철수", "1999-03-04", ""), ("Kim Chol Su", "1999-03-04", "")), Verdict::Match);
        assert_eq!(verdict_of(("김철수", "1999-03-04", ""), ("Kim Chol Su", "1999-04-03", "")), Verdict::Match);
        assert_eq!(verdict_of(("김철수", "1999", ""), ("Kim Chol Su", "2000", "")), Verdict::Possible);
    }

    #[test]
    fn a_rare_surname_says_more_than_a_common_one() {
        let weight = |a: &str, b: &str| link(&record(a, "", ""), &record(b, "", ""), 20_000).weight;
        assert!(weight("독고영진", "Tokko Yong Jin") > weight("김영진", "Kim Yong Jin") + 8.0);
        assert!(weight("김영진", "Kim Yong Su") < 0.0);
    }

    #[test]
    fn another_name_with_his_number_and_birth_date_may_be_he() {
        assert_ne!(verdict_of(("리영호", "1999-03-04", "АВ-123456"), ("Иванов Павел", "1999-03-04", "AB123456")), Verdict::None);
        assert_eq!(verdict_of(("리영호", "1999-03-04", "АВ-123456"), ("Иванов Павел", "1985-11-20", "КМ-555111")), Verdict::None);
    }

    #[test]
    fn what_contradicts_everywhere_is_another_man() {
        let a = ("김철수", "1999-03-04", "123456");
        assert_eq!(verdict_of(a, ("김철수", "1971-10-28", "987001")), Verdict::None);
        assert_ne!(verdict_of(a, ("김철수", "1971-10-28", "")), Verdict::Match);
    }

    #[test]
    fn what_cannot_be_read_is_never_excluded() {
        assert_eq!(verdict_of(("неизвестный", "", ""), ("김철수", "", "")), Verdict::Possible);
        assert_eq!(link(&Record::default(), &record("김철수", "", ""), 20_000).verdict, Verdict::Possible);
    }
}
