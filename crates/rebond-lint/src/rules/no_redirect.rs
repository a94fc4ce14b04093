//! The check and the words of `no-redirect`; what it finds, why, and its cases stand in `rules/no-redirect.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::{Channel, MessageKind};
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-redirect",
    number: Rule::D7,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Dites qu’un autre nom vous aiderait aussi.",
        instead: "« Si vous pensez à quelqu’un de mieux placé, je lui écrirai volontiers. »",
    },
    en: Words {
        message: "Say that another name would help too.",
        instead: "“If someone else comes to mind, I would gladly write to them.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let short_form = matches!(case.message.channel, Channel::LinkedInNote | Channel::TextMessage);
    if short_form || case.facts.offers_redirect.is_true() || !case.facts.specific_ask.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
