//! Words on screen: every Fluent file is there in French and in English. Not done here: the keys inside, which a test of the
//! room of words compares.

use super::Finding;
use crate::tree::Tree;

const LANGUAGES: [&str; 2] = ["fr", "en"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let fluent = tree.files().filter(|file| file.is("ftl"));
    fluent.filter_map(|file| judge(tree, &file.path)).collect()
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
