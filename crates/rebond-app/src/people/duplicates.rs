//! Records of the whole base that may be of one person; and telling two apart for good. Not done here: the judgement
//! (`rebond_domain::identity`), merging (`merge`), who looks like somebody (`doubles`).

use std::collections::{HashMap, HashSet};

use rebond_domain::identity::{Sureness, Traits, doubles};
use rebond_domain::{
    Action, ActionId, Changes, Line, Organisation, OrganisationId, Person, PersonEmail, PersonId, PersonPhone, ToldApart,
    identity::Likeness,
};

use super::{PersonRow, matching::traits, rows};
use crate::{BoxFuture, Desk, apart::apart};

/// How many pairs a page shows.
const PAGE: usize = 20;
/// How many addresses and numbers of each are shown.
const WAYS: usize = 3;

/// Two records that may be of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// How sure it is.
    pub sureness: Sureness,
    /// The older record, then the newer.
    pub rows: [PersonRow; 2],
    /// Some addresses and numbers of each.
    pub ways: [Vec<String>; 2],
    /// What speaks for it, then what speaks against.
    pub why: Vec<Likeness>,
}

/// A page of the pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicates {
    /// The pairs, the surest first.
    pub pairs: Vec<Pair>,
    /// How many there are in all.
    pub count: usize,
    /// How many of these stand before the page.
    pub from: usize,
    /// How many people were compared.
    pub people: usize,
}

impl Duplicates {
    /// Where the next page begins; `None` on the last.
    pub fn next(&self) -> Option<usize> {
        let next = self.from + self.pairs.len();
        (next < self.count).then_some(next)
    }
}

/// Looks for duplicates among everybody.
#[derive(Debug, Clone, Copy, Default)]
pub struct FindDuplicates {
    /// How many pairs to pass over.
    pub from: usize,
    /// How many to show; a page when it is `None`.
    pub most: Option<usize>,
}

impl FindDuplicates {
    /// A page of pairs. The whole base is read: the work is done apart.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Duplicates> {
        apart(desk, move |desk| async move {
            let (store, account) = (desk.store(), desk.account_id());
            let mut people = store.all::<Person>(account).await?;
            people.sort_by_key(|person| (person.created_at, person.id));
            let places: HashMap<OrganisationId, Line> =
                store.all::<Organisation>(account).await?.into_iter().map(|place| (place.id, place.name)).collect();
            let mut emails = by_person(store.all::<PersonEmail>(account).await?, |email| email.person_id);
            let mut phones = by_person(store.all::<PersonPhone>(account).await?, |phone| phone.person_id);
            let told: Vec<Traits> = people
                .iter()
                .map(|person| {
                    let of = |id: OrganisationId| places.get(&id);
                    let (emails, phones) = (some(&emails, person.id), some(&phones, person.id));
                    traits(person, person.organisation_id.and_then(of), emails, phones).in_town(person.town.as_ref())
                })
                .collect();
            let two = |one: PersonId, other: PersonId| (one.min(other), one.max(other));
            let told_apart: HashSet<(PersonId, PersonId)> =
                store.all::<ToldApart>(account).await?.into_iter().map(|it| two(it.one_id, it.other_id)).collect();
            let mut found = doubles(&told);
            found.retain(|double| !told_apart.contains(&two(people[double.one].id, people[double.other].id)));
            let (count, from) = (found.len(), self.from.min(found.len()));
            let shown: Vec<_> = found.into_iter().skip(from).take(self.most.unwrap_or(PAGE)).collect();
            let ids: Vec<PersonId> = shown.iter().flat_map(|double| [people[double.one].id, people[double.other].id]).collect();
            let known = rows(&desk, rebond_store::people::outlines(store, account, &ids).await?).await?;
            let known: HashMap<PersonId, PersonRow> = known.into_iter().map(|row| (row.id, row)).collect();
            let mut ways = |id: PersonId| -> Vec<String> {
                let emails = emails.remove(&id).unwrap_or_default().into_iter().map(|email| email.address.to_string());
                let phones = phones.remove(&id).unwrap_or_default().into_iter().map(|phone| phone.number.to_string());
                emails.chain(phones).take(WAYS).collect()
            };
            let ways: HashMap<PersonId, Vec<String>> = ids.iter().map(|id| (*id, ways(*id))).filter(|(_, ways)| !ways.is_empty()).collect();
            let pairs = shown.into_iter().filter_map(|double| {
                let (one, other) = (people[double.one].id, people[double.other].id);
                let ways = [one, other].map(|id| ways.get(&id).cloned().unwrap_or_default());
                Some(Pair {
                    sureness: double.sureness,
                    rows: [known.get(&one)?.clone(), known.get(&other)?.clone()],
                    ways,
                    why: double.why,
                })
            });
            Ok(Duplicates { pairs: pairs.collect(), count, from, people: people.len() })
        })
    }
}

fn by_person<T>(list: Vec<T>, of: impl Fn(&T) -> PersonId) -> HashMap<PersonId, Vec<T>> {
    let mut by: HashMap<PersonId, Vec<T>> = HashMap::new();
    for one in list {
        by.entry(of(&one)).or_default().push(one);
    }
    by
}

fn some<T>(by: &HashMap<PersonId, Vec<T>>, id: PersonId) -> &[T] {
    by.get(&id).map_or(&[], Vec::as_slice)
}

/// Says that two records are of two people: they are not shown together again.
#[derive(Debug, Clone, Copy)]
pub struct TellApart {
    /// One of them.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

impl TellApart {
    /// The action, which can be undone; none when it was said already.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let (one, other) = (desk.load::<Person>(self.one).await?, desk.load::<Person>(self.other).await?);
            let said = rebond_store::told_apart::between(desk.store(), desk.account_id(), one.id, other.id).await?;
            if !said.is_empty() || one.id == other.id {
                return Ok(None);
            }
            let two = ToldApart { id: desk.new_id(), one_id: one.id, other_id: other.id, at: desk.now() };
            Ok(Some(desk.save_as(Changes::of(Action::TellPeopleApart).put(two)).await?))
        })
    }
}
