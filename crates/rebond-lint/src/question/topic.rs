//! The subject of a question: a reading enters; the subject most words speak of leaves.

use super::Topic;
use crate::reading::Reading;

/// The subject with most words; among equals the more telling one, which stands first.
pub(super) fn topic(reading: &Reading) -> Topic {
    let g = &reading.book.groups;
    let order = [
        (g.t_pay, Topic::Pay, 5),
        (g.t_contacts, Topic::Contacts, 4),
        (g.t_training, Topic::Training, 4),
        (g.t_difficulties, Topic::Difficulties, 4),
        (g.t_likes, Topic::Likes, 4),
        (g.t_advice, Topic::Advice, 4),
        (g.t_skills, Topic::Skills, 3),
        (g.t_day, Topic::Day, 3),
        (g.t_market, Topic::Market, 3),
        (g.t_entry, Topic::Entry, 3),
        (g.t_organisation, Topic::Organisation, 3),
        (g.t_path, Topic::Path, 3),
    ];
    let mut best = (0, Topic::Other);
    for (group, topic, weight) in order {
        let count = reading.hits(group).take(4).count();
        let score = count * 2 + if count > 0 { weight } else { 0 };
        if score > best.0 {
            best = (score, topic);
        }
    }
    best.1
}
