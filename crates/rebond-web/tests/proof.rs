//! What one shows to others, through its pages: the table holds no name that was not ticked, the page to print offers them unticked.

use rebond_domain::{Organisation, OrganisationKind, Person};
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
