//! Today: the few steps that matter. What enters: the situation, the norms, now. What leaves: those to show first, the rest
//! behind them, and a fresh start after two weeks away. Not done here: computing the steps.

use jiff::Zoned;
use rebond_domain::Date;
use rebond_method::Norms;

use crate::{policy::StepKind, situation::Situation, step::Step, steps::steps};

/// At most so many steps are shown first.
const SHOWN: usize = 7;
/// At most so many after an absence.
const SHOWN_AFRESH: usize = 5;
/// An absence of so many days calls for a fresh start.
const AWAY: i32 = 14;

/// The steps of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The few that matter, most pressing first.
    pub steps: Vec<Step>,
    /// The others, most pressing first.
    pub more: Vec<Step>,
    /// After two weeks away: nothing is overdue, one begins again.
    pub fresh_start: Option<FreshStart>,
}

/// A return after an absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreshStart {
    /// The last day of activity.
    pub last_activity: Date,
    /// How many days ago that was.
    pub days: i32,
}

/// The same, of steps that the caller keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<'s> {
    /// The few that matter, most pressing first.
    pub first: Vec<&'s Step>,
    /// The others, most pressing first.
    pub more: Vec<&'s Step>,
    /// After two weeks away: nothing is overdue, one begins again.
    pub fresh_start: Option<FreshStart>,
}

/// The steps of the day: at most seven first, five after an absence, never many of one kind.
pub fn day(situation: &Situation, norms: &Norms, now: &Zoned) -> Day {
    let steps = steps(situation, norms, now);
    let Chosen { first, more, fresh_start } = choose(situation, &steps, now);
    Day { steps: first.into_iter().cloned().collect(), more: more.into_iter().cloned().collect(), fresh_start }
}

/// As [`day`], of steps computed before: those that [`steps`] gave, in its order.
pub fn choose<'s>(situation: &Situation, steps: &'s [Step], now: &Zoned) -> Chosen<'s> {
    let fresh_start = situation.history().last_activity.and_then(|last_activity| {
        let days = last_activity.until(now.date()).map_or(0, |span| span.get_days());
        (days >= AWAY).then_some(FreshStart { last_activity, days })
    });
    let limit = if fresh_start.is_some() { SHOWN_AFRESH } else { SHOWN };
    let (mut first, mut more) = (Vec::with_capacity(limit), Vec::with_capacity(steps.len()));
    for step in steps {
        let alike = first.iter().filter(|other: &&&Step| other.kind == step.kind).count();
        if first.len() < limit && alike < most_alike(step.kind, fresh_start.is_some()) {
            first.push(step);
        } else {
            more.push(step);
        }
    }
    // A day with room left shows more of the same rather than nothing.
    let room = 3_usize.saturating_sub(first.len()).min(more.len());
    first.extend(more.drain(..room));
    Chosen { first, more, fresh_start }
}

/// How many of one kind are shown first.
const fn most_alike(kind: StepKind, afresh: bool) -> usize {
    match kind {
        StepKind::FillCircle | StepKind::KeepWarm => 1,
        StepKind::HoldMeeting | StepKind::Confirm | StepKind::RereadGrid | StepKind::AskForNames => SHOWN,
        _ if afresh => 2,
        StepKind::Write | StepKind::Thank | StepKind::TellRecommender | StepKind::PlanMeeting => 3,
        _ => 2,
    }
}
