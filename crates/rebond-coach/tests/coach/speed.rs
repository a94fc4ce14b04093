//! A measure, run by hand: `cargo test --release -p rebond-coach -- --ignored --nocapture`.

use std::time::Instant;

use rebond_coach::{GridCount, Situation, day};
use rebond_domain::*;

use crate::build::*;

#[test]
#[ignore = "a measure, for a release build"]
fn ten_thousand_people() {
    let mut history = settled();
    let when = |n: u64| ts("2026-01-05T09:00") + jiff::SignedDuration::from_hours(i64::try_from(n).unwrap());
    history.people = (0..10_000).map(person).collect();
    history.people_count = 10_000;
    history.approaches = (0..3_000)
        .map(|n| {
            let mut one = sent(20_000 + n, n, "2026-01-05T09:00");
            let sent_at = when(n * 2);
            one.delivery = if n % 3 == 0 {
                Delivery::Sent { sent_at }
            } else {
                let answer = Answer::ALL[usize::try_from(n % 4).unwrap()];
                Delivery::Answered { sent_at, answered_at: when(n * 2 + 30), answer, come_back_on: None }
            };
            one
        })
        .collect();
    history.meetings = (0..1_000)
        .map(|n| {
            let mut one = done(40_000 + n, n * 3, "2026-01-05T09:00");
            one.starts_at = when(n * 6);
            one
        })
        .collect();
    history.grids = (0..1_000).map(|n| GridCount { meeting_id: id(40_000 + n), open: 2, raised: 5, total: 9 }).collect();
    history.referrals = (0..1_500).map(|n| referral(50_000 + n, n, 5_000 + n, "2026-02-01T09:00", NameUse::Agreed)).collect();
    let now = at("2026-09-10T10:00");
    let begin = Instant::now();
    let situation = Situation::new(history, france(), &now);
    let built = begin.elapsed();
    let mut times: Vec<_> = (0..101)
        .map(|_| {
            let begin = Instant::now();
            let today = day(&situation, france(), &now);
            assert_eq!(today.steps.len(), 7);
            begin.elapsed()
        })
        .collect();
    times.sort_unstable();
    let found = rebond_coach::steps(&situation, france(), &now).len();
    println!("situation {built:?}, a day of {found} steps {:?} (median of 101)", times[50]);
}
