//! # mixed-address
//! **What it finds**: Tu and vous in the same message.
//! **Why**: It reads as two messages glued together.
//! **Instead**: « J’ai lu votre article ; seriez-vous libre pour un café ? »
//! **Rule**: D9, warning; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use crate::facts::Address;
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "mixed-address",
    number: "D9",
    severity: Severity::Warning,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Le message mêle tu et vous ; choisissez l’un des deux.",
        instead: "« J’ai lu votre article ; seriez-vous libre pour un café ? »",
    },
    en: Words {
        message: "The message mixes “tu” and “vous”; keep to one of them.",
        instead: "« J’ai lu votre article ; seriez-vous libre pour un café ? »",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.address != Address::Mixed {
        return Vec::new();
    }
    let rarer = if case.facts.tu.len() <= case.facts.vous.len() { &case.facts.tu } else { &case.facts.vous };
    rarer.iter().take(4).map(|place| Caught::at(*place)).collect()
}
