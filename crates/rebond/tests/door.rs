//! Coming in and locking, in a browser: by the file that opens it, at the name of one's own or, where the browser does not know that
//! name, at the address of the machine.

use std::path::Path;

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, temp_dir};
use rebond_text::{Lang, Text};
use rebond_web::{Doorstep, doorstep};

/// A file that leads to a new address of the program; asked first whether the name is known at `there`.
fn file(folder: &Path, program: &Program, there: &str) -> String {
    let own = program.address();
    let plain = own.replace(&program.origin(), &format!("http://{}", program.host()));
    let page = doorstep(Text::new(Lang::Fr), Doorstep { own: &own, there, plain: &plain });
    let path = folder.join("enter.html");
    std::fs::write(&path, page).unwrap_or_else(|error| panic!("{error}"));
    format!("file://{}", path.display())
}

#[test]
fn the_file_leads_inside_and_the_lock_leads_out() {
    let (program, folder, text) = (Program::start(env!("CARGO_BIN_EXE_rebond")), temp_dir(), Text::new(Lang::Fr));
    let there = format!("{}/enter/there", program.origin());
    let page = Page::open(&program.origin(), Look::french().phone());
    page.go(&file(folder.path(), &program, &there));
    page.see(text.welcome_title());
    let at = page.evaluate("return [location.origin, location.search, document.cookie]");
    assert_eq!(at, serde_json::json!([program.origin(), "", ""]), "at the name of one's own, without the token, the cookie out of reach");
    assert_eq!(page.flaws(), Vec::<String>::new());
    page.go("/settings/sessions");
    page.tick(text.sessions_shared());
    page.click(text.action_save());
    page.see(text.flash_saved());
    assert!(page.ticked(text.sessions_shared()));
    page.go("/people");
    page.click(text.sessions_lock());
    page.see(text.error_locked_title());
    page.go("/people");
    page.see(text.error_locked_title());
    // In again, from there.
    page.go(&file(folder.path(), &program, &there));
    page.see(text.welcome_title());
}

#[test]
fn a_browser_that_does_not_know_the_name_comes_in_at_the_address_of_the_machine() {
    let (program, folder, text) = (Program::start(env!("CARGO_BIN_EXE_rebond")), temp_dir(), Text::new(Lang::Fr));
    let page = Page::open(&format!("http://{}", program.host()), Look::french());
    page.go(&file(folder.path(), &program, "http://no-such-name.invalid/enter/there"));
    page.see(text.welcome_title());
    assert_eq!(page.evaluate("return location.origin"), serde_json::json!(format!("http://{}", program.host())));
    page.go("/people");
    page.miss(text.error_locked_title());
}
