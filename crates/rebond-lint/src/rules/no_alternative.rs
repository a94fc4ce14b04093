//! The check and the words of `no-alternative`; what it finds, why, and its cases stand in `rules/no-alternative.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-alternative",
    number: Rule::D4,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::FollowUp],
    fr: Words {
        message: "Proposez aussi un appel ou quelques lignes : le temps manque peut-être pour une rencontre.",
        instead: "« Si une rencontre est compliquée, quelques lignes par e-mail m’aideraient déjà. »",
    },
    en: Words {
        message: "Offer a call or a few lines too: they may not have time to meet.",
        instead: "“If meeting is difficult, a few lines by email would already help.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    // One light question is lighter than a meeting already (D14).
    let lighter = case.message.kind == MessageKind::FollowUp && case.any(case.groups().message.lighter);
    if !case.facts.specific_ask.is_true() || case.facts.alternative.is_true() || lighter || case.is_note() {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
