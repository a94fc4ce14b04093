//! What the tests need beyond Rust: where each tool is, brought when missing. Not done here: how packages are installed.

use std::path::PathBuf;
use std::process::Command;

use super::{install, machine};
use crate::{Outcome, run};

/// The tools, each where it was found.
pub(crate) struct Tools {
    /// Folder of `initdb` and `postgres`.
    pub(crate) postgres: PathBuf,
    chromium: PathBuf,
    chromedriver: PathBuf,
    python: PathBuf,
}

impl Tools {
    /// Finds the tools; installs what is missing when it may.
    pub(crate) fn ready() -> Outcome<Self> {
        if let Some(tools) = Self::found() {
            return Ok(tools);
        }
        install::packages(&missing())?;
        Self::found().ok_or_else(|| format!("still missing after the installation: {}", missing().join(", ")))
    }

    fn found() -> Option<Self> {
        openssl()?;
        Some(Self { postgres: machine::postgres_folder()?, chromium: chromium()?, chromedriver: chromedriver()?, python: python()? })
    }

    /// Tells the tests where the browser is, and the Python of the servers.
    pub(crate) fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("REBOND_TEST_CHROMIUM", &self.chromium)
            .env("REBOND_TEST_CHROMEDRIVER", &self.chromedriver)
            .env("REBOND_TEST_PYTHON", &self.python)
    }
}

/// The Debian packages of the tools that are not there.
fn missing() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if machine::postgres_folder().is_none() {
        packages.push("postgresql");
    }
    if chromium().is_none() {
        // Without a font Chromium draws nothing but boxes; Debian only recommends them.
        packages.extend(["chromium", "fonts-dejavu-core", "fonts-noto-color-emoji"]);
    }
    if chromedriver().is_none() {
        packages.push("chromium-driver");
    }
    if openssl().is_none() {
        packages.push("openssl");
    }
    if python().is_none() {
        packages.extend(["python3-aiosmtpd", "python3-icalendar", "python3-vobject", "radicale"]);
    }
    packages
}

fn chromium() -> Option<PathBuf> {
    machine::program(&["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"], &[])
}

fn chromedriver() -> Option<PathBuf> {
    machine::program(&["chromedriver"], &["/usr/lib/chromium-browser", "/usr/lib/chromium"])
}

/// What makes the certificates of the mail server of the tests.
fn openssl() -> Option<PathBuf> {
    machine::program(&["openssl"], &[])
}

/// A Python that has aiosmtpd, the mail server of the tests, two readers of calendars and a calendar server: Debian's own, which its packages
/// serve, or another in PATH.
fn python() -> Option<PathBuf> {
    let own = PathBuf::from("/usr/bin/python3");
    let able = |python: &PathBuf| run::quietly(Command::new(python).args(["-c", "import aiosmtpd, icalendar, vobject, radicale"])).is_ok();
    own.is_file().then_some(own).into_iter().chain(machine::program(&["python3"], &[])).find(able)
}
