//! People, organisations and meetings as CSV. What enters: domain values joined by the caller. What leaves: a CSV text. Not done
//! here: quoting (`csv`), names of columns (`headers`).

use std::borrow::Cow;

use rebond_domain::{AddressNature, Lang, Meeting, Organisation, Person, PersonEmail, PersonPhone, PhoneNature};

use super::{
    csv::{CsvStyle, write_table},
    headers,
};

/// A person with what belongs to them.
#[derive(Debug, Clone, Copy)]
pub struct PersonRow<'a> {
    /// The person.
    pub person: &'a Person,
    /// Their addresses.
    pub emails: &'a [PersonEmail],
    /// Their numbers.
    pub phones: &'a [PersonPhone],
    /// The name of where they work; blank when not known.
    pub organisation: &'a str,
    /// The word for their circle; blank when not known.
    pub circle: &'a str,
    /// The word for how they were found; blank when not known.
    pub source: &'a str,
}

/// An organisation with the words of its closed lists.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationRow<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The word for its kind.
    pub kind: &'a str,
}

/// A meeting with the words of its closed lists.
#[derive(Debug, Clone, Copy)]
pub struct MeetingRow<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// With whom.
    pub with: &'a str,
    /// Where they work; blank when not known.
    pub organisation: &'a str,
    /// The word for the mode.
    pub mode: &'a str,
    /// The word for the state.
    pub state: &'a str,
}

/// Writes people; several addresses or numbers of one nature stand in one cell.
pub fn write_people<'a>(style: CsvStyle, lang: Lang, people: impl Iterator<Item = PersonRow<'a>>) -> String {
    write_table(style, &headers::people(lang), people.map(|row| person_cells(&row)))
}

fn person_cells<'a>(row: &PersonRow<'a>) -> Vec<Cow<'a, str>> {
    let person = row.person;
    let emails = |nature: AddressNature| {
        let of_nature = row.emails.iter().filter(|email| email.nature == nature);
        Cow::Owned(of_nature.map(|email| email.address.as_str()).collect::<Vec<_>>().join(", "))
    };
    let phones = |nature: PhoneNature| {
        let of_nature = row.phones.iter().filter(|phone| phone.nature == nature);
        Cow::Owned(of_nature.map(|phone| phone.number.as_str()).collect::<Vec<_>>().join(" / "))
    };
    vec![
        text(person.name.given()),
        text(person.name.family()),
        row.organisation.into(),
        text(person.role.as_ref()),
        text(person.town.as_ref()),
        emails(AddressNature::Professional),
        emails(AddressNature::Private),
        emails(AddressNature::Generic),
        emails(AddressNature::Unknown),
        phones(PhoneNature::Mobile),
        phones(PhoneNature::Direct),
        phones(PhoneNature::Switchboard),
        phones(PhoneNature::Home),
        phones(PhoneNature::Unknown),
        person.profile.as_ref().map_or("", |profile| profile.as_str()).into(),
        person.last_exchange.map(|date| date.to_string()).unwrap_or_default().into(),
        row.circle.into(),
        row.source.into(),
        text(person.remarks.as_ref()),
    ]
}

/// Writes organisations.
pub fn write_organisations<'a>(style: CsvStyle, lang: Lang, organisations: impl Iterator<Item = OrganisationRow<'a>>) -> String {
    let rows = organisations.map(|row| {
        let organisation = row.organisation;
        vec![
            organisation.name.as_str().into(),
            row.kind.into(),
            text(organisation.sector.as_ref()),
            organisation.size.map_or("", rebond_domain::OrganisationSize::as_str).into(),
            text(organisation.town.as_ref()),
            organisation.website.as_ref().map_or("", |site| site.as_str()).into(),
            organisation.generic_email.as_ref().map_or("", |address| address.as_str()).into(),
            text(organisation.remarks.as_ref()),
        ]
    });
    write_table(style, &headers::organisations(lang), rows)
}

/// Writes meetings, each in the zone in which its hour was agreed.
pub fn write_meetings<'a>(style: CsvStyle, lang: Lang, meetings: impl Iterator<Item = MeetingRow<'a>>) -> String {
    let rows = meetings.map(|row| {
        let meeting = row.meeting;
        let starts = meeting.starts_at.to_zoned(meeting.zone.zone());
        vec![
            starts.date().to_string().into(),
            starts.strftime("%H:%M").to_string().into(),
            row.with.into(),
            row.organisation.into(),
            meeting.length.get().to_string().into(),
            meeting.margin.get().to_string().into(),
            row.mode.into(),
            text(meeting.place.as_ref()),
            row.state.into(),
        ]
    });
    write_table(style, &headers::meetings(lang), rows)
}

fn text<T: AsRef<str>>(value: Option<&T>) -> Cow<'_, str> {
    value.map_or("", AsRef::as_ref).into()
}

/// Writes a table of which the caller has all words.
pub fn write_words(style: CsvStyle, header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    write_table(style, header, rows.into_iter().map(|row| row.into_iter().map(Cow::Owned).collect()))
}
