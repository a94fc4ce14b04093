//! Records ready made: each method gives a whole, plain record of which a test changes what matters to it
//! (`Person { leads_others: true, ..make.person("Ada Vernet") }`). Identifiers and moments are always the same. Not done here:
//! keeping them.

use rebond_domain::{
    Account, AddressForm, AddressNature, AddressOrigin, Approach, Campaign, CampaignState, Channel, Date, Delivery, EmailAddress, Event,
    Finding, FixedClock, Hope, Ids, Line, Meeting, MeetingMode, MeetingState, MessageKind, Minutes, NameUse, NormsCode, Note, Organisation,
    Person, PersonEmail, PersonName, Progress, Promise, Prose, Purpose, Referral, Side, Stance, Tie, Timestamp, Unfit, ZoneName,
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
        Account {
            id: self.ids.make(self.at),
            lang: None,
            norms: NormsCode::france(),
            zone: ZoneName::paris(),
            name: None,
            email: None,
            phone: None,
            profile: None,
            created_at: self.at,
        }
    }

    /// An active campaign with this purpose and nothing written yet.
    pub fn campaign(&self, purpose: Purpose) -> Campaign {
        Campaign {
            id: self.ids.make(self.at),
            expectation: None,
            purpose: Some(purpose),
            direction: None,
            aims_to_lead: false,
            story: None,
            weekly_goal: 2,
            state: CampaignState::Active,
            state_since: self.at,
            decision: None,
            started_at: self.at,
        }
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

    /// An organisation of which only the name is known.
    pub fn organisation(&self, name: &str) -> Organisation {
        Organisation::named(self.ids.make(self.at), line(name), self.at)
    }

    /// An event of one day, such as `2026-11-20`.
    pub fn event(&self, name: &str, day: &str) -> Event {
        Event {
            id: self.ids.make(self.at),
            name: line(name),
            starts_on: date(day),
            ends_on: None,
            place: None,
            website: None,
            remarks: None,
            batch_id: None,
            created_at: self.at,
        }
    }

    /// Two people who know each other.
    pub fn tie(&self, one: &Person, other: &Person) -> Tie {
        Tie {
            id: self.ids.make(self.at),
            one_id: one.id,
            other_id: other.id,
            closeness: rebond_domain::Closeness::Known,
            last_exchange: None,
            remarks: None,
            created_at: self.at,
        }
    }

    /// A message to a person, still a draft.
    pub fn approach(&self, person: &Person, kind: MessageKind, channel: Channel) -> Approach {
        Approach {
            id: self.ids.make(self.at),
            person_id: person.id,
            kind,
            channel,
            subject: None,
            body: None,
            to_address: None,
            referral_id: None,
            meeting_id: None,
            loop_of: None,
            event_id: None,
            delivery: Delivery::Draft,
            answer_note: None,
            message_id: None,
            created_at: self.at,
            updated_at: self.at,
        }
    }

    /// A request by e-mail, sent now.
    pub fn sent_request(&self, person: &Person) -> Approach {
        Approach { delivery: Delivery::Sent { sent_at: self.at }, ..self.approach(person, MessageKind::Request, Channel::Email) }
    }

    /// A meeting of an hour, planned for a moment such as `2026-11-10T14:00:00+01:00`.
    pub fn meeting(&self, person: &Person, starts_at: &str) -> Meeting {
        Meeting {
            id: self.ids.make(self.at),
            person_id: person.id,
            approach_id: None,
            subject: None,
            starts_at: sure(starts_at, starts_at.parse()),
            zone: ZoneName::paris(),
            length: sure("length", Minutes::new(60)),
            margin: sure("margin", Minutes::new(30)),
            mode: MeetingMode::InPerson,
            place: None,
            address_form: Some(AddressForm::Vous),
            state: MeetingState::Planned,
            reread_at: None,
            known: None,
            notes_allowed: None,
            names_settled_at: None,
            thanked_at: None,
            connect_settled_at: None,
            gave: None,
            could_give: None,
            low_yield: false,
            created_at: self.at,
            updated_at: self.at,
        }
    }

    /// A meeting that was held, and ended when it was to end.
    pub fn held_meeting(&self, person: &Person, starts_at: &str) -> Meeting {
        let meeting = self.meeting(person, starts_at);
        Meeting { state: MeetingState::Held { at: meeting.ends_at() }, ..meeting }
    }

    /// One person named another; whether the name may be used was not asked.
    pub fn referral(&self, by: &Person, to: &Person) -> Referral {
        Referral {
            id: self.ids.make(self.at),
            by_id: by.id,
            to_id: to.id,
            meeting_id: None,
            reason: None,
            name_use: NameUse::NotAsked,
            at: self.at,
            closed_at: None,
        }
    }

    /// What a person said.
    pub fn note(&self, person: &Person, text: &str) -> Note {
        Note { id: self.ids.make(self.at), person_id: person.id, meeting_id: None, topic: None, text: prose(text), at: self.at }
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
        Promise {
            id: self.ids.make(self.at),
            person_id: person.id,
            meeting_id: None,
            side,
            text: line(text),
            due_on: None,
            settled: None,
            created_at: self.at,
        }
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
