//! Drafts left (C9), with the caution on leaders (B10). What leaves: one step for the last draft to each person. Not done
//! here: drafts of thanks, confirmations and news, whose own steps stay open until they are sent.

use rebond_method::Rule;

use crate::{
    moment::Moment,
    situation::Situation,
    step::{Due, StepKind},
    steps::Found,
};

pub(crate) fn find(all: &Situation, moment: &Moment<'_>, found: &mut Found) {
    let lead = all.facts.campaign.as_ref().is_some_and(|campaign| campaign.aims_to_lead);
    for thread in all.threads.iter().filter(|thread| !thread.drafts.is_empty()) {
        let Some(person) = thread.person.filter(|_| !thread.aside) else { continue };
        let Some(draft) = thread.drafts.iter().map(|at| all.approach(*at)).max_by_key(|draft| (draft.updated_at, draft.id)) else {
            continue;
        };
        let due = Due { since: moment.day(draft.updated_at), until: None };
        let step = found.add(StepKind::FinishDraft { approach: draft.id, person }, Rule::C9, 640, due);
        if !lead && all.person(person).is_some_and(|person| person.leads_others) {
            step.caution = Some(Rule::B10);
        }
    }
}
