//! The check and the words of `stiff-wording`; what it finds, why, and its cases stand in `rules/stiff-wording.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "stiff-wording",
    number: Rule::D8,
    severity: Severity::Advice,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette tournure fait courrier administratif. Dites-le comme vous le diriez en face.",
        instead: "« Je vous écris parce que… »",
    },
    en: Words {
        message: "This sounds like an official letter. Say it the way you would face to face.",
        instead: "“I am writing because…”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    case.said(case.groups().message.formal_words).into_iter().map(Caught::at).collect()
}
