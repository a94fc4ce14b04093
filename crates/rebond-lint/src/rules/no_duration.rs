//! The check and the words of `no-duration`; what it finds, why, and its cases stand in `rules/no-duration.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-duration",
    number: Rule::D15,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Vous demandez un échange sans dire combien de temps. L’usage ici : {usual} minutes.",
        instead: "« Auriez-vous {usual} minutes, le jour qui vous arrange ? »",
    },
    en: Words {
        message: "You ask to talk without saying for how long. {usual} minutes is usual here.",
        instead: "“Would you have {usual} minutes, on a day that suits you?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.duration.is_some()
        || !case.any(case.groups().message.specific_ask)
        || !case.facts.specific_ask.is_true()
        || case.is_note()
    {
        return Vec::new();
    }
    let Some(lengths) = case.message.context.expectations.lengths else { return Vec::new() };
    vec![Caught::at(case.ask()).say("usual", &lengths.usual.to_string())]
}
