//! The last actions, and taking one back: every record as it was before, if each still is as the action left it.

use rebond_domain::{Action, ActionId, ImportBatch, Timestamp};
use rebond_store::{Undone, import_batches, people};

use crate::{AppError, BoxFuture, Concern, Desk, LocalTime, Reason};

/// So many actions are shown.
const SHOWN: u32 = 30;

/// Asks for the page of one's data.
#[derive(Debug, Clone, Copy)]
pub struct ShowData;

/// One's data in outline.
#[derive(Debug, Clone)]
pub struct DataPage {
    /// The last actions, the latest first.
    pub actions: Vec<PastAction>,
    /// What files brought, the latest first.
    pub imports: Vec<ImportBatch>,
    /// How many people there are: other people's data (the retention reminder).
    pub people: u32,
    /// The present of the account.
    pub time: LocalTime,
}

/// An action in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastAction {
    /// Identifier.
    pub id: ActionId,
    /// What was done; `None` for what only another version of the program does.
    pub action: Option<Action>,
    /// When.
    pub at: Timestamp,
    /// Whether it can be taken back: nothing is promised, a later change may stand in the way.
    pub can_undo: bool,
    /// Whether it was taken back.
    pub undone: bool,
}

impl ShowData {
    /// Loads it.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, DataPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let actions = store.actions(account, SHOWN).await?;
            let mut imports = import_batches::all(store, account).await?;
            imports.sort_by_key(|batch| std::cmp::Reverse(batch.at));
            let view = |past: rebond_store::ActionOutline| {
                let action: Option<Action> = past.name.parse().ok();
                let undone = past.undone_at.is_some();
                PastAction { id: past.id, action, at: past.at, can_undo: !undone && !action.is_some_and(Action::is_final), undone }
            };
            Ok(DataPage {
                actions: actions.into_iter().map(view).collect(),
                imports,
                people: people::count(store, account).await?,
                time: desk.local_time(),
            })
        })
    }
}

/// An action to take back.
#[derive(Debug, Clone, Copy)]
pub struct UndoAction {
    /// Which.
    pub id: ActionId,
}

impl UndoAction {
    /// Takes it back; refused when something it touched was changed since.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let undoing = desk.new_id();
            match desk.store().undo(desk.account_id(), self.id, desk.now(), undoing).await? {
                Undone::Done(_) => Ok(undoing),
                Undone::Already => Err(AppError::refused(Concern::Undo, Reason::AlreadyDone)),
                Undone::Impossible | Undone::Conflict(_) => Err(AppError::refused(Concern::Undo, Reason::ChangedSince)),
            }
        })
    }
}
