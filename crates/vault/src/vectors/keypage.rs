//! `vectors/keypage`: key pages and generation files. age draws its own randomness, so these are kept and never made again.

use ciborium::Value as Cbor;
use serde_json::{Value, json};
use std::fs;

use super::reference::{bytes, cbor};
use super::{array, folder, hex, judge, reason, text, unhex, writing};
use crate::agefile;
use crate::{Generation, Identity, open_generations, open_page};

const SECRET: [u8; 32] = [0x31; 32];
const OTHER: [u8; 32] = [0x32; 32];
const DEVICE: [u8; 32] = [0x33; 32];

fn page(version: u8, generation: &Generation, slots: Vec<Cbor>) -> Vec<u8> {
    cbor(&Cbor::Array(vec![version.into(), bytes(DEVICE), bytes(generation.id()), Cbor::Array(slots)]))
}

fn slot(kind: u8, rest: Vec<Cbor>) -> Cbor {
    Cbor::Array([vec![kind.into(), bytes([kind; 16]), bytes([0x34; 16])], rest].concat())
}

fn slots() -> Vec<Cbor> {
    let form = |kind: u8| Cbor::Array(vec![kind.into(), bytes([kind; 32])]);
    vec![
        slot(1, vec![bytes([0x35; 32])]),
        slot(2, vec![Cbor::Array(vec![form(1), form(6)])]),
        slot(3, vec![bytes([0x36; 32]), bytes(*b"age-encryption.org/v1\n")]),
        slot(0, vec![]),
    ]
}

fn page_case(verdict: (&str, &str), about: &str, plain: &[u8], file: &[u8]) -> Value {
    json!({ "expect": verdict.0, "reason": verdict.1, "about": about, "kind": "page", "generation": hex(SECRET), "device": hex(DEVICE), "plaintext": hex(plain), "file": hex(file) })
}

fn generations_case(verdict: (&str, &str), about: &str, identity: &Identity, plain: &[u8], file: &[u8]) -> Value {
    let identity = identity.to_secret_text();
    json!({ "expect": verdict.0, "reason": verdict.1, "about": about, "kind": "generations", "identity": identity.as_str(), "plaintext": hex(plain), "file": hex(file) })
}

#[rustfmt::skip]
fn write() {
    let (own, other) = (Generation::from_secret(&SECRET), Generation::from_secret(&OTHER));
    let seal = |plain: &[u8]| agefile::seal(plain, &[own.pages_recipient()], 4 << 20).unwrap();
    let accept = |about, plain: &[u8]| page_case(("accept", ""), about, plain, &seal(plain));
    let reject = |reason, about, plain: &[u8]| page_case(("reject", reason), about, plain, &seal(plain));
    let whole = page(1, &own, slots());
    let file = seal(&whole);
    let altered = { let mut file = file.clone(); let at = file.len() - 30; file[at] ^= 1; file };
    let (me, you) = (Identity::from_seed(&[0x37; 32]), Identity::from_seed(&[0x38; 32]));
    let pair = |compartment: u8, secret: [u8; 32]| Cbor::Array(vec![compartment.into(), bytes(secret)]);
    let list = |pairs: Vec<Cbor>| cbor(&Cbor::Array(vec![1.into(), Cbor::Array(pairs)]));
    let wrap = |plain: &[u8]| agefile::seal(plain, &[you.recipient(), me.recipient()], 1 << 20).unwrap();
    let two = list(vec![pair(3, SECRET), pair(3, OTHER)]);
    let (mixed, none, seventh) = (list(vec![pair(3, SECRET), pair(4, OTHER)]), list(vec![]), list(vec![pair(7, SECRET)]));
    let refuse = |about, plain: &[u8]| generations_case(("reject", "malformed"), about, &me, plain, &wrap(plain));
    for (name, case) in [
        ("accept-page", accept("one slot of each kind", &whole)),
        ("accept-empty-page", accept("no slots", &page(1, &own, vec![]))),
        ("accept-full-page", accept("256 shredded slots", &page(1, &own, vec![slot(0, vec![]); 256]))),
        ("accept-generations", generations_case(("accept", ""), "two generations of one compartment for two holders", &me, &two, &wrap(&two))),
        ("reject-other-recipient", page_case(("reject", "not-for-this-identity"), "encrypted to another generation", &whole, &agefile::seal(&whole, &[other.pages_recipient()], 4 << 20).unwrap())),
        ("reject-other-generation", reject("other-generation", "encrypted to this generation, names another one", &page(1, &other, slots()))),
        ("reject-altered", page_case(("reject", "damaged"), "one bit of the payload is altered", &whole, &altered)),
        ("reject-truncated", page_case(("reject", "damaged"), "the last byte is missing", &whole, &file[..file.len() - 1])),
        ("reject-newer", reject("newer", "version 2: written by a newer program", &page(2, &own, slots()))),
        ("reject-version-zero", reject("malformed", "version 0", &page(0, &own, slots()))),
        ("reject-257-slots", reject("malformed", "a slot too many", &page(1, &own, vec![slot(0, vec![]); 257]))),
        ("reject-trailing", reject("malformed", "a byte follows the array", &[&whole[..], &[0]].concat())),
        ("reject-unknown-slot", reject("malformed", "slot kind 4 does not exist", &page(1, &own, vec![slot(4, vec![])]))),
        ("reject-short-key", reject("malformed", "a data key of 31 bytes", &page(1, &own, vec![slot(1, vec![bytes([0; 31])])]))),
        ("reject-shredded-key", reject("malformed", "a shredded slot that still has a key", &page(1, &own, vec![slot(0, vec![bytes([0; 32])])]))),
        ("reject-long-form", reject("malformed", "the version is not in its shortest form", &[&[0x84, 0x18, 1], &whole[2..]].concat())),
        ("reject-generations-holder", generations_case(("reject", "not-for-this-identity"), "wrapped to somebody else", &Identity::from_seed(&[0x39; 32]), &two, &wrap(&two))),
        ("reject-generations-mixed", refuse("two compartments in one file", &mixed)),
        ("reject-generations-none", refuse("no generation", &none)),
        ("reject-generations-compartment", refuse("compartment 7 does not exist", &seventh)),
    ] {
        fs::write(folder("keypage").join(name).with_extension("json"), serde_json::to_string_pretty(&case).unwrap() + "\n").unwrap();
    }
}

fn open(case: &Value) -> Result<(), String> {
    let (file, plain) = (unhex(case, "file"), unhex(case, "plaintext"));
    let mut again = Vec::new();
    if text(case, "kind") == "page" {
        let generation = Generation::from_secret(&array(case, "generation"));
        let page = open_page(&file, &generation).map_err(reason)?.ok_or("not-for-this-identity")?;
        assert_eq!(page.device, array(case, "device"));
        page.slots.iter().for_each(|slot| slot.put(&mut again));
    } else {
        let identity = Identity::parse(text(case, "identity")).map_err(reason)?;
        let generations = open_generations(&file, &identity).map_err(reason)?.ok_or("not-for-this-identity")?;
        let secrets = [SECRET, OTHER].map(|secret| Generation::from_secret(&secret).id());
        assert!(
            generations.iter().map(|(compartment, generation)| (*compartment, generation.id())).eq(secrets.map(|id| (3, id)))
        );
    }
    assert!(plain.ends_with(&again));
    Ok(())
}

#[test]
fn pages_and_generations() {
    if writing() {
        write();
    }
    judge("keypage", open);
}
