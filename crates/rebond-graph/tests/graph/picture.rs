//! The picture of the thread: nobody on top of anybody, the same every time.

use proptest::prelude::*;
use rebond_domain::*;
use rebond_graph::{Picture, Shape, picture};

use crate::build::*;

fn apart(picture: &Picture) -> f64 {
    let mut least = f64::INFINITY;
    for (at, one) in picture.nodes.iter().enumerate() {
        for other in &picture.nodes[at + 1..] {
            least = least.min((one.x - other.x).hypot(one.y - other.y));
        }
    }
    least
}

#[test]
fn each_hangs_from_who_named_them_first() {
    let people = [1, 2, 3, 4].map(id).to_vec();
    let referrals = [
        referral(300, 1, 2, "2026-01-10T10:00"),
        referral(301, 3, 2, "2026-02-10T10:00"),
        referral(302, 2, 3, "2026-02-11T10:00"),
        referral(303, 9, 4, "2026-02-11T10:00"),
    ];
    for shape in [Shape::Rings, Shape::Rows] {
        let drawn = picture(&people, &referrals, shape);
        let led = |n: u64| {
            let to = drawn.nodes.iter().position(|node| node.person_id == Some(id(n))).unwrap();
            let edge = drawn.edges.iter().find(|edge| edge.to == to).unwrap();
            (drawn.nodes[edge.from].person_id, edge.referral, drawn.nodes[to].depth)
        };
        assert_eq!(drawn.nodes[0].person_id, None);
        assert_eq!(led(1), (None, None, 1));
        assert_eq!(led(2), (Some(id(1)), Some(id(300)), 2));
        assert_eq!(led(3), (Some(id(2)), Some(id(302)), 3));
        // Who named them is not shown.
        assert_eq!(led(4), (None, None, 1));
    }
    assert_eq!(picture(&[], &[], Shape::Rings).nodes.len(), 1);
}

#[test]
fn two_who_named_each_other_are_one_thread_that_begins_at_me() {
    let drawn = picture(&[id(1), id(2)], &[referral(300, 1, 2, "2026-01-10T10:00"), referral(301, 2, 1, "2026-01-11T10:00")], Shape::Rows);
    assert_eq!((drawn.nodes.len(), drawn.nodes.iter().map(|node| node.depth).max()), (3, Some(2)));
    assert_eq!(drawn.nodes[1].person_id, Some(id(1)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn nobody_overlaps_and_nobody_is_lost(
        count in 0_u64..500,
        links in prop::collection::vec((0_u64..500, 0_u64..500, 0_i64..500), 0..500),
        shape in prop::sample::select(vec![Shape::Rings, Shape::Rows]),
    ) {
        let people: Vec<PersonId> = (0..count).map(id).collect();
        let mut referrals: Vec<Referral> = links.into_iter().zip(1000..).map(|((by, to, days), n)| {
            let mut one = referral(n, by, to, "2026-01-10T10:00");
            one.at += jiff::SignedDuration::from_hours(24 * days);
            one
        }).collect();
        let drawn = picture(&people, &referrals, shape);
        prop_assert_eq!(drawn.nodes.len() as u64, count + 1);
        prop_assert_eq!(drawn.edges.len() as u64, count);
        prop_assert!(count == 0 || apart(&drawn) >= 1.2, "{}", apart(&drawn));
        for node in &drawn.nodes {
            prop_assert!(node.x >= 1.0 && node.x <= drawn.width - 1.0 && node.y >= 1.0 && node.y <= drawn.height - 1.0);
        }
        for edge in &drawn.edges {
            prop_assert!(edge.from < edge.to && drawn.nodes[edge.to].depth == drawn.nodes[edge.from].depth + 1);
        }
        referrals.reverse();
        let mut turned = people;
        turned.reverse();
        prop_assert_eq!(picture(&turned, &referrals, shape), drawn);
    }
}
