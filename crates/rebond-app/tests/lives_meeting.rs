//! What really happens while one agrees on a meeting, prepares it and holds it (part C of the lives), told below HTTP: moved to another
//! zone, at the same time as another, begun late, turned round, overheard, off the record, in need of a name at once.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

use jiff::civil::DateTime;
use rebond_app::grid::{AddPoint, ChangePoint, FillGrid, GridPage, HoldMeeting, HoldPage, PointChange, ShowGrid, Take};
use rebond_app::meetings::{
    AllowNotes, Allowed, BeginMeeting, EditMeeting, FinishMeeting, KeepNote, MeetingCalendar, MeetingPage, NameGiven, NoteName, Overhear,
    PlanMeeting, Remains, ReofferMeeting, SayAddressForm, Settlement, ShowMeeting,
};
use rebond_app::people::Contact;
use rebond_app::synthesis::ShowSynthesis;
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::*;
use rebond_store::{contact, referrals};
use rebond_testkit::World;
use rebond_testkit::life::told;

/// Tuesday 10 November, 14 h in Paris.
const HOUR: &str = "2026-11-10T14:00";
const AT: &str = "2026-11-10T14:00:00+01:00";

async fn world() -> (World, Person) {
    let world = World::fresh().await;
    let campaign = world.make.campaign(Purpose::Confront);
    world.put(Campaign { story: Some(prose("J’étais comptable. Je restaure des meubles le soir. Le reste suit.")), ..campaign }).await;
    let claire = world.person("Claire Aubry").await;
    (world, claire)
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn settled(starts: &str) -> Settlement {
    Settlement {
        starts: starts.parse::<DateTime>().unwrap(),
        length: Minutes::new(60).unwrap(),
        margin: Minutes::new(30).unwrap(),
        mode: MeetingMode::InPerson,
        place: Some(line("Atelier du Pont, Nantes")),
        practical: None,
        travel: None,
        address_form: None,
        subject: Some(line("La restauration de meubles")),
    }
}

async fn plan(world: &World, person: &Person, starts: &str) -> MeetingId {
    PlanMeeting { person: person.id, approach: None, settled: settled(starts) }.run(&world.desk().await).await.unwrap()
}

async fn show(desk: &Desk, meeting: MeetingId) -> MeetingPage {
    ShowMeeting { meeting }.run(desk).await.unwrap()
}

async fn hold(desk: &Desk, meeting: MeetingId) -> HoldPage {
    HoldMeeting { meeting, lang: Lang::Fr }.run(desk).await.unwrap()
}

async fn grid(desk: &Desk, meeting: MeetingId) -> GridPage {
    ShowGrid { meeting, lang: Lang::Fr }.run(desk).await.unwrap()
}

async fn fill(desk: &Desk, meeting: MeetingId, take: Take) -> usize {
    FillGrid { meeting, lang: Lang::Fr, take }.run(desk).await.unwrap()
}

fn points(page: &HoldPage) -> Vec<GridPoint> {
    page.phases.iter().flat_map(|phase| &phase.topics).flat_map(|topic| topic.points.clone()).collect()
}

#[tokio::test]
async fn e2_a_meeting_keeps_its_own_zone_when_one_moves_to_another() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let montreal = ZoneName::parse("America/Toronto").unwrap();
    world.put(Account { zone: montreal.clone(), ..world.account.clone() }).await;
    let desk = world.desk_at("2026-11-05T10:00:00-05:00").await;
    let page = show(&desk, id).await;
    assert_eq!((page.starts.datetime(), page.now.time_zone().iana_name()), (HOUR.parse().unwrap(), Some("America/Toronto")));
    assert_eq!(page.starts.timestamp(), AT.parse::<Timestamp>().unwrap());
    // Its form shows that hour, and saved as it is it moves nothing.
    let form = ReofferMeeting { meeting: id }.run(&desk).await.unwrap();
    assert_eq!((form.starts, form.zone.as_str()), (Some(HOUR.parse().unwrap()), "Europe/Paris"));
    EditMeeting { meeting: id, seen: None, settled: settled(HOUR) }.run(&desk).await.unwrap();
    let meeting: Meeting = world.get(id).await;
    assert_eq!((meeting.starts_at, meeting.moves.as_slice().len()), (AT.parse().unwrap(), 0));
    // One planned from now on has the new zone.
    let next = PlanMeeting { person: claire.id, approach: None, settled: settled("2026-12-01T09:00") }.run(&desk).await.unwrap();
    assert_eq!(world.get::<Meeting>(next).await.zone, montreal);
}

#[tokio::test]
async fn life_40_e1_a_clash_is_said_the_free_time_included_and_never_forbids() {
    let (world, claire) = world().await;
    let first = plan(&world, &claire, HOUR).await;
    let paul = world.person("Paul Roy").await;
    for (starts, clashes) in [
        ("2026-11-10T12:00", false),
        ("2026-11-10T12:31", true),
        ("2026-11-10T14:00", true),
        ("2026-11-10T15:29", true),
        ("2026-11-10T15:30", false),
        ("2026-11-11T14:00", false),
    ] {
        let other = plan(&world, &paul, starts).await;
        let desk = world.desk().await;
        let found: Vec<MeetingId> = show(&desk, other).await.clashes.iter().map(|clash| clash.meeting).collect();
        assert_eq!(found, if clashes { vec![first] } else { vec![] }, "{starts}");
        assert_eq!(show(&desk, first).await.clashes.len(), usize::from(clashes), "both say it: {starts}");
        rebond_app::meetings::MarkMeeting { meeting: other, mark: rebond_app::meetings::Mark::Cancelled }.run(&desk).await.unwrap();
        assert!(show(&desk, first).await.clashes.is_empty(), "what is called off takes no time");
    }
    // Somebody else at the same table is the same meeting.
    let joined = rebond_app::meetings::JoinMeeting { meeting: first, name: PersonName::parse("Inès", "Morel").unwrap() };
    let joined = joined.run(&world.desk().await).await.unwrap();
    assert!(show(&world.desk().await, first).await.clashes.is_empty() && show(&world.desk().await, joined).await.clashes.is_empty());
}

#[tokio::test]
async fn life_34_life_45_e2_e12_what_one_needs_on_the_spot_and_when_to_leave_go_into_the_calendar() {
    let (world, claire) = world().await;
    let desk = world.desk().await;
    let there = Settlement {
        practical: Some(prose("Porte B, 2e étage, code 1234. Je porte un foulard vert.")),
        travel: Minutes::new(40).ok(),
        ..settled(HOUR)
    };
    let id = PlanMeeting { person: claire.id, approach: None, settled: there }.run(&desk).await.unwrap();
    world.put(world.make.phone(&claire, "0612345678")).await;
    let page = show(&desk, id).await;
    assert_eq!(page.leave().map(|at| at.time().to_string()), Some("13:20:00".to_owned()));
    assert_eq!(page.reach.len(), 1);
    let file = MeetingCalendar { meeting: id, lang: Lang::Fr }.run(&desk).await.unwrap();
    // A folded line goes on after a blank.
    let text = file.text.replace("\r\n ", "");
    for word in ["Soyez à l’heure", "Heure de départ", "code 1234"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    // In Québec one is there five minutes early, and without a way known there is no hour to leave.
    let quebec = Account { norms: NormsCode::parse("fr-CA").unwrap(), ..world.account.clone() };
    world.put(quebec).await;
    assert_eq!(show(&world.desk().await, id).await.leave().map(|at| at.time().to_string()), Some("13:15:00".to_owned()));
    let unknown = plan(&world, &claire, "2026-11-20T10:00").await;
    assert_eq!(show(&world.desk().await, unknown).await.leave(), None);
}

#[tokio::test]
async fn e2_tu_or_vous_once_asked_is_carried_to_the_guide_and_to_the_person() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let desk = world.desk().await;
    fill(&desk, id, Take::Topics(vec![Topic::Day])).await;
    let own = AddPoint {
        meeting: id,
        topic: Topic::Day,
        label: line("Le bois"),
        question: Some(line("Quel bois préférez-vous ?")),
        reserve: false,
        live: false,
    };
    own.run(&desk).await.unwrap();
    let questions = async || -> Vec<String> {
        let all = points(&hold(&desk, id).await);
        all.iter().filter_map(|point| point.question.as_ref().map(ToString::to_string)).collect()
    };
    let vous = questions().await;
    assert!(vous.iter().any(|question| question.contains("vos journées")));
    SayAddressForm { meeting: id, form: AddressForm::Tu }.run(&desk).await.unwrap();
    let tu = questions().await;
    assert!(tu.iter().any(|question| question.contains("tes journées")) && !tu.iter().any(|question| question.contains("vos journées")));
    assert!(tu.contains(&"Quel bois préférez-vous ?".to_owned()), "one's own words stay");
    assert_eq!(world.get::<Person>(claire.id).await.address_form, Some(AddressForm::Tu));
    // Settled otherwise in the form of the meeting, the guide follows there too.
    EditMeeting { meeting: id, seen: None, settled: Settlement { address_form: Some(AddressForm::Vous), ..settled(HOUR) } }
        .run(&desk)
        .await
        .unwrap();
    assert_eq!(questions().await, vous);
    assert_eq!(world.get::<Person>(claire.id).await.address_form, Some(AddressForm::Vous));
}

#[tokio::test]
async fn life_36_f5_begun_late_the_end_stays_the_guide_is_cut_and_the_close_comes_in_time() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    fill(&world.desk().await, id, Take::Topics(vec![Topic::Path, Topic::Day, Topic::Likes, Topic::Contacts])).await;
    let before = hold(&world.desk_at(AT).await, id).await;
    assert_eq!((before.left, before.phases[4].from, before.phases[3].next), (60, 52, 3));
    let late = world.desk_at("2026-11-10T14:32:00+01:00").await;
    BeginMeeting { meeting: id }.run(&late).await.unwrap();
    let page = hold(&late, id).await;
    assert_eq!((page.begins.time().to_string(), page.left), ("14:32:00".to_owned(), 28));
    assert_eq!(page.ends.time().to_string(), "15:00:00", "the end that was agreed");
    assert_eq!(page.phases.iter().map(|phase| phase.next).collect::<Vec<_>>(), [1, 1, 1, 2, 1]);
    let close = page.begins.timestamp() + jiff::SignedDuration::from_mins(i64::from(page.phases[4].from));
    assert!(close < page.meeting.ends_at() && page.phases[4].from >= 20, "phase 5 before the end");
    // A second tap moves nothing, and no point is lost.
    BeginMeeting { meeting: id }.run(&world.desk_at("2026-11-10T14:40:00+01:00").await).await.unwrap();
    assert_eq!(hold(&late, id).await.left, 28);
    assert_eq!(points(&page).len(), points(&before).len());
    // Told afterwards, it says nothing of the lateness.
    FinishMeeting { note: Some(prose("Vingt minutes utiles")), ..told(id) }
        .run(&world.desk_at("2026-11-10T15:10:00+01:00").await)
        .await
        .unwrap();
    assert!(matches!(world.get::<Meeting>(id).await.state, MeetingState::Held { .. }));
}

#[tokio::test]
async fn f5_a_course_has_time_to_close_whenever_it_begins() {
    let (world, claire) = world().await;
    for (begun, left) in [
        ("2026-11-10T13:50:00+01:00", 60),
        ("2026-11-10T14:00:00+01:00", 60),
        ("2026-11-10T14:05:00+01:00", 55),
        ("2026-11-10T14:58:00+01:00", 10),
        ("2026-11-10T16:30:00+01:00", 10),
    ] {
        let id = plan(&world, &claire, HOUR).await;
        let desk = world.desk_at(begun).await;
        BeginMeeting { meeting: id }.run(&desk).await.unwrap();
        let page = hold(&desk, id).await;
        assert_eq!(page.left, left, "{begun}");
        assert!(page.phases[4].from < left);
    }
    // Another day is a slip; one called off or held does not begin.
    let id = plan(&world, &claire, HOUR).await;
    let refused = BeginMeeting { meeting: id }.run(&world.desk_at("2026-11-08T14:00:00+01:00").await).await;
    assert!(matches!(refused, Err(AppError::Refused(refusal)) if refusal.reason == Reason::WrongMoment));
    // Moved to another day, it has not begun.
    let desk = world.desk_at(AT).await;
    BeginMeeting { meeting: id }.run(&desk).await.unwrap();
    EditMeeting { meeting: id, seen: None, settled: settled("2026-11-17T14:00") }.run(&desk).await.unwrap();
    assert_eq!(world.get::<Meeting>(id).await.begun_at, None);
}

#[tokio::test]
async fn life_37_f3_f6_e11_ones_path_in_two_sentences_is_at_hand() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let desk = world.desk().await;
    assert_eq!(hold(&desk, id).await.opening.as_deref(), Some("J’étais comptable. Je restaure des meubles le soir."));
    assert_eq!(show(&desk, id).await.opening, hold(&desk, id).await.opening, "on the sheet as well");
}

#[tokio::test]
async fn life_46_e7_g3_overheard_what_is_delicate_waits_for_the_thank_you() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let desk = world.desk_at(AT).await;
    fill(&desk, id, Take::Topics(vec![Topic::Path, Topic::Difficulties])).await;
    let all = points(&hold(&desk, id).await);
    let hard = all.iter().find(|point| point.topic == Topic::Difficulties).unwrap();
    ChangePoint { meeting: id, point: hard.id, change: PointChange::State(PointState::Raised) }.run(&desk).await.unwrap();
    Overhear { meeting: id, overheard: true }.run(&desk).await.unwrap();
    let page = hold(&desk, id).await;
    assert!(!page.later.is_empty() && page.later.iter().all(|point| point.topic == Topic::Difficulties && point.state == PointState::Open));
    assert_eq!(points(&page).len() + page.later.len(), all.len(), "what was raised already stays where it is");
    FinishMeeting { no_names: true, ..told(id) }.run(&world.desk_at("2026-11-10T15:30:00+01:00").await).await.unwrap();
    let remains = show(&world.desk_at("2026-11-10T19:00:00+01:00").await, id).await.remains;
    assert!(remains.iter().any(|one| matches!(one, Remains::Forgotten(_))), "{remains:?}");
    Overhear { meeting: id, overheard: false }.run(&desk).await.unwrap();
    assert_eq!(points(&hold(&desk, id).await).len(), all.len());
}

#[tokio::test]
async fn life_44_f8_what_they_agreed_to_has_three_answers_and_off_the_record_stays_there() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let desk = world.desk_at(AT).await;
    let meeting = async || world.get::<Meeting>(id).await;
    assert_eq!((meeting().await.notes_allowed, meeting().await.recording_allowed), (None, None), "never yes by default");
    for (allowed, kept) in [
        (Allowed::Recording, (Some(true), Some(true))),
        (Allowed::Notes, (Some(true), Some(false))),
        (Allowed::Nothing, (Some(false), Some(false))),
    ] {
        AllowNotes { meeting: id, allowed }.run(&desk).await.unwrap();
        assert_eq!((meeting().await.notes_allowed, meeting().await.recording_allowed), kept);
    }
    let note =
        |text: &str, mark| KeepNote { meeting: id, topic: Some(Topic::Pay), point: Some(line("Le revenu")), mark, text: prose(text) };
    note("Deux Smic, à ne pas répéter", Some(NoteMark::Private)).run(&desk).await.unwrap();
    note("On en vit", Some(NoteMark::Quote)).run(&desk).await.unwrap();
    FinishMeeting { ..told(id) }.run(&world.desk_at("2026-11-10T15:30:00+01:00").await).await.unwrap();
    let desk = world.desk_at("2026-11-11T09:00:00+01:00").await;
    let learnt = ShowSynthesis::default().run(&desk).await.unwrap();
    let words: Vec<String> =
        learnt.subjects.iter().flat_map(|it| &it.heard).filter_map(|it| it.text.as_ref().map(ToString::to_string)).collect();
    assert_eq!(words, ["On en vit"]);
    let page = show(&desk, id).await;
    assert_eq!((page.notes.len(), page.notes[0].point.clone()), (2, Some(line("Le revenu"))), "one's own page keeps both");
}

#[tokio::test]
async fn life_17_f5_g12_a_name_is_noted_at_once_with_how_to_reach_them() {
    let (world, claire) = world().await;
    let id = plan(&world, &claire, HOUR).await;
    let desk = world.desk_at("2026-11-10T14:50:00+01:00").await;
    let name = |given: &str, family: &str, reach: &str| NameGiven {
        name: PersonName::parse(given, family).unwrap(),
        organisation: None,
        role: None,
        reach: Contact::parse(reach).ok(),
        reason: Some(prose("Connaît bien : la restauration")),
        name_use: NameUse::Agreed,
        sounding_until: None,
    };
    let note = async |name| NoteName { meeting: id, name }.run(&desk).await;
    note(name("Inès", "Morel", "ines@exemple.fr")).await.unwrap();
    note(name("Hugo", "Petit", "06 12 34 56 78")).await.unwrap();
    // Told twice, it is one person and one referral, completed.
    note(name("Inès", "Morel", "06 98 76 54 32")).await.unwrap();
    let given = referrals::of_meeting(&world.store, world.account.id, id).await.unwrap();
    assert_eq!(given.len(), 2);
    let ids: Vec<PersonId> = given.iter().map(|referral| referral.to_id).collect();
    let emails = contact::emails_of_people(&world.store, world.account.id, &ids).await.unwrap();
    let phones = contact::phones_of_people(&world.store, world.account.id, &ids).await.unwrap();
    assert_eq!((emails.len(), phones.len()), (1, 2));
    assert_eq!((emails[0].origin, emails[0].through.clone()), (AddressOrigin::Recommender, Some(line("Claire Aubry"))));
    assert!(world.get::<Meeting>(id).await.names_settled_at.is_some() && hold(&desk, id).await.named.len() == 2);
    let theirs = note(name("Claire", "Aubry", "")).await;
    assert!(matches!(theirs, Err(AppError::Refused(refusal)) if refusal.reason == Reason::SamePerson));
}

#[tokio::test]
async fn e4_e3_what_earlier_meetings_left_open_and_ones_own_questions_come_back() {
    let (world, claire) = world().await;
    let desk = world.desk_at("2026-11-03T09:00:00+01:00").await;
    let first = plan(&world, &claire, HOUR).await;
    fill(&desk, first, Take::Topics(vec![Topic::Likes])).await;
    let own =
        |label: &str, live| AddPoint { meeting: first, topic: Topic::Market, label: line(label), question: None, reserve: false, live };
    own("Le bois local", false).run(&desk).await.unwrap();
    let all = points(&hold(&desk, first).await);
    let raised = all.iter().find(|point| point.topic == Topic::Likes).unwrap();
    ChangePoint { meeting: first, point: raised.id, change: PointChange::State(PointState::Raised) }.run(&desk).await.unwrap();
    FinishMeeting { no_names: true, ..told(first) }.run(&world.desk_at("2026-11-10T15:30:00+01:00").await).await.unwrap();

    let paul = world.person("Paul Roy").await;
    let second = plan(&world, &paul, "2026-11-24T10:00").await;
    let later = world.desk_at("2026-11-12T09:00:00+01:00").await;
    let earlier = grid(&later, second).await.earlier;
    let label = |one: &rebond_app::grid::Earlier| (one.point.label.to_string(), one.open);
    let said: Vec<(String, bool)> = earlier.iter().map(label).collect();
    assert!(
        said.contains(&("Le bois local".to_owned(), true)) && !said.iter().any(|(label, _)| *label == raised.label.to_string()),
        "{said:?}"
    );
    assert_eq!(said.len(), all.len() - 1, "all that stayed open, and no more: {said:?}");
    let taken = earlier.iter().find(|one| one.point.label.as_str() == "Le bois local").unwrap().point.id;
    assert_eq!(fill(&later, second, Take::Earlier(vec![taken])).await, 1);
    assert_eq!(fill(&later, second, Take::Earlier(vec![taken])).await, 0, "it is on the guide already");
    // Answered by somebody, a question of one's own is still there to ask again, and no longer open.
    let point = points(&hold(&later, second).await)[0].id;
    ChangePoint { meeting: second, point, change: PointChange::State(PointState::Raised) }.run(&later).await.unwrap();
    FinishMeeting { no_names: true, ..told(second) }.run(&world.desk_at("2026-11-24T12:00:00+01:00").await).await.unwrap();
    let third = plan(&world, &world.person("Léa Sorel").await, "2026-12-08T10:00").await;
    let page = grid(&world.desk_at("2026-11-25T09:00:00+01:00").await, third).await;
    assert!(page.own.iter().any(|one| one.label.as_str() == "Le bois local"), "{:?}", page.own);
    let said: Vec<(String, bool)> = page.earlier.iter().map(label).collect();
    assert!(!said.iter().any(|(label, _)| label == "Le bois local"), "offered once: {said:?}");
    assert!(said.iter().skip_while(|(_, open)| *open).all(|(_, open)| !open), "open ones first");
}
