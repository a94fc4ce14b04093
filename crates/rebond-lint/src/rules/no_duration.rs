//! # no-duration
//! **What it finds**: A meeting is asked for and nothing says how long.
//! **Why**: A length lets the person look at their week and say yes.
//! **Instead**: “Would you have {usual} minutes, on a day that suits you?”
//! **Rule**: D15, advice; request.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::{Channel, MessageKind};

pub(super) const RULE: Rule = Rule {
    name: "no-duration",
    number: "D15",
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Vous demandez un échange sans dire combien de temps ; ici, on compte {usual} minutes.",
        instead: "« Auriez-vous {usual} minutes, le jour qui vous arrange ? »",
    },
    en: Words {
        message: "You ask to talk without saying for how long; {usual} minutes are customary here.",
        instead: "“Would you have {usual} minutes, on a day that suits you?”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.duration.is_some()
        || !case.any(case.groups().specific_ask)
        || !case.facts.specific_ask.is_true()
        || case.message.channel == Channel::LinkedInNote
    {
        return Vec::new();
    }
    let Some(lengths) = case.message.context.expectations.lengths else { return Vec::new() };
    vec![Caught::at(case.ask()).say("usual", &lengths.usual.to_string())]
}
