//! POST `/undo/{action}`: takes an action back; the notice offers to take that back in turn.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::data::UndoAction;
use rebond_domain::ActionId;

use crate::{Flash, Reply, Screen};

pub(crate) async fn undo(screen: Screen, desk: Desk, Path(id): Path<ActionId>) -> Reply {
    let undoing = UndoAction { id }.run(&desk).await?;
    screen.go_saying("/data", Flash::Undone.undo(undoing))
}
