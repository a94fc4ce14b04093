//! The check and the words of `no-news-announced`; what it finds, why, and its cases stand in `rules/no-news-announced.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-news-announced",
    number: Rule::G7,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "Annoncez que vous donnerez des nouvelles : reprendre contact sera plus simple.",
        instead: "« Je vous donnerai des nouvelles. »",
    },
    en: Words {
        message: "Say that you will keep them posted: getting back in touch will be easier.",
        instead: "“I will let you know how it goes.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().message.will_tell) {
        return Vec::new();
    }
    vec![Caught::at(case.end())]
}
