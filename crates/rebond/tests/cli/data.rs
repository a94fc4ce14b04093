//! People in and out: add, list, import, export, backup, restore, on the real binary.

use std::{fs, path::Path};

use serde_json::Value;

use crate::program::{Place, arg};

const CONNECTIONS: &str = "\u{feff}Notes:\r\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\r\n\r\n\
First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n\
Ada,Vernet,https://www.linkedin.com/in/ada-vernet-exemple,,\"Atelier Vernet, Fils\",Menuisière,03 Jan 2024\r\n\
Émile,Costes,https://www.linkedin.com/in/emile-costes-exemple,emile@exemple.fr,,,12 Feb 2023\r\n\
,,,,,,01 Mar 2022\r\n";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a_person_is_added_once() {
    let place = Place::fresh();
    let first =
        place.run(&["add", "Ada", "Vernet", "--email", "ada@exemple.fr", "--circle", "friends", "--organisation", "Atelier", "--json"]);
    assert_eq!((first.code, json(&first.out)["added"].as_bool()), (Some(0), Some(true)), "{}", first.err);
    let again = place.run(&["add", "VERNET Ada"]);
    assert!(again.code == Some(0) && again.out.contains("Déjà connu") && again.out.contains("--anyway"), "{}", again.out);
    assert_eq!(place.run(&["add", "Ada", "Vernet", "--anyway"]).code, Some(0));
    let list = json(&place.run(&["people", "--json"]).out);
    assert_eq!(list.as_array().map(Vec::len), Some(2));
    let found = place.run(&["people", "atelier"]);
    assert!(found.out.contains("Ada Vernet · Atelier · Amitiés") && found.out.contains("1 contact."), "{}", found.out);
}

#[test]
fn a_value_that_does_not_fit_is_named() {
    let place = Place::fresh();
    for (args, word) in [(["--email", "a b"], "--email"), (["--phone", "x"], "--phone"), (["--circle", "moon"], "--circle")] {
        let told = place.run(&[["add", "Ada"].as_slice(), &args].concat());
        assert!(told.code == Some(1) && told.err.contains(word) && told.err.contains("rebond add --help"), "{}", told.err);
    }
    assert!(place.run(&["people"]).out.contains("Aucun contact"));
}

#[test]
fn an_import_is_said_then_done_then_changes_nothing() {
    let place = Place::fresh();
    let file = place.file("Connections.csv", CONNECTIONS);
    let dry = place.run(&["import", arg(&file), "--dry-run", "--json"]);
    let report = json(&dry.out);
    assert_eq!((&report["added"], &report["rejected"], &report["batch"]), (&Value::from(2), &Value::from(1), &Value::Null), "{}", dry.out);
    assert!(place.run(&["people"]).out.contains("Aucun contact"), "a dry run saves nothing");
    let done = place.run(&["import", arg(&file)]);
    assert!(done.code == Some(0) && done.out.contains("Importé") && done.out.contains("ligne 7"), "{}", done.out);
    let again = json(&place.run(&["import", arg(&file), "--json"]).out);
    assert_eq!((&again["added"], &again["completed"], &again["unchanged"]), (&Value::from(0), &Value::from(0), &Value::from(2)));
    assert!(place.run(&["people", "menuisiere"]).out.contains("Ada Vernet"));
}

#[test]
fn an_import_is_taken_back_but_for_what_was_touched_until_all_is_asked_for() {
    let place = Place::fresh();
    assert!(place.run(&["import", "--undo"]).out.contains("Aucun"), "nothing to take back");
    let file = place.file("Connections.csv", CONNECTIONS);
    assert_eq!(place.run(&["import", arg(&file)]).code, Some(0));
    // Another file completes one of them since: that one was touched.
    let more = place.file("amis.csv", "Prénom,Nom,Email,Ville\nÉmile,Costes,emile@exemple.fr,Brest\n");
    assert_eq!(json(&place.run(&["import", arg(&more), "--json"]).out)["completed"], Value::from(1));
    let undone = place.run(&["import", "--undo"]);
    assert!(undone.code == Some(0) && undone.out.contains("amis.csv"), "{}", undone.out);
    let people = |words: &str| json(&place.run(&["people", words, "--json"]).out).as_array().map_or(0, Vec::len);
    assert_eq!((people("costes"), people("vernet")), (1, 1), "the last one alone");
    let twice = place.run(&["import", "--undo"]);
    assert!(twice.code == Some(0) && twice.out.contains("Connections.csv"), "then the one before: {}{}", twice.out, twice.err);
    assert!(place.run(&["people"]).out.contains("Aucun contact"));
    // Somebody added since works where the file said: that place stays, named, until all is asked for.
    assert_eq!(place.run(&["import", arg(&file)]).code, Some(0));
    assert_eq!(place.run(&["add", "Nina", "Essai", "--organisation", "Atelier Vernet, Fils"]).code, Some(0));
    let wrong = place.run(&["import", "--all"]);
    assert!(wrong.code != Some(0) && !wrong.err.is_empty(), "--all goes with --undo");
    let undone = place.run(&["import", "--undo"]);
    let told = undone.out.lines().any(|line| line.starts_with("Atelier Vernet, Fils · ")) && undone.out.contains("--undo --all");
    assert!(undone.code == Some(0) && told, "{}{}", undone.out, undone.err);
    assert_eq!((people("vernet"), people("costes"), people("essai")), (1, 0, 1), "Nina is found by where she works");
    assert_eq!(place.run(&["import", "--undo", "--all"]).code, Some(0));
    assert_eq!((people("vernet"), people("essai")), (0, 1));
}

#[test]
fn rows_that_are_surely_of_somebody_known_are_put_together_when_asked() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Enora", "Kermarrec", "--email", "enora@exemple.fr"]).code, Some(0));
    let file = place.file("amis.csv", "Prénom,Nom,Email,Ville\nEnora,Kermarec,enora@exemple.fr,Brest\n");
    let counts = |words: &[&str]| {
        let report = json(&place.run(&[["import", arg(&file), "--json"].as_slice(), words].concat()).out);
        (report["added"].clone(), report["completed"].clone())
    };
    assert_eq!(counts(&["--dry-run"]), (Value::from(1), Value::from(0)));
    assert_eq!(counts(&["--dry-run", "--merge-sure"]), (Value::from(0), Value::from(1)));
    assert_eq!(counts(&["--merge-sure"]), (Value::from(0), Value::from(1)));
    assert_eq!(json(&place.run(&["people", "--json"]).out).as_array().map(Vec::len), Some(1));
}

#[test]
fn files_that_cannot_be_imported_are_named_with_a_hint() {
    let place = Place::fresh();
    let cases: [(&str, &[u8]); 4] =
        [("vide.csv", b""), ("bruit.bin", &[7, 0, 255, 3, 9]), ("prose.txt", b"Bonjour"), ("coupe.zip", b"PK\x03\x04zz")];
    for (name, bytes) in cases {
        let told = place.run(&["import", arg(&place.file(name, bytes))]);
        assert!(told.code == Some(1) && told.err.starts_with("Erreur") && told.err.trim().len() > 20, "{name}: {}", told.err);
    }
    let told = place.run(&["import", "absent.csv"]);
    assert!(told.code == Some(1) && told.err.contains("absent.csv") && told.err.contains("Que faire"), "{}", told.err);
}

#[test]
fn what_is_exported_restores() {
    let place = Place::fresh();
    assert_eq!(place.run(&["import", arg(&place.file("Connections.csv", CONNECTIONS))]).code, Some(0));
    let archive = place.path("tout.json");
    let told = place.run(&["export", arg(&archive)]);
    assert!(told.code == Some(0) && private(&archive), "{}", told.err);
    let before = fs::read(&archive).expect("an archive");
    let told = place.run(&["export", arg(&archive)]);
    assert!(told.code == Some(1) && told.err.contains("existe déjà"), "{}", told.err);
    assert_eq!(fs::read(&archive).expect("still there"), before);
    for (format, sign) in [("csv", "Prénom"), ("vcard", "BEGIN:VCARD")] {
        let out = place.run(&["export", "--format", format]).out;
        assert!(out.contains(sign) && out.contains("Vernet"), "{out}");
    }
    let other = Place::fresh();
    let told = other.run(&["restore", arg(&archive)]);
    assert!(told.code == Some(0), "{}", told.err);
    assert_eq!(other.run(&["people", "--json"]).out, place.run(&["people", "--json"]).out);
}

#[test]
fn a_backup_restores_and_what_was_there_is_set_aside() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let copy = place.path("copie.db");
    assert!(place.run(&["backup", arg(&copy)]).code == Some(0) && private(&copy) && private(&place.data().join("rebond.db")));
    assert_eq!(place.run(&["backup", arg(&copy)]).code, Some(1), "never over a file");
    assert_eq!(place.run(&["add", "Émile", "Costes"]).code, Some(0));
    let told = place.run(&["restore", arg(&copy)]);
    assert!(told.code == Some(1) && told.err.contains("--force"), "{}", told.err);
    let told = place.run(&["restore", "--force", arg(&copy)]);
    assert!(told.code == Some(0), "{}", told.err);
    let people = place.run(&["people"]).out;
    assert!(people.contains("Ada") && !people.contains("Émile"), "{people}");
    let aside = named(&place.data(), "rebond-2");
    let told = place.run(&["restore", "--force", &aside]);
    assert!(told.code == Some(0), "{}", told.err);
    assert!(place.run(&["people"]).out.contains("Émile"), "nothing was lost");
}

#[test]
fn a_file_that_is_no_backup_changes_nothing() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let copy = place.path("copie.db");
    assert_eq!(place.run(&["backup", arg(&copy)]).code, Some(0));
    let whole = fs::read(&copy).expect("a copy");
    let cut = place.file("coupé.db", &whole[..whole.len() / 2]);
    let noise = place.file("bruit", b"not an archive");
    let empty = place.file("vide", b"");
    let header = place.file("tête.db", [b"SQLite format 3\0".as_slice(), &[0; 4_096]].concat());
    for file in [&cut, &noise, &empty, &header] {
        let told = place.run(&["restore", "--force", arg(file)]);
        assert!(told.code == Some(1) && told.err.contains("Que faire"), "{}: {} {}", file.display(), told.out, told.err);
        assert!(place.run(&["people"]).out.contains("Ada"), "{}", file.display());
    }
    assert!(!place.data().join("rebond.restoring.db").exists());
}

fn named(folder: &Path, begin: &str) -> String {
    let mut names = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let found = names.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(begin)));
    found.expect("set aside").display().to_string()
}

#[cfg(unix)]
fn private(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|about| about.permissions().mode().trailing_zeros() >= 6)
}

#[cfg(not(unix))]
fn private(_path: &Path) -> bool {
    true
}

#[test]
fn contacts_leave_as_a_folder_of_markdown_never_over_what_is_there() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet", "--email", "ada@exemple.fr"]).code, Some(0));
    let folder = place.path("contacts");
    let done = place.run(&["export", "--format", "markdown", arg(&folder)]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.err);
    let text = fs::read_to_string(folder.join("ada-vernet.md")).expect("a file a contact");
    assert!(text.starts_with("# Ada Vernet\n") && text.contains("ada@exemple.fr"), "{text}");
    let again = place.run(&["export", "--format", "markdown", arg(&folder)]);
    assert!(again.code == Some(1) && !again.err.is_empty(), "{}{}", again.out, again.err);
}
