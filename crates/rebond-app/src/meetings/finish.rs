//! Tells how a meeting went: notes, findings, names given, promises, what each gained — one page, saved whole (F5, F8, F10, F12,
//! G6, G12). Not done here: thanks and loops, which follow.

use rebond_domain::{
    Action, Changes, Date, Finding, GridPoint, GridPointId, HopeId, Line, Meeting, MeetingId, MeetingState, NewsAgreed, Note, Parting,
    Person, PointState, Promise, Prose, Side, Stance, Timestamp, Topic, Useful,
};

use super::{NameGiven, join::others};
use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// What a meeting says of a hope (A8, G13).
#[derive(Debug, Clone)]
pub struct FindingGiven {
    /// Which hope.
    pub hope: HopeId,
    /// What it does to it.
    pub stance: Stance,
    /// Why, in a few words.
    pub text: Option<Prose>,
}

/// A promise made in the meeting (G6).
#[derive(Debug, Clone)]
pub struct PromiseGiven {
    /// Whose.
    pub side: Side,
    /// What.
    pub text: Line,
    /// For when.
    pub due_on: Option<Date>,
}

/// Tells how a meeting went. Every part may be empty; the page may be saved several times.
#[derive(Debug, Clone)]
pub struct FinishMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
    /// Its `updated_at` when the form was shown.
    pub seen: Option<Timestamp>,
    /// What was said (F8).
    pub note: Option<Prose>,
    /// On which subject.
    pub topic: Option<Topic>,
    /// What it says of each hope.
    pub findings: Vec<FindingGiven>,
    /// Names given.
    pub names: Vec<NameGiven>,
    /// Whether there are no names this time, which closes the question without blame (B14).
    pub no_names: bool,
    /// Promises, mine and theirs.
    pub promises: Vec<PromiseGiven>,
    /// Points of the grid that were raised after all (G3).
    pub raised: Vec<GridPointId>,
    /// What one gave them (F12).
    pub gave: Option<Prose>,
    /// What one could give them (F12).
    pub could_give: Option<Prose>,
    /// Whether it yielded little (F10).
    pub low_yield: bool,
    /// How useful it was, for oneself alone.
    pub useful: Option<Useful>,
    /// How one parted (F11).
    pub parting: Option<Parting>,
    /// What was agreed of news (G4).
    pub news_agreed: Option<NewsAgreed>,
}

impl FinishMeeting {
    /// Saves everything as one action.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let meeting = super::seen(desk, self.meeting, self.seen).await?;
            let now = desk.now();
            let state = match meeting.state {
                MeetingState::Held { at } => MeetingState::Held { at },
                // Told before it began: the meeting took place earlier than agreed, or its day is wrong. Half a day decides.
                _ if meeting.starts_at.duration_since(now) > jiff::SignedDuration::from_hours(12) => {
                    return Err(AppError::refused(Concern::Meeting, Reason::WrongMoment));
                }
                _ => MeetingState::Held { at: meeting.ends_at().min(now) },
            };
            let person = desk.load::<Person>(meeting.person_id).await?;
            let mut changes = Changes::of(Action::FinishMeeting);
            let names_settled_at = match (meeting.names_settled_at, self.names.is_empty() && !self.no_names) {
                (None, false) => Some(now),
                (before, _) => before,
            };
            let held = Meeting {
                state,
                names_settled_at,
                gave: self.gave.clone(),
                could_give: self.could_give.clone(),
                low_yield: self.low_yield,
                useful: self.useful,
                parting: self.parting,
                news_agreed: self.news_agreed,
                updated_at: desk.after(meeting.updated_at),
                ..meeting.clone()
            };
            changes.add(held);
            for other in others(desk, &meeting).await?.into_iter().filter(Meeting::is_ahead) {
                changes.add(Meeting { state, updated_at: desk.after(other.updated_at), ..other });
            }
            if let Some(text) = self.note.clone() {
                changes.add(Note { meeting_id: Some(meeting.id), topic: self.topic, ..Note::about(desk.new_id(), person.id, text, now) });
            }
            for point in super::points(desk, meeting.id).await? {
                if self.raised.contains(&point.id) && point.state != PointState::Raised {
                    changes.add(GridPoint { state: PointState::Raised, ..point });
                }
            }
            self.add_findings(desk, &meeting, &mut changes).await?;
            super::names::add(desk, meeting.id, &person, &self.names, &mut changes).await?;
            for promise in self.promises {
                changes.add(Promise {
                    meeting_id: Some(meeting.id),
                    due_on: promise.due_on,
                    ..Promise::open(desk.new_id(), person.id, promise.side, promise.text, now)
                });
            }
            desk.save(changes).await?;
            Ok(())
        })
    }

    /// One finding a hope and meeting: told again, it replaces what was told.
    async fn add_findings(&self, desk: &Desk, meeting: &Meeting, changes: &mut Changes) -> Result<(), AppError> {
        let before = rebond_store::findings::of_meeting(desk.store(), desk.account_id(), meeting.id).await?;
        for given in &self.findings {
            let same = before.iter().find(|finding| finding.hope_id == Some(given.hope));
            changes.add(Finding {
                id: same.map_or_else(|| desk.new_id(), |finding| finding.id),
                person_id: meeting.person_id,
                meeting_id: Some(meeting.id),
                hope_id: Some(given.hope),
                topic: None,
                stance: given.stance,
                text: given.text.clone(),
                at: same.map_or_else(|| desk.now(), |finding| finding.at),
            });
        }
        Ok(())
    }
}
