//! # no-subject
//! **What it finds**: Nothing says what one already knows or wants to understand.
//! **Why**: One helps best somebody who can be helped: a precise subject, a few things known.
//! **Instead**: “I would like to understand how one goes from the workshop to teaching.”
//! **Rule**: D16, warning; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "no-subject",
    number: "D16",
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "On ne sait pas de quoi vous aimeriez parler ; un sujet précis montre qu’on peut vous aider.",
        instead: "« J’aimerais comprendre comment on passe de l’atelier à l’enseignement. »",
    },
    en: Words {
        message: "Nothing says what you would like to talk about; a precise subject shows that you can be helped.",
        instead: "“I would like to understand how one goes from the workshop to teaching.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().subject_said)
        || case.any(case.groups().wh)
        || case.facts.asks_for_job.is_true()
        || !case.facts.specific_ask.is_true()
    {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
