//! Puts a step off until a day, drops it, or takes that choice back. The step itself is never stored.

use jiff::civil::Date;
use rebond_coach::Step;
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
    /// Saves it, in the place of an earlier choice about the same step; `None` when there is no such step (any more), and never was a
    /// choice about it: nothing is kept about what nobody proposed.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, Option<ActionId>> {
        Box::pin(async move {
            let (_, steps) = desk.steps().await?;
            let proposed = |key: &Line| steps.iter().flat_map(Step::parts).any(|step| step.key().as_str() == key.as_str());
            let (action, choice) = match self.until {
                Some(until) => (Action::PutOffStep, Choice::PutOff { until }),
                None => (Action::DropStep, Choice::Dropped),
            };
            let mut changes = Changes::of(action);
            for key in self.keys {
                let there = step_choices::by_key(desk.store(), desk.account_id(), &key).await?;
                if there.is_some() || proposed(&key) {
                    let id = there.map_or_else(|| desk.new_id(), |choice| choice.id);
                    changes.add(StepChoice { id, key, choice, at: desk.now() });
                }
            }
            if changes.is_empty() { Ok(None) } else { desk.save_as(changes).await.map(Some) }
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
