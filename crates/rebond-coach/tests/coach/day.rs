//! The day: few steps, no pile after an absence; steps put off and dropped.

use rebond_coach::{History, StepKind, day};
use rebond_domain::*;

use crate::build::*;

fn busy() -> History {
    let mut history = settled();
    for n in 0..40 {
        history.approaches.push(sent(1000 + n, 2000 + n, "2026-02-20T09:00"));
        history.people.push(PersonOutline { changed_path: true, ..person(3000 + n) });
    }
    history.meetings = (0..6).map(|n| held(100 + n, 10 + n, "2026-02-18T10:00")).collect();
    history.circles.clear();
    history
}

#[test]
fn a_day_shows_a_few_of_each_kind() {
    let today = day(&situation(&busy(), "2026-03-10T10:00"), france(), &at("2026-03-10T10:00"));
    assert_eq!((today.steps.len(), today.fresh_start), (7, None));
    let count = |wanted: StepKind| today.steps.iter().filter(|step| step.kind == wanted).count();
    assert_eq!((count(StepKind::Thank), count(StepKind::NameThem)), (3, 2));
    let whole = rebond_coach::steps(&situation(&busy(), "2026-03-10T10:00"), france(), &at("2026-03-10T10:00"));
    assert_eq!(today.steps.len() + today.more.len(), whole.len());
    assert!(today.more.is_sorted_by(|one, other| one.weight >= other.weight));
}

#[test]
fn after_two_weeks_away_one_begins_again_with_five() {
    for (last, fresh) in [("2026-02-24", Some(14)), ("2026-02-25", None), ("2025-11-10", Some(120)), ("2026-03-10", None)] {
        let mut history = busy();
        history.last_activity = Some(last.parse().unwrap());
        let today = day(&situation(&history, "2026-03-10T10:00"), france(), &at("2026-03-10T10:00"));
        assert_eq!(today.fresh_start.map(|start| start.days), fresh, "{last}");
        if fresh.is_some() {
            assert_eq!(today.steps.len(), 5);
            assert!(today.more.len() > 40);
        }
    }
}

#[test]
fn a_short_day_is_shown_whole() {
    let mut history = settled();
    history.circles.retain(|(circle, _)| *circle != Circle::Clubs && *circle != Circle::Admired);
    let today = day(&situation(&history, "2026-03-10T10:00"), france(), &at("2026-03-10T10:00"));
    assert_eq!((today.steps.len(), today.more.len()), (1, 0), "one circle at a time");
}

#[test]
fn a_step_put_off_comes_back_that_day_and_a_dropped_one_never() {
    let mut history = settled();
    history.meetings = vec![done(100, 10, "2026-03-09T10:00")];
    history.meetings[0].thanked_at = None;
    let key = steps_at(&history, "2026-03-10T10:00")[0].key().as_str().to_owned();
    let choose = |choice| StepChoice { id: id(700), key: Line::parse(&key).unwrap(), choice, at: ts("2026-03-10T10:00") };
    history.choices = vec![choose(Choice::PutOff { until: "2026-03-12".parse().unwrap() })];
    assert_eq!(kinds(&history, "2026-03-11T23:59").len(), 0);
    assert_eq!(kinds(&history, "2026-03-12T00:00").len(), 1);
    history.choices = vec![choose(Choice::Dropped)];
    assert_eq!(kinds(&history, "2027-03-12T00:00").iter().filter(|what| what.0 == StepKind::Thank).count(), 0);
}
