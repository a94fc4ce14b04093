//! Chains of introductions by trying all of them: slow, plain, and from the records alone.

use std::collections::{HashMap, HashSet};

use rebond_domain::*;
use rebond_graph::{Acquaintance, Chain, Member, Target};

/// A world of a few people.
#[derive(Debug, Clone)]
pub(crate) struct Small {
    pub(crate) members: Vec<Member>,
    pub(crate) ties: Vec<Tie>,
    pub(crate) referrals: Vec<Referral>,
    pub(crate) targets: Vec<Target>,
}

fn link(closeness: Closeness, last: Option<Date>, today: Date) -> u16 {
    let base = match closeness {
        Closeness::Close => 10,
        Closeness::Known => 14,
        Closeness::Slight => 22,
        Closeness::Unknown => 30,
    };
    base + last.map_or(3, |last| match last.until(today).unwrap().get_days() {
        ..=365 => 0,
        366..=1095 => 2,
        _ => 4,
    })
}

fn mine(known: Option<Acquaintance>, today: Date) -> Option<u16> {
    known.map(|known| link(known.closeness, known.last_exchange, today) - if known.helped { 3 } else { 0 })
}

/// The chains, each the best without those asked before: every chain of at most five links is listed, each time.
pub(crate) fn chains(small: &Small, today: Date, limit: usize) -> Vec<Chain> {
    let members: HashMap<PersonId, Member> = small.members.iter().map(|member| (member.person, *member)).collect();
    let declined: HashSet<(PersonId, PersonId)> = small
        .referrals
        .iter()
        .filter(|it| it.name_use == NameUse::Declined || it.closed_at.is_some())
        .map(|it| (it.by_id, it.to_id))
        .collect();
    let mut costs: HashMap<(PersonId, PersonId), u16> = HashMap::new();
    let mut add = |one: PersonId, other: PersonId, cost: u16| {
        for (by, to) in [(one, other), (other, one)] {
            if by != to && members.contains_key(&by) && members.contains_key(&to) && !declined.contains(&(by, to)) {
                let known = costs.entry((by, to)).or_insert(cost);
                *known = cost.min(*known);
            }
        }
    };
    for tie in &small.ties {
        add(tie.one_id, tie.other_id, link(tie.closeness, tie.last_exchange, today));
    }
    for referral in &small.referrals {
        add(referral.by_id, referral.to_id, link(Closeness::Slight, None, today));
    }
    let targets: HashMap<PersonId, Option<u16>> = small.targets.iter().map(|it| (it.person, mine(it.known, today))).collect();
    let mut asked: HashSet<PersonId> = HashSet::new();
    let mut found = Vec::new();
    while found.len() < limit {
        let mut all: Vec<(u16, Vec<PersonId>)> = Vec::new();
        for (target, known) in &targets {
            all.extend(known.filter(|_| !asked.contains(target)).map(|cost| (cost, vec![*target])));
        }
        for member in &small.members {
            let may = member.asked && !targets.contains_key(&member.person) && !asked.contains(&member.person);
            if let Some(cost) = mine(member.known, today).filter(|_| may) {
                walk(&[member.person], cost, &members, &costs, &targets, &asked, &mut all);
            }
        }
        let Some((cost, people)) = all.into_iter().min_by_key(|(cost, people)| (*cost, people.len(), people[0])) else { break };
        asked.insert(people[0]);
        found.push(Chain { people, cost });
    }
    found
}

fn walk(
    so_far: &[PersonId],
    cost: u16,
    members: &HashMap<PersonId, Member>,
    costs: &HashMap<(PersonId, PersonId), u16>,
    targets: &HashMap<PersonId, Option<u16>>,
    asked: &HashSet<PersonId>,
    all: &mut Vec<(u16, Vec<PersonId>)>,
) {
    if so_far.len() == 5 {
        return;
    }
    let last = so_far[so_far.len() - 1];
    for ((by, to), link) in costs {
        if *by != last || so_far.contains(to) {
            continue;
        }
        let people = [so_far, &[*to]].concat();
        if targets.contains_key(to) {
            all.push((cost + link, people));
        } else if members[to].asked && !asked.contains(to) {
            walk(&people, cost + link, members, costs, targets, asked, all);
        }
    }
}
