//! One word a thing, in both languages: where a French message names a thing of the glossary, the English one names it by its own
//! word, and the other way round. Not done here: words decided against, see `voice`.

use std::collections::BTreeMap;

use super::Finding;
use crate::tree::Tree;

/// A thing as the glossary has it: in French, in English, each by the start of the word. Words with a second, everyday sense are left out.
const TERMS: &[(&str, &str)] = &[
    ("aide-mémoire", "guide"),
    ("avancée", "progress"),
    ("cercle", "circle"),
    ("démarche", "campaign"),
    ("espoir", "hope"),
    ("événement", "event"),
    ("promes", "promise"),
    ("recommand", "refer"),
    ("remarque", "remark"),
    ("sauvegarde", "backup"),
    ("structure", "organization"),
];

/// Messages that do without the word in one language, and why.
const STAND: &[(&str, &str)] = &[
    ("welcome-hopes-title", "a question with its verb: « espérez-vous »"),
    ("meet-prepare-known", "where they work is said shorter"),
    ("sent-waits", "where they work is said shorter"),
    ("meet-finish-promise-mine", "said as a verb"),
    ("meet-finish-promise-theirs", "said as a verb"),
    ("meet-remains-theirs", "said as a verb"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let said = |lang: &str| -> BTreeMap<String, String> {
        let room = format!("crates/rebond-text/texts/{lang}/");
        tree.files().filter(|file| file.path.starts_with(&room)).flat_map(|file| messages(&file.text)).collect()
    };
    let glossary = tree.files().find(|file| file.path == "GLOSSARY.md").map(|file| file.text.to_lowercase()).unwrap_or_default();
    let unknown = TERMS.iter().flat_map(|(fr, en)| [fr, en]).filter(|term| !glossary.is_empty() && !names(&glossary, term));
    let unknown: Vec<Finding> =
        unknown.map(|term| Finding::new("GLOSSARY.md", format!("has no \u{201c}{term}\u{201d}, which tidy holds the texts to"))).collect();
    compare(&said("fr"), &said("en")).into_iter().chain(unknown).collect()
}

fn compare(fr: &BTreeMap<String, String>, en: &BTreeMap<String, String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, french) in fr {
        let (Some(english), false) = (en.get(id), STAND.iter().any(|(stands, _)| stands == id)) else { continue };
        for (one, other) in TERMS {
            match (names(french, one), names(english, other)) {
                (true, false) => findings
                    .push(Finding::new(id, format!("says \u{201c}{one}\u{201d} in French, but not \u{201c}{other}\u{201d} in English"))),
                (false, true) => {
                    findings.push(Finding::new(id, format!("says \u{201c}{other}\u{201d} in English, but not « {one} » in French")));
                }
                _ => {}
            }
        }
    }
    findings
}

/// Each message with all its cases, in lower case, without the names of its variables.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let variable = |word: &&str| !word.contains('$');
        let words = |said: &str| said.split(' ').filter(variable).collect::<Vec<_>>().join(" ").to_lowercase();
        match line.split_once(" =") {
            Some((id, said)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => found.push((id.to_owned(), words(said))),
            _ => {
                if let Some((_, said)) = found.last_mut() {
                    said.push(' ');
                    said.push_str(&words(line));
                }
            }
        }
    }
    found
}

/// Whether a word of the text begins so.
fn names(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_thing_named_in_one_language_only_is_found() {
        let tree = Tree::of(&[
            (
                "crates/rebond-text/texts/fr/a.ftl",
                "one = Vos espoirs\ntwo = { $count ->\n    [one] un cercle\n   *[other] des cercles\n}\nthree = Où aller ?\nfour = { $event } ici\n",
            ),
            ("crates/rebond-text/texts/en/a.ftl", "one = Your wishes\ntwo = Circles\nthree = Your guide\nfour = { $event } here\n"),
        ]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["one", "three"]);
    }
}
