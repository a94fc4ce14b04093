//! The pages of the mail account and of sending, in process, to a real mail server: plain forms throughout.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use rebond_app::App;
use rebond_app::mail::{Kept, MailAccount, Outcome, Outgoing, Password, Postman};
use rebond_domain::{Account, Action, Approach, Changes, Channel, Delivery, FixedClock, Ids, Line, MessageKind, Prose};
use rebond_mail::{Patience, Trust, send};
use rebond_store::{Database, Store, approaches};
use rebond_testkit::{MailServer, Make, TempDir, temp_dir};
use rebond_web::{Door, EntryKey, Site, router};
use tower::ServiceExt as _;

const PORT: u16 = 7382;
const NOW: &str = "2026-11-03T09:00:00+01:00";

/// Settings kept in memory, real sending; `lost` plays the connection that breaks after the message, `patience` is how long it waits.
#[derive(Default)]
struct Carrier {
    kept: Mutex<Option<(MailAccount, Option<Password>)>>,
    lost: Mutex<bool>,
    patience: Mutex<Patience>,
}

impl Postman for Carrier {
    fn account(&self) -> io::Result<Option<Kept>> {
        let kept = self.kept.lock().unwrap().clone();
        Ok(kept.map(|(account, password)| Kept { account, has_password: password.is_some() }))
    }
    fn keep(&self, account: &MailAccount, password: Option<&Password>) -> io::Result<()> {
        *self.kept.lock().unwrap() = Some((account.clone(), password.cloned()));
        Ok(())
    }
    fn forget(&self) -> io::Result<()> {
        *self.kept.lock().unwrap() = None;
        Ok(())
    }
    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>> {
        Box::pin(async move {
            let (account, password) = self.kept.lock().unwrap().clone().unwrap();
            let patience = *self.patience.lock().unwrap();
            let outcome = send(&account, password.as_ref(), outgoing, patience, &Trust::system()).await;
            if *self.lost.lock().unwrap() { Outcome::Unknown } else { outcome }
        })
    }
}

struct World {
    _folder: TempDir,
    site: Router,
    store: Store,
    account: Account,
    draft: Approach,
    carrier: Arc<Carrier>,
    server: MailServer,
}

impl World {
    async fn fresh() -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::at(NOW);
        let (account, person) = (make.account(), make.person("Noé Petit"));
        let email = make.email(&person, "noe@exemple.fr");
        let draft = Approach {
            to_address: Some(email.address.clone()),
            subject: Line::parse("Votre métier").ok(),
            body: Prose::parse("Bonjour, voici <b>ma</b> question.").ok(),
            delivery: Delivery::Draft,
            message_id: None,
            ..make.approach(&person, MessageKind::Request, Channel::Email)
        };
        let carrier = Arc::new(Carrier::default());
        let app = App::with_postman(store.clone(), Arc::new(FixedClock(NOW.parse().unwrap())), Ids::seeded(9), Arc::clone(&carrier) as _);
        let site = router(Site::new(Door::new(EntryKey::from_bytes([9; 32]), PORT), app, account.id));
        let seed = Changes::of(Action::AddPeople).put(account.clone()).put(person).put(email).put(draft.clone());
        store.save(account.id, None, seed, make.at, make.ids.make(make.at)).await.unwrap();
        Self { _folder: folder, site, store, account, draft, carrier, server: MailServer::start() }
    }

    async fn ask(&self, method: &str, path: &str, body: &str) -> (StatusCode, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, format!("127.0.0.1:{PORT}"))
            .header(header::COOKIE, format!("rebond-session-{PORT}={}", EntryKey::from_bytes([9; 32]).as_str()))
            .header(header::ACCEPT_LANGUAGE, "fr")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map_or("", |to| to.to_str().unwrap()).to_owned();
        let body = String::from_utf8(to_bytes(response.into_body(), 1 << 22).await.unwrap().to_vec()).unwrap();
        (status, to, body)
    }

    async fn page(&self, path: &str) -> String {
        let (status, to, body) = self.ask("GET", path, "").await;
        assert_eq!(status, StatusCode::OK, "{path} {to}");
        body
    }

    async fn taken(&self, path: &str, body: &str) -> String {
        let (status, to, body) = self.ask("POST", path, body).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{path} {body}");
        to
    }

    async fn set_up(&self) {
        let form = format!(
            "from=lea%40exemple.fr&host=127.0.0.1&port={}&security=none&username=lea&password=cl%C3%A9+secr%C3%A8te",
            self.server.port()
        );
        assert_eq!(self.taken("/settings/mail", &form).await, "/settings/mail");
    }

    fn address(&self, rest: &str) -> String {
        format!("/approaches/{}{rest}", self.draft.id)
    }

    async fn now(&self) -> Approach {
        approaches::by_id(&self.store, self.account.id, self.draft.id).await.unwrap().unwrap()
    }
}

#[tokio::test]
async fn an_account_is_set_tried_and_removed_and_its_password_never_shown() {
    let world = World::fresh().await;
    assert!(world.page(&world.address("/send")).await.contains("/settings/mail"), "the way to set one is offered");
    // In clear to elsewhere is refused, and what was typed stays, but for the password.
    let open = "from=lea%40exemple.fr&host=smtp.exemple.fr&port=25&security=none&username=lea&password=tr%C3%A8s-secret";
    let (status, _, body) = world.ask("POST", "/settings/mail", open).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("smtp.exemple.fr") && !body.contains("très-secret"));

    world.set_up().await;
    assert_eq!(world.taken("/settings/mail/test", "").await, "/settings/mail#test");
    let page = world.page("/settings/mail").await;
    assert!(page.contains("Le message est parti") && !page.contains("clé secrète"), "{page}");
    assert_eq!(world.server.received()[0].to, ["lea@exemple.fr"]);
    world.taken("/settings/mail/forget", "").await;
    assert!(world.carrier.kept.lock().unwrap().is_none());
}

#[tokio::test]
async fn a_draft_is_sent_once_by_one_button() {
    let world = World::fresh().await;
    world.set_up().await;
    let page = world.page(&world.address("/send")).await;
    assert!(page.contains(&format!("action=\"{}\"", world.address("/post"))), "{page}");
    let form = format!("seen={}", world.draft.updated_at);
    assert_eq!(world.taken(&world.address("/post"), &form).await, world.address(""));
    assert!(matches!(world.now().await.delivery, Delivery::Sent { .. }));
    // The second click of an old tab leads to where it stands.
    world.taken(&world.address("/post"), &form).await;
    assert_eq!(world.server.received().len(), 1);
    assert!(world.page("/statistics").await.contains("Trop peu pour le dire"));
}

#[tokio::test]
async fn a_lost_connection_asks_and_does_not_send_again() {
    let world = World::fresh().await;
    world.set_up().await;
    *world.carrier.lost.lock().unwrap() = true;
    assert_eq!(world.taken(&world.address("/post"), "").await, world.address("/send#post"));
    let (status, to, _) = world.ask("GET", &world.address(""), "").await;
    assert_eq!((status, to), (StatusCode::SEE_OTHER, world.address("/send")), "the composer waits");
    let page = world.page(&world.address("/send")).await;
    assert!(page.contains("peut-être parti") && !page.contains(&world.address("/post")), "{page}");
    world.taken(&world.address("/post"), "").await;
    assert_eq!(world.server.received().len(), 1, "it had arrived");
    world.taken(&world.address("/left"), "left=yes").await;
    assert!(matches!(world.now().await.delivery, Delivery::Sent { .. }));
}

#[tokio::test]
async fn a_server_that_hangs_is_told_for_certain_and_may_be_asked_again() {
    let world = World::fresh().await;
    world.set_up().await;
    let hanging = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = hanging.local_addr().unwrap().port();
    *world.carrier.patience.lock().unwrap() = Patience { answer: std::time::Duration::from_millis(100), ..Patience::default() };
    world.taken("/settings/mail", &format!("from=lea%40exemple.fr&host=127.0.0.1&port={port}&security=none")).await;
    assert_eq!(world.taken(&world.address("/post"), "").await, world.address("/send#post"));
    let page = world.page(&world.address("/send")).await;
    assert!(page.contains("Rien n’est parti : le serveur n’a pas répondu à temps"), "{page}");
    assert!(page.contains(&world.address("/post")), "the button is there again");
    assert_eq!(world.now().await, world.draft, "as if nothing had been tried");
    world.set_up().await;
    assert_eq!(world.taken(&world.address("/post"), "").await, world.address(""));
    assert_eq!(world.server.received().len(), 1);
}
