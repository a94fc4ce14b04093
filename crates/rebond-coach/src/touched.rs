//! Whom a change touches: those its records are about, then those whose steps depend on them. What enters: identifiers. What leaves:
//! people, in order. Not done here: what changed (`renewal`).

use rebond_domain::{MeetingId, OrganisationId, PersonId, ReferralId};
use uuid::Uuid;

use crate::joined::Joined;

/// Whom and what the change is about.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    pub(crate) people: Vec<PersonId>,
    pub(crate) meetings: Vec<MeetingId>,
    pub(crate) referrals: Vec<ReferralId>,
    pub(crate) places: Vec<OrganisationId>,
    /// Of records of any kind.
    pub(crate) ids: Vec<Uuid>,
}

impl Touched {
    /// Adds whom the records are about, of which only the identifier is known.
    pub(crate) fn follow(&mut self, all: &Joined) {
        for id in std::mem::take(&mut self.ids) {
            self.people.extend(all.thread(PersonId(id)).map(|thread| thread.person));
            self.meetings.push(MeetingId(id));
            self.referrals.push(ReferralId(id));
            self.people.extend(all.history.approaches.iter().find(|approach| approach.id.0 == id).map(|approach| approach.person_id));
            self.people.extend(all.history.promises.iter().find(|promise| promise.id.0 == id).map(|promise| promise.person_id));
            self.people.extend(all.history.exchanges.iter().find(|exchange| exchange.id.0 == id).map(|exchange| exchange.person_id));
        }
        self.people.extend(self.referrals.drain(..).filter_map(|id| all.referral(id)).flat_map(|it| [it.by_id, it.to_id]));
        self.people.extend(self.meetings.iter().filter_map(|id| all.meeting_at(*id)).map(|at| all.meeting(at).person_id));
        let with = all
            .history
            .meetings
            .iter()
            .filter(|meeting| meeting.gathering.is_some_and(|first| self.meetings.contains(&MeetingId(first.0))));
        self.people.extend(with.map(|meeting| meeting.person_id));
        self.people.sort_unstable();
        self.people.dedup();
    }

    /// Adds those whose steps depend on them: who named them, whom they named, whom they know, who else is at the same
    /// place.
    pub(crate) fn around(&mut self, all: &Joined) {
        let threads = self.people.iter().filter_map(|id| all.thread(*id));
        let gave = threads.clone().flat_map(|thread| &thread.gave).map(|at| all.referral_at(*at).to_id);
        let named = threads.clone().flat_map(|thread| &thread.named).map(|at| all.referral_at(*at).by_id);
        // Of two who named the same person, one is asked for an introduction.
        let also = threads.clone().flat_map(|thread| &thread.gave).filter_map(|at| all.thread(all.referral_at(*at).to_id));
        let also = also.flat_map(|thread| &thread.named).map(|at| all.referral_at(*at).by_id);
        // A common contact is one by how well one knows them.
        let tied = threads.clone().flat_map(|thread| all.tied(thread));
        let mut around: Vec<PersonId> = gave.chain(named).chain(also).chain(tied).collect();
        let here = threads.filter_map(|thread| all.person(thread.person)?.organisation_id);
        self.places.extend(here);
        self.places.sort_unstable();
        self.places.dedup();
        around.extend(self.places.iter().filter_map(|place| all.places.get(place)).flatten());
        self.people.append(&mut around);
        self.people.sort_unstable();
        self.people.dedup();
    }
}
