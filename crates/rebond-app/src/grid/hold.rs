//! Shows the course of a meeting: five phases with their prompts, and the points where they belong (F1–F5, F10). Not done here:
//! ticking (`point`), notes (`meetings`).

use jiff::Zoned;
use rebond_domain::{
    Campaign, GridPoint, Lang, Meeting, MeetingId, Note, Person, PersonId, PersonName, PointState, Strength, Timestamp, Topic,
};
use rebond_method::{Norms, Phase, phase_starts, phases};
use rebond_store::{campaigns, people, referrals};

use super::{GridTopic, show::by_topic};
use crate::{
    BoxFuture, Desk,
    campaign::in_two_sentences,
    meetings::{self, Named, Other},
};

/// One phase of the course of a meeting.
#[derive(Debug, Clone)]
pub struct HoldPhase {
    /// Title and prompts.
    pub phase: &'static Phase,
    /// After how many minutes it begins.
    pub from: u16,
    /// The points that belong to it, by subject; reserve left out.
    pub topics: Vec<GridTopic>,
    /// How many of those still open to have before one's eyes at a time; fewer when one began late (F4).
    pub next: usize,
}

/// The course of a meeting: five phases, with the points where they belong.
#[derive(Debug, Clone)]
pub struct HoldPage {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it starts, in its own zone.
    pub starts: Zoned,
    /// The present moment, in the account's zone.
    pub now: Zoned,
    /// When it truly began, or is to begin; phases are counted from there.
    pub begins: Zoned,
    /// How many minutes there are from then to the agreed end.
    pub left: u16,
    /// When it was agreed to end.
    pub ends: Zoned,
    /// Until when one's time is kept free (E1).
    pub free: Zoned,
    /// The five phases (F1–F5).
    pub phases: Vec<HoldPhase>,
    /// Points too delicate for where others can hear: they wait for the thank-you (E7, G3).
    pub later: Vec<GridPoint>,
    /// Points in reserve not brought out yet (F10).
    pub reserve: Vec<GridPoint>,
    /// Notes kept so far.
    pub notes: Vec<Note>,
    /// One's own path, to tell in the third phase (F3).
    pub campaign: Option<Campaign>,
    /// One's strengths, told with examples (F3).
    pub strengths: Vec<Strength>,
    /// One's path in two sentences, for when the questions are turned round.
    pub opening: Option<String>,
    /// Names given so far (F5).
    pub named: Vec<Named>,
    /// Who else takes part.
    pub together: Vec<PersonName>,
    /// The customs of the account: what one may expect at the end.
    pub norms: &'static Norms,
    /// Who led to them, which is recalled at the start (F1).
    pub led_by: Vec<PersonName>,
}

/// Shows the course of a meeting.
#[derive(Debug, Clone, Copy)]
pub struct HoldMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
    /// In which language the prompts are.
    pub lang: Lang,
}

impl HoldMeeting {
    /// The course of the meeting.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, HoldPage> {
        Box::pin(async move {
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let (reserve, points): (Vec<_>, Vec<_>) =
                meetings::points(desk, meeting.id).await?.into_iter().partition(|point| point.reserve);
            let waits = |point: &GridPoint| meeting.overheard && point.state == PointState::Open && is_delicate(point.topic);
            let (later, points): (Vec<_>, Vec<_>) = points.into_iter().partition(waits);
            let mut places: [Vec<GridPoint>; 5] = Default::default();
            for point in points {
                if let Some(place) = places.get_mut(phase_of(point.topic)) {
                    place.push(point);
                }
            }
            let (store, account) = (desk.store(), desk.account_id());
            let campaign = campaigns::current(store, account).await?;
            let strengths = match &campaign {
                Some(campaign) => campaigns::strengths(store, account, campaign.id).await?,
                None => Vec::new(),
            };
            let led: Vec<PersonId> = referrals::to_person(store, account, meeting.person_id).await?.iter().map(|it| it.by_id).collect();
            let led_by = if led.is_empty() { Vec::new() } else { people::outlines(store, account, &led).await? };
            let (begins, left) = meeting.course();
            let starts = phase_starts(left);
            let late = u32::from(left) * 10 < u32::from(meeting.length.get()) * 6;
            let phases = phases(self.lang).iter().zip(starts).zip(places);
            let phases = phases.enumerate();
            let phases =
                phases.map(|(at, ((phase, from), points))| HoldPhase { phase, from, topics: by_topic(points), next: next(at, late) });
            let given = referrals::of_meeting(store, account, meeting.id).await?;
            let named = people::outlines(store, account, &given.iter().map(|it| it.to_id).collect::<Vec<_>>()).await?;
            let named = given.into_iter().filter_map(|referral| {
                let name = named.iter().find(|person| person.id == referral.to_id)?.name.clone();
                Some(Named { referral, name })
            });
            let zoned = |at: Timestamp| at.to_zoned(meeting.zone.zone());
            Ok(HoldPage {
                phases: phases.collect(),
                other: meetings::other(desk, &person).await?,
                starts: meeting.starts(),
                now: desk.local_now(),
                begins: zoned(begins),
                left,
                ends: zoned(meeting.ends_at()),
                free: zoned(meeting.free_at()),
                later,
                named: named.collect(),
                together: meetings::together(desk, &meeting).await?.into_iter().map(|(_, name)| name).collect(),
                norms: desk.norms(),
                opening: campaign.as_ref().and_then(|campaign| campaign.story.as_ref()).map(|story| in_two_sentences(story.as_str())),
                reserve,
                notes: rebond_store::notes::of_meeting(store, account, meeting.id).await?,
                campaign,
                strengths,
                led_by: led_by.into_iter().map(|person| person.name).collect(),
                meeting,
            })
        })
    }
}

/// Their path and their day belong to the second phase (F2), whom to meet to the last (F5), everything else to the questions (F4).
const fn phase_of(topic: Topic) -> usize {
    match topic {
        Topic::Path | Topic::Day => 1,
        Topic::Contacts => 4,
        _ => 3,
    }
}

/// What is better not asked where others can hear: what is hard, and what is paid (E7).
const fn is_delicate(topic: Topic) -> bool {
    matches!(topic, Topic::Difficulties | Topic::Pay)
}

/// How many points to have before one's eyes: three; of a meeting that began late, one on their path and the two that matter most (F4).
const fn next(phase: usize, late: bool) -> usize {
    match (late, phase) {
        (false, _) => 3,
        (true, 3) => 2,
        (true, _) => 1,
    }
}
