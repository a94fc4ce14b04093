//! The check and the words of `advice-untold`; what it finds, why, and its cases stand in `rules/advice-untold.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "advice-untold",
    number: Rule::G5,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::News],
    fr: Words {
        message: "Dites ce qu’a donné le conseil ou le contact reçu : cela fera plaisir à lire.",
        instead: "« Vous m’aviez conseillé de passer une semaine sur un chantier : c’est fait, et cela a tout changé. »",
    },
    en: Words {
        message: "Say what came of the advice or contact they gave you: they will be glad to read it.",
        instead: "“You told me to spend a week on a site: I did, and it changed everything.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().message.their_advice) || case.facts.mentions_referrer.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
