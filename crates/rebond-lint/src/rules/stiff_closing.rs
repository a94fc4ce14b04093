//! The check and the words of `stiff-closing`; what it finds, why, and its cases stand in `rules/stiff-closing.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::place::Place;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "stiff-closing",
    number: Rule::D8,
    severity: Severity::Advice,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette formule ne se dit pas à voix haute. Une fin simple convient mieux.", instead: "« Bien cordialement, »"
    },
    en: Words { message: "Nobody says this out loud. A simple ending works better.", instead: "“Kind regards,”" },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let mut formulas: Vec<Place> = Vec::new();
    for place in &case.facts.overly_formal_closing.places {
        match formulas.last_mut() {
            // The words of one formula, however many turns of it are known.
            Some(last) if case.same_sentence(*last, *place) => last.end = last.end.max(place.end),
            _ => formulas.push(*place),
        }
    }
    formulas.into_iter().map(Caught::at).collect()
}
