//! What each page asks of the store: no more than it shows, and a constant. Every page of the program is asked for among a thousand
//! people and among ten thousand, on both engines; what grows with the account fails, unless it stands in a list with its reason.
//! The list may only shrink.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may panic, and its figures are to be read")]

use std::collections::BTreeSet;
use std::time::Instant;

use rebond_domain::{Noun, Record};
use rebond_store::Asked;
use rebond_testkit::{Engine, Make, Tab, World, population};

/// Among how many people.
const WORLDS: [usize; 2] = [1_000, 10_000];
/// So many rows more may be read among ten times as many people: one person has a few more or less than another.
const ROWS: u64 = 40;
/// So many steps of SQLite's machine more: trees are a little deeper.
const STEPS: u64 = 4_000;

/// Pages that read more of a larger account, and why.
const GROW: &[(&str, &str)] = &[
    ("/data/export/{what}", "is everybody"),
    ("/people/board", "shows so many of a stage, and of a thousand people few stages have them"),
    ("/people/duplicates", "compares everybody"),
    ("/people/new", "offers 200 organisations, and a thousand people have but 125"),
    ("/people/{id}/edit", "offers 200 organisations, and a thousand people have but 125"),
    ("/people/{id}/merge", "compares whoever bears one of the names"),
    ("/proof/overview", "counts all that was learnt"),
    ("/proof/overview.md", "counts all that was learnt"),
    ("/proof/overview.odt", "counts all that was learnt"),
    ("/proof/project", "counts everybody by circle and source"),
    ("/proof/project.md", "counts everybody by circle and source"),
    ("/proof/project.odt", "counts everybody by circle and source"),
    ("/proof/record", "is all that was done"),
    ("/proof/record.csv", "is all that was done"),
    ("/search", "reads the rarer of two words"),
    ("/synthesis", "counts all that was learnt"),
    ("/synthesis.md", "is all that was learnt"),
    ("/synthesis.odt", "is all that was learnt"),
];

/// Routes that are no page, are not of the account, or lead to what this world has not.
const NO_PAGE: &[&str] = &[
    "/enter",
    "/enter/kept",
    "/enter/there",
    "/assets/{name}",
    "/settings/mail",
    "/approaches/{id}/mail.eml",
    "/import/{ticket}",
    "/imports/{batch}/undo",
];

/// Every address that can be asked for, as the table of routes has them.
fn routes() -> Vec<&'static str> {
    let table = include_str!("../src/routes.rs");
    let each = table.split(".route(\"").skip(1).filter_map(|rest| rest.split_once('"'));
    each.filter(|(_, rest)| rest.trim_start_matches([',', ' ']).starts_with("get(")).map(|(path, _)| path).collect()
}

/// The address of a page in a world: of somebody one met, of their meeting, and so on.
fn address(route: &str, records: &[Record]) -> String {
    let met = records.iter().find_map(|record| if let Record::Meeting(meeting) = record { Some(meeting) } else { None }).unwrap();
    let noun = match route.split('/').nth(1).unwrap_or_default() {
        "people" if route.contains("{id}") => return route.replace("{id}", &met.person_id.to_string()),
        "people" => return route.replace("{circle}", "friends"),
        "meetings" => Noun::Meeting,
        "approaches" => Noun::Approach,
        "organisations" => Noun::Organisation,
        "events" => Noun::Event,
        "notes" => Noun::Note,
        "referrals" => Noun::Referral,
        "data" => return route.replace("{what}", "people.csv"),
        "search" => return format!("{route}?q=wattignies+0"),
        _ => return route.to_owned(),
    };
    let of = |record: &&Record| record.noun() == noun && (noun != Noun::Meeting || record.id() == met.id.0);
    route.replace("{id}", &records.iter().find(of).unwrap().id().to_string())
}

/// The list of people, filtered.
const FILTERED: [&str; 4] =
    ["/people?circle=friends", "/people?source=own-network", "/people?stage=waiting", "/people?stage=to-contact&circle=friends"];

/// Each page, with what it asked the second time: the first gathers what is kept.
async fn measured(engine: Engine, people: usize) -> Vec<(String, Asked)> {
    let world = World::on(engine, Make::at("2026-08-03T09:00:00+02:00"), |account| account).await;
    let records = population::of_few_words(people, "2026-11-10T10:00:00Z".parse().unwrap());
    let start = Instant::now();
    for part in records.chunks(4_000) {
        world.put_all(part.iter().cloned()).await;
    }
    println!("{engine:?} {people}: filled in {:?}", start.elapsed());
    let tab = Tab::at(world, "2026-11-10T11:00:00+01:00");
    let mut pages = Vec::new();
    for route in routes().into_iter().filter(|route| !NO_PAGE.contains(route)).chain(FILTERED) {
        let path = address(route, &records);
        let first = tab.get(&path).await;
        assert!(first.status.is_success() || first.status.is_redirection(), "{path}: {}", first.status);
        let before = tab.world.store.asked();
        let start = Instant::now();
        let got = tab.get(&path).await;
        let asked = tab.world.store.asked() - before;
        println!("{engine:?} {people} {route} {:?} {} bytes {asked:?}", start.elapsed(), got.body.len());
        pages.push((route.to_owned(), asked));
    }
    pages
}

#[tokio::test]
async fn no_page_reads_more_than_it_shows() {
    let mut grown = BTreeSet::new();
    let mut why = Vec::new();
    for engine in Engine::BOTH {
        let [few, many] = [measured(engine, WORLDS[0]).await, measured(engine, WORLDS[1]).await];
        for ((route, few), (_, many)) in few.iter().zip(&many) {
            let more = |many: u64, few: u64, spared: u64| many > few + few / 4 + spared;
            if more(many.rows, few.rows, ROWS) || more(many.steps, few.steps, STEPS) || many.statements > few.statements + 2 {
                grown.insert(route.clone());
                why.push(format!("{engine:?} {route}: {few:?} {many:?}"));
            }
        }
    }
    let listed: BTreeSet<String> = GROW.iter().map(|(route, _)| (*route).to_owned()).collect();
    let strangers: Vec<&String> = grown.difference(&listed).collect();
    assert!(strangers.is_empty(), "read more of a larger account, and no reason is given: {strangers:#?}\n{}", why.join("\n"));
    let idle: Vec<&String> = listed.difference(&grown).collect();
    assert!(idle.is_empty(), "given a reason they do not need any more: {idle:?}");
}
