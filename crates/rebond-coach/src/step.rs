//! A step (prochain pas): what to do next, computed and never stored. What leaves: its kind, whom or what it is about, its stable
//! key, its window. Not done here: words; the kinds and their order (`policy`).

use std::fmt;

use rebond_domain::{
    ApproachId, Circle, Date, ExchangeId, LoopStage, Meeting, MeetingId, PersonId, ProgressId, Promise, PromiseId, ReferralId, Timestamp,
};
use rebond_method::Rule;
use uuid::Uuid;

use crate::{
    merit::Merit,
    policy::{Rank, StepKind},
};

/// Something to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub kind: StepKind,
    /// Whom or what it is about.
    pub about: Matter,
    /// The rule it comes from.
    pub rule: Rule,
    /// When it is due.
    pub due: Due,
    /// How pressing it is, 0 to 1000.
    pub weight: u16,
    /// A rule that speaks against it, for the user to know (B10).
    pub caution: Option<Rule>,
    /// What speaks most for this person among others, for a first message.
    pub because: Option<Merit>,
    /// The last fact it follows from: what was let go before it may come again.
    pub fact: Timestamp,
    /// What else is due to the same person and goes into the same message (G6), most pressing first; each can be done, put off or let go
    /// by itself.
    pub with: Vec<Self>,
}

impl Step {
    /// A choice about the step is kept under this key. It is made when asked for: of a thousand steps few are shown.
    pub fn key(&self) -> StepKey {
        StepKey::of(self.kind, self.about)
    }

    /// It and what goes with it, each by itself.
    pub fn parts(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.with)
    }

    /// The person it is about, if it is about somebody; for a referral, the recommender.
    pub const fn person(&self) -> Option<PersonId> {
        self.about.person()
    }
}

impl StepKey {
    pub(crate) fn of(kind: StepKind, about: Matter) -> Self {
        let begin = kind.key();
        Self(match about {
            Matter::Campaign => begin.to_owned(),
            Matter::Circle(circle) => format!("{begin}:{circle}"),
            Matter::Week(day) | Matter::Since(day) => format!("{begin}:{day}"),
            Matter::Person { person } => format!("{begin}:{person}"),
            Matter::Approach { approach, .. } => format!("{begin}:{approach}"),
            Matter::Meeting { meeting, .. } => format!("{begin}:{meeting}"),
            Matter::Referral { referral, .. } => format!("{begin}:{referral}"),
            Matter::Loop { referral, stage, .. } => format!("{begin}:{referral}:{stage}"),
            Matter::Promise { promise, .. } => format!("{begin}:{promise}"),
            Matter::Exchange { exchange, .. } => format!("{begin}:{exchange}"),
            Matter::Progress { person, progress } => format!("{begin}:{person}:{progress}"),
            Matter::Quiet { person, last } => format!("{begin}:{person}:{last}"),
        })
    }
}

/// Whom or what a step is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// The campaign.
    Campaign,
    /// A circle.
    Circle(Circle),
    /// A week, by its Monday.
    Week(Date),
    /// The time since a day.
    Since(Date),
    /// Somebody.
    Person {
        /// Who.
        person: PersonId,
    },
    /// A message.
    Approach {
        /// Which.
        approach: ApproachId,
        /// To whom.
        person: PersonId,
    },
    /// A meeting.
    Meeting {
        /// Which.
        meeting: MeetingId,
        /// With whom.
        person: PersonId,
    },
    /// A referral.
    Referral {
        /// Which.
        referral: ReferralId,
        /// The recommender.
        person: PersonId,
    },
    /// News of a loop.
    Loop {
        /// Of which referral.
        referral: ReferralId,
        /// The recommender.
        person: PersonId,
        /// What is to be told.
        stage: LoopStage,
    },
    /// A promise.
    Promise {
        /// Which.
        promise: PromiseId,
        /// The other side of it.
        person: PersonId,
    },
    /// Something that passed outside messages and meetings.
    Exchange {
        /// Which.
        exchange: ExchangeId,
        /// With whom.
        person: PersonId,
    },
    /// Something that moved, for somebody to hear.
    Progress {
        /// Who.
        person: PersonId,
        /// The last thing that moved.
        progress: ProgressId,
    },
    /// Somebody with whom nothing passed for long.
    Quiet {
        /// Who.
        person: PersonId,
        /// The last exchange known.
        last: Date,
    },
}

impl Matter {
    /// About that meeting.
    pub(crate) const fn meeting(meeting: &Meeting) -> Self {
        Self::Meeting { meeting: meeting.id, person: meeting.person_id }
    }

    /// About that promise.
    pub(crate) const fn promise(promise: &Promise) -> Self {
        Self::Promise { promise: promise.id, person: promise.person_id }
    }

    /// The first identifier in the key of such a step.
    pub(crate) const fn id(&self) -> Option<Uuid> {
        match self {
            Self::Campaign | Self::Circle(_) | Self::Week(_) | Self::Since(_) => None,
            Self::Person { person } | Self::Progress { person, .. } | Self::Quiet { person, .. } => Some(person.0),
            Self::Approach { approach, .. } => Some(approach.0),
            Self::Meeting { meeting, .. } => Some(meeting.0),
            Self::Referral { referral, .. } | Self::Loop { referral, .. } => Some(referral.0),
            Self::Promise { promise, .. } => Some(promise.0),
            Self::Exchange { exchange, .. } => Some(exchange.0),
        }
    }

    /// The person, if it is about somebody; for a referral, the recommender.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Campaign | Self::Circle(_) | Self::Week(_) | Self::Since(_) => None,
            Self::Person { person }
            | Self::Approach { person, .. }
            | Self::Meeting { person, .. }
            | Self::Referral { person, .. }
            | Self::Loop { person, .. }
            | Self::Promise { person, .. }
            | Self::Exchange { person, .. }
            | Self::Progress { person, .. }
            | Self::Quiet { person, .. } => Some(*person),
        }
    }

    /// The referral, for a step about one.
    pub const fn referral(&self) -> Option<ReferralId> {
        match self {
            Self::Referral { referral, .. } | Self::Loop { referral, .. } => Some(*referral),
            _ => None,
        }
    }
}

/// When a step is due, in days of the user's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// From this day on.
    pub since: Date,
    /// Best done by this day.
    pub until: Option<Date>,
}

impl Due {
    /// From that day on, at any time.
    pub(crate) const fn from(since: Date) -> Self {
        Self { since, until: None }
    }

    /// From one day on, best done by another.
    pub(crate) const fn between(since: Date, until: Date) -> Self {
        Self { since, until: Some(until) }
    }
}

/// Stable key of a step, such as `G1:meeting:<uuid>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey(String);

impl StepKey {
    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The steps found so far.
pub(crate) struct StepList {
    today: Date,
    list: Vec<Step>,
}

impl StepList {
    pub(crate) const fn new(today: Date) -> Self {
        Self { today, list: Vec::new() }
    }

    pub(crate) fn into_steps(self) -> Vec<Step> {
        self.list
    }

    /// Adds a step that follows from a fact of that moment.
    pub(crate) fn add_since(&mut self, fact: Timestamp, rank: Rank, about: Matter, due: Due) -> &mut Step {
        let step = self.add(rank, about, due);
        step.fact = fact;
        step
    }

    /// Adds a step, with the rule and the weight of its rank.
    pub(crate) fn add(&mut self, rank: Rank, about: Matter, due: Due) -> &mut Step {
        // Something recorded ahead of its hour, such as a meeting that ended early, is due from today.
        let due = Due { since: due.since.min(self.today), ..due };
        self.list.push(Step {
            kind: rank.kind,
            about,
            rule: rank.rule,
            due,
            weight: rank.weight,
            caution: None,
            because: None,
            fact: Timestamp::MIN,
            with: Vec::new(),
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }
}
