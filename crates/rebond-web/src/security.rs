//! The walls of the edition at home, which answers on the loopback address without a password: the machine's own names, a
//! session that a token opened, changes begun by our own pages only, and headers that keep foreign code out. One file a wall. Not done
//! here: binding to the loopback address, which the binary does.

mod door;
mod entry;
mod headers;
mod host;
mod origin;
mod session;
mod sessions;

pub use door::{Door, Keeper};
pub use entry::EntrySecret;
pub(crate) use headers::headers;
pub(crate) use host::known_host;
pub(crate) use origin::same_origin;
pub(crate) use session::{CLEAR, Ended, Inside, enter, kept, session, there};
pub(crate) use sessions::Life;
