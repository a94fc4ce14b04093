//! A meeting (rencontre): agreed, prepared, held, followed. Not done here: when it is complete (coach: G1, G2 and G5 done).

use jiff::{SignedDuration, Timestamp, Zoned, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{AddressForm, ApproachId, Flaw, GatheringId, Line, MeetingId, PersonId, Prose, Unfit, ZoneName};

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
    /// One did not meet, though both might have come.
    Missed {
        /// When it was noted.
        at: Timestamp,
        /// Who did not come.
        absent: Absent,
    },
}

word_enum! {
    /// Who did not come.
    pub enum Absent {
        /// The user.
        Me = "me",
        /// The other.
        They = "they",
        /// Both were there, or nobody can say: nobody's fault.
        NoFault = "no-fault",
    }
}

word_enum! {
    /// How one parted (F11): it tells how near to come later.
    pub enum Parting {
        /// "Let us go on": they offered to see each other again.
        GoOn = "go-on",
        /// Warmly, without more.
        Warm = "warm",
        /// A farewell.
        Farewell = "farewell",
    }
}

word_enum! {
    /// How useful a meeting was, for oneself alone (G9).
    pub enum Useful {
        /// Little.
        Little = "little",
        /// It brought something.
        Some = "some",
        /// Much.
        Much = "much",
    }
}

/// What was agreed of news (G4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum NewsAgreed {
    /// When something moves.
    AsItMoves,
    /// On a day one announced (G7).
    On {
        /// Which.
        day: Date,
    },
    /// They would rather have none.
    None,
}

/// A move of a meeting to another hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The hour it had.
    pub from: Timestamp,
    /// When it was moved.
    pub at: Timestamp,
}

/// The moves of a meeting, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Moves(Vec<Move>);

impl Moves {
    /// From this many on, an honourable way out is offered.
    pub const MANY: usize = 3;

    /// With one more.
    #[must_use]
    pub fn and(mut self, from: Timestamp, at: Timestamp) -> Self {
        self.0.push(Move { from, at });
        self
    }

    /// Each of them.
    pub fn as_slice(&self) -> &[Move] {
        &self.0
    }

    /// When the last was made.
    pub fn last_at(&self) -> Option<Timestamp> {
        self.0.last().map(|last| last.at)
    }

    /// The spelling in one text: pairs of moments, a blank between them; empty when there are none.
    pub fn to_text(&self) -> String {
        self.0.iter().map(|one| format!("{}>{}", one.from, one.at)).collect::<Vec<_>>().join(" ")
    }

    /// The moves of such a text.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let one = |pair: &str| {
            let (from, at) = pair.split_once('>')?;
            Some(Move { from: from.parse().ok()?, at: at.parse().ok()? })
        };
        let moves: Option<Vec<Move>> = text.split_ascii_whitespace().map(one).collect();
        moves.map(Self).ok_or_else(|| Flaw::Malformed.into())
    }
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
    /// What one needs on the spot: door, floor, code, how to recognise each other (E2).
    pub practical: Option<Prose>,
    /// How long it takes to get there, once noted; with the custom of arriving, it says when to leave (E12).
    pub travel: Option<Minutes>,
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
    /// Whether a recording was allowed as well, once asked; nothing is recorded by itself (F8).
    pub recording_allowed: Option<bool>,
    /// When it truly began, as far as it was noted: a late start keeps the agreed end (F5).
    pub begun_at: Option<Timestamp>,
    /// Whether others could hear: what is delicate waits for later, and praise weighs less (E7).
    #[serde(default)]
    pub overheard: bool,
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
    /// How useful it was: told to nobody else.
    #[serde(default)]
    pub useful: Option<Useful>,
    /// The hours it had before (E14).
    #[serde(default)]
    pub moves: Moves,
    /// How one parted (F11).
    pub parting: Option<Parting>,
    /// What was agreed of news (G4).
    pub news_agreed: Option<NewsAgreed>,
    /// With whom else it is one meeting: that with the first of them; none on the first itself.
    pub gathering: Option<GatheringId>,
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
            practical: None,
            travel: None,
            address_form: None,
            state: MeetingState::Planned,
            reread_at: None,
            known: None,
            notes_allowed: None,
            recording_allowed: None,
            begun_at: None,
            overheard: false,
            names_settled_at: None,
            thanked_at: None,
            connect_settled_at: None,
            gave: None,
            could_give: None,
            low_yield: false,
            useful: None,
            moves: Moves(Vec::new()),
            parting: None,
            news_agreed: None,
            gathering: None,
            created_at: now,
            updated_at: now,
        }
    }

    /// The part of somebody else in the same meeting: the day and what becomes of it are shared, what passed with them is theirs. Every field
    /// is one or the other, so that a new one has to say which.
    #[must_use]
    pub fn shared_with(self, person_id: PersonId, id: MeetingId, now: Timestamp) -> Self {
        let gathering = Some(self.gathered());
        let Self {
            id: _,
            person_id: _,
            approach_id: _,
            subject,
            starts_at,
            zone,
            length,
            margin,
            mode,
            place,
            practical,
            travel,
            address_form,
            state,
            reread_at: _,
            known: _,
            notes_allowed,
            recording_allowed: _,
            begun_at,
            overheard,
            names_settled_at: _,
            thanked_at: _,
            connect_settled_at: _,
            gave: _,
            could_give: _,
            low_yield: _,
            useful: _,
            moves,
            parting: _,
            news_agreed: _,
            gathering: _,
            created_at: _,
            updated_at: _,
        } = self;
        let theirs = Self::planned(id, person_id, starts_at, zone, length, now);
        Self {
            subject,
            margin,
            mode,
            place,
            practical,
            travel,
            address_form,
            state,
            notes_allowed,
            begun_at,
            overheard,
            moves,
            gathering,
            ..theirs
        }
    }

    /// What tells the meetings that are one: the first of them.
    pub fn gathered(&self) -> GatheringId {
        self.gathering.unwrap_or(GatheringId(self.id.0))
    }

    /// When it starts, in the zone in which that was agreed: whoever moves away afterwards keeps the hour that both said.
    pub fn starts(&self) -> Zoned {
        self.starts_at.to_zoned(self.zone.zone())
    }

    /// When it ends, without the margin.
    pub fn ends_at(&self) -> Timestamp {
        crate::time::later(self.starts_at, SignedDuration::from_mins(i64::from(self.length.get())))
    }

    /// Until when one's time is taken: its end, and the margin (E1).
    pub fn free_at(&self) -> Timestamp {
        crate::time::later(self.ends_at(), SignedDuration::from_mins(i64::from(self.margin.get())))
    }

    /// When to leave for it, once the length of the way is known, to be there so many minutes early (E12).
    pub fn leave_at(&self, early: u16) -> Option<Timestamp> {
        let before = i64::from(self.travel?.get()) + i64::from(early);
        Some(crate::time::later(self.starts_at, -SignedDuration::from_mins(before)))
    }

    /// When it truly began, and how many minutes are left from then to the end that was agreed: whoever begins late keeps the end (F5).
    pub fn course(&self) -> (Timestamp, u16) {
        let begun = self.begun_at.unwrap_or(self.starts_at);
        let left = self.ends_at().duration_since(begun).as_mins();
        let usual = i64::from(self.length.get());
        // Begun early or long after, it still has its time, or enough of it to close well.
        let least = usual.min(10);
        (begun, u16::try_from(left.clamp(least, usual)).unwrap_or(self.length.get()))
    }

    /// When its hour was agreed: what was confirmed or reread before was of another (E14).
    pub fn hour_since(&self) -> Timestamp {
        self.moves.last_at().unwrap_or(self.created_at)
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
