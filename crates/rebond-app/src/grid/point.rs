//! Adds, changes, moves and removes one point of a grid (E3, E4, E9), and ticks it during the meeting (F4). Not done here: the bank.

use rebond_domain::{Action, Changes, GridPoint, GridPointId, Line, Meeting, MeetingId, Noun, PointState, Topic};

use super::own::{self, OwnWords};
use crate::{AppError, BoxFuture, Desk, meetings};

/// Adds a point of one's own.
#[derive(Debug, Clone)]
pub struct AddPoint {
    /// To the grid of which meeting.
    pub meeting: MeetingId,
    /// Under which subject.
    pub topic: Topic,
    /// The point, in a few words.
    pub label: Line,
    /// The full question, if one wants it at hand.
    pub question: Option<Line>,
    /// Whether it is kept in reserve (E9).
    pub reserve: bool,
    /// Whether the meeting is under way (F4).
    pub live: bool,
}

impl AddPoint {
    /// Saves it, after the others; what one writes oneself joins one's own questions. Answers its identifier.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, GridPointId> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let points = meetings::points(desk, meeting.id).await?;
            let id = desk.new_id();
            let words = OwnWords { topic: self.topic, label: self.label.clone(), question: self.question.clone() };
            let joining =
                if super::earlier::is_of_the_method(&words.label) { None } else { own::joining(desk, &words, &own::own(desk).await?) };
            let point = GridPoint {
                id,
                meeting_id: meeting.id,
                topic: self.topic,
                label: self.label,
                question: self.question,
                reserve: self.reserve,
                state: PointState::Open,
                added_live: self.live,
                position: points.iter().map(|point| point.position.saturating_add(1)).max().unwrap_or(0),
            };
            let mut changes = Changes::of(Action::AddPoint).put(point);
            if let Some(question) = joining {
                changes.add(question);
            }
            desk.save(changes).await?;
            Ok(id)
        })
    }
}

/// What to do with a point.
#[derive(Debug, Clone)]
pub enum PointChange {
    /// Other words.
    Words {
        /// Under which subject.
        topic: Topic,
        /// The point, in a few words.
        label: Line,
        /// The full question.
        question: Option<Line>,
    },
    /// Into the reserve, or out of it (E9).
    Reserve(bool),
    /// One place up among those of its subject.
    Up,
    /// One place down among those of its subject.
    Down,
    /// To this place among those of its subject, from 0; beyond the last, to the last.
    Place(usize),
    /// Out of the grid.
    Remove,
    /// Raised, dropped, or open again (F4).
    State(PointState),
}

/// Changes a point.
#[derive(Debug, Clone)]
pub struct ChangePoint {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// Which point.
    pub point: GridPointId,
    /// What to do with it.
    pub change: PointChange,
}

impl ChangePoint {
    /// Saves the change; one that changes nothing is not saved.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let points = meetings::points(desk, self.meeting).await?;
            let place = points.iter().position(|point| point.id == self.point).ok_or(AppError::NotFound(Noun::GridPoint))?;
            let before = points[place].clone();
            let mut changes = Changes::of(match self.change {
                PointChange::Remove => Action::RemovePoint,
                PointChange::State(_) => Action::TickPoint,
                PointChange::Up | PointChange::Down | PointChange::Place(_) => Action::MovePoint,
                _ => Action::EditPoint,
            });
            match self.change {
                PointChange::Remove => changes.remove(Noun::GridPoint, before.id),
                PointChange::Up => moved(&points, place, |at| at.saturating_sub(1), &mut changes),
                PointChange::Down => moved(&points, place, |at| at + 1, &mut changes),
                PointChange::Place(to) => moved(&points, place, |_| to, &mut changes),
                change => {
                    let after = changed(before.clone(), change);
                    if after != before {
                        changes.add(after);
                    }
                }
            }
            if !changes.is_empty() {
                desk.save(changes).await?;
            }
            Ok(())
        })
    }
}

fn changed(point: GridPoint, change: PointChange) -> GridPoint {
    match change {
        PointChange::Words { topic, label, question } => GridPoint { topic, label, question, ..point },
        PointChange::Reserve(reserve) => GridPoint { reserve, ..point },
        PointChange::State(state) => GridPoint { state, ..point },
        PointChange::Up | PointChange::Down | PointChange::Place(_) | PointChange::Remove => point,
    }
}

/// Puts a point at another place among those of its subject.
fn moved(points: &[GridPoint], place: usize, to: impl Fn(usize) -> usize, changes: &mut Changes) {
    let topics: Vec<Topic> = points.iter().map(|point| point.topic).collect();
    for (position, at) in super::order::moved(&topics, place, to) {
        if points[at].position != position {
            changes.add(GridPoint { position, ..points[at].clone() });
        }
    }
}
