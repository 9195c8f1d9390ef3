//! Every key, every kind of wrong text, and what errors must never say.

use std::collections::BTreeSet;

use jiff::Timestamp;
use volya_core::case::Fact;
use volya_core::event::{NameKind, RiskGround, RiskLevel};
use volya_core::id::Digest;
use volya_core::place::Destination;
use volya_core::will::{
    Authorship, Capacity, Channel, Counsel, Declaration, EndedBy, How, Influence, InfluenceKind, Interpretation, Interpreter,
    LastStrain, Present, ReportSource, ReportedWish, Side, Stance, Taker,
};

use super::*;
use crate::table::columns::{DECLARATIONS, FACTS, RISKS, Schema};

fn fields(pairs: &[&str]) -> Fields {
    Fields::from_pairs(pairs).unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    at("2026-03-01T08:00:00Z")
}

/// Reads as any kind; the value does not matter here.
fn read(kind: &str, fields: &Fields) -> Result<(), BureauError> {
    match kind {
        "declaration" => declaration(fields).map(drop),
        "identity" => identity(fields).map(drop),
        "report" => report(fields).map(drop),
        "risk" => risk(fields, now()).map(drop),
        "standing" => standing(fields, now()).map(drop),
        "talk" => talk(fields).map(drop),
        "review" => review(fields).map(drop),
        kind => fact(kind, fields).map(drop),
    }
}

/// The field that an error names, and all that it says.
fn refused(kind: &str, pairs: &[&str]) -> (String, String) {
    let why = Fields::from_pairs(pairs).and_then(|fields| read(kind, &fields)).unwrap_err();
    let text = why.to_string();
    match why {
        BureauError::Field { field, .. } => (field, text),
        other => panic!("{other:?}"),
    }
}

const SHEET: &str = "sheet=0707070707070707070707070707070707070707070707070707070707070707";

#[test]
fn a_whole_declaration_is_read() {
    let said = declaration(&fields(&[
        "KR=accept",
        "KP=Refuse",
        "any=undecided",
        "taken_at=2026-02-01T12:00:00+02:00",
        "channel=private-interview",
        "how=spoken",
        "heard_by=medic",
        "taker=i-7:neutral; t:2:lawyer",
        "present=custodian:1;press:2;",
        "influences=custodian:promise:2026-01-02;relative:family-message",
        "duress_sign=no",
        "last_strain=2026-01-20 09:30",
        "minutes=45",
        "ended_by=person",
        "recorded=yes",
        SHEET,
        "language=ko-KP",
        "understood=yes",
        "third_option_shown=yes",
        "counsel=declined",
        "interpretation=i-3:receiver:unsworn:not-accepted:conflict",
        "read_back=no",
        "authorship=witnessed-mark",
        "capacity=doubtful",
        "note=first line\nsecond line",
    ]))
    .unwrap();
    let stances: Vec<(&str, Stance)> = said.stances.iter().map(|s| (s.to.word(), s.stance)).collect();
    assert_eq!(stances, [("KR", Stance::Accept), ("KP", Stance::Refuse), ("any", Stance::Undecided)]);
    let expected = Declaration {
        stances: said.stances.clone(),
        confirms: None,
        taken_at: Some(at("2026-02-01T10:00:00Z")),
        channel: Some(Channel::PrivateInterview),
        how: Some(How::Spoken),
        heard_by: Some(Side::Medic),
        takers: vec![Taker { id: "i-7".into(), side: Side::Neutral }, Taker { id: "t:2".into(), side: Side::Lawyer }],
        present: Some(vec![Present { side: Side::Custodian, count: 1 }, Present { side: Side::Press, count: 2 }]),
        influences: Some(vec![
            Influence { actor: Side::Custodian, kind: InfluenceKind::Promise, on: Some(jiff::civil::date(2026, 1, 2)) },
            Influence { actor: Side::Relative, kind: InfluenceKind::FamilyMessage, on: None },
        ]),
        duress_sign: Some(false),
        last_strain: Some(LastStrain::At(at("2026-01-20T09:30:00Z"))),
        minutes: Some(45),
        ended_by: Some(EndedBy::Person),
        recorded: Some(true),
        sheet: Some(Digest([7; 32])),
        language: Some("ko-KP".into()),
        understood: Some(true),
        third_option_shown: Some(true),
        counsel: Some(Counsel::Declined),
        interpretation: Some(Interpretation::Interpreter(Interpreter {
            id: "i-3".into(),
            hired_by: Side::Receiver,
            sworn: false,
            conflict: true,
            accepted: false,
        })),
        read_back: Some(false),
        authorship: Some(Authorship::WitnessedMark),
        capacity: Some(Capacity::Doubtful),
        paper: None,
        note: Some("first line\nsecond line".into()),
    };
    assert_eq!(said, expected);
}

#[test]
fn what_is_left_out_stays_unknown_and_none_is_an_answer() {
    let said = declaration(&fields(&["KP=refuse"])).unwrap();
    assert_eq!(said, Declaration { stances: said.stances.clone(), ..Declaration::default() });
    assert_eq!(declaration(&Fields::default()).unwrap(), Declaration::default());
    let asked =
        declaration(&fields(&["present=none", "influences=none", "last_strain=never", "interpretation=machine"])).unwrap();
    assert_eq!((asked.present, asked.influences), (Some(Vec::new()), Some(Vec::new())));
    assert_eq!((asked.last_strain, asked.interpretation), (Some(LastStrain::Never), Some(Interpretation::Machine)));
}

#[test]
fn stances_stand_in_columns_too() {
    let said = declaration(&fields(&["to=KR; kp;remain", "stance=accept;refuse;wants-information"])).unwrap();
    let words: Vec<&str> = said.stances.iter().map(|s| s.to.word()).collect();
    assert_eq!(words, ["KR", "KP", "remain"]);
    assert_eq!(said.stances[2].stance, Stance::WantsInformation);
    assert_eq!(refused("declaration", &["to=KR;KP", "stance=accept"]).0, "stance");
    assert_eq!(refused("declaration", &["to=KR"]).0, "stance");
    assert_eq!(refused("declaration", &["to=KR", "stance=refuse", "kr=accept"]).0, "KR");
    assert_eq!(refused("declaration", &["KR=accept", "kr=refuse"]).0, "KR");
}

#[test]
fn wrong_texts_are_refused_by_key_and_never_repeated() {
    let wrong = [
        ("declaration", "KR=Zvirko"),
        ("declaration", "to=Zvirko"),
        ("declaration", "to=KR;;KP"),
        ("declaration", "to=UK"),
        ("declaration", "stance=Zvirko"),
        ("declaration", "taken_at=Zvirko"),
        ("declaration", "taken_at=2026-02-30 10:00"),
        ("declaration", "taken_at=2026-02-01"),
        ("declaration", "taken_at=2026-02-01 25:00"),
        ("declaration", "taken_at=2026-02-01T10:00:00"),
        ("declaration", "taken_at=0026-02-01 10:00"),
        ("declaration", "channel=Zvirko"),
        ("declaration", "how=Zvirko"),
        ("declaration", "heard_by=Zvirko"),
        ("declaration", "taker=Zvirko"),
        ("declaration", "taker=:neutral"),
        ("declaration", "taker=i-7:Zvirko"),
        ("declaration", "present=Zvirko"),
        ("declaration", "present=custodian"),
        ("declaration", "present=custodian:0"),
        ("declaration", "present=custodian:256"),
        ("declaration", "present=custodian:-1"),
        ("declaration", "influences=custodian"),
        ("declaration", "influences=custodian:Zvirko"),
        ("declaration", "influences=custodian:threat:2026-02-30"),
        ("declaration", "influences=custodian:threat:03/04/2026"),
        ("declaration", "duress_sign=perhaps"),
        ("declaration", "last_strain=recently"),
        ("declaration", "minutes=65536"),
        ("declaration", "minutes=-1"),
        ("declaration", "minutes=40.5"),
        ("declaration", "ended_by=Zvirko"),
        ("declaration", "recorded=1"),
        ("declaration", "sheet=07"),
        ("declaration", "language=한국어"),
        ("declaration", "language=k"),
        ("declaration", "understood=y"),
        ("declaration", "third_option_shown=ja"),
        ("declaration", "counsel=Zvirko"),
        ("declaration", "interpretation=Zvirko"),
        ("declaration", "interpretation=i-3:neutral:sworn"),
        ("declaration", "interpretation=i-3:neutral:accepted:sworn"),
        ("declaration", "interpretation=i-3:neutral:sworn:accepted:Zvirko"),
        ("declaration", "read_back=x"),
        ("declaration", "authorship=fingerprint"),
        ("declaration", "capacity=Zvirko"),
        ("identity", "dob=1999-02-30"),
        ("identity", "dob=03/04/1999"),
        ("identity", "capture_date=31.02.2025"),
        ("identity", "captivity_days=many"),
        ("identity", "surname=--"),
        ("identity", "custody_id=..."),
        ("identity", "transliterations=;/"),
        ("identity", "kind=Zvirko"),
        ("identity", "rank=one\ntwo"),
        ("report", "source=Zvirko"),
        ("risk", "state=Zvirko"),
        ("standing", "state=SU"),
        ("death", "on=2026-02-29"),
        ("death", "on=2026-02"),
    ];
    for (kind, pair) in wrong {
        let key = pair.split_once('=').unwrap().0;
        let (field, said) = refused(kind, &[pair]);
        assert_eq!(field, key, "{kind} {pair}");
        assert!(!said.contains("Zvirko") && said.len() > key.len() + 10, "{said}");
    }
}

#[test]
fn keys_are_given_once_and_documented() {
    let (field, said) = refused("declaration", &["KR=accept", "interpreter=i-3"]);
    assert_eq!(field, "interpreter");
    assert!(said.contains("interpretation") && said.contains("destinations"), "{said}");
    assert_eq!(refused("custody", &["status=in-custody", "decision=00"]).0, "decision");
    assert_eq!(refused("declaration", &["how=spoken", "how=phone"]), ("how".into(), "`how`: is given twice".into()));
    assert_eq!(refused("declaration", &["how="]).0, "how");
    assert_eq!(refused("declaration", &["KR=accept", "just words"]).0, "pair 2");
    assert_eq!(refused("declaration", &["=accept"]).0, "pair 1");
    // A whole name that slipped into the place of a key is not shown.
    let (field, said) = refused("identity", &["Halka Zvirko=x"]);
    assert_eq!(field, "a key");
    assert!(!said.contains("Zvirko"));
    assert!(!format!("{:?}", fields(&["surname=Zvirko"])).contains("Zvirko"));
}

#[test]
fn texts_and_lists_have_limits() {
    let long = "й".repeat(TEXT_CHARS);
    assert!(declaration(&fields(&[&format!("note={long}")])).is_ok());
    assert_eq!(refused("declaration", &[&format!("note={long}й")]).0, "note");
    assert_eq!(refused("declaration", &["note=a\0b"]).0, "note");
    assert_eq!(refused("declaration", &["language=k\no"]).0, "language");
    let takers = vec!["i:neutral"; LIST_ITEMS].join(";");
    assert!(declaration(&fields(&[&format!("taker={takers}")])).is_ok());
    assert_eq!(refused("declaration", &[&format!("taker={takers};i:neutral")]).0, "taker");
    let writings = vec!["Rim Pom"; LIST_ITEMS + 1].join(";");
    assert_eq!(refused("identity", &[&format!("transliterations={writings}")]).0, "transliterations");
}

/// One good set of texts for every kind of fact.
const GOOD_FACTS: [(&str, &[&str]); 40] = [
    ("custody", &["status=hospital", "since=2025-01-09", "place=ward two"]),
    ("status", &["status=in-doubt", "decision=0000000000000000000000000000000000000000000000000000000000000001"]),
    ("origin", &["state=KP"]),
    ("age", &["finding=under-18", "guardian=yes", "best_interests=no"]),
    ("medical", &["health=seriously-wounded", "art109=not-examined"]),
    (
        "notice",
        &[
            "given_at=2026-02-01 10:00",
            "language=ko",
            "understood=yes",
            "measures=0000000000000000000000000000000000000000000000000000000000000001",
        ],
    ),
    ("counsel", &["counsel=not-offered"]),
    ("appeal", &["appeal=open", "until=2026-02-20"]),
    ("proceedings", &["proceedings=pending-with-consent", "communicated_on=2026-02-01"]),
    ("fitness", &["fit=no", "until=2026-03-01T00:00:00Z"]),
    ("manifest", &["list=00000000000000000000000000000000000000000000000000000000000000AA"]),
    ("departure", &["given_at=2026-02-01 10:00:30", "new_address=yes"]),
    ("effects", &["receipt=yes", "allowed_kg=25"]),
    ("confirmation", &["at=2026-02-27 10:00", "to=KR", "wants=no"]),
    (
        "death",
        &[
            "on=09.01.2026",
            "cause=own-hand",
            "certificate=0000000000000000000000000000000000000000000000000000000000000001",
            "particulars=as certified",
        ],
    ),
    ("protection", &["body=icrc", "mandate=0000000000000000000000000000000000000000000000000000000000000001"]),
    ("transport", &["safe=yes", "provisions=no"]),
    (
        "commitment",
        &["by=KP", "no_active_service=yes", "document=0000000000000000000000000000000000000000000000000000000000000001"],
    ),
    ("card", &["occasion=capture", "outcome=agency-only", "on=2026-02-01"]),
    (
        "notification",
        &[
            "on=2026-02-01",
            "central_agency=acknowledged",
            "family=sent",
            "origin=withheld",
            "family_consent=yes",
            "origin_consent=no",
            "harm_assessed=yes",
        ],
    ),
    ("health-report", &["on=2026-02-01"]),
    ("access", &["body=icrc", "outcome=denied", "on=2026-02-01", "reason=shelling", "until=2026-02-04"]),
    ("complaint", &["on=2026-02-01", "answered_on=2026-02-03", "reprisal=no"]),
    ("mail", &["month=2026-02-01", "letters=2", "cards=4"]),
    ("proof-of-life", &["on=2026-02-01", "by=neutral"]),
    ("search", &["opened_on=2026-02-01", "body=icrc", "closed_on=2026-02-09"]),
    ("separation", &["since=2026-02-01"]),
    ("enquiry", &["opened_on=2026-02-01", "statements=3", "reported=yes", "closed_on=2026-02-09"]),
    ("recall", &["asked_on=2026-02-01", "reason=not seen since", "complied=no"]),
    ("ended", &["how=settled", "on=2026-02-01", "evidence=0000000000000000000000000000000000000000000000000000000000000001"]),
    (
        "offer",
        &[
            "by=KR",
            "authority=ministry",
            "on=2026-02-01",
            "until=2026-05-01",
            "document=0000000000000000000000000000000000000000000000000000000000000001",
            "names_him=yes",
            "conditions=none in return; a flat",
            "exclusion_asked=yes",
            "keeps_him=no",
        ],
    ),
    (
        "note",
        &[
            "on=2026-02-01",
            "sender=this office",
            "addressee=ministry",
            "about=asks for an answer",
            "document=0000000000000000000000000000000000000000000000000000000000000001",
        ],
    ),
    ("next-move", &["who=ministry", "what=an answer", "since=2026-02-01"]),
    (
        "sharing",
        &[
            "with=lawyers",
            "on=2026-02-01",
            "consent=0000000000000000000000000000000000000000000000000000000000000001",
            "file=0000000000000000000000000000000000000000000000000000000000000001",
            "acknowledged=0000000000000000000000000000000000000000000000000000000000000001",
        ],
    ),
    (
        "handover",
        &[
            "at=2026-02-01T10:00:00Z",
            "place=the bridge",
            "receiver=KR",
            "witness=icrc",
            "acknowledged_on=2026-02-02",
            "medical_file=yes",
            "money=yes",
            "documents=no",
            "effects_kg=12",
            "kept_back=yes",
            "packets=0000000000000000000000000000000000000000000000000000000000000001",
        ],
    ),
    ("aftercare", &["on=2026-02-01", "well=yes", "over=no"]),
    ("deadline", &["on=2026-05-01", "declared_by=the commission", "ground=terms of reference"]),
    ("referral", &["care=medical", "on=2026-02-01", "seen=no"]),
    ("family-message", &["on=2026-02-01", "direction=to-him", "route=icrc", "harm_assessed=yes", "arrived=no"]),
    ("relative-enquiry", &["on=2026-02-01", "route=icrc", "consent=no", "told=neither"]),
];

#[test]
fn every_fact_is_read_with_all_its_keys() {
    assert_eq!(GOOD_FACTS.map(|(kind, _)| kind), Fact::KINDS);
    for (kind, pairs) in GOOD_FACTS {
        let read = fact(kind, &fields(pairs)).unwrap();
        // In JSON a fact is one member, under its kind in the code.
        let written = serde_json::to_value(&read).unwrap();
        let members = written.as_object().unwrap().values().next().unwrap().as_object().unwrap();
        let given: BTreeSet<&str> = pairs.iter().map(|pair| pair.split_once('=').unwrap().0).collect();
        assert_eq!(members.keys().map(String::as_str).collect::<BTreeSet<_>>(), given, "{kind}");
        let documented: BTreeSet<&str> = documented(kind).unwrap().iter().map(|key| key.name).collect();
        assert_eq!(documented, given, "{kind}");
    }
    assert!(matches!(fact("Departure", &fields(GOOD_FACTS[11].1)), Ok(Fact::DepartureNotice(notice)) if notice.new_address));
    assert!(fact("welfare", &Fields::default()).unwrap_err().to_string().contains("confirmation"));
}

#[test]
fn what_a_fact_needs_is_named() {
    for (kind, pairs) in GOOD_FACTS {
        for (left_out, pair) in pairs.iter().enumerate() {
            let name = pair.split_once('=').unwrap().0;
            let rest: Vec<&str> = pairs.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, pair)| *pair).collect();
            let needed = documented(kind).unwrap().iter().any(|key| key.name == name && key.needed);
            match fact(kind, &fields(&rest)) {
                Ok(_) => assert!(!needed, "{kind} {name}"),
                Err(why) => {
                    assert!(needed && why.to_string().starts_with(&format!("`{name}`: is needed")), "{kind} {name} {why}")
                }
            }
        }
    }
}

#[test]
fn assessments_are_of_now_unless_they_say_when() {
    let read =
        risk(&fields(&["state=kp", "level=real", "grounds=torture;relatives", "sources=report 1; report 2"]), now()).unwrap();
    assert_eq!((read.level, read.assessed_on), (RiskLevel::Real, now()));
    assert_eq!(read.grounds, [RiskGround::Torture, RiskGround::Relatives]);
    assert_eq!(read.sources, ["report 1", "report 2"]);
    let of_a_day = risk(&fields(&["state=KP", "level=absent", "assessed_on=2026-02-01"]), now()).unwrap();
    assert_eq!(of_a_day.assessed_on, at("2026-02-01T00:00:00Z"));
    assert_eq!(refused("risk", &["state=KP", "level=absent", "assessed_on=2026-03-02"]).0, "assessed_on");
    assert_eq!(refused("risk", &["state=KP", "level=real", "grounds=torture;Zvirko"]).0, "grounds");
    let party = [
        "state=KR",
        "party=yes",
        "willing=yes",
        "able=no",
        "onward=PL;UA",
        "sources=treaty series",
        "assessed_on=2026-02-01 10:00",
    ];
    let read = standing(&fields(&party), now()).unwrap();
    assert_eq!((read.party, read.willing, read.able, read.onward.len()), (true, true, false, 2));
    assert_eq!(refused("standing", &party[..3]).0, "able");
    assert_eq!(refused("standing", &["state=KR", "party=yes", "willing=yes", "able=yes", "onward=Rus"]).0, "onward");
}

#[test]
fn a_report_that_names_no_destination_speaks_about_all() {
    let read = report(&fields(&["source=press", "wish=fears", "said_on=2025-03-04", "language=uk", "note=a page"])).unwrap();
    assert_eq!((read.source, read.wish, read.to), (ReportSource::Press, ReportedWish::Fears, Destination::Unspecified));
    assert_eq!((read.language.as_deref(), read.note.as_deref()), (Some("uk"), Some("a page")));
    assert_eq!(refused("report", &["source=press"]).0, "wish");
    assert_eq!(refused("report", &["source=press", "wish=fears", "to=Zvirko"]).0, "to");
}

#[test]
fn an_identity_keeps_every_column() {
    let read = identity(&fields(&[
        "kind=false-papers",
        "surname=Zvirko",
        "given=Pom Hae",
        "patronymic=Ostapovych",
        "name=Pomhae Zvirko",
        "name_native_script=림봄해",
        "transliterations=Rim Pomhae;Lim Bomhae / Rim Pom-hae\r\nRim Bom",
        "custody_id=AB-12",
        "service_no=00123",
        "dob=17.05.1999",
        "rank=private",
        "capture_date=09.01.2025",
        "captivity_days=400",
        "informed_person=nobody\nyet",
    ]))
    .unwrap();
    assert!(read.names.iter().all(|name| name.kind == Some(NameKind::FalsePapers)));
    assert_eq!(read.names[0].whole.as_deref(), Some("Pomhae Zvirko"));
    let wholes: Vec<&str> = read.names[1..].iter().filter_map(|name| name.whole.as_deref()).collect();
    assert_eq!(wholes, ["림봄해", "Rim Pomhae", "Lim Bomhae", "Rim Pom-hae", "Rim Bom"]);
    assert_eq!(
        (read.custody_id.as_deref(), read.service_no.as_deref(), read.dob.as_deref()),
        (Some("AB-12"), Some("00123"), Some("1999-05-17"))
    );
    let particulars: BTreeSet<(&str, &str)> =
        read.particulars.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let expected =
        [("rank", "private"), ("capture_date", "2025-01-09"), ("captivity_days", "400"), ("informed_person", "nobody\nyet")];
    assert_eq!(particulars, BTreeSet::from(expected));
    assert_eq!(refused("identity", &["kind=alias", "custody_id=7"]).0, "kind");
    assert_eq!(refused("identity", &["person=P-0001"]).0, "person");
    assert_eq!(identity(&Fields::default()).unwrap(), Default::default());
}

#[test]
fn every_word_of_every_vocabulary_is_accepted() {
    let others = ["declaration", "identity", "report", "risk", "standing", "talk", "review"];
    for kind in Fact::KINDS.iter().chain(&others) {
        for key in documented(kind).unwrap().iter().filter(|key| key.accepts.form.is_empty()) {
            for word in (key.accepts.words[0].1)() {
                let pair = format!("{}={word}", key.name);
                if let Err(BureauError::Field { field, why }) = read(kind, &fields(&[&pair])) {
                    // Others may be needed, or a name to be of a kind; the word itself is understood.
                    assert!(why.starts_with("is needed") || field == "kind", "{kind} {pair}: {why}");
                }
                assert!(key.accepted().contains(word));
            }
        }
    }
    assert!(super::documented("welfare").is_none());
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(key in 0usize..200, text in "\\PC{0,40}|[0-9TZ: .-]{10,20}|([a-z-]{3,9}[:;]){1,4}") {
        let kinds = Fact::KINDS.iter().copied().chain(["declaration", "identity", "report", "risk", "standing", "talk", "review"]);
        let keys: Vec<(&str, &str)> = kinds.flat_map(|kind| documented(kind).unwrap().iter().map(move |key| (kind, key.name))).collect();
        let (kind, key) = keys[key % keys.len()];
        let _ = Fields::from_map([(key, text)]).and_then(|fields| read(kind, &fields));
    }
}

/// The lines of a table in the specification.
fn lines(keys: &[Key]) -> Vec<String> {
    let line = |key: &Key| {
        let needed = if key.needed { " ◆" } else { "" };
        format!("| `{}`{needed} | {} | {} |", key.name, key.accepted(), key.about)
    };
    keys.iter().map(line).collect()
}

#[test]
fn the_specification_has_every_key() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/list.md")).unwrap();
    let facts = Fact::KINDS
        .iter()
        .flat_map(|kind| lines(documented(kind).unwrap()).into_iter().map(move |line| format!("| `{kind}` {line}")));
    let others = ["declaration", "risk"].into_iter().flat_map(|kind| lines(documented(kind).unwrap()));
    let missing: Vec<String> = others.chain(facts).filter(|line| !text.lines().any(|known| known == line)).collect();
    assert!(missing.is_empty(), "missing in spec/list.md:\n{}", missing.join("\n"));
}

fn names(schema: &Schema) -> Vec<&'static str> {
    schema.all().map(|column| column.name).collect()
}

#[test]
fn the_columns_of_imports_are_the_documented_keys() {
    let who = ["line_no", "person", "service_no", "custody_id"];
    let keys = |kind: &str| documented(kind).unwrap().iter().map(|key| key.name);
    assert_eq!(names(&DECLARATIONS), who.into_iter().chain(keys("declaration")).collect::<Vec<_>>());
    assert_eq!(names(&RISKS), who.into_iter().chain(keys("risk")).collect::<Vec<_>>());
    let facts: BTreeSet<&str> = Fact::KINDS.iter().flat_map(|kind| keys(kind)).chain(who).chain(["fact"]).collect();
    assert_eq!(names(&FACTS).len(), facts.len());
    assert_eq!(names(&FACTS).into_iter().collect::<BTreeSet<_>>(), facts);
    for schema in [&DECLARATIONS, &FACTS, &RISKS] {
        assert!(schema.identifying.iter().all(|column| who.contains(column)));
        assert!(schema.all().all(|column| !column.about.is_empty()));
    }
}

#[test]
fn a_capture_is_a_day_a_place_or_both() {
    let read = |pairs: &[&str]| super::capture(&Fields::from_pairs(pairs).unwrap());
    assert_eq!(read(&[]).unwrap(), None);
    let capture = read(&["captured_on=2025-01-09", "captured_at=by the river"]).unwrap().unwrap();
    assert_eq!((capture.on.unwrap().to_string(), capture.place.as_deref()), ("2025-01-09".to_owned(), Some("by the river")));
    assert!(read(&["captured_at=by the river"]).unwrap().unwrap().on.is_none());
    assert!(read(&["captured_on=2025-02-30"]).is_err() && read(&["captured_by=somebody"]).is_err());
}

#[test]
fn a_list_is_asked_about_with_a_whole_route_or_none() {
    use crate::table::{HeaderRow, TextEncoding};
    use volya_core::gate::{ListAuthor, ListGround, ListKind};
    assert_eq!(list(&Fields::default()).unwrap(), crate::acts::Asked::default());
    let asked = list(&fields(&[
        "from=UA",
        "via=PL; DE",
        "to=KR",
        "counterpart=RU",
        "kind=outgoing",
        "drawn_up_by=counterpart",
        "ground=art-109",
        "complete=yes",
        "all_or_nothing=no",
        "certified=no",
        "departs=2026-03-01",
        "series=2026-03-B",
        "encoding=cp1251",
        "header_row=none",
        "delimiter=tab",
        "lines=yes",
    ]));
    let asked = asked.unwrap();
    let route = asked.route.unwrap();
    assert_eq!((route.via.len(), route.counterpart.unwrap().code()), (2, "RU"));
    assert_eq!((asked.terms.kind, asked.terms.author), (ListKind::Outgoing, ListAuthor::Counterpart));
    assert_eq!((asked.terms.ground, asked.terms.complete), (Some(ListGround::Art109), true));
    assert_eq!((asked.terms.sheets_certified, asked.terms.all_or_nothing), (Some(false), false));
    assert_eq!((asked.reading.encoding, asked.reading.delimiter), (Some(TextEncoding::Cp1251), Some('\t')));
    assert_eq!((asked.reading.header, asked.reading.lines), (Some(HeaderRow::Missing), true));
    for half in
        ["from=UA", "to=KR", "via=PL", "counterpart=RU", "header_row=0", "delimiter=ab", "encoding=EBCDIC", "departs=soon"]
    {
        assert!(list(&fields(&[half])).is_err(), "{half}");
    }
}
