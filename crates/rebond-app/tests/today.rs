//! Today and the campaign below HTTP: what one expects, where one wants to go, what comes next and why. Each test drives the
//! program to the point where a rule of the method applies.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::campaign::{
    AddHopes, AddProgress, ChangeState, EditHope, GiveDirection, MoveHope, RetireHope, SayWhatYouExpect, SetRhythm, ShowCampaign,
    remarks_on_purpose,
};
use rebond_app::data::{RestoreArchive, Restored, ShowData, UndoAction, WriteArchive, Written};
use rebond_app::today::{ChooseStep, ShowToday, TakeBack};
use rebond_app::{AppError, Desk};
use rebond_coach::{Step, StepKind};
use rebond_domain::{
    CampaignState, Circle, Lang, Line, Meeting, MeetingState, Noun, Person, PersonDetails, Promise, Prose, Purpose, Record, Side, Source,
    Timestamp,
};
use rebond_method::Rule;
use rebond_testkit::World;

const MONDAY: &str = "2026-11-02T09:00:00+01:00";

async fn steps(desk: &Desk) -> Vec<Step> {
    let today = ShowToday.run(desk).await.unwrap();
    today.each().flat_map(|view| view.step.parts()).cloned().collect()
}

async fn kinds(desk: &Desk) -> Vec<StepKind> {
    steps(desk).await.iter().map(|step| step.kind).collect()
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

async fn expect(desk: &Desk, words: &str, purpose: Option<Purpose>) {
    SayWhatYouExpect { expectation: Some(prose(words)), purpose }.run(desk).await.unwrap();
}

#[tokio::test]
async fn a1_the_first_step_is_to_say_what_one_expects() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    assert!(!ShowToday.run(&desk).await.unwrap().begun);
    assert_eq!(kinds(&desk).await.first(), Some(&StepKind::SayWhatYouExpect));
    // Finding people first does not make the question go away.
    world.put(world.make.person("Claire Aubry")).await;
    assert_eq!(kinds(&desk).await.first(), Some(&StepKind::SayWhatYouExpect));
    expect(&desk, "Comprendre le quotidien d’une menuisière", Some(Purpose::Confront)).await;
    assert!(!kinds(&desk).await.contains(&StepKind::SayWhatYouExpect));
}

#[tokio::test]
async fn a2_a_purpose_moves_and_its_history_stays() {
    let world = World::at(MONDAY).await;
    let moves =
        [(MONDAY, Purpose::Explore), ("2026-11-09T09:00:00+01:00", Purpose::Confront), ("2026-11-10T09:00:00+01:00", Purpose::Confront)];
    for (moment, purpose) in moves {
        let desk = world.desk_at(moment).await;
        SayWhatYouExpect { expectation: None, purpose: Some(purpose) }.run(&desk).await.unwrap();
    }
    let page = ShowCampaign.run(&world.desk().await).await.unwrap();
    assert_eq!(page.campaign.unwrap().purpose, Some(Purpose::Confront));
    assert_eq!(page.history.iter().map(|change| change.purpose).collect::<Vec<_>>(), [Purpose::Confront, Purpose::Explore]);
}

#[tokio::test]
async fn a6_a_purpose_that_aims_at_being_hired_gets_a_kind_word() {
    for (words, lang) in [("Décrocher un poste grâce à ces rencontres", Lang::Fr), ("Get hired by one of these companies", Lang::En)] {
        let said = remarks_on_purpose(&prose(words), lang);
        assert_eq!(said.iter().map(|remark| remark.rule).collect::<Vec<_>>(), [Rule::A6], "{words}");
    }
    assert!(remarks_on_purpose(&prose("Comprendre le métier de paysagiste"), Lang::Fr).is_empty());
}

#[tokio::test]
async fn a8_hopes_are_written_reworded_ordered_and_set_aside() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    expect(&desk, "Comprendre", Some(Purpose::Explore)).await;
    assert!(kinds(&desk).await.contains(&StepKind::WriteHopes));
    let line = |text| Line::parse(text).unwrap();
    let statements = vec![line("On travaille en équipe"), line("On peut en vivre"), line("On travaille en équipe")];
    AddHopes { statements }.run(&desk).await.unwrap();
    let hopes = ShowCampaign.run(&desk).await.unwrap().hopes;
    assert_eq!(hopes.len(), 2);
    assert!(!kinds(&desk).await.contains(&StepKind::WriteHopes));
    MoveHope { id: hopes[1].hope.id }.run(&desk).await.unwrap();
    assert_eq!(ShowCampaign.run(&desk).await.unwrap().hopes[0].hope.id, hopes[1].hope.id);
    EditHope { id: hopes[0].hope.id, statement: line("On travaille surtout en équipe") }.run(&desk).await.unwrap();
    RetireHope { id: hopes[1].hope.id, retired: true }.run(&desk).await.unwrap();
    let hopes = ShowCampaign.run(&desk).await.unwrap().hopes;
    let said: Vec<&str> = hopes.iter().map(|view| view.hope.statement.as_str()).collect();
    assert_eq!(said, ["On travaille surtout en équipe", "On peut en vivre"]);
    assert!(hopes[1].hope.retired_at.is_some());
}

#[tokio::test]
async fn b7_the_circles_come_until_each_has_somebody() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    expect(&desk, "Comprendre", Some(Purpose::Explore)).await;
    let asked = |kinds: Vec<StepKind>| kinds.iter().any(|kind| matches!(kind, StepKind::FillCircle | StepKind::AddPerson));
    assert!(asked(kinds(&desk).await));
    for (number, circle) in Circle::ALL.iter().enumerate() {
        world.put(Person { circle: Some(*circle), ..world.make.person(&format!("Personne {number}")) }).await;
    }
    assert!(!asked(kinds(&desk).await));
}

#[tokio::test]
async fn a7_a_resting_campaign_asks_for_nothing_new() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    expect(&desk, "Comprendre", None).await;
    assert!(!kinds(&desk).await.is_empty());
    ChangeState { state: CampaignState::Resting, decision: None, ending: None }.run(&desk).await.unwrap();
    assert_eq!(kinds(&desk).await, []);
    ChangeState { state: CampaignState::Active, decision: None, ending: None }.run(&desk).await.unwrap();
    assert!(!kinds(&desk).await.is_empty());
}

#[tokio::test]
async fn g4_what_moved_is_told_to_those_who_helped_months_ago() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    expect(&desk, "Comprendre", Some(Purpose::Explore)).await;
    let claire = world.make.person("Claire Aubry");
    let held = "2026-07-01T10:00:00+02:00".parse().unwrap();
    let meeting = world.make.meeting(&claire, "2026-07-01T09:00:00+02:00");
    let meeting = Meeting { state: MeetingState::Held { at: held }, thanked_at: Some(held), names_settled_at: Some(held), ..meeting };
    world.put(claire.clone()).await;
    world.put(meeting).await;
    let news = |steps: Vec<Step>| steps.iter().any(|step| step.kind == StepKind::GiveNews && step.person() == Some(claire.id));
    assert!(!news(steps(&desk).await));
    AddProgress { text: prose("Inscription au CAP") }.run(&desk).await.unwrap();
    assert!(news(steps(&desk).await));
}

#[tokio::test]
async fn g11_the_week_is_counted_without_blame() {
    let world = World::at(MONDAY).await;
    let desk = world.desk_at("2026-11-05T18:00:00+01:00").await;
    SetRhythm { weekly_goal: 3 }.run(&desk).await.unwrap();
    let claire = world.person("Claire Aubry").await;
    for starts in ["2026-11-03T09:00:00+01:00", "2026-11-01T09:00:00+01:00"] {
        let at = starts.parse().unwrap();
        world.put(Meeting { state: MeetingState::Held { at }, ..world.make.meeting(&claire, starts) }).await;
    }
    let week = ShowToday.run(&desk).await.unwrap().week;
    assert_eq!((week.held, week.wished, week.held_in_all), (1, 3, 2));
}

#[tokio::test]
async fn a_step_is_put_off_dropped_and_taken_back() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    let step = ShowToday.run(&desk).await.unwrap().steps.into_iter().next().unwrap().step;
    let key = Line::parse(step.key().as_str()).unwrap();
    ChooseStep { keys: vec![key.clone()], until: Some("2026-11-09".parse().unwrap()) }.run(&desk).await.unwrap();
    assert!(!kinds(&desk).await.contains(&step.kind));
    assert!(kinds(&world.desk_at("2026-11-09T08:00:00+01:00").await).await.contains(&step.kind));
    let dropping = ChooseStep { keys: vec![key.clone()], until: None }.run(&desk).await.unwrap().unwrap();
    assert!(!kinds(&world.desk_at("2027-11-09T08:00:00+01:00").await).await.contains(&step.kind));
    UndoAction { id: dropping }.run(&desk).await.unwrap();
    TakeBack { keys: vec![key] }.run(&desk).await.unwrap();
    assert!(kinds(&desk).await.contains(&step.kind));
}

#[tokio::test]
async fn two_weeks_away_call_for_a_fresh_start() {
    let world = World::at(MONDAY).await;
    expect(&world.desk().await, "Comprendre", None).await;
    assert!(ShowToday.run(&world.desk_at("2026-11-10T09:00:00+01:00").await).await.unwrap().fresh_start.is_none());
    let back = ShowToday.run(&world.desk_at("2026-11-20T09:00:00+01:00").await).await.unwrap();
    assert_eq!(back.fresh_start.unwrap().days, 18);
    assert!(back.steps.len() <= 5);
}

#[tokio::test]
async fn an_action_undone_twice_or_overtaken_is_refused() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    GiveDirection { direction: Some(prose("Vers le bois")), aims_to_lead: false }.run(&desk).await.unwrap();
    let first = ShowData.run(&desk).await.unwrap().actions[0].id;
    GiveDirection { direction: Some(prose("Vers la terre")), aims_to_lead: false }.run(&desk).await.unwrap();
    assert!(matches!(UndoAction { id: first }.run(&desk).await, Err(AppError::Refused(_))));
    let second = ShowData.run(&desk).await.unwrap().actions[0].id;
    UndoAction { id: second }.run(&desk).await.unwrap();
    assert_eq!(ShowCampaign.run(&desk).await.unwrap().campaign.unwrap().direction, Some(prose("Vers le bois")));
    assert!(matches!(UndoAction { id: second }.run(&desk).await, Err(AppError::Refused(_))));
}

#[tokio::test]
async fn everything_leaves_in_one_file_and_comes_back() {
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    GiveDirection { direction: Some(prose("Vers le bois")), aims_to_lead: true }.run(&desk).await.unwrap();
    world.put(world.make.person("Claire Aubry")).await;
    let Written { records: count, bytes, left_out } = WriteArchive.run(&desk).await.unwrap();
    assert_eq!((count, left_out.len()), (3, 0));
    assert!(matches!(RestoreArchive { bytes: bytes.clone(), partial: false }.run(&desk).await.unwrap(), Restored::NotEmpty));
    let other = World::at(MONDAY).await;
    let there = other.desk().await;
    let cut = RestoreArchive { bytes: bytes[..bytes.len() - 20].to_vec(), partial: false };
    assert!(matches!(cut.run(&there).await.unwrap(), Restored::Unreadable(_)));
    let whole = RestoreArchive { bytes: bytes.clone(), partial: false };
    assert!(matches!(whole.run(&there).await.unwrap(), Restored::Done { records: 3, .. }));
    let records = |bytes: &[u8]| {
        let archive = rebond_formats::read_archive(bytes).unwrap();
        archive.records.into_iter().filter(|record| record.noun() != Noun::Account).collect::<Vec<_>>()
    };
    assert_eq!(records(&WriteArchive.run(&there).await.unwrap().bytes), records(&bytes));
}

#[tokio::test]
async fn b8_b11_somebody_met_through_a_story_of_change_is_recorded_and_comes_first() {
    use rebond_app::people::{AddPerson, Added, ListPeople, typed_name};
    let world = World::at(MONDAY).await;
    let desk = world.desk().await;
    expect(&desk, "Comprendre", Some(Purpose::Explore)).await;
    world.put(world.make.person("Noé Petit")).await;
    let told = PersonDetails {
        source: Some(Source::Story),
        source_detail: Some(Line::parse("Récit lu dans la lettre d’une association").unwrap()),
        changed_path: true,
        ..PersonDetails::named(typed_name("Ada Vernet").unwrap())
    };
    let Added::Person(id) = AddPerson::noted(told).run(&desk).await.unwrap() else { panic!("nobody is alike") };
    let listed = ListPeople { source: Some(Source::Story), ..ListPeople::default() }.run(&desk).await.unwrap();
    assert_eq!((listed.count, listed.people[0].id), (1, id));
    let write = steps(&desk).await.into_iter().find(|step| step.kind == StepKind::Write);
    assert_eq!(write.and_then(|step| step.person()), Some(id));
}

#[tokio::test]
async fn one_card_a_person_with_what_else_there_is_to_do_with_them() {
    let world = World::at(MONDAY).await;
    let claire = world.with(world.make.person("Claire Aubry")).await;
    let paul = world.with(world.make.person("Paul Fictif")).await;
    // Both were met yesterday: each is thanked, and the names they gave are noted.
    for person in [&claire, &paul] {
        world.put(world.make.held_meeting(person, "2026-11-01T14:00:00+01:00")).await;
    }
    let today = ShowToday.run(&world.desk().await).await.unwrap();
    let of =
        |person: &Person| today.steps.iter().chain(&today.more).filter(|view| view.step.person() == Some(person.id)).collect::<Vec<_>>();
    for person in [&claire, &paul] {
        let cards = of(person);
        assert_eq!(cards.len(), 1, "{today:?}");
        assert!(!cards[0].also.is_empty() && cards[0].also.iter().all(|view| view.step.person() == Some(person.id)));
    }
    // Nothing is lost, and nothing stands twice.
    let mut keys: Vec<String> = today.each().map(|view| view.step.key().to_string()).collect();
    let all = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), all);
}

#[tokio::test]
async fn dates_at_the_ends_of_what_is_kept_break_nothing() {
    for now in ["1900-01-03T12:00:00Z", "2026-11-30T09:00:00Z", "2200-12-29T12:00:00Z"] {
        let world = World::at(now).await;
        let desk = world.desk().await;
        expect(&desk, "Comprendre", Some(Purpose::Explore)).await;
        for (turn, at) in ["1900-01-01T00:00:00+14:00", "2200-12-31T23:59:59-12:00"].into_iter().enumerate() {
            let person = world.person(&format!("Ada {turn}")).await;
            let at: Timestamp = at.parse().unwrap();
            let planned = Meeting { starts_at: at, ..world.make.meeting(&person, "2026-11-10T14:00:00+01:00") };
            let held = Meeting { state: MeetingState::Held { at }, ..planned.clone() };
            let planned = Meeting { id: world.make.ids.make(world.make.at), ..planned };
            world.put_all([planned, held]).await;
            let day = if turn == 0 { "1900-01-01" } else { "2200-12-31" };
            let promise = Promise { due_on: Some(day.parse().unwrap()), ..world.make.promise(&person, Side::Mine, "envoyer un livre") };
            world.put(promise).await;
        }
        steps(&desk).await;
        ShowToday.run(&desk).await.unwrap();
    }
}

#[tokio::test]
async fn an_archive_with_a_date_out_of_time_is_refused_or_left_out_by_consent() {
    use rebond_app::data::{Misfit, WhyLeftOut};
    let world = World::at(MONDAY).await;
    let person = world.person("Claire Aubry").await;
    let meeting = world.with(world.make.meeting(&person, "2026-11-10T14:00:00+01:00")).await;
    let mut records = world.everything().await;
    for record in &mut records {
        if let Record::Meeting(meeting) = record {
            meeting.starts_at = "9999-12-30T10:00:00Z".parse().unwrap();
        }
    }
    let mut bytes = Vec::new();
    let mut writer = rebond_formats::ArchiveWriter::begin(world.make.at, &mut bytes).unwrap();
    for record in &records {
        writer.record(record, &mut bytes).unwrap();
    }
    writer.end(&mut bytes).unwrap();
    let other = World::at(MONDAY).await;
    let there = other.desk().await;
    let Restored::Incomplete(told) = (RestoreArchive { bytes: bytes.clone(), partial: false }).run(&there).await.unwrap() else {
        panic!("it is not whole")
    };
    assert_eq!((told.len(), told[0].noun, told[0].why), (1, Some(Noun::Meeting), WhyLeftOut::Misfit(Misfit::OutOfTime)), "{}", meeting.id);
    let Restored::Done { left_out, .. } = (RestoreArchive { bytes, partial: true }).run(&there).await.unwrap() else {
        panic!("the rest comes in")
    };
    assert_eq!(left_out, told);
    ShowToday.run(&there).await.unwrap();
}

#[tokio::test]
async fn nothing_is_kept_about_a_step_that_nobody_proposed() {
    let world = World::fresh().await;
    let desk = world.desk().await;
    for key in ["X9", "A1:nonsense", "G1:0192f0c1-0000-7000-8000-000000000001", "<script>"] {
        for until in [None, Some("2026-11-09".parse().unwrap())] {
            let keys = vec![Line::parse(key).unwrap()];
            assert_eq!(ChooseStep { keys, until }.run(&desk).await.unwrap(), None, "{key}");
        }
    }
    assert!(!world.everything().await.iter().any(|record| record.noun() == Noun::StepChoice));
}
