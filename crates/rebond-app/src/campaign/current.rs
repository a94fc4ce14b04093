//! The campaign under way, or a new one on the first answer. Not done here: saving it.

use rebond_domain::Campaign;

use crate::{AppError, Desk};

/// The campaign under way; a fresh one, not saved yet, when there is none.
pub(super) async fn current_or_new(desk: &Desk) -> Result<Campaign, AppError> {
    let found = rebond_store::campaigns::current(desk.store(), desk.account_id()).await?;
    Ok(found.unwrap_or_else(|| Campaign::begun(desk.new_id(), desk.now())))
}
