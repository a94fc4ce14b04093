//! The clock of a meeting in a real browser: the phase one is in, the time left, the closing question in time; and the same page
//! without scripts.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor};
use rebond_text::{Lang, Text};

#[test]
fn f5_the_clock_brings_the_closing_question_in_time() {
    let text = Text::new(Lang::Fr);
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let settled = [("day", "2026-01-05"), ("time", "10:00"), ("length", "60"), ("margin", "15"), ("mode", "in-person")];
    let meeting = visitor.post(&format!("{person}/meetings/new"), &settled);
    let hold = format!("{meeting}/hold");

    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(program.address());
    page.go(&hold);
    // Long after the agreed hour, the hours of the phases say more than a clock.
    page.see("10 h 52");
    assert!(!page.has("Il reste") && !page.has(text.meet_hold_close()));
    for (minutes, now, closes) in [(1, 0, false), (30, 2, false), (53, 4, true)] {
        let id = meeting.rsplit('/').next().unwrap_or_default();
        page.evaluate(&format!("localStorage.setItem('rebond-begun-{id}', Date.now() - {minutes} * 60000)"));
        page.go(&hold);
        page.see(&format!("Il reste {} min", 60 - minutes));
        let here = page.evaluate("return [...document.querySelectorAll('#course a')].findIndex((one) => one.ariaCurrent === 'step')");
        assert_eq!(here, now, "after {minutes} minutes");
        assert_eq!(page.has(text.meet_hold_close()), closes, "after {minutes} minutes");
    }
    assert!(page.complaints().is_empty());

    let page = Page::open(&program.origin(), Look::french().phone().without_scripts());
    page.go(program.address());
    page.go(&hold);
    page.see("10 h 52");
    assert!(!page.has("Il reste"));
}
