//! Changes what was settled of a meeting: day, hour, length, place (E1, E2). Not done here: calling it off (`mark`).

use rebond_domain::{Action, Changes, Meeting, MeetingId, MeetingState, Timestamp};

use super::{Settlement, join::others};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Changes what was settled.
#[derive(Debug, Clone)]
pub struct EditMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its `updated_at` when the form was shown.
    pub seen: Option<Timestamp>,
    /// What is settled now.
    pub settled: Settlement,
}

impl EditMeeting {
    /// Saves it. A meeting called off or missed is on again when it moves ahead; a confirmation does not outlive a new hour.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let before = super::seen(desk, self.meeting, self.seen).await?;
            let now = desk.now();
            let after = self.settled.on(desk, before.clone())?;
            let state = match before.state {
                MeetingState::Confirmed { .. } if after.starts_at != before.starts_at => MeetingState::Planned,
                MeetingState::Cancelled { .. } | MeetingState::Missed { .. } if after.starts_at > now => MeetingState::Planned,
                MeetingState::Held { .. } if after.starts_at > now => return Err(AppError::refused(Concern::Day, Reason::WrongMoment)),
                state => state,
            };
            let same_hour = after.starts_at == before.starts_at;
            // rule E14: the hours it had are kept, and what was confirmed was of another.
            let moves = if same_hour { after.moves.clone() } else { after.moves.clone().and(before.starts_at, now) };
            let mut changes = Changes::of(Action::EditMeeting);
            for other in others(desk, &before).await?.into_iter().filter(|other| other.state == before.state) {
                let Meeting { starts_at, zone, length, margin, mode, place, practical, travel, .. } = after.clone();
                let updated_at = desk.after(other.updated_at);
                let moves = moves.clone();
                let begun_at = other.begun_at.filter(|_| same_hour);
                changes.add(Meeting {
                    starts_at,
                    zone,
                    length,
                    margin,
                    mode,
                    place,
                    practical,
                    travel,
                    state,
                    begun_at,
                    moves,
                    updated_at,
                    ..other
                });
            }
            if after.address_form != before.address_form {
                changes.list.extend(super::address_form::said_from_now_on(desk, &after).await?.list);
            }
            let begun_at = after.begun_at.filter(|_| same_hour);
            changes.add(Meeting { state, moves, begun_at, ..after });
            desk.save(changes).await?;
            Ok(())
        })
    }
}
