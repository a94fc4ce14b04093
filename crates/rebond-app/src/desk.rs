//! A desk: one account at work. What enters: the program and the account. What leaves: what every verb needs — the store, the
//! present moment in the account's zone, its norms, new identifiers, saving. Not done here: any verb; deciding who the account is,
//! which is the door's business.

use std::{
    mem,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{Zoned, civil::Date};
use rebond_domain::{Account, AccountId, ActionId, Changes, Person, Timestamp};
use rebond_method::Norms;
use rebond_store::{Done, InPieces, Revision, Store, Stored, Ticket};
use uuid::Uuid;

use crate::{App, AppError, LocalTime, mail::Post, memo::Memos, today::Kept};

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

    /// The desk of an account for one form: what it saves is saved only if nothing changed since this moment ([`AppError::Moved`]), so
    /// that whatever it looked at still holds; and only once for its ticket ([`AppError::AlreadyDone`]).
    pub fn desk_for_form(self: &Arc<Self>, account: AccountId, ticket: Option<Ticket>) -> BoxFuture<'_, Option<Desk>> {
        Box::pin(async move {
            let revision = self.store.revision(account).await?;
            let desk = self.desk(account).await?;
            Ok(desk.map(|desk| Desk { terms: Arc::new(Mutex::new(Terms { expected: Some(revision), ticket, as_of: None })), ..desk }))
        })
    }

    /// The desk of an account for one page: all it reads is of one moment, in one transaction.
    pub fn desk_for_page(self: &Arc<Self>, account: AccountId) -> BoxFuture<'_, Option<Desk>> {
        Box::pin(async move {
            let store = self.store.page(account);
            let (account, revision) = tokio::try_join!(rebond_store::accounts::by_id(&store, account), store.revision(account))?;
            let terms = Terms { as_of: Some(revision), ..Terms::default() };
            Ok(account.map(|account| Desk { store, terms: Arc::new(Mutex::new(terms)), ..Desk::of(Arc::clone(self), account) }))
        })
    }

    /// What the ticket of a form did already.
    pub fn done_by(self: &Arc<Self>, account: AccountId, ticket: Ticket) -> BoxFuture<'_, Option<Done>> {
        Box::pin(async move { Ok(self.store.done_by(account, ticket).await?) })
    }

    /// What tells a page's forms from those of every other page.
    pub fn new_ticket(&self) -> Uuid {
        self.ids.make(self.clock.now())
    }

    /// The desk of the only account of an edition at home, made on the first start by `first`.
    pub fn home_desk<'a>(self: &'a Arc<Self>, first: impl FnOnce(AccountId) -> Account + Send + 'a) -> BoxFuture<'a, Desk> {
        Box::pin(async move {
            if let Some(account) = rebond_store::accounts::first(&self.store).await? {
                return Ok(Desk::of(Arc::clone(self), account));
            }
            let now = self.clock.now();
            let account = self.store.open_first(first(self.ids.make(now)), now, self.ids.make(now)).await?;
            Ok(Desk::of(Arc::clone(self), account))
        })
    }
}

/// One account at work.
#[derive(Clone)]
pub struct Desk {
    pub(crate) app: Arc<App>,
    store: Store,
    account: Arc<Account>,
    terms: Arc<Mutex<Terms>>,
}

/// On which terms the first saving of a desk is done; what follows it within one verb is that verb's own business.
#[derive(Default)]
struct Terms {
    expected: Option<Revision>,
    ticket: Option<Ticket>,
    /// The revision that a page reads, until something is saved.
    as_of: Option<Revision>,
}

impl Desk {
    fn of(app: Arc<App>, account: Account) -> Self {
        Self { store: app.store.clone(), app, account: Arc::new(account), terms: Arc::default() }
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

    /// The customs of where somebody lives: the account's, unless it was said otherwise.
    pub fn norms_of(&self, person: &Person) -> &'static Norms {
        person.norms.as_ref().map_or_else(|| self.norms(), Norms::of)
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// The moment of a change to what was last changed then: later than that even when the clock stood still or went back, for it tells
    /// an old tab from a new one.
    pub(crate) fn after(&self, last: Timestamp) -> Timestamp {
        self.now().max(after(last))
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
        &self.store
    }

    /// How many times the account's data changed.
    pub(crate) fn revision(&self) -> BoxFuture<'_, Revision> {
        let known = self.terms.lock().unwrap_or_else(PoisonError::into_inner).as_of.filter(|_| self.store.is_of_one_moment());
        Box::pin(async move {
            match known {
                Some(known) => Ok(known),
                None => Ok(self.store.revision(self.account_id()).await?),
            }
        })
    }

    /// The situations kept between requests.
    pub(crate) fn kept(&self) -> &Kept {
        &self.app.kept
    }

    /// What follows from them.
    pub(crate) fn memos(&self) -> &Memos {
        &self.app.memos
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
        Box::pin(async move { Ok(self.save_on_terms(None, changes).await?.0) })
    }

    /// Saves what a verb decided; answers the action, for a button that undoes it.
    pub(crate) fn save_as(&self, changes: Changes) -> BoxFuture<'_, ActionId> {
        Box::pin(async move { Ok(self.save_on_terms(None, changes).await?.1) })
    }

    /// Saves what a verb decided, unless somebody changed anything since `seen` was read.
    pub(crate) fn save_expecting(&self, seen: Revision, changes: Changes) -> BoxFuture<'_, Revision> {
        Box::pin(async move { Ok(self.save_on_terms(Some(seen), changes).await?.0) })
    }

    /// The same of changes that come in pieces; answers the action.
    pub(crate) fn save_pieces_expecting(&self, seen: Revision, changes: Arc<dyn InPieces>) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let action: ActionId = self.new_id();
            let ticket = self.terms.lock().unwrap_or_else(PoisonError::into_inner).ticket;
            self.store().save_pieces(self.account_id(), Some(seen), ticket, changes, self.now(), action).await?;
            // Until it is saved, the ticket has done nothing.
            *self.terms.lock().unwrap_or_else(PoisonError::into_inner) = Terms::default();
            Ok(action)
        })
    }

    fn save_on_terms(&self, seen: Option<Revision>, changes: Changes) -> BoxFuture<'_, (Revision, ActionId)> {
        Box::pin(async move {
            let action: ActionId = self.new_id();
            let terms = mem::take(&mut *self.terms.lock().unwrap_or_else(PoisonError::into_inner));
            let expected = seen.or(terms.expected);
            let saved = self.store().save_once(self.account_id(), expected, terms.ticket, changes, self.now(), action).await?;
            Ok((saved, action))
        })
    }
}

/// The next moment that the store tells from this one.
pub(crate) fn after(last: Timestamp) -> Timestamp {
    last.checked_add(jiff::SignedDuration::from_micros(1)).unwrap_or(last)
}

/// Refuses to overwrite what was changed since a form showed it: `seen` is the moment of the change that the form was filled with, if it
/// says, and `at` that of the last one. The store keeps microseconds, and so do forms.
pub(crate) fn unless_changed(seen: Option<Timestamp>, at: Timestamp) -> Result<(), AppError> {
    if seen.is_some_and(|seen| seen.as_microsecond() != at.as_microsecond()) { Err(AppError::Stale) } else { Ok(()) }
}
