//! The check and the words of `referrer-late`; what it finds, why, and its cases stand in `rules/referrer-late.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "referrer-late",
    number: Rule::D11,
    severity: Severity::Advice,
    about: About::Whole,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "{referrer} n’apparaît que tard dans le message. Au début, ce nom donne envie de lire la suite.",
        instead: "« {referrer} m’a parlé de vous. » en première phrase.",
    },
    en: Words {
        message: "{referrer} only appears late in the message. At the start, that name makes people read on.",
        instead: "“{referrer} told me about you.” as the first sentence.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(referrer) = case.message.context.referrer.filter(|referrer| referrer.may_use_name) else { return Vec::new() };
    let Some(place) = case.name_at(referrer.name).filter(|place| case.words_before(*place) > 60) else { return Vec::new() };
    vec![Caught::at(place).say("referrer", referrer.name)]
}
