//! The check and the words of `name-without-agreement`; what it finds, why, and its cases stand in `rules/name-without-agreement.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "name-without-agreement",
    number: Rule::G2,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "{referrer} n’a pas encore dit que vous pouviez citer son nom.",
        instead: "Demandez-lui d’abord : « Puis-je dire que j’écris de votre part ? »",
    },
    en: Words {
        message: "{referrer} has not yet said that you can mention their name.", instead: "Ask first: “Can I say you sent me?”"
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let Some(referrer) = case.message.context.referrer.filter(|referrer| !referrer.may_use_name) else { return Vec::new() };
    if case.message.kind == MessageKind::Introduction || case.message.context.person_name.is_some_and(|person| person == referrer.name) {
        // Written to that very person: nothing is lent.
        return Vec::new();
    }
    case.name_at(referrer.name).map(|place| Caught::at(place).say("referrer", referrer.name)).into_iter().collect()
}
