//! After: G4, G5, G6, G9.

use rebond_coach::{Matter, StepKind};
use rebond_domain::*;
use rebond_method::Rule;

use crate::build::*;

#[test]
fn g5_the_recommender_hears_until_it_is_told_or_closed() {
    let mut history = settled();
    history.referrals = vec![referral(300, 10, 11, "2026-02-01T10:00", NameUse::Agreed)];
    history.people = vec![person(10), person(11)];
    history.meetings = vec![done(100, 10, "2026-02-01T09:00")];
    history.approaches = vec![sent(200, 11, "2026-03-09T09:00")];
    let steps = steps_at(&history, "2026-03-10T10:00");
    assert_eq!(steps.len(), 1);
    assert_eq!(
        (steps[0].kind, steps[0].about),
        (StepKind::TellRecommender, Matter::Loop { referral: id(300), person: id(10), stage: LoopStage::Written })
    );
    assert_eq!((steps[0].rule, steps[0].key().as_str()), (Rule::G5, format!("G5:referral:{}:written", id::<ReferralId>(300)).as_str()));
    history.referrals[0].closed_at = Some(ts("2026-03-10T09:00"));
    assert_eq!(kinds(&history, "2026-03-10T10:00"), []);
}

#[test]
fn g6_promises_come_back_in_time() {
    let promise = |side, due_on: Option<&str>, settled| Promise {
        due_on: due_on.map(|day| day.parse().unwrap()),
        settled,
        ..Promise::open(id(400), id(10), side, Line::cut("un article").unwrap(), ts("2026-03-02T10:00"))
    };
    let mine = (StepKind::KeepPromise, Matter::Promise { promise: id(400), person: id(10) });
    let theirs = (StepKind::RecallPromise, Matter::Promise { promise: id(400), person: id(10) });
    for (side, due_on, when, expected) in [
        (Side::Mine, Some("2026-03-12"), "2026-03-09T10:00", vec![]),
        (Side::Mine, Some("2026-03-12"), "2026-03-10T10:00", vec![mine]),
        (Side::Mine, Some("2026-03-12"), "2026-04-10T10:00", vec![mine]),
        (Side::Mine, None, "2026-03-02T10:00", vec![mine]),
        (Side::Theirs, Some("2026-03-12"), "2026-03-16T10:00", vec![]),
        (Side::Theirs, Some("2026-03-12"), "2026-03-17T10:00", vec![theirs]),
        (Side::Theirs, None, "2026-03-18T10:00", vec![]),
        (Side::Theirs, None, "2026-03-19T10:00", vec![theirs]),
    ] {
        let mut history = settled();
        history.promises = vec![promise(side, due_on, None)];
        assert_eq!(kinds(&history, when), expected, "{side} {due_on:?} seen {when}");
        history.promises = vec![promise(side, due_on, Some(Settled::Kept { at: ts("2026-03-02T11:00") }))];
        assert_eq!(kinds(&history, when), []);
    }
}

#[test]
fn g4_news_is_given_months_later_and_only_when_something_moved() {
    let mut history = settled();
    history.meetings = vec![done(100, 10, "2026-03-09T10:00")];
    assert_eq!(kinds(&history, "2026-05-20T10:00"), []);
    let progress = |n, when| Progress { id: id(n), campaign_id: id(1), text: Prose::cut("Une immersion").unwrap(), at: ts(when) };
    history.progress = vec![progress(500, "2026-04-01T10:00")];
    let news = |n| (StepKind::GiveNews, Matter::Progress { person: id(10), progress: id(n) });
    assert_eq!(kinds(&history, "2026-05-07T23:00"), []);
    assert_eq!(kinds(&history, "2026-05-08T10:00"), [news(500)]);
    // Told: over, until something else moves and time has passed again.
    history.told = vec![ProgressTold { id: id(600), progress_id: id(500), person_id: id(10), at: ts("2026-05-08T11:00") }];
    assert_eq!(kinds(&history, "2026-05-09T10:00"), []);
    history.progress.push(progress(501, "2026-05-20T10:00"));
    assert_eq!(kinds(&history, "2026-06-20T10:00"), []);
    assert_eq!(kinds(&history, "2026-07-08T10:00"), [news(501)]);
    // What moved before the meeting was told there.
    history.progress = vec![progress(500, "2026-03-01T10:00")];
    history.told.clear();
    assert_eq!(kinds(&history, "2026-05-20T10:00"), []);
}

#[test]
fn g9_warmth_follows_what_the_meeting_was_worth_too() {
    let mut history = settled();
    history.people = vec![person(10)];
    history.people[0].closeness = Closeness::Slight;
    history.meetings = vec![done(100, 10, "2026-01-09T10:00")];
    // 240 days by closeness alone; much, as with somebody known and sooner; little, later.
    for (useful, not_yet, due) in [
        (None, "2026-09-05T10:00", "2026-09-06T10:00"),
        (Some(Useful::Some), "2026-09-05T10:00", "2026-09-06T10:00"),
        (Some(Useful::Much), "2026-05-08T10:00", "2026-05-09T10:00"),
        (Some(Useful::Little), "2027-01-03T10:00", "2027-01-04T10:00"),
    ] {
        history.meetings[0].useful = useful;
        assert_eq!(kinds(&history, not_yet), [], "{useful:?}");
        assert_eq!(kinds(&history, due).len(), 1, "{useful:?}");
    }
}

#[test]
fn g9_warmth_follows_closeness_and_counts_every_exchange() {
    let mut history = settled();
    history.people = vec![person(10)];
    history.meetings = vec![done(100, 10, "2026-01-09T10:00")];
    let warm = |last: &str| (StepKind::KeepWarm, Matter::Quiet { person: id(10), last: last.parse().unwrap() });
    for (closeness, not_yet, due) in [
        (Closeness::Close, "2026-04-08T10:00", "2026-04-09T10:00"),
        (Closeness::Known, "2026-06-07T10:00", "2026-06-08T10:00"),
        (Closeness::Slight, "2026-09-05T10:00", "2026-09-06T10:00"),
    ] {
        history.people[0].closeness = closeness;
        assert_eq!(kinds(&history, not_yet), [], "{closeness}");
        assert_eq!(kinds(&history, due), [warm("2026-01-09")], "{closeness}");
    }
    // A call noted, or a message sent, starts the count again.
    history.people[0].last_exchange = Some("2026-09-01".parse().unwrap());
    assert_eq!(kinds(&history, "2026-09-06T10:00"), []);
    history.people[0].last_exchange = None;
    history.approaches = vec![approach(200, 10, MessageKind::News, Delivery::Sent { sent_at: ts("2026-09-02T10:00") })];
    assert_eq!(kinds(&history, "2026-09-06T10:00"), []);
    // Set aside: left in peace.
    history.approaches.clear();
    history.people[0].set_aside_at = Some(ts("2026-09-02T10:00"));
    assert_eq!(kinds(&history, "2026-09-06T10:00"), []);
}
