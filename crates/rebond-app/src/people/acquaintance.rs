//! Somebody with the ways to reach them. Not done here: who they are (`matching`).

use rebond_domain::{Person, PersonEmail, PersonPhone};

/// Somebody of the account, or made by the verb, with their addresses.
#[derive(Clone)]
pub(crate) struct Acquaintance {
    pub(crate) person: Person,
    pub(crate) emails: Vec<PersonEmail>,
    pub(crate) phones: Vec<PersonPhone>,
}
