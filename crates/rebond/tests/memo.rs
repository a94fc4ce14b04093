//! A voice memo after a meeting (F8), in a browser whose microphone is a made-up one: kept on the device as it is said, listened to while
//! one writes, within its ceilings; and nothing of it leaves.

use std::thread::sleep;
use std::time::Duration;

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::poll::{PATIENCE, until};
use rebond_testkit::{Program, Visitor};
use rebond_text::{Lang, Text};

/// A meeting that has just taken place.
fn begin() -> (Program, String) {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let form = [("day", "2026-01-12"), ("time", "10:00"), ("length", "60"), ("margin", "15"), ("mode", "in-person")];
    let meeting = visitor.post(&format!("{person}/meetings/new"), &form);
    (program, format!("{meeting}/finish"))
}

fn browser(program: &Program, finish: &str) -> Page {
    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(&program.address());
    page.go(finish);
    page
}

/// What a script that takes its time answers.
fn told(page: &Page, script: &str) -> serde_json::Value {
    page.evaluate(&format!("window.told = null; (async () => {{ {script} }})().then((is) => window.told = {{ is }}, (why) => window.told = {{ is: String(why) }});"));
    until(PATIENCE, || page.evaluate("return window.told").get("is").cloned()).unwrap_or_else(|| panic!("nothing is told: {script}"))
}

/// How many memos are on the page, once they are as many.
fn memos(page: &Page, many: u64) {
    let there = || (page.evaluate("return document.querySelectorAll('.memo audio').length").as_u64() == Some(many)).then_some(());
    assert!(until(PATIENCE, there).is_some(), "not {many}: {} {:?}", page.text(), page.complaints());
}

/// Records for so long.
fn speak(page: &Page, text: Text, length: Duration) {
    page.press(text.memo_record());
    page.see(text.memo_stop());
    sleep(length);
    page.evaluate("document.querySelector('.recording').click()");
}

/// Plays the first memo; how far it came.
fn played(page: &Page) -> f64 {
    // As after a tap: a browser plays nothing to somebody who has touched nothing.
    page.protocol("Runtime.evaluate", &serde_json::json!({ "expression": "1", "userGesture": true }));
    let script = "const audio = document.querySelector('.memo audio'); audio.muted = true; await audio.play(); \
                  await new Promise((done) => setTimeout(done, 700)); return [audio.currentTime, audio.error?.message ?? '']";
    let told = told(page, script);
    told[0].as_f64().unwrap_or_else(|| panic!("it does not play: {told}"))
}

#[test]
fn f8_a_memo_is_kept_here_listened_to_while_writing_and_nothing_of_it_leaves() {
    let (program, finish) = begin();
    let text = Text::new(Lang::Fr);
    let page = Page::open(&program.origin(), Look::french().phone());
    page.before_each(
        "window.sent = []; for (const [where, what] of [[window, 'fetch'], [Navigator.prototype, 'sendBeacon'], [XMLHttpRequest.prototype, 'send']]) { \
           const own = where[what]; where[what] = function (...all) { window.sent.push([what, String(all[0]?.url ?? all[0]), all[1]?.method ?? 'GET'].join(' ')); return own.apply(this, all); }; }",
    );
    page.go(&program.address());
    page.go(&finish);
    page.see(text.memo_title());
    page.see(&text.memo_limits(text.minutes(30)));
    speak(&page, text, Duration::from_secs(3));
    memos(&page, 1);
    assert!(played(&page) > 0.2);
    // It is there again, and one writes while it plays.
    page.go(&finish);
    memos(&page, 1);
    assert!(played(&page) > 0.2);
    let sent = page.evaluate("return window.sent.filter((one) => !one.endsWith('GET')).join('\\n')");
    assert_eq!(sent, "", "nothing is sent");
    page.fill(text.meet_finish_note(), "Écrit en l’écoutant");
    page.click(text.meet_finish_save());
    page.see("Écrit en l’écoutant");
    let archive = program.connect().get("/data/export/archive", &[("Cookie", &program.cookie())]).unwrap_or_else(|error| panic!("{error}"));
    assert!(!archive.text().contains("webm") && archive.body.len() < 100_000, "{}", archive.body.len());
    page.go(&finish);
    memos(&page, 1);
    page.press(text.memo_delete());
    memos(&page, 0);
    assert_eq!(page.flaws(), Vec::<String>::new());
}

#[test]
fn f8_a_browser_killed_while_one_speaks_has_what_was_said() {
    let (program, finish) = begin();
    let page = browser(&program, &finish);
    page.press(Text::new(Lang::Fr).memo_record());
    sleep(Duration::from_secs(4));
    let profile = page.kill();
    let page = Page::open_on(profile, &program.origin(), Look::french().phone());
    page.go(&program.address());
    page.go(&finish);
    memos(&page, 1);
    assert!(played(&page) > 0.2, "what was said before is heard");
}

#[test]
fn f8_a_memo_ends_at_its_ceiling_and_what_cannot_be_recorded_is_said() {
    let (program, finish) = begin();
    let text = Text::new(Lang::Fr);
    let page = browser(&program, &finish);
    page.see(text.memo_title());
    page.evaluate("document.querySelector('#memo').dataset.limit = '2'");
    page.press(text.memo_record());
    page.see(text.memo_long());
    memos(&page, 1);
    for (script, said) in [
        ("navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotAllowedError'); };", text.memo_denied()),
        (
            "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', 'NotFoundError'); };",
            text.memo_no_microphone(),
        ),
        ("navigator.storage.estimate = async () => ({ quota: 1000, usage: 990 });", text.memo_full()),
    ] {
        page.go(&finish);
        page.see(text.memo_title());
        page.evaluate(script);
        page.press(text.memo_record());
        page.see(said);
    }
    memos(&page, 1);
    // As on an address without TLS.
    page.before_each("Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined });");
    page.go(&finish);
    page.see(text.memo_unable());
    memos(&page, 1);
}

#[test]
fn f8_locking_asks_about_a_memo_and_leaves_none() {
    let (program, finish) = begin();
    let text = Text::new(Lang::Fr);
    let page = browser(&program, &finish);
    page.see(text.memo_title());
    speak(&page, text, Duration::from_millis(2_500));
    memos(&page, 1);
    page.press(text.sessions_lock());
    page.see(text.device_lose_memo());
    page.press(text.device_stay());
    memos(&page, 1);
    page.press(text.sessions_lock());
    page.press(text.device_lose_act());
    page.see(text.error_locked_title());
    let left = told(&page, "return (await indexedDB.databases()).map((one) => one.name).join(' ')");
    assert!(!left.as_str().unwrap_or_default().contains("memos"), "{left}");
}
