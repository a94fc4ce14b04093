//! A meeting (rencontre): agreed, prepared, held, followed. Not done here: when it is complete (coach: G1, G2 and G5 done).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{AddressForm, ApproachId, Flaw, Line, MeetingId, PersonId, Prose, Unfit, ZoneName};

word_enum! {
    /// How two people meet (E2).
    pub enum MeetingMode {
        /// Face to face.
        InPerson = "in-person",
        /// By phone.
        Phone = "phone",
        /// By video.
        Video = "video",
    }
}

/// A length in whole minutes, 0 to 600.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Minutes(u16);

impl Minutes {
    /// A length of `minutes`; at most 600.
    pub fn new(minutes: u16) -> Result<Self, Unfit> {
        if minutes > 600 { Err(Flaw::Malformed.into()) } else { Ok(Self(minutes)) }
    }

    /// The length, in minutes.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Minutes {
    type Error = Unfit;
    fn try_from(minutes: u16) -> Result<Self, Unfit> {
        Self::new(minutes)
    }
}
impl From<Minutes> for u16 {
    fn from(minutes: Minutes) -> Self {
        minutes.0
    }
}

/// Where a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum MeetingState {
    /// Agreed.
    Planned,
    /// Confirmed the day before (E14).
    Confirmed {
        /// When.
        at: Timestamp,
    },
    /// It took place.
    Held {
        /// When it ended, or was said to have.
        at: Timestamp,
    },
    /// Called off.
    Cancelled {
        /// When.
        at: Timestamp,
    },
    /// One of the two did not come.
    Missed {
        /// When.
        at: Timestamp,
    },
}

/// A meeting with a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Identifier.
    pub id: MeetingId,
    /// With whom.
    pub person_id: PersonId,
    /// The approach that obtained it.
    pub approach_id: Option<ApproachId>,
    /// What one wants to talk about (B13).
    pub subject: Option<Line>,
    /// When it starts.
    pub starts_at: Timestamp,
    /// In which zone that hour was agreed.
    pub zone: ZoneName,
    /// How long it was agreed to last (E1).
    pub length: Minutes,
    /// How much to keep free after it, for it overflows (E1).
    pub margin: Minutes,
    /// In person, phone, video (E2).
    pub mode: MeetingMode,
    /// Where, or by which link.
    pub place: Option<Line>,
    /// Tu or vous (E2).
    pub address_form: Option<AddressForm>,
    /// Where it stands.
    pub state: MeetingState,
    /// When the grid was reread (E4).
    pub reread_at: Option<Timestamp>,
    /// What one already knows of them and theirs (E8).
    pub known: Option<Prose>,
    /// Whether notes were allowed, once asked (F8).
    pub notes_allowed: Option<bool>,
    /// When the question "whom should I meet?" was settled, with or without names (B14, F5).
    pub names_settled_at: Option<Timestamp>,
    /// When thanks were sent (G1).
    pub thanked_at: Option<Timestamp>,
    /// When the connection on a professional network was asked for or set aside (G8).
    pub connect_settled_at: Option<Timestamp>,
    /// What one gave them (F12).
    pub gave: Option<Prose>,
    /// What one could give them (F12).
    pub could_give: Option<Prose>,
    /// Whether it yielded little; recorded without blame (F10).
    pub low_yield: bool,
    /// When it was agreed.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

impl Meeting {
    /// A meeting in person, agreed now; nothing is kept free after it.
    pub const fn planned(
        id: MeetingId,
        person_id: PersonId,
        starts_at: Timestamp,
        zone: ZoneName,
        length: Minutes,
        now: Timestamp,
    ) -> Self {
        Self {
            id,
            person_id,
            approach_id: None,
            subject: None,
            starts_at,
            zone,
            length,
            margin: Minutes(0),
            mode: MeetingMode::InPerson,
            place: None,
            address_form: None,
            state: MeetingState::Planned,
            reread_at: None,
            known: None,
            notes_allowed: None,
            names_settled_at: None,
            thanked_at: None,
            connect_settled_at: None,
            gave: None,
            could_give: None,
            low_yield: false,
            created_at: now,
            updated_at: now,
        }
    }

    /// When it ends, without the margin.
    pub fn ends_at(&self) -> Timestamp {
        crate::time::later(self.starts_at, jiff::SignedDuration::from_mins(i64::from(self.length.get())))
    }

    /// Whether it took place.
    pub const fn is_held(&self) -> bool {
        matches!(self.state, MeetingState::Held { .. })
    }

    /// Whether it is still to come: planned or confirmed.
    pub const fn is_ahead(&self) -> bool {
        matches!(self.state, MeetingState::Planned | MeetingState::Confirmed { .. })
    }
}
