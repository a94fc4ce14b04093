//! What would stop somebody, by axe-core: the composer and everything around a message, then the main pages, each at 360 and at 1280
//! pixels, light and dark. Nothing serious or critical stands. What axe-core does not know (one h1, sizes for thumbs) is in `pages`.

use rebond_testkit::browser::{Look, Page};
use rebond_testkit::{Program, Visitor};
use rebond_text::{Lang, Text};

#[test]
fn the_composer_and_what_follows_stop_nobody() {
    let program = Program::start(env!("CARGO_BIN_EXE_rebond"));
    let visitor = Visitor::of(&program);
    let fields = [("name", "Claire Vasseur"), ("organisation", "Les Ateliers du Cèdre"), ("address", "claire.vasseur@exemple.fr")];
    let person = visitor.post("/people", &fields);
    let account = [("from", "lea@exemple.fr"), ("host", "127.0.0.1"), ("port", "2525"), ("security", "none")];
    visitor.post("/settings/mail", &account);
    let draft = visitor
        .post(&format!("{person}/approaches"), &[("kind", "request"), ("way", "email:claire.vasseur@exemple.fr"), ("start", "frame")]);
    let body = "Bonjour Claire,\n\nAuriez-vous un poste pour moi ? Tu peux m’aider ? …\n\nVeuillez agréer mes salutations distinguées.";
    visitor.post(&draft, &[("mode", "one"), ("subject", "Bonjour"), ("body", body), ("do", "check")]);
    let aside = [("rule", "no-easy-out"), ("words", ""), ("reason", "custom"), ("scope", "here")];
    visitor.post(&format!("{draft}/aside"), &aside);
    let sent = visitor
        .post(&format!("{person}/approaches"), &[("kind", "request"), ("way", "email:claire.vasseur@exemple.fr"), ("start", "frame")]);
    visitor.post(&sent, &[("mode", "one"), ("subject", "Bonjour"), ("body", body), ("do", "save")]);
    let day = today(&visitor, &sent);
    visitor.post(&format!("{sent}/sent"), &[("day", &day), ("time", "00:00")]);

    let page = Page::open(&program.origin(), Look::french());
    page.go(&program.address());
    let paths = [
        format!("{person}/write"),
        format!("{draft}?check=1"),
        format!("{draft}?parts=1&check=1"),
        format!("{draft}/aside?rule=no-redirect&words="),
        format!("{draft}/send"),
        sent.clone(),
        format!("{sent}/answer"),
        "/settings/mail".to_owned(),
        "/statistics".to_owned(),
    ];
    look(&page, &paths, |path| {
        // With the remarks that come while one writes.
        if path.starts_with(&format!("{draft}?check")) {
            page.see(Text::new(Lang::Fr).write_severity_error());
        }
    });
}

#[test]
fn the_main_pages_stop_nobody() {
    let program = Program::start_with(env!("CARGO_BIN_EXE_rebond"), &["demo"]);
    let page = Page::open(&program.origin(), Look::english());
    page.go(&program.address());
    let mut paths: Vec<String> = ["/", "/people", "/people/board", "/people/inventory", "/people/new", "/meetings", "/thread", "/campaign"]
        .into_iter()
        .chain(["/organisations", "/events", "/search?q=bois", "/import", "/data", "/settings", "/statistics", "/welcome"])
        .map(str::to_owned)
        .collect();
    for (list, kind) in [("/people", "people"), ("/meetings", "meetings"), ("/organisations", "organisations"), ("/thread", "referrals")] {
        page.go(list);
        let first = format!(
            "return [...document.querySelectorAll('main a')].map((a) => a.pathname).find((path) => /^.{kind}.[0-9a-f-]{{36}}$/.test(path)) || ''"
        );
        let found = page.evaluate(&first);
        let found = found.as_str().unwrap_or_default();
        assert!(!found.is_empty(), "{list} leads to none of its {kind}");
        paths.push(found.to_owned());
        paths.extend(if kind == "meetings" { vec![format!("{found}/hold"), format!("{found}/finish")] } else { Vec::new() });
    }
    look(&page, &paths, |_| {});
}

/// Looks at each page in both widths, light and dark.
fn look(page: &Page, paths: &[String], ready: impl Fn(&str)) {
    let mut told = Vec::new();
    for path in paths {
        page.go(path);
        ready(path);
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        for (width, height) in [(360, 780), (1280, 900)] {
            page.size(width, height);
            for dark in [false, true] {
                page.prefer_dark(dark);
                let barriers = page.barriers();
                told.extend(barriers.into_iter().map(|one| format!("{path} {width}{}: {one}", if dark { " dark" } else { "" })));
            }
        }
    }
    assert!(told.is_empty(), "{} barriers:\n{}", told.len(), told.join("\n"));
}

/// The day on which the program believes it is, as the form of sending is filled.
fn today(visitor: &Visitor<'_>, draft: &str) -> String {
    let page = visitor.read(&format!("{draft}/send"));
    let day = rebond_testkit::between(&page, "name=\"day\" value=\"", "\"").unwrap_or_default();
    day.to_owned()
}
