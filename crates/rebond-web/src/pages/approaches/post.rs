//! `/approaches/{id}/post` and `/left`: the user's own mail account sends the message; when what happened is not known, the user says
//! whether it left. Shown on the page `/approaches/{id}/send` (`sending`).

use axum::extract::Path;
use rebond_app::mail::{Outcome, SendApproach, SettleSending};
use rebond_app::{AppError, Desk, Reason, Refusal};
use rebond_domain::{ApproachId, Timestamp};

use super::{address, send::again};
use crate::{Flash, Form, Reply, Screen};

pub(crate) async fn send(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, mut form: Form) -> Reply {
    let read = form.read(|f| {
        Some(SendApproach {
            id,
            seen: f.optional_id::<Timestamp>("seen"),
            guess_checked: f.checked("sure"),
            errors_read: f.checked("despite"),
        })
    });
    let Some(verb) = read else { return again(&desk, &screen, id, &form).await };
    let answer = verb.run(&desk).await;
    // A second click or tab: the page says where the first one stands.
    if let Err(AppError::Refused(Refusal { reason: Reason::BeingSent | Reason::MayHaveLeft | Reason::AlreadyDone, .. })) = answer {
        return screen.go(address(id, "/send"));
    }
    if matches!(answer, Err(AppError::Stale)) {
        // What leaves is what was shown: the page shows it anew, and asks again.
        form.fail("send", screen.text.mail_error_changed());
        return again(&desk, &screen, id, &form).await;
    }
    match form.accept(answer)? {
        Some(Outcome::Sent) => screen.go_saying(address(id, ""), Flash::Sent),
        Some(_) => screen.go(address(id, "/send#post")),
        None => again(&desk, &screen, id, &form).await,
    }
}

pub(crate) async fn settle(desk: Desk, screen: Screen, Path(id): Path<ApproachId>, form: Form) -> Reply {
    let left = form.value("left") == "yes";
    SettleSending { id, left }.run(&desk).await?;
    if left { screen.go_saying(address(id, ""), Flash::MarkedSent) } else { screen.go(address(id, "/send")) }
}
