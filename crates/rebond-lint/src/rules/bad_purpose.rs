//! The check and the words of `bad-purpose`; what it finds, why, and its cases stand in `rules/bad-purpose.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "bad-purpose",
    number: Rule::A6,
    severity: Severity::Warning,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Une rencontre cherchée pour obtenir un poste déçoit les deux personnes. On donne volontiers son histoire, rarement un poste.",
        instead: "« Vérifier, auprès de personnes du métier, qu’il me convient. »",
    },
    en: Words {
        message: "A meeting meant to get a job lets both people down. People gladly give their story, rarely a job.",
        instead: "“Find out, from people who do it, whether this work suits me.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    // To understand how people get hired is a good purpose.
    case.said_unless_asked(case.groups().message.looking_job_only).into_iter().map(Caught::at).collect()
}
