//! What one learns: hope by hope, subject by subject, what nobody said, what the last meetings still taught (G13).
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use rebond_app::meetings::{FinishMeeting, KeepNote};
use rebond_app::synthesis::{FileNote, ShowSynthesis, Synthesis};
use rebond_coach::Balance;
use rebond_domain::*;
use rebond_testkit::World;
use rebond_testkit::life::told;

const LATER: &str = "2026-11-28T10:00:00+01:00";

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

async fn synthesis(world: &World) -> Synthesis {
    ShowSynthesis::default().run(&world.desk_at(LATER).await).await.unwrap()
}

/// A campaign with two hopes, and meetings held with so many people, a day after another.
async fn world(people: u8) -> (World, Vec<Hope>, Vec<Meeting>) {
    let world = World::fresh().await;
    let campaign = world.with(world.make.campaign(Purpose::Confront)).await;
    let mut hopes = Vec::new();
    for (position, statement) in (0..).zip(["On peut en vivre", "On y est libre"]) {
        hopes.push(world.with(Hope { position, ..world.make.hope(&campaign, statement) }).await);
    }
    let mut meetings = Vec::new();
    for day in 0..people {
        let person = world.person(&format!("Camille Durand{day}")).await;
        meetings.push(world.with(world.make.held_meeting(&person, &format!("2026-11-{:02}T14:00:00+01:00", day + 4))).await);
    }
    (world, hopes, meetings)
}

#[tokio::test]
async fn g13_each_hope_stands_with_who_said_what_of_it_and_when() {
    let (world, hopes, meetings) = world(3).await;
    assert!(synthesis(&world).await.hopes.is_empty());
    let desk = world.desk_at(LATER).await;
    for (meeting, stance, words) in
        [(0, Stance::Confirms, "Deux Smic, net"), (1, Stance::Nuances, "Pas la première année"), (2, Stance::Contradicts, "Non")]
    {
        let finding = rebond_app::meetings::FindingGiven { hope: hopes[0].id, stance, text: Some(prose(words)) };
        FinishMeeting { findings: vec![finding], ..told(meetings[meeting].id) }.run(&desk).await.unwrap();
        let balance = synthesis(&world).await.hopes[0].balance;
        assert_eq!(balance, [Balance::Confirmed, Balance::Confirmed, Balance::Divided][meeting]);
    }
    let all = synthesis(&world).await;
    assert_eq!(all.hopes.len(), 1);
    assert_eq!(all.hopes[0].stances, [Stance::Confirms, Stance::Nuances, Stance::Contradicts]);
    let heard: Vec<(String, Option<String>)> =
        all.hopes[0].heard.iter().map(|it| (it.name.full(), it.text.as_ref().map(ToString::to_string))).collect();
    let said = |name: &str, words: &str| (name.to_owned(), Some(words.to_owned()));
    assert_eq!(
        heard,
        [said("Camille Durand2", "Non"), said("Camille Durand1", "Pas la première année"), said("Camille Durand0", "Deux Smic, net")]
    );
    assert!(all.hopes[0].heard.iter().all(|it| it.meeting.is_some()));
    assert_eq!(all.silent_hopes.iter().map(|hope| hope.id).collect::<Vec<_>>(), [hopes[1].id], "what nobody has spoken of");
}

#[tokio::test]
async fn g13_what_each_said_of_a_subject_stands_side_by_side_whenever_the_note_was_sorted() {
    let (world, hopes, meetings) = world(3).await;
    let desk = world.desk_at(LATER).await;
    // At the meeting, at its end, later.
    KeepNote { meeting: meetings[0].id, topic: Some(Topic::Pay), point: None, mark: None, text: prose("1 800 net") }
        .run(&desk)
        .await
        .unwrap();
    FinishMeeting { note: Some(prose("Dépend de la région")), topic: Some(Topic::Pay), ..told(meetings[1].id) }.run(&desk).await.unwrap();
    let note =
        KeepNote { meeting: meetings[2].id, topic: None, point: None, mark: None, text: prose("Au forfait") }.run(&desk).await.unwrap();
    assert_eq!(synthesis(&world).await.unsorted_count, 1);
    let verb = FileNote { note, topic: Some(Topic::Pay), speaks_to: Some((hopes[0].id, Stance::Nuances)) };
    verb.clone().run(&desk).await.unwrap();
    verb.run(&desk).await.unwrap();
    let all = synthesis(&world).await;
    assert_eq!((all.unsorted_count, all.subjects.len(), all.subjects[0].topic, all.subjects[0].count), (0, 1, Topic::Pay, 3));
    let people: std::collections::BTreeSet<PersonId> = all.subjects[0].heard.iter().map(|it| it.person).collect();
    assert_eq!(people.len(), 3, "one word each");
    assert_eq!(all.hopes[0].stances, [Stance::Nuances], "said twice, kept once");
    assert_eq!(all.hopes[0].heard[0].text, Some(prose("Au forfait")));
    FileNote { note, topic: Some(Topic::Pay), speaks_to: Some((hopes[0].id, Stance::Contradicts)) }.run(&desk).await.unwrap();
    assert_eq!(synthesis(&world).await.hopes[0].stances, [Stance::Contradicts], "said anew, it replaces");
}

#[tokio::test]
async fn g13_e4_a_question_nobody_answered_is_told_until_somebody_does() {
    let (world, _, meetings) = world(2).await;
    let asked = world.make.point(&meetings[0], "Quel statut pour commencer ?");
    let again = GridPoint { id: world.make.ids.make(world.make.at), meeting_id: meetings[1].id, ..asked.clone() };
    let raised = GridPoint { state: PointState::Raised, ..world.make.point(&meetings[0], "La journée") };
    world.put_all([asked, again.clone(), raised]).await;
    let all = synthesis(&world).await;
    let open: Vec<(&str, usize)> = all.questions.iter().map(|it| (it.label.as_str(), it.times)).collect();
    assert_eq!(open, [("Quel statut pour commencer ?", 2)]);
    world.put(GridPoint { state: PointState::Raised, ..again }).await;
    assert!(synthesis(&world).await.questions.is_empty());
}

#[tokio::test]
async fn g13_the_last_meetings_say_what_they_still_taught_and_when_it_is_little() {
    let (world, hopes, meetings) = world(5).await;
    let desk = world.desk_at(LATER).await;
    assert!(!synthesis(&world).await.teaches_little, "nothing at all is no reason");
    KeepNote { meeting: meetings[0].id, topic: Some(Topic::Day), point: None, mark: None, text: prose("Levée à 5 h") }
        .run(&desk)
        .await
        .unwrap();
    for meeting in &meetings[..2] {
        let finding = rebond_app::meetings::FindingGiven { hope: hopes[0].id, stance: Stance::Confirms, text: None };
        FinishMeeting { findings: vec![finding], ..told(meeting.id) }.run(&desk).await.unwrap();
    }
    KeepNote { meeting: meetings[3].id, topic: Some(Topic::Day), point: None, mark: None, text: prose("Levée à 6 h") }
        .run(&desk)
        .await
        .unwrap();
    let named = world.person("Inès Haddad").await;
    let by: Person = world.get(meetings[4].person_id.0).await;
    world.put(Referral { meeting_id: Some(meetings[4].id), ..world.make.referral(&by, &named) }).await;
    let all = synthesis(&world).await;
    let brought: Vec<(usize, usize, usize)> =
        all.lessons.iter().map(|it| (it.taught.topics.len(), it.taught.hopes.len(), it.taught.names)).collect();
    assert_eq!(brought, [(0, 0, 1), (0, 0, 0), (0, 0, 0), (0, 0, 0), (1, 1, 0)], "the latest first");
    assert!(all.teaches_little && all.held == 5);
    KeepNote { meeting: meetings[4].id, topic: Some(Topic::Training), point: None, mark: None, text: prose("Un CAP en un an") }
        .run(&desk)
        .await
        .unwrap();
    assert!(!synthesis(&world).await.teaches_little, "a new subject is new");
}

#[tokio::test]
async fn g13_a_page_of_all_is_cut_and_the_page_of_one_subject_holds_the_rest() {
    let (world, _, meetings) = world(9).await;
    let desk = world.desk_at(LATER).await;
    for meeting in &meetings {
        KeepNote { meeting: meeting.id, topic: Some(Topic::Pay), point: None, mark: None, text: prose("Peu") }.run(&desk).await.unwrap();
    }
    let all = synthesis(&world).await;
    assert_eq!((all.subjects[0].heard.len(), all.subjects[0].count), (3, 9));
    let one = ShowSynthesis { topic: Some(Topic::Pay), ..ShowSynthesis::default() }.run(&desk).await.unwrap();
    assert_eq!(one.subjects[0].heard.len(), 9);
}

#[tokio::test]
async fn b12_the_variety_of_those_met_is_told() {
    let (world, _, meetings) = world(3).await;
    let all = synthesis(&world).await;
    assert_eq!((all.diversity.people, all.diversity.organisations), (3, 0));
    assert!(all.diversity.lacks.contains(&rebond_coach::Lack::NobodyChangedPath));
    let place = world.with(world.make.organisation("Le Grenier")).await;
    let person: Person = world.get(meetings[0].person_id.0).await;
    world.put(Person { organisation_id: Some(place.id), changed_path: true, ..person }).await;
    let all = synthesis(&world).await;
    assert_eq!((all.diversity.organisations, all.diversity.changed_path, all.diversity.lacks.len()), (1, 1, 0));
}
