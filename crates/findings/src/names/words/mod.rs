//! Names in letters: East Slavic names in any transliteration, and all others.
//!
//! Each word becomes what it may sound like under the orthographies that papers are written in, so that Щербак, Shcherbak, Schtscherbak,
//! Chtcherbak, Szczerbak and Ščerbak are one string. Given names are compared as names (Олексій is Алексей and not Александр), surnames as
//! sounds with costs for what languages change.

pub(super) mod compare;
mod costs;
mod cyrillic;
mod given;
mod hangul;
mod latin;
mod sound;
pub(super) mod word;

pub(super) use compare::{Pairing, pair};
pub(super) use word::{Role, Word, read};
