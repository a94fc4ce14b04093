//! The audit of changes: one action per save, one line per record with its image before and after, and whom the line is about; of what
//! adds many, packed lines (`pack`). Not done here: undoing (`undo`), erasing (`erase`).

use std::collections::{BTreeMap, btree_map};

use rebond_domain::{AccountId, Action, ActionId, Changed, ImportBatchId, Noun, PersonId, Record, Timestamp};
use uuid::Uuid;

use super::{
    Ticket,
    about::links,
    images::differs,
    pack::{self, Packed},
};
use crate::{
    Revision, Store, StoreError,
    field::Simple,
    sql::Statement,
    table::values_of,
    tx::{BoxFuture, Tx},
    value::Value,
};

queries! {
    PUT_ACTION: () = (Id, Id, Text, Time, Int, Id, Id, Id)
        "INSERT INTO actions (account_id, id, name, at, revision, batch_id, undoes, ticket) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_LINE: () = (Id, Id, Int, Text, Id, Json, Json)
        "INSERT INTO action_lines (account_id, action_id, position, noun, record_id, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    PUT_PERSON: () = (Id, Id, Int, Id) "INSERT INTO action_people (account_id, action_id, position, person_id) VALUES ($1, $2, $3, $4)";
    PUT_PACK: () = (Id, Id, Int, Int, Text) "INSERT INTO action_packs (account_id, action_id, position, next, lines) VALUES ($1, $2, $3, $4, $5)";
    LINES: (i64, Noun, Uuid, Option<String>, Option<String>) = (Id, Id, Int, Int)
        "SELECT position, noun, record_id, before, after FROM action_lines WHERE account_id = $1 AND action_id = $2 AND position >= $3 \
         AND position < $4 ORDER BY position";
    PACKS: (i64, String) = (Id, Id, Int, Int)
        "SELECT position, lines FROM action_packs WHERE account_id = $1 AND action_id = $2 AND next > $3 AND position < $4 ORDER BY position";
    OUTLINES: ActionOutline = (Id, Int)
        "SELECT id, name, at, (SELECT COALESCE(MAX(l.position) + 1, 0) FROM action_lines l WHERE l.account_id = $1 AND l.action_id = a.id) AS lines, \
         (SELECT COALESCE(MAX(p.next), 0) FROM action_packs p WHERE p.account_id = $1 AND p.action_id = a.id) AS packed, undoes, batch_id, undone_at FROM actions a WHERE a.account_id = $1 ORDER BY a.revision DESC LIMIT $2";
    SINCE: (i64, Option<i64>, Option<Noun>, Option<Uuid>, Option<String>, Option<String>) = (Id, Int, Int)
        "SELECT a.revision, l.position, CASE WHEN EXISTS (SELECT 1 FROM action_packs p WHERE p.account_id = $1 AND p.action_id = a.id) \
         THEN NULL ELSE l.noun END AS noun, l.record_id, l.before, l.after FROM actions a \
         LEFT JOIN action_lines l ON l.account_id = $1 AND l.action_id = a.id \
         WHERE a.account_id = $1 AND a.revision > $2 ORDER BY a.revision LIMIT $3";
    WHO: (ActionId, PersonId) = (Id; Id)
        "SELECT action_id, person_id FROM action_people WHERE account_id = $1 AND action_id IN ({list}) ORDER BY action_id, position, person_id";
    LAST_BEFORE: (Timestamp,) = (Id, Time)
        "SELECT at FROM actions WHERE account_id = $1 AND at < $2 ORDER BY revision DESC LIMIT 1";
    OF_BATCH: (i64, ActionId) = (Id, Id)
        "SELECT revision, id FROM actions WHERE account_id = $1 AND batch_id = $2 AND undoes IS NULL";
}

/// An action in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionOutline {
    /// Identifier.
    pub id: ActionId,
    /// The word of the [`Action`]; another version of the program may have written one that is not in the list.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// How many records it touched.
    pub lines: u32,
    /// The same, as far as packed lines tell.
    packed: u32,
    /// The action it took back, if it did.
    pub undoes: Option<ActionId>,
    /// The import batch it brought, if it did.
    pub batch_id: Option<ImportBatchId>,
    /// When it was taken back, if it was.
    pub undone_at: Option<Timestamp>,
}
from_row!(ActionOutline {
    id: ActionId,
    name: String,
    at: Timestamp,
    lines: u32,
    packed: u32,
    undoes: Option<ActionId>,
    batch_id: Option<ImportBatchId>,
    undone_at: Option<Timestamp>,
});

/// An action about to be recorded.
pub(super) struct Entry {
    pub(super) id: ActionId,
    pub(super) action: Action,
    pub(super) at: Timestamp,
    pub(super) batch: Option<ImportBatchId>,
    pub(super) undoes: Option<ActionId>,
    pub(super) ticket: Option<Ticket>,
}

impl Entry {
    /// Whether its lines may be packed: it brings a file.
    pub(super) const fn packs(&self) -> bool {
        self.batch.is_some() && self.undoes.is_none()
    }

    /// The statement that records it.
    pub(super) fn statement(&self, tx: &Tx, revision: Revision) -> Statement {
        let ticket = self.ticket.map(Ticket::id);
        let params = params![tx.account(), self.id, self.action.as_str().to_owned(), self.at, revision.0, self.batch, self.undoes, ticket];
        PUT_ACTION.statement(params)
    }
}

/// The statements that record one line, and whom it is about.
pub(super) fn line(
    tx: &Tx,
    action: ActionId,
    position: i64,
    (noun, id): (Noun, Uuid),
    images: [Option<&Record>; 2],
    about: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Statement>, StoreError> {
    let [before, after] = images;
    let json = |record: Option<&Record>| -> Result<Value, StoreError> {
        record.map_or(Ok(Value::Null), |record| match serde_json::to_string(record) {
            Ok(json) => Ok(Value::Text(json)),
            Err(error) => Err(StoreError::Internal(error.to_string())),
        })
    };
    let mut params = params![tx.account(), action, position, noun, id];
    params.extend([json(before)?, json(after)?]);
    let mut statements = vec![PUT_LINE.statement(params)];
    statements.extend(about.into_iter().map(|person| PUT_PERSON.statement(params![tx.account(), action, position, person])));
    Ok(statements)
}

/// The statement that records added records from this position on.
pub(super) fn pack(tx: &Tx, action: ActionId, position: i64, lines: &[Packed]) -> Statement {
    let next = position.saturating_add_unsigned(lines.len() as u64);
    PUT_PACK.statement(params![tx.account(), action, position, next, pack::written(lines)])
}

/// A line of an action that was.
pub(super) struct Line {
    pub(super) of: (Noun, Uuid),
    pub(super) before: Option<Record>,
    pub(super) left: Left,
    /// Of what it added: what that is erased with.
    pub(super) parents: Vec<(Noun, Uuid)>,
}

/// A record as an action left it.
pub(super) enum Left {
    Image(Option<Box<Record>>),
    Print(u64),
}

impl Left {
    /// Whether a record is so now.
    pub(super) fn is(&self, tx: &Tx, noun: Noun, now: Option<&Record>) -> bool {
        match self {
            Self::Image(image) => !differs(tx, now, image.as_deref()),
            Self::Print(print) => now.is_some_and(|now| pack::print(noun, &values_of(tx.account(), now)) == *print),
        }
    }
}

/// The lines of an action at these positions, in their order.
pub(super) async fn lines(tx: &mut Tx, action: ActionId, from: i64, to: i64) -> Result<Vec<Line>, StoreError> {
    let mut lines: Vec<(i64, Line)> = Vec::new();
    for (position, noun, id, before, after) in LINES.rows(tx, params![tx.account(), action, from, to]).await? {
        let (before, after) = (image(before)?, image(after)?);
        let parents = after.as_ref().filter(|_| before.is_none()).map(links).unwrap_or_default();
        lines.push((position, Line { of: (noun, id), before, left: Left::Image(after.map(Box::new)), parents }));
    }
    for (first, text) in PACKS.rows(tx, params![tx.account(), action, from, to]).await? {
        for (position, Packed { of, print, parents }) in (first..).zip(pack::read(&text)?) {
            if (from..to).contains(&position) {
                lines.push((position, Line { of, before: None, left: Left::Print(print), parents }));
            }
        }
    }
    lines.sort_by_key(|(position, _)| *position);
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// A record as the audit keeps it.
fn image(json: Option<String>) -> Result<Option<Record>, StoreError> {
    json.map(|json| serde_json::from_str(&json)).transpose().map_err(|error| StoreError::corrupt(format!("the audit: {error}")))
}

impl Store {
    /// The last actions, the latest first.
    pub fn actions(&self, account: AccountId, limit: u32) -> BoxFuture<'_, Vec<ActionOutline>> {
        Box::pin(async move {
            let outlines = self.rows(account, &OUTLINES, params![account, limit]).await?;
            Ok(outlines.into_iter().map(|outline| ActionOutline { lines: outline.lines.max(outline.packed), ..outline }).collect())
        })
    }

    /// Whom these actions are about, in the order in which each touched them.
    pub fn people_of_actions<'s>(&'s self, account: AccountId, actions: &'s [ActionId]) -> BoxFuture<'s, Vec<(ActionId, PersonId)>> {
        Box::pin(async move {
            let list = actions.iter().map(Simple::value).collect();
            self.rows_in(account, &WHO, params![account], list).await
        })
    }

    /// The last moment before `before` at which anything was done.
    pub fn last_action_before(&self, account: AccountId, before: Timestamp) -> BoxFuture<'_, Option<Timestamp>> {
        Box::pin(async move {
            let found = self.rows(account, &LAST_BEFORE, params![account, before]).await?;
            Ok(found.first().map(|(at,)| *at))
        })
    }

    /// What changed from one revision to a later one, each record once, if the audit can tell: `None` when there are more than `limit`
    /// lines, or when an erasure or a restore, which leave none, was among the actions.
    pub fn changed_between(&self, account: AccountId, from: Revision, to: Revision, limit: u32) -> BoxFuture<'_, Option<Vec<Changed>>> {
        Box::pin(async move {
            let mut lines = self.rows(account, &SINCE, params![account, from.0, limit.saturating_add(1)]).await?;
            if lines.len() > limit as usize {
                return Ok(None);
            }
            lines.retain(|line| line.0 <= to.0);
            lines.sort_unstable_by_key(|line| (line.0, line.1));
            let (mut at, mut changed) = (from.0, BTreeMap::<(Noun, Uuid), Changed>::new());
            for (revision, _, noun, id, before, after) in lines {
                let (Some(noun), Some(id), true) = (noun, id, revision - at <= 1) else { return Ok(None) };
                at = revision;
                let after = image(after)?;
                match changed.entry((noun, id)) {
                    btree_map::Entry::Occupied(mut known) => known.get_mut().after = after,
                    btree_map::Entry::Vacant(first) => drop(first.insert(Changed { noun, id, before: image(before)?, after })),
                }
            }
            Ok((at >= to.0).then(|| changed.into_values().collect()))
        })
    }

    /// The action that brought an import batch: what to undo to take the whole batch back.
    pub fn action_of_batch(&self, account: AccountId, batch: ImportBatchId) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move { Ok(self.rows(account, &OF_BATCH, params![account, batch]).await?.into_iter().min().map(|(_, id)| id)) })
    }
}
