//! The rules of the method, A1 to G14, from the file of their sentences. The table of customs (H) is no rule to drive.

use crate::tree::Tree;

/// A rule and its sentence.
pub(crate) struct Numbered {
    pub(crate) number: String,
    pub(crate) sentence: String,
}

/// Every rule, in order.
pub(crate) fn numbered(tree: &Tree) -> Vec<Numbered> {
    let file = tree.files().find(|file| file.path == "crates/rebond-method/data/en/rules.toml");
    let lines = file.map_or("", |file| &file.text).lines();
    let rules = lines.filter_map(|line| line.split_once(" = ")).filter(|(number, _)| is_number(number));
    rules.map(|(number, sentence)| Numbered { number: number.to_owned(), sentence: sentence.trim_matches('"').to_owned() }).collect()
}

/// A capital letter, then one or two digits.
pub(crate) fn is_number(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase()) && (2..=3).contains(&text.len()) && chars.all(|c| c.is_ascii_digit())
}
