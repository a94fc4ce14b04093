//! Where the data lies. What enters: the platform's custom, or a folder asked for. What leaves: a folder that exists and can be
//! written. Not done here: reading the data.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use crate::{durable, failure::Failure};

/// Name of the sample's folder in the data folder.
pub(crate) const DEMO: &str = "demo";

/// The platform's usual folder for a program's data.
pub(crate) fn usual() -> Result<PathBuf, Failure> {
    let strategy = etcetera::base_strategy::choose_native_strategy().map_err(|_| Failure::NoHome)?;
    Ok(strategy.data_dir().join("rebond"))
}

/// A new file for its owner alone; an error when it is there already.
pub(crate) fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a file for its owner alone, in the place of one that may be there: whole or not at all, and on the disk when it answers. Whatever
/// stood there, a link too, is replaced and not followed.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = durable::beside(path, ".new");
    match fs::remove_file(&fresh) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = private(&fresh)?;
    file.write_all(bytes).and_then(|()| file.sync_all())?;
    durable::rename(&fresh, path)
}

/// Holds the folder for as long as it is kept: a second program is told, instead of the data being moved under the first.
pub(crate) fn hold(folder: &Path) -> Result<File, Failure> {
    let path = folder.join("rebond.lock");
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    // For its owner alone, even in a folder that others may read: whoever can open it can hold it.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&path).map_err(|error| Failure::folder(folder, &error))?;
    own(&file).map_err(|error| Failure::folder(folder, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(Failure::Running),
        Err(fs::TryLockError::Error(error)) => Err(Failure::folder(folder, &error)),
    }
}

/// Makes the folder if it is not there, readable by its owner alone.
pub(crate) fn prepare(folder: &Path) -> Result<(), Failure> {
    let made = !folder.exists();
    fs::create_dir_all(folder).map_err(|error| Failure::folder(folder, &error))?;
    if made {
        close_to_others(folder).map_err(|error| Failure::folder(folder, &error))?;
    }
    Ok(())
}

/// Closes a file to others, if it was open to them.
#[cfg(unix)]
fn own(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    if file.metadata()?.permissions().mode().trailing_zeros() < 6 {
        file.set_permissions(fs::Permissions::from_mode(0o600))
    } else {
        Ok(())
    }
}

#[cfg(not(unix))]
fn own(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_folder: &Path) -> io::Result<()> {
    Ok(())
}
