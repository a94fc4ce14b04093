//! The check and the words of `closed-question`; what it finds, why, and its cases stand in `rules/closed-question.md`.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;
use rebond_method::Rule;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "closed-question",
    number: Rule::E5,
    severity: Severity::Advice,
    fr: Words {
        message: "On y répond par oui, non ou un choix. Une question ouverte laisse raconter.",
        instead: "« Qu’est-ce qui vous plaît le plus dans ce que vous faites, et qu’est-ce qui vous plaît moins ? »",
    },
    en: Words {
        message: "The answer is a yes, a no or a choice. An open question lets them tell their story.",
        instead: "“What do you like most about what you do, and what do you like less?”",
    },
    check,
};

fn check(facts: &QuestionFacts) -> bool {
    facts.closed && !facts.asks_leave
}
