//! Whose word is missing where opinions of a hope differ (G13, B12): one looks for what sets those who spoke apart, not for the
//! majority. What enters: who spoke. What leaves: profiles nobody among them has, the most telling first. Not done here: figures, verdicts.

use rebond_domain::{OrganisationId, OrganisationSize};

/// Somebody who said something of a hope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Speaker {
    /// Whether their work is what the campaign is about; `None` when that cannot be told.
    pub on_subject: Option<bool>,
    /// Whether they changed path themselves.
    pub changed_path: bool,
    /// Whether they direct others.
    pub leads_others: bool,
    /// Where they work.
    pub place: Option<OrganisationId>,
    /// How many work there.
    pub size: Option<OrganisationSize>,
}

/// A profile that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// Somebody whose work it is.
    Practises,
    /// Somebody who came to it from another path (B11).
    ChangedPath,
    /// Somebody who directs nobody.
    LeadsNobody,
    /// Somebody of another house.
    OtherPlace,
    /// Somebody of a smaller or a larger house.
    OtherSize,
}

/// The profiles that nobody has among those who spoke; from two on. What is not on file is neither alike nor different.
pub fn wanted(spoke: &[Speaker]) -> Vec<Wanted> {
    if spoke.len() < 2 {
        return Vec::new();
    }
    let alike = |known: Vec<u128>| known.len() > 1 && known.windows(2).all(|two| two[0] == two[1]);
    let places = spoke.iter().filter_map(|one| one.place).map(|place| place.0.as_u128()).collect();
    let sizes = spoke.iter().filter_map(|one| one.size).map(|size| size as u128).collect();
    [
        (spoke.iter().all(|one| one.on_subject == Some(false)), Wanted::Practises),
        (spoke.iter().all(|one| !one.changed_path), Wanted::ChangedPath),
        (spoke.iter().all(|one| one.leads_others), Wanted::LeadsNobody),
        (alike(places), Wanted::OtherPlace),
        (alike(sizes), Wanted::OtherSize),
    ]
    .into_iter()
    .filter_map(|(missing, wanted)| missing.then_some(wanted))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g13_b12_the_profile_that_is_missing_is_told_and_no_majority() {
        use Wanted as W;
        let any = Speaker { on_subject: Some(true), changed_path: false, leads_others: false, place: None, size: None };
        let moved = Speaker { changed_path: true, ..any };
        let (seller, head) = (Speaker { on_subject: Some(false), ..any }, Speaker { leads_others: true, ..any });
        let at = |number: u128, size| Speaker { place: Some(OrganisationId(uuid::Uuid::from_u128(number))), size: Some(size), ..moved };
        for (spoke, expected) in [
            (vec![], vec![]),
            (vec![seller], vec![]),
            (vec![any, any], vec![W::ChangedPath]),
            (vec![any, moved], vec![]),
            (vec![seller, seller, seller], vec![W::Practises, W::ChangedPath]),
            (vec![head, Speaker { leads_others: true, ..moved }], vec![W::LeadsNobody]),
            (vec![at(1, OrganisationSize::Small), at(1, OrganisationSize::Small)], vec![W::OtherPlace, W::OtherSize]),
            (vec![at(1, OrganisationSize::Small), at(2, OrganisationSize::Small)], vec![W::OtherSize]),
            (vec![at(1, OrganisationSize::Small), at(2, OrganisationSize::Large)], vec![]),
            // Of one only the place is known.
            (vec![at(1, OrganisationSize::Small), moved], vec![]),
            // Whether it is their work cannot be told.
            (vec![Speaker { on_subject: None, ..moved }, Speaker { on_subject: Some(false), ..moved }], vec![]),
        ] {
            assert_eq!(wanted(&spoke), expected, "{spoke:?}");
        }
    }
}
