//! # stiff-closing
//! **What it finds**: A closing nobody says aloud: “veuillez agréer”, “salutations distinguées”, “I remain, Sir”.
//! **Why**: Write as you would speak to the person at the end of an event. A stiff formula puts an administration between you.
//! **Instead**: “Kind regards,”
//! **Rule**: D8, advice; every kind of message.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "stiff-closing",
    number: "D8",
    severity: Severity::Advice,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette formule ne se dit jamais à voix haute ; une fin simple rapproche davantage.",
        instead: "« Bien cordialement, »",
    },
    en: Words { message: "Nobody says this formula aloud; a simple ending brings you closer.", instead: "“Kind regards,”" },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.facts.overly_formal_closing.places.iter().map(|place| Caught::at(*place)).collect()
}
