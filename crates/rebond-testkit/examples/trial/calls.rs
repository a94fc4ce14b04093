//! System calls that fail, one at a time (strace): what could not be done is said, and never confirmed.

use std::process::Command;

use rebond_testkit::temp_dir;

use crate::{
    place::{Trial, ended_well, words},
    table::Table,
};

const HOW: &str = "a system call fails";
/// Not `write`: with it the threads of a program wake each other, which no system refuses.
const CALLS: [(&str, &str); 8] = [
    ("fsync,fdatasync", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("openat", "EMFILE"),
    ("openat", "EACCES"),
    ("link,linkat,rename,renameat2", "EIO"),
    ("ftruncate,fallocate", "ENOSPC"),
    ("mmap", "ENOMEM"),
];

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    // It may be there and not be allowed to look into other programs.
    let probe = Command::new("strace").args(["-f", "-qq", "-o", "/dev/null", "-e", "inject=openat:error=EIO:when=65535", "true"]).output();
    if !probe.is_ok_and(|told| told.status.success()) {
        return table.untried("a failure is reported, with its cause", HOW, "strace is not there, or not allowed");
    }
    let root = temp_dir();
    let data = root.path().join("data");
    assert!(trial.run(&data, &["add", "Ada"]).status.success());
    for _ in 0..tries {
        let (calls, error) = *trial.one(&CALLS);
        let (name, which) = (trial.name(), 1 + trial.below(40));
        let inject = format!("inject={calls}:error={error}:when={which}");
        // One that waits for ever is ended, and has not ended well.
        let told = trial
            .prefixed(&["timeout", "--signal=KILL", "60", "strace", "-f", "-qq", "-o", "/dev/null", "-e", &inject], &data, &["add", &name])
            .output()
            .unwrap();
        let found = trial.people(&data);
        let is_there = found.as_ref().is_ok_and(|found| found.contains(&name));
        let lost = (told.status.success() && !is_there).then(|| format!("{inject}: confirmed and not there: {found:?}"));
        table.tried("what was confirmed as saved is still there", HOW, lost);
        // Before the program's own first line, the system's loader may be what fails: it says so itself.
        let loader = words(&told).contains("error while loading") || calls == "mmap" && !told.status.success();
        let broken = if loader { None } else { ended_well(&told).err().map(|said| format!("{inject}: {said}")) };
        table.tried("a failure is reported, with its cause", HOW, broken);
    }
}
