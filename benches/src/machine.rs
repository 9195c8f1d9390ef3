//! The machine's own limits.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::Instant;

use chacha20poly1305::aead::{AeadInPlace, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

const MEGABYTES: usize = 256;

/// The middle one.
pub(crate) fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Milliseconds to overwrite 4 KiB and make it durable.
pub(crate) fn fdatasync_ms(folder: &Path) -> io::Result<f64> {
    let path = folder.join("sync");
    let mut times = Vec::new();
    for _ in 0..200 {
        let mut file = File::create(&path)?;
        let start = Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    fs::remove_file(&path)?;
    Ok(median(&mut times))
}

/// One core.
pub(crate) fn sha256_mb_per_s() -> f64 {
    let block = vec![1u8; 1_000_000];
    let start = Instant::now();
    let mut hash = Sha256::new();
    for _ in 0..MEGABYTES {
        hash.update(&block);
    }
    std::hint::black_box(hash.finalize());
    MEGABYTES as f64 / start.elapsed().as_secs_f64()
}

/// One core, in pieces of the size of an entry.
pub(crate) fn xchacha_mb_per_s() -> f64 {
    let cipher = XChaCha20Poly1305::new(&[3; 32].into());
    let mut piece = vec![1u8; 2000];
    let start = Instant::now();
    for _ in 0..MEGABYTES * 500 {
        let tag = cipher.encrypt_in_place_detached(XNonce::from_slice(&[0; 24]), b"", &mut piece);
        std::hint::black_box(tag.is_ok());
    }
    MEGABYTES as f64 / start.elapsed().as_secs_f64()
}

/// Bytes of all files below a folder, and the seconds it takes to read and hash them once, bare.
pub(crate) fn hash_folder(folder: &Path) -> io::Result<(u64, f64)> {
    let mut files = Vec::new();
    list(folder, &mut files)?;
    let start = Instant::now();
    let mut bytes = 0;
    let mut hash = Sha256::new();
    let mut buffer = Vec::new();
    for path in files {
        buffer.clear();
        File::open(path)?.read_to_end(&mut buffer)?;
        bytes += buffer.len() as u64;
        hash.update(&buffer);
    }
    std::hint::black_box(hash.finalize());
    Ok((bytes, start.elapsed().as_secs_f64()))
}

fn list(folder: &Path, files: &mut Vec<std::path::PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { list(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// Seconds that this process has had of any processor. On a busy machine they tell more than the clock does.
pub(crate) fn processor_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after_name.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<u32>().ok());
    f64::from(ticks.sum::<u32>()) / 100.0
}

/// MiB of memory that this process holds.
pub(crate) fn resident_mib() -> u64 {
    status_mib("VmRSS:")
}

/// The most MiB of memory that this process held since [`forget_peak`].
pub(crate) fn peak_mib() -> u64 {
    status_mib("VmHWM:")
}

/// Begins the peak anew. Where the kernel does not do that, the peak is that of the whole run.
pub(crate) fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn status_mib(field: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or_default() / 1024
}

/// The size of all files below a folder.
pub(crate) fn folder_bytes(folder: &Path) -> std::io::Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        bytes += if entry.file_type()?.is_dir() { folder_bytes(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(bytes)
}
