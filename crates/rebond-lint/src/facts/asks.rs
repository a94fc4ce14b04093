//! What is asked of the reader: a reading enters; the places of a job request and of a request within reach leave.

use super::flags::found;
use super::{Facts, Found};
use crate::pattern::Hit;
use crate::reading::{Reading, Sentence};
use crate::text::flag;

/// Words of an application that make one when nothing else is asked.
const ENOUGH_CUES: usize = 3;

/// A request for work, not denied and not reported. Saying only that one looks for work, to somebody of whom nothing else is
/// asked, is one too, as is
/// looking for work with a CV attached: there is nothing else the reader could answer.
pub(super) fn job(reading: &Reading, facts: &Facts) -> Found {
    let groups = &reading.book.groups;
    let asked = found(
        reading
            .hits(groups.asks_for_job)
            .filter(|hit| !reading.negated(hit) && !about_hiring(reading, hit))
            .map(|hit| reading.place_of(hit)),
    );
    let sent_cv = facts.attaches_cv.is_true();
    let talks = reading.any(groups.specific_ask) || reading.any(groups.vague) || reading.any(groups.thread);
    if asked.is_true() || facts.asks_judgement.is_true() || (talks && !sent_cv) {
        return asked;
    }
    let sought = found(reading.hits(groups.seeks_job).filter(|hit| !reading.negated(hit)).map(|hit| reading.place_of(hit)));
    // Nothing is sought in so many words, yet several sentences speak as applications do.
    let cues = found(reading.hits(groups.candidacy).filter(|hit| !reading.negated(hit)).map(|hit| reading.place_of(hit)));
    if sought.is_true() || talks || cues.places.len() < ENOUGH_CUES { sought } else { cues }
}

/// Whether a request stands inside a question about how hiring goes: "how do you choose your interns?"
fn about_hiring(reading: &Reading, hit: &Hit) -> bool {
    reading.hits(reading.book.groups.hiring_info).any(|info| info.first <= hit.first && info.last + 2 >= hit.first)
}

/// A meeting, a call, a few minutes, an introduction, or a question that can be answered.
pub(super) fn specific(reading: &Reading, facts: &Facts) -> Found {
    let groups = &reading.book.groups;
    let asked = found(
        reading
            .hits(groups.specific_ask)
            .filter(|hit| !reading.negated(hit) && !reading.tokens.has(hit.first as usize, flag::SIGNATURE))
            .map(|hit| reading.place_of(hit)),
    );
    if asked.is_true() {
        return asked;
    }
    found(
        reading
            .sentences
            .iter()
            .filter(|sentence| sentence.asks && answerable(reading, facts, **sentence))
            .map(|sentence| reading.sentence_place(*sentence)),
    )
}

/// Whether a question asks for something the reader can answer or grant.
fn answerable(reading: &Reading, facts: &Facts, sentence: Sentence) -> bool {
    let groups = &reading.book.groups;
    if sentence.last - sentence.first < 3 || reading.tokens.has(sentence.first, flag::SUBJECT) {
        return false;
    }
    let in_sentence = |group: u16| reading.any_in(group, sentence);
    if in_sentence(groups.asks_for_job) || in_sentence(groups.pleasantry) {
        return false;
    }
    // "Do you think I stand a chance?" asks for a verdict, which is a fact of its own.
    if in_sentence(groups.asks_judgement) {
        return false;
    }
    let wh = in_sentence(groups.wh);
    if facts.asks_for_job.is_true() && !wh {
        return false;
    }
    in_sentence(groups.timeask) || wh || !in_sentence(groups.vague)
}
