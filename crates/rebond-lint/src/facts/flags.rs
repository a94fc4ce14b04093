//! Facts that follow from one group of patterns: a document enters; places leave.

use super::Fact;
use crate::document::Document;
use crate::place::Place;
use crate::text::flag;

/// Places shown for one fact at most: a text that repeats itself gains nothing by more.
pub(crate) const MOST_PLACES: usize = 32;

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
    Fact { sure: !kept.is_empty(), places: kept }
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
