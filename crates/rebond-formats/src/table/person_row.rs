//! A row about a person. What enters: a record and the header. What leaves: a person, or why there is none. Not done here:
//! putting two rows of one person together.

use rebond_domain::{AddressNature, PhoneNature, WebUrl};

use super::{
    column::Column,
    dates::cell_date,
    header::{Header, TableKind},
    organisation_row::read_organisation_row,
    records::Record,
};
use crate::{
    DateOrder, Field, NoticeKind, ReadPerson, RejectReason,
    cell::DialPlan,
    gather::Gathered,
    label::{address_nature, is_fax, phone_nature},
    name::{NameOrder, NameRead, in_parts, is_form_of_address, whole},
};

/// Reads one row; one that names an organisation and nobody is about the organisation.
pub(crate) fn read_person_row(gathered: &mut Gathered, header: &Header, record: &Record<'_>, order: Option<DateOrder>, plan: DialPlan) {
    let line = record.line;
    let first = |wanted: Column| header.places(move |c| c == wanted).map(|place| record.cell(place)).find(|cell| !cell.is_empty());
    let read = names(header, record);
    let (mut emails, mut phones) = (Vec::new(), Vec::new());
    let cells = header.columns.iter().map(|(place, column)| (*column, record.cell(*place))).filter(|(_, cell)| !cell.is_empty());
    for (column, cell) in cells.clone() {
        let label = |wanted: Column| header.places(move |c| c == wanted).map(|place| record.cell(place)).next().unwrap_or("");
        match column {
            Column::Email(nature) => gathered.emails(line, cell, nature, &mut emails),
            Column::EmailValue(n) => {
                let nature = address_nature(label(Column::EmailLabel(n)));
                gathered.emails(line, cell, nature.unwrap_or(AddressNature::Unknown), &mut emails);
            }
            Column::PhoneValue(n) if is_fax(label(Column::PhoneLabel(n))) => gathered.notice(line, NoticeKind::Fax, cell),
            Column::PhoneValue(n) => {
                let nature = phone_nature(label(Column::PhoneLabel(n)));
                gathered.phones(line, cell, nature.unwrap_or(PhoneNature::Unknown), Some(plan), &mut phones);
            }
            Column::Phone(nature) => gathered.phones(line, cell, nature, Some(plan), &mut phones),
            Column::Fax if !crate::cell::is_nothing(cell) => gathered.notice(line, NoticeKind::Fax, cell),
            _ => {}
        }
    }
    if read.lost {
        let written = cells.clone().filter(|(column, _)| column.is_of_name()).map(|(_, cell)| cell).collect::<Vec<_>>().join(" ");
        gathered.notice(line, NoticeKind::Tidied(Field::Name), &written);
    }
    let name = gathered.name(line, &read.given, &read.family);
    let nobody = name.is_none();
    let unnamed = !cells.clone().any(|(column, _)| column.is_of_name());
    if nobody && header.kind == TableKind::People && first(Column::Organisation).is_some() {
        return read_organisation_row(gathered, header, record);
    }
    let Some(name) = name.or_else(|| gathered.named_by_reach(line, first_email(&cells), &emails, unnamed.then_some(phones.as_slice())))
    else {
        let reason = match header.kind {
            TableKind::Connections if first(Column::Profile).is_none() && first(Column::Organisation).is_none() => {
                RejectReason::ClosedAccount
            }
            _ => RejectReason::NoName,
        };
        gathered.reject(line, reason, &record.cells.join(" "));
        return;
    };
    let mut person = ReadPerson { emails, phones, ..ReadPerson::named(line, name) };
    // In one's own export, whatever stands there was written on purpose.
    let says = |cell: &&str| header.ours || !crate::cell::is_nothing(cell);
    person.organisation = first(Column::Organisation).filter(says).and_then(|cell| gathered.line(line, Field::Organisation, cell));
    // Where another column tells roles, `Title` is a form of address, whatever this row leaves open.
    let title = first(Column::Title).filter(|cell| !header.has(|c| c == Column::Role) && !is_form_of_address(cell));
    person.role = first(Column::Role).or(title).filter(says).and_then(|cell| gathered.line(line, Field::Role, cell));
    person.town = first(Column::Town).and_then(|cell| gathered.line(line, Field::Place, cell));
    person.profile = first(Column::Profile).and_then(|cell| gathered.link(line, cell));
    person.connected_on = first(Column::ConnectedOn).and_then(|cell| cell_date(gathered, line, cell, order));
    person.last_exchange = first(Column::LastExchange).and_then(|cell| cell_date(gathered, line, cell, order));
    let mut remarks: Vec<String> = header.places(|c| c == Column::Remarks).map(|place| record.cell(place).to_owned()).collect();
    for place in header.places(|c| c == Column::Website) {
        for site in record.cell(place).split(" ::: ").filter(|site| !site.is_empty()) {
            match gathered.link(line, site) {
                Some(site) if person.profile.is_none() && is_profile(&site) => person.profile = Some(site),
                Some(_) => remarks.push(site.to_owned()),
                None => {}
            }
        }
    }
    for (place, column) in header.columns.iter().filter(|(_, column)| matches!(column, Column::Noted | Column::Nickname)) {
        let cell = without_system_labels(record.cell(*place));
        let named = *column == Column::Nickname && nobody_else_named(header, record);
        if !cell.is_empty() && !named {
            remarks.push(format!("{}: {cell}", header.name(*place)));
        }
    }
    remarks.retain(|remark| !remark.is_empty());
    person.remarks = gathered.prose(line, &remarks.join("\n"));
    gathered.people.push(person);
}

/// Google's own labels say nothing: `* myContacts ::: Navy` is `Navy`.
fn without_system_labels(cell: &str) -> String {
    let labels = cell
        .split(" ::: ")
        .map(|label| label.trim().trim_start_matches("* "))
        .filter(|label| !matches!(*label, "" | "*" | "myContacts" | "starred" | "My Contacts"));
    labels.collect::<Vec<_>>().join(", ")
}

fn first_email<'t>(cells: &(impl Iterator<Item = (Column, &'t str)> + Clone)) -> &'t str {
    cells.clone().find(|(column, _)| matches!(column, Column::Email(_) | Column::EmailValue(_))).map_or("", |(_, cell)| cell)
}

/// Whether a link leads to a person's page on LinkedIn.
fn is_profile(url: &WebUrl) -> bool {
    let key = url.profile_key();
    ["linkedin.com/in/", "linkedin.com/pub/"].iter().any(|people| key.starts_with(people))
}

fn cell_of<'r>(header: &Header, record: &'r Record<'_>, wanted: impl Fn(Column) -> bool) -> &'r str {
    header.places(wanted).map(|place| record.cell(place)).find(|cell| !cell.is_empty()).unwrap_or("")
}

fn nobody_else_named(header: &Header, record: &Record<'_>) -> bool {
    in_columns(header, record).is_blank()
}

/// Given name and family name, from whichever columns tell them.
fn names(header: &Header, record: &Record<'_>) -> NameRead {
    if header.ours {
        return NameRead::as_written(record.cell(0), record.cell(1));
    }
    let read = in_columns(header, record);
    if read.is_blank() { whole(cell_of(header, record, |c| c == Column::Nickname), NameOrder::GivenFirst) } else { read }
}

fn in_columns(header: &Header, record: &Record<'_>) -> NameRead {
    let cell = |wanted: Column| cell_of(header, record, move |c| c == wanted);
    let has = |wanted: Column| header.has(|c| c == wanted);
    let (mut given, middle, mut family) = (cell(Column::Given), cell(Column::Middle), cell(Column::Family).to_owned());
    let (as_family, as_given) = (cell(Column::NameOrFamily), cell(Column::NameOrGiven));
    // `Nom` beside `Prénom` is the family name; Google's old `Name` beside `Given Name` and `Family Name` is the whole. `Nombre`
    // beside `Apellidos` is the given name.
    let given_told = has(Column::Given) || has(Column::NameOrGiven);
    if family.is_empty() && given_told && !has(Column::Family) {
        as_family.clone_into(&mut family);
    }
    if given.is_empty() && (has(Column::Family) || has(Column::NameOrFamily)) && !has(Column::Given) {
        given = as_given;
    }
    let prefix = cell(Column::FamilyPrefix);
    if !prefix.is_empty() && !family.is_empty() {
        family = format!("{prefix} {family}");
    }
    let read = in_parts(given, middle, &family);
    if !read.is_blank() {
        return read;
    }
    let full = header.columns.iter().filter_map(|(place, column)| match column {
        Column::Full(order) => Some((record.cell(*place), *order)),
        _ => None,
    });
    let loose = [as_family, as_given].into_iter().map(|cell| (cell, NameOrder::GivenFirst));
    full.chain(loose).map(|(cell, order)| whole(cell, order)).find(|read| !read.is_blank()).unwrap_or_default()
}
