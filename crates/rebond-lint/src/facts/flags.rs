//! Facts that follow from one group of patterns: a reading enters; places leave.

use super::Found;
use crate::place::Place;
use crate::reading::Reading;
use crate::text::flag;

/// Spans shown for one fact at most: a text that repeats itself gains nothing by more.
const MOST_PLACES: usize = 32;

pub(super) fn found(places: impl Iterator<Item = Place>) -> Found {
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
    Found { places: kept }
}

/// Said anywhere, whatever the negation.
pub(super) fn anywhere(reading: &Reading, group: u16) -> Found {
    found(reading.hits(group).map(|hit| reading.place_of(hit)))
}

/// Said, and not denied.
pub(super) fn said(reading: &Reading, group: u16) -> Found {
    found(reading.hits(group).filter(|hit| !reading.negated(hit)).map(|hit| reading.place_of(hit)))
}

pub(super) fn placeholders(reading: &Reading) -> Found {
    let blanks = reading.tokens.list.iter().enumerate().filter(|(_, token)| token.flags & flag::PLACEHOLDER != 0);
    found(blanks.map(|(at, _)| reading.place(at, at)))
}

/// In the body: the subject line and the signature tell nobody's story.
pub(super) fn background(reading: &Reading) -> Found {
    let hits = reading.hits(reading.book.groups.has_background);
    found(hits.filter(|hit| !reading.tokens.has(hit.first as usize, flag::SIGNATURE | flag::SUBJECT)).map(|hit| reading.place_of(hit)))
}

pub(super) fn why_you(reading: &Reading) -> Found {
    let hits = reading.hits(reading.book.groups.why_you);
    found(hits.filter(|hit| !reading.tokens.has(hit.first as usize, flag::SIGNATURE)).map(|hit| reading.place_of(hit)))
}

pub(super) fn referrer(reading: &Reading) -> Found {
    let hits = reading.hits(reading.book.groups.mentions_referrer);
    found(hits.filter(|hit| !reading.tokens.has(hit.first as usize, flag::SIGNATURE)).map(|hit| reading.place_of(hit)))
}

/// A door to somebody else; "somebody who is hiring" is no such door.
pub(super) fn redirect(reading: &Reading) -> Found {
    outside_job(reading, reading.book.groups.offers_redirect)
}

/// A verdict asked for; "pass my CV on to your manager" asks for something else.
pub(super) fn judgement(reading: &Reading) -> Found {
    outside_job(reading, reading.book.groups.asks_judgement)
}

/// Said, not denied, and no part of a request for work.
fn outside_job(reading: &Reading, group: u16) -> Found {
    let jobs: Vec<_> = reading.hits(reading.book.groups.asks_for_job).collect();
    let denies = group == reading.book.groups.asks_judgement;
    let hits = reading.hits(group).filter(|hit| {
        // Hits come nearly in order: only those around this one can overlap it.
        let from = jobs.partition_point(|job| job.first + 64 < hit.first);
        let within = jobs.iter().skip(from).take_while(|job| job.first <= hit.last).any(|job| job.last >= hit.first);
        !(within || (denies && reading.negated(hit)))
    });
    found(hits.map(|hit| reading.place_of(hit)))
}
