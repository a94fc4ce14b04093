//! The frame of a campaign: A1, A2, A8, B7, B12, G11, A7.

use rebond_coach::{History, Matter, StepKind};
use rebond_domain::{CampaignState, Choice, Circle, Closeness, Line, OrganisationId, Purpose, StepChoice};
use rebond_method::Rule;

use crate::build::*;

#[test]
fn a1_the_first_start_asks_what_one_expects_and_nothing_else() {
    assert_eq!(kinds(&History::default(), "2026-03-10T10:00"), [(StepKind::SayWhatYouExpect, Matter::Campaign)]);
    let mut history = settled();
    history.campaign.as_mut().unwrap().expectation = None;
    history.people = vec![known(10, Closeness::Known)];
    // Looking for people without an answer leads back to the question.
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [(StepKind::SayWhatYouExpect, Matter::Campaign)]);
}

#[test]
fn a2_b7_a8_the_frame_is_asked_in_order() {
    let mut history = settled();
    let campaign = history.campaign.as_mut().unwrap();
    (campaign.purpose, campaign.direction, campaign.story) = (None, None, None);
    (history.hopes, history.strengths) = (0, 0);
    assert_eq!(
        kinds(&history, "2026-03-10T10:00"),
        [StepKind::ChoosePurpose, StepKind::GiveDirection, StepKind::WriteHopes, StepKind::TellYourStory, StepKind::NameStrengths]
            .map(|kind| (kind, Matter::Campaign))
    );
}

#[test]
fn b7_circles_without_anybody_come_one_by_one() {
    let mut history = settled();
    history.circles = vec![(Circle::Family, 3), (Circle::Friends, 0)];
    let found = kinds(&history, "2026-03-10T10:00");
    let circle = |circle| (StepKind::FillCircle, Matter::Circle(circle));
    assert_eq!(found, [circle(Circle::Friends)], "one at a time");
    // Filled, put off or let go, it gives way to the next.
    history.circles.push((Circle::Friends, 1));
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [circle(Circle::Neighbours)]);
    let key = Line::parse("B7:circle:neighbours").unwrap();
    for choice in [Choice::Dropped, Choice::PutOff { until: "2026-03-11".parse().unwrap() }] {
        history.choices = vec![StepChoice { id: id(700), key: key.clone(), choice, at: ts("2026-03-10T09:00") }];
        assert_eq!(kinds(&history, "2026-03-10T10:00"), [circle(Circle::Colleagues)], "{choice:?}");
    }
    assert!(steps_at(&history, "2026-03-10T10:00").iter().all(|step| step.rule == Rule::B7));
    history.people_count = 0;
    assert_eq!(kinds(&history, "2026-03-10T10:00")[0], (StepKind::AddPerson, Matter::Campaign));
}

#[test]
fn a_settled_campaign_with_nobody_to_write_to_has_no_step() {
    assert_eq!(kinds(&settled(), "2026-03-10T10:00"), []);
}

#[test]
fn b12_meeting_only_one_organisation_asks_to_widen() {
    let mut history = settled();
    let place: OrganisationId = id(900);
    for n in 10..13 {
        let mut who = person(n);
        who.organisation_id = Some(place);
        history.people.push(who);
        history.meetings.push(done(n + 100, n, "2026-03-02T10:00"));
    }
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [(StepKind::Diversify, Matter::Campaign)]);
    let mut wide = history.clone();
    wide.people[1].organisation_id = Some(id(901));
    assert_eq!(kinds(&wide, "2026-03-10T10:00"), []);
    // One more of whom no place is known: the step says what the meter says, the place of the others is one.
    let mut unknown = history.clone();
    unknown.people.push(person(13));
    unknown.meetings.push(done(113, 13, "2026-03-02T10:00"));
    assert_eq!(kinds(&unknown, "2026-03-10T10:00"), [(StepKind::Diversify, Matter::Campaign)]);
    history.campaign.as_mut().unwrap().purpose = Some(Purpose::Explore);
    assert_eq!(kinds(&history, "2026-03-10T10:00"), []);
}

#[test]
fn g11_the_rhythm_counts_meetings_and_requests_under_way() {
    let mut history = settled();
    history.campaign.as_mut().unwrap().weekly_goal = 2;
    let rhythm = (StepKind::KeepRhythm, Matter::Week("2026-03-09".parse().unwrap()));
    assert_eq!(kinds(&history, "2026-03-10T10:00"), [rhythm]);
    assert_eq!(steps_at(&history, "2026-03-10T10:00")[0].key().as_str(), "G11:week:2026-03-09");
    history.meetings = vec![done(100, 10, "2026-03-09T10:00")];
    assert!(kinds(&history, "2026-03-10T10:00").contains(&rhythm));
    history.approaches = vec![sent(200, 11, "2026-03-10T09:00")];
    assert!(!kinds(&history, "2026-03-10T10:00").contains(&rhythm));
    // Another week, another count; a campaign of a few days is left in peace.
    history.approaches.clear();
    assert!(kinds(&history, "2026-03-16T10:00").contains(&(StepKind::KeepRhythm, Matter::Week("2026-03-16".parse().unwrap()))));
    history.campaign.as_mut().unwrap().started_at = ts("2026-03-12T10:00");
    assert_eq!(kinds(&history, "2026-03-16T10:00"), []);
}

#[test]
fn a7_a_resting_campaign_keeps_warmth_debts_and_what_was_agreed() {
    for state in [CampaignState::Resting, CampaignState::Ended] {
        let mut history = settled();
        history.campaign.as_mut().unwrap().state = state;
        history.hopes = 0;
        history.circles.clear();
        history.people = vec![person(10), person(11), person(12)];
        history.meetings = vec![done(100, 10, "2025-03-02T10:00"), held(101, 11, "2026-03-09T10:00"), meeting(102, 12, "2026-03-11T10:00")];
        history.approaches = vec![sent(200, 13, "2026-02-10T10:00")];
        let found = kinds(&history, "2026-03-10T10:00");
        assert_eq!(
            found,
            [
                (StepKind::Confirm, Matter::Meeting { meeting: id(102), person: id(12) }),
                (StepKind::PrepareGrid, Matter::Meeting { meeting: id(102), person: id(12) }),
                (StepKind::Thank, Matter::Meeting { meeting: id(101), person: id(11) }),
                (StepKind::NameThem, Matter::Meeting { meeting: id(101), person: id(11) }),
                (StepKind::KeepWarm, Matter::Quiet { person: id(10), last: "2025-03-02".parse().unwrap() }),
            ]
        );
        assert_eq!(steps_at(&history, "2026-03-10T10:00")[4].rule, Rule::A7);
    }
}
