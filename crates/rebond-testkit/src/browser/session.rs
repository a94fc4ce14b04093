//! A session of `WebDriver`: commands and their answers, and what Chromium adds to them. Not done here: waiting, meaning.

use std::cell::RefCell;
use std::process::Command;

use serde_json::{Value, json};

use super::Look;
use super::driver::{self, Driver};
use crate::http::Connection;
use crate::poll::PATIENCE;
use crate::{TempDir, temp_dir};

/// Name that `WebDriver` gives to the reference of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser window.
#[derive(Debug)]
pub(super) struct Session {
    connection: RefCell<Connection>,
    id: String,
    /// Where downloads arrive; beside it the browser's profile.
    folder: Option<TempDir>,
    /// Number of the browser's process.
    browser: Option<u64>,
    // Last, so that the session is closed before its driver ends.
    driver: Option<Driver>,
}

/// What `WebDriver` says went wrong.
#[derive(Debug)]
pub(super) struct Refusal {
    /// Its word for it, such as `stale element reference`.
    pub(super) error: String,
    /// Its sentence.
    pub(super) message: String,
}

/// A reference to an element of the page.
#[derive(Debug)]
pub(super) struct Element(pub(super) String);

impl Session {
    pub(super) fn open(look: Look, folder: TempDir) -> Self {
        let driver = Driver::start();
        let connection = Connection::open(&driver.host, PATIENCE * 3).unwrap_or_else(|error| panic!("chromedriver: {error}"));
        let wish = capabilities(look, &folder);
        let connection = RefCell::new(connection);
        let mut session = Self { connection, id: String::new(), folder: Some(folder), browser: None, driver: Some(driver) };
        let answer = session.send("POST", "/session", &wish).unwrap_or_else(|refusal| panic!("Chromium does not start: {refusal:?}"));
        session.browser = answer["capabilities"]["goog:processID"].as_u64();
        answer["sessionId"].as_str().unwrap_or_default().clone_into(&mut session.id);
        session
    }

    /// A command of `WebDriver`, its path after `/session/{id}`.
    pub(super) fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        self.send(method, &format!("/session/{}{path}", self.id), body)
    }

    /// A command of Chromium's own protocol.
    pub(super) fn chromium(&self, name: &str, params: &Value) -> Result<Value, Refusal> {
        self.command("POST", "/goog/cdp/execute", &json!({ "cmd": name, "params": params }))
    }

    /// Runs a function's body in the page; works with the page's own scripts off too.
    pub(super) fn run(&self, script: &str, args: &[Value]) -> Result<Value, Refusal> {
        self.command("POST", "/execute/sync", &json!({ "script": script, "args": args }))
    }

    /// The folder where downloads arrive.
    pub(super) fn downloads(&self) -> std::path::PathBuf {
        self.folder.as_ref().map(|folder| folder.path().join("downloads")).unwrap_or_default()
    }

    /// Kills the browser as a power cut would (SIGKILL); what it had written to its disk is what is left.
    pub(super) fn kill(mut self) -> TempDir {
        let browser = self.browser.unwrap_or_else(|| panic!("the driver does not say which process its browser is"));
        let _ = Command::new("kill").args(["-KILL", &browser.to_string()]).status();
        self.id.clear();
        // The driver ends what is left of the browser's processes.
        drop(self.driver.take());
        self.folder.take().unwrap_or_else(temp_dir)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, Refusal> {
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let sent = self.connection.borrow_mut().send(method, path, &[("Content-Type", "application/json")], body.as_bytes());
        let answer = sent.map_err(|error| Refusal { error: "no answer".to_owned(), message: error.to_string() })?;
        let mut json: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        let value = json["value"].take();
        if answer.status == 200 {
            return Ok(value);
        }
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(Refusal { error: text("error"), message: text("message") })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if !self.id.is_empty() {
            let _ = self.command("DELETE", "", &Value::Null);
        }
    }
}

impl Element {
    /// The element in an answer, if it is one.
    pub(super) fn of(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument of a script.
    pub(super) fn argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// The browser wished for: no window, a profile of its own, no traffic of its own.
fn capabilities(look: Look, folder: &TempDir) -> Value {
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let language = format!("--accept-lang={}", look.accept_language);
    let args = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        // A microphone that hums, and that one is let use.
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        "--force-prefers-reduced-motion",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        &profile,
        &language,
    ];
    let preferences = json!({
        "intl.accept_languages": look.accept_language,
        "download.default_directory": folder.path().join("downloads"),
        "download.prompt_for_download": false,
    });
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "pageLoadStrategy": "normal",
        "unhandledPromptBehavior": "accept",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": { "binary": driver::chromium(), "args": args, "prefs": preferences },
    } } })
}
