//! Adds several people at once, one a line, to a circle (B7) or as met at an event (B2, C6). Who is there already joins the circle
//! or the event instead of being noted twice.

use rebond_domain::{Action, Attendance, Changes, Circle, EventId, Line, Person, PersonId, PersonName, Source};

use super::{Matching, Told};
use crate::{BoxFuture, Desk};

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
            let told: Vec<Told<'_>> = self.people.iter().map(|line| Told::of(&line.name, line.organisation.as_ref())).collect();
            let mut matching = Matching::load(desk, &told, &[]).await?;
            let mut there: Vec<PersonId> = Vec::new();
            if let Some((event, _)) = self.event {
                let present = rebond_store::events::attendances_of(desk.store(), desk.account_id(), event).await?;
                there.extend(present.iter().map(|attendance| attendance.person_id));
            }
            let source = if self.event.is_some() { Source::Event } else { Source::OwnNetwork };
            let mut changes = Changes::of(Action::AddPeople);
            let mut added = 0;
            for told in &told {
                let known = matching.noted(&told.traits).and_then(|at| Some((at, matching.get(at)?.person.id)));
                let id = if let Some((at, id)) = known {
                    // Somebody known, of no circle yet, joins this one.
                    matching.learn(desk, at, told, |person| person.circle = person.circle.or(self.circle), &mut changes);
                    id
                } else {
                    let more = |person: &mut Person| (person.circle, person.source) = (self.circle, Some(source));
                    added += 1;
                    matching.meet(desk, told, more, &mut changes)
                };
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
}
