//! The stories told in English.

use rebond_app::approaches::About;
use rebond_app::campaign::SayWhatYouExpect;
use rebond_app::people::Bound;
use rebond_app::referrals::LetNamesGo;
use rebond_domain::*;
use rebond_testkit::life::{Life, Who};

use super::tale::Tale;

/// Nobody to begin with: a fair, a place that points the way, and patience.
pub(crate) async fn graduate() -> String {
    let lead = "Kiran has just graduated in Ottawa and knows nobody in the field. A fair, then one thing at a time.";
    let mut tale = Tale::begin(Life::begin_in("en-CA", "America/Toronto").await, Lang::En, "Starting from nobody", lead).await;
    tale.today("2026-11-02 12:00").await;
    let at_fair = |name| Who { source: Some(Source::Event), ..Who::named(name) };
    let ann = tale.adds("2026-11-07 17:00", Who { place: Some("Oak Works"), ..at_fair("Ann Example") }).await;
    let bo = tale.adds("2026-11-07 17:05", Who { place: Some("Oak Works"), ..at_fair("Bo Example") }).await;
    let cy = tale.adds("2026-11-07 17:10", Who { place: Some("Birch Lab"), ..at_fair("Cy Example") }).await;
    tale.today("2026-11-08 10:00").await;
    tale.asks("2026-11-09 09:00", ann).await;
    let other = tale.asks("2026-11-09 09:30", cy).await;
    tale.today("2026-11-10 09:00").await;
    tale.hears("2026-11-11 09:00", cy, other, Answer::Redirected, None).await;
    tale.today("2026-11-11 10:00").await;
    tale.says("2026-11-11 10:30", "Cy points to Dee Example.");
    tale.life.hears_more("2026-11-11 10:30", other, Answer::Redirected, None, Some("Dee Example")).await;
    tale.today("2026-11-13 09:00").await;
    let second = tale.asks("2026-11-16 09:00", bo).await;
    tale.hears("2026-11-17 09:00", bo, second, Answer::Yes, None).await;
    let meeting = tale.plans("2026-11-17 09:30", bo, Some(second), "2026-11-20 12:00").await;
    tale.today("2026-11-19 09:00").await;
    tale.tells("2026-11-20 12:30", meeting, &[]).await;
    tale.today("2026-11-20 18:30").await;
    tale.thanks("2026-11-20 19:00", bo, meeting).await;
    tale.today("2026-11-23 09:00").await;
    tale.page()
}

/// Somebody for whom asking is hard.
pub(crate) async fn small_steps() -> String {
    let lead = "Asking is hard for Noor: drafts pile up, none leaves. Rebond asks for less, and never counts them aloud.";
    let mut tale = Tale::begin(Life::begin_in("en-CA", "America/Toronto").await, Lang::En, "One step at a time", lead).await;
    let mut people = Vec::new();
    for name in ["Ann Example", "Bo Example", "Cy Example"] {
        people.push(tale.adds("2026-11-02 12:00", Who::known(name)).await);
    }
    for (day, person) in [("2026-11-03", people[0]), ("2026-11-06", people[1]), ("2026-11-10", people[2])] {
        let moment = format!("{day} 12:00");
        tale.says(&moment, "A message is begun, and stays where it is.");
        tale.life.drafts(&moment, person, MessageKind::Request, About::default()).await;
        tale.today(&format!("{day} 13:00")).await;
    }
    let sister =
        tale.adds("2026-11-11 12:00", Who { circle: Some(Circle::Family), closeness: Closeness::Close, ..Who::named("Dee Example") }).await;
    let question = tale.asks("2026-11-11 12:30", sister).await;
    tale.today("2026-11-11 13:00").await;
    tale.hears("2026-11-12 12:00", sister, question, Answer::Yes, None).await;
    let walk = tale.plans("2026-11-12 12:10", sister, Some(question), "2026-11-14 10:00").await;
    tale.tells("2026-11-14 11:30", walk, &[("Ed Example", NameUse::Agreed)]).await;
    tale.today("2026-11-14 18:30").await;
    tale.page()
}

/// Hopes contradicted, a sales pitch, another direction.
pub(crate) async fn another_direction() -> String {
    let lead = "Two meetings say that the work is not what Sam hoped; a third was a sales pitch. That is worth knowing.";
    let mut tale = Tale::begin(Life::begin_in("en-CA", "America/Toronto").await, Lang::En, "Another direction", lead).await;
    let ann = tale.adds("2026-11-02 12:00", Who::known("Ann Example")).await;
    let first = tale.plans("2026-11-02 12:10", ann, None, "2026-11-05 10:00").await;
    let named = tale.tells("2026-11-05 11:00", first, &[("Bo Example", NameUse::Agreed)]).await;
    tale.thanks("2026-11-05 18:30", ann, first).await;
    let cy = tale.adds("2026-11-06 12:00", Who { closeness: Closeness::Slight, ..Who::named("Cy Example") }).await;
    let pitch = tale.plans("2026-11-06 12:10", cy, None, "2026-11-10 10:00").await;
    tale.tells("2026-11-10 11:00", pitch, &[("Dee Example", NameUse::Agreed), ("Ed Example", NameUse::NotAsked)]).await;
    tale.today("2026-11-10 12:00").await;
    tale.says("2026-11-10 13:00", "It was not what it was said to be: nothing more is to be suggested, and the names are let go.");
    tale.life.bounds("2026-11-10 13:00", cy, Bound::Silence).await;
    LetNamesGo { by: cy }.run(&tale.life.at("2026-11-10 13:10").await).await.unwrap_or_else(|error| panic!("{error}"));
    tale.today("2026-11-10 18:30").await;
    let second = tale.plans("2026-11-11 12:00", named[0].1, None, "2026-11-16 10:00").await;
    tale.today("2026-11-11 13:00").await;
    tale.tells_little("2026-11-16 10:40", second).await;
    tale.thanks("2026-11-16 18:30", named[0].1, second).await;
    tale.today("2026-11-17 09:00").await;
    tale.news("2026-11-17 09:30", ann, named[0].0, LoopStage::Met).await;
    let verb = SayWhatYouExpect { expectation: None, purpose: Some(Purpose::Explore) };
    verb.run(&tale.life.at("2026-11-20 12:00").await).await.unwrap_or_else(|error| panic!("{error}"));
    tale.says("2026-11-20 12:00", "The purpose goes back to opening up options; what was learnt stays.");
    tale.today("2026-11-20 13:00").await;
    tale.today("2027-01-04 13:00").await;
    tale.page()
}
