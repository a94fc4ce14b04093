//! A house: the program at an address, in process, with people who come to it by codes that a relay of the test carries. What leaves: browsers
//! that keep cookies as real ones do. Not done here: a network, a mail server, a look.

use std::collections::BTreeMap;
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use rebond_app::App;
use rebond_app::hosted::{Notice, Office, Relay, SignUp};
use rebond_app::mail::{Outcome, Unreached};
use rebond_domain::{Clock, Ids, Timestamp};
use rebond_web::{Door, Hosted, Net, Peer, PublicAddress, Site, router};
use tower::ServiceExt as _;

use crate::tab::encoded;
use crate::{Engine, Fresh, Got};

/// Where it is.
const ADDRESS: &str = "https://rebond.exemple.org";

/// The program at an address.
pub struct House {
    /// The program.
    pub app: Arc<App>,
    /// Its post.
    pub office: Arc<Office>,
    clock: Arc<Moving>,
    post: Arc<Post>,
    router: Router,
    /// Its database; it goes after all that is open on it.
    pub database: Fresh,
}

/// A clock that goes on when it is told to.
struct Moving(AtomicI64);

impl Clock for Moving {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
}

/// A relay that keeps what it is given, and may be away.
#[derive(Default)]
struct Post {
    kept: Mutex<Vec<Notice>>,
    away: AtomicBool,
}

impl Relay for Post {
    fn reach(&self) -> Pin<Box<dyn Future<Output = Result<(), Outcome>> + Send + '_>> {
        let away = self.away.load(Ordering::Relaxed);
        Box::pin(std::future::ready(if away { Err(Outcome::NotReached(Unreached::Connection)) } else { Ok(()) }))
    }

    fn send(&self, notice: Notice) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>> {
        if self.away.load(Ordering::Relaxed) {
            return Box::pin(std::future::ready(Outcome::NotReached(Unreached::Connection)));
        }
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(notice);
        Box::pin(std::future::ready(Outcome::Sent))
    }
}

impl House {
    /// A house on one of the engines, for whoever may sign up, on 3 November 2026.
    pub async fn open(engine: Engine, sign_up: SignUp) -> Self {
        let database = engine.fresh().await;
        let store = database.store().await;
        let clock = Arc::new(Moving(AtomicI64::new(1_793_700_000)));
        let app = App::new(store, Arc::clone(&clock) as Arc<dyn Clock>, Ids::seeded(7));
        let post = Arc::new(Post::default());
        let office = Arc::new(Office::by(Arc::clone(&post) as Arc<dyn Relay>));
        let router = door(&app, &office, sign_up);
        Self { app, office, clock, post, router, database }
    }

    /// The same house behind another process on the same database, with this for who may sign up.
    pub async fn beside(&self, sign_up: SignUp) -> Router {
        door(&self.app_beside().await, &self.office, sign_up)
    }

    /// The program of another process on the same database.
    pub async fn app_beside(&self) -> Arc<App> {
        App::new(self.database.store().await, Arc::clone(&self.clock) as Arc<dyn Clock>, Ids::seeded(8))
    }

    /// Time goes by.
    pub fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Whether the relay is away.
    pub fn relay_away(&self, away: bool) {
        self.post.away.store(away, Ordering::Relaxed);
    }

    /// What was sent to an address, the first first.
    pub fn sent_to(&self, address: &str) -> Vec<Notice> {
        let kept = self.post.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().filter(|notice| notice.to.as_str() == address).cloned().collect()
    }

    /// The code last sent to an address, once there are so many of them.
    pub async fn code(&self, address: &str, nth: usize) -> String {
        for _ in 0..2_000 {
            if let Some(notice) = self.sent_to(address).get(nth - 1) {
                let digits = notice.body.as_str().split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6);
                return digits.unwrap_or_else(|| panic!("no code in {}", notice.body.as_str())).to_owned();
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{nth} codes to {address} never came");
    }

    /// A browser that was never here.
    pub fn browser(&self) -> Browser {
        Browser { router: self.router.clone(), jar: Mutex::default(), lang: "fr", from: IpAddr::from([192, 0, 2, 1]) }
    }

    /// A browser of somebody who is invited and came in.
    pub async fn guest(&self, address: &str) -> Browser {
        let email = rebond_app::hosted::LoginAddress::parse(address).unwrap_or_else(|error| panic!("{address}: {error:?}"));
        self.app.invite(&email).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        let browser = self.browser();
        self.enter(&browser, address).await;
        browser
    }

    /// Comes in by a code.
    pub async fn enter(&self, browser: &Browser, address: &str) {
        let before = self.sent_to(address).len();
        let asked = browser.post("/sign-in", &format!("address={address}")).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
        let code = self.code(address, before + 1).await;
        let entered = browser.post("/sign-in/code", &format!("code={code}&computer=own")).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
    }
}

fn door(app: &Arc<App>, office: &Arc<Office>, sign_up: SignUp) -> Router {
    static DRAWN: AtomicU64 = AtomicU64::new(1);
    let place = PublicAddress::parse(ADDRESS).unwrap_or_else(|| panic!("{ADDRESS}"));
    let chance = Box::new(|| {
        let number = DRAWN.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&number.to_be_bytes());
        bytes[8..16].copy_from_slice(&number.rotate_left(17).to_be_bytes());
        bytes
    });
    let proxies = Net::parse("127.0.0.1").into_iter().collect();
    let hosted = Hosted::new(Arc::clone(app), place, sign_up, Arc::clone(office), chance).behind(proxies);
    router(Site::at(Door::at(hosted), Arc::clone(app)))
}

/// A browser that keeps its cookies.
pub struct Browser {
    router: Router,
    jar: Mutex<BTreeMap<String, String>>,
    lang: &'static str,
    from: IpAddr,
}

impl Browser {
    /// The same cookies, in a browser that looks at another process.
    #[must_use]
    pub fn at(&self, router: Router) -> Self {
        Self { router, jar: Mutex::new(self.cookies()), lang: self.lang, from: self.from }
    }

    /// The same in another language.
    #[must_use]
    pub fn reading(self, lang: &'static str) -> Self {
        Self { lang, ..self }
    }

    /// Its cookies.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.jar.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has these from now on.
    pub fn take_cookies(&self, cookies: BTreeMap<String, String>) {
        *self.jar.lock().unwrap_or_else(PoisonError::into_inner) = cookies;
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Got {
        self.ask("GET", path, "text/plain", Vec::new()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &str) -> Got {
        self.ask("POST", path, "application/x-www-form-urlencoded", encoded(form).into_bytes()).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> String {
        let got = self.get(path).await;
        assert_eq!(got.status, StatusCode::OK, "{path} {} {}", got.to, got.body);
        got.body
    }

    /// Sends a form that must be taken; where it leads.
    pub async fn taken(&self, path: &str, form: &str) -> String {
        let got = self.post(path, form).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{path} {}", got.body);
        got.to
    }

    /// Sends a file.
    pub async fn send(&self, path: &str, file_name: &str, bytes: &[u8]) -> Got {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\r\n");
        self.ask("POST", path, "multipart/form-data; boundary=edge", [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat()).await
    }

    /// Sends anything.
    pub async fn ask(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Got {
        let cookies: Vec<String> = self.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or_default())
            .header(header::HOST, "rebond.exemple.org")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", self.from.to_string())
            .extension(Peer(IpAddr::from([127, 0, 0, 1])))
            .body(Body::from(body));
        let request = request.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let response = self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let got = Got::of(response, &format!("{method} {path}")).await;
        let mut jar = self.jar.lock().unwrap_or_else(PoisonError::into_inner);
        for set in &got.cookies {
            let Some((name, rest)) = set.split_once('=') else { continue };
            let value = rest.split(';').next().unwrap_or_default();
            if rest.contains("Max-Age=0") { drop(jar.remove(name)) } else { drop(jar.insert(name.to_owned(), value.to_owned())) }
        }
        got
    }
}
