//! Silence (D14) and "later" (C9). What leaves: someone else there after a first wait, a lighter follow-up after a longer
//! one, a return on the day they said. Not done here: a silence is never counted as a no (C5).

use rebond_domain::{Answer, ApproachOutline, Date, OrganisationId, PersonId, Timestamp};
use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    standing::{Standing, come_back_on, too_late},
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let mut lately = None;
    for (thread, standing) in all.threads.iter().zip(&moment.standings) {
        if matches!(standing, Standing::Nothing | Standing::Waits | Standing::Rests) {
            continue;
        }
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        match *standing {
            Standing::SomeoneElse(at, since)
                if nobody_else_there(all, all.approach(at), lately.get_or_insert_with(|| written_to_lately(all, moment))) =>
            {
                let due = Due { since, until: None };
                found.add(StepKind::TrySomeoneElse { approach: all.approach(at).id, person }, Rule::D14, 590, due);
            }
            // A follow-up being written is a draft to finish.
            Standing::FollowUp(at, since) if !all.is_drafted(thread) => {
                found.add(StepKind::FollowUp { approach: all.approach(at).id, person }, Rule::D14, 600, Due { since, until: None });
            }
            Standing::Answered(at, Answer::Later, answered) => {
                come_back(all.approach(at), answered, moment, found);
            }
            _ => {}
        }
    }
}

fn come_back(approach: &ApproachOutline, answered: Date, moment: &Moment<'_>, found: &mut Found) {
    let since = come_back_on(approach, answered);
    if since <= moment.today && !too_late(since, moment) {
        let kind = StepKind::ComeBack { approach: approach.id, person: approach.person_id };
        found.add(kind, Rule::C9, 610, Due { since, until: None });
    }
}

/// Whom the last request went to, where they work, and when; by place.
type Lately = Vec<(OrganisationId, PersonId, Option<Timestamp>)>;

/// The last requests since the oldest of those to which there was silence for a first wait: all that could be someone else there.
fn written_to_lately(all: &Situation, moment: &Moment<'_>) -> Lately {
    let sent = |at: u32| all.approach(at).delivery.sent_at();
    let silent = moment.standings.iter().filter_map(|standing| match standing {
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
