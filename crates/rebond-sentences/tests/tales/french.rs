//! The stories told in French.

use rebond_app::approaches::About;
use rebond_app::campaign::{BeginCampaign, SayWhatYouExpect, SetDiscretion};
use rebond_app::meetings::Mark;
use rebond_domain::*;
use rebond_testkit::life::{Life, Who};

use super::tale::Tale;

/// A meeting, two names, an introduction, the news, the thanks.
pub(crate) async fn workshop() -> String {
    let lead = "Sacha, comptable, pense à l’ébénisterie. Une seule connaissance du métier, deux noms qui en sortent.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "L’atelier", lead).await;
    tale.today("2026-11-02 09:00").await;
    let claire = tale.adds("2026-11-02 09:30", Who { place: Some("Les Ateliers du Cèdre"), ..Who::known("Claire Vasseur") }).await;
    tale.today("2026-11-02 10:00").await;
    let request = tale.asks("2026-11-02 11:00", claire).await;
    tale.today("2026-11-03 09:00").await;
    tale.hears("2026-11-04 15:00", claire, request, Answer::Yes, None).await;
    tale.today("2026-11-04 16:00").await;
    let meeting = tale.plans("2026-11-04 17:00", claire, Some(request), "2026-11-12 14:00").await;
    tale.today("2026-11-10 09:00").await;
    tale.writes("2026-11-10 09:30", claire, MessageKind::Confirmation, About { meeting: Some(meeting), ..About::default() }).await;
    tale.today("2026-11-12 13:45").await;
    let given = [("Nadia Inventée", NameUse::Agreed), ("Paul Fictif", NameUse::NotAsked)];
    let named = tale.tells("2026-11-12 16:00", meeting, &given).await;
    tale.today("2026-11-12 18:30").await;
    tale.thanks("2026-11-12 19:00", claire, meeting).await;
    tale.today("2026-11-13 09:00").await;
    tale.says("2026-11-13 09:30", "Claire accepte de présenter Nadia, et d’être citée auprès de Paul.");
    tale.life.name_use("2026-11-13 09:30", named[1].0, NameUse::Agreed, None).await;
    let asked =
        tale.writes("2026-11-13 10:00", claire, MessageKind::Introduction, About { referral: Some(named[0].0), ..About::default() }).await;
    tale.hears("2026-11-16 09:00", claire, asked, Answer::Introduced, None).await;
    tale.today("2026-11-16 09:30").await;
    tale.writes("2026-11-16 10:00", claire, MessageKind::ThankYou, About::default()).await;
    let second = tale.asks("2026-11-16 10:30", named[0].1).await;
    let third = tale.asks("2026-11-16 11:00", named[1].1).await;
    tale.today("2026-11-17 09:00").await;
    tale.news("2026-11-17 09:30", claire, named[0].0, LoopStage::Written).await;
    tale.life.told("2026-11-17 09:30", named[1].0, LoopStage::Written).await;
    tale.hears("2026-11-18 09:00", named[0].1, second, Answer::Yes, None).await;
    tale.hears("2026-11-18 10:00", named[1].1, third, Answer::No, None).await;
    tale.today("2026-11-18 11:00").await;
    tale.writes("2026-11-18 12:00", named[1].1, MessageKind::ThankYou, About::default()).await;
    let visit = tale.plans("2026-11-18 12:30", named[0].1, Some(second), "2026-11-25 10:00").await;
    tale.news("2026-11-18 13:00", claire, named[1].0, LoopStage::Unreachable).await;
    tale.life.told("2026-11-18 13:00", named[0].0, LoopStage::Agreed).await;
    tale.today("2026-11-24 09:00").await;
    tale.tells("2026-11-25 12:00", visit, &[]).await;
    tale.thanks("2026-11-25 18:30", named[0].1, visit).await;
    tale.news("2026-11-26 09:00", claire, named[0].0, LoopStage::Met).await;
    tale.today("2026-11-26 10:00").await;
    tale.today("2027-01-11 09:00").await;
    tale.page()
}

/// The customs of Québec: no good reason is needed, fifteen minutes are enough.
pub(crate) async fn quebec() -> String {
    let lead = "Inès arrive à Montréal. Personne dans son carnet ; ici, une demande courte et sans recommandation se fait.";
    let mut tale = Tale::begin(Life::begin_in("fr-CA", "America/Toronto").await, Lang::Fr, "Quinze minutes à Montréal", lead).await;
    tale.today("2026-11-02 12:00").await;
    let fair = Who { source: Some(Source::Event), place: Some("Bois Boréal"), ..Who::named("Maude Tremblay-Fictive") };
    let maude = tale.adds("2026-11-07 17:00", fair).await;
    tale.today("2026-11-08 10:00").await;
    let request = tale.asks("2026-11-09 09:00", maude).await;
    tale.today("2026-11-13 09:00").await;
    tale.today("2026-11-19 09:00").await;
    tale.writes("2026-11-19 10:00", maude, MessageKind::FollowUp, About::default()).await;
    tale.hears("2026-11-20 09:00", maude, request, Answer::Later, Some("2027-01-11")).await;
    tale.today("2026-11-20 10:00").await;
    tale.today("2026-12-15 10:00").await;
    tale.today("2027-01-11 10:00").await;
    let again = tale.asks("2027-01-11 11:00", maude).await;
    tale.hears("2027-01-12 09:00", maude, again, Answer::Yes, None).await;
    let call = tale.plans("2027-01-12 09:30", maude, Some(again), "2027-01-15 12:00").await;
    tale.tells("2027-01-15 12:30", call, &[("Luc Gagnon-Fictif", NameUse::MaySayKnown)]).await;
    tale.today("2027-01-15 18:30").await;
    tale.thanks("2027-01-15 19:00", maude, call).await;
    tale.today("2027-01-16 10:00").await;
    tale.page()
}

/// In post, in a small town.
pub(crate) async fn discreet() -> String {
    let lead = "Camille travaille à la Menuiserie Durand et veut bouger sans que cela se sache.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "En poste, sans bruit", lead).await;
    let colleague = tale.adds("2026-11-02 09:30", Who { place: Some("Menuiserie Durand"), ..Who::known("Agnès Arbre") }).await;
    let friend = tale.adds("2026-11-02 09:40", Who { circle: Some(Circle::Friends), ..Who::known("Bruno Bosquet") }).await;
    tale.today("2026-11-02 10:00").await;
    let place = tale.life.0.get::<Person>(colleague).await.organisation_id.unwrap_or_else(|| panic!("a place"));
    let mine = Organisation { stake: Some(Stake::Employer), ..tale.life.0.get::<Organisation>(place).await };
    tale.life.0.put(mine).await;
    SetDiscretion { discreet: true }.run(&tale.life.at("2026-11-02 10:30").await).await.unwrap_or_else(|error| panic!("{error}"));
    tale.says("2026-11-02 10:30", "La démarche devient discrète ; la Menuiserie Durand est notée comme employeur.");
    tale.today("2026-11-02 11:00").await;
    let request = tale.asks("2026-11-03 20:00", friend).await;
    tale.hears("2026-11-04 20:00", friend, request, Answer::Yes, None).await;
    let walk = tale.plans("2026-11-04 20:30", friend, Some(request), "2026-11-07 10:00").await;
    let named = tale.tells("2026-11-07 12:00", walk, &[("Carole Chêne", NameUse::NotAsked)]).await;
    tale.today("2026-11-07 18:30").await;
    tale.thanks("2026-11-07 19:00", friend, walk).await;
    tale.says("2026-11-08 09:00", "Bruno parlera d’abord à Carole ; réponse promise pour le 16.");
    tale.life.name_use("2026-11-08 09:00", named[0].0, NameUse::NotAsked, Some("2026-11-16")).await;
    tale.today("2026-11-09 09:00").await;
    tale.today("2026-11-16 09:00").await;
    tale.says("2026-11-16 20:00", "Carole veut bien.");
    tale.life.name_use("2026-11-16 20:00", named[0].0, NameUse::Agreed, None).await;
    tale.today("2026-11-17 09:00").await;
    tale.page()
}

/// A campaign that ends, a rest, another that begins with the same people.
pub(crate) async fn twice() -> String {
    let lead = "Une première démarche s’achève par un choix ; dix mois plus tard, une autre commence.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "Deux démarches", lead).await;
    let agnes = tale.adds("2026-11-02 09:30", Who::known("Agnès Arbre")).await;
    let bruno = tale.adds("2026-11-02 09:40", Who::known("Bruno Bosquet")).await;
    let request = tale.asks("2026-11-03 09:00", agnes).await;
    let other = tale.asks("2026-11-03 09:30", bruno).await;
    tale.hears("2026-11-04 09:00", agnes, request, Answer::Yes, None).await;
    tale.hears("2026-11-05 09:00", bruno, other, Answer::No, None).await;
    tale.writes("2026-11-05 10:00", bruno, MessageKind::ThankYou, About::default()).await;
    let meeting = tale.plans("2026-11-05 11:00", agnes, Some(request), "2026-11-10 10:00").await;
    tale.tells("2026-11-10 12:00", meeting, &[]).await;
    tale.thanks("2026-11-10 18:30", agnes, meeting).await;
    tale.ends("2026-11-30 09:00", Ending::Chosen, "Une formation d’un an, à la rentrée.").await;
    tale.today("2026-11-30 10:00").await;
    tale.writes("2026-12-01 09:00", agnes, MessageKind::News, About::default()).await;
    tale.today("2026-12-01 10:00").await;
    tale.today("2027-04-05 09:00").await;
    let desk = tale.life.at("2027-09-06 09:00").await;
    BeginCampaign.run(&desk).await.unwrap_or_else(|error| panic!("{error}"));
    tale.says("2027-09-06 09:00", "Une autre démarche commence.");
    tale.today("2027-09-06 09:30").await;
    let expectation = Prose::parse("Choisir entre deux ateliers").ok();
    let verb = SayWhatYouExpect { expectation, purpose: Some(Purpose::Validate) };
    verb.run(&tale.life.at("2027-09-06 10:00").await).await.unwrap_or_else(|error| panic!("{error}"));
    tale.says("2027-09-06 10:00", "Son attente est écrite.");
    tale.today("2027-09-06 10:30").await;
    tale.page()
}

/// Three months of rest, with what is owed and what was agreed.
pub(crate) async fn pause() -> String {
    let lead = "Tout s’arrête trois mois. Une rencontre était fixée, une promesse faite, une demande partie.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "Trois mois de pause", lead).await;
    let agnes = tale.adds("2026-11-02 09:30", Who::known("Agnès Arbre")).await;
    let bruno = tale.adds("2026-11-02 09:40", Who::known("Bruno Bosquet")).await;
    tale.adds("2026-11-02 09:50", Who::known("Carole Chêne")).await;
    tale.asks("2026-11-02 10:00", bruno).await;
    let meeting = tale.plans("2026-11-03 09:00", agnes, None, "2026-11-10 10:00").await;
    tale.promises("2026-11-03 09:10", agnes, Side::Mine, "un livre sur le frêne", "2026-11-20").await;
    tale.rests("2026-11-04 09:00", CampaignState::Resting, "La démarche se met en pause.").await;
    tale.today("2026-11-04 10:00").await;
    tale.today("2026-11-09 09:00").await;
    tale.tells("2026-11-10 12:00", meeting, &[("Denis Dune", NameUse::Agreed)]).await;
    tale.thanks("2026-11-10 18:30", agnes, meeting).await;
    tale.today("2026-11-19 09:00").await;
    tale.today("2027-02-03 09:00").await;
    tale.rests("2027-02-04 09:00", CampaignState::Active, "La démarche reprend.").await;
    tale.today("2027-02-04 10:00").await;
    tale.page()
}

/// A meeting that moves, and moves again.
pub(crate) async fn three_dates() -> String {
    let lead = "Une rencontre déplacée trois fois, puis manquée sans que ce soit la faute de personne.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "Trois dates", lead).await;
    let agnes = tale.adds("2026-11-02 09:30", Who::known("Agnès Arbre")).await;
    let request = tale.asks("2026-11-02 10:00", agnes).await;
    tale.hears("2026-11-03 09:00", agnes, request, Answer::Yes, None).await;
    let meeting = tale.plans("2026-11-03 10:00", agnes, Some(request), "2026-11-12 10:00").await;
    tale.moves("2026-11-10 10:00", meeting, "2026-11-19 10:00").await;
    tale.marks("2026-11-18 09:00", meeting, Mark::Confirmed, "Agnès confirme.").await;
    tale.moves("2026-11-18 15:00", meeting, "2026-11-26 10:00").await;
    tale.today("2026-11-25 09:00").await;
    tale.moves("2026-11-26 08:00", meeting, "2026-12-03 10:00").await;
    tale.today("2026-11-26 09:00").await;
    tale.writes("2026-11-26 10:00", agnes, MessageKind::News, About::default()).await;
    tale.today("2026-12-02 09:00").await;
    tale.marks("2026-12-03 11:30", meeting, Mark::Missed(Absent::NoFault), "Chacun attend dans le mauvais hall.").await;
    tale.today("2026-12-03 12:00").await;
    tale.moves("2026-12-03 13:00", meeting, "2026-12-10 10:00").await;
    tale.tells("2026-12-10 12:00", meeting, &[]).await;
    tale.today("2026-12-10 18:30").await;
    tale.page()
}

/// Hired by the third link.
pub(crate) async fn chain() -> String {
    let lead = "Agnès mène à Bruno, Bruno à Carole ; Carole embauche. Tout le monde l’apprend, la chaîne d’abord.";
    let mut tale = Tale::begin(Life::begin().await, Lang::Fr, "La chaîne", lead).await;
    let agnes = tale.adds("2026-11-02 09:30", Who { closeness: Closeness::Slight, ..Who::named("Agnès Arbre") }).await;
    let eve = tale.adds("2026-11-02 09:40", Who::known("Ève Ébène")).await;
    let first = tale.plans("2026-11-02 10:00", agnes, None, "2026-11-05 10:00").await;
    let bruno = tale.tells("2026-11-05 12:00", first, &[("Bruno Bosquet", NameUse::Agreed)]).await[0];
    tale.thanks("2026-11-05 18:30", agnes, first).await;
    let request = tale.asks("2026-11-06 09:00", bruno.1).await;
    tale.hears("2026-11-09 09:00", bruno.1, request, Answer::Yes, None).await;
    tale.today("2026-11-09 10:00").await;
    let second = tale.plans("2026-11-09 11:00", bruno.1, Some(request), "2026-11-16 10:00").await;
    tale.news("2026-11-09 11:30", agnes, bruno.0, LoopStage::Agreed).await;
    let carole = tale.tells("2026-11-16 12:00", second, &[("Carole Chêne", NameUse::Agreed)]).await[0];
    tale.thanks("2026-11-16 18:30", bruno.1, second).await;
    tale.today("2026-11-17 09:00").await;
    tale.news("2026-11-17 09:30", agnes, bruno.0, LoopStage::Met).await;
    let third = tale.plans("2026-11-18 09:00", carole.1, None, "2026-11-23 10:00").await;
    tale.today("2026-11-18 10:00").await;
    tale.tells("2026-11-23 12:00", third, &[]).await;
    tale.thanks("2026-11-23 18:30", carole.1, third).await;
    tale.asks("2026-11-24 09:00", eve).await;
    tale.ends("2026-11-30 09:00", Ending::Hired, "Je commence chez Carole en janvier.").await;
    tale.today("2026-11-30 10:00").await;
    tale.writes("2026-12-01 09:00", agnes, MessageKind::News, About::default()).await;
    tale.writes("2026-12-01 09:30", bruno.1, MessageKind::News, About::default()).await;
    tale.today("2026-12-01 10:00").await;
    tale.writes("2026-12-02 09:00", carole.1, MessageKind::News, About::default()).await;
    tale.today("2026-12-02 10:00").await;
    tale.today("2027-06-07 09:00").await;
    tale.page()
}
