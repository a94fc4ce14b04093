//! Gathers what happened from the store for the coach, which judges it. What was
//! gathered before is not read again where the audit says that nothing changed. Not done here: keeping it (`keep`).

use std::collections::HashSet;

use jiff::civil::Date;
use rebond_coach::{GridCount, History, Situation, Subject};
use rebond_domain::{
    Approach, ApproachOutline, LoopNews, Meeting, MeetingId, Noun, OrganisationId, OrganisationKind, PersonId, PersonOutline, PointState,
    Referral,
};
use rebond_store::{
    Stored, approaches, campaigns, grid_points, loop_news, meetings, organisations, people, progress, promises, referrals, step_choices,
};
use uuid::Uuid;

use super::kept::{Fresh, Gathered, Rest};
use crate::{AppError, Desk};

/// People looked at as the next to be written to; the coach ranks them.
const CANDIDATES: u32 = 60;

/// Which records are to be read: all, or those that changed.
pub(super) enum Reading<'a> {
    All,
    Changed(&'a [(Noun, Uuid)]),
}

impl Reading<'_> {
    /// Whether any record of these nouns is.
    fn any(&self, nouns: &[Noun]) -> bool {
        match self {
            Self::All => true,
            Self::Changed(list) => list.iter().any(|(noun, _)| nouns.contains(noun)),
        }
    }
}

/// Everything the coach reads: what was gathered before, with what changed since read anew.
pub(super) async fn gather(desk: &Desk, before: Gathered, reading: &Reading<'_>) -> Result<(Situation, Rest), AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let Gathered { mut history, mut rest } = before;
    history.campaign = campaigns::current(store, account).await?;
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
    history.told = progress::all_told(store, account).await?;
    history.choices = step_choices::all(store, account).await?;
    match reading {
        Reading::All => {
            history.approaches = approaches::outlines(store, account).await?;
            history.meetings = meetings::all(store, account).await?;
            history.referrals = referrals::all(store, account).await?;
            history.loop_news = loop_news::all(store, account).await?;
        }
        Reading::Changed(changed) => {
            renew(desk, &mut history.approaches, changed, |approach| approach.id.0, |read: Approach| ApproachOutline::from(&read)).await?;
            renew(desk, &mut history.meetings, changed, |meeting| meeting.id.0, |read: Meeting| read).await?;
            renew(desk, &mut history.referrals, changed, |referral| referral.id.0, |read: Referral| read).await?;
            renew(desk, &mut history.loop_news, changed, |news| news.id.0, |read: LoopNews| read).await?;
        }
    }
    if reading.any(&[Noun::Promise]) {
        history.promises = promises::open(store, account).await?;
    }
    if reading.any(&[Noun::GridPoint]) {
        history.grids = grids(desk).await?;
    }
    if reading.any(&[Noun::Organisation]) {
        history.gateways = organisations::of_kind(store, account, OrganisationKind::Gateway).await?;
    }
    if reading.any(&[Noun::Person]) {
        history.people_count = people::count(store, account).await? as usize;
        let circles = people::count_by_circle(store, account).await?;
        history.circles = circles.into_iter().map(|(circle, count)| (circle, count as usize)).collect();
    }
    concerned(desk, &mut history, &mut rest, reading).await?;
    history.on_subject = on_subject(desk, &history, &mut rest, reading, &subject).await?;
    let today = desk.today();
    if rest.day != Some(today) || reading.any(&[Noun::Account]) {
        history.last_activity = last_activity(desk).await?;
    }
    rest.day = Some(today);
    Ok((Situation::new(history, desk.norms(), &desk.local_now()), rest))
}

/// Puts the records of a list that changed as they are now; those that are gone go.
async fn renew<T, R: Stored>(
    desk: &Desk,
    list: &mut Vec<T>,
    changed: &[(Noun, Uuid)],
    id: fn(&T) -> Uuid,
    of: fn(R) -> T,
) -> Result<(), AppError> {
    let ids: Vec<Uuid> = changed.iter().filter(|(noun, _)| *noun == R::NOUN).map(|(_, id)| *id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    list.retain(|known| !ids.contains(&id(known)));
    for id in ids {
        list.extend(desk.store().get::<R>(desk.account_id(), id).await?.map(of));
    }
    Ok(())
}

/// The people whom anything of this is about, and those who could be written to next.
async fn concerned(desk: &Desk, history: &mut History, rest: &mut Rest, reading: &Reading<'_>) -> Result<(), AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let about = [Noun::Person, Noun::Approach, Noun::Meeting, Noun::Referral, Noun::Promise];
    if !reading.any(&about) {
        return Ok(());
    }
    if let Reading::Changed(changed) = reading
        && !reading.any(&about[1..])
    {
        let ids: Vec<PersonId> = changed.iter().filter(|(noun, _)| *noun == Noun::Person).map(|(_, id)| PersonId(*id)).collect();
        let people = people::outlines(store, account, &ids).await?;
        if people_alone(history, &mut rest.fresh, &ids, people) {
            return Ok(());
        }
    }
    let fresh = people::candidates(store, account, CANDIDATES).await?;
    let named: HashSet<PersonId> = history.referrals.iter().map(|referral| referral.to_id).collect();
    rest.fresh = fresh.iter().map(|person| (named.contains(&person.id), person.pull(), person.id)).collect();
    let mut concerned: HashSet<PersonId> = history.approaches.iter().map(|approach| approach.person_id).collect();
    concerned.extend(history.meetings.iter().map(|meeting| meeting.person_id));
    concerned.extend(history.referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]));
    concerned.extend(history.promises.iter().map(|promise| promise.person_id));
    for person in &fresh {
        concerned.remove(&person.id);
    }
    // Who is known already, concerned still and not changed is not read again.
    if let Reading::Changed(changed) = reading {
        let changed: HashSet<Uuid> = changed.iter().filter(|(noun, _)| *noun == Noun::Person).map(|(_, id)| *id).collect();
        history.people.retain(|person| !changed.contains(&person.id.0) && concerned.contains(&person.id));
    }
    for person in &history.people {
        concerned.remove(&person.id);
    }
    history.people.extend(people::outlines(store, account, &concerned.into_iter().collect::<Vec<_>>()).await?);
    history.people.extend(fresh);
    Ok(())
}

/// Of those who could be written to next, those whose role, subject or sector is what the campaign is about.
async fn on_subject(
    desk: &Desk,
    history: &History,
    rest: &mut Rest,
    reading: &Reading<'_>,
    subject: &Subject,
) -> Result<Vec<PersonId>, AppError> {
    if *subject == Subject::default() {
        return Ok(Vec::new());
    }
    let fresh: HashSet<PersonId> = rest.fresh.iter().map(|fresh| fresh.2).collect();
    let people: Vec<&PersonOutline> = history.people.iter().filter(|person| fresh.contains(&person.id)).collect();
    if reading.any(&[Noun::Organisation]) {
        rest.sectors.clear();
    }
    let unread = |place: &OrganisationId| !rest.sectors.contains_key(place);
    let places: Vec<OrganisationId> = people.iter().filter_map(|person| person.organisation_id).filter(unread).collect();
    if !places.is_empty() {
        let places = organisations::by_ids(desk.store(), desk.account_id(), &places).await?;
        rest.sectors.extend(places.into_iter().map(|place| (place.id, place.sector)));
    }
    let said = |person: &&PersonOutline| {
        let sector = person.organisation_id.and_then(|place| rest.sectors.get(&place)?.as_ref());
        [person.role.as_ref(), person.subject.as_ref(), sector].into_iter().flatten().any(|words| subject.is_of(words.as_str()))
    };
    let mut list: Vec<PersonId> = people.into_iter().filter(said).map(|person| person.id).collect();
    list.sort_unstable();
    Ok(list)
}

/// Brings people up to date of whom nothing else changed; false, and nothing is done, when others may have come into the place of one of
/// them among those who could be written to next.
fn people_alone(history: &mut History, fresh: &mut Vec<Fresh>, changed: &[PersonId], now: Vec<PersonOutline>) -> bool {
    let named = |id: PersonId| history.referrals.iter().any(|referral| referral.to_id == id);
    let begun = |id: PersonId| {
        history.approaches.iter().any(|approach| approach.person_id == id) || history.meetings.iter().any(|meeting| meeting.person_id == id)
    };
    let places: Vec<Fresh> = now.iter().map(|person| (named(person.id), person.pull(), person.id)).collect();
    if fresh.iter().any(|before| changed.contains(&before.2) && !places.iter().any(|place| place.2 == before.2 && place >= before)) {
        return false;
    }
    let mut next: Vec<Fresh> = fresh.iter().filter(|before| !changed.contains(&before.2)).copied().collect();
    next.extend(places.into_iter().filter(|place| place.1 >= 0 && !begun(place.2)));
    next.sort_unstable_by(|one, other| other.cmp(one));
    let gone: Vec<PersonId> = next.drain((CANDIDATES as usize).min(next.len())..).map(|place| place.2).collect();
    let concerned = |id: PersonId| {
        named(id)
            || begun(id)
            || history.referrals.iter().any(|referral| referral.by_id == id)
            || history.promises.iter().any(|promise| promise.person_id == id)
            || next.iter().any(|place| place.2 == id)
    };
    let leave: Vec<PersonId> = gone.into_iter().filter(|id| !concerned(*id)).chain(changed.iter().copied()).collect();
    let come: Vec<PersonOutline> = now.into_iter().filter(|person| concerned(person.id)).collect();
    history.people.retain(|person| !leave.contains(&person.id));
    history.people.extend(come);
    *fresh = next;
    true
}

/// The last day before today on which anything was done.
async fn last_activity(desk: &Desk) -> Result<Option<Date>, AppError> {
    let Ok(today) = desk.local_now().start_of_day() else { return Ok(None) };
    let last = desk.store().last_action_before(desk.account_id(), today.timestamp()).await?;
    Ok(last.map(|at| desk.local(at).date()))
}

async fn grids(desk: &Desk) -> Result<Vec<GridCount>, AppError> {
    let mut grids: Vec<GridCount> = Vec::new();
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
fn entry(grids: &mut Vec<GridCount>, meeting_id: MeetingId) -> &mut GridCount {
    if grids.last().is_none_or(|grid| grid.meeting_id != meeting_id) {
        grids.push(GridCount { meeting_id, open: 0, raised: 0, total: 0 });
    }
    let last = grids.len() - 1;
    &mut grids[last]
}
