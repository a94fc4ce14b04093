//! Fills a grid from the question bank, by purpose and by person, or with the reserve (E3, E4, E6, E9). Not done here: the bank.

use rebond_domain::{
    Action, AddressForm, Changes, GridPoint, GridPointId, Lang, Line, Meeting, MeetingId, OwnQuestion, OwnQuestionId, Person, PointState,
    Topic, fold,
};
use rebond_method::BankPlace;

use super::{earlier, offered::offered, own};
use crate::{BoxFuture, Desk, meetings};

/// What to take from the bank.
#[derive(Debug, Clone)]
pub enum Take {
    /// The points of these subjects that serve the purpose, reserve left out (E6).
    Topics(Vec<Topic>),
    /// These points.
    Points(Vec<String>),
    /// These questions of earlier meetings, by the identifier of the point.
    Earlier(Vec<GridPointId>),
    /// These of one's own.
    Own(Vec<OwnQuestionId>),
    /// The reserve of the subjects already in the grid (E9).
    Reserve,
}

/// Fills a grid from the bank.
#[derive(Debug, Clone)]
pub struct FillGrid {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// In which language the points are written.
    pub lang: Lang,
    /// What to take.
    pub take: Take,
}

impl FillGrid {
    /// Saves the points added, after those already there; a point there already is not added again. Answers how many.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, usize> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let purpose = meetings::purpose(desk).await?;
            let points = meetings::points(desk, meeting.id).await?;
            let topics: Vec<Topic> = points.iter().map(|point| point.topic).collect();
            let gateway = meetings::at_gateway(desk, &person).await?;
            let chosen = offered(&meeting, &person, gateway, purpose, &points).filter(|point| match &self.take {
                Take::Topics(wanted) => wanted.contains(&point.topic) && point.place == BankPlace::Guide,
                Take::Points(keys) => keys.contains(&point.key),
                Take::Earlier(_) | Take::Own(_) => false,
                Take::Reserve => point.place == BankPlace::Reserve && (topics.is_empty() || topics.contains(&point.topic)),
            });
            let form = meeting.address_form.unwrap_or(AddressForm::Vous);
            let mut changes = Changes::of(Action::FillGrid);
            let mut position = points.iter().map(|point| point.position + 1).max().unwrap_or(0);
            for point in chosen {
                let Ok(label) = Line::parse(point.label(self.lang)) else { continue };
                changes.add(GridPoint {
                    id: desk.new_id(),
                    meeting_id: meeting.id,
                    topic: point.topic,
                    label,
                    question: Line::parse(point.question(self.lang, form)).ok(),
                    reserve: point.place == BankPlace::Reserve,
                    state: PointState::Open,
                    added_live: false,
                    position,
                });
                position = position.saturating_add(1);
            }
            if let Take::Earlier(wanted) = &self.take {
                let all = earlier::of(desk, &meeting, &person, gateway, purpose, &points).await?;
                for one in all.into_iter().filter(|one| wanted.contains(&one.point.id)) {
                    let (id, state, added_live) = (desk.new_id(), PointState::Open, false);
                    changes.add(GridPoint { id, meeting_id: meeting.id, state, added_live, reserve: false, position, ..one.point });
                    position = position.saturating_add(1);
                }
            }
            let kept = own::own(desk).await?;
            let there: Vec<String> = points.iter().map(|point| fold(point.label.as_str())).collect();
            let wanted = kept.into_iter().filter(|one| match &self.take {
                Take::Topics(wanted) => wanted.contains(&one.topic),
                Take::Own(wanted) => wanted.contains(&one.id),
                _ => false,
            });
            for one in wanted.filter(|one| !there.contains(&fold(one.label.as_str()))) {
                let (id, state, meeting_id) = (desk.new_id(), PointState::Open, meeting.id);
                let OwnQuestion { topic, label, question, .. } = one;
                changes.add(GridPoint { id, meeting_id, topic, label, question, reserve: false, state, added_live: false, position });
                position = position.saturating_add(1);
            }
            let added = changes.list.len();
            if added > 0 {
                desk.save(changes).await?;
            }
            Ok(added)
        })
    }
}
