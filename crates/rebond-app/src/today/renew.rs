//! Takes up what changed since the situation was judged. What enters: the situation, the records as they were and as they are. What
//! leaves: the situation of now. Not done here: which records changed (the audit says), judging (coach).

use std::collections::{HashMap, HashSet};

use rebond_coach::{Renewal, Situation};
use rebond_domain::{Changed, Noun, OrganisationId, PersonId, PersonOutline, Record};
use rebond_store::people;

use super::{
    fresh::Fresh,
    gather::{campaign, last_activity, read_fresh, read_sectors},
};
use crate::{AppError, Desk};

/// A situation brought up to date.
pub(super) struct Renewed {
    pub(super) situation: Situation,
    /// Who was judged again, in order; `None` when all was.
    pub(super) judged: Option<Vec<PersonId>>,
}

/// The situation with what changed taken up. On the day on which it was judged, only what the change touches is judged again.
pub(super) async fn renew(
    desk: &Desk,
    situation: Situation,
    fresh: &mut Fresh,
    changes: &[Changed],
    same_day: bool,
) -> Result<Renewed, AppError> {
    let mut renewal = situation.renew();
    renewal.take_up(changes);
    put_people(desk, &mut renewal, fresh, changes).await?;
    if same_day && changes.iter().all(|change| Renewal::takes(change.noun)) {
        let (situation, judged) = renewal.judge(desk.norms(), &desk.local_now());
        return Ok(Renewed { situation, judged: Some(judged) });
    }
    let mut history = renewal.into_history();
    campaign(desk, &mut history, fresh).await?;
    history.last_activity = last_activity(desk).await?;
    Ok(Renewed { situation: Situation::new(history, desk.norms(), &desk.local_now()), judged: None })
}

/// Puts the outlines of those whom the change is about, and of those who are next now or no longer.
async fn put_people(desk: &Desk, renewal: &mut Renewal, fresh: &mut Fresh, changes: &[Changed]) -> Result<(), AppError> {
    let people = outlines(desk, renewal, fresh, changes).await?;
    let mut places: HashSet<OrganisationId> = HashSet::new();
    for change in changes.iter().filter(|change| change.noun == Noun::Organisation) {
        let place = OrganisationId(change.id);
        places.insert(place);
        fresh.put_place(place, if let Some(Record::Organisation(place)) = &change.after { Some(place) } else { None });
    }
    let before: Vec<PersonOutline> = fresh.next().to_vec();
    if !people.is_empty() {
        fresh.put(renewal, &people);
    }
    if fresh.is_short() {
        read_fresh(desk, fresh).await?;
    }
    read_sectors(desk, fresh).await?;
    let next: HashSet<PersonId> = fresh.next().iter().map(|person| person.id).collect();
    let mut put: HashMap<PersonId, Option<&PersonOutline>> = people.iter().map(|(id, now)| (*id, now.as_ref())).collect();
    for person in before.iter().filter(|person| !next.contains(&person.id)) {
        put.entry(person.id).or_insert(Some(person));
    }
    let was_next = |id: PersonId| before.iter().any(|person| person.id == id);
    let here = |person: &PersonOutline| person.organisation_id.is_some_and(|place| places.contains(&place));
    for person in fresh.next().iter().filter(|person| !was_next(person.id) || here(person)) {
        put.entry(person.id).or_insert(Some(person));
    }
    for (id, outline) in put {
        let is_next = next.contains(&id);
        let outline = outline.filter(|person| is_next || renewal.concerns(id) || person.erasure_asked_at.is_some());
        let on_subject = is_next && outline.is_some_and(|person| fresh.is_on_subject(person));
        renewal.put_person(id, outline.cloned(), on_subject);
    }
    Ok(())
}

/// The outlines, as they are now, of those whom the change is about; `None` for who is gone.
async fn outlines(
    desk: &Desk,
    renewal: &Renewal,
    fresh: &Fresh,
    changes: &[Changed],
) -> Result<HashMap<PersonId, Option<PersonOutline>>, AppError> {
    let mut found: HashMap<PersonId, Option<PersonOutline>> = HashMap::new();
    for change in changes.iter().filter(|change| change.noun == Noun::Person) {
        let now = if let Some(Record::Person(person)) = &change.after { Some(PersonOutline::from(person)) } else { None };
        found.insert(PersonId(change.id), now);
    }
    let mut unknown: Vec<PersonId> = Vec::new();
    for id in renewal.touched() {
        match renewal.person(*id).or_else(|| fresh.outline(*id)) {
            _ if found.contains_key(id) => {}
            Some(known) => drop(found.insert(*id, Some(known.clone()))),
            None => unknown.push(*id),
        }
    }
    if !unknown.is_empty() {
        let read = people::outlines(desk.store(), desk.account_id(), &unknown).await?;
        found.extend(unknown.into_iter().map(|id| (id, None)));
        found.extend(read.into_iter().map(|person| (person.id, Some(person))));
    }
    Ok(found)
}
