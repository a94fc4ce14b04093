//! The check and the words of `no-easy-out`; what it finds, why, and its cases stand in `rules/no-easy-out.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-easy-out",
    number: Rule::D12,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::FollowUp],
    fr: Words {
        message: "Rien ne dit qu’un non serait bien pris. L’écrire rend le oui plus facile.",
        instead: "« Si le moment est mal choisi, je le comprendrai très bien. »",
    },
    en: Words {
        message: "Your message does not say that a no is fine. Saying it makes a yes easier.",
        instead: "“If this is a bad time, I quite understand.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.easy_out.is_true() || !case.facts.specific_ask.is_true() || case.is_note() {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
