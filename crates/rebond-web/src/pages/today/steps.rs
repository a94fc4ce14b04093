//! POST `/steps/put-off`, `/steps/drop`, `/steps/back`: what one chooses about a step.

use jiff::{Span, ToSpan as _};
use rebond_app::Desk;
use rebond_app::today::{ChooseStep, TakeBack};
use rebond_domain::Line;

use crate::{Flash, Form, Problem, Reader, Reply, Screen, screen};

pub(crate) async fn put_off(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let (keys, until) = form.read(|f| Some((keys(f)?, f.optional_date("until")))).ok_or(Problem::Unreadable)?;
    let today = desk.today();
    let after = |span: Span| today.checked_add(span).unwrap_or(today);
    let until = match (until, form.value("when")) {
        // A day that is over would change nothing.
        (Some(day), _) => day.max(after(1.day())),
        (None, "tomorrow") => after(1.day()),
        (None, "month") => after(1.month()),
        (None, _) => after(1.week()),
    };
    let action = ChooseStep { keys, until: Some(until) }.run(&desk).await?;
    screen.go_saying(back(&form), action.map_or(Flash::NothingChanged, |action| Flash::StepPutOff.undo(action)))
}

/// The page the step was on.
fn back(form: &Form) -> &str {
    screen::inside(form.value("back"))
}

/// The keys of a step and of what goes with it, a blank between them.
fn keys(f: &mut Reader<'_>) -> Option<Vec<Line>> {
    let keys: Vec<Line> = f.raw("key").split_ascii_whitespace().filter_map(|key| Line::parse(key).ok()).collect();
    (!keys.is_empty()).then_some(keys)
}

pub(crate) async fn drop_step(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let keys = form.read(keys).ok_or(Problem::Unreadable)?;
    let action = ChooseStep { keys, until: None }.run(&desk).await?;
    screen.go_saying(back(&form), action.map_or(Flash::NothingChanged, |action| Flash::StepDropped.undo(action)))
}

pub(crate) async fn take_back(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let keys = form.read(keys).ok_or(Problem::Unreadable)?;
    TakeBack { keys }.run(&desk).await?;
    screen.go_saying("/", Flash::Undone)
}
