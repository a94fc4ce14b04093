//! # promised-contacts-forgotten
//! **What it finds**: The person promised contacts and the thank-you does not recall them.
//! **Why**: Recalled the same day, a promise is kept; and it is the moment to ask whether one may write in their name.
//! **Instead**: “You mentioned {promised}: may I write in your name?”
//! **Rule**: G2, advice; thank-you.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::MessageKind;

pub(super) const RULE: Rule = Rule {
    name: "promised-contacts-forgotten",
    number: "G2",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::ThankYou],
    fr: Words {
        message: "La personne vous a parlé de {promised} ; rappelez-le et demandez si vous pouvez écrire de sa part.",
        instead: "« Vous m’aviez parlé de {promised} : puis-je écrire de votre part ? »",
    },
    en: Words {
        message: "They spoke of {promised}; recall it and ask whether you may write in their name.",
        instead: "“You mentioned {promised}: may I write in your name?”",
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
