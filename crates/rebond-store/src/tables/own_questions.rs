//! Questions of one's own. Not done here: those of the method (`rebond-method`).

use rebond_domain::{AccountId, Line, OwnQuestion, OwnQuestionId, Timestamp, Topic};

use crate::{Store, tx::BoxFuture};

table! {
    OwnQuestion in "own_questions" {
        id: OwnQuestionId,
        topic: Topic,
        label: Line,
        question: Option<Line>,
        position: u16,
        created_at: Timestamp,
    }
}

queries! {
    ALL: OwnQuestion = (Id) "SELECT {*} FROM own_questions WHERE account_id = $1 ORDER BY position, id";
}

/// All of them, in the order one gave them.
pub fn all(store: &Store, account: AccountId) -> BoxFuture<'_, Vec<OwnQuestion>> {
    Box::pin(async move { store.rows(account, &ALL, params![account]).await })
}
