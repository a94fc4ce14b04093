//! Messages: choosing a way, drafting, reviewing, sending, answers. What enters: parsed values. What leaves: views. Not done here:
//! writing in the user's place, meetings, what to do about silence (`rebond-coach`).

mod answer;
mod aside;
mod begin;
mod begun;
mod caution;
mod choose;
mod closing;
mod delete;
mod frame;
mod greet;
mod guess;
mod insert;
mod mail;
mod parts;
mod placed;
mod remark;
mod review;
mod save;
mod sent;
mod setting;
mod show;

pub use answer::{RecordAnswer, Redirected};
pub use aside::{AsideEverywhere, ListRemarksAside, RemarkPage, SetRemarkAside, TakeRemarkBack, WhichRemark};
pub use begin::BeginDraft;
pub use caution::Caution;
pub use choose::{ChooseWay, WayPage};
pub use closing::BeginClosing;
pub use delete::DeleteDraft;
pub use greet::Greet;
pub(crate) use guess::of_anybody;
pub use guess::{Pattern, learn};
pub use insert::{InsertPiece, Piece};
pub use mail::{Mail, mail_of};
pub use parts::MessageParts;
pub use placed::{MessagePart, PlacedText};
pub use rebond_lint::{Field, MessageText, Place, count_characters, count_words};
pub use remark::Remark;
pub use review::{FIRST_REMARKS, Remarks, ReviewMessage, text_of};
pub use save::SaveDraft;
pub use sent::MarkSent;
pub use setting::{About, Led};
pub use show::{ApproachPage, Material, ShowApproach};
