//! Any bytes are read as a file that can be imported, or refused, without panic: every reader, by its name or by what is in it.
//! Run with `cargo +nightly fuzz run read fuzz/corpus/read tests/fixtures`; both also run in `tests/corpus.rs` on stable, with faults.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rebond_formats::{ReadOptions, detect, preview, read};

fuzz_target!(|bytes: &[u8]| {
    // One name a file, by its length: one byte more tries the next, and a round stays short.
    let names = ["a.csv", "a.vcf", "a.ics", "a.zip", "a.xlsx", "a.json", "Connections.csv", "messages.csv", "a"];
    let name = names[bytes.len() % names.len()];
    let options = ReadOptions::default();
    let _ = (detect(name, bytes), preview(bytes, &options));
    if let Ok(read) = read(name, bytes, &options) {
        for person in &read.people {
            assert!(!person.name.full().is_empty() && person.line >= 1);
        }
        for reject in &read.rejects {
            assert!(reject.excerpt.chars().count() <= 80);
        }
    }
});
