//! The ticket of a form: the same form sent twice — a double click, a second try after an answer that got lost — is one action.
//! What leaves: what a ticket did. Not done here: making tickets (a door does), saving (`save`).

use rebond_domain::{AccountId, ActionId, Noun, Timestamp};
use uuid::Uuid;

use crate::{
    Store, StoreError,
    tx::{BoxFuture, Tx},
};

/// So many records of an action are told.
const TOLD: i64 = 16;

queries! {
    SPENT: (ActionId, String, Timestamp) = (Id, Id, Bool)
        "SELECT id, name, at FROM actions WHERE account_id = $1 AND ticket = $2 AND ($3 OR undone_at IS NULL)";
    TOUCHED: (Noun, Uuid) = (Id, Id, Int)
        "SELECT noun, record_id FROM action_lines WHERE account_id = $1 AND action_id = $2 ORDER BY position LIMIT $3";
}

/// What tells one sending from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ticket {
    /// Of a form on a page: free again when what it did is taken back, for somebody looks at the page that sends it once more.
    Form(Uuid),
    /// Of a change that a device keeps until it hears that it was taken: spent for good, for it may be sent again days later, by itself.
    Device(Uuid),
}

impl Ticket {
    /// The value itself.
    pub const fn id(self) -> Uuid {
        match self {
            Self::Form(id) | Self::Device(id) => id,
        }
    }

    const fn lasts(self) -> bool {
        matches!(self, Self::Device(_))
    }
}

/// What a ticket did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The action.
    pub action: ActionId,
    /// Its word, see [`Action`](rebond_domain::Action).
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// The first records it touched, in the order in which it did.
    pub records: Vec<(Noun, Uuid)>,
}

impl Store {
    /// What a ticket did, unless that was taken back and freed it.
    pub fn done_by(&self, account: AccountId, ticket: Ticket) -> BoxFuture<'_, Option<Done>> {
        let (id, lasts) = (ticket.id(), ticket.lasts());
        Box::pin(self.read(account, move |tx| {
            Box::pin(async move {
                // Of one taken back and done again by another sending, either tells the same.
                let Some((action, name, at)) = SPENT.first(tx, params![account, id, lasts]).await? else { return Ok(None) };
                let records = TOUCHED.rows(tx, params![account, action, TOLD]).await?;
                Ok(Some(Done { action, name, at, records }))
            })
        }))
    }
}

/// Refuses what the ticket did already. The turn of the account is taken by then, so that two sendings cannot pass each other.
pub(super) async fn refuse_done(tx: &mut Tx, ticket: Ticket) -> Result<(), StoreError> {
    let account = tx.account();
    match SPENT.first(tx, params![account, ticket.id(), ticket.lasts()]).await? {
        Some(_) => Err(StoreError::AlreadyDone),
        None => Ok(()),
    }
}
