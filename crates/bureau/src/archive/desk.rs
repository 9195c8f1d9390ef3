//! What acts ask of the opened archive.

use rayon::prelude::*;
use volya_core::event::Head;
use volya_core::fold::Record;
use volya_core::id::{BulkId, DeviceId, Digest, EntryHash, PersonId};
use volya_core::roster::{Compartment, GenerationMade, Statement};
use volya_vault::{Generation, MatchKey, Recipient, Slot, open_media, seal_media};

use super::commit::Payload;
use super::file::name;
use super::founding::generation_file;
use super::logs::main_branch;
use super::open::Bureau;
use super::records;
use super::restore::{next_letter, recipients, rewrapped};
use crate::error::BureauError;

impl Bureau {
    /// Random bytes for an id.
    pub(crate) fn draw<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.fill(&mut bytes);
        bytes
    }

    pub(crate) fn draw_bulk(&mut self) -> BulkId {
        BulkId(self.draw())
    }

    pub(crate) fn match_key(&self) -> Result<MatchKey, BureauError> {
        self.ring.match_key()
    }

    /// Refuses an act about somebody who is not in the register.
    pub(crate) fn require_person(&self, person: PersonId) -> Result<(), BureauError> {
        if self.index.entries_of(&person.0)?.is_empty() { Err(BureauError::NoSuchEntry) } else { Ok(()) }
    }

    /// All records about each of many persons; those of persons linked to them are not among them.
    pub(crate) fn records_of_each(&self, persons: &[PersonId]) -> Result<Vec<Vec<Record>>, BureauError> {
        let subjects: Vec<[u8; 16]> = persons.iter().map(|person| person.0).collect();
        let rows = self.index.entries_of_many(&subjects)?;
        let authors = self.authors();
        Ok(rows.into_par_iter().map(|rows| records::records(rows, authors)).collect())
    }

    /// One entry.
    pub(crate) fn record(&self, entry: EntryHash) -> Result<Record, BureauError> {
        let row = self.index.entry(&entry.0)?.ok_or(BureauError::NoSuchEntry)?;
        records::records(vec![row], self.authors()).pop().ok_or(BureauError::NoSuchEntry)
    }

    /// Everything that concerns no person.
    pub(crate) fn office_records(&self) -> Result<Vec<Record>, BureauError> {
        Ok(records::records(self.index.entries_of(&[0; 16])?, self.authors()))
    }

    pub(crate) fn next_letter(&self) -> Result<String, BureauError> {
        next_letter(&self.roster)
    }

    /// Refuses what would open nothing: a signature from a device that nobody stands for, or that was removed.
    ///
    /// # Errors
    /// [`BureauError::NotCounted`]; [`BureauError::Removed`].
    pub fn require_counted(&self) -> Result<(), BureauError> {
        if self.roster.accepted(self.device).is_some() {
            return Err(BureauError::Removed);
        }
        if self.roster.is_counted(self.device) { Ok(()) } else { Err(BureauError::NotCounted) }
    }

    /// A device's log as it is known here, whole or up to an earlier size.
    pub(crate) fn head_at(&self, device: DeviceId, size: Option<u64>) -> Result<Head, BureauError> {
        let blobs = self.home.archive.as_ref();
        let Some(branch) = main_branch(blobs, self.file.archive, device)? else {
            return Ok(Head { device, size: 0, root: Digest(volya_tlog::EMPTY_ROOT) });
        };
        let here = branch.checkpoint.size;
        let size = size.unwrap_or(here);
        if size > here {
            return Err(BureauError::Refused("fewer entries of that log are here"));
        }
        let root = volya_tlog::root_at(&branch.files(blobs), here, size).map_err(|why| branch.log_error(why))?;
        Ok(Head { device, size, root: Digest(root) })
    }

    /// A device's log as far as it is known here and contradicts itself nowhere.
    pub(crate) fn sound_head(&self, device: DeviceId) -> Result<Head, BureauError> {
        let here = self.summary.heads.iter().find(|(d, branch, ..)| *d == device && branch.0 == [0; 32]);
        let here = here.map_or(0, |(_, _, size, _)| *size);
        let fork = self.summary.forks.iter().find(|(forked, _)| *forked == device).map(|(_, point)| here.min(*point));
        self.head_at(device, fork)
    }

    /// Makes new generations, wrapped to everybody who was not removed, and lists them. The files come before the statements.
    pub(crate) fn make_generations(&mut self) -> Result<(), BureauError> {
        let recipients = recipients(&self.roster, &[])?;
        let mut made = Vec::new();
        for compartment in Compartment::ALL {
            if self.ring.current(*compartment).is_ok() {
                let generation = Generation::generate(self.chance.as_mut());
                let (file, bytes) = generation_file(self.device, &recipients, *compartment, &[&generation])?;
                self.home.archive.put_all(&[(file, bytes.as_slice())])?;
                let withheld = self.roster.removed_devices().into_iter().collect();
                made.push(GenerationMade { compartment: *compartment, id: Digest(generation.id()), withheld });
            }
        }
        for generation in made {
            self.commit_statement(Statement::GenerationMade(generation))?;
        }
        // Pages that had room belong to the generations before.
        self.rebuild_index().map(drop)
    }

    /// Wraps every generation that this device holds to a joining device as well. The files come before the statement that enrols it.
    pub(crate) fn wrap_generations_to(&mut self, joining: &Recipient) -> Result<(), BureauError> {
        self.wrap_generations_and_to(std::slice::from_ref(joining))
    }

    /// Wraps every generation that this device holds to everybody who was not removed.
    pub(crate) fn wrap_generations(&mut self) -> Result<(), BureauError> {
        self.wrap_generations_and_to(&[])
    }

    fn wrap_generations_and_to(&mut self, joining: &[Recipient]) -> Result<(), BureauError> {
        let recipients = recipients(&self.roster, joining)?;
        let files = rewrapped(&self.ring, self.device, &recipients)?;
        self.home.archive.put_all(&files.iter().map(|(n, b)| (n.clone(), b.as_slice())).collect::<Vec<_>>())?;
        Ok(())
    }

    /// Seals something larger than an entry; it becomes durable with the commit that it is handed to.
    pub(crate) fn seal_payload(
        &mut self,
        compartment: Compartment,
        plain: &[u8],
    ) -> Result<(volya_core::event::Attachment, Payload), BureauError> {
        use sha2::{Digest as _, Sha256};
        let generation = self.ring.current(compartment)?;
        let mut payload = Vec::with_capacity(plain.len() + 1024);
        let sealed = seal_media(plain, &mut payload, generation)?;
        let hash = volya_core::id::Digest(sealed.sha256);
        let hex = hash.to_string();
        let file = name(&format!("media/{}/{hex}", &hex[..2]))?;
        let key_ref = self.draw();
        let slot = Slot::MediaHeader { key_ref, subject: [0; 16], sha256: sealed.sha256, header: sealed.header };
        let plain_hash = volya_core::id::Digest(Sha256::digest(plain).into());
        let attachment = volya_core::event::Attachment { payload: hash, plain: plain_hash, size_bytes: plain.len() as u64 };
        Ok((attachment, Payload { slot, compartment, file: (file, payload) }))
    }

    /// Opens what an attachment names: at most `limit` bytes. `None` where the payload or its header is not here, or is not what the entry says;
    /// anybody can plant a page, and one that leads to other bytes is passed over.
    pub(crate) fn open_payload(
        &self,
        compartment: Compartment,
        attachment: &volya_core::event::Attachment,
        limit: u64,
    ) -> Result<Option<Vec<u8>>, BureauError> {
        use sha2::{Digest as _, Sha256};
        let blobs = self.home.archive.as_ref();
        let hex = attachment.payload.to_string();
        let file = name(&format!("media/{}/{hex}", &hex[..2]))?;
        let Some(payload) = blobs.read(&file, limit.saturating_mul(2))? else { return Ok(None) };
        for (header, generation) in self.ring.media_headers(blobs, compartment, &attachment.payload.0)? {
            let mut plain = Vec::new();
            let opened = open_media(&header, payload.as_slice(), &mut plain, generation, limit);
            if opened.is_ok() && Sha256::digest(&plain)[..] == attachment.plain.0 {
                return Ok(Some(plain));
            }
        }
        Ok(None)
    }

    /// The name under which this device signs what leaves the house.
    pub(crate) fn answer_key(&self) -> String {
        format!("volya.answer/{}/{}", self.archive_id(), self.device)
    }

    /// Signs a text that leaves the house, under a name that no log has.
    pub(crate) fn sign_text(&self, key: &str, text: &str) -> Result<Vec<u8>, BureauError> {
        volya_tlog::sign_note(text, key, self.keys.signing()).map_err(|_| BureauError::Refused("the text cannot be signed"))
    }

    /// The name under which this device signs letters and receipts, which no answer to a list has.
    pub(crate) fn letter_key(&self) -> String {
        format!("{LETTER}{}/{}", self.archive_id(), self.device)
    }

    /// Signs a letter or receipt.
    pub(crate) fn sign_letter(&self, text: &str) -> Result<Vec<u8>, BureauError> {
        self.sign_text(&self.letter_key(), text)
    }
}

/// How the names of keys begin that sign letters.
const LETTER: &str = "volya.letter/";

/// The text of a letter or receipt of any archive, if the device that its signature names has signed it. Whose device that is it does not tell.
pub(crate) fn signed_letter(note: &[u8]) -> Option<String> {
    let line =
        std::str::from_utf8(note).ok()?.lines().find_map(|line| line.strip_prefix("— ").filter(|l| l.starts_with(LETTER)))?;
    let name = line.split(' ').next()?;
    let device = volya_core::id::DeviceId::parse_hex(name.rsplit('/').next()?).ok()?;
    String::from_utf8(volya_tlog::open_note(note, name, &device.0).ok()?).ok()
}
