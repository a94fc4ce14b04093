//! The check and the words of `no-thanks`; what it finds, why, and its cases stand in `rules/no-thanks.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-thanks",
    number: Rule::D12,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp, MessageKind::ThankYou, MessageKind::News],
    fr: Words {
        message: "Le message ne remercie pas : un merci d’avance suffit.",
        instead: "« Merci d’avance pour votre réponse, quelle qu’elle soit. »",
    },
    en: Words {
        message: "There is no thank-you in your message: a word in advance is enough.",
        instead: "“Thank you for your time, whatever the answer.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.thanks.is_true() || case.is_note() {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
