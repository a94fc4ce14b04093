//! What became of a file, as a page says it. What enters: the outcome of a work. What leaves: what it would bring, or where one is led.
//! Not done here: the work (`works`), the page of one that goes on (`going_on`).

use rebond_app::Desk;
use uuid::Uuid;

use super::waiting::Waiting;
use super::works::{Outcome, Work, Works};
use super::{choose, look};
use crate::{Flash, Form, Reply, Screen};

/// What became of a file: what it would bring, or where one is led.
pub(super) async fn answer(
    screen: &Screen,
    desk: &Desk,
    works: &Works,
    waiting: &Waiting,
    ticket: Uuid,
    work: &Work,
    outcome: Outcome,
) -> Reply {
    let form = work.chosen.iter().fold(Form::empty(screen.text), |form, (field, value)| form.with(field, value));
    if !matches!(outcome, Outcome::Looked(_)) {
        works.forget(ticket);
    }
    match outcome {
        Outcome::Looked(look) => look::page(screen, &form, &look, ticket),
        Outcome::Imported(action) => {
            waiting.forget(ticket);
            let flash = if action.is_some() { Flash::Imported } else { Flash::NothingChanged };
            screen.go_saying("/import", Flash { undo: action, ..flash })
        }
        Outcome::Refused(why) => {
            waiting.forget(ticket);
            choose::refused(screen, desk, form, why).await
        }
        Outcome::Stopped => screen.go_saying("/import", Flash::ImportStopped),
        Outcome::Failed(problem) => Err(problem),
    }
}
