//! Every step says what ends it, and that ends it: over histories of any kind, the thing is done and the step is gone; and what went by
//! itself with time does not come back with time.

use std::collections::HashMap;

use jiff::{SignedDuration, Zoned};
use proptest::prelude::*;
use rebond_coach::*;
use rebond_domain::*;

use crate::build::*;
use crate::property::{history, moment};

/// After every fact of a generated history.
const LAST: u32 = 12_700;

fn zoned(at: Timestamp) -> Zoned {
    at.to_zoned(time::zone("Europe/Paris").unwrap())
}

fn parts(history: &History, now: &Zoned) -> Vec<Step> {
    steps(&Situation::new(history.clone(), france(), now), france(), now).iter().flat_map(Step::parts).cloned().collect()
}

/// Meetings ahead are ahead, on the days around the moment.
fn ahead(mut history: History, now: Timestamp) -> History {
    for (number, meeting) in (0_i64..).zip(history.meetings.iter_mut().filter(|meeting| meeting.is_ahead())) {
        meeting.starts_at = now + SignedDuration::from_hours(number * 17 - 6);
        meeting.created_at = now - SignedDuration::from_hours(24 * 20);
    }
    history
}

/// Does the thing that a step names as its end.
fn does(history: &mut History, step: &Step, now: Timestamp) {
    let person = step.person().unwrap_or_else(|| id(900_000));
    let sends = |history: &mut History, to: PersonId, kind: MessageKind| {
        let approach = Approach::draft(id(900_001), to, kind, Channel::Email, now);
        let meeting_id = if let Matter::Meeting { meeting, .. } = step.about { Some(meeting) } else { None };
        let referral_id = step.about.referral();
        history.approaches.push(ApproachOutline::from(&Approach {
            delivery: Delivery::Sent { sent_at: now },
            meeting_id,
            referral_id,
            ..approach
        }));
    };
    let meeting = |history: &mut History, change: &dyn Fn(&mut Meeting)| {
        let Matter::Meeting { meeting, .. } = step.about else { panic!("{step:?} is about no meeting") };
        history.meetings.iter_mut().filter(|it| it.id == meeting).for_each(change);
    };
    match step.kind.ends_when() {
        EndsWhen::CampaignSays => {
            history.campaign = Some(campaign());
            (history.hopes, history.strengths) = (1, 1);
        }
        EndsWhen::SomebodyAdded => {
            history.people_count += 1;
            if let Matter::Circle(circle) = step.about {
                history.circles.push((circle, 1));
            }
        }
        EndsWhen::MetElsewhere => {
            history.people.push(PersonOutline { organisation_id: Some(id(900_009)), ..super::build::person(900_000) });
            history.meetings.push(done(900_002, 900_000, "2026-01-06T10:00"));
        }
        EndsWhen::RequestSent => sends(history, person, MessageKind::Request),
        EndsWhen::IntroductionAsked => sends(history, person, MessageKind::Introduction),
        EndsWhen::DraftLeft => {
            let Matter::Approach { approach, .. } = step.about else { panic!("{step:?} is about no draft") };
            history.approaches.retain(|it| it.id != approach);
        }
        EndsWhen::OtherWrittenTo => {
            let place = history.people.iter().find(|it| it.id == person).and_then(|it| it.organisation_id);
            history.people.push(PersonOutline { organisation_id: place, ..super::build::person(900_000) });
            sends(history, id(900_000), MessageKind::Request);
        }
        EndsWhen::SomebodyNamed => history.referrals.push(Referral::between(id(900_003), person, id(900_000), now)),
        EndsWhen::MeetingPlanned => {
            let planned = super::build::meeting(900_002, 900_000, "2026-01-06T10:00");
            history.meetings.push(Meeting { person_id: person, starts_at: now + SignedDuration::from_hours(24 * 9), ..planned });
        }
        EndsWhen::GridFilled => {
            let Matter::Meeting { meeting, .. } = step.about else { panic!("{step:?} is about no meeting") };
            history.grids.retain(|grid| grid.meeting_id != meeting);
            history.grids.push(GridCount { meeting_id: meeting, open: 3, raised: 0, total: 3 });
        }
        EndsWhen::GridReread => meeting(history, &|it| it.reread_at = Some(now)),
        EndsWhen::Confirmed => meeting(history, &|it| it.state = MeetingState::Confirmed { at: now }),
        EndsWhen::Told => meeting(history, &|it| it.state = MeetingState::Held { at: now }),
        EndsWhen::NamesSettled => meeting(history, &|it| it.names_settled_at = Some(now)),
        EndsWhen::ThanksSent => sends(history, person, MessageKind::ThankYou),
        EndsWhen::WordSent => sends(history, person, MessageKind::News),
        EndsWhen::NameUseSaid => {
            let referral = step.about.referral();
            for it in history.referrals.iter_mut().filter(|it| Some(it.id) == referral) {
                (it.name_use, it.sounding_until) = (NameUse::Agreed, None);
            }
        }
        EndsWhen::ProgressNoted => {
            let text = Prose::cut("x").unwrap();
            history.progress.push(Progress { id: id(900_004), campaign_id: id(1), text, at: now });
        }
        EndsWhen::ProgressTold => {
            history.told.push(ProgressTold { id: id(900_005), progress_id: id(500), person_id: person, at: now });
            sends(history, person, MessageKind::News);
        }
        EndsWhen::LoopTold => {
            let Matter::Loop { referral, stage, .. } = step.about else { panic!("{step:?} is about no loop") };
            history.loop_news.push(LoopNews { id: id(900_006), referral_id: referral, stage, told_at: now });
        }
        EndsWhen::PromiseSettled => {
            let Matter::Promise { promise, .. } = step.about else { panic!("{step:?} is about no promise") };
            history.promises.iter_mut().filter(|it| it.id == promise).for_each(|it| it.settled = Some(Settled::Kept { at: now }));
        }
        EndsWhen::ConnectionSettled => meeting(history, &|it| it.connect_settled_at = Some(now)),
        EndsWhen::HelpersTold => {
            for person in history.people.iter().map(|it| it.id).collect::<Vec<_>>() {
                sends(history, person, MessageKind::News);
            }
        }
        EndsWhen::NameSpelled => history.people.iter_mut().filter(|it| it.id == person).for_each(|it| it.as_heard = false),
        EndsWhen::Erased => history.people.retain(|it| it.id != person),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn a7_g14_every_step_ends_when_it_says(history in history(), later in 0_u32..2_000) {
        let at = moment(LAST + later);
        let (history, now) = (ahead(history, at), zoned(at));
        for step in parts(&history, &now) {
            let mut after = history.clone();
            does(&mut after, &step, at);
            let left: Vec<StepKey> = parts(&after, &now).iter().map(Step::key).collect();
            prop_assert!(!left.contains(&step.key()), "{:?} does not end {:?}", step.kind.ends_when(), step);
        }
    }

    #[test]
    fn a7_time_only_moves_steps_forward(history in history(), days in prop::collection::vec(0_u32..300, 3..6)) {
        let mut days = days;
        days.sort_unstable();
        let mut seen: HashMap<StepKey, (usize, usize)> = HashMap::new();
        for (number, day) in (0..).zip(&days) {
            for step in parts(&history, &zoned(moment(LAST + day * 24))) {
                // What is offered of many depends on the others; what has an hour comes with it.
                if step.kind.is_new_request() || matches!(step.kind, StepKind::FillCircle | StepKind::KeepWarm | StepKind::SayWhatMoved) {
                    continue;
                }
                let (first, count) = seen.entry(step.key()).or_insert((number, 0));
                *count += 1;
                prop_assert_eq!(*first + *count - 1, number, "{:?} went and came back", step);
            }
        }
    }
}

/// A small source of numbers, always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

#[test]
fn a7_g5_thousands_of_events_lose_nothing_and_repeat_nothing() {
    let mut dice = Dice(7);
    let when = |hours: u64| moment(u32::try_from(hours).unwrap());
    let mut all = settled();
    all.people = (0..200).map(person).collect();
    for n in 0..1_500 {
        let sent_at = when(dice.roll(12_000));
        let answer = Answer::ALL[usize::try_from(dice.roll(4)).unwrap()];
        let delivery = match dice.roll(3) {
            0 => Delivery::Sent { sent_at },
            _ => Delivery::Answered { sent_at, answered_at: sent_at + SignedDuration::from_hours(30), answer, come_back_on: None },
        };
        let kind = MessageKind::ALL[usize::try_from(dice.roll(6)).unwrap()];
        all.approaches.push(approach(10_000 + n, dice.roll(200), kind, delivery));
    }
    for n in 0..500 {
        let starts_at = when(dice.roll(12_000));
        all.meetings.push(Meeting { starts_at, ..held(20_000 + n, dice.roll(200), "2026-01-06T10:00") });
    }
    for n in 0..500 {
        let (by, to) = (dice.roll(200), dice.roll(200));
        let name_use = NameUse::ALL[usize::try_from(dice.roll(5)).unwrap()];
        all.referrals.push(Referral { at: when(dice.roll(12_000)), ..referral(30_000 + n, by, to, "2026-01-06T10:00", name_use) });
    }
    for n in 0..500 {
        let side = if dice.roll(2) == 0 { Side::Mine } else { Side::Theirs };
        all.promises.push(Promise::open(id(40_000 + n), id(dice.roll(200)), side, Line::cut("x").unwrap(), when(dice.roll(12_000))));
    }
    let now = zoned(moment(LAST));
    let found = parts(&all, &now);
    let keys: std::collections::HashSet<StepKey> = found.iter().map(Step::key).collect();
    assert_eq!(keys.len(), found.len(), "none twice");
    assert!(found.len() > 300, "{}", found.len());
    // Every promise of one's own, and all news due, is there.
    let mine = all.promises.iter().filter(|promise| promise.side == Side::Mine).count();
    assert_eq!(found.iter().filter(|step| step.kind == StepKind::KeepPromise).count(), mine);
    let due = Situation::new(all.clone(), france(), &now).loops().due.len();
    assert_eq!(found.iter().filter(|step| step.kind == StepKind::TellRecommender).count(), due);
    // In whatever order the facts are read.
    let mut turned = all;
    turned.approaches.reverse();
    turned.meetings.reverse();
    turned.referrals.reverse();
    turned.promises.reverse();
    turned.people.reverse();
    assert_eq!(parts(&turned, &now), found);
}
