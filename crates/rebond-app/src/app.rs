//! The running program: store, clock, source of identifiers. What enters: these three, from the binary or a test. What leaves: a
//! [`Desk`] for one account. Not done here: deciding who the account is, which is the door's business.

use std::sync::Arc;

use rebond_domain::{Account, AccountId, Action, Changes, Clock, Ids};
use rebond_store::Store;

use crate::{
    BoxFuture, Desk,
    mail::{Post, Postman},
    today::Kept,
};

/// The running program.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Ids,
    pub(crate) kept: Kept,
    pub(crate) post: Post,
}

impl App {
    /// A program on this store, with this clock and this source of identifiers.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Ids) -> Arc<Self> {
        Arc::new(Self { store, clock, ids, kept: Kept::default(), post: Post::default() })
    }

    /// The same, with somebody who carries messages to a mail server.
    pub fn with_postman(store: Store, clock: Arc<dyn Clock>, ids: Ids, postman: Arc<dyn Postman>) -> Arc<Self> {
        Arc::new(Self { store, clock, ids, kept: Kept::default(), post: Post::by(postman) })
    }

    /// The desk of an account; `None` when there is no such account.
    pub fn desk(self: &Arc<Self>, account: AccountId) -> BoxFuture<'_, Option<Desk>> {
        Box::pin(async move {
            let account = rebond_store::accounts::by_id(&self.store, account).await?;
            Ok(account.map(|account| Desk::of(Arc::clone(self), account)))
        })
    }

    /// The desk of the only account of an edition at home, made on the first start by `first`.
    pub fn home_desk<'a>(self: &'a Arc<Self>, first: impl FnOnce(AccountId) -> Account + Send + 'a) -> BoxFuture<'a, Desk> {
        Box::pin(async move {
            if let Some(account) = rebond_store::accounts::first(&self.store).await? {
                return Ok(Desk::of(Arc::clone(self), account));
            }
            let account = first(self.ids.make(self.clock.now()));
            let desk = Desk::of(Arc::clone(self), account.clone());
            desk.save(Changes::of(Action::OpenAccount).put(account)).await?;
            Ok(desk)
        })
    }
}
