//! The channel: the ways to reach somebody, best first, each with its reason (C1–C9). What enters: what is known of them. What leaves:
//! ways. Not done here: choosing in the user's place; which words name a trade (method).

use rebond_domain::{
    AddressNature, AddressOrigin, Channel, Closeness, EmailAddress, Event, Line, Organisation, OrganisationSize, Person, PersonEmail,
    PersonPhone, PhoneNature, PhoneNumber, Talk, fold,
};
use rebond_method::{ChannelReason, trades};

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The channel.
    pub channel: Channel,
    /// The address, for e-mail.
    pub address: Option<EmailAddress>,
    /// Where the address or number came from (C4).
    pub origin: Option<AddressOrigin>,
    /// Through whom.
    pub through: Option<Line>,
    /// The number, for a call.
    pub number: Option<PhoneNumber>,
    /// The event, for a word face to face (C6).
    pub event: Option<Event>,
    /// Why, or why rather not.
    pub reason: ChannelReason,
    /// How much speaks for it; below zero the method advises against it.
    pub weight: i16,
}

impl Way {
    const fn new(channel: Channel, reason: ChannelReason, weight: i16) -> Self {
        Self { channel, address: None, origin: None, through: None, number: None, event: None, reason, weight }
    }

    /// Whether the method says rather not (C4).
    pub const fn is_advised_against(&self) -> bool {
        self.weight < 0
    }

    /// The spelling of this way in a form.
    pub fn key(&self) -> String {
        let detail = self.address.as_ref().map(ToString::to_string).or_else(|| self.event.as_ref().map(|event| event.id.to_string()));
        detail.map_or_else(|| self.channel.to_string(), |detail| format!("{}:{detail}", self.channel))
    }
}

/// Somebody to reach, and what is known of where.
#[derive(Debug, Clone, Copy)]
pub struct Reachable<'a> {
    /// The person.
    pub person: &'a Person,
    /// Where they work.
    pub organisation: Option<&'a Organisation>,
    /// Their addresses.
    pub emails: &'a [PersonEmail],
    /// Their numbers.
    pub phones: &'a [PersonPhone],
    /// The events to come at which they will be, soonest first.
    pub events: &'a [Event],
    /// What the user's conversations have to do without.
    pub talk: Option<Talk>,
    /// The channels on which something was sent and not answered yet.
    pub tried: &'a [Channel],
}

/// The ways to reach somebody, the most promising first; those advised against last.
pub fn ways(who: &Reachable<'_>) -> Vec<Way> {
    let little_mail = reads_little_mail(who);
    let mut ways: Vec<Way> = who.emails.iter().map(|email| by_mail(email, little_mail)).collect();
    if let Some(address) = who.organisation.and_then(|organisation| organisation.generic_email.as_ref())
        && !ways.iter().any(|way| way.address.as_ref().is_some_and(|other| other.key() == address.key()))
    {
        // rule C3
        let generic = Way::new(Channel::Email, ChannelReason::GenericAddress, 60);
        ways.push(Way { address: Some(address.clone()), origin: Some(AddressOrigin::Published), ..generic });
    }
    if let Some(event) = who.events.first() {
        // rule C6
        let way = Way::new(Channel::InPerson, ChannelReason::Event, if little_mail { 95 } else { 70 });
        ways.push(Way { event: Some(event.clone()), ..way });
    }
    if who.person.profile.is_some() {
        // rule C5: a message needs a connection; else there is the note of an invitation.
        let connected = who.person.closeness >= Closeness::Known || who.person.batch_id.is_some();
        ways.push(if connected {
            Way::new(Channel::LinkedInMessage, ChannelReason::Network, 55)
        } else {
            Way::new(Channel::LinkedInNote, ChannelReason::NetworkNote, 45)
        });
    }
    if let Some(phone) = best_phone(who.phones) {
        ways.push(by_phone(phone, little_mail));
    }
    ways.retain(|way| is_possible(way.channel, who.talk));
    for way in &mut ways {
        // rule C9: another channel after one that brought nothing.
        if who.tried.contains(&way.channel) {
            way.weight = (way.weight - 60).max(i16::from(!way.is_advised_against()) - 1);
        }
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.weight));
    ways
}

/// Whether one can use a channel oneself.
pub const fn is_possible(channel: Channel, talk: Option<Talk>) -> bool {
    match talk {
        None => true,
        Some(Talk::NoCalls) => !matches!(channel, Channel::Phone),
        Some(Talk::InWriting) => !matches!(channel, Channel::Phone | Channel::InPerson),
    }
}

fn by_mail(email: &PersonEmail, little_mail: bool) -> Way {
    let given = matches!(
        email.origin,
        AddressOrigin::TheyGaveIt
            | AddressOrigin::FamilyOrFriends
            | AddressOrigin::Alumni
            | AddressOrigin::Recommender
            | AddressOrigin::OwnContacts
    );
    let (reason, weight) = match (email.nature, email.origin) {
        // rule C2
        (_, AddressOrigin::Guessed) => (ChannelReason::GuessedAddress, 40),
        (AddressNature::Generic, _) => (ChannelReason::GenericAddress, 60),
        // rule C4
        (AddressNature::Private | AddressNature::Unknown, AddressOrigin::SocialNetwork) => (ChannelReason::PrivateFound, -10),
        (AddressNature::Private, AddressOrigin::Unknown | AddressOrigin::Published) => (ChannelReason::PrivateFound, -5),
        (AddressNature::Private, _) => (ChannelReason::PrivateGiven, 80),
        // rule C1
        (AddressNature::Professional, _) if little_mail => (ChannelReason::LittleMail, 50),
        (AddressNature::Unknown, _) if little_mail && !given => (ChannelReason::LittleMail, 45),
        (AddressNature::Professional, _) => (ChannelReason::MailFirst, 100),
        (AddressNature::Unknown, _) => (ChannelReason::MailFirst, if given { 85 } else { 75 }),
    };
    let way = Way::new(Channel::Email, reason, weight);
    Way { address: Some(email.address.clone()), origin: Some(email.origin), through: email.through.clone(), ..way }
}

/// The number to call.
pub fn best_phone(phones: &[PersonPhone]) -> Option<&PersonPhone> {
    phones.iter().filter(|phone| phone.origin != AddressOrigin::Guessed).min_by_key(|phone| match (phone.nature, phone.origin) {
        (PhoneNature::Direct, AddressOrigin::Published | AddressOrigin::TheyGaveIt | AddressOrigin::Recommender) => 0,
        (_, AddressOrigin::TheyGaveIt | AddressOrigin::Recommender) => 1,
        (PhoneNature::Switchboard, _) => 2,
        _ => 3,
    })
}

fn by_phone(phone: &PersonPhone, little_mail: bool) -> Way {
    // rule C7
    let (reason, weight) = match (phone.nature, phone.origin) {
        (PhoneNature::Direct, AddressOrigin::Published | AddressOrigin::TheyGaveIt | AddressOrigin::Recommender) => {
            (ChannelReason::DirectNumber, if little_mail { 85 } else { 35 })
        }
        (PhoneNature::Switchboard, _) => (ChannelReason::Switchboard, if little_mail { 65 } else { 25 }),
        _ if little_mail => (ChannelReason::LittleMail, 60),
        _ => (ChannelReason::CallLast, 15),
    };
    let way = Way::new(Channel::Phone, reason, weight);
    Way { number: Some(phone.number.clone()), origin: Some(phone.origin), through: phone.through.clone(), ..way }
}

fn reads_little_mail(who: &Reachable<'_>) -> bool {
    let organisation = who.organisation;
    let told = [who.person.role.as_ref(), organisation.and_then(|it| it.sector.as_ref())];
    let trade = told.into_iter().flatten().any(|line| {
        let folded = fold(line.as_str());
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let names = |word: &str, start: &str| match start.strip_suffix('.') {
            Some(whole) => word == whole && words.last() == Some(&word),
            None => word.starts_with(start),
        };
        words.iter().any(|word| trades().any(|trades| trades.little_mail.iter().any(|start| names(word, start))))
    });
    // A large firm reads its mail whatever it makes.
    trade && !organisation.and_then(|it| it.size).is_some_and(|size| matches!(size, OrganisationSize::Medium | OrganisationSize::Large))
}

#[cfg(test)]
mod tests;
