//! A large campaign, always the same: 10,000 people found in many ways, 3,000 approaches, 1,000 meetings, 20,000 notes, and the
//! referrals and promises that go with them. What enters: a number of people. What leaves: records, in an order that can be
//! saved. Not done here: saving (`fill`).

use jiff::SignedDuration;
use rebond_domain::{
    Answer, Approach, Channel, Circle, Closeness, Delivery, Hope, Line, Meeting, MessageKind, Note, OrganisationId, Person, Purpose,
    Record, Side, Source, Stance, Tie, Timestamp, Topic,
};

use crate::Make;

/// How many people the issue asks for.
pub const PEOPLE: usize = 10_000;

const GIVEN: [&str; 20] = [
    "Ada",
    "Basile",
    "Camille",
    "Djamila",
    "Élise",
    "Fatou",
    "Gaspard",
    "Héloïse",
    "Ismaël",
    "Jeanne",
    "Koffi",
    "Léonie",
    "Malo",
    "Ninon",
    "Octave",
    "Paloma",
    "Quentin",
    "Rosalie",
    "Soizic",
    "Théo",
];
const FAMILY: [&str; 25] = [
    "Aubrac",
    "Berthelier",
    "Courtois",
    "Delmasse",
    "Esnault",
    "Fauvel",
    "Garrigue",
    "Hautbois",
    "Izarn",
    "Jolivet",
    "Kervadec",
    "Lamarque",
    "Montreuil",
    "Nogaret",
    "Ormesson",
    "Pélissier",
    "Quéméner",
    "Rochebrune",
    "Sauvageot",
    "Tournebise",
    "Urbain",
    "Vernet",
    "Wattignies",
    "Yvernault",
    "Zimmerlin",
];
const ROLES: [&str; 8] = [
    "Responsable de projets",
    "Chargée de mission",
    "Coordinateur",
    "Menuisière",
    "Directrice",
    "Formateur",
    "Maraîchère",
    "Conseiller en insertion",
];
const WORDS: [&str; 16] = [
    "le",
    "métier",
    "demande",
    "du",
    "temps",
    "et",
    "des",
    "rencontres",
    "avec",
    "les",
    "habitants",
    "la",
    "formation",
    "dure",
    "deux",
    "ans",
];

/// The records of a campaign with `people` people, ending at `now`.
pub fn records(people: usize, now: Timestamp) -> Vec<Record> {
    Population::grown(people, now, Said { notes: 2, words: 25, body: 150 })
}

/// The same people, who say little: for what depends on how many they are, and not on what was noted of them.
pub fn of_few_words(people: usize, now: Timestamp) -> Vec<Record> {
    Population::grown(people, now, Said { notes: 1, words: 4, body: 10 })
}

/// Who knows whom among these people: each is tied to so many others, few of them close.
pub fn ties(records: &[Record], each: usize) -> Vec<Record> {
    let people: Vec<&Person> =
        records.iter().filter_map(|record| if let Record::Person(person) = record { Some(person) } else { None }).collect();
    let (make, mut dice) = (Make::at("2026-08-03T09:00:00+02:00"), Dice(7));
    let mut ties = Vec::with_capacity(people.len() * each);
    for (number, person) in people.iter().enumerate() {
        let mut known = std::collections::BTreeSet::new();
        for _ in 0..each {
            // Four of five are near: colleagues, a school, a street.
            let step = if dice.below(5) == 0 { dice.below(people.len()) } else { 1 + dice.below(250) };
            let other = (number + step) % people.len();
            if other != number && known.insert(other) {
                ties.push(Tie { closeness: dice.pick(Closeness::ALL), ..make.tie(person, people[other]) }.into());
            }
        }
    }
    ties
}

/// How much is noted.
struct Said {
    /// Notes a person there is; those who were met share them.
    notes: usize,
    /// Words of a note.
    words: usize,
    /// Words of a message.
    body: usize,
}

struct Population {
    make: Make,
    dice: Dice,
    now: Timestamp,
    said: Said,
    records: Vec<Record>,
}

impl Population {
    fn grown(people: usize, now: Timestamp, said: Said) -> Vec<Record> {
        let make = Make::at("2026-08-03T09:00:00+02:00");
        let mut population = Self { make, dice: Dice(2026), now, said, records: Vec::new() };
        population.grow(people);
        population.records
    }

    fn grow(&mut self, people: usize) {
        let began = self.days_ago(100);
        self.make.at = began;
        let campaign = self.make.campaign(Purpose::Confront);
        let hopes: Vec<Hope> = (1..=6).map(|number| self.make.hope(&campaign, &format!("Espoir numéro {number}"))).collect();
        self.put(campaign);
        for hope in &hopes {
            self.put(hope.clone());
        }
        let places: Vec<OrganisationId> = (0..people / 8).map(|number| self.organisation(number)).collect();
        let people: Vec<Person> = (0..people).map(|number| self.person(number, &places)).collect();
        // Of ten people three are written to, one of those three is met; the same few say much.
        let met: Vec<(&Person, Meeting)> = people.iter().step_by(10).map(|person| (person, self.meeting(person))).collect();
        for (index, person) in people.iter().enumerate().filter(|(index, _)| index % 10 < 3) {
            self.approach(person, index % 10 == 0);
        }
        for turn in 0..people.len() * self.said.notes {
            let (person, meeting) = &met[turn % met.len()];
            self.note(person, meeting, &hopes[turn % hopes.len()], turn);
        }
        for (index, (person, meeting)) in met.iter().enumerate() {
            for step in 1..=2 {
                let named = &people[(index * 10 + step * 37) % people.len()];
                if named.id != person.id {
                    let referral = rebond_domain::Referral { meeting_id: Some(meeting.id), ..self.make.referral(person, named) };
                    self.put(referral);
                }
            }
            if index % 50 == 0 {
                let event = self.make.event(&format!("Forum numéro {index}"), "2026-10-10");
                self.put(event.clone());
                for person in people.iter().skip(index).take(20) {
                    let there = self.make.attendance(&event, person);
                    self.put(there);
                }
            }
            if index % 3 == 0 {
                let promise = self.make.promise(person, Side::Mine, "Envoyer l’article dont nous avons parlé");
                self.put(promise);
            }
        }
    }

    fn organisation(&mut self, number: usize) -> OrganisationId {
        let place = self.make.organisation(&format!("Structure {} {number}", self.dice.pick(&FAMILY)));
        let id = place.id;
        self.put(place);
        id
    }

    fn person(&mut self, number: usize, places: &[OrganisationId]) -> Person {
        self.make.at = self.days_ago(100) + SignedDuration::from_secs(seconds(number));
        let (given, family) = (self.dice.pick(&GIVEN), self.dice.pick(&FAMILY));
        let person = Person {
            circle: Some(self.dice.pick(Circle::ALL)),
            closeness: self.dice.pick(Closeness::ALL),
            source: Some(self.dice.pick(Source::ALL)),
            changed_path: self.dice.below(10) == 0,
            leads_others: self.dice.below(12) == 0,
            organisation_id: (!places.is_empty()).then(|| self.dice.pick(places)),
            role: Line::cut(self.dice.pick(&ROLES)),
            ..self.make.person(&format!("{given} {family}"))
        };
        self.put(person.clone());
        if self.dice.below(10) < 6 {
            let email = self.make.email(&person, &format!("p{number}@exemple.fr"));
            self.put(email);
        }
        person
    }

    fn approach(&mut self, person: &Person, answered: bool) {
        let days = 3 + self.dice.below(90);
        let sent_at = self.days_ago(days);
        self.make.at = sent_at;
        let answered_at = sent_at + SignedDuration::from_hours(30);
        let delivery = match self.dice.below(4) {
            0 if !answered => Delivery::Draft,
            1 | 2 if !answered => Delivery::Sent { sent_at },
            _ if answered => Delivery::Answered { sent_at, answered_at, answer: Answer::Yes, come_back_on: None },
            _ => Delivery::Answered { sent_at, answered_at, answer: Answer::No, come_back_on: None },
        };
        let approach = self.make.approach(person, MessageKind::Request, Channel::Email);
        let body = rebond_domain::Prose::cut(&self.dice.words(self.said.body));
        self.put(Approach { delivery, body, ..approach });
    }

    fn meeting(&mut self, person: &Person) -> Meeting {
        let days = self.dice.below(80) + 1;
        self.make.at = self.days_ago(days + 7);
        let starts_at = self.days_ago(days);
        let meeting = self.make.held_meeting(person, &starts_at.to_string());
        // Most are complete; those of the last days have steps ahead.
        let done = (days > 5).then_some(starts_at + SignedDuration::from_hours(5));
        let meeting = Meeting { thanked_at: done, names_settled_at: done, connect_settled_at: done, reread_at: Some(starts_at), ..meeting };
        self.put(meeting.clone());
        meeting
    }

    fn note(&mut self, person: &Person, meeting: &Meeting, hope: &Hope, turn: usize) {
        self.make.at = meeting.starts_at + SignedDuration::from_secs(seconds(turn % 3600));
        let text = self.dice.words(self.said.words);
        let topic = Some(self.dice.pick(Topic::ALL));
        let note = Note { meeting_id: Some(meeting.id), topic, ..self.make.note(person, &text) };
        self.put(note);
        if turn.is_multiple_of(10) {
            let stance = self.dice.pick(Stance::ALL);
            let finding = rebond_domain::Finding { meeting_id: Some(meeting.id), ..self.make.finding(person, hope, stance) };
            self.put(finding);
        }
    }

    fn days_ago(&self, days: usize) -> Timestamp {
        self.now - SignedDuration::from_secs(seconds(days) * 86_400)
    }

    fn put(&mut self, record: impl Into<Record>) {
        self.records.push(record.into());
    }
}

fn seconds(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(0)
}

/// Numbers that look like chance and are always the same (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let value = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn words(&mut self, many: usize) -> String {
        (0..many).map(|_| self.pick(&WORDS)).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use rebond_domain::Noun;

    use super::{Timestamp, records};

    #[test]
    fn the_population_is_that_of_the_issue_and_always_the_same() {
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let population = records(1_000, now);
        let mut counts: HashMap<Noun, usize> = HashMap::new();
        for record in &population {
            *counts.entry(record.noun()).or_default() += 1;
        }
        let wanted = [(Noun::Person, 1_000), (Noun::Approach, 300), (Noun::Meeting, 100), (Noun::Note, 2_000), (Noun::Referral, 200)];
        for (noun, many) in wanted {
            assert_eq!(counts[&noun], many, "{noun:?}");
        }
        assert_eq!(population, records(1_000, now));
    }
}
