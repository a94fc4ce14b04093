//! The walls: names the program answers to, a session, changes begun by our own pages only, and headers that keep foreign code out. One file a
//! wall. At home, on the loopback address and without a password, a token opens a session, and while it is shared, a code on one address of the
//! local network; at an address a code does (`hosted`). Not done here: listening anywhere, which the binary does.

mod code;
mod device;
mod door;
mod entry;
mod headers;
mod host;
pub(crate) mod hosted;
mod inside;
mod origin;
mod pair;
mod session;
mod sessions;
mod share;
mod way;

pub(crate) use device::Device;
pub use door::{Door, Keeper};
pub use entry::EntrySecret;
pub(crate) use headers::{headers, strict_transport};
pub(crate) use host::known_host;
pub use hosted::{Hosted, Net, Peer, PublicAddress};
pub(crate) use inside::Inside;
pub(crate) use origin::same_origin;
pub(crate) use pair::{pair, show_pair};
pub(crate) use session::{CLEAR, Ended, enter, kept, session, there};
pub(crate) use sessions::{Feed, Life, Paired};
pub use share::{Network, Place, Shared};
pub use way::Way;
