//! What the example and the scenarios are played on: the two machines of one archive, the clock they share, and the stick that goes between them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use volya_core::id::{BulkId, EntryHash, Letter};
use volya_core::roster::{Coverage, Role};
use volya_store::disk::DiskBlobs;
use volya_vault::OsChance;

use crate::acts;
use crate::archive::{Bureau, Merged, Recovery, StartFounding, found, request};
use crate::clock::{Clock, ScenarioClock};
use crate::error::BureauError;
use crate::home::{Home, io};

/// The passphrase of both devices. It guards nothing: everybody in the archive is invented, and it lies beside it in a file.
pub const PASSPHRASE: &str = "spring sun, starlight, wild flower";

/// Where one device lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which device.
    pub device: Letter,
    /// Its copy of the archive.
    pub archive: PathBuf,
    /// Its state.
    pub data: PathBuf,
}

/// Which of the two machines.
#[derive(Clone, Copy)]
pub(crate) enum Machine {
    /// The founder's, an admin's.
    Office,
    /// The second member's, a reviewer's.
    Laptop,
}

impl Machine {
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Office => Self::Laptop,
            Self::Laptop => Self::Office,
        }
    }
}

/// Both machines at work.
pub(crate) struct Stage {
    pub(crate) office: Bureau,
    pub(crate) laptop: Bureau,
    office_place: Place,
    laptop_place: Place,
    clock: ScenarioClock,
}

impl Stage {
    /// Founds the archive on the first machine at `begin` and brings the second in.
    pub(crate) fn found(folder: &Path, begin: Timestamp, log_n: u8) -> Result<Self, BureauError> {
        let clock = ScenarioClock::at(begin);
        let folders = |name: &str| (folder.join(name), folder.join(format!("data-{name}")));
        let ((office_archive, office_data), (laptop_archive, laptop_data)) = (folders("office"), folders("laptop"));
        let start = StartFounding { coverage: Coverage::All, recovery: Recovery::Refused, passphrase: PASSPHRASE, log_n };
        let (mut office, _) = found(&office_archive, &office_data, &start, Arc::new(clock.clone()), Box::new(OsChance))?;
        let office_place = Place { device: office.letter(), archive: office_archive, data: office_data };
        let laptop = join(&mut office, &office_place.archive, &laptop_archive, &laptop_data, log_n, &clock)?;
        let laptop_place = Place { device: laptop.letter(), archive: laptop_archive, data: laptop_data };
        Ok(Self { office, laptop, office_place, laptop_place, clock })
    }

    /// The time on the clock.
    pub(crate) fn at(&self) -> Timestamp {
        self.clock.now()
    }

    /// Sets the clock.
    pub(crate) fn set(&self, at: Timestamp) {
        self.clock.set(at);
    }

    pub(crate) fn place(&self, machine: Machine) -> &Place {
        match machine {
            Machine::Office => &self.office_place,
            Machine::Laptop => &self.laptop_place,
        }
    }

    /// Takes into one machine what the other has.
    pub(crate) fn merge_into(&mut self, into: Machine) -> Result<Merged, BureauError> {
        let (from, bureau) = match into {
            Machine::Office => (&self.laptop_place, &mut self.office),
            Machine::Laptop => (&self.office_place, &mut self.laptop),
        };
        bureau.merge(&DiskBlobs::open_to_read(&from.archive)?)
    }

    /// The bureau on this machine.
    pub(crate) fn at_desk(&mut self, machine: Machine) -> &mut Bureau {
        match machine {
            Machine::Office => &mut self.office,
            Machine::Laptop => &mut self.laptop,
        }
    }

    /// The stick goes from this machine to the other, whose member signs these entries and files. What he signed is known there alone until the stick
    /// goes back.
    pub(crate) fn have_signed(&mut self, by: Machine, entries: &[EntryHash], bulks: &[BulkId]) -> Result<(), BureauError> {
        // Who hands over reports, so that his silence holds nobody.
        acts::heartbeat(self.at_desk(by.other()))?;
        self.merge_into(by)?;
        acts::countersign(self.at_desk(by), entries, bulks)?;
        Ok(())
    }
}

/// Makes the folder, which must be new or empty, and lays the passphrase of both machines into it.
pub(crate) fn prepare(folder: &Path) -> Result<PathBuf, BureauError> {
    if folder.is_dir() && fs::read_dir(folder).map_err(|e| io(&e))?.next().is_some() {
        return Err(BureauError::NotEmpty);
    }
    fs::create_dir_all(folder).map_err(|e| io(&e))?;
    put(folder, "passphrase.txt", format!("{PASSPHRASE}\n").as_bytes())
}

/// Lays a file into the folder.
pub(crate) fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, BureauError> {
    let path = folder.join(name);
    fs::write(&path, bytes).map(|()| path).map_err(|e| io(&e))
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
