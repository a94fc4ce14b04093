//! Settles a promise: kept, or let go without blame (G6); adds one outside a meeting. Not done here: reminding.

use rebond_domain::{Changes, Date, Line, MeetingId, Noun, Person, PersonId, Promise, PromiseId, Settled, Side};

use crate::{AppError, Desk};

/// Settles a promise.
#[derive(Debug, Clone, Copy)]
pub struct SettlePromise {
    /// Which promise.
    pub promise: PromiseId,
    /// Whether it was kept; if not, it is let go.
    pub kept: bool,
}

impl SettlePromise {
    /// Saves it; a promise settled alike already stays as it is. Answers with whom it was.
    pub async fn run(self, desk: &Desk) -> Result<Promise, AppError> {
        let promise =
            desk.store().get::<Promise>(desk.account_id(), self.promise).await?.ok_or(AppError::NotFound(Noun::Promise))?;
        let at = desk.now();
        let (settled, action) =
            if self.kept { (Settled::Kept { at }, "keep-promise") } else { (Settled::Dropped { at }, "drop-promise") };
        match (self.kept, promise.settled) {
            (true, Some(Settled::Kept { .. })) | (false, Some(Settled::Dropped { .. })) => return Ok(promise),
            _ => {}
        }
        let after = Promise { settled: Some(settled), ..promise };
        desk.save(Changes::of(action).put(after.clone())).await?;
        Ok(after)
    }
}

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
    pub async fn run(self, desk: &Desk) -> Result<PromiseId, AppError> {
        let account = desk.account_id();
        desk.store().get::<Person>(account, self.person).await?.ok_or(AppError::NotFound(Noun::Person))?;
        let id = desk.new_id();
        let promise = Promise {
            id,
            person_id: self.person,
            meeting_id: self.meeting,
            side: self.side,
            text: self.text,
            due_on: self.due_on,
            settled: None,
            created_at: desk.now(),
        };
        desk.save(Changes::of("record-promise").put(promise)).await?;
        Ok(id)
    }
}
