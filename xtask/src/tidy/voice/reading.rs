//! The sentences of a file, each with its language and what names it: a message, a point, a rule. Not done here: judging them.

use crate::tidy::strings;
use crate::tree::File;

/// A line that somebody reads.
pub(super) struct Said<'a> {
    pub(super) line: usize,
    pub(super) key: &'a str,
    pub(super) french: bool,
    pub(super) text: &'a str,
}

/// What a file says to people; nothing for a file that says nothing.
pub(super) fn said(file: &File) -> Vec<Said<'_>> {
    let path = file.path.as_str();
    if file.is("ftl") && path.starts_with("crates/rebond-text/") {
        by_folder(file, true)
    } else if path.starts_with("crates/rebond-method/data/norms/") {
        norms(file)
    } else if file.is("toml") && path.starts_with("crates/rebond-method/data/") && !path.ends_with("/trades.toml") {
        by_folder(file, false)
    } else if (path.starts_with("crates/rebond-lint/src/rules/") && !file.is_test())
        || path == "crates/rebond-lint/src/question/rewording.rs"
    {
        rust(file)
    } else if matches!(path, "README.md" | "README.fr.md") {
        let lines = file.text.lines().enumerate();
        lines.map(|(at, text)| Said { line: at + 1, key: path, french: path == "README.fr.md", text }).collect()
    } else {
        Vec::new()
    }
}

/// Fluent and TOML, in a folder of their language.
fn by_folder(file: &File, fluent: bool) -> Vec<Said<'_>> {
    let french = match (file.path.contains("/fr/"), file.path.contains("/en/")) {
        (true, _) => true,
        (_, true) => false,
        _ => return Vec::new(),
    };
    let mut key = "";
    let mut found = Vec::new();
    for (at, line) in file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#')) {
        if let Some(section) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            key = section;
            continue;
        }
        // A message begins at the margin; what is indented belongs to it.
        if fluent && line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split(' ').next().unwrap_or_default();
        }
        found.push(Said { line: at + 1, key, french, text: line.split_once(" = ").map_or(line, |(_, text)| text) });
    }
    found
}

/// A country says both languages side by side: `fr = …`, `en = …`, `[text.fr]`.
fn norms(file: &File) -> Vec<Said<'_>> {
    let (mut key, mut section) = ("", "");
    let mut found = Vec::new();
    for (at, line) in file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#')) {
        if line.starts_with('[') {
            section = line;
        }
        let Some((name, text)) = line.split_once(" = ") else { continue };
        let french = match (name, section) {
            ("key", _) => {
                key = text.trim_matches('"');
                continue;
            }
            ("fr", _) | (_, "[text.fr]") => true,
            ("en" | "name-en", _) | (_, "[text.en]") => false,
            _ => continue,
        };
        found.push(Said { line: at + 1, key, french, text });
    }
    found
}

/// The sentences among the literals of a file of Rust, in the language of their small words.
fn rust(file: &File) -> Vec<Said<'_>> {
    let key = file.path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
    let literals =
        file.code().flat_map(|(line, text)| strings::beginnings(text).map(move |rest| (line, rest.split('"').next().unwrap_or_default())));
    literals.filter(|(_, text)| text.contains(' ')).map(|(line, text)| Said { line, key, french: is_french(text), text }).collect()
}

const SMALL_FRENCH: &[&str] = &[
    "au", "ce", "comment", "dans", "de", "des", "du", "en", "est", "et", "il", "la", "le", "les", "pour", "que", "qui", "sur", "une",
    "votre", "vous",
];
const SMALL_ENGLISH: &[&str] =
    &["a", "about", "and", "for", "how", "in", "is", "of", "or", "that", "the", "this", "to", "what", "with", "would", "you", "your"];

fn is_french(text: &str) -> bool {
    let text = text.to_lowercase();
    let count = |small: &[&str]| text.split(|c: char| !c.is_alphanumeric()).filter(|word| small.contains(word)).count();
    count(SMALL_FRENCH) >= count(SMALL_ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::tree::Tree;

    #[test]
    fn what_people_read_is_found_in_its_language() {
        let tree = Tree::of(&[
            ("crates/rebond-text/texts/fr/a.ftl", "# x\na = Oui\nb = { $count ->\n    [one] un\n}\n"),
            (
                "crates/rebond-method/data/norms/fr-FR.toml",
                "zone = \"Europe\"\n[[directory]]\nkey = \"cma\"\nfr = \"Ici\"\nen = \"Here\"\n[text.en]\nplace = \"There\"\n",
            ),
            (
                "crates/rebond-lint/src/rules/no_ask.rs",
                "fr: \"Dites ce que vous demandez.\",\nen: \"Say what you ask for.\",\nname: \"no-ask\"",
            ),
            ("crates/rebond-lint/src/rules/tests.rs", "\"je suis venu de là\""),
            ("crates/rebond-method/data/fr/trades.toml", "a = 1"),
        ]);
        let found: Vec<String> =
            tree.files().flat_map(said).map(|it| format!("{} {} {}", it.key, if it.french { "fr" } else { "en" }, it.text)).collect();
        assert_eq!(
            found,
            [
                "a fr Oui",
                "b fr { $count ->",
                "b fr     [one] un",
                "b fr }",
                "cma fr \"Ici\"",
                "cma en \"Here\"",
                "cma en \"There\"",
                "no_ask fr Dites ce que vous demandez.",
                "no_ask en Say what you ask for.",
            ]
        );
    }
}
