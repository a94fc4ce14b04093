//! Who may open an account, and the address by which one comes into it.

use std::fmt;

use rebond_domain::{EmailAddress, Unfit};
use rebond_store::hosted::{invitations, logins};

use crate::{App, BoxFuture};

/// Who may open an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignUp {
    /// Whoever the operator invited.
    Invited,
    /// Also whoever has an address of one of these domains.
    Domains(Vec<String>),
    /// Anybody.
    Open,
}

/// The address by which one comes in: as it is written, but for upper and lower case, which no mailbox in use tells apart. Nothing else is
/// folded: two addresses that only look alike are two people's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LoginAddress(EmailAddress);

impl LoginAddress {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        EmailAddress::parse(&text.to_lowercase()).map(Self)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The address, to be written to.
    pub const fn email(&self) -> &EmailAddress {
        &self.0
    }

    pub(super) fn key(&self) -> String {
        self.as_str().to_owned()
    }
}

impl fmt::Display for LoginAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl SignUp {
    /// Whether an address may come in: it has an account, or may open one.
    pub fn lets_in<'a>(&'a self, app: &'a App, address: &'a LoginAddress) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            if logins::account_of(&app.store, address.key()).await?.is_some() {
                return Ok(true);
            }
            self.lets_open(app, address).await
        })
    }

    /// Whether an address may open an account.
    pub(super) fn lets_open<'a>(&'a self, app: &'a App, address: &'a LoginAddress) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let known = match self {
                Self::Open => true,
                Self::Domains(domains) => domains.iter().any(|domain| domain.eq_ignore_ascii_case(address.email().domain())),
                Self::Invited => false,
            };
            Ok(known || invitations::is_invited(&app.store, address.key()).await?)
        })
    }
}

impl App {
    /// Invites an address to open an account.
    pub fn invite<'a>(&'a self, address: &'a LoginAddress) -> BoxFuture<'a, ()> {
        Box::pin(async move { Ok(invitations::invite(&self.store, address.key(), self.now()).await?) })
    }

    /// The addresses that were invited and have not come yet, the first first.
    pub fn invited(&self) -> BoxFuture<'_, Vec<String>> {
        Box::pin(async move { Ok(invitations::all(&self.store).await?.into_iter().map(|(address, _)| address).collect()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_upper_and_lower_case_are_one() {
        let read = |text: &str| LoginAddress::parse(text).unwrap();
        assert_eq!(read(" Lea@Exemple.FR "), read("lea@exemple.fr"));
        assert_eq!(read("LÉA@exemple.fr"), read("léa@exemple.fr"));
        for other in ["léa@exemple.fr", "l.ea@exemple.fr", "lea+rebond@exemple.fr", "lea@exemple.com"] {
            assert_ne!(read(other), read("lea@exemple.fr"), "{other} is another mailbox");
        }
    }
}
