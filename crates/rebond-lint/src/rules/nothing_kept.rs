//! # nothing-kept
//! **What it finds**: A thank-you that does not say what one keeps from the meeting.
//! **Why**: “Thank you for your time” could be for anybody; one remark kept shows that the time was well given.
//! **Instead**: “What stays with me is what you said about the first year.”
//! **Rule**: G1, advice; thank-you.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "nothing-kept",
    number: "G1",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "Dites ce que vous gardez de l’échange : une phrase suffit, et elle fait plaisir.",
        instead: "« Je retiens surtout ce que vous avez dit de la première année. »",
    },
    en: Words {
        message: "Say what you keep from the conversation: one sentence is enough, and it pleases.",
        instead: "“What stays with me is what you said about the first year.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().keeps) {
        return Vec::new();
    }
    vec![Caught::at(case.facts.thanks.first().unwrap_or_else(|| case.body()))]
}
