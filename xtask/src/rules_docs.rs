//! The pages of the rules: the linter's rules and their specifications enter; `docs/rules/` leaves, written or checked.
//! Nothing is said here that is not in a rule file or its specification.

use rebond_domain::{Lang, MessageKind};
use rebond_lint::{QUESTION_RULES, RULES, Severity, Words};
use std::path::{Path, PathBuf};

/// `rules-docs [--check]`: writes the pages, or fails when they differ from what would be written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = root.join("docs/rules");
    let mut pages: Vec<(PathBuf, String)> = vec![(folder.join("README.md"), index())];
    for rule in shown() {
        let path = root.join(format!("crates/rebond-lint/rules/{}.md", rule.name));
        let specification = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        pages.push((folder.join(format!("{}.md", rule.name)), page(&rule, &specification)?));
    }
    if args.iter().any(|arg| arg == "--check") { check(&folder, &pages) } else { write(&folder, &pages) }
}

/// What a page shows of a rule, on messages or on questions.
struct Shown {
    name: &'static str,
    number: String,
    severity: Severity,
    /// The kinds of message it looks at.
    kinds: String,
    fr: Words,
    en: Words,
}

fn shown() -> impl Iterator<Item = Shown> {
    let messages = RULES.iter().map(|rule| Shown {
        name: rule.name,
        number: rule.number.to_string(),
        severity: rule.severity,
        kinds: kinds(rule.kinds),
        fr: rule.words(Lang::Fr),
        en: rule.words(Lang::En),
    });
    let questions = QUESTION_RULES.iter().map(|rule| Shown {
        name: rule.name,
        number: rule.number.to_string(),
        severity: rule.severity,
        kinds: "question".to_owned(),
        fr: rule.words(Lang::Fr),
        en: rule.words(Lang::En),
    });
    messages.chain(questions)
}

fn kinds(kinds: &[MessageKind]) -> String {
    if kinds == MessageKind::ALL {
        return "every kind of message".to_owned();
    }
    kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
}

fn index() -> String {
    let mut text = String::from(
        "# Rules of the linter\n\nWritten by `cargo xtask rules-docs` from the rule files; do not edit by hand.\n\n| rule | method | severity | what it says |\n|---|---|---|---|\n",
    );
    for rule in shown() {
        text.push_str(&format!("| [{0}]({0}.md) | {1} | {2} | {3} |\n", rule.name, rule.number, rule.severity.as_str(), rule.en.message));
    }
    text
}

fn page(rule: &Shown, specification: &str) -> Result<String, String> {
    let told = specification.strip_prefix(&format!("# {}\n\n", rule.name)).and_then(|rest| rest.split_once("## Cases"));
    let (why, cases) = told.ok_or_else(|| format!("{} needs its name as title, then what it finds, why, and its cases", rule.name))?;
    let words = |words: Words| format!("> {}\n>\n> {}\n", words.message, words.instead);
    let head = format!("# {}\n\n{} · {} · {}\n\n", rule.name, rule.number, rule.severity.as_str(), rule.kinds);
    Ok(format!("{head}{why}## What it says\n{}\n{}\n## Cases\n{}", words(rule.fr), words(rule.en), cases.trim_start_matches('\n')))
}

fn write(folder: &Path, pages: &[(PathBuf, String)]) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in strangers(folder, pages)? {
        std::fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    for (path, text) in pages {
        std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn check(folder: &Path, pages: &[(PathBuf, String)]) -> Result<(), String> {
    let stale = pages.iter().find(|(path, text)| std::fs::read_to_string(path).ok().as_ref() != Some(text)).map(|(path, _)| path.clone());
    match stale.or(strangers(folder, pages)?.into_iter().next()) {
        Some(path) => Err(format!("{} is not what the rules say; run `cargo xtask rules-docs`", path.display())),
        None => Ok(()),
    }
}

/// Pages of rules that no longer exist.
fn strangers(folder: &Path, pages: &[(PathBuf, String)]) -> Result<Vec<PathBuf>, String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|end| end == "md") && !pages.iter().any(|(known, _)| known.file_name() == path.file_name()) {
            found.push(path);
        }
    }
    Ok(found)
}
