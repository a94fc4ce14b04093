//! The check and the words of `confidential-question`; what it finds, why, and its cases stand in `rules/confidential-question.md`.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;
use rebond_method::Rule;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "confidential-question",
    number: Rule::E7,
    severity: Severity::Error,
    fr: Words {
        message: "La personne n’a pas le droit, ou pas l’envie, de répondre à cela ; parlez plutôt du métier en général.",
        instead: "« Quelles fourchettes de rémunération rencontre-t-on dans le métier ? »",
    },
    en: Words {
        message: "They may not be free, or willing, to answer this; ask about the trade in general.",
        instead: "“What ranges of pay does one find in the trade?”",
    },
    check,
};

const fn check(facts: &QuestionFacts) -> bool {
    facts.confidential
}
