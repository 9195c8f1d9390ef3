//! The index: opened entries, arranged for reading. A cache under the device's key, never the truth.

use crate::StoreError;

/// Version of the index's tables. An index of another version is thrown away and rebuilt.
pub const SCHEMA_VERSION: u32 = 6;

/// The [`EntryRow::class`] of entries about a person (spec/entry.md).
pub const CLASS_PERSON: u8 = 2;

/// 32 bytes that name an entry, a device, a branch or a form.
pub type Hash = [u8; 32];
/// The id of a person, or of whatever else an entry is about.
pub type Subject = [u8; 16];
/// The name of a data key's slot in a key page. Never the key.
pub type KeyRef = [u8; 16];

/// One entry at one place: the same entry may stand in both branches of a fork.
///
/// Named by `hash`, `device` and `branch` together.
#[derive(Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Leaf hash of the entry in its log.
    pub hash: Hash,
    /// The device whose log holds it.
    pub device: Hash,
    /// The root that names the branch; zeros on the main branch.
    pub branch: Hash,
    /// Place in that log, from 0; at most 2^63 − 1.
    pub sequence: u64,
    /// 1 + the highest that its author had seen; at most 2^63 − 1.
    pub lamport: u64,
    /// What it is about.
    pub subject: Subject,
    /// Compartment (spec/entry.md).
    pub compartment: u8,
    /// Coarse class (spec/entry.md).
    pub class: u8,
    /// Entries that it names as superseded.
    pub supersedes: Vec<Hash>,
    /// The body, or why it is closed.
    pub body: RowBody,
    /// The bulk act that it belongs to, if any.
    pub bulk: Option<[u8; 16]>,
}

impl EntryRow {
    /// The fold's order: lamport, device, branch, sequence; the hash only makes it total.
    #[must_use]
    pub fn order(&self) -> (u64, Hash, Hash, u64, Hash) {
        (self.lamport, self.device, self.branch, self.sequence, self.hash)
    }
}

/// A body as this device can see it. No `Debug`: it is what the vault sealed.
#[derive(Clone, PartialEq, Eq)]
pub enum RowBody {
    /// The opened bytes.
    Opened(Vec<u8>),
    /// Not opened; the number says why, in the caller's numbering.
    Locked(u8),
}

/// A keyed form of a name, for finding candidates without opening an identity.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormRow {
    /// The keyed form.
    pub form: Hash,
    /// Kind of form, in the caller's numbering; forms of different kinds never match.
    pub kind: u8,
    /// Whose name it is.
    pub subject: Subject,
    /// The key reference of the entry that gave it.
    pub source: KeyRef,
}

/// A keyed class of sounds. Sixteen bytes: one met by chance would only name somebody more, who is then looked at.
pub type Sound = [u8; 16];

/// A keyed class of sounds of a name, for finding who may be meant under another spelling.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SoundRow {
    /// The class.
    pub sound: Sound,
    /// Whose name it is.
    pub subject: Subject,
    /// The key reference of the entry that gave the name.
    pub source: KeyRef,
}

/// A label such as `P-0001`. One label may name two subjects: that is shown, and holds both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LabelRow {
    /// The label as given.
    pub label: String,
    /// Who bears it.
    pub subject: Subject,
}

/// Where a data key's slot lives. Never the key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KeyRow {
    /// Names the slot. A later row with the same reference, person and compartment replaces the earlier.
    pub key_ref: KeyRef,
    /// Whose key it is.
    pub subject: Subject,
    /// For which compartment.
    pub compartment: u8,
    /// The key page, by name.
    pub page: String,
}

/// A key page that was read, and what it said, so that a page that comes later can be told from one that was there. Never a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageRow {
    /// The page, by name.
    pub page: String,
    /// The generation that opens it.
    pub generation: Hash,
    /// A digest of its slots, in their order.
    pub says: Hash,
}

/// What one act, or one stretch of a rebuild, adds. All of it and the stamp stand together, or none.
///
/// First `forgotten` and `pages_gone` are taken out, then the rows are added; a row that is there already is replaced.
#[derive(Default)]
pub struct Batch {
    /// Subjects whose entries, forms, sounds, labels, links and keys are removed first: for shredding, or because all rows follow anew.
    pub forgotten: Vec<Subject>,
    /// Entries.
    pub entries: Vec<EntryRow>,
    /// Keyed forms of names.
    pub forms: Vec<FormRow>,
    /// Keyed classes of sounds of names.
    pub sounds: Vec<SoundRow>,
    /// Labels.
    pub labels: Vec<LabelRow>,
    /// Pairs of subjects that may be one; each is found from either side.
    pub links: Vec<(Subject, Subject)>,
    /// Places of data keys.
    pub keys: Vec<KeyRow>,
    /// Key pages that are no longer read, by name.
    pub pages_gone: Vec<String>,
    /// Key pages that were read.
    pub pages: Vec<PageRow>,
    /// Small named values; a later value replaces the earlier.
    pub meta: Vec<(String, Vec<u8>)>,
    /// Names the heads that the index is built from, this batch included.
    pub stamp: Vec<u8>,
}

/// Opened entries by subject, form and label.
///
/// The caller compares [`stamp`](Self::stamp) with the logs before believing anything here, and rebuilds on a mismatch. An index that reports
/// [`StoreError::IndexDamaged`] must be rebuilt, and the act that read it holds.
pub trait Index: Send + Sync {
    /// The bytes given with the last batch; `None` if the index is empty and must be built.
    ///
    /// # Errors
    /// If the index can't be read. So with every method here.
    fn stamp(&self) -> Result<Option<Vec<u8>>, StoreError>;

    /// Adds a batch and its stamp in one transaction.
    ///
    /// Survives a killed process. After a power cut the index may stand at an earlier batch, with that batch's stamp.
    ///
    /// # Errors
    /// [`StoreError::OutOfRange`] if a number exceeds 2^63 − 1. After an error the batch stands whole or not at all; the stamp tells which.
    fn apply(&self, batch: &Batch) -> Result<(), StoreError>;

    /// Empties the index, the stamp included.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn clear(&self) -> Result<(), StoreError>;

    /// A subject's entries in the fold's [order](EntryRow::order).
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn entries_of(&self, subject: &Subject) -> Result<Vec<EntryRow>, StoreError> {
        Ok(self.entries_of_many(std::slice::from_ref(subject))?.pop().unwrap_or_default())
    }

    /// Entries of many subjects, one list for each, in the order asked; for screening a list.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn entries_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<EntryRow>>, StoreError>;

    /// Every place of one entry, in order: more than one where a log was forked after it.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn copies(&self, hash: &Hash) -> Result<Vec<EntryRow>, StoreError>;

    /// One entry by its hash; the first of its [copies](Self::copies).
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn entry(&self, hash: &Hash) -> Result<Option<EntryRow>, StoreError> {
        Ok(self.copies(hash)?.into_iter().next())
    }

    /// Whether an entry is known anywhere.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn entry_exists(&self, hash: &Hash) -> Result<bool, StoreError>;

    /// Subjects that bear a form, sorted, each once.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn subjects_with_form(&self, kind: u8, form: &Hash) -> Result<Vec<Subject>, StoreError> {
        Ok(self.subjects_with_forms(&[(kind, *form)])?.pop().unwrap_or_default())
    }

    /// As [`subjects_with_form`](Self::subjects_with_form) for many forms, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn subjects_with_forms(&self, forms: &[(u8, Hash)]) -> Result<Vec<Vec<Subject>>, StoreError>;

    /// Who bears each class of sounds, and in which entries, sorted; one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn bearers_of_sounds(&self, sounds: &[Sound]) -> Result<Vec<Vec<(Subject, KeyRef)>>, StoreError>;

    /// A subject's classes of sounds, sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn sounds_of(&self, subject: &Subject) -> Result<Vec<SoundRow>, StoreError> {
        Ok(self.sounds_of_many(std::slice::from_ref(subject))?.pop().unwrap_or_default())
    }

    /// Classes of sounds of many subjects, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn sounds_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<SoundRow>>, StoreError>;

    /// Forms of one kind that several subjects bear: for each form they, sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn shared_forms(&self, kind: u8) -> Result<Vec<Vec<Subject>>, StoreError>;

    /// A subject's forms, sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn forms_of(&self, subject: &Subject) -> Result<Vec<FormRow>, StoreError> {
        Ok(self.forms_of_many(std::slice::from_ref(subject))?.pop().unwrap_or_default())
    }

    /// Forms of many subjects, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn forms_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<FormRow>>, StoreError>;

    /// Everybody who bears a label, sorted; more than one is a conflict.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn subject_of_label(&self, label: &str) -> Result<Vec<Subject>, StoreError> {
        Ok(self.subjects_of_labels(&[label])?.pop().unwrap_or_default())
    }

    /// As [`subject_of_label`](Self::subject_of_label) for many labels, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn subjects_of_labels(&self, labels: &[&str]) -> Result<Vec<Vec<Subject>>, StoreError>;

    /// A subject's labels, sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn labels_of(&self, subject: &Subject) -> Result<Vec<String>, StoreError> {
        Ok(self.labels_of_many(std::slice::from_ref(subject))?.pop().unwrap_or_default())
    }

    /// Labels of many subjects, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn labels_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<String>>, StoreError>;

    /// Subjects that are linked to this one, sorted, each once.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn links_of(&self, subject: &Subject) -> Result<Vec<Subject>, StoreError> {
        Ok(self.links_of_many(std::slice::from_ref(subject))?.pop().unwrap_or_default())
    }

    /// Links of many subjects, one list for each, in the order asked.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn links_of_many(&self, subjects: &[Subject]) -> Result<Vec<Vec<Subject>>, StoreError>;

    /// Where a subject's data keys for one compartment live, sorted by reference.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn key_for(&self, subject: &Subject, compartment: u8) -> Result<Vec<KeyRow>, StoreError>;

    /// Every key page that was read, in order of their names.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn pages(&self) -> Result<Vec<PageRow>, StoreError>;

    /// A small named value.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn meta(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// All subjects with an entry of [`CLASS_PERSON`], sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn persons(&self) -> Result<Vec<Subject>, StoreError>;

    /// How many subjects [`persons`](Self::persons) would name.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn count_persons(&self) -> Result<u64, StoreError>;

    /// How many entries it holds, each place counted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn count_entries(&self) -> Result<u64, StoreError>;

    /// How many entries belong to a bulk act, each counted once, as far as they could be opened.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn count_of_bulk(&self, bulk: &[u8; 16]) -> Result<u64, StoreError>;

    /// Why entries of a device's log before a place are closed: every number once, sorted.
    ///
    /// # Errors
    /// See [`stamp`](Self::stamp).
    fn locked_before(&self, device: &Hash, place: u64) -> Result<Vec<u8>, StoreError>;
}

/// A number as SQLite keeps it.
pub(crate) fn signed(what: &'static str, number: u64) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::OutOfRange { what })
}
