//! What views say: steps, refusals, outcomes of an import, closed lists to choose from. What enters: values of the verbs' views, a
//! language. What leaves: sentences, the same for a page, the terminal or a letter. Not done here: HTML and HTTP, which are in
//! `rebond-web`; the words themselves, which are in `rebond-text`.

pub mod approaches;
pub mod archive;
pub mod campaign;
mod choice;
pub mod documents;
pub mod events;
pub mod import;
pub mod mail;
pub mod meetings;
pub mod people;
pub mod proof;
pub mod referrals;
mod refusal;
mod step;
mod time;

pub use choice::Choice;
pub use rebond_text::StepWords;
pub use refusal::refusal;
pub use step::step;
pub use time::{on, when};
