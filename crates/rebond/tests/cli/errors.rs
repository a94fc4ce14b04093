//! What goes wrong around the program: a cause, a hint, an exit code that is not 0, and nothing lost.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::Path,
    process::Child,
};

use crate::program::{Answer, Place};

fn refused(told: &Answer, word: &str) {
    assert_eq!(told.code, Some(1), "{} {}", told.out, told.err);
    let mut lines = told.err.lines();
    let (cause, hint) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
    assert!(cause.starts_with("Erreur") && cause.contains(word), "{}", told.err);
    assert!(hint.starts_with("Que faire") && lines.next().is_none(), "{}", told.err);
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::fresh();
    fs::create_dir_all(place.data()).expect("a folder");
    let file = place.data().join("rebond.db");
    let poem = "Un poème, assez long pour ressembler à quelque chose. ".repeat(100);
    fs::write(&file, &poem).expect("written");
    for args in [["people"].as_slice(), &["serve", "--port", "0"], &["doctor"], &["add", "Ada"]] {
        refused(&place.run(args), "n’est pas une base de Rebond");
    }
    assert_eq!(fs::read_to_string(&file).expect("there"), poem);
}

#[test]
fn what_was_asked_wrongly_is_told_in_the_language_of_the_terminal() {
    let place = Place::fresh();
    let cases: [(&[&str], &str, &str); 12] = [
        (&["frob"], "frob", "rebond --help"),
        (&["serv"], "serv", "serve"),
        (&["people", "--lang", "de"], "de", "fr, en"),
        (&["add"], "<NAME>.", "rebond add --help"),
        (&["import", "a", "b"], "b", "rebond import --help"),
        (&["serve", "--port", "99999"], "99999", "65535"),
        (&["serve", "--port", "abc"], "--port", "65535"),
        (&["export", "--format", "pdf"], "pdf", "archive, csv, vcard"),
        (&["lint", "--kind", "poem", "x"], "poem", "follow-up"),
        (&["people", "--email"], "--email", "rebond people --help"),
        (&["export", "--format"], "--format", "archive, csv, vcard"),
        (&["today", "--json", "--json"], "--json", "rebond today --help"),
    ];
    for (args, word, way_out) in cases {
        let told = place.run(args);
        let (cause, hint) = told.err.trim_end().split_once('\n').unwrap_or((&told.err, ""));
        assert_eq!(told.code, Some(2), "{args:?}: {}", told.err);
        assert!(cause.starts_with("Erreur\u{202f}: ") && cause.contains(word), "{args:?}: {}", told.err);
        assert!(hint.starts_with("Que faire\u{202f}: ") && hint.contains(way_out) && hint.lines().count() == 1, "{args:?}: {}", told.err);
    }
    assert!(!place.data().exists(), "nothing is made");
}

#[test]
fn a_newer_schema_is_left_alone() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada"]).code, Some(0));
    let file = place.data().join("rebond.db");
    let database = rusqlite::Connection::open(&file).expect("opened");
    let newer = database.execute("INSERT INTO schema_migrations (number, digest) VALUES (900, 'of a later version')", ());
    assert_eq!(newer.ok(), Some(1));
    database.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(())).expect("folded");
    drop(database);
    let before = fs::read(&file).expect("there");
    refused(&place.run(&["people"]), "plus récente");
    assert_eq!(fs::read(&file).expect("there"), before);
}

#[test]
fn a_port_in_use_is_told_before_the_data_is_touched() {
    let place = Place::fresh();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    for command in ["serve", "demo"] {
        refused(&place.run(&[command, "--port", &port]), &port);
    }
    // Without a command it serves as well.
    refused(&place.run(&["--port", &port]), &port);
    assert!(!place.data().join("rebond.db").exists() && !place.data().join("demo").join("rebond.db").exists());
}

#[test]
fn a_data_folder_that_cannot_be_made_is_told() {
    let place = Place::fresh();
    place.file("mes données", b"a file where the folder should be");
    let told = place.run(&["people"]);
    refused(&told, "mes données");
    assert!(told.err.contains("un fichier est là où il faudrait un dossier"), "{}", told.err);
}

#[test]
#[cfg(target_os = "linux")]
fn a_read_only_folder_is_told() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada"]).code, Some(0));
    // Root may write anywhere but here.
    let told = place.run(&["people", "--data", "/proc"]);
    assert!(told.code == Some(1) && told.err.contains("Que faire"), "{}", told.err);
}

/// A disk with no room: no file may grow past a few blocks.
#[test]
#[cfg(unix)]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let rows: String = (0..3_000).map(|n| format!("Prénom{n},Nom{n},p{n}@exemple.fr\n")).collect();
    let file = place.file("table.csv", format!("First Name,Last Name,Email\n{rows}"));
    let told = under_limit(&place, &["import", file.to_str().expect("UTF-8")]);
    assert_eq!(told.code, Some(1), "{} {}", told.out, told.err);
    assert!(told.err.contains("disque"), "{}", told.err);
    let people = place.run(&["people"]);
    assert!(people.out.contains("Ada Vernet") && people.out.contains("1 contact."), "{}", people.out);
    assert!(place.run(&["doctor"]).out.contains("en bon état"));
    let copy = place.path("copie.db");
    let told = under_limit(&place, &["backup", copy.to_str().expect("UTF-8")]);
    assert!(told.code == Some(1) && !copy.exists(), "{} {}", told.out, told.err);
}

/// Runs it where a file can hold 400 KiB.
#[cfg(unix)]
fn under_limit(place: &Place, args: &[&str]) -> Answer {
    let plain = place.command();
    let mut limited = std::process::Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 800; exec \"$@\"", "sh"]).arg(plain.get_program()).args(plain.get_args()).args(args);
    limited.env("REBOND_LANG", "fr");
    let output = limited.output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Answer { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn a_second_program_on_the_folder_is_told() {
    let place = Place::fresh();
    let mut serving = serve(&place);
    refused(&place.run(&["serve", "--port", "0"]), "ouvert");
    assert_eq!(place.run(&["add", "Ada"]).code, Some(0), "the terminal works beside it");
    let copy = place.path("copie.db");
    assert_eq!(place.run(&["backup", copy.to_str().expect("UTF-8")]).code, Some(0), "and so does a backup");
    refused(&place.run(&["restore", "--force", copy.to_str().expect("UTF-8")]), "ouvert");
    serving.kill().expect("killed");
    serving.wait().expect("ended");
    assert_eq!(place.run(&["restore", "--force", copy.to_str().expect("UTF-8")]).code, Some(0));
}

/// A program that serves, once it has said so.
fn serve(place: &Place) -> Child {
    let mut child = place.command().args(["serve", "--port", "0"]).spawn().expect("it runs");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("an output")).read_line(&mut line).expect("a line");
    assert!(line.contains("/enter?token="), "{line}");
    child
}

#[test]
#[cfg(target_os = "linux")]
fn the_demo_never_touches_ones_own_data() {
    let place = Place::fresh();
    assert_eq!(place.run(&["add", "Ada", "Vernet"]).code, Some(0));
    let before = place.run(&["people", "--json"]).out;
    let mut child = place.command().args(["demo", "--port", "0"]).spawn().expect("it runs");
    let mut said = String::new();
    let mut output = BufReader::new(child.stdout.take().expect("an output"));
    while !said.contains("/enter?token=") {
        assert!(output.read_line(&mut said).expect("a line") > 0, "{said}");
    }
    assert_eq!(place.run(&["people", "--json"]).out, before);
    child.kill().expect("killed");
    child.wait().expect("ended");
    let demo: &Path = &place.data().join("demo");
    assert!(place.run(&["people", "--data", demo.to_str().expect("UTF-8")]).out.contains("40 contacts."));
}
