//! Doubles of a whole base, on bases made by lot of which it is known who is who: faults of the hand, new posts, married names, short
//! forms, parts turned, fields that are not there; beside couples of one number, houses of one address, sisters, brothers and namesakes.

#![expect(
    clippy::unwrap_used,
    clippy::assigning_clones,
    clippy::items_after_statements,
    reason = "a test may panic and be slow, and a list stands where it is used"
)]

use std::collections::HashSet;

use rebond_domain::identity::{Double, Likeness, Sureness, Traits, doubles};
use rebond_domain::{EmailAddress, Line, PersonName, PhoneNumber, WebUrl};

/// A stream of numbers that a seed begins (`SplitMix64`).
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// A place in a list of which the first are the likeliest by far, as names are.
    fn first(&mut self, end: usize) -> usize {
        let (one, other) = (self.below(end), self.below(end));
        one * other / end
    }
}

const GIVEN: &[&str] = &[
    "Marie",
    "Jean",
    "Pierre",
    "Anne",
    "Nathalie",
    "Philippe",
    "Isabelle",
    "Nicolas",
    "Catherine",
    "Thomas",
    "Julien",
    "Sophie",
    "Christophe",
    "Sandrine",
    "Céline",
    "Laurent",
    "Élodie",
    "Aurélie",
    "Guillaume",
    "Camille",
    "Léa",
    "Manon",
    "Alexandre",
    "Hugo",
    "Louise",
    "Louis",
    "Claire",
    "Mathilde",
    "Antoine",
    "Benoît",
    "Frédéric",
    "Véronique",
    "Stéphanie",
    "Robert",
    "William",
    "Jennifer",
    "Emily",
    "Michael",
    "Christopher",
    "Elizabeth",
    "Jean-Pierre",
    "Marie-Claude",
    "Anne-Sophie",
    "Jean-François",
    "Fatima",
    "Mohamed",
    "Karim",
    "Yasmine",
    "Inès",
    "Noémie",
    "Gwenaëlle",
    "Enora",
    "Yannick",
    "Solène",
    "Maxence",
    "Capucine",
    "Ghislaine",
    "Thibault",
    "Clémence",
    "Bérénice",
    "Oriane",
    "Ludovic",
    "Rodolphe",
    "Agathe",
    "Apolline",
    "Barnabé",
    "Cyprien",
    "Delphine",
    "Edmond",
    "Fabienne",
    "Gaspard",
    "Hortense",
    "Ismaël",
    "Josiane",
    "Killian",
    "Lisandre",
    "Maëlys",
    "Nolwenn",
    "Octave",
    "Priscilla",
];

const FAMILY: &[&str] = &[
    "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Laurent", "Lefebvre", "Roux",
    "Morel", "Girard", "Tremblay", "Gagnon", "Roy", "Côté", "Smith", "Jones", "Brown", "Nguyen", "Garcia", "Lopez", "Fournier", "Mercier",
];

struct Record {
    given: String,
    family: String,
    emails: Vec<String>,
    phones: Vec<String>,
    page: Option<String>,
    place: Option<String>,
    town: Option<String>,
}

impl Record {
    fn traits(&self) -> Traits {
        let name = PersonName::parse(&self.given, &self.family).unwrap();
        let emails: Vec<EmailAddress> = self.emails.iter().map(|it| EmailAddress::parse(it).unwrap()).collect();
        let phones: Vec<PhoneNumber> = self.phones.iter().map(|it| PhoneNumber::parse(it).unwrap()).collect();
        let line = |text: &Option<String>| text.as_ref().map(|it| Line::parse(it).unwrap());
        let page = self.page.as_ref().map(|it| WebUrl::parse(it).unwrap());
        Traits::of(&name)
            .with_emails(&emails)
            .with_phones(&phones)
            .with_profile(page.as_ref())
            .at(line(&self.place).as_ref())
            .in_town(line(&self.town).as_ref())
    }
}

fn family(lot: &mut Lot) -> String {
    if lot.chance(12) {
        return FAMILY[lot.first(FAMILY.len())].to_owned();
    }
    const FIRST: &[&str] =
        &["Ker", "Beau", "Mont", "La", "Bel", "Char", "Gou", "Lan", "Pel", "Ros", "Val", "Dar", "Fau", "Ber", "Cau", "Mal"];
    const MIDDLE: &[&str] = &["ba", "che", "ri", "mo", "lan", "ti", "ge", "no", "sse", "vi", "do", "gui", "ma", "re", "to", "pi"];
    const LAST: &[&str] = &["rd", "nd", "ler", "tte", "c", "in", "ux", "let", "veau", "gne", "quin", "ssard", "rel", "zan", "bois", "mont"];
    format!("{}{}{}{}", lot.one(FIRST), lot.one(MIDDLE), if lot.chance(40) { lot.one(MIDDLE) } else { "" }, lot.one(LAST))
}

/// Half of the people share eighty given names; the others have rarer ones.
fn given(lot: &mut Lot) -> String {
    if lot.chance(55) {
        return GIVEN[lot.first(GIVEN.len())].to_owned();
    }
    const FIRST: &[&str] =
        &["Al", "Ber", "Clo", "Da", "El", "Fri", "Ga", "He", "Is", "Jo", "Ka", "Lu", "Mi", "Na", "Os", "Ro", "Sa", "Té", "Va", "Zo"];
    const LAST: &[&str] = &[
        "bane", "dric", "fred", "gard", "lien", "linde", "mira", "nor", "phane", "ric", "rine", "stan", "thilde", "toine", "vina", "zélie",
    ];
    format!("{}{}{}", lot.one(FIRST), lot.one(&["", "a", "é", "i", "o"]), lot.one(LAST))
}

fn ascii(text: &str) -> String {
    rebond_domain::fold(text).chars().filter(char::is_ascii_alphanumeric).collect()
}

fn place(lot: &mut Lot, size: usize) -> String {
    format!(
        "{} {}",
        lot.one(&["Atelier", "Cabinet", "Clinique", "Groupe", "Mairie", "Laboratoire", "Association"]),
        lot.first(size / 8 + 10)
    )
}

fn somebody(lot: &mut Lot, size: usize) -> Record {
    let (given, family) = (given(lot), family(lot));
    let place = lot.chance(85).then(|| place(lot, size));
    let town = lot.chance(50).then(|| format!("Ville {}", lot.first(400)));
    let mut record = Record { emails: Vec::new(), phones: Vec::new(), page: None, given, family, place, town };
    if lot.chance(65) {
        record.emails.push(address(lot, &record));
    }
    if lot.chance(45) {
        record.phones.push(number(lot));
    }
    if lot.chance(35) {
        record.page =
            Some(format!("https://www.linkedin.com/in/{}-{}-{}", ascii(&record.given), ascii(&record.family), lot.below(1_000_000)));
    }
    record
}

fn address(lot: &mut Lot, record: &Record) -> String {
    let (given, family) = (ascii(&record.given), ascii(&record.family));
    match &record.place {
        // Two of one name in one house have two addresses.
        Some(place) if lot.chance(60) => format!("{given}.{family}{}@{}.example", ["", "2", "3"][lot.first(3)], ascii(place)),
        _ => format!("{given}.{family}{}@courrier.example", lot.below(1_000_000)),
    }
}

fn number(lot: &mut Lot) -> String {
    format!("06 {:02} {:02} {:02} {:02}", lot.below(100), lot.below(100), lot.below(100), lot.below(100))
}

fn slip(lot: &mut Lot, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let at = 1 + lot.below(letters.len() - 2);
    match lot.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = char::from(b'a' + u8::try_from(lot.below(26)).unwrap()),
    }
    letters.into_iter().collect()
}

/// Another record of the same person, as another file or another year tells of them.
fn again(lot: &mut Lot, of: &Record, size: usize) -> Record {
    let mut other = Record {
        given: of.given.clone(),
        family: of.family.clone(),
        emails: of.emails.clone(),
        phones: of.phones.clone(),
        page: of.page.clone(),
        place: of.place.clone(),
        town: of.town.clone(),
    };
    // What the other file does not tell.
    if lot.chance(25) {
        other.emails.clear();
    }
    if lot.chance(40) {
        other.phones.clear();
    }
    if lot.chance(60) {
        other.page = None;
    }
    if lot.chance(10) {
        other.place = None;
    }
    if lot.chance(30) {
        other.town = None;
    }
    // What changed since.
    if lot.chance(20) {
        other.place = Some(place(lot, size));
        if !other.emails.is_empty() && lot.chance(50) {
            other.emails = vec![address(lot, &other)];
        }
    }
    if !other.phones.is_empty() && lot.chance(10) {
        other.phones = vec![number(lot)];
    }
    // How the name is written.
    match lot.below(12) {
        0 => other.family = slip(lot, &other.family),
        1 => other.given = slip(lot, &other.given),
        2 => std::mem::swap(&mut other.given, &mut other.family),
        3 => other.given = format!("{}.", other.given.chars().next().unwrap()),
        4 => {
            let short = [("Jean-Pierre", "JP"), ("Philippe", "Phil"), ("Nicolas", "Nico"), ("Catherine", "Cathy"), ("Thomas", "Tom")];
            let short = short.iter().chain(&[("Frédéric", "Fred"), ("Robert", "Bob"), ("William", "Bill"), ("Elizabeth", "Liz")]);
            if let Some((_, short)) = short.into_iter().find(|(long, _)| *long == other.given) {
                other.given = (*short).to_owned();
            }
        }
        5 if lot.chance(40) => other.family = format!("{}-{}", other.family, family(lot)),
        5 if lot.chance(40) && !other.emails.is_empty() => other.family = family(lot),
        6 => (other.given, other.family) = (other.given.to_uppercase(), ascii(&other.family).to_uppercase()),
        7 => (other.given, other.family) = (String::new(), format!("{} {}", other.given, other.family)),
        _ => {}
    }
    // A second card of which nothing but the name is told could be anybody's: no file of people has many.
    if other.emails.is_empty() && other.phones.is_empty() && other.page.is_none() && other.place.is_none() {
        other.place.clone_from(&of.place);
        other.emails.clone_from(&of.emails);
        other.phones.clone_from(&of.phones);
    }
    other
}

/// Somebody else who is like them: of one household, of one house, of one name.
fn neighbour(lot: &mut Lot, of: &Record, size: usize) -> Record {
    let mut other = somebody(lot, size);
    let own = !other.emails.is_empty();
    other.page = None;
    match lot.below(4) {
        // A couple, a sister, a son: one number, one town.
        0 => {
            let given = GIVEN.iter().position(|it| *it == of.given).map_or(0, |at| at + 1 + lot.below(GIVEN.len() - 2));
            other.given = GIVEN[given % GIVEN.len()].to_owned();
            other.family.clone_from(&of.family);
            other.phones.clone_from(&of.phones);
            other.town.clone_from(&of.town);
        }
        // A house that has one address and one number.
        1 => {
            other.place.clone_from(&of.place);
            other.emails = vec![format!("contact@{}.example", ascii(of.place.as_deref().unwrap_or("x")))];
            other.phones.clone_from(&of.phones);
            if other.given == of.given {
                other.given = "Wilhelmine".to_owned();
            }
        }
        // A namesake, as usual names have.
        2 => {
            other.given = GIVEN[lot.first(GIVEN.len())].to_owned();
            other.family = FAMILY[lot.first(FAMILY.len())].to_owned();
        }
        // Somebody whose given name is nearly theirs, in the same house.
        _ => {
            other.family.clone_from(&of.family);
            other.place.clone_from(&of.place);
            other.given = match of.given.as_str() {
                "Louis" => "Louise",
                "Jean" => "Jean-Pierre",
                "Marie" => "Marie-Claude",
                "Julien" => "Juliette",
                "Anne" => "Anna",
                "Claude" => "Claudine",
                _ => "Claude",
            }
            .to_owned();
        }
    }
    if own && !other.emails.iter().any(|it| it.starts_with("contact@")) {
        other.emails = vec![address(lot, &other)];
    }
    other
}

/// People, and the pairs that are one.
fn base(seed: u64, size: usize) -> (Vec<Traits>, HashSet<(usize, usize)>) {
    let mut lot = Lot(seed);
    let (mut records, mut pairs): (Vec<Record>, HashSet<(usize, usize)>) = (Vec::new(), HashSet::new());
    while records.len() < size {
        let one = somebody(&mut lot, size);
        let at = records.len();
        let more = if lot.chance(15) { 1 + usize::from(lot.chance(10)) } else { 0 };
        let twins: Vec<Record> = (0..more).map(|_| again(&mut lot, &one, size)).collect();
        let beside = lot.chance(6).then(|| neighbour(&mut lot, &one, size));
        records.push(one);
        records.extend(twins);
        pairs.extend((at..records.len()).flat_map(|a| (a + 1..records.len()).map(move |b| (a, b))).collect::<Vec<_>>());
        records.extend(beside);
    }
    // In an order that says nothing.
    let mut order: Vec<usize> = (0..records.len()).collect();
    for at in (1..order.len()).rev() {
        order.swap(at, lot.below(at + 1));
    }
    let mut place = vec![0; order.len()];
    order.iter().enumerate().for_each(|(to, from)| place[*from] = to);
    let pairs = pairs.into_iter().map(|(a, b)| (place[a].min(place[b]), place[a].max(place[b]))).collect();
    (order.iter().map(|from| records[*from].traits()).collect(), pairs)
}

/// How many of the pairs found at least so surely are right, and how many of the right ones are found.
fn precision_and_recall(found: &[Double], least: Sureness, right: &HashSet<(usize, usize)>) -> (f64, f64) {
    let told: Vec<&Double> = found.iter().filter(|it| it.sureness >= least).collect();
    let hits = told.iter().filter(|it| right.contains(&(it.one, it.other))).count() as f64;
    (hits / told.len() as f64, hits / right.len() as f64)
}

#[test]
fn doubles_are_found_and_neighbours_are_left_alone() {
    for (seed, size) in [(1, 300), (2, 2_000), (3, 2_000), (4, 8_000)] {
        let (people, right) = base(seed, size);
        let found = doubles(&people);
        let (sure, _) = precision_and_recall(&found, Sureness::Sure, &right);
        let (precision, recall) = precision_and_recall(&found, Sureness::Likely, &right);
        let (_, all) = precision_and_recall(&found, Sureness::Perhaps, &right);
        println!("{size}: sure {sure:.4}; likely {precision:.4} of {recall:.4}; all {all:.4}; {} pairs for {}", found.len(), right.len());
        // Of three hundred, one is two hundredths.
        let least = if size < 1_000 { 0.97 } else { 0.99 };
        assert!(sure >= 0.995 && precision >= least && recall >= 0.9, "{seed} {size}: {sure} {precision} {recall}");
    }
}

/// `cargo test --release -p rebond-domain --test doubles -- --ignored --nocapture`
#[test]
#[ignore = "a hundred thousand people, to be measured in a release build"]
fn a_hundred_thousand() {
    let (people, right) = base(5, 100_000);
    let began = std::time::Instant::now();
    let found = doubles(&people);
    let took = began.elapsed();
    let (sure, _) = precision_and_recall(&found, Sureness::Sure, &right);
    let (precision, recall) = precision_and_recall(&found, Sureness::Likely, &right);
    println!(
        "{took:?}; processor {:?}: sure {sure:.4}; likely {precision:.4} of {recall:.4}; {} pairs for {}",
        processor(),
        found.len(),
        right.len()
    );
    if std::env::var_os("MISSES").is_some() {
        let told: HashSet<(usize, usize)> =
            found.iter().filter(|it| it.sureness >= Sureness::Likely).map(|it| (it.one, it.other)).collect();
        for (a, b) in right.iter().filter(|pair| !told.contains(pair)).take(25) {
            println!("missed {:?}\n       {:?}", people[*a], people[*b]);
        }
        for it in found.iter().filter(|it| it.sureness >= Sureness::Likely && !right.contains(&(it.one, it.other))).take(25) {
            println!("wrong {:?} {}\n      {:?}\n      {:?}", it.sureness, it.bits, people[it.one], people[it.other]);
        }
    }
}

/// What the process has used of the processor, in clock ticks, as Linux tells it.
fn processor() -> Option<u64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    stat.rsplit(") ").next()?.split(' ').nth(11)?.parse().ok()
}

/// `given|family|e-mail|number|page|organisation|town`, from the left as far as it is told.
fn told(text: &str) -> Traits {
    let mut cells = text.split('|');
    let mut cell = || cells.next().unwrap_or("").to_owned();
    let (given, family) = (cell(), cell());
    let mut some = || Some(cell()).filter(|it| !it.is_empty());
    let (emails, phones) = (some().into_iter().collect(), some().into_iter().collect());
    Record { given, family, emails, phones, page: some(), place: some(), town: some() }.traits()
}

#[test]
fn each_pair_is_told_from_its_neighbours() {
    use Sureness::{Likely, Perhaps, Sure};
    // Among three hundred others.
    let (others, _) = base(9, 300);
    for (one, other, expected) in [
        ("Enora|Kermarrec|||||", "Enora|KERMARREC|enora@exemple.fr||||", Some(Likely)),
        ("Enora|Kermarrec||||Mairie|", "Kermarrec|Enora||||Mairie|", Some(Sure)),
        ("Enora|Kermarrec||||Mairie|Brest", "Enora|Kermarec||||Mairie|Brest", Some(Sure)),
        ("Enora|Kermarrec|e@a.example|||Mairie|", "E.|Kermarrec|e@a.example||||", Some(Sure)),
        ("Enora|Kermarrec|e@a.example||||", "Enora|Goasdoué|e@a.example||||", Some(Perhaps)),
        ("Élodie|Kermarrec|e@a.example||||", "Elode|Kermarrec|e@a.example||||", Some(Sure)),
        ("Julie|Kermarrec|j@a.example||||", "Julien|Kermarrec|j@a.example||||", Some(Likely)),
        ("Philippe|Goasdoué||0612345678|||", "Phil|Goasdoué||+33 6 12 34 56 78|||", Some(Sure)),
        ("Иван|Петров|i@p.example||||", "Ivan|Petrov|i@p.example||||", Some(Sure)),
        // One page, whatever the name.
        ("Anna|Roy|||linkedin.com/in/anna||", "Anna|Martin|||fr.linkedin.com/in/ANNA/||", Some(Sure)),
        // Usual names say little of themselves.
        ("Marie|Martin|m.martin@a.example|||Gamma|Lyon", "Marie|Martin|mm@b.example|||Delta|Lille", None),
        // Couples, sisters and brothers, houses of one number.
        ("Louis|Kermarrec||0298000000|||Brest", "Louise|Kermarrec||0298000000|||Brest", None),
        ("Marie|Morel|contact@asso.example|||Asso|", "Marie-Claude|Morel|contact@asso.example|||Asso|", Some(Perhaps)),
        ("Paul|Petit|contact@asso.example|0144000000||Asso|", "Anne|Morel|contact@asso.example|0144000000||Asso|", None),
        ("Jean|Kermarrec||||Mairie|", "Jeanne|Kermarrec||||Mairie|", None),
        ("Jean|Kermarrec||||Mairie|", "Jean-Paul|Kermarrec||||Mairie|", None),
        // Same given name, same house, another family name: a colleague.
        ("Anna|Kermarrec||||Mairie|", "Anna|Goasdoué||||Mairie|", None),
    ] {
        let mut people = others.clone();
        people.extend([told(one), told(other)]);
        let pair = (people.len() - 2, people.len() - 1);
        let found = doubles(&people);
        let found = found.iter().find(|it| (it.one, it.other) == pair);
        assert_eq!(found.map(|it| it.sureness), expected, "{one} {other} {found:?}");
        let mut turned = others.clone();
        turned.extend([told(other), told(one)]);
        let back = doubles(&turned);
        assert_eq!(back.iter().find(|it| (it.one, it.other) == pair).map(|it| it.sureness), expected, "{other} {one}");
    }
}

#[test]
fn what_speaks_for_it_is_said() {
    let people = [told("Enora|Kermarrec|e@a.example|||Mairie|Brest"), told("Enora|Kermarec|e@a.example|||École|Quimper")];
    let found = doubles(&people);
    let why = &found.first().unwrap().why;
    for sign in [Likeness::SameEmail, Likeness::NearName, Likeness::OtherPlace, Likeness::OtherTown] {
        assert!(why.contains(&sign), "{sign:?} in {why:?}");
    }
    assert!(!why.contains(&Likeness::OtherGivenName));
}

#[test]
fn nobody_and_one_and_many_of_one_name_are_bounded() {
    assert_eq!(doubles(&[]), []);
    assert_eq!(doubles(&[told("Anna|Roy")]), []);
    // A thousand of one name and one address: each is compared with few.
    let people: Vec<Traits> = (0..1_000).map(|_| told("Anna|Roy|contact@asso.example|||Asso|")).collect();
    assert!(doubles(&people).len() < 60_000);
}
