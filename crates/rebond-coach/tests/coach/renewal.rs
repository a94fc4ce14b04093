//! What is judged again after a change is what would be judged anew: whatever happened, whatever changed.

use std::fmt::Debug;

use proptest::prelude::*;
use rebond_coach::*;
use rebond_domain::*;
use uuid::Uuid;

use crate::{
    build::*,
    property::{history, moment},
};

/// A list in an order that is always the same.
fn list<T: Debug>(of: &[T]) -> Vec<String> {
    let mut list: Vec<String> = of.iter().map(|one| format!("{one:?}")).collect();
    list.sort_unstable();
    list
}

/// All that is judged.
fn judged(all: &Situation) -> String {
    let history = all.history();
    let people: Vec<PersonId> = (0..12).map(id).collect();
    let stages: Vec<Stage> = people.iter().map(|person| stage(all, *person)).collect();
    let mut meetings: Vec<MeetingId> = history.meetings.iter().map(|meeting| meeting.id).collect();
    meetings.sort_unstable();
    let missing: Vec<_> = meetings.into_iter().map(|meeting| (meeting, completeness(all, meeting))).collect();
    format!("{:#?}", (all.loops(), all.ranked(), stages, missing))
}

/// What a history is made of.
fn made_of(history: &History) -> Vec<Vec<String>> {
    vec![
        list(&history.people),
        list(&history.approaches),
        list(&history.meetings),
        list(&history.grids),
        list(&history.referrals),
        list(&history.loop_news),
        list(&history.promises),
        list(&history.ties),
        list(&history.told),
        list(&history.exchanges),
        list(&history.employers),
        list(&history.choices),
        list(&history.circles),
        list(&history.sources),
        list(&history.gateways),
        list(&history.on_subject),
        vec![history.people_count.to_string()],
    ]
}

fn whole(outline: &ApproachOutline) -> Record {
    let draft = Approach::draft(outline.id, outline.person_id, outline.kind, outline.channel, outline.updated_at);
    Record::Approach(Approach {
        delivery: outline.delivery,
        meeting_id: outline.meeting_id,
        referral_id: outline.referral_id,
        updated_at: outline.updated_at,
        ..draft
    })
}

fn somebody(outline: &PersonOutline) -> Record {
    Record::Person(Person { circle: outline.circle, ..Person::named(outline.id, outline.name.clone(), outline.created_at) })
}

/// One list as it is after some of its records changed to those of another; the changes are noted.
fn mix<T: Clone + PartialEq>(
    (before, other): (&[T], &[T]),
    id: impl Fn(&T) -> Uuid,
    record: impl Fn(&T) -> Record,
    takes: &mut impl FnMut() -> bool,
    changes: &mut Vec<Changed>,
) -> Vec<T> {
    let of = |list: &[T], wanted: Uuid| list.iter().find(|one| id(one) == wanted).cloned();
    let mut ids: Vec<Uuid> = before.iter().chain(other).map(&id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut after = Vec::new();
    for id in ids {
        let (was, now) = (of(before, id), if takes() { of(other, id) } else { of(before, id) });
        if was != now {
            let (before, after) = (was.as_ref().map(&record), now.as_ref().map(&record));
            let noun = before.as_ref().or(after.as_ref()).map(Record::noun).unwrap();
            changes.push(Changed { noun, id, before, after });
        }
        after.extend(now);
    }
    after
}

/// The points of a grid, said as records.
fn points(grid: &GridCount) -> Vec<GridPoint> {
    let states = [(grid.open, PointState::Open), (grid.raised, PointState::Raised)];
    let states = states.into_iter().flat_map(|(count, state)| std::iter::repeat_n(state, count));
    let first = grid.meeting_id.0.as_u128() * 100;
    let point = |(n, state)| GridPoint {
        id: Uuid::from_u128(first + n).into(),
        meeting_id: grid.meeting_id,
        topic: Topic::Day,
        label: Line::cut("x").unwrap(),
        question: None,
        reserve: false,
        state,
        added_live: false,
        position: 0,
    };
    (0..).zip(states).map(point).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn what_is_judged_again_is_what_would_be_judged_anew(
        (before, other) in (history(), history()),
        (told, choices, on_subject) in (
            prop::collection::vec((0_u64..12, 0_u32..12_000), 0..4),
            prop::collection::vec((0_usize..40, any::<bool>(), 0_u32..12_000), 0..4),
            prop::collection::vec(any::<[bool; 2]>(), 12),
        ),
        dice in prop::collection::vec(0_u8..10, 60),
        share in 1_u8..6,
        (hours, later) in (0_u32..14_000, 0_i64..600),
    ) {
        let now = moment(hours).to_zoned(time::zone("Europe/Paris").unwrap());
        let mut dice = dice.into_iter().cycle();
        let mut takes = || dice.next().unwrap() < share;
        let mut changes = Vec::new();
        let mut before = before;
        before.campaign.as_mut().unwrap().purpose = Some(if hours % 2 == 0 { Purpose::Explore } else { Purpose::Confront });
        let subject = |of: usize| (0..12).filter(|n| on_subject[*n][of]).map(|n| id(n as u64)).collect::<Vec<PersonId>>();
        before.on_subject = subject(0);
        before.circles.clear();
        before.people_count = before.people.len();

        // Not only what came or went: what somebody chose of the steps there were.
        let there = steps(&Situation::new(before.clone(), france(), &now), france(), &now);
        let keys: Vec<StepKey> = there.iter().flat_map(Step::parts).map(Step::key).collect();
        let choice = |(n, (step, dropped, at)): (u64, (usize, bool, u32))| {
            let key = keys.get(step % keys.len().max(1)).map_or_else(|| "A1:campaign".to_owned(), StepKey::to_string);
            let choice = if dropped { Choice::Dropped } else { Choice::PutOff { until: moment(at).to_zoned(jiff::tz::TimeZone::UTC).date() } };
            StepChoice { id: id(2000 + n), key: Line::parse(&key).unwrap(), choice, at: moment(at) }
        };
        let chosen: Vec<StepChoice> = (0..).zip(choices).map(choice).collect();
        let told: Vec<ProgressTold> = (0..).zip(told)
            .map(|(n, (person, at))| ProgressTold { id: id(3000 + n), progress_id: id(500), person_id: id(person), at: moment(at) })
            .collect();

        let mut after = before.clone();
        after.approaches = mix((&before.approaches, &other.approaches), |it| it.id.0, whole, &mut takes, &mut changes);
        after.meetings = mix((&before.meetings, &other.meetings), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.referrals = mix((&before.referrals, &other.referrals), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.loop_news = mix((&before.loop_news, &other.loop_news), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        before.promises.retain(|promise| promise.settled.is_none());
        after.promises = mix((&before.promises, &other.promises), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.promises.retain(|promise| promise.settled.is_none());
        after.ties = mix((&before.ties, &other.ties), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.exchanges = mix((&before.exchanges, &other.exchanges), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.told = mix((&[], &told), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        after.choices = mix((&[], &chosen), |it| it.id.0, |it| it.clone().into(), &mut takes, &mut changes);
        before.grids.retain(|grid| grid.total > 0);
        let (was, becomes): (Vec<_>, Vec<_>) = (before.grids.iter().flat_map(points).collect(), other.grids.iter().flat_map(points).collect());
        let mut grids: Vec<GridCount> = Vec::new();
        for point in mix((&was, &becomes), |it: &GridPoint| it.id.0, |it| it.clone().into(), &mut takes, &mut changes) {
            if grids.last().is_none_or(|grid| grid.meeting_id != point.meeting_id) {
                grids.push(GridCount::of(point.meeting_id));
            }
            grids.last_mut().unwrap().count(point.state, point.reserve, |count| *count += 1);
        }
        after.grids = grids;
        // Some are gone, some came, some are no longer known to be concerned.
        let mut people = Vec::new();
        let known: Vec<PersonOutline> = other.people.iter().filter(|person| person.id.0.as_u128() % 3 > 0).cloned().collect();
        after.people = mix((&before.people, &known), |it| it.id.0, somebody, &mut takes, &mut people);
        after.people_count = after.people.len();
        for place in [900_u64, 901, 902] {
            if takes() {
                let kind = if takes() { OrganisationKind::Gateway } else { OrganisationKind::Company };
                let stake = takes().then_some(Stake::Employer);
                after.employers.retain(|employer| *employer != id(place));
                after.employers.extend(stake.map(|_| id::<OrganisationId>(place)));
                let organisation = Organisation { kind, stake, ..Organisation::named(id(place), Line::cut("x").unwrap(), moment(0)) };
                after.gateways.extend((kind == OrganisationKind::Gateway).then_some(id::<OrganisationId>(place)));
                changes.push(Changed { noun: Noun::Organisation, id: organisation.id.0, before: None, after: Some(organisation.into()) });
            }
        }
        after.on_subject.retain(|id| people.iter().all(|change| change.id != id.0));
        let on_subject = subject(1);
        after.on_subject.extend(after.people.iter().filter(|it| people.iter().any(|change| change.id == it.id.0) && on_subject.contains(&it.id)).map(|it| it.id));
        after.on_subject.sort_unstable();

        let situation = Situation::new(before, france(), &now);
        let kept = Steps::of(&situation, france(), &now);
        let mut renewal = situation.renew();
        let outlines: Vec<PersonId> = people.iter().map(|change| PersonId(change.id)).collect();
        changes.extend(people);
        renewal.take_up(&changes);
        for id in outlines {
            let outline = after.people.iter().find(|person| person.id == id).cloned();
            renewal.put_person(id, outline, after.on_subject.contains(&id));
        }
        let (again, touched) = renewal.judge(france(), &now);
        let anew = Situation::new(after, france(), &now);
        prop_assert_eq!(made_of(again.history()), made_of(anew.history()));
        let (again_said, anew_said) = (judged(&again), judged(&anew));
        let first = again_said.lines().zip(anew_said.lines()).enumerate().find(|(_, (one, other))| one != other);
        prop_assert!(again_said == anew_said, "{first:?} of {again_said}\n///\n{anew_said}");

        // Later the same day, as long as what was kept stands.
        let at = now.timestamp() + jiff::SignedDuration::from_mins(later);
        let at = if kept.stand_at(at) { at.to_zoned(now.time_zone().clone()) } else { now };
        let list = kept.again(&again, &touched, france(), &at).list();
        let expected = steps(&anew, france(), &at);
        let first = list.iter().zip(&expected).find(|(one, other)| one != other);
        prop_assert!(list.to_vec() == expected, "{first:#?}");
    }
}
