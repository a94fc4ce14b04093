//! # no-text-to-forward
//! **What it finds**: A request for an introduction without a short text the recommender can forward.
//! **Why**: The recommender then has nothing to write, and you choose the words that present you.
//! **Instead**: “Here are a few lines you can forward: ‘Odile, a nurse for twelve years, would like to hear how you began.’”
//! **Rule**: C8, advice; introduction.

use super::{About, Case, Caught, Rule, Severity, Words};
use crate::text::flag;
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "no-text-to-forward",
    number: "C8",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Introduction],
    fr: Words {
        message: "Ajoutez deux ou trois lignes que la personne pourra transmettre telles quelles.",
        instead: "« Voici quelques lignes que vous pouvez lui transmettre : “Odile, infirmière douze ans, aimerait savoir comment vous avez débuté.” »",
    },
    en: Words {
        message: "Add two or three lines that the person can forward as they are.",
        instead: "“Here are a few lines you can forward: ‘Odile, a nurse for twelve years, would like to hear how you began.’”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let quoted = case.reading.tokens.list.iter().filter(|token| token.flags & flag::QUOTED != 0).count();
    if quoted >= 8 || case.any(case.groups().forwardable) {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
