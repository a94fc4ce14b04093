//! POST `/steps/put-off`, `/steps/drop`, `/steps/back`: what one chooses about a step.

use jiff::ToSpan as _;
use rebond_app::Desk;
use rebond_app::today::{ChooseStep, TakeBack};

use crate::{Flash, Form, Problem, Reply, Screen};

/// Put off for so many days unless a day is named.
const DAYS: i64 = 7;

pub(crate) async fn put_off(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let (key, until) = form.read(|f| Some((f.line("key")?, f.optional_date("until")))).ok_or(Problem::Unreadable)?;
    let in_a_week = desk.today().checked_add(DAYS.days()).unwrap_or_else(|_| desk.today());
    let action = ChooseStep { key, until: Some(until.unwrap_or(in_a_week)) }.run(&desk).await?;
    screen.go_saying("/", Flash::StepPutOff.undo(action))
}

pub(crate) async fn drop_step(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let key = form.read(|f| f.line("key")).ok_or(Problem::Unreadable)?;
    let action = ChooseStep { key, until: None }.run(&desk).await?;
    screen.go_saying("/", Flash::StepDropped.undo(action))
}

pub(crate) async fn take_back(screen: Screen, desk: Desk, mut form: Form) -> Reply {
    let key = form.read(|f| f.line("key")).ok_or(Problem::Unreadable)?;
    TakeBack { key }.run(&desk).await?;
    screen.go_saying("/", Flash::Undone)
}
