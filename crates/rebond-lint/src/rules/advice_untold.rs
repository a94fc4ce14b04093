//! # advice-untold
//! **What it finds**: News that do not say what became of the reader’s advice or introduction.
//! **Why**: Who helped wants to know what came of it: it closes the loop, and opens the next one.
//! **Instead**: “You told me to spend a week on a site: I did, and it changed everything.”
//! **Rule**: G5, advice; news.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "advice-untold",
    number: "G5",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::News],
    fr: Words {
        message: "Dites ce qu’est devenu ce que la personne vous avait donné, conseil ou contact : c’est la nouvelle qu’elle attend.",
        instead: "« Vous m’aviez conseillé de passer une semaine sur un chantier : c’est fait, et cela a tout changé. »",
    },
    en: Words {
        message: "Say what became of what they gave you, advice or contact: that is the news they wait for.",
        instead: "“You told me to spend a week on a site: I did, and it changed everything.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.any(case.groups().their_advice) || case.facts.mentions_referrer.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
