//! An old tab that comes back: its record was changed elsewhere, the program was started again. Nothing typed is lost, nothing is
//! overwritten unseen.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::http::Connection;
use rebond_testkit::poll::PATIENCE;
use rebond_testkit::{Program, Visitor};
use rebond_text::{Lang, Text};

#[test]
fn what_an_old_tab_says_is_kept_and_overwrites_nothing_unseen() {
    let text = Text::new(Lang::Fr);
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let person = visitor.post("/people", &[("name", "Claire Vasseur")]);
    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(&program.address());
    page.go(&format!("{person}/edit"));
    visitor.post(&format!("{person}/edit"), &[("given", "Claire"), ("family", "Vasseur"), ("town", "Nantes")]);

    page.fill(text.person_field_town(), "Rezé");
    page.fill(text.person_field_subject(), "Le bois local");
    page.click(text.action_save());
    page.see(text.error_stale_again());
    assert_eq!(page.value(text.person_field_town()), "Rezé", "what was typed stays");
    assert_eq!(page.value(text.person_field_subject()), "Le bois local", "what was typed stays");
    assert!(visitor.read(&person).contains("Nantes"), "nothing was overwritten");
    assert_eq!(page.flaws(), Vec::<String>::new());

    // Sent again in full knowledge, it is kept.
    page.click(text.action_save());
    page.see("Rezé");
    page.see("Le bois local");
}

#[test]
fn an_old_tab_is_let_in_after_the_program_was_started_again() {
    let mut program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let person = Visitor::of(&program).post("/people", &[("name", "Claire Vasseur")]);
    let cookie = program.cookie();
    let key = cookie.split_once('=').map(|(_, key)| key.to_owned()).unwrap_or_default();
    program.kill();
    program.again();
    // Here the port is another one each time, and the cookie is named after it; its secret is the same.
    let renewed = format!("__Host-rebond-session-{}={key}", program.host().rsplit(':').next().unwrap_or_default());
    let mut line = Connection::open(&program.host(), PATIENCE).unwrap_or_else(|error| panic!("{error}"));
    let answer = line.get(&person, &[("Cookie", &renewed)]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("Claire"), "what was confirmed is there");
}
