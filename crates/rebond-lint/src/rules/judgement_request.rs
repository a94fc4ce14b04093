//! The check and the words of `judgement-request`; what it finds, why, and its cases stand in `rules/judgement-request.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::place::Place;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "judgement-request",
    number: Rule::D3,
    severity: Severity::Warning,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Un avis sur votre CV ou vos chances met la personne dans une position gênante.",
        instead: "« Quelles expériences vous ont le plus servi pour entrer dans ce métier ? »",
    },
    en: Words {
        message: "An opinion on your résumé or your chances puts the person in an awkward spot.",
        instead: "“Which experiences helped you most when you started in this work?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let fact = &case.facts.asks_judgement;
    let caught = |place: &Place| {
        let caught = Caught::at(*place);
        if fact.sure { caught } else { caught.with(Severity::Advice) }
    };
    fact.places.iter().map(caught).collect()
}
