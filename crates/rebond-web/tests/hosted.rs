//! The program at an address: coming in by a code, devices, leaving; and that nothing tells who has an account. On both engines.

use axum::http::StatusCode;
use insta::assert_snapshot;
use jiff::SignedDuration;
use rebond_app::hosted::{Kept, Retention, SignUp};
use rebond_testkit::house::{Browser, House};
use rebond_testkit::{Engine, Tab, World, between, outline};

const LEA: &str = "lea@exemple.fr";
const DAY: i64 = 86_400;

/// The cookie of a session, if there is one.
fn session(browser: &Browser) -> Option<String> {
    browser.cookies().into_iter().find(|(name, _)| name.starts_with("__Host-rebond-session")).map(|(_, value)| value)
}

#[tokio::test]
async fn somebody_invited_comes_in_by_a_code_and_confirms_their_settings_on_postgres_too() {
    for engine in Engine::BOTH {
        let house = House::open(engine, SignUp::Invited).await;
        let browser = house.browser();
        let out = browser.get("/people").await;
        assert_eq!((out.status, out.door.as_str(), out.clears), (StatusCode::FORBIDDEN, "locked", false));
        assert!(out.says("action=\"/sign-in\"") && out.says("value=\"/people\""), "{}", out.body);
        house.app.invite(&rebond_app::hosted::LoginAddress::parse(LEA).unwrap()).await.unwrap();
        let asked = browser.post("/sign-in", "address= Lea@Exemple.FR&back=/people").await;
        assert_eq!((asked.status, asked.to.as_str()), (StatusCode::SEE_OTHER, "/sign-in/code?back=%2Fpeople"));
        let code = house.code(LEA, 1).await;
        let page = browser.page("/sign-in/code").await;
        assert!(page.contains("inputmode=\"numeric\"") && page.contains("one-time-code") && !page.contains(&code), "{page}");
        let typed = format!("{} {}", &code[..3], &code[3..]);
        let got = browser.post("/sign-in/code", &format!("code={typed}&computer=own&back=/people")).await;
        assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, "/account/first"), "{}", got.body);
        let set = got.cookies.iter().find(|set| set.starts_with("__Host-rebond-session")).unwrap();
        for part in ["Path=/", "HttpOnly", "SameSite=Strict", "Secure", "Max-Age=7776000"] {
            assert!(set.contains(part), "{part} in {set}");
        }
        assert!(got.cookies.iter().all(|set| set.contains("Secure")), "{:?}", got.cookies);
        let first = browser.page("/account/first").await;
        assert!(first.contains("value=\"Europe/Paris\""), "{first}");
        assert_eq!(browser.taken("/account/first", "lang=fr&norms=fr-CA&zone=America/Toronto&name=Léa Fictive").await, "/welcome");
        let settings = browser.page("/settings").await;
        assert!(settings.contains("America/Toronto") && settings.contains("Léa Fictive") && settings.contains("href=\"/account\""));
        assert!(!browser.page("/welcome").await.contains("name=\"computer\""), "asked when one came in");
        // The invitation is used up, the code too; another device comes in by another code, to the same account.
        assert!(house.app.invited().await.unwrap().is_empty());
        let other = house.browser();
        house.enter(&other, LEA).await;
        assert!(other.page("/settings").await.contains("Léa Fictive"));
        let account = other.page("/account").await;
        assert_eq!(account.matches("(cet appareil)").count(), 1, "{account}");
        assert!(account.contains(LEA));
        if engine == Engine::Sqlite {
            assert_snapshot!("locked_out", outline(&out.body));
            assert_snapshot!("code", outline(&page));
            assert_snapshot!("first", outline(&first));
            assert_snapshot!("account", outline(&account));
        }
    }
}

#[tokio::test]
async fn answers_are_the_same_for_an_address_with_an_account_and_one_without() {
    let house = House::open(Engine::Sqlite, SignUp::Invited).await;
    house.guest(LEA).await;
    let mut seen = Vec::new();
    for address in [LEA, "nul@exemple.fr"] {
        let browser = house.browser();
        let mut said = Vec::new();
        let asked = browser.post("/sign-in", &format!("address={address}")).await;
        said.push((asked.status, asked.to, asked.body));
        for attempt in ["000001", "000002", "000003", "000004", "000005", "000006"] {
            let got = browser.post("/sign-in/code", &format!("code={attempt}&computer=own")).await;
            said.push((got.status, got.to, got.body));
        }
        for _ in 0..6 {
            house.wait(60);
            let again = browser.post("/sign-in", &format!("address={address}")).await;
            said.push((again.status, again.to, again.body));
        }
        let page = browser.get("/sign-in/code").await;
        said.push((page.status, page.to, page.body));
        seen.push(said.into_iter().map(|(status, to, body)| (status, to, body.replace(address, "…"))).collect::<Vec<_>>());
    }
    assert_eq!(seen[0], seen[1]);
    assert!(seen[0].iter().any(|(status, ..)| *status == StatusCode::TOO_MANY_REQUESTS), "{:?}", seen[0]);
    assert!(house.sent_to("nul@exemple.fr").is_empty(), "nobody who may not come in is written to");
    // Nor does the relay, when it is away: whoever asks, it is looked for.
    house.relay_away(true);
    for address in [LEA, "nul@exemple.fr"] {
        house.wait(3_600);
        let browser = house.browser();
        browser.post("/sign-in", &format!("address={address}")).await;
        for _ in 0..400 {
            if house.office.is_away() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        assert!(house.office.is_away() && browser.page("/sign-in/code").await.contains("Les e-mails ne partent pas"), "{address}");
    }
}

#[tokio::test]
async fn a_code_opens_once_for_ten_minutes_five_tries_in_the_browser_that_asked_on_postgres_too() {
    for engine in Engine::BOTH {
        let house = House::open(engine, SignUp::Open).await;
        let enter = async |browser: &Browser, code: &str| browser.post("/sign-in/code", &format!("code={code}&computer=own")).await.status;
        let ask = async |browser: &Browser, nth: usize| {
            browser.taken("/sign-in", &format!("address={LEA}")).await;
            house.code(LEA, nth).await
        };
        let (one, other) = (house.browser(), house.browser());
        let first = ask(&one, 1).await;
        assert_eq!(enter(&other, &first).await, StatusCode::GONE, "another browser has no code to type");
        // Asked for again, even elsewhere, the first opens nothing any more.
        house.wait(10);
        let second = ask(&other, 2).await;
        assert_eq!(enter(&one, &first).await, StatusCode::GONE);
        assert_eq!(enter(&one, &second).await, StatusCode::GONE);
        // Five tries.
        for left in (0..5).rev() {
            let wrong = if second == "123456" { "123457" } else { "123456" };
            let status = enter(&other, wrong).await;
            assert_eq!(status, if left == 0 { StatusCode::GONE } else { StatusCode::UNPROCESSABLE_ENTITY }, "{left} left");
        }
        assert_eq!(enter(&other, &second).await, StatusCode::GONE, "the right one comes too late");
        // Ten minutes.
        let third = ask(&one, 3).await;
        house.wait(599);
        let late = one.at(house.beside(SignUp::Open).await);
        house.wait(1);
        assert_eq!(enter(&late, &third).await, StatusCode::GONE);
        let fourth = ask(&one, 4).await;
        house.wait(599);
        assert_eq!(enter(&one, "not a code").await, StatusCode::UNPROCESSABLE_ENTITY, "what is no code is no try");
        assert_eq!(enter(&one, &fourth).await, StatusCode::SEE_OTHER);
        assert_eq!(enter(&one, &fourth).await, StatusCode::GONE, "once");
        assert!(session(&one).is_some() && session(&other).is_none());
        // A double click is one code.
        let twice = house.browser();
        twice.get("/sign-in").await;
        house.wait(3_600);
        ask(&twice, 5).await;
        twice.taken("/sign-in", &format!("address={LEA}")).await;
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        assert_eq!(house.sent_to(LEA).len(), 5, "{engine:?}");
    }
}

#[tokio::test]
async fn only_who_may_opens_an_account() {
    let by_domain = SignUp::Domains(vec!["asso.exemple.fr".to_owned()]);
    let house = House::open(Engine::Sqlite, by_domain).await;
    let member = house.browser();
    house.enter(&member, "ines@asso.exemple.fr").await;
    assert!(session(&member).is_some());
    let stranger = house.browser();
    stranger.taken("/sign-in", "address=ines@autre.exemple.fr").await;
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(house.sent_to("ines@autre.exemple.fr").is_empty());
    // Whoever is in stays in when the rule changes, and comes in again.
    let closed = member.at(house.beside(SignUp::Invited).await);
    assert_eq!(closed.get("/settings").await.status, StatusCode::OK);
    for wrong in ["", "lea", "lea@exemple", "lea@exemple.fr\r\nBcc: x@exemple.fr", "a@b.c, d@e.fr"] {
        assert_eq!(stranger.post("/sign-in", &format!("address={wrong}")).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn devices_are_named_ended_and_emptied_at_their_next_contact_on_postgres_too() {
    for engine in Engine::BOTH {
        let house = House::open(engine, SignUp::Invited).await;
        let phone = house.guest(LEA).await;
        let computer = house.browser();
        house.enter(&computer, LEA).await;
        let page = phone.page("/account").await;
        let id = between(&page, "/account/devices/", "/end").unwrap().rsplit('/').next().unwrap().to_owned();
        let id = id.split('"').next().unwrap().to_owned();
        phone.taken(&format!("/account/devices/{id}"), "name=Ordinateur du salon").await;
        assert!(phone.page("/account").await.contains("Ordinateur du salon"));
        assert_eq!(computer.get("/settings").await.status, StatusCode::OK);
        phone.taken(&format!("/account/devices/{id}/end"), "").await;
        let ended = computer.get("/settings").await;
        assert_eq!((ended.status, ended.door.as_str(), ended.clears), (StatusCode::FORBIDDEN, "ended", true));
        assert!(!phone.page("/account").await.contains("Ordinateur du salon"));
        // Coming in again is another session; the one before opens nothing.
        let before = phone.cookies();
        house.wait(10);
        house.enter(&phone, LEA).await;
        let now = phone.cookies();
        assert_ne!(before, now);
        phone.take_cookies(before);
        assert_eq!(phone.get("/settings").await.door, "locked");
        phone.take_cookies(now);
        // Everywhere.
        let tablet = house.browser();
        house.wait(10);
        house.enter(&tablet, LEA).await;
        let out = tablet.post("/lock/everywhere", "").await;
        assert!(out.clears && session(&tablet).is_none());
        assert_eq!(phone.get("/settings").await.door, "ended");
        // A session that time ended is told apart: the device keeps what waits, and asks for a code.
        house.wait(10);
        house.enter(&tablet, LEA).await;
        house.wait(91 * DAY);
        let idle = tablet.get("/settings").await;
        assert_eq!((idle.door.as_str(), idle.clears), ("locked", false));
        let typed = tablet.post("/people", "name=Claire Aubry&note=ce que je sais").await;
        assert!(
            typed.status == StatusCode::FORBIDDEN && typed.says("ce que je sais") && typed.says("action=\"/sign-in\""),
            "{}",
            typed.body
        );
        // A forged cookie opens nothing, whatever it says of whose it is.
        house.enter(&tablet, LEA).await;
        let good = session(&tablet).unwrap();
        for place in [0, 40, 127] {
            let mut wrong = good.clone().into_bytes();
            wrong[place] = if wrong[place] == b'0' { b'1' } else { b'0' };
            let name = tablet.cookies().into_keys().find(|name| name.contains("session")).unwrap();
            let forger = house.browser();
            forger.take_cookies([(name, String::from_utf8(wrong).unwrap())].into());
            assert_eq!(forger.get("/settings").await.door, "locked", "{place}");
        }
        let shared = house.browser();
        house.wait(10);
        let before = house.sent_to(LEA).len();
        shared.taken("/sign-in", &format!("address={LEA}")).await;
        let code = house.code(LEA, before + 1).await;
        let got = shared.post("/sign-in/code", &format!("code={code}&computer=shared")).await;
        let set = got.cookies.iter().find(|set| set.starts_with("__Host-rebond-session")).unwrap();
        assert!(!set.contains("Max-Age"), "it ends with the browser: {set}");
        house.wait(7_201);
        assert_eq!(shared.get("/settings").await.door, "locked");
    }
}

#[tokio::test]
async fn an_account_is_deleted_at_once_with_everything_and_leaves_a_line_on_postgres_too() {
    for engine in Engine::BOTH {
        let house = House::open(engine, SignUp::Invited).await;
        let (lea, other) = (house.guest(LEA).await, house.guest("paul@exemple.fr").await);
        for browser in [&lea, &other] {
            browser.taken("/people", "name=Claire Aubry&circle=friends").await;
        }
        let elsewhere = house.browser();
        house.wait(10);
        house.enter(&elsewhere, LEA).await;
        let archive = lea.get("/data/export/archive").await;
        assert!(archive.says("Aubry"));
        assert_eq!(lea.post("/account/leave", "").await.status, StatusCode::UNPROCESSABLE_ENTITY, "only who is sure");
        let gone = lea.post("/account/leave", "sure=yes").await;
        assert!(gone.status == StatusCode::SEE_OTHER && session(&lea).is_none(), "{}", gone.body);
        let left = lea.page(&gone.to).await;
        assert!(left.contains("Votre compte est supprimé") && left.contains("data-erased"), "its scripts empty the device: {left}");
        assert_eq!((elsewhere.get("/people").await.door.as_str(), elsewhere.get("/people").await.clears), ("ended", true));
        assert!(other.page("/people").await.contains("Aubry"), "nothing of anybody else's went");
        let store = house.database.store().await;
        let lines = rebond_store::hosted::departures::all(&store).await.unwrap();
        assert!(lines.len() == 1 && lines[0].1 == "wanted", "{lines:?}");
        assert!(store.export(lines[0].0).await.unwrap().is_empty());
        assert_eq!(store.revision(lines[0].0).await.unwrap(), rebond_store::Revision(0));
        // The address leads nowhere any more; invited again, it opens a new account, into which the archive goes.
        house.wait(10);
        let before = house.sent_to(LEA).len();
        lea.taken("/sign-in", &format!("address={LEA}")).await;
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        assert_eq!(house.sent_to(LEA).len(), before);
        house.wait(10);
        let again = house.guest(LEA).await;
        assert!(!again.page("/people").await.contains("Aubry"));
        let restored = again.send("/data/restore", "rebond.json", archive.body.as_bytes()).await;
        assert_eq!(restored.status, StatusCode::SEE_OTHER, "{}", restored.body);
        assert!(again.page("/people").await.contains("Aubry"));
        assert!(again.page("/account").await.contains(LEA), "the archive of another account leaves the address as it is");
    }
}

#[tokio::test]
async fn the_relay_comes_back_and_the_code_that_is_wanted_goes() {
    let house = House::open(Engine::Sqlite, SignUp::Open).await;
    house.relay_away(true);
    let browser = house.browser();
    browser.taken("/sign-in", &format!("address={LEA}")).await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    house.wait(10);
    browser.taken("/sign-in", &format!("address={LEA}")).await;
    house.relay_away(false);
    tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    assert_eq!(house.sent_to(LEA).len(), 1, "of two codes the one that opens");
    let code = house.code(LEA, 1).await;
    browser.taken("/sign-in/code", &format!("code={code}&computer=own")).await;
}

#[tokio::test]
async fn whoever_is_away_for_long_is_told_twice_and_then_erased_by_one_process_for_all_on_postgres_too() {
    for engine in Engine::BOTH {
        let house = House::open(engine, SignUp::Invited).await;
        let (lea, paul) = (house.guest(LEA).await, house.guest("paul@exemple.fr").await);
        let retention = Retention { days: 730, address: "https://rebond.exemple.org".to_owned() };
        let run = async || retention.run(&house.app, &house.office).await.unwrap();
        house.wait(699 * DAY);
        assert_eq!(run().await, Kept::default());
        house.wait(DAY + 60);
        // The other signs in, and is not concerned any more.
        house.enter(&paul, "paul@exemple.fr").await;
        house.relay_away(true);
        assert_eq!(run().await, Kept { untold: 1, ..Kept::default() }, "{engine:?}: while the relay is away nothing is taken as said");
        house.relay_away(false);
        assert_eq!(run().await, Kept { told: 1, ..Kept::default() });
        assert_eq!(run().await, Kept::default(), "told once");
        house.wait(23 * DAY);
        assert_eq!(run().await, Kept { told: 1, ..Kept::default() });
        let words = house.sent_to(LEA);
        let words: Vec<&str> = words.iter().map(|notice| notice.body.as_str()).filter(|body| body.contains("sera effacé")).collect();
        assert!(words.len() == 2 && words[0].contains("https://rebond.exemple.org"), "{words:?}");
        house.wait(7 * DAY - 120);
        assert_eq!(run().await, Kept::default());
        // Of two processes one does it; killed in the middle, it lets go after a while.
        let (beside, held, every) = (house.app_beside().await, SignedDuration::from_mins(15), SignedDuration::from_hours(1));
        let (one, other) = (house.app.worker(), beside.worker());
        assert!(house.app.takes_work("retention", one, held, every).await.unwrap());
        assert!(!beside.takes_work("retention", other, held, every).await.unwrap());
        house.wait(901);
        assert!(beside.takes_work("retention", other, held, every).await.unwrap(), "{engine:?}: the first was killed");
        assert_eq!(retention.run(&beside, &house.office).await.unwrap(), Kept { erased: 1, ..Kept::default() });
        beside.did_work("retention", other).await.unwrap();
        assert!(!house.app.takes_work("retention", one, held, every).await.unwrap(), "done a moment ago");
        assert!(beside.works_done().await.unwrap().iter().any(|(name, done)| name == "retention" && done.is_some()));
        let store = house.database.store().await;
        let lines = rebond_store::hosted::departures::all(&store).await.unwrap();
        assert!(lines.len() == 1 && lines[0].1 == "unused", "{lines:?}");
        assert_eq!(lea.get("/people").await.door, "ended");
        assert_eq!(paul.get("/settings").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn walls_of_an_address() {
    let house = House::open(Engine::Sqlite, SignUp::Invited).await;
    let browser = house.guest(LEA).await;
    // The ways in of the edition at home are none.
    for path in ["/enter?token=0", "/enter/kept?again=0"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(browser.get("/settings/mail").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/settings/sessions").await.to, "/account");
    // At home there is no account to sign in to.
    let home = Tab::at(World::fresh().await, "2026-11-10T15:30:00+01:00");
    for path in ["/sign-in", "/sign-in/code", "/account", "/account/first", "/account/leave"] {
        assert_eq!(home.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/sign-in", "/sign-in/code", "/account/first", "/account/leave"] {
        assert_eq!(home.post(path, "address=lea@exemple.fr&code=123456&sure=yes").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
