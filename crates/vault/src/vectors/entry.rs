//! `vectors/entry`: whole entries.

use ciborium::Value as Cbor;
use hkdf::Hkdf;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::reference::{body_aad, bytes, cbor, cipher, commitment, members, pad, pad_body};
use super::{array, hex, judge, keep, outer_from, outer_json, reason, unhex};
use crate::{Address, Chance, DataKey, Generation, Outer, open_outer, seal_entry};

const SECRET: [u8; 32] = [0x11; 32];
const KEY: [u8; 32] = [0x12; 32];
const PLACE: Address = Address { device: [0x13; 32], sequence: 1234 };
const OUTER_NONCE: [u8; 24] = [0x14; 24];
const BODY_NONCE: [u8; 24] = [0x15; 24];

/// Hands out the nonces that a case names.
struct Scripted(Vec<u8>);

impl Chance for Scripted {
    fn fill(&mut self, out: &mut [u8]) {
        let rest = self.0.split_off(out.len());
        out.copy_from_slice(&self.0);
        self.0 = rest;
    }
}

fn outer() -> Outer {
    Outer {
        lamport: 300,
        subject: [0x16; 16],
        compartment: 3,
        key_ref: [0x17; 16],
        class: 2,
        supersedes: vec![],
        heads: [0x18; 32],
        fields_root: [0x19; 32],
    }
}

/// Members 0–8 as a CBOR value, by the spec.
fn nine(outer: &Outer, body: &[u8]) -> Vec<Cbor> {
    let ciphertext = cipher(&KEY, &BODY_NONCE, &body_aad(&PLACE, outer), &pad_body(body));
    let mut nine = members(outer);
    nine.push(Cbor::Array(vec![bytes(BODY_NONCE), bytes(commitment(&KEY, &BODY_NONCE)), bytes(ciphertext)]));
    nine
}

/// Seals a padded outer envelope, whatever is in it.
fn envelope(padded: &[u8]) -> Vec<u8> {
    let id = Sha256::digest([b"volya generation v1", &SECRET[..]].concat());
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, &SECRET).expand(b"volya outer v1", &mut key).unwrap();
    let aad = [b"volya entry v1", &id[..], &PLACE.device, &PLACE.sequence.to_be_bytes()].concat();
    [&[1], &id[..], &OUTER_NONCE, &cipher(&key, &OUTER_NONCE, &aad, padded)].concat()
}

fn sealed(outer: &[u8], size: usize) -> Vec<u8> {
    envelope(&pad(outer, size - 73))
}

fn case(verdict: (&str, &str), about: &str, outer: &Outer, body: &[u8], entry: &[u8]) -> Value {
    json!({
        "expect": verdict.0, "reason": verdict.1, "about": about,
        "generation": hex(SECRET), "data_key": hex(KEY), "device": hex(PLACE.device), "sequence": PLACE.sequence,
        "outer_nonce": hex(OUTER_NONCE), "body_nonce": hex(BODY_NONCE), "outer": outer_json(outer), "body": hex(body), "entry": hex(entry),
    })
}

fn but(mut case: Value, name: &str, value: impl Into<Value>) -> Value {
    case[name] = value.into();
    case
}

#[rustfmt::skip]
fn cases() -> Vec<(&'static str, Value)> {
    let array = |outer: &Outer, body: &[u8]| cbor(&Cbor::Array(nine(outer, body)));
    let accept = |about, outer: &Outer, body: &[u8], size| case(("accept", ""), about, outer, body, &sealed(&array(outer, body), size));
    let reject = |reason, about, entry: &[u8]| case(("reject", reason), about, &outer(), b"", entry);
    let plain = array(&outer(), b"a plain body");
    let crafted = |reason, about, outer: &[u8]| reject(reason, about, &sealed(outer, 2048));
    let whole = sealed(&plain, 2048);
    let altered = |at: usize, value: u8| { let mut entry = whole.clone(); entry[at] = value; entry };
    let with = |at: usize, value: Cbor| { let mut nine = nine(&outer(), b""); nine[at] = value; cbor(&Cbor::Array(nine)) };
    let mut dirty = pad(&plain, 2048 - 73);
    dirty[1900] = 1;
    let short = [&[0x88], &cbor(&Cbor::Array(members(&outer())))[1..]].concat();
    let slack = { let mut bytes = vec![plain[0], 0x1a, 0, 0, 1, 0x2c]; bytes.extend_from_slice(&plain[4..]); bytes };
    let endless = [&[0x9f], &plain[1..], &[0xff]].concat();
    let many = Outer { supersedes: vec![[0x1a; 32]; 3], lamport: 9_007_199_254_740_991, class: 0, subject: [0; 16], compartment: 1, ..outer() };
    vec![
        ("accept-small", accept("the smallest size", &outer(), b"a plain body", 2048)),
        ("accept-empty", accept("an empty body, lamport 0", &Outer { lamport: 0, ..outer() }, b"", 2048)),
        ("accept-supersedes", accept("three superseded entries, no person, a large lamport", &many, &[7; 600], 2048)),
        ("accept-middle", accept("the middle size", &outer(), &[7; 2000], 8192)),
        ("reject-altered", reject("outer-refused", "one byte of the ciphertext is altered", &altered(1000, whole[1000] ^ 1))),
        ("reject-tag", reject("outer-refused", "the last byte of the tag is altered", &altered(2047, whole[2047] ^ 0x80))),
        ("reject-sequence", but(reject("outer-refused", "the entry stood one place further", &whole), "sequence", PLACE.sequence + 1)),
        ("reject-device", but(reject("outer-refused", "the entry was copied from another log", &whole), "device", hex([0; 32]))),
        ("reject-generation", but(reject("other-generation", "the generation is another one", &whole), "generation", hex([0; 32]))),
        ("reject-data-key", but(reject("wrong-data-key", "the data key is another one", &whole), "data_key", hex([0; 32]))),
        ("reject-size", reject("size", "no size that entries have", &whole[..2047])),
        ("reject-nothing", reject("size", "no bytes at all", b"")),
        ("reject-version-zero", reject("version-zero", "version 0", &altered(0, 0))),
        ("reject-newer", reject("newer", "version 2: written by a newer program", &altered(0, 2))),
        ("reject-roster", reject("not-sealed", "generation zero: a roster statement", &[&[1; 1], &[0; 32][..], b"statement"].concat())),
        ("reject-padding", reject("outer-malformed", "the padding is not all zeros", &envelope(&dirty))),
        ("reject-length", reject("outer-malformed", "the length goes beyond the end", &envelope(&[&2000u32.to_be_bytes()[..], &[0; 2048 - 77]].concat()))),
        ("reject-trailing", crafted("outer-malformed", "a byte follows the array", &[&plain[..], &[0]].concat())),
        ("reject-eight-members", crafted("outer-malformed", "the body is missing", &short)),
        ("reject-long-form", crafted("outer-malformed", "the lamport time is not in its shortest form", &slack)),
        ("reject-indefinite", crafted("outer-malformed", "the array is of indefinite length", &endless)),
        ("reject-compartment", crafted("outer-malformed", "compartment 6 does not exist for entries", &with(2, 6.into()))),
        ("reject-class", crafted("outer-malformed", "class 3 does not exist", &with(4, 3.into()))),
        ("reject-negative", crafted("outer-malformed", "the lamport time is negative", &with(0, (-1).into()))),
        ("reject-subject", crafted("outer-malformed", "the subject has fifteen bytes", &with(1, bytes([0; 15])))),
        ("reject-text", crafted("outer-malformed", "the key reference is text", &with(3, Cbor::Text("sixteen letters.".into())))),
        ("reject-tagged", crafted("outer-malformed", "the fields root is tagged", &with(7, Cbor::Tag(24, Box::new(bytes([0; 32])))))),
        ("reject-supersedes", reject("outer-malformed", "257 superseded entries",
            &sealed(&with(5, Cbor::Array(vec![bytes([0; 32]); 257])), 32_768))),
        ("reject-moved-body", crafted("body-refused", "the outer envelope was rewritten around the body", &with(0, 301.into()))),
    ]
}

#[test]
fn the_folder_is_what_the_spec_makes() {
    keep("entry", &cases());
}

#[test]
fn entries() {
    judge("entry", |case| {
        let address = Address { device: array(case, "device"), sequence: case["sequence"].as_u64().unwrap() };
        let (generation, key) =
            (Generation::from_secret(&array(case, "generation")), DataKey::from_bytes(&array(case, "data_key")));
        let entry = unhex(case, "entry");
        let opened = open_outer(&entry, &address, &generation).map_err(reason)?;
        let body = opened.open_body(&key).map_err(reason)?;
        assert_eq!(opened.outer(), &outer_from(&case["outer"]));
        assert_eq!(body.as_slice(), unhex(case, "body"));
        let mut nonces = Scripted([unhex(case, "outer_nonce"), unhex(case, "body_nonce")].concat());
        assert_eq!(seal_entry(&address, opened.outer(), &body, &generation, &key, &mut nonces).unwrap(), entry);
        Ok(())
    });
}
