//! `vectors/envelope`: member 8 of an outer envelope, opened in its place.

use ciborium::Value as Cbor;
use serde_json::{Value, json};

use super::reference::{body_aad, bytes, cbor, cipher, commitment, pad, pad_body};
use super::{array, hex, judge, keep, outer_from, outer_json, reason, unhex};
use crate::body::{self, SealedBody};
use crate::cbor::Reader;
use crate::entry::EntryError;
use crate::{Address, DataKey, Outer};

const KEY: [u8; 32] = [0x21; 32];
const NONCE: [u8; 24] = [0x22; 24];
const PLACE: Address = Address { device: [0x23; 32], sequence: 5 };

fn outer() -> Outer {
    Outer {
        lamport: 70_000,
        subject: [0x24; 16],
        compartment: 4,
        key_ref: [0x25; 16],
        class: 2,
        supersedes: vec![[0x26; 32]],
        heads: [0x27; 32],
        fields_root: [0x28; 32],
    }
}

fn sealed(padded: &[u8]) -> Vec<u8> {
    cipher(&KEY, &NONCE, &body_aad(&PLACE, &outer()), padded)
}

fn case(verdict: (&str, &str), about: &str, body: &[u8], ciphertext: &[u8]) -> Value {
    json!({
        "expect": verdict.0, "reason": verdict.1, "about": about,
        "device": hex(PLACE.device), "sequence": PLACE.sequence, "outer": outer_json(&outer()),
        "data_key": hex(KEY), "nonce": hex(NONCE), "commitment": hex(commitment(&KEY, &NONCE)),
        "ciphertext": hex(ciphertext), "body": hex(body),
    })
}

fn but(mut case: Value, name: &str, value: impl Into<Value>) -> Value {
    case[name] = value.into();
    case
}

#[rustfmt::skip]
fn cases() -> Vec<(&'static str, Value)> {
    let accept = |about, body: &[u8]| case(("accept", ""), about, body, &sealed(&pad_body(body)));
    let text = b"a plain body";
    let whole = sealed(&pad_body(text));
    let reject = |reason, about, ciphertext: &[u8]| case(("reject", reason), about, b"", ciphertext);
    let mut altered = whole.clone();
    altered[100] ^= 4;
    let mut dirty = pad_body(text);
    dirty[255] = 1;
    vec![
        ("accept-short", accept("a short body takes one block", text)),
        ("accept-empty", accept("an empty body takes one block", b"")),
        ("accept-full-block", accept("252 bytes fill one block", &[7; 252])),
        ("accept-two-blocks", accept("253 bytes take two blocks", &[7; 253])),
        ("reject-wrong-key", but(reject("wrong-data-key", "the data key is another one: the commitment says so", &whole), "data_key", hex([0; 32]))),
        ("reject-commitment", but(reject("wrong-data-key", "the commitment is to another key", &whole), "commitment", hex([0; 32]))),
        ("reject-nonce", but(reject("wrong-data-key", "the nonce is another one: the commitment covers it", &whole), "nonce", hex([0; 24]))),
        ("reject-altered", reject("body-refused", "one bit of the ciphertext is altered", &altered)),
        ("reject-sequence", but(reject("body-refused", "the body stood at another place in the log", &whole), "sequence", 6)),
        ("reject-device", but(reject("body-refused", "the body stood in another log", &whole), "device", hex([0; 32]))),
        ("reject-lamport", but(reject("body-refused", "the lamport time of the outer envelope is altered", &whole), "outer", outer_json(&Outer { lamport: 70_001, ..outer() }))),
        ("reject-supersedes", but(reject("body-refused", "the outer envelope no longer names what it superseded", &whole), "outer", outer_json(&Outer { supersedes: vec![], ..outer() }))),
        ("reject-subject", but(reject("body-refused", "the outer envelope names another person", &whole), "outer", outer_json(&Outer { subject: [0; 16], ..outer() }))),
        ("reject-padding", reject("body-malformed", "the padding is not all zeros", &sealed(&dirty))),
        ("reject-length", reject("body-malformed", "the length goes beyond the end", &sealed(&[&[0, 0, 0, 253][..], &[7; 252]].concat()))),
        ("reject-extra-block", reject("body-malformed", "the padding is a block longer than it needs to be", &sealed(&pad(text, 512)))),
        ("reject-no-multiple", reject("outer-malformed", "the padded body is no multiple of 256 bytes", &sealed(&pad(text, 255)))),
        ("reject-no-block", reject("outer-malformed", "there is a tag and no block", &sealed(b""))),
    ]
}

#[test]
fn the_folder_is_what_the_spec_makes() {
    keep("envelope", &cases());
}

#[test]
fn envelopes() {
    judge("envelope", |case| {
        let address = Address { device: array(case, "device"), sequence: case["sequence"].as_u64().unwrap() };
        let (key, nonce) = (DataKey::from_bytes(&array(case, "data_key")), array(case, "nonce"));
        let mut members = Vec::new();
        outer_from(&case["outer"]).put_members(&mut members);
        let aad = body::associated(&address, &members);
        let parts = ["nonce", "commitment", "ciphertext"].map(|part| bytes(unhex(case, part)));
        let member = cbor(&Cbor::Array(parts.to_vec()));

        let sealed = SealedBody::read(&mut Reader::new(&member)).map_err(|_| reason(EntryError::OuterMalformed))?;
        let body = sealed.open(&member, &aad, &key).map_err(reason)?;
        assert_eq!(body.as_slice(), unhex(case, "body"));
        let mut again = Vec::new();
        body::put_sealed(&mut again, &aad, &body, &key, &nonce);
        assert_eq!(again, member);
        Ok(())
    });
}
