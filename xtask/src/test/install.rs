//! Installing Debian packages, as root or through a sudo that asks nothing; else one line that says what is missing.

use std::process::{Command, Stdio};

use super::machine;
use crate::{Outcome, run};

/// Installs `packages`, or says what to install.
pub(crate) fn packages(packages: &[&str]) -> Outcome {
    let needed = format!(
        "the tests need PostgreSQL (initdb, postgres), Chromium, chromedriver, openssl, Python's aiosmtpd, icalendar, vobject and radicale, and npm (for axe-core and TypeScript); on Debian: sudo apt-get install {}",
        packages.join(" ")
    );
    let debian = machine::program(&["apt-get"], &[]).is_some();
    let Some(prefix) = privilege().filter(|_| debian) else { return Err(needed) };
    let apt = |what: &str, args: &[&str]| {
        let mut command = Command::new(prefix.first().unwrap_or(&"env"));
        command.args(prefix.get(1..).unwrap_or_default());
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"])
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        run::loudly(what, &mut command)
    };
    apt("apt-get update", &["update"])
        .and_then(|()| {
            let args: Vec<&str> = ["install", "-y", "--no-install-recommends"].iter().chain(packages).copied().collect();
            apt(&format!("apt-get install {}", packages.join(" ")), &args)
        })
        .map_err(|why| format!("{why}; {needed}"))
}

/// The words before a command that must run as root: `None` when this may not.
fn privilege() -> Option<Vec<&'static str>> {
    if machine::is_root() {
        return Some(vec!["env"]);
    }
    let sudo = run::quietly(Command::new("sudo").args(["-n", "true"])).is_ok();
    sudo.then(|| vec!["sudo", "-n", "env"])
}
