//! What a running program tells the other commands of the same user: where it listens, and the secret by which they make a token. A file
//! for its owner alone in the data folder, there for as long as the program runs.

use std::{fs, path::Path};

use jiff::Timestamp;
use rebond_web::EntrySecret;

use crate::{failure::Failure, keeper, place};

/// Name of the file.
const FILE: &str = "running";

/// A program that runs.
pub(crate) struct Running {
    pub(crate) port: u16,
    /// The name of its own.
    pub(crate) name: String,
    pub(crate) secret: EntrySecret,
}

/// The file, removed when the program ends.
pub(crate) struct Told<'a>(&'a Path);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.0.join(FILE));
    }
}

impl Running {
    /// Tells it.
    pub(crate) fn tell<'a>(&self, folder: &'a Path) -> Result<Told<'a>, Failure> {
        let text = format!("{}\n{}\n{}\n", self.port, self.name, self.secret.written());
        place::write(&folder.join(FILE), text.as_bytes()).map_err(|error| Failure::folder(folder, &error))?;
        Ok(Told(folder))
    }

    /// What runs on this folder; `None` when nothing does.
    pub(crate) fn on(folder: &Path) -> Option<Self> {
        let text = keeper::private(&folder.join(FILE)).1?;
        // The file of a program that was killed is still there: what counts is who holds the folder.
        if place::hold(folder).is_ok() {
            return None;
        }
        let [port, name, secret] = text.lines().collect::<Vec<_>>()[..] else { return None };
        let known = name.len() < 64 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
        Some(Self { port: port.parse().ok()?, name: known.then(|| name.to_owned())?, secret: EntrySecret::read(secret)? })
    }

    /// A token that opens it once.
    pub(crate) fn token(&self, now: Timestamp) -> Result<String, Failure> {
        Ok(self.secret.token(keeper::fresh()?, now))
    }

    /// Its address with a token, by the name of its own.
    pub(crate) fn own_address(&self, token: &str) -> String {
        self.address(&self.name, token)
    }

    /// The same by the address of the machine, for a browser that does not know such names.
    pub(crate) fn plain_address(&self, token: &str) -> String {
        self.address("127.0.0.1", token)
    }

    /// Answers when the name is known.
    pub(crate) fn there(&self) -> String {
        format!("http://{}:{}/enter/there", self.name, self.port)
    }

    fn address(&self, host: &str, token: &str) -> String {
        format!("http://{host}:{}/enter?token={token}", self.port)
    }
}
