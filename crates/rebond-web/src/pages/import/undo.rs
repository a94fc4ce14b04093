//! POST `/imports/{batch}/undo`: takes an import back whole.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::import::UndoImport;
use rebond_domain::ImportBatchId;

use crate::{Flash, Reply, Screen};

pub(crate) async fn undo(screen: Screen, desk: Desk, Path(batch): Path<ImportBatchId>) -> Reply {
    UndoImport { batch }.run(&desk).await?;
    screen.go_saying("/import", Flash::ImportUndone)
}
