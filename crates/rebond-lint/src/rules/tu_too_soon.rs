//! The check and the words of `tu-too-soon`; what it finds, why, and its cases stand in `rules/tu-too-soon.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::facts::Address;
use rebond_domain::{AddressForm, Channel, MessageKind};
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "tu-too-soon",
    number: Rule::D9,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Le message dit tu. Le vous est plus sûr tant que le tu n’est pas d’usage entre vous.",
        instead: "« Auriez-vous un moment pour me parler de votre métier ? »",
    },
    en: Words {
        message: "The message says “tu”. “Vous” is safer until “tu” is usual between you.",
        instead: "« Auriez-vous un moment pour me parler de votre métier ? »",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.address != Address::Tu {
        return Vec::new();
    }
    let severity = match case.message.context.address_due {
        Some(AddressForm::Vous) => Severity::Error,
        None if case.message.kind == MessageKind::Request && case.message.channel != Channel::TextMessage => Severity::Warning,
        _ => return Vec::new(),
    };
    case.facts.tu.first().map(|place| Caught::at(*place).with(severity)).into_iter().collect()
}
