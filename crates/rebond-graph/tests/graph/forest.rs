//! Who led to whom: nobody is lost, nobody changes places, and what is shown is as much as one can read.

use proptest::prelude::*;
use rebond_domain::*;
use rebond_graph::{Forest, Unfolded};

use crate::build::*;

#[test]
fn b9_each_hangs_from_who_named_them_first() {
    let referrals = [
        referral(300, 1, 2, "2026-01-10T10:00"),
        referral(301, 3, 2, "2026-02-10T10:00"),
        referral(302, 2, 3, "2026-02-11T10:00"),
        referral(303, 9, 4, "2026-02-11T10:00"),
    ];
    let forest = Forest::new(&[1, 2, 3, 4].map(id), &referrals);
    let by = |n: u64| {
        let (by, referral) = forest.by(forest.place(id(n)).unwrap());
        (forest.person(by), referral)
    };
    assert_eq!((by(1), by(2), by(3)), ((None, None), (Some(id(1)), Some(id(300))), (Some(id(2)), Some(id(302)))));
    // Who named them is not shown.
    assert_eq!(by(4), (None, None));
    assert_eq!(forest.below(0), 4);
    assert_eq!(forest.opened_most(5).into_iter().map(|at| forest.person(at)).collect::<Vec<_>>(), [Some(id(1)), Some(id(2))]);
    assert_eq!(forest.way(forest.place(id(3)).unwrap()), [1, 2].map(|n| forest.place(id(n)).unwrap()));
    assert_eq!(Forest::new(&[], &[]).len(), 1);
}

#[test]
fn two_who_named_each_other_are_one_thread_that_begins_at_me() {
    let forest = Forest::new(&[1, 2].map(id), &[referral(300, 1, 2, "2026-01-10T10:00"), referral(301, 2, 1, "2026-01-11T10:00")]);
    assert_eq!((forest.len(), forest.led(0).len(), forest.person(1)), (3, 1, Some(id(1))));
}

#[test]
fn a_forest_too_large_is_folded_and_says_how_much_of_it() {
    // Three strands: of one, of twelve, and of one further down.
    let mut referrals: Vec<Referral> = (10..22).map(|n| referral(300 + n, 2, n, "2026-01-10T10:00")).collect();
    referrals.push(referral(400, 3, 30, "2026-01-12T10:00"));
    let people: Vec<PersonId> = [1, 2, 3, 30].into_iter().chain(10..22).map(id).collect();
    let forest = Forest::new(&people, &referrals);
    let shown = forest.unfold(0, 6, |_| true);
    let said = |shown: &Unfolded| shown.rows.iter().map(|row| (forest.person(row.at), row.depth, row.folded)).collect::<Vec<_>>();
    let rows = [(None, 0, 0), (Some(id(1)), 1, 0), (Some(id(2)), 1, 12), (Some(id(3)), 1, 0), (Some(id(30)), 2, 0)];
    assert_eq!((said(&shown), shown.left_out), (rows.to_vec(), 0));
    // Seen from there, there is room for all.
    let from = forest.place(id(2)).unwrap();
    assert_eq!(forest.unfold(from, 20, |_| true).rows.len(), 13);
    // Of too many, who led on and the latest.
    let few = forest.unfold(0, 2, |_| true);
    assert_eq!((few.rows.iter().filter_map(|row| forest.person(row.at)).collect::<Vec<_>>(), few.left_out), (vec![id(2), id(3)], 1));
    // Only who is wanted, and who leads there.
    let wanted = forest.place(id(30)).unwrap();
    assert_eq!(
        forest.unfold(0, 9, |at| at == wanted).rows.iter().filter_map(|row| forest.person(row.at)).collect::<Vec<_>>(),
        [id(3), id(30)]
    );
}

fn some(links: Vec<(u64, u64, i64)>) -> Vec<Referral> {
    let one = |((by, to, days), n): ((u64, u64, i64), u64)| {
        let mut one = referral(n, by, to, "2026-01-10T10:00");
        one.at += jiff::SignedDuration::from_hours(24 * days);
        one
    };
    links.into_iter().zip(1000..).map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn nobody_is_lost_and_nobody_changes_places_when_somebody_comes(
        count in 0_u64..300,
        links in prop::collection::vec((0_u64..300, 0_u64..300, 0_i64..500), 0..300),
        by in 0_u64..300,
        most in 1_usize..400,
    ) {
        let people: Vec<PersonId> = (0..count).map(id).collect();
        let mut referrals = some(links);
        let forest = Forest::new(&people, &referrals);
        prop_assert_eq!(forest.len() as u64, count + 1);
        let whole = forest.unfold(0, usize::MAX, |_| true);
        prop_assert_eq!(whole.rows.len(), forest.len());
        for (row, before) in whole.rows.iter().skip(1).map(|row| (row, forest.by(row.at).0)) {
            let above = whole.rows.iter().position(|other| other.at == before).unwrap();
            prop_assert_eq!(whole.rows[above].depth + 1, row.depth);
        }
        // Cut short, everybody is shown, folded or left out, once.
        let shown = forest.unfold(0, most, |_| true);
        prop_assert!(shown.rows.len() <= most + 1);
        let left: usize = shown.rows.iter().map(|row| row.folded).sum();
        prop_assert!(shown.rows.len() + left + shown.left_out <= forest.len() && (shown.left_out > 0 || shown.rows.len() + left == forest.len()));
        // Somebody comes last, named by somebody or found by oneself: all others keep their rows, but for one row more below.
        let newest = id(5_000);
        let mut more = people.clone();
        more.push(newest);
        referrals.push(referral(9_000, by, 5_000, "2029-01-01T10:00"));
        let grown = Forest::new(&more, &referrals);
        let after = grown.unfold(0, usize::MAX, |_| true);
        let line = |forest: &Forest, of: &Unfolded| of.rows.iter().map(|row| (forest.person(row.at), row.depth)).collect::<Vec<_>>();
        let mut without = line(&grown, &after);
        without.retain(|(person, _)| *person != Some(newest));
        prop_assert_eq!(without, line(&forest, &whole));
        referrals.reverse();
        more.reverse();
        prop_assert_eq!(Forest::new(&more, &referrals), grown);
    }
}
