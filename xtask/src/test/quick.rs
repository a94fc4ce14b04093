//! `cargo xtask test --quick`: the tests that need nothing but Rust, for the hand. Left out: files of tests that open a browser, a
//! mail server or a calendar server or compile for the browser, PostgreSQL where both engines are meant, tests named after `postgres`, and those named after
//! `kill`, which kill the program over and over. Not done here: standing for the whole, which the continuous integration runs.

use std::collections::BTreeMap;

use crate::tree::Tree;
use crate::{Outcome, run, workspace};

/// What a file of tests names when it needs more than Rust.
const TOOLS: [&str; 6] = ["browser::", "calendars::", "MailServer", "TestCertificate", "wasm32", "REBOND_TEST_TYPESCRIPT"];

pub(super) fn run(args: &[String]) -> Outcome {
    let targets = targets(&Tree::of_workspace()?);
    let mut cargo = workspace::cargo();
    cargo.env("REBOND_TEST_QUICK", "1").args(["test", "--quiet", "--workspace", "--lib", "--bins"]);
    for (target, _) in targets.iter().filter(|(_, needs)| !**needs) {
        cargo.args(["--test", target]);
    }
    let outcome = run::loudly("quick tests", cargo.args(args).args(["--", "--skip", "postgres", "--skip", "kill"]));
    let left: Vec<&str> = targets.iter().filter(|(_, needs)| **needs).map(|(target, _)| target.as_str()).collect();
    println!("▸ left out: PostgreSQL, programs killed; {}", left.join(", "));
    outcome
}

/// The files of tests by the name that cargo gives them, and whether one of that name needs a tool.
fn targets(tree: &Tree) -> BTreeMap<String, bool> {
    let mut targets = BTreeMap::new();
    for file in tree.rust() {
        let Some(inside) = file.path.strip_prefix(&format!("crates/{}/tests/", file.room())) else { continue };
        let Some(name) = inside.strip_suffix(".rs").map(|inside| inside.split('/').next().unwrap_or(inside)) else { continue };
        // A folder without `main.rs` is a part of the files beside it.
        let folder = file.path.replace(inside, &format!("{name}/main.rs"));
        if inside == format!("{name}.rs") || tree.has(&folder) {
            *targets.entry(name.to_owned()).or_default() |= name == "kill" || TOOLS.iter().any(|tool| file.text.contains(tool));
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::targets;
    use crate::tree::Tree;

    #[test]
    fn a_file_of_tests_that_needs_a_tool_is_told_apart() {
        let tree = Tree::of(&[
            ("crates/a/tests/plain.rs", "mod world;"),
            ("crates/a/tests/world/mod.rs", "MailServer"),
            ("crates/a/tests/pages.rs", "use rebond_testkit::browser::Page;"),
            ("crates/b/tests/suite/main.rs", "mod mail;"),
            ("crates/b/tests/suite/mail.rs", "MailServer::start()"),
            ("crates/b/src/registry/tests/deep.rs", ""),
        ]);
        let told: Vec<_> = targets(&tree).into_iter().collect();
        assert_eq!(told, [("pages".to_owned(), true), ("plain".to_owned(), false), ("suite".to_owned(), true)]);
    }
}
