//! A message on its way to a mail program. What enters: addresses, subject, text. What leaves: a draft to open (`.eml`) or a
//! `mailto:` link. Not done here: sending, which the user does.

mod eml;
mod mailto;
mod quoted;

pub use eml::{MailDraft, write_eml};
pub use mailto::mailto_link;
