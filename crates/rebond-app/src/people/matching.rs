//! Who of the account is somebody told of: the one way for every door, a file, a form, a list of names, an answer, a meeting, the
//! command line. What enters: what is told of people, all of one verb at once. What leaves: whom each surely is, or perhaps. Only
//! those whom an index leads to are loaded. Not done here: the judgement itself (`rebond_domain::identity`).
//!
//! A door that can ask shows whoever it may be. One that cannot takes the one it surely is, and somebody new otherwise: that does
//! less harm than the wrong one.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
};

use rebond_domain::identity::{Crowd, Likeness, Traits, Who};
use rebond_domain::{Changes, EmailAddress, Line, OrganisationId, Person, PersonEmail, PersonId, PersonName, PersonPhone, PhoneNumber};
use rebond_formats::ReadPerson;
use rebond_store::{
    contact::{emails_of_people, phones_of_people},
    people::{Keys, alike},
};

use super::{acquaintance::Acquaintance, fresh::Fresh};
use crate::{AppError, Desk, organisations::Workplaces};

/// So many of a file are looked up at a time.
const SOME: usize = 1_000;

/// What is told of somebody.
pub(crate) struct Told<'a> {
    name: &'a PersonName,
    organisation: Option<&'a Line>,
    role: Option<&'a Line>,
    pub(crate) traits: Traits,
}

impl<'a> Told<'a> {
    /// A name, and where they work if that is told.
    pub(crate) fn of(name: &'a PersonName, organisation: Option<&'a Line>) -> Self {
        Self { name, organisation, role: None, traits: Traits::of(name).at(organisation) }
    }

    /// What is known of somebody of the account.
    pub(crate) fn known(person: &'a Person, place: Option<&'a Line>, emails: &[PersonEmail], phones: &[PersonPhone]) -> Self {
        Self { name: &person.name, organisation: place, role: person.role.as_ref(), traits: traits(person, place, emails, phones) }
    }

    /// With what they do there.
    pub(crate) fn role(self, role: Option<&'a Line>) -> Self {
        Self { role, ..self }
    }

    /// With an address and a number.
    pub(crate) fn reached(self, email: Option<&EmailAddress>, phone: Option<&PhoneNumber>) -> Self {
        Self { traits: self.traits.with_emails(email).with_phones(phone), ..self }
    }

    /// With all that a file tells.
    pub(crate) fn read(read: &'a ReadPerson) -> Self {
        Self { name: &read.name, organisation: read.organisation.as_ref(), role: read.role.as_ref(), traits: read.traits() }
    }
}

/// Somebody as they stand in memory: whole, or as a file tells of them, which takes half the room.
pub(crate) enum Somebody {
    Whole(Box<Acquaintance>),
    Fresh(Box<Fresh>),
}

impl Somebody {
    /// Their identifier.
    fn id(&self) -> PersonId {
        match self {
            Self::Whole(somebody) => somebody.person.id,
            Self::Fresh(fresh) => fresh.id,
        }
    }

    /// All that is known of them.
    pub(crate) fn whole(&self) -> Cow<'_, Acquaintance> {
        match self {
            Self::Whole(somebody) => Cow::Borrowed(somebody),
            Self::Fresh(fresh) => Cow::Owned(fresh.acquaintance()),
        }
    }
}

/// People who may be those told of, and where they work.
pub(crate) struct Matching {
    /// Organisations of these people, and of the names told.
    pub(crate) places: Workplaces,
    people: Vec<Somebody>,
    crowd: Crowd,
    shared: Shared,
}

impl Matching {
    /// Looks up whoever may be somebody told of, with the organisations named.
    pub(crate) async fn load(desk: &Desk, told: &[Told<'_>], organisations: &[&Line]) -> Result<Self, AppError> {
        let people = alike(desk.store(), desk.account_id(), keys(told)).await?;
        let names = told.iter().filter_map(|told| told.organisation).chain(organisations.iter().copied());
        let mut shared = Shared::default();
        for told in told {
            shared.add(&told.traits);
        }
        Self::of(desk, people, names.collect(), shared).await
    }

    /// As [`Self::load`], of thousands whom a file tells of: what is told stands in memory for some of them at a time.
    pub(crate) async fn load_many(desk: &Desk, read: &[ReadPerson], organisations: &[&Line]) -> Result<Self, AppError> {
        let (mut people, mut shared) = (Vec::<Person>::new(), Shared::default());
        for some in read.chunks(SOME) {
            let told: Vec<Told<'_>> = some.iter().map(Told::read).collect();
            for told in &told {
                shared.add(&told.traits);
            }
            people.extend(alike(desk.store(), desk.account_id(), keys(&told)).await?);
        }
        people.sort_unstable_by_key(|person| person.id);
        people.dedup_by_key(|person| person.id);
        let names = read.iter().filter_map(|read| read.organisation.as_ref()).chain(organisations.iter().copied());
        Self::of(desk, people, names.collect(), shared).await
    }

    async fn of(desk: &Desk, people: Vec<Person>, names: HashSet<&Line>, shared: Shared) -> Result<Self, AppError> {
        let (store, account) = (desk.store(), desk.account_id());
        let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
        let mut emails: HashMap<PersonId, Vec<PersonEmail>> = HashMap::new();
        for email in emails_of_people(store, account, &ids).await? {
            emails.entry(email.person_id).or_default().push(email);
        }
        let mut phones: HashMap<PersonId, Vec<PersonPhone>> = HashMap::new();
        for phone in phones_of_people(store, account, &ids).await? {
            phones.entry(phone.person_id).or_default().push(phone);
        }
        let places = Workplaces::named(desk, &names.into_iter().cloned().collect::<Vec<_>>()).await?;
        let places = places.with(desk, people.iter().filter_map(|person| person.organisation_id)).await?;
        let mut matching = Self { places, people: Vec::with_capacity(people.len()), crowd: Crowd::default(), shared };
        for person in people {
            let (emails, phones) = (emails.remove(&person.id).unwrap_or_default(), phones.remove(&person.id).unwrap_or_default());
            let place = person.organisation_id.and_then(|id| matching.places.get(id)).map(|organisation| &organisation.name);
            let traits = traits(&person, place, &emails, &phones);
            matching.add(Acquaintance { person, emails, phones }, &traits);
        }
        Ok(matching)
    }

    /// Who they are, by place (see [`Self::get`]).
    pub(crate) fn who(&self, told: &Traits) -> Who {
        self.crowd.who(told, !self.shared.holds(told.name()))
    }

    /// Whom they surely are.
    pub(crate) fn surely(&self, told: &Traits) -> Option<usize> {
        match self.who(told) {
            Who::Surely(at) => Some(at),
            Who::Perhaps(_) | Who::Nobody => None,
        }
    }

    /// The likeliest they may be.
    pub(crate) fn perhaps(&self, told: &Traits) -> Option<usize> {
        match self.who(told) {
            Who::Surely(at) => Some(at),
            Who::Perhaps(places) => places.first().copied(),
            Who::Nobody => None,
        }
    }

    /// Whom they surely are, or else somebody they may be of whom nothing told is new: who only notes them has nothing to note.
    pub(crate) fn noted(&self, told: &Traits) -> Option<usize> {
        match self.who(told) {
            Who::Surely(at) => Some(at),
            Who::Perhaps(places) => places.into_iter().find(|at| self.knows(*at, told)),
            Who::Nobody => None,
        }
    }

    /// Whether nothing told is new of somebody.
    pub(crate) fn knows(&self, at: usize, told: &Traits) -> bool {
        self.crowd.knows(at, told)
    }

    /// What speaks for somebody being the one told of, and against.
    pub(crate) fn why(&self, at: usize, told: &Traits) -> Vec<Likeness> {
        self.crowd.traits(at).map(|known| known.likeness(told)).unwrap_or_default()
    }

    /// Who else than somebody known may be them, the likeliest first, and why.
    pub(crate) fn others(&self, than: PersonId, told: &Traits, most: usize) -> Vec<(PersonId, Vec<Likeness>)> {
        let mut left: Vec<(PersonId, Traits)> = self
            .people
            .iter()
            .enumerate()
            .filter_map(|(at, somebody)| (somebody.id() != than).then(|| Some((somebody.id(), self.crowd.traits(at)?)))?)
            .collect();
        let mut found = Vec::new();
        // Whom they surely are hides whom they may be.
        while found.len() < most {
            let mut crowd = Crowd::default();
            for (_, traits) in &left {
                crowd.add(traits);
            }
            let mut places = match crowd.who(told, true) {
                Who::Surely(at) => vec![at],
                Who::Perhaps(places) => places,
                Who::Nobody => break,
            };
            found.extend(places.iter().filter_map(|at| left.get(*at)).map(|(id, traits)| (*id, traits.likeness(told))));
            places.sort_unstable();
            for at in places.into_iter().rev() {
                left.remove(at);
            }
        }
        found.truncate(most);
        found
    }

    /// How many there are.
    pub(crate) const fn len(&self) -> usize {
        self.people.len()
    }

    /// What somebody is recognised by.
    pub(crate) fn traits(&self, at: usize) -> Option<Traits> {
        self.crowd.traits(at)
    }

    /// Whether somebody may work where it is told.
    pub(crate) fn may_work_with(&self, at: usize, told: &Traits) -> bool {
        self.crowd.traits(at).is_some_and(|known| known.may_work_with(told))
    }

    /// The place of somebody.
    pub(crate) fn place_of(&self, id: PersonId) -> Option<usize> {
        self.people.iter().position(|somebody| somebody.id() == id)
    }

    /// Somebody, by place.
    pub(crate) fn get(&self, at: usize) -> Option<Cow<'_, Acquaintance>> {
        self.people.get(at).map(Somebody::whole)
    }

    /// Somebody made by the verb: who is told of next may be them.
    pub(crate) fn add(&mut self, somebody: Acquaintance, traits: &Traits) {
        self.crowd.add(traits);
        self.people.push(Somebody::Whole(Box::new(somebody)));
    }

    /// Somebody whom a file brings: who is told of next may be them.
    pub(crate) fn add_fresh(&mut self, fresh: Fresh, traits: &Traits) {
        self.crowd.add(traits);
        self.people.push(Somebody::Fresh(Box::new(fresh)));
    }

    /// Room for so many whom a file brings.
    pub(crate) fn expect(&mut self, people: usize) {
        self.people.reserve_exact(people);
    }

    /// Everybody, in the order in which they were added, and where they work: nobody else is told of.
    pub(crate) fn done(self) -> (Vec<Somebody>, Workplaces) {
        (self.people, self.places)
    }

    /// Somebody completed by what was told of them.
    pub(crate) fn complete(&mut self, at: usize, somebody: Acquaintance, told: Traits) {
        self.crowd.complete(at, told);
        if let Some(known) = self.people.get_mut(at) {
            *known = Somebody::Whole(Box::new(somebody));
        }
    }

    /// Puts somebody new, who works where it is told; `more` is what else is known of them.
    pub(crate) fn meet(&mut self, desk: &Desk, told: &Told<'_>, more: impl FnOnce(&mut Person), changes: &mut Changes) -> PersonId {
        let mut person = Person::named(desk.new_id(), told.name.clone(), desk.now());
        person.organisation_id = told.organisation.map(|name| self.place(desk, name, changes));
        person.role = told.role.cloned();
        more(&mut person);
        let id = person.id;
        changes.add(person.clone());
        self.add(Acquaintance { person, emails: Vec::new(), phones: Vec::new() }, &told.traits);
        id
    }

    /// Puts somebody known, completed by where it is told that they work, by what they do there, and by `more`: nothing that was
    /// known is replaced, and nobody is put where nothing is new.
    pub(crate) fn learn(&mut self, desk: &Desk, at: usize, told: &Told<'_>, more: impl FnOnce(&mut Person), changes: &mut Changes) {
        let Some(mut somebody) = self.get(at).map(Cow::into_owned) else { return };
        let before = somebody.person.clone();
        if let (None, Some(name)) = (before.organisation_id, told.organisation) {
            somebody.person.organisation_id = Some(self.place(desk, name, changes));
        }
        // What they do somewhere else is not what they do where one noted that they work.
        if before.role.is_none() && self.may_work_with(at, &told.traits) {
            somebody.person.role = told.role.cloned();
        }
        more(&mut somebody.person);
        if somebody.person != before {
            somebody.person.updated_at = desk.after(before.updated_at);
            changes.add(somebody.person.clone());
        }
        self.complete(at, somebody, told.traits.clone());
    }

    fn place(&mut self, desk: &Desk, name: &Line, changes: &mut Changes) -> OrganisationId {
        let (id, made) = self.places.find_or_make(desk, name, None);
        if let Some(made) = made {
            changes.add(made);
        }
        id
    }
}

/// What somebody of the account is recognised by.
pub(crate) fn traits(person: &Person, place: Option<&Line>, emails: &[PersonEmail], phones: &[PersonPhone]) -> Traits {
    Traits::of(&person.name)
        .with_emails(emails.iter().map(|email| &email.address))
        .with_phones(phones.iter().map(|phone| &phone.number))
        .with_profile(person.profile.as_ref())
        .at(place)
}

/// Whoever has this name; when nobody has, the parts may have been typed the other way round.
pub(crate) async fn named(desk: &Desk, name: &PersonName) -> Result<Vec<PersonId>, AppError> {
    let (told, traits) = (Told::of(name, None), Traits::of(name));
    let matching = Matching::load(desk, &[told], &[]).await?;
    Ok(matching.crowd.named(&traits).into_iter().filter_map(|at| matching.get(at)).map(|somebody| somebody.person.id).collect())
}

/// By what to look them up.
fn keys(told: &[Told<'_>]) -> Keys {
    let mut keys = Keys::default();
    for told in told {
        keys.add(told.name, &told.traits);
    }
    keys
}

/// The names told of several people at once, as prints: two names of one print are taken for one, and only asked about.
#[derive(Default)]
struct Shared {
    hasher: RandomState,
    /// Of each name, the first of whom it was told.
    first: HashMap<u64, u64>,
    prints: HashSet<u64>,
}

impl Shared {
    fn add(&mut self, told: &Traits) {
        let (name, print) = (self.hasher.hash_one(told.name()), self.hasher.hash_one(told));
        if *self.first.entry(name).or_insert(print) != print {
            self.prints.insert(name);
        }
    }

    fn holds(&self, name: &str) -> bool {
        self.prints.contains(&self.hasher.hash_one(name))
    }
}
