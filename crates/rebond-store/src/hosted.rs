//! What an edition at an address keeps beside the records of its accounts: by which address one comes in, codes, invitations, sessions, work
//! that is done once. Sessions are an account's, like its records. The rest is the server's own ([`SERVERS_OWN`]): asked before it is known
//! whose request it is, by a key that is not the account. What enters: prints of secrets, never secrets. Not done here: deciding who may come in.

pub mod codes;
pub mod departures;
pub mod invitations;
pub mod logins;
pub(crate) mod own;
pub mod sessions;
pub mod works;

pub use own::SERVERS_OWN;
use rebond_domain::AccountId;
use uuid::Uuid;

use crate::query::Registered;

/// Whose request it is before anybody knows.
const NOBODY: AccountId = AccountId(Uuid::nil());

pub(crate) fn registered() -> Vec<&'static dyn Registered> {
    [codes::REGISTERED, departures::REGISTERED, invitations::REGISTERED, logins::REGISTERED, sessions::REGISTERED, works::REGISTERED]
        .concat()
}
