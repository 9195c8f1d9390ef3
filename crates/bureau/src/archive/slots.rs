//! What the key pages in the folder hold that this device can open: data keys and match forms, by the references that entries name.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};
use volya_core::id::DeviceId;
use volya_core::roster::{Compartment, Roster};
use volya_store::{BlobName, Blobs, KeyRef, PageRow, Subject};
use volya_vault::{DataKey, Page, Slot};

use super::keys::{Ring, key_files, read_page_file};
use crate::error::BureauError;
use crate::matching::Form;

/// Pages opened together; bounds memory at some tens of MiB.
const TOGETHER: usize = 64;

/// Every slot of every key page that this device can open.
#[derive(Default)]
pub(super) struct Slots {
    data: HashMap<KeyRef, Vec<LiveKey>>,
    /// By reference and person.
    forms: HashMap<(KeyRef, Subject), Vec<Form>>,
    shredded: BTreeSet<KeyRef>,
    open_pages: Vec<OpenPage>,
    /// Every page that was read.
    pages: Vec<PageRow>,
}

/// A page of this device that still has room.
struct OpenPage {
    compartment: Compartment,
    name: Arc<BlobName>,
    slots: usize,
    /// Its data keys, by the digests of their slots.
    keys: Vec<[u8; 32]>,
}

/// A data key, and the page in which it was found.
pub(super) struct LiveKey {
    subject: Subject,
    pub(super) key: DataKey,
    pub(super) page: Arc<BlobName>,
    pub(super) slot: [u8; 32],
}

impl Slots {
    pub(super) fn read(blobs: &dyn Blobs, ring: &Ring, roster: &Roster, own: DeviceId) -> Result<Self, BureauError> {
        Ok(Self::read_beside(blobs, ring, roster, own, None)?.0)
    }

    /// Reads all pages, and tells what is new in them to who knows these already.
    pub(super) fn read_beside(
        blobs: &dyn Blobs,
        ring: &Ring,
        roster: &Roster,
        own: DeviceId,
        known: Option<&[PageRow]>,
    ) -> Result<(Self, News), BureauError> {
        let knows = known.is_some();
        let known: BTreeMap<&str, &PageRow> = known.into_iter().flatten().map(|row| (row.page.as_str(), row)).collect();
        let (mut slots, mut news) = (Self::default(), News::default());
        for some in key_files(blobs, ".page")?.chunks(TOGETHER) {
            let opened: Result<Vec<_>, BureauError> = some
                .par_iter()
                .map(|file| open(blobs, ring, roster, file, known.get(file.as_str()).map(|row| &row.generation)))
                .collect();
            for (file, opened) in some.iter().zip(opened?).filter_map(|(file, opened)| Some((file, opened?))) {
                if knows && !known.contains_key(file.as_str()) {
                    news.take(&opened, own);
                }
                let is_current = ring.current(opened.compartment).is_ok_and(|g| g.id() == opened.page.generation);
                let is_own = DeviceId(opened.page.device) == own;
                slots.take_page(opened, file, is_current && is_own);
            }
        }
        let read: BTreeSet<&str> = slots.pages.iter().map(|row| row.page.as_str()).collect();
        news.gone = known.into_iter().filter(|(page, _)| !read.contains(page)).map(|(_, row)| row.clone()).collect();
        Ok((slots, news))
    }

    fn take_page(&mut self, opened: Opened, file: &BlobName, may_grow: bool) {
        let Opened { compartment, page, digests } = opened;
        self.pages.push(page_row(&page, &digests, file));
        let file = Arc::new(file.clone());
        let slots = page.slots.len();
        if may_grow && slots < volya_vault::MAX_SLOTS {
            let keys = page.slots.iter().zip(&digests).filter(|(slot, _)| matches!(slot, Slot::DataKey { .. }));
            let keys = keys.map(|(_, digest)| *digest).collect();
            self.open_pages.push(OpenPage { compartment, name: file.clone(), slots, keys });
        }
        page.slots.into_iter().zip(digests).for_each(|(slot, digest)| self.take(slot, digest, &file));
    }

    fn take(&mut self, slot: Slot, digest: [u8; 32], file: &Arc<BlobName>) {
        match slot {
            Slot::DataKey { key_ref, subject, key } => {
                let keys = self.data.entry(key_ref).or_default();
                if keys.is_empty() {
                    // A reference has one key, but for planted ones, and a register has millions of references.
                    keys.reserve_exact(1);
                }
                keys.push(LiveKey { subject, key, page: file.clone(), slot: digest });
            }
            Slot::MatchForms { key_ref, subject, forms } => self.forms.entry((key_ref, subject)).or_default().extend(forms),
            Slot::MediaHeader { .. } => {}
            Slot::Shredded { key_ref, .. } => {
                self.shredded.insert(key_ref);
            }
        }
    }

    pub(super) fn forms(&self, key_ref: &KeyRef, subject: &Subject) -> Option<&Vec<Form>> {
        self.forms.get(&(*key_ref, *subject)).filter(|_| !self.shredded.contains(key_ref))
    }

    pub(super) fn keys(&self, key_ref: &KeyRef, subject: &Subject) -> impl Iterator<Item = &LiveKey> {
        let live = !self.shredded.contains(key_ref);
        let of = *subject;
        self.data.get(key_ref).into_iter().flatten().filter(move |key| live && key.subject == of)
    }

    /// The data keys in pages of this device that still have room, by the digests of their slots.
    pub(super) fn keys_beside_room(&self) -> HashSet<[u8; 32]> {
        self.open_pages.iter().flat_map(|page| &page.keys).copied().collect()
    }

    /// Every page that was read.
    pub(super) fn pages(&self) -> &[PageRow] {
        &self.pages
    }

    /// The fullest page of each compartment in which every key has opened an entry of the own log. Another may have been planted, or left by a crash.
    pub(super) fn fullest(&self, unproven: &HashSet<[u8; 32]>) -> Vec<(Compartment, String)> {
        let mut best: BTreeMap<Compartment, &OpenPage> = BTreeMap::new();
        for page in self.open_pages.iter().filter(|page| page.keys.iter().all(|slot| !unproven.contains(slot))) {
            let fullest = best.entry(page.compartment).or_insert(page);
            if page.slots > fullest.slots {
                *fullest = page;
            }
        }
        best.into_iter().map(|(compartment, page)| (compartment, page.name.to_string())).collect()
    }
}

/// A page, and the digests of its slots.
struct Opened {
    compartment: Compartment,
    page: Page,
    digests: Vec<[u8; 32]>,
}

fn open(
    blobs: &dyn Blobs,
    ring: &Ring,
    roster: &Roster,
    file: &BlobName,
    known: Option<&[u8; 32]>,
) -> Result<Option<Opened>, BureauError> {
    let Some(bytes) = read_page_file(blobs, file)? else { return Ok(None) };
    let opened = match known {
        Some(generation) => ring.open_page_again(file, &bytes, generation),
        None => ring.open_page(file, &bytes),
    };
    let opened = opened.filter(|(_, page)| roster.author(DeviceId(page.device)).is_some());
    Ok(opened.map(|(compartment, page)| {
        let digests = page.slots.iter().map(Slot::digest).collect();
        Opened { compartment, page, digests }
    }))
}

/// What the index keeps of a page.
pub(super) fn page_row(page: &Page, digests: &[[u8; 32]], file: &BlobName) -> PageRow {
    let says = running_digests(page, digests).last().unwrap_or_default();
    PageRow { page: file.to_string(), generation: page.generation, says }
}

/// What a page says up to each of its slots: a successor that begins as its predecessor did has that one's last among them.
fn running_digests<'a>(page: &Page, digests: &'a [[u8; 32]]) -> impl Iterator<Item = [u8; 32]> + 'a {
    let begin: [u8; 32] = Sha256::new().chain_update(page.device).chain_update(page.generation).finalize().into();
    digests.iter().scan(begin, |said, digest| {
        *said = Sha256::new().chain_update(*said).chain_update(digest).finalize().into();
        Some(*said)
    })
}

/// What pages say that were not read before, and which are no longer there.
#[derive(Default)]
pub(super) struct News {
    /// What each new page says up to each of its slots.
    said: HashSet<[u8; 32]>,
    shreds: bool,
    is_own: bool,
    gone: Vec<PageRow>,
}

impl News {
    fn take(&mut self, opened: &Opened, own: DeviceId) {
        self.said.extend(running_digests(&opened.page, &opened.digests));
        self.shreds |= opened.page.slots.iter().any(Slot::is_shredded);
        self.is_own |= DeviceId(opened.page.device) == own;
    }

    /// Whether there is any new page.
    pub(super) fn any(&self) -> bool {
        !self.said.is_empty()
    }

    /// Whether all that was said before is still said: nothing is shredded, and every page that is gone has a successor that begins as it did.
    pub(super) fn only_adds(&self) -> bool {
        !self.shreds && self.gone.iter().all(|row| self.said.contains(&row.says))
    }

    /// Whether pages of this device came or went: where it seals next is settled anew.
    pub(super) fn touches(&self, own: DeviceId) -> bool {
        self.is_own || self.gone.iter().any(|row| row.page.starts_with(&format!("keys/{own}/")))
    }

    /// The pages that are gone, by name.
    pub(super) fn gone(&self) -> impl Iterator<Item = &str> {
        self.gone.iter().map(|row| row.page.as_str())
    }
}
