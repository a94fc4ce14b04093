//! Work asked of the reader: a document enters; the places where patterns see a request, and those of an application without one, leave.

use super::flags::found;
use super::{Fact, Facts};
use crate::document::Document;
use crate::pattern::Hit;

/// Words of an application that make one when nothing else is asked.
const ENOUGH_CUES: usize = 3;

/// A request for work in so many words, not denied, and not inside a question about how hiring goes.
pub(crate) fn job(document: &Document) -> Fact {
    let hits = document.hits(document.model.groups.message.asks_for_job);
    found(hits.filter(|hit| !document.negated(hit) && !about_hiring(document, hit)).map(|hit| document.place_of(hit)))
}

/// Saying only that one looks for work, to somebody of whom nothing else is asked, is a request for it; so is looking for work with a CV
/// attached: there is nothing else the reader could answer.
pub(super) fn application(document: &Document, facts: &Facts) -> Fact {
    let groups = &document.model.groups.message;
    let sent_cv = facts.attaches_cv.is_true();
    let talks = facts.specific_ask.is_true() || document.any(groups.vague) || document.any(groups.thread);
    if facts.asks_judgement.is_true() || (talks && !sent_cv) {
        return Fact::default();
    }
    let said = |group: u16| found(document.hits(group).filter(|hit| !document.negated(hit)).map(|hit| document.place_of(hit)));
    let sought = said(groups.seeks_job);
    // Nothing is sought in so many words, yet several sentences speak as applications do.
    let cues = said(groups.candidacy);
    if sought.is_true() || talks || cues.places.len() < ENOUGH_CUES { sought } else { cues }
}

/// Whether a request stands inside a question about how hiring goes: "how do you choose your interns?"
fn about_hiring(document: &Document, hit: &Hit) -> bool {
    document.hits(document.model.groups.message.hiring_info).any(|info| info.first <= hit.first && info.last + 2 >= hit.first)
}
