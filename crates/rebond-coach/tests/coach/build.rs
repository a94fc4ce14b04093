//! Builders: a history said in a few words, with invented people.

use jiff::{SignedDuration, Timestamp, Zoned};
use rebond_coach::{History, Matter, Situation, Step, StepKind, steps};
use rebond_domain::*;
use rebond_method::Norms;
use uuid::Uuid;

pub(crate) fn id<T: From<Uuid>>(n: u64) -> T {
    T::from(Uuid::from_u128(u128::from(n) + 1))
}

/// A moment written as local time and zone, such as `2026-03-10T10:00[Europe/Paris]`.
pub(crate) fn at(text: &str) -> Zoned {
    if text.contains('[') { text.parse().unwrap() } else { format!("{text}[Europe/Paris]").parse().unwrap() }
}

pub(crate) fn ts(text: &str) -> Timestamp {
    at(text).timestamp()
}

pub(crate) fn france() -> &'static Norms {
    Norms::of(&NormsCode::france())
}

pub(crate) fn campaign() -> Campaign {
    Campaign {
        expectation: Prose::cut("Comprendre le métier de menuisier"),
        purpose: Some(Purpose::Confront),
        direction: Prose::cut("La menuiserie"),
        story: Prose::cut("Dix ans de comptabilité"),
        known: Prose::cut("Un atelier visité, deux livres"),
        weekly_goal: 0,
        ..Campaign::begun(id(1), ts("2026-01-05T09:00"))
    }
}

/// The history of a campaign whose frame is all answered: only what the test adds can give steps.
pub(crate) fn settled() -> History {
    History {
        campaign: Some(campaign()),
        hopes: 1,
        strengths: 1,
        people_count: 20,
        circles: Circle::ALL.iter().map(|circle| (*circle, 1)).collect(),
        ..History::default()
    }
}

pub(crate) fn person(n: u64) -> PersonOutline {
    let named = Person::named(id(n), PersonName::parse("Personne", &n.to_string()).unwrap(), ts("2026-01-06T09:00"));
    // Of a file: nothing by itself speaks for writing to them.
    PersonOutline { source: Some(Source::Import), ..PersonOutline::from(&named) }
}

pub(crate) fn known(n: u64, closeness: Closeness) -> PersonOutline {
    PersonOutline { closeness, ..person(n) }
}

pub(crate) fn approach(n: u64, to: u64, kind: MessageKind, delivery: Delivery) -> ApproachOutline {
    let approach = Approach::draft(id(n), id(to), kind, Channel::Email, ts("2026-01-07T09:00"));
    ApproachOutline::from(&Approach { delivery, updated_at: delivery.sent_at().unwrap_or(approach.updated_at), ..approach })
}

pub(crate) fn sent(n: u64, to: u64, when: &str) -> ApproachOutline {
    approach(n, to, MessageKind::Request, Delivery::Sent { sent_at: ts(when) })
}

pub(crate) fn answered(n: u64, to: u64, when: &str, answer: Answer) -> ApproachOutline {
    let sent_at = ts(when);
    let answered_at = sent_at + SignedDuration::from_hours(24);
    approach(n, to, MessageKind::Request, Delivery::Answered { sent_at, answered_at, answer, come_back_on: None })
}

pub(crate) fn meeting(n: u64, with: u64, when: &str) -> Meeting {
    let starts_at = ts(when);
    let created_at = starts_at - SignedDuration::from_hours(24 * 14);
    let planned = Meeting::planned(id(n), id(with), starts_at, ZoneName::paris(), Minutes::new(60).unwrap(), created_at);
    Meeting { margin: Minutes::new(30).unwrap(), ..planned }
}

pub(crate) fn held(n: u64, with: u64, when: &str) -> Meeting {
    let mut held = meeting(n, with, when);
    held.state = MeetingState::Held { at: held.ends_at() };
    held
}

/// Held, thanked, and every question about it settled.
pub(crate) fn done(n: u64, with: u64, when: &str) -> Meeting {
    let mut done = held(n, with, when);
    let end = Some(done.ends_at());
    (done.thanked_at, done.names_settled_at, done.connect_settled_at) = (end, end, end);
    done
}

pub(crate) fn referral(n: u64, by: u64, to: u64, when: &str, name_use: NameUse) -> Referral {
    Referral { name_use, ..Referral::between(id(n), id(by), id(to), ts(when)) }
}

/// The situation of that moment.
pub(crate) fn situation(history: &History, when: &str) -> Situation {
    Situation::new(history.clone(), france(), &at(when))
}

pub(crate) fn steps_at(history: &History, when: &str) -> Vec<Step> {
    steps(&situation(history, when), france(), &at(when))
}

/// What is to be done, and about whom or what; what goes into one message comes one after the other.
pub(crate) type What = (StepKind, Matter);

pub(crate) fn kinds(history: &History, when: &str) -> Vec<What> {
    let steps = steps_at(history, when);
    // Every season any campaign is asked what moved: that question has tests of its own.
    let parts = steps.iter().flat_map(Step::parts).filter(|step| step.kind != StepKind::SayWhatMoved);
    parts.map(|step| (step.kind, step.about)).collect()
}
