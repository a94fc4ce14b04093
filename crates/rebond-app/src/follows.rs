//! What follows from an account's data and is asked for by one page after another: everybody by stage, what requests led to, meetings in
//! their order. Made when it is first asked for, kept in memory for as long as the situation is the same, and so until something changes
//! or the day does. Not done here: where it is kept (`memo`), the situation (`today`).

use std::sync::Arc;

use rebond_coach::Situation;

use crate::{AppError, Desk, memo::Since};

impl Desk {
    /// What follows from the situation, made by `make` unless it is known: one thing of each type.
    pub(crate) async fn follows<T: Send + Sync + 'static>(
        &self,
        make: impl FnOnce(&Situation) -> T + Send,
    ) -> Result<(Arc<Situation>, Arc<T>), AppError> {
        let situation = self.situation().await?;
        let account = self.account_id();
        if let Some(known) = self.memos().get(account, &situation) {
            return Ok((situation, known));
        }
        let value = Arc::new(make(&situation));
        self.memos().put(account, &situation, &value);
        Ok((situation, value))
    }

    /// The same of what can be brought up to date: `renew` is given what was made of an earlier situation and what changed since, and answers
    /// nothing where it is to be made anew.
    pub(crate) async fn follows_on<T: Send + Sync + 'static>(
        &self,
        make: impl FnOnce(&Situation) -> T + Send,
        renew: impl FnOnce(&Situation, Arc<T>, &Since) -> Option<T> + Send,
    ) -> Result<(Arc<Situation>, Arc<T>), AppError> {
        let situation = self.situation().await?;
        let account = self.account_id();
        if let Some(known) = self.memos().get(account, &situation) {
            return Ok((situation, known));
        }
        let before = self.memos().before::<T>(account, &situation);
        let renewed = before.and_then(|(before, since)| renew(&situation, before, &since));
        let value = Arc::new(renewed.unwrap_or_else(|| make(&situation)));
        self.memos().put(account, &situation, &value);
        Ok((situation, value))
    }

    /// What was read of the account's data since the situation became what it is, read by `read` unless it is known: one thing of each
    /// type.
    pub(crate) async fn known_since<T: Send + Sync + 'static>(
        &self,
        read: impl Future<Output = Result<T, AppError>> + Send,
    ) -> Result<Arc<T>, AppError> {
        let situation = self.situation().await?;
        let account = self.account_id();
        if let Some(known) = self.memos().get(account, &situation) {
            return Ok(known);
        }
        let value = Arc::new(read.await?);
        self.memos().put(account, &situation, &value);
        Ok(value)
    }
}
