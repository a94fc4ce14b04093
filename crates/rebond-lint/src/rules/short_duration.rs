//! The check and the words of `short-duration`; what it finds, why, and its cases stand in `rules/short-duration.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::{Channel, MessageKind};
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "short-duration",
    number: Rule::D15,
    severity: Severity::Warning,
    about: About::Words,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Vous demandez {minutes} min, ce qui suffit rarement. Demandez la durée réelle ; l’usage ici : {usual} minutes.",
        instead: "« Auriez-vous {usual} minutes à me consacrer ? »",
    },
    en: Words {
        message: "{minutes} min is rarely enough. Name the real length; {usual} minutes is usual here.",
        instead: "“Would you have {usual} minutes for me?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(asked) = case.facts.duration else { return Vec::new() };
    let Some(lengths) = case.message.context.expectations.lengths.filter(|lengths| asked.minutes < u32::from(lengths.shortest)) else {
        return Vec::new();
    };
    // A note or a text asks for a first contact: a short call is right there.
    let severity = if matches!(case.message.channel, Channel::Email | Channel::Letter) { Severity::Warning } else { Severity::Advice };
    vec![Caught::at(asked.place).with(severity).say("minutes", &asked.minutes.to_string()).say("usual", &lengths.usual.to_string())]
}
