//! The check and the words of `no-background`; what it finds, why, and its cases stand in `rules/no-background.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::{Channel, MessageKind};
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "no-background",
    number: Rule::D5,
    severity: Severity::Warning,
    about: About::Lack,
    kinds: &[MessageKind::Request, MessageKind::Introduction, MessageKind::FollowUp],
    fr: Words {
        message: "Rien ne dit qui vous êtes : quelques mots sur votre parcours donnent envie de répondre.",
        instead: "« Après neuf ans dans la restauration, je me tourne vers les métiers du bois. »",
    },
    en: Words {
        message: "Your message does not say who you are. A few words about your story make people want to answer.",
        instead: "“After nine years in restaurants, I am turning to woodwork.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let known = case.message.kind == MessageKind::FollowUp || case.is_note() && case.message.kind == MessageKind::Introduction;
    if case.facts.has_background.is_true() || known {
        return Vec::new();
    }
    let caught = Caught::at(case.body());
    vec![if case.message.channel == Channel::LinkedInNote { caught.with(Severity::Advice) } else { caught }]
}
