//! Where the sending of a message stands: ready, under way, failed for certain, or open after a loss. The mark of an attempt is the
//! identifier that a draft carries; only an attempt puts one there.

use rebond_domain::{AddressOrigin, Approach, Channel, Delivery};
use rebond_mail::{Outcome, Unreached};

use crate::{AppError, Desk};

/// Where the sending of a message stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sending {
    /// It is no mail, or it is sent already.
    NotByMail,
    /// No account is set; whether one could be.
    NoAccount {
        /// Whether this program can send at all.
        could: bool,
    },
    /// It can be sent.
    Ready {
        /// Whether its address is a guess, to be looked at first (C2).
        guessed: bool,
        /// Why it did not leave the last time; it certainly did not.
        failed: Option<Outcome>,
    },
    /// It is being sent at this moment.
    UnderWay,
    /// It may have left: the connection was lost, or the program ended, before the server's verdict was kept.
    MayHaveLeft,
}

impl Sending {
    /// Where the sending of this message stands.
    pub async fn of(desk: &Desk, approach: &Approach) -> Result<Self, AppError> {
        if approach.delivery != Delivery::Draft || approach.channel != Channel::Email {
            return Ok(Self::NotByMail);
        }
        if approach.message_id.is_some() {
            return Ok(if desk.post().is_under_way(approach.id) { Self::UnderWay } else { Self::MayHaveLeft });
        }
        let Some(man) = &desk.post().man else { return Ok(Self::NoAccount { could: false }) };
        if !matches!(man.account(), Ok(Some(_))) {
            return Ok(Self::NoAccount { could: true });
        }
        let failed = desk.post().failure(approach.id).filter(|outcome| *outcome != Outcome::NotReached(Unreached::NoAccount));
        Ok(Self::Ready { guessed: is_guessed(desk, approach).await?, failed })
    }
}

/// Whether the message goes to an address that was only worked out (C2).
pub(super) async fn is_guessed(desk: &Desk, approach: &Approach) -> Result<bool, AppError> {
    let Some(to) = &approach.to_address else { return Ok(false) };
    let emails = rebond_store::contact::emails_of(desk.store(), desk.account_id(), approach.person_id).await?;
    Ok(emails.iter().any(|email| email.origin == AddressOrigin::Guessed && email.address.key() == to.key()))
}
