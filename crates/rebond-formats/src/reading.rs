//! What a file said, once read: values of the domain, and what was refused or changed, line by line. Not done here: reading,
//! comparing with what is already known (`rebond-app`).

use std::collections::HashMap;

use rebond_domain::{
    AddressNature, Date, EmailAddress, ImportKind, Line, PersonName, PhoneNature, PhoneNumber, Prose, WebUrl, identity::Traits,
};

use crate::TextEncoding;

/// Everything that one file said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What kind of file it was.
    pub kind: ImportKind,
    /// The people in it, in the order of the file, each once.
    pub people: Vec<ReadPerson>,
    /// The organisations in it: rows of a table of organisations, cards without a person.
    pub organisations: Vec<ReadOrganisation>,
    /// The events in it (B2).
    pub events: Vec<ReadEvent>,
    /// Rows that brought nobody and nothing, each with its reason.
    pub rejects: Vec<Reject>,
    /// What was changed or left out in rows that were read.
    pub notices: Vec<Notice>,
    /// The encoding under which the text was read.
    pub encoding: TextEncoding,
    /// The sign between cells, for a table.
    pub delimiter: Option<char>,
    /// The file that was read inside a ZIP archive.
    pub entry: Option<String>,
}

impl Reading {
    /// How many dates could be read in two ways; when not 0, ask which order is meant and read again.
    pub fn ambiguous_dates(&self) -> usize {
        self.notices.iter().filter(|notice| notice.kind == NoticeKind::AmbiguousDate).count()
    }
}

impl Reading {
    /// Takes over when one last wrote to or heard from somebody, for those who have the same page.
    pub(crate) fn know_exchanges(&mut self, others: &[ReadPerson]) {
        let last: HashMap<String, Date> =
            others.iter().filter_map(|other| Some((other.profile.as_ref()?.profile_key(), other.last_exchange?))).collect();
        for person in &mut self.people {
            let exchanged = person.profile.as_ref().and_then(|page| last.get(&page.profile_key())).copied();
            person.last_exchange = person.last_exchange.max(exchanged);
        }
    }
}

/// A person as a file describes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPerson {
    /// Line of the file where their row or card begins, from 1.
    pub line: usize,
    /// Name.
    pub name: PersonName,
    /// E-mail addresses, each once.
    pub emails: Vec<(EmailAddress, AddressNature)>,
    /// Phone numbers, each once.
    pub phones: Vec<(PhoneNumber, PhoneNature)>,
    /// Where they work.
    pub organisation: Option<Line>,
    /// What they do there.
    pub role: Option<Line>,
    /// Where they live or work.
    pub town: Option<Line>,
    /// Their page on a professional network.
    pub profile: Option<WebUrl>,
    /// When the two connected on that network.
    pub connected_on: Option<Date>,
    /// The last exchange, when the file tells it.
    pub last_exchange: Option<Date>,
    /// Anything else.
    pub remarks: Option<Prose>,
}

impl ReadPerson {
    /// Somebody of whom only the name is known.
    pub fn named(line: usize, name: PersonName) -> Self {
        Self {
            line,
            name,
            emails: Vec::new(),
            phones: Vec::new(),
            organisation: None,
            role: None,
            town: None,
            profile: None,
            connected_on: None,
            last_exchange: None,
            remarks: None,
        }
    }

    /// What they are recognised by.
    pub fn traits(&self) -> Traits {
        Traits::of(&self.name)
            .with_emails(self.emails.iter().map(|(address, _)| address))
            .with_phones(self.phones.iter().map(|(number, _)| number))
            .with_profile(self.profile.as_ref())
            .at(self.organisation.as_ref())
    }
}

/// An organisation as a file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOrganisation {
    /// Line of the file where its row or card begins, from 1.
    pub line: usize,
    /// Name.
    pub name: Line,
    /// Its field.
    pub sector: Option<Line>,
    /// Where it is.
    pub town: Option<Line>,
    /// Its site.
    pub website: Option<WebUrl>,
    /// Its generic address (C3).
    pub generic_email: Option<EmailAddress>,
    /// Anything else; its phone number goes here.
    pub remarks: Option<Prose>,
}

/// An event of a calendar (B2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadEvent {
    /// Line of the file where it begins, from 1.
    pub line: usize,
    /// The calendar's own identifier: the same one twice is the same event. That of one time of an event that comes back ends with
    /// the day it was first meant for.
    pub uid: Option<Line>,
    /// How often it was changed: the greatest one is the newest.
    pub sequence: i32,
    /// Whether it was called off.
    pub cancelled: bool,
    /// Name.
    pub name: Line,
    /// First day.
    pub starts_on: Date,
    /// Last day, when it lasts more than one.
    pub ends_on: Option<Date>,
    /// Where.
    pub place: Option<Line>,
    /// Its page.
    pub website: Option<WebUrl>,
    /// Anything else.
    pub remarks: Option<Prose>,
}

/// A row, card or entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Line of the file where it begins, from 1.
    pub line: usize,
    /// Why.
    pub reason: RejectReason,
    /// How it begins, at most 80 characters.
    pub excerpt: String,
}

/// Why a row, card or entry could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RejectReason {
    /// A connection without name nor link: that account was closed.
    ClosedAccount,
    /// Neither a name nor an organisation.
    NoName,
    /// A quotation mark that nothing closes.
    UnclosedQuote,
    /// A card or entry without its end, or that cannot be made out.
    Broken,
    /// A group of contacts, not a person.
    Group,
    /// An event without a first day that can be read.
    NoDate,
    /// An event that was called off.
    Cancelled,
    /// Past the greatest number of rows read at once ([`MAX_ROWS`](crate::MAX_ROWS)); the rest of the file was left.
    TooMany {
        /// How many rows were left, this one included.
        rows: usize,
    },
    /// One's own card.
    Own,
    /// Something to do, not an event.
    Task,
}

/// Something that was changed or left out in a row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Line of the file, from 1.
    pub line: usize,
    /// What happened.
    pub kind: NoticeKind,
    /// The text concerned, at most 80 characters.
    pub excerpt: String,
}

/// What was changed or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Too long for its place: its beginning was kept.
    Cut(Field),
    /// Not of the expected form: left out, the rest of the row kept.
    Dropped(Field),
    /// A date such as `01/02/2024` that can be read in two ways: left out until one says which.
    AmbiguousDate,
    /// The same person as on an earlier line: the two were put together.
    Merged {
        /// The earlier line.
        first_line: usize,
    },
    /// An event that comes back: only its next times were read.
    Recurring,
    /// Read otherwise than it was written: words around a name, a sign lost by a spreadsheet.
    Tidied(Field),
    /// A line in another encoding than the rest.
    OtherEncoding,
    /// A sign that cannot be read.
    LostSign,
    /// A card without its end: what stands before the next one was read.
    NoEnd,
    /// A fax or a pager: nobody answers there.
    Fax,
    /// A number that a spreadsheet rounded: its last digits are gone.
    Rounded,
    /// Columns or properties that have no place here, with what they hold.
    NotKept,
    /// Nobody is named: the name was made of the address.
    NamedByAddress,
    /// Without a name: the number stands for it.
    NamedByNumber,
    /// About oneself.
    Own,
}

/// What a text was meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// A name.
    Name,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// The name of an organisation.
    Organisation,
    /// What somebody does.
    Role,
    /// A town or a place.
    Place,
    /// A link.
    Link,
    /// A date.
    Date,
    /// Remarks.
    Remarks,
    /// A field of activity.
    Sector,
}
