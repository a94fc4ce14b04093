//! The check and the words of `mixed-address`; what it finds, why, and its cases stand in `rules/mixed-address.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::facts::Address;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "mixed-address",
    number: Rule::D9,
    severity: Severity::Warning,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Le message mêle tu et vous : choisissez l’un des deux.",
        instead: "« J’ai lu votre article ; seriez-vous libre pour un café ? »",
    },
    en: Words {
        message: "The message mixes “tu” and “vous”: keep to one of them.",
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
