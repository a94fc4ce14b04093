//! Files being read or imported that take longer than a moment: how far each is, what became of it, until it was seen. What enters: the
//! work of a verb. What leaves: its outcome, at once or later; a stop. Not done here: the pages, the work.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rebond_app::import::{ImportReport, Unreadable};
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::{AccountId, ActionId, Timestamp, Watch};
use tokio::sync::watch::{Receiver, channel};
use tokio::time::timeout;
use uuid::Uuid;

use super::waiting::HOUR;
use crate::Problem;

/// So long a page waits for a work before it says how far it is.
const MOMENT: Duration = Duration::from_millis(500);

/// What became of a file.
#[derive(Clone)]
pub(crate) enum Outcome {
    /// What it would bring.
    Looked(Arc<Look>),
    /// It was imported; by which action, if it brought anything.
    Imported(Option<ActionId>),
    /// Nothing of it can be read.
    Refused(Unreadable),
    /// It was stopped: nothing of it was kept.
    Stopped,
    /// It could not be.
    Failed(Problem),
}

/// A report, of whose lines only those that are shown are kept.
pub(crate) struct Look {
    pub(crate) report: ImportReport,
    pub(crate) all_lines: usize,
}

/// A file being read or imported.
#[derive(Clone)]
pub(crate) struct Work {
    account: AccountId,
    at: Timestamp,
    pub(crate) file_name: String,
    pub(crate) watch: Watch,
    /// What was chosen about how to read it, for the page that shows it.
    pub(crate) chosen: Vec<(&'static str, String)>,
    /// Whether it is imported, and not only looked at.
    pub(crate) imports: bool,
    outcome: Receiver<Option<Outcome>>,
}

impl Work {
    /// What became of it, if that is known within a moment.
    pub(crate) async fn within_a_moment(&self) -> Option<Outcome> {
        let mut outcome = self.outcome.clone();
        match timeout(MOMENT, outcome.wait_for(Option::is_some)).await {
            Ok(Ok(done)) => done.clone(),
            // Its thread is gone without a word: it panicked, which was logged there.
            Ok(Err(_)) => Some(Outcome::Failed(Problem::Internal)),
            Err(_) => None,
        }
    }

    fn goes_on(&self) -> bool {
        self.outcome.borrow().is_none() && self.outcome.has_changed().is_ok()
    }
}

/// The files being read or imported, by their tickets. Cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Works(Arc<Mutex<HashMap<Uuid, Work>>>);

impl Works {
    fn all(&self) -> MutexGuard<'_, HashMap<Uuid, Work>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a work on the file of a ticket: a look, with what was chosen about it, or an import. What went on with it before is not
    /// wanted any more. It goes on when nobody looks.
    pub(crate) fn begin(
        &self,
        desk: &Desk,
        ticket: Uuid,
        file_name: String,
        watch: Watch,
        chosen: Option<Vec<(&'static str, String)>>,
        work: impl Future<Output = Outcome> + Send + 'static,
    ) -> Work {
        let (tell, outcome) = channel(None);
        tokio::spawn(async move {
            let outcome = work.await;
            // What it needed is free by now: of a large file, a hundred megabytes.
            let _nothing = rebond_app::give_memory_back().await;
            tell.send(Some(outcome))
        });
        let (imports, chosen) = (chosen.is_none(), chosen.unwrap_or_default());
        let work = Work { account: desk.account_id(), at: desk.now(), file_name, watch, chosen, imports, outcome };
        let mut all = self.all();
        all.retain(|_, other| other.goes_on() || work.at.duration_since(other.at) < HOUR);
        if let Some(before) = all.insert(ticket, work.clone()) {
            before.watch.stop();
        }
        work
    }

    /// The work of a ticket, if it is this account's.
    pub(crate) fn find(&self, ticket: Uuid, account: AccountId) -> Option<Work> {
        self.all().get(&ticket).filter(|work| work.account == account).cloned()
    }

    /// That of a ticket, while it goes on.
    pub(crate) fn going_on(&self, ticket: Uuid, account: AccountId) -> Option<Work> {
        self.find(ticket, account).filter(Work::goes_on)
    }

    /// Those of an account that go on.
    pub(crate) fn all_going_on(&self, account: AccountId) -> Vec<(Uuid, String)> {
        let all = self.all();
        let going_on = all.iter().filter(|(_, work)| work.account == account && work.goes_on());
        going_on.map(|(ticket, work)| (*ticket, work.file_name.clone())).collect()
    }

    /// Lets go what was seen.
    pub(crate) fn forget(&self, ticket: Uuid) {
        self.all().remove(&ticket);
    }
}

/// Why nothing came of it.
pub(super) fn failed(error: AppError) -> Outcome {
    match error {
        AppError::Stopped => Outcome::Stopped,
        AppError::Refused(refusal) => match refusal.reason {
            Reason::Unreadable(why) => Outcome::Refused(why),
            reason => Outcome::Failed(Problem::Refused(reason)),
        },
        error => Outcome::Failed(Problem::from(error)),
    }
}
