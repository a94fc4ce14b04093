//! Words on screen: every Fluent file is there in French and in English, and each of its messages is said somewhere. Not done
//! here: comparing the keys of both languages, which the build of the room of words does.

use std::collections::BTreeSet;

use super::Finding;
use crate::tree::{File, Tree};

const LANGUAGES: [&str; 2] = ["fr", "en"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let fluent: Vec<&File> = tree.files().filter(|file| file.is("ftl")).collect();
    let lonely = fluent.iter().filter_map(|file| judge(tree, &file.path));
    lonely.chain(unsaid(tree, &fluent)).collect()
}

/// Messages that no code says and no other message holds.
fn unsaid(tree: &Tree, fluent: &[&File]) -> Vec<Finding> {
    let word = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let code: BTreeSet<&str> = tree.rust().filter(|file| file.path.starts_with("crates/")).flat_map(|file| file.text.split(word)).collect();
    let held: BTreeSet<&str> =
        fluent.iter().flat_map(|file| file.text.split('{').skip(1)).filter_map(|rest| rest.split('}').next()).map(str::trim).collect();
    let mut findings = Vec::new();
    for file in fluent.iter().filter(|file| file.path.contains("/fr/")) {
        let ids: Vec<&str> = file.text.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).collect();
        for id in ids.iter().filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())) {
            // What a step says is looked up by the name of its kind, with what kind of news it is and which of its words.
            let step = id.strip_prefix("step-").is_some_and(|name| {
                let parts: Vec<String> = name.split('-').map(capital).collect();
                (1..=parts.len()).any(|length| code.contains(parts[..length].concat().as_str()))
            });
            let said = step || code.contains(id.replace('-', "_").as_str());
            if !said && !held.contains(*id) {
                findings.push(Finding::new(&file.path, format!("nobody says {id}: take it out of both languages")));
            }
        }
    }
    findings
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

fn judge(tree: &Tree, path: &str) -> Option<Finding> {
    let of = |part: &str, language: &str| part == language || part.strip_suffix(".ftl") == Some(language);
    let language = LANGUAGES.iter().find(|language| path.split('/').any(|part| of(part, language)));
    let Some(language) = language else { return Some(Finding::new(path, "is under neither fr nor en")) };
    let missing = LANGUAGES.iter().filter(|other| *other != language).find_map(|other| {
        let swap = |part: &str| if of(part, language) { part.replacen(language, other, 1) } else { part.to_owned() };
        let twin = path.split('/').map(swap).collect::<Vec<_>>().join("/");
        (!tree.has(&twin)).then_some(twin)
    });
    missing.map(|twin| Finding::new(twin, format!("is missing: {path} is there")))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tree::Tree;

    #[test]
    fn a_message_that_nobody_says_is_found() {
        let tree = Tree::of(&[
            (
                "crates/a/fr/a.ftl",
                "said-here = Oui\nheld = Non\nholds = { held }, { $count }\nlost = Rien\nstep-fill-circle = Penser\nstep-lost-news-act = Voir\n",
            ),
            ("crates/a/en/a.ftl", ""),
            ("crates/a/src/lib.rs", "text.said_here(); text.holds(1); StepKind::FillCircle"),
            ("xtask/src/a.rs", "text.lost()"),
        ]);
        let said: Vec<String> = check(&tree).into_iter().map(|finding| finding.what).collect();
        assert_eq!(said, ["lost", "step-lost-news-act"].map(|id| format!("nobody says {id}: take it out of both languages")));
    }

    #[test]
    fn a_file_in_one_language_only_is_found() {
        let tree = Tree::of(&[
            ("crates/rebond-text/fr/today.ftl", ""),
            ("crates/rebond-text/en/today.ftl", ""),
            ("crates/rebond-text/fr/people.ftl", ""),
            ("crates/rebond-text/words/en.ftl", ""),
            ("crates/rebond-text/stray.ftl", ""),
        ]);
        let places: Vec<String> = check(&tree).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/rebond-text/en/people.ftl", "crates/rebond-text/words/fr.ftl", "crates/rebond-text/stray.ftl"]);
    }
}
