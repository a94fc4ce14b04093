//! What one shows to others, through its pages: the table holds no name that was not ticked, the page to print offers them unticked.

use rebond_domain::{Line, Organisation, OrganisationKind, Person};
use rebond_testkit::{Tab, World};

#[tokio::test]
async fn g11_the_table_of_the_record_names_nobody_who_was_not_ticked() {
    let world = World::fresh().await;
    let make = &world.make;
    let place = world.with(Organisation { kind: OrganisationKind::Association, ..make.organisation("Le Grenier") }).await;
    let ines = Person { organisation_id: Some(place.id), ..make.person("Inès Haddad") };
    let bo = make.person("Bo Tanguy");
    world.put_all([ines.clone(), bo.clone()]).await;
    world.put_all([make.sent_request(&ines), make.sent_request(&bo)]).await;
    world.put(make.held_meeting(&ines, "2026-11-10T14:00:00+01:00")).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    let table = tab.get("/proof/record.csv?from=2026-11-01&to=2026-11-28").await.body;
    assert_eq!(table.lines().count(), 4, "{table}");
    for name in ["Inès", "Haddad", "Bo", "Tanguy", "Grenier"] {
        assert!(!table.contains(name), "{table}");
    }
    assert!(table.contains("Une personne, Association"), "{table}");
    let table = tab.get(&format!("/proof/record.csv?from=2026-11-01&name={}", ines.id)).await.body;
    assert!(table.contains("Inès Haddad, Le Grenier") && !table.contains("Tanguy"), "{table}");
    let page = tab.get("/proof/record?from=2026-11-01&kind=meeting").await.body;
    assert!(page.contains("P01/Q04") && !page.contains("checked><span class=\"tick-words\"><bdi>"), "nobody is ticked beforehand");
    assert_eq!(page.matches("<tr>").count(), 2, "the heads and one meeting: {page}");
}

#[tokio::test]
async fn a5_g13_a_decision_keeps_what_tipped_it_and_the_next_stages() {
    let tab = Tab::at(World::fresh().await, "2026-11-28T10:00:00+01:00");
    let page = tab.page("/proof/project").await;
    assert!(!page.contains("data-print") && !page.contains("project.odt"), "nothing to print, nothing offered");
    assert_eq!(tab.get("/proof/project.odt").await.status, 404);
    let form = "decision=Je me forme.&tipped=Ce qu’a dit une <tourneuse>.&next-stages=Une immersion\nDu bénévolat";
    assert_eq!(tab.taken("/campaign/decision", form).await, "/campaign");
    let page = tab.page("/campaign/decision").await;
    assert!(page.contains("Une immersion\nDu bénévolat") && page.contains("&lt;tourneuse&gt;"), "{page}");
    // The campaign goes on, and the file of the project says it: on the page, to be retouched, and for a word processor.
    assert!(tab.page("/campaign").await.contains("Du bénévolat"));
    let page = tab.page("/proof/project").await;
    assert!(
        page.contains("data-print")
            && page.contains("contenteditable")
            && page.contains("<li class=\"prose\" dir=\"auto\">Du bénévolat</li>"),
        "{page}"
    );
    let file = tab.get("/proof/project.md").await;
    assert!(file.kind.starts_with("text/markdown") && file.body.contains("- Une immersion\n- Du bénévolat"), "{}", file.body);
    let file = tab.get("/proof/project.odt").await;
    assert!(file.kind == "application/vnd.oasis.opendocument.text" && file.body.contains("mimetypeapplication/vnd.oasis"), "{}", file.kind);
}

#[tokio::test]
async fn the_overview_says_where_one_stands_what_waits_and_names_nobody() {
    let world = World::fresh().await;
    let make = &world.make;
    let ines = Person { role: Line::cut("Tourneuse"), ..make.person("Inès Haddad") };
    let bo = make.person("Bo Tanguy");
    world.put_all([ines.clone(), bo.clone()]).await;
    world.put_all([make.sent_request(&ines), make.sent_request(&bo)]).await;
    world.put_all([make.held_meeting(&bo, "2026-11-10T14:00:00+01:00"), make.meeting(&ines, "2026-12-10T14:00:00+01:00")]).await;
    let tab = Tab::at(world, "2026-11-28T10:00:00+01:00");
    assert_eq!(tab.taken("/proof/overview", "help-wanted=Trouver une immersion près de chez moi.").await, "/proof/overview");
    let page = tab.page("/proof/overview").await;
    for words in ["2 personnes contactées", "Une rencontre faite", "Rencontre le 10", "Tourneuse", "Trouver une immersion"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for name in ["Inès", "Haddad", "Bo ", "Tanguy"] {
        assert!(!page.contains(name) && !tab.get("/proof/overview.md").await.body.contains(name), "{name}");
    }
    assert!(tab.lang("en").page("/proof/overview").await.contains("What I need help with"));
}
