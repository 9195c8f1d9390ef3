//! The keys that this device holds: generations, and the data keys in key pages.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use volya_core::event::Event;
use volya_core::id::{DeviceId, Digest, PersonId};
use volya_core::roster::{Compartment, Roster};
use volya_store::{BlobName, Blobs, Index, KeyRow, PageRow, StoreError};
use volya_vault::{
    Chance, DataKey, Generation, Identity, MatchKey, Page, Slot, file_name, open_generations, open_page, seal_page,
};
use zeroize::Zeroizing;

use super::file::name;
use super::slots::page_row;
use crate::error::BureauError;

const GENERATION_BYTES: u64 = volya_vault::GENERATIONS_LIMIT as u64;
const PAGE_BYTES: u64 = 2 * volya_vault::PAGE_LIMIT as u64;

/// What may open a payload: a header, and the generation of its page.
pub(crate) type Header<'a> = (Zeroizing<Vec<u8>>, &'a Generation);

/// The generations that this device holds, each listed in the roster.
#[derive(Default)]
pub(crate) struct Ring {
    held: BTreeMap<Digest, (Compartment, Generation)>,
    current: BTreeMap<Compartment, Digest>,
    /// The one whose match key makes every form.
    matching: Option<Digest>,
}

impl Ring {
    /// Opens every generation file that is for `identity`, and keeps what the roster lists. Anybody can put a file there: one that does not open, or is not what
    /// its name says, is passed over, and what needs its keys holds.
    ///
    /// New things are sealed to the current generation. A device from which that was withheld, because it was removed, or which joined when others made it,
    /// seals to the last that it holds: a refusal that it hears must be recorded, and others read it.
    pub(crate) fn open(blobs: &dyn Blobs, identity: &Identity, roster: &Roster) -> Result<Self, BureauError> {
        let mut ring = Self { matching: roster.match_generation(), ..Self::default() };
        for file in key_files(blobs, ".gen")? {
            let Some(bytes) = read_key_file(blobs, &file, GENERATION_BYTES)? else { continue };
            for (compartment, generation) in open_generations(&bytes, identity).ok().flatten().into_iter().flatten() {
                ring.keep(compartment, generation, roster);
            }
        }
        for compartment in Compartment::ALL {
            let current = roster.current(*compartment).last().copied();
            let held = roster.generations(*compartment).filter(|id| ring.held.contains_key(id)).last();
            let best = current.filter(|id| ring.held.contains_key(id)).or(held).or(current);
            ring.current.extend(best.map(|id| (*compartment, id)));
        }
        Ok(ring)
    }

    fn keep(&mut self, code: u8, generation: Generation, roster: &Roster) {
        let id = Digest(generation.id());
        let listed =
            Compartment::ALL.iter().copied().filter(|c| *c as u8 == code).find(|c| roster.generations(*c).any(|g| g == id));
        if let Some(compartment) = listed {
            self.held.insert(id, (compartment, generation));
        }
    }

    pub(crate) fn generation(&self, id: &[u8; 32]) -> Option<&Generation> {
        self.held.get(&Digest(*id)).map(|(_, generation)| generation)
    }

    /// The generations that are held, by id.
    pub(crate) fn held(&self) -> Vec<Digest> {
        self.held.keys().copied().collect()
    }

    pub(crate) fn current(&self, compartment: Compartment) -> Result<&Generation, BureauError> {
        let id = self.current.get(&compartment).ok_or(BureauError::NoKey(compartment.word()))?;
        self.generation(&id.0).ok_or(BureauError::NoKey(compartment.word()))
    }

    /// Whether every generation to which the others seal is held here.
    pub(crate) fn holds_current(&self, roster: &Roster) -> bool {
        let current = Compartment::ALL.iter().filter_map(|compartment| roster.current(*compartment).last().copied());
        current.into_iter().all(|id| self.held.contains_key(&id))
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (Compartment, &Generation)> {
        self.held.values().map(|(compartment, generation)| (*compartment, generation))
    }

    pub(crate) fn match_key(&self) -> Result<MatchKey, BureauError> {
        let generation = self.matching.and_then(|id| self.generation(&id.0));
        Ok(generation.ok_or(BureauError::NoKey(Compartment::Match.word()))?.match_key())
    }

    /// The headers in this compartment's key pages that claim to open a payload, each with the generation of its page.
    pub(crate) fn media_headers(
        &self,
        blobs: &dyn Blobs,
        compartment: Compartment,
        payload: &[u8; 32],
    ) -> Result<Vec<Header<'_>>, BureauError> {
        let mut found = Vec::new();
        for file in key_files(blobs, ".page")? {
            let Some(bytes) = read_page_file(blobs, &file)? else { continue };
            let Some((_, page)) = self.open_page_among(&file, &bytes, |(of, _)| *of == compartment) else { continue };
            let Some(generation) = self.generation(&page.generation) else { continue };
            found.extend(page.slots.iter().filter_map(|slot| match slot {
                Slot::MediaHeader { sha256, header, .. } if sha256 == payload => Some((header.clone(), generation)),
                _ => None,
            }));
        }
        Ok(found)
    }

    /// Opens a key page under whichever generation it belongs to; `None` where this device holds none that fits, or it is no page at all.
    pub(crate) fn open_page(&self, file: &BlobName, bytes: &[u8]) -> Option<(Compartment, Page)> {
        self.open_page_among(file, bytes, |_| true)
    }

    /// Opens a key page that was read before under this generation.
    pub(crate) fn open_page_again(&self, file: &BlobName, bytes: &[u8], generation: &[u8; 32]) -> Option<(Compartment, Page)> {
        self.open_page_among(file, bytes, |(_, held)| held.id() == *generation)
    }

    /// A page does not tell to which generation it belongs: each is tried.
    fn open_page_among(
        &self,
        file: &BlobName,
        bytes: &[u8],
        wanted: impl Fn(&(Compartment, &Generation)) -> bool,
    ) -> Option<(Compartment, Page)> {
        let mut tried = self.all().filter(wanted);
        let opened =
            tried.find_map(|(compartment, generation)| Some((compartment, open_page(bytes, generation).ok().flatten()?)));
        // A page says whose it is; one that lies in another device's folder is nobody's.
        opened.filter(|(_, page)| file.as_str().starts_with(&format!("keys/{}/", DeviceId(page.device))))
    }
}

/// Key files of one kind, in every device's folder.
pub(crate) fn key_files(blobs: &dyn Blobs, ending: &str) -> Result<Vec<BlobName>, BureauError> {
    Ok(blobs.list("keys")?.into_iter().filter(|n| n.as_str().ends_with(ending)).collect())
}

/// Key pages of these devices that say nothing which another page of the same device and generation does not say: older versions that a merge brought
/// back.
///
/// Slots are compared whole. A page proves no author: one that names the same slots with other keys makes nothing redundant.
pub(crate) fn redundant_pages(blobs: &dyn Blobs, ring: &Ring, of: &BTreeSet<DeviceId>) -> Result<Vec<BlobName>, BureauError> {
    let files: Vec<BlobName> =
        key_files(blobs, ".page")?.into_iter().filter(|file| owner(file).is_some_and(|owner| of.contains(&owner))).collect();
    let read = |file: BlobName| -> Result<_, BureauError> {
        let Some(bytes) = read_page_file(blobs, &file)? else { return Ok(None) };
        let said = |page: Page| page.slots.iter().map(Slot::digest).collect::<BTreeSet<[u8; 32]>>();
        Ok(ring.open_page(&file, &bytes).map(|(_, page)| ((page.device, page.generation), said(page), file)))
    };
    let read: Result<Vec<_>, BureauError> = files.into_par_iter().map(read).collect();
    let mut pages: Vec<_> = read?.into_iter().flatten().collect();
    pages.sort_by_key(|(_, says, _)| std::cmp::Reverse(says.len()));
    let mut said = BTreeSet::new();
    let mut redundant = Vec::new();
    for (owner, says, file) in pages {
        let before = said.len();
        said.extend(says.into_iter().map(|slot| (owner, slot)));
        if said.len() == before {
            redundant.push(file);
        }
    }
    Ok(redundant)
}

/// The device in whose folder a key file lies.
pub(crate) fn owner(file: &BlobName) -> Option<DeviceId> {
    DeviceId::parse_hex(file.as_str().strip_prefix("keys/")?.split('/').next()?).ok()
}

/// A file under `keys/` or `media/` is named by its hash; anything else has been damaged or put there.
pub(crate) fn check_name(file: &BlobName, bytes: &[u8]) -> Result<(), BureauError> {
    if is_named_by(file, &file_name(bytes)) { Ok(()) } else { Err(BureauError::WrongHash { name: file.to_string() }) }
}

/// Whether the last part of the name is this hash, with or without an ending.
pub(crate) fn is_named_by(file: &BlobName, hash: &str) -> bool {
    let last = file.as_str().rsplit('/').next().unwrap_or_default();
    last.strip_prefix(hash).is_some_and(|ending| matches!(ending, "" | ".gen" | ".page"))
}

/// The longest that a key file can be, by its ending; `None` for a name that is none of a key file.
pub(super) fn key_file_limit(file: &BlobName) -> Option<u64> {
    let name = file.as_str();
    if name.ends_with(".gen") {
        Some(GENERATION_BYTES)
    } else if name.ends_with(".page") {
        Some(PAGE_BYTES)
    } else {
        None
    }
}

pub(crate) fn read_page_file(blobs: &dyn Blobs, file: &BlobName) -> Result<Option<Vec<u8>>, BureauError> {
    read_key_file(blobs, file, PAGE_BYTES)
}

/// A key file that has the hash it is named by and is not too long; `None` for any other.
fn read_key_file(blobs: &dyn Blobs, file: &BlobName, limit_bytes: u64) -> Result<Option<Vec<u8>>, BureauError> {
    match blobs.read(file, limit_bytes) {
        Ok(bytes) => Ok(bytes.filter(|bytes| check_name(file, bytes).is_ok())),
        Err(StoreError::TooLarge { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Keys already used in this commit, with their references.
type Known = BTreeMap<(PersonId, Compartment), ([u8; 16], Zeroizing<[u8; 32]>)>;

/// Data keys for one commit: found in the pages that are there, or made and put into pages of this device.
pub(crate) struct KeyDesk<'a> {
    blobs: &'a dyn Blobs,
    index: &'a dyn Index,
    ring: &'a Ring,
    device: DeviceId,
    open: BTreeMap<BlobName, Page>,
    known: Known,
    fresh: BTreeMap<Compartment, Vec<Slot>>,
}

/// What a commit writes under `keys/`, and what the index must know of it.
#[derive(Default)]
pub(crate) struct NewPages {
    pub(crate) files: Vec<(BlobName, Vec<u8>)>,
    pub(crate) rows: Vec<KeyRow>,
    pub(crate) pages: Vec<PageRow>,
    pub(crate) replaced: Vec<BlobName>,
    /// The page of each compartment that still has room, by name.
    pub(crate) open: BTreeMap<Compartment, String>,
}

const NOBODY: PersonId = PersonId([0; 16]);

impl<'a> KeyDesk<'a> {
    pub(crate) fn new(blobs: &'a dyn Blobs, index: &'a dyn Index, ring: &'a Ring, device: DeviceId) -> Self {
        Self { blobs, index, ring, device, open: BTreeMap::new(), known: BTreeMap::new(), fresh: BTreeMap::new() }
    }

    /// The data key for an event about somebody. In `identity` every entry has its own, so that each can be opened and shredded alone.
    pub(crate) fn key_for(
        &mut self,
        subject: Option<PersonId>,
        event: &Event,
        chance: &mut dyn Chance,
    ) -> Result<([u8; 16], DataKey), BureauError> {
        let compartment = event.compartment();
        let subject = subject.unwrap_or(NOBODY);
        if compartment != Compartment::Identity {
            if let Some((key_ref, key)) = self.known.get(&(subject, compartment)) {
                return Ok((*key_ref, DataKey::from_bytes(key)));
            }
            if let Some(found) = self.find(subject, compartment)? {
                return Ok(found);
            }
        }
        let mut key_ref = [0; 16];
        chance.fill(&mut key_ref);
        let mut secret = Zeroizing::new([0; 32]);
        chance.fill(secret.as_mut());
        let slot = Slot::DataKey { key_ref, subject: subject.0, key: DataKey::from_bytes(&secret) };
        self.fresh.entry(compartment).or_default().push(slot);
        let key = DataKey::from_bytes(&secret);
        if compartment != Compartment::Identity {
            self.known.insert((subject, compartment), (key_ref, secret));
        }
        Ok((key_ref, key))
    }

    /// A key under which this device has sealed before. The index lists only keys that opened an entry of its own log: pages prove no author, and whoever
    /// holds the generation could have planted one with a key that he keeps.
    fn find(&mut self, subject: PersonId, compartment: Compartment) -> Result<Option<([u8; 16], DataKey)>, BureauError> {
        let current = self.ring.current(compartment)?.id();
        for row in self.index.key_for(&subject.0, compartment as u8)? {
            let file = name(&row.page)?;
            let Some(page) = self.page(&file)? else { continue };
            if page.generation != current {
                continue;
            }
            let mut of_row = page.slots.iter().filter(|slot| slot.key_ref() == row.key_ref);
            // A page that says two things of one reference was not made by this device.
            if let (Some(Slot::DataKey { subject: of, key, .. }), None) = (of_row.next(), of_row.next())
                && *of == subject.0
            {
                return Ok(Some((row.key_ref, key.duplicate())));
            }
        }
        Ok(None)
    }

    fn page(&mut self, file: &BlobName) -> Result<Option<&Page>, BureauError> {
        if !self.open.contains_key(file) {
            let Some(bytes) = read_page_file(self.blobs, file)? else { return Ok(None) };
            let Some((_, page)) = self.ring.open_page(file, &bytes) else { return Ok(None) };
            self.open.insert(file.clone(), page);
        }
        Ok(self.open.get(file))
    }

    /// Adds a slot that is no data key: match forms, a media header.
    pub(crate) fn add(&mut self, compartment: Compartment, slot: Slot) {
        self.fresh.entry(compartment).or_default().push(slot);
    }

    /// Seals the pages of this commit. `room` names, for each compartment, this device's page that is not full.
    pub(crate) fn finish(mut self, room: &BTreeMap<Compartment, String>) -> Result<NewPages, BureauError> {
        let mut new = NewPages { open: room.clone(), ..NewPages::default() };
        for (compartment, mut fresh) in std::mem::take(&mut self.fresh) {
            let generation = self.ring.current(compartment)?;
            let mut slots = self.reopen(compartment, room, &mut new)?;
            while !fresh.is_empty() {
                let space = volya_vault::MAX_SLOTS - slots.len();
                slots.extend(fresh.drain(..space.min(fresh.len())));
                let page = Page { device: self.device.0, generation: generation.id(), slots: std::mem::take(&mut slots) };
                self.seal(compartment, &page, generation, &mut new)?;
            }
        }
        Ok(new)
    }

    /// The slots of the page with room, which its successor will contain.
    fn reopen(
        &mut self,
        compartment: Compartment,
        room: &BTreeMap<Compartment, String>,
        new: &mut NewPages,
    ) -> Result<Vec<Slot>, BureauError> {
        let Some(file) = room.get(&compartment) else { return Ok(Vec::new()) };
        let file = name(file)?;
        let generation = self.ring.current(compartment)?.id();
        self.page(&file)?;
        match self.open.remove(&file) {
            Some(page) if page.generation == generation && page.device == self.device.0 => {
                new.replaced.push(file);
                Ok(page.slots)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn seal(
        &self,
        compartment: Compartment,
        page: &Page,
        generation: &Generation,
        new: &mut NewPages,
    ) -> Result<(), BureauError> {
        let sealed = seal_page(page, generation);
        let bytes = sealed.map_err(|why| BureauError::KeyFile { name: format!("keys/{}", self.device), why })?;
        let file = name(&format!("keys/{}/{}.page", self.device, file_name(&bytes)))?;
        for slot in &page.slots {
            if matches!(slot, Slot::DataKey { .. }) {
                new.rows.push(key_row(compartment, slot, &file));
            }
        }
        let digests: Vec<[u8; 32]> = page.slots.iter().map(Slot::digest).collect();
        new.pages.push(page_row(page, &digests, &file));
        if page.slots.len() < volya_vault::MAX_SLOTS {
            new.open.insert(compartment, file.to_string());
        } else {
            new.open.remove(&compartment);
        }
        new.files.push((file, bytes));
        Ok(())
    }
}

pub(crate) fn key_row(compartment: Compartment, slot: &Slot, file: &BlobName) -> KeyRow {
    KeyRow { key_ref: slot.key_ref(), subject: slot.subject(), compartment: compartment as u8, page: file.to_string() }
}
