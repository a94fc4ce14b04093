//! Around a meeting: E4, E14, F1, F5, F8, B14, G1, G2, G3, G8, G14.

use rebond_coach::{GridCount, History, Matter, Missing, Situation, Stage, StepKind, completeness, stage, steps};
use rebond_domain::*;

use crate::build::*;

fn only(history: &History, when: &str, wanted: What) -> bool {
    kinds(history, when) == [wanted]
}

#[test]
fn e4_the_grid_is_prepared_then_reread_the_day_before() {
    let mut history = settled();
    history.meetings = vec![meeting(100, 10, "2026-03-12T10:00")];
    history.meetings[0].state = MeetingState::Confirmed { at: ts("2026-03-02T10:00") };
    assert!(only(&history, "2026-03-05T10:00", (StepKind::PrepareGrid, Matter::Meeting { meeting: id(100), person: id(10) })));
    history.grids = vec![GridCount { meeting_id: id(100), open: 8, raised: 0, total: 10 }];
    let reread = (StepKind::RereadGrid, Matter::Meeting { meeting: id(100), person: id(10) });
    assert_eq!(kinds(&history, "2026-03-10T23:59"), []);
    assert!(only(&history, "2026-03-11T00:00", reread));
    assert!(only(&history, "2026-03-12T09:00", reread));
    // Reread a week before does not spare the day before.
    history.meetings[0].reread_at = Some(ts("2026-03-05T10:00"));
    assert!(only(&history, "2026-03-11T08:00", reread));
    history.meetings[0].reread_at = Some(ts("2026-03-11T09:00"));
    assert_eq!(kinds(&history, "2026-03-11T10:00"), []);
}

#[test]
fn e14_it_is_confirmed_the_day_before_or_on_the_last_working_day() {
    let confirm = (StepKind::Confirm, Matter::Meeting { meeting: id(100), person: id(10) });
    for (meets, when, due) in [
        ("2026-03-12T10:00", "2026-03-10T23:59", false),
        ("2026-03-12T10:00", "2026-03-11T00:00", true),
        ("2026-03-12T10:00", "2026-03-12T00:30", false),
        // A Monday: from Friday on, Sunday included.
        ("2026-03-16T10:00", "2026-03-12T10:00", false),
        ("2026-03-16T10:00", "2026-03-13T10:00", true),
        ("2026-03-16T10:00", "2026-03-15T10:00", true),
        // The day after Easter Monday: from Friday on.
        ("2026-04-07T10:00", "2026-04-03T10:00", true),
        ("2026-04-07T10:00", "2026-04-02T10:00", false),
        // The night the clocks change: the eve is still the eve.
        ("2026-03-30T08:00", "2026-03-29T23:30", true),
        ("2026-10-26T08:00", "2026-10-25T02:30", true),
    ] {
        let mut history = settled();
        history.meetings = vec![meeting(100, 10, meets)];
        assert_eq!(kinds(&history, when).contains(&confirm), due, "{meets} seen {when}");
    }
    let mut history = settled();
    history.meetings = vec![meeting(100, 10, "2026-03-12T10:00")];
    let mut message = approach(200, 10, MessageKind::Confirmation, Delivery::Sent { sent_at: ts("2026-03-11T08:00") });
    message.meeting_id = Some(id(100));
    history.approaches = vec![message];
    assert!(!kinds(&history, "2026-03-11T10:00").contains(&confirm));
    // Agreed the day before: no need.
    history.approaches.clear();
    history.meetings[0].created_at = ts("2026-03-11T08:00");
    assert!(!kinds(&history, "2026-03-11T10:00").contains(&confirm));
}

#[test]
fn e14_the_day_of_a_meeting_is_the_users_own() {
    let mut history = settled();
    history.meetings = vec![meeting(100, 10, "2026-03-12T00:30")];
    let confirm = |when| steps_at(&history, when).iter().any(|step| step.kind == StepKind::Confirm);
    // Half past midnight in Paris is the evening before in Montréal.
    assert!(confirm("2026-03-11T12:00[Europe/Paris]"));
    assert!(!confirm("2026-03-11T12:00[America/Montreal]"));
    assert!(confirm("2026-03-10T12:00[America/Montreal]"));
}

#[test]
fn f1_f5_f8_now_then_names_then_how_it_went() {
    let mut history = settled();
    history.meetings = vec![meeting(100, 10, "2026-03-12T10:00")];
    history.meetings[0].state = MeetingState::Confirmed { at: ts("2026-03-11T10:00") };
    history.meetings[0].reread_at = Some(ts("2026-03-12T08:00"));
    history.grids = vec![GridCount { meeting_id: id(100), open: 8, raised: 0, total: 10 }];
    let now = (StepKind::HoldMeeting, Matter::Meeting { meeting: id(100), person: id(10) });
    let names = (StepKind::AskForNames, Matter::Meeting { meeting: id(100), person: id(10) });
    let told = (StepKind::SayHowItWent, Matter::Meeting { meeting: id(100), person: id(10) });
    for (when, expected) in [
        ("2026-03-12T09:29", vec![]),
        ("2026-03-12T09:30", vec![now]),
        ("2026-03-12T10:51", vec![now]),
        ("2026-03-12T10:52", vec![now, names]),
        ("2026-03-12T11:29", vec![now, names]),
        ("2026-03-12T11:30", vec![told]),
        ("2026-04-12T11:30", vec![told]),
    ] {
        assert_eq!(kinds(&history, when), expected, "{when}");
    }
    history.meetings[0].names_settled_at = Some(ts("2026-03-12T10:50"));
    assert_eq!(kinds(&history, "2026-03-12T10:55"), [now]);
    history.meetings[0].state = MeetingState::Cancelled { at: ts("2026-03-12T09:00") };
    let another = (StepKind::AnotherDay, Matter::Meeting { meeting: id(100), person: id(10) });
    assert_eq!(kinds(&history, "2026-03-12T10:55"), [another], "nothing is asked of it but another day");
}

#[test]
fn g1_thanks_are_due_the_same_evening_even_when_the_clocks_change() {
    let thank = (StepKind::Thank, Matter::Meeting { meeting: id(100), person: id(10) });
    for (held_at, day, six) in [
        ("2026-03-12T10:00", "2026-03-12", "2026-03-12T18:00"),
        ("2026-03-29T01:00", "2026-03-29", "2026-03-29T18:00"),
        ("2026-10-25T09:00", "2026-10-25", "2026-10-25T18:00"),
        ("2026-03-08T10:00[America/Montreal]", "2026-03-08", "2026-03-08T18:00[America/Montreal]"),
    ] {
        let mut history = settled();
        history.meetings = vec![held(100, 10, held_at)];
        history.meetings[0].names_settled_at = Some(ts(held_at));
        let evening = at(six);
        let before = evening.checked_sub(jiff::SignedDuration::from_mins(1)).unwrap();
        let all = |history: &History, now: &jiff::Zoned| steps(&Situation::new(history.clone(), france(), now), france(), now);
        let weigh = |now: &jiff::Zoned| {
            let steps = all(&history, now);
            assert_eq!((steps.len(), steps[0].kind, steps[0].about), (1, thank.0, thank.1));
            assert_eq!(steps[0].due.until, Some(day.parse().unwrap()));
            assert_eq!(steps[0].key().as_str(), format!("G1:meeting:{}", id::<MeetingId>(100)));
            steps[0].weight
        };
        assert!(weigh(&evening) > weigh(&before), "{held_at}");
        // The next morning it is still owed as much; after some days it may wait, after a month it only would surprise.
        assert_eq!(weigh(&evening.checked_add(jiff::ToSpan::hours(14)).unwrap()), weigh(&evening));
        assert!(weigh(&evening.checked_add(jiff::ToSpan::days(6)).unwrap()) < weigh(&before));
        assert!(weigh(&evening.checked_add(jiff::ToSpan::days(29)).unwrap()) < weigh(&before));
        assert_eq!(all(&history, &evening.checked_add(jiff::ToSpan::days(31)).unwrap()), []);
        let mut message = approach(200, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: evening.timestamp() });
        message.meeting_id = Some(id(100));
        history.approaches = vec![message];
        history.meetings[0].connect_settled_at = Some(evening.timestamp());
        assert!(all(&history, &evening).is_empty());
    }
}

#[test]
fn b14_names_are_asked_for_until_two_are_there_or_it_is_settled() {
    let mut history = settled();
    history.meetings = vec![done(100, 10, "2026-03-09T10:00")];
    history.meetings[0].names_settled_at = None;
    let names = (StepKind::NameThem, Matter::Meeting { meeting: id(100), person: id(10) });
    assert!(only(&history, "2026-03-10T10:00", names));
    for n in [300, 301] {
        assert!(kinds(&history, "2026-03-10T10:00").contains(&names));
        let mut given = referral(n, 10, n + 100, "2026-03-09T11:00", NameUse::Asked);
        given.meeting_id = Some(id(100));
        history.referrals.push(given);
    }
    assert_eq!(kinds(&history, "2026-03-10T10:00"), []);
    history.referrals.clear();
    assert_eq!(kinds(&history, "2026-04-20T10:00"), []);
}

#[test]
fn g2_the_right_to_a_name_is_asked_in_the_thanks_or_after() {
    let mut history = settled();
    history.meetings = vec![held(100, 10, "2026-03-09T10:00")];
    history.meetings[0].names_settled_at = Some(ts("2026-03-09T11:00"));
    history.meetings[0].connect_settled_at = Some(ts("2026-03-09T11:00"));
    let mut given = referral(300, 10, 11, "2026-03-09T11:00", NameUse::NotAsked);
    given.meeting_id = Some(id(100));
    history.referrals = vec![given];
    let check = (StepKind::CheckNameUse, Matter::Referral { referral: id(300), person: id(10) });
    assert!(only(&history, "2026-03-09T12:00", (StepKind::Thank, Matter::Meeting { meeting: id(100), person: id(10) })));
    history.meetings[0].thanked_at = Some(ts("2026-03-09T19:00"));
    assert!(only(&history, "2026-03-10T10:00", check));
    for (name_use, due) in [(NameUse::Asked, false), (NameUse::Agreed, false), (NameUse::Declined, false), (NameUse::NotAsked, true)] {
        history.referrals[0].name_use = name_use;
        assert_eq!(kinds(&history, "2026-03-10T10:00").contains(&check), due, "{name_use}");
    }
}

#[test]
fn g3_a_question_forgotten_can_be_asked_for_two_weeks_and_the_thanks_ask_it() {
    let mut history = settled();
    let thank = (StepKind::Thank, Matter::Meeting { meeting: id(100), person: id(10) });
    let ask = (StepKind::AskForgotten, thank.1);
    history.meetings = vec![Meeting { thanked_at: None, ..done(100, 10, "2026-03-09T10:00") }];
    history.grids = vec![GridCount { meeting_id: id(100), open: 2, raised: 6, total: 10 }];
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [thank, ask]);
    assert_eq!(kinds(&history, "2026-03-23T10:00"), [thank, ask]);
    assert!(only(&history, "2026-03-24T10:00", thank));
    for (open, raised) in [(0, 6), (6, 0)] {
        history.grids = vec![GridCount { meeting_id: id(100), open, raised, total: 10 }];
        assert!(only(&history, "2026-03-10T10:00", thank));
    }
    history.grids = vec![GridCount { meeting_id: id(100), open: 2, raised: 6, total: 10 }];
    history.meetings[0].thanked_at = Some(ts("2026-03-09T19:00"));
    assert_eq!(kinds(&history, "2026-03-10T10:00"), []);
}

#[test]
fn g8_connecting_comes_after_the_thanks_for_a_month() {
    let mut history = settled();
    history.meetings = vec![done(100, 10, "2026-03-09T10:00")];
    history.meetings[0].connect_settled_at = None;
    assert!(only(&history, "2026-03-10T10:00", (StepKind::Connect, Matter::Meeting { meeting: id(100), person: id(10) })));
    assert_eq!(kinds(&history, "2026-04-10T10:00"), []);
    history.meetings[0].thanked_at = None;
    assert!(only(&history, "2026-03-10T10:00", (StepKind::Thank, Matter::Meeting { meeting: id(100), person: id(10) })));
}

#[test]
fn g14_a_meeting_is_complete_when_thanked_names_asked_and_loops_closed() {
    let mut history = settled();
    history.meetings = vec![held(100, 10, "2026-03-09T10:00"), meeting(101, 12, "2026-05-09T10:00")];
    let mut given = referral(300, 10, 11, "2026-03-09T11:00", NameUse::NotAsked);
    given.meeting_id = Some(id(100));
    history.referrals = vec![given];
    let missing = |history: &History| completeness(&situation(history, "2026-03-10T10:00"), id(100));
    let stage = |history: &History| stage(&situation(history, "2026-03-10T10:00"), id(10));
    assert_eq!(missing(&history), Some(vec![Missing::Thanks, Missing::NameUse(id(300)), Missing::Loop(id(300))]));
    assert_eq!(stage(&history), Stage::Met);
    history.meetings[0].thanked_at = Some(ts("2026-03-09T19:00"));
    history.referrals[0].name_use = NameUse::Agreed;
    assert_eq!(missing(&history), Some(vec![Missing::Loop(id(300))]));
    assert_eq!(stage(&history), Stage::Thanked);
    history.loop_news = vec![LoopNews { id: id(800), referral_id: id(300), stage: LoopStage::Outcome, told_at: ts("2026-03-10T09:00") }];
    assert_eq!((missing(&history), stage(&history)), (Some(vec![]), Stage::Complete));
    // The one who led here does not know yet.
    history.referrals.push(referral(301, 13, 10, "2026-02-01T10:00", NameUse::Agreed));
    assert_eq!(missing(&history), Some(vec![Missing::Loop(id(301))]));
    let all = situation(&history, "2026-03-10T10:00");
    assert_eq!((completeness(&all, id(101)), completeness(&all, id(999))), (None, None));
}
