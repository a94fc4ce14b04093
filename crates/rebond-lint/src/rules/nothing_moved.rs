//! The check and the words of `nothing-moved`; what it finds, why, and its cases stand in `rules/nothing-moved.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "nothing-moved",
    number: Rule::G4,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::News],
    fr: Words {
        message: "Rien ne dit ce qui a avancé. Même une petite étape compte.",
        instead: "« Depuis, j’ai visité deux ateliers et une école. »",
    },
    en: Words {
        message: "Your message does not say what is new. Even a small step counts.",
        instead: "“Since then I have visited two workshops and a school.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().message.outcome) || case.facts.has_background.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
