//! What each page asks of the store, in one transaction: no more than it shows, and a constant; and how large it is. Every page of the program is asked for among a thousand
//! people and among ten thousand, on both engines; what grows with the account fails, unless it stands in a list with its reason.
//! The list may only shrink.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may panic, and its figures are to be read")]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::time::Instant;

use flate2::{Compression, write::GzEncoder};
use rebond_domain::{Noun, Record};
use rebond_store::Asked;
use rebond_testkit::{Engine, Got, Make, Tab, World, population};

/// Among how many people.
const WORLDS: [usize; 2] = [1_000, 10_000];
/// So many rows more may be read among ten times as many people: one person has a few more or less than another.
const ROWS: u64 = 40;
/// So many steps of SQLite's machine more: trees are a little deeper.
const STEPS: u64 = 4_000;

/// Pages that read more of a larger account, and why.
const GROW: &[(&str, &str)] = &[
    ("/data/export/{what}", "is everybody"),
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
    "/calendar/{file}",
    "/settings/mail",
    "/sign-in",
    "/sign-in/code",
    "/account",
    "/account/first",
    "/account/leave",
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

/// Pages whose transaction ends before they do, for they may write: the index of an older make is renewed when it is asked.
const ENDS: &[&str] = &["/search"];

/// The list of people, filtered.
const FILTERED: [&str; 4] =
    ["/people?circle=friends", "/people?source=own-network", "/people?stage=waiting", "/people?stage=to-contact&circle=friends"];

/// So many bytes travel at most when a page is asked for the first time, with style, scripts and font.
const FIRST_VISIT: usize = 60_000;

/// What travels with a page that is asked for the first time: what it names, and what that names.
async fn first_visit(tab: &Tab, page: &str) -> usize {
    let mut named: Vec<String> = Vec::new();
    let mut texts = vec![page.to_owned()];
    let mut bytes = packed(page, Compression::fast());
    while let Some(text) = texts.pop() {
        // Of the icons a browser loads the one that is drawn.
        let addresses = text.split('"').filter(|part| part.starts_with("/assets/") && ending(part) != "png");
        for address in addresses.map(str::to_owned).collect::<Vec<_>>() {
            if named.contains(&address) {
                continue;
            }
            if ending(&address) == "woff2" {
                bytes += std::fs::metadata("assets/font/bricolage-grotesque.woff2").unwrap().len() as usize;
            } else {
                let got = tab.get(&address).await;
                assert!(got.status.is_success(), "{address}");
                bytes += packed(&got.body, Compression::best());
                texts.extend((ending(&address) == "js").then_some(got.body));
            }
            named.push(address);
        }
    }
    assert!(named.iter().any(|name| ending(name) == "css") && named.iter().filter(|name| ending(name) == "js").count() > 5, "{named:?}");
    bytes
}

fn ending(address: &str) -> &str {
    address.rsplit('.').next().unwrap_or_default()
}

fn packed(text: &str, level: Compression) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

/// What one page is.
struct Measured {
    route: String,
    /// What it asked the second time: the first gathers what is kept.
    asked: Asked,
    /// Bytes that travel, packed.
    packed: usize,
    /// Elements of the document.
    elements: usize,
}

/// A page, and what it asked.
async fn ask(tab: &Tab, path: &str) -> (Got, Asked) {
    let before = tab.world.store.asked();
    let got = tab.get(path).await;
    (got, tab.world.store.asked() - before)
}

/// Each page.
async fn measured(engine: Engine, people: usize) -> Vec<Measured> {
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
        let start = Instant::now();
        let (mut got, mut asked) = ask(&tab, &path).await;
        // A connection of the pool that was not asked this yet prepares the statements first: others wait for that.
        for _ in 0..3 {
            if asked.trips > 1 {
                let again = ask(&tab, &path).await;
                (got, asked) = if again.1.trips < asked.trips { again } else { (got, asked) };
            }
        }
        let elements = got.body.split('<').skip(1).filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic())).count();
        let packed = packed(&got.body, Compression::fast());
        if ["/", "/people", "/people/board", "/meetings", "/thread", "/statistics"].contains(&route) {
            let bytes = first_visit(&tab, &got.body).await;
            println!("{engine:?} {people} {route}: {bytes} bytes at a first visit");
            assert!(bytes <= FIRST_VISIT, "{route}: {bytes} bytes at a first visit");
        }
        println!(
            "{engine:?} {people} {route} {:?} {} bytes, {packed} packed, {elements} elements {asked:?}",
            start.elapsed(),
            got.body.len()
        );
        pages.push(Measured { route: route.to_owned(), asked, packed, elements });
    }
    pages
}

/// So many bytes of a page travel at most: style, scripts and font are 47 kB more, once.
const BYTES: usize = 11_000;
/// So many elements a page has at most.
const ELEMENTS: usize = 1_500;
/// So often PostgreSQL is waited for at most, where what is asked at once travels together: once for who is asking, twice for the page.
const TRIPS: &[(&str, u64)] =
    &[("/", 1), ("/people/{id}", 4), ("/meetings", 3), ("/meetings/{id}", 4), ("/people/board", 3), ("/statistics", 1)];

/// Pages that are larger, and why.
const LARGE: &[(&str, &str)] = &[
    ("/data/export/{what}", "is a file of everybody"),
    ("/meetings/calendar.ics", "is a file of all meetings"),
    ("/proof/project", "is printed whole"),
    ("/proof/record", "is printed whole"),
    ("/proof/record.csv", "is a file of all that was done"),
    ("/synthesis.md", "is a file of all that was learnt"),
    ("/synthesis.odt", "is a file of all that was learnt"),
    ("/thread.svg", "is a picture of everybody who led to somebody"),
];

#[tokio::test]
async fn no_page_reads_more_than_it_shows() {
    let (mut grown, mut large) = (BTreeSet::new(), BTreeSet::new());
    let (mut why, mut waits) = (Vec::new(), Vec::new());
    for engine in Engine::BOTH {
        let [few, many] = [measured(engine, WORLDS[0]).await, measured(engine, WORLDS[1]).await];
        for (few, many) in few.iter().zip(&many) {
            let more = |many: u64, few: u64, spared: u64| many > few + few / 4 + spared;
            let (few, asked) = (&few.asked, &many.asked);
            if more(asked.rows, few.rows, ROWS) || more(asked.steps, few.steps, STEPS) || asked.statements > few.statements + 2 {
                grown.insert(many.route.clone());
                why.push(format!("{engine:?} {}: {few:?} {asked:?}", many.route));
            }
            if many.packed > BYTES || many.elements > ELEMENTS {
                large.insert(many.route.clone());
                why.push(format!("{}: {} bytes, {} elements", many.route, many.packed, many.elements));
            }
            assert!(asked.transactions <= 1 || ENDS.contains(&many.route.as_str()), "{engine:?} {}: {asked:?}", many.route);
            if TRIPS.iter().any(|(route, most)| *route == many.route && asked.trips > *most) {
                waits.push(format!("{}: {asked:?}", many.route));
            }
        }
    }
    assert!(waits.is_empty(), "PostgreSQL is waited for more often than what is asked at once needs: {waits:#?}");
    compare("reads more of a larger account", &grown, GROW, &why);
    compare("is larger than a page should be", &large, LARGE, &why);
}

/// Those found are those listed.
fn compare(what: &str, found: &BTreeSet<String>, listed: &[(&str, &str)], why: &[String]) {
    let listed: BTreeSet<String> = listed.iter().map(|(route, _)| (*route).to_owned()).collect();
    let strangers: Vec<&String> = found.difference(&listed).collect();
    assert!(strangers.is_empty(), "{what}, and no reason is given: {strangers:#?}\n{}", why.join("\n"));
    let idle: Vec<&String> = listed.difference(found).collect();
    assert!(idle.is_empty(), "{what}: given a reason they do not need any more: {idle:?}");
}
