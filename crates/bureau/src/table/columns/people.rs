//! The columns about persons, with the headers that mean them in English, Ukrainian, Russian and Korean.

use super::Kind::{Count, Line, Name, Names, Number, PartialDate, Text};
use super::{Column, column};

const LINE_NO: Column = column(
    "line_no",
    Line,
    &["line", "line number", "no", "nr", "№", "№ п/п", "№ з/п", "порядковий номер", "порядковый номер", "번호", "순번", "연번"],
    "the sender's number of the line, kept as given",
);
const PERSON: Column = column(
    "person",
    Line,
    &["person id", "pseudonym", "код особи", "код лица", "가명"],
    "the person's pseudonym in Volya, as P-0417",
);
const SERVICE_NO: Column = column(
    "service_no",
    Number,
    &[
        "service number",
        "army no",
        "personal number",
        "serial number",
        "особистий номер",
        "особовий номер",
        "номер жетона",
        "личный номер",
        "군번",
        "인식번호",
    ],
    "army, regimental, personal or serial number",
);
const CUSTODY_ID: Column = column(
    "custody_id",
    Number,
    &[
        "custody number",
        "prisoner no",
        "prisoner number",
        "internment serial number",
        "ISN",
        "номер військовополоненого",
        "реєстраційний номер",
        "номер военнопленного",
        "регистрационный номер",
        "포로번호",
        "수용번호",
    ],
    "the number under which the person is held",
);

/// Who, where he is registered already.
pub const WHO: &[Column] = &[LINE_NO, PERSON, SERVICE_NO, CUSTODY_ID];

/// Who.
pub const IDENTITY: &[Column] = &[
    LINE_NO,
    PERSON,
    column("surname", Name, &["last name", "family name", "прізвище", "фамилия", "성", "성씨"], "family name"),
    column(
        "given",
        Name,
        &["given name", "given names", "first name", "first names", "ім'я", "имя", "이름"],
        "given name or names; the whole name where nothing else is given",
    ),
    column("patronymic", Name, &["по батькові", "отчество", "부칭"], "father's name as part of the own name"),
    column(
        "name",
        Name,
        &[
            "full name",
            "whole name",
            "ПІБ",
            "ПІП",
            "прізвище, ім'я, по батькові",
            "прізвище, ім'я та по батькові",
            "прізвище та ім'я",
            "прізвище, ім'я",
            "ФИО",
            "фамилия, имя, отчество",
            "фамилия и имя",
            "фамилия, имя",
            "성명",
            "성함",
        ],
        "the whole name, in any order",
    ),
    column(
        "name_native_script",
        Name,
        &[
            "native name",
            "name native",
            "ПІБ мовою оригіналу",
            "ім'я рідною мовою",
            "ФИО на родном языке",
            "имя на родном языке",
            "한글 성명",
            "한글",
        ],
        "the whole name in its own script",
    ),
    column(
        "transliterations",
        Names,
        &[
            "transliteration",
            "aliases",
            "other names",
            "other spellings",
            "транслітерація",
            "інші написання",
            "транслитерация",
            "другие написания",
            "латиницей",
            "латиницею",
            "다른 표기",
            "로마자 표기",
            "영문 성명",
            "한자 성명",
        ],
        "other spellings of the whole name",
    ),
    column(
        "dob",
        PartialDate,
        &[
            "date of birth",
            "birth date",
            "born",
            "year of birth",
            "дата народження",
            "рік народження",
            "р.н.",
            "дата рождения",
            "год рождения",
            "г.р.",
            "생년월일",
            "출생일",
            "생년",
        ],
        "date of birth, as far as known",
    ),
    column("rank", Line, &["military rank", "звання", "військове звання", "звание", "воинское звание", "계급"], "rank"),
    SERVICE_NO,
    CUSTODY_ID,
];

/// Where and how the person is held.
pub const CUSTODY: &[Column] = &[
    column(
        "unit",
        Line,
        &[
            "armed force",
            "military unit",
            "armed force unit",
            "підрозділ",
            "військова частина",
            "в/ч",
            "подразделение",
            "воинская часть",
            "소속",
            "소속 부대",
            "부대",
        ],
        "armed force and unit; restricted",
    ),
    column(
        "power_of_dependence",
        Line,
        &["power", "power on which dependent", "держава", "государство", "소속국"],
        "the Power on which the person depends",
    ),
    column(
        "capture_date",
        PartialDate,
        &[
            "date of capture",
            "captured on",
            "дата полонення",
            "дата взяття в полон",
            "дата пленения",
            "дата взятия в плен",
            "생포일",
            "포획일",
        ],
        "date of capture, as far as known; restricted",
    ),
    column(
        "capture_place",
        Line,
        &[
            "place of capture",
            "місце полонення",
            "місце взяття в полон",
            "место пленения",
            "место взятия в плен",
            "생포 장소",
            "포획 장소",
        ],
        "place of capture; restricted",
    ),
    column(
        "place_of_custody",
        Line,
        &["place of detention", "camp", "місце утримання", "табір", "место содержания", "лагерь", "수용소", "수용 장소"],
        "where the person is held; restricted",
    ),
    column("health_category", Line, &["health", "стан здоров'я", "состояние здоровья", "건강 상태"], "health category"),
    column(
        "art109_category",
        Line,
        &["art 109", "article 109 category", "категорія за ст. 109", "категория по ст. 109", "제109조 분류"],
        "category under GC III arts. 109 and 110",
    ),
    column(
        "captivity_days",
        Count,
        &["days in captivity", "днів у полоні", "дней в плену", "억류 일수"],
        "whole days in captivity",
    ),
];

/// What the list asks for, and what it claims: nothing of it is taken for true because it stands there.
pub const EXCHANGE: &[Column] = &[
    column(
        "direction",
        Line,
        &["to whom", "destination", "куди", "кому передається", "куда", "кому передается", "송환지", "인도처"],
        "to whom the person would go",
    ),
    column(
        "requested_by",
        Line,
        &["requester", "хто запитує", "ініціатор", "кто запрашивает", "инициатор", "요청자"],
        "who asks for the person",
    ),
    column(
        "basis",
        Text,
        &["legal basis", "agreement", "підстава", "угода", "основание", "соглашение", "근거"],
        "article 109 or 118, or the agreement's reference",
    ),
    column(
        "priority_class",
        Line,
        &["priority", "пріоритет", "черговість", "приоритет", "очередность", "우선순위"],
        "class of priority",
    ),
    column(
        "in_return_for",
        Line,
        &["in exchange for", "exchanged for", "обмін на", "в обмін на", "обмен на", "в обмен на", "교환 대상", "교환 상대"],
        "the person on the other side for whom this one is exchanged",
    ),
    column(
        "waiver",
        Line,
        &[
            "waiver of protection",
            "consent",
            "consent signed",
            "відмова від захисту",
            "згода",
            "підпис про згоду",
            "отказ от защиты",
            "согласие",
            "подпись о согласии",
            "보호 포기",
            "동의",
            "동의서",
        ],
        "what the list claims of a waiver of protection, or of consent by signature; a claim, no declaration",
    ),
    column(
        "departure_on",
        PartialDate,
        &[
            "departure",
            "departure date",
            "date of departure",
            "transfer date",
            "date of transfer",
            "дата відправлення",
            "дата передачі",
            "дата отправки",
            "дата передачи",
            "출발일",
            "송환일",
        ],
        "when the person would leave, as far as known",
    ),
    column(
        "note",
        Text,
        &[
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "примітка",
            "примітки",
            "примечание",
            "примечания",
            "비고",
            "참고",
        ],
        "a remark of the sender",
    ),
    column(
        "sheet_certified",
        Line,
        &["certified", "certified by", "засвідчено", "завірено", "заверено", "удостоверено", "확인", "인증"],
        "who certified the sheet, as it says itself",
    ),
];

/// What a list of remains says; a death that a list claims is not recorded by it.
pub const REMAINS: &[Column] = &[
    column(
        "death_date",
        PartialDate,
        &["date of death", "died on", "дата смерті", "дата загибелі", "дата смерти", "дата гибели", "사망일"],
        "date of death, as far as known",
    ),
    column(
        "death_place",
        Line,
        &["place of death", "місце смерті", "місце загибелі", "место смерти", "место гибели", "사망 장소"],
        "place of death",
    ),
    column(
        "grave",
        Line,
        &[
            "burial place",
            "grave number",
            "місце поховання",
            "поховання",
            "место захоронения",
            "захоронение",
            "묘지",
            "매장 장소",
        ],
        "where the body lies",
    ),
    column(
        "certificate",
        Line,
        &["death certificate", "свідоцтво про смерть", "свидетельство о смерти", "사망 진단서", "사망 증명서"],
        "the certificate of death, as the list names it",
    ),
];

/// What a bureau's record holds beyond that.
pub const FAMILY: &[Column] = &[
    column(
        "father_first_name",
        Name,
        &["first name of father", "father", "ім'я батька", "имя отца", "부친 이름"],
        "first name of the father; shielded",
    ),
    column(
        "mother_maiden_name",
        Name,
        &["maiden name of mother", "дівоче прізвище матері", "девичья фамилия матери", "모친 성명"],
        "maiden name of the mother; shielded",
    ),
    column(
        "informed_person",
        Text,
        &["person to be informed", "next of kin", "кого повідомити", "кого уведомить", "통지 대상"],
        "who is to be informed; shielded",
    ),
    column("address", Text, &["correspondence address", "адреса", "адрес", "주소"], "address for letters; shielded"),
    column(
        "place_of_birth",
        Line,
        &["birth place", "birthplace", "місце народження", "место рождения", "출생지"],
        "place of birth; shielded",
    ),
    column("status", Line, &["legal status", "статус", "신분"], "prisoner of war, retained, civilian"),
];

/// Whose the names of a row are.
pub const NAME_KIND: &[Column] = &[column(
    "kind",
    Line,
    &["name kind", "вид імені", "вид имени", "이름 종류"],
    "whose the names are: own (if left out), alias, false-papers",
)];
