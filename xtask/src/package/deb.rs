//! The package for Debian: the program, its service (off until it is configured), a user of its own, the words of the licence. Put
//! together by `dpkg-deb`; the service's file is looked at by `systemd-analyze`. Not done here: building the program.

use std::{fs, path::Path, process::Command};

use super::Job;
use crate::{Outcome, run, workspace};

/// Where each file of the tree goes, and whether it is run.
const FILES: [(&str, &str, bool); 9] = [
    ("packaging/rebond.service", "usr/lib/systemd/system/rebond.service", false),
    ("packaging/rebond.sysusers", "usr/lib/sysusers.d/rebond.conf", false),
    ("packaging/rebond.desktop", "usr/share/applications/rebond.desktop", false),
    ("crates/rebond-web/assets/img/icon.svg", "usr/share/icons/hicolor/scalable/apps/rebond.svg", false),
    ("README.md", "usr/share/doc/rebond/README.md", false),
    ("README.fr.md", "usr/share/doc/rebond/README.fr.md", false),
    ("packaging/copyright", "usr/share/doc/rebond/copyright", false),
    ("packaging/postinst", "DEBIAN/postinst", true),
    ("packaging/prerm", "DEBIAN/prerm", true),
];

pub(super) fn build(job: &Job, program: &Path) -> Outcome {
    let version = version()?;
    let tree = job.folder.join("tree");
    let _ = fs::remove_dir_all(&tree);
    put(program, &tree.join("usr/bin/rebond"), true)?;
    for (from, to, is_run) in FILES {
        put(&workspace::root().join(from), &tree.join(to), is_run)?;
    }
    let size = run::quietly(Command::new("du").args(["-sk", "--exclude=DEBIAN"]).arg(&tree))?;
    let size = size.split_whitespace().next().unwrap_or("0");
    let control = format!(
        "Package: rebond\nVersion: {version}\nArchitecture: amd64\nMaintainer: Rebond <rebond@localhost>\nInstalled-Size: {size}\n\
         Depends: libc6 (>= {}), systemd\nRecommends: ca-certificates\nSection: misc\nPriority: optional\n\
         Description: campaigns of informational interviews\n Runs a whole campaign of informational interviews, at home in a browser or\n \
         for several people at an address. In French and English.\n",
        if job.release { super::GLIBC } else { "2.36" }
    );
    fs::write(tree.join("DEBIAN/control"), control).map_err(|error| error.to_string())?;
    let file = job.folder.join(format!("rebond_{version}_amd64.deb"));
    run::quietly(Command::new("dpkg-deb").args(["--root-owner-group", "--build"]).arg(&tree).arg(&file))?;
    run::quietly(Command::new("dpkg-deb").arg("--info").arg(&file))?;
    let _ = fs::remove_dir_all(&tree);
    println!("▸ {}", file.display());
    Ok(())
}

fn put(from: &Path, to: &Path, is_run: bool) -> Outcome {
    let mut install = Command::new("install");
    run::quietly(install.args(["-D", "-m", if is_run { "0755" } else { "0644" }]).arg(from).arg(to)).map(drop)
}

fn version() -> Outcome<String> {
    let manifest = fs::read_to_string(workspace::root().join("Cargo.toml")).map_err(|error| error.to_string())?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = ")).ok_or("Cargo.toml names no version")?;
    Ok(line.trim_matches('"').to_owned())
}
