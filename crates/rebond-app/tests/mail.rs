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
use rebond_app::{App, AppError, Desk, Reason};
use rebond_domain::{
    Account, Action, AddressOrigin, Approach, Changes, Channel, Delivery, EmailAddress, FixedClock, Ids, Line, MessageKind, Person,
    PersonEmail, Prose,
};
use rebond_mail::{Patience, Trust, send};
use rebond_store::{Database, Store, approaches};
use rebond_testkit::{MailServer, Make, TempDir, temp_dir};
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

struct World {
    _folder: TempDir,
    store: Store,
    account: Account,
    draft: Approach,
    make: Make,
}

impl World {
    async fn fresh() -> Self {
        Self::with(|email| email).await
    }

    async fn with(change: impl Fn(PersonEmail) -> PersonEmail) -> Self {
        let folder = temp_dir();
        let store = Store::open(&Database::Sqlite(folder.path().join("rebond.db"))).await.unwrap();
        let make = Make::at(MONDAY);
        let account = Account { name: Some(Line::parse("Léa Martin").unwrap()), ..make.account() };
        let person: Person = make.person("Noé Petit");
        let email = change(make.email(&person, "noe@exemple.fr"));
        let draft = Approach {
            to_address: Some(email.address.clone()),
            subject: Some(Line::parse("Votre métier").unwrap()),
            body: Some(Prose::parse("Bonjour,\nJ’aimerais vous entendre parler de votre métier.").unwrap()),
            ..make.approach(&person, MessageKind::Request, Channel::Email)
        };
        let draft = Approach { delivery: Delivery::Draft, message_id: None, ..draft };
        let seed = Changes::of(Action::AddPeople).put(account.clone()).put(person).put(email).put(draft.clone());
        store.save(account.id, None, seed, make.at, make.ids.make(make.at)).await.unwrap();
        Self { _folder: folder, store, account, draft, make }
    }

    /// The program, started anew: nothing of an earlier one but the store.
    async fn started(&self, carrier: &Arc<Carrier>, seed: u64) -> Desk {
        let man: Arc<dyn Postman> = Arc::clone(carrier) as _;
        let app = App::with_postman(self.store.clone(), Arc::new(FixedClock(MONDAY.parse().unwrap())), Ids::seeded(seed), man);
        app.desk(self.account.id).await.unwrap().unwrap()
    }

    async fn now(&self) -> Approach {
        approaches::by_id(&self.store, self.account.id, self.draft.id).await.unwrap().unwrap()
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
    let (server, world) = (MailServer::start(), World::fresh().await);
    let desk = world.started(&Carrier::real(server.port()), 2).await;
    assert_eq!(world.verb().run(&desk).await.unwrap(), Outcome::Sent);
    let sent = world.now().await;
    assert_eq!(sent.delivery, Delivery::Sent { sent_at: world.make.at });
    let [one] = &server.received()[..] else { panic!("{:?}", server.received()) };
    assert!(one.content.contains(&format!("Message-ID: {}\r\n", sent.message_id.unwrap())), "{}", one.content);
    assert_eq!(refused(world.verb().run(&desk).await), Reason::AlreadyDone);
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn what_was_certainly_not_accepted_stays_a_draft_and_may_be_sent_again() {
    for outcome in [Outcome::Refused { code: 550, said: "No such mailbox".to_owned() }, Outcome::NotReached(Unreached::TimedOut)] {
        let world = World::fresh().await;
        let carrier = Carrier::saying(outcome.clone());
        let desk = world.started(&carrier, 2).await;
        assert_eq!(world.verb().run(&desk).await.unwrap(), outcome);
        assert_eq!(world.now().await, world.draft, "as if nothing had been tried");
        let ready = Sending::Ready { guessed: false, failed: Some(outcome.clone()) };
        assert_eq!(Sending::of(&desk, &world.now().await).await.unwrap(), ready, "and the page says why");
        assert_eq!(world.verb().run(&desk).await.unwrap(), outcome);
        assert_eq!(carrier.times(), 2);
    }
}

#[tokio::test]
async fn what_may_have_left_is_never_sent_again_unasked() {
    for left in [true, false] {
        let world = World::fresh().await;
        let carrier = Carrier::saying(Outcome::Unknown);
        let desk = world.started(&carrier, 2).await;
        assert_eq!(world.verb().run(&desk).await.unwrap(), Outcome::Unknown);
        assert_eq!(Sending::of(&desk, &world.now().await).await.unwrap(), Sending::MayHaveLeft);
        let other_text = SaveDraft { id: world.draft.id, seen: None, subject: None, body: None };
        assert_eq!(refused(world.verb().run(&desk).await), Reason::MayHaveLeft);
        assert_eq!(refused(other_text.run(&desk).await), Reason::MayHaveLeft, "nor changed");
        assert_eq!(refused(DeleteDraft { id: world.draft.id }.run(&desk).await), Reason::MayHaveLeft, "nor thrown away");
        assert_eq!(carrier.times(), 1);

        let settle = SettleSending { id: world.draft.id, left };
        settle.run(&desk).await.unwrap();
        let settled = world.now().await;
        assert_eq!(settled.delivery.sent_at().is_some(), left);
        assert_eq!(settled.message_id.is_some(), left);
        assert_eq!(refused(settle.run(&desk).await), Reason::AlreadyDone);
    }
}

#[tokio::test]
async fn a_program_killed_in_the_middle_asks_after_its_restart() {
    let world = World::fresh().await;
    let carrier = Carrier::held();
    let desk = world.started(&carrier, 2).await;
    let verb = world.verb();
    let sending = tokio::spawn({
        let desk = desk.clone();
        async move { verb.run(&desk).await }
    });
    while carrier.times() == 0 {
        tokio::task::yield_now().await;
    }
    // The first program is in the middle; a second start finds what the first left on the disk, as after kill -9.
    let after = Carrier::saying(Outcome::Sent);
    let restarted = world.started(&after, 3).await;
    assert_eq!(Sending::of(&restarted, &world.now().await).await.unwrap(), Sending::MayHaveLeft);
    assert_eq!(refused(world.verb().run(&restarted).await), Reason::MayHaveLeft);
    assert_eq!(after.times(), 0, "nothing leaves by itself");
    assert!(world.now().await.message_id.is_some(), "the identifier tells which message to look for");
    sending.abort();
}

#[tokio::test]
async fn two_tabs_and_a_double_click_send_once() {
    let world = World::fresh().await;
    let carrier = Carrier::held();
    let desk = world.started(&carrier, 2).await;
    let verb = world.verb();
    let tabs: Vec<_> = (0..8)
        .map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { verb.run(&desk).await })
        })
        .collect();
    while carrier.times() == 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(Sending::of(&desk, &world.now().await).await.unwrap(), Sending::UnderWay);
    assert_eq!(refused(SettleSending { id: world.draft.id, left: false }.run(&desk).await), Reason::BeingSent);
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
    let world = World::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let (one, other) = (world.started(&carrier, 2).await, world.started(&carrier, 3).await);
    let verb = world.verb();
    let (first, second) = tokio::join!(verb.run(&one), verb.run(&other));
    assert_eq!([first, second].iter().filter(|answer| matches!(answer, Ok(Outcome::Sent))).count(), 1);
    assert_eq!(carrier.times(), 1);
}

#[tokio::test]
async fn a_tab_closed_in_the_middle_does_not_lose_the_verdict() {
    let world = World::fresh().await;
    let carrier = Carrier::held();
    let desk = world.started(&carrier, 2).await;
    let verb = world.verb();
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
    while Sending::of(&desk, &world.now().await).await.unwrap() == Sending::UnderWay {
        tokio::task::yield_now().await;
    }
    assert!(matches!(world.now().await.delivery, Delivery::Sent { .. }));
}

#[tokio::test]
async fn what_leaves_is_what_was_shown() {
    let world = World::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = world.started(&carrier, 2).await;
    let old_tab = SendApproach { seen: Some("2026-11-01T09:00:00Z".parse().unwrap()), ..world.verb() };
    assert!(matches!(old_tab.run(&desk).await, Err(AppError::Stale)));
    assert_eq!(carrier.times(), 0);
}

#[tokio::test]
async fn c2_a_guessed_address_is_never_used_unasked() {
    let world = World::with(|email| PersonEmail { origin: AddressOrigin::Guessed, ..email }).await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = world.started(&carrier, 2).await;
    assert_eq!(Sending::of(&desk, &world.draft).await.unwrap(), Sending::Ready { guessed: true, failed: None });
    assert_eq!(refused(world.verb().run(&desk).await), Reason::GuessedAddress);
    assert_eq!(carrier.times(), 0);
    assert_eq!(SendApproach { guess_checked: true, ..world.verb() }.run(&desk).await.unwrap(), Outcome::Sent);
}

#[tokio::test]
async fn a_password_is_not_sent_to_another_server_than_it_was_given_for() {
    let world = World::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = world.started(&carrier, 2).await;
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
    let (server, world) = (MailServer::start(), World::fresh().await);
    let desk = world.started(&Carrier::real(server.port()), 2).await;
    let test = SendTest { subject: Line::parse("Essai").unwrap(), body: Prose::parse("Essai").unwrap() };
    assert_eq!(test.run(&desk).await.unwrap(), Outcome::Sent);
    assert_eq!(server.received()[0].to, ["lea@exemple.fr"]);
    assert_eq!(ShowMailAccount.run(&desk).tried, Some(Outcome::Sent));
}

#[tokio::test]
async fn d3_what_the_method_forbids_is_not_sent_unasked() {
    let world = World::fresh().await;
    let carrier = Carrier::saying(Outcome::Sent);
    let desk = world.started(&carrier, 2).await;
    let body = Prose::parse("Bonjour, auriez-vous un poste pour moi ? Merci.").ok();
    SaveDraft { id: world.draft.id, seen: None, subject: None, body }.run(&desk).await.unwrap();
    let verb = SendApproach { seen: None, ..world.verb() };
    assert_eq!(refused(verb.run(&desk).await), Reason::ErrorsUnread);
    assert_eq!((carrier.times(), world.now().await.message_id), (0, None));
    assert_eq!(SendApproach { errors_read: true, ..verb }.run(&desk).await.unwrap(), Outcome::Sent);
}
