//! Histories that once were judged wrong, by kind: each kind with its neighbours, both with and without what only looks like it.

use rebond_coach::{GridCount, History, Matter, Merit, Stage, Step, StepKind, completeness, stage};
use rebond_domain::*;

use crate::build::*;

const NOW: &str = "2026-03-20T10:00";

/// A named B, in a meeting held and thanked for.
fn a_named_b(name_use: NameUse) -> History {
    let mut history = settled();
    history.people = vec![known(10, Closeness::Slight), person(11), person(12)];
    history.meetings = vec![done(100, 10, "2026-03-02T09:00")];
    let mut given = referral(300, 10, 11, "2026-03-02T10:00", name_use);
    given.meeting_id = Some(id(100));
    history.referrals = vec![given];
    history
}

fn has(history: &History, when: &str, kind: StepKind) -> bool {
    kinds(history, when).iter().any(|what| what.0 == kind)
}

fn told(n: u64, of: u64, stage: LoopStage, when: &str) -> LoopNews {
    LoopNews { id: id(n), referral_id: id(of), stage, told_at: ts(when) }
}

fn choice(n: u64, step: (StepKind, Matter), history: &History, choice: Choice, when: &str) -> StepChoice {
    let found = steps_at(history, when);
    let step = found.iter().flat_map(Step::parts).find(|one| (one.kind, one.about) == step).unwrap();
    StepChoice { id: id(n), key: Line::parse(step.key().as_str()).unwrap(), choice, at: ts(when) }
}

/// One thing that happens in a history.
type Deed = fn(&mut History);

#[test]
fn g2_kind_1_a_name_is_wanted_only_while_it_is_of_use() {
    let lapses: &[(&str, Deed)] = &[
        ("B was written to", |it| it.approaches.push(sent(200, 11, "2026-03-05T09:00"))),
        ("B refused", |it| it.approaches.push(answered(200, 11, "2026-03-05T09:00", Answer::No))),
        ("B was met", |it| it.meetings.push(done(101, 11, "2026-03-10T10:00"))),
        ("a meeting with B is ahead", |it| it.meetings.push(meeting(101, 11, "2026-04-10T10:00"))),
        ("A was told of B", |it| it.loop_news.push(told(700, 300, LoopStage::Unreachable, "2026-03-06T10:00"))),
        ("the loop was closed", |it| it.referrals[0].closed_at = Some(ts("2026-03-06T10:00"))),
        ("C agreed to be named", |it| it.referrals.push(referral(301, 12, 11, "2026-03-07T10:00", NameUse::Agreed))),
        ("B was set aside", |it| it.people[1].set_aside_at = Some(ts("2026-03-06T10:00"))),
        ("A was set aside", |it| it.people[0].set_aside_at = Some(ts("2026-03-06T10:00"))),
    ];
    for (name, deed) in lapses {
        let mut history = a_named_b(NameUse::NotAsked);
        assert!(has(&history, NOW, StepKind::CheckNameUse), "before {name}");
        deed(&mut history);
        assert!(!has(&history, NOW, StepKind::CheckNameUse), "{name}");
        let missing = completeness(&situation(&history, NOW), id(100)).unwrap();
        assert!(!missing.iter().any(|it| matches!(it, rebond_coach::Missing::NameUse(_))), "{name}: {missing:?}");
    }
    let stays: &[(&str, Deed)] = &[
        ("somebody else was written to", |it| it.approaches.push(sent(200, 12, "2026-03-05T09:00"))),
        ("C named B and was not asked either", |it| it.referrals.push(referral(301, 12, 11, "2026-03-07T10:00", NameUse::NotAsked))),
        ("C’s agreement was of another", |it| it.referrals.push(referral(301, 12, 13, "2026-03-07T10:00", NameUse::Agreed))),
        ("an old silence of B came to its end before", |it| it.approaches.push(sent(200, 11, "2025-03-05T09:00"))),
    ];
    for (name, deed) in stays {
        let mut history = a_named_b(NameUse::NotAsked);
        deed(&mut history);
        assert!(has(&history, NOW, StepKind::CheckNameUse), "{name}");
    }
}

#[test]
fn g5_kind_2_a_name_that_came_too_late_is_told_of_at_once() {
    let over: &[(&str, Deed, LoopStage)] = &[
        ("refused before", |it| it.approaches.push(answered(200, 11, "2026-02-05T09:00", Answer::No)), LoopStage::Unreachable),
        (
            "pointed elsewhere before",
            |it| it.approaches.push(answered(200, 11, "2026-02-05T09:00", Answer::Redirected)),
            LoopStage::Unreachable,
        ),
        ("met before", |it| it.meetings.push(done(101, 11, "2026-02-10T10:00")), LoopStage::Met),
        ("set aside before", |it| it.people[1].set_aside_at = Some(ts("2026-02-06T10:00")), LoopStage::Unreachable),
        ("set aside since", |it| it.people[1].set_aside_at = Some(ts("2026-03-06T10:00")), LoopStage::Unreachable),
        ("waited for already", |it| it.approaches.push(sent(200, 11, "2026-02-27T09:00")), LoopStage::Written),
    ];
    for (name, deed, stage) in over {
        let mut history = a_named_b(NameUse::Agreed);
        deed(&mut history);
        let tell = (StepKind::TellRecommender, Matter::Loop { referral: id(300), person: id(10), stage: *stage });
        assert!(kinds(&history, NOW).contains(&tell), "{name}: {:?}", kinds(&history, NOW));
        assert!(!kinds(&history, NOW).contains(&(StepKind::Write, Matter::Person { person: id(11) })), "{name}");
        history.loop_news.push(told(700, 300, *stage, "2026-03-20T09:00"));
        assert!(!has(&history, NOW, StepKind::TellRecommender), "{name}: told");
        let open = situation(&history, "2026-12-01T10:00").is_open(id(300));
        assert!(!open || *stage == LoopStage::Written, "{name}: nothing is open for ever");
    }
    // Nothing happened with B: nothing is to be told, and B is to be written to.
    let history = a_named_b(NameUse::Agreed);
    assert!(!has(&history, NOW, StepKind::TellRecommender) && has(&history, NOW, StepKind::Write));
}

#[test]
fn c8_b6_kind_4_letting_one_way_go_frees_the_others_and_a_new_fact_renews() {
    let mut history = a_named_b(NameUse::Agreed);
    history.people[0].closeness = Closeness::Known;
    let ask = (StepKind::AskIntroduction, Matter::Referral { referral: id(300), person: id(10) });
    let write = (StepKind::Write, Matter::Person { person: id(11) });
    assert_eq!(kinds(&history, NOW), [ask]);
    // The introduction let go: one writes oneself.
    let dropped = choice(800, ask, &history, Choice::Dropped, NOW);
    history.choices = vec![dropped];
    assert_eq!(kinds(&history, NOW), [write]);
    // Put off only: it is still the way.
    let mut later = history.clone();
    later.choices[0].choice = Choice::PutOff { until: "2026-04-01".parse().unwrap() };
    assert_eq!(kinds(&later, NOW), []);
    assert_eq!(kinds(&later, "2026-04-01T10:00"), [ask]);
    // Both let go: nothing, until somebody else names them.
    let dropped = choice(801, write, &history, Choice::Dropped, NOW);
    history.choices.push(dropped);
    assert_eq!(kinds(&history, "2026-09-01T10:00").iter().filter(|it| it.1 == write.1).count(), 0);
    history.referrals.push(referral(301, 12, 11, "2026-03-25T10:00", NameUse::Asked));
    assert!(kinds(&history, "2026-03-26T10:00").contains(&write));
}

#[test]
fn b6_kind_4_somebody_let_go_is_offered_again_once_recommended() {
    let mut history = settled();
    history.people = vec![known(11, Closeness::Known), person(12)];
    let write = (StepKind::Write, Matter::Person { person: id(11) });
    let dropped = choice(800, write, &history, Choice::Dropped, "2026-03-01T10:00");
    history.choices = vec![dropped];
    assert_eq!(kinds(&history, NOW), []);
    history.referrals = vec![referral(300, 12, 11, "2026-03-02T10:00", NameUse::Agreed)];
    assert!(kinds(&history, NOW).contains(&write));
    // A referral of before was known when they were let go.
    history.referrals[0].at = ts("2026-02-02T10:00");
    assert!(!kinds(&history, NOW).contains(&write));
    // An old silence and an old meeting called off end in the same way.
    let mut silent = settled();
    silent.people = history.people.clone();
    silent.approaches = vec![sent(200, 11, "2025-10-01T09:00")];
    assert_eq!(kinds(&silent, NOW), [(StepKind::KeepWarm, Matter::Quiet { person: id(11), last: "2025-10-01".parse().unwrap() })]);
    silent.referrals = vec![referral(300, 12, 11, "2026-03-02T10:00", NameUse::Agreed)];
    assert!(kinds(&silent, NOW).contains(&write));
}

#[test]
fn c8_kind_6_one_introduction_at_a_time_by_the_closest() {
    let mut history = settled();
    history.people = vec![known(10, Closeness::Known), known(12, Closeness::Close), person(11)];
    history.referrals =
        vec![referral(300, 10, 11, "2026-03-03T10:00", NameUse::Agreed), referral(301, 12, 11, "2026-03-02T10:00", NameUse::Agreed)];
    let asks = |history: &History, when: &str| {
        kinds(history, when).into_iter().filter(|it| it.0 == StepKind::AskIntroduction).map(|it| it.1).collect::<Vec<_>>()
    };
    let by_close = Matter::Referral { referral: id(301), person: id(12) };
    assert_eq!(asks(&history, NOW), [by_close]);
    // Asked: nobody else is, and nobody is written to.
    let mut asked = approach(200, 12, MessageKind::Introduction, Delivery::Sent { sent_at: ts("2026-03-19T09:00") });
    asked.referral_id = Some(id(301));
    history.approaches = vec![asked];
    let write = (StepKind::Write, Matter::Person { person: id(11) });
    assert!(asks(&history, NOW).is_empty() && !kinds(&history, NOW).contains(&write));
    // They accept: one writes, the other is left in peace.
    let mut accepted = history.clone();
    accepted.approaches[0].delivery = answered(1, 12, "2026-03-19T09:00", Answer::Yes).delivery;
    assert!(asks(&accepted, "2026-03-21T10:00").is_empty() && kinds(&accepted, "2026-03-21T10:00").contains(&write));
    // They would rather not: the other may be asked.
    let mut refused = history.clone();
    refused.approaches[0].delivery = answered(1, 12, "2026-03-19T09:00", Answer::No).delivery;
    assert_eq!(asks(&refused, "2026-03-21T10:00"), [Matter::Referral { referral: id(300), person: id(10) }]);
}

#[test]
fn g6_kind_7_what_is_due_to_one_person_is_one_step_with_parts() {
    let mut history = settled();
    history.people = (10..15).map(person).collect();
    history.meetings = vec![done(100, 10, "2026-03-02T09:00")];
    for n in 0..3 {
        history.referrals.push(referral(300 + n, 10, 11 + n, "2026-03-02T10:00", NameUse::Agreed));
        history.approaches.push(sent(200 + n, 11 + n, "2026-03-19T09:00"));
    }
    history.promises = vec![Promise::open(id(400), id(10), Side::Mine, Line::cut("un article").unwrap(), ts("2026-03-02T10:00"))];
    let steps = steps_at(&history, NOW);
    assert_eq!((steps.len(), steps[0].kind, steps[0].with.len()), (1, StepKind::TellRecommender, 3));
    // Each part goes by itself.
    history.loop_news = vec![told(700, 301, LoopStage::Written, "2026-03-19T10:00")];
    assert_eq!(steps_at(&history, NOW)[0].with.len(), 2);
    history.promises[0].settled = Some(Settled::Kept { at: ts("2026-03-19T10:00") });
    assert_eq!(steps_at(&history, NOW)[0].with.len(), 1);
    let part = steps_at(&history, NOW)[0].with[0].clone();
    let dropped = choice(800, (part.kind, part.about), &history, Choice::Dropped, NOW);
    history.choices = vec![dropped];
    assert_eq!(steps_at(&history, NOW)[0].with.len(), 0);
    // Two people are two messages.
    history.referrals.push(referral(310, 14, 13, "2026-03-02T10:00", NameUse::Agreed));
    assert_eq!(steps_at(&history, NOW).iter().filter(|step| step.kind == StepKind::TellRecommender).count(), 2);
}

#[test]
fn g1_kind_8_one_thank_you_is_enough_whenever_it_was_written() {
    let thanks = |n, when| approach(n, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: ts(when) });
    // Before the meeting was told, and about no meeting: it counts once it is told.
    let mut history = settled();
    history.meetings = vec![Meeting { thanked_at: None, ..done(100, 10, "2026-03-19T10:00") }];
    assert!(has(&history, NOW, StepKind::Thank));
    history.approaches = vec![thanks(200, "2026-03-19T12:00")];
    assert!(!has(&history, NOW, StepKind::Thank));
    // One for two meetings; one of before the second thanks for the first alone.
    history.meetings.push(Meeting { thanked_at: None, ..done(101, 10, "2026-03-20T08:00") });
    let open = |history: &History| {
        kinds(history, "2026-03-20T19:00").into_iter().filter(|it| it.0 == StepKind::Thank).map(|it| it.1).collect::<Vec<_>>()
    };
    assert_eq!(open(&history), [Matter::Meeting { meeting: id(101), person: id(10) }]);
    history.approaches = vec![thanks(200, "2026-03-20T12:00")];
    assert_eq!(open(&history), []);
    // None yet: one step of two parts.
    history.approaches.clear();
    let steps = steps_at(&history, "2026-03-20T19:00");
    assert_eq!(steps.iter().filter(|step| step.kind == StepKind::Thank).count(), 1);
    assert_eq!(open(&history).len(), 2);
    // Told ten months late: nothing comes of it.
    let mut late = settled();
    late.meetings = vec![Meeting { thanked_at: None, ..done(100, 10, "2025-05-19T10:00") }];
    assert!(!has(&late, NOW, StepKind::Thank));
    assert_eq!(stage(&situation(&late, NOW), id(10)), Stage::Complete);
}

#[test]
fn e2_kind_9_a_meeting_called_off_asks_for_another_day_once_and_for_a_while() {
    let another = (StepKind::AnotherDay, Matter::Meeting { meeting: id(100), person: id(10) });
    let off = |state: MeetingState| {
        let mut history = settled();
        history.people = vec![person(10)];
        history.meetings = vec![Meeting { state, ..meeting(100, 10, "2026-03-19T10:00") }];
        history
    };
    let at = ts("2026-03-19T11:00");
    for state in [MeetingState::Cancelled { at }, MeetingState::Missed { at, absent: Absent::NoFault }] {
        let mut history = off(state);
        assert_eq!(kinds(&history, NOW), [another]);
        assert_eq!(stage(&situation(&history, NOW), id(10)), Stage::Yes);
        assert_eq!(kinds(&history, "2026-04-18T10:00"), [another]);
        assert_eq!(kinds(&history, "2026-04-19T10:00"), []);
        assert_eq!(stage(&situation(&history, "2026-04-19T10:00"), id(10)), Stage::Resting);
        // With a yes, still one step, and no more months later.
        history.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::Yes)];
        assert_eq!(kinds(&history, NOW), [another]);
        assert_eq!(kinds(&history, "2026-09-19T10:00"), []);
        // Another day is agreed, or another word went to them.
        let mut again = history.clone();
        again.meetings.push(meeting(101, 10, "2026-04-02T10:00"));
        assert!(!kinds(&again, NOW).contains(&another));
        history.approaches.push(sent(201, 10, "2026-03-19T18:00"));
        assert_eq!(kinds(&history, NOW), []);
        assert_eq!(stage(&situation(&history, NOW), id(10)), Stage::Waiting);
    }
    // A yes on which nothing ever followed rests as well.
    let mut yes = settled();
    yes.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::Yes)];
    assert!(has(&yes, NOW, StepKind::PlanMeeting) && !has(&yes, "2026-09-09T10:00", StepKind::PlanMeeting));
}

#[test]
fn g5_kind_10_news_are_spaced_by_what_was_told_last() {
    let mut history = a_named_b(NameUse::Agreed);
    history.meetings.push(done(101, 11, "2026-03-10T10:00"));
    let outcome = |history: &History, when: &str| situation(history, when).news_due(id(300)).map(|news| news.stage);
    history.loop_news = vec![told(700, 300, LoopStage::Met, "2026-04-20T10:00")];
    for (when, due) in [("2026-04-21T10:00", None), ("2026-05-31T10:00", None), ("2026-06-01T10:00", Some(LoopStage::Outcome))] {
        assert_eq!(outcome(&history, when), due, "{when}");
    }
    // Never told of the meeting: after weeks, what came of it is said at once.
    history.loop_news.clear();
    assert_eq!(outcome(&history, "2026-04-21T10:00"), Some(LoopStage::Outcome));
}

#[test]
fn g9_g10_kind_11_who_helped_or_is_close_is_kept_warm_whatever_came_after() {
    let warm = |history: &History, when: &str| has(history, when, StepKind::KeepWarm);
    // Met, then refused something else.
    let mut history = settled();
    history.people = vec![known(10, Closeness::Close)];
    history.meetings = vec![done(100, 10, "2025-06-01T10:00")];
    history.approaches = vec![answered(200, 10, "2025-09-01T09:00", Answer::No)];
    assert!(!warm(&history, "2025-11-01T10:00") && warm(&history, NOW));
    // Never met, but they named somebody, or one knows them well.
    let mut named = settled();
    named.people = vec![person(10), person(11)];
    named.referrals =
        vec![Referral { closed_at: Some(ts("2025-07-01T10:00")), ..referral(300, 10, 11, "2025-06-01T10:00", NameUse::Agreed) }];
    named.approaches = vec![approach(200, 10, MessageKind::News, Delivery::Sent { sent_at: ts("2025-07-01T09:00") })];
    assert!(warm(&named, NOW));
    let mut stranger = settled();
    stranger.people = vec![person(10)];
    stranger.approaches = vec![answered(200, 10, "2025-06-01T09:00", Answer::No)];
    assert!(!warm(&stranger, NOW), "a stranger who said no is left in peace");
    stranger.people[0].closeness = Closeness::Known;
    assert!(warm(&stranger, NOW));
    // Who helped is thought of sooner than who only was met.
    let mut two = settled();
    two.people = vec![person(10), person(12), person(11)];
    two.meetings = vec![done(100, 10, "2025-09-20T10:00"), done(101, 12, "2025-09-20T10:00")];
    two.referrals =
        vec![Referral { closed_at: Some(ts("2025-09-20T10:00")), ..referral(300, 10, 11, "2025-09-20T10:00", NameUse::Agreed) }];
    let who: Vec<_> = kinds(&two, "2026-03-01T10:00").into_iter().filter(|it| it.0 == StepKind::KeepWarm).map(|it| it.1.person()).collect();
    assert_eq!(who, [Some(id(10))]);
}

#[test]
fn a7_kind_12_rest_stops_new_requests_and_nothing_else() {
    let mut history = settled();
    history.campaign.as_mut().unwrap().state = CampaignState::Resting;
    history.people = (10..20).map(|n| known(n, Closeness::Known)).collect();
    history.approaches = vec![
        answered(200, 10, "2026-03-18T09:00", Answer::Yes),
        answered(201, 11, "2026-03-18T09:00", Answer::No),
        sent(202, 12, "2026-03-02T09:00"),
        approach(203, 13, MessageKind::Request, Delivery::Draft),
    ];
    history.meetings = vec![meeting(100, 14, "2026-03-21T10:00")];
    let promise = |n, with, side| Promise::open(id(n), id(with), side, Line::cut("un livre").unwrap(), ts("2026-02-02T10:00"));
    history.promises = vec![promise(400, 15, Side::Theirs), promise(401, 16, Side::Mine)];
    let found: Vec<StepKind> = kinds(&history, NOW).into_iter().map(|it| it.0).collect();
    for kind in [
        StepKind::PlanMeeting,
        StepKind::AnswerANo,
        StepKind::Confirm,
        StepKind::PrepareGrid,
        StepKind::RecallPromise,
        StepKind::KeepPromise,
    ] {
        assert!(found.contains(&kind), "{kind:?} is no new request: {found:?}");
    }
    for kind in [StepKind::Write, StepKind::FollowUp, StepKind::FinishDraft, StepKind::FillCircle] {
        assert!(!found.contains(&kind), "{kind:?} would be one: {found:?}");
    }
}

#[test]
fn c6_b13_kind_13_whoever_one_noted_appears() {
    let mut history = settled();
    let by = |n, source| PersonOutline { source, created_at: ts("2026-03-19T18:00"), ..person(n) };
    history.people = vec![by(10, Some(Source::Event)), by(11, None), by(12, Some(Source::Import)), by(13, Some(Source::Directory))];
    let whom = |history: &History, when: &str| kinds(history, when).into_iter().filter_map(|it| it.1.person()).collect::<Vec<PersonId>>();
    assert_eq!(whom(&history, NOW), [id(10), id(11), id(13)], "the fair first; nobody of a file without a reason");
    let step = &steps_at(&history, NOW)[0];
    assert_eq!(step.because, Some(Merit::MetAtEvent));
    // Weeks later the fair is no reason of its own any more, and they are not lost.
    assert!(whom(&history, "2026-05-20T10:00").contains(&id(10)));
    // Beside a better reason, just noted is none.
    history.people[3].changed_path = true;
    assert_eq!(whom(&history, NOW)[0], id(13));
}

#[test]
fn g2_g3_g8_kind_14_what_a_message_asked_is_not_asked_again_and_its_answer_is_waited_for() {
    // G2 asked in the thank-you: after a wait, note the answer; not for ever.
    let mut history = a_named_b(NameUse::Asked);
    let mut thanks = approach(200, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: ts("2026-03-02T19:00") });
    thanks.meeting_id = Some(id(100));
    history.approaches = vec![thanks];
    let note = (StepKind::NoteNameUse, Matter::Referral { referral: id(300), person: id(10) });
    for (when, due) in [("2026-03-05T10:00", false), ("2026-03-12T10:00", true), ("2026-05-01T10:00", true), ("2026-06-01T10:00", false)] {
        assert_eq!(kinds(&history, when).contains(&note), due, "{when}");
    }
    history.approaches.push(sent(201, 11, "2026-03-10T09:00"));
    assert!(!kinds(&history, NOW).contains(&note), "written to meanwhile");
    // G3: any message after the meeting could ask it.
    let mut forgot = settled();
    forgot.meetings = vec![held(100, 10, "2026-03-18T10:00")];
    forgot.grids = vec![GridCount { meeting_id: id(100), open: 2, raised: 6, total: 10 }];
    assert!(has(&forgot, NOW, StepKind::AskForgotten));
    forgot.approaches = vec![approach(200, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: ts("2026-03-18T19:00") })];
    assert!(!has(&forgot, NOW, StepKind::AskForgotten));
    // G8: once for a person, whatever meeting; a message on the network says it too; nobody set aside.
    let twice = |n: u64, settled_at: Option<Timestamp>| Meeting { connect_settled_at: settled_at, ..done(n, 10, "2026-03-18T10:00") };
    let mut connect = settled();
    connect.people = vec![person(10)];
    connect.meetings = vec![twice(100, None)];
    assert!(has(&connect, NOW, StepKind::Connect));
    let mut again = connect.clone();
    again.meetings.push(Meeting { connect_settled_at: Some(ts("2026-01-10T10:00")), ..done(101, 10, "2026-01-10T10:00") });
    assert!(!has(&again, NOW, StepKind::Connect));
    let mut network = connect.clone();
    network.approaches = vec![ApproachOutline { channel: Channel::LinkedInNote, ..sent(200, 10, "2026-03-01T09:00") }];
    assert!(!has(&network, NOW, StepKind::Connect));
    connect.people[0].set_aside_at = Some(ts("2026-03-19T10:00"));
    assert!(!has(&connect, NOW, StepKind::Connect));
}

#[test]
fn d14_kind_15_a_second_request_on_the_day_of_the_first_meeting_is_followed_up() {
    let mut history = settled();
    let first = answered(200, 10, "2026-02-20T09:00", Answer::Yes);
    history.meetings = vec![Meeting { approach_id: Some(id(200)), ..done(100, 10, "2026-03-02T10:00") }];
    history.approaches = vec![first.clone(), sent(201, 10, "2026-03-02T15:00")];
    let follow = (StepKind::FollowUp, Matter::Approach { approach: id(201), person: id(10) });
    assert!(kinds(&history, NOW).contains(&follow));
    // The same when the meeting does not say what obtained it.
    history.meetings[0].approach_id = None;
    assert!(kinds(&history, NOW).contains(&follow));
    // The only request, noted as sent on the day of the meeting, is not a new one.
    history.approaches = vec![sent(201, 10, "2026-03-02T15:00")];
    assert!(!kinds(&history, NOW).contains(&follow));
    // A meeting of long ago that is told today does not hide a request that waits.
    let mut late = settled();
    late.meetings = vec![Meeting { created_at: ts("2026-03-20T09:00"), ..done(100, 10, "2025-05-02T10:00") }];
    late.approaches = vec![sent(201, 10, "2026-03-02T15:00")];
    assert!(kinds(&late, NOW).contains(&follow));
}

#[test]
fn g11_kind_16_no_more_is_asked_for_than_the_goal_allows_and_one_in_each_place() {
    let at_place = |n, place| PersonOutline { organisation_id: Some(id(place)), ..known(n, Closeness::Known) };
    let mut history = settled();
    history.campaign.as_mut().unwrap().weekly_goal = 1;
    history.people = (10..20).map(|n| known(n, Closeness::Known)).collect();
    let offered = |history: &History| kinds(history, NOW).into_iter().filter(|it| it.0 == StepKind::Write).count();
    assert_eq!(offered(&history), 2, "two requests for a meeting a week");
    history.approaches = (0..4).map(|n| sent(200 + n, 10 + n, "2026-03-19T09:00")).collect();
    assert_eq!(offered(&history), 0, "four are out already");
    history.approaches.truncate(1);
    assert_eq!(offered(&history), 1);
    // Nobody who wishes for no rhythm is held back.
    history.campaign.as_mut().unwrap().weekly_goal = 0;
    assert_eq!(offered(&history), 9);
    // Three of one organisation: the best first; the next after an answer, or after a silence long enough to try someone else.
    let mut one_place = settled();
    one_place.people = vec![at_place(10, 900), at_place(11, 900), at_place(12, 900), at_place(13, 901)];
    assert_eq!(offered(&one_place), 2);
    one_place.approaches = vec![sent(200, 10, "2026-03-19T09:00")];
    assert_eq!(offered(&one_place), 1, "one waits there");
    one_place.approaches = vec![sent(200, 10, "2026-03-12T09:00")];
    assert_eq!(offered(&one_place), 2, "silent for long enough");
    one_place.approaches = vec![answered(200, 10, "2026-03-18T09:00", Answer::No)];
    assert_eq!(offered(&one_place), 2, "answered");
}

#[test]
fn d14_b7_kind_17_what_lapses_comes_before_what_can_wait_and_each_has_its_own_reason() {
    let mut history = settled();
    history.people = vec![known(10, Closeness::Close), person(11)];
    history.approaches = vec![sent(200, 11, "2026-03-06T09:00")];
    assert_eq!(kinds(&history, NOW).iter().map(|it| it.0).collect::<Vec<_>>(), [StepKind::FollowUp, StepKind::Write]);
    // Three people, three reasons.
    let mut three = settled();
    three.campaign.as_mut().unwrap().purpose = Some(Purpose::Confront);
    let at = |n, place| PersonOutline { organisation_id: Some(id(place)), ..known(n, Closeness::Known) };
    three.people = vec![at(10, 900), known(11, Closeness::Slight), at(12, 901)];
    three.on_subject = vec![id(10)];
    let because: Vec<_> = steps_at(&three, NOW).into_iter().map(|step| step.because.unwrap()).collect();
    assert_eq!(because, [Merit::OnSubject, Merit::WeakTie, Merit::KnownTie]);
}

#[test]
fn b15_b7_kind_17_a_common_contact_counts_and_most_with_a_weak_tie() {
    let mut history = settled();
    history.people = vec![known(10, Closeness::Close), known(11, Closeness::Slight), person(12), known(13, Closeness::Slight), person(14)];
    let tie = |n: u64, one: u64, other: u64| Tie::between(id(n), id(one), id(other), Closeness::Known, ts("2026-03-01T10:00"));
    history.ties = vec![tie(600, 10, 11), tie(601, 12, 10)];
    let order = |history: &History| situation(history, NOW).ranked().iter().map(|one| (one.person_id, one.merits[0])).collect::<Vec<_>>();
    let (common, weak, known_tie) = (Merit::CommonContact, Merit::WeakTie, Merit::KnownTie);
    assert_eq!(order(&history), [(id(11), common), (id(12), common), (id(13), weak), (id(10), known_tie)]);
    // Before somebody of the right trade whom nobody knows, after somebody recommended.
    history.on_subject = vec![id(14)];
    assert_eq!(order(&history).iter().map(|one| one.0).collect::<Vec<PersonId>>(), [id(11), id(14), id(12), id(13), id(10)]);
    history.referrals = vec![referral(300, 10, 13, "2026-03-02T10:00", NameUse::NotAsked)];
    assert_eq!(order(&history)[0].0, id(13));
    // No common contact: whom one hardly knows, whom one no longer suggests, or when one knows both.
    history.referrals.clear();
    let without: &[Deed] = &[
        |it| it.people[0].closeness = Closeness::Slight,
        |it| it.people[0].set_aside_at = Some(ts("2026-03-06T10:00")),
        |it| it.people[1].closeness = Closeness::Known,
    ];
    for deed in without {
        let mut other = history.clone();
        deed(&mut other);
        assert!(!order(&other).contains(&(id(11), common)), "{:?}", order(&other));
    }
}

#[test]
fn e15_a_meeting_obtained_by_others_is_told_beforehand_what_it_is_for() {
    let say = (StepKind::SayWhatFor, Matter::Meeting { meeting: id(100), person: id(10) });
    let mut history = settled();
    history.people = vec![person(10), known(12, Closeness::Close)];
    history.meetings = vec![meeting(100, 10, "2026-03-24T10:00")];
    assert!(!kinds(&history, NOW).contains(&say), "nobody obtained it");
    history.referrals = vec![referral(300, 12, 10, "2026-03-01T10:00", NameUse::Agreed)];
    assert_eq!(kinds(&history, NOW)[0], say);
    // Before the confirmation of the eve, and not once it began.
    assert_eq!(
        kinds(&history, "2026-03-23T10:00")[..2].iter().map(|it| it.0).collect::<Vec<_>>(),
        [StepKind::SayWhatFor, StepKind::Confirm]
    );
    assert!(!kinds(&history, "2026-03-24T10:30").contains(&say));
    let ends: &[(&str, Deed)] = &[
        ("a request says it", |it| it.approaches.push(sent(200, 10, "2026-03-19T09:00"))),
        ("a word says it", |it| {
            it.approaches.push(approach(200, 10, MessageKind::News, Delivery::Sent { sent_at: ts("2026-03-19T09:00") }));
        }),
        ("the lines to forward said it", |it| {
            let mut asked = approach(200, 12, MessageKind::Introduction, Delivery::Sent { sent_at: ts("2026-03-02T09:00") });
            asked.referral_id = Some(id(300));
            it.approaches.push(asked);
        }),
    ];
    for (name, deed) in ends {
        let mut done = history.clone();
        deed(&mut done);
        assert!(!kinds(&done, NOW).contains(&say), "{name}");
    }
    // A confirmation says the hour, not the subject.
    let mut confirmed = history.clone();
    confirmed.approaches = vec![approach(200, 10, MessageKind::Confirmation, Delivery::Sent { sent_at: ts("2026-03-19T09:00") })];
    assert!(kinds(&confirmed, NOW).contains(&say));
}

#[test]
fn g6_a_promise_of_theirs_is_recalled_twice_at_most() {
    let mut history = settled();
    let made = Promise::open(id(400), id(10), Side::Theirs, Line::cut("une présentation").unwrap(), ts("2026-03-02T10:00"));
    history.promises = vec![Promise { due_on: Some("2026-03-06".parse().unwrap()), ..made }];
    let recall = |history: &History, when: &str| has(history, when, StepKind::RecallPromise);
    assert!(!recall(&history, "2026-03-10T10:00") && recall(&history, "2026-03-11T10:00"));
    let word = |n, when| approach(n, 10, MessageKind::News, Delivery::Sent { sent_at: ts(when) });
    history.approaches.push(word(200, "2026-03-11T12:00"));
    assert!(!recall(&history, NOW) && recall(&history, "2026-04-02T10:00"));
    history.approaches.push(word(201, "2026-04-02T12:00"));
    assert!(!recall(&history, "2026-12-02T10:00"), "then it rests");
    // Kept, it is over at once.
    history.approaches.clear();
    history.promises[0].settled = Some(Settled::Kept { at: ts("2026-03-12T10:00") });
    assert!(!recall(&history, NOW));
}

#[test]
fn g4_every_season_the_campaign_is_asked_what_moved() {
    let asked = |history: &History, when: &str| steps_at(history, when).iter().any(|step| step.kind == StepKind::SayWhatMoved);
    let mut history = settled();
    assert!(!asked(&history, "2026-09-01T10:00"), "nobody was met: there is nobody to tell");
    history.meetings = vec![done(100, 10, "2026-01-15T10:00")];
    assert!(!asked(&history, "2026-03-30T10:00") && asked(&history, "2026-03-31T10:00"));
    history.progress =
        vec![Progress { id: id(500), campaign_id: id(1), text: Prose::cut("Une immersion").unwrap(), at: ts("2026-03-31T10:00") }];
    assert!(!asked(&history, "2026-06-13T10:00") && asked(&history, "2026-06-14T10:00"));
    history.campaign.as_mut().unwrap().state = CampaignState::Resting;
    assert!(!asked(&history, "2026-06-14T10:00"));
}

#[test]
fn g1_f1_several_people_at_once_are_one_meeting_and_each_is_thanked() {
    let mut history = settled();
    history.people = vec![person(10), person(11)];
    let second = |state: MeetingState| Meeting { state, gathering: Some(id(100)), ..meeting(101, 11, "2026-03-23T10:00") };
    history.meetings = vec![meeting(100, 10, "2026-03-23T10:00"), second(MeetingState::Planned)];
    let about = |history: &History, n: u64, when: &str| {
        kinds(history, when).into_iter().filter(|it| it.1.person() == Some(id(n))).map(|it| it.0).collect::<Vec<_>>()
    };
    assert_eq!(about(&history, 10, NOW), [StepKind::Confirm, StepKind::PrepareGrid]);
    assert_eq!(about(&history, 11, NOW), []);
    assert_eq!(stage(&situation(&history, NOW), id(11)), Stage::Planned);
    // Held: each has their own thanks; names are asked for once.
    let at = ts("2026-03-23T11:00");
    history.meetings = vec![held(100, 10, "2026-03-23T10:00"), second(MeetingState::Held { at })];
    assert_eq!(about(&history, 10, "2026-03-23T19:00"), [StepKind::Thank, StepKind::NameThem]);
    assert_eq!(about(&history, 11, "2026-03-23T19:00"), [StepKind::Thank]);
    // Called off: one of them is asked for another day.
    history.meetings = vec![
        Meeting { state: MeetingState::Cancelled { at }, ..meeting(100, 10, "2026-03-24T10:00") },
        second(MeetingState::Cancelled { at }),
    ];
    assert_eq!((about(&history, 10, "2026-03-23T19:00"), about(&history, 11, "2026-03-23T19:00")), (vec![StepKind::AnotherDay], vec![]));
    // Without the first, the second is a meeting like another.
    history.meetings = vec![second(MeetingState::Planned)];
    assert_eq!(about(&history, 11, NOW), [StepKind::Confirm, StepKind::PrepareGrid]);
}
