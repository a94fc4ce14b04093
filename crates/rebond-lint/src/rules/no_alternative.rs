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
        message: "Si la personne n’a pas le temps de vous voir, elle n’a pas d’autre porte : proposez aussi le téléphone ou quelques lignes.",
        instead: "« Si une rencontre est compliquée, quelques lignes par mail m’aideraient déjà. »",
    },
    en: Words {
        message: "If they have no time to meet, there is no other door: offer a call or a few lines as well.",
        instead: "“If meeting is difficult, a few lines by e-mail would already help.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if !case.facts.specific_ask.is_true() || case.facts.easy_out.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
