//! The people of a file: each found among those known, or new. A known person gains what is missing; what somebody wrote is never
//! replaced. Not done here: finding (`known`).

use std::collections::HashMap;

use rebond_domain::{
    AddressOrigin, Closeness, ImportKind, Line, Organisation, OrganisationId, Person, PersonEmail, PersonName, PersonPhone, Record, Source,
};
use rebond_formats::{Field, ReadPerson};

use super::{
    batch::Batch,
    known::{Contact, Known, plain_name},
    report::{ImportLine, Outcome},
};

/// Goes through the people of a file.
pub(super) fn plan(batch: &Batch<'_>, people: Vec<ReadPerson>, known: &mut Known, lines: &mut Vec<ImportLine>, records: &mut Vec<Record>) {
    let mut homonyms: HashMap<String, usize> = HashMap::new();
    for read in &people {
        *homonyms.entry(plain_name(&read.name)).or_default() += 1;
    }
    for read in people {
        let alone = homonyms.get(&plain_name(&read.name)) == Some(&1);
        let (line, name, detail) = (read.line, read.name.full(), read.organisation.as_ref().map(ToString::to_string));
        let outcome = match known.find(&read, alone) {
            Some(at) => completed(batch, at, read, known, records),
            None => added(batch, read, known, records),
        };
        lines.push(ImportLine { line, name, detail, outcome, notices: Vec::new() });
    }
}

fn added(batch: &Batch<'_>, read: ReadPerson, known: &mut Known, records: &mut Vec<Record>) -> Outcome {
    let mut person = Person::named(batch.desk.new_id(), read.name, batch.at);
    person.organisation_id = read.organisation.and_then(|name| organisation(batch, name, known, records));
    person.role = read.role;
    person.town = read.town;
    person.last_exchange = read.last_exchange.or(read.connected_on);
    person.profile = read.profile;
    person.remarks = read.remarks;
    person.batch_id = Some(batch.id);
    person.source = Some(Source::Import);
    person.source_detail = match batch.kind {
        ImportKind::LinkedInConnections => Line::cut("LinkedIn"),
        _ => batch.file_name.clone(),
    };
    // Who is among one's own contacts was met or written to at least once; a table may list anybody.
    person.closeness = match batch.kind {
        ImportKind::LinkedInConnections | ImportKind::VCard => Closeness::Slight,
        ImportKind::ICalendar | ImportKind::Table => Closeness::Unknown,
    };
    let emails: Vec<PersonEmail> = read
        .emails
        .into_iter()
        .map(|(address, nature)| PersonEmail {
            id: batch.desk.new_id(),
            person_id: person.id,
            address,
            nature,
            origin: AddressOrigin::OwnContacts,
            through: None,
        })
        .collect();
    let phones: Vec<PersonPhone> = read
        .phones
        .into_iter()
        .map(|(number, nature)| PersonPhone {
            id: batch.desk.new_id(),
            person_id: person.id,
            number,
            nature,
            origin: AddressOrigin::OwnContacts,
            through: None,
        })
        .collect();
    records.push(person.clone().into());
    records.extend(emails.iter().cloned().map(Record::from));
    records.extend(phones.iter().cloned().map(Record::from));
    known.add(Contact { person, emails, phones });
    Outcome::New
}

fn completed(batch: &Batch<'_>, at: usize, read: ReadPerson, known: &mut Known, records: &mut Vec<Record>) -> Outcome {
    let Some(before) = known.people.get(at).map(|contact| contact.person.clone()) else { return Outcome::Known(None, None) };
    let mut gained = Vec::new();
    let mut person = before.clone();
    let place = |known: &Known, id: Option<OrganisationId>| {
        let organisation = known.organisations.iter().find(|organisation| Some(organisation.id) == id);
        organisation.map(|organisation| rebond_domain::fold(organisation.name.as_str()))
    };
    let there = place(known, person.organisation_id);
    let read_there = read.organisation.as_ref().map(|name| rebond_domain::fold(name.as_str()));
    // What they do somewhere else is not what they do where one noted that they work.
    let same_place = there.is_none() || read_there.is_none() || there == read_there;
    if let Some(name) = completed_name(&person.name, &read.name) {
        person.name = name;
        gained.push(Field::Name);
    }
    if person.organisation_id.is_none()
        && let Some(name) = read.organisation
    {
        person.organisation_id = organisation(batch, name, known, records);
        gained.push(Field::Organisation);
    }
    if same_place {
        fill(&mut person.role, read.role, Field::Role, &mut gained);
    }
    fill(&mut person.town, read.town, Field::Place, &mut gained);
    fill(&mut person.profile, read.profile, Field::Link, &mut gained);
    fill(&mut person.last_exchange, read.last_exchange.or(read.connected_on), Field::Date, &mut gained);
    fill(&mut person.remarks, read.remarks, Field::Remarks, &mut gained);
    let Some(contact) = known.people.get_mut(at) else { return Outcome::Known(None, None) };
    for (address, nature) in read.emails {
        if !contact.emails.iter().any(|known| known.address.key() == address.key()) {
            let (id, origin) = (batch.desk.new_id(), AddressOrigin::OwnContacts);
            let email = PersonEmail { id, person_id: person.id, address, nature, origin, through: None };
            records.push(email.clone().into());
            contact.emails.push(email);
            note(&mut gained, Field::Email);
        }
    }
    for (number, nature) in read.phones {
        if !contact.phones.iter().any(|known| known.number.key() == number.key()) {
            let (id, origin) = (batch.desk.new_id(), AddressOrigin::OwnContacts);
            let phone = PersonPhone { id, person_id: person.id, number, nature, origin, through: None };
            records.push(phone.clone().into());
            contact.phones.push(phone);
            note(&mut gained, Field::Phone);
        }
    }
    if person != before {
        person.updated_at = batch.at;
        records.push(person.clone().into());
        contact.person = person;
    }
    let id = Some(contact.person.id);
    if gained.is_empty() { Outcome::Known(id, None) } else { Outcome::Completed(id, gained) }
}

/// The organisation of that name, made when it is not known yet.
fn organisation(batch: &Batch<'_>, name: Line, known: &mut Known, records: &mut Vec<Record>) -> Option<OrganisationId> {
    if let Some(at) = known.organisation_named(name.as_str()) {
        return known.organisations.get(at).map(|organisation| organisation.id);
    }
    let mut organisation = Organisation::named(batch.desk.new_id(), name, batch.at);
    organisation.batch_id = Some(batch.id);
    let id = organisation.id;
    records.push(organisation.clone().into());
    known.add_organisation(organisation);
    Some(id)
}

/// The name with the part that was missing, if the other has it.
fn completed_name(known: &PersonName, read: &PersonName) -> Option<PersonName> {
    match (known.given(), known.family()) {
        (Some(given), None) => {
            let family = read.family().filter(|family| *family != given)?;
            PersonName::new(Some(given.clone()), Some(family.clone())).ok()
        }
        (None, Some(family)) => {
            let given = read.given().filter(|given| *given != family)?;
            PersonName::new(Some(given.clone()), Some(family.clone())).ok()
        }
        _ => None,
    }
}

fn fill<T>(place: &mut Option<T>, value: Option<T>, field: Field, gained: &mut Vec<Field>) {
    if place.is_none() && value.is_some() {
        *place = value;
        note(gained, field);
    }
}

fn note(gained: &mut Vec<Field>, field: Field) {
    if !gained.contains(&field) {
        gained.push(field);
    }
}
