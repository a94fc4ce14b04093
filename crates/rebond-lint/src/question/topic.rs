//! The subject of a question: a reading enters; the subject that it asks about leaves.
//! "What skills help people starting out?" is about skills: what comes first is what is asked, the rest says for whom.

use super::Topic;
use super::form::{asking, skip_preamble};
use crate::reading::Reading;

/// How far behind the asking clause what stands before or around it is put.
const ASIDE: usize = 10_000;

/// The subject: a whom-to-meet, pay or meta turn anywhere; else the first sure turn; else the first telling word.
pub(super) fn topic(reading: &Reading) -> Topic {
    let g = &reading.book.groups;
    let anywhere = [(g.t_other, Topic::Other), (g.t_contacts, Topic::Contacts), (g.t_pay, Topic::Pay)];
    if let Some((_, topic)) = anywhere.into_iter().find(|(group, _)| reading.any(*group)) {
        return topic;
    }
    // Among turns that begin at the same word, the more particular one first.
    let sure = [
        (g.t_entry, Topic::Entry),
        (g.t_difficulties, Topic::Difficulties),
        (g.t_advice, Topic::Advice),
        (g.t_likes, Topic::Likes),
        (g.t_training, Topic::Training),
        (g.t_skills, Topic::Skills),
        (g.t_path, Topic::Path),
        (g.t_day, Topic::Day),
        (g.t_market, Topic::Market),
        (g.t_organisation, Topic::Organisation),
    ];
    let words = [
        (g.w_pay, Topic::Pay),
        (g.w_contacts, Topic::Contacts),
        (g.w_training, Topic::Training),
        (g.w_difficulties, Topic::Difficulties),
        (g.w_likes, Topic::Likes),
        (g.w_advice, Topic::Advice),
        (g.w_skills, Topic::Skills),
        (g.w_market, Topic::Market),
        (g.w_entry, Topic::Entry),
        (g.w_day, Topic::Day),
        (g.w_organisation, Topic::Organisation),
        (g.w_path, Topic::Path),
    ];
    let found = first(reading, &sure);
    // "Which tasks are hardest?", "what moments pleased you most?": what one thinks of a thing is asked, not the thing.
    if matches!(found, Some(Topic::Day | Topic::Organisation)) {
        let felt = [(g.t_difficulties, Topic::Difficulties), (g.t_likes, Topic::Likes)];
        return first(reading, &felt).or(found).unwrap_or(Topic::Other);
    }
    found.or_else(|| first(reading, &words)).unwrap_or(Topic::Other)
}

/// The subject whose turn begins first, the asking clauses before everything else.
fn first(reading: &Reading, groups: &[(u16, Topic)]) -> Option<Topic> {
    let clauses: Vec<(usize, usize)> =
        asking(reading).into_iter().map(|sentence| (skip_preamble(reading, sentence), sentence.last)).collect();
    let place = |at: usize| if clauses.iter().any(|(from, to)| (*from..=*to).contains(&at)) { at } else { at + ASIDE };
    groups
        .iter()
        .filter_map(|(group, topic)| reading.hits(*group).map(|hit| place(hit.first as usize)).min().map(|at| (at, *topic)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, topic)| topic)
}
