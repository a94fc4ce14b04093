//! Gathers what happened from the store for the coach, which judges it. What leaves: a situation, and who could be written to next.
//! Not done here: taking up what changed (`renew`), keeping it (`keep`).

use std::collections::HashSet;

use jiff::civil::Date;
use rebond_coach::{GridCount, History, Situation, Subject};
use rebond_domain::{Campaign, Organisation, OrganisationKind, PersonId, PersonOutline};
use rebond_store::{
    approaches, campaigns, exchanges, grid_points, loop_news, meetings, organisations, people, progress, promises, referrals, step_choices,
    ties,
};

use super::fresh::{Fresh, KNOWN};
use crate::{AppError, Desk};

/// People set aside among whom those who asked to be erased are looked for.
const ASIDE: u32 = 1_000;

/// Everything the coach reads.
pub(super) async fn gather(desk: &Desk) -> Result<(Situation, Fresh), AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let circles = people::count_by_circle(store, account).await?;
    let sources = people::count_by_source(store, account).await?;
    let mut history = History {
        told: progress::all_told(store, account).await?,
        choices: step_choices::all(store, account).await?,
        approaches: approaches::outlines(store, account).await?,
        meetings: meetings::all(store, account).await?,
        referrals: referrals::all(store, account).await?,
        loop_news: loop_news::all(store, account).await?,
        promises: promises::open(store, account).await?,
        exchanges: exchanges::all(store, account).await?,
        ties: ties::all(store, account).await?,
        grids: grids(desk).await?,
        gateways: organisations::of_kind(store, account, OrganisationKind::Gateway).await?,
        employers: organisations::mine(store, account).await?,
        people_count: people::count(store, account).await? as usize,
        circles: circles.into_iter().map(|(circle, count)| (circle, count as usize)).collect(),
        sources: sources.into_iter().map(|(source, count)| (source, count as usize)).collect(),
        last_activity: last_activity(desk).await?,
        ..History::default()
    };
    let mut fresh = Fresh::default();
    read_fresh(desk, &mut fresh).await?;
    history.people = concerned(desk, &history, fresh.next()).await?;
    campaign(desk, &mut history, &mut fresh).await?;
    Ok((Situation::new(history, desk.norms(), &desk.local_now()), fresh))
}

/// What is of the campaign: itself, its hopes and strengths, what moved, and whose work it is about.
pub(super) async fn campaign(desk: &Desk, history: &mut History, fresh: &mut Fresh) -> Result<(), AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    history.talk = desk.account().talk;
    history.campaign = campaigns::current(store, account).await?;
    let ended = campaigns::ended(store, account).await?;
    let other = |ended: &&Campaign| history.campaign.as_ref().is_none_or(|campaign| campaign.id != ended.id);
    history.before = ended.iter().find(other).map(|ended| ended.state_since);
    (history.hopes, history.strengths, history.progress) = (0, 0, Vec::new());
    let mut subject = Subject::default();
    if let Some(campaign) = &history.campaign {
        let hopes = campaigns::hopes(store, account, campaign.id).await?;
        let kept = || hopes.iter().filter(|hope| hope.retired_at.is_none());
        history.hopes = kept().count();
        history.strengths = campaigns::strengths(store, account, campaign.id).await?.len();
        history.progress = campaigns::progress(store, account, campaign.id).await?;
        subject = Subject::of(campaign, kept().map(|hope| hope.statement.as_str()));
    }
    fresh.look_for(subject);
    read_sectors(desk, fresh).await?;
    history.on_subject = fresh.on_subject();
    Ok(())
}

/// Reads who could be written to next.
pub(super) async fn read_fresh(desk: &Desk, fresh: &mut Fresh) -> Result<(), AppError> {
    let list = people::candidates(desk.store(), desk.account_id(), u32::try_from(KNOWN).unwrap_or(u32::MAX)).await?;
    fresh.fill(list);
    Ok(())
}

/// Reads the sectors of those next that are not known.
pub(super) async fn read_sectors(desk: &Desk, fresh: &mut Fresh) -> Result<(), AppError> {
    let places = fresh.unread_places();
    if !places.is_empty() {
        for place in desk.store().many::<Organisation>(desk.account_id(), places).await? {
            fresh.put_place(place.id, Some(&place));
        }
    }
    Ok(())
}

/// The people whom anything of this is about, and those who could be written to next.
async fn concerned(desk: &Desk, history: &History, next: &[PersonOutline]) -> Result<Vec<PersonOutline>, AppError> {
    let mut concerned: HashSet<PersonId> = history.approaches.iter().map(|approach| approach.person_id).collect();
    concerned.extend(history.meetings.iter().map(|meeting| meeting.person_id));
    concerned.extend(history.referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]));
    concerned.extend(history.promises.iter().map(|promise| promise.person_id));
    concerned.extend(history.exchanges.iter().map(|exchange| exchange.person_id));
    concerned.extend(history.ties.iter().flat_map(|tie| [tie.one_id, tie.other_id]));
    let aside = people::set_aside(desk.store(), desk.account_id(), ASIDE).await?;
    concerned.extend(aside.into_iter().filter(|person| person.erasure_asked_at.is_some()).map(|person| person.id));
    for person in next {
        concerned.remove(&person.id);
    }
    // In the order in which they were made, and stand in the file: each part of it is read once.
    let mut concerned: Vec<PersonId> = concerned.into_iter().collect();
    concerned.sort_unstable();
    let mut list = people::outlines(desk.store(), desk.account_id(), &concerned).await?;
    list.extend(next.iter().cloned());
    Ok(list)
}

/// The last day before today on which anything was done.
pub(super) async fn last_activity(desk: &Desk) -> Result<Option<Date>, AppError> {
    let Ok(today) = desk.local_now().start_of_day() else { return Ok(None) };
    let last = desk.store().last_action_before(desk.account_id(), today.timestamp()).await?;
    Ok(last.map(|at| desk.local(at).date()))
}

/// How far each grid got; counts come meeting by meeting.
async fn grids(desk: &Desk) -> Result<Vec<GridCount>, AppError> {
    let mut grids: Vec<GridCount> = Vec::new();
    for (meeting_id, state, reserve, count) in grid_points::counts(desk.store(), desk.account_id()).await? {
        if grids.last().is_none_or(|grid| grid.meeting_id != meeting_id) {
            grids.push(GridCount::of(meeting_id));
        }
        if let Some(grid) = grids.last_mut() {
            grid.count(state, reserve, |sum| *sum += count as usize);
        }
    }
    Ok(grids)
}
