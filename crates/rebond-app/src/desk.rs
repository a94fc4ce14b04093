//! A desk: one account at work. What enters: the program and the account. What leaves: what every verb needs — the store, the
//! present moment in the account's zone, its norms, new identifiers, saving. Not done here: any verb; deciding who the account is,
//! which is the door's business.

use std::{pin::Pin, sync::Arc};

use jiff::{Zoned, civil::Date};
use rebond_domain::{Account, AccountId, Action, ActionId, Changes, Timestamp};
use rebond_method::Norms;
use rebond_store::{Revision, Store, Stored};
use uuid::Uuid;

use crate::{App, AppError, LocalTime, mail::Post, today::Kept};

/// The boxed future of a verb. Boxed, so that its code is made once, in this room, and not again in every page that asks for it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

impl App {
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

/// One account at work.
#[derive(Clone)]
pub struct Desk {
    pub(crate) app: Arc<App>,
    account: Arc<Account>,
}

impl Desk {
    fn of(app: Arc<App>, account: Account) -> Self {
        Self { app, account: Arc::new(account) }
    }

    /// The account, as it was when the desk was opened.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The account's identifier: first argument of every store function.
    pub fn account_id(&self) -> AccountId {
        self.account.id
    }

    /// The customs of the account (method H).
    pub fn norms(&self) -> &'static Norms {
        Norms::of(&self.account.norms)
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// The present moment in the account's time zone.
    pub fn local_now(&self) -> Zoned {
        self.now().to_zoned(self.account.zone.zone())
    }

    /// Today, in the account's time zone.
    pub fn today(&self) -> Date {
        self.local_now().date()
    }

    /// The present moment and zone of the account, for a view to carry.
    pub fn local_time(&self) -> LocalTime {
        LocalTime::of(self.local_now())
    }

    /// A moment in the account's time zone.
    pub fn local(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.account.zone.zone())
    }

    /// A new identifier.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.app.ids.make(self.now())
    }

    /// The store, for verbs.
    pub(crate) fn store(&self) -> &Store {
        &self.app.store
    }

    /// The situations kept between requests.
    pub(crate) fn kept(&self) -> &Kept {
        &self.app.kept
    }

    /// What carries messages out of here.
    pub(crate) fn post(&self) -> &Post {
        &self.app.post
    }

    /// A record that has to be there.
    pub(crate) fn load<T: Stored>(&self, id: impl Into<Uuid>) -> BoxFuture<'_, T> {
        let id = id.into();
        Box::pin(async move { self.store().get(self.account_id(), id).await?.ok_or(AppError::NotFound(T::NOUN)) })
    }

    /// Saves what a verb decided, whole or not at all.
    pub(crate) fn save(&self, changes: Changes) -> BoxFuture<'_, Revision> {
        Box::pin(async move { self.save_expecting(None, changes).await })
    }

    /// Saves what a verb decided; answers the action, for a button that undoes it.
    pub(crate) fn save_as(&self, changes: Changes) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let action: ActionId = self.new_id();
            self.store().save(self.account_id(), None, changes, self.now(), action).await?;
            Ok(action)
        })
    }

    /// Saves what a verb decided, unless somebody changed anything since `seen` was read.
    pub(crate) fn save_expecting(&self, seen: Option<Revision>, changes: Changes) -> BoxFuture<'_, Revision> {
        Box::pin(async move {
            let action: ActionId = self.new_id();
            Ok(self.store().save(self.account_id(), seen, changes, self.now(), action).await?)
        })
    }
}

/// Refuses to overwrite what was changed since a form showed it: `seen` is the moment of the change that the form was filled with, if it
/// says, and `at` that of the last one. The store keeps microseconds, and so do forms.
pub(crate) fn unless_changed(seen: Option<Timestamp>, at: Timestamp) -> Result<(), AppError> {
    if seen.is_some_and(|seen| seen.as_microsecond() != at.as_microsecond()) { Err(AppError::Stale) } else { Ok(()) }
}
