//! # no-alternative
//! **What it finds**: A request for a meeting that leaves no room for a written or remote answer.
//! **Why**: Somebody who has no hour may have five minutes, or three lines. Saying so turns many a silence into an answer.
//! **Instead**: “If meeting is difficult, a few lines by e-mail would already help.”
//! **Rule**: D4, advice; request, follow-up.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "no-alternative",
    number: "D4",
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
