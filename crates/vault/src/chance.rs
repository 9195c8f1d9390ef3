//! Where randomness comes from: it is handed in, so that the rules above stay pure.
//!
//! One exception is named here: the `age` and `hpke` crates draw file keys, salts and encapsulations from the operating system themselves.

/// A source of random bytes that nobody can predict.
pub trait Chance {
    /// Fills `bytes` with random bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}

/// The operating system's randomness: the only place of this crate that touches the system.
///
/// # Panics
/// [`fill`](Chance::fill) panics if the operating system has no randomness to give. No key may be made then, and no caller could repair it.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsChance;

impl Chance for OsChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        // Going on with bytes that somebody can guess would break promise 3 without a sign; stopping is the safe side.
        #[allow(clippy::expect_used)]
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

/// Draws one array from `chance`.
pub(crate) fn draw<const N: usize>(chance: &mut dyn Chance) -> [u8; N] {
    let mut bytes = [0; N];
    chance.fill(&mut bytes);
    bytes
}

/// A predictable generator for vectors and tests. **Never for a real archive**: whoever knows the seed knows every key.
///
/// Block i is SHA-256(seed ‖ u64 i); bytes are handed out in order.
#[cfg(any(test, feature = "test-chance"))]
pub struct SeededChance {
    seed: [u8; 32],
    block: [u8; 32],
    used: usize,
    next: u64,
}

#[cfg(any(test, feature = "test-chance"))]
impl SeededChance {
    /// Starts the generator at the beginning of the stream that `seed` names.
    pub fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        Self { seed: bytes, block: [0; 32], used: 32, next: 0 }
    }

    fn byte(&mut self) -> u8 {
        use sha2::{Digest, Sha256};
        if self.used == self.block.len() {
            self.block = Sha256::new().chain_update(self.seed).chain_update(self.next.to_be_bytes()).finalize().into();
            self.next += 1;
            self.used = 0;
        }
        self.used += 1;
        self.block[self.used - 1]
    }
}

#[cfg(any(test, feature = "test-chance"))]
impl Chance for SeededChance {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.byte());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seeded_stream_does_not_depend_on_the_pieces() {
        let (mut whole, mut pieces) = (SeededChance::new(1), SeededChance::new(1));
        let all: [u8; 70] = draw(&mut whole);
        let (head, tail): ([u8; 33], [u8; 37]) = (draw(&mut pieces), draw(&mut pieces));
        assert_eq!(all[..33], head);
        assert_eq!(all[33..], tail);
        assert_ne!(all[..32], draw::<32>(&mut SeededChance::new(2)));
    }

    #[test]
    fn the_system_does_not_repeat_itself() {
        assert_ne!(draw::<32>(&mut OsChance), draw::<32>(&mut OsChance));
    }
}
