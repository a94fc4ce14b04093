//! Files damaged by lot — bytes turned, ends cut, parts doubled: an archive, a copy, the database itself.

use std::fs;

use rebond_testkit::temp_dir;

use crate::{
    place::{Trial, ended_well},
    table::Table,
};

const HOW: &str = "damaged file";

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    let root = temp_dir();
    let (data, archive, copy) = (root.path().join("data"), root.path().join("all.rebond"), root.path().join("copy.db"));
    for (name, email) in [("Ada", "ada@exemple.fr"), ("Noé", "noe@exemple.fr"), ("Zoé", "zoe@exemple.fr")] {
        assert!(trial.run(&data, &["add", name, "--email", email]).status.success());
    }
    assert_eq!(trial.people(&data).unwrap().len(), 3);
    assert!(trial.run(&data, &["export", archive.to_str().unwrap()]).status.success());
    assert!(trial.run(&data, &["backup", copy.to_str().unwrap()]).status.success());
    let files = [fs::read(&archive).unwrap(), fs::read(&copy).unwrap()];
    for _ in 0..tries {
        let kind = usize::try_from(trial.below(3)).unwrap();
        let bytes = harmed(trial, &files[kind.min(1)]);
        let (harmed, into) = (root.path().join("harmed"), root.path().join("into"));
        let _ = fs::remove_dir_all(&into);
        if kind == 2 {
            // The program's own file.
            fs::create_dir(&into).unwrap();
            fs::write(into.join("rebond.db"), &bytes).unwrap();
            for words in [&["today"][..], &["people", "--json"], &["doctor"], &["export", "-"]] {
                let words: Vec<&str> = words.iter().filter(|word| **word != "-").copied().collect();
                table.tried("a damaged file is reported, without a panic", HOW, ended_well(&trial.run(&into, &words)).err());
            }
            continue;
        }
        fs::write(&harmed, &bytes).unwrap();
        let told = trial.run(&into, &["restore", harmed.to_str().unwrap()]);
        table.tried("a damaged file is reported, without a panic", HOW, ended_well(&told).err());
        let found = trial.people(&into).unwrap_or_default();
        let half = (told.status.success() && found.len() != 3).then(|| format!("{} of 3 restored as if they were all", found.len()));
        table.tried("nothing is dropped silently", HOW, half);
        table.tried("restored data can be displayed", HOW, ended_well(&trial.run(&into, &["today"])).err());
    }
}

fn harmed(trial: &mut Trial, whole: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let place = |trial: &mut Trial, bytes: &[u8]| usize::try_from(trial.below(bytes.len() as u64)).unwrap();
    match trial.below(4) {
        0 => bytes.truncate(place(trial, whole)),
        1 => {
            for _ in 0..=trial.below(40) {
                let at = place(trial, whole);
                bytes[at] ^= 1 << trial.below(8);
            }
        }
        2 => {
            let (from, to) = (place(trial, whole), place(trial, whole));
            let end = (from + 512).min(whole.len());
            let part = whole[from..end].to_vec();
            bytes.splice(to..to, part);
        }
        _ => {
            let at = place(trial, whole);
            let end = (at + 4_096).min(bytes.len());
            bytes[at..end].fill(0);
        }
    }
    bytes
}
