//! The check and the words of `follow-up-not-lighter`; what it finds, why, and its cases stand in `rules/follow-up-not-lighter.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "follow-up-not-lighter",
    number: Rule::D14,
    severity: Severity::Advice,
    about: About::Whole,
    kinds: &[MessageKind::FollowUp],
    fr: Words {
        message: "Cette relance demande autant que le premier message. Une demande plus simple a plus de chances.",
        instead: "« Une seule question, à laquelle deux lignes suffisent : par où commenceriez-vous ? »",
    },
    en: Words {
        message: "This follow-up asks for as much as the first message. Something easier has a better chance.",
        instead: "“Just one question, two lines would do: where would you start?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let shorter = case.facts.duration.is_some_and(|asked| {
        asked.minutes <= 15 || case.message.context.first_asked_minutes.is_some_and(|first| asked.minutes < u32::from(first))
    });
    if shorter || case.facts.easy_out.is_true() || case.any(case.groups().message.lighter) {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
