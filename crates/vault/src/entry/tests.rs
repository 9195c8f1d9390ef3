use super::*;
use crate::SeededChance;
use proptest::prelude::*;

fn outer() -> Outer {
    Outer {
        lamport: 1000,
        subject: [1; 16],
        compartment: 3,
        key_ref: [2; 16],
        class: 2,
        supersedes: vec![[3; 32]; 2],
        heads: [4; 32],
        fields_root: [5; 32],
    }
}

fn keys() -> (Generation, DataKey) {
    let mut chance = SeededChance::new(1);
    (Generation::generate(&mut chance), DataKey::generate(&mut chance))
}

const HERE: Address = Address { device: [8; 32], sequence: 77 };

fn seal(outer: &Outer, body: &[u8]) -> Result<Vec<u8>, SealError> {
    let (generation, key) = keys();
    seal_entry(&HERE, outer, body, &generation, &key, &mut SeededChance::new(2))
}

fn open(entry: &[u8], address: &Address) -> Result<(Outer, Vec<u8>), EntryError> {
    let (generation, key) = keys();
    let opened = open_outer(entry, address, &generation)?;
    Ok((opened.outer().clone(), opened.open_body(&key)?.to_vec()))
}

#[test]
fn comes_back_at_every_boundary() {
    for count in [0, 1, 24, 100, 256] {
        let outer = Outer { supersedes: vec![[7; 32]; count], ..outer() };
        for size in ENTRY_SIZES {
            let Some(limit) = fitting(size, &outer) else {
                continue;
            };
            for length in [0, 1, limit.saturating_sub(256), limit - 1, limit] {
                let body: Vec<u8> = (0..length).map(|at| at as u8).collect();
                let entry = seal(&outer, &body).unwrap();
                assert!(ENTRY_SIZES.contains(&entry.len()) && entry.len() <= size);
                assert_eq!(open(&entry, &HERE), Ok((outer.clone(), body)));
            }
            assert_eq!(seal(&outer, &vec![7; limit]).unwrap().len(), size);
            let over = seal(&outer, &vec![7; limit + 1]);
            match ENTRY_SIZES.iter().find(|next| **next > size) {
                Some(next) => assert_eq!(over.unwrap().len(), *next),
                None => assert_eq!(over, Err(SealError::TooLarge { size: limit + 1, limit })),
            }
        }
    }
}

#[test]
fn two_bodies_of_a_class_have_equal_sizes() {
    let (short, long) = (seal(&outer(), b"").unwrap(), seal(&outer(), &[7; 1400]).unwrap());
    assert_eq!(short.len(), long.len());
    assert_eq!(short[..HEADER], long[..HEADER]);
}

#[test]
fn every_flipped_bit_is_refused() {
    let entry = seal(&outer(), b"plain body").unwrap();
    let mut altered = entry.clone();
    for bit in 0..entry.len() * 8 {
        altered[bit / 8] ^= 1 << (bit % 8);
        assert!(open(&altered, &HERE).is_err(), "bit {bit}");
        altered[bit / 8] ^= 1 << (bit % 8);
    }
    assert!(open(&altered, &HERE).is_ok());
}

#[test]
fn every_flipped_bit_inside_the_outer_envelope_is_refused() {
    // A member of compartment `all` who holds no data key may rewrite the outer envelope: the body then does not open in it.
    let (generation, key) = keys();
    let entry = seal(&outer(), b"plain body").unwrap();
    let opened = open_outer(&entry, &HERE, &generation).ok().unwrap();
    let plain = opened.plain.to_vec();
    let used = body::unpad(&plain).unwrap().end;
    for bit in 0..used * 8 {
        let mut altered = Zeroizing::new(plain.clone());
        altered[bit / 8] ^= 1 << (bit % 8);
        let refused = OpenedOuter::read(altered, HERE).map_or(true, |opened| opened.open_body(&key).is_err());
        assert!(refused, "bit {bit}");
    }
}

#[test]
fn an_entry_opens_at_its_own_place_only() {
    let entry = seal(&outer(), b"plain body").unwrap();
    for place in [Address { sequence: 78, ..HERE }, Address { device: [9; 32], ..HERE }] {
        assert_eq!(open(&entry, &place), Err(EntryError::OuterRefused));
    }
}

#[test]
fn wrong_keys_are_told_apart_from_damage() {
    let (generation, _) = keys();
    let other = Generation::generate(&mut SeededChance::new(9));
    let entry = seal(&outer(), b"plain body").unwrap();
    assert_eq!(open_outer(&entry, &HERE, &other).err(), Some(EntryError::OtherGeneration));
    let opened = open_outer(&entry, &HERE, &generation).ok().unwrap();
    assert_eq!(opened.open_body(&DataKey::from_bytes(&[0; 32])), Err(EntryError::WrongDataKey));
    assert_eq!(opened.address(), HERE);
}

#[test]
fn what_shows_without_keys() {
    let entry = seal(&outer(), b"").unwrap();
    assert_eq!(peek(&entry), Ok(EntryKind::Sealed { generation: keys().0.id() }));
    assert_eq!(peek(&[2, 9]), Ok(EntryKind::Newer { version: 2 }));
    assert_eq!(peek(&[]), Err(EntryError::Size(0)));
    assert_eq!(peek(&[0; 2048]), Err(EntryError::VersionZero));
    assert_eq!(peek(&[1; 32]), Err(EntryError::Size(32)));
    assert_eq!(peek(&[1; 2047]), Err(EntryError::Size(2047)));
    assert_eq!(peek(&vec![2; 32_769]), Err(EntryError::Size(32_769)));

    let roster = roster_entry(b"statement").unwrap();
    assert_eq!(peek(&roster), Ok(EntryKind::Roster { payload: b"statement" }));
    assert_eq!(open(&roster, &HERE), Err(EntryError::NotSealed));
    assert_eq!(roster_entry(&vec![0; 32_735]).unwrap().len(), 32_768);
    assert_eq!(roster_entry(&vec![0; 32_736]), Err(SealError::TooLarge { size: 32_736, limit: 32_735 }));
}

#[test]
fn unknown_members_are_not_sealed() {
    for outer in
        [Outer { compartment: 0, ..outer() }, Outer { class: 9, ..outer() }, Outer { supersedes: vec![[0; 32]; 257], ..outer() }]
    {
        assert_eq!(seal(&outer, b""), Err(SealError::BadOuter));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_entry_comes_back(
        lamport: u64, subject: [u8; 16], compartment in 1u8..=5, class in 0u8..=2, sequence: u64, device: [u8; 32],
        supersedes in proptest::collection::vec(any::<[u8; 32]>(), 0..40),
        body in proptest::collection::vec(any::<u8>(), 0..9000),
    ) {
        let outer = Outer { lamport, subject, compartment, class, supersedes, ..outer() };
        let (generation, key) = keys();
        let address = Address { device, sequence };
        let entry = seal_entry(&address, &outer, &body, &generation, &key, &mut SeededChance::new(lamport)).unwrap();
        prop_assert_eq!(open(&entry, &address), Ok((outer, body)));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..3000)) {
        let _ = peek(&bytes);
        let _ = open(&bytes, &HERE);
        let _ = OpenedOuter::read(Zeroizing::new(bytes), HERE);
    }
}
