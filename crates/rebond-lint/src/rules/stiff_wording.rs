//! # stiff-wording
//! **What it finds**: Words of letters to administrations inside the message: “par la présente”, “j’ai l’honneur de solliciter”, “herewith”.
//! **Why**: They hide the person who writes.
//! **Instead**: “I am writing because…”
//! **Rule**: D8, advice; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "stiff-wording",
    number: "D8",
    severity: Severity::Advice,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette tournure est celle d’un courrier administratif ; dites-le comme vous le diriez en face.",
        instead: "« Je vous écris parce que… »",
    },
    en: Words {
        message: "This is the wording of an office letter; say it as you would face to face.", instead: "“I am writing because…”"
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.said(case.groups().formal_words).into_iter().map(Caught::at).collect()
}
