//! A row about an organisation (B3). What enters: a record and the header. What leaves: an organisation, or why there is none.
//! Not done here: people in the same table.

use rebond_domain::AddressNature;

use super::{column::Column, header::Header, records::Record};
use crate::{Field, ReadOrganisation, RejectReason, gather::Gathered};

/// Reads one row.
pub(crate) fn read_organisation_row(gathered: &mut Gathered, header: &Header, record: &Record<'_>) {
    let line = record.line;
    let first =
        |wanted: &dyn Fn(Column) -> bool| header.places(wanted).map(|place| record.cell(place)).find(|cell| !cell.is_empty()).unwrap_or("");
    let name = match first(&|c| c == Column::Organisation) {
        "" => first(&|c| c == Column::NameOrFamily),
        name => name,
    };
    let Some(name) = gathered.line(line, Field::Organisation, name) else {
        gathered.reject(line, RejectReason::NoName, &record.cells.join(" "));
        return;
    };
    let mut emails = Vec::new();
    let email = first(&|c| matches!(c, Column::Email(_) | Column::EmailValue(_)));
    gathered.emails(line, email, AddressNature::Generic, &mut emails);
    let website = first(&|c| matches!(c, Column::Website | Column::Profile));
    let website = if website.is_empty() { None } else { gathered.link(line, website) };
    let mut remarks: Vec<&str> = header.places(|c| c == Column::Remarks).map(|place| record.cell(place)).collect();
    remarks.push(first(&|c| matches!(c, Column::Phone(_) | Column::PhoneValue(_))));
    remarks.retain(|remark| !remark.is_empty());
    let organisation = ReadOrganisation {
        line,
        name,
        sector: gathered.line(line, Field::Sector, first(&|c| c == Column::Sector)),
        town: gathered.line(line, Field::Place, first(&|c| c == Column::Town)),
        website,
        generic_email: emails.into_iter().next().map(|(address, _)| address),
        remarks: gathered.prose(line, &remarks.join("\n")),
    };
    gathered.organisations.push(organisation);
}
