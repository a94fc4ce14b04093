//! The organisations of a file (B3): each found by its name, or new; a known one gains what is missing. Not done here: those that
//! people of the file work in (`people`).

use rebond_domain::Organisation;
use rebond_formats::{Field, ReadOrganisation};

use super::{
    batch::Batch,
    brings::Touched,
    report::{ImportLine, Outcome},
};
use crate::desk::after;
use crate::organisations::Workplaces;

/// Goes through the organisations of a file.
pub(super) fn plan(
    batch: &Batch<'_>,
    read: Vec<ReadOrganisation>,
    places: &mut Workplaces,
    lines: &mut Vec<ImportLine>,
    touched: &mut Touched,
) {
    for read in read {
        let (line, name, detail) = (read.line, read.name.to_string(), read.town.as_ref().map(ToString::to_string));
        let outcome = if let Some(organisation) = places.find(&read.name) {
            completed(batch, organisation, read, touched)
        } else {
            let mut organisation = Organisation::named(batch.desk.new_id(), read.name, batch.at);
            organisation.sector = read.sector;
            organisation.town = read.town;
            organisation.website = read.website;
            organisation.generic_email = read.generic_email;
            organisation.remarks = read.remarks;
            organisation.batch_id = Some(batch.id);
            places.add(organisation);
            Outcome::New
        };
        lines.push(ImportLine::new(line, name, detail, outcome));
    }
}

fn completed(batch: &Batch<'_>, organisation: &mut Organisation, read: ReadOrganisation, touched: &mut Touched) -> Outcome {
    let mut gained = Vec::new();
    fill(&mut organisation.sector, read.sector, Field::Sector, &mut gained);
    fill(&mut organisation.town, read.town, Field::Place, &mut gained);
    fill(&mut organisation.website, read.website, Field::Link, &mut gained);
    fill(&mut organisation.generic_email, read.generic_email, Field::Email, &mut gained);
    fill(&mut organisation.remarks, read.remarks, Field::Remarks, &mut gained);
    if gained.is_empty() {
        return Outcome::Known(None, Some(organisation.id));
    }
    organisation.updated_at = batch.at.max(after(organisation.updated_at));
    touched.organisations.insert(organisation.id);
    Outcome::Completed(None, gained)
}

fn fill<T>(place: &mut Option<T>, value: Option<T>, field: Field, gained: &mut Vec<Field>) {
    if place.is_none() && value.is_some() {
        *place = value;
        gained.push(field);
    }
}
