//! The answers of forms, for a moment: the second of two clicks gets what the first got. Not done here: what outlasts the program,
//! which the store keeps with each action.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use rebond_app::Ticket;
use rebond_domain::AccountId;
use tokio::sync::Mutex as Turn;
use tokio::time::Instant;

/// So long an answer is kept: longer than any double click, shorter than somebody takes to mean it again.
const KEPT: Duration = Duration::from_secs(5);

/// The forms being taken, and those just taken.
#[derive(Default)]
pub(crate) struct Taking {
    turns: Mutex<HashMap<(AccountId, Ticket), Taken>>,
}

type Taken = Arc<Turn<Answered>>;

/// What one form was answered.
#[derive(Default)]
pub(crate) struct Answered {
    last: Option<(Instant, HeaderMap)>,
}

impl Taking {
    /// The turn of a form of an account: whoever holds it is the only one to take this form.
    pub(crate) fn turn(&self, account: AccountId, ticket: Ticket) -> Arc<Turn<Answered>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|_, turn| Arc::strong_count(turn) > 1 || turn.try_lock().is_ok_and(|answered| answered.is_fresh()));
        Arc::clone(turns.entry((account, ticket)).or_default())
    }
}

impl Answered {
    fn is_fresh(&self) -> bool {
        self.last.as_ref().is_some_and(|(at, _)| at.elapsed() < KEPT)
    }

    /// The answer to give once more.
    pub(crate) fn answer(&self) -> Option<Response> {
        let (_, headers) = self.last.as_ref().filter(|_| self.is_fresh())?;
        Some((StatusCode::SEE_OTHER, headers.clone()).into_response())
    }

    /// Keeps an answer.
    pub(crate) fn keep(&mut self, response: &Response) {
        self.last = Some((Instant::now(), response.headers().clone()));
    }
}
