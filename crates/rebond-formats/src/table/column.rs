//! What a column of a table may hold. Not done here: telling it from a header (`columns`).

use rebond_domain::{AddressNature, PhoneNature};

use crate::name::NameOrder;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Given,
    Middle,
    Family,
    /// What stands between given and family name and belongs to the latter (`Tussenvoegsel`).
    FamilyPrefix,
    /// A family name beside a given name, else a whole name (`Nom`, `Name`, `Naam`).
    NameOrFamily,
    /// A given name beside a family name, else a whole name (`Nombre`, `Nome`).
    NameOrGiven,
    Full(NameOrder),
    Nickname,
    Profile,
    Website,
    Email(AddressNature),
    Phone(PhoneNature),
    Fax,
    /// The label of the value of the same number (`E-mail 1 - Label`).
    EmailLabel(u8),
    EmailValue(u8),
    PhoneLabel(u8),
    PhoneValue(u8),
    Organisation,
    Role,
    /// A form of address in some programs, a role in others; read only when no other column tells the role.
    Title,
    Town,
    Remarks,
    /// Kept in the remarks under its own header: a department, labels.
    Noted,
    ConnectedOn,
    LastExchange,
    Sector,
    /// A column that only tables of organisations have.
    OfOrganisations,
    /// Known, and nobody's loss: forms of address, labels, how a name is spoken.
    Passed,
}

impl Column {
    /// Whether it holds a name of a person, or a part of one.
    pub(crate) const fn is_of_name(self) -> bool {
        matches!(
            self,
            Self::Given | Self::Middle | Self::Family | Self::FamilyPrefix | Self::NameOrFamily | Self::NameOrGiven | Self::Full(_)
        )
    }
}
