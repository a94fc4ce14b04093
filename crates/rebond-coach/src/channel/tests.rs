//! The channel rules, C1–C9, on people of every kind.

use jiff::Timestamp;
use rebond_domain::{Date, PersonName, WebUrl};
use uuid::Uuid;

use super::*;

struct Somebody {
    person: Person,
    organisation: Option<Organisation>,
    emails: Vec<PersonEmail>,
    phones: Vec<PersonPhone>,
    events: Vec<Event>,
    tried: Vec<Channel>,
}

impl Somebody {
    fn new() -> Self {
        let person = Person::named(Uuid::nil().into(), PersonName::parse("Claire", "Vasseur").unwrap(), Timestamp::UNIX_EPOCH);
        Self { person, organisation: None, emails: Vec::new(), phones: Vec::new(), events: Vec::new(), tried: Vec::new() }
    }

    fn who(mut self, role: &str) -> Self {
        self.person.role = Line::parse(role).ok();
        self
    }

    fn at(mut self, name: &str) -> Self {
        self.organisation = Some(Organisation::named(Uuid::nil().into(), Line::parse(name).unwrap(), Timestamp::UNIX_EPOCH));
        self
    }

    fn email(mut self, address: &str, nature: AddressNature, origin: AddressOrigin) -> Self {
        let address = EmailAddress::parse(address).unwrap();
        self.emails.push(PersonEmail { id: Uuid::nil().into(), person_id: self.person.id, address, nature, origin, through: None });
        self
    }

    fn phone(mut self, nature: PhoneNature, origin: AddressOrigin) -> Self {
        let number = PhoneNumber::parse("01 02 03 04 05").unwrap();
        self.phones.push(PersonPhone { id: Uuid::nil().into(), person_id: self.person.id, number, nature, origin, through: None });
        self
    }

    fn event(mut self) -> Self {
        self.events.push(Event {
            id: Uuid::nil().into(),
            name: Line::parse("Salon des métiers").unwrap(),
            starts_on: Date::constant(2026, 12, 5),
            ends_on: None,
            place: None,
            website: None,
            remarks: None,
            uid: None,
            sequence: None,
            called_off_on: None,
            batch_id: None,
            created_at: Timestamp::UNIX_EPOCH,
        });
        self
    }

    fn ways(&self) -> Vec<Way> {
        ways(&Reachable {
            talk: None,
            person: &self.person,
            organisation: self.organisation.as_ref(),
            emails: &self.emails,
            phones: &self.phones,
            events: &self.events,
            tried: &self.tried,
        })
    }

    fn first(&self) -> (Channel, ChannelReason) {
        let ways = self.ways();
        let first = ways.first().expect("a way");
        (first.channel, first.reason)
    }
}

use AddressNature::{Generic, Private, Professional, Unknown};

#[test]
fn c1_professional_mail_comes_first_except_in_trades_that_read_little_mail() {
    let office = Somebody::new().who("Chargée d’étude").email("c@atelier.example", Professional, AddressOrigin::Published).event();
    assert_eq!(office.first(), (Channel::Email, ChannelReason::MailFirst));
    let baker = Somebody::new()
        .who("Boulangère")
        .email("c@fournil.example", Professional, AddressOrigin::Published)
        .phone(PhoneNature::Direct, AddressOrigin::Published);
    assert_eq!(baker.first(), (Channel::Phone, ChannelReason::DirectNumber));
    assert!(baker.ways().iter().any(|way| way.reason == ChannelReason::LittleMail));
    // « Restauration » is a trade of its own; of nature, of paintings on a screen, of images, it is another.
    for (role, mail) in
        [("Restauration", false), ("Restauratrice", false), ("Chargé de restauration écologique", true), ("Restauration d’images", true)]
    {
        let way = Somebody::new().who(role).email("c@x.example", Professional, AddressOrigin::Published).ways();
        assert_eq!(way[0].reason == ChannelReason::MailFirst, mail, "{role}");
    }
    let mut large = Somebody::new().who("Menuisière").at("Grande Maison").email("c@maison.example", Professional, AddressOrigin::Published);
    large.organisation.as_mut().unwrap().size = Some(OrganisationSize::Large);
    assert_eq!(large.first(), (Channel::Email, ChannelReason::MailFirst));
}

#[test]
fn c2_a_guessed_address_is_marked_and_comes_after_a_sure_one() {
    let both = Somebody::new().email("claire@x.example", Professional, AddressOrigin::Guessed).email(
        "c.v@x.example",
        Professional,
        AddressOrigin::TheyGaveIt,
    );
    let ways = both.ways();
    assert_eq!(ways[0].reason, ChannelReason::MailFirst);
    assert_eq!((ways[1].reason, ways[1].origin), (ChannelReason::GuessedAddress, Some(AddressOrigin::Guessed)));
}

#[test]
fn c3_the_shared_mailbox_when_nothing_better_is_known() {
    let mut person = Somebody::new().at("Atelier du Pont");
    person.organisation.as_mut().unwrap().generic_email = EmailAddress::parse("bonjour@atelier.example").ok();
    assert_eq!(person.first(), (Channel::Email, ChannelReason::GenericAddress));
    // Once, even when it is noted with the person too.
    let twice = Somebody { emails: vec![], ..person }.email("Bonjour@atelier.example", Generic, AddressOrigin::Published);
    assert_eq!(twice.ways().len(), 1);
}

#[test]
fn c4_a_private_address_found_online_is_advised_against_one_given_is_fine() {
    let found = Somebody::new().email("c@perso.example", Private, AddressOrigin::SocialNetwork);
    let ways = found.ways();
    assert!(ways[0].is_advised_against() && ways[0].reason == ChannelReason::PrivateFound);
    assert!(Somebody::new().email("c@perso.example", Unknown, AddressOrigin::SocialNetwork).ways()[0].is_advised_against());
    let given = Somebody::new().email("c@perso.example", Private, AddressOrigin::FamilyOrFriends);
    assert_eq!(given.first(), (Channel::Email, ChannelReason::PrivateGiven));
}

#[test]
fn c5_the_network_offers_a_message_to_those_one_knows_a_note_to_others() {
    let mut person = Somebody::new();
    person.person.profile = WebUrl::parse("https://www.linkedin.example/in/claire").ok();
    assert_eq!(person.first(), (Channel::LinkedInNote, ChannelReason::NetworkNote));
    person.person.closeness = Closeness::Known;
    assert_eq!(person.first(), (Channel::LinkedInMessage, ChannelReason::Network));
}

#[test]
fn c6_an_event_to_come_is_a_way() {
    let person = Somebody::new().event().phone(PhoneNature::Mobile, AddressOrigin::OwnContacts);
    assert_eq!(person.first(), (Channel::InPerson, ChannelReason::Event));
    let grower = Somebody::new().who("Maraîcher").event().email("c@x.example", Professional, AddressOrigin::Published);
    assert_eq!(grower.first(), (Channel::InPerson, ChannelReason::Event));
}

#[test]
fn c7_a_call_comes_last_unless_the_number_is_published() {
    let mobile =
        Somebody::new().phone(PhoneNature::Mobile, AddressOrigin::OwnContacts).email("c@x.example", Professional, AddressOrigin::Published);
    assert_eq!(mobile.ways().last().map(|way| way.reason), Some(ChannelReason::CallLast));
    let direct = Somebody::new().phone(PhoneNature::Direct, AddressOrigin::Published);
    assert_eq!(direct.first().1, ChannelReason::DirectNumber);
    let switchboard = Somebody::new().phone(PhoneNature::Switchboard, AddressOrigin::Published);
    assert_eq!(switchboard.first().1, ChannelReason::Switchboard);
}

#[test]
fn c9_another_channel_after_one_that_brought_nothing() {
    let mut person = Somebody::new().email("c@x.example", Professional, AddressOrigin::Published).event();
    assert_eq!(person.first().0, Channel::Email);
    person.tried = vec![Channel::Email];
    assert_eq!(person.first().0, Channel::InPerson);
    assert!(!person.ways().iter().any(Way::is_advised_against));
}

#[test]
fn nothing_known_is_no_way() {
    assert!(Somebody::new().ways().is_empty());
}
