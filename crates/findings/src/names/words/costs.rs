//! The alphabet of sounds, and what it costs that one stands for another.

use super::sound::LONGEST;

/// Letters of our own for sounds: `x` хохот, `c` цапля, `C` чай, `S` шум, `Z` жук; the rest as they look.
pub(super) const ALPHABET: &[u8] = b"aeioubpvfdtzsZSCckghxmnlr*";
const SIZE: usize = ALPHABET.len();

/// A unit of cost: twenty make one whole difference.
pub(super) const WHOLE: u16 = 20;

/// Costs of one sound for another.
static COSTS: [[u8; SIZE]; SIZE] = costs();

/// Where a letter stands in the alphabet.
pub(super) const fn place(sound: u8) -> usize {
    let mut at = 0;
    while at < SIZE {
        if ALPHABET[at] == sound {
            return at;
        }
        at += 1;
    }
    SIZE - 1
}

/// Sounds that languages, dialects and transliterations exchange, with what the exchange costs.
const NEAR: &[(u8, u8, u8)] = &[
    (b'a', b'o', 5),
    (b'e', b'i', 5),
    (b'e', b'o', 7),
    (b'a', b'e', 9),
    (b'o', b'u', 11),
    (b'i', b'u', 13),
    (b'a', b'i', 14),
    (b'a', b'u', 14),
    (b'e', b'u', 13),
    (b'i', b'o', 12),
    (b'g', b'h', 2),
    (b'h', b'x', 2),
    (b'g', b'x', 12),
    (b'k', b'x', 9),
    (b'k', b'g', 10),
    (b'k', b'h', 14),
    (b'z', b's', 4),
    (b'Z', b'S', 6),
    (b'Z', b'z', 9),
    (b'S', b's', 9),
    (b'C', b'S', 9),
    (b'C', b'c', 9),
    (b'c', b's', 9),
    (b'c', b't', 9),
    (b'c', b'z', 8),
    (b'c', b'k', 12),
    (b'C', b'Z', 10),
    (b'C', b'k', 12),
    (b'C', b'x', 10),
    (b'v', b'f', 5),
    (b'b', b'v', 11),
    (b'b', b'p', 10),
    (b'd', b't', 10),
    (b'p', b'f', 11),
    (b'v', b'u', 6),
    (b'f', b't', 13),
    (b'm', b'n', 14),
    (b'l', b'r', 14),
    (b'v', b'l', 15),
];

const fn costs() -> [[u8; SIZE]; SIZE] {
    let mut table = [[WHOLE as u8; SIZE]; SIZE];
    let mut at = 0;
    while at < SIZE {
        table[at][at] = 0;
        at += 1;
    }
    let mut near = 0;
    while near < NEAR.len() {
        let (a, b, cost) = NEAR[near];
        table[place(a)][place(b)] = cost;
        table[place(b)][place(a)] = cost;
        near += 1;
    }
    table
}

/// No absence costs less.
const LEAST_ABSENCE: u16 = 12;

/// What it costs that one of the words lacks this sound.
const fn absence(code: u8) -> u16 {
    match ALPHABET[code as usize] {
        b'a' | b'o' | b'u' => 14,
        b'e' | b'i' => 12,
        b'h' | b'v' => 16,
        _ => WHOLE,
    }
}

/// What one sound costs for another.
pub(super) fn change(a: u8, b: u8) -> u8 {
    COSTS[usize::from(a)][usize::from(b)]
}

/// The weighted edit distance, in twentieths; none if it is more than `most`.
pub(super) fn distance(a: &[u8], b: &[u8], most: u16) -> Option<u16> {
    // Every sound that one has more is absent from the other.
    if LEAST_ABSENCE * u16::try_from(a.len().abs_diff(b.len())).ok()? > most {
        return None;
    }
    let mut row = [0u16; LONGEST + 1];
    for (at, code) in b.iter().enumerate() {
        row[at + 1] = row[at] + absence(*code);
    }
    for one in a {
        let (gone, costs) = (absence(*one), &COSTS[usize::from(*one)]);
        let mut corner = row[0];
        row[0] += gone;
        let mut least = row[0];
        for (at, two) in b.iter().enumerate() {
            let changed = corner + u16::from(costs[usize::from(*two)]);
            corner = row[at + 1];
            row[at + 1] = changed.min(row[at] + absence(*two)).min(corner + gone);
            least = least.min(row[at + 1]);
        }
        if least > most {
            return None;
        }
    }
    Some(row[b.len()]).filter(|far| *far <= most)
}
