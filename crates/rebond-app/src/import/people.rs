//! The people of a file: each found among those known, or new. A known person gains what is missing; what somebody wrote is never
//! replaced. Not done here: finding (`people::matching`).

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use rebond_domain::identity::{Likeness, Traits, Who};
use rebond_domain::{ImportKind, Line, OrganisationId, Person, PersonEmail, PersonName, PersonPhone, WebUrl, fold};
use rebond_formats::{Field, ReadPerson, RejectReason};

use super::{
    batch::Batch,
    brings::Touched,
    report::{ImportLine, Likely, Outcome},
    sure::{Other, sure},
};
use crate::desk::after;
use crate::people::{Acquaintance, Fresh, Matching};

/// After so many people, the room of those gone through is given back.
const SOME: usize = 4_096;

/// Goes through the people of a file.
pub(super) fn plan(
    batch: &Batch<'_>,
    mut people: Vec<ReadPerson>,
    matching: &mut Matching,
    lines: &mut Vec<ImportLine>,
    touched: &mut Touched,
) {
    let all = people.len();
    let sure = if batch.choices.merge_sure { sure(matching, &people) } else { HashMap::new() };
    // Of each row, the place of whoever it is of.
    let mut places: Vec<Option<usize>> = Vec::new();
    people.reverse();
    while let Some(read) = people.pop() {
        let left = people.len();
        // What was gone through is let go as one goes: of a hundred thousand, twenty megabytes.
        if left.is_multiple_of(SOME) {
            people.shrink_to_fit();
        }
        if !batch.watch.at(2 * all - left) {
            return;
        }
        let told = read.traits();
        let (line, name, detail) = (read.line, read.name.full(), read.organisation.as_ref().map(ToString::to_string));
        let mut row = ImportLine::new(line, name, detail, Outcome::New);
        if batch.is_own(&told) {
            row.outcome = Outcome::LeftOut(RejectReason::Own);
            lines.push(row);
            continue;
        }
        // Whoever was said to be meant is.
        let chosen = batch.choices.same.get(&line).and_then(|id| matching.place_of(*id));
        let who = match chosen.map_or_else(|| matching.who(&told), Who::Surely) {
            Who::Surely(at) => Who::Surely(at),
            who => match sure.get(&(all - left - 1)) {
                Some(Other::Known(at)) => Who::Surely(*at),
                Some(Other::Row(row)) => places.get(*row).copied().flatten().map_or(who, Who::Surely),
                None => who,
            },
        };
        let place = if let Who::Surely(at) = &who { *at } else { matching.len() };
        row.outcome = match who {
            Who::Surely(at) => known(batch, at, read, told, matching, touched, &mut row.differs),
            // Who cannot be told apart and has nothing to gain is there already: the same file twice changes nothing.
            Who::Perhaps(places) => {
                if let Some(person) = places.iter().find_map(|at| gains_nothing(batch, *at, &read, &told, matching)) {
                    Outcome::Known(Some(person.id), None)
                } else {
                    row.perhaps = likely(batch, &places, &told, matching);
                    added(batch, read, &told, matching)
                }
            }
            Who::Nobody => added(batch, read, &told, matching),
        };
        if batch.choices.merge_sure {
            places.resize(all - left - 1, None);
            places.push(Some(place).filter(|place| *place < matching.len()));
        }
        lines.push(row);
    }
}

/// How many of those somebody may be are shown.
const SHOWN: usize = 3;

/// Those somebody may be, with what speaks for it.
fn likely(batch: &Batch<'_>, places: &[usize], told: &Traits, matching: &Matching) -> Vec<Likely> {
    let shown = places.iter().filter_map(|at| {
        let (somebody, why) = (matching.get(*at)?, matching.why(*at, told));
        // Two pages, and no address in common: two people of one name.
        let two = why.contains(&Likeness::OtherPage) && !why.contains(&Likeness::SameEmail) && !why.contains(&Likeness::SameNumber);
        let organisation = somebody.person.organisation_id.and_then(|id| matching.places.get(id)).map(|place| place.name.to_string());
        let made_now = somebody.person.batch_id == Some(batch.id);
        (!two).then(|| Likely { made_now, id: somebody.person.id, name: somebody.person.name.full(), organisation, why })
    });
    shown.take(SHOWN).collect()
}

fn added(batch: &Batch<'_>, mut read: ReadPerson, told: &Traits, matching: &mut Matching) -> Outcome {
    let organisation = read.organisation.take().map(|name| organisation(batch, &name, matching));
    matching.add_fresh(Fresh { id: batch.desk.new_id(), organisation, read, by: Arc::clone(&batch.brought) }, told);
    Outcome::New
}

/// Somebody known, who gains what the row tells and is not known yet.
fn known(
    batch: &Batch<'_>,
    at: usize,
    read: ReadPerson,
    told: Traits,
    matching: &mut Matching,
    touched: &mut Touched,
    differs: &mut Vec<(Field, String)>,
) -> Outcome {
    let Some(before) = matching.get(at).map(Cow::into_owned) else { return Outcome::Known(None, None) };
    // What an older export told and nobody changed since, a newer one of the same kind may tell otherwise.
    let untouched = batch.earlier.get(&before.person.updated_at) == Some(&batch.kind) && batch.kind == ImportKind::LinkedInConnections;
    let same_place = matching.may_work_with(at, &told);
    let place = match (&before.person.organisation_id, &read.organisation) {
        (None, Some(name)) => Some(organisation(batch, name, matching)),
        (Some(_), Some(name)) if untouched && !same_place => Some(organisation(batch, name, matching)),
        _ => None,
    };
    let mut somebody = before.clone();
    let changed = if untouched {
        replaced(&mut somebody.person, &read, place.filter(|_| !same_place))
    } else {
        tell_differences(&before.person, &read, same_place, differs);
        Vec::new()
    };
    let same_place = same_place || changed.contains(&Field::Organisation);
    let gained = complete(batch, &mut somebody, place, same_place, read);
    let id = Some(before.person.id);
    if gained.is_empty() && changed.is_empty() {
        return Outcome::Known(id, None);
    }
    if somebody.person != before.person {
        somebody.person.updated_at = batch.at.max(after(before.person.updated_at));
    }
    touched.person(at, &before, somebody.person != before.person);
    matching.complete(at, somebody, told);
    if changed.is_empty() { Outcome::Completed(id, gained) } else { Outcome::Changed(id, changed) }
}

/// Takes over what a newer export tells otherwise; answers what changed.
fn replaced(person: &mut Person, read: &ReadPerson, place: Option<OrganisationId>) -> Vec<Field> {
    let mut changed = Vec::new();
    if person.name.key() != read.name.key() && read.name.family().is_some() {
        person.name = read.name.clone();
        changed.push(Field::Name);
    }
    if place.is_some() {
        person.organisation_id = place;
        changed.push(Field::Organisation);
    }
    if read.role.is_some() && person.role.is_some() && person.role != read.role {
        person.role.clone_from(&read.role);
        changed.push(Field::Role);
    }
    let page = |page: &Option<WebUrl>| page.as_ref().map(WebUrl::profile_key);
    if read.profile.is_some() && person.profile.is_some() && page(&person.profile) != page(&read.profile) {
        person.profile.clone_from(&read.profile);
        changed.push(Field::Link);
    }
    changed
}

/// What a row tells otherwise than one noted.
fn tell_differences(person: &Person, read: &ReadPerson, same_place: bool, differs: &mut Vec<(Field, String)>) {
    if !same_place {
        differs.extend(read.organisation.as_ref().map(|name| (Field::Organisation, name.to_string())));
    }
    let other = |known: Option<&Line>, read: Option<&Line>| matches!((known, read), (Some(known), Some(read)) if fold(known.as_str()) != fold(read.as_str()));
    if other(person.role.as_ref(), read.role.as_ref()) {
        differs.extend(read.role.as_ref().map(|role| (Field::Role, role.to_string())));
    }
    if other(person.name.family(), read.name.family()) {
        differs.push((Field::Name, read.name.full()));
    }
    let page = |page: &Option<WebUrl>| page.as_ref().map(WebUrl::profile_key);
    if person.profile.is_some() && read.profile.is_some() && page(&person.profile) != page(&read.profile) {
        differs.extend(read.profile.as_ref().map(|page| (Field::Link, page.to_string())));
    }
}

/// The person, when nothing that a row tells is new of them.
fn gains_nothing(batch: &Batch<'_>, at: usize, read: &ReadPerson, told: &Traits, matching: &Matching) -> Option<Person> {
    let mut somebody = matching.get(at).filter(|_| matching.knows(at, told))?.into_owned();
    complete(batch, &mut somebody, None, true, read.clone()).is_empty().then_some(somebody.person)
}

/// Completes somebody by what a row tells; answers what they gained.
fn complete(
    batch: &Batch<'_>,
    somebody: &mut Acquaintance,
    place: Option<OrganisationId>,
    same_place: bool,
    read: ReadPerson,
) -> Vec<Field> {
    let Acquaintance { person, emails, phones } = somebody;
    let mut gained = Vec::new();
    if let Some(name) = completed_name(&person.name, &read.name) {
        person.name = name;
        gained.push(Field::Name);
    }
    fill(&mut person.organisation_id, place, Field::Organisation, &mut gained);
    // What they do somewhere else is not what they do where one noted that they work.
    if same_place {
        fill(&mut person.role, read.role, Field::Role, &mut gained);
    }
    fill(&mut person.town, read.town, Field::Place, &mut gained);
    fill(&mut person.profile, read.profile, Field::Link, &mut gained);
    fill(&mut person.last_exchange, read.last_exchange.or(read.connected_on), Field::Date, &mut gained);
    fill(&mut person.remarks, read.remarks, Field::Remarks, &mut gained);
    for (address, nature) in read.emails {
        if !emails.iter().any(|known| known.address.key() == address.key()) {
            let (id, origin, nature) = (batch.desk.new_id(), batch.brought.origin(), batch.brought.nature(&address, nature));
            emails.push(PersonEmail { id, person_id: person.id, address, nature, origin, through: None });
            note(&mut gained, Field::Email);
        }
    }
    for (number, nature) in read.phones {
        if !phones.iter().any(|known| known.number.is(&number)) {
            let (id, origin) = (batch.desk.new_id(), batch.brought.origin());
            phones.push(PersonPhone { id, person_id: person.id, number, nature, origin, through: None });
            note(&mut gained, Field::Phone);
        }
    }
    gained
}

/// The organisation of that name, made when it is not known yet.
fn organisation(batch: &Batch<'_>, name: &Line, matching: &mut Matching) -> OrganisationId {
    matching.places.find_or_make(batch.desk, name, Some(batch.id)).0
}

/// The name with the part that was missing, if the other has it.
fn completed_name(known: &PersonName, read: &PersonName) -> Option<PersonName> {
    match (known.given(), known.family()) {
        (Some(given), None) => {
            let family = read.family().filter(|family| *family != given)?;
            PersonName::new(Some(given.clone()), Some(family.clone())).ok()
        }
        (None, Some(family)) => {
            let given = read.given().filter(|given| *given != family)?;
            PersonName::new(Some(given.clone()), Some(family.clone())).ok()
        }
        _ => None,
    }
}

fn fill<T>(place: &mut Option<T>, value: Option<T>, field: Field, gained: &mut Vec<Field>) {
    if place.is_none() && value.is_some() {
        *place = value;
        note(gained, field);
    }
}

fn note(gained: &mut Vec<Field>, field: Field) {
    if !gained.contains(&field) {
        gained.push(field);
    }
}
