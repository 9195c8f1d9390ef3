//! The tables, and the statements that read them.

/// Tables and indices of [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
///
/// Entries keep the order of arrival, so that a rebuild appends large bodies and only small index pages are visited at random; they name their
/// log (device and branch) by number. Tables whose rows are nearly all key have no row id.
pub(super) const TABLES: &str = "
CREATE TABLE stamp (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) STRICT;
CREATE TABLE logs (
  number INTEGER PRIMARY KEY, device BLOB NOT NULL, branch BLOB NOT NULL, UNIQUE (device, branch)
) STRICT;
CREATE TABLE entries (
  place INTEGER PRIMARY KEY, hash BLOB NOT NULL, log INTEGER NOT NULL, sequence INTEGER NOT NULL,
  lamport INTEGER NOT NULL, subject BLOB NOT NULL, compartment INTEGER NOT NULL, class INTEGER NOT NULL,
  supersedes BLOB NOT NULL, bulk BLOB, locked INTEGER, body BLOB
) STRICT;
CREATE UNIQUE INDEX entries_hash ON entries (hash, log);
CREATE INDEX entries_subject ON entries (subject, class);
CREATE TABLE forms (
  kind INTEGER NOT NULL, form BLOB NOT NULL, subject BLOB NOT NULL, source BLOB NOT NULL,
  PRIMARY KEY (kind, form, subject, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX forms_subject ON forms (subject);
CREATE TABLE sounds (
  sound BLOB NOT NULL, subject BLOB NOT NULL, source BLOB NOT NULL, PRIMARY KEY (sound, subject, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX sounds_subject ON sounds (subject);
CREATE TABLE labels (
  label TEXT NOT NULL, subject BLOB NOT NULL, PRIMARY KEY (label, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX labels_subject ON labels (subject);
CREATE TABLE links (
  one BLOB NOT NULL, other BLOB NOT NULL, PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE keys (
  key_ref BLOB PRIMARY KEY NOT NULL, subject BLOB NOT NULL, compartment INTEGER NOT NULL, page TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_subject ON keys (subject, compartment);
CREATE TABLE pages (page TEXT PRIMARY KEY NOT NULL, generation BLOB NOT NULL, says BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
";

/// Every table, for emptying.
pub(super) const TABLE_NAMES: [&str; 10] =
    ["stamp", "logs", "entries", "forms", "sounds", "labels", "links", "keys", "pages", "meta"];

/// What is removed with a subject, in statements of one parameter. Links stand both ways, so the far ends are found by the near ones.
pub(super) const FORGET: [&str; 7] = [
    "DELETE FROM entries WHERE subject = ?1",
    "DELETE FROM forms WHERE subject = ?1",
    "DELETE FROM sounds WHERE subject = ?1",
    "DELETE FROM labels WHERE subject = ?1",
    "DELETE FROM links WHERE other = ?1 AND one IN (SELECT other FROM links WHERE one = ?1)",
    "DELETE FROM links WHERE one = ?1",
    "DELETE FROM keys WHERE subject = ?1",
];

pub(super) const ADD_ENTRY: &str = "
INSERT INTO entries
  (hash, log, sequence, lamport, subject, compartment, class, supersedes, bulk, locked, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (hash, log) DO UPDATE SET
  sequence = ?3, lamport = ?4, subject = ?5, compartment = ?6, class = ?7, supersedes = ?8, bulk = ?9,
  locked = ?10, body = ?11";
pub(super) const ADD_FORM: &str = "INSERT OR IGNORE INTO forms (kind, form, subject, source) VALUES (?1, ?2, ?3, ?4)";
pub(super) const ADD_SOUND: &str = "INSERT OR IGNORE INTO sounds (sound, subject, source) VALUES (?1, ?2, ?3)";
pub(super) const ADD_LABEL: &str = "INSERT OR IGNORE INTO labels (label, subject) VALUES (?1, ?2)";
pub(super) const ADD_LINK: &str = "INSERT OR IGNORE INTO links (one, other) VALUES (?1, ?2), (?2, ?1)";
pub(super) const ADD_KEY: &str = "REPLACE INTO keys (key_ref, subject, compartment, page) VALUES (?1, ?2, ?3, ?4)";
pub(super) const DROP_PAGE: &str = "DELETE FROM pages WHERE page = ?1";
pub(super) const ADD_PAGE: &str = "REPLACE INTO pages (page, generation, says) VALUES (?1, ?2, ?3)";
pub(super) const ADD_META: &str = "REPLACE INTO meta (name, value) VALUES (?1, ?2)";
pub(super) const ADD_LOG: &str = "INSERT INTO logs (device, branch) VALUES (?1, ?2)";
pub(super) const SET_STAMP: &str = "REPLACE INTO stamp (one, bytes) VALUES (1, ?1)";

pub(super) const STAMP: &str = "SELECT bytes FROM stamp";
pub(super) const LOGS: &str = "SELECT number, device, branch FROM logs";
pub(super) const ENTRIES_OF: &str = "
SELECT hash, log, sequence, lamport, subject, compartment, class, supersedes, bulk, locked, body
FROM entries WHERE subject = ?1";
pub(super) const COPIES: &str = "
SELECT hash, log, sequence, lamport, subject, compartment, class, supersedes, bulk, locked, body
FROM entries WHERE hash = ?1";
pub(super) const ENTRY_EXISTS: &str = "SELECT 1 FROM entries WHERE hash = ?1";
pub(super) const WITH_FORM: &str = "SELECT DISTINCT subject FROM forms WHERE kind = ?1 AND form = ?2 ORDER BY subject";
pub(super) const FORMS_OF: &str = "
SELECT form, kind, subject, source FROM forms WHERE subject = ?1 ORDER BY form, kind, source";
pub(super) const WITH_SOUND: &str = "SELECT subject, source FROM sounds WHERE sound = ?1 ORDER BY subject, source";
pub(super) const SOUNDS_OF: &str = "SELECT sound, subject, source FROM sounds WHERE subject = ?1 ORDER BY sound, source";
pub(super) const SHARED_FORMS: &str = "
SELECT DISTINCT form, subject FROM forms WHERE kind = ?1 AND form IN
  (SELECT form FROM forms WHERE kind = ?1 GROUP BY form HAVING count(DISTINCT subject) > 1)
ORDER BY form, subject";
pub(super) const WITH_LABEL: &str = "SELECT subject FROM labels WHERE label = ?1 ORDER BY subject";
pub(super) const LABELS_OF: &str = "SELECT label FROM labels WHERE subject = ?1 ORDER BY label";
pub(super) const LINKS_OF: &str = "SELECT other FROM links WHERE one = ?1 ORDER BY other";
pub(super) const KEY: &str = "SELECT key_ref, subject, compartment, page FROM keys WHERE key_ref = ?1";
pub(super) const KEY_FOR: &str = "
SELECT key_ref, subject, compartment, page FROM keys WHERE subject = ?1 AND compartment = ?2 ORDER BY key_ref";
pub(super) const PAGES: &str = "SELECT page, generation, says FROM pages ORDER BY page";
pub(super) const META: &str = "SELECT value FROM meta WHERE name = ?1";
pub(super) const PERSONS: &str = "SELECT DISTINCT subject FROM entries WHERE class = ?1 ORDER BY subject";
pub(super) const COUNT_PERSONS: &str = "SELECT count(DISTINCT subject) FROM entries WHERE class = ?1";
pub(super) const COUNT_ENTRIES: &str = "SELECT count(*) FROM entries";
