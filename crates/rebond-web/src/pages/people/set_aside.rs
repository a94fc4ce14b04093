//! POST `/people/{id}/set-aside`: sets a person aside, or takes them back.

use axum::extract::Path;
use rebond_app::Desk;
use rebond_app::people::SetAside;
use rebond_domain::PersonId;

use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn set(screen: Screen, desk: Desk, Path(id): Path<PersonId>, form: Form) -> Reply {
    let action = SetAside { id, aside: form.value("aside") != "no" }.run(&desk).await?;
    let flash = action.map_or(Flash::NothingChanged, |action| Flash::Saved.undo(action));
    screen.go_saying(format!("/people/{id}"), flash)
}
