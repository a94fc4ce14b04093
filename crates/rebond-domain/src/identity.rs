//! By what two records are the same person, address, number, page or organisation. What enters: values of the domain. What leaves:
//! keys, which are equal where the two are one; and who of several people is meant. Not done here: looking keys up (the store),
//! asking whoever knows (the doors).
//!
//! | key | folds | takes for one, though they may be two |
//! |---|---|---|
//! | [`crate::PersonName::key`] | case, accents, ligatures, every sign, invisible characters | `Anne-Marie` and `Anne Marie`; homonyms |
//! | [`crate::EmailAddress::key`] | case and accents of the whole address; dots and `+…` of Gmail | `rené@` and `rene@` of one domain |
//! | [`crate::PhoneNumber::key`] | calling code and first zero; an extension | colleagues behind one switchboard; a number without its country and its like elsewhere |
//! | [`crate::WebUrl::profile_key`] | scheme, `www.`, country, query, last `/`, case, accents, percent signs; on LinkedIn all after the name | pages told apart by their query |
//! | [`organisation_key`] | as a name, but `+` and `#` stay | an organisation and its namesake in another town |
//!
//! Not told as one by a key: another script (`Иванов`, `Ivanov`), initials, short forms, former names, slips of the hand. Of a whole
//! base [`doubles`] finds these too, and asks.
//!
//! The store keeps addresses' keys and `profile_key` in columns; names it finds by their words, which the search index holds, and
//! compares here. No key, and no `sort_key`, is longer than [`LONGEST_KEY`].

mod address;
mod crowd;
mod doubles;
mod likeness;
mod name;
mod namesake;
mod nickname;
mod packed;
mod profile;
mod spelling;
mod traits;

pub use crowd::{Crowd, Who};
pub use doubles::{Double, Sureness, doubles};
pub use likeness::Likeness;
pub use name::organisation_key;
pub use traits::Traits;

/// The longest key, in bytes: PostgreSQL keeps an index entry within a third of a page, of which the account takes some.
pub const LONGEST_KEY: usize = 600;

/// A text cut to the length of a key: what differs only past it is one.
pub(crate) fn cut(mut text: String) -> String {
    if text.len() > LONGEST_KEY {
        let end = (0..=LONGEST_KEY).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        text.truncate(end);
    }
    text
}
