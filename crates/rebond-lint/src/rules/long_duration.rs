//! # long-duration
//! **What it finds**: A duration above what the country’s custom allows.
//! **Why**: A long request is put off; most people stay longer of themselves.
//! **Instead**: “Would you have {usual} minutes for me?”
//! **Rule**: D15, advice; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "long-duration",
    number: "D15",
    severity: Severity::Advice,
    about: About::Words,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "{minutes} minutes, c’est long pour une première rencontre ; on compte ici {usual} minutes.",
        instead: "« Auriez-vous {usual} minutes à me consacrer ? »",
    },
    en: Words {
        message: "{minutes} minutes is long for a first meeting; {usual} minutes are customary here.",
        instead: "“Would you have {usual} minutes for me?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(asked) = case.facts.duration else { return Vec::new() };
    let Some(lengths) = case.message.context.expectations.lengths.filter(|lengths| asked.minutes > u32::from(lengths.longest)) else {
        return Vec::new();
    };
    vec![Caught::at(asked.place).say("minutes", &asked.minutes.to_string()).say("usual", &lengths.usual.to_string())]
}
