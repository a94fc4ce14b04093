//! Marks what happened to a meeting, in one tap: confirmed, reread, thanked, called off … each without blame (E4, E14, G1, G8).
//! Not done here: telling how it went (`finish`).

use rebond_domain::{Absent, Action, Changes, Meeting, MeetingId, MeetingState};

use super::join::others;
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It was confirmed the day before (E14).
    Confirmed,
    /// The grid was reread (E4).
    Reread,
    /// They were thanked (G1).
    Thanked,
    /// The connection was asked for, or set aside (G8).
    ConnectionSettled,
    /// There are no names this time (B14).
    NoNames,
    /// It was called off.
    Cancelled,
    /// They did not meet, though one or both came.
    Missed(Absent),
}

/// Marks a meeting.
#[derive(Debug, Clone, Copy)]
pub struct MarkMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What happened.
    pub mark: Mark,
}

impl MarkMeeting {
    /// Saves the mark; the same mark twice changes nothing.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut meeting = desk.load::<Meeting>(self.meeting).await?;
            let before = meeting.clone();
            let now = desk.now();
            let wrong = Err(AppError::refused(Concern::Meeting, Reason::WrongMoment));
            let action = match (self.mark, meeting.state) {
                (Mark::Confirmed, MeetingState::Planned) => {
                    meeting.state = MeetingState::Confirmed { at: now };
                    Action::ConfirmMeeting
                }
                (Mark::Reread, MeetingState::Planned | MeetingState::Confirmed { .. }) => {
                    meeting.reread_at = Some(now);
                    Action::RereadGrid
                }
                (Mark::Cancelled, MeetingState::Planned | MeetingState::Confirmed { .. }) => {
                    meeting.state = MeetingState::Cancelled { at: now };
                    Action::CancelMeeting
                }
                (Mark::Missed(absent), MeetingState::Planned | MeetingState::Confirmed { .. }) if meeting.starts_at <= now => {
                    meeting.state = MeetingState::Missed { at: now, absent };
                    Action::MissMeeting
                }
                (Mark::Thanked, MeetingState::Held { .. }) => {
                    meeting.thanked_at.get_or_insert(now);
                    Action::Thank
                }
                (Mark::ConnectionSettled, MeetingState::Held { .. }) => {
                    meeting.connect_settled_at.get_or_insert(now);
                    Action::SettleConnection
                }
                (Mark::NoNames, MeetingState::Held { .. }) => {
                    meeting.names_settled_at.get_or_insert(now);
                    Action::SettleNames
                }
                // The same mark again, from a second tap or an old tab.
                (Mark::Confirmed, MeetingState::Confirmed { .. })
                | (Mark::Cancelled, MeetingState::Cancelled { .. })
                | (Mark::Missed(_), MeetingState::Missed { .. }) => return Ok(()),
                _ => return wrong,
            };
            if meeting == before {
                return Ok(());
            }
            let mut changes = Changes::of(action);
            if meeting.state != before.state {
                // Several people, one meeting: what becomes of it is said once.
                for other in others(desk, &meeting).await?.into_iter().filter(Meeting::is_ahead) {
                    changes.add(Meeting { state: meeting.state, updated_at: desk.after(other.updated_at), ..other });
                }
            }
            changes.add(Meeting { updated_at: desk.after(meeting.updated_at), ..meeting });
            desk.save(changes).await?;
            Ok(())
        })
    }
}
