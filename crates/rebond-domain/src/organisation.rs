//! An organisation (structure): where people work, gateways included (B5). Not done here: who works there.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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

/// Where people work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Identifier.
    pub id: OrganisationId,
    /// Name.
    pub name: Line,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its field.
    pub sector: Option<Line>,
    /// How many work there.
    pub size: Option<OrganisationSize>,
    /// Where it is.
    pub town: Option<Line>,
    /// Its site.
    pub website: Option<WebUrl>,
    /// Its generic address (C3).
    pub generic_email: Option<EmailAddress>,
    /// Anything else.
    pub remarks: Option<Prose>,
    /// The import that brought it.
    pub batch_id: Option<ImportBatchId>,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Organisation {
    /// An organisation of which only the name is known.
    pub fn named(id: OrganisationId, name: Line, at: Timestamp) -> Self {
        Self {
            id,
            name,
            kind: OrganisationKind::Other,
            sector: None,
            size: None,
            town: None,
            website: None,
            generic_email: None,
            remarks: None,
            batch_id: None,
            created_at: at,
            updated_at: at,
        }
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
