//! The running program: store, clock, source of identifiers. What enters: these three, from the binary or a test. What leaves: a
//! program that desks are opened on. Not done here: opening one (`desk`).

use std::sync::Arc;

use rebond_domain::{Clock, Ids, Timestamp};
use rebond_store::Store;

use crate::{
    mail::{Post, Postman},
    memo::Memos,
    today::Kept,
};

/// The running program.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Ids,
    pub(crate) kept: Kept,
    pub(crate) memos: Memos,
    pub(crate) post: Post,
}

impl App {
    /// A program on this store, with this clock and this source of identifiers.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Ids) -> Arc<Self> {
        Arc::new(Self { store, clock, ids, kept: Kept::default(), memos: Memos::default(), post: Post::default() })
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The same, with somebody who carries messages to a mail server.
    pub fn with_postman(store: Store, clock: Arc<dyn Clock>, ids: Ids, postman: Arc<dyn Postman>) -> Arc<Self> {
        Arc::new(Self { store, clock, ids, kept: Kept::default(), memos: Memos::default(), post: Post::by(postman) })
    }
}
