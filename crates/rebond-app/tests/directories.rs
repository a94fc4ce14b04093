//! Where to look for people: what serves the purpose comes first (A3–A5), every country has its places (B1, B3), and one tap makes one of
//! them an organisation to visit (B5).
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use rebond_app::organisations::{DirectoriesPage, KeepDirectory, ShowDirectories};
use rebond_domain::*;
use rebond_method::{DirectoryKind, Rule};
use rebond_testkit::{Make, World};

async fn shown(world: &World, purpose: Option<Purpose>) -> DirectoriesPage {
    ShowDirectories { purpose, lang: Lang::Fr }.run(&world.desk().await).await.unwrap()
}

#[tokio::test]
async fn a3_a4_a5_what_serves_the_purpose_comes_first() {
    let world = World::fresh().await;
    let first = |page: &DirectoriesPage| page.groups[0].0;
    for (purpose, kind, rule) in [
        (Purpose::Explore, DirectoryKind::Gateway, Rule::A3),
        (Purpose::Confront, DirectoryKind::Event, Rule::A4),
        (Purpose::Validate, DirectoryKind::Network, Rule::A5),
    ] {
        let page = shown(&world, Some(purpose)).await;
        assert_eq!(page.rule, Some(rule));
        let has = page.groups.iter().any(|(it, _)| *it == kind);
        assert!(!has || first(&page) == kind, "{purpose:?}");
        assert!(page.groups.len() >= 3, "the others follow");
    }
    // The campaign's own purpose is taken when none is asked for.
    world.put(world.make.campaign(Purpose::Validate)).await;
    assert_eq!(shown(&world, None).await.purpose, Some(Purpose::Validate));
}

#[tokio::test]
async fn b1_b3_every_country_has_its_own_places_and_lists() {
    for norms in ["fr-FR", "fr-CA", "en-CA"] {
        let world = World::on(rebond_testkit::Engine::Sqlite, Make::default(), |account| Account {
            norms: NormsCode::parse(norms).unwrap(),
            ..account
        })
        .await;
        let page = shown(&world, None).await;
        let count: usize = page.groups.iter().map(|(_, entries)| entries.len()).sum();
        assert!(count >= 4 && page.groups.iter().any(|(kind, _)| *kind == DirectoryKind::Gateway), "{norms}: {count}");
    }
}

#[tokio::test]
async fn b5_one_tap_makes_a_gateway_an_organisation_to_visit_and_another_finds_it() {
    let world = World::fresh().await;
    let keep = async || KeepDirectory { key: "cress".into(), lang: Lang::Fr }.run(&world.desk().await).await.unwrap();
    let id = keep().await;
    assert_eq!(keep().await, id);
    let place: Organisation = world.get(id.0).await;
    assert_eq!((place.kind, place.name.as_str()), (OrganisationKind::Gateway, "CRESS"));
    let page = shown(&world, None).await;
    assert!(page.groups.iter().flat_map(|(_, entries)| entries).any(|it| it.directory.key == "cress" && it.kept == Some(id)));
}
