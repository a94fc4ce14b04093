//! Meetings that take the same time, the margin after each included (E1): said where one plans, never in the way. Not done here: moving.

use jiff::Zoned;
use rebond_coach::Situation;
use rebond_domain::{Meeting, MeetingId, PersonName};

/// Another meeting that takes the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Which.
    pub meeting: MeetingId,
    /// With whom.
    pub name: PersonName,
    /// When it starts, in its own zone.
    pub starts: Zoned,
}

/// The other meetings ahead which begin before this one leaves one free, or the other way round.
pub(super) fn of(meeting: &Meeting, situation: &Situation) -> Vec<Clash> {
    if !meeting.is_ahead() {
        return Vec::new();
    }
    let takes = |other: &&Meeting| {
        let apart = other.id != meeting.id && other.gathered() != meeting.gathered();
        // Somebody else at another meeting is that meeting: it is said once.
        let first = other.gathering.is_none();
        apart && first && other.is_ahead() && other.starts_at < meeting.free_at() && meeting.starts_at < other.free_at()
    };
    let mut found: Vec<&Meeting> = situation.history().meetings.iter().filter(takes).collect();
    found.sort_by_key(|other| (other.starts_at, other.id));
    let clash = |other: &Meeting| {
        let name = situation.person(other.person_id)?.name.clone();
        Some(Clash { meeting: other.id, name, starts: other.starts() })
    };
    found.into_iter().filter_map(clash).collect()
}
