//! A person: how one knows them, how close, where they were found, what they do. Not done here: addresses (`contact`), ties.

use jiff::{Timestamp, civil::Date};

use crate::{AddressForm, Greeting, ImportBatchId, Line, NormsCode, OrganisationId, PersonId, PersonName, Prose, WebUrl};

word_enum! {
    /// How one knows somebody (B7).
    pub enum Circle {
        /// Wider family.
        Family = "family",
        /// Friends.
        Friends = "friends",
        /// Neighbours.
        Neighbours = "neighbours",
        /// Former colleagues.
        Colleagues = "colleagues",
        /// Former suppliers and clients.
        SuppliersAndClients = "suppliers-and-clients",
        /// Alumni of every school and training centre.
        Alumni = "alumni",
        /// Clubs and associations one belongs to or sympathises with.
        Clubs = "clubs",
        /// Bank, insurer, doctor, shopkeepers, landlord.
        PersonalServices = "personal-services",
        /// Professional organisations and unions.
        ProfessionalOrganisations = "professional-organisations",
        /// The networks of partner and friends.
        NetworksOfOthers = "networks-of-others",
        /// Anyone admired.
        Admired = "admired",
    }
}

word_enum! {
    /// How well one knows somebody.
    pub enum Closeness {
        /// Not known yet.
        Unknown = "unknown",
        /// Seen or exchanged with once or twice.
        Slight = "slight",
        /// Known.
        Known = "known",
        /// Close.
        Close = "close",
    }
}

word_enum! {
    /// How one found somebody (B1).
    pub enum Source {
        /// One's own networks.
        OwnNetwork = "own-network",
        /// A rebound from an earlier meeting.
        Referral = "referral",
        /// An event or a fair.
        Event = "event",
        /// A directory.
        Directory = "directory",
        /// A gateway organisation.
        Gateway = "gateway",
        /// A professional social network.
        SocialNetwork = "social-network",
        /// A story of somebody who changed path.
        Story = "story",
        /// A contact file of one's own.
        Import = "import",
        /// Something else.
        Other = "other",
    }
}

noted! {
    /// A person one knows, met, or wishes to meet.
    pub struct Person with PersonDetails {
        kept {
            /// Identifier.
            id: PersonId,
        }
        noted {
            /// Name.
            name: PersonName,
            /// Whether the name is written as it was heard, its spelling still to be asked for (G12).
            #[serde(default)]
            as_heard: bool,
            /// How one knows them.
            circle: Option<Circle>,
            /// How well one knows them.
            closeness: Closeness,
            /// The last exchange known, of whatever kind.
            last_exchange: Option<Date>,
            /// Tu or vous, once settled.
            address_form: Option<AddressForm>,
            /// What one calls them at the head of a message, once chosen.
            greeting: Option<Greeting>,
            /// Whether they changed path themselves (B11).
            changed_path: bool,
            /// Whether they direct others (B10).
            leads_others: bool,
            /// How one found them.
            source: Option<Source>,
            /// What precisely: which event, which directory.
            source_detail: Option<Line>,
        }
        kept {
            /// Where they work.
            organisation_id: Option<OrganisationId>,
        }
        noted {
            /// What they do there.
            role: Option<Line>,
            /// Where they live or work.
            town: Option<Line>,
            /// The customs of where they live, when they are not the user's own (H).
            norms: Option<NormsCode>,
            /// Their page on a professional network.
            profile: Option<WebUrl>,
            /// Why them: the subject one would raise with them (B13).
            subject: Option<Line>,
            /// Anything else.
            remarks: Option<Prose>,
        }
        kept {
            /// The import that brought them.
            batch_id: Option<ImportBatchId>,
            /// When one chose not to approach them, if one did.
            set_aside_at: Option<Timestamp>,
            /// Since when nothing at all is to be proposed of them: illness, death, or what one need not say.
            silent_since: Option<Timestamp>,
            /// When they asked that what is kept of them be erased.
            erasure_asked_at: Option<Timestamp>,
            /// Up to when nothing is owed to them any more.
            nothing_owed_at: Option<Timestamp>,
            /// When they were added.
            created_at: Timestamp,
            /// When they were last changed.
            updated_at: Timestamp,
        }
    }
}

impl Person {
    /// Whether they are not to be approached.
    pub const fn is_aside(&self) -> bool {
        self.set_aside_at.is_some() || self.is_silent()
    }

    /// Whether nothing at all is to be proposed of them.
    pub const fn is_silent(&self) -> bool {
        self.silent_since.is_some() || self.erasure_asked_at.is_some()
    }

    /// Somebody of whom only the name is known.
    pub fn named(id: PersonId, name: PersonName, at: Timestamp) -> Self {
        Self::noted(PersonDetails::named(name), id, None, None, None, None, None, None, at, at)
    }
}

impl PersonDetails {
    /// Nothing but the name.
    pub const fn named(name: PersonName) -> Self {
        Self {
            name,
            as_heard: false,
            circle: None,
            closeness: Closeness::Unknown,
            last_exchange: None,
            address_form: None,
            greeting: None,
            changed_path: false,
            leads_others: false,
            source: None,
            source_detail: None,
            role: None,
            town: None,
            norms: None,
            profile: None,
            subject: None,
            remarks: None,
        }
    }
}

/// A person in outline: what lists, ranking and the coach read, of thousands at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonOutline {
    /// Identifier.
    pub id: PersonId,
    /// Name.
    pub name: PersonName,
    /// Whether the name is written as it was heard.
    pub as_heard: bool,
    /// How one knows them.
    pub circle: Option<Circle>,
    /// How well one knows them.
    pub closeness: Closeness,
    /// The last exchange known.
    pub last_exchange: Option<Date>,
    /// Whether they changed path themselves.
    pub changed_path: bool,
    /// Whether they direct others.
    pub leads_others: bool,
    /// How one found them.
    pub source: Option<Source>,
    /// Where they work.
    pub organisation_id: Option<OrganisationId>,
    /// What they do there.
    pub role: Option<Line>,
    /// The customs of where they live, when they are not the user's own.
    pub norms: Option<NormsCode>,
    /// What one would raise with them.
    pub subject: Option<Line>,
    /// When one chose not to approach them, if one did.
    pub set_aside_at: Option<Timestamp>,
    /// Since when nothing at all is to be proposed of them.
    pub silent_since: Option<Timestamp>,
    /// When they asked to be erased.
    pub erasure_asked_at: Option<Timestamp>,
    /// Up to when nothing is owed to them any more.
    pub nothing_owed_at: Option<Timestamp>,
    /// When they were added.
    pub created_at: Timestamp,
}

impl PersonOutline {
    /// Whether nothing at all is to be proposed of them.
    pub const fn is_silent(&self) -> bool {
        self.silent_since.is_some() || self.erasure_asked_at.is_some()
    }

    /// Whether they are not to be approached.
    pub const fn is_aside(&self) -> bool {
        self.set_aside_at.is_some() || self.is_silent()
    }
}

impl From<&Person> for PersonOutline {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id,
            name: person.name.clone(),
            as_heard: person.as_heard,
            circle: person.circle,
            closeness: person.closeness,
            last_exchange: person.last_exchange,
            changed_path: person.changed_path,
            leads_others: person.leads_others,
            source: person.source,
            organisation_id: person.organisation_id,
            role: person.role.clone(),
            norms: person.norms.clone(),
            subject: person.subject.clone(),
            set_aside_at: person.set_aside_at,
            silent_since: person.silent_since,
            erasure_asked_at: person.erasure_asked_at,
            nothing_owed_at: person.nothing_owed_at,
            created_at: person.created_at,
        }
    }
}
