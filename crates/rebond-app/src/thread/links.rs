//! Who knows whom and who led to whom, as it follows from the situation: made when it is first asked for after a change, and kept. Not
//! done here: keeping (`follows`).

use std::{collections::HashSet, sync::Arc};

use rebond_coach::{Known, Situation};
use rebond_domain::{ApproachOutline, Date, PersonId};
use rebond_graph::{Acquaintance, Forest, Member, Network};

use crate::{AppError, Desk};

/// The links of an account.
pub(crate) struct Links {
    /// Who knows whom.
    pub(crate) network: Network,
    /// Who led to whom, of those with whom something passed or who were named.
    pub(crate) forest: Forest,
    /// Who was met.
    pub(crate) met: HashSet<PersonId>,
    /// Who was written to.
    pub(crate) written: HashSet<PersonId>,
}

impl Links {
    fn of(situation: &Situation, today: Date) -> Self {
        let history = situation.history();
        let members: Vec<Member> = history
            .people
            .iter()
            .map(|person| Member {
                person: person.id,
                known: situation.knows(person).map(acquaintance),
                asked: situation.may_introduce(person),
            })
            .collect();
        let network = Network::new(&members, &history.ties, &history.referrals, today);
        let met: HashSet<PersonId> = history.meetings.iter().filter(|it| it.is_held()).map(|it| it.person_id).collect();
        let sent = |it: &&ApproachOutline| it.delivery.sent_at().is_some();
        let written: HashSet<PersonId> = history.approaches.iter().filter(sent).map(|it| it.person_id).collect();
        let named = history.referrals.iter().flat_map(|it| [it.by_id, it.to_id]);
        let planned = history.meetings.iter().map(|it| it.person_id);
        let concerned: HashSet<PersonId> = named.chain(planned).chain(written.iter().copied()).collect();
        let shown: Vec<PersonId> = concerned.into_iter().filter(|id| situation.person(*id).is_some()).collect();
        Self { network, forest: Forest::new(&shown, &history.referrals), met, written }
    }
}

/// How one knows somebody, for the graph.
pub(super) fn acquaintance(known: Known) -> Acquaintance {
    Acquaintance { closeness: known.closeness, last_exchange: known.last_exchange, helped: known.helped }
}

impl Desk {
    /// The links as they are now, and the situation they follow from.
    pub(crate) async fn links(&self) -> Result<(Arc<Situation>, Arc<Links>), AppError> {
        let today = self.today();
        self.follows(|situation| Links::of(situation, today)).await
    }
}
