//! Somebody whom a file brings, held as it was read until they are saved: of a hundred thousand, half the memory. What enters: a
//! person read. What leaves: their records. Not done here: matching, saving.

use std::sync::Arc;

use rebond_domain::{
    AddressNature, AddressOrigin, Circle, Closeness, EmailAddress, ImportBatchId, ImportKind, Line, OrganisationId, Person, PersonEmail,
    PersonId, PersonPhone, Source, Timestamp,
};
use rebond_formats::ReadPerson;

use super::acquaintance::Acquaintance;
use crate::Desk;

/// What all whom a file brings have in common.
pub(crate) struct Brought {
    pub(crate) desk: Desk,
    pub(crate) batch: ImportBatchId,
    pub(crate) kind: ImportKind,
    pub(crate) at: Timestamp,
    pub(crate) circle: Option<Circle>,
    pub(crate) source_detail: Option<Line>,
}

impl Brought {
    /// Where addresses of the file come from: what a network exports was found on the network, whoever accepted the contact (C4).
    pub(crate) const fn origin(&self) -> AddressOrigin {
        match self.kind {
            ImportKind::LinkedInConnections => AddressOrigin::SocialNetwork,
            ImportKind::VCard | ImportKind::ICalendar | ImportKind::Table => AddressOrigin::OwnContacts,
        }
    }

    /// An address that the file says nothing of is private where anybody may have one; on a professional network any other is of work.
    pub(crate) fn nature(&self, address: &EmailAddress, told: AddressNature) -> AddressNature {
        match (told, self.kind) {
            (AddressNature::Unknown, _) if address.is_of_anybody() => AddressNature::Private,
            (AddressNature::Unknown, ImportKind::LinkedInConnections) => AddressNature::Professional,
            _ => told,
        }
    }
}

/// Somebody whom a file brings.
pub(crate) struct Fresh {
    pub(crate) id: PersonId,
    pub(crate) organisation: Option<OrganisationId>,
    pub(crate) read: ReadPerson,
    pub(crate) by: Arc<Brought>,
}

impl Fresh {
    /// Their records.
    pub(crate) fn acquaintance(&self) -> Acquaintance {
        let Self { id, organisation, read, by } = self;
        let mut person = Person::named(*id, read.name.clone(), by.at);
        person.organisation_id = *organisation;
        person.role.clone_from(&read.role);
        person.town.clone_from(&read.town);
        person.last_exchange = read.last_exchange.or(read.connected_on);
        person.profile.clone_from(&read.profile);
        person.remarks.clone_from(&read.remarks);
        person.batch_id = Some(by.batch);
        person.circle = by.circle;
        person.source = Some(Source::Import);
        person.source_detail.clone_from(&by.source_detail);
        // Who is among one's own contacts was met or written to at least once; a table may list anybody.
        person.closeness = match by.kind {
            ImportKind::LinkedInConnections | ImportKind::VCard => Closeness::Slight,
            ImportKind::ICalendar | ImportKind::Table => Closeness::Unknown,
        };
        let (person_id, origin) = (person.id, by.origin());
        let email = |(address, nature): &(EmailAddress, _)| PersonEmail {
            id: by.desk.new_id(),
            person_id,
            address: address.clone(),
            nature: by.nature(address, *nature),
            origin,
            through: None,
        };
        let phone = |(number, nature): &(rebond_domain::PhoneNumber, _)| PersonPhone {
            id: by.desk.new_id(),
            person_id,
            number: number.clone(),
            nature: *nature,
            origin,
            through: None,
        };
        let (emails, phones) = (read.emails.iter().map(email).collect(), read.phones.iter().map(phone).collect());
        Acquaintance { person, emails, phones }
    }
}
