//! What belongs to one room alone: SQL to the store, HTML to the web. Seen by how texts begin, not by a parser.

use super::{Finding, strings};
use crate::tree::{File, Tree};

const SQL: [&str; 9] =
    ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE", "CREATE INDEX", "ALTER TABLE", "DROP TABLE", "PRAGMA "];
const HTML: [&str; 5] = ["<!DOCTYPE", "<!doctype", "<html", "<div", "<form"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust().filter(|file| !file.is_test()).flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Finding> {
    // The tests' own database and the page the bench compares with are outside the program.
    let outside = matches!(file.room(), "rebond-testkit" | "rebond-bench" | "xtask");
    let sql = !outside && file.room() != "rebond-store";
    let html = !outside && file.room() != "rebond-web";
    let mut findings = Vec::new();
    for (number, line) in file.code() {
        let begins = |words: &[&str]| strings::beginnings(line).any(|text| words.iter().any(|word| text.trim_start().starts_with(word)));
        if sql && begins(&SQL) {
            findings.push(Finding::at(&file.path, number, "SQL outside the store"));
        }
        if html && (begins(&HTML) || line.contains("html! {")) {
            findings.push(Finding::at(&file.path, number, "HTML outside the web"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn sql_and_html_stay_at_home() {
        let sql = "//! x\nlet rows = query(\"SELECT name FROM person\");\n";
        let html = "//! x\nlet page = html! { p { } };\nlet other = \"<div>\";\n";
        let tree = Tree::of(&[
            ("crates/rebond-store/src/people.rs", sql),
            ("crates/rebond-app/src/people.rs", sql),
            ("crates/rebond-web/src/people.rs", html),
            ("crates/rebond-formats/src/people.rs", html),
            ("crates/rebond-web/src/more.rs", sql),
            ("crates/rebond-app/tests/people.rs", sql),
        ]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(
            places,
            [
                "crates/rebond-app/src/people.rs:2",
                "crates/rebond-formats/src/people.rs:2",
                "crates/rebond-formats/src/people.rs:3",
                "crates/rebond-web/src/more.rs:2"
            ]
        );
    }
}
