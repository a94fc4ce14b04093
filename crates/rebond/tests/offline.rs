//! A meeting where there is no network: the program is stopped in the middle of it, the tab closed, the browser killed; every word is
//! there again, and in Rebond exactly once. And what a device keeps, what it says of it, and what it leaves behind: nothing.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rebond_testkit::browser::{Look, Page};
use rebond_testkit::poll::{PATIENCE, until};
use rebond_testkit::{Program, Visitor, temp_dir};
use rebond_text::{Lang, Text};

/// So long after the last letter at most everything typed is on the device.
const TYPED: Duration = Duration::from_millis(500);

/// A program, a meeting of today with two points, and a browser on it that has what it needs without a network.
struct Scene {
    program: Program,
    meeting: String,
    text: Text,
}

impl Scene {
    fn begin() -> Self {
        let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
        let visitor = Visitor::of(&program);
        let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
        let meeting = Self::plan(&visitor, &person, 0);
        for point in ["La première heure", "Le matériel"] {
            visitor.post(&format!("{meeting}/points"), &[("label", point)]);
        }
        Self { meeting, program, text: Text::new(Lang::Fr) }
    }

    /// A meeting that begins so many days from now.
    #[expect(clippy::disallowed_methods, reason = "the browser and the program go by the machine's clock")]
    fn plan(visitor: &Visitor<'_>, person: &str, days: i64) -> String {
        let starts = (Timestamp::now() + SignedDuration::from_hours(24 * days)).to_zoned(TimeZone::UTC);
        let (day, time) = (starts.strftime("%Y-%m-%d").to_string(), starts.strftime("%H:%M").to_string());
        visitor.post(
            &format!("{person}/meetings/new"),
            &[("day", &day), ("time", &time), ("length", "60"), ("margin", "15"), ("mode", "in-person")],
        )
    }

    fn browser(&self) -> Page {
        let page = Page::open(&self.program.origin(), Look::french().phone());
        page.go(&self.program.address());
        self.keep(&page);
        page
    }

    /// Goes to the meeting and waits until its pages are on the device.
    fn keep(&self, page: &Page) {
        page.go(&self.hold());
        let kept = || (page.evaluate("return document.documentElement.dataset.kept ?? ''") == "yes").then_some(());
        assert!(until(PATIENCE, kept).is_some(), "no page is kept: {:?}", page.complaints());
    }

    fn hold(&self) -> String {
        format!("{}/hold", self.meeting)
    }

    fn finish(&self) -> String {
        format!("{}/finish", self.meeting)
    }

    /// Keeps a note by the bar under the thumb.
    fn note(&self, page: &Page, words: &str) {
        page.fill(self.text.meet_hold_note(), words);
        page.press(self.text.meet_hold_note_save());
        page.see(words);
        assert!(until(PATIENCE, || page.value(self.text.meet_hold_note()).is_empty().then_some(())).is_some(), "{words}");
    }

    /// Comes in again if the browser was killed before it wrote its cookie down.
    fn come_in(&self, page: &Page) {
        page.go(&self.hold());
        if page.evaluate("return document.querySelector('#device')?.hasAttribute('data-outside') ?? false") == true {
            page.see(self.text.device_locked());
            page.go(&self.program.address());
            page.go(&self.hold());
        }
    }

    /// Waits until the page says that nothing is on this device alone.
    fn all_sent(&self, page: &Page) {
        if until(PATIENCE, || page.has(self.text.device_there()).then_some(())).is_none() {
            page.see(self.text.device_there());
        }
    }

    /// How often the pages of the meeting, as Rebond gives them, hold these words.
    fn times(&self, words: &str) -> usize {
        Visitor::of(&self.program).read(&self.hold()).matches(words).count()
    }
}

/// The page in front comes from this device: the program is not there.
fn story(round: usize) -> Duration {
    let mut scene = Scene::begin();
    let text = scene.text;
    let page = scene.browser();
    scene.note(&page, "Avant la coupure");
    scene.all_sent(&page);

    scene.program.kill();
    page.evaluate("document.querySelector('#course a[href=\"#phase-4\"]').click()");
    page.within("La première heure", || page.press(text.meet_hold_raise()));
    page.see(text.meet_hold_reopen());
    scene.note(&page, "Pendant la coupure");
    page.see(text.device_gone());
    page.fill(text.meet_hold_note(), "Pas encore gardé");
    sleep(TYPED);
    page.close_tab();
    let profile = page.kill();

    // Nobody answers: what is shown comes from this device.
    let page = Page::open_on(profile, &scene.program.origin(), Look::french().phone());
    page.go(&scene.hold());
    page.see("Pendant la coupure");
    let paint = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    let painted = until(PATIENCE, || page.evaluate(paint).as_f64().filter(|at| *at > 0.0)).unwrap_or(f64::MAX);
    assert_eq!(page.evaluate("return document.querySelectorAll('.points > .raised').length"), 1, "round {round}");
    assert!(until(PATIENCE, || (page.value(text.meet_hold_note()) == "Pas encore gardé").then_some(())).is_some(), "{}", page.text());
    page.press(text.meet_hold_note_save());
    page.within("Pas encore gardé", || page.see(text.device_here()));
    page.go(&scene.finish());
    page.within(&text.meet_finish_name(1), || {
        page.fill(text.meet_finish_given(), "Yann");
        page.fill(text.meet_finish_family(), "Kerbrat");
        page.fill(text.meet_finish_reason(), "Il connaît les scieries");
    });
    page.fill(text.meet_gave(), "Le nom d’un fournisseur");
    page.press(text.meet_finish_save());
    page.see(text.device_gone());
    page.see("Il connaît les scieries");

    scene.program.again_there();
    scene.come_in(&page);
    scene.all_sent(&page);
    for words in ["Avant la coupure", "Pendant la coupure", "Pas encore gardé"] {
        assert_eq!(scene.times(words), 1, "round {round}: {words}");
    }
    let visitor = Visitor::of(&scene.program);
    assert_eq!(visitor.read("/people").matches("Yann Kerbrat").count().min(1), 1, "round {round}");
    let told = visitor.read(&scene.finish());
    assert_eq!(told.matches("Il connaît les scieries").count(), 1, "round {round}");
    assert!(told.contains("Le nom d’un fournisseur"), "round {round}");
    assert_eq!(visitor.read(&scene.hold()).matches("class=\"raised\"").count(), 1, "round {round}");
    let complaints: Vec<String> = page.complaints().into_iter().filter(|line| !line.contains("Failed to load resource")).collect();
    assert!(complaints.is_empty(), "round {round}: {complaints:?}");
    Duration::from_secs_f64(painted / 1000.0)
}

/// Once as a rule; `REBOND_TEST_ROUNDS=20` for the hand.
#[test]
fn f8_stopped_closed_and_killed_no_word_is_lost_and_none_is_there_twice() {
    let rounds = std::env::var_os("REBOND_TEST_ROUNDS").and_then(|many| many.to_str()?.parse().ok()).unwrap_or(1);
    for round in 1..=rounds {
        let painted = story(round);
        println!("round {round}: the kept meeting was painted after {} ms", painted.as_millis());
        assert!(painted < Duration::from_secs(2), "{painted:?}");
    }
}

/// The program dies again and again while what waits is sent to it.
#[test]
fn f8_a_program_killed_while_it_is_told_takes_everything_once() {
    let mut scene = Scene::begin();
    let page = scene.browser();
    scene.program.kill();
    let notes: Vec<String> = (0..12).map(|number| format!("Note numéro {number:02}")).collect();
    for note in &notes {
        scene.note(&page, note);
    }
    for pause in [15, 40, 5, 80, 25] {
        scene.program.again_there();
        let _ = page.evaluate("dispatchEvent(new Event('online'))");
        sleep(Duration::from_millis(pause));
        scene.program.kill();
    }
    scene.program.again_there();
    let _ = page.evaluate("dispatchEvent(new Event('online'))");
    scene.all_sent(&page);
    for note in &notes {
        assert_eq!(scene.times(note), 1, "{note}");
    }
}

/// Two devices on one meeting, two hundred times at random, by the same modules in Node.
#[test]
fn f8_two_devices_at_random_lose_nothing_and_say_nothing_twice() {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let person = Visitor::of(&program).post("/people", &[("name", "Claire Vasseur")]);
    let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/offline/devices.mjs");
    let modules = concat!(env!("CARGO_MANIFEST_DIR"), "/../rebond-web/assets/js");
    let origin = format!("http://{}", program.host());
    let run = Command::new("node").args(["--no-warnings", tests, modules, &origin, &program.cookie(), &person, "1", "200"]).output();
    let run = run.unwrap_or_else(|error| panic!("node: {error}"));
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("200 seeds, 0 faults"), "{said}\n{}", String::from_utf8_lossy(&run.stderr));
}

/// A browser that keeps nothing says so before the meeting; what is written still goes to Rebond.
#[test]
fn storage_denied_or_full_is_told_before_the_meeting() {
    let scene = Scene::begin();
    let text = scene.text;
    let page = Page::open(&scene.program.origin(), Look::french().phone());
    page.before_each(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; \
         IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };",
    );
    page.go(&scene.program.address());
    page.go(&scene.meeting);
    page.see(text.device_denied());
    page.press(text.device_denied());
    page.see(text.device_denied_hint());
    page.go(&scene.hold());
    page.see(text.device_denied());
    page.fill(text.meet_hold_note(), "Écrit sans rien garder");
    page.press(text.meet_hold_note_save());
    assert!(until(PATIENCE, || (scene.times("Écrit sans rien garder") == 1).then_some(())).is_some());
}

/// Either place is emptied in between: the other has every word.
#[test]
fn what_one_place_loses_the_other_gives_back() {
    let mut scene = Scene::begin();
    let page = scene.browser();
    scene.program.kill();
    for (note, lost) in [("Sans le premier", "local_storage"), ("Sans le second", "indexeddb")] {
        scene.note(&page, note);
        page.fill(scene.text.meet_hold_note(), &format!("Brouillon : {note}"));
        sleep(TYPED);
        page.go("about:blank");
        let origin = scene.program.origin();
        page.protocol("Storage.clearDataForOrigin", &serde_json::json!({ "origin": origin, "storageTypes": lost }));
        page.go(&scene.hold());
        page.see(note);
        let back = || page.value(scene.text.meet_hold_note()).contains(&format!("Brouillon : {note}")).then_some(());
        assert!(until(PATIENCE, back).is_some(), "{lost}: {}", page.text());
        page.fill(scene.text.meet_hold_note(), "");
        sleep(TYPED);
    }
    scene.program.again_there();
    scene.come_in(&page);
    scene.all_sent(&page);
    assert_eq!((scene.times("Sans le premier"), scene.times("Sans le second")), (1, 1));
}

/// What a browser has of Rebond: caches, both places, a worker.
fn left(page: &Page) -> String {
    page.evaluate(
        "window.left = null; (async () => { \
           const pages = []; \
           for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) { \
             const path = new URL(one.url).pathname; if (!path.startsWith('/assets/') && path !== '/device') pages.push(`page:${path}`); } \
           window.left = [...pages, ...Object.keys(localStorage).filter((key) => key.startsWith('rebond')), \
             ...(await indexedDB.databases()).map((one) => one.name), ...(await caches.keys())].join(' '); })();",
    );
    until(PATIENCE, || page.evaluate("return window.left").as_str().map(str::to_owned))
        .unwrap_or_else(|| panic!("nothing is said of what is left"))
}

/// Locking leaves nothing, and words that are nowhere else go only when somebody says so.
#[test]
fn locking_leaves_nothing_behind_and_asks_about_words_that_are_only_here() {
    let mut scene = Scene::begin();
    let text = scene.text;
    let page = scene.browser();
    assert!(left(&page).contains(&format!("page:{}", scene.hold())), "{}", left(&page));
    scene.program.kill();
    scene.note(&page, "Seulement ici");
    page.press(text.sessions_lock());
    page.see(text.device_lose());
    page.press(text.device_stay());
    page.see("Seulement ici");
    scene.program.again_there();
    scene.come_in(&page);
    scene.all_sent(&page);
    page.click(text.sessions_lock());
    page.go("/device");
    page.see(text.device_lead());
    let left = left(&page);
    assert!(!left.contains("page:") && !left.contains("rebond:item") && !left.contains("rebond:draft"), "{left}");
    assert_eq!(scene.times("Seulement ici"), 1);
}

/// Ended from another browser, a session leaves nothing either; one that time ended keeps what waits, and says how it gets away.
#[test]
fn a_session_ended_elsewhere_leaves_nothing_and_one_that_is_over_keeps_what_waits() {
    let mut scene = Scene::begin();
    let text = scene.text;
    let page = scene.browser();
    scene.program.kill();
    scene.note(&page, "En attente");
    // The cookie is gone, as after three months: nobody ended anything.
    page.protocol("Network.clearBrowserCookies", &serde_json::json!({}));
    scene.program.again_there();
    page.go(&scene.hold());
    page.see(text.device_locked());
    assert!(!left(&page).contains("page:"), "{}", left(&page));
    page.go(&scene.program.address());
    page.go(&scene.hold());
    scene.all_sent(&page);
    assert_eq!(scene.times("En attente"), 1);

    scene.keep(&page);
    Visitor::of(&scene.program).post("/lock/everywhere", &[]);
    page.go(&scene.hold());
    page.see(text.error_locked_title());
    let clean = || {
        let left = left(&page);
        (!left.contains("page:") && !left.contains("rebond:item") && !left.contains("rebond:draft")).then_some(())
    };
    assert!(until(PATIENCE, clean).is_some(), "{}", left(&page));
}

/// A meeting far away is not on a device, unless somebody says so.
#[test]
fn only_near_meetings_and_those_chosen_are_kept() {
    let scene = Scene::begin();
    let text = scene.text;
    let visitor = Visitor::of(&scene.program);
    let person = visitor.post("/people", &[("name", "Paul Fictif")]);
    let far = Scene::plan(&visitor, &person, 30);
    let page = scene.browser();
    assert!(!left(&page).contains(&far), "{}", left(&page));
    page.go(&far);
    page.press(text.device_keep());
    page.see(text.device_keep_not());
    assert!(left(&page).contains(&far), "{}", left(&page));
    page.press(text.device_keep_not());
    page.see(text.device_keep());
    assert!(!left(&page).contains(&far), "{}", left(&page));
}

/// The program as after an update of its pages: the same, with a worker of another version.
fn updated(folder: &Path) -> PathBuf {
    let bytes = std::fs::read(env!("CARGO_BIN_EXE_rebond")).unwrap_or_else(|error| panic!("{error}"));
    let mark = b"const CACHE = \"rebond-";
    let at = bytes.windows(mark.len()).position(|piece| piece == mark).unwrap_or_else(|| panic!("no worker in the program"));
    let version = at + mark.len()..at + mark.len() + 12;
    let mut changed = bytes;
    changed[version].copy_from_slice(b"0123456789ab");
    let path = folder.join("rebond-updated");
    std::fs::write(&path, changed)
        .and_then(|()| std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o700)))
        .unwrap_or_else(|error| panic!("{error}"));
    path
}

/// What a script that takes its time answers.
fn told(page: &Page, script: &str) -> serde_json::Value {
    page.evaluate(&format!("window.told = null; (async () => {{ {script} }})().then((is) => window.told = {{ is }}, (why) => window.told = {{ is: String(why) }});"));
    until(PATIENCE, || page.evaluate("return window.told").get("is").cloned()).unwrap_or_else(|| panic!("nothing is told: {script}"))
}

/// Whether a new worker waits, and which versions have a cache.
fn workers(page: &Page) -> (bool, String) {
    let script = "const there = await navigator.serviceWorker.getRegistration(); return [Boolean(there.waiting), (await caches.keys()).sort().join(' ')]";
    let told = told(page, script);
    (told[0] == true, told[1].as_str().unwrap_or_default().to_owned())
}

/// A new version waits, whatever one opens meanwhile, until one says so; then it has the pages that the old one kept, and the words typed.
#[test]
fn a_new_worker_takes_over_only_when_one_says_so_and_nothing_is_lost_by_it() {
    let (mut scene, folder) = (Scene::begin(), temp_dir());
    let text = scene.text;
    let page = scene.browser();
    let (waiting, old) = workers(&page);
    assert!(!waiting && old.split(' ').count() == 1, "{old}");
    scene.program.kill();
    scene.note(&page, "Écrit avec l’ancienne");
    page.fill(text.meet_hold_note(), "Pas encore gardé");
    sleep(TYPED);
    scene.program.again_there_by(updated(folder.path()));
    page.go("/meetings");
    page.see(text.device_update());
    for path in [scene.meeting.clone(), "/people".to_owned(), scene.hold()] {
        page.go(&path);
        page.see(text.device_update());
        let (waiting, caches) = workers(&page);
        assert!(waiting && caches.contains(&old) && caches.contains("0123456789ab"), "{path}: {caches}");
        assert_eq!(told(&page, "return (await (await fetch('/device')).text()).length > 0"), true);
    }
    assert!(until(PATIENCE, || (page.value(text.meet_hold_note()) == "Pas encore gardé").then_some(())).is_some(), "{}", page.text());
    page.press(text.device_update());
    page.press(text.device_use());
    let changed = || {
        let (waiting, caches) = workers(&page);
        (!waiting && caches == "rebond-0123456789ab").then_some(())
    };
    assert!(until(PATIENCE, changed).is_some(), "{:?}", workers(&page));
    page.miss(text.device_update());
    scene.all_sent(&page);
    assert_eq!(scene.times("Écrit avec l’ancienne"), 1);
    assert!(until(PATIENCE, || (page.value(text.meet_hold_note()) == "Pas encore gardé").then_some(())).is_some(), "{}", page.text());
    // The pages it keeps are those that are needed.
    scene.program.kill();
    page.go(&scene.meeting);
    page.see("Claire Vasseur");
    page.go(&scene.hold());
    page.see("Écrit avec l’ancienne");
}

/// Words that wait are taken out by one tap, copied or as a file; where a browser has no newer way to copy, by the older one.
#[test]
fn words_that_wait_are_copied_and_saved_as_a_file() {
    let mut scene = Scene::begin();
    let text = scene.text;
    let page = scene.browser();
    scene.program.kill();
    scene.note(&page, "Première note : « élagage »");
    scene.note(&page, "Seconde note");
    page.protocol("Browser.grantPermissions", &serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }));
    page.press(&text.device_waiting(2));
    page.press(text.device_copy());
    page.see(text.device_copied());
    let copied = told(&page, "return await navigator.clipboard.readText()");
    let copied = copied.as_str().unwrap_or_default();
    let saved = |page: &Page| {
        page.press(text.device_file());
        String::from_utf8(page.download(".txt")).unwrap_or_default()
    };
    let file = saved(&page);
    for words in ["Première note : « élagage »", "Seconde note"] {
        assert_eq!((copied.matches(words).count(), file.matches(words).count()), (1, 1), "{words}\n{copied}\n{file}");
    }
    assert!(file.starts_with('\u{feff}') && file.find("Première") < file.find("Seconde"), "in their order, as every editor reads it");
    // The same on the page of this device, by a browser that knows only the older way.
    page.before_each("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }); addEventListener('copy', () => window.older = document.activeElement.value);");
    page.go("/device");
    page.press(text.device_copy());
    page.see(text.device_copied());
    assert!(
        page.evaluate("return window.older ?? ''")
            .as_str()
            .is_some_and(|older| older.contains("élagage") && older.contains("Seconde note"))
    );
    assert!(saved(&page).contains("Seconde note"));
    scene.program.again_there();
    scene.come_in(&page);
    scene.all_sent(&page);
    assert_eq!(scene.times("Seconde note"), 1, "what was taken out is sent all the same");
}

/// Everything erased is erased on this device and on every other that is inside; a form that comes back for its box erases nothing.
#[test]
fn everything_erased_is_erased_on_devices_too() {
    let scene = Scene::begin();
    let text = scene.text;
    let (page, other) = (scene.browser(), scene.browser());
    let holds = |page: &Page| {
        let left = left(page);
        left.contains("page:") || left.contains("rebond:item") || left.contains("rebond:draft")
    };
    page.fill(text.meet_hold_note(), "Pas encore gardé");
    sleep(TYPED);
    page.go("/data/erase");
    page.click(text.data_erase_act());
    page.see(text.data_erase_unsure());
    assert!(holds(&page), "nothing was erased, nor is it here");
    page.tick(text.data_erase_sure());
    page.click(text.data_erase_act());
    page.see(text.flash_erased_all());
    assert!(until(PATIENCE, || (!holds(&page)).then_some(())).is_some(), "{}", left(&page));
    other.go("/people");
    other.see(text.error_locked_title());
    assert!(until(PATIENCE, || (!holds(&other)).then_some(())).is_some(), "{}", left(&other));
    page.go("/people");
    page.miss(text.error_locked_title());
}
