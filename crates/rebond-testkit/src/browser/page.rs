//! The page in front of a person: what they do to it, what they see. Every method panics, with what is on screen, when it
//! cannot be done within the deadline.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::Look;
use super::screen::{self, Found, What};
use super::session::{Refusal, Session};
use crate::poll::{PATIENCE, until};
use crate::{TempDir, temp_dir};

/// A browser window, and where Rebond is.
#[derive(Debug)]
pub struct Page {
    session: Session,
    origin: String,
    scope: RefCell<Option<String>>,
    patience: Duration,
}

impl Page {
    /// Opens a browser that looks at `origin`, such as `http://127.0.0.1:8080`, without going there yet.
    pub fn open(origin: &str, look: Look) -> Self {
        Self::open_on(temp_dir(), origin, look)
    }

    /// Opens a browser on what another left of its profile when it was killed ([`Self::kill`]).
    pub fn open_on(profile: TempDir, origin: &str, look: Look) -> Self {
        let session = Session::open(look, profile);
        let page = Self { session, origin: origin.trim_end_matches('/').to_owned(), scope: RefCell::new(None), patience: PATIENCE };
        page.size(look.size.0, look.size.1);
        page.prefer_dark(look.dark);
        let off = json!({ "value": !look.scripts });
        page.must("scripts on or off", page.session.chromium("Emulation.setScriptExecutionDisabled", &off));
        page
    }

    /// The same page for somebody who waits for a quarter of a second only: to see what is missing.
    #[must_use]
    pub fn hurried(self) -> Self {
        Self { patience: Duration::from_millis(250), ..self }
    }

    /// Kills the browser (SIGKILL); answers its profile, to open another on it.
    pub fn kill(self) -> TempDir {
        self.session.kill()
    }

    /// Closes the tab, and has an empty one in its place.
    #[track_caller]
    pub fn close_tab(&self) {
        let new = self.must("a tab", self.session.command("POST", "/window/new", &json!({ "type": "tab" })));
        self.must("the old tab", self.session.command("DELETE", "/window", &Value::Null));
        self.must("the new tab", self.session.command("POST", "/window", &json!({ "handle": new["handle"] })));
    }

    /// Runs this before the page's own scripts, on every page from now on.
    #[track_caller]
    pub fn before_each(&self, script: &str) {
        self.protocol("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn protocol(&self, name: &str, params: &Value) -> Value {
        self.must(name, self.session.chromium(name, params))
    }

    /// Goes to a path of Rebond, or to a whole address.
    #[track_caller]
    pub fn go(&self, path: &str) {
        let url = if path.starts_with('/') { format!("{}{path}", self.origin) } else { path.to_owned() };
        self.must(path, self.session.command("POST", "/url", &json!({ "url": url })));
    }

    /// Types into the field of this label, after emptying it; dates and times as `2026-11-22` and `14:30`.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        let field = self.find(What::Field, label);
        // What these show follows the browser's language; what they hold does not.
        let held = ["date", "time", "datetime-local", "month", "week", "number", "range", "color"];
        if held.contains(&field.kind.as_str()) {
            let set = "const [el, text] = arguments; el.value = text; \
                       for (const name of ['input', 'change']) el.dispatchEvent(new Event(name, { bubbles: true }));";
            self.must(label, self.session.run(set, &[field.element.argument(), json!(text)]));
            return;
        }
        self.must(label, self.session.command("POST", &format!("/element/{}/clear", field.element.0), &json!({})));
        if !text.is_empty() {
            self.type_into(label, &field, text);
        }
    }

    /// Chooses the option of these words in the list of this label.
    #[track_caller]
    pub fn choose(&self, label: &str, option: &str) {
        let field = self.find(What::Field, label);
        let pick = "const [el, wanted] = arguments; \
                    const plain = (text) => text.replace(/[\\s\\u00a0\\u202f]+/g, ' ').trim(); \
                    const all = [...(el.options || [])]; \
                    const one = all.find((o) => plain(o.text) === plain(wanted)) || all.find((o) => plain(o.text).startsWith(plain(wanted))); \
                    if (!one) return all.map((o) => o.text).join(' · ') || 'no list'; \
                    el.value = one.value; \
                    for (const name of ['input', 'change']) el.dispatchEvent(new Event(name, { bubbles: true })); \
                    return null;";
        let others = self.must(label, self.session.run(pick, &[field.element.argument(), json!(option)]));
        if let Some(others) = others.as_str() {
            self.fail(&format!("no option “{option}” in “{label}”; there are: {others}"));
        }
    }

    /// Ticks the box, or picks the radio button, of this label.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        self.turn(label, true);
    }

    /// Unticks the box of this label.
    #[track_caller]
    pub fn untick(&self, label: &str) {
        self.turn(label, false);
    }

    /// Gives a file to the chooser of this label.
    #[track_caller]
    pub fn attach(&self, label: &str, file: &Path) {
        let field = self.find(What::Field, label);
        let file = file.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.type_into(label, &field, &file.display().to_string());
    }

    /// What the field of this label holds.
    #[track_caller]
    pub fn value(&self, label: &str) -> String {
        self.find(What::Field, label).value
    }

    /// Whether the box of this label is ticked.
    #[track_caller]
    pub fn ticked(&self, label: &str) -> bool {
        self.find(What::Field, label).checked
    }

    /// Clicks the button or link of this name; when it brings another page, waits until that page is there.
    #[track_caller]
    pub fn click(&self, name: &str) {
        let before = self.document();
        let found = self.find(What::Button, name);
        self.strike(name, &found);
        if found.leaves && until(self.patience, || self.document().filter(|now| Some(now) != before.as_ref())).is_none() {
            self.fail(&format!("no other page came after “{name}” (a click that brings none is a press)"));
        }
    }

    /// Sends the form that this selector finds, as it stands, past what the browser would refuse; waits for the page that comes.
    #[track_caller]
    pub fn submit(&self, form: &str) {
        let before = self.document();
        let sent = self
            .session
            .run("const form = document.querySelector(arguments[0]); form.noValidate = true; form.requestSubmit();", &[json!(form)]);
        self.must(form, sent);
        if until(self.patience, || self.document().filter(|now| Some(now) != before.as_ref())).is_none() {
            self.fail(&format!("no other page came after the form {form}"));
        }
    }

    /// Gives a file to the first chooser of the page.
    #[track_caller]
    pub fn attach_first(&self, file: &Path) {
        let label = self.evaluate("return document.querySelector('input[type=file]').labels[0].textContent");
        self.attach(&plain(label.as_str().unwrap_or_default()), file);
    }

    /// Clicks the button or link of this name, and waits for nothing: a download, a page that changes in place.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let found = self.find(What::Button, name);
        self.strike(name, &found);
    }

    /// Types keys where the focus is; `\u{E004}` is Tab, `\u{E007}` Enter, `\u{E00C}` Escape.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key.to_string() }), json!({ "type": "keyUp", "value": key.to_string() })])
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] });
        self.must("keys", self.session.command("POST", "/actions", &actions));
    }

    /// The words of what has the focus.
    #[track_caller]
    pub fn focused(&self) -> String {
        let script = "const el = document.activeElement; \
                      return el.getAttribute('aria-label') || el.labels?.[0]?.textContent || el.innerText || el.value || el.tagName;";
        plain(self.must("focus", self.session.run(script, &[])).as_str().unwrap_or_default())
    }

    /// Does `act` looking only at the smallest piece of the page (a row, a card, a form) that holds `text`.
    pub fn within<T>(&self, text: &str, act: impl FnOnce() -> T) -> T {
        let before = self.scope.replace(Some(text.to_owned()));
        let done = act();
        self.scope.replace(before);
        done
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub fn see(&self, text: &str) {
        if until(self.patience, || self.has(text).then_some(())).is_none() {
            self.fail(&format!("“{text}” is not on screen"));
        }
    }

    /// Waits until the page shows this text no more.
    #[track_caller]
    pub fn miss(&self, text: &str) {
        if until(self.patience, || (!self.has(text)).then_some(())).is_none() {
            self.fail(&format!("“{text}” is on screen"));
        }
    }

    /// Whether the page shows this text now; blanks of every kind are one space, on both sides.
    pub fn has(&self, text: &str) -> bool {
        self.text().contains(&plain(text))
    }

    /// All the text the page shows, or the piece of it one looks at ([`Self::within`]); blanks of every kind made one space.
    pub fn text(&self) -> String {
        plain(&screen::text(&self.session, self.scope.borrow().as_deref()))
    }

    /// The path of the page, with its query.
    pub fn path(&self) -> String {
        let url = self.session.command("GET", "/url", &Value::Null).unwrap_or_default();
        let url = url.as_str().unwrap_or_default();
        url.strip_prefix(&self.origin).unwrap_or(url).to_owned()
    }

    /// Runs the body of a JavaScript function and returns its answer.
    #[track_caller]
    pub fn evaluate(&self, script: &str) -> Value {
        self.must("script", self.session.run(script, &[]))
    }

    /// What the browser complained of since last asked: errors of scripts, refusals of the content policy.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let log = self.must("log", self.session.command("POST", "/se/log", &json!({ "type": "browser" })));
        let lines = log.as_array().into_iter().flatten().filter(|line| line["level"] == "SEVERE");
        lines.filter_map(|line| line["message"].as_str().map(str::to_owned)).collect()
    }

    /// What would stop somebody who cannot see, point or tell faint colours apart: fields without a label, buttons without a
    /// name, headings out of order, contrast under WCAG 2.2 AA. Looks at the page as it is now: width, dark or light.
    #[track_caller]
    pub fn flaws(&self) -> Vec<String> {
        strings(&self.evaluate(include_str!("flaws.js")))
    }

    /// What axe-core finds grave (serious or critical) on the page as it is now: one line each, with the element.
    ///
    /// Panics when there is no axe-core: a test that is not run must not look as if it passed.
    #[track_caller]
    pub fn barriers(&self) -> Vec<String> {
        if self.evaluate("return typeof window.axe") != "object" {
            self.evaluate(&format!("{}; window.axe = axe;", axe()));
        }
        strings(&self.evaluate(include_str!("axe.js")))
    }

    /// Controls smaller than 44 by 44 pixels, which a thumb would miss.
    #[track_caller]
    pub fn small_targets(&self) -> Vec<String> {
        strings(&self.evaluate(include_str!("targets.js")))
    }

    /// Whether the page is wider than the screen, so that one has to push it sideways.
    pub fn overflows(&self) -> bool {
        self.evaluate("return document.documentElement.scrollWidth > document.documentElement.clientWidth") == true
    }

    /// How tall the whole page is, in CSS pixels.
    pub fn height(&self) -> u32 {
        self.evaluate("return document.documentElement.scrollHeight").as_u64().and_then(|height| height.try_into().ok()).unwrap_or(800)
    }

    /// Gives the screen this width and height, in CSS pixels.
    #[track_caller]
    pub fn size(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.must("size", self.session.chromium("Emulation.setDeviceMetricsOverride", &screen));
    }

    /// Prefers dark, or light; and no motion, which a click would have to wait for.
    #[track_caller]
    pub fn prefer_dark(&self, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let features =
            json!([{ "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.must("media", self.session.chromium("Emulation.setEmulatedMedia", &json!({ "features": features })));
    }

    /// Saves a picture of the whole page, as PNG.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) {
        let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": self.whole() });
        let answer = self.must("picture", self.session.chromium("Page.captureScreenshot", &picture));
        let bytes = BASE64_STANDARD
            .decode(answer["data"].as_str().unwrap_or_default())
            .unwrap_or_else(|error| self.fail(&format!("picture: {error}")));
        if let Some(folder) = file.parent() {
            let _ = fs::create_dir_all(folder);
        }
        fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// How many pages it takes on paper of that size, in centimetres.
    #[track_caller]
    pub fn printed(&self, width: f64, height: f64) -> usize {
        let inches = |centimetres: f64| centimetres / 2.54;
        let paper = json!({ "paperWidth": inches(width), "paperHeight": inches(height), "marginTop": 0.4, "marginBottom": 0.4, "marginLeft": 0.4, "marginRight": 0.4 });
        let answer = self.must("print", self.session.chromium("Page.printToPDF", &paper));
        let bytes = BASE64_STANDARD
            .decode(answer["data"].as_str().unwrap_or_default())
            .unwrap_or_else(|error| self.fail(&format!("print: {error}")));
        // The objects of its pages stand in the clear; the tree of pages is of another type.
        bytes.windows(11).filter(|piece| *piece == b"/Type /Page").count()
            - bytes.windows(12).filter(|piece| *piece == b"/Type /Pages").count()
    }

    /// Waits for a download whose name ends in `ending`, takes it away and returns its bytes.
    #[track_caller]
    pub fn download(&self, ending: &str) -> Vec<u8> {
        let folder = self.session.downloads();
        let file = || fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with(ending));
        let Some(path) = until(self.patience, file) else { self.fail(&format!("no download ends in {ending}")) };
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let _ = fs::remove_file(&path);
        bytes
    }

    fn whole(&self) -> Value {
        let size = "const el = document.documentElement; return [el.clientWidth, Math.max(el.scrollHeight, innerHeight)]";
        let size = self.evaluate(size);
        // Chromium cannot paint a picture of any height.
        json!({ "x": 0, "y": 0, "width": size[0], "height": size[1].as_u64().unwrap_or(800).min(12_000), "scale": 1 })
    }

    #[track_caller]
    fn find(&self, what: What, name: &str) -> Found {
        let scope = self.scope.borrow().clone();
        let mut last = String::new();
        let found = until(self.patience, || screen::look(&self.session, what, name, scope.as_deref()).map_err(|why| last = why).ok());
        found.unwrap_or_else(|| self.fail(&last))
    }

    #[track_caller]
    fn turn(&self, label: &str, on: bool) {
        let field = self.find(What::Field, label);
        if field.checked != on {
            self.strike(label, &field);
        }
    }

    /// Clicks as a person does; asks again while something is in the way.
    #[track_caller]
    fn strike(&self, name: &str, found: &Found) {
        let mut path = format!("/element/{}/click", found.element.0);
        let mut last = None;
        let done = until(self.patience, || match self.session.command("POST", &path, &json!({})) {
            // Remarks that came meanwhile took its place: a person taps the one that is there now.
            Err(refusal) if refusal.error == "stale element reference" => {
                let what = if matches!(found.kind.as_str(), "checkbox" | "radio") { What::Field } else { What::Button };
                path = format!("/element/{}/click", self.find(what, name).element.0);
                last = Some(refusal);
                None
            }
            Err(refusal) if refusal.error == "element click intercepted" || refusal.error == "element not interactable" => {
                // A box drawn by its label has no place of its own to click.
                let by_label =
                    "const [el] = arguments; const label = el.labels?.[0]; if (!label) return false; label.click(); return true;";
                let tried = matches!(found.kind.as_str(), "checkbox" | "radio")
                    && self.session.run(by_label, &[found.element.argument()]).is_ok_and(|done| done == true);
                last = Some(refusal);
                if !tried {
                    // Under a bar that stays in place: a person scrolls it out from there.
                    let scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
                    let _ = self.session.run(scroll, &[found.element.argument()]);
                }
                tried.then_some(Ok(()))
            }
            Err(refusal) => Some(Err(refusal)),
            Ok(_) => Some(Ok(())),
        });
        match done {
            Some(Ok(())) => {}
            Some(Err(refusal)) => self.fail(&format!("cannot click “{name}”: {}", refusal.message)),
            None => self.fail(&format!("cannot click “{name}”: {last:?}")),
        }
    }

    #[track_caller]
    fn type_into(&self, label: &str, field: &Found, text: &str) {
        let path = format!("/element/{}/value", field.element.0);
        self.must(label, self.session.command("POST", &path, &json!({ "text": text })));
    }

    /// What tells this document from the next, once it is complete.
    fn document(&self) -> Option<String> {
        let script = "return document.readyState === 'complete' ? String(performance.timeOrigin) : null";
        self.session.run(script, &[]).ok()?.as_str().map(str::to_owned)
    }

    #[track_caller]
    fn must(&self, what: &str, done: Result<Value, Refusal>) -> Value {
        done.unwrap_or_else(|refusal| self.fail(&format!("{what}: {}: {}", refusal.error, refusal.message)))
    }

    #[track_caller]
    fn fail(&self, why: &str) -> ! {
        panic!("{why}\n— at {}, which shows: {}", self.path(), self.text())
    }
}

/// Blanks of every kind, those that do not break too, made one space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// The text of axe-core.
fn axe() -> String {
    let file =
        std::env::var_os("REBOND_TEST_AXE").unwrap_or_else(|| panic!("this test needs axe-core: run `cargo xtask test`, which brings it"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", Path::new(&file).display()))
}
