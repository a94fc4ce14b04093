//! The check and the words of `wrong-name`; what it finds, why, and its cases stand in `rules/wrong-name.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "wrong-name",
    number: Rule::D6,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words { message: "La salutation ne nomme pas {person}.", instead: "« Bonjour {person}, »" },
    en: Words { message: "The greeting does not name {person}.", instead: "“Hi {person},”" },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(person) = case.message.context.person_name else { return Vec::new() };
    let Some(place) = case.greets_other_than(person) else { return Vec::new() };
    vec![Caught::at(place).say("person", person)]
}
