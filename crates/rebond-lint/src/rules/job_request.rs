//! The check and the words of `job-request`; what it finds, why, and its cases stand in `rules/job-request.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::place::Place;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "job-request",
    number: Rule::D3,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette phrase demande un emploi : un non est probable. Une conversation s’obtient plus facilement.",
        instead: "« Je ne vous sollicite pas pour un poste : j’aimerais comprendre comment vous avez commencé. »",
    },
    en: Words {
        message: "This sentence asks for a job: a no is likely. A conversation is easier to say yes to.",
        instead: "“I am not asking for a position: I would like to understand how you got started.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let fact = &case.facts.asks_for_job;
    let caught = |place: &Place| {
        let caught = Caught::at(*place);
        if fact.sure { caught } else { caught.with(Severity::Warning) }
    };
    fact.places.iter().map(caught).collect()
}
