//! `cargo xtask lint-words`: a page with every sentence of the linter, French beside English, each with short, long, compound and missing
//! values, for reading. The rules enter; `target/lint-words.html` leaves.

use crate::workspace;
use rebond_domain::{Lang, MessageKind};
use rebond_lint::{QUESTION_RULES, RULES, Words, clean_words};
use std::fmt::Write as _;

/// What stands for a name in turn: short, long, compound, two people, missing.
const NAMES: [&str; 5] = ["Ly", "Marie-Christine de La Rochefoucauld-Vasseur", "d’Étienne Öztürk-O’Neill", "Inès et Léo Perrin", ""];
const SEVERAL: [&str; 5] =
    ["Ly", "Marie-Christine de La Rochefoucauld-Vasseur", "Étienne Haddad, Inès, Léo Perrin", "Inès et Léo Perrin", ""];
const NUMBERS: [&str; 5] = ["1", "1200", "90", "2", ""];
const UNITS: [[&str; 5]; 2] = [["mot", "caractères", "mots", "mots", ""], ["word", "characters", "words", "words", ""]];

pub(crate) fn run() -> Result<(), String> {
    let mut out = String::from(
        "<!doctype html><meta charset=utf-8><title>Words of the linter</title><style>body{font:15px/1.4 system-ui;margin:1rem}td{vertical-align:top;padding:.3rem \
         1rem .3rem 0;border-top:1px solid #ccc;width:42%}td:first-child{width:16%;color:#666}p{margin:0 0 .2rem}</style><table>\n",
    );
    let rules = RULES.iter().map(|rule| (rule.name, rule.words(Lang::Fr), rule.words(Lang::En)));
    let questions = QUESTION_RULES.iter().map(|rule| (rule.name, rule.words(Lang::Fr), rule.words(Lang::En)));
    for (name, french, english) in rules.chain(questions) {
        let _ = writeln!(out, "<tr><td>{name}<td lang=fr>{}<td lang=en>{}", column(&french, Lang::Fr), column(&english, Lang::En));
    }
    for kind in MessageKind::ALL {
        let said = |lang| escaped(clean_words(*kind, lang));
        let _ = writeln!(out, "<tr><td>clean: {}<td lang=fr><p>{}<td lang=en><p>{}", kind.as_str(), said(Lang::Fr), said(Lang::En));
    }
    out.push_str("</table>\n");
    let target = workspace::root().join("target/lint-words.html");
    std::fs::write(&target, out).map_err(|error| format!("{}: {error}", target.display()))?;
    say(&target.display().to_string());
    Ok(())
}

/// What a rule says, once when it holds no value, else with each of the values.
fn column(words: &Words, lang: Lang) -> String {
    let mut lines: Vec<String> =
        (0..NAMES.len()).map(|at| format!("{} → {}", filled(words.message, at, lang), filled(words.instead, at, lang))).collect();
    lines.dedup();
    lines.iter().fold(String::new(), |mut out, line| {
        let _ = write!(out, "<p>{}", escaped(line));
        out
    })
}

fn filled(text: &str, at: usize, lang: Lang) -> String {
    let unit = UNITS[usize::from(lang == Lang::En)][at];
    let names = ["person", "referrer"].map(|name| (name, NAMES[at]));
    let numbers = ["minutes", "usual", "count", "long", "from", "to"].map(|name| (name, NUMBERS[at]));
    let values = names.into_iter().chain(numbers).chain([("promised", SEVERAL[at]), ("unit", unit)]);
    values.fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}

#[cfg(test)]
mod tests {
    use super::filled;
    use rebond_domain::Lang;
    use rebond_lint::{QUESTION_RULES, RULES};

    #[test]
    fn every_value_that_a_rule_names_is_filled() {
        for lang in [Lang::Fr, Lang::En] {
            for words in RULES.iter().map(|rule| rule.words(lang)).chain(QUESTION_RULES.iter().map(|rule| rule.words(lang))) {
                for text in [words.message, words.instead] {
                    assert!(!filled(text, 0, lang).contains('{'), "{text}");
                }
            }
        }
    }
}
