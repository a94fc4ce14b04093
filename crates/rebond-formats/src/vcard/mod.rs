//! Contact files (vCard 2.1, 3.0, 4.0). What enters: decoded text. What leaves: people and organisations, a reject for each card
//! that cannot be read, whatever stands beside it. Not done here: encodings of the file, merging.

mod content;
mod read;
mod split;

pub(crate) use read::read_cards;
