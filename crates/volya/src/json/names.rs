//! Shapes of `volya names`.

use serde::Serialize;
use volya_bureau::acts::{BadPair, Compared};
use volya_bureau::findings::names::{Explanation, Method, Notice};

/// Two names compared, or a line that holds no pair.
#[derive(Serialize)]
pub(crate) struct ComparedShape {
    schema: &'static str,
    line: Option<usize>,
    score: Option<f64>,
    verdict: Option<&'static str>,
    by: Option<&'static str>,
    notices: Notices,
    problem: Option<String>,
}

#[derive(Serialize, Default)]
struct Notices {
    first: Vec<String>,
    second: Vec<String>,
}

impl Notices {
    fn of(first: &[Notice], second: &[Notice]) -> Self {
        let said = |notices: &[Notice]| notices.iter().map(ToString::to_string).collect();
        Self { first: said(first), second: said(second) }
    }
}

impl ComparedShape {
    pub(crate) fn of(line: Option<usize>, compared: Result<&Compared, &BadPair>) -> Self {
        let answer = compared.map(|compared| compared.comparison).ok();
        Self {
            schema: "volya-names-1",
            line,
            score: answer.map(|answer| hundredths(answer.score)),
            verdict: answer.map(|answer| answer.verdict.word()),
            by: answer.map(|answer| by(answer.method)),
            notices: compared.map(|compared| Notices::of(&compared.first, &compared.second)).unwrap_or_default(),
            problem: compared.err().map(|why| format!("not compared: {why}")),
        }
    }
}

/// Why two names were taken for one, or were not.
#[derive(Serialize)]
pub(crate) struct ExplainedShape<'a> {
    schema: &'static str,
    score: f64,
    verdict: &'static str,
    by: &'static str,
    scripts: Vec<&'static str>,
    parts: Vec<PartShape<'a>>,
    notices: Notices,
}

#[derive(Serialize)]
struct PartShape<'a> {
    role: &'static str,
    first: &'a str,
    second: &'a str,
    agrees: bool,
    rule: &'a str,
}

impl<'a> ExplainedShape<'a> {
    pub(crate) fn of(explained: &'a Explanation) -> Self {
        let part = |part: &'a volya_bureau::findings::names::Part| PartShape {
            role: part.role,
            first: &part.left,
            second: &part.right,
            agrees: part.agrees,
            rule: &part.rule,
        };
        Self {
            schema: "volya-names-explained-1",
            score: hundredths(explained.comparison.score),
            verdict: explained.comparison.verdict.word(),
            by: by(explained.comparison.method),
            scripts: explained.scripts.into_iter().flat_map(|(one, two)| [one.word(), two.word()]).collect(),
            parts: explained.parts.iter().map(part).collect(),
            notices: Notices::of(&explained.notices.0, &explained.notices.1),
        }
    }
}

/// Two digits, rounded down, so that no score looks like the next verdict.
pub(crate) fn hundredths(score: f32) -> f64 {
    (f64::from(score) * 100.0 + 1e-4).floor() / 100.0
}

fn by(method: Method) -> &'static str {
    match method {
        Method::Syllables => "syllables",
        Method::Words => "words",
        Method::Letters => "letters",
        Method::SurnameAlone => "surname-alone",
        Method::Unread => "unread",
    }
}
