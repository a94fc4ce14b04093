//! Whether somebody who was recommended can still be written to because of it. What enters: the referral, what passed with them. Not done
//! here: the way to them (`named`).

use rebond_domain::Referral;

use crate::{
    joined::Joined,
    silence::{Standing, off_since},
};

/// Whether somebody recommended is still to be written to because of that referral: nothing began with them, or what did came to
/// its end before they were named.
pub(crate) fn is_fresh(all: &Joined, standings: &[Standing], referral: &Referral) -> bool {
    if referral.closed_at.is_some() || all.set_aside(referral.to_id) {
        return false;
    }
    let Some(place) = all.thread_at(referral.to_id) else { return true };
    let thread = &all.threads[place];
    if all.is_drafted(thread) || thread.meetings.iter().any(|at| all.meeting(*at).is_ahead() || all.meeting(*at).is_held()) {
        return false;
    }
    let sent = all.attempts(thread).last().map(|(_, _, sent)| sent);
    let called_off = thread.meetings.iter().filter_map(|at| off_since(all.meeting(*at)));
    match standings[place] {
        Standing::Nothing => true,
        Standing::Rests(_) => sent.into_iter().chain(called_off).all(|at| at < referral.at),
        _ => false,
    }
}
