//! The two machines of the example, the clock they share, and the stick that goes between them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use volya_core::id::PersonId;
use volya_core::roster::{Coverage, Role};
use volya_store::disk::DiskBlobs;
use volya_vault::OsChance;

use super::steps::{Place, Step};
use crate::acts;
use crate::archive::{Bureau, Recovery, StartFounding, found, request};
use crate::clock::{Clock, ScenarioClock};
use crate::error::BureauError;
use crate::home::{Home, io};

/// The passphrase of both devices. It guards nothing: everybody in the archive is invented, and it lies beside it in a file.
pub const PASSPHRASE: &str = "spring sun, starlight, wild flower";

/// Which of the two machines.
#[derive(Clone, Copy)]
pub(super) enum Machine {
    Office,
    Laptop,
}

/// Both machines at work.
pub(super) struct Offices<'a> {
    pub(super) office: Bureau,
    pub(super) laptop: Bureau,
    office_place: Place,
    laptop_place: Place,
    clock: ScenarioClock,
    now: Timestamp,
    told: &'a mut dyn FnMut(Step),
}

impl<'a> Offices<'a> {
    /// Founds the archive on the first machine and brings the second in.
    pub(super) fn found(
        folder: &Path,
        now: Timestamp,
        begin: Timestamp,
        log_n: u8,
        told: &'a mut dyn FnMut(Step),
    ) -> Result<Self, BureauError> {
        let clock = ScenarioClock::at(begin);
        let folders = |name: &str| (folder.join(name), folder.join(format!("data-{name}")));
        let ((office_archive, office_data), (laptop_archive, laptop_data)) = (folders("office"), folders("laptop"));
        let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n };
        let (mut office, _) = found(&office_archive, &office_data, &start, Arc::new(clock.clone()), Box::new(OsChance))?;
        let office_place = Place { device: office.letter(), archive: office_archive, data: office_data };
        told(Step::Founded { at: clock.now(), archive: office.archive_id(), place: office_place.clone() });
        let laptop = join(&mut office, &office_place.archive, &laptop_archive, &laptop_data, log_n, &clock)?;
        let laptop_place = Place { device: laptop.letter(), archive: laptop_archive, data: laptop_data };
        told(Step::Joined { at: clock.now(), role: laptop.role(), place: laptop_place.clone() });
        Ok(Self { office, laptop, office_place, laptop_place, clock, now, told })
    }

    pub(super) fn tell(&mut self, step: Step) {
        (self.told)(step);
    }

    /// The time on the example's clock.
    pub(super) fn at(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the clock to so many hours before the end.
    pub(super) fn hours_before_end(&self, hours: i64) {
        self.minutes_before_end(hours * 60);
    }

    /// Moves the clock to so many minutes before the end.
    pub(super) fn minutes_before_end(&self, minutes: i64) {
        self.clock.set(self.now - SignedDuration::from_mins(minutes));
    }

    pub(super) fn place(&self, machine: Machine) -> &Place {
        match machine {
            Machine::Office => &self.office_place,
            Machine::Laptop => &self.laptop_place,
        }
    }

    /// Takes into one machine what the other has.
    pub(super) fn merge_into(&mut self, into: Machine) -> Result<(), BureauError> {
        let (from, bureau) = match into {
            Machine::Office => (&self.laptop_place, &mut self.office),
            Machine::Laptop => (&self.office_place, &mut self.laptop),
        };
        let merged = bureau.merge(&DiskBlobs::open_to_read(&from.archive)?)?;
        let (from, into) = (from.device, bureau.letter());
        self.tell(Step::Merged { at: self.at(), from, into, merged });
        Ok(())
    }

    /// The stick goes to the laptop; the second member signs what the first recorded; the stick comes back.
    pub(super) fn sign(&mut self, people: &[PersonId]) -> Result<(), BureauError> {
        self.merge_into(Machine::Laptop)?;
        let mut entries = Vec::new();
        for about in people.iter().copied().map(Some).chain([None]) {
            let signable = acts::signable(&mut self.laptop, about)?;
            entries.extend(signable.into_iter().filter(|s| s.may_sign).map(|s| s.entry));
        }
        acts::countersign(&mut self.laptop, &entries, &[])?;
        self.tell(Step::Countersigned { at: self.at(), device: self.laptop_place.device, entries: entries.len() });
        self.merge_into(Machine::Office)
    }

    pub(super) fn recorded(&mut self, what: &'static str, entries: usize) {
        self.tell(Step::Recorded { at: self.at(), device: self.office_place.device, what, entries });
    }
}

/// The laptop asks, the office enrols it, and the archive goes over on a stick.
fn join(
    office: &mut Bureau,
    from: &Path,
    archive: &Path,
    data: &Path,
    log_n: u8,
    clock: &ScenarioClock,
) -> Result<Bureau, BureauError> {
    carry(from, archive)?;
    let asking = Home::on_disk(archive, data)?;
    let asked = request(&asking, PASSPHRASE, log_n, &mut OsChance)?;
    acts::add_member(office, &asked, Role::Reviewer)?;
    drop(asking);
    carry(from, archive)?;
    let mut laptop = Bureau::open(Home::on_disk(archive, data)?, PASSPHRASE, Arc::new(clock.clone()), Box::new(OsChance))?;
    // A device that never wrote counts as silent and holds everybody.
    acts::heartbeat(&mut laptop)?;
    Ok(laptop)
}

/// Copies a folder as a stick does, file by file.
fn carry(from: &Path, into: &Path) -> Result<(), BureauError> {
    fs::create_dir_all(into).map_err(|e| io(&e))?;
    for entry in fs::read_dir(from).map_err(|e| io(&e))? {
        let path: PathBuf = entry.map_err(|e| io(&e))?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            carry(&path, &into.join(name))?;
        } else {
            fs::copy(&path, into.join(name)).map_err(|e| io(&e))?;
        }
    }
    Ok(())
}
