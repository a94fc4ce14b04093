//! Events (B2): listing, showing, adding, editing, and whom one met there. What enters: parsed values. What leaves: views.

mod attend;
mod list;
mod save;
mod show;

pub use attend::MarkMet;
pub use list::{EventList, ListEvents};
pub use save::{AddEvent, DeleteEvent, EditEvent};
pub use show::{EventPage, ShowEvent};
