//! The stage of a person, for the board. What enters: a situation, a person. What leaves: one stage.
//! Not done here: words, colours, moving a card by hand.

use rebond_domain::{Answer, PersonId};

use crate::{
    completeness::completeness,
    joined::Thread,
    silence::{Standing, come_back_on},
    situation::Situation,
};

/// How far things are with a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing was sent yet.
    ToContact,
    /// A request is being written.
    Drafted,
    /// A request was sent and its answer is awaited.
    Waiting,
    /// They said not now; one comes back then.
    Later,
    /// They pointed to somebody else.
    Redirected,
    /// They said no.
    Refused,
    /// They said yes, and no day is agreed: not yet, or not any more.
    Yes,
    /// A meeting is agreed.
    Planned,
    /// Met, not thanked yet.
    Met,
    /// Thanked; something is still open.
    Thanked,
    /// Met, thanked, every loop closed.
    Complete,
    /// Set aside, or at rest after a silence.
    Resting,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: &'static [Self] = &[
        Self::ToContact,
        Self::Drafted,
        Self::Waiting,
        Self::Later,
        Self::Redirected,
        Self::Refused,
        Self::Yes,
        Self::Planned,
        Self::Met,
        Self::Thanked,
        Self::Complete,
        Self::Resting,
    ];

    /// The stable spelling, for addresses and keys of words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ToContact => "to-contact",
            Self::Drafted => "drafted",
            Self::Waiting => "waiting",
            Self::Later => "later",
            Self::Redirected => "redirected",
            Self::Refused => "refused",
            Self::Yes => "yes",
            Self::Planned => "planned",
            Self::Met => "met",
            Self::Thanked => "thanked",
            Self::Complete => "complete",
            Self::Resting => "resting",
        }
    }
}

/// The stage of one person, on the day of the situation.
pub fn stage(all: &Situation, person: PersonId) -> Stage {
    let aside = all.set_aside(person);
    let Some(thread) = all.thread(person) else {
        return if aside { Stage::Resting } else { Stage::ToContact };
    };
    if thread.meetings.iter().any(|at| all.meeting(*at).is_ahead()) {
        return Stage::Planned;
    }
    let asked = all.standing_of(person);
    match asked {
        _ if aside => return Stage::Resting,
        Standing::Waits
        | Standing::SomeoneElse(..)
        | Standing::FollowUp(..)
        | Standing::Answered(_, Answer::AsksForCv | Answer::AsksToBePaid, _) => return Stage::Waiting,
        Standing::CalledOff(..) | Standing::Answered(_, Answer::Yes | Answer::GroupCall, _) => return Stage::Yes,
        Standing::Answered(_, Answer::NotReceived, _) => return Stage::ToContact,
        Standing::Answered(at, Answer::Later, day) if come_back_on(all.approach(at), day) <= all.today => return Stage::ToContact,
        _ => {}
    }
    let met = met(all, thread);
    if met != Some(Stage::Met) && all.is_drafted(thread) {
        return Stage::Drafted;
    }
    if let Some(met) = met {
        return met;
    }
    match asked {
        Standing::Nothing => Stage::ToContact,
        Standing::Answered(_, Answer::No, _) => Stage::Refused,
        Standing::Answered(_, Answer::Redirected, _) => Stage::Redirected,
        Standing::Answered(_, Answer::Later, _) => Stage::Later,
        _ => Stage::Resting,
    }
}

fn met(all: &Situation, thread: &Thread) -> Option<Stage> {
    let held = thread.meetings.iter().rev().copied().find(|at| all.meeting(*at).is_held())?;
    if all.owes_thanks(held) {
        return Some(Stage::Met);
    }
    let missing = completeness(all, all.meeting(held).id).unwrap_or_default();
    Some(if missing.is_empty() { Stage::Complete } else { Stage::Thanked })
}
