//! News of what moved (G4). What leaves: a step for each person met to whom something that moved was not told, a few months
//! after the last word. Not done here: what to tell.

use jiff::ToSpan;
use rebond_domain::{Date, PersonId, Progress};
use rebond_method::Rule;

use crate::{
    moment::{Moment, after},
    rules::warm::last_word,
    situation::{Situation, Thread},
    step::{Due, StepKind},
    steps::Found,
};

/// A few months: so long after the last word.
const QUIET_DAYS: i64 = 60;

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let Some(last) = last_progress(all) else { return };
    for thread in &all.threads {
        if let Some((person, since)) = news_due(all, thread, last, moment) {
            found.add(StepKind::GiveNews { person, progress: last.id }, Rule::G4, 500, Due { since, until: None });
        }
    }
}

/// The last thing that moved.
pub(crate) fn last_progress(all: &Situation) -> Option<&Progress> {
    all.facts.progress.iter().max_by_key(|progress| (progress.at, progress.id))
}

/// To whom, and since when, news of it is due.
pub(crate) fn news_due(all: &Situation, thread: &Thread, last: &Progress, moment: &Moment<'_>) -> Option<(PersonId, Date)> {
    let person = thread.person.filter(|_| !thread.aside)?;
    let met = thread.meetings.iter().map(|at| all.meeting(*at)).rfind(|meeting| meeting.is_held())?;
    if last.at <= met.starts_at || thread.told.is_some_and(|told| told >= last.at) {
        return None;
    }
    let since = after(last_word(all, thread, moment)?, QUIET_DAYS.days()).max(moment.day(last.at));
    (since <= moment.today).then_some((person, since))
}
