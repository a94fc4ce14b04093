//! Rebond opened to a phone of the same network: the page that opens it, the code, what a phone may do and may not, from each side of the
//! wall, in process. Between two networks, by the real program: `crates/rebond/tests/share.rs`.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use insta::assert_snapshot;
use rebond_testkit::door::{NETWORK_PORT, door, inside};
use rebond_testkit::{World, outline};
use rebond_web::{Site, Way, router};
use tower::ServiceExt as _;

const PORT: u16 = 7383;
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14)";

/// Both sides of one program.
struct Both(Router, #[expect(dead_code, reason = "it goes when it is dropped")] World);

/// What came back.
struct Got {
    status: StatusCode,
    to: String,
    cookie: String,
    cookies: Vec<String>,
    body: String,
}

impl Both {
    async fn begin() -> Self {
        let world = World::fresh().await;
        let app = world.app("2026-11-03T11:00:00+01:00");
        Self(router(Site::new(door(PORT), app, world.account.id)), world)
    }

    async fn ask(&self, way: Way, host: &str, cookie: &str, method: &str, path: &str, form: &str) -> Got {
        let request = Request::builder().method(method).uri(path).header(header::HOST, host).header(header::COOKIE, cookie);
        let request = request.header(header::ORIGIN, format!("http://{host}")).header(header::USER_AGENT, ANDROID);
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").header(header::ACCEPT_LANGUAGE, "fr");
        let mut request = request.body(Body::from(form.to_owned())).unwrap_or_else(|error| panic!("{path}: {error}"));
        request.extensions_mut().insert(way);
        let response = self.0.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = response.into_parts();
        let cookies: Vec<String> =
            parts.headers.get_all(header::SET_COOKIE).iter().filter_map(|set| Some(set.to_str().ok()?.to_owned())).collect();
        let session = cookies.iter().find(|set| set.contains("rebond-session") && !set.contains("Max-Age=0"));
        let body = to_bytes(body, 8 << 20).await.unwrap_or_else(|error| panic!("{path}: {error}"));
        Got {
            status: parts.status,
            to: parts.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned(),
            cookie: session.and_then(|set| set.split(';').next()).unwrap_or_default().to_owned(),
            cookies,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// On the computer.
    async fn home(&self, method: &str, path: &str, form: &str) -> Got {
        self.ask(Way::Home, &format!("127.0.0.1:{PORT}"), &inside(PORT), method, path, form).await
    }

    /// On the phone.
    async fn away(&self, cookie: &str, method: &str, path: &str, form: &str) -> Got {
        self.ask(Way::Network, &format!("192.168.1.20:{NETWORK_PORT}"), cookie, method, path, form).await
    }

    async fn open(&self) {
        let got = self.home("POST", "/settings/share", "hours=2&address=192.168.1.20").await;
        assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, "/settings/share"));
    }

    /// The code that the computer shows.
    async fn code(&self) -> String {
        let page = self.home("GET", "/settings/share", "").await.body;
        let shown = page.split("share-code\">").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or_default().to_owned();
        shown.split(['<', '>']).filter(|piece| piece.bytes().all(|byte| byte.is_ascii_digit())).collect()
    }

    async fn paired(&self) -> String {
        let got = self.away("", "POST", "/pair", &format!("code={}", self.code().await)).await;
        assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, "/"), "{}", got.body);
        got.cookie
    }
}

#[tokio::test]
async fn it_is_closed_until_it_is_opened_and_after_it_is_closed() {
    let both = Both::begin().await;
    for path in ["/", "/pair", "/people", "/assets/x", "/device"] {
        assert_eq!(both.away("", "GET", path, "").await.status, StatusCode::MISDIRECTED_REQUEST, "{path}");
    }
    assert_snapshot!("share_closed", outline(&both.home("GET", "/settings/share", "").await.body));
    both.open().await;
    assert_snapshot!("share_open", outline(&both.home("GET", "/settings/share", "").await.body));
    assert_eq!(both.away("", "GET", "/", "").await.status, StatusCode::FORBIDDEN);
    let phone = both.paired().await;
    assert_eq!(both.away(&phone, "GET", "/people", "").await.status, StatusCode::OK);
    both.home("POST", "/settings/share/end", "").await;
    assert_eq!(both.away(&phone, "GET", "/people", "").await.status, StatusCode::MISDIRECTED_REQUEST);
    both.open().await;
    let back = both.away(&phone, "GET", "/people", "").await;
    assert_eq!(back.status, StatusCode::FORBIDDEN, "a session ends with the sharing");
}

#[tokio::test]
async fn wrong_answers_open_nothing() {
    let both = Both::begin().await;
    for form in [
        "",
        "hours=9&address=192.168.1.20",
        "hours=0&address=192.168.1.20",
        "hours=2&address=8.8.8.8",
        "hours=2&address=0.0.0.0",
        "hours=2&address=127.0.0.1",
    ] {
        assert_eq!(both.home("POST", "/settings/share", form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    assert_eq!(both.away("", "GET", "/pair", "").await.status, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn a_code_lets_in_one_phone_and_five_wrong_ones_make_it_void() {
    let both = Both::begin().await;
    both.open().await;
    let page = both.away("", "GET", "/pair", "").await;
    assert_snapshot!("pair", outline(&page.body));
    let code = both.code().await;
    assert_eq!(code.len(), 8, "{code}");
    let got = both.away("", "POST", "/pair", &format!("code={}+{}", &code[..4], &code[4..])).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    let set = got.cookies.iter().find(|set| set.contains("rebond-session")).cloned().unwrap_or_default();
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Strict") && set.contains("Max-Age=7200"), "{set}");
    assert!(!set.contains("__Host-"), "without TLS a browser would not keep it: {set}");
    let again = both.away("", "POST", "/pair", &format!("code={code}")).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.cookie.is_empty() && !again.body.contains(&code));
    let page = both.home("GET", "/settings/share", "").await.body;
    assert!(page.contains("Ce code ne sert plus") && page.contains("Android"), "{page}");
    both.home("POST", "/settings/share/code", "").await;
    let fresh = both.code().await;
    assert_ne!(fresh, code);
    // One of the five tries of this minute was taken by the code that had been used.
    for _ in 0..4 {
        both.away("", "POST", "/pair", "code=00000000").await;
    }
    let late = both.away("", "POST", "/pair", &format!("code={fresh}")).await;
    assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.body.contains("Attendez une minute"), "{}", late.body);
}

#[tokio::test]
async fn each_side_has_its_own_name_its_own_way_in_and_its_own_session() {
    let both = Both::begin().await;
    both.open().await;
    let phone = both.paired().await;
    let network = format!("192.168.1.20:{NETWORK_PORT}");
    let (home, port) = (format!("127.0.0.1:{PORT}"), format!("192.168.1.20:{PORT}"));
    for (way, host) in [
        (Way::Home, network.as_str()),
        (Way::Network, &home),
        (Way::Network, "localhost"),
        (Way::Network, "192.168.1.20"),
        (Way::Network, &port),
    ] {
        let got = both.ask(way, host, &phone, "GET", "/people", "").await;
        assert_eq!(got.status, StatusCode::MISDIRECTED_REQUEST, "{way:?} {host}");
    }
    assert_eq!(
        both.away(&inside(PORT), "GET", "/people", "").await.status,
        StatusCode::FORBIDDEN,
        "the computer's session stays on the computer"
    );
    assert_eq!(
        both.ask(Way::Home, &home, &phone, "GET", "/people", "").await.status,
        StatusCode::FORBIDDEN,
        "and the phone's on the phone"
    );
    let token = format!("/enter?token={}", rebond_testkit::door::token(9));
    let entered = both.away("", "GET", &token, "").await;
    assert!(entered.status == StatusCode::FORBIDDEN && entered.cookie.is_empty(), "a token opens on this machine alone");
    assert_eq!(both.ask(Way::Home, &home, "", "GET", &token, "").await.status, StatusCode::OK, "where it was not used up");
    let at_home = both.home("GET", "/pair", "").await;
    assert_eq!((at_home.status, at_home.to.as_str()), (StatusCode::SEE_OTHER, "/settings/share"));
    let at_home = both.ask(Way::Home, &home, "", "POST", "/pair", "code=00000000").await;
    assert_eq!(at_home.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_foreign_page_pairs_nobody_and_changes_nothing() {
    let both = Both::begin().await;
    both.open().await;
    let code = both.code().await;
    let request = Request::builder().method("POST").uri("/pair").header(header::HOST, format!("192.168.1.20:{NETWORK_PORT}"));
    let request = request.header(header::ORIGIN, "http://evil.example").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let mut request = request.body(Body::from(format!("code={code}"))).unwrap_or_else(|error| panic!("{error}"));
    request.extensions_mut().insert(Way::Network);
    let response = both.0.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
    assert!(response.status() == StatusCode::FORBIDDEN && response.headers().get(header::SET_COOKIE).is_none());
    assert_eq!(both.code().await, code, "it is not used up either");
}

#[tokio::test]
async fn a_phone_works_like_the_computer_but_lets_in_nobody() {
    let both = Both::begin().await;
    both.open().await;
    let phone = both.paired().await;
    let added = both.away(&phone, "POST", "/people", "name=Anne+Martin").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert!(both.home("GET", "/people", "").await.body.contains("Anne Martin"));
    both.home("POST", "/settings/share/code", "").await;
    let code = both.code().await;
    let page = both.away(&phone, "GET", "/settings/share", "").await.body;
    assert!(!page.contains(&code[..4]) && !page.contains("share-code") && page.contains("/settings/share/end"), "{page}");
    for path in ["/settings/share", "/settings/share/code", "/settings/share/devices/0/end"] {
        assert_eq!(both.away(&phone, "POST", path, "hours=8&address=192.168.1.20").await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(both.code().await, code);
    let page = both.away(&phone, "GET", "/settings/sessions", "").await.body;
    assert!(!page.contains("name=\"computer\"") && page.contains("action=\"/lock\""), "{page}");
    assert_eq!(both.away(&phone, "POST", "/settings/sessions", "computer=shared").await.status, StatusCode::FORBIDDEN);
    // It may close the door behind itself.
    assert_eq!(both.away(&phone, "POST", "/settings/share/end", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(both.away(&phone, "GET", "/", "").await.status, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn a_phone_is_listed_and_its_access_taken_away_while_the_others_stay() {
    let both = Both::begin().await;
    both.open().await;
    let first = both.paired().await;
    both.home("POST", "/settings/share/code", "").await;
    let second = both.paired().await;
    let page = both.home("GET", "/settings/sessions", "").await.body;
    let ends: Vec<&str> =
        page.split("action=\"").filter_map(|rest| rest.split('"').next()).filter(|to| to.starts_with("/settings/share/devices/")).collect();
    assert_eq!(ends.len(), 2, "{page}");
    let mut inside = 0;
    both.home("POST", ends[0], "").await;
    for phone in [&first, &second] {
        inside += usize::from(both.away(phone, "GET", "/people", "").await.status == StatusCode::OK);
    }
    assert_eq!(inside, 1);
    assert_eq!(both.home("GET", "/people", "").await.status, StatusCode::OK, "the computer is no device of this list");
    both.home("POST", "/lock/everywhere", "").await;
    for phone in [&first, &second] {
        assert_eq!(both.away(phone, "GET", "/people", "").await.status, StatusCode::FORBIDDEN);
    }
}
