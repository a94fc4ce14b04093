//! An organisation (structure): where people work, gateways included (B5). Not done here: who works there.

use jiff::Timestamp;

use crate::{EmailAddress, ImportBatchId, Line, OrganisationId, Prose, WebUrl, fold, identity::cut};

word_enum! {
    /// What kind of organisation it is.
    pub enum OrganisationKind {
        /// A company.
        Company = "company",
        /// An association.
        Association = "association",
        /// A cooperative.
        Cooperative = "cooperative",
        /// A public service.
        PublicService = "public-service",
        /// A school or training centre.
        School = "school",
        /// A gateway: it welcomes, orients and advises (A3, B5).
        Gateway = "gateway",
        /// A professional network or union.
        ProfessionalNetwork = "professional-network",
        /// Something else, or not known.
        Other = "other",
    }
}

word_enum! {
    /// How many people work there.
    pub enum OrganisationSize {
        /// Alone.
        One = "1",
        /// 2 to 9.
        Micro = "2-9",
        /// 10 to 49.
        Small = "10-49",
        /// 50 to 249.
        Medium = "50-249",
        /// 250 and more.
        Large = "250+",
    }
}

word_enum! {
    /// What one has at stake in an organisation.
    pub enum Stake {
        /// One works there now: a discreet campaign keeps away from it (B7).
        Employer = "employer",
        /// One has applied there: it is said openly (A6).
        Applied = "applied",
    }
}

noted! {
    /// Where people work.
    pub struct Organisation with OrganisationDetails {
        kept {
            /// Identifier.
            id: OrganisationId,
        }
        noted {
            /// Name.
            name: Line,
            /// What kind it is.
            kind: OrganisationKind,
            /// Its field.
            sector: Option<Line>,
            /// How many work there.
            size: Option<OrganisationSize>,
            /// Where it is.
            town: Option<Line>,
            /// Its site.
            website: Option<WebUrl>,
            /// Its generic address (C3).
            generic_email: Option<EmailAddress>,
            /// Anything else.
            remarks: Option<Prose>,
            /// What one has at stake there, if anything.
            stake: Option<Stake>,
            /// Through what or whom one is asked to pass, in the user's own words (B5).
            entry: Option<Line>,
            /// How many requests a month it accepts, as they said.
            monthly: Option<u8>,
        }
        kept {
            /// The import that brought it.
            batch_id: Option<ImportBatchId>,
            /// When it was added.
            created_at: Timestamp,
            /// When it was last changed.
            updated_at: Timestamp,
        }
    }
}

impl Organisation {
    /// An organisation of which only the name is known.
    pub fn named(id: OrganisationId, name: Line, at: Timestamp) -> Self {
        Self::noted(OrganisationDetails::named(name), id, None, at, at)
    }

    /// The key under which lists are sorted: its folded name.
    pub fn sort_key(&self) -> String {
        Self::sort_key_of(&self.name)
    }

    /// The same, of a name.
    pub fn sort_key_of(name: &Line) -> String {
        cut(fold(name.as_str()))
    }
}

impl OrganisationDetails {
    /// Nothing but the name.
    pub const fn named(name: Line) -> Self {
        let kind = OrganisationKind::Other;
        Self {
            name,
            kind,
            sector: None,
            size: None,
            town: None,
            website: None,
            generic_email: None,
            remarks: None,
            stake: None,
            entry: None,
            monthly: None,
        }
    }

    /// With what another note of the same organisation adds; what is there stays.
    #[must_use]
    pub fn completed_by(self, other: Self) -> Self {
        Self {
            name: self.name,
            kind: if self.kind == OrganisationKind::Other { other.kind } else { self.kind },
            sector: self.sector.or(other.sector),
            size: self.size.or(other.size),
            town: self.town.or(other.town),
            website: self.website.or(other.website),
            generic_email: self.generic_email.or(other.generic_email),
            remarks: self.remarks.or(other.remarks),
            stake: self.stake.or(other.stake),
            entry: self.entry.or(other.entry),
            monthly: self.monthly.or(other.monthly),
        }
    }
}
