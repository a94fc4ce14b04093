//! Shows the grid of a meeting with what the bank still offers, and checks it (E3, E5, E6, E7, E9). Not done here:
//! changing it (`point`, `fill`).

use jiff::Zoned;
use rebond_domain::{GridPoint, GridPointId, Lang, Meeting, MeetingId, OwnQuestion, Person, Purpose, Topic, fold};
use rebond_method::{BankPoint, Rule};

use super::Earlier;
use crate::{
    BoxFuture, Desk,
    meetings::{self, Other},
};

/// Fewer points than this, and a talkative hour still leaves silences (E9).
const LEAST_OPEN: usize = 6;
/// Fewer reserve points than this do not carry a laconic person through (E9).
const LEAST_RESERVE: usize = 3;

/// What the check of a grid says (E9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Few {
    /// Too few points; at least so many.
    Open(usize),
    /// Too few in reserve.
    Reserve,
}

/// What the linter says of a question: closed (E5), or asking for what should not be told (E7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointRemark {
    /// Of which point.
    pub point: GridPointId,
    /// The rule of the method, E5 or E7.
    pub rule: Rule,
    /// Why, in a sentence.
    pub words: String,
    /// An open question on the same subject.
    pub instead: String,
}

/// A subject of the grid with its points.
#[derive(Debug, Clone)]
pub struct GridTopic {
    /// The subject.
    pub topic: Topic,
    /// Its points, in their order, reserve included.
    pub points: Vec<GridPoint>,
}

/// The grid of a meeting.
#[derive(Debug, Clone)]
pub struct GridPage {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it starts, in its own zone.
    pub starts: Zoned,
    /// The present moment, in the account's zone.
    pub now: Zoned,
    /// What one expects of the meetings, which chooses the points (A2).
    pub purpose: Option<Purpose>,
    /// The subjects to begin with, for that purpose: enough for an hour, few enough for a conversation.
    pub suggested: &'static [Topic],
    /// The grid, by subject.
    pub topics: Vec<GridTopic>,
    /// What the bank still offers, by subject.
    pub bank: Vec<(Topic, Vec<&'static BankPoint>)>,
    /// What one has of one's own and is not there yet.
    pub own: Vec<OwnQuestion>,
    /// What earlier meetings left open, and what one asked of one's own there.
    pub earlier: Vec<Earlier>,
    /// What the check says.
    pub few: Vec<Few>,
    /// What the linter says of the questions.
    pub remarks: Vec<PointRemark>,
}

/// Shows the grid of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct ShowGrid {
    /// Of which meeting.
    pub meeting: MeetingId,
    /// In which language remarks are made.
    pub lang: Lang,
}

impl ShowGrid {
    /// The grid.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, GridPage> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let purpose = meetings::purpose(desk).await?;
            let points = meetings::points(desk, meeting.id).await?;
            let mut bank: Vec<(Topic, Vec<&'static BankPoint>)> = Vec::new();
            let gateway = meetings::at_gateway(desk, &person).await?;
            for point in super::offered::offered(&meeting, &person, gateway, purpose, &points) {
                match bank.last_mut() {
                    Some((topic, list)) if *topic == point.topic => list.push(point),
                    _ => bank.push((point.topic, vec![point])),
                }
            }
            let earlier = super::earlier::of(desk, &meeting, &person, gateway, purpose, &points).await?;
            let there: Vec<String> = points.iter().map(|point| fold(point.label.as_str())).collect();
            let mut own = super::own::own(desk).await?;
            own.retain(|one| !there.contains(&fold(one.label.as_str())));
            let other = meetings::other(desk, &person).await?;
            let starts = meeting.starts();
            Ok(GridPage {
                other,
                starts,
                now: desk.local_now(),
                purpose,
                suggested: suggested(purpose),
                few: few(&points),
                remarks: remarks(&points, self.lang),
                topics: by_topic(points),
                bank,
                own,
                earlier,
                meeting,
            })
        })
    }
}

/// To explore, a wide view; to confront, the reality of the trade; to validate, each of its next stages (A3–A5).
const fn suggested(purpose: Option<Purpose>) -> &'static [Topic] {
    use Topic::{Advice, Contacts, Day, Difficulties, Entry, Likes, Market, Organisation, Path, Skills, Training};
    match purpose {
        Some(Purpose::Explore) => &[Path, Day, Likes, Difficulties, Market, Contacts],
        Some(Purpose::Confront) | None => &[Path, Day, Likes, Difficulties, Skills, Advice, Contacts],
        Some(Purpose::Validate) => &[Path, Day, Organisation, Skills, Training, Entry, Advice, Contacts],
    }
}

/// Too few points, or too few in reserve; nothing to say of an empty grid.
fn few(points: &[GridPoint]) -> Vec<Few> {
    if points.is_empty() {
        return Vec::new();
    }
    let reserve = points.iter().filter(|point| point.reserve).count();
    let mut few = Vec::new();
    if points.len() - reserve < LEAST_OPEN {
        few.push(Few::Open(LEAST_OPEN));
    }
    if reserve < LEAST_RESERVE {
        few.push(Few::Reserve);
    }
    few
}

/// What the linter says of each question; a point without one is reviewed when it is itself a question.
fn remarks(points: &[GridPoint], lang: Lang) -> Vec<PointRemark> {
    let review = |point: &GridPoint| {
        let asks = point.label.as_str().ends_with('?').then_some(&point.label);
        let question = point.question.as_ref().or(asks)?;
        let findings = rebond_lint::review_question(question.as_str(), None, lang);
        // The gravest is enough: what may not be asked need not be reworded as well.
        let finding = findings.into_iter().min_by_key(|finding| finding.number != Rule::E7)?;
        Some(PointRemark { point: point.id, rule: finding.number, words: finding.message, instead: finding.instead })
    };
    points.iter().filter_map(review).collect()
}

/// By subject, in the order in which a conversation takes them.
pub(super) fn by_topic(points: Vec<GridPoint>) -> Vec<GridTopic> {
    let mut topics: Vec<GridTopic> = Topic::ALL.iter().map(|&topic| GridTopic { topic, points: Vec::new() }).collect();
    for point in points {
        if let Some(place) = topics.iter_mut().find(|place| place.topic == point.topic) {
            place.points.push(point);
        }
    }
    topics.retain(|topic| !topic.points.is_empty());
    topics
}
