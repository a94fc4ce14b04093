//! What is asked of the reader: a document enters; the places of a job request and of a request within reach leave.

use super::flags::found;
use super::{Fact, Facts};
use crate::document::Document;
use crate::pattern::Hit;
use crate::text::Sentence;
use crate::text::flag;

/// Words of an application that make one when nothing else is asked.
const ENOUGH_CUES: usize = 3;

/// A request for work, not denied and not reported. Saying only that one looks for work, to somebody of whom nothing else is
/// asked, is one too, as is
/// looking for work with a CV attached: there is nothing else the reader could answer.
pub(super) fn job(document: &Document, facts: &Facts) -> Fact {
    let groups = &document.model.groups;
    let asked = found(
        document
            .hits(groups.message.asks_for_job)
            .filter(|hit| !document.negated(hit) && !about_hiring(document, hit))
            .map(|hit| document.place_of(hit)),
    );
    let sent_cv = facts.attaches_cv.is_true();
    let talks = document.any(groups.message.specific_ask) || document.any(groups.message.vague) || document.any(groups.message.thread);
    if asked.is_true() || facts.asks_judgement.is_true() || (talks && !sent_cv) {
        return asked;
    }
    let sought = found(document.hits(groups.message.seeks_job).filter(|hit| !document.negated(hit)).map(|hit| document.place_of(hit)));
    // Nothing is sought in so many words, yet several sentences speak as applications do.
    let cues = found(document.hits(groups.message.candidacy).filter(|hit| !document.negated(hit)).map(|hit| document.place_of(hit)));
    if sought.is_true() || talks || cues.places.len() < ENOUGH_CUES { sought } else { cues }
}

/// Whether a request stands inside a question about how hiring goes: "how do you choose your interns?"
fn about_hiring(document: &Document, hit: &Hit) -> bool {
    document.hits(document.model.groups.message.hiring_info).any(|info| info.first <= hit.first && info.last + 2 >= hit.first)
}

/// A meeting, a call, a few minutes, an introduction, or a question that can be answered.
pub(super) fn specific(document: &Document, facts: &Facts) -> Fact {
    let groups = &document.model.groups;
    let asked = found(
        document
            .hits(groups.message.specific_ask)
            .filter(|hit| !document.negated(hit) && !document.tokens.has(hit.first as usize, flag::SIGNATURE))
            .map(|hit| document.place_of(hit)),
    );
    if asked.is_true() {
        return asked;
    }
    found(
        document
            .sentences
            .iter()
            .filter(|sentence| sentence.asks && answerable(document, facts, **sentence))
            .map(|sentence| document.sentence_place(*sentence)),
    )
}

/// Whether a question asks for something the reader can answer or grant.
fn answerable(document: &Document, facts: &Facts, sentence: Sentence) -> bool {
    let groups = &document.model.groups;
    if sentence.last - sentence.first < 3 || document.tokens.has(sentence.first, flag::SUBJECT) {
        return false;
    }
    let in_sentence = |group: u16| document.any_in(group, sentence);
    if in_sentence(groups.message.asks_for_job) || in_sentence(groups.message.pleasantry) {
        return false;
    }
    // "Do you think I stand a chance?" asks for a verdict, which is a fact of its own.
    if in_sentence(groups.message.asks_judgement) {
        return false;
    }
    let wh = in_sentence(groups.message.wh);
    if facts.asks_for_job.is_true() && !wh {
        return false;
    }
    in_sentence(groups.message.timeask) || wh || !in_sentence(groups.message.vague)
}
