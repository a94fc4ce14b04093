//! Erasing a person everywhere: every record about them, the words of the index, the lines of the audit. What leaves: how many
//! records of each noun went, or would go. Cannot be undone. What others' records merely point to them with is cleared; texts one
//! wrote to others stay as one wrote them.

use rebond_domain::{
    AccountId, ActionId, Approach, Attendance, Finding, GridPoint, LoopNews, Meeting, Note, Noun, Person, PersonEmail, PersonId,
    PersonPhone, ProgressTold, Promise, Record, Referral, RemarkAside, StepChoice, Tie, Timestamp,
};
use uuid::Uuid;

use super::{
    apply::{count, table_statement},
    audit::Action,
    images::ids_in,
    revision::bump,
};
use crate::{
    Revision, Store, StoreError,
    sql::Statement,
    terms,
    tx::{Tx, Work},
    value::Value,
};

queries! {
    PERSON: Person = (Id, Id) "SELECT {*} FROM people WHERE account_id = $1 AND id = $2";
    EMAILS: PersonEmail = (Id, Id) "SELECT {*} FROM person_emails WHERE account_id = $1 AND person_id = $2";
    PHONES: PersonPhone = (Id, Id) "SELECT {*} FROM person_phones WHERE account_id = $1 AND person_id = $2";
    ATTENDANCES: Attendance = (Id, Id) "SELECT {*} FROM attendances WHERE account_id = $1 AND person_id = $2";
    TIES: Tie = (Id, Id) "SELECT {*} FROM ties WHERE account_id = $1 AND (one_id = $2 OR other_id = $2)";
    MEETINGS: Meeting = (Id, Id) "SELECT {*} FROM meetings WHERE account_id = $1 AND person_id = $2";
    REFERRALS: Referral = (Id, Id) "SELECT {*} FROM referrals WHERE account_id = $1 AND (by_id = $2 OR to_id = $2)";
    APPROACHES: Approach = (Id, Id) "SELECT {*} FROM approaches WHERE account_id = $1 AND (person_id = $2 OR loop_of IN \
         (SELECT id FROM referrals WHERE account_id = $1 AND (by_id = $2 OR to_id = $2)))";
    REMARKS_ASIDE: RemarkAside = (Id, Id) "SELECT {*} FROM remarks_aside WHERE account_id = $1 AND approach_id IN \
         (SELECT id FROM approaches WHERE account_id = $1 AND (person_id = $2 OR loop_of IN \
         (SELECT id FROM referrals WHERE account_id = $1 AND (by_id = $2 OR to_id = $2))))";
    GRID_POINTS: GridPoint = (Id, Id) "SELECT {*} FROM grid_points WHERE account_id = $1 AND meeting_id IN \
         (SELECT id FROM meetings WHERE account_id = $1 AND person_id = $2)";
    NOTES: Note = (Id, Id) "SELECT {*} FROM notes WHERE account_id = $1 AND (person_id = $2 OR meeting_id IN \
         (SELECT id FROM meetings WHERE account_id = $1 AND person_id = $2))";
    FINDINGS: Finding = (Id, Id) "SELECT {*} FROM findings WHERE account_id = $1 AND (person_id = $2 OR meeting_id IN \
         (SELECT id FROM meetings WHERE account_id = $1 AND person_id = $2))";
    LOOP_NEWS: LoopNews = (Id, Id) "SELECT {*} FROM loop_news WHERE account_id = $1 AND referral_id IN \
         (SELECT id FROM referrals WHERE account_id = $1 AND (by_id = $2 OR to_id = $2))";
    PROMISES: Promise = (Id, Id) "SELECT {*} FROM promises WHERE account_id = $1 AND (person_id = $2 OR meeting_id IN \
         (SELECT id FROM meetings WHERE account_id = $1 AND person_id = $2))";
    PROGRESS_TOLD: ProgressTold = (Id, Id) "SELECT {*} FROM progress_told WHERE account_id = $1 AND person_id = $2";
    STEP_CHOICES: StepChoice = (Id) "SELECT {*} FROM step_choices WHERE account_id = $1";
    CLEAR_REFERRAL: () = (Id, Id) "UPDATE approaches SET referral_id = NULL WHERE account_id = $1 AND referral_id = $2";
    CLEAR_APPROACH_MEETING: () = (Id, Id) "UPDATE approaches SET meeting_id = NULL WHERE account_id = $1 AND meeting_id = $2";
    CLEAR_REFERRAL_MEETING: () = (Id, Id) "UPDATE referrals SET meeting_id = NULL WHERE account_id = $1 AND meeting_id = $2";
    CLEAR_APPROACH: () = (Id, Id) "UPDATE meetings SET approach_id = NULL WHERE account_id = $1 AND approach_id = $2";
    LINES_ABOUT: (ActionId, i64) = (Id; Id) "SELECT action_id, position FROM action_people WHERE account_id = $1 AND person_id IN ({list})";
    DELETE_LINE_PEOPLE: () = (Id, Id, Int) "DELETE FROM action_people WHERE account_id = $1 AND action_id = $2 AND position = $3";
    DELETE_LINE: () = (Id, Id, Int) "DELETE FROM action_lines WHERE account_id = $1 AND action_id = $2 AND position = $3";
    DELETE_TERMS: () = (Id, Id) "DELETE FROM terms WHERE account_id = $1 AND person_id = $2";
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
    pub fn erasure_preview(&self, account: AccountId, person: PersonId) -> Work<'_, Vec<(Noun, u64)>> {
        Box::pin(async move {
            self.read(account, move |tx| Box::pin(async move { Ok(count(about(tx, person).await?.iter().map(Record::noun))) })).await
        })
    }

    /// Erases a person and every record about them, and their traces in index and audit; records only that somebody was erased.
    pub fn erase_person(&self, account: AccountId, person: PersonId, at: Timestamp, action: ActionId) -> Work<'_, Erased> {
        Box::pin(async move {
            let mut erased = self.write(account, move |tx| Box::pin(erase(tx, person, at, action))).await?;
            erased.overwritten = !erased.counts.is_empty() && self.engine.forget().await;
            Ok(erased)
        })
    }
}

async fn erase(tx: &mut Tx, person: PersonId, at: Timestamp, action: ActionId) -> Result<Erased, StoreError> {
    let account = tx.account();
    let revision = bump(tx, None).await?;
    let records = about(tx, person).await?;
    if records.is_empty() {
        super::revision::unbump(tx).await?;
        return Ok(Erased { counts: Vec::new(), revision: Revision(revision.0 - 1), overwritten: false });
    }
    let mut statements = Vec::new();
    for record in &records {
        statements.extend(cleared(record).iter().map(|sql| Statement { sql, params: params![account, record.id()], noun: None }));
    }
    for record in records.iter().rev() {
        statements.push(table_statement(tx, (record.noun(), record.id()), None));
        statements.extend(terms::statements(tx, Some(record), None));
    }
    statements.push(Statement { sql: DELETE_TERMS.sql(0), params: params![account, person], noun: None });
    let ids: Vec<Value> = records.iter().map(|record| Value::Id(record.id())).collect();
    let mut lines = LINES_ABOUT.rows_in(tx, params![account], ids).await?;
    lines.sort_unstable();
    lines.dedup();
    for (of, position) in lines {
        for query in [&DELETE_LINE_PEOPLE, &DELETE_LINE] {
            statements.push(Statement { sql: query.sql(0), params: params![account, of, position], noun: None });
        }
    }
    let this = Action { id: action, name: "erase-person", at, batch: None, undoes: None };
    statements.push(this.statement(tx, revision));
    tx.run_all(&statements).await?;
    Ok(Erased { counts: count(records.iter().map(Record::noun)), revision, overwritten: false })
}

/// Every record about a person, in the order of nouns.
async fn about(tx: &mut Tx, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let key = crate::table::key(tx.account(), person.0).to_vec();
    let mut records: Vec<Record> = Vec::new();
    macro_rules! collect {
        ($($query:ident),+) => { $(records.extend($query.rows(tx, key.clone()).await?.into_iter().map(Record::from));)+ };
    }
    collect!(PERSON);
    if records.is_empty() {
        return Ok(records);
    }
    collect!(
        EMAILS,
        PHONES,
        ATTENDANCES,
        TIES,
        MEETINGS,
        REFERRALS,
        APPROACHES,
        REMARKS_ASIDE,
        GRID_POINTS,
        NOTES,
        FINDINGS,
        LOOP_NEWS,
        PROMISES,
        PROGRESS_TOLD
    );
    let gone: std::collections::HashSet<Uuid> = records.iter().map(Record::id).collect();
    let choices = STEP_CHOICES.rows(tx, key[..1].to_vec()).await?;
    let about_gone = |choice: &StepChoice| ids_in(choice.key.as_str()).iter().any(|id| gone.contains(id));
    records.extend(choices.into_iter().filter(about_gone).map(Record::from));
    records.sort_by_key(Record::noun);
    Ok(records)
}

/// What clears the references to a record from records that stay.
fn cleared(record: &Record) -> Vec<&'static crate::sql::Sql> {
    match record {
        Record::Referral(_) => vec![CLEAR_REFERRAL.sql(0)],
        Record::Meeting(_) => vec![CLEAR_APPROACH_MEETING.sql(0), CLEAR_REFERRAL_MEETING.sql(0)],
        Record::Approach(_) => vec![CLEAR_APPROACH.sql(0)],
        _ => Vec::new(),
    }
}
