//! The check and the words of `no-subject`; what it finds, why, and its cases stand in `rules/no-subject.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-subject",
    number: Rule::D16,
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Rien ne dit de quoi vous aimeriez parler. Un sujet précis aide à vous aider.",
        instead: "« J’aimerais comprendre comment on passe de l’atelier à l’enseignement. »",
    },
    en: Words {
        message: "Your message does not say what you would like to talk about. A precise subject helps people help you.",
        instead: "“I would like to understand how people go from the workshop to teaching.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.names_subject.is_true() || case.facts.asks_for_job.is_true() || !case.facts.specific_ask.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
