//! Loops: G5.

use jiff::Zoned;
use proptest::prelude::*;
use rebond_coach::{DueNews, History, Loops, Situation, Stage};
use rebond_domain::*;

use crate::build::*;

/// The loops of what A, B and the letters between did, at that moment.
fn loops(referrals: &[Referral], told: &[LoopNews], approaches: &[ApproachOutline], meetings: &[Meeting], when: &Zoned) -> Loops {
    let (referrals, loop_news) = (referrals.to_vec(), told.to_vec());
    let history = History { referrals, loop_news, approaches: approaches.to_vec(), meetings: meetings.to_vec(), ..History::default() };
    Situation::new(history, france(), when).loops().clone()
}

fn named(when: &str) -> Referral {
    referral(300, 10, 11, when, NameUse::Agreed)
}

fn wrote(n: u64, kind: MessageKind, when: &str, answer: Option<(&str, Answer)>) -> ApproachOutline {
    let sent_at = ts(when);
    let answered = |(at, answer): (&str, Answer)| Delivery::Answered { sent_at, answered_at: ts(at), answer, come_back_on: None };
    approach(n, 11, kind, answer.map_or(Delivery::Sent { sent_at }, answered))
}

fn told(n: u64, stage: LoopStage) -> LoopNews {
    LoopNews { id: id(n), referral_id: id(300), stage, told_at: ts("2026-03-20T10:00") }
}

fn due(stage: LoopStage, since: &str) -> Vec<DueNews> {
    vec![DueNews { referral_id: id(300), stage, since: since.parse().unwrap() }]
}

#[test]
fn g5_the_recommender_hears_at_each_turn() {
    let referrals = [named("2026-03-02T10:00")];
    let at_turn =
        |approaches: &[ApproachOutline], meetings: &[Meeting], when: &str| loops(&referrals, &[], approaches, meetings, &at(when)).due;
    let letter = wrote(200, MessageKind::Request, "2026-03-03T10:00", None);
    assert_eq!(at_turn(&[], &[], "2026-03-20T10:00"), []);
    assert_eq!(at_turn(std::slice::from_ref(&letter), &[], "2026-03-20T10:00"), due(LoopStage::Written, "2026-03-03"));
    // Once met, that alone is to be told, not the letter before it.
    let meeting = [held(100, 11, "2026-03-10T10:00")];
    assert_eq!(at_turn(std::slice::from_ref(&letter), &meeting, "2026-03-10T12:00"), due(LoopStage::Met, "2026-03-10"));
    assert_eq!(at_turn(&[letter], &meeting, "2026-04-21T12:00"), due(LoopStage::Outcome, "2026-04-21"));
    for (answer, expected) in [
        (Answer::No, due(LoopStage::Unreachable, "2026-03-06")),
        (Answer::Redirected, due(LoopStage::Unreachable, "2026-03-06")),
        (Answer::Yes, due(LoopStage::Agreed, "2026-03-06")),
        (Answer::Later, due(LoopStage::Written, "2026-03-03")),
    ] {
        let letter = wrote(200, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", answer)));
        assert_eq!(at_turn(&[letter], &[], "2026-03-20T10:00"), expected, "{answer}");
    }
}

#[test]
fn g5_d14_a_silence_has_one_end_for_the_person_and_for_the_recommender() {
    // A request, then follow-ups; the days around the end of each silence.
    let request = wrote(200, MessageKind::Request, "2026-03-03T10:00", None);
    let follow_up = |n, when| wrote(n, MessageKind::FollowUp, when, None);
    let never = [request.clone()];
    let once = [request.clone(), follow_up(201, "2026-03-12T10:00")];
    let twice = [request, follow_up(201, "2026-03-12T10:00"), follow_up(202, "2026-03-23T10:00")];
    let no = [wrote(200, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", Answer::No)))];
    let later = [wrote(200, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", Answer::Later)))];
    // An introduction asked of the person named is no attempt to meet them.
    let asked = [approach(203, 11, MessageKind::Introduction, Delivery::Sent { sent_at: ts("2026-03-03T10:00") })];
    let (waits, rests) = (Stage::Waiting, Stage::Resting);
    for (name, sent, when, told, stage) in [
        ("just written", &never[..], "2026-03-03T12:00", Some(LoopStage::Written), waits),
        ("never followed up, sixty days", &never, "2026-05-02T10:00", Some(LoopStage::Written), waits),
        ("never followed up, a day more", &never, "2026-05-03T10:00", Some(LoopStage::Unreachable), rests),
        ("followed up once, sixty days", &once, "2026-05-11T10:00", Some(LoopStage::Written), waits),
        ("followed up once, a day more", &once, "2026-05-12T10:00", Some(LoopStage::Unreachable), rests),
        ("followed up twice, the last day", &twice, "2026-03-31T23:00", Some(LoopStage::Written), waits),
        ("followed up twice, over", &twice, "2026-04-01T10:00", Some(LoopStage::Unreachable), rests),
        ("a no", &no, "2026-03-06T12:00", Some(LoopStage::Unreachable), Stage::Refused),
        ("later", &later, "2026-03-06T12:00", Some(LoopStage::Written), Stage::Later),
        ("an introduction asked of them", &asked, "2026-03-10T12:00", None, Stage::ToContact),
    ] {
        let history = History { referrals: vec![named("2026-03-02T10:00")], approaches: sent.to_vec(), ..History::default() };
        let all = situation(&history, when);
        assert_eq!(all.news_due(id(300)).map(|news| news.stage), told, "{name}: what the recommender hears");
        assert_eq!(rebond_coach::stage(&all, id(11)), stage, "{name}: where one stands");
    }
}

#[test]
fn g5_what_was_told_is_told_and_the_loop_closes() {
    let referrals = [named("2026-03-02T10:00")];
    let letter = [wrote(200, MessageKind::Request, "2026-03-03T10:00", None)];
    let no = [wrote(200, MessageKind::Request, "2026-03-03T10:00", Some(("2026-03-06T10:00", Answer::No)))];
    let met = [held(100, 11, "2026-03-10T10:00")];
    let open = vec![id(300)];
    for (name, news, approaches, meetings, when, expected) in [
        (
            "written told",
            vec![told(1, LoopStage::Written)],
            &letter,
            &[][..],
            "2026-03-20T10:00",
            Loops { due: vec![], open: open.clone() },
        ),
        (
            "written told, then met",
            vec![told(1, LoopStage::Written)],
            &letter,
            &met[..],
            "2026-03-20T10:00",
            Loops { due: due(LoopStage::Met, "2026-03-10"), open: open.clone() },
        ),
        ("met told", vec![told(1, LoopStage::Met)], &letter, &met[..], "2026-03-20T10:00", Loops { due: vec![], open: open.clone() }),
        (
            "met told, then weeks",
            vec![told(2, LoopStage::Met), told(1, LoopStage::Written)],
            &letter,
            &met[..],
            "2026-05-20T10:00",
            Loops { due: due(LoopStage::Outcome, "2026-05-01"), open: open.clone() },
        ),
        ("outcome told", vec![told(1, LoopStage::Outcome)], &letter, &met[..], "2026-05-20T10:00", Loops::default()),
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
        assert_eq!(loops(&referrals, &news, approaches, meetings, &at(when)), expected, "{name}");
    }
    let mut closed = referrals;
    closed[0].closed_at = Some(ts("2026-03-04T10:00"));
    assert_eq!(loops(&closed, &[], &letter, &met, &at("2026-05-20T10:00")), Loops::default());
}

#[test]
fn g5_what_came_to_an_end_before_the_referral_is_said_at_once() {
    let referrals = [named("2026-03-02T10:00")];
    let silent = [wrote(200, MessageKind::Request, "2026-02-03T10:00", None)];
    let refused = [wrote(200, MessageKind::Request, "2026-02-03T10:00", Some(("2026-02-04T10:00", Answer::No)))];
    let met = [held(100, 11, "2026-02-10T10:00")];
    let seen = |approaches: &[ApproachOutline], meetings: &[Meeting], told: &[LoopNews]| {
        loops(&referrals, told, approaches, meetings, &at("2026-03-20T10:00"))
    };
    assert_eq!(seen(&silent, &met, &[]).due, due(LoopStage::Met, "2026-03-02"));
    assert_eq!(seen(&silent, &met, &[told(1, LoopStage::Met)]), Loops::default(), "nothing follows what was over before");
    assert_eq!(seen(&refused, &[], &[]).due, due(LoopStage::Unreachable, "2026-03-02"));
    assert_eq!(seen(&refused, &[], &[told(1, LoopStage::Unreachable)]), Loops::default());
    // Waited for since before: that one wrote already is news; an old silence is none, and one may write again.
    assert_eq!(seen(&silent, &[], &[]).due, due(LoopStage::Written, "2026-03-02"));
    let long_ago = [wrote(200, MessageKind::Request, "2025-02-03T10:00", None)];
    assert_eq!(seen(&long_ago, &[], &[]).due, []);
    // The message itself says it came of it.
    let mut of_it = silent;
    of_it[0].referral_id = Some(id(300));
    assert_eq!(seen(&of_it, &[], &[]).due, due(LoopStage::Written, "2026-02-03"));
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
        let referrals = [named("2026-03-02T10:00")];
        let mut approaches = Vec::new();
        if let Some(day) = written {
            let mut one = wrote(200, MessageKind::Request, "2026-03-02T10:00", None);
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
        let now = later(150 + seen).to_zoned(time::zone("Europe/Paris").unwrap());
        let found = loops(&referrals, &[], &approaches, &meetings, &now);
        prop_assert!(found.due.len() <= 1 && found.open == [id(300)]);
        prop_assert_eq!(found.due.is_empty(), written.is_none() && met.is_none());
        for news in found.due {
            prop_assert!(news.since <= now.date());
            let news = [told(1, news.stage)];
            prop_assert!(loops(&referrals, &news, &approaches, &meetings, &now).due.is_empty());
        }
    }
}
