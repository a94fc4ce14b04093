//! The thread: the picture of who led to whom, the debts of thanks, and who could introduce one to somebody (B16). Not done here:
//! layout and chains, which are the graph's.

use std::collections::{BTreeSet, HashMap};

use rebond_coach::History;
use rebond_domain::{Date, LoopStage, Person, PersonId, PersonName, PersonOutline, Referral, ReferralId};
use rebond_graph::{Link, Picture, Shape, introduction_paths, picture};
use rebond_store::{people, ties};

use crate::{BoxFuture, Desk, LocalTime};

/// Beyond so many people the picture shows those with a referral only, then the latest.
const SHOWN: usize = 120;

/// Shows the thread.
#[derive(Debug, Clone, Default)]
pub struct ShowThread {
    /// Whom one would like to be introduced to.
    pub to: Option<PersonId>,
}

/// The thread.
#[derive(Debug, Clone)]
pub struct ThreadPage {
    /// The picture for a wide screen.
    pub rings: Picture,
    /// The picture for a narrow one.
    pub rows: Picture,
    /// The same as a list, in the order of the picture.
    pub strands: Vec<Strand>,
    /// How many people are not shown.
    pub left_out: usize,
    /// The news recommenders are due, oldest first.
    pub debts: Vec<Debt>,
    /// Loops open without anything due yet.
    pub open: usize,
    /// Whom one would like to be introduced to, and the chains that lead there.
    pub to: Option<(Person, Vec<IntroductionChain>)>,
    /// Whom one may ask that of: not met yet, not set aside.
    pub targets: Vec<(PersonId, PersonName)>,
    /// The present of the account.
    pub time: LocalTime,
}

/// A person of the picture, as a line of a list.
#[derive(Debug, Clone)]
pub struct Strand {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: PersonName,
    /// How many steps from oneself.
    pub depth: usize,
    /// Who led to them, and the referral.
    pub by: Option<(PersonName, ReferralId)>,
    /// Whether one met them.
    pub met: bool,
    /// Whether something was sent to them.
    pub written: bool,
}

/// News a recommender is due.
#[derive(Debug, Clone)]
pub struct Debt {
    /// Of which referral.
    pub referral: Referral,
    /// The recommender.
    pub by: PersonName,
    /// The person named.
    pub to: PersonName,
    /// What is to be told.
    pub stage: LoopStage,
    /// Since when it can be.
    pub since: Date,
}

/// A chain of introductions.
#[derive(Debug, Clone)]
pub struct IntroductionChain {
    /// Its links from oneself to the target.
    pub links: Vec<ChainLink>,
    /// Whether the one to ask first recommended somebody before (G10).
    pub helped_before: bool,
}

/// A link of a chain.
#[derive(Debug, Clone)]
pub struct ChainLink {
    /// To whom it leads.
    pub name: PersonName,
    /// The link.
    pub link: Link,
}

impl ShowThread {
    /// The page; a target nobody has is left out.
    pub fn run(self, desk: &Desk) -> BoxFuture<'_, ThreadPage> {
        Box::pin(async move {
            let (store, account) = (desk.store(), desk.account_id());
            let situation = desk.situation().await?;
            let (history, loops) = (situation.history(), situation.loops());
            let ties = ties::all(store, account).await?;
            let mut concerned: BTreeSet<PersonId> = history.referrals.iter().flat_map(|it| [it.by_id, it.to_id]).collect();
            let led: BTreeSet<PersonId> = concerned.clone();
            concerned.extend(history.meetings.iter().map(|it| it.person_id));
            concerned.extend(history.approaches.iter().filter(|it| it.delivery.sent_at().is_some()).map(|it| it.person_id));
            // The latest first when not everybody fits: identifiers grow with time.
            let mut shown: Vec<PersonId> = led.iter().copied().collect();
            shown.extend(concerned.iter().rev().filter(|id| !led.contains(id)));
            let left_out = shown.len().saturating_sub(SHOWN);
            shown.truncate(SHOWN);
            shown.sort_unstable();

            let mut wanted = concerned.clone();
            wanted.extend(ties.iter().flat_map(|it| [it.one_id, it.other_id]));
            wanted.extend(self.to);
            let ids: Vec<PersonId> = wanted.iter().copied().collect();
            let mut known: Vec<PersonOutline> = if ids.is_empty() { Vec::new() } else { people::outlines(store, account, &ids).await? };
            known.sort_by_key(|it| it.id);
            let names: HashMap<PersonId, PersonName> = known.iter().map(|it| (it.id, it.name.clone())).collect();
            shown.retain(|id| names.contains_key(id));

            let rings = picture(&shown, &history.referrals, Shape::Rings);
            let rows = picture(&shown, &history.referrals, Shape::Rows);
            let strands = strands(&rows, history, &names);
            let debts = loops.due.iter().filter_map(|news| {
                let referral = situation.referral(news.referral_id)?.clone();
                let (by, to) = (names.get(&referral.by_id)?.clone(), names.get(&referral.to_id)?.clone());
                Some(Debt { referral, by, to, stage: news.stage, since: news.since })
            });
            let debts: Vec<Debt> = debts.collect();
            let met: BTreeSet<PersonId> = history.meetings.iter().filter(|it| it.is_held()).map(|it| it.person_id).collect();
            let mut targets: Vec<(PersonId, PersonName)> =
                known.iter().filter(|it| it.set_aside_at.is_none() && !met.contains(&it.id)).map(|it| (it.id, it.name.clone())).collect();
            targets.sort_by_key(|(_, name)| name.full().to_lowercase());
            let to = match self.to {
                Some(id) => store.get::<Person>(account, id).await?.map(|person| {
                    let chains = introduction_paths(id, &known, &ties, &history.referrals, desk.today(), 3);
                    let with_names = |links: &[Link]| {
                        links
                            .iter()
                            .filter_map(|link| names.get(&link.person_id).map(|name| ChainLink { name: name.clone(), link: *link }))
                            .collect()
                    };
                    let chains = chains
                        .iter()
                        .map(|chain| IntroductionChain { links: with_names(&chain.links), helped_before: chain.helped_before });
                    (person, chains.collect())
                }),
                None => None,
            };
            let open = loops.open.len() - loops.due.len();
            Ok(ThreadPage { rings, rows, strands, left_out, debts, open, to, targets, time: desk.local_time() })
        })
    }
}

fn strands(rows: &Picture, history: &History, names: &HashMap<PersonId, PersonName>) -> Vec<Strand> {
    let met: BTreeSet<PersonId> = history.meetings.iter().filter(|it| it.is_held()).map(|it| it.person_id).collect();
    let written: BTreeSet<PersonId> =
        history.approaches.iter().filter(|it| it.delivery.sent_at().is_some()).map(|it| it.person_id).collect();
    let of_node = |place: usize| {
        let node = rows.nodes.get(place)?;
        let id = node.person_id?;
        let by = rows.edges.iter().find(|edge| edge.to == place).and_then(|edge| {
            let recommender = rows.nodes.get(edge.from)?.person_id?;
            Some((names.get(&recommender)?.clone(), edge.referral?))
        });
        Some(Strand { id, name: names.get(&id)?.clone(), depth: node.depth, by, met: met.contains(&id), written: written.contains(&id) })
    };
    (0..rows.nodes.len()).filter_map(of_node).collect()
}
