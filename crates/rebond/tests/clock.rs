//! A meeting held in a real browser: the phase one is in, the time left, the closing question in time, one phase on screen at a
//! time, what is ticked and typed; and the same page without scripts.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::poll::{PATIENCE, until};
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
    page.go(&program.address());
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
    page.go(&program.address());
    page.go(&hold);
    page.see("10 h 52");
    assert!(!page.has("Il reste"));
}

/// What a thumb reaches on a small phone, without another page.
#[test]
fn f4_f8_one_phase_is_on_screen_and_points_and_notes_need_no_other_page() {
    let text = Text::new(Lang::Fr);
    let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let settled = [("day", "2026-01-05"), ("time", "10:00"), ("length", "60"), ("margin", "15"), ("mode", "in-person")];
    let meeting = visitor.post(&format!("{person}/meetings/new"), &settled);
    let hold = format!("{meeting}/hold");
    visitor.post(&format!("{meeting}/points"), &[("label", "La première heure")]);

    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(&program.address());
    page.go(&hold);
    let shown =
        || page.evaluate("return [...document.querySelectorAll('.phase')].filter((one) => one.offsetHeight > 0).map((one) => one.id)");
    assert_eq!(shown().to_string(), "[\"phase-1\"]");
    assert!(page.height() < 2_100, "{} px", page.height());
    // The tabs of the program give way to what one needs here.
    assert!(!page.has(text.nav_people()) && page.has(text.meet_hold_bar_note()) && page.has(text.meet_hold_bar_name()));
    page.evaluate("document.querySelector('#course a[href=\"#phase-4\"]').click()");
    assert_eq!(shown().to_string(), "[\"phase-4\"]");
    page.evaluate("window.same = true");
    page.press(text.meet_hold_raise());
    page.see(text.meet_hold_reopen());
    page.fill(text.meet_hold_note(), "Le matin, l’atelier est à elle");
    page.press(text.meet_hold_note_save());
    page.see(text.meet_hold_kept());
    assert_eq!(page.value(text.meet_hold_note()), "");
    assert_eq!(page.evaluate("return window.same === true"), true, "another page came");
    assert_eq!(shown().to_string(), "[\"phase-4\"]");

    // What is typed is there again when the page comes back, and kept once when it is sent.
    page.fill(text.meet_hold_note(), "Elle cite trois noms");
    page.go(&hold);
    assert_eq!(page.value(text.meet_hold_note()), "Elle cite trois noms");
    page.press(text.meet_hold_note_save());
    page.see("Elle cite trois noms");
    page.go(&hold);
    let said = "[...document.querySelectorAll('#notes .said')].filter((one) => one.textContent.includes('trois noms')).length";
    let times = || (page.evaluate(&format!("return {said}")) == 1).then_some(());
    page.see(text.device_there());
    assert!(until(PATIENCE, times).is_some(), "{}", page.text());
    assert_eq!(page.value(text.meet_hold_note()), "");

    // Rebond goes away while one writes: it is said, and the words stay.
    page.fill(text.meet_hold_note(), "Puis elle raccompagne");
    program.kill();
    page.press(text.meet_hold_note_save());
    page.see(text.device_gone());
    page.within("Puis elle raccompagne", || page.see(text.device_here()));
}

/// A tick brings the next point, on the page one has before one, with Rebond there and away; and as Rebond shows it when the page comes again.
#[test]
fn f4_a_tick_brings_the_next_point_without_another_page() {
    let text = Text::new(Lang::Fr);
    let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let settled = [("day", "2026-01-05"), ("time", "10:00"), ("length", "60"), ("margin", "15"), ("mode", "in-person")];
    let meeting = visitor.post(&format!("{person}/meetings/new"), &settled);
    let hold = format!("{meeting}/hold");
    for number in 1..=6 {
        visitor.post(&format!("{meeting}/points"), &[("label", &format!("Point numéro {number}"))]);
    }
    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(&program.address());
    page.go(&hold);
    page.evaluate("document.querySelector('#course a[href=\"#phase-4\"]').click(); window.same = true");
    let open = || {
        page.evaluate(
            "return [...document.querySelectorAll('#phase-4 ul.points > .open')].filter((one) => !one.closest('details')) \
             .map((one) => one.querySelector('.point-label').textContent.slice(-1)).join('')",
        )
    };
    let shows = |points: &str, when: &str| {
        let there = until(PATIENCE, || (open() == points).then_some(()));
        assert!(there.is_some(), "{when}: {} instead of {points}", open());
    };
    let tick = |number: u8, label: &str| page.within(&format!("Point numéro {number}"), || page.press(label));
    shows("123", "at first");
    tick(1, text.meet_hold_raise());
    shows("234", "at once");
    program.kill();
    tick(3, text.meet_hold_skip());
    shows("245", "without a network too");
    tick(2, text.meet_hold_raise());
    tick(4, text.meet_hold_raise());
    shows("56", "until there are no more");
    assert_eq!(page.evaluate("return document.querySelectorAll('#phase-4 details.later').length"), 0);
    assert_eq!(page.evaluate("return window.same === true"), true, "no other page came");
    program.again_there();
    page.go(&program.address());
    page.go(&hold);
    page.see(text.device_there());
    page.go(&hold);
    page.evaluate("document.querySelector('#course a[href=\"#phase-4\"]').click()");
    shows("56", "as Rebond shows it");
}
