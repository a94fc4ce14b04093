//! People: adding, listing, showing, editing, their addresses, notes and ties, setting aside, erasing. What enters: parsed values.
//! What leaves: views. Not done here: messages, meetings, referrals, which have verbs of their own.

mod acquaintance;
mod add;
mod add_contact;
mod add_many;
mod add_note;
mod add_tie;
mod board;
mod bounds;
mod contact;
mod doubles;
mod edit;
mod encounter;
mod erase;
mod exchange;
mod fresh;
mod inventory;
mod leader;
mod list;
pub(crate) mod matching;
mod merge;
mod path;
mod row;
mod set_aside;
mod show;
mod staged;
mod typed_name;

pub use add::{AddPerson, Added};
pub use add_contact::{AddEmail, AddPhone, DeleteEmail, DeletePhone};
pub use add_many::{AddMany, NamedLine};
pub use add_note::{AddNote, DeleteNote};
pub use add_tie::{AddTie, DeleteTie, TieTo};
pub use board::{Board, Column, ShowBoard};
pub use bounds::{Bound, SetBound};
pub use contact::{Contact, NotAContact};
pub use doubles::{Alike, WhoIsAlike};
pub use edit::{EditPerson, EditablePerson, ShowEditable};
pub use encounter::{Encounter, Met, NoteEncounter};
pub use erase::{ErasePerson, Erasure, PreviewErasure};
pub use exchange::RecordExchange;
pub use inventory::{CircleCount, Inventory, OneCircle, ShowCircle, ShowInventory};
pub use rebond_domain::identity::Likeness;

pub(crate) use acquaintance::Acquaintance;
pub(crate) use fresh::{Brought, Fresh};
pub use leader::LeaderRemark;
pub use list::{ListPeople, PeopleList};
pub(crate) use matching::{Matching, Somebody, Told, named};
pub use merge::{ComparePeople, MergePeople, PeopleCompared, PersonField};
pub use path::{Introduction, PersonPath};
pub use row::PersonRow;
pub(crate) use row::rows;
pub use set_aside::SetAside;
pub use show::{NamedReferral, NamedTie, PersonPage, ShowPerson};
pub use typed_name::typed_name;
