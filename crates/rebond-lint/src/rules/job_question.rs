//! The check and the words of `job-question`; what it finds, why, and its cases stand in `rules/job-question.md`.

use super::{QuestionRule, Severity, Words};
use crate::question::QuestionFacts;
use rebond_method::Rule;

pub(super) const RULE: QuestionRule = QuestionRule {
    name: "job-question",
    number: Rule::A6,
    severity: Severity::Warning,
    fr: Words {
        message: "Cette question demande un emploi, alors que la personne a dit oui à une conversation. Demandez plutôt comment on entre dans le métier.",
        instead: "« Comment les gens entrent-ils dans le métier, ici ? »",
    },
    en: Words {
        message: "This question asks for a job, and the person said yes to a conversation. Ask instead how people get into this work.",
        instead: "“How do people get into this work around here?”",
    },
    check,
};

const fn check(facts: &QuestionFacts) -> bool {
    facts.asks_for_job
}
