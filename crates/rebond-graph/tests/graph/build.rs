//! Builders: records said in a few words, with invented people.

use jiff::{SignedDuration, Timestamp, Zoned};
use rebond_domain::*;
use rebond_method::Norms;
use uuid::Uuid;

pub(crate) fn id<T: From<Uuid>>(n: u64) -> T {
    T::from(Uuid::from_u128(u128::from(n) + 1))
}

pub(crate) fn at(text: &str) -> Zoned {
    format!("{text}[Europe/Paris]").parse().unwrap()
}

pub(crate) fn ts(text: &str) -> Timestamp {
    at(text).timestamp()
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn france() -> &'static Norms {
    Norms::of(&NormsCode::france())
}

pub(crate) fn person(n: u64) -> PersonOutline {
    PersonOutline::from(&Person::named(id(n), PersonName::parse("Personne", &n.to_string()).unwrap(), ts("2026-01-06T09:00")))
}

pub(crate) fn known(n: u64, closeness: Closeness) -> PersonOutline {
    PersonOutline { closeness, ..person(n) }
}

pub(crate) fn referral(n: u64, by: u64, to: u64, when: &str) -> Referral {
    Referral {
        id: id(n),
        by_id: id(by),
        to_id: id(to),
        meeting_id: None,
        reason: None,
        name_use: NameUse::Agreed,
        at: ts(when),
        closed_at: None,
    }
}

pub(crate) fn tie(n: u64, one: u64, other: u64, closeness: Closeness) -> Tie {
    Tie {
        id: id(n),
        one_id: id(one),
        other_id: id(other),
        closeness,
        last_exchange: Some(date("2026-02-01")),
        remarks: None,
        created_at: ts("2026-01-06T09:00"),
    }
}

pub(crate) fn sent(n: u64, to: u64, kind: MessageKind, when: &str, answer: Option<(&str, Answer)>) -> ApproachOutline {
    let sent_at = ts(when);
    let delivery = match answer {
        None => Delivery::Sent { sent_at },
        Some((at, answer)) => Delivery::Answered { sent_at, answered_at: ts(at), answer, come_back_on: None },
    };
    ApproachOutline {
        id: id(n),
        person_id: id(to),
        kind,
        channel: Channel::Email,
        referral_id: None,
        meeting_id: None,
        loop_of: None,
        delivery,
        updated_at: sent_at,
    }
}

pub(crate) fn held(n: u64, with: u64, when: &str) -> Meeting {
    let starts_at = ts(when);
    Meeting {
        id: id(n),
        person_id: id(with),
        approach_id: None,
        subject: None,
        starts_at,
        zone: ZoneName::paris(),
        length: Minutes::new(60).unwrap(),
        margin: Minutes::new(30).unwrap(),
        mode: MeetingMode::InPerson,
        place: None,
        address_form: None,
        state: MeetingState::Held { at: starts_at + SignedDuration::from_hours(1) },
        reread_at: None,
        known: None,
        notes_allowed: None,
        names_settled_at: None,
        thanked_at: None,
        connect_settled_at: None,
        gave: None,
        could_give: None,
        low_yield: false,
        created_at: starts_at,
        updated_at: starts_at,
    }
}
