//! # no-easy-out
//! **What it finds**: Nothing says that a no is fine.
//! **Why**: An easy no is not more often said; it makes the yes lighter.
//! **Instead**: “If this is a bad time, I will quite understand.”
//! **Rule**: D12, advice; request, follow-up.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::{Channel, MessageKind};

pub(super) const RULE: Rule = Rule {
    name: "no-easy-out",
    number: "D12",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::FollowUp],
    fr: Words {
        message: "Rien ne dit qu’un non serait bien pris ; l’écrire rend le oui plus facile.",
        instead: "« Si le moment est mal choisi, je le comprendrai très bien. »",
    },
    en: Words {
        message: "Nothing says that a no is fine; writing it makes the yes easier.",
        instead: "“If this is a bad time, I will quite understand.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.easy_out.is_true() || !case.facts.specific_ask.is_true() || case.message.channel == Channel::LinkedInNote {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
