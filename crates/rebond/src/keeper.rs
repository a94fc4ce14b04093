//! What the binary lends the door: the system's time and chance, and the file of sessions. That file is used only when it is a plain one
//! that its owner alone can read and write: whatever else lies there was not put there by us, or was open to others, and lets nobody in.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rebond_domain::Clock as _;
use rebond_web::Keeper;

use crate::{clock::SystemClock, failure::Failure, place};

/// Name of the file of sessions in the data folder.
pub(crate) const SESSIONS: &str = "sessions";
/// So much of it is read at most: it holds fifty lines.
const LIMIT: u64 = 64 << 10;

/// Time, chance and a file.
pub(crate) struct Home {
    folder: PathBuf,
}

impl Home {
    pub(crate) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }
}

impl Keeper for Home {
    fn now(&self) -> Timestamp {
        SystemClock.now()
    }

    #[expect(clippy::expect_used, reason = "a system without randomness was found out at the start")]
    fn fresh(&self) -> [u8; 32] {
        fresh().expect("the system gives randomness")
    }

    fn keep(&self, sessions: &str) -> io::Result<()> {
        place::write(&self.folder.join(SESSIONS), sessions.as_bytes())
    }
}

/// Bytes from the operating system's source of randomness.
pub(crate) fn fresh() -> Result<[u8; 32], Failure> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Failure::system(io::Error::other(error.to_string())))?;
    Ok(bytes)
}

/// A seed for identifiers.
pub(crate) fn seed() -> Result<u64, Failure> {
    getrandom::u64().map_err(|error| Failure::system(io::Error::other(error.to_string())))
}

/// How a file of secrets is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Not there.
    Absent,
    /// Its owner's alone.
    Private,
    /// Others can read or write it, it belongs to somebody else, or it is no plain file.
    Open,
}

impl State {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Private => "private",
            Self::Open => "open",
        }
    }
}

/// Reads a file that must be its owner's alone; `None` when it is not there or is not. Opened first and looked at then, so that what is
/// looked at is what is read.
pub(crate) fn private(path: &Path) -> (State, Option<String>) {
    let Ok(about) = fs::symlink_metadata(path) else { return (State::Absent, None) };
    if !about.is_file() {
        return (State::Open, None);
    }
    let Ok(file) = open(path) else { return (State::Open, None) };
    if !file.metadata().is_ok_and(|about| about.is_file() && is_ours(&about, path)) {
        return (State::Open, None);
    }
    let mut text = String::new();
    let read = file.take(LIMIT).read_to_string(&mut text);
    (State::Private, read.is_ok().then_some(text))
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // A link put in its place between the look and the opening is not followed, nor is a pipe waited for.
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    fs::OpenOptions::new().read(true).custom_flags(i32::try_from(flags.bits()).unwrap_or(0)).open(path)
}

#[cfg(unix)]
fn is_ours(about: &fs::Metadata, _path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    about.uid() == rustix::process::geteuid().as_raw() && about.mode().trailing_zeros() >= 6 && about.nlink() == 1
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

#[cfg(not(unix))]
fn is_ours(_about: &fs::Metadata, _path: &Path) -> bool {
    true
}
