//! Obtaining a meeting: B6, B10, C8, C9, D13, D14, E2.

use rebond_coach::{History, Matter, Situation, Stage, StepKind, stage};
use rebond_domain::*;
use rebond_method::{Norms, Rule};

use crate::build::*;

fn stage_of(history: &History, who: u64, when: &str) -> Stage {
    stage(&situation(history, when), id(who))
}

#[test]
fn b6_b11_candidates_are_written_to_in_their_order() {
    let mut history = settled();
    history.people = (10..14).map(|n| PersonOutline { changed_path: true, ..person(n) }).collect();
    history.people[2].set_aside_at = Some(ts("2026-02-01T10:00"));
    history.people.push(person(20));
    history.meetings = vec![done(100, 20, "2026-03-01T10:00")];
    history.referrals = vec![referral(300, 20, 10, "2026-03-01T11:00", NameUse::Asked)];
    history.approaches = vec![sent(200, 13, "2026-03-10T09:00")];
    let steps = steps_at(&history, "2026-03-10T10:00");
    assert_eq!(
        steps.iter().map(|step| ((step.kind, step.about), step.rule)).collect::<Vec<_>>(),
        [
            // Asked by word of mouth whether they may be named: what was their answer?
            ((StepKind::NoteNameUse, Matter::Referral { referral: id(300), person: id(20) }), Rule::G2),
            ((StepKind::Write, Matter::Person { person: id(10) }), Rule::B6),
            ((StepKind::Write, Matter::Person { person: id(11) }), Rule::B11)
        ]
    );
    assert_eq!(stage_of(&history, 10, "2026-03-10T10:00"), Stage::ToContact);
    assert_eq!(stage_of(&history, 12, "2026-03-10T10:00"), Stage::Resting);
    assert_eq!(stage_of(&history, 13, "2026-03-10T10:00"), Stage::Waiting);
}

#[test]
fn b10_a_leader_comes_with_a_caution_unless_one_aims_to_lead() {
    let mut history = settled();
    history.people = vec![PersonOutline { leads_others: true, ..known(10, Closeness::Known) }];
    assert_eq!(steps_at(&history, "2026-03-10T10:00")[0].caution, Some(Rule::B10));
    history.approaches = vec![approach(200, 10, MessageKind::Request, Delivery::Draft)];
    let step = &steps_at(&history, "2026-03-10T10:00")[0];
    assert_eq!(
        ((step.kind, step.about), step.caution),
        ((StepKind::FinishDraft, Matter::Approach { approach: id(200), person: id(10) }), Some(Rule::B10))
    );
    assert_eq!(stage_of(&history, 10, "2026-03-10T10:00"), Stage::Drafted);
    history.campaign.as_mut().unwrap().aims_to_lead = true;
    assert_eq!(steps_at(&history, "2026-03-10T10:00")[0].caution, None);
}

#[test]
fn c8_somebody_trusted_is_asked_to_write_themselves() {
    let mut history = settled();
    history.people = vec![known(10, Closeness::Known), person(11)];
    history.meetings = vec![done(100, 10, "2026-03-02T09:00")];
    history.referrals = vec![referral(300, 10, 11, "2026-03-02T10:00", NameUse::Agreed)];
    let ask = (StepKind::AskIntroduction, Matter::Referral { referral: id(300), person: id(10) });
    let write = (StepKind::Write, Matter::Person { person: id(11) });
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [ask]);
    // Little known: one writes oneself, naming them.
    let mut little = history.clone();
    little.people[0].closeness = Closeness::Slight;
    assert_eq!(kinds(&little, "2026-03-10T10:00"), [write]);
    // Asked: the recommender has it in hand, then silence or an answer gives it back.
    let mut asked = approach(200, 10, MessageKind::Introduction, Delivery::Sent { sent_at: ts("2026-03-10T09:00") });
    asked.referral_id = Some(id(300));
    history.approaches = vec![asked.clone()];
    assert_eq!(kinds(&history, "2026-03-11T10:00"), []);
    assert_eq!(kinds(&history, "2026-03-18T23:00"), []);
    assert_eq!(kinds(&history, "2026-03-19T08:00"), [write]);
    asked.delivery = answered(1, 10, "2026-03-10T09:00", Answer::Yes).delivery;
    history.approaches = vec![asked];
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [write]);
    // The named person was written to: nothing left to ask, and that to tell.
    history.approaches = vec![sent(201, 11, "2026-03-11T09:00")];
    let tell = (StepKind::TellRecommender, Matter::Loop { referral: id(300), person: id(10), stage: LoopStage::Written });
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [tell]);
}

#[test]
fn d14_silence_leads_to_someone_else_then_twice_to_a_lighter_message_then_to_rest() {
    let mut history = settled();
    history.people = vec![person(10), person(11)];
    for person in &mut history.people {
        person.organisation_id = Some(id(900));
    }
    history.approaches = vec![sent(200, 10, "2026-05-12T09:00")];
    let other = (StepKind::TrySomeoneElse, Matter::Approach { approach: id(200), person: id(10) });
    let again = |n| (StepKind::FollowUp, Matter::Approach { approach: id(n), person: id(10) });
    for (when, expected) in [
        ("2026-05-12T10:00", vec![]),
        // Three working days: Wednesday, Friday, Monday, for Thursday 14 May 2026 is Ascension.
        ("2026-05-17T23:59", vec![]),
        ("2026-05-18T00:00", vec![other]),
        ("2026-05-21T23:59", vec![other]),
        ("2026-05-22T00:00", vec![again(200)]),
        ("2026-06-01T10:00", vec![again(200)]),
        // Never followed up for two months: left in peace.
        ("2026-07-20T10:00", vec![]),
    ] {
        assert_eq!(kinds(&history, when), expected, "{when}");
    }
    assert_eq!(steps_at(&history, "2026-06-01T10:00")[0].due.since, "2026-05-22".parse().unwrap());
    // Somebody else there was written to since.
    let mut both = history.clone();
    both.approaches.push(sent(201, 11, "2026-05-15T09:00"));
    assert_eq!(kinds(&both, "2026-05-18T10:00"), []);
    // Two follow-ups, then rest.
    let follow_up = |n, when| approach(n, 10, MessageKind::FollowUp, Delivery::Sent { sent_at: ts(when) });
    history.approaches.push(follow_up(202, "2026-05-22T09:00"));
    assert_eq!(kinds(&history, "2026-05-27T10:00"), []);
    assert_eq!(kinds(&history, "2026-06-03T10:00"), [again(202)]);
    history.approaches.push(follow_up(203, "2026-06-03T11:00"));
    assert_eq!(stage_of(&history, 10, "2026-06-10T10:00"), Stage::Waiting);
    assert_eq!(kinds(&history, "2026-06-30T10:00"), []);
    assert_eq!(stage_of(&history, 10, "2026-06-30T10:00"), Stage::Resting);
}

#[test]
fn d14_waits_follow_the_country_and_the_zone() {
    let mut history = settled();
    history.approaches = vec![sent(200, 10, "2026-05-20T12:00[America/Montreal]")];
    let quebec = Norms::of(&NormsCode::parse("fr-CA").unwrap());
    let count =
        |history: &History, norms, when| rebond_coach::steps(&Situation::new(history.clone(), norms, &at(when)), norms, &at(when)).len();
    let steps = |norms, when| count(&history, norms, when);
    // Whit Monday 25 May 2026 counts in Québec, not in France.
    assert_eq!((steps(quebec, "2026-05-28T23:00[America/Montreal]"), steps(quebec, "2026-05-29T00:00[America/Montreal]")), (0, 1));
    assert_eq!((steps(france(), "2026-05-29T10:00"), steps(france(), "2026-06-01T00:00")), (0, 1));
    // A message sent late in the evening was sent that day, in the user's own zone.
    let late = History { approaches: vec![sent(200, 10, "2026-03-10T23:30[America/Montreal]")], ..settled() };
    let late = |when| count(&late, quebec, when);
    assert_eq!((late("2026-03-18T23:59[America/Montreal]"), late("2026-03-19T00:00[America/Montreal]")), (0, 1));
}

#[test]
fn c5_a_silence_on_the_network_waits_longer_and_is_no_refusal() {
    let mut history = settled();
    history.approaches = vec![sent(200, 10, "2026-03-02T09:00")];
    history.approaches[0].channel = Channel::LinkedInMessage;
    assert_eq!(kinds(&history, "2026-03-11T10:00"), []);
    assert_eq!(kinds(&history, "2026-03-16T10:00"), [(StepKind::FollowUp, Matter::Approach { approach: id(200), person: id(10) })]);
    assert_eq!(stage_of(&history, 10, "2026-03-16T10:00"), Stage::Waiting);
}

#[test]
fn d13_a_no_is_answered_and_a_redirection_followed() {
    let mut history = settled();
    history.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::No), answered(201, 11, "2026-03-09T09:00", Answer::Redirected)];
    let redirected = (StepKind::WriteToRedirected, Matter::Approach { approach: id(201), person: id(11) });
    assert_eq!(
        kinds(&history, "2026-03-11T10:00"),
        [redirected, (StepKind::AnswerANo, Matter::Approach { approach: id(200), person: id(10) })]
    );
    history.approaches.push(approach(202, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: ts("2026-03-11T09:00") }));
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [redirected]);
    assert_eq!(stage_of(&history, 10, "2026-03-11T10:00"), Stage::Refused);
    assert_eq!(stage_of(&history, 11, "2026-03-11T10:00"), Stage::Redirected);
    // Once the person they pointed to is on file, the referral has its own steps.
    history.people = vec![person(11), person(12)];
    history.referrals = vec![referral(300, 11, 12, "2026-03-10T12:00", NameUse::Agreed)];
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [(StepKind::Write, Matter::Person { person: id(12) })]);
}

#[test]
fn e2_a_yes_asks_for_a_day_until_one_is_agreed() {
    let mut history = settled();
    history.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::Yes)];
    let plan = (StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) });
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [plan]);
    assert_eq!(stage_of(&history, 10, "2026-03-11T10:00"), Stage::Yes);
    history.meetings = vec![meeting(100, 10, "2026-03-30T10:00")];
    assert!(!kinds(&history, "2026-03-11T10:00").contains(&plan));
    assert_eq!(stage_of(&history, 10, "2026-03-11T10:00"), Stage::Planned);
    history.meetings[0].state = MeetingState::Cancelled { at: ts("2026-03-11T09:00") };
    let another = (StepKind::AnotherDay, Matter::Meeting { meeting: id(100), person: id(10) });
    assert_eq!(kinds(&history, "2026-03-11T10:00"), [another]);
    assert_eq!(stage_of(&history, 10, "2026-03-11T10:00"), Stage::Yes);
}

#[test]
fn e2_a_yes_recorded_after_the_meeting_asks_for_no_other_day() {
    let mut history = settled();
    let plan = (StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) });
    // Noted as sent, and answered, in the afternoon of the meeting.
    history.approaches = vec![answered(200, 10, "2026-03-09T15:00", Answer::Yes)];
    history.meetings = vec![held(100, 10, "2026-03-09T10:00")];
    assert!(!kinds(&history, "2026-03-11T10:00").contains(&plan));
    // A new request, weeks after an old meeting, does ask for one.
    history.meetings = vec![held(100, 10, "2026-02-09T10:00")];
    assert!(kinds(&history, "2026-03-11T10:00").contains(&plan));
}

#[test]
fn d14_a_yes_recorded_on_the_first_message_ends_the_wait_of_the_follow_up() {
    let mut history = settled();
    let mut first = answered(200, 10, "2026-03-02T09:00", Answer::Yes);
    first.delivery = Delivery::Answered {
        sent_at: ts("2026-03-02T09:00"),
        answered_at: ts("2026-03-12T09:00"),
        answer: Answer::Yes,
        come_back_on: None,
    };
    history.approaches = vec![first, approach(201, 10, MessageKind::FollowUp, Delivery::Sent { sent_at: ts("2026-03-11T09:00") })];
    assert_eq!(kinds(&history, "2026-04-01T10:00"), [(StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) })]);
}

#[test]
fn c9_later_comes_back_on_the_day_they_said() {
    let mut history = settled();
    history.approaches = vec![answered(200, 10, "2026-03-02T09:00", Answer::Later)];
    history.approaches[0].delivery = Delivery::Answered {
        sent_at: ts("2026-03-02T09:00"),
        answered_at: ts("2026-03-03T09:00"),
        answer: Answer::Later,
        come_back_on: Some("2026-05-04".parse().unwrap()),
    };
    assert_eq!(kinds(&history, "2026-05-03T23:00"), []);
    assert_eq!(stage_of(&history, 10, "2026-05-03T23:00"), Stage::Later);
    assert_eq!(kinds(&history, "2026-05-04T00:00"), [(StepKind::ComeBack, Matter::Approach { approach: id(200), person: id(10) })]);
    history.approaches.push(sent(201, 10, "2026-05-04T09:00"));
    assert_eq!(kinds(&history, "2026-05-04T10:00"), []);
}
