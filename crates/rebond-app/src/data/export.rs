//! People and meetings in open formats: a table for spreadsheets, contact cards for phones. What leaves: text.

use std::collections::HashMap;

use rebond_domain::{Lang, Organisation, OrganisationId, Person, PersonEmail, PersonId, PersonPhone};
use rebond_formats::{self as formats, CsvStyle, MeetingRow, PersonRow, write_cards, write_meetings, write_people};
use rebond_text::{Labelled as _, Text};

use crate::{BoxFuture, Desk, apart::apart};

/// In which form people leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeopleFormat {
    /// A table, as a spreadsheet of that language reads it.
    Csv,
    /// Contact cards.
    VCard,
}

/// Asks for all people.
#[derive(Debug, Clone, Copy)]
pub struct ExportPeople {
    /// In which form.
    pub format: PeopleFormat,
    /// In which language the headings are.
    pub lang: Lang,
}

impl ExportPeople {
    /// Writes them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, String> {
        apart(desk, move |desk| async move {
            let (store, account) = (desk.store(), desk.account_id());
            let people: Vec<Person> = store.all(account).await?;
            let places: HashMap<OrganisationId, Organisation> =
                store.all::<Organisation>(account).await?.into_iter().map(|place| (place.id, place)).collect();
            let mut emails: HashMap<PersonId, Vec<PersonEmail>> = HashMap::new();
            for email in store.all::<PersonEmail>(account).await? {
                emails.entry(email.person_id).or_default().push(email);
            }
            let mut phones: HashMap<PersonId, Vec<PersonPhone>> = HashMap::new();
            for phone in store.all::<PersonPhone>(account).await? {
                phones.entry(phone.person_id).or_default().push(phone);
            }
            let text = Text::new(self.lang);
            let rows = people.iter().map(|person| PersonRow {
                person,
                emails: emails.get(&person.id).map_or(&[], Vec::as_slice),
                phones: phones.get(&person.id).map_or(&[], Vec::as_slice),
                organisation: person.organisation_id.and_then(|id| places.get(&id)).map_or("", |place| place.name.as_str()),
                circle: person.circle.map_or("", |circle| circle.label(text)),
                source: person.source.map_or("", |source| source.label(text)),
            });
            Ok(match self.format {
                PeopleFormat::Csv => write_people(style(self.lang), self.lang, rows),
                PeopleFormat::VCard => write_cards(rows),
            })
        })
    }
}

/// Asks for all meetings, as a table.
#[derive(Debug, Clone, Copy)]
pub struct ExportMeetings {
    /// In which language the headings are.
    pub lang: Lang,
}

impl ExportMeetings {
    /// Writes them.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, String> {
        apart(desk, move |desk| async move {
            let (store, account) = (desk.store(), desk.account_id());
            let places: HashMap<OrganisationId, Organisation> =
                store.all::<Organisation>(account).await?.into_iter().map(|place| (place.id, place)).collect();
            let mut people: HashMap<PersonId, (String, Option<OrganisationId>)> = HashMap::new();
            for person in store.all::<Person>(account).await? {
                people.insert(person.id, (person.name.full(), person.organisation_id));
            }
            let meetings = rebond_store::meetings::all(store, account).await?;
            let text = Text::new(self.lang);
            let rows = meetings.iter().map(|meeting| {
                let (with, place) = people.get(&meeting.person_id).map_or(("", None), |(name, place)| (name.as_str(), *place));
                MeetingRow {
                    meeting,
                    with,
                    organisation: place.and_then(|id| places.get(&id)).map_or("", |place| place.name.as_str()),
                    mode: meeting.mode.label(text),
                    state: text.meeting_state(meeting.state),
                }
            });
            Ok(write_meetings(style(self.lang), self.lang, rows))
        })
    }
}

/// What a spreadsheet of that language opens without asking.
const fn style(lang: Lang) -> CsvStyle {
    match lang {
        Lang::Fr => CsvStyle::Semicolons,
        Lang::En => CsvStyle::Commas,
    }
}

/// A table of which the words are known, as a spreadsheet of that language reads it.
pub fn write_words(lang: Lang, header: &[&str], rows: Vec<Vec<String>>) -> String {
    formats::write_words(style(lang), header, rows)
}
