//! The tables, and the statements that read them.

/// Tables and indices of [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
///
/// What is long is kept once and named by a number: logs, key pages, and who bears a name by which entry. Entries keep the order of arrival, so that a
/// rebuild appends large bodies and only small index pages are visited at random.
///
/// `held` keeps the forms and sounds of one bearer whole, side by side; nothing is decided by less. `sought` finds bearers by the first eight bytes of
/// a form, `entries_hash` entries by the first eight of a hash, and whatever they find is held against the whole. Of sounds sixteen bytes are
/// all there is, and `sounds` need not look at who is found. Tables whose rows are nearly all key have no row id.
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
CREATE INDEX entries_hash ON entries (substr(hash, 1, 8));
CREATE INDEX entries_subject ON entries (subject, class);
CREATE TABLE bearers (
  number INTEGER PRIMARY KEY, subject BLOB NOT NULL, source BLOB NOT NULL, UNIQUE (subject, source)
) STRICT;
CREATE TABLE held (bearer INTEGER PRIMARY KEY, forms BLOB NOT NULL, sounds BLOB NOT NULL) STRICT;
CREATE TABLE sought (
  key INTEGER NOT NULL, bearer INTEGER NOT NULL, PRIMARY KEY (key, bearer)
) STRICT, WITHOUT ROWID;
CREATE TABLE sounds (
  sound BLOB NOT NULL, bearer INTEGER NOT NULL, PRIMARY KEY (sound, bearer)
) STRICT, WITHOUT ROWID;
CREATE TABLE labels (
  label TEXT NOT NULL, subject BLOB NOT NULL, PRIMARY KEY (label, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX labels_subject ON labels (subject);
CREATE TABLE links (
  one BLOB NOT NULL, other BLOB NOT NULL, PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE page_names (number INTEGER PRIMARY KEY, page TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE keys (
  subject BLOB NOT NULL, compartment INTEGER NOT NULL, key_ref BLOB NOT NULL, page INTEGER NOT NULL,
  PRIMARY KEY (subject, compartment, key_ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE pages (page TEXT PRIMARY KEY NOT NULL, generation BLOB NOT NULL, says BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
";

/// Every table, for emptying.
pub(super) const TABLE_NAMES: [&str; 13] =
    ["stamp", "logs", "entries", "bearers", "held", "sought", "sounds", "labels", "links", "page_names", "keys", "pages", "meta"];

/// What is removed with a subject, in statements of one parameter, beside what it [bears](BEARERS_OF). Links stand both ways, so the far ends are found by
/// the near ones.
pub(super) const FORGET: [&str; 5] = [
    "DELETE FROM entries WHERE subject = ?1",
    "DELETE FROM labels WHERE subject = ?1",
    "DELETE FROM links WHERE other = ?1 AND one IN (SELECT other FROM links WHERE one = ?1)",
    "DELETE FROM links WHERE one = ?1",
    "DELETE FROM keys WHERE subject = ?1",
];

pub(super) const ADD_ENTRY: &str = "
INSERT INTO entries
  (hash, log, sequence, lamport, subject, compartment, class, supersedes, bulk, locked, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
pub(super) const DROP_ENTRY: &str = "DELETE FROM entries WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1 AND log = ?2";
pub(super) const BEARER: &str = "SELECT number FROM bearers WHERE subject = ?1 AND source = ?2";
pub(super) const BEARERS_OF: &str = "SELECT number, source FROM bearers WHERE subject = ?1 ORDER BY source";
pub(super) const ADD_BEARER: &str = "INSERT INTO bearers (subject, source) VALUES (?1, ?2)";
pub(super) const DROP_BEARER: &str = "DELETE FROM bearers WHERE number = ?1";
pub(super) const HELD: &str = "SELECT forms, sounds FROM held WHERE bearer = ?1";
pub(super) const SET_HELD: &str = "REPLACE INTO held (bearer, forms, sounds) VALUES (?1, ?2, ?3)";
pub(super) const DROP_HELD: &str = "DELETE FROM held WHERE bearer = ?1";
pub(super) const ADD_SOUGHT: &str = "INSERT OR IGNORE INTO sought (key, bearer) VALUES (?1, ?2)";
pub(super) const DROP_SOUGHT: &str = "DELETE FROM sought WHERE key = ?1 AND bearer = ?2";
pub(super) const ADD_SOUND: &str = "INSERT OR IGNORE INTO sounds (sound, bearer) VALUES (?1, ?2)";
pub(super) const DROP_SOUND: &str = "DELETE FROM sounds WHERE sound = ?1 AND bearer = ?2";
pub(super) const ADD_LABEL: &str = "INSERT OR IGNORE INTO labels (label, subject) VALUES (?1, ?2)";
pub(super) const ADD_LINK: &str = "INSERT OR IGNORE INTO links (one, other) VALUES (?1, ?2), (?2, ?1)";
pub(super) const ADD_KEY: &str = "REPLACE INTO keys (subject, compartment, key_ref, page) VALUES (?1, ?2, ?3, ?4)";
pub(super) const PAGE_NUMBER: &str = "SELECT number FROM page_names WHERE page = ?1";
pub(super) const ADD_PAGE_NAME: &str = "INSERT INTO page_names (page) VALUES (?1)";
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
FROM entries WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1";
pub(super) const ENTRY_EXISTS: &str = "SELECT 1 FROM entries WHERE substr(hash, 1, 8) = substr(?1, 1, 8) AND hash = ?1";
pub(super) const SOUGHT: &str = "SELECT bearer FROM sought WHERE key = ?1";
pub(super) const SUBJECT_OF_BEARER: &str = "SELECT subject FROM bearers WHERE number = ?1";
pub(super) const WITH_SOUND: &str = "
SELECT subject, source FROM sounds JOIN bearers ON number = bearer WHERE sound = ?1 ORDER BY subject, source";
pub(super) const ALL_HELD: &str = "SELECT subject, forms FROM held JOIN bearers ON number = bearer";
pub(super) const WITH_LABEL: &str = "SELECT subject FROM labels WHERE label = ?1 ORDER BY subject";
pub(super) const LABELS_OF: &str = "SELECT label FROM labels WHERE subject = ?1 ORDER BY label";
pub(super) const LINKS_OF: &str = "SELECT other FROM links WHERE one = ?1 ORDER BY other";
pub(super) const KEY_FOR: &str = "
SELECT key_ref, subject, compartment, page_names.page FROM keys JOIN page_names ON number = keys.page
WHERE subject = ?1 AND compartment = ?2 ORDER BY key_ref";
pub(super) const PAGES: &str = "SELECT page, generation, says FROM pages ORDER BY page";
pub(super) const META: &str = "SELECT value FROM meta WHERE name = ?1";
pub(super) const PERSONS: &str = "SELECT DISTINCT subject FROM entries WHERE class = ?1 ORDER BY subject";
pub(super) const COUNT_PERSONS: &str = "SELECT count(DISTINCT subject) FROM entries WHERE class = ?1";
pub(super) const COUNT_ENTRIES: &str = "SELECT count(*) FROM entries";
pub(super) const COUNT_OF_BULK: &str = "SELECT count(DISTINCT hash) FROM entries WHERE bulk = ?1";
pub(super) const LOCKED_BEFORE: &str = "SELECT DISTINCT locked FROM entries JOIN logs ON logs.number = log
  WHERE device = ?1 AND sequence < ?2 AND locked IS NOT NULL ORDER BY locked";
