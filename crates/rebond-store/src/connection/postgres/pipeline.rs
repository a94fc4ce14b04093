//! Many statements to PostgreSQL in order, sent without waiting for each answer; the first that fails fails all. Not done here:
//! the transaction around them.

use std::{
    collections::HashMap,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll},
};

use tokio_postgres::Statement as Prepared;

use super::{Client, borrowed};
use crate::{StoreError, sql::Statement};

/// How many statements travel before their answers are read.
const TOGETHER: usize = 512;

type Answer<'a> = Pin<Box<dyn Future<Output = Result<u64, StoreError>> + Send + 'a>>;

/// Carries out the statements in order.
pub(super) async fn run_all(client: &Client, statements: &[Statement]) -> Result<(), StoreError> {
    let mut known: HashMap<&str, Prepared> = HashMap::new();
    let mut prepared = Vec::with_capacity(statements.len());
    for statement in statements {
        let text = statement.sql.postgres.as_str();
        let one = match known.get(text).cloned() {
            Some(one) => one,
            None => client.prepared(text).await?,
        };
        known.insert(text, one.clone());
        prepared.push(one);
    }
    for (statements, prepared) in statements.chunks(TOGETHER).zip(prepared.chunks(TOGETHER)) {
        let params: Vec<_> = statements.iter().map(|statement| borrowed(&statement.params)).collect();
        let mut answers: Vec<Answer<'_>> =
            prepared.iter().zip(&params).map(|(one, params)| Box::pin(client.execute(one, params)) as Answer<'_>).collect();
        // A first poll of each, in order, sends them in order; then the answers come back in the same order.
        let mut early: Vec<Option<Result<u64, StoreError>>> = Vec::with_capacity(answers.len());
        poll_fn(|context| {
            early.extend(answers.iter_mut().map(|answer| ready(answer, context)));
            Poll::Ready(())
        })
        .await;
        for ((answer, early), statement) in answers.into_iter().zip(early).zip(statements) {
            let outcome = match early {
                Some(outcome) => outcome,
                None => answer.await,
            };
            outcome.map_err(|error| statement.explain(error))?;
        }
    }
    Ok(())
}

fn ready(answer: &mut Answer<'_>, context: &mut Context<'_>) -> Option<Result<u64, StoreError>> {
    match answer.as_mut().poll(context) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}
