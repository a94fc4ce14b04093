//! What remains to be done for a meeting: before it, and after it until it is complete (E4, E14, F8, B14, G1, G2, G3, G5, G6, G8,
//! G14). What enters: what the coach says of it. What leaves: the list, most pressing first. Not done here: judging.

use std::collections::HashMap;

use rebond_coach::{Missing, Situation, StepKind, completeness, steps_of_meeting};
use rebond_domain::{MeetingId, PersonId, PersonName, Promise, ReferralId, Side};

use crate::Desk;

/// One thing that remains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remains {
    /// Prepare the grid (E4).
    Grid,
    /// Reread the grid, from the day before on (E4).
    Reread,
    /// Confirm, the day before (E14).
    Confirm,
    /// It is now (F1).
    Hold,
    /// Tell how it went (F8).
    Tell,
    /// Note the names given, or that there were none (B14).
    Names,
    /// Thank (G1).
    Thank,
    /// Ask whether one may use the recommender's name (G2).
    NameUse {
        /// Of which referral.
        referral: ReferralId,
        /// Who named.
        by: PersonName,
        /// Who was named.
        to: PersonName,
    },
    /// Ask what was forgotten: points not raised (G3).
    Forgotten(usize),
    /// A loop still open (G5).
    Loop {
        /// Of which referral.
        referral: ReferralId,
        /// Who must hear of it.
        by: PersonName,
        /// Of whom.
        to: PersonName,
        /// Whether there is something to tell now.
        due: bool,
    },
    /// Ask to connect on the professional network (G8).
    Connect,
    /// A promise not kept yet (G6).
    Promise(Promise),
}

/// What belongs to a meeting, as far as it matters here.
pub(super) struct Around<'a> {
    pub(super) promises: &'a [Promise],
    pub(super) names: &'a HashMap<PersonId, PersonName>,
    /// How many points were neither raised nor dropped, the reserve left out (G3).
    pub(super) forgotten: usize,
}

/// What remains, most pressing first.
pub(super) fn remains(situation: &Situation, meeting: MeetingId, around: &Around<'_>, desk: &Desk) -> Vec<Remains> {
    let mut list: Vec<Remains> = Vec::new();
    let mut good_to_do = Vec::new();
    for step in steps_of_meeting(situation, meeting, desk.norms(), &desk.local_now()) {
        match step.kind {
            StepKind::PrepareGrid => list.push(Remains::Grid),
            StepKind::RereadGrid => list.push(Remains::Reread),
            StepKind::Confirm => list.push(Remains::Confirm),
            StepKind::HoldMeeting => list.push(Remains::Hold),
            StepKind::SayHowItWent => list.push(Remains::Tell),
            StepKind::NameThem => list.push(Remains::Names),
            StepKind::Thank => list.push(Remains::Thank),
            StepKind::AskForgotten => good_to_do.push(Remains::Forgotten(around.forgotten)),
            StepKind::Connect => good_to_do.push(Remains::Connect),
            // Asking for names is part of holding it; the others are of no meeting.
            _ => {}
        }
    }
    // What completes it comes before what is only good to do.
    let missing = completeness(situation, meeting);
    list.extend(missing.iter().flatten().filter_map(|missing| lacks(situation, *missing, around.names)));
    let open = around.promises.iter().filter(|promise| promise.settled.is_none());
    // Before it, what one promised is to be done; what they did can wait.
    list.extend(open.filter(|promise| missing.is_some() || promise.side == Side::Mine).cloned().map(Remains::Promise));
    list.extend(good_to_do);
    list
}

/// What is missed beyond the thanks, with the names to say it.
fn lacks(situation: &Situation, missing: Missing, names: &HashMap<PersonId, PersonName>) -> Option<Remains> {
    let (Missing::NameUse(id) | Missing::Loop(id)) = missing else { return None };
    let referral = situation.referral(id)?;
    let (by, to) = (names.get(&referral.by_id)?.clone(), names.get(&referral.to_id)?.clone());
    Some(match missing {
        Missing::Loop(_) => Remains::Loop { referral: id, by, to, due: situation.news_due(id).is_some() },
        _ => Remains::NameUse { referral: id, by, to },
    })
}
