//! # closed-question
//! **What it finds**: A question that is answered by yes, no or a choice, with nothing after it that opens it.
//! **Why**: One gets a yes or a no, then a justification; an open question lets the person tell. What pleases is asked first, then what pleases less.
//! **Instead**: “What do you like most in what you do, and what do you like less?”
//! **Rule**: E5, advice; question. Asking leave (“May I take notes?”) is left alone.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "closed-question",
    number: "E5",
    severity: Severity::Advice,
    fr: Words {
        message: "On y répond par oui, non ou un choix ; une question ouverte laisse raconter.",
        instead: "« Qu’est-ce qui vous plaît le plus dans ce que vous faites, et qu’est-ce qui vous plaît moins ? »",
    },
    en: Words {
        message: "It is answered by yes, no or a choice; an open question lets them tell.",
        instead: "“What do you like most in what you do, and what do you like less?”",
    },
    check,
};

fn check(facts: &QuestionFacts) -> bool {
    facts.closed && !facts.asks_leave
}
