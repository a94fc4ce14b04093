//! What follows a request: a yes becomes a meeting (E2), and one called off another day; a no is an opening (D13); "later" comes back (C9); silence makes one think
//! of someone else there, then come back asking for less (D14). Not done here: drafts; a silence is never counted as a no (C5).

use jiff::ToSpan;
use rebond_domain::{Answer, ApproachOutline, Channel, Date, Delivery, MessageKind, Timestamp};

use crate::{
    joined::Thread,
    moment::{Moment, before},
    policy::{
        ANOTHER_DAY, ANSWER_A_NO, ANSWER_CV_REQUEST, ANSWER_PRICE, COME_BACK, FIND_ANOTHER_WAY, FOLLOW_UP, JOIN_GROUP_CALL, PLAN_MEETING,
        THANK_FOR_INTRODUCTION, TRY_SOMEONE_ELSE, WRITE_TO_REDIRECTED,
    },
    silence::{Standing, come_back_on, off_since, too_late},
    situation::{One, Situation},
    step::{Due, Matter, StepList},
};

pub(super) fn find(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    if one.aside {
        return;
    }
    introduced(all, one, moment, list);
    of_an_introduction(all, one, moment, list);
    let (person, thread) = (one.person, one.thread);
    let about = |at: u32| Matter::Approach { approach: all.approach(at).id, person };
    let fact = |at: u32| answered_at(all.approach(at)).unwrap_or(Timestamp::MIN);
    match one.standing {
        Standing::Nothing | Standing::Waits | Standing::Rests(_) | Standing::Answered(_, Answer::Hesitates | Answer::Introduced, _) => {}
        Standing::CalledOff(at, day) => {
            // Of several people at once, the first is asked for another day.
            let meeting = all.meeting(at);
            if let Some(when) = off_since(meeting).filter(|_| !all.is_second(meeting)) {
                let until = moment.norms.working_days_after(day, 2);
                list.add_since(when, ANOTHER_DAY, Matter::meeting(meeting), Due::between(day, until));
            }
        }
        Standing::SomeoneElse(at, since) => {
            if !all.keeps_from(person) && nobody_else_there(all, all.approach(at)) {
                list.add(TRY_SOMEONE_ELSE, about(at), Due::from(since));
            }
        }
        // A follow-up being written is a draft to finish.
        Standing::FollowUp(at, since) => {
            if !all.is_drafted(thread) && !all.keeps_from(person) {
                list.add(FOLLOW_UP, about(at), Due::from(since));
            }
        }
        Standing::Answered(at, Answer::Yes, day) => {
            // Moments proposed wait for their choice; after a while one asks again.
            let wait = moment.norms.wait(Channel::Email).follow_up;
            let due = match proposed(all, thread, all.approach(at)).map(|at| moment.day(at)) {
                Some(day) if !moment.waited(day, wait) => return,
                Some(day) => Due::from(moment.norms.working_days_after(day, wait)),
                None => Due::between(day, moment.norms.working_days_after(day, 2)),
            };
            list.add_since(fact(at), PLAN_MEETING, about(at), due);
        }
        Standing::Answered(at, Answer::Later, day) => {
            let since = come_back_on(all.approach(at), day);
            // A word since that day is that return.
            let back = all.written_since(thread, moment.start_of(since));
            if since <= moment.today && !back && !all.keeps_from(person) {
                list.add_since(fact(at), COME_BACK, about(at), Due::from(since));
            }
        }
        Standing::Answered(at, Answer::GroupCall, day) => {
            let on = come_back_on(all.approach(at), day);
            let from = before(on, 2.days()).max(day);
            if from <= moment.today && !all.written_since(thread, after_day(all.approach(at), on, moment)) {
                list.add_since(fact(at), JOIN_GROUP_CALL, about(at), Due::between(from, on));
            }
        }
        Standing::Answered(at, answer @ (Answer::AsksForCv | Answer::AsksToBePaid | Answer::NotReceived), day) => {
            let rank = match answer {
                Answer::AsksForCv => ANSWER_CV_REQUEST,
                Answer::AsksToBePaid => ANSWER_PRICE,
                _ => FIND_ANOTHER_WAY,
            };
            if !all.written_since(thread, answered_at(all.approach(at))) {
                list.add_since(fact(at), rank, about(at), Due::between(day, moment.norms.working_days_after(day, 2)));
            }
        }
        Standing::Answered(at, answer @ (Answer::No | Answer::Redirected), day) => {
            let (settled, rank) = match answer {
                Answer::No => (answered_back(all, thread, all.approach(at)), ANSWER_A_NO),
                _ => (named_somebody(all, thread, all.approach(at)), WRITE_TO_REDIRECTED),
            };
            if !settled && !too_late(day, moment) {
                list.add_since(fact(at), rank, about(at), Due::between(day, moment.norms.working_days_after(day, 3)));
            }
        }
    }
}

/// When moments were last proposed to them since their yes (E2).
fn proposed(all: &Situation, thread: &Thread, yes: &ApproachOutline) -> Option<Timestamp> {
    let messages = thread.messages.iter().map(|at| all.approach(*at)).filter(|it| it.kind == MessageKind::Proposal);
    messages.filter_map(|it| it.delivery.sent_at()).filter(|at| Some(*at) >= answered_at(yes)).max()
}

/// The moment from which a word answers a call held for several: the answer until that day, the day itself once it is there.
fn after_day(approach: &ApproachOutline, on: Date, moment: &Moment<'_>) -> Option<Timestamp> {
    if on <= moment.today { moment.start_of(on) } else { answered_at(approach) }
}

/// rule G1: a recommender who wrote to both is thanked the same day, not after the meeting.
pub(super) fn introduced(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for asked in one.thread.messages.iter().map(|at| all.approach(*at)) {
        if let Delivery::Answered { answer: Answer::Introduced, answered_at, .. } = asked.delivery {
            let day = moment.day(answered_at);
            let mut sent = one.thread.messages.iter().map(|at| all.approach(*at)).filter(|it| it.kind != MessageKind::Introduction);
            let thanked = sent.any(|it| it.delivery.sent_at() >= Some(answered_at)) || all.last_exchange(one.thread) > Some(answered_at);
            if !thanked && moment.days_since(day) <= 30 {
                list.add(THANK_FOR_INTRODUCTION, Matter::Approach { approach: asked.id, person: one.person }, Due::between(day, day));
            }
        }
    }
}

/// What somebody wants who was asked to introduce one: a CV to pass on, or to be paid.
fn of_an_introduction(all: &Situation, one: &One<'_>, moment: &Moment<'_>, list: &mut StepList) {
    for asked in one.thread.messages.iter().map(|at| all.approach(*at)).filter(|it| it.kind == MessageKind::Introduction) {
        let Delivery::Answered { answer, answered_at, .. } = asked.delivery else { continue };
        let rank = match answer {
            Answer::AsksForCv => ANSWER_CV_REQUEST,
            Answer::AsksToBePaid => ANSWER_PRICE,
            _ => continue,
        };
        let day = moment.day(answered_at);
        if !too_late(day, moment) && !all.written_since(one.thread, Some(answered_at)) {
            let about = Matter::Approach { approach: asked.id, person: one.person };
            list.add_since(answered_at, rank, about, Due::between(day, moment.norms.working_days_after(day, 2)));
        }
    }
}

fn answered_at(approach: &ApproachOutline) -> Option<Timestamp> {
    match approach.delivery {
        Delivery::Answered { answered_at, .. } => Some(answered_at),
        _ => None,
    }
}

/// Whether thanks went out since the no, or a word passed otherwise.
fn answered_back(all: &Situation, thread: &Thread, no: &ApproachOutline) -> bool {
    let spoken = all.last_exchange(thread) > answered_at(no);
    spoken
        || thread
            .messages
            .iter()
            .map(|at| all.approach(*at))
            .any(|message| message.kind == MessageKind::ThankYou && message.delivery.sent_at() >= answered_at(no))
}

/// Whether the person they pointed to is on file: from then on the referral has its own steps.
fn named_somebody(all: &Situation, thread: &Thread, redirection: &ApproachOutline) -> bool {
    let asked = redirection.delivery.sent_at();
    thread.gave.iter().any(|at| Some(all.referral_at(*at).at) >= asked)
}

/// Whether the organisation is known and nobody else there was written to since.
fn nobody_else_there(all: &Situation, approach: &ApproachOutline) -> bool {
    let Some(place) = all.person(approach.person_id).and_then(|person| person.organisation_id) else { return false };
    let since = approach.delivery.sent_at();
    let last = |thread: &Thread| thread.attempts.last().and_then(|at| all.approach(*at).delivery.sent_at());
    let mut others = all.people_at(place).filter(|person| person.id != approach.person_id);
    !others.any(|person| all.thread(person.id).and_then(last) >= since)
}
