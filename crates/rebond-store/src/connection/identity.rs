//! Which file of SQLite was opened: a commit that goes to a file nobody will find again is no commit. What enters: a path, once opened.
//! What leaves: whether the same file is still there, whole. Not done here: opening, committing.

use std::{
    fs::{self, File, Metadata},
    io::Read as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::StoreError;

/// How every file of SQLite begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// How long another program may take to write pages of which the header speaks already.
const SETTLES: [Duration; 4] = [Duration::from_millis(1), Duration::from_millis(10), Duration::from_millis(50), Duration::from_millis(200)];

/// A file and its journal, as they were opened.
pub(crate) struct Identity {
    path: PathBuf,
    known: Mutex<[Option<FileId>; 2]>,
}

/// What a file keeps whatever its name is: its device, and its number there. Elsewhere than on Unix a file that is open keeps its name.
type FileId = (u64, u64);

impl Identity {
    /// The file that was just opened under this path.
    pub(crate) fn of(path: &Path) -> Self {
        let known = [id(path), id(&journal(path))];
        Self { path: path.to_owned(), known: Mutex::new(known) }
    }

    /// Whether the path still leads to the file that was opened, to its journal, and to all of it.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        let replaced = || StoreError::Replaced(self.path.clone());
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        for (known, now) in known.iter_mut().zip([id(&self.path), id(&journal(&self.path))]) {
            match (*known, now) {
                (Some(known), now) if now != Some(known) => return Err(replaced()),
                _ => *known = now,
            }
        }
        drop(known);
        let mut waits = SETTLES.iter();
        while !is_whole(&self.path) {
            std::thread::sleep(*waits.next().ok_or_else(replaced)?);
        }
        Ok(())
    }
}

fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

#[cfg(unix)]
fn id(path: &Path) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|about: Metadata| (about.dev(), about.ino()))
}

#[cfg(not(unix))]
fn id(path: &Path) -> Option<FileId> {
    fs::metadata(path).ok().map(|_: Metadata| (0, 0))
}

/// Whether a file begins as one of SQLite and is as long as it says (page size at 16, pages at 28 of the header).
fn is_whole(path: &Path) -> bool {
    let mut header = [0; 100];
    let Ok(mut file) = File::open(path) else { return false };
    if file.read_exact(&mut header).is_err() || !header.starts_with(MAGIC) {
        return false;
    }
    let page = match u64::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => 65_536,
        size => size,
    };
    let pages = u64::from(u32::from_be_bytes([header[28], header[29], header[30], header[31]]));
    file.metadata().is_ok_and(|about| about.len() >= pages * page)
}
