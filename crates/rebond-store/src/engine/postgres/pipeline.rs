//! Many statements to PostgreSQL in order, sent without waiting for each answer; the first that fails fails all. Not done here:
//! the transaction around them.

use std::{
    collections::HashMap,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll},
};

use deadpool_postgres::Object;
use tokio_postgres::{Error, Statement};

use super::borrowed;
use crate::{StoreError, tx::Step};

/// How many statements travel before their answers are read.
const TOGETHER: usize = 512;

type Answer<'a> = Pin<Box<dyn Future<Output = Result<u64, Error>> + Send + 'a>>;

/// Carries out the steps in order.
pub(super) async fn run_all(client: &Object, steps: &[Step]) -> Result<(), StoreError> {
    let mut prepared: HashMap<&str, Statement> = HashMap::new();
    let mut statements = Vec::with_capacity(steps.len());
    for step in steps {
        let known = prepared.get(step.sql.postgres.as_str()).cloned();
        let statement = match known {
            Some(statement) => statement,
            None => client.prepare_cached(&step.sql.postgres).await?,
        };
        prepared.insert(&step.sql.postgres, statement.clone());
        statements.push(statement);
    }
    for (steps, statements) in steps.chunks(TOGETHER).zip(statements.chunks(TOGETHER)) {
        let params: Vec<_> = steps.iter().map(|step| borrowed(&step.params)).collect();
        let mut answers: Vec<Answer<'_>> =
            statements.iter().zip(&params).map(|(statement, params)| Box::pin(client.execute(statement, params)) as Answer<'_>).collect();
        // A first poll of each, in order, sends them in order; then the answers come back in the same order.
        let mut early: Vec<Option<Result<u64, Error>>> = Vec::with_capacity(answers.len());
        poll_fn(|context| {
            early.extend(answers.iter_mut().map(|answer| ready(answer, context)));
            Poll::Ready(())
        })
        .await;
        for ((answer, early), step) in answers.into_iter().zip(early).zip(steps) {
            let outcome = match early {
                Some(outcome) => outcome,
                None => answer.await,
            };
            outcome.map_err(|error| step.explain(error.into()))?;
        }
    }
    Ok(())
}

fn ready(answer: &mut Answer<'_>, context: &mut Context<'_>) -> Option<Result<u64, Error>> {
    match answer.as_mut().poll(context) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}
