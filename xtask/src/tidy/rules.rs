//! Rules of the method cited by number (`rule: G5`): each number exists.

use super::Finding;
use super::tree::Tree;

/// Stages of the method, and how many rules each holds; H is the table of norms.
const STAGES: [(char, u8); 8] = [('A', 8), ('B', 16), ('C', 9), ('D', 16), ('E', 14), ('F', 12), ('G', 14), ('H', 0)];

/// Rules cited that do not exist, and rules that no test cites: a rule works when a test drives the program there.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = unknown(tree);
    findings.extend(untested(tree));
    findings
}

fn untested(tree: &Tree) -> Vec<Finding> {
    let tests = || tree.files().filter_map(|file| tested(&file.path, &file.text));
    let every = STAGES.iter().flat_map(|(stage, many)| (1..=*many).map(move |number| format!("{stage}{number}")));
    let missing = every.filter(|rule| !tests().any(|text| names(text, rule)));
    missing.map(|rule| Finding::new("the method", format!("no test cites rule {rule}"))).collect()
}

/// The part of a file that tests: a file of tests, the end of a source file, the specification of a rule of the linter.
fn tested<'t>(path: &str, text: &'t str) -> Option<&'t str> {
    let ends = |ending: &str| path.rsplit_once('.').is_some_and(|(_, found)| found == ending);
    let whole = path.contains("/tests/") || path.ends_with("tests.rs") || (path.starts_with("crates/rebond-lint/rules/") && ends("md"));
    if whole { Some(text) } else { text.split_once("#[cfg(test)]").map(|(_, tests)| tests).filter(|_| ends("rs")) }
}

/// Whether a text names a rule as a word of its own.
fn names(text: &str, rule: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    text.match_indices(rule).any(|(at, _)| !word(text[..at].chars().next_back()) && !word(text[at + rule.len()..].chars().next()))
}

fn unknown(tree: &Tree) -> Vec<Finding> {
    let lines = tree.files().flat_map(|file| file.text.lines().enumerate().map(move |(index, line)| (file, index + 1, line)));
    let cited = lines.flat_map(|(file, number, line)| cited(line).map(move |rule| (file, number, rule)));
    let unknown = cited.filter(|(_, _, rule)| !exists(rule));
    unknown.map(|(file, number, rule)| Finding::at(&file.path, number, format!("cites rule {rule}, which does not exist"))).collect()
}

/// The numbers cited in a line: after `rule: `, `rules: ` or `rule = "`, separated by commas.
fn cited(line: &str) -> impl Iterator<Item = &str> {
    let after = ["rule: ", "rules: ", "rule = \""].into_iter().find_map(|mark| line.split_once(mark).map(|(_, rest)| rest));
    let list = after.unwrap_or_default().split(", ").map(|word| word.trim_start_matches('"'));
    let numbers = list.map(|word| word.find(|c: char| !c.is_ascii_alphanumeric()).map_or(word, |end| &word[..end]));
    numbers.take_while(|word| shaped(word))
}

/// A capital letter, then one or two digits.
fn shaped(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && (2..=3).contains(&word.len()) && chars.all(|c| c.is_ascii_digit())
}

fn exists(rule: &str) -> bool {
    let mut chars = rule.chars();
    let stage = chars.next().and_then(|letter| STAGES.iter().find(|(stage, _)| *stage == letter));
    let number: u8 = chars.as_str().parse().unwrap_or(0);
    stage.is_some_and(|(_, many)| (1..=*many).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::{STAGES, unknown as check, untested};

    #[test]
    fn a_rule_that_does_not_exist_is_found() {
        let mark = "rule: ";
        let found = |text: &str| check(&Tree::of(&[("a.rs", text)])).len();
        assert_eq!(found(&format!("// {mark}G5\n// {mark}A1, B16\nlet x = Step {{ {mark}\"D3\" }};")), 0);
        assert_eq!(found(&format!("// {mark}G15\n// {mark}A1, B17, Z1\n// {mark}H1")), 4);
        assert_eq!(found(&format!("// the {mark}Always say why, {mark}USA")), 0);
    }

    #[test]
    fn a_rule_that_no_test_cites_is_found() {
        let all: Vec<String> = STAGES.iter().flat_map(|(stage, many)| (1..=*many).map(move |number| format!("{stage}{number}"))).collect();
        let text = all.join(" ");
        assert_eq!(untested(&Tree::of(&[("crates/a/tests/a.rs", &text)])), []);
        assert_eq!(untested(&Tree::of(&[("crates/a/src/a.rs", &text)])).len(), all.len());
        let without = text.replace("G5 ", "G55 ");
        assert_eq!(untested(&Tree::of(&[("crates/a/src/a.rs", &format!("#[cfg(test)]\n{without}"))])).len(), 1);
    }
}
