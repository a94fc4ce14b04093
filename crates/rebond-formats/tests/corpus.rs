//! The corpus of the fuzz targets and every sample file, as they are and with faults, under every name: read or refused, within a time, and
//! never a panic. `fuzz/` looks for new ones; what it finds is kept there.
#![expect(clippy::unwrap_used, reason = "a test that cannot open its sample has failed")]

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, thread};

use rebond_formats::{ReadOptions, Unreadable, detect, preview, read, read_archive, salvage_archive};

/// A name for each reader, and one that tells nothing.
const NAMES: [&str; 9] = ["a.csv", "a.vcf", "a.ics", "a.zip", "a.xlsx", "a.json", "Connections.csv", "messages.csv", "a"];
/// So long one file may take in a test, which is built to be debugged.
const PATIENCE: Duration = Duration::from_secs(20);

/// A file: where it is, and what is in it.
type File = (String, Vec<u8>);

/// Every file of a folder and those in it.
fn files(folder: &Path, into: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files(&path, into);
        } else {
            into.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

fn corpus() -> Vec<File> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in ["fuzz/corpus/read", "tests/fixtures", "../rebond-app/tests/cases"] {
        files(&here.join(folder), &mut all);
    }
    all.sort();
    assert!(all.len() > 100, "{} files", all.len());
    all
}

fn try_all(file: &str, name: &str, bytes: &[u8]) {
    let begun = Instant::now();
    let options = ReadOptions::default();
    let _ = (detect(name, bytes), preview(bytes, &options), read_archive(bytes), salvage_archive(bytes));
    if let Ok(read) = read(name, bytes, &options) {
        for person in &read.people {
            assert!(!person.name.full().is_empty() && person.line >= 1, "{file}");
        }
        for reject in &read.rejects {
            assert!(reject.excerpt.chars().count() <= 80, "{file}");
        }
    }
    assert!(begun.elapsed() < PATIENCE, "{file} as {name}: {:?}", begun.elapsed());
}

/// The same bytes with a fault: cut, a byte changed, a piece doubled, lines in another order.
fn faults(bytes: &[u8]) -> Vec<Vec<u8>> {
    let length = bytes.len();
    // Always the same, and another for each file.
    let mut state = bytes.iter().fold(0x9E37_79B9_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(bytes[..next(length)].to_vec());
        let mut changed = bytes.to_vec();
        for _ in 0..=next(3) {
            if let Some(byte) = changed.get_mut(next(length)) {
                *byte = [0, b'"', b'\n', b'\r', b';', b':', 0x80, 0xC3, 0xFF, b'='][next(10)];
            }
        }
        all.push(changed);
    }
    let (from, to) = (next(length), next(length));
    let piece = &bytes[from.min(to)..from.max(to)];
    all.push([&bytes[..from], piece, &bytes[from..]].concat());
    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    lines.reverse();
    all.push(lines.join(&b'\n'));
    all
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_under_every_name() {
    in_halves(&|(file, bytes)| {
        for name in NAMES {
            try_all(file, name, bytes);
        }
    });
}

#[test]
fn every_file_of_the_corpus_is_read_or_refused_with_faults() {
    in_halves(&|(file, bytes)| {
        // A file that is large packed is the same with a fault, and slow.
        if bytes.len() > 40_000 {
            return;
        }
        let own = Path::new(file).file_name().unwrap().to_str().unwrap();
        for (number, bytes) in faults(bytes).into_iter().enumerate() {
            try_all(file, if number % 2 == 0 { own } else { NAMES[number] }, &bytes);
        }
    });
}

/// On two threads, as many as every machine has.
fn in_halves(work: &(dyn Fn(&File) + Sync)) {
    let all = corpus();
    let (one, other) = all.split_at(all.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| other.iter().for_each(work));
        one.iter().for_each(work);
        other.join().unwrap();
    });
}

#[test]
fn what_swells_is_refused() {
    let bomb = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/read/zip-bomb")).unwrap();
    assert_eq!(read("a.zip", &bomb, &ReadOptions::default()).unwrap_err(), Unreadable::TooLarge);
}
