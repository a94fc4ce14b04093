//! The check and the words of `vague-request`; what it finds, why, and its cases stand in `rules/vague-request.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "vague-request",
    number: Rule::D2,
    severity: Severity::Warning,
    about: About::Words,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp],
    fr: Words {
        message: "On voit mal ce que vous demandez. Raconter son métier, ou répondre à une question précise : on dit facilement oui.",
        instead: "« Accepteriez-vous de me raconter votre parcours, une heure, quand cela vous arrange ? »",
    },
    en: Words {
        message: "It is hard to see what you are asking for. Time to talk about their work, or one precise question, is easy to say yes to.",
        instead: "“Would you tell me how you got started, over a 20-minute call, whenever suits you?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.specific_ask.is_true() || case.facts.asks_for_job.is_true() {
        return Vec::new();
    }
    let vague = case.said(case.groups().message.vague_request);
    vec![Caught::at(vague.first().copied().unwrap_or_else(|| case.body()))]
}
