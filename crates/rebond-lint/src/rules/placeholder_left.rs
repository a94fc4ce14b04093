//! The check and the words of `placeholder-left`; what it finds, why, and its cases stand in `rules/placeholder-left.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "placeholder-left",
    number: Rule::D6,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Il reste un blanc à remplir : le message aurait l’air d’une lettre type.",
        instead: "Remplacez-le par vos mots, ou retirez la phrase.",
    },
    en: Words {
        message: "There is a blank left to fill in: the message would look like a form letter.",
        instead: "Put your own words in its place, or take the sentence out.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.placeholders.places.iter().map(|place| Caught::at(*place)).collect()
}
