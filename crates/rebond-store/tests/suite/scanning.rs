//! Search against a plain scan of everything, over thousands of generated queries: nothing is left out, nothing is added, however
//! frequent a word is and however a word is typed.

use std::collections::{BTreeMap, BTreeSet};

use rebond_domain::search::{self, Query};
use rebond_domain::*;
use rebond_store::search::find;
use rebond_testkit::{Engine, World};
use uuid::Uuid;

use crate::world::{line, prose};

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

const GIVEN: [&str; 12] = ["Élodie", "Jean-Paul", "Anne", "Yann", "Inès", "Bo", "Noé", "Ömer", "Zoé", "Marie-Claude", "Lou", "Étienne"];
const FAMILY: [&str; 12] = [
    "Kermarrec",
    "Lefèvre",
    "Lefebvre",
    "de La Tour",
    "O’Neil",
    "Saint-Étienne",
    "Le Goff",
    "Roy",
    "Mc Kay",
    "d’Ornano",
    "Van Damme",
    "Vasseur",
];
const FREQUENT: [&str; 6] = ["travail", "de", "la", "bois", "l’atelier", "projet"];
const RARE: [&str; 12] =
    ["soudure", "ébéniste", "chêne", "cœur", "budget", "régionaux", "l’hôpital", "2031", "lycée-pro", "S.A.R.L.", "nuit", "météo"];
const PLACES: [&str; 5] = ["Nantes", "La Rochelle", "Saint-Malo", "Québec", "Trois-Rivières"];

const PEOPLE: usize = 1_400;

async fn fill(world: &World, dice: &mut Dice) {
    let make = &world.make;
    let mut records: Vec<Record> = Vec::new();
    for at in 0..PEOPLE {
        let name = format!("{} {}", dice.of(&GIVEN), dice.of(&FAMILY));
        let person = Person {
            role: (dice.below(3) == 0).then(|| line(dice.of(&["Chef de projet", "Menuisière", "Animateur"]))),
            town: (dice.below(3) == 0).then(|| line(dice.of(&PLACES))),
            remarks: (dice.below(40) == 0).then(|| prose(&format!("Carte : {}", dice.of(&RARE)))),
            ..make.person(&name)
        };
        if dice.below(6) == 0 {
            let number = format!("{:02} {:02} {:02} {:02}", dice.below(100), dice.below(100), dice.below(100), dice.below(100));
            records.push(make.phone(&person, &format!("{}{number}", dice.of(&["06 ", "+33 6 "]))).into());
        }
        if dice.below(8) == 0 {
            records.push(make.email(&person, &format!("contact{at}@pont-neuf.fr")).into());
        }
        let mut words: Vec<&str> = (0..dice.below(4)).map(|_| dice.of(&FREQUENT)).collect();
        if dice.below(30) == 0 {
            words.push(dice.of(&RARE));
        }
        if !words.is_empty() {
            records.push(make.note(&person, &words.join(" ")).into());
        }
        if dice.below(50) == 0 {
            let rare = dice.of(&RARE);
            records.push(
                Approach {
                    body: Some(prose(&format!("Bonjour, {rare} ?"))),
                    ..make.approach(&person, MessageKind::Request, Channel::Email)
                }
                .into(),
            );
            records.push(Meeting { place: Some(line(rare)), ..make.meeting(&person, "2026-11-10T14:00:00+01:00") }.into());
        }
        records.push(person.into());
    }
    for name in ["L’Atelier du Bois", "La Tour", "Kermarrec & fils", "Le Pont"] {
        records.push(Organisation { remarks: Some(prose(dice.of(&RARE))), ..make.organisation(name) }.into());
    }
    records.push(Event { place: Some(line("La Rochelle")), ..make.event("Forum du bois", "2026-11-20") }.into());
    records.sort_by_key(Record::noun);
    world.put_all(records).await;
}

/// About whom or what each record is, and its keys, by reading all of them.
async fn scan(world: &World) -> BTreeMap<Uuid, BTreeSet<String>> {
    let mut about: BTreeMap<Uuid, BTreeSet<String>> = BTreeMap::new();
    let text = |text: Option<&Prose>| text.map_or_else(String::new, ToString::to_string);
    let short = |text: Option<&Line>| text.map_or_else(String::new, ToString::to_string);
    for record in world.everything().await {
        let (id, texts) = match record {
            Record::Person(it) => {
                (it.id.0, vec![it.name.full(), short(it.role.as_ref()), short(it.town.as_ref()), text(it.remarks.as_ref())])
            }
            Record::PersonPhone(it) => (it.person_id.0, vec![it.number.to_string()]),
            Record::PersonEmail(it) => (it.person_id.0, vec![it.address.to_string()]),
            Record::Note(it) => (it.person_id.0, vec![it.text.to_string()]),
            Record::Approach(it) => (it.person_id.0, vec![text(it.body.as_ref())]),
            Record::Meeting(it) => (it.person_id.0, vec![short(it.place.as_ref())]),
            Record::Organisation(it) => (it.id.0, vec![it.name.to_string(), text(it.remarks.as_ref())]),
            Record::Event(it) => (it.id.0, vec![it.name.to_string(), short(it.place.as_ref())]),
            _ => continue,
        };
        about.entry(id).or_default().extend(texts.iter().flat_map(|text| search::keys(text)).map(|found| found.key));
    }
    about
}

/// A query of one to four words of all kinds, each whole or begun, with or without its accents, joined or apart, or part of a number.
fn query(dice: &mut Dice) -> String {
    let mut words = Vec::new();
    for _ in 0..=dice.below(4) {
        let word = match dice.below(7) {
            0 | 1 => dice.of(&FREQUENT).to_owned(),
            2 => dice.of(&RARE).to_owned(),
            3 => dice.of(&FAMILY).to_owned(),
            4 => dice.of(&GIVEN).to_owned(),
            5 => dice.of(&PLACES).to_owned(),
            _ => format!("{}{:02} {:02}", dice.of(&["06 ", "+33 6 ", "", "0033 6"]), dice.below(100), dice.below(100)),
        };
        let word = match dice.below(6) {
            0 => fold(&word),
            1 => word.replace(['’', '-', ' '], ""),
            2 => word.replace(['’', '-'], " "),
            3 => word.chars().take(1 + dice.below(word.chars().count())).collect(),
            4 => word.to_uppercase(),
            _ => word,
        };
        words.push(word);
    }
    words.join(" ")
}

#[tokio::test]
async fn a_search_finds_what_a_plain_scan_finds() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let mut dice = Dice(7);
        fill(&world, &mut dice).await;
        let everything = scan(&world).await;
        let (mut some, mut frequent_and_rare) = (0, 0);
        for _ in 0..1_500 {
            let typed = query(&mut dice);
            let query = Query::parse(&typed);
            let expected: BTreeSet<Uuid> = everything.iter().filter(|(_, keys)| query.is_held_by(keys)).map(|(id, _)| *id).collect();
            let found = find(&world.store, world.account.id, query.clone()).await.unwrap();
            let people = found.people.iter().map(|id| id.0);
            let others = found.organisations.iter().map(|id| id.0).chain(found.events.iter().map(|id| id.0));
            let all: Vec<Uuid> = people.chain(others).collect();
            assert_eq!(all.iter().copied().collect::<BTreeSet<_>>(), expected, "“{typed}” on {engine:?}");
            assert_eq!(all.len(), expected.len(), "“{typed}” finds one twice on {engine:?}");
            some += usize::from(!expected.is_empty());
            frequent_and_rare += usize::from(!expected.is_empty() && expected.len() < 30 && query.groups.len() > 1);
        }
        assert!(some > 500 && frequent_and_rare > 100, "{some} found something, {frequent_and_rare} few among many");
    }
}
