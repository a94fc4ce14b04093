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
        message: "Il reste un blanc à remplir ; la personne comprendrait que le message n’était pas pour elle.",
        instead: "Remplacez-le par le mot juste, ou retirez la phrase.",
    },
    en: Words {
        message: "A blank is left to fill in; the person would see that the message was not written for them.",
        instead: "Put the right word in its place, or take the sentence out.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.placeholders.places.iter().map(|place| Caught::at(*place)).collect()
}
