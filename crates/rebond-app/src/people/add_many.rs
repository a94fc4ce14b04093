//! Adds several people at once, one a line, to a circle (B7) or as met at an event (B2, C6). Who is there already joins the circle
//! or the event instead of being noted twice.

use rebond_domain::{Action, Attendance, Changes, Circle, EventId, Line, Person, PersonId, PersonName, Source};
use rebond_store::people::{Keys, by_keys, outlines};

use super::Place;
use crate::{AppError, BoxFuture, Desk};

/// A name, and where they work if one knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLine {
    /// Name.
    pub name: PersonName,
    /// Where they work.
    pub organisation: Option<Line>,
}

/// Adds several people.
#[derive(Debug, Clone)]
pub struct AddMany {
    /// Who.
    pub people: Vec<NamedLine>,
    /// The circle they are of.
    pub circle: Option<Circle>,
    /// The event they were met at, or will be (`true` when met already).
    pub event: Option<(EventId, bool)>,
}

impl AddMany {
    /// How many were new.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, usize> {
        Box::pin(async move {
            let mut keys = Keys::default();
            for line in &self.people {
                keys.name(&line.name);
            }
            let known = by_keys(desk.store(), desk.account_id(), keys).await?;
            let mut there: Vec<PersonId> = Vec::new();
            if let Some((event, _)) = self.event {
                let present = rebond_store::events::attendances_of(desk.store(), desk.account_id(), event).await?;
                there.extend(present.iter().map(|attendance| attendance.person_id));
            }
            let source = if self.event.is_some() { Source::Event } else { Source::OwnNetwork };
            let mut changes = Changes::of(Action::AddPeople);
            let (mut place, mut added, mut met) = (Place::default(), 0, std::collections::HashMap::new());
            for line in self.people.clone() {
                let key = line.name.sort_key();
                let organisation_id = place.of(desk, line.organisation, &mut changes).await?;
                let same = met.get(&key).copied().or_else(|| known.by_name(&line.name).first().copied());
                let id = if let Some(id) = same {
                    self.join_circle(desk, id, &mut changes).await?;
                    id
                } else {
                    let mut person = Person::named(desk.new_id(), line.name, desk.now());
                    person.circle = self.circle;
                    person.organisation_id = organisation_id;
                    person.source = Some(source);
                    let id = person.id;
                    changes.add(person);
                    added += 1;
                    id
                };
                met.insert(key, id);
                if let Some((event_id, met)) = self.event
                    && !there.contains(&id)
                {
                    there.push(id);
                    changes.add(Attendance { id: desk.new_id(), event_id, person_id: id, met });
                }
            }
            desk.save(changes).await?;
            Ok(added)
        })
    }

    /// Somebody known, of no circle yet, joins this one.
    async fn join_circle(&self, desk: &Desk, id: PersonId, changes: &mut Changes) -> Result<(), AppError> {
        let without = outlines(desk.store(), desk.account_id(), &[id]).await?.iter().any(|person| person.circle.is_none());
        if self.circle.is_some()
            && without
            && let Some(mut person) = desk.store().get::<Person>(desk.account_id(), id).await?
        {
            person.circle = self.circle;
            person.updated_at = desk.now();
            changes.add(person);
        }
        Ok(())
    }
}
