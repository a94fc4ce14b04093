//! Sending by one's own mail account: the only room that speaks to another machine, and only when the user sends. What enters: an
//! account, its password, one message. What leaves: what became of it, told so that it is never sent twice and never lost. Not
//! done here: keeping settings (the binary), records (`rebond-store`), trying again: nothing here ever tries twice.

mod account;
mod letter;
mod outcome;
mod send;
mod trust;

pub use account::{BadAccount, MailAccount, Password, Security};
pub use letter::Outgoing;
pub use outcome::{Outcome, Unreached};
pub use send::{Patience, reach, send};
pub use trust::Trust;
