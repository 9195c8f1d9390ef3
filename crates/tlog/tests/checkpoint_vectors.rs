//! Reads every case of `vectors/checkpoint` and holds the checkpoint reader to its verdict.
//!
//! A case is a header of `name: value` lines, an empty line, and then the checkpoint byte by byte to the end of the file. The header's
//! first line is `"expect":"accept"` or `"expect":"reject","reason":"..."`. `VOLYA_WRITE_VECTORS=1 cargo test -p volya-tlog --test checkpoint_vectors`
//! writes the cases anew; the keys are fixed, so nothing changes unless a case does.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};
use volya_tlog::{Checkpoint, CheckpointError, EMPTY_ROOT, Hash, MAX_SIZE};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../vectors/checkpoint");
const ORIGIN: &str = "volya.archive/1111111111111111111111111111111111111111111111111111111111111111/\
                      ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c";

fn reason(error: &CheckpointError) -> &'static str {
    match error {
        CheckpointError::TooLong => "too-long",
        CheckpointError::NotANote => "not-a-note",
        CheckpointError::NotThreeLines => "not-three-lines",
        CheckpointError::OtherOrigin { .. } => "other-origin",
        CheckpointError::BadOrigin { .. } => "bad-origin",
        CheckpointError::BadSize => "bad-size",
        CheckpointError::TooLarge { .. } => "too-large",
        CheckpointError::BadRoot => "bad-root",
        CheckpointError::NotEmptyRoot => "not-empty-root",
        CheckpointError::BadKey => "bad-key",
        CheckpointError::Unsigned => "unsigned",
        CheckpointError::BadSignature => "bad-signature",
    }
}

struct Case {
    expect: String,
    origin: String,
    key: [u8; 32],
    note: Vec<u8>,
}

fn read_case(path: &Path) -> Case {
    let bytes = std::fs::read(path).unwrap();
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").expect("a case has an empty line after its header");
    let header = std::str::from_utf8(&bytes[..end]).unwrap();
    let field =
        |name: &str| header.lines().find_map(|line| line.strip_prefix(name)).expect("a header has all its fields").to_owned();
    let key = field("key: ");
    let key: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&key[2 * at..2 * at + 2], 16).unwrap()).collect();
    Case {
        expect: header.lines().next().unwrap().to_owned(),
        origin: field("origin: "),
        key: key.try_into().unwrap(),
        note: bytes[end + 2..].to_vec(),
    }
}

fn verdict(case: &Case) -> String {
    match Checkpoint::verify(&case.note, &case.origin, &case.key) {
        Ok(_) => "\"expect\":\"accept\"".to_owned(),
        Err(error) => format!("\"expect\":\"reject\",\"reason\":\"{}\"", reason(&error)),
    }
}

#[test]
fn every_case_has_its_verdict() {
    let (mut accepts, mut rejects) = (0, 0);
    for file in std::fs::read_dir(FOLDER).unwrap() {
        let path = file.unwrap().path();
        let case = read_case(&path);
        assert_eq!(verdict(&case), case.expect, "{}", path.display());
        if case.expect.contains("accept") { accepts += 1 } else { rejects += 1 }
    }
    assert!(accepts + rejects >= 12, "only {} cases", accepts + rejects);
    assert!(accepts >= 3 && rejects > accepts, "{accepts} accepts, {rejects} rejects");
}

#[test]
fn an_accepted_case_is_written_back_the_same() {
    let case = read_case(&Path::new(FOLDER).join("accept-plain.txt"));
    let read = Checkpoint::verify(&case.note, &case.origin, &case.key).unwrap();
    assert_eq!(read, Checkpoint { origin: ORIGIN.into(), size: 300, root: [0x5a; 32] });
    assert_eq!(read.sign(&device()).unwrap(), case.note);
}

fn device() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn other() -> SigningKey {
    SigningKey::from_bytes(&[8; 32])
}

fn public(key: &SigningKey) -> [u8; 32] {
    key.verifying_key().to_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32| char::from(DIGITS[(bits & 63) as usize]);
    let group = |chunk: &[u8]| {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        let digits = [digit(bits >> 18), digit(bits >> 12), digit(bits >> 6), digit(bits)];
        digits.into_iter().enumerate().map(|(at, digit)| if at > chunk.len() { '=' } else { digit }).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

/// A signature line with any name, algorithm and signature; the key id fits name, algorithm and key.
fn line(name: &str, algorithm: u8, key: &[u8; 32], signature: &[u8]) -> Vec<u8> {
    let id = signed_note::key_id(name, &[&[algorithm][..], key].concat());
    format!("— {name} {}\n", base64(&[&id.to_be_bytes()[..], signature].concat())).into_bytes()
}

fn signed(text: &str) -> Vec<u8> {
    let signature = device().sign(text.as_bytes()).to_bytes();
    [text.as_bytes(), b"\n", &line(ORIGIN, 1, &public(&device()), &signature)].concat()
}

fn text(size: &str, root: &Hash) -> String {
    format!("{ORIGIN}\n{size}\n{}\n", base64(root))
}

/// Name, verdict, what the case is about, the key that readers demand, the checkpoint.
type Made = (&'static str, &'static str, &'static str, [u8; 32], Vec<u8>);

fn good_cases() -> Vec<Made> {
    let key = public(&device());
    let plain = signed(&text("300", &[0x5a; 32]));
    let cosigner = line("cosigner.example/1", 4, &[3; 32], &[6; 72]);
    let body = text("300", &[0x5a; 32]);
    let own = line(ORIGIN, 1, &key, &device().sign(body.as_bytes()).to_bytes());
    let foreign_same_name = line(ORIGIN, 1, &public(&other()), &[6; 64]);
    vec![
        ("accept-plain", "", "three lines, one signature", key, plain.clone()),
        ("accept-empty-log", "", "size 0 with the empty root", key, signed(&text("0", &EMPTY_ROOT))),
        ("accept-largest-log", "", "size 2^40", key, signed(&text(&MAX_SIZE.to_string(), &[0x5a; 32]))),
        ("accept-cosigned", "", "a cosigner's line follows; it is not looked at", key, [&plain[..], &cosigner].concat()),
        (
            "accept-cosigner-first",
            "",
            "a cosigner's line stands before the log's own",
            key,
            [body.as_bytes(), b"\n", &cosigner, &own].concat(),
        ),
        (
            "accept-other-key-same-name",
            "",
            "another key's line under the log's name follows; its id differs, so it does no harm",
            key,
            [&plain[..], &foreign_same_name].concat(),
        ),
    ]
}

fn bad_texts() -> Vec<Made> {
    let key = public(&device());
    let root = base64(&[0x5a; 32]);
    let of = |size: &str| signed(&text(size, &[0x5a; 32]));
    let rooted = |root: &str| signed(&format!("{ORIGIN}\n300\n{root}\n"));
    vec![
        ("reject-leading-zero", "bad-size", "a size with a leading zero", key, of("0300")),
        ("reject-plus-sign", "bad-size", "a size with a sign", key, of("+300")),
        ("reject-negative", "bad-size", "a negative size", key, of("-1")),
        ("reject-size-space", "bad-size", "a size with a space behind it", key, of("300 ")),
        ("reject-size-empty", "bad-size", "no size", key, of("")),
        ("reject-size-hex", "bad-size", "a size in hex", key, of("0x12c")),
        ("reject-size-overflow", "bad-size", "a size of 2^64", key, of("18446744073709551616")),
        ("reject-size-too-large", "too-large", "a size of 2^40 + 1", key, of("1099511627777")),
        ("reject-empty-log-other-root", "not-empty-root", "size 0 with a root that is not the empty one", key, of("0")),
        ("reject-root-short", "bad-root", "a root of 31 bytes", key, rooted(&base64(&[0x5a; 31]))),
        ("reject-root-long", "bad-root", "a root of 33 bytes", key, rooted(&base64(&[0x5a; 33]))),
        ("reject-root-unpadded", "bad-root", "a root without its padding", key, rooted(root.trim_end_matches('='))),
        (
            "reject-root-trailing-bits",
            "bad-root",
            "a root whose last digit has bits that mean nothing",
            key,
            rooted(&root.replace("o=", "p=")),
        ),
        (
            "reject-root-url-alphabet",
            "bad-root",
            "a root in the URL alphabet",
            key,
            rooted(&base64(&[0xff; 32]).replace('/', "_")),
        ),
        ("reject-root-hex", "bad-root", "a root in hex", key, rooted(&"5a".repeat(32))),
        ("reject-two-lines", "not-three-lines", "no root line", key, signed(&format!("{ORIGIN}\n300\n"))),
        ("reject-extension", "not-three-lines", "a fourth line", key, signed(&format!("{}more\n", text("300", &[0x5a; 32])))),
        (
            "reject-blank-extension",
            "not-three-lines",
            "a fourth line that is empty",
            key,
            signed(&format!("{}\n", text("300", &[0x5a; 32]))),
        ),
        (
            "reject-other-origin",
            "other-origin",
            "signed by the right key over another log's origin",
            key,
            signed(&text("300", &[0x5a; 32]).replace("/1111", "/2222")),
        ),
        (
            "reject-origin-case",
            "other-origin",
            "an origin in upper case",
            key,
            signed(&text("300", &[0x5a; 32]).replace("volya", "Volya")),
        ),
        ("reject-crlf", "not-a-note", "lines that end in CR LF", key, signed(&text("300", &[0x5a; 32]).replace('\n', "\r\n"))),
    ]
}

fn bad_signatures() -> Vec<Made> {
    let key = public(&device());
    let body = text("300", &[0x5a; 32]);
    let good = device().sign(body.as_bytes()).to_bytes();
    let with = |lines: &[u8]| [body.as_bytes(), b"\n", lines].concat();
    let plain = signed(&body);
    let string = String::from_utf8(plain.clone()).unwrap();
    let mut flipped = good;
    flipped[3] ^= 1;
    // R and the key are both the neutral point, s is 0: fits every text unless points of small order are refused.
    let mut neutral = [0; 64];
    neutral[0] = 1;
    let weak: [u8; 32] = neutral[..32].try_into().unwrap();
    let cut = &plain[..plain.len() - 1];
    vec![
        (
            "reject-signature-flipped",
            "bad-signature",
            "one bit of the signature differs",
            key,
            with(&line(ORIGIN, 1, &key, &flipped)),
        ),
        ("reject-signature-short", "bad-signature", "a signature of 63 bytes", key, with(&line(ORIGIN, 1, &key, &good[..63]))),
        (
            "reject-signature-long",
            "bad-signature",
            "a signature of 65 bytes",
            key,
            with(&line(ORIGIN, 1, &key, &[&good[..], &[0]].concat())),
        ),
        (
            "reject-other-text",
            "bad-signature",
            "the signature is over another size",
            key,
            string.replace("\n300\n", "\n301\n").into_bytes(),
        ),
        (
            "reject-bad-line-before-good",
            "bad-signature",
            "a false signature in the key's name stands before the good one",
            key,
            with(&[line(ORIGIN, 1, &key, &flipped), line(ORIGIN, 1, &key, &good)].concat()),
        ),
        (
            "reject-weak-key",
            "bad-signature",
            "a key of small order, for which one signature fits every text",
            weak,
            with(&line(ORIGIN, 1, &weak, &neutral)),
        ),
        ("reject-no-key", "bad-key", "the key demanded is no point of the curve", [2; 32], plain.clone()),
        (
            "reject-other-key",
            "unsigned",
            "well signed by another key under the log's name",
            key,
            with(&line(ORIGIN, 1, &public(&other()), &other().sign(body.as_bytes()).to_bytes())),
        ),
        (
            "reject-other-name",
            "unsigned",
            "signed by the right key under another name",
            key,
            with(&line("other.example", 1, &key, &good)),
        ),
        (
            "reject-cosigner-only",
            "unsigned",
            "signed by a cosigner only",
            key,
            with(&line("cosigner.example/1", 4, &[3; 32], &[6; 72])),
        ),
        (
            "reject-other-algorithm",
            "unsigned",
            "the key id is that of a cosignature key",
            key,
            with(&line(ORIGIN, 4, &key, &good)),
        ),
        ("reject-no-signature", "not-a-note", "no signature line", key, with(b"")),
        (
            "reject-no-blank-line",
            "not-a-note",
            "no empty line before the signature",
            key,
            string.replace("\n\n", "\n").into_bytes(),
        ),
        ("reject-no-last-newline", "not-a-note", "the last newline is missing", key, cut.to_vec()),
        ("reject-hyphen", "not-a-note", "a hyphen in place of the dash", key, string.replace('—', "-").into_bytes()),
        ("reject-torn", "not-a-note", "the file ends within the signature", key, plain[..plain.len() - 20].to_vec()),
        (
            "reject-malformed-cosignature",
            "not-a-note",
            "a further line that is no signature line",
            key,
            [&plain[..], b"not a signature\n"].concat(),
        ),
        ("reject-latin1", "not-a-note", "bytes that are not UTF-8", key, [&plain[..], b"\xe2\x80\x94 n\xe9 AAAAAAAA\n"].concat()),
        ("reject-empty", "not-a-note", "no bytes at all", key, vec![]),
        (
            "reject-too-long",
            "too-long",
            "good, and followed by cosignatures past 16 KiB",
            key,
            [&plain[..], &line("cosigner.example/1", 4, &[3; 32], &[6; 1500]).repeat(9)].concat(),
        ),
    ]
}

/// The checked-in cases are exactly what this writes; `VOLYA_WRITE_VECTORS=1` writes them.
#[test]
fn the_checked_in_cases_are_these() {
    for (name, reason, about, key, note) in [good_cases(), bad_texts(), bad_signatures()].concat() {
        let verdict = if reason.is_empty() {
            "\"expect\":\"accept\"".to_owned()
        } else {
            format!("\"expect\":\"reject\",\"reason\":\"{reason}\"")
        };
        let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        let header = format!("{verdict}\nabout: {about}\norigin: {ORIGIN}\nkey: {key}\n\n");
        let case = [header.as_bytes(), &note].concat();
        let file = Path::new(FOLDER).join(format!("{name}.txt"));
        if std::env::var_os("VOLYA_WRITE_VECTORS").is_some() {
            std::fs::write(&file, &case).unwrap();
        }
        assert!(std::fs::read(&file).unwrap() == case, "{name} differs from what is written here");
    }
}
