//! The attempts to obtain a meeting with one person: requests and follow-ups sent. What enters: their approaches. What leaves: the
//! last, the last answer, the silence since. Not done here: how long a silence lasts (`silence`).

use rebond_domain::{Answer, ApproachOutline, Delivery, Timestamp};

/// The attempts with one person, oldest first: positions in a list of approaches.
#[derive(Clone, Copy)]
pub(crate) struct Attempts<'a> {
    pub(crate) approaches: &'a [ApproachOutline],
    pub(crate) at: &'a [u32],
}

impl<'a> Attempts<'a> {
    pub(crate) fn iter(self) -> impl DoubleEndedIterator<Item = &'a ApproachOutline> + Clone {
        self.at.iter().map(move |at| &self.approaches[*at as usize])
    }

    /// The last one, and when it went out.
    pub(crate) fn last(self) -> Option<(u32, &'a ApproachOutline, Timestamp)> {
        let at = *self.at.last()?;
        let approach = &self.approaches[at as usize];
        Some((at, approach, approach.delivery.sent_at()?))
    }

    /// The last answer, if one came after the last attempt went out; it may be an answer to an earlier one.
    pub(crate) fn answer(self) -> Option<(u32, Answer, Timestamp)> {
        let (_, _, sent) = self.last()?;
        let answers = self.at.iter().filter_map(|at| match self.approaches[*at as usize].delivery {
            Delivery::Answered { answered_at, answer, .. } => Some((*at, answer, answered_at)),
            _ => None,
        });
        answers.max_by_key(|(at, _, when)| (*when, self.approaches[*at as usize].id)).filter(|(_, _, when)| *when >= sent)
    }

    /// How many of the last were sent since anything came back.
    pub(crate) fn unanswered(self) -> usize {
        self.iter().rev().take_while(|attempt| attempt.delivery.waits()).count()
    }
}
