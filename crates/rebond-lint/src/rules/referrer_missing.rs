//! The check and the words of `referrer-missing`; what it finds, why, and its cases stand in `rules/referrer-missing.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "referrer-missing",
    number: Rule::D11,
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "{referrer} accepte que vous citiez son nom : dites-le dès la première phrase.",
        instead: "« {referrer} m’a parlé de vous et m’a conseillé de vous écrire. »",
    },
    en: Words {
        message: "{referrer} is fine with you mentioning their name: say it in the first sentence.",
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
