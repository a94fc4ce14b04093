//! # referrer-late
//! **What it finds**: The person who led here is named, but far down the message.
//! **Why**: The name is what makes the rest be read: it comes first.
//! **Instead**: “{referrer} told me about you.” as the first sentence.
//! **Rule**: D11, advice; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "referrer-late",
    number: "D11",
    severity: Severity::Advice,
    about: About::Whole,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Le nom de {referrer} arrive tard ; placé au début, il donne envie de lire la suite.",
        instead: "« {referrer} m’a parlé de vous. » en première phrase.",
    },
    en: Words {
        message: "{referrer}’s name comes late; at the start, it makes the rest be read.",
        instead: "“{referrer} told me about you.” as the first sentence.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(referrer) = case.message.context.referrer.filter(|referrer| referrer.may_use_name) else { return Vec::new() };
    let Some(place) = case.name_at(referrer.name).filter(|place| case.words_before(*place) > 60) else { return Vec::new() };
    vec![Caught::at(place).say("referrer", referrer.name)]
}
