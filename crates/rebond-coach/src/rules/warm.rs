//! Keeping warm (A7, G9). What leaves: people met with whom nothing passed for a long time, longer the less one knows them;
//! nobody who waits to be answered, thanked or told news. Not done here: how useful they may be.

use jiff::ToSpan;
use rebond_domain::{CampaignState, Closeness, Date};
use rebond_method::Rule;

use crate::{
    moment::{Moment, after},
    rules::news::{last_progress, news_due},
    situation::{Situation, Thread},
    standing::Standing,
    step::{Due, StepKind},
    steps::Found,
};

/// The cadence, in days: a default that follows closeness.
const fn cadence(closeness: Closeness) -> i64 {
    match closeness {
        Closeness::Close => 90,
        Closeness::Known => 150,
        Closeness::Slight | Closeness::Unknown => 240,
    }
}

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let progress = last_progress(all);
    let active = all.facts.campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Active);
    for (thread, standing) in all.threads.iter().zip(&moment.standings) {
        if !matches!(standing, Standing::Nothing | Standing::Rests) {
            continue;
        }
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        let Some(met) = thread.meetings.iter().rfind(|at| all.meeting(**at).is_held()) else { continue };
        let busy = all.joined[*met as usize].thanked.is_none()
            || all.is_drafted(thread)
            || thread.meetings.iter().any(|at| all.meeting(*at).is_ahead());
        let Some(last) = last_word(all, thread, moment).filter(|_| !busy) else { continue };
        let closeness = all.person(person).map_or(Closeness::Unknown, |person| person.closeness);
        let since = after(last, cadence(closeness).days());
        let told = progress.and_then(|progress| news_due(all, thread, progress, moment)).is_some();
        if since > moment.today || told {
            continue;
        }
        // rule A7: at rest this is what remains of the campaign.
        let rule = if active { Rule::G9 } else { Rule::A7 };
        found.add(StepKind::KeepWarm { person, last }, rule, 300, Due { since, until: None });
    }
}

/// The day of the last word exchanged, either way; `None` when there was none.
pub(crate) fn last_word(all: &Situation, thread: &Thread, moment: &Moment<'_>) -> Option<Date> {
    let sent = thread.attempts.iter().chain(&thread.messages).map(|at| all.approach(*at)).filter_map(|approach| match approach.delivery {
        rebond_domain::Delivery::Answered { answered_at, .. } => Some(answered_at),
        rebond_domain::Delivery::Sent { sent_at } => Some(sent_at),
        rebond_domain::Delivery::Draft => None,
    });
    let held = thread.meetings.iter().map(|at| all.meeting(*at)).filter(|meeting| meeting.is_held()).map(|meeting| meeting.starts_at);
    let thanked = thread.meetings.iter().filter_map(|at| all.joined[*at as usize].thanked);
    let last = sent.chain(held).chain(thanked).chain(thread.told).max().map(|at| moment.day(at));
    let noted = thread.person.and_then(|person| all.person(person)).and_then(|person| person.last_exchange);
    last.max(noted)
}
