//! Sending by the user's own mail account: its settings, a test, and one message sent once. What enters: parsed values. What leaves:
//! views that say what happened. Not done here: the conversation with a server (`rebond-mail`), files of settings (the binary).

mod account;
mod postman;
mod send;
mod sending;
mod settle;

pub use account::{ForgetMailAccount, MailAccountPage, SaveMailAccount, SendTest, ShowMailAccount};
pub(crate) use postman::Post;
pub use postman::{Kept, Postman};
pub use rebond_mail::{BadAccount, MailAccount, Outcome, Outgoing, Password, Security, Unreached};
pub use send::SendApproach;
pub use sending::Sending;
pub use settle::SettleSending;
