//! The check and the words of `long-duration`; what it finds, why, and its cases stand in `rules/long-duration.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "long-duration",
    number: Rule::D15,
    severity: Severity::Advice,
    about: About::Words,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "{minutes} minutes, c’est long pour une première rencontre. L’usage ici : {usual} minutes.",
        instead: "« Auriez-vous {usual} minutes à me consacrer ? »",
    },
    en: Words {
        message: "{minutes} minutes is long for a first meeting. {usual} minutes is usual here.",
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
