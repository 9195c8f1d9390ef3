//! Lists in Latin letters against registers in Hangul, through a real archive and its index.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use volya_bureau::acts::import::{self, ImportKind};
use volya_bureau::acts::{self, Screening};
use volya_bureau::core::id::Label;
use volya_bureau::core::roster::Coverage;
use volya_bureau::{OsChance, Recovery, StartFounding, SystemClock, found};

use super::names::Register;
use super::{Outcome, PASSPHRASE, PERSONS, QUICK_LOG_N, machine, open, seconds};

/// Lines of a list.
const LINES: usize = 1_000;

/// Screens lists against a register of each of the sizes that stand among the arguments.
pub(crate) fn measure(arguments: &[String]) -> Outcome<()> {
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![PERSONS, 100_000];
    }
    let kept = arguments.iter().find(|argument| argument.contains('/')).map(PathBuf::from);
    for persons in sizes {
        let own = tempfile::tempdir()?;
        let folder = kept.as_ref().map_or_else(|| own.path().to_owned(), |kept| kept.join(persons.to_string()));
        of_size(&folder, persons)?;
    }
    Ok(())
}

fn of_size(folder: &Path, persons: usize) -> Outcome<()> {
    let (archive, data) = (folder.join("archive"), folder.join("data"));
    let register = Register::of(persons);
    println!("blind: {LINES} lines in Latin letters against {persons} persons in Hangul");
    if !archive.exists() {
        std::fs::create_dir_all(folder)?;
        fill(&archive, &data, &register)?;
    }
    machine::forget_peak();
    let (took, bureau) = seconds(|| open(&archive, &data))?;
    drop(bureau);
    println!("  opened                    {took:.2} s, at most {} MiB of memory", machine::peak_mib());
    println!("  index                     {:.0} bytes a person", machine::folder_bytes(&data)? as f64 / persons as f64);
    for dated in [true, false] {
        screened(&archive, &data, &register, dated)?;
    }
    Ok(())
}

/// Registers everybody, file by file, as an office would.
fn fill(archive: &Path, data: &Path, register: &Register) -> Outcome<()> {
    let start =
        StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n: QUICK_LOG_N };
    let (mut bureau, _) = found(archive, data, &start, Arc::new(SystemClock), Box::new(OsChance))?;
    machine::forget_peak();
    let mut all = 0.0;
    for (file, csv) in register.persons_csv().enumerate() {
        let import = |bureau| import::import(bureau, ImportKind::Persons, csv.as_bytes(), false, &mut |_| true);
        let (took, report) = seconds(|| Ok(import(&mut bureau)?))?;
        report.receipt.ok_or("the register was not written")?;
        all += took;
        println!("  file {file:<3}                  {took:.1} s");
    }
    println!("  registered                {all:.0} s, at most {} MiB of memory", machine::peak_mib());
    Ok(())
}

fn screened(archive: &Path, data: &Path, register: &Register, dated: bool) -> Outcome<()> {
    let mut bureau = open(archive, data)?;
    let list = register.list_csv(LINES, dated);
    let (before, processor) = (machine::resident_mib(), machine::processor_seconds());
    machine::forget_peak();
    let (took, screening) = seconds(|| Ok(acts::screen(&mut bureau, list.as_bytes(), &acts::Asked::default())?))?;
    let (peak, processor) = (machine::peak_mib(), machine::processor_seconds() - processor);
    let mut meant: Vec<usize> = screening.lines.iter().map(|line| line.labels.len()).collect();
    meant.sort_unstable();
    let (found, many) = found_their_man(register, &screening);
    println!(
        "  {:<17}         {took:.2} s ({processor:.2} s of processors); people shown for a line: median {}, 95 of 100 at most {}; \
         of {LINES} lines {found} found their man, {many} more sound like too many; {before} MiB of memory before, at most {peak} MiB",
        if dated { "with birth dates" } else { "names alone" },
        meant[meant.len() / 2],
        meant[meant.len() * 95 / 100],
    );
    Ok(())
}

/// Lines among whose people is the one they mean, and others that hold because they sound like more people than are shown.
///
/// People are registered in their order, and so the label tells who it is.
fn found_their_man(register: &Register, screening: &Screening) -> (usize, usize) {
    let (mut found, mut many) = (0, 0);
    for (line, (beside, verdict)) in screening.lines.iter().zip(&screening.verdict.lines).enumerate() {
        let number = register.meant_by(line) + 1;
        let mut labels = beside.labels.iter().filter_map(|(_, label)| label.as_ref());
        if labels.any(|label| usize::try_from(Label::number(label)) == Ok(number)) {
            found += 1;
        } else if verdict.findings.iter().any(|finding| finding.reason.to_string().contains("sounds like more than")) {
            many += 1;
        }
    }
    (found, many)
}
