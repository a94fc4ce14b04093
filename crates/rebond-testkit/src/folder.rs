//! A folder of a test's own, removed with what it holds. Not done here: anything kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A fresh folder; dropping it removes it.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes an empty folder whose name holds `what`.
    pub fn fresh(what: &str) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        // The process's number alone is not enough: it comes back, and a killed run leaves its folders.
        for _ in 0..10_000 {
            let turn = MADE.fetch_add(1, Ordering::Relaxed);
            let path = std::env::temp_dir().join(format!("rebond-{what}-{}-{turn}", std::process::id()));
            if fs::create_dir(&path).is_ok() {
                return Self(path);
            }
        }
        panic!("no folder can be made in {}", std::env::temp_dir().display());
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
