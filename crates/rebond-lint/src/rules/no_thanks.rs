//! # no-thanks
//! **What it finds**: No thanks anywhere.
//! **Why**: Thanks given in advance cost a word.
//! **Instead**: “Thank you for your time, whatever the answer.”
//! **Rule**: D12, advice; request, introduction, follow-up, thank-you, news.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::{Channel, MessageKind};

pub(super) const RULE: Rule = Rule {
    name: "no-thanks",
    number: "D12",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp, MessageKind::ThankYou, MessageKind::News],
    fr: Words {
        message: "Le message ne remercie pas ; un merci d’avance suffit.",
        instead: "« Merci d’avance pour votre réponse, quelle qu’elle soit. »",
    },
    en: Words {
        message: "The message says no thanks; a word in advance is enough.",
        instead: "“Thank you for your time, whatever the answer.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.thanks.is_true() || case.message.channel == Channel::LinkedInNote {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
