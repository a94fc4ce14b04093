//! Taking an action back: every record as it was before, if each still is as the action left it. What leaves: done, or why
//! not. Not done here: choosing the action.

use std::collections::BTreeMap;

use rebond_domain::{AccountId, Action, ActionId, Change, ImportBatchId, Noun, Timestamp};
use uuid::Uuid;

use super::{
    apply::apply,
    audit::{self, Entry, Left, Line},
    images,
    revision::{bump, unbump},
};
use crate::{
    Revision, Store, StoreError,
    tx::{BoxFuture, Tx},
};

queries! {
    ACTION: (String, Option<ActionId>, Option<ImportBatchId>, Option<Timestamp>) = (Id, Id)
        "SELECT name, undoes, batch_id, undone_at FROM actions WHERE account_id = $1 AND id = $2";
    MARK: () = (Id, Id, Time) "UPDATE actions SET undone_at = $3 WHERE account_id = $1 AND id = $2";
}

/// What came of taking an action back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Everything it touched is as it was before.
    Done(Revision),
    /// It was taken back already.
    Already,
    /// There is no such action (any more), or one that cannot be taken back: an erasure, a restore, the opening of an account.
    Impossible,
    /// Records of these nouns were changed since, or are needed by others now.
    Conflict(Vec<Noun>),
}

impl Store {
    /// Takes an action back; recorded itself as the action `new_action`, which can be taken back in turn.
    pub fn undo(&self, account: AccountId, action: ActionId, at: Timestamp, new_action: ActionId) -> BoxFuture<'_, Undone> {
        Box::pin(async move {
            match self.write(account, move |tx| Box::pin(undo(tx, action, at, new_action))).await {
                // Another record refers to one that would go: whatever was written is rolled back.
                Err(StoreError::Reference(noun) | StoreError::Duplicate(noun)) => Ok(Undone::Conflict(noun.parse().into_iter().collect())),
                outcome => outcome,
            }
        })
    }
}

async fn undo(tx: &mut Tx, action: ActionId, at: Timestamp, new_action: ActionId) -> Result<Undone, StoreError> {
    let account = tx.account();
    let revision = bump(tx, None).await?;
    let refused = match plan(tx, action).await? {
        Err(refused) => refused,
        Ok((undoes, batch, list)) => {
            let this = Entry { id: new_action, action: Action::Undo, at, batch, undoes: Some(action), ticket: None };
            apply(tx, revision, &this, &list).await?;
            MARK.run(tx, params![account, action, Some(at)]).await?;
            if let Some(redone) = undoes {
                MARK.run(tx, params![account, redone, None::<Timestamp>]).await?;
            }
            return Ok(Undone::Done(revision));
        }
    };
    unbump(tx).await?;
    Ok(refused)
}

type Plan = (Option<ActionId>, Option<ImportBatchId>, Vec<Change>);

/// The changes that put everything back, in reverse; or why not.
async fn plan(tx: &mut Tx, action: ActionId) -> Result<Result<Plan, Undone>, StoreError> {
    let account = tx.account();
    let Some((_, undoes, batch, undone_at)) = ACTION.first(tx, params![account, action]).await? else {
        return Ok(Err(Undone::Impossible));
    };
    if undone_at.is_some() {
        return Ok(Err(Undone::Already));
    }
    let lines = audit::lines(tx, action, 0, i64::MAX).await?;
    let opens_account = |line: &Line| line.of.0 == Noun::Account && line.before.is_none();
    if lines.is_empty() || lines.iter().any(opens_account) {
        return Ok(Err(Undone::Impossible));
    }
    let mut list = Vec::with_capacity(lines.len());
    let mut left: BTreeMap<(Noun, Uuid), Left> = BTreeMap::new();
    for line in lines {
        left.insert(line.of, line.left);
        list.push(line.before.map_or(Change::Delete(line.of.0, line.of.1), |record| Change::Put(Box::new(record))));
    }
    list.reverse();
    let now = images::read(tx, left.keys().copied()).await?;
    let changed = left.iter().filter(|(of, left)| !left.is(tx, of.0, now.get(of))).map(|((noun, _), _)| *noun);
    let mut changed: Vec<Noun> = changed.collect();
    changed.dedup();
    Ok(if changed.is_empty() { Ok((undoes, batch, list)) } else { Err(Undone::Conflict(changed)) })
}
