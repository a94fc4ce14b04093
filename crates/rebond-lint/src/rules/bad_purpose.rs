//! # bad-purpose
//! **What it finds**: A purpose that is to create an opening and get hired: in a message, or in the purpose of a campaign.
//! **Why**: It frustrates both sides: the person has nothing to give, and the meeting yields neither a post nor what they know.
//! **Instead**: “Find out, from people who do it, whether this work suits me.”
//! **Rule**: A6, warning; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "bad-purpose",
    number: "A6",
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
    case.said(case.groups().looking_job_only).into_iter().map(Caught::at).collect()
}
