//! Which tests drive which rules. What enters: the files of the checkout. What leaves: one line for each rule of each test. A test
//! begins its name with the rules it drives (`e14_g5_…`); a specification of the linter, whose caught cases a test runs, names its
//! rule in its third line. Not done here: whether the rule exists.

use std::fmt;

use super::numbers::is_number;
use crate::tree::{File, Tree};

/// A test that drives a rule.
pub(super) struct Drive {
    pub(super) rule: String,
    pub(super) place: String,
    pub(super) test: String,
    pub(super) below_http: bool,
}

/// As the page lists it: room, file and name.
impl fmt::Display for Drive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place.strip_prefix("crates/").unwrap_or(&self.place);
        let place = place.strip_prefix("rebond-").unwrap_or(place);
        let place = place.trim_end_matches(".rs").trim_end_matches("/tests").replace("/tests/", "/").replace("/src/", "/");
        write!(f, "{place}: {}", self.test)
    }
}

pub(super) fn drives(tree: &Tree) -> Vec<Drive> {
    let specified = tree.files().filter_map(of_specification);
    tree.rust().flat_map(of_tests).chain(specified).collect()
}

fn of_tests(file: &File) -> Vec<Drive> {
    let above_http = matches!(file.room(), "" | "rebond" | "rebond-web" | "rebond-testkit" | "rebond-bench" | "xtask");
    let of = |name: &str| {
        let numbers = name.split('_').map(str::to_ascii_uppercase).take_while(|word| is_number(word));
        let drive = |rule| Drive { rule, place: file.path.clone(), test: name.to_owned(), below_http: !above_http };
        numbers.map(drive).collect::<Vec<_>>()
    };
    tests(&file.text).flat_map(of).collect()
}

/// The names of the functions that `cargo test` runs.
fn tests(text: &str) -> impl Iterator<Item = &str> {
    let mut attributes = Vec::new();
    text.lines().map(str::trim).filter_map(move |line| {
        if line.starts_with("#[") {
            attributes.push(line);
            return None;
        }
        let above: Vec<&str> = std::mem::take(&mut attributes);
        let is_test = above.iter().any(|it| it.starts_with("#[test]") || it.starts_with("#[tokio::test"));
        let runs = is_test && !above.iter().any(|it| it.starts_with("#[ignore"));
        let (_, after) = line.split_once("fn ").filter(|_| runs)?;
        after.split(|c: char| !c.is_alphanumeric() && c != '_').next()
    })
}

fn of_specification(file: &File) -> Option<Drive> {
    let name = file.path.strip_prefix("crates/rebond-lint/rules/")?.strip_suffix(".md")?;
    let rule = file.text.lines().nth(2)?.split_once(" · ")?.0;
    let caught = file.text.lines().any(|line| line.starts_with("### ") && line.contains("caught"));
    let test = format!("the specification `{name}`");
    caught.then(|| Drive { rule: rule.to_owned(), place: "crates/rebond-lint".to_owned(), test, below_http: true })
}
