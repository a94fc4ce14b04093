//! An approach (prise de contact): one message on one channel, drafted, sent, answered. Confirmations, thanks and news live
//! here too, told apart by their kind. Not done here: when silence is long enough to act (coach), sending.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{ApproachId, Channel, EmailAddress, EventId, Line, MeetingId, MessageKind, PersonId, Prose, ReferralId};

/// One message to one person on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approach {
    /// Identifier.
    pub id: ApproachId,
    /// To whom.
    pub person_id: PersonId,
    /// What it is for.
    pub kind: MessageKind,
    /// The way it goes.
    pub channel: Channel,
    /// Subject line, where the channel has one.
    pub subject: Option<Line>,
    /// Text; empty drafts have none.
    pub body: Option<Prose>,
    /// The address it goes to, for e-mail.
    pub to_address: Option<EmailAddress>,
    /// Who led to this person and is named (D11); or, for an introduction, the referral asked for.
    pub referral_id: Option<ReferralId>,
    /// The meeting it confirms or thanks for.
    pub meeting_id: Option<MeetingId>,
    /// The referral whose recommender it gives news to (G5).
    pub loop_of: Option<ReferralId>,
    /// The event at which it was or will be made (C6).
    pub event_id: Option<EventId>,
    /// Where it stands.
    pub delivery: Delivery,
    /// What they answered, in short.
    pub answer_note: Option<Prose>,
    /// Message-ID of the mail sent.
    pub message_id: Option<Line>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Approach {
    /// A message begun now, with nothing in it yet.
    pub const fn draft(id: ApproachId, person_id: PersonId, kind: MessageKind, channel: Channel, now: Timestamp) -> Self {
        Self {
            id,
            person_id,
            kind,
            channel,
            subject: None,
            body: None,
            to_address: None,
            referral_id: None,
            meeting_id: None,
            loop_of: None,
            event_id: None,
            delivery: Delivery::Draft,
            answer_note: None,
            message_id: None,
            created_at: now,
            updated_at: now,
        }
    }
}

/// An approach without its texts: what the coach, the loops and the statistics read, of thousands at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApproachOutline {
    /// Identifier.
    pub id: ApproachId,
    /// To whom.
    pub person_id: PersonId,
    /// What it is for.
    pub kind: MessageKind,
    /// The way it goes.
    pub channel: Channel,
    /// Who led to this person.
    pub referral_id: Option<ReferralId>,
    /// The meeting it confirms or thanks for.
    pub meeting_id: Option<MeetingId>,
    /// The referral whose recommender it gives news to.
    pub loop_of: Option<ReferralId>,
    /// Where it stands.
    pub delivery: Delivery,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl From<&Approach> for ApproachOutline {
    fn from(approach: &Approach) -> Self {
        Self {
            id: approach.id,
            person_id: approach.person_id,
            kind: approach.kind,
            channel: approach.channel,
            referral_id: approach.referral_id,
            meeting_id: approach.meeting_id,
            loop_of: approach.loop_of,
            delivery: approach.delivery,
            updated_at: approach.updated_at,
        }
    }
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Delivery {
    /// Being written.
    Draft,
    /// Sent, no answer yet.
    Sent {
        /// When it was sent.
        sent_at: Timestamp,
    },
    /// Answered.
    Answered {
        /// When it was sent.
        sent_at: Timestamp,
        /// When the answer came.
        answered_at: Timestamp,
        /// What they answered.
        answer: Answer,
        /// For [`Answer::Later`] and [`Answer::GroupCall`], the day from which to come back or on which it is, if they said.
        come_back_on: Option<Date>,
    },
}

word_enum! {
    /// What they answered.
    pub enum Answer {
        /// Yes.
        Yes = "yes",
        /// No; an opening all the same (D13).
        No = "no",
        /// Somebody else is better placed.
        Redirected = "redirected",
        /// Not now.
        Later = "later",
        /// Neither yes nor no: they ask for a CV, to pass on or to read first (D2, E10).
        AsksForCv = "asks-for-cv",
        /// Their advice is paid for.
        AsksToBePaid = "asks-to-be-paid",
        /// They offer a call or a session they hold for several people.
        GroupCall = "group-call",
        /// A recommender who would rather not introduce one (B6).
        Hesitates = "hesitates",
        /// A recommender wrote to both: the introduction is made (C8).
        Introduced = "introduced",
        /// It never reached them: a dead address, somebody who left.
        NotReceived = "not-received",
    }
}

impl Answer {
    /// Whether it answers an introduction asked of a recommender; the others answer a request.
    pub const fn is_of_an_introduction(self) -> bool {
        matches!(self, Self::Hesitates | Self::Introduced)
    }
}

impl Delivery {
    /// When it was sent, if it was.
    pub const fn sent_at(&self) -> Option<Timestamp> {
        match self {
            Self::Draft => None,
            Self::Sent { sent_at } | Self::Answered { sent_at, .. } => Some(*sent_at),
        }
    }

    /// The answer, if one came.
    pub const fn answer(&self) -> Option<Answer> {
        match self {
            Self::Answered { answer, .. } => Some(*answer),
            _ => None,
        }
    }

    /// Whether it waits for an answer.
    pub const fn waits(&self) -> bool {
        matches!(self, Self::Sent { .. })
    }
}
