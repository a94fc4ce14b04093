//! Obtaining a meeting: B6, B10, C8, C9, D13, D14, E2.

use rebond_coach::{Candidate, Matter, Situation, Stage, StepKind, stage};
use rebond_domain::*;
use rebond_method::{Norms, Rule};

use crate::build::*;

fn stage_of(facts: &rebond_coach::Facts, who: u64, when: &str) -> Stage {
    stage(&Situation::new(facts.clone()), id(who), france(), &at(when))
}

#[test]
fn b6_b11_candidates_are_written_to_in_their_order() {
    let mut facts = settled();
    facts.people = vec![person(10), person(11), person(12), person(13)];
    facts.people[2].set_aside_at = Some(ts("2026-02-01T10:00"));
    facts.candidates =
        [(10, Rule::B6), (11, Rule::B11), (12, Rule::B11), (13, Rule::B12)].map(|(n, rule)| Candidate { person_id: id(n), rule }).to_vec();
    facts.approaches = vec![sent(200, 13, "2026-03-10T09:00")];
    let steps = steps_at(&facts, "2026-03-10T10:00");
    assert_eq!(
        steps.iter().map(|step| ((step.kind, step.about), step.rule)).collect::<Vec<_>>(),
        [
            ((StepKind::Write, Matter::Person { person: id(10) }), Rule::B6),
            ((StepKind::Write, Matter::Person { person: id(11) }), Rule::B11)
        ]
    );
    assert_eq!(stage_of(&facts, 10, "2026-03-10T10:00"), Stage::ToContact);
    assert_eq!(stage_of(&facts, 12, "2026-03-10T10:00"), Stage::Resting);
    assert_eq!(stage_of(&facts, 13, "2026-03-10T10:00"), Stage::Waiting);
}

#[test]
fn b10_a_leader_comes_with_a_caution_unless_one_aims_to_lead() {
    let mut facts = settled();
    facts.people = vec![person(10)];
    facts.people[0].leads_others = true;
    facts.candidates = vec![Candidate { person_id: id(10), rule: Rule::B6 }];
    assert_eq!(steps_at(&facts, "2026-03-10T10:00")[0].caution, Some(Rule::B10));
    facts.approaches = vec![approach(200, 10, MessageKind::Request, Delivery::Draft)];
    let step = &steps_at(&facts, "2026-03-10T10:00")[0];
    assert_eq!(
        ((step.kind, step.about), step.caution),
        ((StepKind::FinishDraft, Matter::Approach { approach: id(200), person: id(10) }), Some(Rule::B10))
    );
    assert_eq!(stage_of(&facts, 10, "2026-03-10T10:00"), Stage::Drafted);
    facts.campaign.as_mut().unwrap().aims_to_lead = true;
    assert_eq!(steps_at(&facts, "2026-03-10T10:00")[0].caution, None);
}

#[test]
fn c8_somebody_trusted_is_asked_to_write_themselves() {
    let mut facts = settled();
    facts.people = vec![person(10), person(11)];
    facts.people[0].closeness = Closeness::Known;
    facts.referrals = vec![referral(300, 10, 11, "2026-03-02T10:00", NameUse::Agreed)];
    facts.candidates = vec![Candidate { person_id: id(11), rule: Rule::B6 }];
    let ask = (StepKind::AskIntroduction, Matter::Referral { referral: id(300), person: id(10) });
    let write = (StepKind::Write, Matter::Person { person: id(11) });
    assert_eq!(kinds(&facts, "2026-03-10T10:00"), [ask]);
    // Little known: one writes oneself, naming them.
    let mut little = facts.clone();
    little.people[0].closeness = Closeness::Slight;
    assert_eq!(kinds(&little, "2026-03-10T10:00"), [write]);
    // Asked: the recommender has it in hand, then silence or an answer gives it back.
    let mut asked = approach(200, 10, MessageKind::Introduction, Delivery::Sent { sent_at: ts("2026-03-10T09:00") });
    asked.referral_id = Some(id(300));
    facts.approaches = vec![asked.clone()];
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), []);
    assert_eq!(kinds(&facts, "2026-03-18T23:00"), []);
    assert_eq!(kinds(&facts, "2026-03-19T08:00"), [write]);
    asked.delivery = answered(1, 10, "2026-03-10T09:00", Answer::Yes).delivery;
    facts.approaches = vec![asked];
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), [write]);
    // The named person was written to: nothing left to ask.
    facts.approaches = vec![sent(201, 11, "2026-03-11T09:00")];
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), []);
}

#[test]
fn d14_silence_leads_to_someone_else_then_twice_to_a_lighter_message_then_to_rest() {
    let mut facts = settled();
    facts.people = vec![person(10), person(11)];
    for person in &mut facts.people {
        person.organisation_id = Some(id(900));
    }
    facts.approaches = vec![sent(200, 10, "2026-05-12T09:00")];
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
        assert_eq!(kinds(&facts, when), expected, "{when}");
    }
    assert_eq!(steps_at(&facts, "2026-06-01T10:00")[0].due.since, "2026-05-22".parse().unwrap());
    // Somebody else there was written to since.
    let mut both = facts.clone();
    both.approaches.push(sent(201, 11, "2026-05-15T09:00"));
    assert_eq!(kinds(&both, "2026-05-18T10:00"), []);
    // Two follow-ups, then rest.
    let follow_up = |n, when| approach(n, 10, MessageKind::FollowUp, Delivery::Sent { sent_at: ts(when) });
    facts.approaches.push(follow_up(202, "2026-05-22T09:00"));
    assert_eq!(kinds(&facts, "2026-05-27T10:00"), []);
    assert_eq!(kinds(&facts, "2026-06-03T10:00"), [again(202)]);
    facts.approaches.push(follow_up(203, "2026-06-03T11:00"));
    assert_eq!(stage_of(&facts, 10, "2026-06-10T10:00"), Stage::Waiting);
    assert_eq!(kinds(&facts, "2026-06-30T10:00"), []);
    assert_eq!(stage_of(&facts, 10, "2026-06-30T10:00"), Stage::Resting);
}

#[test]
fn d14_waits_follow_the_country_and_the_zone() {
    let mut facts = settled();
    facts.approaches = vec![sent(200, 10, "2026-05-20T12:00[America/Montreal]")];
    let quebec = Norms::of(&NormsCode::parse("fr-CA").unwrap());
    let steps = |norms, when| rebond_coach::steps(&Situation::new(facts.clone()), norms, &at(when)).len();
    // Whit Monday 25 May 2026 counts in Québec, not in France.
    assert_eq!((steps(quebec, "2026-05-28T23:00[America/Montreal]"), steps(quebec, "2026-05-29T00:00[America/Montreal]")), (0, 1));
    assert_eq!((steps(france(), "2026-05-29T10:00"), steps(france(), "2026-06-01T00:00")), (0, 1));
    // A message sent late in the evening was sent that day, in the user's own zone.
    let late = rebond_coach::Facts { approaches: vec![sent(200, 10, "2026-03-10T23:30[America/Montreal]")], ..settled() };
    let late = |when| rebond_coach::steps(&Situation::new(late.clone()), quebec, &at(when)).len();
    assert_eq!((late("2026-03-18T23:59[America/Montreal]"), late("2026-03-19T00:00[America/Montreal]")), (0, 1));
}

#[test]
fn c5_a_silence_on_the_network_waits_longer_and_is_no_refusal() {
    let mut facts = settled();
    facts.approaches = vec![sent(200, 10, "2026-03-02T09:00")];
    facts.approaches[0].channel = Channel::LinkedInMessage;
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), []);
    assert_eq!(kinds(&facts, "2026-03-16T10:00"), [(StepKind::FollowUp, Matter::Approach { approach: id(200), person: id(10) })]);
    assert_eq!(stage_of(&facts, 10, "2026-03-16T10:00"), Stage::Waiting);
}

#[test]
fn d13_a_no_is_answered_and_a_redirection_followed() {
    let mut facts = settled();
    facts.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::No), answered(201, 11, "2026-03-09T09:00", Answer::Redirected)];
    let redirected = (StepKind::WriteToRedirected, Matter::Approach { approach: id(201), person: id(11) });
    assert_eq!(
        kinds(&facts, "2026-03-11T10:00"),
        [redirected, (StepKind::AnswerANo, Matter::Approach { approach: id(200), person: id(10) })]
    );
    facts.approaches.push(approach(202, 10, MessageKind::ThankYou, Delivery::Sent { sent_at: ts("2026-03-11T09:00") }));
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), [redirected]);
    assert_eq!(stage_of(&facts, 10, "2026-03-11T10:00"), Stage::Resting);
    // Once the person they pointed to is on file, the referral has its own steps.
    facts.people = vec![person(11), person(12)];
    facts.referrals = vec![referral(300, 11, 12, "2026-03-10T12:00", NameUse::Agreed)];
    facts.candidates = vec![Candidate { person_id: id(12), rule: Rule::B6 }];
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), [(StepKind::Write, Matter::Person { person: id(12) })]);
}

#[test]
fn e2_a_yes_asks_for_a_day_until_one_is_agreed() {
    let mut facts = settled();
    facts.approaches = vec![answered(200, 10, "2026-03-09T09:00", Answer::Yes)];
    let plan = (StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) });
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), [plan]);
    assert_eq!(stage_of(&facts, 10, "2026-03-11T10:00"), Stage::Yes);
    facts.meetings = vec![meeting(100, 10, "2026-03-30T10:00")];
    assert!(!kinds(&facts, "2026-03-11T10:00").contains(&plan));
    assert_eq!(stage_of(&facts, 10, "2026-03-11T10:00"), Stage::Planned);
    facts.meetings[0].state = MeetingState::Cancelled { at: ts("2026-03-11T09:00") };
    assert_eq!(kinds(&facts, "2026-03-11T10:00"), [plan]);
}

#[test]
fn e2_a_yes_recorded_after_the_meeting_asks_for_no_other_day() {
    let mut facts = settled();
    let plan = (StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) });
    // Noted as sent, and answered, in the afternoon of the meeting.
    facts.approaches = vec![answered(200, 10, "2026-03-09T15:00", Answer::Yes)];
    facts.meetings = vec![held(100, 10, "2026-03-09T10:00")];
    assert!(!kinds(&facts, "2026-03-11T10:00").contains(&plan));
    // A new request, weeks after an old meeting, does ask for one.
    facts.meetings = vec![held(100, 10, "2026-02-09T10:00")];
    assert!(kinds(&facts, "2026-03-11T10:00").contains(&plan));
}

#[test]
fn d14_a_yes_recorded_on_the_first_message_ends_the_wait_of_the_follow_up() {
    let mut facts = settled();
    let mut first = answered(200, 10, "2026-03-02T09:00", Answer::Yes);
    first.delivery = Delivery::Answered {
        sent_at: ts("2026-03-02T09:00"),
        answered_at: ts("2026-03-12T09:00"),
        answer: Answer::Yes,
        come_back_on: None,
    };
    facts.approaches = vec![first, approach(201, 10, MessageKind::FollowUp, Delivery::Sent { sent_at: ts("2026-03-11T09:00") })];
    assert_eq!(kinds(&facts, "2026-04-01T10:00"), [(StepKind::PlanMeeting, Matter::Approach { approach: id(200), person: id(10) })]);
}

#[test]
fn c9_later_comes_back_on_the_day_they_said() {
    let mut facts = settled();
    facts.approaches = vec![answered(200, 10, "2026-03-02T09:00", Answer::Later)];
    facts.approaches[0].delivery = Delivery::Answered {
        sent_at: ts("2026-03-02T09:00"),
        answered_at: ts("2026-03-03T09:00"),
        answer: Answer::Later,
        come_back_on: Some("2026-05-04".parse().unwrap()),
    };
    assert_eq!(kinds(&facts, "2026-05-03T23:00"), []);
    assert_eq!(stage_of(&facts, 10, "2026-05-03T23:00"), Stage::Resting);
    assert_eq!(kinds(&facts, "2026-05-04T00:00"), [(StepKind::ComeBack, Matter::Approach { approach: id(200), person: id(10) })]);
    facts.approaches.push(sent(201, 10, "2026-05-04T09:00"));
    assert_eq!(kinds(&facts, "2026-05-04T10:00"), []);
}
