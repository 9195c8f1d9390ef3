//! The proof of one entry as a text that stands alone: C2SP tlog-proof, without extra data.
//!
//! Whoever has it needs the entry's hash, and trust in the key that signed; no archive and no network.

use crate::checkpoint::{Checkpoint, CheckpointError, MAX_CHECKPOINT_BYTES};
use crate::proof::{MAX_PROOF_HASHES, ProofError, check_inclusion};
use crate::{Hash, MAX_SIZE};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// The most bytes that the text of a proof may have.
pub const MAX_PROOF_BYTES: usize = MAX_CHECKPOINT_BYTES + 4096;

/// One entry's place in a log, with what leads from its hash to a signed root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryProof {
    /// The entry's number, from 0.
    pub seq: u64,
    /// The RFC 6962 audit path, from the leaf up.
    pub path: Vec<Hash>,
    /// The signed note of the log's checkpoint, as it is.
    pub checkpoint: Vec<u8>,
}

/// Says why the text of a proof was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofTextError {
    /// It is not of the form.
    #[error("this is not the text of a proof: {what}")]
    Malformed {
        /// What is wrong.
        what: &'static str,
    },
    /// Its checkpoint.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// Its path.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

const fn malformed(what: &'static str) -> ProofTextError {
    ProofTextError::Malformed { what }
}

impl EntryProof {
    /// Writes it.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{FIRST_LINE}\nindex {}\n", self.seq);
        for hash in &self.path {
            text.push_str(&tlog_tiles::Hash(*hash).to_string());
            text.push('\n');
        }
        text.push('\n');
        [text.as_bytes(), &self.checkpoint].concat()
    }

    /// Reads one. Nothing of it is believed before [`check`](Self::check).
    ///
    /// # Errors
    /// [`ProofTextError::Malformed`], also for extra data, which this project writes none of.
    pub fn read(bytes: &[u8]) -> Result<Self, ProofTextError> {
        if bytes.len() > MAX_PROOF_BYTES {
            return Err(malformed("it is longer than a proof can be"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| malformed("it is not UTF-8"))?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(malformed("no empty line stands before a checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(malformed("it begins otherwise"));
        }
        let seq = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(number);
        let seq = seq.ok_or(malformed("its second line is not the number of an entry"))?;
        let mut path = Vec::new();
        for line in lines {
            if path.len() == MAX_PROOF_HASHES {
                return Err(malformed("it has more hashes than any proof"));
            }
            path.push(hash(line).ok_or(malformed("a line is not the base64 of a hash"))?);
        }
        Ok(Self { seq, path, checkpoint: checkpoint.as_bytes().to_vec() })
    }

    /// The log that its checkpoint names. It is a claim until [`check`](Self::check) has passed.
    #[must_use]
    pub fn claimed_origin(&self) -> Option<&str> {
        std::str::from_utf8(&self.checkpoint).ok()?.lines().next()
    }

    /// Checks that the log `origin`, signed by `key`, has an entry of this hash at this place. Returns the log's size and root.
    ///
    /// # Errors
    /// Whatever does not hold.
    pub fn check(&self, origin: &str, key: &[u8; 32], leaf: &Hash) -> Result<Checkpoint, ProofTextError> {
        let checkpoint = Checkpoint::verify(&self.checkpoint, origin, key)?;
        check_inclusion(&self.path, checkpoint.size, &checkpoint.root, self.seq, leaf)?;
        Ok(checkpoint)
    }
}

/// A plain decimal number in its shortest form.
fn number(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text && number < MAX_SIZE).then_some(number)
}

/// One hash has one form.
fn hash(line: &str) -> Option<Hash> {
    let hash = tlog_tiles::Hash::parse_hash(line).ok()?;
    (hash.to_string() == line).then_some(hash.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::testing::{config, log_of, numbered};
    use crate::{leaf_hash, prove_inclusion};
    use ed25519_dalek::SigningKey;
    use proptest::prelude::*;

    const ORIGIN: &str = "volya.archive/00/01";

    fn proof_of(seq: u64) -> (EntryProof, [u8; 32], Hash) {
        let entries = numbered(300);
        let (files, root) = log_of(&entries);
        let key = SigningKey::from_bytes(&[7; 32]);
        let checkpoint = Checkpoint { origin: ORIGIN.into(), size: 300, root }.sign(&key).unwrap();
        let path = prove_inclusion(&files, 300, seq).unwrap();
        (EntryProof { seq, path, checkpoint }, key.verifying_key().to_bytes(), leaf_hash(&entries[seq as usize]))
    }

    #[test]
    fn what_is_written_is_read_and_holds() {
        for seq in [0, 1, 255, 256, 299] {
            let (proof, key, leaf) = proof_of(seq);
            let read = EntryProof::read(&proof.to_bytes()).unwrap();
            assert_eq!(read, proof);
            assert_eq!(read.claimed_origin(), Some(ORIGIN));
            assert_eq!(read.check(ORIGIN, &key, &leaf).unwrap().size, 300);
            assert!(read.check("volya.archive/00/02", &key, &leaf).is_err());
            assert!(read.check(ORIGIN, &[9; 32], &leaf).is_err());
            assert!(read.check(ORIGIN, &key, &[0; 32]).is_err());
        }
    }

    #[test]
    fn no_flipped_bit_passes() {
        let (proof, key, leaf) = proof_of(271);
        let bytes = proof.to_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            let held = EntryProof::read(&flipped).and_then(|read| read.check(ORIGIN, &key, &leaf));
            assert!(held.is_err(), "bit {bit}");
        }
    }

    #[test]
    fn what_is_not_of_the_form_is_refused() {
        let (proof, ..) = proof_of(3);
        let text = String::from_utf8(proof.to_bytes()).unwrap();
        let many = format!("{}\n", tlog_tiles::Hash([1; 32])).repeat(MAX_PROOF_HASHES + 1);
        let wrong = [
            String::new(),
            text.replace("@v1", "@v2"),
            text.replace("index 3", "index 03"),
            text.replace("index 3", "index -1"),
            text.replace("index 3", "index 18446744073709551615"),
            text.replace("index 3", "extra AAAA\nindex 3"),
            text.replacen("\n\n", "\n", 2),
            text.replace("index 3\n", &format!("index 3\n{many}")),
            text.replace("index 3\n", "index 3\nAAAA\n"),
            format!("{text}{}", " ".repeat(MAX_PROOF_BYTES)),
        ];
        for text in wrong {
            assert!(matches!(EntryProof::read(text.as_bytes()), Err(ProofTextError::Malformed { .. })), "{text:.200}");
        }
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), rest in "\\PC{0,80}\n\n\\PC{0,40}") {
            let texts = [bytes, format!("{FIRST_LINE}\nindex 3\n{rest}").into_bytes()];
            for text in texts {
                if let Ok(read) = EntryProof::read(&text) {
                    prop_assert!(read.check(ORIGIN, &[7; 32], &[0; 32]).is_err());
                }
            }
        }
    }
}
