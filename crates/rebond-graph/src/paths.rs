//! Chains of introductions (B16): who can lead me to somebody, through ties and referrals known. What enters: people, ties,
//! referrals, a target. What leaves: the most promising chains, each with another person to ask first, and why. Not done
//! here: whether one may use a name (G2).

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, HashMap, HashSet},
};

use rebond_domain::{Circle, Closeness, Date, PersonId, PersonOutline, Referral, ReferralId, Tie};

/// A chain longer than this asks too much of too many.
const LONGEST: usize = 5;

/// One link of a chain, from the person before (or me) to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// To whom it leads.
    pub person_id: PersonId,
    /// How well the two know each other.
    pub closeness: Closeness,
    /// Their last exchange known.
    pub last_exchange: Option<Date>,
    /// The referral that shows the link, if one does.
    pub referral: Option<ReferralId>,
    /// What it costs: less is more promising.
    pub cost: u32,
}

/// A chain of introductions from me to the target, the target last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Its links; the first leads from me to the person to ask first.
    pub links: Vec<Link>,
    /// What it costs in all: less is more promising.
    pub cost: u32,
    /// Whether the person to ask first has recommended somebody before (G10).
    pub helped_before: bool,
}

impl Chain {
    /// Whom to ask first; the target, when one knows them.
    pub fn ask_first(&self) -> Option<PersonId> {
        self.links.first().map(|link| link.person_id)
    }
}

/// The most promising chains from me to the target, at most `limit`, best first, each beginning with somebody else (B16). A
/// chain goes through closer and fresher ties first; the same records give the same chains.
pub fn introduction_paths(
    target: PersonId,
    people: &[PersonOutline],
    ties: &[Tie],
    referrals: &[Referral],
    today: Date,
    limit: usize,
) -> Vec<Chain> {
    let links = between(ties, referrals, today);
    let aside: HashSet<PersonId> =
        people.iter().filter(|person| person.set_aside_at.is_some() && person.id != target).map(|person| person.id).collect();
    let way = towards(target, &links, &aside);
    let helped: HashSet<PersonId> = referrals.iter().map(|referral| referral.by_id).collect();
    let mut chains: Vec<Chain> = people
        .iter()
        .filter(|person| !aside.contains(&person.id))
        .filter_map(|person| {
            let mine = mine(person, today)?;
            let (rest, _) = way.get(&person.id)?;
            let mut chain = Chain { links: vec![mine], cost: mine.cost + rest, helped_before: helped.contains(&person.id) };
            let mut at = person.id;
            while at != target {
                let (_, next) = way.get(&at)?;
                let link = (*next)?;
                chain.links.push(link);
                at = link.person_id;
            }
            // rule G10: who helped once is ready to help again.
            if chain.helped_before {
                chain.cost = chain.cost.saturating_sub(3);
            }
            (chain.links.len() <= LONGEST).then_some(chain)
        })
        .collect();
    chains.sort_by_key(|chain| (chain.cost, chain.links.len(), chain.ask_first()));
    leave_out_detours(chains, limit)
}

/// A chain through somebody I could as well ask myself is a detour.
fn leave_out_detours(chains: Vec<Chain>, limit: usize) -> Vec<Chain> {
    let mut kept: Vec<Chain> = Vec::new();
    let mut asked = HashSet::new();
    for chain in chains {
        let between = chain.links.iter().skip(1).take(chain.links.len().saturating_sub(2));
        if kept.len() < limit && !between.map(|link| link.person_id).any(|person| asked.contains(&person)) {
            asked.extend(chain.ask_first());
            kept.push(chain);
        }
    }
    kept
}

/// My own link to a person, if I know them at all.
fn mine(person: &PersonOutline, today: Date) -> Option<Link> {
    // rule B7: a circle is a tie; somebody admired from afar is not.
    let known = person.closeness != Closeness::Unknown
        || person.last_exchange.is_some()
        || person.circle.is_some_and(|circle| circle != Circle::Admired);
    known.then(|| Link {
        person_id: person.id,
        closeness: person.closeness,
        last_exchange: person.last_exchange,
        referral: None,
        cost: cost(person.closeness, person.last_exchange, today),
    })
}

/// What a link costs: mostly how well two people know each other; a dormant tie costs little more.
fn cost(closeness: Closeness, last_exchange: Option<Date>, today: Date) -> u32 {
    let base = match closeness {
        Closeness::Close => 10,
        Closeness::Known => 14,
        Closeness::Slight => 22,
        Closeness::Unknown => 30,
    };
    let age = last_exchange.and_then(|day| day.until(today).ok()).map(|span| span.get_days());
    base + match age {
        Some(..=365) => 0,
        Some(366..=1095) => 2,
        Some(_) => 4,
        None => 3,
    }
}

/// The cheapest link between each two people, both ways.
fn between(ties: &[Tie], referrals: &[Referral], today: Date) -> HashMap<PersonId, BTreeMap<PersonId, Link>> {
    let mut links: HashMap<PersonId, BTreeMap<PersonId, Link>> = HashMap::new();
    let mut add = |from: PersonId, link: Link| {
        if from == link.person_id {
            return;
        }
        let known = links.entry(from).or_default().entry(link.person_id).or_insert(link);
        if (link.cost, link.referral) < (known.cost, known.referral) {
            let shown = link.referral.or(known.referral);
            *known = Link { referral: shown, ..link };
        } else {
            known.referral = known.referral.min(link.referral).or(known.referral).or(link.referral);
        }
    };
    for tie in ties {
        let cost = cost(tie.closeness, tie.last_exchange, today);
        for (from, person_id) in [(tie.one_id, tie.other_id), (tie.other_id, tie.one_id)] {
            add(from, Link { person_id, closeness: tie.closeness, last_exchange: tie.last_exchange, referral: None, cost });
        }
    }
    for referral in referrals {
        // Who names somebody knows them; how well is not said.
        let cost = cost(Closeness::Slight, None, today);
        for (from, person_id) in [(referral.by_id, referral.to_id), (referral.to_id, referral.by_id)] {
            add(from, Link { person_id, closeness: Closeness::Unknown, last_exchange: None, referral: Some(referral.id), cost });
        }
    }
    links
}

/// For everybody from whom the target can be reached: the cost, and the next link of the cheapest way.
fn towards(
    target: PersonId,
    links: &HashMap<PersonId, BTreeMap<PersonId, Link>>,
    aside: &HashSet<PersonId>,
) -> HashMap<PersonId, (u32, Option<Link>)> {
    let mut way: HashMap<PersonId, (u32, Option<Link>)> = HashMap::from([(target, (0, None))]);
    let mut queue = BinaryHeap::from([Reverse((0_u32, target))]);
    let mut settled = HashSet::new();
    while let Some(Reverse((cost, at))) = queue.pop() {
        if !settled.insert(at) {
            continue;
        }
        for (from, link) in links.get(&at).into_iter().flatten() {
            if aside.contains(from) || settled.contains(from) {
                continue;
            }
            // The link is kept as seen by the one who would introduce: from them to `at`.
            let link = Link { person_id: at, ..*link };
            let total = cost + link.cost;
            // Equal ways: the one through the smaller identifier, so that the answer never changes by itself.
            let better = way.get(from).is_none_or(|(known, by)| (total, Some(at)) < (*known, by.map(|by| by.person_id)));
            if better {
                way.insert(*from, (total, Some(link)));
                queue.push(Reverse((total, *from)));
            }
        }
    }
    way
}
