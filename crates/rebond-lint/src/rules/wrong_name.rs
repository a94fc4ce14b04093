//! # wrong-name
//! **What it finds**: A greeting that names somebody else than the person the message is for.
//! **Why**: Nothing closes a door faster than another person’s name.
//! **Instead**: “Hi {person},”
//! **Rule**: D6, error; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "wrong-name",
    number: "D6",
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words { message: "La salutation nomme une autre personne que {person}.", instead: "« Bonjour {person}, »" },
    en: Words { message: "The greeting names somebody other than {person}.", instead: "“Hi {person},”" },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(person) = case.message.context.person_name else { return Vec::new() };
    let Some(place) = case.greets_other_than(person) else { return Vec::new() };
    vec![Caught::at(place).say("person", person)]
}
