//! POST `/steps/put-off`, `/steps/drop`, `/steps/back`: what one chooses about a step.

use jiff::{Span, ToSpan as _};
use rebond_app::Desk;
use rebond_app::today::{ChooseStep, TakeBack};

use crate::{Flash, Form, Problem, Reply, Screen, screen};

pub(crate) async fn put_off(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let (key, until) = form.read(|f| Some((f.line("key")?, f.optional_date("until")))).ok_or(Problem::Unreadable)?;
    let today = desk.today();
    let after = |span: Span| today.checked_add(span).unwrap_or(today);
    let until = match (until, form.value("when")) {
        // A day that is over would change nothing.
        (Some(day), _) => day.max(after(1.day())),
        (None, "tomorrow") => after(1.day()),
        (None, "month") => after(1.month()),
        (None, _) => after(1.week()),
    };
    let action = ChooseStep { key, until: Some(until) }.run(&desk).await?;
    screen.go_saying(back(&form), Flash::StepPutOff.undo(action))
}

/// The page the step was on.
fn back(form: &Form) -> &str {
    screen::inside(form.value("back"))
}

pub(crate) async fn drop_step(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let key = form.read(|f| f.line("key")).ok_or(Problem::Unreadable)?;
    let action = ChooseStep { key, until: None }.run(&desk).await?;
    screen.go_saying(back(&form), Flash::StepDropped.undo(action))
}

pub(crate) async fn take_back(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let key = form.read(|f| f.line("key")).ok_or(Problem::Unreadable)?;
    TakeBack { key }.run(&desk).await?;
    screen.go_saying("/", Flash::Undone)
}
