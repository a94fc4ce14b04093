//! The walls of the edition at home, each tried from outside and from inside, in process.

#![expect(clippy::unwrap_used, reason = "a test whose request cannot be made fails")]

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use rebond_testkit::door::{door, inside as cookie_of, token};
use rebond_web::{Flash, Form, Nav, Page, Reply, Screen, layered};
use tower::ServiceExt as _;

const PORT: u16 = 7380;
const HOST: &str = "127.0.0.1:7380";

fn site() -> Router {
    let table = Router::new()
        .route("/", get(async |screen: Screen| -> Reply { screen.page(Page::new(Nav::Today, "Bonjour"), maud::html! { "<b>" }) }))
        .route(
            "/save",
            post(async |screen: Screen, form: Form| -> Reply { screen.go_saying(format!("/?{}", form.value("a")), Flash::Saved) }),
        );
    layered(table, Router::new(), Arc::new(door(PORT)))
}

fn cookie() -> String {
    cookie_of(PORT)
}

/// The identifier in it.
fn id() -> String {
    cookie().split_once('=').map(|(_, id)| id.to_owned()).unwrap()
}

/// A request of the user's own browser, already inside.
fn inside(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookie())
        .header("sec-fetch-site", "same-origin")
}

async fn ask(request: Request<Body>) -> Response {
    site().oneshot(request).await.unwrap()
}

async fn status(builder: axum::http::request::Builder) -> StatusCode {
    ask(builder.body(Body::empty()).unwrap()).await.status()
}

async fn words(response: Response) -> String {
    String::from_utf8(to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
}

fn plain(path: &str) -> axum::http::request::Builder {
    Request::builder().uri(path).header(header::HOST, HOST)
}

#[tokio::test]
async fn without_the_secret_nothing_shows_but_how_to_come_in() {
    let response = ask(plain("/").body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let page = words(response).await;
    assert!(page.contains("rebond open") && !page.contains("/people"), "the way in is said, the inside is not");
    // The print in the file opens nothing.
    let print = "4cdf1b8543776a38b14c795c2839d3710c623eee2d6c91b7df9c608529e31fa1";
    for wrong in ["", "0", print, &"08".repeat(32), &format!("{}0", id()), &id()[1..]] {
        let with = plain("/").header(header::COOKIE, format!("rebond-session-{PORT}={wrong}"));
        assert_eq!(status(with).await, StatusCode::FORBIDDEN, "{wrong}");
    }
    // The cookie of a program on another port of the same machine opens nothing.
    let other = plain("/").header(header::COOKIE, format!("rebond-session-7381={}", id()));
    assert_eq!(status(other).await, StatusCode::FORBIDDEN);
    assert_eq!(status(plain("/no-such-page")).await, StatusCode::FORBIDDEN, "not even which pages there are");
}

/// What an answer sets of the session.
fn sets(response: &Response) -> Vec<String> {
    let all = response.headers().get_all(header::SET_COOKIE).iter().filter_map(|set| set.to_str().ok());
    all.filter(|set| set.contains("rebond-session") && !set.contains("Max-Age=0")).map(ToOwned::to_owned).collect()
}

async fn visit(site: &Router, path: &str, cookie: &str) -> Response {
    let request = plain(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    site.clone().oneshot(request).await.unwrap()
}

#[tokio::test]
async fn a_token_becomes_a_session_once_and_leaves_the_address() {
    let site = site();
    let way = format!("/enter?token={}", token(1));
    let response = visit(&site, &way, "").await;
    assert_eq!((response.status(), &response.headers()["referrer-policy"]), (StatusCode::OK, &"no-referrer".parse().unwrap()));
    let set = sets(&response);
    assert_eq!(set.len(), 1, "{set:?}");
    for part in ["__Host-rebond-session-7380=", "Path=/", "HttpOnly", "SameSite=Strict", "Secure", "Max-Age=7776000"] {
        assert!(set[0].contains(part), "{part} in {set:?}");
    }
    assert!(!set[0].contains("Domain") && !set[0].contains(&token(1)));
    let held = set[0].split(';').next().unwrap().to_owned();
    let page = words(response).await;
    let next = page.split("0;url=").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert!(next.starts_with("/enter/kept?again=") && !page.contains(&token(1)), "{page}");
    // The browser kept it: on to the first page.
    let kept = visit(&site, &next, &held).await;
    assert_eq!((kept.status(), &kept.headers()[header::LOCATION]), (StatusCode::SEE_OTHER, &"/".parse().unwrap()));
    assert_eq!(visit(&site, "/", &held).await.status(), StatusCode::OK);
    // The token is used up, and so is the word.
    assert_eq!(visit(&site, &way, "").await.status(), StatusCode::FORBIDDEN);
    assert_eq!(visit(&site, &next, "").await.status(), StatusCode::FORBIDDEN);
    // The same link again, by who is inside, leads inside.
    assert_eq!(visit(&site, &way, &held).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_browser_that_keeps_no_secure_cookie_gets_an_ordinary_one() {
    let site = site();
    let page = words(visit(&site, &format!("/enter?token={}", token(1)), "").await).await;
    let next = page.split("0;url=").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let response = visit(&site, &next, "").await;
    let set = sets(&response);
    assert!(set.len() == 1 && set[0].starts_with("rebond-session-7380=") && !set[0].contains("Secure"), "{set:?}");
    let held = set[0].split(';').next().unwrap().to_owned();
    assert_eq!(visit(&site, "/", &held).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_browser_that_looks_ahead_does_not_use_the_token_up() {
    let site = site();
    let way = format!("/enter?token={}", token(1));
    for (method, name, value) in [
        ("GET", "sec-purpose", "prefetch;prerender"),
        ("GET", "purpose", "prefetch"),
        ("HEAD", "accept", "*/*"),
        ("GET", "x-moz", "prefetch"),
    ] {
        let request = plain(&way).method(method).header(name, value).body(Body::empty()).unwrap();
        assert!(sets(&site.clone().oneshot(request).await.unwrap()).is_empty(), "{method} {name}");
    }
    assert_eq!(sets(&visit(&site, &way, "").await).len(), 1);
}

#[tokio::test]
async fn wrong_tokens_open_nothing_and_many_of_them_close_the_way_for_a_minute() {
    let site = site();
    for number in 0..20 {
        let response = visit(&site, &format!("/enter?token={number:0>72}"), "").await;
        assert_eq!((response.status(), sets(&response).len()), (StatusCode::FORBIDDEN, 0));
    }
    let response = visit(&site, &format!("/enter?token={}", token(1)), "").await;
    assert_eq!((response.status(), sets(&response).len()), (StatusCode::TOO_MANY_REQUESTS, 0));
    assert!(words(response).await.contains("Attendez une minute"));
    // Who is inside already is not held up.
    assert_eq!(status(inside("GET", "/")).await, StatusCode::OK);
}

#[tokio::test]
async fn what_was_typed_when_the_session_ended_can_be_sent_from_inside() {
    let request = |site: &str| {
        let builder = plain("/save").method("POST").header("sec-fetch-site", site);
        builder.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("a=Deux+heures+de+travail.")).unwrap()
    };
    let response = ask(request("same-origin")).await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let page = words(response).await;
    assert!(page.contains("Deux heures de travail.") && page.contains("action=\"/save\"") && !page.contains("href=\"/people\""), "{page}");
    // Not for another site, whose words would stand on our page.
    assert!(!words(ask(request("cross-site")).await).await.contains("Deux heures"));
}

#[tokio::test]
async fn only_this_machine_by_its_own_name() {
    for own in [HOST, "localhost:7380", "LOCALHOST:7380", "[::1]:7380", "rebond-abcdef.localhost:7380"] {
        let request = Request::builder().uri("/").header(header::HOST, own).header(header::COOKIE, cookie());
        assert_eq!(status(request).await, StatusCode::OK, "{own}");
    }
    for foreign in [
        "rebind.example:7380",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:7381",
        "127.0.0.1.example:7380",
        "rebond-abcdee.localhost:7380",
        "rebond-abcdef.localhost.example:7380",
        "x.rebond-abcdef.localhost:7380",
        "other.localhost:7380",
        "localhost.:7380",
        "",
        "[::1]",
        "0.0.0.0:7380",
    ] {
        let request = Request::builder().uri("/").header(header::HOST, foreign).header(header::COOKIE, cookie());
        assert_eq!(status(request).await, StatusCode::MISDIRECTED_REQUEST, "{foreign}");
    }
    assert_eq!(status(Request::builder().uri("/")).await, StatusCode::MISDIRECTED_REQUEST, "no host at all");
    let two = plain("/").header(header::HOST, "rebind.example:7380").header(header::COOKIE, cookie());
    assert_eq!(status(two).await, StatusCode::MISDIRECTED_REQUEST, "two hosts");
    let way = format!("/enter?token={}", token(1));
    assert_eq!(status(Request::builder().uri(way).header(header::HOST, "rebind.example:7380")).await, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn only_our_own_pages_change_anything() {
    let post = |headers: &[(&str, &str)]| {
        let mut builder = Request::builder().method("POST").uri("/save").header(header::HOST, HOST).header(header::COOKIE, cookie());
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        builder.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
    };
    for own in [&[("sec-fetch-site", "same-origin")][..], &[("origin", "http://127.0.0.1:7380")], &[("origin", "http://localhost:7380")]] {
        assert_eq!(status(post(own)).await, StatusCode::SEE_OTHER, "{own:?}");
    }
    for foreign in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:7380")],
        &[("origin", "null")],
        &[("origin", "http://127.0.0.1:9999")],
        &[("origin", "https://127.0.0.1:7380")],
        &[("origin", "http://rebind.example:7380")],
        &[("origin", "http://127.0.0.1:7380.example")],
    ] {
        assert_eq!(status(post(foreign)).await, StatusCode::FORBIDDEN, "{foreign:?}");
    }
    for method in ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
        let foreign = Request::builder().method(method).uri("/").header(header::HOST, HOST).header(header::COOKIE, cookie());
        assert_eq!(status(foreign).await, StatusCode::FORBIDDEN, "{method}");
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let answers = [
        ask(inside("GET", "/").body(Body::empty()).unwrap()).await,
        ask(plain("/").body(Body::empty()).unwrap()).await,
        ask(inside("GET", "/no-such-page").body(Body::empty()).unwrap()).await,
        ask(Request::builder().uri("/").header(header::HOST, "rebind.example").body(Body::empty()).unwrap()).await,
    ];
    for answer in answers {
        let said = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        let policy = said("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe") && !policy.contains('*'), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'") && policy.contains("form-action 'self'"));
        assert_eq!(said("x-content-type-options"), "nosniff");
        assert_eq!(said("referrer-policy"), "same-origin");
        assert_eq!(said("cross-origin-opener-policy"), "same-origin");
        assert_eq!(said("cross-origin-resource-policy"), "same-origin");
        assert_eq!(said("cache-control"), "no-store");
        assert!(answer.headers().contains_key("permissions-policy"));
    }
}

#[tokio::test]
async fn pages_escape_and_hold_no_script_or_style_of_their_own() {
    let page = words(ask(inside("GET", "/").body(Body::empty()).unwrap()).await).await;
    assert!(page.contains("&lt;b&gt;"));
    let own = page.matches("<script type=\"module\" src=\"/assets/").count();
    assert!(page.matches("<script").count() == own && !page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick"));
}

#[tokio::test]
async fn assets_are_named_after_their_content_and_kept_for_ever() {
    let page = words(ask(inside("GET", "/").body(Body::empty()).unwrap()).await).await;
    let start = page.find("/assets/rebond-").unwrap();
    let address = page[start..].split('"').next().unwrap();
    // The page that says how to come in is dressed too: no cookie is needed.
    let style = ask(plain(address).body(Body::empty()).unwrap()).await;
    assert_eq!(style.status(), StatusCode::OK);
    assert_eq!(style.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(style.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    let css = words(style).await;
    for address in css.split("url(/assets/").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        assert_eq!(status(plain(&format!("/assets/{address}"))).await, StatusCode::OK, "{address}");
    }
    assert!(!css.contains("url(../"), "every file named by a style sheet is found");
    assert_eq!(status(plain("/assets/..%2f..%2fCargo.toml")).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_too_large_is_said_on_a_page() {
    let body = format!("a={}", "é".repeat(200_000));
    let request = inside("POST", "/save").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from(body)).unwrap();
    let response = ask(request).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(words(response).await.contains("256 Ko"));
}

#[tokio::test]
async fn a_notice_is_shown_once() {
    let request =
        inside("POST", "/save").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("a=b")).unwrap();
    let response = ask(request).await;
    assert_eq!((response.status(), &response.headers()[header::LOCATION]), (StatusCode::SEE_OTHER, &"/?b".parse().unwrap()));
    assert!(response.headers()[header::SET_COOKIE].to_str().unwrap().starts_with("rebond-flash-7380=saved;"));
    let next = inside("GET", "/").header(header::COOKIE, "rebond-flash-7380=saved").body(Body::empty()).unwrap();
    let next = ask(next).await;
    assert!(next.headers()[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    assert!(words(next).await.contains("C’est enregistré."));
    let forged = inside("GET", "/").header(header::COOKIE, "rebond-flash-7380=<script>").body(Body::empty()).unwrap();
    assert!(!words(ask(forged).await).await.contains("role=\"status\""));
}

#[tokio::test]
async fn problems_have_a_page_in_the_visitors_language() {
    let french = ask(inside("GET", "/no-such-page").body(Body::empty()).unwrap()).await;
    assert_eq!(french.status(), StatusCode::NOT_FOUND);
    assert!(words(french).await.contains("Cette page n’existe pas"));
    let english = ask(inside("GET", "/no-such-page").header(header::ACCEPT_LANGUAGE, "en").body(Body::empty()).unwrap()).await;
    assert!(words(english).await.contains("This page does not exist"));
    let method = ask(inside("GET", "/save").body(Body::empty()).unwrap()).await;
    assert_eq!(method.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(method.headers().contains_key(header::ALLOW));
    let garbled =
        inside("POST", "/save").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x").body(Body::from("nonsense")).unwrap();
    assert_eq!(ask(garbled).await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_page_travels_packed_to_whoever_reads_it() {
    let long = Router::new()
        .route("/", get(async |screen: Screen| -> Reply { screen.page(Page::new(Nav::Today, "Bonjour"), maud::html! { p { "merci " } }) }));
    let site = layered(long, Router::new(), Arc::new(door(PORT)));
    let with = |encoding: &'static str| {
        let request = inside("GET", "/").header(header::ACCEPT_ENCODING, encoding).body(Body::empty()).unwrap();
        site.clone().oneshot(request)
    };
    let (plain, packed) = (with("identity").await.unwrap(), with("gzip, br").await.unwrap());
    assert!(plain.headers().get(header::CONTENT_ENCODING).is_none());
    assert_eq!(packed.headers()[header::CONTENT_ENCODING], "gzip");
    for answer in [&plain, &packed] {
        assert_eq!(answer.headers()[header::VARY], "accept-encoding");
    }
    let plain = to_bytes(plain.into_body(), 1 << 20).await.unwrap();
    let packed = to_bytes(packed.into_body(), 1 << 20).await.unwrap();
    assert!(packed.len() * 2 < plain.len(), "{} of {}", packed.len(), plain.len());
    let mut read = Vec::new();
    std::io::copy(&mut flate2::read::GzDecoder::new(&packed[..]), &mut read).unwrap();
    // Each page has a ticket of its own; all else is the same.
    assert_eq!(read.len(), plain.len());
    let asset =
        Request::get("/assets/nothing.css").header(header::HOST, HOST).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
    assert_eq!(ask(asset).await.status(), StatusCode::NOT_FOUND);
}
