//! The check and the words of `judgement-question`; what it finds, why, and its cases stand in `rules/judgement-question.md`.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;
use rebond_method::Rule;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "judgement-question",
    number: Rule::D3,
    severity: Severity::Warning,
    fr: Words {
        message: "Cette question demande un jugement sur vous, que la personne peut difficilement donner. Demandez plutôt ce qui compte dans le métier.",
        instead: "« À quoi voit-on que quelqu’un est fait pour ce métier ? »",
    },
    en: Words {
        message: "This question asks them to judge you, which is hard to do. Ask instead what matters in this work.",
        instead: "“What tells you that someone is right for this work?”",
    },
    check,
};

const fn check(facts: &QuestionFacts) -> bool {
    facts.asks_judgement
}
