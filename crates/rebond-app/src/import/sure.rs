//! Which rows of a file are surely of somebody known, or of an earlier row, by the same judgement as among duplicates: whoever asks for it
//! has them put together. What enters: those known, and the rows. What leaves: for each such row, the other. Not done here: rows that say
//! it by themselves, such as by one page (`people::matching`).

use std::collections::HashMap;

use rebond_domain::identity::{Sureness, Traits, doubles};
use rebond_formats::ReadPerson;

use crate::people::Matching;

/// Whom a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    /// Somebody known, by their place.
    Known(usize),
    /// Whoever an earlier row is of, by the place of the row.
    Row(usize),
}

/// The rows, by place, that are surely of somebody.
pub(super) fn sure(matching: &Matching, read: &[ReadPerson]) -> HashMap<usize, Other> {
    let mut everybody: Vec<Traits> = (0..).map_while(|at| matching.traits(at)).collect();
    let known = everybody.len();
    everybody.extend(read.iter().map(|read| read.traits().in_town(read.town.as_ref())));
    let mut sure = HashMap::new();
    for double in doubles(&everybody) {
        let Some(row) = double.other.checked_sub(known).filter(|_| double.sureness == Sureness::Sure) else { continue };
        let other = double.one.checked_sub(known).map_or(Other::Known(double.one), Other::Row);
        sure.entry(row).or_insert(other);
    }
    sure
}
