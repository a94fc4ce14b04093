//! Marks a message as sent, and what follows from it: a meeting thanked for or confirmed, a loop told, a progress told, an agreement
//! asked. Not done here: sending.

use rebond_domain::{
    Action, Approach, ApproachId, Changes, Channel, Delivery, Line, Meeting, MeetingState, MessageKind, NameUse, ProgressTold, Prose,
    Referral, Timestamp,
};

use super::{setting::Setting, show::untold};
use crate::{AppError, Concern, Desk, Reason};

/// Marks a message as sent.
#[derive(Debug, Clone)]
pub struct MarkSent {
    /// Which.
    pub id: ApproachId,
    /// When it went.
    pub sent_at: Timestamp,
    /// The Message-ID it went with, when it went from here.
    pub message_id: Option<Line>,
}

impl MarkSent {
    /// Done.
    pub async fn run(self, desk: &Desk) -> Result<Approach, AppError> {
        let draft = desk.load::<Approach>(self.id).await?;
        if draft.delivery != Delivery::Draft {
            return Err(AppError::refused(Concern::Day, Reason::AlreadyDone));
        }
        let spoken = matches!(draft.channel, Channel::Phone | Channel::InPerson);
        if draft.body.is_none() && !spoken {
            return Err(AppError::refused(Concern::Text, Reason::NothingWritten));
        }
        if self.sent_at > desk.now() {
            return Err(AppError::refused(Concern::Day, Reason::WrongMoment));
        }
        let setting = Setting::of(desk, &draft).await?;
        let sent_at = self.sent_at;
        let sent = Approach {
            delivery: Delivery::Sent { sent_at },
            message_id: self.message_id.or(draft.message_id),
            updated_at: desk.after(draft.updated_at),
            ..draft
        };
        let mut changes = Changes::of(Action::MarkSent).put(sent.clone());
        follow(desk, &setting, &sent, sent_at, &mut changes).await?;
        desk.save(changes).await?;
        Ok(sent)
    }
}

async fn follow(desk: &Desk, setting: &Setting, sent: &Approach, sent_at: Timestamp, changes: &mut Changes) -> Result<(), AppError> {
    let body = sent.body.as_ref().map_or("", Prose::as_str);
    match (sent.kind, &setting.meeting) {
        // rule G1
        (MessageKind::ThankYou, Some(meeting)) => {
            changes.add(Meeting {
                thanked_at: meeting.thanked_at.or(Some(sent_at)),
                updated_at: desk.after(meeting.updated_at),
                ..meeting.clone()
            });
            // rule G2
            setting.ask_agreements(body, changes);
            setting.tell_loops(desk, body, sent_at, changes);
        }
        // rule E14
        (MessageKind::Confirmation, Some(meeting)) if meeting.state == MeetingState::Planned => {
            changes.add(Meeting {
                state: MeetingState::Confirmed { at: sent_at },
                updated_at: desk.after(meeting.updated_at),
                ..meeting.clone()
            });
        }
        (MessageKind::News, _) => {
            // rule G5: what is due is told by this message, and all before it.
            setting.tell_loops(desk, body, sent_at, changes);
            setting.ask_agreements(body, changes);
            // rule G4
            for moved in untold(desk, setting).await?.into_iter().filter(|it| it.at <= sent_at) {
                changes.add(ProgressTold { id: desk.new_id(), progress_id: moved.id, person_id: setting.person.id, at: sent_at });
            }
        }
        // rule C8: asking for an introduction asks whether one may write in their name.
        (MessageKind::Introduction, _) => {
            if let Some(id) = sent.referral_id
                && let Some(referral) = desk.store().get::<Referral>(desk.account_id(), id).await?
                && referral.name_use == NameUse::NotAsked
            {
                changes.add(Referral { name_use: NameUse::Asked, ..referral });
            }
        }
        _ => {}
    }
    Ok(())
}
