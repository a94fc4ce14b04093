//! The diversity of those met (B12). What enters: people met and their organisations. What leaves: counts, and what is still
//! alike. Not done here: figures that would pretend to measure quality.

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{Organisation, OrganisationId, PersonOutline, fold};

/// From so many people on, likeness says something.
const ENOUGH: usize = 3;

/// How varied the people met are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diversity {
    /// How many people.
    pub people: usize,
    /// In how many organisations.
    pub organisations: usize,
    /// In how many sectors.
    pub sectors: usize,
    /// In how many sizes of organisation.
    pub sizes: usize,
    /// In how many kinds of organisation.
    pub kinds: usize,
    /// In how many circles.
    pub circles: usize,
    /// How many changed path themselves (B11).
    pub changed_path: usize,
    /// What is alike among them; empty below three people.
    pub lacks: Vec<Lack>,
}

/// What is alike among the people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// All in one organisation.
    OneOrganisation,
    /// All in one sector.
    OneSector,
    /// All in organisations of one size.
    OneSize,
    /// Nobody changed path (B11).
    NobodyChangedPath,
}

/// Whether all work at one place, among people enough for that to say something; of whom no place is known, nothing is said.
pub(crate) fn all_in_one_place<'a>(met: impl IntoIterator<Item = &'a PersonOutline>) -> bool {
    let mut places = met.into_iter().filter_map(|person| person.organisation_id);
    let Some(first) = places.next() else { return false };
    let mut people = 1;
    places.all(|place| {
        people += 1;
        place == first
    }) && people >= ENOUGH
}

/// How varied the people met are (B12). What is not on file counts for nothing: unknown is neither alike nor different.
pub fn diversity(met: &[PersonOutline], organisations: &[Organisation]) -> Diversity {
    let by_id: HashMap<OrganisationId, &Organisation> = organisations.iter().map(|place| (place.id, place)).collect();
    let places: Vec<&Organisation> =
        met.iter().filter_map(|person| person.organisation_id).filter_map(|id| by_id.get(&id).copied()).collect();
    let ids: BTreeSet<OrganisationId> = met.iter().filter_map(|person| person.organisation_id).collect();
    let sectors: Vec<String> = places.iter().filter_map(|place| place.sector.as_ref()).map(|sector| fold(sector.as_str())).collect();
    let sizes: Vec<_> = places.iter().filter_map(|place| place.size).collect();
    let mut found = Diversity {
        people: met.len(),
        organisations: ids.len(),
        sectors: sectors.iter().collect::<BTreeSet<_>>().len(),
        sizes: sizes.iter().collect::<BTreeSet<_>>().len(),
        kinds: places.iter().map(|place| place.kind).collect::<BTreeSet<_>>().len(),
        circles: met.iter().filter_map(|person| person.circle).collect::<BTreeSet<_>>().len(),
        changed_path: met.iter().filter(|person| person.changed_path).count(),
        lacks: Vec::new(),
    };
    for (alike, lack) in [
        (all_in_one_place(met), Lack::OneOrganisation),
        (sectors.len() >= ENOUGH && found.sectors == 1, Lack::OneSector),
        (sizes.len() >= ENOUGH && found.sizes == 1, Lack::OneSize),
        (met.len() >= ENOUGH && found.changed_path == 0, Lack::NobodyChangedPath),
    ] {
        if alike {
            found.lacks.push(lack);
        }
    }
    found
}
