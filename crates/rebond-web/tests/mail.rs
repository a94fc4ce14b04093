//! The pages of the mail account and of sending, in process, to a real mail server: plain forms throughout.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use rebond_app::mail::{Kept, MailAccount, Outcome, Outgoing, Password, Postman};
use rebond_domain::{Approach, Channel, Delivery, Line, MessageKind, Prose};
use rebond_mail::{Patience, Trust, send};
use rebond_testkit::{MailServer, Tab, World};

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

/// A tab on a draft to Noé, whose carrier sends by a server of the test's own.
struct Sending {
    tab: Tab,
    draft: Approach,
    carrier: Arc<Carrier>,
    server: MailServer,
}

impl Sending {
    async fn begin() -> Self {
        let world = World::fresh().await;
        let person = world.person("Noé Petit").await;
        let email = world.with(world.make.email(&person, "noe@exemple.fr")).await;
        let draft = Approach {
            to_address: Some(email.address.clone()),
            subject: Line::parse("Votre métier").ok(),
            body: Prose::parse("Bonjour, voici <b>ma</b> question.").ok(),
            ..world.make.approach(&person, MessageKind::Request, Channel::Email)
        };
        world.put(draft.clone()).await;
        let carrier = Arc::new(Carrier::default());
        let app = world.app_with(NOW, Arc::clone(&carrier) as _);
        Self { tab: Tab::of(world, app), draft, carrier, server: MailServer::start() }
    }

    async fn set_up(&self) {
        let port = self.server.port();
        let form = format!("from=lea@exemple.fr&host=127.0.0.1&port={port}&security=none&username=lea&password=clé secrète");
        assert_eq!(self.tab.taken("/settings/mail", &form).await, "/settings/mail");
    }

    fn address(&self, rest: &str) -> String {
        format!("/approaches/{}{rest}", self.draft.id)
    }

    async fn now(&self) -> Approach {
        self.tab.world.get(self.draft.id).await
    }
}

#[tokio::test]
async fn an_account_is_set_tried_and_removed_and_its_password_never_shown() {
    let sending = Sending::begin().await;
    assert!(sending.tab.page(&sending.address("/send")).await.contains("/settings/mail"), "the way to set one is offered");
    // In clear to elsewhere is refused, and what was typed stays, but for the password.
    let open = "from=lea@exemple.fr&host=smtp.exemple.fr&port=25&security=none&username=lea&password=très-secret";
    let body = sending.tab.refused("/settings/mail", open).await;
    assert!(body.contains("smtp.exemple.fr") && !body.contains("très-secret"));

    sending.set_up().await;
    assert_eq!(sending.tab.taken("/settings/mail/test", "").await, "/settings/mail#test");
    let page = sending.tab.page("/settings/mail").await;
    assert!(page.contains("Le message est parti") && !page.contains("clé secrète"), "{page}");
    assert_eq!(sending.server.received()[0].to, ["lea@exemple.fr"]);
    sending.tab.taken("/settings/mail/forget", "").await;
    assert!(sending.carrier.kept.lock().unwrap().is_none());
}

#[tokio::test]
async fn a_draft_is_sent_once_by_one_button() {
    let sending = Sending::begin().await;
    sending.set_up().await;
    let page = sending.tab.page(&sending.address("/send")).await;
    assert!(page.contains(&format!("action=\"{}\"", sending.address("/post"))), "{page}");
    let form = format!("seen={}", sending.draft.updated_at);
    assert_eq!(sending.tab.taken(&sending.address("/post"), &form).await, sending.address(""));
    assert!(matches!(sending.now().await.delivery, Delivery::Sent { .. }));
    // The second click of an old tab leads to where it stands.
    sending.tab.taken(&sending.address("/post"), &form).await;
    assert_eq!(sending.server.received().len(), 1);
    assert!(sending.tab.page("/statistics").await.contains("Trop peu pour le dire"));
}

#[tokio::test]
async fn a_lost_connection_asks_and_does_not_send_again() {
    let sending = Sending::begin().await;
    sending.set_up().await;
    *sending.carrier.lost.lock().unwrap() = true;
    assert_eq!(sending.tab.taken(&sending.address("/post"), "").await, sending.address("/send#post"));
    let got = sending.tab.get(&sending.address("")).await;
    assert_eq!((got.status, got.to), (StatusCode::SEE_OTHER, sending.address("/send")), "the composer waits");
    let page = sending.tab.page(&sending.address("/send")).await;
    assert!(page.contains("peut-être parti") && !page.contains(&sending.address("/post")), "{page}");
    sending.tab.taken(&sending.address("/post"), "").await;
    assert_eq!(sending.server.received().len(), 1, "it had arrived");
    sending.tab.taken(&sending.address("/left"), "left=yes").await;
    assert!(matches!(sending.now().await.delivery, Delivery::Sent { .. }));
}

#[tokio::test]
async fn a_server_that_hangs_is_told_for_certain_and_may_be_asked_again() {
    let sending = Sending::begin().await;
    sending.set_up().await;
    let hanging = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = hanging.local_addr().unwrap().port();
    *sending.carrier.patience.lock().unwrap() = Patience { answer: std::time::Duration::from_millis(100), ..Patience::default() };
    sending.tab.taken("/settings/mail", &format!("from=lea@exemple.fr&host=127.0.0.1&port={port}&security=none")).await;
    assert_eq!(sending.tab.taken(&sending.address("/post"), "").await, sending.address("/send#post"));
    let page = sending.tab.page(&sending.address("/send")).await;
    assert!(page.contains("Rien n’est parti : le serveur n’a pas répondu à temps"), "{page}");
    assert!(page.contains(&sending.address("/post")), "the button is there again");
    assert_eq!(sending.now().await, sending.draft, "as if nothing had been tried");
    sending.set_up().await;
    assert_eq!(sending.tab.taken(&sending.address("/post"), "").await, sending.address(""));
    assert_eq!(sending.server.received().len(), 1);
}
