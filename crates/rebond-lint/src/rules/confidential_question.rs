//! # confidential-question
//! **What it finds**: A question about what the person should not tell: their own exact pay or a colleague’s, the names of clients, margins, plans and figures that are not public.
//! **Why**: They would have to refuse, or regret having answered. The trade in general says as much: ranges of pay, kinds of clients, how the field is doing.
//! **Instead**: “What ranges of pay does one find in the trade?”
//! **Rule**: E7, error; question.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "confidential-question",
    number: "E7",
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
