//! Gathers what happened from the store, asks the graph for open loops and ranking, and joins it all for the coach.

use std::collections::HashSet;

use rebond_coach::{Candidate, DueNews, Facts, GridFacts, Situation};
use rebond_domain::{
    ApproachOutline, Campaign, Meeting, MeetingId, OrganisationId, OrganisationKind, PersonId, PersonOutline, PointState, Referral,
};
use rebond_store::{
    approaches, campaigns, grid_points, loop_news, meetings, organisations, people, progress, promises, referrals, step_choices,
};

use crate::{AppError, Desk};

/// People looked at as the next to be written to; the graph ranks them.
const CANDIDATES: u32 = 60;

/// Everything the coach reads.
pub(super) async fn gather(desk: &Desk) -> Result<Situation, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let campaign = campaigns::current(store, account).await?;
    let (mut hopes, mut strengths, mut moved) = (0, 0, Vec::new());
    if let Some(campaign) = &campaign {
        hopes = campaigns::hopes(store, account, campaign.id).await?.iter().filter(|hope| hope.retired_at.is_none()).count();
        strengths = campaigns::strengths(store, account, campaign.id).await?.len();
        moved = campaigns::progress(store, account, campaign.id).await?;
    }
    let approaches = approaches::outlines(store, account).await?;
    let meetings = meetings::all(store, account).await?;
    let referrals = referrals::all(store, account).await?;
    let news = loop_news::all(store, account).await?;
    let promises = promises::open(store, account).await?;
    let fresh = people::candidates(store, account, CANDIDATES).await?;

    let mut concerned: HashSet<PersonId> = approaches.iter().map(|approach| approach.person_id).collect();
    concerned.extend(meetings.iter().map(|meeting| meeting.person_id));
    concerned.extend(referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]));
    concerned.extend(promises.iter().map(|promise| promise.person_id));
    for person in &fresh {
        concerned.remove(&person.id);
    }
    let mut outlines = people::outlines(store, account, &concerned.into_iter().collect::<Vec<_>>()).await?;
    outlines.extend(fresh.iter().cloned());

    let last_activity = last_activity(desk).await?;
    let loops = rebond_graph::loops(&referrals, &news, &approaches, &meetings, desk.norms(), &desk.local_now());
    let candidates = rank(desk, campaign.as_ref(), &outlines, &approaches, &meetings, &referrals).await?;
    Ok(Situation::new(Facts {
        campaign,
        hopes,
        strengths,
        people_count: people::count(store, account).await? as usize,
        people: outlines,
        approaches,
        meetings,
        grids: grids(desk).await?,
        referrals,
        due_news: loops.due.iter().map(|news| DueNews { referral_id: news.referral_id, stage: news.stage, since: news.since }).collect(),
        open_loops: loops.open,
        promises,
        progress: moved,
        told: progress::all_told(store, account).await?,
        choices: step_choices::all(store, account).await?,
        circles: people::count_by_circle(store, account).await?.into_iter().map(|(circle, count)| (circle, count as usize)).collect(),
        candidates,
        last_activity,
    }))
}

/// Whom to write to next, best first.
async fn rank(
    desk: &Desk,
    campaign: Option<&Campaign>,
    outlines: &[PersonOutline],
    approaches: &[ApproachOutline],
    meetings: &[Meeting],
    referrals: &[Referral],
) -> Result<Vec<Candidate>, AppError> {
    let begun: Vec<PersonId> =
        approaches.iter().map(|approach| approach.person_id).chain(meetings.iter().map(|meeting| meeting.person_id)).collect();
    let met: HashSet<PersonId> = meetings.iter().filter(|meeting| meeting.is_held()).map(|meeting| meeting.person_id).collect();
    let helped: Vec<PersonId> = referrals.iter().map(|referral| referral.by_id).chain(met.iter().copied()).collect();
    let workplaces: HashSet<OrganisationId> = outlines.iter().filter_map(|person| person.organisation_id).collect();
    let known = organisations::by_ids(desk.store(), desk.account_id(), &workplaces.into_iter().collect::<Vec<_>>()).await?;
    let gateways: Vec<OrganisationId> =
        known.iter().filter(|place| place.kind == OrganisationKind::Gateway).map(|place| place.id).collect();
    let visited: Vec<OrganisationId> =
        outlines.iter().filter(|person| met.contains(&person.id)).filter_map(|person| person.organisation_id).collect();
    let ranking = rebond_graph::Ranking {
        people: outlines,
        referrals,
        begun: &begun,
        helped: &helped,
        on_subject: &[],
        gateways: &gateways,
        visited: &visited,
        purpose: campaign.and_then(|campaign| campaign.purpose),
        aims_to_lead: campaign.is_some_and(|campaign| campaign.aims_to_lead),
    };
    let ranked = rebond_graph::rank(&ranking, desk.today());
    Ok(ranked.iter().map(|ranked| Candidate { person_id: ranked.person_id, rule: ranked.rule() }).collect())
}

/// The last day before today on which anything was done.
async fn last_activity(desk: &Desk) -> Result<Option<jiff::civil::Date>, AppError> {
    let zone = desk.account().zone.zone();
    let actions = desk.store().actions(desk.account_id(), 50).await?;
    let days = actions.iter().map(|action| action.at.to_zoned(zone.clone()).date());
    Ok(days.filter(|day| *day < desk.today()).max())
}

async fn grids(desk: &Desk) -> Result<Vec<GridFacts>, AppError> {
    let mut grids: Vec<GridFacts> = Vec::new();
    for (meeting_id, state, reserve, count) in grid_points::counts(desk.store(), desk.account_id()).await? {
        let grid = entry(&mut grids, meeting_id);
        let count = count as usize;
        grid.total += count;
        match state {
            PointState::Raised => grid.raised += count,
            PointState::Open if !reserve => grid.open += count,
            PointState::Open | PointState::Skipped => {}
        }
    }
    Ok(grids)
}

/// The entry of a meeting; counts come meeting by meeting.
fn entry(grids: &mut Vec<GridFacts>, meeting_id: MeetingId) -> &mut GridFacts {
    if grids.last().is_none_or(|grid| grid.meeting_id != meeting_id) {
        grids.push(GridFacts { meeting_id, open: 0, raised: 0, total: 0 });
    }
    let last = grids.len() - 1;
    &mut grids[last]
}
