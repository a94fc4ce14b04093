//! Notes something that passed outside messages and meetings: a call, a word in the street, a mail that came. Whoever began it and whatever
//! the way, it is the last exchange (G9). Not done here: what follows from it (coach).

use rebond_domain::{
    Action, Changes, Channel, Exchange, ExchangeId, Person, PersonId, Promise, PromiseId, Prose, Settled, Side, Timestamp,
};

use crate::{AppError, BoxFuture, Concern, Desk, Reason};

/// Notes an exchange.
#[derive(Debug, Clone)]
pub struct RecordExchange {
    /// With whom.
    pub person: PersonId,
    /// The way it went.
    pub channel: Channel,
    /// Who began it.
    pub begun_by: Side,
    /// What was said, in short.
    pub text: Option<Prose>,
    /// When.
    pub at: Timestamp,
    /// The promises between the two that it kept (G6).
    pub kept: Vec<PromiseId>,
}

impl RecordExchange {
    /// Saves it; one of the day to come is refused.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ExchangeId> {
        Box::pin(async move {
            desk.load::<Person>(self.person).await?;
            if self.at > desk.now() {
                return Err(AppError::refused(Concern::Day, Reason::WrongMoment));
            }
            let id: ExchangeId = desk.new_id();
            let (channel, begun_by, text) = (self.channel, self.begun_by, self.text);
            let mut changes = Changes::of(Action::RecordExchange);
            changes.add(Exchange { id, person_id: self.person, channel, begun_by, text, at: self.at });
            for promise in desk.store().many::<Promise>(desk.account_id(), self.kept).await? {
                if promise.person_id == self.person && promise.settled.is_none() {
                    changes.add(Promise { settled: Some(Settled::Kept { at: desk.now() }), ..promise });
                }
            }
            desk.save(changes).await?;
            Ok(id)
        })
    }
}
