//! # no-background
//! **What it finds**: A request without a word about its writer: no studies, work, years or project.
//! **Why**: People help somebody, not a name. Your path, whatever it was, and what set you moving are what they answer.
//! **Instead**: “After nine years in restaurants, I am turning to woodwork.”
//! **Rule**: D5, warning; request, introduction, follow-up.

use super::{About, Case, Caught, Rule, Severity, Words};
use rebond_domain::{Channel, MessageKind};

pub(super) const RULE: Rule = Rule {
    name: "no-background",
    number: "D5",
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp],
    fr: Words {
        message: "On ne sait pas qui vous êtes : quelques mots sur votre parcours et sur ce qui vous a mis en mouvement donnent envie de répondre.",
        instead: "« Après neuf ans dans la restauration, je me tourne vers les métiers du bois. »",
    },
    en: Words {
        message: "Nothing says who you are: a few words on your path and what set you moving make people want to answer.",
        instead: "“After nine years in restaurants, I am turning to woodwork.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.facts.has_background.is_true() || case.message.kind == MessageKind::FollowUp {
        return Vec::new();
    }
    let caught = Caught::at(case.body());
    vec![if case.message.channel == Channel::LinkedInNote { caught.with(Severity::Advice) } else { caught }]
}
