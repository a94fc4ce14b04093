//! Who could be written to next: the first of those nobody wrote to yet, and some more in reserve, so that one who leaves is followed
//! by another without asking the store. Not done here: reading them (`gather`), their
//! fine order (coach).

use std::collections::HashMap;

use rebond_coach::{Renewal, Subject};
use rebond_domain::{Line, Organisation, OrganisationId, PersonId, PersonOutline};

/// So many are looked at by the coach.
const NEXT: usize = 60;
/// So many are known, the reserve included.
pub(super) const KNOWN: usize = 160;

/// Who could be written to next.
#[derive(Default)]
pub(super) struct Fresh {
    /// In the order in which the store gives them, the first of all there are.
    list: Vec<PersonOutline>,
    /// Whether the list is all there are.
    whole: bool,
    /// What the campaign is about.
    subject: Subject,
    /// The sectors of the organisations of those next, where one is written down.
    sectors: HashMap<OrganisationId, Option<Line>>,
}

impl Fresh {
    /// The first of all there are, as many as are known.
    pub(super) fn fill(&mut self, list: Vec<PersonOutline>) {
        self.whole = list.len() < KNOWN;
        self.list = list;
    }

    /// Whether so few are left that more are to be read.
    pub(super) const fn is_short(&self) -> bool {
        self.list.len() < NEXT && !self.whole
    }

    /// Those whom the coach looks at.
    pub(super) fn next(&self) -> &[PersonOutline] {
        &self.list[..NEXT.min(self.list.len())]
    }

    /// The first of all there are, of those who are known.
    pub(super) fn first(&self, many: usize) -> Option<&[PersonOutline]> {
        (self.whole || many <= NEXT).then(|| &self.list[..many.min(self.list.len())])
    }

    /// The outline of one of them, the reserve included.
    pub(super) fn outline(&self, id: PersonId) -> Option<&PersonOutline> {
        self.list.iter().find(|person| person.id == id)
    }

    /// Puts people in the places they have now, as the store would; `None` stands for one who is gone.
    pub(super) fn put(&mut self, renewal: &Renewal, people: &HashMap<PersonId, Option<PersonOutline>>) {
        self.list.retain(|person| !people.contains_key(&person.id));
        let place = |person: &PersonOutline| (renewal.is_named(person.id), person.pull(), person.id);
        for person in people.values().flatten().filter(|person| person.pull() >= 0 && !renewal.is_touched(person.id)) {
            let at = self.list.partition_point(|other| place(other) > place(person));
            // Beyond the last that is known, others whom one does not know may come before.
            if at < self.list.len() || self.whole {
                self.list.insert(at, person.clone());
            }
        }
        if self.list.len() > KNOWN {
            self.list.truncate(KNOWN);
            self.whole = false;
        }
    }

    /// What the campaign is about, from now on.
    pub(super) fn look_for(&mut self, subject: Subject) {
        self.subject = subject;
    }

    /// The organisations of those next whose sectors matter and are not known.
    pub(super) fn unread_places(&self) -> Vec<OrganisationId> {
        if self.subject == Subject::default() {
            return Vec::new();
        }
        let places = self.next().iter().filter_map(|person| person.organisation_id);
        places.filter(|place| !self.sectors.contains_key(place)).collect()
    }

    /// Takes up an organisation as it is now.
    pub(super) fn put_place(&mut self, id: OrganisationId, place: Option<&Organisation>) {
        self.sectors.remove(&id);
        self.sectors.extend(place.map(|place| (id, place.sector.clone())));
    }

    /// Whether the role, the subject or the sector of somebody is what the campaign is about.
    pub(super) fn is_on_subject(&self, person: &PersonOutline) -> bool {
        let sector = person.organisation_id.and_then(|place| self.sectors.get(&place)?.as_ref());
        [person.role.as_ref(), person.subject.as_ref(), sector].into_iter().flatten().any(|words| self.subject.is_of(words.as_str()))
    }

    /// Of those next, those whose work is what the campaign is about, in order.
    pub(super) fn on_subject(&self) -> Vec<PersonId> {
        let mut list: Vec<PersonId> = self.next().iter().filter(|person| self.is_on_subject(person)).map(|person| person.id).collect();
        list.sort_unstable();
        list
    }
}
