//! The page of a person: everything that is known of them and what passed between you. Not done here: words, deciding what to do
//! next (`rebond-coach`), paths (`rebond-graph`).

use std::collections::{BTreeSet, HashMap};

use rebond_coach::{Awaited, Stage, last_word, says_they_lead, stage};
use rebond_domain::{
    Approach, Attendance, Date, Event, Exchange, Finding, Hope, HopeId, Line, Meeting, Note, Noun, Organisation, Person, PersonEmail,
    PersonId, PersonName, PersonPhone, Promise, Referral, Tie,
};
use rebond_store::{approaches, contact, events, exchanges, findings, meetings, notes, people, promises, referrals, ties};

use super::{Introduction, LeaderRemark, PersonPath};
use crate::{AppError, BoxFuture, Desk, LocalTime, today::StepView};

/// Shows a person.
#[derive(Debug, Clone, Copy)]
pub struct ShowPerson {
    /// Whom.
    pub id: PersonId,
}

/// Everything that is known of a person.
#[derive(Debug, Clone)]
pub struct PersonPage {
    /// The person.
    pub person: Person,
    /// Where they work.
    pub organisation: Option<Organisation>,
    /// Their addresses.
    pub emails: Vec<PersonEmail>,
    /// Their numbers.
    pub phones: Vec<PersonPhone>,
    /// Where one stands with them.
    pub stage: Stage,
    /// What to do next with them, most pressing first.
    pub steps: Vec<StepView>,
    /// The answer awaited of them.
    pub awaited: Option<Awaited>,
    /// The remark on a leader (B10).
    pub leader: Option<LeaderRemark>,
    /// Whether their role says that they direct others, and their record does not.
    pub may_lead: bool,
    /// The way from oneself to them.
    pub path: PersonPath,
    /// The messages to them, the latest first.
    pub approaches: Vec<Approach>,
    /// The meetings with them, the latest first.
    pub meetings: Vec<Meeting>,
    /// Who named them.
    pub named_by: Vec<NamedReferral>,
    /// Whom they named.
    pub named: Vec<NamedReferral>,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// What was noted, the latest first.
    pub notes: Vec<Note>,
    /// What passed outside messages and meetings, the latest first.
    pub exchanges: Vec<Exchange>,
    /// The day of the last exchange, of whatever kind.
    pub last_word: Option<Date>,
    /// What was learnt, with the hope it speaks to.
    pub findings: Vec<(Finding, Option<Hope>)>,
    /// Whom they know.
    pub ties: Vec<NamedTie>,
    /// The events they were or will be at.
    pub events: Vec<(Attendance, Event)>,
    /// The present of the account.
    pub time: LocalTime,
}

/// A referral with the other person's name.
#[derive(Debug, Clone)]
pub struct NamedReferral {
    /// The referral.
    pub referral: Referral,
    /// Name of the other person.
    pub name: PersonName,
    /// Identifier of the other person.
    pub other: PersonId,
}

/// A tie with the other person's name.
#[derive(Debug, Clone)]
pub struct NamedTie {
    /// The tie.
    pub tie: Tie,
    /// Name of the other person.
    pub name: PersonName,
    /// Identifier of the other person.
    pub other: PersonId,
}

impl ShowPerson {
    /// The page; `None` when there is nobody.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<PersonPage>> {
        Box::pin(async move {
            let (store, account, id) = (desk.store(), desk.account_id(), self.id);
            // What is asked at once travels together.
            let (person, mut approaches, mut meetings, to, by, promises, ties, mut notes, mut exchanges, findings, there) = tokio::try_join!(
                store.get::<Person>(account, id),
                approaches::of_person(store, account, id),
                meetings::of_person(store, account, id),
                referrals::to_person(store, account, id),
                referrals::by_person(store, account, id),
                promises::of_person(store, account, id),
                ties::of_person(store, account, id),
                notes::of_person(store, account, id),
                exchanges::of_person(store, account, id),
                findings::of_person(store, account, id),
                events::attendances_of_person(store, account, id),
            )?;
            let Some(person) = person else { return Ok(None) };
            let (situation, steps) = desk.steps().await?;
            let texts = promises.iter().map(|promise| (promise.id, &promise.text)).collect();
            let next = steps.iter().filter(|step| step.person() == Some(id));
            let next = next.map(|step| StepView::of(step.clone(), &situation, &texts)).collect();
            // Whom nothing passed with may not be in the situation, which has no more than it needs.
            let resting = person.is_aside() && situation.person(id).is_none();
            let other_of_tie = |tie: &Tie| if tie.one_id == id { tie.other_id } else { tie.one_id };
            let mut others: BTreeSet<PersonId> = ties.iter().map(other_of_tie).collect();
            others.extend(to.iter().map(|referral| referral.by_id).chain(by.iter().map(|referral| referral.to_id)));
            let path = PersonPath::to(desk, &person, &situation.history().referrals).await?;
            others.extend(path.people());
            // Whoever is in a tie or a referral is in the situation; others there are none, but for a change that came between.
            let mut known: HashMap<PersonId, (PersonName, Option<Line>)> =
                others.iter().filter_map(|id| situation.person(*id)).map(|it| (it.id, (it.name.clone(), it.role.clone()))).collect();
            let others: Vec<PersonId> = others.into_iter().filter(|id| !known.contains_key(id)).collect();
            let (others, organisation, emails, phones, findings, events) = tokio::try_join!(
                async { Ok::<_, AppError>(people::outlines(store, account, &others).await?) },
                async { Ok::<_, AppError>(store.many::<Organisation>(account, person.organisation_id).await?.pop()) },
                async { Ok::<_, AppError>(contact::emails_of(store, account, id).await?) },
                async { Ok::<_, AppError>(contact::phones_of(store, account, id).await?) },
                hopes_of(desk, findings),
                events_of(desk, there),
            )?;
            known.extend(others.into_iter().map(|it| (it.id, (it.name, it.role))));
            let name = |other: PersonId| known.get(&other).map(|(name, _)| name.clone()).ok_or(AppError::NotFound(Noun::Person));
            let introduction = |id| known.get(&id).map(|(name, role)| Introduction { id, name: name.clone(), role: role.clone() });
            let referral = |referral: Referral, other: PersonId| Ok::<_, AppError>(NamedReferral { name: name(other)?, other, referral });
            let mut named_ties = Vec::with_capacity(ties.len());
            for tie in ties {
                let other = other_of_tie(&tie);
                named_ties.push(NamedTie { name: name(other)?, other, tie });
            }
            approaches.reverse();
            meetings.reverse();
            notes.reverse();
            exchanges.reverse();
            Ok(Some(PersonPage {
                stage: if resting { Stage::Resting } else { stage(&situation, id) },
                steps: next,
                awaited: situation.awaited_of(id),
                leader: LeaderRemark::of(&situation, &person),
                may_lead: !person.leads_others
                    && !person.is_aside()
                    && person.role.as_ref().is_some_and(|role| says_they_lead(role.as_str())),
                path: path.named(introduction),
                emails,
                phones,
                named_by: to.into_iter().map(|it| (it.by_id, it)).map(|(other, it)| referral(it, other)).collect::<Result<_, _>>()?,
                named: by.into_iter().map(|it| (it.to_id, it)).map(|(other, it)| referral(it, other)).collect::<Result<_, _>>()?,
                findings,
                ties: named_ties,
                events,
                last_word: last_word(&situation, id, desk.norms(), &desk.local_now()).max(person.last_exchange),
                exchanges,
                time: desk.local_time(),
                organisation,
                approaches,
                meetings,
                promises,
                notes,
                person,
            }))
        })
    }
}

async fn hopes_of(desk: &Desk, found: Vec<Finding>) -> Result<Vec<(Finding, Option<Hope>)>, AppError> {
    let hopes: BTreeSet<HopeId> = found.iter().filter_map(|finding| finding.hope_id).collect();
    let hopes = desk.store().many::<Hope>(desk.account_id(), hopes).await?;
    let of = |finding: &Finding| hopes.iter().find(|hope| finding.hope_id == Some(hope.id)).cloned();
    let with_hope = |finding: Finding| {
        let hope = of(&finding);
        (finding, hope)
    };
    Ok(found.into_iter().map(with_hope).collect())
}

async fn events_of(desk: &Desk, attendances: Vec<Attendance>) -> Result<Vec<(Attendance, Event)>, AppError> {
    let events = desk.store().many::<Event>(desk.account_id(), attendances.iter().map(|attendance| attendance.event_id)).await?;
    let event = |attendance: &Attendance| events.iter().find(|event| event.id == attendance.event_id).cloned();
    let mut list: Vec<_> = attendances.into_iter().filter_map(|attendance| event(&attendance).map(|event| (attendance, event))).collect();
    list.sort_by_key(|(_, event)| std::cmp::Reverse(event.starts_on));
    Ok(list)
}
