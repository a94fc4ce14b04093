//! Opens the browser without the token on its command line, which every user of the machine can read: by a file for its owner alone
//! that leads on. Not done here: the file's words and markup (`rebond-web`).

use std::{
    fs,
    path::{Path, PathBuf},
};

use rebond_text::Text;
use rebond_web::Doorstep;

use crate::{clock::SystemClock, failure::Failure, place, running::Running};
use rebond_domain::Clock as _;

/// Name of the file.
const FILE: &str = "rebond-enter.html";

/// Opens it. No browser to open is no failure: the address is on the screen.
pub(crate) fn open(text: Text, running: &Running, folder: &Path) -> Result<(), Failure> {
    let token = running.token(SystemClock.now())?;
    let (own, there, plain) = (running.own_address(&token), running.there(), running.plain_address(&token));
    let page = rebond_web::doorstep(text, Doorstep { own: &own, there: &there, plain: &plain });
    let path = shelf(folder).join(FILE);
    place::write(&path, page.as_bytes()).map_err(|error| Failure::write(&path, &error))?;
    let _ = open::that_detached(&path);
    Ok(())
}

/// Removes the file: its token opens nothing any more, and a folder is not littered.
pub(crate) fn forget(folder: &Path) {
    let _ = fs::remove_file(shelf(folder).join(FILE));
}

/// Where the browser can read it: the data folder; one's own folder where browsers come as snaps, which see no hidden folders.
fn shelf(folder: &Path) -> PathBuf {
    let snaps = cfg!(target_os = "linux") && Path::new("/var/lib/snapd/snaps").is_dir();
    if snaps && let Ok(home) = etcetera::home_dir() { home } else { folder.to_owned() }
}
