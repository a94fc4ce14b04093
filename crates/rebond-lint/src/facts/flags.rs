//! Facts that follow from one group of patterns: a document enters; places leave.

use super::Fact;
use crate::document::Document;
use crate::place::Place;
use crate::text::flag;

/// Places shown for one fact at most: a text that repeats itself gains nothing by more.
const MOST_PLACES: usize = 32;

pub(super) fn found(places: impl Iterator<Item = Place>) -> Fact {
    let mut kept: Vec<Place> = Vec::new();
    for place in places {
        if let Some(last) = kept.last_mut().filter(|last| !last.precedes(place)) {
            last.end = last.end.max(place.end);
        } else if kept.len() < MOST_PLACES {
            kept.push(place);
        } else {
            break;
        }
    }
    Fact { places: kept }
}

/// Said anywhere, whatever the negation.
pub(super) fn anywhere(document: &Document, group: u16) -> Fact {
    found(document.hits(group).map(|hit| document.place_of(hit)))
}

/// Said, and not denied.
pub(super) fn said(document: &Document, group: u16) -> Fact {
    found(document.hits(group).filter(|hit| !document.negated(hit)).map(|hit| document.place_of(hit)))
}

pub(super) fn placeholders(document: &Document) -> Fact {
    let blanks = document.tokens.list.iter().enumerate().filter(|(_, token)| token.flags & flag::PLACEHOLDER != 0);
    found(blanks.map(|(at, _)| document.place(at, at)))
}

/// In the body: the subject line and the signature tell nobody's story.
pub(super) fn background(document: &Document) -> Fact {
    let hits = document.hits(document.model.groups.message.has_background);
    found(hits.filter(|hit| !document.tokens.has(hit.first as usize, flag::SIGNATURE | flag::SUBJECT)).map(|hit| document.place_of(hit)))
}

pub(super) fn why_you(document: &Document) -> Fact {
    let hits = document.hits(document.model.groups.message.why_you);
    found(hits.filter(|hit| !document.tokens.has(hit.first as usize, flag::SIGNATURE)).map(|hit| document.place_of(hit)))
}

pub(super) fn referrer(document: &Document) -> Fact {
    let hits = document.hits(document.model.groups.message.mentions_referrer);
    found(hits.filter(|hit| !document.tokens.has(hit.first as usize, flag::SIGNATURE)).map(|hit| document.place_of(hit)))
}

/// A door to somebody else; "somebody who is hiring" is no such door.
pub(super) fn redirect(document: &Document) -> Fact {
    outside_job(document, document.model.groups.message.offers_redirect)
}

/// A verdict asked for; "pass my CV on to your manager" asks for something else.
pub(super) fn judgement(document: &Document) -> Fact {
    outside_job(document, document.model.groups.message.asks_judgement)
}

/// Said, not denied, and no part of a request for work.
fn outside_job(document: &Document, group: u16) -> Fact {
    let jobs: Vec<_> = document.hits(document.model.groups.message.asks_for_job).collect();
    let denies = group == document.model.groups.message.asks_judgement;
    let hits = document.hits(group).filter(|hit| {
        // Hits come nearly in order: only those around this one can overlap it.
        let from = jobs.partition_point(|job| job.first + 64 < hit.first);
        let within = jobs.iter().skip(from).take_while(|job| job.first <= hit.last).any(|job| job.last >= hit.first);
        !(within || (denies && document.negated(hit)))
    });
    found(hits.map(|hit| document.place_of(hit)))
}
