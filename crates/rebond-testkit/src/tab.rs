//! The pages of a program, in process, as a browser of the user's own asks for them: by plain forms, so that everything works without
//! scripts. Not done here: a network, a look (`browser`).

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rebond_app::App;
use rebond_web::{Site, routed, router};
use tower::ServiceExt as _;

use crate::World;
use crate::door::{door, inside};

/// Where the program would listen.
const PORT: u16 = 7382;
/// The kind of a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// A tab of a browser that is inside.
#[derive(Debug, Clone)]
pub struct Tab {
    /// What the pages are of.
    pub world: Arc<World>,
    router: Router,
    lang: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Got {
    /// Its status.
    pub status: StatusCode,
    /// Where it leads, or where what was done shows; empty when nowhere.
    pub to: String,
    /// The cookies it sets.
    pub cookies: Vec<String>,
    /// After how many seconds a browser asks for it anew; empty when it does not.
    pub refresh: String,
    /// The kind of its body.
    pub kind: String,
    /// What it says to scripts of the door; empty for who is inside.
    pub door: String,
    /// Whether it has the browser leave nothing behind.
    pub clears: bool,
    /// Its body.
    pub body: String,
}

impl Tab {
    /// A tab on a program started at a moment such as `2026-11-02T09:00:00+01:00`, read in French.
    pub fn at(world: World, moment: &str) -> Self {
        let app = world.app(moment);
        Self::of(world, app)
    }

    /// The same on a program started already.
    pub fn of(world: World, app: Arc<App>) -> Self {
        let site = Site::new(door(PORT), app, world.account.id);
        Self { world: Arc::new(world), router: router(site), lang: "fr" }
    }

    /// The same world, on a program started anew.
    #[must_use]
    pub fn again(&self, app: Arc<App>) -> Self {
        let site = Site::new(door(PORT), app, self.world.account.id);
        Self { router: router(site), ..self.clone() }
    }

    /// The same world, with other pages than the program's.
    #[must_use]
    pub fn over(&self, table: Router<Site>) -> Self {
        let app = self.world.app("2026-11-10T15:30:00+01:00");
        let site = Site::new(door(PORT), app, self.world.account.id);
        Self { router: routed(table, site), ..self.clone() }
    }

    /// The same in another language.
    #[must_use]
    pub fn lang(&self, lang: &'static str) -> Self {
        Self { lang, ..self.clone() }
    }

    /// Asks for a page, whatever comes back.
    pub async fn get(&self, path: &str) -> Got {
        self.ask("GET", path, "text/plain", Vec::new()).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> String {
        let got = self.get(path).await;
        assert_eq!(got.status, StatusCode::OK, "{path} {}", got.to);
        got.body
    }

    /// Sends a form, whatever comes back.
    pub async fn post(&self, path: &str, form: &str) -> Got {
        self.ask("POST", path, FORM, encoded(form).into_bytes()).await
    }

    /// Sends a form that must be taken; where it leads.
    pub async fn taken(&self, path: &str, form: &str) -> String {
        let got = self.post(path, form).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{path} {}", got.body);
        got.to
    }

    /// Sends a form that must come back with its mistakes; the page that says so.
    pub async fn refused(&self, path: &str, form: &str) -> String {
        let got = self.post(path, form).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {} {}", got.to, got.body);
        got.body
    }

    /// Sends a file to be looked at before it is imported.
    pub async fn send(&self, file_name: &str, bytes: &[u8]) -> Got {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        self.ask("POST", "/import/preview", "multipart/form-data; boundary=edge", body).await
    }

    /// Sends a change as a device does that keeps it until it hears, under an identifier of its own making; whatever comes back.
    pub async fn from_device(&self, key: &str, path: &str, form: &str) -> Got {
        self.ask_with(&[("idempotency-key", key)], "POST", path, FORM, encoded(form).into_bytes()).await
    }

    /// Sends anything.
    pub async fn ask(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Got {
        self.ask_with(&[], method, path, kind, body).await
    }

    async fn ask_with(&self, more: &[(&str, &str)], method: &str, path: &str, kind: &str, body: Vec<u8>) -> Got {
        // What follows `#` never leaves the browser.
        let request = Request::builder()
            .method(method)
            .uri(path.split('#').next().unwrap_or_default())
            .header(header::HOST, format!("127.0.0.1:{PORT}"))
            .header(header::COOKIE, inside(PORT))
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::CONTENT_TYPE, kind)
            .header("sec-fetch-site", "same-origin");
        let request = more.iter().fold(request, |request, (name, value)| request.header(*name, *value)).body(Body::from(body));
        let request = request.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let response = self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        Got::of(response, &format!("{method} {path}")).await
    }
}

impl Got {
    /// What came back to what was asked.
    pub(crate) async fn of(response: Response, asked: &str) -> Self {
        let (parts, body) = response.into_parts();
        let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let (status, to, kind) = (parts.status, header(header::LOCATION), header(header::CONTENT_TYPE));
        let to = if to.is_empty() { header(header::CONTENT_LOCATION) } else { to };
        let (refresh, door, clears) = (
            header(header::REFRESH),
            header(header::HeaderName::from_static("rebond-door")),
            !header(header::HeaderName::from_static("clear-site-data")).is_empty(),
        );
        let cookies = parts.headers.get_all(header::SET_COOKIE).iter().filter_map(|set| Some(set.to_str().ok()?.to_owned())).collect();
        let body = to_bytes(body, 8 << 20).await.unwrap_or_else(|error| panic!("{asked}: {error}"));
        Self { status, to, cookies, refresh, kind, door, clears, body: String::from_utf8_lossy(&body).into_owned() }
    }

    /// Whether its body holds these words.
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The last part of the address it leads to; it must lead somewhere.
    pub fn id(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        self.to.rsplit('/').next().unwrap_or_default()
    }
}

/// A form as a browser sends it, of one as people type it: `name=Claire Aubry&town=Nantes`. An `&` that no field follows is part of
/// the value before it.
pub(crate) fn encoded(form: &str) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let mut sent = String::new();
    for piece in form.split('&') {
        match piece.split_once('=') {
            Some((name, value)) => sent.push_str(&format!("&{}={}", encoded(name), encoded(value))),
            None => sent.push_str(&encoded(&format!("&{piece}"))),
        }
    }
    sent.split_off(usize::from(!form.is_empty()))
}
