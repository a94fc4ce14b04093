//! The check and the words of `judgement-request`; what it finds, why, and its cases stand in `rules/judgement-request.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "judgement-request",
    number: Rule::D3,
    severity: Severity::Warning,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Demander un avis sur votre CV ou vos chances met la personne en position de juge, ce qui la gêne souvent.",
        instead: "« Quelles expériences vous ont le plus servi pour entrer dans ce métier ? »",
    },
    en: Words {
        message: "Asking for a verdict on your CV or your chances makes the person a judge, and most people dislike that seat.",
        instead: "“Which experiences helped you most when you entered this trade?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.asks_judgement.places.iter().map(|place| Caught::at(*place)).collect()
}
