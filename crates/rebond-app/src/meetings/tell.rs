//! Offers the page on which one tells how a meeting went. Not done here: saving it (`finish`).

use jiff::Zoned;
use rebond_domain::{Finding, GridPoint, Hope, Meeting, MeetingId, Note, Person, PointState, Promise};
use rebond_store::{campaigns, findings, notes, people, promises, referrals};

use super::{Named, Other};
use crate::{BoxFuture, Desk};

/// The page on which one tells how a meeting went.
#[derive(Debug, Clone)]
pub struct FinishPage {
    /// The meeting.
    pub meeting: Meeting,
    /// With whom.
    pub other: Other,
    /// When it started, in its own zone.
    pub starts: Zoned,
    /// The hopes that are still held, each with what was found of it in this meeting (A8).
    pub hopes: Vec<(Hope, Option<Finding>)>,
    /// Notes kept already.
    pub notes: Vec<Note>,
    /// Names noted already.
    pub named: Vec<Named>,
    /// Promises noted already.
    pub promises: Vec<Promise>,
    /// Points neither raised nor dropped, the reserve left out (G3).
    pub open: Vec<GridPoint>,
}

/// Offers the page.
#[derive(Debug, Clone, Copy)]
pub struct TellMeeting {
    /// Of which meeting.
    pub meeting: MeetingId,
}

impl TellMeeting {
    /// The page, with what was noted already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, FinishPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let meeting = desk.load::<Meeting>(self.meeting).await?;
            let person = desk.load::<Person>(meeting.person_id).await?;
            let findings = findings::of_meeting(store, account, meeting.id).await?;
            let hopes = match campaigns::current(store, account).await? {
                Some(campaign) => campaigns::hopes(store, account, campaign.id).await?,
                None => Vec::new(),
            };
            let hopes = hopes.into_iter().filter_map(|hope| {
                let found = findings.iter().find(|finding| finding.hope_id == Some(hope.id)).cloned();
                (hope.retired_at.is_none() || found.is_some()).then_some((hope, found))
            });
            let given = referrals::of_meeting(store, account, meeting.id).await?;
            let ids: Vec<_> = given.iter().map(|referral| referral.to_id).collect();
            let people = people::outlines(store, account, &ids).await?;
            let named = given.into_iter().filter_map(|referral| {
                let name = people.iter().find(|person| person.id == referral.to_id)?.name.clone();
                Some(Named { referral, name })
            });
            let mut open = super::points(desk, meeting.id).await?;
            open.retain(|point| point.state == PointState::Open && !point.reserve);
            Ok(FinishPage {
                other: super::other(desk, &person).await?,
                starts: meeting.starts(),
                hopes: hopes.collect(),
                notes: notes::of_meeting(store, account, meeting.id).await?,
                named: named.collect(),
                promises: promises::of_meeting(store, account, meeting.id).await?,
                open,
                meeting,
            })
        })
    }
}
