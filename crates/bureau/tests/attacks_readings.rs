//! Attempts that bend how an honest list is read: whoever sent it counts its lines by what he sees. `docs/attacks.md` tells each.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::io::{Cursor, Write as _};

use common::{TwoDesks, identity, route, to};
use volya_bureau::acts::{self, Asked, ImportKind, QuickRefusal, Screening, Wish};
use volya_bureau::core::event::Identity;
use volya_bureau::core::gate::{Fault, Verdict};
use volya_bureau::core::id::{Letter, PersonId};
use volya_bureau::core::will::{How, Side};
use volya_bureau::table::{ByHand, ColumnRef, HeaderRow, Reading};

/// Two men: Mun, who may go, under V-0431; and Rim, under V-0417, who said no to a doctor.
struct Two {
    desks: TwoDesks,
}

impl Two {
    fn new() -> Self {
        let mut desks = TwoDesks::new();
        desks.set_up_office();
        let mun = named(&mut desks, "Mun", "Sae-byok", "1990-01-02", "V-0431");
        desks.put_in_order(mun);
        let rim = named(&mut desks, "Rim", "Pom-hae", "", "V-0417");
        desks.sync();
        let refusal = QuickRefusal { to: to("KR"), how: How::Spoken, heard_by: Side::Medic };
        acts::refuse(&mut desks.laptop, rim, refusal).unwrap();
        desks.sync();
        Self { desks }
    }

    fn screen(&mut self, list: &[u8], reading: Reading) -> (Screening, Asked) {
        let asked = Asked { reading, ..Asked::on(route()) };
        (acts::screen(&mut self.desks.office, list, &asked).unwrap(), asked)
    }

    fn says(&mut self, list: &str) -> Verdict {
        self.screen(list.as_bytes(), Reading::default()).0.verdict.verdict
    }

    /// Whether the sender is told a number of this list, by an answer or by a clearance; both or neither.
    fn tells(&mut self, list: &[u8], reading: Reading) -> bool {
        let (screening, asked) = self.screen(list, reading);
        let clear: Vec<u32> = screening.verdict.clear_lines().collect();
        assert_eq!(clear.len(), 1, "Mun may go: {screening:?}");
        let answer = acts::answer(&mut self.desks.office, &screening, &asked, route().to, Some(screening.lines.len() - 1));
        let wish = Wish { line: clear[0], person: None, crossing: "Bridge".into(), device: Letter::nth(0).unwrap(), hours: 6 };
        let issued = acts::issue(&mut self.desks.office, list, &asked, &wish).unwrap();
        assert_eq!(answer.is_ok(), issued.is_ok());
        if let Err(faults) = issued {
            assert_eq!(faults, [Fault::NumberedOtherwise]);
        }
        answer.is_ok()
    }
}

fn named(desks: &mut TwoDesks, surname: &str, given: &str, dob: &str, custody_id: &str) -> PersonId {
    let mut known = identity(surname, given, dob);
    known.custody_id = Some(custody_id.into());
    let (label, _) = acts::register(&mut desks.office, &known, None).unwrap();
    desks.office.person(&label).unwrap()
}

fn columns(set: &[(&str, &str)]) -> Reading {
    let columns = set.iter().map(|(place, name)| (ColumnRef::from(*place), (*name).to_owned())).collect();
    Reading { columns, ..Reading::default() }
}

fn under(header: HeaderRow, set: &[(&str, &str)]) -> Reading {
    Reading { header: Some(header), ..columns(set) }
}

/// A cell of inline text.
fn text(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// A workbook of sheets, each with rows of texts.
fn workbook(named: &[(&'static str, &[&[&str]])]) -> Vec<u8> {
    let row = |row: &&[&str]| format!("<row>{}</row>", row.iter().map(|cell| text(cell)).collect::<String>());
    let of = |(name, rows): &(&'static str, &[&[&str]])| (*name, rows.iter().map(row).collect::<String>());
    sheets(&named.iter().map(of).collect::<Vec<_>>())
}

/// A workbook of sheets, each with its rows in XML.
fn sheets(sheets: &[(&str, String)]) -> Vec<u8> {
    sheets_in(sheets, "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>")
}

fn sheets_in(sheets: &[(&str, String)], styles: &str) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut named, mut relations) = (String::new(), String::new());
    let mut parts = vec![("[Content_Types].xml".to_owned(), "<Types/>".to_owned())];
    for (i, (name, rows)) in sheets.iter().enumerate() {
        named += &format!("<sheet name=\"{name}\" sheetId=\"{i}\" state=\"visible\" r:id=\"r{i}\"/>");
        relations += &format!("<Relationship Id=\"r{i}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        parts.push((format!("xl/worksheets/sheet{i}.xml"), format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")));
    }
    let package = format!(
        "<Relationships><Relationship Id=\"w\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    parts.push(("_rels/.rels".to_owned(), package));
    parts.push(("xl/styles.xml".to_owned(), styles.to_owned()));
    parts.push(("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{named}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")));
    zipped(&parts)
}

fn zipped(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A heading is a line here and none to its sender, however few columns there are.
#[test]
fn headings_in_a_narrow_list() {
    let mut two = Two::new();
    for heading in ["Officers,", "Officers,\nMajors,", ",Officers"] {
        assert!(!two.tells(
            format!("name,custody_id\n{heading}\nMun Sae-byok,V-0431\nRim Pom-hae,V-0417\n").as_bytes(),
            Reading::default()
        ));
        assert!(!two.tells(
            format!("name,custody_id\nRim Pom-hae,V-0417\n{heading}\nMun Sae-byok,V-0431\n").as_bytes(),
            Reading::default()
        ));
    }
    assert!(!two.tells("name\nOfficers\nMun Sae-byok\nRim Pom-hae\n".as_bytes(), Reading::default()));
    assert!(!two.tells("name,rank\nOfficers,all\nMun Sae-byok,private\nRim Pom-hae,\n".as_bytes(), Reading::default()));
    assert!(two.tells("no,name\n1,Mun Sae-byok\n2,Rim Pom-hae\n".as_bytes(), Reading::default()));
    assert!(two.tells("name,custody_id\nMun Sae-byok,V-0431\nRim Pom-hae,\n".as_bytes(), Reading::default()));
}

#[test]
fn a_man_is_made_the_header() {
    let mut two = Two::new();
    let by_number = [("1", "name"), ("2", "custody_id")];
    let honest = "name,custody_id\nRim Pom-hae,V-0417\nMun Sae-byok,V-0431\n";
    let strange = "Familienname,Nummer\nRim Pom-hae,V-0417\nMun Sae-byok,V-0431\n";
    let bare = "Rim Pom-hae,V-0417\nMun Sae-byok,V-0431\n";
    for (list, reading) in [
        (honest, under(HeaderRow::At(2), &by_number)),
        (strange, under(HeaderRow::At(2), &by_number)),
        (strange, columns(&[("Rim Pom-hae", "name"), ("V-0417", "custody_id")])),
        (bare, under(HeaderRow::At(1), &by_number)),
    ] {
        let (screening, _) = two.screen(list.as_bytes(), reading.clone());
        assert_eq!(screening.verdict.verdict, Verdict::Block, "whoever was made the header is looked for: {list} {reading:?}");
        assert!(!two.tells(list.as_bytes(), reading.clone()), "{list} {reading:?}");
    }
    assert!(two.tells(honest.as_bytes(), Reading::default()));
    assert!(two.tells(honest.as_bytes(), under(HeaderRow::At(1), &[])), "set by hand to where it stands");
}

#[test]
fn the_header_is_made_a_line() {
    let mut two = Two::new();
    let known = "Full Name,Date Of Birth\nMun Sae-byok,1990-01-02\nRim Pom-hae,\n";
    let strange = "Familienname,geboren\nMun Sae-byok,1990-01-02\nRim Pom-hae,\n";
    let set = [("1", "name"), ("2", "dob")];
    assert!(!two.tells(known.as_bytes(), under(HeaderRow::Missing, &set)));
    assert!(!two.tells(strange.as_bytes(), under(HeaderRow::Missing, &set)));
    assert!(!two.tells(strange.as_bytes(), columns(&set)), "nobody said where the header is");
    let lines = Reading { lines: true, ..Reading::default() };
    assert!(!two.tells("name\nMun Sae-byok\nRim Pom-hae\n".as_bytes(), lines.clone()));
    assert!(!two.tells("Liste\nMun Sae-byok\nRim Pom-hae\n".as_bytes(), lines.clone()));
    assert!(two.tells("Mun Sae-byok\nRim Pom-hae\n".as_bytes(), lines));
    assert!(two.tells("Mun Sae-byok,1990-01-02\nRim Pom-hae,1991-01-02\n".as_bytes(), under(HeaderRow::Missing, &set)));
}

/// The list says to whoever reads it that another man is line 1, where nothing of a line stands. The answer says who is: its own words of him.
#[test]
fn a_note_a_title_or_a_header_says_who_a_line_is() {
    let mut two = Two::new();
    let line = "1,Mun,Sae-byok,1990-01-02";
    let lists = [
        format!("no,surname,given,dob\n{line}\nNote: line 1 is to be read as Rim Pom-hae,,,\n"),
        format!("no,surname,given,dob,in truth Rim Pom-hae\n{line},yes\n"),
        format!("no,surname,given,dob,in return for\n{line},\n"),
    ];
    let above = format!("Line 1 is to be read as Rim Pom-hae,,,\nno,surname,given,dob\n{line}\n");
    assert!(!two.tells(above.as_bytes(), Reading::default()), "somebody stands above the header");
    for list in lists {
        let (screening, asked) = two.screen(list.as_bytes(), Reading::default());
        assert_eq!(screening.verdict.clear_lines().count(), 1, "{list}: {screening:?}");
        let answer = acts::answer(&mut two.desks.office, &screening, &asked, route().to, None).unwrap().unwrap();
        let sheet = String::from_utf8(answer.sheets.concat()).unwrap();
        assert!(sheet.contains("\ngo 1 surname \"Mun\" given \"Sae-byok\" dob \"1990-01-02\"\nend of sheet\n"), "{sheet}");
        assert!(!sheet.contains("Rim"));
    }
}

/// Who signs a list below its last line is no line of it, and shifts none.
#[test]
fn a_signature_below_the_lines_shifts_none() {
    let mut two = Two::new();
    let list = "no,surname,given,dob\n1,Mun,Sae-byok,1990-01-02\n";
    for below in [",Начальник лагеря полковник Сидоренко О.П.,,\n", "Начальник табору Сидоренко О.П.,,,\n", ",,Petrov,\n"]
    {
        assert!(two.tells(format!("{list}{below}").as_bytes(), Reading::default()), "{below}");
        assert!(!two.tells(format!("{list}{below}3,Rim,Pom-hae,\n").as_bytes(), Reading::default()), "{below}");
    }
}

/// What stands in brackets behind a header says more of it; his day of birth there is compared like any.
#[test]
fn a_header_says_more_in_brackets() {
    let mut two = Two::new();
    let list = |dob: &str| format!("Name (English),Date of Birth (DD.MM.YYYY),Prisoner No\nMun Sae-byok,{dob},V-0431\n");
    assert_eq!(two.says(&list("02.01.1990")), Verdict::Clear);
    assert_eq!(two.says(&list("02.01.1950")), Verdict::Hold);
    assert_eq!(two.says("성명(영문),생년월일(나이),포로번호\nMun Sae-byok,1990. 1. 2.,V-0431\n"), Verdict::Clear);
    assert_eq!(two.says("성명(영문),생년월일(나이),포로번호\nMun Sae-byok,1990년 1월 3일,V-0431\n"), Verdict::Hold);
    let two_days = "Name,Date of birth,Date of birth (corrected),Prisoner No\nMun Sae-byok,1990-01-02,1993-03-03,V-0431\n";
    assert!(acts::screen(&mut two.desks.office, two_days.as_bytes(), &Asked::on(route())).is_err(), "two columns of one meaning");
    assert_eq!(two.says("Surname,Name,Prisoner No\nMUN,SAE BYOK,V-0431\n"), Verdict::Clear);
    assert_eq!(two.says("Surname,Name,Prisoner No\nRim,Sae-byok,V-0431\n"), Verdict::Hold);
    assert_eq!(two.says("Surname,Name,Prisoner No\nMun,Pom-hae,V-0431\n"), Verdict::Hold);
    let two_names = "Name (Korean),Name (English),Prisoner No\n림봄해,Mun Sae-byok,V-0431\n";
    assert_eq!(two.says(two_names), Verdict::Hold);
}

#[test]
fn one_sheet_is_read_of_two() {
    let mut two = Two::new();
    let rim: &[&[&str]] = &[&["name"], &["Rim Pom-hae"]];
    let mun: &[&[&str]] = &[&["name"], &["Mun Sae-byok"]];
    let strange: &[&[&str]] = &[&["Familienname"], &["Rim Pom-hae"]];
    let numbered: &[&[&str]] = &[&["no", "name"], &["1", "Mun Sae-byok"]];
    let chosen = || Reading { sheet: Some("B".into()), ..Reading::default() };
    assert!(!two.tells(&workbook(&[("A", rim), ("B", mun)]), Reading::default()));
    for other in [rim, strange] {
        assert!(!two.tells(&workbook(&[("A", other), ("B", mun)]), chosen()));
    }
    assert!(!two.tells(&workbook(&[("A", strange), ("B", mun)]), Reading::default()), "it may have lines too");
    assert!(!two.tells(&workbook(&[("A", rim), ("B", numbered)]), chosen()), "each sheet has its line 1");
    let legend: &[&[&str]] = &[&["see the letter"]];
    for reading in [Reading::default(), chosen()] {
        assert!(two.tells(&workbook(&[("A", legend), ("B", mun)]), reading));
    }
}

#[test]
fn rows_that_are_no_lines_stand_between_the_lines() {
    let mut two = Two::new();
    let between = |row: &str| format!("name,custody_id,rank\nRim Pom-hae,V-0417,private\n{row}\nMun Sae-byok,V-0431,private\n");
    for row in ["Note: two of five,,", "Total,,", ",,", "", "Officers,,", "Rim Pom-hae and\u{20}others,,"] {
        assert!(!two.tells(between(row).as_bytes(), Reading::default()), "{row:?}");
    }
    assert!(!two.tells("name,custody_id,rank\n1,2,3\nMun Sae-byok,V-0431,private\n".as_bytes(), Reading::default()));
    assert!(!two.tells("Rim Pom-hae;\nname;custody_id\nMun Sae-byok;V-0431\n".as_bytes(), Reading::default()));
    let message = "Please look.\nRim Pom-hae\nwho came to us with the other two.\nMun Sae-byok\n";
    assert!(!two.tells(message.as_bytes(), Reading::default()));
    // What stands above the header, below the last line, or between lines that the sender numbers, shifts nothing.
    assert!(two.tells(between("name,custody_id,rank").as_bytes(), Reading::default()));
    let framed = "List of prisoners,,\n\nname,custody_id,rank\nMun Sae-byok,V-0431,private\nRim Pom-hae,V-0417,private\n\nNote: all,,\nTotal: 2,,\n";
    assert!(two.tells(framed.as_bytes(), Reading::default()));
    let numbered = "no,name,custody_id\n1,Mun Sae-byok,V-0431\nNote: one left,,\n,,\n2,Rim Pom-hae,V-0417\n";
    assert!(two.tells(numbered.as_bytes(), Reading::default()));
    assert!(two.tells(numbered.replace('\n', "\r\n").as_bytes(), Reading::default()));
    let crlf = "name,custody_id,rank\r\nMun Sae-byok,V-0431,private\r\nRim Pom-hae,V-0417,private\r\n";
    assert!(two.tells(crlf.as_bytes(), Reading::default()), "a line end of two characters is no blank row");
    assert!(!two.tells(crlf.replace("private\r\nR", "private\r\n\r\nR").as_bytes(), Reading::default()));
}

#[test]
fn a_column_is_made_the_numbers_of_the_lines() {
    let mut two = Two::new();
    let list = "name,custody_id,children\nMun Sae-byok,V-0431,1\nNote: one left,,\nRim Pom-hae,V-0417,2\n";
    assert!(!two.tells(list.as_bytes(), columns(&[("children", "line_no")])));
}

#[test]
fn lines_are_swallowed_by_a_delimiter_set_by_hand() {
    let mut two = Two::new();
    let list = "name,custody_id,note\nMun Sae-byok,V-0431,\nRim Pom-hae,V-0417,x|\"\nMun Sae-byok,V-0431,y|\"\n";
    let reading = Reading { delimiter: Some('|'), ..under(HeaderRow::Missing, &[("1", "name")]) };
    let (screening, asked) = two.screen(list.as_bytes(), reading);
    assert!(acts::answer(&mut two.desks.office, &screening, &asked, route().to, Some(screening.lines.len())).is_err());
}

/// Mun's number stands beside a name that only whoever opens the file sees.
#[test]
fn a_formula_shows_another_name() {
    let mut two = Two::new();
    let says = |two: &mut Two, cells: &str| two.says(&format!("Familienname,custody_id\n{cells},V-0431\n"));
    assert_eq!(says(&mut two, "\"=\"\"Rim Pom-hae\"\"\""), Verdict::Block);
    assert_eq!(says(&mut two, "\"=\"\"Rim\"\"&\"\" \"\"&\"\"Pom-hae\"\"\""), Verdict::Block);
    assert_eq!(says(&mut two, "=A1&B1"), Verdict::Hold);
    assert_eq!(says(&mut two, "12345678901234567890"), Verdict::Clear, "a text is read as it stands");
    let with = |cell: &str| {
        let rows = format!("<row>{}{}</row><row>{cell}{}</row>", text("Familienname"), text("custody_id"), text("V-0431"));
        sheets(&[("A", rows)])
    };
    for (cell, verdict) in [
        ("<c t=\"str\"><f>T(\"x\")</f><v>Rim Pom-hae</v></c>", Verdict::Block),
        ("<c t=\"str\"><f>A1</f></c>", Verdict::Hold),
        ("<c t=\"e\"><v>#REF!</v></c>", Verdict::Hold),
        ("<c><v>12345678901234567</v></c>", Verdict::Hold),
    ] {
        let (screening, _) = two.screen(&with(cell), Reading::default());
        assert_eq!(screening.verdict.verdict, verdict, "{cell}");
    }
    // Where a name is read, what a formula counts says nothing of who he is.
    let (screening, _) = two.screen(b"name,custody_id,Alter\nMun Sae-byok,V-0431,=2026-1990\n", Reading::default());
    assert_eq!(screening.verdict.verdict, Verdict::Clear);
    let (screening, _) = two.screen(b"name,custody_id,Bild\nMun Sae-byok,V-0431,\"=\"\"Rim Pom-hae\"\"\"\n", Reading::default());
    assert_eq!(screening.verdict.verdict, Verdict::Block, "but a name in it is looked up");
    assert_eq!(screening.read.of_lines.len(), 1);
}

/// What is stored is read; what is shown is what the sender means.
#[test]
fn a_cell_shows_another_name_than_it_holds() {
    let mut two = Two::new();
    let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let ods_in = |common: &str, own: &str, name: &str| {
        let header = format!("{}{}", cell("name"), cell("custody_id"));
        let row = format!("{name}{}", cell("V-0431"));
        let rows = format!("<table:table-row>{header}</table:table-row><table:table-row>{row}</table:table-row>");
        let content = format!(
            "<office:document-content><office:automatic-styles>{own}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"A\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        let mimetype = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
        let styles = format!("<office:document-styles><office:styles>{common}</office:styles></office:document-styles>");
        zipped(&[("mimetype".to_owned(), mimetype), ("content.xml".to_owned(), content), ("styles.xml".to_owned(), styles)])
    };
    let stored = |stored: &str, seen: &str| {
        format!("<table:table-cell office:value-type=\"string\" office:string-value=\"{stored}\">{seen}</table:table-cell>")
    };
    for (name, verdict) in [
        (stored("Mun Sae-byok", "<text:p>Mun <text:s/>Sae-byok</text:p>"), Verdict::Clear),
        (stored("Mun Sae-byok", "<text:p>Rim Pom-hae</text:p>"), Verdict::Hold),
        (stored("Mun Sae-byok", ""), Verdict::Hold),
    ] {
        let (screening, _) = two.screen(&ods_in("", "", &name), Reading::default());
        assert_eq!(screening.verdict.verdict, verdict, "{name}");
    }
    let style = |says: &str| format!("<number:text-style>{says}</number:text-style>");
    for (says, verdict) in [
        ("<number:text-content/>", Verdict::Clear),
        ("<number:text> </number:text><number:text-content/>", Verdict::Clear),
        ("<number:text>Rim Pom-hae</number:text>", Verdict::Hold),
        ("<number:text>Rim instead of </number:text><number:text-content/>", Verdict::Hold),
        ("", Verdict::Hold),
    ] {
        let named = cell("Mun Sae-byok");
        for list in [ods_in(&style(says), "", &named), ods_in("", &style(says), &named)] {
            let (screening, _) = two.screen(&list, Reading::default());
            assert_eq!(screening.verdict.verdict, verdict, "{says}");
        }
    }
    let held = |style: u8, format: &str, condition: &str| {
        let cell = text("Mun Sae-byok").replacen("<c ", &format!("<c s=\"{style}\" "), 1);
        let header = format!("<row>{}{}</row>", text("name"), text("custody_id"));
        let rows = format!("{header}<row>{cell}{}</row>", text("V-0431"));
        let format = format!("<numFmts><numFmt numFmtId=\"164\" formatCode=\"{format}\"/></numFmts>");
        let xfs = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
        let styles = format!("<styleSheet>{format}{xfs}<dxfs><dxf>{condition}</dxf></dxfs></styleSheet>");
        sheets_in(&[("A", rows)], &styles)
    };
    let shows_rim = "General;General;General;&quot;Rim Pom-hae&quot;";
    for (style, format, verdict) in [
        (1, shows_rim, Verdict::Hold),
        (1, ";;;", Verdict::Hold),
        (0, shows_rim, Verdict::Clear),
        (1, "General;General;General;@", Verdict::Clear),
        (1, "0.00", Verdict::Clear),
        (1, "_-* #,##0_-;-* #,##0_-;_-* &quot;-&quot;??_-;_-@_-", Verdict::Clear),
    ] {
        let (screening, _) = two.screen(&held(style, format, "<font><b/></font>"), Reading::default());
        assert_eq!(screening.verdict.verdict, verdict, "{style} {format}");
    }
    for (format, verdict) in [(shows_rim, Verdict::Hold), (";;;", Verdict::Hold), ("0.00", Verdict::Clear), ("@", Verdict::Clear)]
    {
        let condition = format!("<numFmt numFmtId=\"165\" formatCode=\"{format}\"/>");
        let (screening, _) = two.screen(&held(0, "@", &condition), Reading::default());
        assert_eq!(screening.verdict.verdict, verdict, "on a condition: {format}");
    }
}

/// Rim is not registered yet; his number is given to Hong before the doctor imports what Rim said.
#[test]
fn a_refusal_is_imported_by_a_number_that_one_member_gave_another_man() {
    let mut two = Two::new();
    let hong = two.desks.register("Hong", "Yong-su", "");
    two.desks.pass(1);
    let stolen = Identity { custody_id: Some("V-0999".into()), ..Identity::default() };
    acts::amend(&mut two.desks.office, hong, &stolen).unwrap();
    two.desks.sync();
    let by_number = b"custody_id,to,stance,taken_at\nV-0999,KR,refuse,2026-03-02T10:00:00Z\n";
    let label = two.desks.label(hong);
    let by_label = format!("person,custody_id,to,stance,taken_at\n{label},V-0999,KR,refuse,2026-03-03T10:00:00Z\n");
    let plan = |two: &mut Two, file: &[u8]| {
        acts::import::plan(&mut two.desks.laptop, ImportKind::Declarations, file, &mut |_| true).unwrap()
    };
    let refused = plan(&mut two, by_number);
    let reasons: Vec<(&str, &str)> = refused.rejected.iter().map(|r| (r.column.as_str(), r.reason.as_str())).collect();
    assert_eq!(reasons, [("custody_id", "rests on one member's word; have it countersigned, or name him in `person`")]);
    assert!(acts::import(&mut two.desks.laptop, ImportKind::Declarations, by_number, false, &mut |_| true).is_err());
    let named = |plan: acts::ImportPlan| plan.concerned.into_iter().map(|c| (c.row, c.label)).collect::<Vec<_>>();
    assert_eq!(named(plan(&mut two, by_label.as_bytes())), [(1, Some(label.clone()))], "he is named by two ways");
    let registered = b"custody_id,to,stance,taken_at\nV-0417,KR,refuse,2026-03-02T10:00:00Z\n";
    assert_eq!(plan(&mut two, registered).rejected, [], "what he was registered under names him");
    two.desks.sign_all(Some(hong));
    assert_eq!(named(plan(&mut two, by_number)), [(1, Some(label))], "two say that the number is his");
}

/// Whoever signs second sees that somebody set by hand how the list was read.
#[test]
fn the_second_member_sees_what_was_set_by_hand() {
    let mut two = Two::new();
    let list = "name,custody_id\nMun Sae-byok,V-0431\n";
    let asked = Asked { reading: under(HeaderRow::At(1), &[("2", "custody_id")]), ..Asked::on(route()) };
    let wish = Wish { line: 1, person: None, crossing: "Bridge".into(), device: Letter::nth(0).unwrap(), hours: 6 };
    let (_, receipt) = acts::issue(&mut two.desks.office, list.as_bytes(), &asked, &wish).unwrap().unwrap();
    two.desks.sync();
    let page = acts::show_clearance(&mut two.desks.laptop, receipt.entries[0]).unwrap();
    assert_eq!(page.by_hand, [ByHand::Header, ByHand::Columns]);
    assert_eq!(two.says(list), Verdict::Clear);
}
