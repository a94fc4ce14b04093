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
        message: "Chercher une embauche par ces rencontres déçoit les deux côtés ; les gens donnent volontiers leur histoire, rarement un poste.",
        instead: "« Vérifier, auprès de gens qui le pratiquent, que ce métier me convient. »",
    },
    en: Words {
        message: "Looking for a hire through these meetings disappoints both sides; people readily give their story, seldom a post.",
        instead: "“Find out, from people who do it, whether this work suits me.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.said(case.groups().message.looking_job_only).into_iter().map(Caught::at).collect()
}
