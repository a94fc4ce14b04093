//! Files that are on the disk, whole, before anything is confirmed: a new name or another content survives a power cut only once the
//! folder is written as well. What enters: paths. What leaves: files in place. Not done here: what is in them.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// A file beside another, named after it.
pub(crate) fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// The file under which another is written until it is whole: not even a program killed in the middle leaves half a file under the
/// name asked for.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

/// Gives a whole file its name, where nothing has that name yet.
pub(crate) fn publish(unfinished: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(unfinished, path) {
        Ok(()) => fs::remove_file(unfinished)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // A file system without such links (memory cards): two steps then.
        Err(_) if path.symlink_metadata().is_ok() => return Err(ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(unfinished, path)?,
    }
    sync_folder(path)
}

/// Renames a file, over another if there is one.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    sync_folder(to)
}

/// Writes to the disk which files are in the folder of this one.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        // Elsewhere a folder cannot be opened as a file, and names are written with the file.
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_its_name_once_and_never_over_another() {
        let folder = rebond_testkit::temp_dir();
        let path = folder.path().join("é copie.db");
        let half = unfinished(&path);
        assert_eq!(half.parent(), path.parent());
        fs::write(&half, "une").unwrap();
        publish(&half, &path).unwrap();
        fs::write(&half, "deux").unwrap();
        assert_eq!(publish(&half, &path).unwrap_err().kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "une");
        rename(&half, &path).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "deux");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
