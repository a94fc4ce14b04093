//! What one shows to others: the record of what was done in a period, the file of a project. Names of others stay out unless each was
//! chosen. Not done here: paper, words.

mod overview;
mod project;
mod record;

pub use overview::{Overview, OverviewPage, Unnamed};
pub use project::{Met, ProjectFile, ProjectPage};
pub use record::{Act, ActKind, ActivityRecord, Deed, RecordPage, Whom};
