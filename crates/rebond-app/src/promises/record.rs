//! Records a promise, mine or theirs, in a meeting or outside (G6). Not done here: keeping it.

use rebond_domain::{Action, Changes, Date, Line, MeetingId, Person, PersonId, Promise, PromiseId, Side};

use crate::{BoxFuture, Desk};

/// Records a promise, in a meeting or outside.
#[derive(Debug, Clone)]
pub struct RecordPromise {
    /// To or by whom.
    pub person: PersonId,
    /// In which meeting, if in one.
    pub meeting: Option<MeetingId>,
    /// Whose it is.
    pub side: Side,
    /// What.
    pub text: Line,
    /// For when.
    pub due_on: Option<Date>,
}

impl RecordPromise {
    /// Saves it. Answers its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, PromiseId> {
        Box::pin(async move {
            desk.load::<Person>(self.person).await?;
            let id = desk.new_id();
            let promise = Promise {
                meeting_id: self.meeting,
                due_on: self.due_on,
                ..Promise::open(id, self.person, self.side, self.text, desk.now())
            };
            desk.save(Changes::of(Action::RecordPromise).put(promise)).await?;
            Ok(id)
        })
    }
}
