//! The checked-in vectors: each file is one case and says in its header what to expect.
//!
//! `VOLYA_WRITE_VECTORS=1` writes the folders `entry` and `envelope` anew, byte by byte the same, and `keypage` with fresh age files. The folder
//! `age` was written by other programs and is only read.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;

use crate::Outer;

mod age;
mod entry;
mod envelope;
mod keypage;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../vectors").join(name)
}

fn writing() -> bool {
    std::env::var_os("VOLYA_WRITE_VECTORS").is_some()
}

/// Writes `cases` if asked to; else compares them with what is checked in.
fn keep(name: &str, cases: &[(&str, Value)]) {
    for (case, value) in cases {
        let path = folder(name).join(case).with_extension("json");
        if writing() {
            fs::write(&path, serde_json::to_string_pretty(value).unwrap() + "\n").unwrap();
        }
        let kept: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(&kept, value, "{}", path.display());
    }
}

/// Reads every case of a folder and compares what `open` says with what the header expects: `Ok`, or the reason for `Err`.
fn judge(name: &str, open: impl Fn(&Value) -> Result<(), String>) {
    let (mut accepts, mut rejects) = (0, 0);
    for file in fs::read_dir(folder(name)).unwrap() {
        let path = file.unwrap().path();
        let case: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        assert!(!text(&case, "about").is_empty(), "{}", path.display());
        let expected = match text(&case, "expect") {
            "accept" => {
                accepts += 1;
                Ok(())
            }
            "reject" => {
                rejects += 1;
                Err(text(&case, "reason").to_owned())
            }
            other => panic!("{other} is no verdict: {}", path.display()),
        };
        assert_eq!(open(&case), expected, "{}", path.display());
    }
    assert!(accepts >= 2 && accepts + rejects >= 8 && rejects > accepts, "{name}: {accepts} accepts, {rejects} rejects");
}

/// The words of an enum variant, joined by hyphens and without its fields: `WrongDataKey` is `wrong-data-key`.
fn reason(error: impl std::fmt::Debug) -> String {
    let name = format!("{error:?}");
    let name = name.split([' ', '(']).next().unwrap();
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push('-');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

fn hex(bytes: impl AsRef<[u8]>) -> Value {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()
}

fn unhex(case: &Value, name: &str) -> Vec<u8> {
    let text = text(case, name);
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn array<const N: usize>(case: &Value, name: &str) -> [u8; N] {
    unhex(case, name).try_into().unwrap()
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case[name].as_str().unwrap_or_else(|| panic!("{name} is missing"))
}

fn outer_json(outer: &Outer) -> Value {
    serde_json::json!({
        "lamport": outer.lamport,
        "subject": hex(outer.subject),
        "compartment": outer.compartment,
        "key_ref": hex(outer.key_ref),
        "class": outer.class,
        "supersedes": outer.supersedes.iter().map(hex).collect::<Vec<_>>(),
        "heads": hex(outer.heads),
        "fields_root": hex(outer.fields_root),
    })
}

fn outer_from(json: &Value) -> Outer {
    let small = |name: &str| u8::try_from(json[name].as_u64().unwrap()).unwrap();
    let hashes = json["supersedes"].as_array().unwrap().iter();
    Outer {
        lamport: json["lamport"].as_u64().unwrap(),
        subject: array(json, "subject"),
        compartment: small("compartment"),
        key_ref: array(json, "key_ref"),
        class: small("class"),
        supersedes: hashes.map(|hash| array(&serde_json::json!({ "hash": hash }), "hash")).collect(),
        heads: array(json, "heads"),
        fields_root: array(json, "fields_root"),
    }
}

/// The spec written down a second time, with another CBOR library, to hold the product against.
mod reference {
    use chacha20poly1305::aead::{Aead, Payload};
    use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
    use ciborium::Value;
    use sha2::{Digest, Sha256};

    use crate::{Address, Outer};

    pub(super) fn cbor(value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        bytes
    }

    pub(super) fn bytes(bytes: impl Into<Vec<u8>>) -> Value {
        Value::Bytes(bytes.into())
    }

    pub(super) fn members(outer: &Outer) -> Vec<Value> {
        vec![
            outer.lamport.into(),
            bytes(outer.subject),
            outer.compartment.into(),
            bytes(outer.key_ref),
            outer.class.into(),
            Value::Array(outer.supersedes.iter().map(|hash| bytes(*hash)).collect()),
            bytes(outer.heads),
            bytes(outer.fields_root),
        ]
    }

    pub(super) fn body_aad(address: &Address, outer: &Outer) -> Vec<u8> {
        [b"volya body v1", &address.device[..], &address.sequence.to_be_bytes(), &cbor(&Value::Array(members(outer)))].concat()
    }

    pub(super) fn commitment(key: &[u8], nonce: &[u8]) -> Vec<u8> {
        Sha256::digest([b"volya body key v1", key, nonce].concat()).to_vec()
    }

    pub(super) fn pad(text: &[u8], size: usize) -> Vec<u8> {
        let mut padded = [&(text.len() as u32).to_be_bytes(), text].concat();
        padded.resize(size, 0);
        padded
    }

    pub(super) fn pad_body(body: &[u8]) -> Vec<u8> {
        pad(body, (4 + body.len()).div_ceil(256) * 256)
    }

    pub(super) fn cipher(key: &[u8], nonce: &[u8], aad: &[u8], text: &[u8]) -> Vec<u8> {
        XChaCha20Poly1305::new(key.into()).encrypt(nonce.into(), Payload { msg: text, aad }).unwrap()
    }
}
