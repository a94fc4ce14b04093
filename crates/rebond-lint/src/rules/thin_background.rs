//! The check and the words of `thin-background`; what it finds, why, and its cases stand in `rules/thin-background.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use rebond_domain::{Channel, MessageKind};
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "thin-background",
    number: Rule::D5,
    severity: Severity::Advice,
    about: About::Lack,
    kinds: &[MessageKind::Request],
    fr: Words {
        message: "Votre parcours tient en quelques mots. Deux ou trois phrases de plus aideraient à vous répondre.",
        instead: "« J’ai tenu une librairie six ans. Ce que je préférais, c’était former l’équipe ; d’où l’idée d’en faire mon métier. »",
    },
    en: Words {
        message: "Your story takes only a few words. Two or three more sentences would help them answer.",
        instead: "“I ran a bookstore for six years. What I liked best was training the team, so I would like to make it my work.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let long_form = matches!(case.message.channel, Channel::Email | Channel::Letter);
    let Some(length) = case.message.context.expectations.length.filter(|_| long_form) else { return Vec::new() };
    let me = case.facts.parts.shares.first().copied().unwrap_or(0.0) * case.facts.words as f32;
    let Some(place) = case.facts.has_background.first().filter(|_| me < f32::from(length.thin) / 4.0) else { return Vec::new() };
    vec![Caught::at(place)]
}
