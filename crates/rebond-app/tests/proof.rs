//! What one shows to others: acts of a period by their sort, the file of a project; names of others only when each was chosen (G11, G13).
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use rebond_app::proof::{ActKind, ActivityRecord, Deed, ProjectFile, RecordPage};
use rebond_domain::*;
use rebond_testkit::World;

const LATER: &str = "2026-11-28T10:00:00+01:00";

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

async fn record(world: &World, verb: ActivityRecord) -> RecordPage {
    verb.run(&world.desk_at(LATER).await).await.unwrap()
}

/// A request that was answered, a meeting, a call, an event where somebody was met, one where nobody was, and one thing of last year.
async fn world() -> (World, Person, Person) {
    let world = World::fresh().await;
    let make = &world.make;
    let place = world.with(Organisation { kind: OrganisationKind::Association, ..make.organisation("Le Grenier") }).await;
    let ines = Person { role: Some(line("Maraîchère")), organisation_id: Some(place.id), ..make.person("Inès Haddad") };
    let bo = make.person("Bo Tanguy");
    world.put_all([ines.clone(), bo.clone()]).await;
    let request = Approach {
        delivery: Delivery::Answered { sent_at: make.at, answered_at: make.at, answer: Answer::Yes, come_back_on: None },
        ..make.sent_request(&ines)
    };
    let (fair, missed) = (make.event("Forum des métiers", "2026-11-20"), make.event("Salon manqué", "2026-11-21"));
    world
        .put_all([
            Record::from(request),
            make.approach(&bo, MessageKind::Request, Channel::Email).into(),
            make.held_meeting(&ines, "2026-11-10T14:00:00+01:00").into(),
            make.held_meeting(&bo, "2025-11-10T14:00:00+01:00").into(),
            make.meeting(&bo, "2026-12-10T14:00:00+01:00").into(),
            make.exchange(&bo, Side::Theirs).into(),
            fair.clone().into(),
            missed.into(),
        ])
        .await;
    world.put(make.attendance(&fair, &bo)).await;
    (world, ines, bo)
}

#[tokio::test]
async fn g11_the_acts_of_a_period_are_told_by_day_and_sort() {
    let (world, ..) = world().await;
    let page = record(&world, ActivityRecord::default()).await;
    assert_eq!((page.from.to_string(), page.to.to_string()), ("2026-08-28".into(), "2026-11-28".into()), "three months until today");
    let kinds: Vec<ActKind> = page.acts.iter().map(|it| it.deed.kind()).collect();
    assert_eq!(
        kinds,
        [ActKind::Message, ActKind::Exchange, ActKind::Meeting, ActKind::Event],
        "no draft, nothing ahead, no fair nobody went to"
    );
    let year = ActivityRecord { from: "2025-01-01".parse().ok(), kinds: vec![ActKind::Meeting], ..ActivityRecord::default() };
    let page = record(&world, year).await;
    assert_eq!((page.acts.len(), page.counts.as_slice()), (2, [(ActKind::Meeting, 2)].as_slice()));
    let backwards = ActivityRecord { from: "2027-01-01".parse().ok(), to: "2026-11-01".parse().ok(), ..ActivityRecord::default() };
    assert!(record(&world, backwards).await.acts.is_empty());
}

#[tokio::test]
async fn g11_names_of_others_stay_out_of_the_record_unless_each_was_chosen() {
    let (world, ines, _) = world().await;
    let page = record(&world, ActivityRecord::default()).await;
    let whom = |page: &RecordPage| page.acts.iter().filter_map(|it| it.whom.clone()).collect::<Vec<_>>();
    assert!(whom(&page).iter().all(|it| it.named.is_none()));
    assert!(
        whom(&page).iter().any(|it| it.place == Some(OrganisationKind::Association) && it.role == Some(line("Maraîchère"))),
        "what they do stays"
    );
    let page = record(&world, ActivityRecord { named: vec![ines.id], ..ActivityRecord::default() }).await;
    for it in whom(&page) {
        assert_eq!(it.named.is_some(), it.id == ines.id);
    }
    assert!(page.acts.iter().any(|it| matches!(&it.deed, Deed::Message { answer: Some(Answer::Yes), .. })));
}

#[tokio::test]
async fn g13_the_file_of_a_project_tells_what_the_field_says_and_blanks_the_names_in_it() {
    let (world, ines, bo) = world().await;
    let campaign = Campaign { direction: Some(Prose::parse("Devenir maraîcher").unwrap()), ..world.make.campaign(Purpose::Validate) };
    world.put(campaign.clone()).await;
    let hope = world.with(world.make.hope(&campaign, "On en vit")).await;
    let words = "Bo Tanguy en vit, selon Inès ; moi aussi.";
    world.put(Finding { text: Some(Prose::parse(words).unwrap()), ..world.make.finding(&ines, &hope, Stance::Confirms) }).await;
    let file = async |named: Vec<PersonId>| ProjectFile { named }.run(&world.desk_at(LATER).await).await.unwrap();
    let said = |page: &rebond_app::proof::ProjectPage| page.learnt.hopes[0].heard[0].text.as_ref().unwrap().to_string();
    let page = file(Vec::new()).await;
    assert_eq!(said(&page), "… … en vit, selon … ; moi aussi.");
    assert_eq!(page.met.iter().map(|met| (met.count, met.named.len())).collect::<Vec<_>>(), [(1, 0), (1, 0)]);
    let page = file(vec![ines.id]).await;
    assert_eq!(said(&page), "… … en vit, selon Inès ; moi aussi.");
    assert!(page.met.iter().any(|met| met.named == [ines.name.clone()]));
    let page = file(vec![ines.id, bo.id]).await;
    assert_eq!(said(&page), words);
}
