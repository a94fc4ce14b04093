//! An exchange (échange) that no message or meeting of Rebond is: a call, a word in the street, a mail that came. Not done here: what follows
//! from it (coach).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Channel, ExchangeId, PersonId, Prose, Side};

/// Something that passed between the user and one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// Identifier.
    pub id: ExchangeId,
    /// With whom.
    pub person_id: PersonId,
    /// The way it went.
    pub channel: Channel,
    /// Who began it: one who writes first is answered.
    pub begun_by: Side,
    /// What was said, in short.
    pub text: Option<Prose>,
    /// When.
    pub at: Timestamp,
}
