//! What is due to one person is one step and one message (G6): news, promises, thanks, questions. What enters: steps in their order.
//! What leaves: the same, those that go into one message under the most pressing of them. Not done here: the message.

use rebond_domain::PersonId;

use crate::{by_id::ById, policy::StepKind, step::Step};

/// Joins what can go into one message; each keeps its own key, to be done, put off or let go by itself.
pub(crate) fn join(steps: Vec<Step>) -> Vec<Step> {
    let mut joined: Vec<Step> = Vec::with_capacity(steps.len());
    let mut first: ById<PersonId, usize> = ById::default();
    for step in steps {
        let Some(person) = step.person().filter(|_| step.kind.joins_a_message()) else {
            joined.push(step);
            continue;
        };
        match first.get(&person) {
            // Any word keeps warm.
            Some(_) if step.kind == StepKind::KeepWarm => {}
            Some(at) => joined[*at].with.push(step),
            None => {
                first.insert(person, joined.len());
                joined.push(step);
            }
        }
    }
    joined
}
