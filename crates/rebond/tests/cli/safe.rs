//! Nothing fails silently: backups that are not whole, databases that are not in their place, damaged records, folders whose names
//! are no text, on the real binary.

use std::{fs, path::Path};

use serde_json::Value;

use crate::program::{Answer, Place, arg};

/// A place with two people, one of whom has a note.
fn filled() -> Place {
    let place = Place::fresh();
    for name in ["Ada", "Noé"] {
        assert_eq!(place.run(&["add", name, "Vernet"]).code, Some(0));
    }
    place
}

fn names(place: &Place) -> Vec<String> {
    let list: Value = serde_json::from_str(&place.run(&["people", "--json"]).out).expect("a list");
    let name =
        |person: &Value| [&person["given"], &person["family"]].map(|part| part.as_str().unwrap_or_default()).join(" ").trim().to_owned();
    let mut names: Vec<String> = list.as_array().expect("a list").iter().map(name).collect();
    names.sort();
    names
}

/// An archive whose checksum holds, whatever was changed in it.
fn sealed(lines: &[String]) -> Vec<u8> {
    use sha2::Digest as _;
    let body: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let sum = base16ct::lower::encode_string(&sha2::Sha256::digest(body.as_bytes()));
    format!("{body}{{\"end\":{},\"sha256\":\"{sum}\"}}\n", lines.len() - 1).into_bytes()
}

fn says(told: &Answer, words: &[&str]) {
    let all = format!("{}{}", told.out, told.err);
    for word in words {
        assert!(all.contains(word), "{word}: {all}");
    }
}

#[test]
fn a_backup_that_is_not_whole_is_refused_and_each_loss_told() {
    let place = filled();
    let archive = place.path("tout.rebond");
    assert_eq!(place.run(&["export", arg(&archive)]).code, Some(0));
    let whole = fs::read_to_string(&archive).expect("an archive");
    let mut lines: Vec<String> = whole.lines().map(str::to_owned).collect();
    lines.pop();
    let noe = lines.iter().position(|line| line.contains("\"Noé\"")).expect("Noé");
    let far = lines[noe].replace("\"updated_at\":\"20", "\"updated_at\":\"99");
    assert_ne!(far, lines[noe]);
    let number = format!("ligne {}", noe + 1);
    let cases = [
        (far, "1900–2200"),
        (lines[noe].replace("Noé", &"é".repeat(400)), "trop long"),
        (lines[noe].replace("Noé", "No\\u0000é"), "signe interdit"),
        (lines[noe].replace("\"updated_at\":\"20", "\"updated_at\":\"2x"), "illisible"),
    ];
    for (changed, why) in cases {
        let mut lines = lines.clone();
        lines[noe] = changed;
        let file = place.file("abîmé.rebond", sealed(&lines));
        let other = Place::fresh();
        let told = other.run(&["restore", arg(&file)]);
        assert_eq!(told.code, Some(1), "{why}: {}", told.out);
        says(&told, &["Contact", &number, why, "--partial", "Rien n’a changé"]);
        assert_eq!(names(&other), Vec::<String>::new());
        let told = other.run(&["restore", "--partial", arg(&file)]);
        assert_eq!(told.code, Some(0), "{}", told.err);
        says(&told, &["Un élément n’a pas été repris", &number, why]);
        assert_eq!(names(&other), ["Ada Vernet"]);
    }
    // One that is cut off is refused, and read as far as it goes when that is asked for.
    let cut = place.file("coupé.rebond", &whole.as_bytes()[..whole.len() - 100]);
    let other = Place::fresh();
    assert_eq!(other.run(&["restore", arg(&cut)]).code, Some(1));
    assert_eq!(other.run(&["restore", "--partial", arg(&cut)]).code, Some(0));
    assert!(!names(&other).is_empty());
}

#[test]
fn no_empty_program_is_shown_where_a_database_is_missing() {
    let place = filled();
    let (here, aside) = (place.data().join("rebond.db"), place.data().join("rebond-2026-11-30-101500.db"));
    let commands: [&[&str]; 5] = [&["people"], &["today"], &["doctor"], &["backup", "/nowhere/x.db"], &["add", "Zoé"]];
    // As a restore killed between its steps leaves them: the old set aside, the new not in place yet.
    fs::rename(&here, &aside).expect("set aside");
    for command in commands {
        let told = place.run(command);
        assert_eq!(told.code, Some(1), "{command:?}: {}", told.out);
        says(&told, &["rebond-2026-11-30-101500.db", "rebond restore"]);
        assert!(!here.exists(), "{command:?}");
    }
    fs::copy(&aside, place.data().join("rebond.restoring.db")).expect("copied");
    says(&place.run(&["people"]), &["rebond.restoring.db"]);
    // Either is put back by its name.
    let told = place.run(&["restore", arg(&place.data().join("rebond.restoring.db"))]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(names(&place), ["Ada Vernet", "Noé Vernet"]);
    fs::remove_file(&here).expect("removed");
    let told = place.run(&["restore", arg(&aside)]);
    assert_eq!(told.code, Some(0), "{}", told.err);
    assert_eq!(names(&place).len(), 2);
}

#[test]
fn a_file_without_a_byte_is_no_empty_campaign() {
    let place = filled();
    let copy = place.path("copie.db");
    assert_eq!(place.run(&["backup", arg(&copy)]).code, Some(0));
    fs::write(place.data().join("rebond.db"), b"").expect("emptied");
    for command in [["people"], ["today"], ["doctor"]] {
        let told = place.run(&command);
        assert_eq!(told.code, Some(1), "{command:?}: {}", told.out);
        says(&told, &["est vide", "rebond restore"]);
    }
    assert_eq!(place.run(&["restore", arg(&copy)]).code, Some(0));
    assert_eq!(names(&place).len(), 2);
}

#[test]
fn the_first_start_leaves_one_file_and_a_killed_one_no_trace_that_matters() {
    let place = Place::fresh();
    fs::create_dir_all(place.data()).expect("a folder");
    // What a first start that was killed leaves.
    fs::write(place.data().join(".rebond.db.1.part"), b"").expect("written");
    assert_eq!(place.run(&["add", "Ada"]).code, Some(0));
    // Several at once, on a folder of which nothing is there yet.
    let other = Place::fresh();
    let begun: Vec<_> = std::thread::scope(|scope| {
        let start = |n: usize| {
            let other = &other;
            scope.spawn(move || other.run(&["add", &format!("Ada {n}"), "--anyway"]).code)
        };
        let starts: Vec<_> = (0..4).map(start).collect();
        starts.into_iter().map(|start| start.join().expect("it runs")).collect()
    });
    assert_eq!(names(&other).len(), begun.iter().filter(|code| **code == Some(0)).count(), "{begun:?}");
    assert!(begun.contains(&Some(0)));
}

#[test]
fn damaged_records_are_found_told_and_left_behind_by_a_repair() {
    let place = filled();
    let here = place.data().join("rebond.db");
    let harm = "UPDATE people SET updated_at = 253402207200000000 WHERE given_name = 'Noé'";
    rusqlite::Connection::open(&here).expect("opened").execute_batch(harm).expect("harmed");
    let told = place.run(&["doctor"]);
    assert_eq!(told.code, Some(1));
    says(&told, &["un élément illisible", "person", "--repair"]);
    let report: Value = serde_json::from_str(&place.run(&["doctor", "--json"]).out).expect("a report");
    assert_eq!((&report["healthy"], &report["database"]["unreadable"][0]["noun"]), (&Value::from(false), &Value::from("person")));
    // An export holds what can be read, says what cannot, and is no success.
    let archive = place.path("sauvé.rebond");
    let told = place.run(&["export", arg(&archive)]);
    assert_eq!(told.code, Some(1));
    says(&told, &["absent du fichier", "person"]);
    let other = Place::fresh();
    assert_eq!(other.run(&["restore", arg(&archive)]).code, Some(0));
    assert_eq!(names(&other), ["Ada Vernet"]);
    // A copy of it is a copy, and is not put in the place of sound data without a word.
    let copy = place.path("copie.db");
    assert_eq!(place.run(&["backup", arg(&copy)]).code, Some(0));
    let told = other.run(&["restore", "--force", arg(&copy)]);
    assert_eq!(told.code, Some(1), "{}", told.out);
    says(&told, &["ne peut pas être lu", "doctor --repair"]);
    assert_eq!(names(&other), ["Ada Vernet"]);
    let told = place.run(&["doctor", "--repair"]);
    assert_eq!(told.code, Some(0), "{}{}", told.out, told.err);
    says(&told, &["Base réparée", "n’a pas été repris", "Les données d’avant sont dans"]);
    assert_eq!(names(&place), ["Ada Vernet"]);
    assert_eq!(place.run(&["doctor"]).code, Some(0));
    let aside = fs::read_dir(place.data()).expect("a folder").filter_map(Result::ok).map(|entry| entry.path());
    let aside: Vec<_> = aside.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("rebond-2"))).collect();
    assert_eq!(aside.len(), 1, "the one before is kept whole");
}

#[test]
#[cfg(unix)]
fn a_folder_whose_name_is_no_text_is_a_folder_like_any_other() {
    use std::os::unix::{ffi::OsStrExt as _, fs::PermissionsExt as _};
    let place = Place::fresh();
    let folder = place.data().with_file_name(std::ffi::OsStr::from_bytes(b"donn\xe9es"));
    let run = |words: &[&std::ffi::OsStr]| {
        let mut fresh = std::process::Command::new(place.command().get_program());
        fresh.env("REBOND_LANG", "fr").env_remove("REBOND_DATABASE").arg("--no-open").arg("--data").arg(&folder).args(words);
        fresh.output().expect("it runs")
    };
    let word = std::ffi::OsStr::new;
    let told = run(&[word("add"), word("Ada")]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told = run(&[word("doctor"), word("--json")]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let report: Value = serde_json::from_slice(&told.stdout).expect("a report");
    assert_eq!(report["healthy"], true);
    for (verb, name) in [("backup", "copie.db"), ("export", "tout.rebond")] {
        let told = run(&[word(verb), folder.join(name).as_os_str()]);
        assert!(told.status.success(), "{verb}: {}", String::from_utf8_lossy(&told.stderr));
    }
    assert!(run(&[word("restore"), word("--force"), folder.join("copie.db").as_os_str()]).status.success());
    // Only its owner can hold it.
    let lock = fs::metadata(folder.join("rebond.lock")).expect("a lock").permissions().mode();
    assert_eq!(lock & 0o077, 0);
    assert_eq!(leftovers(&folder), Vec::<String>::new());
}

/// Files that are not finished.
#[cfg(unix)]
fn leftovers(folder: &Path) -> Vec<String> {
    let names =
        fs::read_dir(folder).expect("a folder").filter_map(Result::ok).map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains(".part") || name.contains("restoring")).collect()
}

#[test]
fn an_address_with_a_password_can_be_kept_in_a_file() {
    let place = Place::fresh();
    let file = place.file("adresse", "postgres://nobody:secret@127.0.0.1:1/none\n");
    let told = place.run(&["people", "--database-file", arg(&file)]);
    assert_eq!(told.code, Some(1));
    says(&told, &["PostgreSQL"]);
    assert!(!told.err.contains("secret"), "{}", told.err);
    let told = place.run(&["people", "--database-file", "absent"]);
    assert!(told.code == Some(1) && told.err.contains("absent"), "{}", told.err);
}
