//! What remains to be done for a meeting: before it, and after it until it is complete (E4, E14, F8, B14, G1, G2, G3, G5, G6, G8,
//! G14). What enters: what is recorded. What leaves: the list, most pressing first. Not done here: the day's next steps (coach).

use std::collections::HashMap;

use jiff::Zoned;
use rebond_coach::Loops;
use rebond_domain::{GridPoint, Meeting, MeetingState, NameUse, PersonId, PersonName, PointState, Promise, Referral, ReferralId};

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
    /// A promise of one's own not kept yet (G6).
    Promise(Promise),
}

impl Remains {
    /// Whether a meeting is not complete while this remains (G14: G1, G2, G5; and it must have been told).
    pub const fn keeps_open(&self) -> bool {
        matches!(self, Self::Tell | Self::Thank | Self::NameUse { .. } | Self::Loop { .. })
    }
}

/// What belongs to a meeting, as far as it matters here.
pub(super) struct Around<'a> {
    pub(super) points: &'a [GridPoint],
    /// Given in the meeting, and those that led to the person met.
    pub(super) referrals: &'a [Referral],
    /// Loops open and news due.
    pub(super) loops: &'a Loops,
    pub(super) promises: &'a [Promise],
    pub(super) names: &'a HashMap<PersonId, PersonName>,
}

/// What remains, most pressing first.
pub(super) fn remains(meeting: &Meeting, around: &Around<'_>, now: &Zoned) -> Vec<Remains> {
    match meeting.state {
        MeetingState::Planned | MeetingState::Confirmed { .. } => before(meeting, around, now),
        MeetingState::Held { .. } => after(meeting, around),
        MeetingState::Cancelled { .. } | MeetingState::Missed { .. } => Vec::new(),
    }
}

fn before(meeting: &Meeting, around: &Around<'_>, now: &Zoned) -> Vec<Remains> {
    let starts = meeting.starts_at.to_zoned(now.time_zone().clone());
    if meeting.ends_at() <= now.timestamp() {
        return vec![Remains::Tell];
    }
    let days = now.date().until(starts.date()).map_or(0, |span| span.get_days());
    // Half an hour before, one is on the way: only what happens then is shown.
    if meeting.starts_at.duration_since(now.timestamp()) <= jiff::SignedDuration::from_mins(30) {
        return vec![Remains::Hold];
    }
    let mut list = Vec::new();
    if around.points.is_empty() {
        list.push(Remains::Grid);
    }
    if days <= 1 && matches!(meeting.state, MeetingState::Planned) {
        list.push(Remains::Confirm);
    }
    let reread = meeting.reread_at.is_some_and(|at| starts.duration_since(&at.to_zoned(now.time_zone().clone())).as_hours() < 48);
    if days <= 1 && !around.points.is_empty() && !reread {
        list.push(Remains::Reread);
    }
    list
}

fn after(meeting: &Meeting, around: &Around<'_>) -> Vec<Remains> {
    let mut list = Vec::new();
    let given = |referral: &&Referral| referral.meeting_id == Some(meeting.id);
    if meeting.thanked_at.is_none() {
        list.push(Remains::Thank);
    }
    if meeting.names_settled_at.is_none() && !around.referrals.iter().any(|referral| given(&referral)) {
        list.push(Remains::Names);
    }
    let named = |id: PersonId| around.names.get(&id).cloned();
    for referral in
        around.referrals.iter().filter(given).filter(|referral| referral.name_use == NameUse::NotAsked && referral.closed_at.is_none())
    {
        if let (Some(by), Some(to)) = (named(referral.by_id), named(referral.to_id)) {
            list.push(Remains::NameUse { referral: referral.id, by, to });
        }
    }
    for referral in around.referrals.iter().filter(|referral| around.loops.is_open(referral.id)) {
        let due = around.loops.due_of(referral.id).is_some();
        // A loop that led here and is waiting for something else does not hold this meeting back.
        if let (Some(by), Some(to)) = (named(referral.by_id), named(referral.to_id))
            && (due || given(&referral))
        {
            list.push(Remains::Loop { referral: referral.id, by, to, due });
        }
    }
    list.extend(around.promises.iter().filter(|promise| promise.settled.is_none()).cloned().map(Remains::Promise));
    let open = around.points.iter().filter(|point| point.state == PointState::Open && !point.reserve).count();
    // Asked in the thank-you; once that is sent, the occasion is gone.
    if open > 0 && open < around.points.len() && meeting.thanked_at.is_none() {
        list.push(Remains::Forgotten(open));
    }
    if meeting.thanked_at.is_some() && meeting.connect_settled_at.is_none() {
        list.push(Remains::Connect);
    }
    list
}
