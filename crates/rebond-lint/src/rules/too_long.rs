//! The check and the words of `too-long`; what it finds, why, and its cases stand in `rules/too-long.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::{MessageUnit, Rule};

pub(super) const RULE: LintRule = LintRule {
    name: "too-long",
    number: Rule::D10,
    severity: Severity::Advice,
    about: About::Whole,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Votre message est long ({count} {unit}). Au-delà de {long}, on remet souvent la lecture à plus tard.",
        instead: "Gardez ce qui aide à dire oui ; le reste se raconte de vive voix.",
    },
    en: Words {
        message: "Your message is long ({count} {unit}). Beyond {long}, people often put off reading.",
        instead: "Keep what helps them say yes; the rest can wait for the meeting.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(length) = case.message.context.expectations.length.filter(|length| length.unit == MessageUnit::Words) else {
        return Vec::new();
    };
    let count = case.length(length.unit);
    if count <= usize::from(length.long) {
        return Vec::new();
    }
    vec![
        Caught::at(case.body())
            .say("count", &count.to_string())
            .say("unit", case.unit(length.unit, count))
            .say("long", &length.long.to_string()),
    ]
}
