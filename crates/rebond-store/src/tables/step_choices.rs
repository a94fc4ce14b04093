//! Choices about steps: put off or dropped. Not done here: steps, which are computed.

use rebond_domain::{AccountId, Choice, Line, StepChoice, StepChoiceId, Timestamp};

use crate::{Store, tx::BoxFuture};

table! {
    StepChoice in "step_choices" {
        id: StepChoiceId,
        key: Line => Erased,
        choice: Choice,
        at: Timestamp,
    }
}

queries! {
    ALL: StepChoice = (Id) "SELECT {*} FROM step_choices WHERE account_id = $1 ORDER BY id";
    BY_KEY: StepChoice = (Id, Text) "SELECT {*} FROM step_choices WHERE account_id = $1 AND key = $2";
}

/// All choices.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<StepChoice>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}

/// The choice about the step of that key: there is one at most, so a new choice takes its identifier.
pub fn by_key<'s>(store: &'s Store, account: AccountId, key: &'s Line) -> BoxFuture<'s, Option<StepChoice>> {
    Box::pin(async move { Ok(store.rows(account, &BY_KEY, params![account, key.clone()]).await?.into_iter().next()) })
}
