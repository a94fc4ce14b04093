//! `cargo xtask rules`: which tests drive the program to the point that each rule of the method names. Prints it and writes
//! `docs/rules-and-tests.md`; `--check` compares instead, and fails for a rule that no test below HTTP drives. Not done here:
//! whether a test is true to the rule it names, which its reader judges.

use std::collections::BTreeSet;

use crate::tree::Tree;
use crate::{Outcome, workspace};

mod drives;
mod numbers;

use drives::{Drive, drives};
pub(crate) use numbers::{is_number, numbered};

const PAGE: &str = "docs/rules-and-tests.md";

/// Rules that nothing below HTTP drives yet, and what is missing. A rule leaves this list with its first test.
const NOT_YET: &[(&str, &str)] = &[];

/// Rules that are driven in part, and the part that is missing.
const IN_PART: &[(&str, &str)] =
    &[("B7", "a name received is kept without being sorted"), ("G12", "how to reach somebody is not asked with their name")];

pub(crate) fn run(args: &[String]) -> Outcome {
    let tree = Tree::of_workspace()?;
    let page = page(&tree);
    let faults = faults(&tree);
    if args.iter().any(|arg| arg == "--check") {
        let kept = std::fs::read_to_string(workspace::root().join(PAGE)).unwrap_or_default();
        let stale = (kept != page).then(|| format!("{PAGE} is not what the tests say: cargo xtask rules writes it"));
        let faults: Vec<String> = faults.into_iter().chain(stale).collect();
        for (rule, why) in NOT_YET {
            println!("not yet driven: {rule}: {why}");
        }
        for (rule, why) in IN_PART {
            println!("driven in part: {rule}: {why}");
        }
        return if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) };
    }
    println!("{page}");
    std::fs::write(workspace::root().join(PAGE), page).map_err(|error| format!("{PAGE}: {error}"))?;
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// What is wrong: a rule without a test, a rule on the list that has one, a test that names no rule there is.
fn faults(tree: &Tree) -> Vec<String> {
    let drives = drives(tree);
    let numbered = numbered(tree);
    let covered: BTreeSet<&str> = drives.iter().filter(|drive| drive.below_http).map(|drive| drive.rule.as_str()).collect();
    let waiting = |rule: &str| NOT_YET.iter().any(|(number, _)| *number == rule);
    let missing = numbered.iter().map(|it| it.number.as_str()).filter(|rule| !covered.contains(rule) && !waiting(rule));
    let missing = missing.map(|rule| format!("no test below HTTP drives rule {rule}: name it first in the name of one that does"));
    let found = NOT_YET.iter().filter(|(rule, _)| covered.contains(rule));
    let found = found.map(|(rule, _)| format!("rule {rule} is driven: take it off the list in xtask/src/rules.rs"));
    let unknown = drives.iter().filter(|drive| numbered.iter().all(|it| it.number != drive.rule));
    let unknown = unknown.map(|drive| format!("{}: {} names rule {}, which does not exist", drive.place, drive.test, drive.rule));
    missing.chain(found).chain(unknown).collect()
}

fn page(tree: &Tree) -> String {
    let drives = drives(tree);
    let mut page = String::from(
        "# Rules of the method, and the tests that drive them\n\nWritten by `cargo xtask rules`; do not edit by hand. A test says which rules it drives at the \
         beginning of its name: `cargo test e14` runs those of E14.\n\n| rule | what it asks | tests below HTTP | and through the browser or HTTP |\n|---|---|---|---|\n",
    );
    for rule in numbered(tree) {
        let listed = |below: bool| {
            let ours = drives.iter().filter(|drive| drive.rule == rule.number && drive.below_http == below);
            ours.map(Drive::to_string).collect::<Vec<_>>().join("<br>")
        };
        let said = |list: &[(&str, &str)], how: &str| {
            let why = list.iter().find(|(number, _)| *number == rule.number);
            why.map(|(_, why)| format!("*{how}: {why}*"))
        };
        let below = [Some(listed(true)).filter(|tests| !tests.is_empty()), said(NOT_YET, "not yet"), said(IN_PART, "in part")];
        let below = below.into_iter().flatten().collect::<Vec<_>>().join("<br>");
        page += &format!("| {} | {} | {below} | {} |\n", rule.number, rule.sentence, listed(false));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::{faults, page};
    use crate::tree::Tree;

    const RULES: (&str, &str) = ("crates/rebond-method/data/en/rules.toml", "E14 = \"Confirm.\"\nG5 = \"Tell.\"\nH = \"Customs.\"\n");

    #[test]
    fn a_rule_without_a_test_below_http_is_found() {
        let driven = "#[tokio::test]\nasync fn e14_g5_the_day_before() {}\n";
        assert!(faults(&Tree::of(&[RULES, ("crates/rebond-app/tests/a.rs", driven)])).is_empty());
        // Through HTTP, without being run, or no test at all: nothing drives the two rules.
        let ignored = "#[test]\n#[ignore = \"slow\"]\nfn e14_g5_the_day_before() {}\n";
        for (path, text) in [("rebond-web/tests/a.rs", driven), ("rebond-app/tests/a.rs", ignored), ("rebond-app/src/a.rs", &driven[15..])]
        {
            assert_eq!(faults(&Tree::of(&[RULES, (&format!("crates/{path}"), text)])).len(), 2, "{path}");
        }
    }

    #[test]
    fn a_number_that_is_no_rule_is_found() {
        let tree = Tree::of(&[RULES, ("crates/rebond-app/tests/a.rs", "#[test]\nfn e14_g5_g15_x() {}\n")]);
        assert_eq!(faults(&tree), ["crates/rebond-app/tests/a.rs: e14_g5_g15_x names rule G15, which does not exist"]);
    }

    #[test]
    fn the_page_lists_each_rule_with_its_tests() {
        let rule = "const RULE: LintRule = LintRule {\n    name: \"late\",\n    number: Rule::G5,\n};\n";
        let tree = Tree::of(&[
            RULES,
            ("crates/rebond-app/tests/a.rs", "#[test]\nfn e14_x() {}\n"),
            ("crates/rebond/tests/b.rs", "proptest! {\n    #[test]\n    fn e14_y(a in b()) {}\n}"),
            ("crates/rebond-lint/rules/late.md", "# late\n\n### fr, caught: kind=news\n"),
            ("crates/rebond-lint/src/rules/late.rs", rule),
        ]);
        let page = page(&tree);
        assert!(
            page.contains("| E14 | Confirm. | app/a: e14_x | rebond/b: e14_y |\n| G5 | Tell. | lint: the specification `late` |  |\n"),
            "{page}"
        );
        assert!(!page.contains("| H |"));
    }
}
