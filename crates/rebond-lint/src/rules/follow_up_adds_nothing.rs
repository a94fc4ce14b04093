//! The check and the words of `follow-up-adds-nothing`; what it finds, why, and its cases stand in `rules/follow-up-adds-nothing.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "follow-up-adds-nothing",
    number: Rule::D14,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::FollowUp],
    fr: Words {
        message: "La relance n’apporte rien de neuf. Un mot sur ce que vous avez lu ou fait depuis donne une raison de répondre.",
        instead: "« Depuis, j’ai lu votre rapport d’activité ; une question m’est restée. »",
    },
    en: Words {
        message: "The follow-up brings nothing new. A word about what you have read or done since gives a reason to answer.",
        instead: "“Since then I have read your annual report; one question stayed with me.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.why_you.is_true() || case.facts.has_background.is_true() || case.any(case.groups().message.wh) || case.facts.words > 60 {
        return Vec::new();
    }
    vec![Caught::at(case.body())]
}
