//! POST `/undo/{action}`: takes an action back; the notice offers to take that back in turn.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::data::{ActionUndone, UndoAction};
use rebond_domain::ActionId;

use crate::pages::import;
use crate::{Flash, Reply, Screen};

pub(crate) async fn undo(screen: Screen, desk: Desk, Path(id): Path<ActionId>) -> Reply {
    match (UndoAction { id }).run(&desk).await? {
        ActionUndone::Whole(undoing) => screen.go_saying("/data", Flash::Undone.undo(undoing)),
        // What nobody touched goes at once; what stays is named there.
        ActionUndone::OfImport(batch) => import::undo::undo(screen, desk, Path(batch)).await,
    }
}
