use super::*;
use crate::SeededChance;
use proptest::prelude::*;

fn generation(seed: u64) -> Generation {
    Generation::generate(&mut SeededChance::new(seed))
}

fn slots() -> Vec<Slot> {
    vec![
        Slot::DataKey { key_ref: [1; 16], subject: [2; 16], key: DataKey::from_bytes(&[3; 32]) },
        Slot::MatchForms { key_ref: [4; 16], subject: [2; 16], forms: vec![(1, [5; 32]), (200, [6; 32])] },
        Slot::MediaHeader { key_ref: [7; 16], subject: [0; 16], sha256: [8; 32], header: Zeroizing::new(vec![9; 300]) },
        Slot::Shredded { key_ref: [10; 16], subject: [11; 16] },
    ]
}

fn page(generation: &Generation, slots: Vec<Slot>) -> Page {
    Page { device: [12; 32], generation: generation.id(), slots }
}

fn bytes(slots: &[Slot]) -> Vec<u8> {
    let mut out = Vec::new();
    slots.iter().for_each(|slot| slot.put(&mut out));
    out
}

#[test]
fn pages_come_back() {
    let generation = generation(1);
    for slots in [vec![], slots(), (0..64).flat_map(|_| slots()).collect()] {
        let page = page(&generation, slots);
        let again = open_page(&seal_page(&page, &generation).unwrap(), &generation).ok().flatten().unwrap();
        assert_eq!((again.device, again.generation), (page.device, page.generation));
        assert_eq!(bytes(&again.slots), bytes(&page.slots));
    }
}

#[test]
fn a_page_opens_for_its_generation_only() {
    let (own, other) = (generation(1), generation(2));
    let file = seal_page(&page(&own, slots()), &own).unwrap();
    assert!(open_page(&file, &other).ok().unwrap().is_none());
    assert_eq!(seal_page(&page(&own, slots()), &other), Err(FileError::OtherGeneration));
}

#[test]
fn every_flipped_bit_is_refused() {
    let generation = generation(1);
    let file = seal_page(&page(&generation, slots()), &generation).unwrap();
    let mut altered = file.clone();
    // Each bit costs a decapsulation; of the long share, one bit in each character has to do.
    let share = 100..1500;
    for bit in (0..file.len() * 8).filter(|bit| !share.contains(&(bit / 8)) || bit % 8 == bit / 8 % 5) {
        altered[bit / 8] ^= 1 << (bit % 8);
        // An altered stanza looks like one for somebody else; nothing ever opens.
        assert!(!matches!(open_page(&altered, &generation), Ok(Some(_))), "bit {bit}");
        altered[bit / 8] ^= 1 << (bit % 8);
    }
}

#[test]
fn limits_hold() {
    let generation = generation(1);
    let many = (0..257).map(|_| Slot::Shredded { key_ref: [0; 16], subject: [0; 16] }).collect();
    assert_eq!(seal_page(&page(&generation, many), &generation), Err(FileError::Unwritable));
    let header = Zeroizing::new(vec![0; PAGE_LIMIT]);
    let large = vec![Slot::MediaHeader { key_ref: [0; 16], subject: [0; 16], sha256: [0; 32], header }];
    assert!(matches!(seal_page(&page(&generation, large), &generation), Err(FileError::TooLarge { .. })));
    assert!(matches!(open_page(&vec![0; PAGE_LIMIT + 1], &generation), Err(FileError::TooLarge { .. })));
}

#[test]
fn other_plain_texts_are_malformed() {
    let head = |version: u8| [&[0x84, version, 0x58, 32], [1; 32].as_slice(), &[0x58, 32], &[2; 32]].concat();
    let slot = |kind: u8, length: u8| [&[0x81, 0x80 | length, kind, 0x50], [1; 16].as_slice(), &[0x50], &[2; 16]].concat();
    assert!(decode(&[head(1), slot(0, 3)].concat()).is_ok());
    for rest in
        [slot(0, 4), slot(1, 3), slot(2, 4), slot(4, 3), [slot(0, 3), vec![0]].concat(), vec![0x98, 1], vec![0x19, 1, 1], vec![]]
    {
        assert_eq!(decode(&[head(1), rest].concat()).err(), Some(FileError::Malformed));
    }
    assert_eq!(decode(&[head(2), slot(0, 3)].concat()).err(), Some(FileError::Newer(2)));
    let forms = [&slot(2, 4)[..], &[0x9a, 0, 1, 0xff, 0xff]].concat();
    assert_eq!(decode(&[head(1), forms].concat()).err(), Some(FileError::Malformed));
}

#[test]
fn shredding_empties_every_slot_of_that_name() {
    let generation = generation(1);
    let mut page = page(&generation, slots());
    page.slots.push(Slot::MatchForms { key_ref: [1; 16], subject: [2; 16], forms: vec![] });
    assert!(page.shred(&[1; 16]));
    assert!(!page.shred(&[1; 16]) && !page.shred(&[10; 16]) && !page.shred(&[99; 16]));
    let gone: Vec<_> = page.slots.iter().filter(|slot| slot.is_shredded()).map(Slot::subject).collect();
    assert_eq!(gone, [[2; 16], [11; 16], [2; 16]]);
}

proptest! {
    #[test]
    fn no_plain_text_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let head = [&[0x84, 1, 0x58, 32], [1; 32].as_slice(), &[0x58, 32], &[2; 32]].concat();
        let _ = decode(&bytes);
        let _ = decode(&[head, bytes].concat());
    }
}
