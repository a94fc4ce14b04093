//! Meetings below HTTP: planned, prepared, held, told, seen through. Each test drives the program to the point where a rule of
//! the method applies.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use jiff::civil::DateTime;
use rebond_app::grid::{AddPoint, ChangePoint, Few, FillGrid, HoldMeeting, PointChange, ShowGrid, Take};
use rebond_app::meetings::{
    AllowNotes, Allowed, EditMeeting, FindingGiven, FinishMeeting, KeepNote, LengthCheck, ListMeetings, Mark, MarkMeeting, MeetingCalendar,
    MeetingPage, NameGiven, OfferMeeting, PlanMeeting, PromiseGiven, Remains, Settlement, ShowMeeting, TellMeeting, WriteKnown,
};
use rebond_app::promises::SettlePromise;
use rebond_app::{AppError, Reason};
use rebond_coach::{Matter, StepKind};
use rebond_domain::*;
use rebond_method::Rule;
use rebond_store::{findings, people, referrals};
use rebond_testkit::{Engine, Make, World};

const START: &str = "2026-11-03T09:00:00+01:00";

/// A campaign with this purpose, under the customs of a country; and Claire.
async fn with(purpose: Purpose, norms: &str) -> (World, Person) {
    let norms = NormsCode::parse(norms).unwrap();
    let world = World::on(Engine::Sqlite, Make::at(START), |account| Account { norms, ..account }).await;
    world.put(world.make.campaign(purpose)).await;
    let claire = world.person("Claire Aubry").await;
    (world, claire)
}

async fn begin() -> (World, Person) {
    with(Purpose::Confront, "fr-FR").await
}

async fn plan(world: &World, person: &Person, starts: &str, length: u16) -> MeetingId {
    PlanMeeting { person: person.id, approach: None, settled: settled(starts, length) }.run(&world.desk().await).await.unwrap()
}

/// Tuesday 10 November, 14:00, an hour.
async fn planned(world: &World, person: &Person) -> MeetingId {
    plan(world, person, "2026-11-10T14:00", 60).await
}

async fn show(world: &World, meeting: MeetingId, moment: &str) -> MeetingPage {
    ShowMeeting { meeting }.run(&world.desk_at(moment).await).await.unwrap()
}

async fn mark(world: &World, meeting: MeetingId, mark: Mark, moment: &str) -> Result<(), AppError> {
    MarkMeeting { meeting, mark }.run(&world.desk_at(moment).await).await
}

async fn campaign(world: &World) -> Campaign {
    world.store.all(world.account.id).await.unwrap().remove(0)
}

/// What was named in a meeting.
async fn named_in(world: &World, meeting: MeetingId) -> Vec<Referral> {
    referrals::of_meeting(&world.store, world.account.id, meeting).await.unwrap()
}

fn settled(starts: &str, length: u16) -> Settlement {
    Settlement {
        starts: starts.parse::<DateTime>().unwrap(),
        length: Minutes::new(length).unwrap(),
        margin: Minutes::new(30).unwrap(),
        mode: MeetingMode::InPerson,
        place: Some(line("Atelier du Pont, Nantes")),
        practical: None,
        travel: None,
        address_form: Some(AddressForm::Vous),
        subject: Some(line("La restauration de meubles")),
    }
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

/// Nothing told but that it took place.
fn finish(meeting: MeetingId) -> FinishMeeting {
    FinishMeeting {
        meeting,
        seen: None,
        note: None,
        topic: None,
        findings: vec![],
        names: vec![],
        no_names: false,
        promises: vec![],
        raised: vec![],
        gave: None,
        could_give: None,
        low_yield: false,
        useful: None,
        parting: None,
        news_agreed: None,
    }
}

fn named(given: &str, family: &str, organisation: Option<&str>, name_use: NameUse) -> NameGiven {
    NameGiven {
        name: PersonName::parse(given, family).unwrap(),
        organisation: organisation.map(line),
        role: None,
        reach: None,
        reason: Some(prose("Elle a ouvert son atelier il y a deux ans.")),
        name_use,
        sounding_until: None,
    }
}

const AFTER: &str = "2026-11-10T15:30:00+01:00";
const EVENING: &str = "2026-11-10T19:00:00+01:00";

#[tokio::test]
async fn e1_lengths_offered_are_those_of_the_country() {
    for (norms, usual, margin, short) in [("fr-FR", 60, 30, 30), ("fr-CA", 30, 15, 10)] {
        let (world, claire) = with(Purpose::Explore, norms).await;
        let desk = world.desk().await;
        let offer = OfferMeeting { person: claire.id, approach: None }.run(&desk).await.unwrap();
        assert_eq!((offer.terms.length.get(), offer.terms.margin.get()), (usual, margin), "{norms}");
        assert_eq!(LengthCheck::of(Minutes::new(short).unwrap(), &offer.lengths), LengthCheck::Short(offer.lengths.shortest), "{norms}");
        assert_eq!(LengthCheck::of(Minutes::new(usual).unwrap(), &offer.lengths), LengthCheck::Fits, "{norms}");
    }
}

#[tokio::test]
async fn e1_a_meeting_too_short_says_so_where_it_matters() {
    let (world, claire) = begin().await;
    let short = plan(&world, &claire, "2026-11-10T14:00", 30).await;
    assert_eq!(show(&world, short, START).await.length, LengthCheck::Short(45));
    let (quebec, someone) = with(Purpose::Explore, "fr-CA").await;
    let customary = plan(&quebec, &someone, "2026-11-10T14:00", 30).await;
    assert_eq!(show(&quebec, customary, START).await.length, LengthCheck::Fits);
}

#[tokio::test]
async fn e2_b13_what_is_settled_is_kept_and_the_form_of_address_remembered() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let page = show(&world, id, START).await;
    assert_eq!(page.starts.datetime(), "2026-11-10T14:00".parse().unwrap());
    assert_eq!(page.meeting.subject, Some(line("La restauration de meubles")));
    assert_eq!(page.meeting.place, Some(line("Atelier du Pont, Nantes")));
    assert_eq!(world.get::<Person>(claire.id).await.address_form, Some(AddressForm::Vous));
}

#[tokio::test]
async fn the_hour_is_that_of_the_account() {
    let (world, claire) = begin().await;
    let id = plan(&world, &claire, "2026-03-29T02:30", 60).await;
    // The clocks skip that hour in Paris: it is read as they go on.
    assert_eq!(show(&world, id, START).await.meeting.starts_at, "2026-03-29T03:30:00+02:00".parse().unwrap());
}

#[tokio::test]
async fn planning_answers_the_request_that_waited() {
    let (world, claire) = begin().await;
    let request = world.with(world.make.sent_request(&claire)).await;
    let desk = world.desk().await;
    let offer = OfferMeeting { person: claire.id, approach: None }.run(&desk).await.unwrap();
    assert_eq!(offer.approach, Some(request.id));
    PlanMeeting { person: claire.id, approach: offer.approach, settled: settled("2026-11-20T10:00", offer.terms.length.get()) }
        .run(&desk)
        .await
        .unwrap();
    let answered: Approach = world.store.get(world.account.id, request.id).await.unwrap().unwrap();
    assert_eq!(answered.delivery.answer(), Some(Answer::Yes));
    // Somebody else's approach does not serve.
    let paul = world.person("Paul Roy").await;
    let plan = PlanMeeting { person: paul.id, approach: Some(request.id), settled: settled("2026-11-11T10:00", 60) };
    assert!(matches!(plan.run(&desk).await, Err(AppError::NotFound(Noun::Approach))));
}

#[tokio::test]
async fn e14_a_new_hour_asks_for_a_new_confirmation_and_an_old_tab_changes_nothing() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    mark(&world, id, Mark::Confirmed, "2026-11-09T10:00:00+01:00").await.unwrap();
    let shown = show(&world, id, "2026-11-09T10:00:00+01:00").await.meeting.updated_at;
    let desk = world.desk_at("2026-11-09T11:00:00+01:00").await;
    let edit = |starts: &str| EditMeeting { meeting: id, seen: Some(shown), settled: settled(starts, 60) };
    edit("2026-11-12T09:00").run(&desk).await.unwrap();
    assert_eq!(show(&world, id, START).await.meeting.state, MeetingState::Planned);
    assert!(matches!(edit("2026-11-13T09:00").run(&desk).await, Err(AppError::Stale)));
}

#[tokio::test]
async fn e1_e14_the_calendar_keeps_the_margin_free_and_recalls_to_confirm() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let file =
        |moment: &'static str| async { MeetingCalendar { meeting: id, lang: Lang::Fr }.run(&world.desk_at(moment).await).await.unwrap() };
    let first = file(START).await;
    assert_eq!(first.name, "rebond-2026-11-10.ics");
    assert!(
        first.text.contains("DTSTART;TZID=Europe/Paris:20261110T140000") && first.text.contains("DTEND;TZID=Europe/Paris:20261110T153000")
    );
    assert!(first.text.contains("BEGIN:VALARM") && first.text.contains("TRIGGER:-P1D"));
    // The same entry, moved: same identifier, greater sequence.
    let desk = world.desk_at("2026-11-05T09:00:00+01:00").await;
    EditMeeting { meeting: id, seen: None, settled: settled("2026-11-12T09:00", 60) }.run(&desk).await.unwrap();
    let second = file("2026-11-05T10:00:00+01:00").await;
    let of = |text: &str, name: &str| text.lines().find_map(|line| line.strip_prefix(name).map(ToOwned::to_owned)).unwrap();
    assert_eq!(of(&first.text, "UID:"), of(&second.text, "UID:"));
    assert!(of(&second.text, "SEQUENCE:").parse::<u32>().unwrap() > of(&first.text, "SEQUENCE:").parse::<u32>().unwrap());
}

async fn filled(world: &World, meeting: MeetingId, take: Take) -> Vec<GridPoint> {
    let desk = world.desk().await;
    FillGrid { meeting, lang: Lang::Fr, take }.run(&desk).await.unwrap();
    let page = ShowGrid { meeting, lang: Lang::Fr }.run(&desk).await.unwrap();
    page.topics.into_iter().flat_map(|topic| topic.points).collect()
}

#[tokio::test]
async fn a5_the_grid_that_validates_asks_for_each_next_stage() {
    let (world, claire) = with(Purpose::Validate, "fr-FR").await;
    let id = planned(&world, &claire).await;
    let suggested = ShowGrid { meeting: id, lang: Lang::Fr }.run(&world.desk().await).await.unwrap().suggested;
    let points = filled(&world, id, Take::Topics(suggested.to_vec())).await;
    for asked in [
        "Les manières d’exercer",
        "Les compétences à acquérir",
        "Une première expérience",
        "Les formations utiles",
        "Les écoles reconnues",
        "Les premières portes",
    ] {
        assert!(points.iter().any(|point| point.label.as_str() == asked), "{asked}");
    }
    let (explore, someone) = with(Purpose::Explore, "fr-FR").await;
    let id = planned(&explore, &someone).await;
    let points = filled(&explore, id, Take::Topics(Topic::ALL.to_vec())).await;
    assert!(!points.iter().any(|point| point.topic == Topic::Training));
}

#[tokio::test]
async fn e3_e4_e6_a_grid_is_made_of_topics_with_short_points_for_this_person() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let points = filled(&world, id, Take::Topics(vec![Topic::Path, Topic::Day])).await;
    assert!(points.len() >= 4 && points.iter().all(|point| matches!(point.topic, Topic::Path | Topic::Day)));
    assert!(points.iter().all(|point| point.label.as_str().chars().count() <= 40 && point.question.is_some()));
    // Only somebody who changed path is asked about it.
    let of_change = |points: &[GridPoint]| points.iter().any(|point| point.label.as_str() == "Le changement de voie");
    assert!(!of_change(&points));
    world.put(Person { changed_path: true, ..world.get::<Person>(claire.id).await }).await;
    let again = filled(&world, id, Take::Topics(vec![Topic::Path])).await;
    assert!(of_change(&again));
    // What is there already is not added twice.
    assert_eq!(again.len(), points.len() + 1);
}

#[tokio::test]
async fn e2_e6_points_are_said_tu_to_those_one_says_tu_to() {
    let (world, claire) = begin().await;
    let desk = world.desk().await;
    let tu = Settlement { address_form: Some(AddressForm::Tu), ..settled("2026-11-10T14:00", 60) };
    let id = PlanMeeting { person: claire.id, approach: None, settled: tu }.run(&desk).await.unwrap();
    let points = filled(&world, id, Take::Topics(vec![Topic::Day])).await;
    assert!(points.iter().any(|point| point.question.as_ref().is_some_and(|question| question.as_str().contains("tes journées"))));
}

#[tokio::test]
async fn e3_e9_own_points_are_added_moved_reserved_and_removed() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let desk = world.desk().await;
    let add = |label: &str| AddPoint { meeting: id, topic: Topic::Other, label: line(label), question: None, reserve: false, live: false };
    let first = add("Les horaires en été").run(&desk).await.unwrap();
    let second = add("Le bois local").run(&desk).await.unwrap();
    let labels = async || {
        let page = ShowGrid { meeting: id, lang: Lang::Fr }.run(&desk).await.unwrap();
        page.topics.into_iter().flat_map(|topic| topic.points).map(|point| (point.label.to_string(), point.reserve)).collect::<Vec<_>>()
    };
    let change = async |point, change| ChangePoint { meeting: id, point, change }.run(&desk).await.unwrap();
    change(second, PointChange::Up).await;
    assert_eq!(labels().await, [("Le bois local".to_owned(), false), ("Les horaires en été".to_owned(), false)]);
    // Nothing above the first, nor below the last.
    change(second, PointChange::Up).await;
    change(first, PointChange::Down).await;
    let third = add("Les clientes").run(&desk).await.unwrap();
    let order = async || labels().await.into_iter().map(|(label, _)| label).collect::<Vec<_>>();
    change(third, PointChange::Place(0)).await;
    assert_eq!(order().await, ["Les clientes", "Le bois local", "Les horaires en été"]);
    change(third, PointChange::Place(99)).await;
    assert_eq!(order().await, ["Le bois local", "Les horaires en été", "Les clientes"]);
    change(third, PointChange::Remove).await;
    change(first, PointChange::Reserve(true)).await;
    change(second, PointChange::Words { topic: Topic::Market, label: line("Le bois d’ici"), question: None }).await;
    assert_eq!(labels().await, [("Le bois d’ici".to_owned(), false), ("Les horaires en été".to_owned(), true)]);
    change(second, PointChange::Remove).await;
    assert_eq!(labels().await.len(), 1);
    let foreign = ChangePoint { meeting: planned(&world, &claire).await, point: first, change: PointChange::Remove }.run(&desk).await;
    assert!(matches!(foreign, Err(AppError::NotFound(Noun::GridPoint))));
}

#[tokio::test]
async fn e9_too_few_open_questions_are_said_and_the_reserve_is_one_tap_away() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let desk = world.desk().await;
    let few = async || ShowGrid { meeting: id, lang: Lang::Fr }.run(&desk).await.unwrap().few;
    assert_eq!(few().await, []);
    filled(&world, id, Take::Topics(vec![Topic::Likes])).await;
    assert_eq!(few().await, [Few::Open(6), Few::Reserve]);
    filled(&world, id, Take::Topics(vec![Topic::Path, Topic::Day, Topic::Skills])).await;
    assert_eq!(few().await, [Few::Reserve]);
    filled(&world, id, Take::Reserve).await;
    assert_eq!(few().await, []);
}

#[tokio::test]
async fn e5_e7_closed_and_confidential_questions_are_remarked_upon() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let desk = world.desk().await;
    let add = |label: &str, question: &str| AddPoint {
        meeting: id,
        topic: Topic::Likes,
        label: line(label),
        question: Some(line(question)),
        reserve: false,
        live: false,
    };
    let open = add("Ce qui plaît", "Qu’est-ce qui vous plaît le plus ?").run(&desk).await.unwrap();
    let closed = add("Aimer", "Aimez-vous votre travail ?").run(&desk).await.unwrap();
    let secret = add("Salaire", "Combien gagnez-vous ?").run(&desk).await.unwrap();
    let remarks = ShowGrid { meeting: id, lang: Lang::Fr }.run(&desk).await.unwrap().remarks;
    let said = |point| remarks.iter().find(|remark| remark.point == point).map(|remark| remark.rule);
    assert_eq!((said(open), said(closed), said(secret)), (None, Some(Rule::E5), Some(Rule::E7)));
    assert!(remarks.iter().all(|remark| !remark.instead.is_empty()));
}

#[tokio::test]
async fn e8_e11_e12_what_one_knows_and_can_show_is_there_to_prepare() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let strength = Strength {
        id: world.make.ids.make(world.make.at),
        campaign_id: campaign(&world).await.id,
        title: line("Organiser"),
        example: Some(prose("Trois salons montés.")),
        position: 0,
    };
    world.put(strength).await;
    WriteKnown { meeting: id, seen: None, known: Some(prose("Ébéniste depuis 2015.")) }.run(&world.desk().await).await.unwrap();
    let page = show(&world, id, START).await;
    assert_eq!(page.meeting.known, Some(prose("Ébéniste depuis 2015.")));
    assert_eq!(page.strengths.len(), 1);
    assert_eq!(page.norms.arrive_early, 0);
    let (quebec, someone) = with(Purpose::Explore, "fr-CA").await;
    let id = planned(&quebec, &someone).await;
    assert_eq!(show(&quebec, id, START).await.norms.arrive_early, 5);
}

#[tokio::test]
async fn e3_e4_e14_what_remains_before_a_meeting_comes_in_its_time() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let remains = async |moment: &str| show(&world, id, moment).await.remains;
    assert_eq!(remains(START).await, [Remains::Grid]);
    filled(&world, id, Take::Topics(vec![Topic::Path])).await;
    assert_eq!(remains(START).await, []);
    let eve = "2026-11-09T18:00:00+01:00";
    assert_eq!(remains(eve).await, [Remains::Confirm, Remains::Reread]);
    mark(&world, id, Mark::Confirmed, eve).await.unwrap();
    mark(&world, id, Mark::Reread, eve).await.unwrap();
    assert_eq!(remains(eve).await, []);
    assert_eq!(remains("2026-11-10T13:45:00+01:00").await, [Remains::Hold]);
    assert_eq!(remains("2026-11-10T14:59:00+01:00").await, [Remains::Hold]);
    assert_eq!(remains(EVENING).await, [Remains::Tell]);
}

#[tokio::test]
async fn f1_to_f11_the_course_of_a_meeting_has_five_phases_with_the_points_where_they_belong() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    filled(&world, id, Take::Topics(vec![Topic::Path, Topic::Day, Topic::Likes, Topic::Contacts])).await;
    filled(&world, id, Take::Reserve).await;
    let page = HoldMeeting { meeting: id, lang: Lang::Fr }.run(&world.desk().await).await.unwrap();
    let topics: Vec<Vec<Topic>> = page.phases.iter().map(|phase| phase.topics.iter().map(|topic| topic.topic).collect()).collect();
    assert_eq!(topics, [vec![], vec![Topic::Path, Topic::Day], vec![], vec![Topic::Likes], vec![Topic::Contacts]]);
    // What to keep in mind comes in the phase it is for.
    let prompted = |at: usize, rule| page.phases[at].phase.prompts.iter().any(|prompt| prompt.0 == rule);
    for (at, rule) in [(0, Rule::F8), (1, Rule::F9), (2, Rule::F6), (3, Rule::F10), (4, Rule::F7), (4, Rule::F11)] {
        assert!(prompted(at, rule), "{rule}");
    }
    assert!(!page.reserve.is_empty());
    // Brought up before the end
    assert!(page.phases[4].from < 60);
}

#[tokio::test]
async fn f4_f10_f8_points_are_ticked_dropped_and_added_while_one_talks() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let points = filled(&world, id, Take::Topics(vec![Topic::Likes])).await;
    let desk = world.desk_at("2026-11-10T14:20:00+01:00").await;
    let set = async |point: GridPointId, change| ChangePoint { meeting: id, point, change }.run(&desk).await.unwrap();
    set(points[0].id, PointChange::State(PointState::Raised)).await;
    set(points[1].id, PointChange::State(PointState::Skipped)).await;
    let live =
        AddPoint { meeting: id, topic: Topic::Other, label: line("Le tournage sur bois"), question: None, reserve: false, live: true }
            .run(&desk)
            .await
            .unwrap();
    AllowNotes { meeting: id, allowed: Allowed::Notes }.run(&desk).await.unwrap();
    KeepNote { meeting: id, topic: None, point: None, mark: None, text: prose("Deux ans sans salaire.") }.run(&desk).await.unwrap();
    let page = HoldMeeting { meeting: id, lang: Lang::Fr }.run(&desk).await.unwrap();
    let all: Vec<&GridPoint> = page.phases.iter().flat_map(|phase| &phase.topics).flat_map(|topic| &topic.points).collect();
    let state = |id| all.iter().find(|point| point.id == id).map(|point| (point.state, point.added_live));
    assert_eq!(state(points[0].id), Some((PointState::Raised, false)));
    assert_eq!(state(points[1].id), Some((PointState::Skipped, false)));
    assert_eq!(state(live), Some((PointState::Open, true)));
    assert_eq!(page.meeting.notes_allowed, Some(true));
    assert_eq!(page.notes.len(), 1);
}

#[tokio::test]
async fn b9_b14_f5_g12_b1_names_become_people_and_referrals_at_once() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let names =
        vec![named("Inès", "Morel", Some("Bois & Fils"), NameUse::Agreed), named("Hugo", "", Some("Bois & fils"), NameUse::NotAsked)];
    FinishMeeting { names, note: Some(prose("Tout le monde restaure.")), ..finish(id) }.run(&world.desk_at(AFTER).await).await.unwrap();
    let given = named_in(&world, id).await;
    assert_eq!(given.len(), 2);
    let mut places = Vec::new();
    for referral in &given {
        assert_eq!((referral.by_id, referral.reason.is_some()), (claire.id, true));
        let person = world.get::<Person>(referral.to_id).await;
        assert_eq!((person.source, person.source_detail), (Some(Source::Referral), Some(line("Claire Aubry"))));
        places.push(person.organisation_id.unwrap());
    }
    // The same organisation, written in two ways, is one.
    assert_eq!(places[0], places[1]);
    let page = show(&world, id, AFTER).await;
    assert!(page.meeting.is_held() && page.meeting.names_settled_at.is_some());
    assert_eq!(page.named.len(), 2);
}

#[tokio::test]
async fn b9_g12_a_name_already_known_is_completed_and_not_doubled() {
    let (world, claire) = begin().await;
    let ines = world.make.person("Inès Morel");
    world.put(Person { source: Some(Source::Event), ..ines.clone() }).await;
    let id = planned(&world, &claire).await;
    let desk = world.desk_at(AFTER).await;
    FinishMeeting { names: vec![named("ines", "MOREL", Some("Bois & Fils"), NameUse::NotAsked)], ..finish(id) }.run(&desk).await.unwrap();
    let given = named_in(&world, id).await;
    assert_eq!(given[0].to_id, ines.id);
    let after = world.get::<Person>(ines.id).await;
    assert_eq!((after.name, after.source, after.organisation_id.is_some()), (ines.name, Some(Source::Event), true));
    assert_eq!(people::count(&world.store, world.account.id).await.unwrap(), 2);
    // Told again, it stays one referral.
    FinishMeeting { names: vec![named("Inès", "Morel", None, NameUse::Agreed)], ..finish(id) }.run(&desk).await.unwrap();
    let given = named_in(&world, id).await;
    assert_eq!((given.len(), given[0].name_use), (1, NameUse::Agreed));
    // Twice on one page as well, and the agreement noted is not forgotten.
    let twice = vec![named("Inès", "Morel", None, NameUse::NotAsked), named("INES", "morel", None, NameUse::NotAsked)];
    FinishMeeting { names: twice, ..finish(id) }.run(&desk).await.unwrap();
    let given = named_in(&world, id).await;
    assert_eq!((given.len(), given[0].name_use), (1, NameUse::Agreed));
}

#[tokio::test]
async fn nobody_names_themselves() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let told =
        FinishMeeting { names: vec![named("Claire", "Aubry", None, NameUse::Agreed)], ..finish(id) }.run(&world.desk_at(AFTER).await).await;
    assert!(matches!(told, Err(AppError::Refused(refusal)) if refusal.reason == Reason::SamePerson));
    assert!(show(&world, id, AFTER).await.remains.contains(&Remains::Tell));
}

#[tokio::test]
async fn e14_the_page_of_a_meeting_and_today_name_the_same_day_to_confirm_it() {
    let (world, claire) = begin().await;
    // A Monday, and the Thursday after a day off.
    for (starts, days) in [("2026-11-16T10:00", 12..=15), ("2026-11-12T10:00", 10..=11)] {
        let meeting = plan(&world, &claire, starts, 60).await;
        let confirms = |step: &rebond_app::today::StepView| {
            step.step.kind == StepKind::Confirm && matches!(step.step.about, Matter::Meeting { meeting: of, .. } if of == meeting)
        };
        for day in days {
            let moment = format!("2026-11-{day}T10:00:00+01:00");
            let on_page = show(&world, meeting, &moment).await.remains.contains(&Remains::Confirm);
            let today = rebond_app::today::ShowToday.run(&world.desk_at(&moment).await).await.unwrap();
            assert_eq!(on_page, today.each().any(confirms), "{starts} seen on {moment}");
            assert_eq!(on_page, !matches!((starts, day), ("2026-11-16T10:00", 12)), "{starts} seen on {moment}");
        }
    }
}

#[tokio::test]
async fn b14_f10_no_names_this_time_settles_the_question_without_blame() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    FinishMeeting { low_yield: true, ..finish(id) }.run(&world.desk_at(AFTER).await).await.unwrap();
    let page = show(&world, id, EVENING).await;
    assert!(page.remains.contains(&Remains::Names) && page.meeting.low_yield);
    mark(&world, id, Mark::NoNames, EVENING).await.unwrap();
    assert!(!show(&world, id, EVENING).await.remains.contains(&Remains::Names));
    // The same, ticked on the page itself.
    let other = plan(&world, &claire, "2026-11-10T10:00", 60).await;
    FinishMeeting { no_names: true, ..finish(other) }.run(&world.desk_at(AFTER).await).await.unwrap();
    assert!(!show(&world, other, EVENING).await.remains.contains(&Remains::Names));
}

#[tokio::test]
async fn a8_findings_attach_to_hopes_and_are_replaced_when_told_again() {
    let (world, claire) = begin().await;
    let hope = world.with(world.make.hope(&campaign(&world).await, "On peut en vivre")).await;
    let id = planned(&world, &claire).await;
    let desk = world.desk_at(AFTER).await;
    let tell = |stance, text: &str| FinishMeeting {
        findings: vec![FindingGiven { hope: hope.id, stance, text: Some(prose(text)) }],
        ..finish(id)
    };
    tell(Stance::Confirms, "Oui, au bout de deux ans.").run(&desk).await.unwrap();
    tell(Stance::Nuances, "Avec un mi-temps à côté.").run(&desk).await.unwrap();
    let found = findings::of_hope(&world.store, world.account.id, hope.id).await.unwrap();
    assert_eq!(found.iter().map(|finding| (finding.stance, finding.person_id)).collect::<Vec<_>>(), [(Stance::Nuances, claire.id)]);
    let page = TellMeeting { meeting: id }.run(&desk).await.unwrap();
    assert_eq!(page.hopes[0].1.as_ref().map(|finding| finding.stance), Some(Stance::Nuances));
}

#[tokio::test]
async fn g6_promises_are_kept_or_let_go() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let promise = |side, text: &str| PromiseGiven { side, text: line(text), due_on: Some("2026-11-20".parse().unwrap()) };
    let promises = vec![promise(Side::Mine, "Envoyer l’article sur les colles"), promise(Side::Theirs, "Le nom du scieur")];
    FinishMeeting { promises, ..finish(id) }.run(&world.desk_at(AFTER).await).await.unwrap();
    let open = |page: &MeetingPage| page.remains.iter().filter(|one| matches!(one, Remains::Promise(_))).count();
    let page = show(&world, id, EVENING).await;
    assert_eq!(open(&page), 2);
    let desk = world.desk_at(EVENING).await;
    SettlePromise { promise: page.promises[0].id, kept: true }.run(&desk).await.unwrap();
    SettlePromise { promise: page.promises[1].id, kept: false }.run(&desk).await.unwrap();
    assert_eq!(open(&show(&world, id, EVENING).await), 0);
}

#[tokio::test]
async fn f12_what_one_gave_is_kept_too() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    FinishMeeting { gave: Some(prose("Une adresse de fournisseur")), could_give: Some(prose("Relire son site")), ..finish(id) }
        .run(&world.desk_at(AFTER).await)
        .await
        .unwrap();
    let meeting = show(&world, id, EVENING).await.meeting;
    assert_eq!((meeting.gave, meeting.could_give), (Some(prose("Une adresse de fournisseur")), Some(prose("Relire son site"))));
}

#[tokio::test]
async fn g3_a_forgotten_point_can_still_be_asked_with_the_thanks() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let points = filled(&world, id, Take::Topics(vec![Topic::Likes, Topic::Difficulties])).await;
    let desk = world.desk_at(AFTER).await;
    let (last, raised) = points.split_last().unwrap();
    FinishMeeting { raised: raised.iter().map(|point| point.id).collect(), ..finish(id) }.run(&desk).await.unwrap();
    let page = show(&world, id, EVENING).await;
    assert!(page.remains.contains(&Remains::Forgotten(1)));
    assert_eq!(page.forgotten().next().map(|point| point.id), Some(last.id));
    mark(&world, id, Mark::Thanked, EVENING).await.unwrap();
    assert!(!show(&world, id, EVENING).await.remains.contains(&Remains::Forgotten(1)));
}

#[tokio::test]
async fn g1_g2_g5_g8_g14_a_meeting_is_complete_once_thanked_agreed_and_told() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    FinishMeeting { names: vec![named("Inès", "Morel", None, NameUse::NotAsked)], ..finish(id) }
        .run(&world.desk_at(AFTER).await)
        .await
        .unwrap();
    let page = show(&world, id, EVENING).await;
    assert_eq!(page.remains.first(), Some(&Remains::Thank));
    assert!(page.remains.iter().any(|one| matches!(one, Remains::NameUse { .. })) && !page.complete);
    assert!(!page.remains.contains(&Remains::Connect));
    mark(&world, id, Mark::Thanked, EVENING).await.unwrap();
    // Connecting comes after the thanks.
    assert!(show(&world, id, EVENING).await.remains.contains(&Remains::Connect));
    mark(&world, id, Mark::ConnectionSettled, EVENING).await.unwrap();
    let referral = named_in(&world, id).await.remove(0);
    let agreed = world.with(Referral { name_use: NameUse::Agreed, ..referral }).await;
    let page = show(&world, id, EVENING).await;
    assert!(matches!(page.remains.as_slice(), [Remains::Loop { due: false, .. }]) && !page.complete);
    // Written to: the recommender can hear of it now.
    let ines = world.get::<Person>(agreed.to_id).await;
    let sent =
        Approach { delivery: Delivery::Sent { sent_at: "2026-11-12T09:00:00+01:00".parse().unwrap() }, ..world.make.sent_request(&ines) };
    world.put(sent).await;
    assert!(matches!(show(&world, id, "2026-11-12T10:00:00+01:00").await.remains.as_slice(), [Remains::Loop { due: true, .. }]));
    let list = async || ListMeetings { page: 1 }.run(&world.desk_at("2026-11-12T10:00:00+01:00").await).await.unwrap();
    assert_eq!((list().await.to_complete.len(), list().await.past.len()), (1, 0));
    world.put(world.make.told(&agreed, LoopStage::Outcome)).await;
    assert!(show(&world, id, "2026-11-12T10:00:00+01:00").await.complete);
    assert_eq!((list().await.to_complete.len(), list().await.past.len()), (0, 1));
}

#[tokio::test]
async fn g5_g14_whoever_led_here_is_owed_the_news_before_it_is_complete() {
    let (world, claire) = begin().await;
    let paul = world.person("Paul Roy").await;
    world.put(Referral { name_use: NameUse::Agreed, ..world.make.referral(&paul, &claire) }).await;
    let id = planned(&world, &claire).await;
    FinishMeeting { no_names: true, ..finish(id) }.run(&world.desk_at(AFTER).await).await.unwrap();
    mark(&world, id, Mark::Thanked, EVENING).await.unwrap();
    let page = show(&world, id, EVENING).await;
    assert!(page.remains.iter().any(|one| matches!(one, Remains::Loop { by, due: true, .. } if by.full() == "Paul Roy")));
    assert!(!page.complete);
    assert_eq!(ListMeetings { page: 1 }.run(&world.desk_at(EVENING).await).await.unwrap().to_complete.len(), 1);
}

#[tokio::test]
async fn meetings_stand_in_the_list_where_they_need_something() {
    let (world, claire) = begin().await;
    let ahead = planned(&world, &claire).await;
    let untold = plan(&world, &claire, "2026-11-02T10:00", 60).await;
    let off = plan(&world, &claire, "2026-11-12T10:00", 60).await;
    let desk = world.desk().await;
    MarkMeeting { meeting: off, mark: Mark::Cancelled }.run(&desk).await.unwrap();
    let list = ListMeetings { page: 9 }.run(&desk).await.unwrap();
    let ids = |lines: &[rebond_app::meetings::MeetingLine]| lines.iter().map(|line| line.meeting.id).collect::<Vec<_>>();
    assert_eq!((ids(&list.ahead), ids(&list.to_tell), ids(&list.past), list.page), (vec![ahead], vec![untold], vec![off], 1));
}

#[tokio::test]
async fn marks_that_come_too_early_or_twice_do_no_harm() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    for early in [Mark::Thanked, Mark::ConnectionSettled, Mark::NoNames, Mark::Missed(Absent::NoFault)] {
        assert!(matches!(mark(&world, id, early, START).await, Err(AppError::Refused(_))), "{early:?}");
    }
    assert!(matches!(finish(id).run(&world.desk().await).await, Err(AppError::Refused(refusal)) if refusal.reason == Reason::WrongMoment));
    mark(&world, id, Mark::Missed(Absent::They), EVENING).await.unwrap();
    let before = show(&world, id, EVENING).await.meeting;
    mark(&world, id, Mark::Missed(Absent::They), "2026-11-11T09:00:00+01:00").await.unwrap();
    assert_eq!(show(&world, id, EVENING).await.meeting, before);
    // Another day puts it back on.
    EditMeeting { meeting: id, seen: None, settled: settled("2026-11-20T10:00", 60) }.run(&world.desk_at(EVENING).await).await.unwrap();
    assert_eq!(show(&world, id, EVENING).await.meeting.state, MeetingState::Planned);
}

#[tokio::test]
async fn telling_is_one_action_that_an_old_tab_does_not_repeat() {
    let (world, claire) = begin().await;
    let id = planned(&world, &claire).await;
    let seen = Some(show(&world, id, AFTER).await.meeting.updated_at);
    let tell = FinishMeeting {
        seen,
        names: vec![named("Inès", "Morel", Some("Bois & Fils"), NameUse::Agreed)],
        note: Some(prose("Bien.")),
        ..finish(id)
    };
    let before = world.store.revision(world.account.id).await.unwrap();
    let desk = world.desk_at(AFTER).await;
    tell.clone().run(&desk).await.unwrap();
    assert_eq!(world.store.revision(world.account.id).await.unwrap().0, before.0 + 1);
    assert!(matches!(tell.run(&desk).await, Err(AppError::Stale)));
}
