//! The check and the words of `confidential-question`; what it finds, why, and its cases stand in `rules/confidential-question.md`.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;
use rebond_method::Rule;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "confidential-question",
    number: Rule::E7,
    severity: Severity::Error,
    fr: Words {
        message: "La personne n’est peut-être pas libre de répondre à cela. Parlez plutôt du métier en général.",
        instead: "« Quelles fourchettes de rémunération rencontre-t-on dans le métier ? »",
    },
    en: Words {
        message: "They may not be free to answer this. Ask about the work in general.",
        instead: "“What are the usual pay ranges in this work?”",
    },
    check,
};

const fn check(facts: &QuestionFacts) -> bool {
    facts.confidential
}
