//! Where anybody may have a mailbox: an address enters; whether it tells nothing of where somebody works leaves.

use crate::{EmailAddress, fold};

/// Domains of mailboxes that anybody may open.
const ANYBODY: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.fr",
    "hotmail.com",
    "hotmail.fr",
    "live.fr",
    "live.com",
    "yahoo.fr",
    "yahoo.com",
    "yahoo.ca",
    "icloud.com",
    "me.com",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "sfr.fr",
    "laposte.net",
    "bbox.fr",
    "neuf.fr",
    "proton.me",
    "protonmail.com",
    "gmx.fr",
    "videotron.ca",
    "sympatico.ca",
    "msn.com",
    "aol.com",
];

impl EmailAddress {
    /// Whether anybody may have an address at its domain: it is no address of work (C4).
    pub fn is_of_anybody(&self) -> bool {
        ANYBODY.contains(&fold(self.domain()).as_str())
    }
}

#[cfg(test)]
mod tests {
    use crate::EmailAddress;

    #[test]
    fn a_mailbox_of_anybody_is_told_from_one_of_a_house() {
        for (address, anybody) in
            [("ada@gmail.com", true), ("ada@Yahoo.FR", true), ("ada@gmail.com.example", false), ("ada@brun.example", false)]
        {
            assert_eq!(EmailAddress::parse(address).unwrap().is_of_anybody(), anybody, "{address}");
        }
    }
}
