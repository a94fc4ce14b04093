//! Chains of introductions (B16) and the way from me (B9).

use std::collections::HashSet;

use proptest::prelude::*;
use rebond_domain::*;
use rebond_graph::{Chain, introduction_paths, path_from_me};

use crate::build::*;

fn who(chain: &Chain) -> Vec<PersonId> {
    chain.links.iter().map(|link| link.person_id).collect()
}

#[test]
fn b16_the_closest_chain_comes_first_and_each_begins_with_somebody_else() {
    let people = [known(1, Closeness::Close), known(2, Closeness::Slight), person(3), person(4), person(9)];
    let ties = [tie(100, 1, 3, Closeness::Known), tie(101, 3, 9, Closeness::Close), tie(102, 2, 9, Closeness::Known)];
    let chains = introduction_paths(id(9), &people, &ties, &[], date("2026-03-10"), 5);
    // Close, known, close costs less than two links of which one is slight.
    assert_eq!(chains.iter().map(who).collect::<Vec<_>>(), [vec![id(1), id(3), id(9)], vec![id(2), id(9)]]);
    assert_eq!(chains[0].ask_first(), Some(id(1)));
    // One more person between weighs more than the same closeness does.
    let longer = [tie(100, 1, 3, Closeness::Known), tie(101, 3, 9, Closeness::Known), tie(102, 2, 9, Closeness::Known)];
    let alike = [known(1, Closeness::Known), known(2, Closeness::Known), person(3), person(9)];
    let shorter = introduction_paths(id(9), &alike, &longer, &[], date("2026-03-10"), 5);
    assert_eq!(shorter.iter().map(who).collect::<Vec<_>>(), [vec![id(2), id(9)], vec![id(1), id(3), id(9)]]);
    assert_eq!(chains[0].cost, chains[0].links.iter().map(|link| link.cost).sum::<u32>());
    // Somebody set aside is not asked, and asks nobody.
    let mut aside = people.clone();
    aside[1].set_aside_at = Some(ts("2026-03-01T10:00"));
    let chains = introduction_paths(id(9), &aside, &ties, &[], date("2026-03-10"), 5);
    assert_eq!(chains.iter().map(who).collect::<Vec<_>>(), [vec![id(1), id(3), id(9)]]);
    assert_eq!(introduction_paths(id(4), &people, &ties, &[], date("2026-03-10"), 5), []);
}

#[test]
fn b16_g10_a_referral_is_a_link_and_who_helped_is_asked_first() {
    let people = [known(1, Closeness::Known), known(2, Closeness::Known), person(9)];
    let ties = [tie(100, 1, 9, Closeness::Slight), tie(101, 2, 9, Closeness::Slight)];
    let chains = introduction_paths(id(9), &people, &ties, &[referral(300, 2, 7, "2026-02-01T10:00")], date("2026-03-10"), 5);
    assert_eq!((chains[0].ask_first(), chains[0].helped_before), (Some(id(2)), true));
    let chains = introduction_paths(id(9), &people, &[], &[referral(300, 1, 9, "2026-02-01T10:00")], date("2026-03-10"), 5);
    assert_eq!(chains[0].links[1].referral, Some(id(300)));
}

#[test]
fn b16_a_dormant_tie_is_still_a_way_and_a_person_known_is_direct() {
    let mut people = [known(1, Closeness::Close), known(9, Closeness::Slight)];
    people[0].last_exchange = Some(date("2019-01-01"));
    let chains = introduction_paths(id(9), &people, &[tie(100, 1, 9, Closeness::Close)], &[], date("2026-03-10"), 5);
    assert_eq!(chains.len(), 2);
    assert!(chains.iter().any(|chain| chain.links.len() == 1) && chains.iter().any(|chain| chain.ask_first() == Some(id(1))));
}

#[test]
fn b9_the_way_from_me_follows_the_first_referrals() {
    let referrals = [
        referral(300, 1, 2, "2026-01-10T10:00"),
        referral(301, 2, 3, "2026-02-10T10:00"),
        referral(302, 4, 3, "2026-03-10T10:00"),
        referral(303, 3, 1, "2026-03-11T10:00"),
    ];
    let way = |target| path_from_me(id(target), &referrals).into_iter().map(|step| (step.person_id, step.by)).collect::<Vec<_>>();
    assert_eq!(way(2).last(), Some(&(id(2), Some(id(300)))));
    assert_eq!(way(4), [(id(4), None)]);
    // Three who named each other in a circle: the way ends.
    assert_eq!(way(3), [(id(1), None), (id(2), Some(id(300))), (id(3), Some(id(301)))]);
}

/// The cheapest chain by trying all.
fn cheapest(target: u64, mine: &[Option<u32>], link: &dyn Fn(u64, u64) -> Option<u32>) -> Option<u32> {
    let count = mine.len() as u64;
    let mut best = mine.to_vec();
    for _ in 0..count {
        for from in 0..count {
            for to in 0..count {
                if let (Some(cost), Some(step)) = (best[from as usize], link(from, to)) {
                    let at = &mut best[to as usize];
                    *at = Some(at.map_or(cost + step, |known| known.min(cost + step)));
                }
            }
        }
    }
    best[target as usize]
}

proptest! {
    #[test]
    fn chains_are_the_cheapest_hang_together_and_never_change(
        mine in prop::collection::vec(0_usize..4, 5),
        ties in prop::collection::vec((0_u64..5, 0_u64..5, 0_usize..4), 0..10),
    ) {
        let people: Vec<_> = mine.iter().zip(0..).map(|(closeness, n)| known(n, Closeness::ALL[*closeness])).collect();
        let ties: Vec<_> = ties.into_iter().zip(100..).map(|((one, other, closeness), n)| tie(n, one, other, Closeness::ALL[closeness])).collect();
        let chains = introduction_paths(id(4), &people, &ties, &[], date("2026-03-10"), 9);
        let mut turned = ties.clone();
        turned.reverse();
        let mut others = people.clone();
        others.reverse();
        prop_assert_eq!(&introduction_paths(id(4), &others, &turned, &[], date("2026-03-10"), 9), &chains);
        let mut asked = HashSet::new();
        for chain in &chains {
            prop_assert!(asked.insert(chain.ask_first()));
            prop_assert_eq!(chain.links.last().unwrap().person_id, id(4));
            prop_assert_eq!(who(chain).into_iter().collect::<HashSet<_>>().len(), chain.links.len());
            for two in chain.links.windows(2) {
                let (from, to) = (two[0].person_id, two[1].person_id);
                prop_assert!(ties.iter().any(|t| (t.one_id, t.other_id) == (from, to) || (t.other_id, t.one_id) == (from, to)));
            }
        }
        prop_assert!(chains.is_sorted_by_key(|chain| chain.cost));
        let base = |closeness: Closeness| match closeness {
            Closeness::Close => 10, Closeness::Known => 14, Closeness::Slight => 22, Closeness::Unknown => 30,
        };
        let direct: Vec<_> = people.iter().map(|p| (p.closeness != Closeness::Unknown).then(|| base(p.closeness) + 3)).collect();
        let link = |from: u64, to: u64| ties.iter()
            .filter(|t| from != to && ((t.one_id, t.other_id) == (id(from), id(to)) || (t.other_id, t.one_id) == (id(from), id(to))))
            .map(|t| base(t.closeness)).min();
        prop_assert_eq!(chains.first().map(|chain| chain.cost), cheapest(4, &direct, &link));
    }
}
