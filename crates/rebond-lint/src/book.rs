//! The patterns of a language, loaded once: a language enters; its grammar and the numbers of its groups leave.
//! The patterns themselves are text files under `data/`, compiled by the build script.

use crate::pattern::Grammar;
use crate::weigh::Weights;
use rebond_domain::Lang;
use std::sync::OnceLock;

macro_rules! tables {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin"))
    };
}

const FRENCH: [&[u8]; 2] = [tables!("patterns.fr"), tables!("weights.fr")];
const ENGLISH: [&[u8]; 2] = [tables!("patterns.en"), tables!("weights.en")];

macro_rules! groups {
    ($($field:ident),* $(,)?) => {
        /// The number of every group the library reads; `u16::MAX` when a language has no pattern for it.
        #[derive(Debug, Clone, Copy)]
        pub(crate) struct Groups { $(pub(crate) $field: u16),* }

        impl Groups {
            fn of(grammar: &Grammar) -> Self {
                Self { $($field: grammar.group(stringify!($field)).unwrap_or(u16::MAX)),* }
            }

            /// Names of groups without patterns; a test keeps it empty.
            #[cfg(test)]
            fn missing(&self) -> Vec<&'static str> {
                let mut missing = Vec::new();
                $(if self.$field == u16::MAX { missing.push(stringify!($field)); })*
                missing
            }
        }
    };
}

groups!(
    asks_for_job,
    hiring_info,
    seeks_job,
    candidacy,
    thread,
    asks_judgement,
    specific_ask,
    timeask,
    vague,
    pleasantry,
    wh,
    has_background,
    why_you,
    mentions_referrer,
    offers_redirect,
    easy_out,
    thanks,
    overly_formal_closing,
    attaches_cv,
    closing,
    neg,
    not_neg,
    scope_end,
    reported,
    minutes_away,
    formal_words,
    vague_request,
    will_tell,
    keeps,
    outcome,
    forwardable,
    lighter,
    looking_job_only,
    subject_said,
    their_advice,
    q_polite,
    q_yes_no,
    q_narrow,
    q_confidential,
    t_path,
    t_day,
    t_likes,
    t_difficulties,
    t_organisation,
    t_market,
    t_skills,
    t_training,
    t_entry,
    t_advice,
    t_contacts,
    t_pay,
    t_other,
    w_path,
    q_leave,
    r_add,
    r_alone,
    r_travel,
    r_remote,
    r_balance,
    r_hours,
    r_leaving,
    r_again,
    r_pressure,
    r_machines,
    r_hiring,
    r_language,
    r_choice,
    r_living,
    r_status,
    r_team,
    r_always,
    r_clients,
    w_day,
    w_likes,
    w_difficulties,
    w_organisation,
    w_market,
    w_skills,
    w_training,
    w_entry,
    w_advice,
    w_contacts,
    w_pay,
);

/// The patterns and weights of one language.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) grammar: Grammar,
    pub(crate) groups: Groups,
    pub(crate) weights: Weights,
}

/// The book of a language, loaded at the first call.
pub(crate) fn book(lang: Lang) -> &'static Book {
    static BOOKS: [OnceLock<Book>; 2] = [OnceLock::new(), OnceLock::new()];
    let (slot, [patterns, weights]) = match lang {
        Lang::Fr => (&BOOKS[0], FRENCH),
        Lang::En => (&BOOKS[1], ENGLISH),
    };
    slot.get_or_init(|| {
        let grammar = Grammar::load(patterns);
        let groups = Groups::of(&grammar);
        Book { grammar, groups, weights: Weights::new(weights) }
    })
}

#[cfg(test)]
mod tests {
    use super::book;
    use rebond_domain::Lang;

    #[test]
    fn every_group_has_a_pattern() {
        for lang in [Lang::Fr, Lang::En] {
            assert_eq!(book(lang).groups.missing(), [] as [&str; 0], "{lang:?}");
        }
    }
}
