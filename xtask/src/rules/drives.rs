//! Which tests drive which rules. What enters: the files of the checkout. What leaves: one line for each rule of each test. A test
//! begins its name with the rules it drives (`e14_g5_…`, `f1_to_f4_…`); a specification of the linter, whose caught cases a test runs, drives
//! the rule that the linter's rule of its name has. Not done here: whether the rule exists.

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
    let specified = tree.files().filter_map(|file| of_specification(tree, file));
    tree.rust().flat_map(of_tests).chain(specified).collect()
}

fn of_tests(file: &File) -> Vec<Drive> {
    let above_http = matches!(file.room(), "" | "rebond" | "rebond-web" | "rebond-testkit" | "rebond-bench" | "xtask");
    let of = |name: &str| {
        let drive = |rule| Drive { rule, place: file.path.clone(), test: name.to_owned(), below_http: !above_http };
        numbers(name).into_iter().map(drive).collect::<Vec<_>>()
    };
    tests(&file.text).flat_map(of).collect()
}

/// The numbers that a name begins with: `e14_g5_…`, `f1_to_f4_…`.
fn numbers(name: &str) -> Vec<String> {
    let words: Vec<String> = name.split('_').map(str::to_ascii_uppercase).collect();
    let mut rest = words.as_slice();
    let mut numbers = Vec::new();
    while let [first, more @ ..] = rest {
        if !is_number(first) {
            break;
        }
        let last = more.get(1).filter(|last| more[0] == "TO" && is_number(last) && last[..1] == first[..1]);
        let of = |number: &String| number[1..].parse::<u8>().unwrap_or_default();
        numbers.extend((of(first)..=last.map_or(of(first), of)).map(|number| format!("{}{number}", &first[..1])));
        rest = if last.is_some() { &more[2..] } else { more };
    }
    numbers
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

fn of_specification(tree: &Tree, file: &File) -> Option<Drive> {
    let name = file.path.strip_prefix("crates/rebond-lint/rules/")?.strip_suffix(".md")?;
    let caught = file.text.lines().any(|line| line.starts_with("### ") && line.contains("caught"));
    // The rule of the linter says of which rule of the method it is, below its name.
    let named = format!("name: \"{name}\"");
    let (_, below) = tree.rust().filter(|rust| rust.room() == "rebond-lint").find_map(|rust| rust.text.split_once(&named))?;
    let (_, number) = below.split_once("number: ")?;
    let number = number.split(',').next()?.trim_start_matches("Rule::").trim_matches('"');
    let test = format!("the specification `{name}`");
    caught.then(|| Drive { rule: number.to_owned(), place: "crates/rebond-lint".to_owned(), test, below_http: true })
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_name_begins_with_the_rules_it_drives() {
        for (name, told) in [
            ("e14_g5_the_day_before", "E14 G5"),
            ("f1_to_f4_b9_a_meeting", "F1 F2 F3 F4 B9"),
            ("e14_to_be_confirmed", "E14"),
            ("the_a1_paper", ""),
            ("c9_to_d1_x", "C9"),
        ] {
            assert_eq!(numbers(name).join(" "), told, "{name}");
        }
    }
}
