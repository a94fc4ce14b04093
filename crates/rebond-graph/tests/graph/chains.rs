//! Chains of introductions (B16) and the way from me (B9).

use proptest::prelude::*;
use rebond_domain::*;
use rebond_graph::{Acquaintance, Chain, Member, Network, Target, path_from_me};

use crate::{
    build::*,
    reference::{self, Small},
};

const TODAY: &str = "2026-03-10";

fn who(chain: &Chain) -> Vec<PersonId> {
    chain.people.clone()
}

fn chains(members: &[Member], ties: &[Tie], referrals: &[Referral], to: u64) -> Vec<Chain> {
    let known = members.iter().find(|member| member.person == id(to)).and_then(|member| member.known);
    let target = Target { person: id(to), known };
    Network::new(members, ties, referrals, date(TODAY)).chains(&[target], date(TODAY), 5)
}

#[test]
fn b16_the_likeliest_chain_comes_first_and_each_begins_with_somebody_else() {
    let people = [known(1, Closeness::Close), known(2, Closeness::Slight), unknown(3), unknown(4), unknown(9)];
    let ties = [tie(100, 1, 3, Closeness::Known), tie(101, 3, 9, Closeness::Close), tie(102, 2, 9, Closeness::Known)];
    // Close, known, close costs less than two links of which one is slight.
    let found = chains(&people, &ties, &[], 9);
    assert_eq!(found.iter().map(who).collect::<Vec<_>>(), [vec![id(1), id(3), id(9)], vec![id(2), id(9)]]);
    assert_eq!(found[0].ask_first(), Some(id(1)));
    // One more person between weighs more than the same closeness does.
    let longer = [tie(100, 1, 3, Closeness::Known), tie(101, 3, 9, Closeness::Known), tie(102, 2, 9, Closeness::Known)];
    let alike = [known(1, Closeness::Known), known(2, Closeness::Known), unknown(3), unknown(9)];
    assert_eq!(chains(&alike, &longer, &[], 9).iter().map(who).collect::<Vec<_>>(), [vec![id(2), id(9)], vec![id(1), id(3), id(9)]]);
    assert_eq!(chains(&people, &ties, &[], 4), []);
}

#[test]
fn b6_b16_nobody_who_declined_or_is_out_of_reach_is_asked_or_passed_through() {
    let ties = [tie(100, 1, 3, Closeness::Known), tie(101, 3, 9, Closeness::Close), tie(102, 2, 9, Closeness::Known)];
    for out in [1, 3] {
        let mut people = [known(1, Closeness::Close), known(2, Closeness::Slight), unknown(3), unknown(9)];
        people.iter_mut().filter(|member| member.person == id(out)).for_each(|member| member.asked = false);
        assert_eq!(chains(&people, &ties, &[], 9).iter().map(who).collect::<Vec<_>>(), [vec![id(2), id(9)]]);
    }
    // Who would rather not be named to one person may still introduce one to others; a tie beside the referral changes nothing.
    let people = [known(2, Closeness::Known), unknown(8), unknown(9)];
    let ties = [tie(100, 9, 2, Closeness::Close), tie(101, 2, 8, Closeness::Close)];
    let declined = [Referral { name_use: NameUse::Declined, ..referral(300, 2, 9, "2026-02-01T10:00") }];
    assert_eq!(chains(&people, &ties, &declined, 9), []);
    assert_eq!(chains(&people, &ties, &declined, 8).len(), 1);
    // Nor is the way back closed.
    assert_eq!(chains(&[known(9, Closeness::Known), unknown(2)], &ties, &declined, 2).len(), 1);
}

#[test]
fn b16_g10_a_referral_is_a_link_and_who_helped_is_asked_first() {
    let mut people = [known(1, Closeness::Known), known(2, Closeness::Known), unknown(9)];
    people[1].known.as_mut().unwrap().helped = true;
    let ties = [tie(100, 1, 9, Closeness::Slight), tie(101, 2, 9, Closeness::Slight)];
    assert_eq!(chains(&people, &ties, &[], 9)[0].ask_first(), Some(id(2)));
    assert_eq!(chains(&people, &[], &[referral(300, 1, 9, "2026-02-01T10:00")], 9).iter().map(who).collect::<Vec<_>>(), [[id(1), id(9)]]);
}

#[test]
fn b16_a_dormant_tie_is_still_a_way_and_a_person_known_is_direct() {
    let mut people = [known(1, Closeness::Close), known(9, Closeness::Slight)];
    people[0].known.as_mut().unwrap().last_exchange = Some(date("2019-01-01"));
    let found = chains(&people, &[tie(100, 1, 9, Closeness::Close)], &[], 9);
    assert_eq!(found.iter().map(who).collect::<Vec<_>>(), [vec![id(1), id(9)], vec![id(9)]]);
    // Somebody whom one knows and nobody leads to.
    let alone = Target { person: id(50), known: people[1].known };
    assert_eq!(Network::new(&people, &[], &[], date(TODAY)).chains(&[alone], date(TODAY), 5).len(), 1);
}

#[test]
fn b16_to_an_organisation_or_a_subject_the_chain_ends_at_whoever_is_there() {
    let people = [known(1, Closeness::Known), known(2, Closeness::Known), unknown(8), unknown(9)];
    let ties = [tie(100, 1, 8, Closeness::Known), tie(101, 8, 9, Closeness::Close), tie(102, 2, 9, Closeness::Slight)];
    let targets = [8, 9].map(|n| Target { person: id(n), known: None });
    let found = Network::new(&people, &ties, &[], date(TODAY)).chains(&targets, date(TODAY), 5);
    assert_eq!(found.iter().map(who).collect::<Vec<_>>(), [[id(1), id(8)], [id(2), id(9)]]);
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

fn last() -> impl Strategy<Value = Option<Date>> {
    prop::option::of(prop::sample::select(vec!["2026-02-01", "2024-06-01", "2019-01-01"])).prop_map(|day| day.map(date))
}

fn closeness() -> impl Strategy<Value = Closeness> {
    prop::sample::select(Closeness::ALL.to_vec())
}

/// Up to eight people, many ties among them, some told twice, some referrals that came to nothing, some who are not to be asked.
fn small() -> impl Strategy<Value = Small> {
    let known = prop::option::weighted(0.5, (closeness(), last(), any::<bool>()));
    let member = (known, prop::bool::weighted(0.85));
    let bound = (0_u64..8, 0_u64..8, closeness(), last());
    let named = (0_u64..8, 0_u64..8, prop::bool::weighted(0.3));
    let all = (
        prop::collection::vec(member, 2..8),
        prop::collection::vec(bound, 0..16),
        prop::collection::vec(named, 0..4),
        prop::collection::btree_set(0_u64..8, 1..3),
    );
    all.prop_map(|(members, ties, referrals, targets)| {
        let known = |known: Option<(Closeness, Option<Date>, bool)>| {
            known.map(|(closeness, last_exchange, helped)| Acquaintance { closeness, last_exchange, helped })
        };
        let members: Vec<Member> =
            members.into_iter().zip(0..).map(|((of, asked), n)| Member { person: id(n), known: known(of), asked }).collect();
        let of = |n: u64| members.iter().find(|member| member.person == id(n)).and_then(|member| member.known);
        let ties = ties.into_iter().zip(100..);
        let referrals = referrals.into_iter().zip(300..).map(|((by, to, declined), n)| {
            let name_use = if declined { NameUse::Declined } else { NameUse::Agreed };
            Referral { name_use, ..referral(n, by, to, "2026-02-01T10:00") }
        });
        Small {
            ties: ties.map(|((one, other, close, last_exchange), n)| Tie { last_exchange, ..tie(n, one, other, close) }).collect(),
            referrals: referrals.collect(),
            targets: targets.into_iter().map(|n| Target { person: id(n), known: of(n) }).collect(),
            members,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]
    #[test]
    fn b16_the_chains_are_those_that_trying_all_gives(small in small(), limit in 0_usize..6) {
        let today = date(TODAY);
        let network = Network::new(&small.members, &small.ties, &small.referrals, today);
        let found = network.chains(&small.targets, today, limit);
        let tried = reference::chains(&small, today, limit);
        // Of several ways that cost the same, which people stand between is not said.
        let said = |chains: &[Chain]| chains.iter().map(|it| (it.cost, it.people.len(), it.ask_first())).collect::<Vec<_>>();
        prop_assert_eq!(said(&found), said(&tried), "{:?}\n{:?}", found, tried);
        // The same records in another order give the same chains, person by person.
        let mut turned = small.clone();
        turned.members.reverse();
        turned.ties.reverse();
        turned.referrals.reverse();
        turned.targets.reverse();
        let again = Network::new(&turned.members, &turned.ties, &turned.referrals, today).chains(&turned.targets, today, limit);
        prop_assert_eq!(&again, &found);
        for chain in &found {
            for two in chain.people.windows(2) {
                let tied = small.ties.iter().any(|it| [[it.one_id, it.other_id], [it.other_id, it.one_id]].contains(&[two[0], two[1]]));
                let named = small.referrals.iter().any(|it| [[it.by_id, it.to_id], [it.to_id, it.by_id]].contains(&[two[0], two[1]]));
                prop_assert!(tied || named);
            }
        }
    }
}
