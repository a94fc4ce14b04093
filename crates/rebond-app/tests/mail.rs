//! Sending a message by the user's own account, below HTTP: never sent twice, never lost, told as it is.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use rebond_app::approaches::{DeleteDraft, SaveDraft};
use rebond_app::mail::{
    Kept, MailAccount, Outcome, Outgoing, Password, Postman, SaveMailAccount, Security, SendApproach, SendTest, Sending, SettleSending,
    ShowMailAccount, Unreached,
};
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::{Account, AddressOrigin, Approach, Channel, Delivery, EmailAddress, Line, MessageKind, PersonEmail, Prose};
use rebond_mail::{Patience, Trust, send};
use rebond_testkit::{Engine, MailServer, Make, World};
use tokio::sync::Semaphore;

const MONDAY: &str = "2026-11-02T09:00:00+01:00";

/// A postman for tests: says what it is told to, or asks a real server; keeps what it was given.
struct Carrier {
    account: Mutex<Option<Kept>>,
    says: Outcome,
    port: Option<u16>,
    given: Mutex<Vec<Outgoing>>,
    gate: Semaphore,
}

impl Carrier {
    fn saying(says: Outcome) -> Arc<Self> {
        Arc::new(Self { account: Mutex::new(Some(kept(465))), says, port: None, given: Mutex::default(), gate: Semaphore::new(100) })
    }

    /// Stays in the middle of sending until let through.
    fn held() -> Arc<Self> {
        let carrier = Self {
            account: Mutex::new(Some(kept(465))),
            says: Outcome::Sent,
            port: None,
            given: Mutex::default(),
            gate: Semaphore::new(0),
        };
        Arc::new(carrier)
    }

    fn real(port: u16) -> Arc<Self> {
        let account = Mutex::new(Some(kept(port)));
        Arc::new(Self { account, says: Outcome::Unknown, port: Some(port), given: Mutex::default(), gate: Semaphore::new(100) })
    }

    fn times(&self) -> usize {
        self.given.lock().unwrap().len()
    }
}

impl Postman for Carrier {
    fn account(&self) -> io::Result<Option<Kept>> {
        Ok(self.account.lock().unwrap().clone())
    }
    fn keep(&self, account: &MailAccount, password: Option<&Password>) -> io::Result<()> {
        *self.account.lock().unwrap() = Some(Kept { account: account.clone(), has_password: password.is_some() });
        Ok(())
    }
    fn forget(&self) -> io::Result<()> {
        *self.account.lock().unwrap() = None;
        Ok(())
    }
    fn send<'a>(&'a self, outgoing: &'a Outgoing) -> Pin<Box<dyn Future<Output = Outcome> + Send + 'a>> {
        self.given.lock().unwrap().push(outgoing.clone());
        Box::pin(async move {
            self.gate.acquire().await.unwrap().forget();
            if self.port.is_none() {
                return self.says.clone();
            }
            let account = self.account.lock().unwrap().clone().unwrap().account;
            send(&account, None, outgoing, Patience::default(), &Trust::system()).await
        })
    }
}

fn kept(port: u16) -> Kept {
    let from = EmailAddress::parse("lea@exemple.fr").unwrap();
    let account = MailAccount { host: Line::parse("127.0.0.1").unwrap(), port, security: Security::None, username: None, from };
    Kept { account, has_password: false }
}

/// A draft to Noé, ready to be sent.
struct Ready {
    world: World,
    draft: Approach,
}

impl Ready {
    async fn fresh() -> Self {
        Self::with(|email| email).await
    }

    async fn with(change: impl Fn(PersonEmail) -> PersonEmail) -> Self {
        let name = Line::parse("Léa Martin").ok();
        let world = World::on(Engine::Sqlite, Make::at(MONDAY), |account| Account { name, ..account }).await;
        let person = world.person("Noé Petit").await;
        let email = world.with(change(world.make.email(&person, "noe@exemple.fr"))).await;
        let draft = Approach {
            to_address: Some(email.address),
            subject: Line::parse("Votre métier").ok(),
            body: Prose::parse("Bonjour,\nJ’aimerais vous entendre parler de votre métier.").ok(),
            ..world.make.approach(&person, MessageKind::Request, Channel::Email)
        };
        world.put(draft.clone()).await;
        Self { world, draft }
    }

    /// The program, started anew: nothing of an earlier one but the store.
    async fn started(&self, carrier: &Arc<Carrier>) -> Desk {
        self.world.desk_of(&self.world.app_with(MONDAY, Arc::clone(carrier) as _)).await
    }

    async fn now(&self) -> Approach {
        self.world.get(self.draft.id).await
    }

    fn verb(&self) -> SendApproach {
        SendApproach { id: self.draft.id, seen: Some(self.draft.updated_at), guess_checked: false, errors_read: false }
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Reason {
    match answer {
        Err(AppError::Refused(refusal)) => refusal.reason,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_message_the_server_took_is_sent_under_its_own_identifier() {
    let (server, ready) = (MailServer::start(), Ready::fresh().await);
    let desk = ready.started(&Carrier::real(server.port())).await;
    assert_eq!(ready.verb().run(&desk).await.unwrap(), Outcome::Sent);
    let sent = ready.now().await;
    assert_eq!(sent.delivery, Delivery::Sent { sent_at: ready.world.make.at });
    let [one] = &server.received()[..] else { panic!("{:?}", server.received()) };
    assert!(one.content.contains(&format!("Message-ID: {}\r\n", sent.message_id.unwrap())), "{}", one.content);
    assert_eq!(refused(ready.verb().run(&desk).await), Reason::AlreadyDone);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn what_was_certainly_not_accepted_stays_a_draft_and_may_be_sent_again() {
    for outcome in [Outcome::Refused { code: 550, said: "No such mailbox".to_owned() }, Outcome::NotReached(Unreached::TimedOut)] {
        let ready = Ready::fresh().await;
        let carrier = Carrier::saying(outcome.clone());
        let desk = ready.started(&carrier).await;
        assert_eq!(ready.verb().run(&desk).await.unwrap(), outcome);
        assert_eq!(ready.now().await, ready.draft, "as if nothing had been tried");
        let failed = Sending::Ready { guessed: false, failed: Some(outcome.clone()) };
        assert_eq!(Sending::of(&desk, &ready.now().await).await.unwrap(), failed, "and the page says why");
        assert_eq!(ready.verb().run(&desk).await.unwrap(), outcome);
        assert_eq!(carrier.times(), 2);
    }
}

#[tokio::test]
async fn what_may_have_left_is_never_sent_again_unasked() {
    for left in [true, false] {
        let ready = Ready::fresh().await;
        let carrier = Carrier::saying(Outcome::Unknown);
        let desk = ready.started(&carrier).await;
        assert_eq!(ready.verb().run(&desk).await.unwrap(), Outcome::Unknown);
        assert_eq!(Sending::of(&desk, &ready.now().await).await.unwrap(), Sending::MayHaveLeft);
        let other_text = SaveDraft { id: ready.draft.id, seen: None, subject: None, body: None };
        assert_eq!(refused(ready.verb().run(&desk).await), Reason::MayHaveLeft);
        assert_eq!(refused(other_text.run(&desk).await), Reason::MayHaveLeft, "nor changed");
        assert_eq!(refused(DeleteDraft { id: ready.draft.id }.run(&desk).await), Reason::MayHaveLeft, "nor thrown away");
        assert_eq!(carrier.times(), 1);

        let settle = SettleSending { id: ready.draft.id, left };
        settle.run(&desk).await.unwrap();
        let settled = ready.now().await;
        assert_eq!(settled.delivery.sent_at().is_some(), left);
        assert_eq!(settled.message_id.is_some(), left);
        assert_eq!(refused(settle.run(&desk).await), Reason::AlreadyDone);
    }
}

#[tokio::test]
async fn a_program_killed_in_the_middle_asks_after_its_restart() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::held();
    let desk = ready.started(&carrier).await;
    let verb = ready.verb();
    let sending = tokio::spawn({
        let desk = desk.clone();
        async move { verb.run(&desk).await }
    });
    while carrier.times() == 0 {
        tokio::task::yield_now().await;
    }
    // The first program is in the middle; a second start finds what the first left on the disk, as after kill -9.
    let after = Carrier::saying(Outcome::Sent);
    let restarted = ready.started(&after).await;
    assert_eq!(Sending::of(&restarted, &ready.now().await).await.unwrap(), Sending::MayHaveLeft);
    assert_eq!(refused(ready.verb().run(&restarted).await), Reason::MayHaveLeft);
    assert_eq!(after.times(), 0, "nothing leaves by itself");
    assert!(ready.now().await.message_id.is_some(), "the identifier tells which message to look for");
    sending.abort();
}

#[tokio::test]
async fn two_tabs_and_a_double_click_send_once() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::held();
    let desk = ready.started(&carrier).await;
    let verb = ready.verb();
    let tabs: Vec<_> = (0..8)
        .map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { verb.run(&desk).await })
        })
        .collect();
    while carrier.times() == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(Sending::of(&desk, &ready.now().await).await.unwrap(), Sending::UnderWay);
    assert_eq!(refused(SettleSending { id: ready.draft.id, left: false }.run(&desk).await), Reason::BeingSent);
    carrier.gate.add_permits(8);
    let mut sent = 0;
    for tab in tabs {
        match tab.await.unwrap() {
            Ok(outcome) => sent += usize::from(outcome == Outcome::Sent),
            Err(AppError::Refused(refusal)) => {
                assert!(matches!(refusal.reason, Reason::BeingSent | Reason::AlreadyDone | Reason::MayHaveLeft), "{refusal:?}");
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((sent, carrier.times()), (1, 1));
}

#[tokio::test]
async fn two_programs_on_one_store_send_once() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let (one, other) = (ready.started(&carrier).await, ready.started(&carrier).await);
    let verb = ready.verb();
    let (first, second) = tokio::join!(verb.run(&one), verb.run(&other));
    assert_eq!([first, second].iter().filter(|answer| matches!(answer, Ok(Outcome::Sent))).count(), 1);
    assert_eq!(carrier.times(), 1);
}

#[tokio::test]
async fn a_tab_closed_in_the_middle_does_not_lose_the_verdict() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::held();
    let desk = ready.started(&carrier).await;
    let verb = ready.verb();
    let tab = tokio::spawn({
        let desk = desk.clone();
        async move { verb.run(&desk).await }
    });
    while carrier.times() == 0 {
        tokio::task::yield_now().await;
    }
    tab.abort();
    let _ = tab.await;
    carrier.gate.add_permits(1);
    while Sending::of(&desk, &ready.now().await).await.unwrap() == Sending::UnderWay {
        tokio::task::yield_now().await;
    }
    assert!(matches!(ready.now().await.delivery, Delivery::Sent { .. }));
}

#[tokio::test]
async fn what_leaves_is_what_was_shown() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = ready.started(&carrier).await;
    let old_tab = SendApproach { seen: Some("2026-11-01T09:00:00Z".parse().unwrap()), ..ready.verb() };
    assert!(matches!(old_tab.run(&desk).await, Err(AppError::Stale)));
    assert_eq!(carrier.times(), 0);
}

#[tokio::test]
async fn c2_a_guessed_address_is_never_used_unasked() {
    let ready = Ready::with(|email| PersonEmail { origin: AddressOrigin::Guessed, ..email }).await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = ready.started(&carrier).await;
    assert_eq!(Sending::of(&desk, &ready.draft).await.unwrap(), Sending::Ready { guessed: true, failed: None });
    assert_eq!(refused(ready.verb().run(&desk).await), Reason::GuessedAddress);
    assert_eq!(carrier.times(), 0);
    assert_eq!(SendApproach { guess_checked: true, ..ready.verb() }.run(&desk).await.unwrap(), Outcome::Sent);
}

#[tokio::test]
async fn a_password_is_not_sent_to_another_server_than_it_was_given_for() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = ready.started(&carrier).await;
    let account = |host: &str| MailAccount {
        host: Line::parse(host).unwrap(),
        security: Security::Tls,
        username: Some(Line::parse("lea").unwrap()),
        ..kept(465).account
    };
    let save = |host: &str, password: &str| SaveMailAccount { account: account(host), password: Password::parse(password) };
    assert_eq!(refused(save("smtp.exemple.fr", "").run(&desk)), Reason::PasswordNeeded);
    save("smtp.exemple.fr", "secret").run(&desk).unwrap();
    save("smtp.exemple.fr", "").run(&desk).unwrap();
    assert_eq!(refused(save("smtp.autre.fr", "").run(&desk)), Reason::PasswordNeeded);
}

#[tokio::test]
async fn a_test_goes_to_oneself_and_is_told() {
    let (server, ready) = (MailServer::start(), Ready::fresh().await);
    let desk = ready.started(&Carrier::real(server.port())).await;
    let test = SendTest { subject: Line::parse("Essai").unwrap(), body: Prose::parse("Essai").unwrap() };
    assert_eq!(test.run(&desk).await.unwrap(), Outcome::Sent);
    assert_eq!(server.received()[0].to, ["lea@exemple.fr"]);
    assert_eq!(ShowMailAccount.run(&desk).tried, Some(Outcome::Sent));
}

#[tokio::test]
async fn d3_what_the_method_forbids_is_not_sent_unasked() {
    let ready = Ready::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = ready.started(&carrier).await;
    let body = Prose::parse("Bonjour, auriez-vous un poste pour moi ? Merci.").ok();
    SaveDraft { id: ready.draft.id, seen: None, subject: None, body }.run(&desk).await.unwrap();
    let verb = SendApproach { seen: None, ..ready.verb() };
    assert_eq!(refused(verb.run(&desk).await), Reason::ErrorsUnread);
    assert_eq!((carrier.times(), ready.now().await.message_id), (0, None));
    assert_eq!(SendApproach { errors_read: true, ..verb }.run(&desk).await.unwrap(), Outcome::Sent);
}
