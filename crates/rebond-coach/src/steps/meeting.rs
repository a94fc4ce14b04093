//! Before a meeting, during it, and until it is told (E4, E14, F1, F5, F8): the grid to prepare and to reread the day before, the
//! confirmation; it is now; ask for names before the end; say how it went. Not done here: points, drafts, the clock of the
//! interview mode.

use jiff::{SignedDuration, Timestamp, ToSpan};
use rebond_domain::{Meeting, MeetingId, MeetingState, MessageKind, Moves, Source, time::later};
use rebond_method::phase_starts;

use crate::{
    joined::Attached,
    moment::{Moment, before},
    policy::{
        ASK_FOR_NAMES, CONFIRM, HOLD_MEETING, OFFER_WAY_OUT, PREPARE_GRID, PREPARE_GRID_NOW, REREAD_GRID, SAY_HOW_IT_WENT,
        SAY_HOW_IT_WENT_LATE, SAY_WHAT_FOR,
    },
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

/// So long before the hour the meeting is "now".
pub(crate) const BEFORE: SignedDuration = SignedDuration::from_mins(30);

/// What was not told for so many days no longer comes first.
const SOFTER: i32 = 7;

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for at in one.thread.meetings.iter().filter(|at| !all.is_second(all.meeting(**at))) {
        of_meeting(all.meeting(*at), all.attached(*at), moment, list);
        what_for(all, one, all.meeting(*at), moment, list);
        way_out(all, one, all.meeting(*at), moment, list);
    }
}

/// rule D12: moved for the third time, a meeting is made easier to give: a call, written questions, or later.
fn way_out(all: &Situation, one: &One<'_>, meeting: &Meeting, moment: &Moment<'_>, list: &mut StepList) {
    let Some(moved) = meeting.moves.last_at().filter(|_| meeting.moves.as_slice().len() >= Moves::MANY) else { return };
    let mut written = one.thread.messages.iter().filter_map(|at| all.approach(*at).delivery.sent_at());
    let said = written.any(|at| at >= moved) || all.last_exchange(one.thread) >= Some(moved);
    if meeting.is_ahead() && moment.now < meeting.starts_at && !said {
        let until = before(moment.day(meeting.starts_at), 1.day());
        list.add_since(moved, OFFER_WAY_OUT, Matter::meeting(meeting), Due::between(moment.day(moved), until));
    }
}

/// rule E15: a meeting that somebody obtained for one, to whose request nothing was ever written, is told beforehand what it is for.
fn what_for(all: &Situation, one: &One<'_>, meeting: &Meeting, moment: &Moment<'_>, list: &mut StepList) {
    if !meeting.is_ahead() || moment.now >= meeting.starts_at || !one.thread.attempts.is_empty() {
        return;
    }
    let found_by_others = all.person(one.person).is_some_and(|person| person.source == Some(Source::Referral));
    let mut naming = all.naming(one.person).peekable();
    let obtained = naming.peek().is_some() || found_by_others;
    // The lines that a recommender was given to forward say it.
    let forwarded = naming.any(|referral| all.introductions(referral.id).any(|asked| asked.delivery.sent_at().is_some()));
    let mut written = one.thread.messages.iter().map(|at| all.approach(*at)).filter(|it| {
        // These say the hour, not the subject.
        !matches!(it.kind, MessageKind::Confirmation | MessageKind::Proposal)
    });
    let told =
        written.any(|it| it.delivery.sent_at() >= Some(meeting.created_at)) || all.last_exchange(one.thread) >= Some(meeting.created_at);
    if obtained && !forwarded && !told {
        let eve = before(moment.day(meeting.starts_at), 1.day());
        list.add(SAY_WHAT_FOR, Matter::meeting(meeting), Due::between(moment.day(meeting.created_at), eve));
    }
}

/// Of one meeting, as long as it is ahead or not told.
pub(super) fn of_meeting(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if !meeting.is_ahead() {
        return;
    }
    if moment.now < meeting.starts_at {
        grid(meeting, attached, moment, list);
        confirm(meeting, attached, moment, list);
    }
    hold(meeting, attached, moment, list);
}

fn grid(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    let day = moment.day(meeting.starts_at);
    let eve = before(day, 1.day());
    if attached.grid.is_none_or(|grid| grid.total == 0) {
        let due = Due::between(moment.day(meeting.created_at), eve);
        let rank = if moment.today >= eve { PREPARE_GRID_NOW } else { PREPARE_GRID };
        list.add_since(meeting.hour_since(), rank, Matter::meeting(meeting), due);
    } else if moment.today >= eve && meeting.reread_at.is_none_or(|at| moment.day(at) < eve) {
        list.add_since(meeting.hour_since(), REREAD_GRID, Matter::meeting(meeting), Due::between(eve, day));
    }
}

/// The eve, or the last working day before when the eve is none: people confirm when the other is at work.
fn confirm(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    if confirmed_at(meeting, attached).is_some() {
        return;
    }
    let agreed = meeting.hour_since();
    let day = moment.day(meeting.starts_at);
    let since = moment.norms.working_day_before(day);
    let until = before(day, 1.day());
    // What was agreed that day or later needs no confirmation.
    if (since..=until).contains(&moment.today) && moment.day(agreed) < since {
        list.add_since(agreed, CONFIRM, Matter::meeting(meeting), Due::between(since, until));
    }
}

/// When its hour was confirmed, by a message or otherwise; what was confirmed is that hour: moved since, it is not (E14).
fn confirmed_at(meeting: &Meeting, attached: &Attached) -> Option<Timestamp> {
    let said = if let MeetingState::Confirmed { at } = meeting.state { Some(at) } else { None };
    said.or(attached.confirmed).filter(|at| *at >= meeting.hour_since())
}

impl Situation {
    /// When the hour of a meeting was confirmed, as far as is known (E14).
    pub fn confirmed_at(&self, id: MeetingId) -> Option<Timestamp> {
        let at = self.meeting_at(id)?;
        confirmed_at(self.meeting(at), self.attached(at))
    }
}

fn hold(meeting: &Meeting, attached: &Attached, moment: &Moment<'_>, list: &mut StepList) {
    let day = moment.day(meeting.starts_at);
    let (about, due) = (Matter::meeting(meeting), Due::between(day, day));
    if moment.now >= over(meeting) {
        let rank = if moment.days_since(day) > SOFTER { SAY_HOW_IT_WENT_LATE } else { SAY_HOW_IT_WENT };
        list.add(rank, about, due);
    } else if moment.now >= later(meeting.starts_at, -BEFORE) {
        list.add(HOLD_MEETING, about, due);
        if moment.now >= closing_begins(meeting) && meeting.names_settled_at.is_none() && attached.names == 0 {
            list.add(ASK_FOR_NAMES, about, due);
        }
    }
}

/// When a meeting is over, its margin included.
pub(crate) fn over(meeting: &Meeting) -> Timestamp {
    later(meeting.ends_at(), SignedDuration::from_mins(i64::from(meeting.margin.get())))
}

/// When the phase begins in which names are asked for.
pub(crate) fn closing_begins(meeting: &Meeting) -> Timestamp {
    later(meeting.starts_at, SignedDuration::from_mins(i64::from(phase_starts(meeting.length.get())[4])))
}
