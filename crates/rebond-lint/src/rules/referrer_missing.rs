//! # referrer-missing
//! **What it finds**: Somebody on file led to this person, agrees to be named, and the message does not name them.
//! **Why**: A known name is the best way to a yes.
//! **Instead**: “{referrer} told me about you and suggested that I write.”
//! **Rule**: D11, warning; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "referrer-missing",
    number: "D11",
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "{referrer} vous a menée ou mené à cette personne et accepte d’être cité : dites-le dès la première phrase.",
        instead: "« {referrer} m’a parlé de vous et m’a conseillé de vous écrire. »",
    },
    en: Words {
        message: "{referrer} led you to this person and agrees to be named: say so in the first sentence.",
        instead: "“{referrer} told me about you and suggested that I write.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(referrer) = case.message.context.referrer.filter(|referrer| referrer.may_use_name) else { return Vec::new() };
    if case.name_at(referrer.name).is_some() {
        return Vec::new();
    }
    vec![Caught::at(case.body()).say("referrer", referrer.name)]
}
