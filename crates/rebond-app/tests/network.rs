//! Who can introduce one, and the picture of who led to whom, by their verbs: on both engines, after a change, with whoever declined,
//! died, was set aside, or works where one does.
#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::Desk;
use rebond_app::thread::{FindSought, Introductions, ShowThread, Sought, ThreadFilter, WhoIntroduces};
use rebond_domain::*;
use rebond_testkit::{Engine, World};

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

async fn ways(desk: &Desk, to: Sought) -> Introductions {
    WhoIntroduces { to }.run(desk).await.unwrap().unwrap()
}

/// The chains by name.
async fn names(desk: &Desk, to: Sought) -> Vec<String> {
    let chains = ways(desk, to).await.chains;
    chains.iter().map(|chain| chain.iter().map(|link| link.name.full()).collect::<Vec<_>>().join(" > ")).collect()
}

fn known(person: Person) -> Person {
    Person { closeness: Closeness::Known, circle: Some(Circle::Friends), ..person }
}

/// Ada and Bo are known, each knows Chloé, who knows Dora; Dora works at the Grenier, where Eli does too.
struct Few {
    world: World,
    ada: Person,
    bo: Person,
    chloe: Person,
    dora: Person,
    place: Organisation,
}

impl Few {
    async fn on(engine: Engine) -> Self {
        let world = World::of(engine).await;
        let make = &world.make;
        let place = world.with(Organisation { sector: Some(line("Céramique")), ..make.organisation("Le Grenier") }).await;
        let [ada, bo] = ["Ada Un", "Bo Deux"].map(|name| known(make.person(name)));
        let chloe = make.person("Chloé Trois");
        let dora = Person { organisation_id: Some(place.id), role: Some(line("Potière")), ..make.person("Dora Quatre") };
        let eli = Person { organisation_id: Some(place.id), ..make.person("Eli Cinq") };
        world.put_all([&ada, &bo, &chloe, &dora, &eli].map(Clone::clone)).await;
        world.put_all([make.tie(&ada, &chloe), make.tie(&bo, &chloe), make.tie(&chloe, &dora)]).await;
        Self { world, ada, bo, chloe, dora, place }
    }

    async fn desk(&self) -> Desk {
        self.world.desk().await
    }
}

#[tokio::test]
async fn b16_to_a_person_an_organisation_or_a_subject_on_both_engines() {
    for engine in Engine::BOTH {
        let few = Box::pin(Few::on(engine)).await;
        let desk = few.desk().await;
        let both = ["Ada Un > Chloé Trois > Dora Quatre", "Bo Deux > Chloé Trois > Dora Quatre"];
        for to in [
            Sought::Person(few.dora.id),
            Sought::Organisation(few.place.id),
            Sought::Subject(line("potière")),
            Sought::Subject(line("ceramique")),
        ] {
            assert_eq!(names(&desk, to.clone()).await, both, "{to:?}");
        }
        assert_eq!(names(&desk, Sought::Person(few.ada.id)).await[0], "Ada Un", "known already");
        assert!(names(&desk, Sought::Subject(line("boulangerie"))).await.is_empty());
        // Words that mean one thing lead there; those that mean several are asked about.
        for (words, meant) in [("dora quatre", true), ("potiere", true), ("le grenier", true), ("Quatre", true), ("nobody", false)] {
            let found = FindSought { words: words.to_owned() }.run(&desk).await.unwrap();
            assert_eq!(found.meant(words).is_some(), meant, "{words}");
        }
    }
}

#[tokio::test]
async fn b6_b16_no_chain_goes_through_whoever_declined_died_or_is_set_aside() {
    let few = Box::pin(Few::on(Engine::Sqlite)).await;
    let (make, desk) = (&few.world.make, few.desk().await);
    let to = || Sought::Person(few.dora.id);
    assert_eq!(names(&desk, to()).await.len(), 2);
    // Ada would rather not introduce me, to somebody else: she is asked for nobody any more.
    let mut asked = make.approach(&few.ada, MessageKind::Introduction, Channel::Email);
    let (sent_at, answered_at) = (make.at, make.at);
    asked.delivery = Delivery::Answered { sent_at, answered_at, answer: Answer::Hesitates, come_back_on: None };
    few.world.put(asked).await;
    assert_eq!(names(&desk, to()).await, ["Bo Deux > Chloé Trois > Dora Quatre"]);
    // Bo has died: nothing is proposed of them, whatever the file brings again.
    few.world.put(Person { silent_since: Some(make.at), ..few.bo.clone() }).await;
    let none = ways(&desk, to()).await;
    assert!(none.chains.is_empty());
    // What is missing is named: Chloé knows Dora, and there is no way to Chloé.
    assert_eq!(none.missing.knowing.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [few.chloe.id]);
    // Whoever one left in peace is passed by as well, and asked for only by name.
    few.world.put(Person { silent_since: None, ..few.bo.clone() }).await;
    few.world.put(Person { set_aside_at: Some(make.at), ..few.chloe.clone() }).await;
    assert!(names(&desk, to()).await.is_empty());
    few.world.put(Person { silent_since: Some(make.at), ..few.dora.clone() }).await;
    assert!(ways(&desk, to()).await.missing.knowing.is_empty());
}

#[tokio::test]
async fn b7_b16_a_discreet_campaign_asks_nobody_where_one_works() {
    let few = Box::pin(Few::on(Engine::Sqlite)).await;
    let (make, desk) = (&few.world.make, few.desk().await);
    let mine = few.world.with(Organisation { stake: Some(Stake::Employer), ..make.organisation("La Maison") }).await;
    few.world.put(Person { organisation_id: Some(mine.id), ..few.ada.clone() }).await;
    assert_eq!(names(&desk, Sought::Person(few.dora.id)).await.len(), 2);
    few.world.put(Campaign { discreet: true, ..make.campaign(Purpose::Explore) }).await;
    assert_eq!(names(&desk, Sought::Person(few.dora.id)).await, ["Bo Deux > Chloé Trois > Dora Quatre"]);
}

#[tokio::test]
async fn b16_what_is_met_or_noted_meanwhile_counts_at_once() {
    let few = Box::pin(Few::on(Engine::Sqlite)).await;
    let (make, desk) = (&few.world.make, few.desk().await);
    assert_eq!(names(&desk, Sought::Person(few.dora.id)).await.len(), 2);
    few.world.put(make.note(&few.ada, "Une note ne change aucun chemin")).await;
    assert_eq!(names(&desk, Sought::Person(few.dora.id)).await.len(), 2);
    // Chloé was met: one can ask them.
    few.world.put(make.held_meeting(&few.chloe, "2026-11-10T14:00:00+01:00")).await;
    assert_eq!(names(&desk, Sought::Person(few.dora.id)).await[0], "Chloé Trois > Dora Quatre");
    // A link forgotten is gone.
    let tie = make.tie(&few.bo, &few.dora);
    few.world.put(tie.clone()).await;
    assert!(names(&desk, Sought::Person(few.dora.id)).await.contains(&"Bo Deux > Dora Quatre".to_owned()));
}

#[tokio::test]
async fn b9_the_picture_folds_finds_and_filters() {
    let world = World::fresh().await;
    let make = &world.make;
    let ada = Person { source: Some(Source::Event), ..make.person("Ada Un") };
    let many: Vec<Person> = (0..80).map(|n| Person { source: Some(Source::Referral), ..make.person(&format!("Nom {n}")) }).collect();
    world.put(ada.clone()).await;
    world.put_all(many.iter().cloned()).await;
    world.put_all(many.iter().map(|person| make.referral(&ada, person))).await;
    world.put(make.held_meeting(&many[3], "2026-11-10T14:00:00+01:00")).await;
    let desk = world.desk().await;
    let show = |from: Option<PersonId>, filter: ThreadFilter| ShowThread { from, filter, whole: false }.run(&desk);
    let page = show(None, ThreadFilter::default()).await.unwrap();
    assert_eq!((page.strands.len(), page.strands[0].folded, page.count), (1, 80, 81), "too many are folded");
    assert_eq!((page.doors[0].count, page.doors[0].met), (80, 1));
    let page = show(Some(ada.id), ThreadFilter::default()).await.unwrap();
    assert_eq!((page.strands.len(), page.left_out), (61, 20), "from there on, as many as one can read");
    assert!(page.strands.iter().all(|strand| strand.depth <= 1));
    let page = show(None, ThreadFilter { name: Some(line("nom 42")), ..ThreadFilter::default() }).await.unwrap();
    assert_eq!(page.strands.iter().map(|it| it.name.full()).collect::<Vec<_>>(), ["Ada Un", "Nom 42"], "and who leads there");
    let page = show(None, ThreadFilter { source: Some(Source::Event), ..ThreadFilter::default() }).await.unwrap();
    assert_eq!(page.strands.len(), 1);
    let page = show(None, ThreadFilter { stage: Some(rebond_coach::Stage::Met), ..ThreadFilter::default() }).await.unwrap();
    assert_eq!(page.strands.len(), 2);
    let whole = ShowThread { whole: true, ..ShowThread::default() }.run(&desk).await.unwrap();
    assert_eq!(whole.strands.len(), 81);
}
