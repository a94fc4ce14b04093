//! What somebody chose among the lines of a file that was looked at. Not done here: showing them (the door).

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::{Circle, PersonId};
use rebond_formats::Reading;

/// What somebody chose among the lines of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineChoices {
    /// Lines to leave out.
    pub left_out: BTreeSet<usize>,
    /// Who a line is about, where it may be somebody known.
    pub same: BTreeMap<usize, PersonId>,
    /// How one knows those who are added.
    pub circle: Option<Circle>,
    /// Whether rows that are surely of somebody known, though they do not say so by themselves, are put together with them.
    pub merge_sure: bool,
}

impl LineChoices {
    /// A reading without the lines left out.
    pub(super) fn among(&self, mut reading: Reading) -> Reading {
        let taken = |line: usize| !self.left_out.contains(&line);
        reading.people.retain(|person| taken(person.line));
        reading.organisations.retain(|organisation| taken(organisation.line));
        reading.events.retain(|event| taken(event.line));
        reading
    }
}
