//! The subject of a question: a document enters; the subject that it asks about leaves.
//! "What skills help people starting out?" is about skills: what comes first is what is asked, the rest says for whom.

use super::form::{asking, skip_preamble};
use crate::document::Document;
use rebond_domain::Topic;

/// How far behind the asking clause what stands before or around it is put.
const ASIDE: usize = 10_000;

/// The subject: a whom-to-meet, pay or meta turn anywhere; else the first sure turn; else the first telling word.
pub(super) fn topic(document: &Document) -> Topic {
    let g = &document.model.groups;
    let anywhere = [(g.topic.other, Topic::Other), (g.topic.contacts, Topic::Contacts), (g.topic.pay, Topic::Pay)];
    if let Some((_, topic)) = anywhere.into_iter().find(|(group, _)| document.any(*group)) {
        return topic;
    }
    // Among turns that begin at the same word, the more particular one first.
    let sure = [
        (g.topic.entry, Topic::Entry),
        (g.topic.difficulties, Topic::Difficulties),
        (g.topic.advice, Topic::Advice),
        (g.topic.likes, Topic::Likes),
        (g.topic.training, Topic::Training),
        (g.topic.skills, Topic::Skills),
        (g.topic.path, Topic::Path),
        (g.topic.day, Topic::Day),
        (g.topic.market, Topic::Market),
        (g.topic.organisation, Topic::Organisation),
    ];
    let words = [
        (g.topic_word.pay, Topic::Pay),
        (g.topic_word.contacts, Topic::Contacts),
        (g.topic_word.training, Topic::Training),
        (g.topic_word.difficulties, Topic::Difficulties),
        (g.topic_word.likes, Topic::Likes),
        (g.topic_word.advice, Topic::Advice),
        (g.topic_word.skills, Topic::Skills),
        (g.topic_word.market, Topic::Market),
        (g.topic_word.entry, Topic::Entry),
        (g.topic_word.day, Topic::Day),
        (g.topic_word.organisation, Topic::Organisation),
        (g.topic_word.path, Topic::Path),
    ];
    let found = first(document, &sure);
    // "Which tasks are hardest?", "what moments pleased you most?": what one thinks of a thing is asked, not the thing.
    if matches!(found, Some(Topic::Day | Topic::Organisation)) {
        let felt = [(g.topic.difficulties, Topic::Difficulties), (g.topic.likes, Topic::Likes)];
        return first(document, &felt).or(found).unwrap_or(Topic::Other);
    }
    found.or_else(|| first(document, &words)).unwrap_or(Topic::Other)
}

/// The subject whose turn begins first, the asking clauses before everything else.
fn first(document: &Document, groups: &[(u16, Topic)]) -> Option<Topic> {
    let clauses: Vec<(usize, usize)> =
        asking(document).into_iter().map(|sentence| (skip_preamble(document, sentence), sentence.last)).collect();
    let place = |at: usize| if clauses.iter().any(|(from, to)| (*from..=*to).contains(&at)) { at } else { at + ASIDE };
    groups
        .iter()
        .filter_map(|(group, topic)| document.hits(*group).map(|hit| place(hit.first as usize)).min().map(|at| (at, *topic)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, topic)| topic)
}
