//! Erasing a person everywhere: every record about them, the words of the index, the lines of the audit. What leaves: how many
//! records of each noun went, or would go. Cannot be undone. Which records go, and which lose a reference, the tables declare; texts
//! one wrote to others stay as one wrote them.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};

use rebond_domain::{AccountId, Action, ActionId, Noun, PersonId, Record, Timestamp};
use uuid::Uuid;

use super::{
    apply::{count, table_statement},
    archive::everything,
    audit::Entry,
    images,
    pack::{self, Packed},
    revision::{bump, unbump},
};
use crate::{
    Revision, Store, StoreError,
    field::{Simple, Target},
    hosted::departures,
    sql::Statement,
    table::{OnErasure, each_reference, reader_of, sql_of},
    terms,
    tx::{BoxFuture, Tx},
    value::Value,
};

queries! {
    MERGES: (ActionId,) = (Id; Id)
        "SELECT a.id FROM action_people p JOIN actions a ON a.account_id = $1 AND a.id = p.action_id \
         WHERE p.account_id = $1 AND p.person_id IN ({list}) AND a.name = 'merge-people'";
    MERGED: (PersonId,) = (Id; Id)
        "SELECT record_id FROM action_lines WHERE account_id = $1 AND action_id IN ({list}) AND noun = 'person' AND after IS NULL";
    LINES_ABOUT: (ActionId, i64) = (Id; Id) "SELECT action_id, position FROM action_people WHERE account_id = $1 AND person_id IN ({list})";
    DELETE_ALL_LINE_PEOPLE: () = (Id) "DELETE FROM action_people WHERE account_id = $1";
    DELETE_ALL_LINES: () = (Id) "DELETE FROM action_lines WHERE account_id = $1";
    DELETE_ACTIONS: () = (Id) "DELETE FROM actions WHERE account_id = $1";
    DELETE_ACCOUNT: () = (Id) "DELETE FROM accounts WHERE account_id = $1";
    DELETE_LINE_PEOPLE: () = (Id, Id, Int) "DELETE FROM action_people WHERE account_id = $1 AND action_id = $2 AND position = $3";
    DELETE_ALL_PACKS: () = (Id) "DELETE FROM action_packs WHERE account_id = $1";
    PACKS: (ActionId, i64, String) = (Id) "SELECT action_id, position, lines FROM action_packs WHERE account_id = $1";
    REPACK: () = (Id, Id, Int, Text) "UPDATE action_packs SET lines = $4 WHERE account_id = $1 AND action_id = $2 AND position = $3";
    DELETE_LINE: () = (Id, Id, Int) "DELETE FROM action_lines WHERE account_id = $1 AND action_id = $2 AND position = $3";
}

/// What an erasure took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// How many records of each noun, the person included; empty when there was no such person.
    pub counts: Vec<(Noun, u64)>,
    /// The account's revision after it.
    pub revision: Revision,
    /// Whether the file was written anew, so that not a byte of them is left in it: on SQLite, unless the disk was too full or
    /// the file in use elsewhere. On PostgreSQL deleted rows go with the server's own cleaning.
    pub overwritten: bool,
}

impl Store {
    /// What erasing a person would take, by noun; empty when there is no such person.
    pub fn erasure_preview(&self, account: AccountId, person: PersonId) -> BoxFuture<'_, Vec<(Noun, u64)>> {
        self.erasure_preview_of(account, vec![person])
    }

    /// What erasing several people would take, by noun.
    pub fn erasure_preview_of(&self, account: AccountId, people: Vec<PersonId>) -> BoxFuture<'_, Vec<(Noun, u64)>> {
        Box::pin(async move {
            self.read(account, move |tx| Box::pin(async move { Ok(count(about(tx, &people).await?.iter().map(Record::noun))) })).await
        })
    }

    /// Erases a person and every record about them, and their traces in index and audit; records only that somebody was erased.
    pub fn erase_person(&self, account: AccountId, person: PersonId, at: Timestamp, action: ActionId) -> BoxFuture<'_, Erased> {
        self.erase_people(account, vec![person], at, action)
    }

    /// The same of several, whole or not at all.
    pub fn erase_people(&self, account: AccountId, people: Vec<PersonId>, at: Timestamp, action: ActionId) -> BoxFuture<'_, Erased> {
        Box::pin(async move {
            // What an older make of the index kept must go as well.
            self.renew_index(account).await?;
            let people = Arc::new(people);
            let mut erased = self
                .write(account, move |tx| {
                    let people = Arc::clone(&people);
                    Box::pin(async move { erase(tx, &people, at, action).await })
                })
                .await?;
            erased.overwritten = !erased.counts.is_empty() && self.engine.forget().await;
            Ok(erased)
        })
    }
}

impl Store {
    /// Erases everything of an account but the account itself, with its settings; what was done is forgotten too. Cannot be undone.
    pub fn erase_everything(&self, account: AccountId, at: Timestamp, action: ActionId) -> BoxFuture<'_, Erased> {
        Box::pin(async move {
            let mut erased = self.write(account, move |tx| Box::pin(erase_everything(tx, at, action))).await?;
            erased.overwritten = self.engine.forget().await;
            Ok(erased)
        })
    }
}

impl Store {
    /// Erases an account, whoever's devices are inside, and the address that leads to it; leaves a line that proves it. Cannot be undone.
    pub fn erase_account(&self, account: AccountId, why: &'static str, at: Timestamp) -> BoxFuture<'_, Erased> {
        Box::pin(async move {
            let mut erased = self.write(account, move |tx| Box::pin(erase_account(tx, why, at))).await?;
            erased.overwritten = self.engine.forget().await;
            Ok(erased)
        })
    }
}

async fn erase_account(tx: &mut Tx, why: &str, at: Timestamp) -> Result<Erased, StoreError> {
    let account = tx.account();
    let revision = bump(tx, None).await?;
    let records = everything(tx).await?;
    tx.run_all(&deletions(tx, &records)).await?;
    departures::depart(tx, why, at).await?;
    tx.run_all(&[DELETE_ACCOUNT.statement(params![account])]).await?;
    Ok(Erased { counts: count(records.iter().map(Record::noun)), revision, overwritten: false })
}

/// What deletes these records, and all that the audit remembers.
fn deletions(tx: &Tx, records: &[Record]) -> Vec<Statement> {
    let account = tx.account();
    let mut statements = Vec::new();
    for record in records.iter().rev() {
        statements.push(table_statement(tx, (record.noun(), record.id()), None));
        statements.extend(terms::statements(tx, Some(record), None));
    }
    statements.extend(
        [&DELETE_ALL_LINE_PEOPLE, &DELETE_ALL_LINES, &DELETE_ALL_PACKS, &DELETE_ACTIONS].map(|query| query.statement(params![account])),
    );
    statements
}

async fn erase_everything(tx: &mut Tx, at: Timestamp, action: ActionId) -> Result<Erased, StoreError> {
    let revision = bump(tx, None).await?;
    let mut records = everything(tx).await?;
    records.retain(|record| record.noun() != Noun::Account);
    let mut statements = deletions(tx, &records);
    let this = Entry { id: action, action: Action::EraseEverything, at, batch: None, undoes: None, ticket: None };
    statements.push(this.statement(tx, revision));
    tx.run_all(&statements).await?;
    Ok(Erased { counts: count(records.iter().map(Record::noun)), revision, overwritten: false })
}

async fn erase(tx: &mut Tx, people: &[PersonId], at: Timestamp, action: ActionId) -> Result<Erased, StoreError> {
    let account = tx.account();
    let revision = bump(tx, None).await?;
    let records = about(tx, people).await?;
    if records.is_empty() {
        unbump(tx).await?;
        return Ok(Erased { counts: Vec::new(), revision: Revision(revision.0 - 1), overwritten: false });
    }
    let mut statements = Vec::new();
    for by in Noun::ALL.iter().flat_map(|noun| &sql_of(*noun).references) {
        if let (Target::One(noun), Some(clear)) = (by.reference.target, &by.clear) {
            statements.extend(clear.of_ids(account, ids_of(&records, noun)));
        }
    }
    for record in records.iter().rev() {
        statements.push(table_statement(tx, (record.noun(), record.id()), None));
        statements.extend(terms::statements(tx, Some(record), None));
    }
    let mut ids: BTreeSet<Uuid> = records.iter().map(Record::id).collect();
    ids.extend(merged_into(tx, people).await?);
    for (of, position, text) in PACKS.rows(tx, params![account]).await? {
        let lines = pack::read(&text)?;
        let is_of = |line: &Packed| ids.contains(&line.of.1) || line.parents.iter().any(|(_, parent)| ids.contains(parent));
        if lines.iter().any(is_of) {
            let left: Vec<Packed> = lines.into_iter().filter(|line| !is_of(line)).collect();
            statements.push(REPACK.statement(params![account, of, position, pack::written(&left)]));
        }
    }
    let mut lines = LINES_ABOUT.rows_in(tx, params![account], ids.into_iter().map(Value::Id).collect()).await?;
    lines.sort_unstable();
    lines.dedup();
    for (of, position) in lines {
        statements.extend([&DELETE_LINE_PEOPLE, &DELETE_LINE].map(|query| query.statement(params![account, of, position])));
    }
    let this = Entry { id: action, action: Action::ErasePerson, at, batch: None, undoes: None, ticket: None };
    statements.push(this.statement(tx, revision));
    tx.run_all(&statements).await?;
    Ok(Erased { counts: count(records.iter().map(Record::noun)), revision, overwritten: false })
}

/// Every record about people, in the order of nouns: what a record is erased with comes before it in that order.
async fn about(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<Record>, StoreError> {
    let mut records: Vec<Record> = images::read(tx, people.iter().map(|person| (Noun::Person, person.0))).await?.into_values().collect();
    if records.is_empty() {
        return Ok(records);
    }
    for noun in Noun::ALL {
        let mut found: BTreeMap<Uuid, Record> = BTreeMap::new();
        for by in &sql_of(*noun).references {
            if let (Target::One(of), OnErasure::Erased) = (by.reference.target, by.reference.on_erasure) {
                for statement in by.find.of_ids(tx.account(), ids_of(&records, of)) {
                    let rows = tx.rows(statement.sql, &statement.params, reader_of(*noun)).await?;
                    found.extend(rows.into_iter().map(|record| (record.id(), record)));
                }
            }
        }
        if sql_of(*noun).names_records {
            let gone: HashSet<Uuid> = records.iter().map(Record::id).collect();
            let all = tx.rows(&sql_of(*noun).all, &[Value::Id(tx.account().0)], reader_of(*noun)).await?;
            found.extend(all.into_iter().filter(|record| names_one_of(record, &gone)).map(|record| (record.id(), record)));
        }
        records.extend(found.into_values());
    }
    Ok(records)
}

/// Whoever was merged into people, and into these in turn, and is nobody else now: what the audit tells of them is told of those people.
async fn merged_into(tx: &mut Tx, people: &[PersonId]) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut of: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let mut all = BTreeSet::new();
    while !of.is_empty() {
        let found = MERGES.rows_in(tx, params![tx.account()], of.drain(..).map(Value::Id).collect()).await?;
        let actions: BTreeSet<ActionId> = found.into_iter().map(|(id,)| id).collect();
        let merged = MERGED.rows_in(tx, params![tx.account()], actions.iter().map(Simple::value).collect()).await?;
        let mut merged: BTreeSet<Uuid> =
            merged.into_iter().map(|(id,)| id.0).filter(|id| !people.contains(&PersonId(*id)) && !all.contains(id)).collect();
        for (_, there) in images::read(tx, merged.iter().map(|id| (Noun::Person, *id))).await?.into_keys() {
            merged.remove(&there);
        }
        of.extend(&merged);
        all.extend(merged);
    }
    Ok(all)
}

fn ids_of(records: &[Record], noun: Noun) -> Vec<Uuid> {
    records.iter().filter(|record| record.noun() == noun).map(Record::id).collect()
}

fn names_one_of(record: &Record, gone: &HashSet<Uuid>) -> bool {
    let mut names = false;
    each_reference(record, &mut |reference, id| names |= reference.target == Target::Named && gone.contains(&id));
    names
}
