//! The key of the session at home: who has it may come in. It lies in a file of its own beside the database, readable by its owner
//! alone, so that yesterday's tab still works; never in the database or the logs. Deleting the file shuts every tab out.

use std::{fs, io::Write as _, path::Path};

use rebond_web::EntryKey;

use crate::{failure::Failure, place};

/// Name of the key's file in the data folder.
pub(crate) const FILE: &str = "session.key";

/// The key: 256 bits, read from its file or made.
pub(crate) fn of(folder: &Path) -> Result<EntryKey, Failure> {
    let path = folder.join(FILE);
    if let Ok(bytes) = fs::read(&path) {
        if let Ok(bytes) = <[u8; 32]>::try_from(bytes) {
            return Ok(EntryKey::from_bytes(bytes));
        }
        fs::remove_file(&path).map_err(|error| Failure::folder(folder, &error))?;
    }
    let key = fresh()?;
    let mut file = place::private(&path).map_err(|error| Failure::folder(folder, &error))?;
    file.write_all(&key).and_then(|()| file.sync_all()).map_err(|error| Failure::folder(folder, &error))?;
    Ok(EntryKey::from_bytes(key))
}

/// A new key from the operating system's source of randomness.
fn fresh() -> Result<[u8; 32], Failure> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Failure::system(std::io::Error::other(error.to_string())))?;
    Ok(bytes)
}

/// A seed for identifiers.
pub(crate) fn seed() -> Result<u64, Failure> {
    getrandom::u64().map_err(|error| Failure::system(std::io::Error::other(error.to_string())))
}
