//! What follows a request: a yes becomes a meeting (E2); a no is an opening (D13); "later" comes back (C9); silence makes one think
//! of someone else there, then come back asking for less (D14). Not done here: drafts; a silence is never counted as a no (C5).

use rebond_domain::{Answer, ApproachOutline, Delivery, MessageKind, OrganisationId, PersonId, Timestamp};

use crate::{
    joined::Thread,
    moment::Moment,
    policy::{ANSWER_A_NO, COME_BACK, FOLLOW_UP, PLAN_MEETING, TRY_SOMEONE_ELSE, WRITE_TO_REDIRECTED},
    silence::{Standing, come_back_on, too_late},
    situation::Situation,
    step::{Due, Matter, StepList},
};

pub(super) fn find(all: &Situation, moment: &Moment<'_>, list: &mut StepList) {
    let mut lately = None;
    for (thread, standing) in all.threads.iter().zip(&all.standings) {
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        let about = |at: u32| Matter::Approach { approach: all.approach(at).id, person };
        match *standing {
            Standing::Nothing | Standing::Waits | Standing::Rests(_) => {}
            Standing::SomeoneElse(at, since) => {
                let lately = lately.get_or_insert_with(|| written_to_lately(all));
                if nobody_else_there(all, all.approach(at), lately) {
                    list.add(TRY_SOMEONE_ELSE, about(at), Due::from(since));
                }
            }
            // A follow-up being written is a draft to finish.
            Standing::FollowUp(at, since) => {
                if !all.is_drafted(thread) {
                    list.add(FOLLOW_UP, about(at), Due::from(since));
                }
            }
            Standing::Answered(at, Answer::Yes, day) => {
                list.add(PLAN_MEETING, about(at), Due::between(day, moment.norms.working_days_after(day, 2)));
            }
            Standing::Answered(at, Answer::Later, day) => {
                let since = come_back_on(all.approach(at), day);
                if since <= moment.today && !too_late(since, moment) {
                    list.add(COME_BACK, about(at), Due::from(since));
                }
            }
            Standing::Answered(at, answer @ (Answer::No | Answer::Redirected), day) => {
                let (settled, rank) = match answer {
                    Answer::No => (answered_back(all, thread, all.approach(at)), ANSWER_A_NO),
                    _ => (named_somebody(all, thread, all.approach(at)), WRITE_TO_REDIRECTED),
                };
                if !settled && !too_late(day, moment) {
                    list.add(rank, about(at), Due::between(day, moment.norms.working_days_after(day, 3)));
                }
            }
        }
    }
}

fn answered_at(approach: &ApproachOutline) -> Option<Timestamp> {
    match approach.delivery {
        Delivery::Answered { answered_at, .. } => Some(answered_at),
        _ => None,
    }
}

/// Whether thanks went out since the no.
fn answered_back(all: &Situation, thread: &Thread, no: &ApproachOutline) -> bool {
    thread
        .messages
        .iter()
        .map(|at| all.approach(*at))
        .any(|message| message.kind == MessageKind::ThankYou && message.delivery.sent_at() >= answered_at(no))
}

/// Whether the person they pointed to is on file: from then on the referral has its own steps.
fn named_somebody(all: &Situation, thread: &Thread, redirection: &ApproachOutline) -> bool {
    let asked = redirection.delivery.sent_at();
    thread.gave.iter().any(|at| Some(all.history().referrals[*at as usize].at) >= asked)
}

/// Whom the last request went to, where they work, and when; by place.
type Lately = Vec<(OrganisationId, PersonId, Option<Timestamp>)>;

/// The last requests since the oldest of those to which there was silence for a first wait: all that could be someone else there.
fn written_to_lately(all: &Situation) -> Lately {
    let sent = |at: u32| all.approach(at).delivery.sent_at();
    let silent = all.standings.iter().filter_map(|standing| match standing {
        Standing::SomeoneElse(at, _) => Some(sent(*at)),
        _ => None,
    });
    let Some(oldest) = silent.min() else { return Vec::new() };
    let requests = all.threads.iter().filter_map(|thread| Some((thread.person?, sent(*thread.attempts.last()?))));
    let since = requests.filter(|(_, sent)| *sent >= oldest);
    let mut lately: Lately = since.filter_map(|(person, sent)| Some((all.person(person)?.organisation_id?, person, sent))).collect();
    lately.sort_unstable();
    lately
}

/// Whether the organisation is known and nobody else there was written to since.
fn nobody_else_there(all: &Situation, approach: &ApproachOutline, lately: &Lately) -> bool {
    let Some(place) = all.person(approach.person_id).and_then(|person| person.organisation_id) else { return false };
    let since = approach.delivery.sent_at();
    let there = &lately[lately.partition_point(|entry| entry.0 < place)..];
    !there.iter().take_while(|entry| entry.0 == place).any(|(_, other, sent)| *other != approach.person_id && *sent >= since)
}
