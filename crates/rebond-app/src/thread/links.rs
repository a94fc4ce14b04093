//! Who knows whom and who led to whom, as it follows from the situation: made when it is first asked for after a change, and kept. Not
//! done here: keeping (`follows`).

use std::{collections::HashSet, sync::Arc};

use rebond_coach::{Known, Situation};
use rebond_domain::{ApproachOutline, Date, Noun, PersonId, PersonOutline};
use rebond_graph::{Acquaintance, Forest, Member, Network};

use crate::{AppError, Desk, memo::Since};

/// The links of an account.
pub(crate) struct Links {
    /// Who knows whom.
    pub(crate) network: Arc<Network>,
    /// Who led to whom, of those with whom something passed or who were named.
    pub(crate) forest: Arc<Forest>,
    /// Who was met.
    pub(crate) met: Arc<HashSet<PersonId>>,
    /// Who was written to.
    pub(crate) written: Arc<HashSet<PersonId>>,
}

impl Links {
    fn of(situation: &Situation, today: Date) -> Self {
        let history = situation.history();
        let members: Vec<Member> = history.people.iter().map(|person| member(situation, person)).collect();
        let network = Network::new(&members, &history.ties, &history.referrals, today);
        Self::around(Arc::new(network), situation)
    }

    /// The same once something changed. Who knows whom is read again only where ties or referrals changed; else those judged again are put
    /// in it as they are now. Who led to whom, only where a referral, a message or a meeting changed, or somebody is gone.
    fn renewed(situation: &Situation, before: &Self, since: &Since, today: Date) -> Option<Self> {
        let any = |nouns: &[Noun]| nouns.iter().any(|noun| since.nouns.contains(noun));
        // Who is not there any more and had no link is in nobody's way.
        let left = |id: &&PersonId| situation.person(**id).is_none() && !before.network.know(**id).is_empty();
        if any(&[Noun::Tie, Noun::Referral]) || since.people.iter().any(|id| left(&id)) {
            return None;
        }
        let people = since.people.iter().filter_map(|id| situation.person(*id));
        let changed: Vec<Member> =
            people.map(|person| member(situation, person)).filter(|now| !before.network.knows_as(now, today)).collect();
        let network = if changed.is_empty() { Arc::clone(&before.network) } else { Arc::new(before.network.with(&changed, today)) };
        if any(&[Noun::Approach, Noun::Meeting]) {
            return Some(Self::around(network, situation));
        }
        let Self { forest, met, written, .. } = before;
        Some(Self { network, forest: Arc::clone(forest), met: Arc::clone(met), written: Arc::clone(written) })
    }

    fn around(network: Arc<Network>, situation: &Situation) -> Self {
        let history = situation.history();
        let met: HashSet<PersonId> = history.meetings.iter().filter(|it| it.is_held()).map(|it| it.person_id).collect();
        let sent = |it: &&ApproachOutline| it.delivery.sent_at().is_some();
        let written: HashSet<PersonId> = history.approaches.iter().filter(sent).map(|it| it.person_id).collect();
        let named = history.referrals.iter().flat_map(|it| [it.by_id, it.to_id]);
        let planned = history.meetings.iter().map(|it| it.person_id);
        let concerned: HashSet<PersonId> = named.chain(planned).chain(written.iter().copied()).collect();
        let shown: Vec<PersonId> = concerned.into_iter().filter(|id| situation.person(*id).is_some()).collect();
        Self { network, forest: Arc::new(Forest::new(&shown, &history.referrals)), met: Arc::new(met), written: Arc::new(written) }
    }
}

fn member(situation: &Situation, person: &PersonOutline) -> Member {
    Member { person: person.id, known: situation.knows(person).map(acquaintance), asked: situation.may_introduce(person) }
}

/// How one knows somebody, for the graph.
pub(super) fn acquaintance(known: Known) -> Acquaintance {
    Acquaintance { closeness: known.closeness, last_exchange: known.last_exchange, helped: known.helped }
}

impl Desk {
    /// The links as they are now, and the situation they follow from.
    pub(crate) async fn links(&self) -> Result<(Arc<Situation>, Arc<Links>), AppError> {
        let today = self.today();
        self.follows_on(
            |situation| Links::of(situation, today),
            |situation, before, since| Links::renewed(situation, &before, since, today),
        )
        .await
    }
}
