//! The groups of patterns the library reads, by what they are for: names as in the data files enter; their numbers leave.

use crate::pattern::Grammar;

macro_rules! groups {
    ($($(#[$doc:meta])* $section:ident of $prefix:literal { $($field:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub(crate) struct $section { $(pub(crate) $field: u16),* }

            impl $section {
                /// `u16::MAX` stands for a group that a language has no pattern for.
                fn of(grammar: &Grammar) -> Self {
                    Self { $($field: grammar.group(concat!($prefix, stringify!($field))).unwrap_or(u16::MAX)),* }
                }
            }
        )*

        /// The name of every group.
        #[cfg(test)]
        const NAMES: &[&str] = &[$($(concat!($prefix, stringify!($field))),*),*];
    };
}

groups! {
    /// What the sentences of a message do, and what bears on it.
    MessageGroups of "" {
        asks_for_job, hiring_info, seeks_job, candidacy, thread, asks_judgement, specific_ask, vague, wh, has_background, why_you, mentions_referrer,
        offers_redirect, alternative, easy_out, thanks, overly_formal_closing, attaches_cv, closing, neg,
        not_neg, scope_end, reported, minutes_away, formal_words, vague_request, will_tell, keeps, outcome, forwardable, lighter,
        looking_job_only, subject_said, their_advice, applies,
    }
    /// How a question asks, and whether it asks for what should not be told.
    QuestionGroups of "question_" {
        polite, yes_no, narrow, confidential, leave, job, judges,
    }
    /// Turns that are surely about a subject.
    TopicGroups of "topic_" {
        path, day, likes, difficulties, organisation, market, skills, training, entry, advice, contacts, pay, other,
    }
    /// Words that only tell of a subject.
    TopicWordGroups of "topic_word_" {
        path, day, likes, difficulties, organisation, market, skills, training, entry, advice, contacts, pay,
    }
    /// What a closed question may be reworded on.
    RewordGroups of "reword_" {
        add, alone, travel, remote, balance, hours, leaving, again, pressure, machines, hiring, language, choice, living, status, team,
        always, clients,
    }
}

/// The number of every group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Groups {
    pub(crate) message: MessageGroups,
    pub(crate) question: QuestionGroups,
    pub(crate) topic: TopicGroups,
    pub(crate) topic_word: TopicWordGroups,
    pub(crate) reword: RewordGroups,
}

impl Groups {
    pub(super) fn of(grammar: &Grammar) -> Self {
        Self {
            message: MessageGroups::of(grammar),
            question: QuestionGroups::of(grammar),
            topic: TopicGroups::of(grammar),
            topic_word: TopicWordGroups::of(grammar),
            reword: RewordGroups::of(grammar),
        }
    }
}

/// Groups that nothing asks for by name: they weigh, as all groups found in a sentence do.
#[cfg(test)]
const ONLY_WEIGHED: &[&str] = &[
    "timeask",
    "pleasantry",
    "frame_need",
    "frame_ready",
    "frame_value",
    "frame_seek",
    "frame_takeme",
    "frame_word",
    "frame_hirer",
    "frame_places",
    "frame_apply",
    "frame_leads",
    "frame_business",
    "frame_able",
    "frame_cheap",
    "frame_lack",
    "frame_hint",
    "frame_trial",
    "frame_deny",
    "frame_settled",
    "frame_how",
    "judged_asked",
    "judged_worth",
    "judged_mine",
    "judged_third",
    "judged_frank",
    "judged_other",
];

#[cfg(test)]
mod tests {
    use super::{NAMES, ONLY_WEIGHED};
    use crate::model::model;
    use rebond_domain::Lang;

    #[test]
    fn every_group_read_has_a_pattern_and_every_group_written_is_read() {
        for lang in [Lang::Fr, Lang::En] {
            let grammar = &model(lang).grammar;
            let missing: Vec<_> = NAMES.iter().filter(|name| grammar.group(name).is_none()).collect();
            assert!(missing.is_empty(), "no pattern in {lang}: {missing:?}");
            let unread: Vec<_> = grammar.groups().filter(|name| !NAMES.contains(name) && !ONLY_WEIGHED.contains(name)).collect();
            assert!(unread.is_empty(), "nothing reads in {lang}: {unread:?}");
        }
    }
}
