//! The end of a campaign through its pages, by forms: decided, told to whoever helped, one by one; another begins, the first stays
//! readable; everything erased, after a backup is offered.

use rebond_domain::{Approach, Purpose, Record};
use rebond_testkit::{Tab, World, between};

const NOW: &str = "2026-11-10T15:30:00+01:00";

#[tokio::test]
async fn a7_g5_a_campaign_ends_is_told_and_another_begins() {
    let world = World::fresh().await;
    let make = &world.make;
    let campaign = world.with(make.campaign(Purpose::Confront)).await;
    let (claire, paul) = (world.person("Claire Aubry").await, world.person("Paul Fictif").await);
    world.put(make.held_meeting(&claire, "2026-11-05T10:00:00+01:00")).await;
    world.put(make.referral(&claire, &paul)).await;
    let tab = Tab::at(world, NOW);
    let before = tab.page("/campaign/closing").await;
    assert!(before.contains("Claire Aubry") && before.contains("n’est pas terminée"), "shown beforehand, without a form");
    assert_eq!(tab.taken("/campaign/state", "state=ended&ending=hired&decision=Je commence lundi").await, "/campaign/closing");
    let page = tab.page("/campaign/closing").await;
    assert!(page.contains("j’ai trouvé un poste") && page.contains("Noms donnés") && !page.contains("value=\"yes\""), "{page}");
    assert!(tab.page("/").await.contains("Donner la nouvelle aux personnes qui ont compté"));

    let nobody = tab.refused("/campaign/closing", "frame=Merci").await;
    assert!(nobody.contains("Cochez au moins une personne"));
    let form = format!("frame=Je commence lundi.&to={0}&own-{0}=Tout est parti de vous.", claire.id);
    assert_eq!(tab.taken("/campaign/closing", &form).await, "/campaign/closing");
    let drafts: Vec<Approach> =
        tab.world.everything().await.into_iter().filter_map(|it| if let Record::Approach(it) = it { Some(it) } else { None }).collect();
    let body = drafts[0].body.as_ref().unwrap().as_str();
    assert!(body.contains("Tout est parti de vous.") && body.contains("Je commence lundi."), "{body}");
    assert!(tab.page("/campaign/closing").await.contains(&format!("/approaches/{}", drafts[0].id)));
    tab.taken(&format!("/approaches/{}/sent", drafts[0].id), "day=2026-11-10&time=15:30").await;
    let told = tab.page("/campaign/closing").await;
    assert!(told.contains("Nouvelle donnée"), "{told}");
    assert!(!tab.page("/").await.contains("Donner la nouvelle aux personnes"));

    assert_eq!(tab.taken("/campaign/begin", "").await, "/welcome");
    assert!(!tab.page("/welcome").await.contains(campaign.expectation.as_ref().map_or("§", |words| words.as_str())));
    let past = tab.page("/campaign/past").await;
    assert!(past.contains("Je commence lundi") && past.contains("J’ai trouvé un poste"), "{past}");
    assert!(tab.page("/campaign").await.contains("/campaign/past"));
}

#[tokio::test]
async fn everything_is_erased_in_one_clear_way_after_a_backup_is_offered() {
    let world = World::fresh().await;
    world.put(world.make.campaign(Purpose::Confront)).await;
    world.person("Claire Aubry").await;
    let tab = Tab::at(world, NOW);
    let page = tab.page("/data/erase").await;
    let (backup, button) = (page.find("/data/export/archive").unwrap(), page.find("Effacer toutes mes données").unwrap());
    assert!(backup < button, "the backup comes first");
    assert!(between(&tab.refused("/data/erase", "").await, "Cochez cette", "effacer").is_some());
    assert_eq!(tab.world.everything().await.len(), 3);
    assert_eq!(tab.taken("/data/erase", "sure=yes").await, "/welcome");
    assert_eq!(tab.world.everything().await.len(), 1);
    assert!(!tab.page("/people").await.contains("Claire"));
}

#[tokio::test]
async fn a_backup_says_what_it_will_not_hold_before_it_is_downloaded() {
    let tab = Tab::at(World::fresh().await, NOW);
    let (ada, bo) = (tab.world.person("Ada Vernet").await, tab.world.person("Bo Tanguy").await);
    let whole = tab.page("/data/export/archive").await;
    assert!(whole.contains("Vernet") && whole.contains("Tanguy"));
    let harm = format!("UPDATE people SET updated_at = 253402207200000000 WHERE id = x'{}'", ada.id.0.simple());
    rusqlite::Connection::open(tab.world.folder().join("rebond.db")).unwrap().execute_batch(&harm).unwrap();
    let told = tab.page("/data/export/archive").await;
    assert!(told.contains("Un élément ne peut pas être lu") && told.contains(&ada.id.to_string()), "{told}");
    assert!(!told.contains("Tanguy"), "nothing is downloaded yet");
    let rest = tab.page("/data/export/archive?rest=yes").await;
    assert!(rest.contains(&bo.id.to_string()) && !rest.contains("Vernet"), "{rest}");
}
