//! Rules of the method cited by number (`rule: G5`): each number exists. Not done here: which tests drive them (`crate::rules`).

use super::Finding;
use crate::rules::{is_number, numbered};
use crate::tree::Tree;

/// Rules cited that do not exist.
pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let numbered = numbered(tree);
    let exists = |rule: &str| numbered.iter().any(|it| it.number == rule);
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
    numbers.take_while(|word| is_number(word))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_rule_that_does_not_exist_is_found() {
        let mark = "rule: ";
        let rules = "A1 = \"x\"\nB16 = \"x\"\nD3 = \"x\"\nG5 = \"x\"\n";
        let found = |text: &str| check(&Tree::of(&[("crates/rebond-method/data/en/rules.toml", rules), ("a.rs", text)])).len();
        assert_eq!(found(&format!("// {mark}G5\n// {mark}A1, B16\nlet x = Step {{ {mark}\"D3\" }};")), 0);
        assert_eq!(found(&format!("// {mark}G15\n// {mark}A1, B17, Z1\n// {mark}H1")), 4);
        assert_eq!(found(&format!("// the {mark}Always say why, {mark}USA")), 0);
    }
}
