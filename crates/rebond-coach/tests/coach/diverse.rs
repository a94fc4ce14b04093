//! The diversity meter: B12, B11.

use rebond_coach::{Diversity, Lack, diversity};
use rebond_domain::*;

use crate::build::*;

#[test]
fn b12_likeness_is_said_from_three_people_on() {
    let mut place = Organisation::named(id(801), Line::cut("Atelier A").unwrap(), ts("2026-01-06T09:00"));
    place.sector = Line::cut("Menuiserie");
    let mut other = Organisation::named(id(802), Line::cut("Atelier B").unwrap(), ts("2026-01-06T09:00"));
    other.sector = Line::cut("menuiserie ");
    other.size = Some(OrganisationSize::Micro);
    let places = [place, other];
    let mut met = vec![person(1), person(2), person(3)];
    for person in &mut met {
        person.organisation_id = Some(id(801));
    }
    let found = diversity(&met, &places);
    assert_eq!((found.organisations, found.sectors, found.sizes), (1, 1, 0));
    assert_eq!(found.lacks, [Lack::OneOrganisation, Lack::OneSector, Lack::NobodyChangedPath]);
    assert_eq!(diversity(&met[..2], &places).lacks, []);
    met[0].organisation_id = Some(id(802));
    met[1].changed_path = true;
    let found = diversity(&met, &places);
    assert_eq!((found.people, found.organisations, found.sizes, found.changed_path), (3, 2, 1, 1));
    assert_eq!(found.lacks, [Lack::OneSector]);
    assert_eq!(diversity(&[], &places), Diversity::default());
}
