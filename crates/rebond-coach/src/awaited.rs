//! Whose answer is awaited: a request or a follow-up is out, and the silence has not ended. What enters: a situation. What leaves: the
//! message that waits, the longest first. Not done here: what to do about the silence (`steps`).

use rebond_domain::{ApproachId, PersonId, Timestamp};

use crate::{
    silence::Standing,
    situation::{One, Situation},
};

/// A message that awaits its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    /// From whom.
    pub person: PersonId,
    /// The last message sent to them.
    pub approach: ApproachId,
    /// When it went out.
    pub sent: Timestamp,
}

impl Situation {
    /// The answers awaited, the longest first. Somebody no longer suggested may still answer.
    pub fn awaited(&self) -> Vec<Awaited> {
        let mut list: Vec<Awaited> = self.each().filter_map(|one| self.awaited_in(&one)).collect();
        list.sort_unstable_by_key(|it| (it.sent, it.approach));
        list
    }

    /// The answer awaited of one person.
    pub fn awaited_of(&self, person: PersonId) -> Option<Awaited> {
        self.awaited_in(&self.one(person)?)
    }

    fn awaited_in(&self, one: &One<'_>) -> Option<Awaited> {
        // Of most, nothing is awaited: their messages are not looked at.
        if !matches!(one.standing, Standing::Waits | Standing::SomeoneElse(..) | Standing::FollowUp(..)) {
            return None;
        }
        let (_, approach, sent) = self.attempts(one.thread).last()?;
        Some(Awaited { person: one.person, approach: approach.id, sent })
    }
}
