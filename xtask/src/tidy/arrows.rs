//! Arrows between rooms: a room uses only rooms below it, and a few parts belong to one room alone. The order is that of
//! ARCHITECTURE.md; a new room takes its place here.

use super::Finding;
use super::packages::{Package, Packages, Use};

/// The rooms of one floor do not know each other; a room may use any floor below.
const FLOORS: [&[&str]; 8] = [
    &["rebond-domain", "rebond-memory"],
    &["rebond-method", "rebond-text"],
    &["rebond-store", "rebond-lint", "rebond-coach", "rebond-graph", "rebond-formats", "rebond-mail"],
    &["rebond-app"],
    &["rebond-sentences"],
    &["rebond-web"],
    &["rebond"],
    // Outside the program: measures it.
    &["rebond-bench"],
];

/// For tests, and for the bench: nothing of it reaches the program.
const TESTKIT: &str = "rebond-testkit";

/// What the chores may use: a newcomer waits for them to compile.
const XTASK: [&str; 3] = ["rebond-domain", "rebond-method", "rebond-lint"];

/// Parts of others that stand for a room's trade: SQL, HTTP, HTML, the command line, mail.
const TRADES: [(&str, &[&str]); 10] = [
    ("rusqlite", &["rebond-store"]),
    ("tokio-postgres", &["rebond-store"]),
    ("deadpool-postgres", &["rebond-store"]),
    ("refinery", &["rebond-store"]),
    ("axum", &["rebond-web", "rebond"]),
    ("axum-extra", &["rebond-web"]),
    ("maud", &["rebond-web"]),
    ("fluent-bundle", &["rebond-text"]),
    ("clap", &["rebond"]),
    ("lettre", &["rebond-mail"]),
];

pub(super) fn check(packages: &Packages) -> Vec<Finding> {
    packages.rooms().flat_map(|room| room.uses.iter().filter_map(move |one| judge(room, one))).collect()
}

fn judge(room: &Package, one: &Use) -> Option<Finding> {
    let outside = matches!(room.name.as_str(), TESTKIT | "rebond-bench");
    if !one.name.starts_with("rebond") {
        let (part, rooms) = TRADES.iter().find(|(part, _)| *part == one.name)?;
        let fine = outside || one.dev || rooms.contains(&room.name.as_str());
        return (!fine).then(|| Finding::new(&room.name, format!("uses {part}, which is the trade of {}", rooms.join(", "))));
    }
    if one.name == TESTKIT {
        let fine = one.dev || room.name == "rebond-bench";
        return (!fine).then(|| Finding::new(&room.name, format!("{TESTKIT} is for tests: name it in [dev-dependencies]")));
    }
    let Some(below) = floor(&one.name) else { return Some(unknown(&one.name)) };
    let fine = match room.name.as_str() {
        "xtask" => XTASK.contains(&one.name.as_str()),
        TESTKIT => below < floor("rebond-bench")?,
        name => match floor(name) {
            Some(mine) => below < mine,
            None => return Some(unknown(name)),
        },
    };
    (!fine).then(|| Finding::new(&room.name, format!("must not know {}: arrows go down, one floor's rooms do not meet", one.name)))
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn unknown(room: &str) -> Finding {
    Finding::new(room, "has no place yet: give it a floor in xtask/src/tidy/arrows.rs and in ARCHITECTURE.md")
}

#[cfg(test)]
mod tests {
    use super::super::packages::{Package, Packages, Use};
    use super::check;

    /// How many findings `room -> name` gives.
    fn findings(room: &str, name: &str, dev: bool) -> usize {
        let uses = vec![Use { name: name.to_owned(), dev }];
        let package = Package { name: room.to_owned(), version: String::new(), licence: None, source: None, ours: true, uses };
        check(&Packages::of(vec![package])).len()
    }

    #[test]
    fn arrows_go_down_only() {
        for (room, name) in [
            ("rebond-web", "rebond-app"),
            ("rebond", "rebond-domain"),
            ("rebond-coach", "rebond-text"),
            ("rebond-app", "rebond-store"),
            ("rebond-bench", "rebond-testkit"),
            ("xtask", "rebond-lint"),
            ("rebond-testkit", "rebond-app"),
            ("rebond-web", "maud"),
            ("rebond-store", "serde"),
        ] {
            assert_eq!(findings(room, name, false), 0, "{room} -> {name}");
        }
        for (room, name) in [
            ("rebond-domain", "rebond-method"),
            ("rebond-store", "rebond-coach"),
            ("rebond-method", "rebond-text"),
            ("rebond-app", "rebond-web"),
            ("rebond-web", "rebond-testkit"),
            ("xtask", "rebond-app"),
            ("rebond-app", "rebond-bench"),
            ("rebond-testkit", "rebond-bench"),
            ("rebond-app", "rusqlite"),
            ("rebond-app", "maud"),
            ("rebond-new", "rebond-domain"),
            ("rebond-app", "rebond-new"),
        ] {
            assert_eq!(findings(room, name, false), 1, "{room} -> {name}");
        }
    }

    #[test]
    fn tests_may_use_the_testkit_but_not_look_up() {
        assert_eq!(findings("rebond-store", "rebond-testkit", true), 0);
        assert_eq!(findings("rebond-store", "rebond-app", true), 1);
        assert_eq!(findings("rebond-app", "rusqlite", true), 0);
    }
}
