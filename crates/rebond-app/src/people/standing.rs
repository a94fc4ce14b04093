//! Where one stands with people: the coach's situation, of one person alone or of everybody something passed with; and the way to a
//! person. Not done here: the whole account's situation, which Today keeps.

use std::collections::BTreeSet;

use rebond_coach::{Facts, Situation};
use rebond_domain::{Approach, ApproachOutline, Closeness, LoopNews, Meeting, Person, PersonId, PersonOutline, Promise, Referral, ReferralId};
use rebond_graph::{introduction_paths, loops, path_from_me};
use rebond_store::{approaches, campaigns, loop_news, meetings, people, referrals, step_choices, ties};

use super::show::Way;
use crate::{AppError, Desk};

/// The situation of what concerns one person: their steps and stage are right, those of others are not there.
pub(super) async fn of_person(
    desk: &Desk,
    person: &Person,
    approaches: &[Approach],
    meetings: &[Meeting],
    referrals: Vec<Referral>,
    promises: &[Promise],
) -> Result<Situation, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let mut outlines: Vec<ApproachOutline> = approaches.iter().map(ApproachOutline::from).collect();
    let mut met = meetings.to_vec();
    let mut told: Vec<LoopNews> = Vec::new();
    // What a recommender is due depends on what passed with those they named.
    let named: BTreeSet<PersonId> = referrals.iter().map(|referral| referral.to_id).filter(|id| *id != person.id).collect();
    if !named.is_empty() {
        let named: Vec<PersonId> = named.into_iter().collect();
        outlines.extend(approaches::outlines_of_people(store, account, &named).await?);
        for id in named {
            met.extend(meetings::of_person(store, account, id).await?);
        }
    }
    for referral in &referrals {
        told.extend(loop_news::of_referral(store, account, referral.id).await?);
    }
    let loops = loops(&referrals, &told, &outlines, &met, desk.norms(), &desk.local_now());
    Ok(Situation::new(Facts {
        campaign: campaigns::current(store, account).await?,
        people_count: 1,
        people: vec![PersonOutline::from(person)],
        approaches: outlines,
        meetings: met,
        referrals,
        due_news: loops.due.into_iter().map(due).collect(),
        open_loops: loops.open,
        promises: promises.to_vec(),
        choices: step_choices::all(store, account).await?,
        ..Facts::default()
    }))
}

/// The situation of everybody something passed with, enough for their stages; and who they are.
pub(super) async fn of_everybody(desk: &Desk) -> Result<(Situation, Vec<PersonOutline>), AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let approaches = approaches::outlines(store, account).await?;
    let meetings = meetings::all(store, account).await?;
    let referrals = referrals::all(store, account).await?;
    let told = loop_news::all(store, account).await?;
    let touched: BTreeSet<PersonId> =
        approaches.iter().map(|approach| approach.person_id).chain(meetings.iter().map(|meeting| meeting.person_id)).collect();
    let touched: Vec<PersonId> = touched.into_iter().collect();
    let mut known = people::outlines(store, account, &touched).await?;
    known.sort_by_cached_key(|person| person.name.sort_key());
    let open: Vec<ReferralId> = loops(&referrals, &told, &approaches, &meetings, desk.norms(), &desk.local_now()).open;
    let facts = Facts { people: known.clone(), approaches, meetings, referrals, open_loops: open, ..Facts::default() };
    Ok((Situation::new(facts), known))
}

fn due(news: rebond_graph::DueNews) -> rebond_coach::DueNews {
    rebond_coach::DueNews { referral_id: news.referral_id, stage: news.stage, since: news.since }
}

/// The way to a person: who led to them (B9); else, when one does not know them yet, who could introduce one (B16).
pub(super) async fn way(desk: &Desk, person: &Person) -> Result<Way, AppError> {
    let (store, account) = (desk.store(), desk.account_id());
    let referrals = referrals::all(store, account).await?;
    let mut origin: Vec<PersonId> = path_from_me(person.id, &referrals).into_iter().map(|step| step.person_id).collect();
    origin.pop();
    if !origin.is_empty() {
        return Ok(Way::Came(origin));
    }
    if person.circle.is_some() || matches!(person.closeness, Closeness::Slight | Closeness::Known | Closeness::Close) {
        return Ok(Way::Known);
    }
    let ties = ties::all(store, account).await?;
    // Only who is in a tie or a referral can lead to anybody.
    let linked: BTreeSet<PersonId> = ties
        .iter()
        .flat_map(|tie| [tie.one_id, tie.other_id])
        .chain(referrals.iter().flat_map(|referral| [referral.by_id, referral.to_id]))
        .collect();
    if !linked.contains(&person.id) {
        return Ok(Way::None);
    }
    let linked: Vec<PersonId> = linked.into_iter().collect();
    let known: Vec<PersonOutline> = people::outlines(store, account, &linked).await?;
    let chains = introduction_paths(person.id, &known, &ties, &referrals, desk.today(), 1);
    Ok(chains.into_iter().next().map_or(Way::None, |chain| {
        let mut through: Vec<PersonId> = chain.links.iter().map(|link| link.person_id).collect();
        through.pop();
        if through.is_empty() { Way::None } else { Way::Through(through) }
    }))
}
