//! A folder of Markdown, a file a contact: what is known of them, when one met, what was noted and written. What leaves: the name and the
//! text of each file, and all of them packed. Not done here: writing them to a disk.

use std::collections::{BTreeSet, HashMap};

use rebond_domain::{
    Approach, Lang, Meeting, Note, Organisation, OrganisationId, Person, PersonEmail, PersonId, PersonPhone, Timestamp, fold,
};
use rebond_formats::{Block, Document, write_folder};
use rebond_text::{Labelled as _, Text};

use crate::{BoxFuture, Desk, apart::apart};

/// Asks for it.
#[derive(Debug, Clone, Copy)]
pub struct ExportMarkdown {
    /// In which language the headings are.
    pub lang: Lang,
}

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownFile {
    /// Its name: letters, digits and hyphens, none twice.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl ExportMarkdown {
    /// Every contact, by name.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Vec<MarkdownFile>> {
        apart(desk, move |desk| async move {
            let (store, account) = (desk.store(), desk.account_id());
            let mut people: Vec<Person> = store.all(account).await?;
            people.sort_by_cached_key(|person| (person.name.sort_key(), person.id));
            let places: HashMap<OrganisationId, Organisation> =
                store.all::<Organisation>(account).await?.into_iter().map(|place| (place.id, place)).collect();
            let mut known: HashMap<PersonId, Known> = HashMap::new();
            for email in store.all::<PersonEmail>(account).await? {
                known.entry(email.person_id).or_default().emails.push(email);
            }
            for phone in store.all::<PersonPhone>(account).await? {
                known.entry(phone.person_id).or_default().phones.push(phone);
            }
            for meeting in store.all::<Meeting>(account).await? {
                known.entry(meeting.person_id).or_default().meetings.push(meeting);
            }
            for note in store.all::<Note>(account).await? {
                known.entry(note.person_id).or_default().notes.push(note);
            }
            for approach in store.all::<Approach>(account).await? {
                known.entry(approach.person_id).or_default().messages.push(approach);
            }
            let (text, mut taken) = (Text::new(self.lang), BTreeSet::new());
            let day = |at: Timestamp| desk.local(at).date().to_string();
            let files = people.iter().map(|person| {
                let known = known.remove(&person.id).unwrap_or_default();
                let place = person.organisation_id.and_then(|id| places.get(&id));
                MarkdownFile { name: name(person, &mut taken), text: known.document(text, person, place, &day).markdown() }
            });
            Ok(files.collect())
        })
    }

    /// The same packed in one file.
    pub fn packed(self, desk: &Desk) -> BoxFuture<'_, Vec<u8>> {
        Box::pin(async move {
            let files = self.run(desk).await?;
            let files = files.iter().map(|file| (file.name.as_str(), file.text.as_str()));
            write_folder(files).map_err(|error| rebond_store::StoreError::Internal(error.to_string()).into())
        })
    }
}

/// What is known of somebody besides who they are.
#[derive(Default)]
struct Known {
    emails: Vec<PersonEmail>,
    phones: Vec<PersonPhone>,
    meetings: Vec<Meeting>,
    notes: Vec<Note>,
    messages: Vec<Approach>,
}

impl Known {
    fn document(mut self, text: Text, person: &Person, place: Option<&Organisation>, day: &dyn Fn(Timestamp) -> String) -> Document {
        let byline = [person.role.as_ref(), place.map(|place| &place.name), person.town.as_ref()];
        let byline = byline.into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join(" · ");
        let mut blocks = Vec::new();
        let ways: Vec<String> = (self.emails.iter().map(|email| email.address.to_string()))
            .chain(self.phones.iter().map(|phone| phone.number.to_string()))
            .chain(person.profile.iter().map(ToString::to_string))
            .chain(person.circle.iter().map(|circle| circle.label(text).to_owned()))
            .chain(person.source.iter().map(|source| source.label(text).to_owned()))
            .collect();
        blocks.extend((!ways.is_empty()).then_some(Block::List(ways)));
        blocks.extend(person.subject.iter().map(|subject| Block::Paragraph(subject.to_string())));
        blocks.extend(person.remarks.iter().map(|remarks| Block::Paragraph(remarks.to_string())));
        self.meetings.sort_by_key(|meeting| meeting.starts_at);
        if !self.meetings.is_empty() {
            let line = |meeting: &Meeting| {
                let place = meeting.place.as_ref().map(|place| format!(" · {place}")).unwrap_or_default();
                let at = meeting.starts_at.to_zoned(meeting.zone.zone()).date();
                format!("{at} · {} · {}{place}", meeting.mode.label(text), text.meeting_state(meeting.state))
            };
            blocks.push(Block::Heading(2, text.person_meetings_title().to_owned()));
            blocks.push(Block::List(self.meetings.iter().map(line).collect()));
        }
        self.notes.sort_by_key(|note| (note.at, note.id));
        if !self.notes.is_empty() {
            blocks.push(Block::Heading(2, text.person_notes_title().to_owned()));
        }
        for note in &self.notes {
            blocks.push(Block::Heading(3, day(note.at)));
            blocks.push(Block::Paragraph(note.text.to_string()));
        }
        self.messages.sort_by_key(|message| (message.created_at, message.id));
        if !self.messages.is_empty() {
            blocks.push(Block::Heading(2, text.person_approaches_title().to_owned()));
        }
        for message in &self.messages {
            let at = day(message.delivery.sent_at().unwrap_or(message.created_at));
            let subject = message.subject.as_ref().map(|subject| format!(" · {subject}")).unwrap_or_default();
            blocks.push(Block::Heading(3, format!("{at} · {}{subject}", message.kind.label(text))));
            blocks.extend(message.body.iter().map(|body| Block::Paragraph(body.to_string())));
        }
        Document { title: person.name.full(), byline, blocks }
    }
}

/// A name that any disk takes, and nobody else has.
fn name(person: &Person, taken: &mut BTreeSet<String>) -> String {
    let words: String = fold(&person.name.full()).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let stem = words.split_whitespace().collect::<Vec<_>>().join("-");
    let stem: String = if stem.is_empty() { "contact".to_owned() } else { stem.chars().take(80).collect() };
    let mut turn = 1_u32;
    loop {
        let name = if turn == 1 { format!("{stem}.md") } else { format!("{stem}-{turn}.md") };
        if taken.insert(name.clone()) {
            return name;
        }
        turn += 1;
    }
}
