//! Loops: G5.

use proptest::prelude::*;
use rebond_domain::*;
use rebond_graph::{DueNews, Loops, loops, open_loops};

use crate::build::*;

fn told(n: u64, stage: LoopStage) -> LoopNews {
    LoopNews { id: id(n), referral_id: id(300), stage, told_at: ts("2026-03-20T10:00") }
}

fn due(stage: LoopStage, since: &str) -> Vec<DueNews> {
    vec![DueNews { referral_id: id(300), stage, since: date(since) }]
}

#[test]
fn g5_the_recommender_hears_at_each_turn() {
    let referrals = [referral(300, 10, 11, "2026-03-02T10:00")];
    let at_turn = |approaches: &[ApproachOutline], meetings: &[Meeting], when: &str| {
        open_loops(&referrals, &[], approaches, meetings, france(), &at(when))
    };
    let wrote = sent(200, 11, MessageKind::Request, "2026-03-03T10:00", None);
    assert_eq!(at_turn(&[], &[], "2026-03-20T10:00"), []);
    assert_eq!(at_turn(std::slice::from_ref(&wrote), &[], "2026-03-20T10:00"), due(LoopStage::Written, "2026-03-03"));
    // Once met, that alone is to be told, not the letter before it.
    let meeting = [held(100, 11, "2026-03-10T10:00")];
    assert_eq!(at_turn(std::slice::from_ref(&wrote), &meeting, "2026-03-10T12:00"), due(LoopStage::Met, "2026-03-10"));
    assert_eq!(at_turn(&[wrote], &meeting, "2026-04-21T12:00"), due(LoopStage::Outcome, "2026-04-21"));
    for (answer, expected) in [
        (Answer::No, due(LoopStage::Unreachable, "2026-03-06")),
        (Answer::Redirected, due(LoopStage::Unreachable, "2026-03-06")),
        (Answer::Yes, due(LoopStage::Written, "2026-03-03")),
        (Answer::Later, due(LoopStage::Written, "2026-03-03")),
    ] {
        let wrote = sent(200, 11, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", answer)));
        assert_eq!(at_turn(&[wrote], &[], "2026-03-20T10:00"), expected, "{answer}");
    }
}

#[test]
fn g5_d14_silence_after_the_last_follow_up_is_told_too() {
    let referrals = [referral(300, 10, 11, "2026-03-02T10:00")];
    let mut approaches = vec![sent(200, 11, MessageKind::Request, "2026-03-03T10:00", None)];
    approaches.push(sent(201, 11, MessageKind::FollowUp, "2026-03-12T10:00", None));
    let stage = |approaches: &[ApproachOutline], when| open_loops(&referrals, &[], approaches, &[], france(), &at(when))[0].stage;
    assert_eq!(stage(&approaches, "2026-06-01T10:00"), LoopStage::Written);
    approaches.push(sent(202, 11, MessageKind::FollowUp, "2026-03-23T10:00", None));
    assert_eq!(stage(&approaches, "2026-03-31T23:00"), LoopStage::Written);
    assert_eq!(stage(&approaches, "2026-04-01T10:00"), LoopStage::Unreachable);
}

#[test]
fn g5_what_was_told_is_told_and_the_loop_closes() {
    let referrals = [referral(300, 10, 11, "2026-03-02T10:00")];
    let wrote = [sent(200, 11, MessageKind::Request, "2026-03-03T10:00", None)];
    let no = [sent(200, 11, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", Answer::No)))];
    let met = [held(100, 11, "2026-03-10T10:00")];
    let open = vec![id(300)];
    for (name, news, approaches, meetings, when, expected) in [
        ("written told", vec![told(1, LoopStage::Written)], &wrote, &[][..], "2026-03-20T10:00", Loops { due: vec![], open: open.clone() }),
        (
            "written told, then met",
            vec![told(1, LoopStage::Written)],
            &wrote,
            &met[..],
            "2026-03-20T10:00",
            Loops { due: due(LoopStage::Met, "2026-03-10"), open: open.clone() },
        ),
        ("met told", vec![told(1, LoopStage::Met)], &wrote, &met[..], "2026-03-20T10:00", Loops { due: vec![], open: open.clone() }),
        (
            "met told, then weeks",
            vec![told(2, LoopStage::Met), told(1, LoopStage::Written)],
            &wrote,
            &met[..],
            "2026-05-20T10:00",
            Loops { due: due(LoopStage::Outcome, "2026-04-21"), open: open.clone() },
        ),
        ("outcome told", vec![told(1, LoopStage::Outcome)], &wrote, &met[..], "2026-05-20T10:00", Loops::default()),
        ("a no told", vec![told(1, LoopStage::Unreachable)], &no, &[][..], "2026-05-20T10:00", Loops::default()),
        (
            "a no told, met after all",
            vec![told(1, LoopStage::Unreachable)],
            &no,
            &met[..],
            "2026-03-20T10:00",
            Loops { due: due(LoopStage::Met, "2026-03-10"), open: open.clone() },
        ),
    ] {
        assert_eq!(loops(&referrals, &news, approaches, meetings, france(), &at(when)), expected, "{name}");
    }
    let mut closed = referrals;
    closed[0].closed_at = Some(ts("2026-03-04T10:00"));
    assert_eq!(loops(&closed, &[], &wrote, &met, france(), &at("2026-05-20T10:00")), Loops::default());
}

#[test]
fn g5_what_came_before_the_referral_owes_it_nothing() {
    let referrals = [referral(300, 10, 11, "2026-03-02T10:00")];
    let before = [sent(200, 11, MessageKind::Request, "2026-02-03T10:00", None)];
    let met = [held(100, 11, "2026-02-10T10:00")];
    assert_eq!(open_loops(&referrals, &[], &before, &met, france(), &at("2026-03-20T10:00")), []);
    // Unless the message itself says it came of it.
    let mut of_it = before;
    of_it[0].referral_id = Some(id(300));
    assert_eq!(open_loops(&referrals, &[], &of_it, &[], france(), &at("2026-03-20T10:00")), due(LoopStage::Written, "2026-02-03"));
}

proptest! {
    #[test]
    fn telling_what_is_due_leaves_nothing_due(
        written in prop::option::of(0_i64..100),
        answer in prop::option::of((0_usize..4, 1_i64..40)),
        met in prop::option::of(0_i64..150),
        seen in 0_i64..400,
    ) {
        let start = ts("2026-03-02T10:00");
        let later = |days: i64| start + jiff::SignedDuration::from_hours(24 * days);
        let referrals = [referral(300, 10, 11, "2026-03-02T10:00")];
        let mut approaches = Vec::new();
        if let Some(day) = written {
            let mut one = sent(200, 11, MessageKind::Request, "2026-03-02T10:00", None);
            one.delivery = match answer {
                None => Delivery::Sent { sent_at: later(day) },
                Some((which, wait)) => Delivery::Answered {
                    sent_at: later(day), answered_at: later(day + wait), answer: Answer::ALL[which], come_back_on: None,
                },
            };
            approaches.push(one);
        }
        let mut meetings = Vec::new();
        if let Some(day) = met {
            let mut one = held(100, 11, "2026-03-02T10:00");
            one.starts_at = later(day);
            meetings.push(one);
        }
        let now = later(150 + seen).to_zoned(jiff::tz::TimeZone::get("Europe/Paris").unwrap());
        let found = loops(&referrals, &[], &approaches, &meetings, france(), &now);
        prop_assert!(found.due.len() <= 1 && found.open == [id(300)]);
        prop_assert_eq!(found.due.is_empty(), written.is_none() && met.is_none());
        for news in found.due {
            prop_assert!(news.since <= now.date());
            let news = [told(1, news.stage)];
            prop_assert!(loops(&referrals, &news, &approaches, &meetings, france(), &now).due.is_empty());
        }
    }
}
