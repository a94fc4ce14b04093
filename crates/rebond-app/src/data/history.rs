//! The last actions, and taking one back: every record as it was before, if each still is as the action left it.

use std::collections::{BTreeSet, HashMap, HashSet};

use rebond_domain::{Action, ActionId, ImportBatch, ImportBatchId, PersonId, PersonName, Timestamp};
use rebond_store::{Undone, import_batches, people};

use crate::{AppError, BoxFuture, Concern, Desk, LocalTime, Reason};

/// So many actions are shown.
const SHOWN: u32 = 30;
/// Of an action that touched more records, such as an import, nobody is named.
const FEW: u32 = 24;
/// So many people are named of one action; the others are counted.
const NAMED: usize = 2;

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
    /// Whom it is about, the first of them.
    pub people: Vec<PersonName>,
    /// How many others it is about.
    pub others: usize,
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
            let mut about = about(desk, &actions).await?;
            let mut view = |past: rebond_store::ActionOutline| {
                let mut people = about.remove(&past.id).unwrap_or_default();
                let others = people.len().saturating_sub(NAMED);
                people.truncate(NAMED);
                let action: Option<Action> = past.name.parse().ok();
                let undone = past.undone_at.is_some();
                PastAction {
                    id: past.id,
                    action,
                    people,
                    others,
                    at: past.at,
                    can_undo: !undone && !action.is_some_and(Action::is_final),
                    undone,
                }
            };
            Ok(DataPage {
                actions: actions.into_iter().map(&mut view).collect(),
                imports,
                people: u32::try_from(desk.situation().await?.history().people_count).unwrap_or(u32::MAX),
                time: desk.local_time(),
            })
        })
    }
}

/// The names of those whom each action is about, for as long as they are there.
async fn about(desk: &Desk, actions: &[rebond_store::ActionOutline]) -> Result<HashMap<ActionId, Vec<PersonName>>, AppError> {
    let few: Vec<ActionId> = actions.iter().filter(|past| past.lines <= FEW).map(|past| past.id).collect();
    let who = desk.store().people_of_actions(desk.account_id(), &few).await?;
    let ids: BTreeSet<PersonId> = who.iter().map(|(_, person)| *person).collect();
    let there = people::outlines(desk.store(), desk.account_id(), &ids.into_iter().collect::<Vec<_>>()).await?;
    let names: HashMap<PersonId, PersonName> = there.into_iter().map(|person| (person.id, person.name)).collect();
    let (mut about, mut seen) = (HashMap::<ActionId, Vec<PersonName>>::new(), HashSet::new());
    for (action, person) in who {
        if let Some(name) = names.get(&person).filter(|_| seen.insert((action, person))) {
            about.entry(action).or_default().push(name.clone());
        }
    }
    Ok(about)
}

/// An action to take back.
#[derive(Debug, Clone, Copy)]
pub struct UndoAction {
    /// Which.
    pub id: ActionId,
}

/// What taking an action back came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionUndone {
    /// It is taken back, by this action.
    Whole(ActionId),
    /// It brought a file, of which something was touched since: what stays is to be asked about.
    OfImport(ImportBatchId),
}

impl UndoAction {
    /// Takes it back; refused when something it touched was changed since.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionUndone> {
        Box::pin(async move {
            let undoing = desk.new_id();
            match desk.store().undo(desk.account_id(), self.id, desk.now(), undoing).await? {
                Undone::Done(_) => Ok(ActionUndone::Whole(undoing)),
                Undone::Already => Err(AppError::refused(Concern::Undo, Reason::AlreadyDone)),
                Undone::Impossible => Err(AppError::refused(Concern::Undo, Reason::ChangedSince)),
                Undone::Conflict(_) => match desk.store().batch_of_action(desk.account_id(), self.id).await? {
                    Some(batch) => Ok(ActionUndone::OfImport(batch)),
                    None => Err(AppError::refused(Concern::Undo, Reason::ChangedSince)),
                },
            }
        })
    }
}
