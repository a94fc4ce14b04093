//! Work that holds the processor for long — a large file read, matched, written — done apart, so that no other request waits for it.
//! What enters: a verb's work. What leaves: its outcome. When whoever asked is gone, the work ends at its next step.

use std::{convert::Infallible, panic::resume_unwind};

use rebond_store::StoreError;
use tokio::{
    runtime::Handle,
    sync::{Semaphore, oneshot},
    task::spawn_blocking,
};

use crate::{AppError, BoxFuture, Desk};

/// Gives back to the system what large work has freed; done apart too.
pub fn give_memory_back() -> BoxFuture<'static, ()> {
    Box::pin(async {
        // Nobody waits for its outcome: it has none.
        drop(spawn_blocking(rebond_memory::give_back).await);
        Ok(())
    })
}

/// How many such works are done at the same time: each may need much memory.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Does the work of a verb on a thread of its own.
pub(crate) fn apart<T, F>(desk: &Desk, work: impl FnOnce(Desk) -> F + Send + 'static) -> BoxFuture<'static, T>
where
    T: Send + 'static,
    F: Future<Output = Result<T, AppError>>,
{
    let desk = desk.clone();
    Box::pin(async move {
        let turn = TURNS.acquire().await;
        // Dropped with this future, when nobody waits for it any more.
        let (waited_for, gone) = oneshot::channel::<Infallible>();
        let runtime = Handle::current();
        let done = spawn_blocking(move || {
            let _turn = turn;
            let done = runtime.block_on(async {
                tokio::select! {
                    done = work(desk) => done,
                    _ = gone => Err(AppError::Store(StoreError::Internal("nobody waits for it".to_owned()))),
                }
            });
            rebond_memory::give_back();
            done
        });
        let done = done.await;
        drop(waited_for);
        match done {
            Ok(done) => done,
            Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
            Err(error) => Err(AppError::Store(StoreError::Internal(error.to_string()))),
        }
    })
}
