//! The check and the words of `promised-contacts-forgotten`; what it finds, why, and its cases stand in `rules/promised-contacts-forgotten.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "promised-contacts-forgotten",
    number: Rule::G2,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "Contacts évoqués : {promised}. Demandez si vous pouvez dire qui vous envoie.",
        instead: "« Vous aviez évoqué {promised} : puis-je écrire de votre part ? »",
    },
    en: Words {
        message: "Contacts mentioned: {promised}. Ask whether you can say who sent you.",
        instead: "“You mentioned {promised}: can I say you sent me?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let forgotten: Vec<&str> = case.message.context.promised.iter().copied().filter(|name| case.name_at(name).is_none()).collect();
    if forgotten.is_empty() {
        return Vec::new();
    }
    vec![Caught::at(case.end()).say("promised", &forgotten.join(", "))]
}
