//! Where the data lies: the usual place of the platform, another by the environment or by an option, a server.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use rebond_store::Database;
use rebond_testkit::Engine;
use serde_json::Value;

use crate::program::{Place, arg};

/// Runs it with a home of its own, and answers what it printed.
fn at_home(home: &Path, variable: Option<&Path>, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rebond"));
    for name in ["REBOND_DATA", "REBOND_DATABASE", "XDG_DATA_HOME", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    if let Some(folder) = variable {
        command.env("REBOND_DATA", folder);
    }
    let output = command.env("HOME", home).args(args).stdin(Stdio::null()).output().expect("it runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
#[cfg(target_os = "linux")]
fn the_usual_place_then_the_environment_then_the_option() {
    let place = Place::fresh();
    let (home, second, third) = (place.path("maison"), place.path("deux"), place.path("trois"));
    at_home(&home, None, &["add", "Ada", "Vernet"]);
    assert!(home.join(".local/share/rebond/rebond.db").is_file());
    at_home(&home, Some(&second), &["add", "Émile", "Costes"]);
    at_home(&home, Some(&second), &["add", "Zoé", "Ler", "--data", arg(&third)]);
    for (folder, whom) in [(home.join(".local/share/rebond"), "Ada"), (second, "Émile"), (third, "Zoé")] {
        let people = at_home(&home, None, &["people", "--data", arg(&folder)]);
        assert!(people.starts_with(whom) && people.contains("1 contact."), "{}: {people}", folder.display());
    }
}

#[test]
fn the_same_commands_on_postgres() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let fresh = runtime.block_on(Engine::Postgres.fresh());
    let Database::Postgres(url) = &fresh.database else { panic!("a server was asked for") };
    let place = Place::fresh();
    let on_server = |args: &[&str]| place.run(&[&["--database", url.as_str()], args].concat());
    let table = place.file("table.csv", "First Name,Last Name,Email\nÉmile,Costes,emile@exemple.fr\n");
    assert_eq!(on_server(&["add", "Ada", "Vernet"]).code, Some(0));
    assert_eq!(on_server(&["import", arg(&table)]).code, Some(0));
    let people: Value = serde_json::from_str(&on_server(&["people", "--json"]).out).expect("a list");
    assert_eq!(people.as_array().map(Vec::len), Some(2), "{people}");
    assert!(on_server(&["today"]).out.contains("(A1)"));
    assert!(on_server(&["doctor"]).out.contains("PostgreSQL"));
    let archive = place.path("tout.json");
    assert_eq!(on_server(&["export", arg(&archive)]).code, Some(0));
    let told = on_server(&["backup", arg(&place.path("copie.db"))]);
    assert!(told.code == Some(1) && told.err.contains("rebond export"), "{}", told.err);
    assert!(!place.data().join("rebond.db").exists(), "nothing lies on this machine");
    // Carried over to a folder, and from there back to a server that is empty; over what is there already, never.
    let (folder, people) = (place.path("ailleurs"), on_server(&["people", "--json"]).out);
    let moved = on_server(&["move", arg(&folder)]);
    assert!(moved.code == Some(0) && moved.out.contains("portées et relues"), "{}{}", moved.out, moved.err);
    assert_eq!(place.run(&["people", "--json", "--data", arg(&folder)]).out, people);
    let again = on_server(&["move", arg(&folder)]);
    assert!(again.code == Some(1) && again.err.contains("déjà des données"), "{}{}", again.out, again.err);
    let other = runtime.block_on(Engine::Postgres.fresh());
    let Database::Postgres(other) = &other.database else { panic!("a server was asked for") };
    let address = place.file("adresse", other);
    let back = place.run(&["move", arg(&address), "--data", arg(&folder)]);
    assert!(back.code == Some(0) && !back.out.contains(other.as_str()), "{}{}", back.out, back.err);
    assert_eq!(place.run(&["people", "--json", "--database", other]).out, people);
    assert_eq!(on_server(&["people", "--json"]).out, people, "what was there stays there");
    // What was on the server comes back into a file.
    assert_eq!(place.run(&["restore", arg(&archive)]).code, Some(0));
    assert_eq!(place.run(&["people", "--json"]).out, on_server(&["people", "--json"]).out);
}
