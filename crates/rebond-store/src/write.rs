//! Writing: changes saved whole with their audit, taken back, erased, restored. Not done here: deciding changes (the verbs).

mod about;
mod apply;
mod archive;
mod audit;
mod carry;
mod erase;
mod fit;
mod images;
mod pack;
mod revision;
mod save;
mod ticket;
mod undo;
mod untouched;

pub use archive::Unreadable;
pub use audit::ActionOutline;
pub use carry::repoint;
pub use erase::Erased;
pub use fit::{Misfit, misfits};
pub use save::InPieces;
pub(crate) use save::open_account;
pub use ticket::{Done, Ticket};
pub use undo::Undone;
pub use untouched::{Stays, UndoneInPart, WhyStays};

use crate::query::Registered;

pub(crate) fn registered() -> Vec<&'static dyn Registered> {
    [revision::REGISTERED, audit::REGISTERED, erase::REGISTERED, ticket::REGISTERED, undo::REGISTERED, untouched::REGISTERED].concat()
}
