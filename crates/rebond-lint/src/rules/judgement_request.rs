//! # judgement-request
//! **What it finds**: A request to judge one’s CV, profile, portfolio or chances.
//! **Why**: It puts the person in a judge’s seat, where most people feel ill at ease. A story is easier to give than a verdict.
//! **Instead**: “Which experiences helped you most when you entered this trade?”
//! **Rule**: D3, warning; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "judgement-request",
    number: "D3",
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
