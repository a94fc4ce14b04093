//! Any bytes are read as an archive, or refused with the place, without panic; what can be saved of them is.
//! Run with `cargo +nightly fuzz run archive`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rebond_formats::{read_archive, salvage_archive};

fuzz_target!(|bytes: &[u8]| {
    let _ = (read_archive(bytes), salvage_archive(bytes));
});
