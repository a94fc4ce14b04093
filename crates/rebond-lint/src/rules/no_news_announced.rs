//! # no-news-announced
//! **What it finds**: A thank-you that does not say one will be in touch.
//! **Why**: Announced, coming back in a few months is natural for both.
//! **Instead**: “I will let you know how it goes.”
//! **Rule**: G7, advice; thank-you.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "no-news-announced",
    number: "G7",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "Annoncez que vous donnerez des nouvelles : revenir vers la personne sera plus simple.",
        instead: "« Je vous tiendrai au courant de la suite. »",
    },
    en: Words {
        message: "Say that you will be in touch: coming back to them will be easier.",
        instead: "“I will let you know how it goes.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().will_tell) {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
