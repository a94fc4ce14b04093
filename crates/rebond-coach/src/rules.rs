//! The rules of the coach, one file for each family. What enters: a situation and the moment. What leaves: the steps each
//! rule finds. Not done here: order, choices, how many to show.

mod agree;
mod circles;
mod connect;
mod diversity;
mod drafts;
mod forgotten;
pub(crate) mod hold;
mod loops;
mod name_use;
mod names;
mod news;
mod no;
mod prepare;
mod promises;
mod rhythm;
mod silence;
mod start;
mod thank;
mod warm;
mod write;

use crate::{moment::Moment, situation::Situation, steps::Found};

/// A rule: it adds the steps it finds.
pub(crate) type Rule = fn(&Situation, &Moment<'_>, &mut Found);

/// Every rule, in the order of a campaign.
pub(crate) const ALL: &[Rule] = &[
    start::find,
    circles::find,
    diversity::find,
    rhythm::find,
    write::find,
    drafts::find,
    silence::find,
    no::find,
    agree::find,
    prepare::find,
    hold::find,
    names::find,
    thank::find,
    name_use::find,
    forgotten::find,
    news::find,
    loops::find,
    promises::find,
    connect::find,
    warm::find,
];
