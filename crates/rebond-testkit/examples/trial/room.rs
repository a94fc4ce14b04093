//! A disk without room: while working, and from the start.

use std::{fs, process::Command};

use rebond_testkit::temp_dir;

use crate::{
    place::{Trial, words},
    table::Table,
};

const HOW: &str = "a disk of 2 MB";

pub(crate) fn run(trial: &mut Trial, table: &mut Table) {
    let root = temp_dir();
    let disk = root.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "rebond"]).arg(&disk).output();
    if !mounted.is_ok_and(|told| told.status.success()) {
        return table.untried("a full disk is reported, and loses nothing", HOW, "mounting needs root");
    }
    let data = disk.join("data");
    assert!(trial.run(&data, &["add", "Ada"]).status.success());
    let mut confirmed = vec!["Ada".to_owned()];
    let mut filler = 0;
    // Another program takes the room, little by little.
    for _ in 0..40 {
        filler += 1;
        let _ = fs::write(disk.join(format!("filler{filler}")), vec![1; 64 << 10]);
        let name = trial.name();
        let told = trial.run(&data, &["add", &name]);
        if told.status.success() {
            confirmed.push(name);
        } else {
            let said = words(&told);
            let cause = said.contains("no space") || said.contains("no room") || said.contains("disk");
            table.tried("a full disk is reported as a full disk", HOW, (!cause).then_some(said));
        }
    }
    // Nothing begins where there is no room to begin.
    let told = trial.run(&disk.join("other"), &["add", "Bo"]);
    let said = words(&told);
    let cause = said.contains("no space") || said.contains("no room") || said.contains("disk");
    table.tried("a full disk is reported as a full disk", HOW, (told.status.success() || !cause).then_some(said));
    for number in 1..=filler {
        let _ = fs::remove_file(disk.join(format!("filler{number}")));
    }
    let found = trial.people(&data);
    let lost = confirmed.iter().any(|name| !found.as_ref().is_ok_and(|found| found.contains(name)));
    table.tried("a full disk loses nothing", HOW, lost.then(|| format!("{found:?}")));
    let _ = Command::new("umount").arg(&disk).status();
}
