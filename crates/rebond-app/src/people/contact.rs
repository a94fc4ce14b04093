//! One field for an address or a number: recognised by its shape.

use rebond_domain::{EmailAddress, PhoneNumber};

/// An address or a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// An e-mail address.
    Email(EmailAddress),
    /// A phone number.
    Phone(PhoneNumber),
}

/// Neither an address nor a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither an e-mail address nor a phone number")]
pub struct NotAContact;

impl Contact {
    /// Reads an address or a number.
    pub fn parse(text: &str) -> Result<Self, NotAContact> {
        if text.contains('@') {
            return EmailAddress::parse(text).map(Self::Email).map_err(|_| NotAContact);
        }
        PhoneNumber::parse(text).map(Self::Phone).map_err(|_| NotAContact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_apart() {
        for (text, email) in
            [("claire@exemple.fr", true), (" mailto:c@exemple.fr", true), ("06 12 34 56 78", false), ("+33612345678", false)]
        {
            let read = Contact::parse(text).unwrap();
            assert_eq!(matches!(read, Contact::Email(_)), email, "{text}");
        }
        for bad in ["", "claire@", "claire", "12", "<b>@exemple.fr"] {
            assert_eq!(Contact::parse(bad), Err(NotAContact), "{bad}");
        }
    }
}
