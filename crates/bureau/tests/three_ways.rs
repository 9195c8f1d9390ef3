//! The whole way of three invented people, from capture to aftercare, through the acts. What they answer is `docs/three-ways.md`, word for word.
//!
//! After a change of words, `VOLYA_WRITE_DOCS=1 cargo test -p volya-bureau --test three_ways` writes the page anew; read it before it is kept.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::fmt::Write as _;
use std::path::PathBuf;

use common::{TwoDesks, route, state, to};
use jiff::civil::Date;
use volya_bureau::acts::{self, Asked, Crossing, DueAsked, QuickRefusal, Wish};
use volya_bureau::core::case::*;
use volya_bureau::core::event::{Danger, DangerKind, FamilyPressure, ReviewFound, RiskLevel};
use volya_bureau::core::gate::ReviewOutcome;
use volya_bureau::core::id::{Digest, EntryHash, Letter, PersonId};
use volya_bureau::core::will::{Counsel, How, Side};

const CROSSING: &str = "Bridge of the Fifth";

struct Story {
    desks: TwoDesks,
    text: String,
}

impl Story {
    fn begins() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        Self { desks, text: "# Three ways\n\nThree invented people, from capture to aftercare, as the acts answer. Two desks: A, the office's; B, the reviewer's laptop. A test plays this page through. The States are\nthose of the example office and say nothing about any real one.\n".into() }
    }

    fn chapter(&mut self, title: &str) {
        write!(self.text, "\n## {title}\n\n").unwrap();
    }

    fn tells(&mut self, what: &str) {
        let day = self.desks.now().strftime("%Y-%m-%d").to_string();
        writeln!(self.text, "- **{day}** {what}").unwrap();
    }

    fn today(&self) -> Date {
        self.desks.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    fn record(&mut self, person: PersonId, fact: Fact) {
        let kind = fact.kind();
        acts::record_fact(&mut self.desks.office, person, fact).unwrap();
        self.desks.sign_all(Some(person));
        self.tells(&format!("recorded and countersigned: {kind}"));
    }

    fn captured(&mut self, surname: &str, given: &str) -> PersonId {
        let person = self.desks.register(surname, given, "1999-05-17");
        let label = self.desks.label(person).spoken();
        self.tells(&format!("registered as {label}"));
        let held = Custody { status: CustodyStatus::InCustody, since: Some(self.today()), place: Some("camp, west".into()) };
        self.record(person, Fact::Custody(held));
        let card = CaptureCard { occasion: CardOccasion::Capture, outcome: CardOutcome::AgencyOnly, on: self.today() };
        self.record(person, Fact::Card(card));
        person
    }

    fn heard(&mut self, person: PersonId) {
        self.desks.put_in_order(person);
        self.tells("heard twice in private, eight days apart, by two neutral takers; everything that a journey asks for recorded and countersigned");
        acts::heartbeat(&mut self.desks.laptop).unwrap();
        self.desks.sync();
    }

    fn due(&mut self, person: PersonId) {
        acts::heartbeat(&mut self.desks.laptop).unwrap();
        self.desks.sync();
        let asked = DueAsked { person: Some(person), later: true, members: false };
        let page = acts::what_is_due(&mut self.desks.office, &asked).unwrap();
        for (word, lines) in [("in danger", &page.dangers), ("alarm", &page.alarms), ("answered", &page.answered)] {
            for line in lines {
                self.tells(&format!("`volya due`: {word}, {} {}", line.rule, line.what));
            }
        }
        for (_, due) in &page.later {
            self.tells(&format!("`volya due`: by {}, {} {}", due.by.strftime("%Y-%m-%d"), due.rule, due.what));
        }
    }

    fn pass_days(&mut self, days: i64) {
        self.desks.pass(days * 24);
        acts::heartbeat(&mut self.desks.laptop).unwrap();
        self.desks.sync();
    }
}

fn issue(story: &mut Story, surname: &str, given: &str) -> Result<EntryHash, String> {
    let csv = format!("line,surname,given,dob\n1,{surname},{given},1999-05-17\n");
    let wish = Wish { line: 1, person: None, crossing: CROSSING.into(), device: Letter::parse("A").unwrap(), hours: 24 };
    let issued = acts::issue(&mut story.desks.office, csv.as_bytes(), &Asked::on(route()), &wish).unwrap();
    match issued {
        Ok((_, receipt)) => Ok(receipt.entries[0]),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
    }
}

fn the_first_goes_where_he_chose(story: &mut Story) {
    story.chapter("The first goes where he chose");
    let person = story.captured("Halka", "Ostap");
    story.due(person);
    story.heard(person);
    let entry = issue(story, "Halka", "Ostap").unwrap();
    story.tells("a clearance is issued on A, for one crossing, within 24 hours");
    story.desks.sync();
    acts::countersign_clearance(&mut story.desks.laptop, entry).unwrap().unwrap();
    story.desks.sync();
    story.tells("countersigned on B, where the gate was asked again");
    let at = Crossing { at: CROSSING.into(), confirmed_at: story.desks.now(), confirmed_by: Body::Icrc };
    acts::use_clearance(&mut story.desks.office, entry, &at).unwrap().unwrap();
    story.tells("asked once more at the crossing, by the ICRC; the clearance is used");
    let again = acts::use_clearance(&mut story.desks.office, entry, &at).unwrap().unwrap_err().0;
    story.tells(&format!("used a second time: refused, {}", again[0].word()));
    let handover = Handover {
        at: story.desks.now(),
        place: CROSSING.into(),
        receiver: state("KR"),
        witness: Some(Body::Icrc),
        acknowledged_on: Some(story.today()),
        medical_file: true,
        money: true,
        documents: true,
        effects_kg: Some(25),
        kept_back: false,
        packets: None,
    };
    story.record(person, Fact::Handover(handover));
    let gone = Custody { status: CustodyStatus::Transferred, since: Some(story.today()), place: None };
    story.record(person, Fact::Custody(gone));
    for days in [1, 6, 23, 150] {
        story.pass_days(days);
        story.due(person);
        let care = Aftercare { on: story.today(), well: true, over: days == 150 };
        story.record(person, Fact::Aftercare(care));
    }
    story.tells("he says that nobody need ask any more");
}

fn the_second_wants_to_return(story: &mut Story) {
    story.chapter("The second wants to return, in spite of what awaits him");
    let person = story.captured("Svit", "Petro");
    story.heard(person);
    let real = common::risk("KR", RiskLevel::Real, story.desks.now());
    acts::assess(&mut story.desks.laptop, person, real).unwrap();
    story.desks.sync();
    story.tells("the laptop records a real risk where he wants to go; one member's word is enough");
    let refused = issue(story, "Svit", "Petro").unwrap_err();
    story.tells(&format!("a clearance is asked for: refused, {refused}"));
    acts::open_review(&mut story.desks.office, person, state("KR")).unwrap();
    story.tells("a review is opened, outside any list");
    story.pass_days(8);
    let confirmation = FinalConfirmation { at: story.desks.now(), to: to("KR"), wants: true };
    story.record(person, Fact::FinalConfirmation(confirmation));
    let found = ReviewFound {
        to: state("KR"),
        family_pressure: FamilyPressure::NoneFound,
        counsel: Counsel::Accepted,
        risk_explained: true,
        escort: Some(Body::Icrc),
    };
    acts::review_found(&mut story.desks.office, person, found).unwrap();
    story.desks.sign_all(Some(person));
    acts::vote(&mut story.desks.office, person, true, "he knows what awaits him and wants to be with his mother".into()).unwrap();
    acts::vote(&mut story.desks.laptop, person, true, "heard alone, twice; no pressure found".into()).unwrap();
    story.desks.sync();
    let outcome = acts::judge_review(&mut story.desks.office, person, state("UA"), state("KR")).unwrap();
    match outcome {
        ReviewOutcome::Assisted(assisted) => {
            story.tells(&format!(
                "two of the panel assent: an individual return to {}, escorted by {}; never a clearance",
                assisted.to, assisted.escort
            ));
        }
        ReviewOutcome::Wanting(wanting) => {
            for found in wanting {
                story.tells(&format!("the review wants still: {}", found.reason));
            }
        }
    }
}

fn the_third_is_moved_in_silence(story: &mut Story) {
    story.chapter("The third is moved in silence");
    let person = story.captured("Koval", "Danylo");
    let whisper = QuickRefusal { to: to("any"), how: How::Spoken, heard_by: Side::Medic };
    acts::refuse(&mut story.desks.laptop, person, whisper).unwrap();
    story.desks.sync();
    story.tells("he whispers to the doctor that he will go nowhere he is sent");
    let danger = Danger { kind: DangerKind::SelfHarm, seen_at: story.desks.now(), note: None };
    let receipt = acts::record_danger(&mut story.desks.laptop, person, danger).unwrap();
    story.desks.sync();
    story.due(person);
    let code = receipt.entries[0].to_string();
    acts::answer_alarm(&mut story.desks.office, &code, "duty officer", "a companion stays with him; the physician comes tonight")
        .unwrap();
    let care = Referral { care: Care::Psychological, on: story.today(), seen: true };
    story.record(person, Fact::Referral(care));
    story.pass_days(3);
    let moved = story.desks.now();
    let report = acts::record_move(&mut story.desks.office, person, moved, Some(state("RU")), None, "a fellow prisoner").unwrap();
    story.tells("moved without a clearance, says a fellow prisoner");
    for draft in &report.drafts {
        let first = draft.text.lines().next().unwrap();
        story.tells(&format!("drafted: {first}"));
    }
    let recall = Recall { asked_on: story.today(), reason: "moved without a clearance".into(), complied: Some(true) };
    story.due(person);
    story.pass_days(5);
    story.record(person, Fact::Recall(recall));
    let back = Custody { status: CustodyStatus::InCustody, since: Some(story.today()), place: Some("camp, west".into()) };
    story.record(person, Fact::Custody(back));
    let deadline =
        Deadline { on: story.today(), declared_by: "the Commission".into(), ground: "terms of reference, para 11".into() };
    story.record(person, Fact::Deadline(deadline));
    story.pass_days(2);
    story.due(person);
    let free = Custody { status: CustodyStatus::Released, since: Some(story.today()), place: None };
    story.record(person, Fact::Custody(free));
    let ended = Ended { how: Ending::Civilian, on: story.today(), evidence: Digest([4; 32]) };
    story.record(person, Fact::Ended(ended));
    story.due(person);
    story.tells("he is a civilian; what was done to him stays on record");
}

#[test]
fn three_people_go_their_ways_as_the_page_says() {
    let mut story = Story::begins();
    the_first_goes_where_he_chose(&mut story);
    the_second_wants_to_return(&mut story);
    the_third_is_moved_in_silence(&mut story);
    for name in ["Halka", "Svit", "Koval"] {
        assert!(!story.text.contains(name), "a name on the page");
    }
    let page = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/three-ways.md");
    if std::env::var_os("VOLYA_WRITE_DOCS").is_some() {
        std::fs::write(&page, &story.text).unwrap();
    }
    let known = std::fs::read_to_string(&page).unwrap_or_default();
    assert_eq!(known, story.text, "docs/three-ways.md does not say what the acts answer");
}
