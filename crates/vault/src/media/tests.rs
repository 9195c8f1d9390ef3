use super::*;
use crate::SeededChance;

fn generation(seed: u64) -> Generation {
    Generation::generate(&mut SeededChance::new(seed))
}

fn seal(plain: &[u8]) -> (SealedMedia, Vec<u8>) {
    let mut payload = Vec::new();
    let sealed = seal_media(plain, &mut payload, &generation(1)).unwrap_or_else(|error| panic!("{error}"));
    (sealed, payload)
}

fn open(header: &[u8], payload: &[u8], limit: u64) -> Result<Vec<u8>, MediaError> {
    let mut plain = Vec::new();
    open_media(header, payload, &mut plain, &generation(1), limit)?;
    Ok(plain)
}

#[test]
fn comes_back_at_every_boundary() {
    for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plain: Vec<u8> = (0..size).map(|at| at as u8).collect();
        let (sealed, payload) = seal(&plain);
        assert_eq!(sealed.size, payload.len() as u64);
        assert_eq!(sealed.sha256, <[u8; 32]>::from(Sha256::digest(&payload)));
        assert!(sealed.header.starts_with(b"age-encryption.org/v1\n") && sealed.header.ends_with(b"\n"));
        assert_eq!(open(&sealed.header, &payload, size as u64).unwrap(), plain);
    }
}

#[test]
fn the_limit_holds() {
    let (sealed, payload) = seal(&[7; 100_000]);
    assert!(matches!(open(&sealed.header, &payload, 99_999), Err(MediaError::TooLarge { limit: 99_999 })));
}

#[test]
fn damage_is_noticed() {
    let (sealed, payload) = seal(&[7; 70_000]);
    for at in (0..payload.len()).step_by(997).chain([payload.len() - 1]) {
        let mut altered = payload.clone();
        altered[at] ^= 1;
        assert!(matches!(open(&sealed.header, &altered, 1 << 20), Err(MediaError::Damaged)), "at {at}");
    }
    for length in [0, 15, 16, 17, 65_552, 65_568, payload.len() - 1] {
        assert!(matches!(open(&sealed.header, &payload[..length], 1 << 20), Err(MediaError::Damaged)), "length {length}");
    }
    assert!(matches!(open(&sealed.header, &[&payload[..], b"x"].concat(), 1 << 20), Err(MediaError::Damaged)));
    let (other, _) = seal(&[7; 70_000]);
    assert!(matches!(open(&other.header, &payload, 1 << 20), Err(MediaError::Damaged)));
}

#[test]
fn headers_are_whole_and_nothing_more() {
    let (sealed, payload) = seal(b"plain");
    let joined = [&sealed.header[..], &payload].concat();
    for header in [&b""[..], &sealed.header[..sealed.header.len() - 1], &joined, &[b'a'; 20_000]] {
        assert!(matches!(open(header, &payload, 100), Err(MediaError::Header)));
        assert!(matches!(open(header, &joined, 100), Err(MediaError::Header)));
    }
    let mut plain = Vec::new();
    let other = open_media(&sealed.header, &payload[..], &mut plain, &generation(2), 100);
    assert!(matches!(other, Err(MediaError::OtherGeneration)));
}

#[test]
fn a_failing_disk_is_not_called_damage() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::PermissionDenied))
        }
    }
    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::StorageFull))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let (sealed, payload) = seal(&[7; 100_000]);
    assert!(matches!(seal_media(Broken, io::sink(), &generation(1)), Err(MediaError::Io(_))));
    assert!(matches!(seal_media(&[7; 100_000][..], Broken, &generation(1)), Err(MediaError::Io(_))));
    let half = payload[..70_000].chain(Broken);
    assert!(matches!(open_media(&sealed.header, half, &mut io::sink(), &generation(1), 1 << 20), Err(MediaError::Io(_))));
    assert!(matches!(open_media(&sealed.header, &payload[..], &mut Broken, &generation(1), 1 << 20), Err(MediaError::Io(_))));
}
