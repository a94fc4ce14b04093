//! # no-redirect
//! **What it finds**: No opening for the reader to point to somebody better placed.
//! **Why**: The person you write to may not be the right one, and may know who is. Saying that you would welcome a name is a second way to say yes.
//! **Instead**: “If somebody else comes to mind, I would gladly write to them.”
//! **Rule**: D7, advice; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::{Channel, MessageKind};

pub(super) const RULE: Rule = Rule {
    name: "no-redirect",
    number: "D7",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Si la personne n’est pas la mieux placée, elle ne sait pas qu’elle peut vous indiquer quelqu’un d’autre.",
        instead: "« Si vous pensez à quelqu’un de mieux placé, je lui écrirai volontiers. »",
    },
    en: Words {
        message: "If they are not the best person, they do not know that they may point you to somebody else.",
        instead: "“If somebody else comes to mind, I would gladly write to them.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let short_form = matches!(case.message.channel, Channel::LinkedInNote | Channel::TextMessage);
    if short_form || case.facts.offers_redirect.is_true() || !case.facts.specific_ask.is_true() {
        return Vec::new();
    }
    vec![Caught::at(case.ask())]
}
