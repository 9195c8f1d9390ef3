//! The people. Everybody is invented; see the head of the module.

use volya_core::case::{Appeal, Art109, Health, LegalStatus};

/// Somebody in the example, by what he shows. The numbers T1 to T9 are those of the rules' golden tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// T3: validly heard twice, everything recorded and signed. T4: the same man by way of a State in which a risk awaits him.
    InOrder,
    /// T9: everything in order, until he whispers a no.
    Whispers,
    /// Everything in order, and it stays so.
    StaysInOrder,
    /// T1: he is known to want it from the press alone.
    PressOnly,
    /// T2: the list names him by the false papers that were found on him.
    FalsePapers,
    /// T6: wounded, eligible for repatriation, and he refuses.
    WoundedRefuses,
    /// T7: his last declaration is 31 days old.
    HeardLongAgo,
    /// He was heard; his risk at the destination was not assessed.
    RiskNotAssessed,
    /// He was heard; his appeal is open.
    AppealOpen,
    /// A civilian who never belonged on a list of prisoners.
    Civilian,
    /// He has died.
    Dead,
    /// Two men of one name.
    Namesake(Namesake),
    /// Everything in order, but the list gives him a birthday that no calendar has.
    BadDate,
    /// T5: he wants to go where a real risk awaits him.
    WantsHomeToRisk,
    /// An ordinary prisoner who wants to go home and may.
    WantsHome,
}

/// Which of the two men of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "there is nothing to tell them apart by, which is the point")]
pub enum Namesake {
    One,
    Other,
}

/// A person as the office knows him.
pub(super) struct Person {
    pub(super) who: Who,
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    /// Further forms of the own name: surname, given, patronymic.
    pub(super) forms: &'static [Parts],
    pub(super) papers: Option<Papers>,
    pub(super) dob: &'static str,
    pub(super) custody_id: &'static str,
    pub(super) service_no: Option<&'static str>,
    pub(super) origin: &'static str,
    pub(super) language: &'static str,
    pub(super) status: LegalStatus,
    pub(super) health: (Health, Art109),
    /// States in which a real risk awaits him, and those in which it was looked for and not found.
    pub(super) risk: Risks,
    pub(super) heard: Heard,
    pub(super) travel: Travel,
}

/// Surname, given name, patronymic.
pub(super) type Parts = (&'static str, &'static str, Option<&'static str>);

/// Papers in a name that is not his own.
pub(super) struct Papers {
    pub(super) parts: Parts,
    pub(super) dob: &'static str,
    pub(super) service_no: &'static str,
}

pub(super) struct Risks {
    pub(super) real: &'static [&'static str],
    pub(super) absent: &'static [&'static str],
}

/// What is known of his will.
pub(super) enum Heard {
    Never,
    /// A newspaper says that he wishes it.
    Press {
        to: &'static str,
    },
    /// By two interviewers, so many days ago each, and against these States in the same breath.
    Twice {
        to: &'static str,
        days_ago: [i64; 2],
        against: &'static [&'static str],
    },
    /// He shook his head.
    Refuses {
        to: &'static str,
    },
}

/// How far his papers for a journey have come.
pub(super) enum Travel {
    Nothing,
    Prepared { appeal: Appeal },
    Died,
}

const READY: Travel = Travel::Prepared { appeal: Appeal::NoneInTime };
const WELL: (Health, Art109) = (Health::Good, Art109::NotEligible);

/// Heard twice with time to think between, lately.
const fn wants(to: &'static str) -> Heard {
    Heard::Twice { to, days_ago: [16, 8], against: &[] }
}

/// What most of the Koreans have in common.
const KOREAN: Person = Person {
    who: Who::InOrder,
    name: "",
    about: "",
    forms: &[],
    papers: None,
    dob: "",
    custody_id: "",
    service_no: None,
    origin: "KP",
    language: "ko",
    status: LegalStatus::PrisonerOfWar,
    health: WELL,
    risk: Risks { real: &["KP", "RU"], absent: &["PL", "KR"] },
    heard: wants("KR"),
    travel: READY,
};

/// And the others.
const EUROPEAN: Person = Person {
    origin: "RU",
    language: "ru",
    risk: Risks { real: &[], absent: &[] },
    heard: Heard::Never,
    travel: Travel::Nothing,
    ..KOREAN
};

/// Everybody, in the order in which they are registered.
pub(super) const CAST: &[Person] = &[
    Person {
        who: Who::InOrder,
        name: "문새벽",
        about: "heard in private twice; wants to go to Korea; everything is recorded and signed",
        forms: &[("Mun", "Sae-byok", None)],
        dob: "1994-11-08",
        custody_id: "V-0431",
        ..KOREAN
    },
    Person {
        who: Who::Whispers,
        name: "림봄해",
        about: "heard in private twice; wants to go to Korea; everything is recorded and signed",
        forms: &[("Рим", "Пом Хэ", None), ("Rim", "Pom-hae", None)],
        dob: "1992-02-11",
        custody_id: "V-0417",
        ..KOREAN
    },
    Person {
        who: Who::StaysInOrder,
        name: "옥별빛",
        about: "heard in private twice; wants to go to Korea; everything is recorded and signed",
        forms: &[("Ok", "Pyol-pit", None)],
        dob: "1990-05-21",
        custody_id: "V-0433",
        ..KOREAN
    },
    Person {
        who: Who::PressOnly,
        name: "서단풍",
        about: "a newspaper says that he wants to go to Korea; nobody has heard him in private",
        forms: &[("So", "Tan-pung", None)],
        dob: "1987-08-19",
        custody_id: "V-0422",
        heard: Heard::Press { to: "KR" },
        ..KOREAN
    },
    Person {
        who: Who::FalsePapers,
        name: "류달빛",
        about: "carried Russian papers in another name; refuses Russia and the North; wants to go to Korea",
        forms: &[("Ryu", "Tal-pit", None)],
        papers: Some(Papers {
            parts: ("Чибисов", "Платон", Some("Игнатович")), dob: "1994-03-17", service_no: "АВ-771203"
        }),
        dob: "1999-01-15",
        custody_id: "V-0438",
        heard: Heard::Twice { to: "KR", days_ago: [16, 8], against: &["RU", "KP"] },
        ..KOREAN
    },
    Person {
        who: Who::WoundedRefuses,
        name: "배들꽃",
        about: "seriously wounded, eligible for repatriation; asked about Korea, he shook his head",
        forms: &[("Pae", "Tul-kkot", None)],
        dob: "1996-06-30",
        custody_id: "V-0425",
        health: (Health::SeriouslyWounded, Art109::Eligible),
        heard: Heard::Refuses { to: "KR" },
        travel: Travel::Nothing,
        ..KOREAN
    },
    Person {
        who: Who::HeardLongAgo,
        name: "송갈잎",
        about: "heard in private twice, the last time 31 days ago",
        forms: &[("Сон", "Гар Ип", None), ("Song", "Kal-ip", None)],
        dob: "1989-12-02",
        custody_id: "V-0419",
        heard: Heard::Twice { to: "KR", days_ago: [40, 31], against: &[] },
        ..KOREAN
    },
    Person {
        who: Who::RiskNotAssessed,
        name: "진눈꽃",
        about: "heard in private twice; nobody has looked at what awaits him in Korea",
        forms: &[("Chin", "Nun-kkot", None)],
        dob: "1997-02-24",
        custody_id: "V-0440",
        risk: Risks { real: &["KP", "RU"], absent: &["PL"] },
        ..KOREAN
    },
    Person {
        who: Who::AppealOpen,
        name: "어스름",
        about: "heard in private twice; an appeal of his is open, and suspends",
        forms: &[("O", "Su-rum", None)],
        dob: "1993-07-07",
        custody_id: "V-0442",
        travel: Travel::Prepared { appeal: Appeal::Open },
        ..KOREAN
    },
    Person {
        who: Who::Civilian,
        name: "Галка Остап Маркович",
        about: "a Ukrainian civilian, on a list of prisoners of war by mistake",
        forms: &[("Галка", "Остап", Some("Маркович"))],
        dob: "1996-09-04",
        custody_id: "V-0101",
        origin: "UA",
        language: "uk",
        status: LegalStatus::Civilian,
        ..EUROPEAN
    },
    Person {
        who: Who::Dead,
        name: "Синицын Еремей Фомич",
        about: "has died; a certificate is there",
        forms: &[("Синицын", "Еремей", Some("Фомич"))],
        dob: "2001-06-25",
        custody_id: "V-0109",
        service_no: Some("АВ-918844"),
        travel: Travel::Died,
        ..EUROPEAN
    },
    Person {
        who: Who::Namesake(Namesake::One),
        name: "남새싹",
        about: "one of two men of this name",
        forms: &[("Nam", "Sae-sak", None)],
        dob: "1991-03-03",
        custody_id: "V-0427",
        heard: Heard::Never,
        travel: Travel::Nothing,
        ..KOREAN
    },
    Person {
        who: Who::Namesake(Namesake::Other),
        name: "남새싹",
        about: "the other man of this name",
        forms: &[("Nam", "Sae-sak", None)],
        dob: "1998-10-12",
        custody_id: "V-0436",
        heard: Heard::Never,
        travel: Travel::Nothing,
        ..KOREAN
    },
    Person {
        who: Who::BadDate,
        name: "구름결",
        about: "heard in private twice; everything is recorded and signed",
        forms: &[("Ku", "Rum-kyol", None)],
        dob: "1998-02-28",
        custody_id: "V-0429",
        ..KOREAN
    },
    Person {
        who: Who::WantsHomeToRisk,
        name: "강바위",
        about: "heard in private twice; wants to go home to the North, where a real risk awaits him",
        forms: &[("Kang", "Pa-wi", None)],
        dob: "1986-04-18",
        custody_id: "V-0413",
        heard: wants("KP"),
        ..KOREAN
    },
    Person {
        who: Who::WantsHome,
        name: "Лещук Семён Аркадьевич",
        about: "a Russian prisoner; heard in private twice; wants to go home; no risk was found there",
        forms: &[("Лещук", "Семён", Some("Аркадьевич"))],
        dob: "1979-05-30",
        custody_id: "V-0105",
        service_no: Some("АВ-330145"),
        risk: Risks { real: &[], absent: &["RU", "KP"] },
        heard: wants("RU"),
        travel: READY,
        ..EUROPEAN
    },
];
