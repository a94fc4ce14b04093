//! # follow-up-adds-nothing
//! **What it finds**: A follow-up that repeats and adds nothing new.
//! **Why**: Something learnt or done since then shows that the wait was used, and gives a reason to read.
//! **Instead**: “Since then I have read your annual report; one question stayed with me.”
//! **Rule**: D14, advice; follow-up.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "follow-up-adds-nothing",
    number: "D14",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::FollowUp],
    fr: Words {
        message: "La relance n’apporte rien de neuf ; un mot sur ce que vous avez lu ou fait depuis donne une raison de répondre.",
        instead: "« Depuis, j’ai lu votre rapport d’activité ; une question m’est restée. »",
    },
    en: Words {
        message: "The follow-up brings nothing new; a word on what you have read or done since gives a reason to answer.",
        instead: "“Since then I have read your annual report; one question stayed with me.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.why_you.is_true() || case.facts.has_background.is_true() || case.any(case.groups().wh) || case.facts.words > 60 {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
