//! Puts a step off until a day, drops it, or takes that choice back. The step itself is never stored.

use jiff::civil::Date;
use rebond_domain::{Action, ActionId, Changes, Choice, Line, Noun, StepChoice};
use rebond_store::step_choices;

use crate::{BoxFuture, Desk};

/// A choice about steps: one, or those that go into one message.
#[derive(Debug, Clone)]
pub struct ChooseStep {
    /// Keys of the steps.
    pub keys: Vec<Line>,
    /// Not before that day; `None` drops them.
    pub until: Option<Date>,
}

impl ChooseStep {
    /// Saves it, in the place of an earlier choice about the same step.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ActionId> {
        Box::pin(async move {
            let (action, choice) = match self.until {
                Some(until) => (Action::PutOffStep, Choice::PutOff { until }),
                None => (Action::DropStep, Choice::Dropped),
            };
            let mut changes = Changes::of(action);
            for key in self.keys {
                let there = step_choices::by_key(desk.store(), desk.account_id(), &key).await?;
                let id = there.map_or_else(|| desk.new_id(), |choice| choice.id);
                changes.add(StepChoice { id, key, choice, at: desk.now() });
            }
            desk.save_as(changes).await
        })
    }
}

/// Choices taken back: the steps may come again at once.
#[derive(Debug, Clone)]
pub struct TakeBack {
    /// Keys of the steps.
    pub keys: Vec<Line>,
}

impl TakeBack {
    /// Removes the choices that are there.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            let mut changes = Changes::of(Action::TakeStepBack);
            let mut any = false;
            for key in self.keys {
                if let Some(choice) = step_choices::by_key(desk.store(), desk.account_id(), &key).await? {
                    changes = changes.delete(Noun::StepChoice, choice.id);
                    any = true;
                }
            }
            if any {
                desk.save(changes).await?;
            }
            Ok(())
        })
    }
}
