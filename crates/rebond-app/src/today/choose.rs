//! Puts a step off until a day, drops it, or takes that choice back. The step itself is never stored.

use jiff::civil::Date;
use rebond_domain::{Action, ActionId, Changes, Choice, Line, Noun, StepChoice};
use rebond_store::step_choices;

use crate::{BoxFuture, Desk};

/// A choice about the step of that key.
#[derive(Debug, Clone)]
pub struct ChooseStep {
    /// Key of the step.
    pub key: Line,
    /// Not before that day; `None` drops it.
    pub until: Option<Date>,
}

impl ChooseStep {
    /// Saves it, in the place of an earlier choice about the same step.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let there = step_choices::by_key(desk.store(), desk.account_id(), &self.key).await?;
            let (action, choice) = match self.until {
                Some(until) => (Action::PutOffStep, Choice::PutOff { until }),
                None => (Action::DropStep, Choice::Dropped),
            };
            let id = there.map_or_else(|| desk.new_id(), |choice| choice.id);
            desk.save_as(Changes::of(action).put(StepChoice { id, key: self.key, choice, at: desk.now() })).await
        })
    }
}

/// A choice taken back: the step may come again at once.
#[derive(Debug, Clone)]
pub struct TakeBack {
    /// Key of the step.
    pub key: Line,
}

impl TakeBack {
    /// Removes the choice, if there is one.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(choice) = step_choices::by_key(desk.store(), desk.account_id(), &self.key).await? {
                desk.save(Changes::of(Action::TakeStepBack).delete(Noun::StepChoice, choice.id)).await?;
            }
            Ok(())
        })
    }
}
