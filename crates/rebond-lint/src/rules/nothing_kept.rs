//! The check and the words of `nothing-kept`; what it finds, why, and its cases stand in `rules/nothing-kept.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "nothing-kept",
    number: Rule::G1,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "Dites ce que vous retenez de l’échange : une phrase suffit.",
        instead: "« Je retiens surtout ce que vous avez dit de la première année. »",
    },
    en: Words {
        message: "Say what you take from the conversation: one sentence is enough.",
        instead: "“What stays with me is what you said about the first year.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().message.keeps) {
        return Vec::new();
    }
    vec![Caught::at(case.facts.thanks.first().unwrap_or_else(|| case.body()))]
}
