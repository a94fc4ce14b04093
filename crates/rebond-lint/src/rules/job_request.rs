//! The check and the words of `job-request`; what it finds, why, and its cases stand in `rules/job-request.md`.

use super::{About, Case, Caught, LintRule, Severity, Words};
use crate::pattern::Hit;
use crate::place::Place;
use crate::text::flag;
use rebond_domain::MessageKind;
use rebond_method::Rule;

pub(super) const RULE: LintRule = LintRule {
    name: "job-request",
    number: Rule::D3,
    severity: Severity::Error,
    about: About::Words,
    kinds: MessageKind::ALL,
    fr: Words {
        message: "Cette phrase demande un emploi : un non est probable. Une conversation s’obtient plus facilement.",
        instead: "« Je ne vous sollicite pas pour un poste : j’aimerais comprendre comment vous avez commencé. »",
    },
    en: Words {
        message: "This sentence asks for a job: a no is likely. A conversation is easier to say yes to.",
        instead: "“I am not asking for a position: I would like to understand how you got started.”",
    },
    check,
};

fn check(case: &Case<'_>) -> Vec<Caught> {
    let fact = &case.facts.asks_for_job;
    // It is the sentence that asks, whichever of its words gave it away.
    let mut places: Vec<Place> = Vec::new();
    for place in fact.places.iter().filter(|place| !only_tells(case, **place)) {
        let whole = case.sentence_of(*place).map_or(*place, |sentence| case.document.sentence_words(sentence));
        if !places.contains(&whole) {
            places.push(whole);
        }
    }
    places.into_iter().map(|place| if fact.sure { Caught::at(place) } else { Caught::at(place).with(Severity::Warning) }).collect()
}

/// News may tell that one applies, even at theirs (G4, A6): nothing is asked in the sentence, and no other turn of a request stands in it.
fn only_tells(case: &Case<'_>, place: Place) -> bool {
    let groups = &case.groups().message;
    let Some(sentence) = case.sentence_of(place).filter(|_| case.message.kind == MessageKind::News) else { return false };
    let told: Vec<&Hit> =
        case.document.hits_in(sentence).filter(|hit| hit.group == groups.applies || hit.group == groups.seeks_job).collect();
    let asks = |hit: &Hit| hit.group == groups.asks_for_job && !told.iter().any(|told| told.first <= hit.last && hit.first <= told.last);
    let question = (sentence.first..=sentence.last).any(|at| case.document.tokens.has(at, flag::ASKS));
    !told.is_empty() && !question && !case.document.hits_in(sentence).any(asks)
}
