//! Records ready made: each method gives a whole, plain record of which a test changes what matters to it
//! (`Person { leads_others: true, ..make.person("Ada Vernet") }`). Identifiers and moments are always the same. Not done here:
//! keeping them.

use rebond_domain::{
    Account, AddressForm, AddressNature, AddressOrigin, Approach, Attendance, Campaign, Channel, Closeness, Date, Delivery, EmailAddress,
    Event, Exchange, Finding, FixedClock, GridPoint, Hope, Ids, Line, LoopNews, LoopStage, Meeting, MeetingState, MessageKind, Minutes,
    NormsCode, Note, Organisation, Person, PersonEmail, PersonName, PersonPhone, PhoneNature, PhoneNumber, PointState, Progress, Promise,
    Prose, Purpose, Referral, Side, Stance, Tie, Timestamp, Topic, Unfit, ZoneName,
};

/// Makes records for tests, from one moment and one seed.
#[derive(Debug)]
pub struct Make {
    /// The moment everything is made at.
    pub at: Timestamp,
    /// Where identifiers come from.
    pub ids: Ids,
}

impl Default for Make {
    /// Records of Tuesday 3 November 2026, 9:00 in Paris.
    fn default() -> Self {
        Self::at("2026-11-03T09:00:00+01:00")
    }
}

impl Make {
    /// Records of this moment, such as `2026-11-03T09:00:00+01:00`.
    pub fn at(moment: &str) -> Self {
        Self { at: sure(moment, moment.parse()), ids: Ids::seeded(1) }
    }

    /// The same source, at another moment.
    #[must_use]
    pub fn then(self, moment: &str) -> Self {
        Self { at: sure(moment, moment.parse()), ..self }
    }

    /// A clock that stands at this moment.
    pub fn clock(&self) -> FixedClock {
        FixedClock(self.at)
    }

    /// An account under the customs of France.
    pub fn account(&self) -> Account {
        Account::opened(self.ids.make(self.at), NormsCode::france(), ZoneName::paris(), self.at)
    }

    /// An active campaign with this purpose and nothing written yet.
    pub fn campaign(&self, purpose: Purpose) -> Campaign {
        Campaign { purpose: Some(purpose), ..Campaign::begun(self.ids.make(self.at), self.at) }
    }

    /// A hope of a campaign.
    pub fn hope(&self, campaign: &Campaign, statement: &str) -> Hope {
        Hope {
            id: self.ids.make(self.at),
            campaign_id: campaign.id,
            statement: line(statement),
            position: 0,
            created_at: self.at,
            retired_at: None,
        }
    }

    /// A person; the first word is the given name, the rest the family name.
    pub fn person(&self, name: &str) -> Person {
        let (given, family) = name.split_once(' ').unwrap_or((name, ""));
        Person::named(self.ids.make(self.at), sure(name, PersonName::parse(given, family)), self.at)
    }

    /// A professional address of a person, which they gave.
    pub fn email(&self, person: &Person, address: &str) -> PersonEmail {
        PersonEmail {
            id: self.ids.make(self.at),
            person_id: person.id,
            address: sure(address, EmailAddress::parse(address)),
            nature: AddressNature::Professional,
            origin: AddressOrigin::TheyGaveIt,
            through: None,
        }
    }

    /// A mobile number of a person, which they gave.
    pub fn phone(&self, person: &Person, number: &str) -> PersonPhone {
        PersonPhone {
            id: self.ids.make(self.at),
            person_id: person.id,
            number: sure(number, PhoneNumber::parse(number)),
            nature: PhoneNature::Mobile,
            origin: AddressOrigin::TheyGaveIt,
            through: None,
        }
    }

    /// An organisation of which only the name is known.
    pub fn organisation(&self, name: &str) -> Organisation {
        Organisation::named(self.ids.make(self.at), line(name), self.at)
    }

    /// An event of one day, such as `2026-11-20`.
    pub fn event(&self, name: &str, day: &str) -> Event {
        Event::named(self.ids.make(self.at), line(name), date(day), self.at)
    }

    /// Somebody met at an event.
    pub fn attendance(&self, event: &Event, person: &Person) -> Attendance {
        Attendance { id: self.ids.make(self.at), event_id: event.id, person_id: person.id, met: true }
    }

    /// Two people who know each other.
    pub fn tie(&self, one: &Person, other: &Person) -> Tie {
        Tie::between(self.ids.make(self.at), one.id, other.id, Closeness::Known, self.at)
    }

    /// A message to a person, still a draft.
    pub fn approach(&self, person: &Person, kind: MessageKind, channel: Channel) -> Approach {
        Approach::draft(self.ids.make(self.at), person.id, kind, channel, self.at)
    }

    /// A request by e-mail, sent now.
    pub fn sent_request(&self, person: &Person) -> Approach {
        Approach { delivery: Delivery::Sent { sent_at: self.at }, ..self.approach(person, MessageKind::Request, Channel::Email) }
    }

    /// A meeting of an hour, planned for a moment such as `2026-11-10T14:00:00+01:00`.
    pub fn meeting(&self, person: &Person, starts_at: &str) -> Meeting {
        let (length, starts_at) = (sure("length", Minutes::new(60)), sure(starts_at, starts_at.parse()));
        Meeting {
            margin: sure("margin", Minutes::new(30)),
            address_form: Some(AddressForm::Vous),
            ..Meeting::planned(self.ids.make(self.at), person.id, starts_at, ZoneName::paris(), length, self.at)
        }
    }

    /// A meeting that was held, and ended when it was to end.
    pub fn held_meeting(&self, person: &Person, starts_at: &str) -> Meeting {
        let meeting = self.meeting(person, starts_at);
        Meeting { state: MeetingState::Held { at: meeting.ends_at() }, ..meeting }
    }

    /// One person named another; whether the name may be used was not asked.
    pub fn referral(&self, by: &Person, to: &Person) -> Referral {
        Referral::between(self.ids.make(self.at), by.id, to.id, self.at)
    }

    /// News of a referral given to who made it.
    pub fn told(&self, referral: &Referral, stage: LoopStage) -> LoopNews {
        LoopNews { id: self.ids.make(self.at), referral_id: referral.id, stage, told_at: self.at }
    }

    /// A point of a meeting's grid, still open.
    pub fn point(&self, meeting: &Meeting, label: &str) -> GridPoint {
        GridPoint {
            id: self.ids.make(self.at),
            meeting_id: meeting.id,
            topic: Topic::Day,
            label: line(label),
            question: None,
            reserve: false,
            state: PointState::Open,
            added_live: false,
            position: 0,
        }
    }

    /// What a person said.
    pub fn note(&self, person: &Person, text: &str) -> Note {
        Note::about(self.ids.make(self.at), person.id, prose(text), self.at)
    }

    /// A call with a person, now.
    pub fn exchange(&self, person: &Person, begun_by: Side) -> Exchange {
        Exchange { id: self.ids.make(self.at), person_id: person.id, channel: Channel::Phone, begun_by, text: None, at: self.at }
    }

    /// What a person said of a hope.
    pub fn finding(&self, person: &Person, hope: &Hope, stance: Stance) -> Finding {
        Finding {
            id: self.ids.make(self.at),
            person_id: person.id,
            meeting_id: None,
            hope_id: Some(hope.id),
            topic: None,
            stance,
            text: None,
            at: self.at,
        }
    }

    /// A promise without a date.
    pub fn promise(&self, person: &Person, side: Side, text: &str) -> Promise {
        Promise::open(self.ids.make(self.at), person.id, side, line(text), self.at)
    }

    /// Something that moved.
    pub fn progress(&self, campaign: &Campaign, text: &str) -> Progress {
        Progress { id: self.ids.make(self.at), campaign_id: campaign.id, text: prose(text), at: self.at }
    }
}

fn line(text: &str) -> Line {
    sure(text, Line::parse(text))
}

fn prose(text: &str) -> Prose {
    sure(text, Prose::parse(text))
}

fn date(text: &str) -> Date {
    sure(text, text.parse().map_err(|_| Unfit { flaw: rebond_domain::Flaw::Malformed }))
}

/// What a test wrote must be right.
fn sure<T, E: std::fmt::Debug>(text: &str, parsed: Result<T, E>) -> T {
    parsed.unwrap_or_else(|error| panic!("“{text}” in a test: {error:?}"))
}
