//! Me, you, us (D1): facts enter; the part each sentence belongs to and the share of each leave.

use super::Facts;
use crate::document::Document;
use crate::lists;
use crate::place::Place;
use crate::text::Sentence;
use crate::text::flag;

/// One of the three parts of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Who I am and what I need.
    Me,
    /// Why you can answer.
    You,
    /// What we would do.
    Us,
}

/// Where the parts stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts {
    /// Sentences in order, each with its part; greetings, closings and signatures belong to none.
    pub places: Vec<(Part, Place)>,
    /// Shares of me, you, us in words; they add up to 1, or to 0 when there is nothing.
    pub shares: [f32; 3],
}

impl Eq for Parts {}

pub(crate) fn parts(document: &Document, facts: &Facts) -> Parts {
    let mut parts = Parts::default();
    let mut words = [0_usize; 3];
    for sentence in &document.sentences {
        let place = document.sentence_place(*sentence);
        let Some(part) = part_of(document, facts, *sentence, place) else { continue };
        let count = (sentence.first..=sentence.last).filter(|at| document.tokens.has(*at, flag::ANY)).count();
        if let Some(slot) = words.get_mut(part as usize) {
            *slot += count;
        }
        match parts.places.last_mut() {
            Some((last, kept)) if *last == part => kept.end = place.end,
            _ => parts.places.push((part, place)),
        }
    }
    let total: usize = words.iter().sum();
    if total > 0 {
        parts.shares = words.map(|count| count as f32 / total as f32);
    }
    parts
}

fn part_of(document: &Document, facts: &Facts, sentence: Sentence, place: Place) -> Option<Part> {
    let groups = &document.model.groups;
    let count = (sentence.first..=sentence.last).filter(|at| document.tokens.has(*at, flag::ANY)).count();
    if count < 3
        || document.tokens.has(sentence.first, flag::SIGNATURE | flag::SUBJECT)
        || document.any_in(groups.message.closing, sentence)
    {
        return None;
    }
    let touches = |found: &super::Fact| {
        let from = found.places.partition_point(|other| other.precedes(place));
        found.places.get(from).is_some_and(|other| !place.precedes(*other))
    };
    if touches(&facts.specific_ask)
        || touches(&facts.offers_redirect)
        || touches(&facts.alternative)
        || touches(&facts.easy_out)
        || touches(&facts.thanks)
        || touches(&facts.asks_for_job)
        || sentence.asks
    {
        return Some(Part::Us);
    }
    match (touches(&facts.has_background), touches(&facts.why_you) || touches(&facts.mentions_referrer)) {
        (true, false) => return Some(Part::Me),
        (false, true) => return Some(Part::You),
        _ => {}
    }
    let (mut me, mut you) = (0, 0);
    for at in sentence.first..=sentence.last {
        let word = document.tokens.folded_at(at);
        me += usize::from(lists::WRITER_WORD.has(word));
        you += usize::from(lists::READER_WORD.has(word));
    }
    match (me, you) {
        (0, 0) => None,
        (me, you) if me >= you => Some(Part::Me),
        _ => Some(Part::You),
    }
}
