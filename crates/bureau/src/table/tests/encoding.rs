use super::super::*;
use super::{read, read_by, row};
use crate::table::columns::PERSONS;

const RUSSIAN: &str = "surname;given;dob\nВоробьёв;Семён;1990\nСиницына;Варвара;1991\nГОЛУБЕВ;АНТОН;1992\n";
const UKRAINIAN: &str = "Прізвище;Ім'я;Дата народження\nГалка;Остап;04.11.1996\nЗозуля;Лада;1991\nЇжакевич;Євген;1990\n";
const KOREAN: &str = "성명,생년월일,계급\n림봄해,1992.02.11,병사\n서단풍,1987,상사\n";

fn by_hand(bytes: &[u8], encoding: TextEncoding) -> Result<Table, TableError> {
    read_by(bytes, &Reading { encoding: Some(encoding), ..Reading::default() })
}

#[test]
fn guessed_encodings_are_used_and_shown() {
    let cases = [
        (encoding_rs::WINDOWS_1251, TextEncoding::Cp1251, RUSSIAN),
        (encoding_rs::WINDOWS_1251, TextEncoding::Cp1251, UKRAINIAN),
        (encoding_rs::KOI8_U, TextEncoding::Koi8U, RUSSIAN),
        (encoding_rs::KOI8_U, TextEncoding::Koi8U, UKRAINIAN),
        (encoding_rs::IBM866, TextEncoding::Ibm866, RUSSIAN),
        (encoding_rs::EUC_KR, TextEncoding::EucKr, KOREAN),
    ];
    for (encoder, encoding, text) in cases {
        let bytes = encoder.encode(text).0;
        let table = read(&bytes).unwrap();
        let plain = read(text).unwrap();
        assert_eq!(table.encoding, Some(EncodingUse { encoding, guessed: true }), "{encoding}");
        assert!(table.rows == plain.rows && table.notices == [ListNotice::EncodingGuessed(encoding)], "{encoding}");
        assert!(plain.notices.is_empty());
        let table = by_hand(&bytes, encoding).unwrap();
        assert_eq!(table.encoding, Some(EncodingUse { encoding, guessed: false }));
        assert!(table.notices.is_empty() && table.rows == plain.rows);
        // What an import writes must be certain.
        let import = super::super::read(&bytes, &PERSONS, &Limits::default()).unwrap_err();
        assert_eq!(import, TableError::Encoding { line: import_line(text), guess: Some(encoding.name()) });
    }
}

fn import_line(text: &str) -> u32 {
    if text.is_ascii() || !text.starts_with("surname") { 1 } else { 2 }
}

#[test]
fn doubtful_encodings_are_refused_by_both_names() {
    // One word that is as good Russian under either.
    let bytes = encoding_rs::WINDOWS_1251.encode("surname\nПОП\n").0;
    let doubt = read(&bytes).unwrap_err();
    assert!(matches!(doubt, TableError::EncodingDoubtful { .. }), "{doubt:?}");
    assert!(doubt.hint().contains("by hand"));
    let short = encoding_rs::WINDOWS_1251.encode("фамилия;имя\nРим;Пом Хэ\n").0;
    assert_eq!(read(&short).unwrap_err(), TableError::EncodingDoubtful { first: "CP1251", second: "KOI8-U" });
    assert_eq!(row(&by_hand(&bytes, TextEncoding::Cp1251).unwrap(), 0), [("surname", "ПОП")]);
}

#[test]
fn malformed_bytes_are_never_replaced() {
    assert_eq!(read(b"name\n\xff\x01\x80\xff").unwrap_err(), TableError::Encoding { line: 2, guess: None });
    assert_eq!(read(b"\xff\xfen\0a\0m\0e\0\n\0\x00\xdc").unwrap_err(), TableError::BrokenUtf16 { line: 2 });
    let refused = |bytes: &[u8], encoding| by_hand(bytes, encoding).unwrap_err();
    let line = 2;
    let encoding = TextEncoding::Cp1251;
    assert_eq!(refused(b"name\n\x98", encoding), TableError::NotInEncoding { encoding, line });
    let encoding = TextEncoding::EucKr;
    assert_eq!(refused(b"name\n\xb8;x\n", encoding), TableError::NotInEncoding { encoding, line });
    let encoding = TextEncoding::Utf8;
    assert_eq!(refused(b"name\n\xb8", encoding), TableError::NotInEncoding { encoding, line });
}

#[test]
fn names_of_encodings_are_read() {
    for encoding in TextEncoding::ALL {
        assert_eq!(encoding.name().parse(), Ok(encoding));
    }
    assert_eq!("windows-1251".parse(), Ok(TextEncoding::Cp1251));
    assert_eq!("CP949".parse(), Ok(TextEncoding::EucKr));
    assert_eq!("latin1".parse::<TextEncoding>(), Err(NoEncoding));
    assert!(TextEncoding::ALL.iter().all(|encoding| NoEncoding.to_string().contains(encoding.name())));
}

#[test]
fn encodings_that_are_not_read_are_not_taken_for_others() {
    let bytes = encoding_rs::ISO_8859_5.encode(RUSSIAN).0;
    assert_eq!(read(&bytes).unwrap_err(), TableError::Encoding { line: 2, guess: Some("ISO-8859-5") });
    let bytes = encoding_rs::X_MAC_CYRILLIC.encode(RUSSIAN).0;
    assert!(matches!(read(&bytes), Err(TableError::Encoding { .. } | TableError::EncodingDoubtful { .. })));
}
