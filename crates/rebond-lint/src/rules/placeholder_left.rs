//! # placeholder-left
//! **What it finds**: A blank of a template left in: `[Prénom]`, {{`first_name`}}, `<nom>`, XXX, ____.
//! **Why**: It tells the reader that the message was written for nobody.
//! **Instead**: Put the right word in its place, or take the sentence out.
//! **Rule**: D6, error; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "placeholder-left",
    number: "D6",
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
