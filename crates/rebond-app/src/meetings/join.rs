//! Somebody else at a meeting, planned or there by surprise: each is thanked, names people and hears news by themselves; the day, the guide
//! and what becomes of the meeting are one. Not done here: what follows (coach).

use rebond_domain::{Action, Changes, GatheringId, Meeting, MeetingId, Person, PersonName};

use crate::people::{Matching, Told};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Notes that somebody else takes part.
#[derive(Debug, Clone)]
pub struct JoinMeeting {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Who.
    pub name: PersonName,
}

impl JoinMeeting {
    /// Their own part of it; somebody who takes part already stays as they are.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingId> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let first = desk.load::<Meeting>(MeetingId(meeting.gathered().0)).await.unwrap_or(meeting);
            let host = desk.load::<Person>(first.person_id).await?;
            let told = [Told::of(&self.name, None)];
            let mut matching = Matching::load(desk, &told, &[]).await?;
            let mut changes = Changes::of(Action::JoinMeeting);
            let known = matching.surely(&told[0].traits).and_then(|at| matching.get(at)).map(|known| known.person.id);
            if known == Some(host.id) {
                return Err(AppError::refused(Concern::Names, Reason::SamePerson));
            }
            if let Some(there) = others(desk, &first).await?.into_iter().find(|other| Some(other.person_id) == known) {
                return Ok(there.id);
            }
            let place = host.organisation_id;
            let person_id = known.unwrap_or_else(|| {
                matching.meet(desk, &told[0], |person: &mut Person| person.organisation_id = person.organisation_id.or(place), &mut changes)
            });
            let id: MeetingId = desk.new_id();
            changes.add(Meeting {
                id,
                person_id,
                approach_id: None,
                reread_at: None,
                known: None,
                names_settled_at: None,
                thanked_at: None,
                connect_settled_at: None,
                gave: None,
                could_give: None,
                low_yield: false,
                parting: None,
                news_agreed: None,
                gathering: Some(GatheringId(first.id.0)),
                created_at: desk.now(),
                updated_at: desk.now(),
                ..first
            });
            desk.save(changes).await?;
            Ok(id)
        })
    }
}

/// The other meetings that are one with a meeting.
pub(super) async fn others(desk: &Desk, meeting: &Meeting) -> Result<Vec<Meeting>, AppError> {
    let situation = desk.situation().await?;
    let one = |other: &&Meeting| other.gathered() == meeting.gathered() && other.id != meeting.id;
    Ok(situation.history().meetings.iter().filter(one).cloned().collect())
}
