//! What one learns (G13): what was said of each hope and each subject, by whom, and what the last meetings still taught.

mod file_note;
mod show;

pub use file_note::{FileNote, NotePage, ShowNote};
pub use show::{Heard, HopeHeard, Lesson, OpenQuestion, ShowSynthesis, SubjectHeard, Synthesis};
