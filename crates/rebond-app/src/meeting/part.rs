//! The meetings with one person and the promises between them, for that person's page. Not done here: the rest of that page.

use jiff::Zoned;
use rebond_domain::{Date, Meeting, PersonId, Promise};

use crate::{AppError, Desk};

/// The meetings with a person, and the promises.
#[derive(Debug, Clone)]
pub struct MeetingsPart {
    /// With whom.
    pub person: PersonId,
    /// Today, in the account's zone.
    pub today: Date,
    /// Each meeting with its hour in the account's zone, the last first.
    pub meetings: Vec<(Meeting, Zoned)>,
    /// Promises, those still open first.
    pub promises: Vec<Promise>,
}

/// Loads them.
#[derive(Debug, Clone, Copy)]
pub struct MeetingsOf {
    /// With whom.
    pub person: PersonId,
}

impl MeetingsOf {
    /// The meetings and promises; empty for somebody unknown.
    pub async fn run(self, desk: &Desk) -> Result<MeetingsPart, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let meetings = rebond_store::meetings::of_person(store, account, self.person).await?;
        let mut promises = rebond_store::promises::of_person(store, account, self.person).await?;
        promises.sort_by_key(|promise| (promise.settled.is_some(), promise.due_on.is_none(), promise.due_on, promise.id));
        let meetings = meetings.into_iter().rev().map(|meeting| (meeting.clone(), super::local(desk, meeting.starts_at)));
        Ok(MeetingsPart { person: self.person, today: desk.today(), meetings: meetings.collect(), promises })
    }
}
