//! Corners of the gate that a mutation of the code once passed through unseen (`docs/mutation.md`). Each starts from a case that is in order and
//! changes as little as will do.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use serde_json::{Value, json};
use volya_core::fold::Voice;
use volya_core::gate::{Case, Finding, LineVerdict, ListVerdict, Reason, ReviewOutcome, Row, Verdict, standstill};
use volya_core::id::PersonId;
use volya_core::law::Rule;
use volya_core::place::State;

/// A gate case under change. His entries are `yes1` of 20 February, `yes2` of 5 March and `confirmation` of 9 March.
struct Told(Value);

impl Told {
    fn from(vector: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors/gate").join(vector);
        Self(serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
    }

    fn clear() -> Self {
        let told = Self::from("clear-interpreter.json");
        assert_eq!(told.verdict(), Verdict::Clear);
        told
    }

    fn entries(&mut self) -> &mut Vec<Value> {
        self.0["entries"].as_array_mut().unwrap()
    }

    fn entry(&mut self, name: &str) -> &mut Value {
        self.entries().iter_mut().find(|e| e["name"] == name).unwrap()
    }

    /// Something that an interviewer records about him, as the last thing.
    fn says(mut self, name: &str, at: &str, event: Value) -> Self {
        self.entries().push(json!({"name": name, "by": "int", "at": at, "person": "#P-0001", "event": event}));
        self
    }

    /// The same as the first word of his.
    fn says_first(self, name: &str, at: &str, event: Value) -> Self {
        let mut told = self.says(name, at, event);
        let entry = told.entries().pop().unwrap();
        let first = told.entries().iter().position(|e| e["name"] == "yes1").unwrap();
        told.entries().insert(first, entry);
        told
    }

    fn signed(mut self, name: &str) -> Self {
        self.entry(name)["signed_by"] = json!("rev");
        self
    }

    fn naming(mut self, name: &str, named: &str) -> Self {
        self.entry(name)["supersedes"] = json!([format!("#{named}")]);
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.entries().retain(|e| e["name"] != name);
        self
    }

    /// Two members say that an entry was a mistake.
    fn mistaken(self, name: &str) -> Self {
        let mark = json!({"mistaken": {"entries": [format!("#{name}")], "reason": "meant another"}});
        self.says("mark", "2026-03-10T11:00:00Z", mark).signed("mark")
    }

    fn case(&self) -> Case {
        Case::parse(&self.0.to_string()).unwrap()
    }

    fn verdict(&self) -> Verdict {
        self.case().screen().verdict
    }

    fn holds(&self) -> bool {
        self.verdict() == Verdict::Hold
    }

    /// What one row finds.
    fn finds(&self, row: Row) -> Vec<Finding> {
        self.case().screen().lines.remove(0).findings.into_iter().filter(|f| f.row == row).collect()
    }

    /// Whether the review wants this rule kept.
    fn review_wants(&self, rule: Rule) -> bool {
        match self.case().review().unwrap() {
            ReviewOutcome::Wanting(found) => found.iter().any(|f| f.rule == rule),
            ReviewOutcome::Assisted(_) => false,
        }
    }
}

fn says_of(to: &str, stance: &str) -> Value {
    json!({"declaration": {"stances": [{"to": to, "stance": stance}]}})
}

#[test]
fn a_word_against_it_called_a_mistake_is_asked_about_again() {
    let words = [
        json!({"withdrawal": {"of": "#yes2"}}),
        json!({"report": {"source": "press", "wish": "refuses", "to": "KR"}}),
        json!({"fact": {"final_confirmation": {"at": "2026-03-09T12:00:00Z", "to": "KR", "wants": false}}}),
        says_of("KR", "refuse"),
        says_of("KR", "undecided"),
    ];
    for word in words {
        let told = Told::clear().says("word", "2026-03-09T12:00:00Z", word.clone()).mistaken("word");
        assert!(told.holds(), "{word}");
    }
}

#[test]
fn a_word_for_it_called_a_mistake_leaves_nothing_to_ask() {
    let words = [
        json!({"report": {"source": "press", "wish": "wishes", "to": "KR"}}),
        json!({"fact": {"final_confirmation": {"at": "2026-03-09T12:00:00Z", "to": "KR", "wants": true}}}),
        says_of("KR", "accept"),
    ];
    for word in words {
        let told = Told::clear().says("word", "2026-03-09T12:00:00Z", word.clone()).mistaken("word");
        assert_eq!(told.verdict(), Verdict::Clear, "{word}");
    }
}

#[test]
fn only_a_real_risk_called_a_mistake_leaves_a_trace() {
    let assessed_again = |level: &str| {
        let mut told = Told::clear();
        let mut risk = told.entry("risk-kr").clone();
        risk["name"] = json!("again");
        risk["event"]["risk"]["level"] = json!(level);
        told.entries().push(risk);
        told.mistaken("again")
    };
    assert!(assessed_again("real").holds());
    assert_eq!(assessed_again("absent").verdict(), Verdict::Clear);
}

#[test]
fn who_was_moved_is_back_when_it_was_recorded_later_and_not_at_that_moment() {
    let back_at = |at: &str| {
        let moved = json!({"moved": {"at": "2026-03-08T09:00:00Z", "to": "PL", "source": "the convoy"}});
        let held = json!({"fact": {"custody": {"status": "in-custody", "since": "2026-01-20"}}});
        Told::clear().says("moved", "2026-03-09T12:00:00Z", moved).says("back", at, held).signed("back")
    };
    assert!(back_at("2026-03-09T12:00:00Z").holds());
    assert_eq!(back_at("2026-03-09T12:00:01Z").verdict(), Verdict::Clear);
}

#[test]
fn a_mark_is_not_undone_by_a_mark() {
    let mark = json!({"mistaken": {"entries": ["#yes2"], "reason": "meant another"}});
    assert!(Told::clear().says("pending", "2026-03-10T10:00:00Z", mark).mistaken("pending").holds());
}

#[test]
fn a_yes_said_before_his_no_counts_for_nothing_though_it_names_it() {
    let no_first = |at: &str| Told::clear().says_first("no", at, says_of("KR", "refuse")).naming("yes2", "no");
    // He said the first yes at nine and it was written down at ten.
    assert!(no_first("2026-02-20T09:30:00Z").naming("yes1", "no").holds());
    assert_eq!(no_first("2026-02-20T09:00:00Z").naming("yes1", "no").verdict(), Verdict::Clear);
    assert_eq!(no_first("2026-02-20T08:30:00Z").naming("yes1", "no").verdict(), Verdict::Clear);
}

#[test]
fn a_confirmation_asked_before_his_no_confirms_nothing_though_it_was_written_after() {
    let asked = |at: &str| {
        let mut told = Told::clear().without("yes1");
        told.entry("policy")["event"]["policy_set"]["not_asked_is_not_refused"] = json!(true);
        let entry = told.entries().iter().position(|e| e["name"] == "yes2").unwrap();
        let no = json!({"name": "no", "by": "int", "at": "2026-03-08T10:00:00Z", "person": "#P-0001", "event": says_of("KR", "refuse")});
        told.entries().insert(entry, no);
        told.entry("yes2")["at"] = json!("2026-03-09T09:00:00Z");
        told.entry("yes2")["event"]["declaration"]["taken_at"] = json!("2026-03-09T09:00:00Z");
        told.entry("confirmation")["event"]["fact"]["final_confirmation"]["at"] = json!(at);
        let told = told.naming("yes2", "no");
        assert!(told.holds(), "who has once said no is no ordinary prisoner: one interview does not suffice");
        let lacks = told.finds(Row::NotHeard).into_iter().map(|found| found.reason).collect::<Vec<_>>();
        assert_eq!(lacks, [Reason::TooFewDeclarations { have: 1, need: 2 }]);
        told.finds(Row::FinalConfirmation).len()
    };
    assert_eq!(asked("2026-03-09T10:00:00Z"), 0);
    assert_eq!(asked("2026-03-08T09:00:00Z"), 1);
}

#[test]
fn who_wants_to_stay_is_heard_anew_from_the_beginning() {
    let stays = |at: &str| Told::clear().says_first("stays", at, says_of("remain", "accept"));
    let named = |at: &str| stays(at).naming("yes1", "stays").naming("yes2", "stays");
    assert_eq!(named("2026-02-10T10:00:00Z").verdict(), Verdict::Clear);
    assert!(stays("2026-02-10T10:00:00Z").naming("yes2", "stays").holds(), "the first yes does not know of it");
    let mut told = Told::clear();
    let at = told.entries().iter().position(|e| e["name"] == "yes2").unwrap();
    let word = json!({"name": "stays", "by": "int", "at": "2026-03-01T10:00:00Z", "person": "#P-0001", "event": says_of("remain", "accept")});
    told.entries().insert(at, word);
    let told = told.naming("yes2", "stays");
    let lacks = told.finds(Row::NotHeard).into_iter().map(|found| found.reason).collect::<Vec<_>>();
    assert_eq!(lacks, [Reason::TooFewDeclarations { have: 1, need: 2 }], "what he said before he wanted to stay counts no more");
}

#[test]
fn a_wish_to_stay_that_two_call_a_mistake_leaves_a_trace() {
    let told = Told::clear().says_first("stays", "2026-02-10T10:00:00Z", says_of("remain", "accept")).mistaken("stays");
    assert!(told.holds());
    assert!(told.finds(Row::NotHeard).iter().any(|found| matches!(found.reason, Reason::Says { voice: Voice::Stays, .. })));
}

#[test]
fn a_pseudonym_without_a_letter_or_a_digit_is_nobody_different() {
    let mut told = Told::clear();
    told.entry("yes1")["event"]["declaration"]["takers"][0]["id"] = json!("-");
    assert!(told.holds());
    assert!(told.finds(Row::NotHeard).iter().any(|found| matches!(found.reason, Reason::TooFewTakers { have: 1, .. })));
}

#[test]
fn another_spelling_means_somebody_else_in_every_record_that_may_be_his() {
    let mut told = Told::from("gate19-not-meant.json");
    assert_eq!(told.verdict(), Verdict::Clear);
    told.0["persons"] = json!(["P-0001", "P-0002", "P-0003"]);
    let mut told = told.says("same", "2026-03-09T12:00:00Z", json!({"same_as": {"other": "#P-0003"}}));
    told.entry("same")["person"] = json!("#P-0002");
    assert!(told.finds(Row::Identity).iter().any(|found| found.reason == Reason::PossiblyMeant));
}

#[test]
fn a_confirmation_is_as_old_as_its_record_whatever_it_claims() {
    let written = |at: &str| {
        let mut told = Told::clear();
        told.entry("confirmation")["at"] = json!(at);
        told.verdict()
    };
    assert_eq!(written("2026-03-07T12:00:00Z"), Verdict::Clear, "seventy-two hours");
    assert_eq!(written("2026-03-07T11:59:59Z"), Verdict::Hold);
}

#[test]
fn a_no_to_everything_is_answered_by_accepting_something() {
    let heard = |stance: &str| {
        let mut told = Told::clear().says_first("no", "2026-02-10T10:00:00Z", says_of("any", "refuse"));
        let mut answer = told.entry("yes1").clone();
        answer["name"] = json!("answer");
        answer["at"] = json!("2026-02-12T10:00:00Z");
        answer["event"]["declaration"]["taken_at"] = json!("2026-02-12T09:00:00Z");
        answer["event"]["declaration"]["stances"] = json!([{"to": "CH", "stance": stance}]);
        let first = told.entries().iter().position(|e| e["name"] == "yes1").unwrap();
        told.entries().insert(first, answer);
        told.naming("answer", "no")
    };
    assert_eq!(heard("accept").verdict(), Verdict::Clear);
    let mut both = Told::clear().says_first("no", "2026-02-10T10:00:00Z", says_of("KR", "refuse")).naming("yes1", "no");
    assert_eq!(both.verdict(), Verdict::Clear);
    both.entry("yes1")["event"]["declaration"]["stances"] =
        json!([{"to": "KR", "stance": "accept"}, {"to": "KR", "stance": "no-answer"}]);
    assert_eq!(both.verdict(), Verdict::Block, "what he leaves open in one breath answers nothing");
    for stance in ["refuse", "undecided", "wants-information", "no-answer"] {
        assert_eq!(heard(stance).verdict(), Verdict::Block, "{stance}");
    }
}

#[test]
fn a_no_to_every_neutral_state_yields_only_to_a_later_yes() {
    let said = |at: &str| Told::clear().says_first("no", at, says_of("neutral", "refuse"));
    let no = |at: &str| said(at).naming("yes1", "no").naming("yes2", "no");
    assert_eq!(no("2026-02-10T10:00:00Z").verdict(), Verdict::Clear);
    assert!(said("2026-02-10T10:00:00Z").holds(), "neither yes names it");
    // The last yes was spoken at this moment; one that names what he said later was not written by then.
    assert_eq!(no("2026-03-05T09:00:00Z").verdict(), Verdict::Clear);
    assert!(no("2026-03-05T09:00:01Z").holds());
    // Of two later yeses one has no second signature, the other a flaw.
    let mut unsound = no("2026-02-10T10:00:00Z");
    unsound.entry("yes1").as_object_mut().unwrap().remove("signed_by");
    unsound.entry("yes2")["event"]["declaration"]["read_back"] = json!(false);
    assert!(unsound.finds(Row::NotHeard).iter().any(|f| f.rule == Rule::Will7 && matches!(f.reason, Reason::Says { .. })));
    // A later yes to a State of the way there is none to where it ends.
    let mut on_the_way = no("2026-02-10T10:00:00Z");
    for yes in ["yes1", "yes2"] {
        on_the_way.entry(yes)["event"]["declaration"]["stances"] = json!([{"to": "PL", "stance": "accept"}]);
    }
    assert!(on_the_way.finds(Row::NotHeard).iter().any(|f| matches!(f.reason, Reason::Says { .. })));
}

#[test]
fn an_expired_finding_about_a_state_is_not_renewed_by_one_member() {
    let mut told = Told::clear();
    let mut renewed = told.entry("standing-kr").clone();
    renewed["name"] = json!("renewed");
    renewed.as_object_mut().unwrap().remove("signed_by");
    told.entry("standing-kr")["at"] = json!("2025-10-01T10:00:00Z");
    told.entry("standing-kr")["event"]["standing"]["assessed_on"] = json!("2025-10-01T09:00:00Z");
    assert!(told.holds());
    told.entries().push(renewed);
    assert!(told.holds());
    assert_eq!(told.signed("renewed").verdict(), Verdict::Clear);
}

#[test]
fn a_link_may_be_disputed_from_the_other_record() {
    let mut told = Told::clear();
    told.0["persons"] = json!(["P-0001", "P-0002"]);
    let told = told.says("same", "2026-03-02T10:00:00Z", json!({"same_as": {"other": "#P-0002"}})).signed("same");
    assert_eq!(told.verdict(), Verdict::Clear);
    let mut told = told.says("not-same", "2026-03-03T10:00:00Z", json!({"not_same_as": {"other": "#P-0001"}}));
    told.entry("not-same")["person"] = json!("#P-0002");
    assert!(told.naming("not-same", "same").holds());
}

#[test]
fn a_review_asks_for_everything_that_is_not_the_danger_itself() {
    let told = || Told::from("review-assisted.json");
    assert!(matches!(told().case().review(), Some(ReviewOutcome::Assisted(_))));
    let mut wounded = told();
    wounded.entry("medical")["event"]["fact"]["medical"] = json!({"health": "seriously-wounded", "art109": "eligible"});
    assert!(wounded.review_wants(Rule::Gate13), "the commitment of art. 117");
    let mut silent = told();
    silent.0["devices"] = json!([{"letter": "B", "last_heard": "2026-03-01T12:00:00Z"}]);
    assert!(silent.review_wants(Rule::Gate18), "a silent device");
    let to = told().0["review"]["to"].as_str().unwrap_or("KP").to_owned();
    let promise = json!({"guarantee": {"authority": "the president", "text": "Nobody is sent there.", "on": "2026-02-01", "not_to": [to], "unless_he_wishes": false}});
    let mut promised = told();
    promised
        .entries()
        .push(json!({"name": "promise", "by": "adm", "at": "2026-02-01T12:00:00Z", "signed_by": "rev", "event": promise}));
    assert!(promised.review_wants(Rule::Gate17), "a promise without exception is not the panel's to weigh");
}

#[test]
fn of_two_who_took_it_one_who_is_doubtful_is_enough() {
    let mut told = Told::clear();
    told.entry("yes1")["event"]["declaration"]["takers"] =
        json!([{"id": "t-1", "side": "neutral"}, {"id": "t-3", "side": "neutral"}]);
    assert_eq!(told.verdict(), Verdict::Clear);
    let taint = json!({"what": {"taker": "t-3"}, "from": "2026-02-01T00:00:00Z", "reason": "was seen with an agent"});
    told.entries().push(json!({"name": "taint", "by": "int", "at": "2026-03-08T10:00:00Z", "event": {"taint": taint}}));
    assert!(told.holds());
}

#[test]
fn what_a_third_record_said_may_be_his_where_the_second_was_ever_linked_to_it() {
    let mut told = Told::clear();
    told.0["persons"] = json!(["P-0001", "P-0002", "P-0003"]);
    let about = |mut told: Told, name: &str, person: &str| {
        told.entry(name)["person"] = json!(person);
        told
    };
    let links = |mut told: Told, one: &str, other: &str, n: u32| {
        let (same, apart) = (format!("same{n}"), format!("apart{n}"));
        told = about(told.says(&same, "2026-03-01T10:00:00Z", json!({"same_as": {"other": other}})).signed(&same), &same, one);
        let apart_says = json!({"not_same_as": {"other": other}});
        about(told.says(&apart, "2026-03-02T10:00:00Z", apart_says).signed(&apart).naming(&apart, &same), &apart, one)
    };
    let refuses =
        |told: Told, person: &str| about(told.says("no", "2026-02-01T09:00:00Z", says_of("KR", "refuse")), "no", person);
    let apart =
        |person: &str| links(links(refuses(Told(told.0.clone()), person), "#P-0001", "#P-0002", 1), "#P-0002", "#P-0003", 2);
    assert!(apart("#P-0002").holds());
    assert!(apart("#P-0003").holds());
}

/// What may still be done in a record that was once taken for his, and looks as if it were no longer about him.
#[test]
fn what_becomes_of_a_word_in_a_record_once_linked_to_his_takes_nothing_off_him() {
    let about_other = |mut told: Told, name: &str| {
        told.entry(name)["person"] = json!("#P-0002");
        told
    };
    let linked = |name: &str, at: &str, said: Value| {
        let mut told = Told::clear();
        told.0["persons"] = json!(["P-0001", "P-0002"]);
        let told = told.says("same", "2026-03-01T10:00:00Z", json!({"same_as": {"other": "#P-0002"}})).signed("same");
        about_other(told.says(name, at, said), name)
    };
    let undone = |told: Told, at: &str| {
        told.says("apart", at, json!({"not_same_as": {"other": "#P-0002"}})).signed("apart").naming("apart", "same")
    };
    let marked = |told: Told, name: &str, at: &str| {
        let mark = json!({"mistaken": {"entries": [format!("#{name}")], "reason": "meant another"}});
        about_other(told.says("mark", at, mark).signed("mark"), "mark")
    };
    let risk = |level: &str| json!({"risk": {"state": "KR", "level": level, "grounds": ["torture"], "sources": ["s-1"], "assessed_on": "2026-03-02T09:00:00Z"}});
    let (early, late) = ("2026-03-02T10:00:00Z", "2026-03-09T10:00:00Z");
    for said in [says_of("KR", "refuse"), risk("real"), json!({"withdrawal": {"of": "#yes2"}})] {
        let before = || linked("word", early, said.clone());
        assert_ne!(before().verdict(), Verdict::Clear, "control: {said}");
        assert!(marked(undone(before(), "2026-03-09T09:00:00Z"), "word", late).holds(), "{said}");
        assert!(undone(marked(before(), "word", "2026-03-09T09:00:00Z"), late).holds(), "{said}");
    }
    // Nobody who wrote it knew of the undoing.
    assert!(
        about_other(undone(linked("a", early, risk("absent")), late).says("no", late, says_of("KR", "refuse")), "no").holds()
    );
    let assessed =
        undone(linked("risk", early, risk("real")), "2026-03-09T09:00:00Z").says("again", late, risk("absent")).signed("again");
    assert!(about_other(assessed.naming("again", "risk"), "again").holds());
    for shadow in [
        json!({"talk": {"party": "origin", "state": "KP", "at": "2026-03-05T08:00:00Z", "minutes": 20, "free": false}}),
        json!({"danger": {"kind": "threat", "seen_at": "2026-03-05T08:00:00Z"}}),
    ] {
        let before = || linked("shadow", "2026-03-05T08:30:00Z", shadow.clone());
        assert!(before().holds(), "control: {shadow}");
        assert!(undone(before(), late).holds(), "{shadow}");
    }
    let mut sealed = linked("word", early, says_of("KR", "refuse"));
    let word = sealed.entry("word");
    word.as_object_mut().unwrap().remove("event");
    word["unreadable"] = json!("key-page-missing");
    assert!(undone(sealed, late).holds());
    // One that says nothing takes nothing off either.
    assert_eq!(undone(linked("a", early, risk("absent")), late).verdict(), Verdict::Clear);
}

#[test]
fn a_link_that_was_made_twice_is_disputed_where_one_of_the_two_is() {
    let mut told = Told::clear();
    told.0["persons"] = json!(["P-0001", "P-0002"]);
    let same = || json!({"same_as": {"other": "#P-0002"}});
    let told = told.says("same1", "2026-03-02T10:00:00Z", same()).signed("same1");
    let told = told.says("same2", "2026-03-02T11:00:00Z", same()).signed("same2");
    assert_eq!(told.verdict(), Verdict::Clear);
    let told = told.says("not-same", "2026-03-03T10:00:00Z", json!({"not_same_as": {"other": "#P-0002"}}));
    assert!(told.naming("not-same", "same1").holds());
}

#[test]
fn a_move_that_was_told_before_the_use_was_told_before_it_however_often_it_is_told() {
    let mut told = Told::from("gate21-used-after-it-was-told.json");
    let alarmed = |told: &Told| {
        let due = told.case().due();
        due.iter().any(|due| due.rule == Rule::Gate21 && due.what == "he was moved without a clearance")
    };
    assert!(alarmed(&told));
    let mut again = told.entry("moved").clone();
    (again["name"], again["at"]) = (json!("again"), json!("2026-03-01T20:00:00Z"));
    told.entries().push(again);
    assert!(alarmed(&told));
}

#[test]
fn what_he_takes_back_or_disowns_is_against_his_will() {
    let promised = || Told::from("gate17-guarantee-of-free-choice-and-a-fear.json").without("fear");
    let back = promised().says("back", "2026-03-09T12:00:00Z", json!({"withdrawal": {"of": "#yes2"}}));
    assert_eq!(back.verdict(), Verdict::Block);
    let unknown = promised().says("back", "2026-03-09T12:00:00Z", json!({"withdrawal": {"of": "0e".repeat(32)}}));
    assert_eq!(unknown.verdict(), Verdict::Block, "nobody knows what he took back");
    let disowned = json!({"declaration": {"stances": [{"to": "KR", "stance": "accept"}], "duress_sign": true}});
    assert_eq!(promised().says("sign", "2026-03-09T12:00:00Z", disowned).verdict(), Verdict::Block);
}

#[test]
fn a_talk_with_one_party_hides_no_three_with_another() {
    let mut told = Told::from("talk-third-by-one-party.json");
    assert!(told.holds());
    let talks = |told: &mut Told| told.entries().iter().filter(|e| !e["event"]["talk"].is_null()).cloned().collect::<Vec<_>>();
    let mut other = talks(&mut told).remove(0);
    other["name"] = json!("other");
    other["event"]["talk"]["party"] = json!("custodian");
    let first = told.entries().iter().position(|e| !e["event"]["talk"].is_null()).unwrap();
    told.entries().insert(first, other);
    assert!(told.holds());
}

#[test]
fn a_review_rests_on_every_finding_about_this_return_each_signed_by_two() {
    let assisted = |told: &Told| matches!(told.case().review(), Some(ReviewOutcome::Assisted(_)));
    let mut elsewhere = Told::from("review-assisted.json");
    elsewhere.entry("found")["event"]["review_found"]["to"] = json!("KR");
    assert!(!assisted(&elsewhere), "what was found is about another State");

    let mut told = Told::from("review-assisted.json");
    for (name, of) in [("found", ""), ("vote1", "found"), ("vote2", "found")] {
        let mut beside = told.entry(name).clone();
        beside["name"] = json!(format!("{name}-beside"));
        if of.is_empty() {
            beside.as_object_mut().unwrap().remove("signed_by");
        } else {
            beside["event"]["panel_vote"]["on"] = json!(format!("#{of}-beside"));
        }
        told.entries().push(beside);
    }
    assert!(!assisted(&told), "one has signed the second finding");
    assert!(assisted(&told.signed("found-beside")));

    let mut observed = Told::from("review-assisted.json");
    observed.entry("vote1")["by"] = json!("mon");
    assert!(!assisted(&observed), "a member who may open nothing has assented");

    let mut waited = Told::from("review-assisted.json");
    waited.entry("opened")["at"] = json!("2026-03-03T12:00:00Z");
    (waited.0["own_log"], waited.0["now"]) = (json!("2026-03-10T11:59:00Z"), json!("2026-03-10T12:01:00Z"));
    assert!(!assisted(&waited), "the log does not prove that seven days have passed");
}

#[test]
fn the_last_moment_still_counts_and_the_next_does_not() {
    let talked = |minutes: u16| {
        let talk =
            json!({"talk": {"party": "receiver", "state": "KR", "at": "2026-03-04T09:00:00Z", "minutes": minutes, "free": true}});
        Told::clear().says("talk", "2026-03-04T10:00:00Z", talk)
    };
    assert_eq!(talked(60).verdict(), Verdict::Clear);
    assert!(talked(61).holds());

    let fit_until = |until: &str| {
        let mut told = Told::clear();
        told.entry("fitness")["event"]["fact"]["fitness"]["until"] = json!(until);
        told
    };
    assert_eq!(fit_until("2026-03-10T12:00:00Z").verdict(), Verdict::Clear);
    assert!(fit_until("2026-03-10T11:59:59Z").holds());

    // Where the days end last, and first.
    let appeal_until = |until: &str| {
        let mut told = Told::clear();
        told.entry("appeal")["event"]["fact"]["appeal"]["until"] = json!(until);
        told.case().screen().verdict
    };
    assert_eq!(appeal_until("2026-03-09"), Verdict::Clear);
    assert_eq!(appeal_until("2026-03-10"), Verdict::Hold);
    assert_eq!(appeal_until("9999-12-31"), Verdict::Hold);
    let offered_at = |now: &str| {
        let mut told = Told::from("hnd1-offer-in-order.json");
        told.entry("offer")["event"]["fact"]["offer"]["until"] = json!("2026-03-10");
        told.0["now"] = json!(now);
        told.verdict()
    };
    assert_eq!(offered_at("2026-03-10T10:00:00Z"), Verdict::Clear);
    assert_eq!(offered_at("2026-03-10T10:00:01Z"), Verdict::Hold);

    let opened = |at: &str| {
        let mut told = Told::from("review-assisted.json");
        told.entry("opened")["at"] = json!(at);
        told.case().review().unwrap()
    };
    assert!(matches!(opened("2026-03-03T12:00:00Z"), ReviewOutcome::Assisted(_)));
    assert!(matches!(opened("2026-03-03T12:00:01Z"), ReviewOutcome::Wanting(_)));
}

#[test]
fn between_what_the_log_proves_and_what_the_clock_says_the_end_counts_that_holds() {
    // What the log proves, what the clock says, and the two together.
    let until = |vector: &str, fact: &str, until: &str| {
        let mut told = Told::from(vector);
        told.entry(fact)["event"]["fact"][fact]["until"] = json!(until);
        let mut at = |log: &str, clock: &str| {
            (told.0["own_log"], told.0["now"]) = (json!(log), json!(clock));
            told.verdict()
        };
        let (nine, one) = ("2026-03-10T09:00:00Z", "2026-03-10T13:00:00Z");
        [at(nine, nine), at(one, one), at(nine, one)]
    };
    use Verdict::{Clear, Hold};
    // What runs out is over when the clock says so; what must be over is not before the log proves it.
    assert_eq!(until("clear-interpreter.json", "fitness", "2026-03-10T10:00:00Z"), [Clear, Hold, Hold]);
    assert_eq!(until("hnd1-offer-in-order.json", "offer", "2026-03-10"), [Clear, Hold, Hold]);
    assert_eq!(until("clear-interpreter.json", "appeal", "2026-03-09"), [Hold, Clear, Hold]);
}

#[test]
fn what_does_not_speak_against_him_holds_nobody() {
    let mut alone = Told::clear();
    alone.entry("yes2")["event"]["declaration"]["present"] = json!([{"side": "custodian", "count": 0}]);
    assert_eq!(alone.verdict(), Verdict::Clear, "no custodian was there");

    let mut new = Told::clear();
    new.0["devices"] = json!([{"letter": "B", "own": true}]);
    assert_eq!(new.verdict(), Verdict::Clear, "the device that asks has written nothing yet");

    let mut well = Told::clear();
    well.entry("medical")["event"]["fact"]["medical"] = json!({"health": "good", "art109": "not-examined"});
    assert_eq!(well.verdict(), Verdict::Clear, "a healthy man was not examined under art. 109");

    let elsewhere = Told::clear().says("no", "2026-03-09T12:00:00Z", says_of("CH", "refuse"));
    assert_eq!(elsewhere.verdict(), Verdict::Clear, "he refuses another State");

    let promised = || Told::from("gate17-guarantee-of-free-choice-and-a-fear.json").without("fear");
    let elsewhere = promised().says("no", "2026-03-09T12:00:00Z", says_of("CH", "refuse"));
    assert_eq!(elsewhere.verdict(), Verdict::Clear, "nobody is sent anywhere against his will, and he refuses another State");
    let unsure = promised().says("unsure", "2026-03-09T12:00:00Z", says_of("KR", "undecided"));
    assert!(unsure.holds(), "nobody is sent anywhere against his will, and to be undecided is no refusal");

    let mut wounded = Told::clear().says("unsure", "2026-03-09T12:00:00Z", says_of("KR", "undecided"));
    wounded.entry("medical")["event"]["fact"]["medical"] = json!({"health": "seriously-wounded", "art109": "eligible"});
    assert!(wounded.holds(), "to be undecided is no refusal, which would block");
    let mut unsure_of_all = Told::clear().says("unsure", "2026-03-09T12:00:00Z", says_of("neutral", "undecided"));
    unsure_of_all.entry("medical")["event"]["fact"]["medical"] = json!({"health": "seriously-wounded", "art109": "eligible"});
    assert!(unsure_of_all.holds(), "nor is it about every neutral State");
}

#[test]
fn a_row_says_each_thing_once_and_of_whom() {
    let mut unfit = Told::clear();
    let fitness = unfit.entry("fitness");
    fitness["event"]["fact"]["fitness"]["fit"] = json!(false);
    fitness.as_object_mut().unwrap().remove("signed_by");
    let reasons: Vec<Reason> = unfit.finds(Row::Journey).into_iter().map(|f| f.reason).collect();
    assert_eq!(reasons, [Reason::NotFit]);

    let mut no_party = Told::clear();
    let standing = no_party.entry("standing-kr");
    standing["event"]["standing"]["party"] = json!(false);
    standing.as_object_mut().unwrap().remove("signed_by");
    let state = State::parse("KR").unwrap();
    let reasons: Vec<Reason> = no_party.finds(Row::Receiver).into_iter().map(|f| f.reason).collect();
    assert_eq!(reasons, [Reason::NotAParty { state }]);

    // What one member says, and what rests on no source, is as good as nothing: it has not merely expired.
    let mut unsigned = Told::clear();
    unsigned.entry("standing-kr").as_object_mut().unwrap().remove("signed_by");
    let mut unfounded = Told::clear();
    unfounded.entry("standing-kr")["event"]["standing"]["sources"] = json!([]);
    for told in [unsigned, unfounded] {
        let reasons: Vec<Reason> = told.finds(Row::Receiver).into_iter().map(|f| f.reason).collect();
        assert_eq!(reasons, [Reason::NoStanding { state }]);
    }

    let mut other = Told::clear();
    other.0["lines"][0]["candidates"][0]["matched_by"] = json!(["other-identity"]);
    let found = other.finds(Row::Identity).remove(0);
    assert_eq!((found.reason, found.person), (Reason::OtherIdentityMatched, Some(PersonId(1_u128.to_be_bytes()))));
}

#[test]
fn the_rows_have_the_numbers_of_the_table() {
    use Row::*;
    let rows = [
        Standstill,
        Identity,
        NoRecord,
        ListData,
        Age,
        Art109,
        OwnRefusal,
        Reported,
        RiskReal,
        NotHeard,
        RiskUnassessed,
        Receiver,
        Procedure,
        Journey,
        Proceedings,
        FinalConfirmation,
        Terms,
    ];
    let numbers = rows.map(Row::number).join(" ");
    assert_eq!(numbers, "0 1 1b 2 2b 3 4 4b 5 6 7 8 9 10 11 12 list");
}

#[test]
fn lines_are_counted_by_what_is_answered_to_them() {
    let answers =
        [Verdict::Hold, Verdict::Clear, Verdict::Hold, Verdict::Block, Verdict::Block, Verdict::Block, Verdict::NoRecord];
    let line = |(number, verdict)| LineVerdict { number, verdict, persons: Vec::new(), findings: Vec::new() };
    let list = ListVerdict::of((1..).zip(answers).map(line).collect());
    assert_eq!(list.counts(), [1, 2, 3, 1]);
    assert_eq!(list.clear_lines().collect::<Vec<_>>(), [2]);
}

#[test]
fn a_way_asks_about_everybody_who_takes_him_over_and_about_the_other_party() {
    let mut told = Told::clear();
    told.0["route"]["counterpart"] = json!("BY");
    let case = told.case();
    let asks = |state: &str| case.route().unwrap().asks_about(State::parse(state).unwrap());
    assert_eq!(["PL", "KR", "BY"].map(asks), [true; 3]);
    assert_eq!(["UA", "KP", "CH"].map(asks), [false; 3]);
}

#[test]
fn what_makes_the_register_doubtful_is_known_before_any_list_is_screened() {
    let mut told = Told::clear();
    let found = |told: &Told| {
        let case = told.case();
        standstill(case.question().office, case.question().now)
    };
    assert!(found(&told).is_empty());
    told.0["devices"] = json!([{"letter": "B", "last_heard": "2026-03-01T12:00:00Z"}]);
    assert_eq!(found(&told), told.finds(Row::Standstill));
    assert_eq!(found(&told).len(), 1);
}

#[test]
fn a_line_that_says_what_another_said_holds_whoever_it_means() {
    let mut told = Told::clear();
    told.0["lines"][0]["repeats"] = json!(7);
    assert!(told.holds());
    assert_eq!(told.finds(Row::ListData).remove(0).reason, Reason::RepeatsLine { line: 7 });
}

#[test]
fn what_stands_beside_it_takes_no_worse_word_away() {
    // What is wanting, where, and a better word beside it that names nothing.
    type Better = fn(&mut Value);
    let wanting: [(&str, Rule, &str, Better); 6] = [
        ("gate15-measures-not-shown.json", Rule::Gate15, "origin", |said| said["origin"]["state"] = json!("RU")),
        ("gate11-eligible-on-an-exchange-list.json", Rule::Gate11, "medical", |said| {
            said["medical"]["art109"] = json!("not-eligible");
        }),
        ("gate15-measures-not-shown.json", Rule::Gate15, "notice", |said| said["notice"]["measures"] = json!("0a".repeat(32))),
        ("gate13-no-commitment.json", Rule::Gate13, "medical", |said| said["medical"]["art109"] = json!("not-eligible")),
        ("gate13-no-commitment.json", Rule::Gate13, "origin", |said| said["origin"]["state"] = json!("RU")),
        ("gate9-assurance-alone.json", Rule::Gate9, "risk-kr", |said| said["sources"] = json!(["country file"])),
    ];
    for (vector, rule, name, better) in wanting {
        let mut told = Told::from(vector);
        let finds = |told: &Told| told.case().screen().lines[0].findings.iter().any(|found| found.rule == rule);
        assert!(finds(&told), "{vector}");
        let mut beside = told.entry(name).clone();
        beside["name"] = json!("beside");
        let said = if name == "risk-kr" { "risk" } else { "fact" };
        better(&mut beside["event"][said]);
        told.entries().push(beside);
        assert!(finds(&told), "{vector}: {name}");
    }
}

#[test]
fn one_interview_is_enough_only_where_two_stand_for_every_finding_on_the_risk() {
    let mut told = Told::from("profile-one-interview.json");
    assert_eq!(told.verdict(), Verdict::Clear);
    let mut beside = told.entry("risk-kr").clone();
    beside["name"] = json!("beside");
    beside.as_object_mut().unwrap().remove("signed_by");
    told.entries().push(beside);
    assert!(told.holds());
    assert_eq!(told.signed("beside").verdict(), Verdict::Clear);
}

#[test]
fn who_is_given_in_return_blocks_without_a_route_too() {
    let mut told = Told::from("gate17-counter-person-and-he-wants-it.json");
    assert_ne!(told.verdict(), Verdict::Block);
    told.0.as_object_mut().unwrap().remove("route");
    assert_eq!(told.verdict(), Verdict::Block);
}

#[test]
fn an_assessment_from_the_future_is_found_beside_one_that_is_none() {
    let mut told = Told::from("row7-risk-from-the-future.json");
    let state = State::parse("KR").unwrap();
    let future = |told: &Told| told.finds(Row::RiskUnassessed).iter().any(|f| f.reason == Reason::RiskFromTheFuture { state });
    assert!(future(&told));
    let mut beside = told.entry("risk-kr").clone();
    beside["name"] = json!("beside");
    beside["event"]["risk"]["assessed_on"] = json!("2026-02-02T09:00:00Z");
    told.entries().push(beside);
    assert!(future(&told));
}

#[test]
fn an_expired_assessment_is_not_renewed_by_one_member() {
    let mut told = Told::from("row7-risk-expired.json");
    let names: Vec<String> = told.entries().iter().map(|e| e["name"].as_str().unwrap().to_owned()).collect();
    for name in names.iter().filter(|name| name.starts_with("risk-")) {
        let mut renewed = told.entry(name).clone();
        renewed["name"] = json!(format!("{name}-renewed"));
        renewed["at"] = json!("2026-03-09T10:00:00Z");
        renewed["event"]["risk"]["assessed_on"] = json!("2026-03-09T09:00:00Z");
        renewed.as_object_mut().unwrap().remove("signed_by");
        told.entries().push(renewed);
    }
    assert!(told.holds());
    for name in names.iter().filter(|name| name.starts_with("risk-")) {
        told = told.signed(&format!("{name}-renewed"));
    }
    assert_eq!(told.verdict(), Verdict::Clear);
}

#[test]
fn what_would_block_him_holds_until_it_is_known_whether_it_is_he() {
    let told = Told::from("gate19-possible-refuses.json");
    let own: Vec<Verdict> = told.finds(Row::OwnRefusal).into_iter().map(|found| found.verdict).collect();
    assert_eq!(own, [Verdict::Hold]);
}

#[test]
fn each_man_on_a_list_is_asked_about_his_own_origin() {
    let origin = |person: &str, state: &str| {
        let event = json!({"fact": {"origin": {"state": state}}});
        json!({"name": format!("origin of {person}"), "by": "int", "at": "2026-03-01T09:00:00Z", "person": person, "event": event})
    };
    let mut told = Told::clear();
    told.0["persons"] = json!(["P-0001", "P-0002", "P-0003"]);
    told.0["route"]["counterpart"] = json!("BY");
    told.entries().push(origin("#P-0002", "RU"));
    told.entries().push(origin("#P-0003", "SY"));
    let asked = |persons: &[&str]| {
        let lines: Vec<Value> = persons.iter().map(|person| json!({"candidates": [{"person": person}]})).collect();
        let mut list = Told(told.0.clone());
        list.0["lines"] = json!(lines);
        list.case().screen().lines
    };
    let together = asked(&["#P-0001", "#P-0002", "#P-0003", "#P-0002"]);
    for (line, (person, origin)) in [("#P-0001", "KP"), ("#P-0002", "RU"), ("#P-0003", "SY")].into_iter().enumerate() {
        let state = State::parse(origin).unwrap();
        assert!(together[line].findings.iter().any(|f| f.reason == Reason::RiskNotAssessed { state }), "{origin}");
        let alone = asked(&[person]).remove(0).findings;
        assert!(alone.iter().all(|f| together[line].findings.contains(f)), "{person}");
    }
}
