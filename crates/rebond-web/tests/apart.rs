//! Two accounts never meet. Every address of the program, as its table of routes has them, is asked for by one account with the identifiers of
//! another, in the address and in every field of every form that holds one: nothing of the other shows, nothing of it changes, and the answer is
//! the one to an identifier that nobody has. On both engines; a new route is covered by being in the table.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use rebond_app::hosted::{LoginAddress, SignUp};
use rebond_domain::{
    AccountId, Action, Changes, Ids, ImportBatch, ImportBatchId, ImportKind, Line, LoopStage, MessageKind, Noun, Purpose, Record, Side,
    Stance, Strength, StrengthDetails,
};
use rebond_store::{Store, hosted::logins};
use rebond_testkit::house::{Browser, House};
use rebond_testkit::{Engine, Got, Make};
use uuid::Uuid;

const LEA: &str = "lea@exemple.fr";
const PAUL: &str = "paul@exemple.fr";
/// A word that only the other account's records hold.
const MARK: &str = "Zyxwvine";
/// An identifier that nobody has.
const NOBODY: &str = "01a1a0d9-0000-7000-8000-00000000dead";

/// Every address and whether it takes a form, as the table of routes has them.
fn routes() -> Vec<(&'static str, bool)> {
    let table = include_str!("../src/routes.rs");
    let each = table.split(".route(\"").skip(1).filter_map(|rest| rest.split_once('"'));
    each.flat_map(|(path, rest)| {
        let does = rest.split(".route(").next().unwrap_or_default();
        let (reads, posts) = (does.contains("get("), does.contains("post("));
        [(path, false, reads), (path, true, posts)].into_iter().filter(|(_, _, is)| *is).map(|(path, posts, _)| (path, posts))
    })
    .collect()
}

async fn account(store: &Store, address: &str) -> AccountId {
    logins::account_of(store, address.to_owned()).await.unwrap().unwrap()
}

/// Something of almost every noun, whose words hold the mark.
fn full(make: &Make, word: &str) -> Vec<Record> {
    let campaign = make.campaign(Purpose::Confront);
    let (one, two, three) =
        (make.person(&format!("Claire {word}")), make.person(&format!("Paul {word}")), make.person(&format!("Inès {word}")));
    let (place, event) = (make.organisation(&format!("Atelier {word}")), make.event(&format!("Salon {word}"), "2026-12-01"));
    let hope = make.hope(&campaign, &format!("Libre {word}"));
    let details = StrengthDetails { title: Line::parse(&format!("Patience {word}")).unwrap(), example: None };
    let strength = Strength::noted(details, make.ids.make(make.at), campaign.id, 0);
    let referral = make.referral(&one, &two);
    let (ahead, held) = (make.meeting(&one, "2026-11-20T10:00:00+01:00"), make.held_meeting(&two, "2026-11-01T10:00:00+01:00"));
    let point = make.point(&ahead, &format!("Journée {word}"));
    let sent = make.sent_request(&one);
    let draft = make.approach(&three, MessageKind::Request, rebond_domain::Channel::Email);
    let finding = make.finding(&two, &hope, Stance::Confirms);
    let batch = ImportBatch {
        id: make.ids.make::<ImportBatchId>(make.at),
        kind: ImportKind::Table,
        file_name: Line::parse(&format!("{word}.csv")).unwrap(),
        digest: "0".repeat(64),
        added: 1,
        completed: 0,
        unchanged: 0,
        rejected: 0,
        at: make.at,
        undone_at: None,
    };
    vec![
        campaign.clone().into(),
        hope.into(),
        strength.into(),
        place.into(),
        event.clone().into(),
        one.clone().into(),
        two.clone().into(),
        three.into(),
        make.email(&one, &format!("claire@{}.exemple.fr", word.to_lowercase())).into(),
        make.phone(&one, "06 12 34 56 78").into(),
        make.attendance(&event, &one).into(),
        make.tie(&one, &two).into(),
        sent.into(),
        draft.into(),
        ahead.into(),
        held.into(),
        referral.clone().into(),
        make.told(&referral, LoopStage::Met).into(),
        point.into(),
        make.note(&one, &format!("Une note {word}")).into(),
        make.exchange(&two, Side::Mine).into(),
        finding.into(),
        make.promise(&one, Side::Mine, &format!("Envoyer {word}")).into(),
        make.progress(&campaign, &format!("Avancée {word}")).into(),
        batch.into(),
    ]
}

/// Puts records into an account as somebody would; the action that did it.
async fn put(store: &Store, account: AccountId, make: &Make, records: Vec<Record>) -> Uuid {
    let mut records = records;
    records.sort_by_key(Record::noun);
    let action: rebond_domain::ActionId = make.ids.make(make.at);
    let changes = records.into_iter().fold(Changes::of(Action::AddPerson), Changes::put);
    store.save(account, None, changes, make.at, action).await.unwrap();
    action.into()
}

/// An account's identifiers, one or two of each noun, by noun.
fn ids(records: &[Record]) -> BTreeMap<Noun, Vec<Uuid>> {
    let mut ids: BTreeMap<Noun, Vec<Uuid>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.noun() != Noun::Account) {
        let known = ids.entry(record.noun()).or_default();
        if known.len() < 2 {
            known.push(record.id());
        }
    }
    ids
}

/// An answer without what differs from one asking to the next: tickets, and what was asked for.
fn plain(got: &Got, asked: &[&str]) -> (StatusCode, String, String) {
    let mut body = got.body.clone();
    while let Some(at) = body.find("name=\"once\" value=\"") {
        let end = body[at + 19..].find('"').map_or(body.len(), |end| at + 19 + end);
        body.replace_range(at..end, "");
    }
    let mut to = got.to.clone();
    for id in asked {
        (body, to) = (body.replace(id, "…"), to.replace(id, "…"));
    }
    (got.status, to, body)
}

/// A form of a page: where it goes, its fields.
struct Sent {
    to: String,
    fields: Vec<(String, String)>,
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next())
}

/// The forms of a page that are sent by POST, with every value that each field can have.
fn forms(page: &str) -> Vec<Sent> {
    let posts = page.split("<form").skip(1).filter_map(|rest| rest.split_once('>'));
    posts
        .filter(|(head, _)| head.contains("method=\"post\""))
        .filter_map(|(head, rest)| {
            let inside = rest.split("</form>").next().unwrap_or_default();
            let mut fields = Vec::new();
            let mut select = "";
            for tag in inside.split('<').skip(1) {
                if tag.starts_with("select") {
                    select = attribute(tag, "name").unwrap_or_default();
                } else if tag.starts_with("option") {
                    fields.push((select.to_owned(), attribute(tag, "value").unwrap_or_default().to_owned()));
                } else if tag.starts_with("input") || tag.starts_with("button") {
                    fields.extend(
                        attribute(tag, "name").map(|name| (name.to_owned(), attribute(tag, "value").unwrap_or_default().to_owned())),
                    );
                }
            }
            Some(Sent { to: attribute(head, "action")?.to_owned(), fields })
        })
        .collect()
}

struct Two {
    house: House,
    store: Store,
    lea: Browser,
    mine: AccountId,
    theirs: AccountId,
    /// What identifies the other's things, the action and the device too.
    strange: Vec<String>,
    own: BTreeMap<Noun, Vec<Uuid>>,
    other: BTreeMap<Noun, Vec<Uuid>>,
    before: String,
}

impl Two {
    async fn on(engine: Engine) -> Self {
        let house = House::open(engine, SignUp::Invited).await;
        let (lea, paul) = (house.guest(LEA).await, house.guest(PAUL).await);
        let store = house.database.store().await;
        let (mine, theirs) = (account(&store, LEA).await, account(&store, PAUL).await);
        let at = Make::default().at;
        let own = full(&Make { at, ids: Ids::seeded(11) }, "Dupond");
        let other = full(&Make { at, ids: Ids::seeded(22) }, MARK);
        put(&store, mine, &Make { at, ids: Ids::seeded(33) }, own.clone()).await;
        let action = put(&store, theirs, &Make { at, ids: Ids::seeded(44) }, other.clone()).await;
        let page = paul.page("/account").await;
        let device = page.split("/account/devices/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let (own, other) = (ids(&own), ids(&other));
        let mut strange: Vec<String> = other.values().flatten().map(ToString::to_string).collect();
        strange.extend([action.to_string(), device, theirs.to_string()]);
        let before = format!("{:?}", store.export(theirs).await.unwrap());
        assert!(before.contains(MARK) && lea.get("/account/first").await.status == StatusCode::OK);
        drop(LoginAddress::parse(LEA));
        Self { house, store, lea, mine, theirs, strange, own, other, before }
    }

    /// What must hold after anything was tried.
    async fn untouched(&self, tried: &str) {
        let now = format!("{:?}", self.store.export(self.theirs).await.unwrap());
        assert!(now == self.before, "{tried} changed something of another account");
        let own = format!("{:?}", self.store.export(self.mine).await.unwrap());
        assert!(!own.contains(MARK), "{tried} brought words of another account");
        for id in &self.strange {
            assert!(!own.contains(id.as_str()), "{tried} refers to {id} of another account");
        }
    }

    fn shows_nothing(tried: &str, got: &Got) {
        assert!(!got.body.contains(MARK) && !got.to.contains(MARK), "{tried} shows something of another account");
        assert_ne!(got.status, StatusCode::INTERNAL_SERVER_ERROR, "{tried}");
    }
}

/// Addresses that end a session or an account: tried by themselves elsewhere (`tests/hosted.rs`).
const ENDS: [&str; 4] = ["/lock", "/lock/everywhere", "/account/leave", "/data/erase"];

#[tokio::test]
async fn every_address_with_anothers_identifiers_answers_as_to_one_that_nobody_has_on_postgres_too() {
    for engine in Engine::BOTH {
        let two = Two::on(engine).await;
        let mut asked = 0;
        for (route, posts) in routes().into_iter().filter(|(route, _)| route.contains('{') && !route.starts_with("/assets")) {
            let parts: Vec<&str> = route.split('/').filter(|part| part.starts_with('{')).collect();
            let own: Vec<String> = two.own.get(&noun_of(route)).into_iter().flatten().map(ToString::to_string).collect();
            // The other's in every place; and where there are two, one's own before the other's.
            let firsts: Vec<Option<&String>> =
                if parts.len() > 1 { own.iter().take(1).map(Some).chain([None]).collect() } else { vec![None] };
            for strange in &two.strange {
                for first in &firsts {
                    let fill = |with: &str| {
                        let mut path = route.to_owned();
                        for (place, part) in parts.iter().enumerate() {
                            let value = if place == 0 { first.map_or(with, String::as_str) } else { with };
                            path = path.replacen(part, value, 1);
                        }
                        path
                    };
                    let (path, nobodys) = (fill(strange), fill(NOBODY));
                    let ask = async |path: &str| {
                        // What the last form had to say is for the next page, whichever that is.
                        two.lea.take_cookies(two.lea.cookies().into_iter().filter(|(name, _)| !name.contains("flash")).collect());
                        if posts { two.lea.post(path, "sure=yes&name=a&note=a&body=a").await } else { two.lea.get(path).await }
                    };
                    let (got, none) = (ask(&path).await, ask(&nobodys).await);
                    Two::shows_nothing(&path, &got);
                    let known = [strange.as_str(), NOBODY];
                    assert_eq!(plain(&got, &known).0, plain(&none, &known).0, "{engine:?} {path}: {}", got.body);
                    if !posts {
                        assert_eq!(plain(&got, &known), plain(&none, &known), "{engine:?} {path}");
                    }
                    asked += 1;
                }
            }
            two.untouched(route).await;
        }
        assert!(asked > 1_500, "{asked} asked");
        drop(two.house);
    }
}

/// What the first identifier of an address is of.
fn noun_of(route: &str) -> Noun {
    match route.split('/').nth(1).unwrap_or_default() {
        "meetings" => Noun::Meeting,
        "approaches" => Noun::Approach,
        "organisations" => Noun::Organisation,
        "events" => Noun::Event,
        "notes" => Noun::Note,
        "referrals" => Noun::Referral,
        "promises" => Noun::Promise,
        "imports" => Noun::ImportBatch,
        _ => Noun::Person,
    }
}

#[tokio::test]
async fn every_field_that_holds_an_identifier_takes_none_of_another_account_on_postgres_too() {
    for engine in Engine::BOTH {
        let two = Two::on(engine).await;
        let nouns: BTreeMap<String, Noun> = two.own.iter().flat_map(|(noun, ids)| ids.iter().map(|id| (id.to_string(), *noun))).collect();
        let (mut fields, mut seen) = (BTreeSet::new(), BTreeSet::new());
        let mut pages: Vec<String> = Vec::new();
        for (route, _) in routes().into_iter().filter(|(_, posts)| !posts) {
            if ["/enter", "/assets", "/sign-in", "/data/export", "/import/{"].iter().any(|out| route.starts_with(out)) {
                continue;
            }
            if !route.contains('{') {
                pages.push(route.to_owned());
                continue;
            }
            for id in two.own.get(&noun_of(route)).into_iter().flatten() {
                pages.push(route.replace("{circle}", "friends").replace("{id}", &id.to_string()).replace("{batch}", &id.to_string()));
            }
        }
        for page in pages {
            let got = two.lea.get(&page).await;
            Two::shows_nothing(&page, &got);
            for form in forms(&got.body).into_iter().filter(|form| !ENDS.contains(&form.to.as_str())) {
                for (at, (name, value)) in form.fields.iter().enumerate() {
                    let Some(noun) = nouns.get(value.as_str()) else { continue };
                    if !seen.insert((form.to.clone(), name.clone())) {
                        continue;
                    }
                    fields.insert(name.clone());
                    for strange in two.other.get(noun).into_iter().flatten() {
                        let mut pairs: Vec<(String, String)> = Vec::new();
                        for (place, (other, theirs)) in form.fields.iter().enumerate() {
                            if place == at {
                                pairs.push((other.clone(), strange.to_string()));
                            } else if other != name && other != "once" && !pairs.iter().any(|(known, _)| known == other) {
                                pairs.push((other.clone(), theirs.clone()));
                            }
                        }
                        let body: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
                        let tried = format!("{engine:?} {page}: {} {name}={strange}", form.to);
                        let got = two.lea.post(&form.to, &body.join("&")).await;
                        Two::shows_nothing(&tried, &got);
                        two.untouched(&tried).await;
                    }
                }
            }
        }
        assert!(fields.len() >= 4, "{fields:?}");
    }
}

#[tokio::test]
async fn what_waits_in_memory_is_its_owners_alone() {
    let two = Two::on(Engine::Sqlite).await;
    let paul = two.house.browser();
    two.house.wait(10);
    two.house.enter(&paul, PAUL).await;
    // A file looked at and not yet imported, by its ticket.
    let looked = paul
        .send("/import/preview", "contacts.csv", format!("First Name,Last Name,Email Address\nAda,{MARK},ada@exemple.fr\n").as_bytes())
        .await;
    let body = if looked.body.is_empty() { paul.get(&looked.to).await.body } else { looked.body.clone() };
    assert!(body.contains(MARK) || looked.to.contains("/import/"), "{} {}", looked.status, looked.to);
    let ticket = body.split("name=\"ticket\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or(NOBODY).to_owned();
    for path in [format!("/import/{ticket}"), looked.to.clone()] {
        if path.starts_with('/') {
            Two::shows_nothing(&path, &two.lea.get(&path).await);
        }
    }
    let taken = two.lea.post("/import", &format!("ticket={ticket}")).await;
    Two::shows_nothing("an import of another's file", &taken);
    two.untouched("an import of another's file").await;
    // The answer of a form, kept for a second click: the ticket of another account's form gives nothing away.
    let page = paul.page("/people/new").await;
    let once = page.split("name=\"once\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let added = paul.taken("/people", &format!("name=Ada {MARK}&once={once}")).await;
    let twice = two.lea.post("/people", &format!("name=Ada Dupond&once={once}")).await;
    assert_ne!(twice.to, added, "another account's ticket is its own");
    assert_eq!(two.lea.get(&added).await.status, StatusCode::NOT_FOUND);
}
