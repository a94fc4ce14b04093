//! What a file brings, saved in pieces: each is made as it is saved, so that a hundred thousand people never stand in memory as records.
//! What enters: people, organisations and events as the plan left them. What leaves: changes. Not done here: deciding (`plan`).

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashSet},
};

use rebond_domain::{Action, Change, Event, EventId, ImportBatch, Organisation, OrganisationId, PersonId, Record, Watch, WorkPart};
use rebond_store::{InPieces, StoreError};

use crate::people::{Acquaintance, Somebody};

/// So many of a file are saved in one piece.
const PIECE: usize = 2_048;

/// What a plan changes of what was known already.
#[derive(Default)]
pub(super) struct Touched {
    pub(super) organisations: HashSet<OrganisationId>,
    people: BTreeMap<usize, Before>,
    events: BTreeMap<EventId, Event>,
}

/// How much of somebody was there before, and whether they changed themselves.
struct Before {
    emails: usize,
    phones: usize,
    changed: bool,
}

impl Touched {
    /// Somebody gains, or changes.
    pub(super) fn person(&mut self, at: usize, before: &Acquaintance, changed: bool) {
        let (emails, phones) = (before.emails.len(), before.phones.len());
        self.people.entry(at).or_insert(Before { emails, phones, changed: false }).changed |= changed;
    }

    /// An event, as it is from now on.
    pub(super) fn event(&mut self, event: Event) {
        self.events.insert(event.id, event);
    }
}

/// Puts people in the order of their names, and so the identifiers of those who are new: what stands side by side in the indexes is written
/// side by side, and no page of them is read and written again for each.
fn in_the_order_of_names(people: &mut [(Somebody, Option<Before>)]) {
    people.sort_by_cached_key(|(somebody, _)| match somebody {
        Somebody::Fresh(fresh) => fresh.read.name.sort_key(),
        Somebody::Whole(somebody) => somebody.person.name.sort_key(),
    });
    let fresh = |(somebody, _): &(Somebody, Option<Before>)| match somebody {
        Somebody::Fresh(fresh) => Some(fresh.id),
        Somebody::Whole(_) => None,
    };
    let mut ids: Vec<PersonId> = people.iter().filter_map(fresh).collect();
    ids.sort_unstable();
    let mut ids = ids.into_iter();
    for (somebody, _) in people {
        if let Somebody::Fresh(fresh) = somebody {
            fresh.id = ids.next().unwrap_or(fresh.id);
        }
    }
}

/// What a file brings.
pub(super) struct Brings {
    batch: ImportBatch,
    organisations: Vec<Organisation>,
    people: Vec<(Somebody, Option<Before>)>,
    events: Vec<Event>,
    watch: Watch,
}

impl Brings {
    /// Of all that the plan went through, what is new or changed.
    pub(super) fn of(
        batch: ImportBatch,
        organisations: Vec<Organisation>,
        people: Vec<Somebody>,
        mut touched: Touched,
        watch: Watch,
    ) -> Self {
        let is_new = |somebody: &Somebody| match somebody {
            Somebody::Fresh(_) => true,
            Somebody::Whole(somebody) => somebody.person.batch_id == Some(batch.id),
        };
        let people = people.into_iter().enumerate().filter_map(|(at, somebody)| {
            let before = touched.people.remove(&at).filter(|_| !is_new(&somebody));
            (before.is_some() || is_new(&somebody)).then_some((somebody, before))
        });
        let mut people: Vec<(Somebody, Option<Before>)> = people.collect();
        in_the_order_of_names(&mut people);
        let changes = |place: &Organisation| place.batch_id == Some(batch.id) || touched.organisations.contains(&place.id);
        let organisations = organisations.into_iter().filter(changes).collect();
        Self { organisations, people, events: touched.events.into_values().collect(), watch, batch }
    }

    /// Whether there is nothing to save.
    pub(super) fn is_empty(&self) -> bool {
        self.all() == 0
    }

    fn all(&self) -> usize {
        self.organisations.len() + self.people.len() + self.events.len()
    }

    /// The records of one of all.
    fn records(&self, at: usize, into: &mut Vec<Change>) {
        let mut put = |record: Record| into.push(Change::Put(Box::new(record)));
        if let Some(place) = self.organisations.get(at) {
            return put(place.clone().into());
        }
        let at = at - self.organisations.len();
        let Some((somebody, before)) = self.people.get(at) else {
            return self.events.get(at - self.people.len()).cloned().map(Record::from).into_iter().for_each(put);
        };
        let Acquaintance { person, emails, phones } = somebody.whole().into_owned();
        if before.as_ref().is_none_or(|before| before.changed) {
            put(person.into());
        }
        let (known_emails, known_phones) = before.as_ref().map_or((0, 0), |before| (before.emails, before.phones));
        emails.into_iter().skip(known_emails).map(Record::from).for_each(&mut put);
        phones.into_iter().skip(known_phones).map(Record::from).for_each(&mut put);
    }
}

impl InPieces for Brings {
    fn action(&self) -> Action {
        Action::ImportFile
    }

    fn piece(&self, at: usize) -> Result<Option<Cow<'_, [Change]>>, StoreError> {
        let Some(from) = at.checked_sub(1).map(|at| at * PIECE) else {
            self.watch.begin(WorkPart::Saving, self.all());
            return Ok(Some(Cow::Owned(vec![Change::Put(Box::new(self.batch.clone().into()))])));
        };
        if !self.watch.at(from) {
            return Err(StoreError::Stopped);
        }
        let to = self.all().min(from + PIECE);
        let mut list = Vec::with_capacity(PIECE * 2);
        (from..to).for_each(|at| self.records(at, &mut list));
        Ok((from < to).then_some(Cow::Owned(list)))
    }
}
