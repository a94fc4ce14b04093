//! Today: the few steps that matter, what is ahead this week, how the week goes. What leaves: steps with the names a sentence about
//! them needs. Not done here: sentences.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use jiff::{ToSpan, Zoned, civil::Date};
use rebond_coach::{Awaited, Chosen, Diversity, FreshStart, Matter, Situation, Step, choose, diversity};
use rebond_domain::{
    ApproachId, CampaignState, Line, Meeting, MeetingId, PersonId, PersonName, PersonOutline, PromiseId, Talk, time::later,
};

use crate::{AppError, BoxFuture, Desk};

/// Of the other steps, so many are shown: nobody reads a thousand, and each costs its drawing.
const MORE: usize = 15;
/// Of the answers awaited, so many are shown.
const AWAITED: usize = 5;

/// Asks for today.
#[derive(Debug, Clone, Copy)]
pub struct ShowToday;

/// Today.
#[derive(Debug, Clone)]
pub struct Today {
    /// The day it is.
    pub date: Date,
    /// The present moment, in the account's zone.
    pub now: Zoned,
    /// Whether anything was ever answered, so that a first start is told apart.
    pub begun: bool,
    /// Where the campaign stands.
    pub state: CampaignState,
    /// The few that matter, most pressing first; one a person.
    pub steps: Vec<StepView>,
    /// The others.
    pub more: Vec<StepView>,
    /// Answers awaited, the longest first; a few of them.
    pub awaited: Vec<AwaitedView>,
    /// How many answers are awaited in all.
    pub awaited_in_all: usize,
    /// After two weeks away.
    pub fresh_start: Option<FreshStart>,
    /// Meetings of the next seven days.
    pub ahead: Vec<MeetingAhead>,
    /// How the week goes.
    pub week: Week,
    /// How varied those met are, once there are enough for that to say something (B12).
    pub diversity: Option<Diversity>,
    /// How many people there are.
    pub people: usize,
}

/// A step, with what a sentence about it needs.
#[derive(Debug, Clone)]
pub struct StepView {
    /// The step.
    pub step: Step,
    /// The person it is about.
    pub person: Option<PersonName>,
    /// The person recommended, for a step about a referral.
    pub other: Option<PersonName>,
    /// What was promised, for a step about a promise.
    pub promise: Option<Line>,
    /// What the user's conversations have to do without.
    pub talk: Option<Talk>,
    /// What else goes into the same message (G6).
    pub with: Vec<Self>,
    /// What else there is to do with that person, on Today.
    pub also: Vec<Self>,
}

impl Today {
    /// Every step on the page, with what stands under another.
    pub fn each(&self) -> impl Iterator<Item = &StepView> {
        self.steps.iter().chain(&self.more).flat_map(|view| std::iter::once(view).chain(&view.also))
    }
}

impl StepView {
    /// The keys of the step and of what goes with it, a blank between them: what is chosen of a card is chosen of all of it.
    pub fn keys(&self) -> String {
        self.step.parts().map(|part| part.key().to_string()).collect::<Vec<_>>().join(" ")
    }
}

/// An answer that is awaited.
#[derive(Debug, Clone)]
pub struct AwaitedView {
    /// To which message.
    pub approach: ApproachId,
    /// From whom.
    pub person: PersonName,
    /// The day it went out.
    pub sent: Date,
}

/// A meeting of the next days.
#[derive(Debug, Clone)]
pub struct MeetingAhead {
    /// Which.
    pub id: MeetingId,
    /// With whom.
    pub person: Option<PersonName>,
    /// When, in the account's zone.
    pub at: Zoned,
    /// Where.
    pub place: Option<Line>,
}

/// How the week goes (G11): without streaks, without blame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Meetings held since Monday.
    pub held: usize,
    /// Meetings wished per week; 0 when none is.
    pub wished: u8,
    /// Meetings held in all.
    pub held_in_all: usize,
}

impl ShowToday {
    /// Computes it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Today> {
        Box::pin(async move {
            let (situation, steps) = desk.steps().await?;
            let now = desk.local_now();
            let Chosen { first, more, fresh_start } = choose(&situation, &steps, &now);
            let history = situation.history();
            let promised: HashMap<PromiseId, &Line> = history.promises.iter().map(|promise| (promise.id, &promise.text)).collect();
            let view = |step: &Step| StepView::of(step.clone(), &situation, &promised);
            let campaign = history.campaign.as_ref();
            let first: Vec<StepView> = first.into_iter().map(view).collect();
            let (steps, more) = one_a_person(first, more.into_iter().take(MORE).map(view));
            let awaited = situation.awaited();
            Ok(Today {
                date: now.date(),
                now: now.clone(),
                begun: campaign.is_some(),
                state: campaign.map_or(CampaignState::Active, |campaign| campaign.state),
                steps,
                more,
                awaited_in_all: awaited.len(),
                awaited: awaited.iter().filter_map(|it| awaited_view(&situation, it, &now)).take(AWAITED).collect(),
                fresh_start,
                ahead: ahead(&situation, &now),
                week: week(&situation, &now),
                diversity: desk.known_since(varied(desk, &situation)).await?.0.clone(),
                people: history.people_count,
            })
        })
    }
}

impl StepView {
    /// The step with its names, from what the situation knows.
    pub fn of(step: Step, situation: &Situation, promised: &HashMap<PromiseId, &Line>) -> Self {
        let name = |id| situation.person(id).map(|person| person.name.clone());
        let other = step.about.referral().and_then(|id| situation.referral(id)).and_then(|referral| name(referral.to_id));
        let promise = match step.about {
            Matter::Promise { promise, .. } => promised.get(&promise).map(|text| (*text).clone()),
            _ => None,
        };
        let with = step.with.iter().map(|part| Self::of(part.clone(), situation, promised)).collect();
        Self { person: step.person().and_then(name), other, promise, talk: situation.history().talk, with, also: Vec::new(), step }
    }
}

/// What else there is to do with somebody stands under the first thing, wherever it came in the order.
fn one_a_person(first: Vec<StepView>, more: impl Iterator<Item = StepView>) -> (Vec<StepView>, Vec<StepView>) {
    let pressing = first.len();
    let mut cards: Vec<(bool, StepView)> = Vec::new();
    let mut place_of: HashMap<PersonId, usize> = HashMap::new();
    for (place, view) in first.into_iter().chain(more).enumerate() {
        let card = view.step.person().and_then(|person| place_of.get(&person)).and_then(|at| cards.get_mut(*at));
        if let Some((_, card)) = card {
            card.also.push(view);
            continue;
        }
        if let Some(person) = view.step.person() {
            place_of.insert(person, cards.len());
        }
        cards.push((place < pressing, view));
    }
    let (steps, more): (Vec<_>, Vec<_>) = cards.into_iter().partition(|(pressing, _)| *pressing);
    let views = |cards: Vec<(bool, StepView)>| cards.into_iter().map(|(_, view)| view).collect();
    (views(steps), views(more))
}

fn awaited_view(situation: &Situation, awaited: &Awaited, now: &Zoned) -> Option<AwaitedView> {
    let person = situation.person(awaited.person)?.name.clone();
    Some(AwaitedView { approach: awaited.approach, person, sent: awaited.sent.to_zoned(now.time_zone().clone()).date() })
}

fn ahead(situation: &Situation, now: &Zoned) -> Vec<MeetingAhead> {
    let from = later(now.timestamp(), -jiff::SignedDuration::from_hours(1));
    let until = now.checked_add(7.days()).map_or(now.timestamp(), |then| then.timestamp());
    let mut list: Vec<&Meeting> = situation
        .history()
        .meetings
        .iter()
        .filter(|meeting| meeting.is_ahead() && meeting.gathering.is_none() && (from..=until).contains(&meeting.starts_at))
        .collect();
    list.sort_by_key(|meeting| (meeting.starts_at, meeting.id));
    list.into_iter()
        .map(|meeting| MeetingAhead {
            id: meeting.id,
            person: situation.person(meeting.person_id).map(|person| person.name.clone()),
            at: meeting.starts(),
            place: meeting.place.clone(),
        })
        .collect()
}

fn week(situation: &Situation, now: &Zoned) -> Week {
    let since_monday = i64::from(now.date().weekday().to_monday_zero_offset());
    let monday = now.date().checked_sub(since_monday.days()).unwrap_or(now.date());
    let begins = now.time_zone().to_ambiguous_zoned(monday.at(0, 0, 0, 0)).compatible().map_or(now.timestamp(), |begin| begin.timestamp());
    let history = situation.history();
    let (mut held, mut held_in_all) = (0, 0);
    for meeting in history.meetings.iter().filter(|meeting| meeting.is_held() && meeting.gathering.is_none()) {
        held_in_all += 1;
        held += usize::from(meeting.starts_at >= begins);
    }
    Week { held, wished: history.campaign.as_ref().map_or(0, |campaign| campaign.weekly_goal), held_in_all }
}

/// How varied those met last are, kept while nothing changes.
struct Varied(Option<Diversity>);

/// How varied those met last are; nothing below three.
async fn varied(desk: &Desk, situation: &Arc<Situation>) -> Result<Varied, AppError> {
    /// So many of those met last are looked at: Today reads no more however long the campaign.
    const LAST: usize = 60;
    let mut met: Vec<&Meeting> = situation.history().meetings.iter().filter(|it| it.is_held()).collect();
    met.sort_unstable_by_key(|it| std::cmp::Reverse((it.starts_at, it.id)));
    let mut seen = HashSet::new();
    let people = met.into_iter().filter(|it| seen.insert(it.person_id)).take(LAST);
    let people: Vec<PersonOutline> = people.filter_map(|it| situation.person(it.person_id).cloned()).collect();
    if people.len() < 3 {
        return Ok(Varied(None));
    }
    let mut places = people.iter().filter_map(|person| person.organisation_id).collect::<Vec<_>>();
    places.sort_unstable();
    places.dedup();
    let places = desk.known_places(situation, &places).await?;
    Ok(Varied(Some(diversity(&people, &places))))
}
