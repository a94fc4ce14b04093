//! The check and the words of `too-short`; what it finds, why, and its cases stand in `rules/too-short.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "too-short",
    number: Rule::D10,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp],
    fr: Words {
        message: "Votre message est court ({count} {unit}). Entre {from} et {to}, il donne de meilleures raisons de dire oui.",
        instead: "Ajoutez une phrase sur vous, et une sur la raison d’écrire.",
    },
    en: Words {
        message: "Your message is short ({count} {unit}). With {from} to {to}, it gives better reasons to say yes.",
        instead: "Add a sentence about you, and one about why you are writing.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(length) = case.message.context.expectations.length else { return Vec::new() };
    let count = case.length(length.unit);
    if count >= usize::from(length.short) {
        return Vec::new();
    }
    let severity = if count < usize::from(length.thin) / 2 { Severity::Warning } else { Severity::Advice };
    let caught = Caught::at(case.body()).with(severity).say("count", &count.to_string()).say("unit", case.unit(length.unit, count));
    vec![caught.say("from", &length.ideal_from.to_string()).say("to", &length.ideal_to.to_string())]
}
