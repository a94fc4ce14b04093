//! Shows the course of a meeting: five phases with their prompts, and the points where they belong (F1–F5, F10). Not done here:
//! ticking (`point`), notes (`meetings`).

use jiff::Zoned;
use rebond_domain::{Campaign, GridPoint, Lang, Meeting, MeetingId, Note, Person, PersonId, PersonName, Strength, Topic};
use rebond_method::{Phase, phase_starts, phases};
use rebond_store::{campaigns, people, referrals};

use super::{GridTopic, show::by_topic};
use crate::{
    BoxFuture, Desk,
    meetings::{self, Other},
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
}

/// The course of a meeting: five phases, with the points where they belong.
#[derive(Debug, Clone)]
pub struct HoldPage {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it starts, in the account's zone.
    pub starts: Zoned,
    /// The five phases (F1–F5).
    pub phases: Vec<HoldPhase>,
    /// Points in reserve not brought out yet (F10).
    pub reserve: Vec<GridPoint>,
    /// Notes kept so far.
    pub notes: Vec<Note>,
    /// One's own path, to tell in the third phase (F3).
    pub campaign: Option<Campaign>,
    /// One's strengths, told with examples (F3).
    pub strengths: Vec<Strength>,
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
            let starts = phase_starts(meeting.length.get());
            let phases = phases(self.lang).iter().zip(starts).zip(places);
            let phases = phases.map(|((phase, from), points)| HoldPhase { phase, from, topics: by_topic(points) });
            Ok(HoldPage {
                phases: phases.collect(),
                other: meetings::other(desk, &person).await?,
                starts: desk.local(meeting.starts_at),
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
