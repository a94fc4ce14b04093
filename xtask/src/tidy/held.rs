//! What `docs/security.md` says is held by a test is: each test it names stands in the tree, and each chapter that holds names one.

use std::collections::HashSet;

use super::Finding;
use crate::tree::Tree;

const PAGE: &str = "docs/security.md";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(page) = tree.files().find(|file| file.path == PAGE) else { return vec![Finding::new(PAGE, "is not there")] };
    let tested = |line: &str| line.split_once("fn ").and_then(|(_, rest)| rest.split_once('(')).map(|(name, _)| name.to_owned());
    let tests: HashSet<String> = tree.rust().flat_map(|file| file.text.lines().filter_map(tested)).collect();
    let mut found = Vec::new();
    for (number, line) in page.text.lines().enumerate() {
        let names: Vec<&str> = line.split('`').skip(1).step_by(2).filter(|word| is_of_a_test(word)).collect();
        for name in names.iter().filter(|name| !tests.contains(**name)) {
            found.push(Finding::at(PAGE, number + 1, format!("no test is called {name}")));
        }
        if line.starts_with("| V") && line.contains("| holds |") && names.is_empty() {
            found.push(Finding::at(PAGE, number + 1, "holds, and names no test"));
        }
    }
    found
}

/// Names of tests are sentences.
fn is_of_a_test(word: &str) -> bool {
    word.matches('_').count() >= 2 && word.chars().all(|c| c == '_' || c.is_ascii_lowercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_test_that_is_not_there_and_a_chapter_without_one_are_found() {
        let page = "| V1 | holds | `it_is_so_here` and `a/b.rs` |\n| V2 | holds | `it_was_so_once` |\n| V3 | holds | `Secure` |\n| V4 | not yet | – |";
        let tree = Tree::of(&[("docs/security.md", page), ("crates/a/tests/a.rs", "async fn it_is_so_here() {")]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["docs/security.md:2: no test is called it_was_so_once", "docs/security.md:3: holds, and names no test"]);
    }
}
