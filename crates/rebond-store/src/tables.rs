//! Every noun: its table, declared once, and the questions that pages and verbs ask of it, one function each. What enters: store,
//! account, what is asked. Not done here: put, get, delete and "all of", which follow from the declaration (`table`).

pub mod accounts;
pub mod approaches;
pub mod campaigns;
pub mod contact;
pub mod events;
pub mod exchanges;
pub mod findings;
pub mod grid_points;
pub mod import_batches;
pub mod loop_news;
pub mod meetings;
pub mod notes;
pub mod organisations;
pub mod own_questions;
pub mod people;
pub mod progress;
pub mod promises;
pub mod referrals;
pub mod remarks_aside;
pub mod search;
pub mod step_choices;
pub mod ties;
pub mod told_apart;

use crate::query::Registered;

pub(crate) fn registered() -> Vec<&'static dyn Registered> {
    [
        accounts::REGISTERED,
        approaches::REGISTERED,
        campaigns::REGISTERED,
        contact::REGISTERED,
        events::REGISTERED,
        exchanges::REGISTERED,
        findings::REGISTERED,
        grid_points::REGISTERED,
        import_batches::REGISTERED,
        loop_news::REGISTERED,
        meetings::REGISTERED,
        notes::REGISTERED,
        organisations::REGISTERED,
        own_questions::REGISTERED,
        people::REGISTERED,
        people::page::REGISTERED,
        people::matching::REGISTERED,
        progress::REGISTERED,
        promises::REGISTERED,
        referrals::REGISTERED,
        remarks_aside::REGISTERED,
        search::REGISTERED,
        step_choices::REGISTERED,
        ties::REGISTERED,
        told_apart::REGISTERED,
    ]
    .concat()
}
