//! The door of an edition at an address: what is lent to it (`lent`), codes (`codes`), whether whoever asks is inside (`inside`). Not done here:
//! pages, the words of mails.

mod address;
mod buckets;
mod codes;
mod device_name;
mod inside;
pub(super) mod lent;
mod proxies;

pub use address::PublicAddress;
pub(crate) use codes::{Entry, code, print, typed};
pub(crate) use device_name::device_name;
pub(super) use inside::session;
pub(crate) use inside::{forget_before, is_inside, session_cookie};
pub use lent::Hosted;
pub use proxies::{Net, Peer};
