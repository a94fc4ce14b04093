//! The check and the words of `note-too-long`; what it finds, why, and its cases stand in `rules/note-too-long.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::place::Place;
use rebond_domain::{Channel, MessageKind};
use rebond_method::{MessageUnit, Rule};

pub(super) const RULE: LintRule = LintRule {
    name: "note-too-long",
    number: Rule::C5,
    severity: Severity::Warning,
    about: About::Whole,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "La note a {count} caractères ; le réseau n’en prend que {long}.",
        instead: "Une phrase sur vous, une sur la raison d’écrire, une question.",
    },
    en: Words {
        message: "The note has {count} characters; the network takes {long}.",
        instead: "One sentence about you, one about why you are writing, one question.",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    if case.message.channel != Channel::LinkedInNote {
        return Vec::new();
    }
    let long = case
        .message
        .context
        .expectations
        .length
        .filter(|length| length.unit == MessageUnit::Characters)
        .map_or(200, |length| usize::from(length.long));
    let body = case.message.text.body.trim_end();
    let Some((cut, _)) = body.trim_start().char_indices().nth(long) else { return Vec::new() };
    let cut = Place::in_body(cut + body.len() - body.trim_start().len(), body.len());
    vec![Caught::at(cut).say("count", &case.length(MessageUnit::Characters).to_string()).say("long", &long.to_string())]
}
