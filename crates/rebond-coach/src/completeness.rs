//! What a meeting still misses (G14). What enters: a situation and a meeting. What leaves: thanks (G1), agreements to be
//! named (G2), loops (G5) not done yet. Not done here: steps.

use rebond_domain::{MeetingId, NameUse, Referral, ReferralId};

use crate::{named::wants_name, situation::Situation};

/// Something a held meeting misses before it is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Thanks (G1).
    Thanks,
    /// Asking whether one may use the recommender's name (G2).
    NameUse(ReferralId),
    /// A loop still open (G5): of a name given in the meeting, or of the referral that led to it and whose recommender does
    /// not know yet.
    Loop(ReferralId),
}

/// What a meeting still misses: `None` when it is unknown or was not held, an empty list when it is complete.
pub fn completeness(situation: &Situation, meeting: MeetingId) -> Option<Vec<Missing>> {
    let at = situation.meeting_at(meeting)?;
    let (meeting, attached) = (situation.meeting(at), situation.attached(at));
    if !meeting.is_held() {
        return None;
    }
    let mut missing = Vec::new();
    if situation.owes_thanks(at) {
        missing.push(Missing::Thanks);
    }
    if attached.names > 0
        && let Some(thread) = situation.thread(meeting.person_id)
    {
        let given = thread.gave.iter().map(|at| situation.referral_at(*at));
        for referral in given.filter(|referral| referral.meeting_id == Some(meeting.id)) {
            if referral.name_use == NameUse::NotAsked && wants_name(situation, referral).is_some() {
                missing.push(Missing::NameUse(referral.id));
            }
            if situation.is_open(referral.id) {
                missing.push(Missing::Loop(referral.id));
            }
        }
    }
    let due = |referral: &&Referral| referral.at <= meeting.starts_at && situation.news_due(referral.id).is_some();
    let led_here = situation.naming(meeting.person_id).filter(due);
    missing.extend(led_here.map(|referral| Missing::Loop(referral.id)));
    Some(missing)
}
