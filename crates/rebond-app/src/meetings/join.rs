//! Somebody else at a meeting, planned or there by surprise: each is thanked, names people and hears news by themselves; the day, the guide
//! and what becomes of the meeting are one. Not done here: what follows (coach).

use rebond_domain::{Action, Changes, Meeting, MeetingId, Person, PersonName};

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
            changes.add(first.shared_with(person_id, id, desk.now()));
            desk.save(changes).await?;
            Ok(id)
        })
    }
}

/// The other meetings that are one with a meeting.
pub(crate) async fn others(desk: &Desk, meeting: &Meeting) -> Result<Vec<Meeting>, AppError> {
    let situation = desk.situation().await?;
    let one = |other: &&Meeting| other.gathered() == meeting.gathered() && other.id != meeting.id;
    Ok(situation.history().meetings.iter().filter(one).cloned().collect())
}
