//! Gathers what happened from the store, asks the graph for open loops and ranking, and joins it all for the coach. What was
//! gathered before is not read again where the audit says that nothing changed. Not done here: keeping it (`keep`).

use std::collections::HashSet;

use jiff::civil::Date;
use rebond_coach::{Candidate, DueNews, Facts, GridFacts, Situation};
use rebond_domain::{
    Approach, ApproachOutline, LoopNews, Meeting, MeetingId, Noun, OrganisationId, OrganisationKind, PersonId, PersonOutline, PointState,
    Referral,
};
use rebond_store::{
    Stored, approaches, campaigns, grid_points, loop_news, meetings, organisations, people, progress, promises, referrals, step_choices,
};
use uuid::Uuid;

use crate::{AppError, Desk};

/// People looked at as the next to be written to; the graph ranks them.
const CANDIDATES: u32 = 60;

/// What was read, and what of it no situation holds.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) facts: Facts,
    pub(super) rest: Rest,
}

/// What the next reading needs besides the facts.
#[derive(Default)]
pub(super) struct Rest {
    news: Vec<LoopNews>,
    fresh: Vec<Fresh>,
    gateways: Vec<OrganisationId>,
    /// The day on which the facts were gathered: the loops, and what went before that day, are of it.
    day: Option<Date>,
}

/// Somebody who could be written to next, in the order in which the store gives them, the last first: whether recommended, pull, who.
type Fresh = (bool, i64, PersonId);

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
    let Gathered { mut facts, mut rest } = before;
    facts.campaign = campaigns::current(store, account).await?;
    (facts.hopes, facts.strengths, facts.progress) = (0, 0, Vec::new());
    if let Some(campaign) = &facts.campaign {
        facts.hopes = campaigns::hopes(store, account, campaign.id).await?.iter().filter(|hope| hope.retired_at.is_none()).count();
        facts.strengths = campaigns::strengths(store, account, campaign.id).await?.len();
        facts.progress = campaigns::progress(store, account, campaign.id).await?;
    }
    facts.told = progress::all_told(store, account).await?;
    facts.choices = step_choices::all(store, account).await?;
    match reading {
        Reading::All => {
            facts.approaches = approaches::outlines(store, account).await?;
            facts.meetings = meetings::all(store, account).await?;
            facts.referrals = referrals::all(store, account).await?;
            rest.news = loop_news::all(store, account).await?;
        }
        Reading::Changed(changed) => {
            renew(desk, &mut facts.approaches, changed, |approach| approach.id.0, |read: Approach| ApproachOutline::from(&read)).await?;
            renew(desk, &mut facts.meetings, changed, |meeting| meeting.id.0, |read: Meeting| read).await?;
            renew(desk, &mut facts.referrals, changed, |referral| referral.id.0, |read: Referral| read).await?;
            renew(desk, &mut rest.news, changed, |news| news.id.0, |read: LoopNews| read).await?;
        }
    }
    if reading.any(&[Noun::Promise]) {
        facts.promises = promises::open(store, account).await?;
    }
    if reading.any(&[Noun::GridPoint]) {
        facts.grids = grids(desk).await?;
    }
    if reading.any(&[Noun::Organisation]) {
        rest.gateways = organisations::of_kind(store, account, OrganisationKind::Gateway).await?;
    }
    if reading.any(&[Noun::Person]) {
        facts.people_count = people::count(store, account).await? as usize;
        let circles = people::count_by_circle(store, account).await?;
        facts.circles = circles.into_iter().map(|(circle, count)| (circle, count as usize)).collect();
    }
    concerned(desk, &mut facts, &mut rest, reading).await?;
    let today = desk.today();
    let days_differ = rest.day != Some(today) || reading.any(&[Noun::Account]);
    if days_differ {
        facts.last_activity = last_activity(desk).await?;
    }
    if days_differ || reading.any(&[Noun::Approach, Noun::Meeting, Noun::Referral, Noun::LoopNews]) {
        let loops = rebond_graph::loops(&facts.referrals, &rest.news, &facts.approaches, &facts.meetings, desk.norms(), &desk.local_now());
        let due = |news: &rebond_graph::DueNews| DueNews { referral_id: news.referral_id, stage: news.stage, since: news.since };
        facts.due_news = loops.due.iter().map(due).collect();
        facts.open_loops = loops.open;
    }
    rest.day = Some(today);
    facts.candidates = rank(desk, &facts, &rest);
    Ok((Situation::new(facts), rest))
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
async fn concerned(desk: &Desk, facts: &mut Facts, rest: &mut Rest, reading: &Reading<'_>) -> Result<(), AppError> {
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
        if people_alone(facts, &mut rest.fresh, &ids, people) {
            return Ok(());
        }
    }
    let fresh = people::candidates(store, account, CANDIDATES).await?;
    let named: HashSet<PersonId> = facts.referrals.iter().map(|referral| referral.to_id).collect();
    rest.fresh = fresh.iter().map(|person| (named.contains(&person.id), people::pull(person), person.id)).collect();
    let mut concerned: HashSet<PersonId> = facts.approaches.iter().map(|approach| approach.person_id).collect();
    concerned.extend(facts.meetings.iter().map(|meeting| meeting.person_id));
    concerned.extend(facts.referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]));
    concerned.extend(facts.promises.iter().map(|promise| promise.person_id));
    for person in &fresh {
        concerned.remove(&person.id);
    }
    // Who is known already, concerned still and not changed is not read again.
    if let Reading::Changed(changed) = reading {
        let changed: HashSet<Uuid> = changed.iter().filter(|(noun, _)| *noun == Noun::Person).map(|(_, id)| *id).collect();
        facts.people.retain(|person| !changed.contains(&person.id.0) && concerned.contains(&person.id));
    }
    for person in &facts.people {
        concerned.remove(&person.id);
    }
    facts.people.extend(people::outlines(store, account, &concerned.into_iter().collect::<Vec<_>>()).await?);
    facts.people.extend(fresh);
    Ok(())
}

/// Brings people up to date of whom nothing else changed; false, and nothing is done, when others may have come into the place of one of
/// them among those who could be written to next.
fn people_alone(facts: &mut Facts, fresh: &mut Vec<Fresh>, changed: &[PersonId], now: Vec<PersonOutline>) -> bool {
    let named = |id: PersonId| facts.referrals.iter().any(|referral| referral.to_id == id);
    let begun = |id: PersonId| {
        facts.approaches.iter().any(|approach| approach.person_id == id) || facts.meetings.iter().any(|meeting| meeting.person_id == id)
    };
    let places: Vec<Fresh> = now.iter().map(|person| (named(person.id), people::pull(person), person.id)).collect();
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
            || facts.referrals.iter().any(|referral| referral.by_id == id)
            || facts.promises.iter().any(|promise| promise.person_id == id)
            || next.iter().any(|place| place.2 == id)
    };
    let leave: Vec<PersonId> = gone.into_iter().filter(|id| !concerned(*id)).chain(changed.iter().copied()).collect();
    let come: Vec<PersonOutline> = now.into_iter().filter(|person| concerned(person.id)).collect();
    facts.people.retain(|person| !leave.contains(&person.id));
    facts.people.extend(come);
    *fresh = next;
    true
}

/// Whom to write to next, best first.
fn rank(desk: &Desk, facts: &Facts, rest: &Rest) -> Vec<Candidate> {
    let begun: Vec<PersonId> =
        facts.approaches.iter().map(|approach| approach.person_id).chain(facts.meetings.iter().map(|meeting| meeting.person_id)).collect();
    let met: HashSet<PersonId> = facts.meetings.iter().filter(|meeting| meeting.is_held()).map(|meeting| meeting.person_id).collect();
    let helped: Vec<PersonId> = facts.referrals.iter().map(|referral| referral.by_id).chain(met.iter().copied()).collect();
    let visited: Vec<OrganisationId> =
        facts.people.iter().filter(|person| met.contains(&person.id)).filter_map(|person| person.organisation_id).collect();
    let campaign = facts.campaign.as_ref();
    let ranking = rebond_graph::Ranking {
        people: &facts.people,
        referrals: &facts.referrals,
        begun: &begun,
        helped: &helped,
        on_subject: &[],
        gateways: &rest.gateways,
        visited: &visited,
        purpose: campaign.and_then(|campaign| campaign.purpose),
        aims_to_lead: campaign.is_some_and(|campaign| campaign.aims_to_lead),
    };
    let ranked = rebond_graph::rank(&ranking, desk.today());
    ranked.iter().map(|ranked| Candidate { person_id: ranked.person_id, rule: ranked.rule() }).collect()
}

/// The last day before today on which anything was done.
async fn last_activity(desk: &Desk) -> Result<Option<Date>, AppError> {
    let Ok(today) = desk.local_now().start_of_day() else { return Ok(None) };
    let last = desk.store().last_action_before(desk.account_id(), today.timestamp()).await?;
    Ok(last.map(|at| desk.local(at).date()))
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
