//! # nothing-moved
//! **What it finds**: News without any news: nothing that moved.
//! **Why**: A few months later one writes because something moved; it can be small.
//! **Instead**: “Since then I have met two craftspeople and visited a school.”
//! **Rule**: G4, advice; news.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "nothing-moved",
    number: "G4",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::News],
    fr: Words {
        message: "On ne voit pas ce qui a avancé ; même une petite étape est une bonne nouvelle.",
        instead: "« Depuis, j’ai rencontré deux artisans et visité une école. »",
    },
    en: Words {
        message: "Nothing says what moved; even a small step is good news.",
        instead: "“Since then I have met two craftspeople and visited a school.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().outcome) || case.facts.has_background.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
