//! Notes that one met or heard somebody, from their name alone: whoever bears it, or somebody new. Not done here: the exchange with
//! somebody one has chosen (`exchange`).

use rebond_domain::{Action, Changes, Channel, Exchange, Person, PersonId, PersonName, Side, fold};

use super::{ListPeople, PersonRow, RecordExchange};
use crate::{BoxFuture, Desk};

/// So many are shown of those it may be.
const SHOWN: usize = 8;

/// Whom one met or heard.
#[derive(Debug, Clone)]
pub enum Met {
    /// Whoever has this name.
    Named(PersonName),
    /// This person.
    Known(PersonId),
    /// Somebody of this name who is not there yet.
    New(PersonName),
}

/// Notes an unplanned call, word or mail.
#[derive(Debug, Clone)]
pub struct NoteEncounter {
    /// With whom.
    pub who: Met,
    /// The way it went.
    pub channel: Channel,
    /// Who began it.
    pub begun_by: Side,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encounter {
    /// It is noted, with them.
    Noted(PersonId),
    /// It may have been one of these; nothing was saved.
    Perhaps(Vec<PersonRow>),
}

impl NoteEncounter {
    /// Noted, or who it may have been.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Encounter> {
        Box::pin(async move {
            let (channel, begun_by, at) = (self.channel, self.begun_by, desk.now());
            let name = match self.who {
                Met::Known(person) => return with(desk, person, channel, begun_by).await,
                Met::New(name) => name,
                Met::Named(name) => {
                    let found = ListPeople { query: name.full(), ..ListPeople::default() }.run(desk).await?.people;
                    let same: Vec<&PersonRow> = found.iter().filter(|row| fold(&row.name.full()) == fold(&name.full())).collect();
                    if let [one] = same[..] {
                        return with(desk, one.id, channel, begun_by).await;
                    }
                    if !found.is_empty() {
                        return Ok(Encounter::Perhaps(found.into_iter().take(SHOWN).collect()));
                    }
                    name
                }
            };
            let person = Person::named(desk.new_id(), name, at);
            let id = person.id;
            let exchange = Exchange { id: desk.new_id(), person_id: id, channel, begun_by, text: None, at };
            desk.save(Changes::of(Action::RecordExchange).put(person).put(exchange)).await?;
            Ok(Encounter::Noted(id))
        })
    }
}

async fn with(desk: &Desk, person: PersonId, channel: Channel, begun_by: Side) -> Result<Encounter, crate::AppError> {
    RecordExchange { person, channel, begun_by, text: None, at: desk.now(), kept: Vec::new() }.run(desk).await?;
    Ok(Encounter::Noted(person))
}
