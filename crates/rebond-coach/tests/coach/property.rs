//! Properties: whatever happened, steps are the same for the same history, unique, about open things only, and dropping one
//! removes just that one.

use std::collections::HashSet;

use proptest::prelude::*;
use rebond_coach::*;
use rebond_domain::*;

use crate::build::*;

/// A moment within a year and a half, in hours.
pub(crate) fn moment(hours: u32) -> Timestamp {
    ts("2026-01-05T09:00") + jiff::SignedDuration::from_hours(i64::from(hours))
}

fn delivery() -> impl Strategy<Value = Delivery> {
    (0_usize..Answer::ALL.len() + 4, 0_u32..12_000, 1_u32..600).prop_map(|(kind, sent, wait)| {
        let (sent_at, answered_at) = (moment(sent), moment(sent + wait));
        match kind {
            0 => Delivery::Draft,
            1..4 => Delivery::Sent { sent_at },
            _ => Delivery::Answered { sent_at, answered_at, answer: Answer::ALL[kind - 4], come_back_on: None },
        }
    })
}

prop_compose! {
    pub(crate) fn history()(
        approaches in prop::collection::vec((0_u64..12, 0_usize..6, delivery(), 0_u64..8), 0..20),
        meetings in prop::collection::vec((0_u64..12, 0_u32..12_000, 0_u8..5, any::<[bool; 4]>()), 0..8),
        referrals in prop::collection::vec((0_u64..12, 0_u64..12, 0_usize..4, 0_u32..12_000, any::<bool>()), 0..8),
        grids in prop::collection::vec((0_usize..4, 0_usize..4), 0..8),
        people in prop::collection::vec((any::<[bool; 5]>(), 0_usize..4, 0_u64..3), 12),
        state in 0_usize..3,
        discreet in any::<bool>(),
        exchanges in prop::collection::vec((0_u64..12, 0_usize..Channel::ALL.len(), any::<bool>(), 0_u32..12_000), 0..6),
        loop_news in prop::collection::vec((0_u64..8, 0_usize..4, 0_u32..12_000), 0..4),
        promises in prop::collection::vec((0_u64..12, any::<bool>(), any::<bool>(), 0_u32..12_000), 0..4),
        progress in prop::collection::vec(0_u32..12_000, 0..3),
        ties in prop::collection::vec((0_u64..12, 1_u64..12), 0..4),
    ) -> History {
        let mut all = settled();
        all.campaign.as_mut().unwrap().state = CampaignState::ALL[state];
        all.campaign.as_mut().unwrap().discreet = discreet;
        all.employers = vec![id(900)];
        all.exchanges = exchanges.into_iter().zip(600..).map(|((with, channel, mine, when), n)| {
            let begun_by = if mine { Side::Mine } else { Side::Theirs };
            Exchange { id: id(n), person_id: id(with), channel: Channel::ALL[channel], begun_by, text: None, at: moment(when) }
        }).collect();
        all.people = people.into_iter().zip(0..).map(|((flags, closeness, place), n)| {
            let mut person = person(n);
            person.leads_others = flags[0];
            person.set_aside_at = flags[1].then(|| moment(100));
            person.closeness = Closeness::ALL[closeness];
            person.organisation_id = flags[2].then(|| id(900 + place));
            person.as_heard = flags[3];
            person.norms = flags[4].then(|| NormsCode::parse("fr-CA").unwrap());
            person
        }).collect();
        all.approaches = approaches.into_iter().zip(1000..).map(|((to, kind, delivery, about), n)| {
            let mut approach = approach(n, to, MessageKind::ALL[kind], delivery);
            approach.meeting_id = Some(id(100 + about));
            approach.referral_id = Some(id(300 + about));
            approach
        }).collect();
        all.meetings = meetings.into_iter().zip(100..).map(|((with, when, state, flags), n)| {
            let mut meeting = meeting(n, with, "2026-01-05T09:00");
            meeting.starts_at = moment(when);
            meeting.created_at = moment(when.saturating_sub(400));
            let at = meeting.ends_at();
            meeting.state = [
                MeetingState::Planned, MeetingState::Confirmed { at }, MeetingState::Held { at },
                MeetingState::Cancelled { at }, MeetingState::Missed { at, absent: Absent::NoFault },
            ][usize::from(state)];
            meeting.thanked_at = flags[0].then_some(at);
            meeting.names_settled_at = flags[1].then_some(at);
            meeting.connect_settled_at = flags[2].then_some(at);
            meeting.reread_at = flags[3].then_some(at);
            meeting.gathering = (n > 100 && when % 5 == 0).then(|| id(100));
            meeting
        }).collect();
        all.grids = grids.into_iter().zip(100..).map(|((open, raised), n)| {
            GridCount { meeting_id: id(n), open, raised, total: open + raised }
        }).collect();
        all.referrals = referrals.into_iter().zip(300..).map(|((by, to, name_use, when, closed), n)| {
            let mut referral = referral(n, by, to, "2026-01-05T09:00", NameUse::ALL[name_use]);
            referral.at = moment(when);
            referral.meeting_id = Some(id(100 + u64::from(when) % 8));
            referral.closed_at = closed.then(|| moment(when + 10));
            referral
        }).collect();
        all.loop_news = loop_news.into_iter().zip(700..).map(|((of, stage, when), n)| {
            LoopNews { id: id(n), referral_id: id(300 + of), stage: LoopStage::ALL[stage], told_at: moment(when) }
        }).collect();
        all.promises = promises.into_iter().zip(400..).map(|((person, mine, kept, when), n)| Promise {
            settled: kept.then(|| Settled::Kept { at: moment(when) }),
            ..Promise::open(id(n), id(person), if mine { Side::Mine } else { Side::Theirs }, Line::cut("x").unwrap(), moment(when))
        }).collect();
        all.ties = ties.into_iter().zip(600..).map(|((one, on), n)| {
            Tie::between(id(n), id(one), id((one + on) % 12), Closeness::Known, moment(0))
        }).collect();
        all.progress = progress.into_iter().zip(500..).map(|(when, n)| {
            Progress { id: id(n), campaign_id: id(1), text: Prose::cut("x").unwrap(), at: moment(when) }
        }).collect();
        all
    }
}

fn meeting_of(step: &Step, history: &History) -> Option<Meeting> {
    let Matter::Meeting { meeting: wanted, .. } = step.about else { return None };
    history.meetings.iter().find(|meeting| meeting.id == wanted).cloned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a7_steps_are_sound(history in history(), hours in 0_u32..14_000, put_aside in 0_usize..30, shuffle in any::<bool>()) {
        let now = moment(hours).to_zoned(time::zone("Europe/Paris").unwrap());
        let found = steps(&Situation::new(history.clone(), france(), &now), france(), &now);

        // The order of the history changes nothing.
        let mut turned = history.clone();
        if shuffle {
            turned.approaches.reverse();
            turned.meetings.reverse();
            turned.referrals.reverse();
            turned.people.reverse();
            turned.loop_news.reverse();
        }
        prop_assert_eq!(&steps(&Situation::new(turned, france(), &now), france(), &now), &found);

        let parts: Vec<&Step> = found.iter().flat_map(Step::parts).collect();
        let keys: HashSet<_> = parts.iter().map(|step| step.key()).collect();
        prop_assert_eq!(keys.len(), parts.len());
        // One message for each person, at most.
        let words = found.iter().filter(|step| step.kind.joins_a_message());
        let people: Vec<_> = words.map(Step::person).collect();
        prop_assert_eq!(people.iter().collect::<HashSet<_>>().len(), people.len());
        prop_assert!(found.is_sorted_by(|one, other| one.weight >= other.weight));

        for step in parts {
            prop_assert!(step.due.since <= now.date(), "{:?} is not due yet", step);
            prop_assert!(step.weight <= 1000 && Line::parse(step.key().as_str()).is_ok());
            if let Some(meeting) = meeting_of(step, &history) {
                let ahead = matches!(step.kind, StepKind::PrepareGrid | StepKind::RereadGrid | StepKind::Confirm
                    | StepKind::HoldMeeting | StepKind::AskForNames | StepKind::SayHowItWent | StepKind::SayWhatFor);
                let off = step.kind == StepKind::AnotherDay;
                // Of a meeting called off, nothing is asked but another day.
                prop_assert_eq!(ahead, meeting.is_ahead());
                prop_assert_eq!(!ahead && !off, meeting.is_held());
                let thank = step.kind == StepKind::Thank;
                prop_assert!(!thank || meeting.thanked_at.is_none());
            }
            match (step.kind, step.about) {
                (StepKind::Write, Matter::Person { person }) => {
                    // Once written to, only a referral opens the door again.
                    let last = history.approaches.iter().filter(|a| a.person_id == person).filter_map(|a| a.delivery.sent_at()).max();
                    let named = history.referrals.iter().filter(|r| r.to_id == person && r.closed_at.is_none()).map(|r| r.at).max();
                    let written = history.approaches.iter().any(|a| a.person_id == person) && (named.is_none() || last > named && last.is_some_and(|_| {
                        history.approaches.iter().any(|a| a.person_id == person && a.kind.asks_to_meet() && a.delivery.sent_at() >= named)
                    }));
                    prop_assert!(!written && history.people.iter().any(|p| p.id == person && p.set_aside_at.is_none()));
                }
                (StepKind::FollowUp | StepKind::TrySomeoneElse, Matter::Approach { approach, .. }) => {
                    prop_assert!(history.approaches.iter().any(|a| a.id == approach && a.delivery.waits()));
                }
                (StepKind::AnswerANo, Matter::Approach { approach, .. }) => {
                    prop_assert!(history.approaches.iter().any(|a| a.id == approach && a.delivery.answer() == Some(Answer::No)));
                }
                (StepKind::PlanMeeting, Matter::Approach { approach, person }) => {
                    prop_assert!(history.approaches.iter().any(|a| a.id == approach && a.delivery.answer() == Some(Answer::Yes)));
                    prop_assert!(!history.meetings.iter().any(|m| m.person_id == person && m.is_ahead()));
                }
                (_, Matter::Loop { referral, .. } | Matter::Referral { referral, .. }) => {
                    prop_assert!(history.referrals.iter().any(|r| r.id == referral && r.closed_at.is_none()));
                }
                (_, Matter::Promise { promise, .. }) => {
                    prop_assert!(history.promises.iter().any(|p| p.id == promise && p.settled.is_none()));
                }
                _ => {}
            }
            let active = history.campaign.as_ref().is_some_and(|campaign| campaign.state == CampaignState::Active);
            prop_assert!(active || step.kind.goes_on_at_rest());
        }

        if !found.is_empty() {
            let parts: Vec<Step> = found.iter().flat_map(Step::parts).cloned().collect();
            let dropped = &parts[put_aside % parts.len()];
            let mut chosen = history.clone();
            chosen.choices = vec![StepChoice { id: id(1), key: Line::parse(dropped.key().as_str()).unwrap(), choice: Choice::Dropped, at: now.timestamp().max(dropped.fact) }];
            let rest = steps(&Situation::new(chosen, france(), &now), france(), &now);
            let left: HashSet<_> = rest.iter().flat_map(Step::parts).map(Step::key).collect();
            prop_assert!(!left.contains(&dropped.key()));
            // Nobody else's goes with it; another way to the same person may come in its place.
            for part in parts.iter().filter(|part| part.key() != dropped.key() && part.kind != StepKind::KeepWarm) {
                prop_assert!(left.contains(&part.key()), "{:?} went with {:?}", part, dropped);
            }
        }

        let today = day(&Situation::new(history, france(), &now), france(), &now);
        prop_assert!(today.steps.len() <= 7);
        prop_assert_eq!(today.steps.len() + today.more.len(), found.len());
    }
    #[test]
    fn steps_stay_until_the_moment_said(history in history(), hours in 0_u32..14_000, minutes in -60_i64..120, part in 0_i64..1000) {
        // Half of the time around the hour of a meeting ahead: that is where steps turn.
        let around = history.meetings.iter().find(|meeting| meeting.is_ahead()).filter(|_| hours % 2 == 0);
        let now = around.map_or(moment(hours), |meeting| meeting.starts_at) + jiff::SignedDuration::from_mins(minutes);
        let now = now.to_zoned(time::zone("Europe/Paris").unwrap());
        let situation = Situation::new(history, france(), &now);
        let until = steps_until(&situation, &now);
        let from = now.timestamp().as_second();
        prop_assert!(until > now.timestamp());
        let span = until.as_second() - from;
        prop_assert!(span <= 25 * 3600);
        let later = Timestamp::from_second(from + span * part / 1000).unwrap().to_zoned(now.time_zone().clone());
        let found = steps(&situation, france(), &now);
        prop_assert_eq!(&steps(&situation, france(), &later), &found);
        // What is chosen of steps kept is the day.
        let chosen = choose(&situation, &found, &later);
        let today = day(&situation, france(), &now);
        prop_assert!(chosen.first.into_iter().eq(&today.steps) && chosen.more.into_iter().eq(&today.more));
    }
}
