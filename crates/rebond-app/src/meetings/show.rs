//! Shows a meeting: what was settled, what remains, how to prepare, what was said. Not done here: changing any of it.

use std::collections::HashMap;

use jiff::Zoned;
use rebond_coach::completeness;
use rebond_domain::{
    Campaign, Finding, GridPoint, Hope, Meeting, MeetingId, Note, Noun, Person, PersonId, PersonName, PointState, Promise, Referral,
    Strength, Timestamp,
};
use rebond_method::Norms;
use rebond_store::{campaigns, findings, grid_points, notes, people, promises, referrals};

use super::{Clash, LengthCheck, Other, Remains, clash, remains};
use crate::{AppError, BoxFuture, Desk, campaign::in_two_sentences};

/// A name given in the meeting.
#[derive(Debug, Clone)]
pub struct Named {
    /// The referral.
    pub referral: Referral,
    /// Who was named.
    pub name: PersonName,
}

/// What a meeting says of a hope.
#[derive(Debug, Clone)]
pub struct HopeFinding {
    /// The hope, if it is still there.
    pub hope: Option<Hope>,
    /// What was learnt.
    pub finding: Finding,
}

/// A meeting with everything around it.
#[derive(Debug, Clone)]
pub struct MeetingPage {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// Who else takes part, each with a meeting of their own.
    pub together: Vec<(MeetingId, PersonName)>,
    /// When it starts, in its own zone.
    pub starts: Zoned,
    /// The present moment, in the account's zone.
    pub now: Zoned,
    /// Other meetings that take the same time, its margin included (E1).
    pub clashes: Vec<Clash>,
    /// How to reach them on the day: numbers first.
    pub reach: Vec<String>,
    /// What the customs say of its length (E1).
    pub length: LengthCheck,
    /// The customs of the account: when to arrive (E12).
    pub norms: &'static Norms,
    /// What remains, most pressing first.
    pub remains: Vec<Remains>,
    /// When its hour was confirmed, as far as is known (E14).
    pub confirmed: Option<Timestamp>,
    /// Whether nothing is left of it (G14).
    pub complete: bool,
    /// The grid.
    pub points: Vec<GridPoint>,
    /// Notes, the oldest first.
    pub notes: Vec<Note>,
    /// What it says of one's hopes.
    pub findings: Vec<HopeFinding>,
    /// Names given.
    pub named: Vec<Named>,
    /// Promises, mine and theirs.
    pub promises: Vec<Promise>,
    /// The campaign, for one's story.
    pub campaign: Option<Campaign>,
    /// One's path in two sentences.
    pub opening: Option<String>,
    /// One's strengths (E11).
    pub strengths: Vec<Strength>,
}

impl MeetingPage {
    /// When to leave for it, once the way is known (E12).
    pub fn leave(&self) -> Option<Zoned> {
        self.meeting.leave_at(self.norms.arrive_early).map(|at| at.to_zoned(self.meeting.zone.zone()))
    }

    /// Points neither raised nor dropped, the reserve left out (G3).
    pub fn forgotten(&self) -> impl Iterator<Item = &GridPoint> {
        forgotten(&self.points)
    }
}

fn forgotten(points: &[GridPoint]) -> impl Iterator<Item = &GridPoint> {
    points.iter().filter(|point| point.state == PointState::Open && !point.reserve)
}

/// Shows a meeting.
#[derive(Debug, Clone, Copy)]
pub struct ShowMeeting {
    /// Which meeting.
    pub meeting: MeetingId,
}

impl ShowMeeting {
    /// The meeting with everything around it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, MeetingPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            // What is asked at once travels together. Those that led to them before the meeting: their recommenders are owed the news
            // of it (G5).
            let (person, points, mut promises, theirs, given, led, findings, notes, campaign) = tokio::try_join!(
                store.get::<Person>(account, meeting.person_id),
                grid_points::of_meeting(store, account, meeting.id),
                promises::of_meeting(store, account, meeting.id),
                promises::of_person(store, account, meeting.person_id),
                referrals::of_meeting(store, account, meeting.id),
                referrals::to_person(store, account, meeting.person_id),
                findings::of_meeting(store, account, meeting.id),
                notes::of_meeting(store, account, meeting.id),
                campaigns::current(store, account),
            )?;
            let person = person.ok_or(AppError::NotFound(Noun::Person))?;
            if meeting.is_ahead() {
                // What they asked for beforehand is part of preparing (E8).
                promises.extend(theirs.into_iter().filter(|it| it.settled.is_none() && it.meeting_id != Some(meeting.id)));
            }
            let mut both = given.clone();
            both.extend(led.into_iter().filter(|referral| referral.at <= meeting.starts_at));
            let situation = desk.situation().await?;
            let (who, together, other, reach, hopes, strengths) = tokio::try_join!(
                names(desk, &both),
                super::together(desk, &meeting),
                super::other(desk, &person),
                super::reach(desk, person.id),
                async {
                    match &campaign {
                        Some(campaign) => Ok::<_, AppError>(campaigns::hopes(store, account, campaign.id).await?),
                        None => Ok(Vec::new()),
                    }
                },
                async {
                    match &campaign {
                        Some(campaign) => Ok::<_, AppError>(campaigns::strengths(store, account, campaign.id).await?),
                        None => Ok(Vec::new()),
                    }
                },
            )?;
            let forgotten = forgotten(&points).count();
            let around = remains::Around { promises: &promises, names: &who, forgotten };
            let remains = remains::remains(&situation, meeting.id, &around, desk);
            let findings = findings
                .into_iter()
                .map(|finding| HopeFinding { hope: hopes.iter().find(|hope| Some(hope.id) == finding.hope_id).cloned(), finding });
            let named = given.into_iter().filter_map(|referral| Some(Named { name: who.get(&referral.to_id)?.clone(), referral }));
            Ok(MeetingPage {
                other,
                together,
                clashes: clash::of(&meeting, &situation),
                reach,
                starts: meeting.starts(),
                now: desk.local_now(),
                length: LengthCheck::of(meeting.length, &desk.norms_of(&person).length),
                norms: desk.norms_of(&person),
                remains,
                confirmed: situation.confirmed_at(meeting.id),
                complete: completeness(&situation, meeting.id).is_some_and(|missing| missing.is_empty()),
                notes,
                findings: findings.collect(),
                named: named.collect(),
                points,
                promises,
                opening: campaign.as_ref().and_then(|campaign| campaign.story.as_ref()).map(|story| in_two_sentences(story.as_str())),
                campaign,
                strengths,
                meeting,
            })
        })
    }
}

/// The names of everybody these referrals are about.
async fn names(desk: &Desk, referrals: &[Referral]) -> Result<HashMap<PersonId, PersonName>, AppError> {
    let ids: Vec<PersonId> = referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]).collect();
    let people = people::outlines(desk.store(), desk.account_id(), &ids).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}
