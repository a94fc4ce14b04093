//! What goes on paper, printed by a real browser: of the sheet of a meeting a normal guide takes one page of either size, a long one goes
//! on; what is handed over takes few pages, and nothing of the menus.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor};
use serde_json::json;

const A4: (f64, f64) = (21.0, 29.7);
const A5: (f64, f64) = (14.8, 21.0);

#[test]
fn e13_a_normal_guide_is_one_page_on_either_paper_and_a_long_one_goes_on() {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let settled = [
        ("day", "2026-01-05"),
        ("time", "10:00"),
        ("length", "60"),
        ("margin", "30"),
        ("mode", "in-person"),
        ("place", "Atelier du Pont, 3 rue du Pont, Nantes"),
        ("practical", "Porte B, deuxième étage, code 1234. Je porte un foulard vert."),
        ("travel", "40"),
        ("subject", "Vivre de la restauration de meubles"),
    ];
    let meeting = visitor.post(&format!("{person}/meetings/new"), &settled);
    let grid = format!("{meeting}/grid");
    let fill = |topics: &[&str]| {
        let topics: Vec<(&str, &str)> = [("take", "topics")].into_iter().chain(topics.iter().map(|topic| ("topic", *topic))).collect();
        visitor.post(&grid, &topics);
    };
    // A short guide for the pocket.
    fill(&["path", "day", "likes", "contacts"]);
    visitor.post(&grid, &[("take", "reserve")]);

    let page = Page::open(&program.origin(), Look::french());
    page.go(&program.address());
    page.go(&format!("{meeting}/sheet"));
    page.see("Départ");
    for (width, height) in [A4, A5] {
        assert_eq!(page.printed(width, height), 1, "{width} × {height} cm");
    }
    // All that is proposed when one checks a trade against reality.
    fill(&["difficulties", "skills", "advice"]);
    visitor.post(&grid, &[("take", "reserve")]);
    page.go(&format!("{meeting}/sheet"));
    assert_eq!(page.printed(A4.0, A4.1), 1);
    fill(&["organisation", "market", "training", "entry", "pay", "other"]);
    for number in 0..40 {
        visitor.post(&format!("{grid}/add"), &[("label", &format!("Un point de plus, le numéro {number}")), ("topic", "other")]);
    }
    page.go(&format!("{meeting}/sheet"));
    let pages = page.printed(A5.0, A5.1);
    assert!((2..=4).contains(&pages), "{pages} pages");
}

#[test]
fn what_is_handed_over_takes_few_pages_and_nothing_of_the_menus() {
    let handed = |program: &Program, look: Look, list: &[(&str, usize)]| {
        let page = Page::open(&program.origin(), look);
        page.go(&program.address());
        for (path, most) in list {
            page.go(path);
            let pages = page.printed(A4.0, A4.1);
            assert!((1..=*most).contains(&pages), "{path}: {pages} pages");
            page.protocol("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
            let shown = page.evaluate(
                "return [...document.querySelectorAll('nav, .top, .foot, .tabs, .skip, .notice, .back, .actions, button, input, select, textarea')] \
                 .filter((one) => one.getClientRects().length && getComputedStyle(one).visibility !== 'hidden') \
                 .map((one) => one.outerHTML.slice(0, 80))",
            );
            assert_eq!(shown, json!([]), "{path} on paper");
            page.protocol("Emulation.setEmulatedMedia", &json!({ "media": "" }));
        }
    };
    let program = Program::start_with(env!("CARGO_BIN_EXE_rebond"), &["demo"]);
    let sample = [("/proof/overview", 2), ("/proof/project", 4), ("/proof/record?from=2026-01-01", 5), ("/synthesis", 8)];
    handed(&program, Look::french(), &sample);
    handed(&program, Look::english(), &sample);
    let empty = Program::start(env!("CARGO_BIN_EXE_rebond"));
    handed(&empty, Look::french(), &[("/proof/overview", 1), ("/proof/project", 1), ("/proof/record", 1), ("/synthesis", 1)]);
}
