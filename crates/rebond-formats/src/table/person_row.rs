//! A row about a person. What enters: a record and the header. What leaves: a person, or why there is none. Not done here:
//! putting two rows of one person together.

use rebond_domain::{AddressNature, PhoneNature, WebUrl};

use super::{
    columns::Column,
    dates::cell_date,
    header::{Header, TableKind},
    organisation_row::read_organisation_row,
    records::Record,
};
use crate::{
    DateOrder, Field, ReadPerson, RejectReason,
    gather::Gathered,
    label::{address_nature, phone_nature},
    person_name::split_full_name,
};

/// Reads one row; one that names an organisation and nobody is about the organisation.
pub(crate) fn read_person_row(gathered: &mut Gathered, header: &Header, record: &Record<'_>, order: Option<DateOrder>) {
    let line = record.line;
    let first = |wanted: Column| header.places(move |c| c == wanted).map(|place| record.cell(place)).find(|cell| !cell.is_empty());
    let (given, family) = names(header, record);
    let Some(name) = gathered.name(line, &given, &family) else {
        if header.kind == TableKind::People && first(Column::Organisation).is_some() {
            return read_organisation_row(gathered, header, record);
        }
        let reason = match header.kind {
            TableKind::Connections if first(Column::Profile).is_none() => RejectReason::ClosedAccount,
            _ => RejectReason::NoName,
        };
        gathered.reject(line, reason, &record.cells.join(" "));
        return;
    };
    let mut person = ReadPerson::named(line, name);
    for (place, column) in &header.columns {
        let cell = record.cell(*place);
        if cell.is_empty() {
            continue;
        }
        let label = |wanted: Column| header.places(move |c| c == wanted).map(|place| record.cell(place)).next().unwrap_or("");
        match *column {
            Column::Email(nature) => gathered.emails(line, cell, nature, &mut person.emails),
            Column::EmailValue(n) => {
                let nature = address_nature(label(Column::EmailLabel(n)));
                gathered.emails(line, cell, nature.unwrap_or(AddressNature::Unknown), &mut person.emails);
            }
            Column::Phone(nature) => gathered.phones(line, cell, nature, &mut person.phones),
            Column::PhoneValue(n) => {
                let nature = phone_nature(label(Column::PhoneLabel(n)));
                gathered.phones(line, cell, nature.unwrap_or(PhoneNature::Unknown), &mut person.phones);
            }
            _ => {}
        }
    }
    person.organisation = first(Column::Organisation).and_then(|cell| gathered.line(line, Field::Organisation, cell));
    person.role = first(Column::Role).or(first(Column::Title)).and_then(|cell| gathered.line(line, Field::Role, cell));
    person.town = first(Column::Town).and_then(|cell| gathered.line(line, Field::Place, cell));
    person.profile = first(Column::Profile).and_then(|cell| gathered.link(line, cell));
    person.connected_on = first(Column::ConnectedOn).and_then(|cell| cell_date(gathered, line, cell, order));
    person.last_exchange = first(Column::LastExchange).and_then(|cell| cell_date(gathered, line, cell, order));
    let mut remarks: Vec<&str> = header.places(|c| c == Column::Remarks).map(|place| record.cell(place)).collect();
    let website = first(Column::Website).and_then(|cell| gathered.link(line, cell.split(" ::: ").next().unwrap_or(cell)));
    match website {
        Some(site) if person.profile.is_none() && is_profile(&site) => person.profile = Some(site),
        Some(_) => remarks.extend(first(Column::Website)),
        None => {}
    }
    remarks.retain(|remark| !remark.is_empty());
    person.remarks = gathered.prose(line, &remarks.join("\n"));
    gathered.people.push(person);
}

/// Whether a link leads to a person's page on LinkedIn.
fn is_profile(url: &WebUrl) -> bool {
    let key = url.profile_key();
    ["linkedin.com/in/", "linkedin.com/pub/"].iter().any(|people| key.starts_with(people))
}

/// Given name and family name, from whichever columns tell them.
fn names(header: &Header, record: &Record<'_>) -> (String, String) {
    let cell = |wanted: Column| header.places(move |c| c == wanted).map(|place| record.cell(place)).next().unwrap_or("");
    let (given, middle, family) = (cell(Column::Given), cell(Column::Middle), cell(Column::Family));
    let loose = cell(Column::NameOrFamily);
    // `Nom` beside `Prénom` is the family name; Google's old `Name` beside `Given Name` and `Family Name` is the whole.
    let family =
        if family.is_empty() && header.has(|c| c == Column::Given) && !header.has(|c| c == Column::Family) { loose } else { family };
    if !given.is_empty() || !family.is_empty() {
        let given = if middle.is_empty() { given.to_owned() } else { format!("{given} {middle}") };
        return (given, family.to_owned());
    }
    let full = cell(Column::Full);
    split_full_name(if full.is_empty() { loose } else { full })
}
