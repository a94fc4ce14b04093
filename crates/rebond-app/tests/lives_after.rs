//! Further situations that people meet, lived by the verbs with a clock that moves: the hard meeting, the end of a campaign, the one that
//! comes after. Each test has the number of its situation, or of its kind of history once judged wrong, in its name.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{About, BeginClosing, Caution, ChooseWay, MarkSent, ShowApproach};
use rebond_app::campaign::{BeginCampaign, ChangeState, SayWhatYouExpect, SetDiscretion, ShowCampaign, ShowClosing, ShowPast};
use rebond_app::data::{EraseEverything, ShowData, UndoAction};
use rebond_app::meetings::{FinishMeeting, JoinMeeting, ListMeetings, Mark, Remains, ShowMeeting};
use rebond_app::people::{
    AddTie, Bound, Encounter, ErasePerson, ListPeople, Met, NoteEncounter, RecordExchange, ShowPerson, TieTo, typed_name,
};
use rebond_app::referrals::LetNamesGo;
use rebond_coach::{Merit, Stage, StepKind};
use rebond_domain::*;
use rebond_testkit::life::{Life, Who, told};

const MONDAY: &str = "2026-11-02 09:00";

/// Somebody met on the Tuesday and thanked that evening, who named those.
async fn met(life: &Life, name: &str, named: &[(&str, NameUse)]) -> (PersonId, MeetingId, Vec<(ReferralId, PersonId)>) {
    let a = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named(name) }).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let given = life.tells("2026-11-03 12:00", meeting, named).await;
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    (a, meeting, given)
}

async fn ends(life: &Life, moment: &str, ending: Ending) {
    let verb = ChangeState { state: CampaignState::Ended, decision: Prose::parse("J’y vais").ok(), ending: Some(ending) };
    verb.run(&life.at(moment).await).await.unwrap();
}

async fn stage(life: &Life, moment: &str, id: PersonId) -> Stage {
    ShowPerson { id }.run(&life.at(moment).await).await.unwrap().unwrap().stage
}

#[tokio::test]
async fn e14_kind_15_a_meeting_told_without_being_confirmed_never_was() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let confirmed = |moment: &'static str, meeting: MeetingId| {
        let life = &life;
        async move { ShowMeeting { meeting }.run(&life.at(moment).await).await.unwrap().confirmed }
    };
    let plain = life.plans(MONDAY, a, None, "2026-11-05 10:00").await;
    life.tells("2026-11-05 12:00", plain, &[]).await;
    assert_eq!(confirmed("2026-11-05 13:00", plain).await, None);
    let written = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    let about = About { meeting: Some(written), ..About::default() };
    life.writes("2026-11-10 09:00", a, MessageKind::Confirmation, about).await;
    assert!(confirmed("2026-11-10 10:00", written).await.is_some());
    life.moves("2026-11-10 11:00", written, "2026-11-13 10:00").await;
    assert_eq!(confirmed("2026-11-10 12:00", written).await, None, "what was confirmed was another hour");
    life.writes("2026-11-12 09:00", a, MessageKind::Confirmation, about).await;
    life.tells("2026-11-13 12:00", written, &[]).await;
    assert!(confirmed("2026-11-13 13:00", written).await.is_some(), "it stays told once the meeting took place");
}

#[tokio::test]
async fn g6_kind_15_a_promise_of_theirs_goes_by_whatever_door_it_was_kept() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let promise = life.promises(MONDAY, a, Side::Theirs, "une adresse", Some("2026-11-05")).await;
    assert!(life.offers("2026-11-12 09:00", StepKind::RecallPromise, a).await);
    let desk = life.at("2026-11-12 10:00").await;
    let call =
        RecordExchange { person: a, channel: Channel::Phone, begun_by: Side::Theirs, text: None, at: desk.now(), kept: vec![promise] };
    call.run(&desk).await.unwrap();
    assert!(!life.offers("2026-12-12 09:00", StepKind::RecallPromise, a).await);
    let other = life.promises("2026-11-13 09:00", a, Side::Theirs, "un livre", Some("2026-11-16")).await;
    life.keeps("2026-11-20 09:00", other).await;
    assert!(!life.offers("2026-12-20 09:00", StepKind::RecallPromise, a).await);
}

#[tokio::test]
async fn d14_kind_15_a_second_request_on_the_day_of_the_meeting_waits_for_its_own_answer() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let first = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 09:00", first, Answer::Yes).await;
    let meeting = life.plans("2026-11-03 10:00", a, Some(first), "2026-11-05 10:00").await;
    life.tells("2026-11-05 12:00", meeting, &[]).await;
    life.writes("2026-11-05 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    life.asks("2026-11-05 19:00", a).await;
    assert_eq!(stage(&life, "2026-11-06 09:00", a).await, Stage::Waiting);
    assert!(life.offers("2026-11-19 09:00", StepKind::FollowUp, a).await);
}

#[tokio::test]
async fn b15_kind_17_a_common_contact_is_the_reason_shown() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who { closeness: Closeness::Close, ..Who::known("Agnès Arbre") }).await;
    let b = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Bruno Bosquet") }).await;
    let write = |moment: &'static str| {
        let life = &life;
        async move { life.steps(moment).await.into_iter().find(|step| step.kind == StepKind::Write && step.person() == Some(b)).unwrap() }
    };
    assert_eq!(write(MONDAY).await.because, Some(Merit::WeakTie));
    let tie = AddTie { person: b, other: TieTo::Person(a), closeness: Closeness::Known, remarks: None };
    tie.run(&life.at("2026-11-02 10:00").await).await.unwrap();
    assert_eq!(write("2026-11-02 11:00").await.because, Some(Merit::CommonContact));
    let first = life.steps("2026-11-02 11:00").await.into_iter().find(|step| step.kind == StepKind::Write).unwrap();
    assert_eq!(first.person(), Some(b), "before a comfortable tie");
}

#[tokio::test]
async fn g9_kind_18_an_encounter_is_noted_from_a_name_alone() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.adds(MONDAY, Who::known("Agnès Bouleau")).await;
    let notes = |moment: &'static str, who: Met| {
        let life = &life;
        async move { NoteEncounter { who, channel: Channel::InPerson, begun_by: Side::Mine }.run(&life.at(moment).await).await.unwrap() }
    };
    let people = |moment: &'static str| {
        let life = &life;
        async move { ListPeople::default().run(&life.at(moment).await).await.unwrap().total }
    };
    let named = |name: &str| Met::Named(typed_name(name).unwrap());
    assert_eq!(notes("2026-11-03 09:00", named("agnes ARBRE")).await, Encounter::Noted(a));
    let page = ShowPerson { id: a }.run(&life.at("2026-11-04 09:00").await).await.unwrap().unwrap();
    assert_eq!(page.last_word, Some("2026-11-03".parse().unwrap()));
    assert!(matches!(notes("2026-11-04 09:00", named("Agnès")).await, Encounter::Perhaps(rows) if rows.len() == 2), "whom is asked");
    assert_eq!(people("2026-11-04 10:00").await, 2);
    assert!(matches!(notes("2026-11-04 11:00", named("Zoé Zelkova")).await, Encounter::Noted(new) if new != a));
    assert_eq!(people("2026-11-04 12:00").await, 3);
}

#[tokio::test]
async fn life_3_b7_one_circle_at_a_time_and_no_other_condition() {
    let life = Life::begin().await;
    for number in 0..9 {
        life.adds(MONDAY, Who::known(&format!("Collègue Numéro{number}"))).await;
    }
    let circles = |moment: &'static str| {
        let life = &life;
        async move {
            life.steps(moment).await.into_iter().filter(|step| step.kind == StepKind::FillCircle).map(|step| step.about).collect::<Vec<_>>()
        }
    };
    let first = circles(MONDAY).await;
    assert_eq!(first.len(), 1);
    assert!(!first.contains(&rebond_coach::Matter::Circle(Circle::Colleagues)));
    life.adds("2026-11-02 10:00", Who { circle: Some(Circle::Family), ..Who::known("Tante Jeanne") }).await;
    let next = circles("2026-11-02 11:00").await;
    assert!(next.len() == 1 && !next.contains(&rebond_coach::Matter::Circle(Circle::Family)));
}

#[tokio::test]
async fn life_8_b7_g9_somebody_of_twenty_years_ago_comes_first_and_is_never_overdue() {
    let life = Life::begin().await;
    life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    let old = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let person = Person { last_exchange: "2004-06-01".parse().ok(), ..life.0.get::<Person>(old).await };
    life.0.put(person).await;
    let steps = life.steps("2026-11-03 09:00").await;
    let first = steps.iter().find(|step| step.kind == StepKind::Write).unwrap();
    assert_eq!((first.person(), first.because), (Some(old), Some(Merit::DormantTie)));
    assert!(steps.iter().all(|step| step.kind != StepKind::KeepWarm), "no arrears of eight thousand days");
}

#[tokio::test]
async fn life_11_d14_a_deadline_shortens_no_wait() {
    let life = Life::begin().await;
    life.wishes(MONDAY, 20).await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.asks(MONDAY, a).await;
    for moment in ["2026-11-05 09:00", "2026-11-09 09:00", "2026-11-10 20:00"] {
        assert!(!life.offers(moment, StepKind::FollowUp, a).await, "{moment}");
    }
}

#[tokio::test]
async fn life_17_f10_the_wrong_person_gives_the_right_name_and_is_no_lesser_one() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.finishes("2026-11-03 12:00", FinishMeeting { low_yield: true, ..told(meeting) }).await;
    let named = life.tells("2026-11-03 12:30", meeting, &[("Bruno Bosquet", NameUse::Agreed)]).await;
    assert!(life.offers("2026-11-03 19:00", StepKind::Thank, a).await, "thanked like another");
    life.writes("2026-11-03 19:30", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    // One who knows them well enough writes; the loop is theirs like another's.
    assert!(life.offers("2026-11-04 09:00", StepKind::AskIntroduction, a).await);
    life.asks("2026-11-04 10:00", named[0].1).await;
    assert!(life.offers("2026-11-04 11:00", StepKind::TellRecommender, a).await);
    assert_ne!(stage(&life, "2026-11-04 11:00", a).await, Stage::Resting);
    life.told("2026-11-04 12:00", named[0].0, LoopStage::Written).await;
    life.told("2027-03-04 12:00", named[0].0, LoopStage::Unreachable).await;
    assert!(life.offers("2027-11-04 09:00", StepKind::KeepWarm, a).await, "kept warm like another");
}

#[tokio::test]
async fn life_19_c7_a_switchboard_is_no_refusal_and_the_call_comes_back_on_its_day() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    for moment in ["2026-11-03 09:00", "2026-11-03 14:00"] {
        life.exchanges(moment, a, Channel::Phone, Side::Mine).await;
    }
    assert_eq!(stage(&life, "2026-11-03 15:00", a).await, Stage::ToContact, "somebody else answered: no answer of theirs");
    life.chooses("2026-11-03 15:00", StepKind::Write, a, Some("2026-11-05")).await;
    assert!(!life.offers("2026-11-04 09:00", StepKind::Write, a).await);
    assert!(life.offers("2026-11-05 08:30", StepKind::Write, a).await);
}

#[tokio::test]
async fn life_39_g6_four_introductions_promised_make_no_message_to_anybody() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.finishes("2026-11-03 12:00", FinishMeeting { low_yield: true, no_names: true, ..told(meeting) }).await;
    for what in ["un graveur", "une luthière", "un tourneur", "une école"] {
        life.promises("2026-11-03 12:00", a, Side::Theirs, &format!("me présenter {what}"), Some("2026-11-10")).await;
    }
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    for moment in ["2026-11-04 09:00", "2026-11-11 09:00"] {
        let kinds = life.kinds(moment).await;
        assert!(!kinds.contains(&StepKind::Write) && !kinds.contains(&StepKind::AskIntroduction), "{moment}: {kinds:?}");
    }
    // One card for the four, in its time, each ticked by itself.
    let cards = life.cards("2026-11-17 09:00").await;
    let recall: Vec<_> = cards.iter().filter(|card| card.step.kind == StepKind::RecallPromise).collect();
    assert_eq!((recall.len(), recall[0].with.len()), (1, 3));
}

#[tokio::test]
async fn life_40_f1_nothing_closes_a_meeting_by_itself_and_notes_of_later_are_kept() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    assert!(life.offers("2026-11-03 11:10", StepKind::HoldMeeting, a).await, "past the agreed end, within the margin");
    assert!(life.0.get::<Meeting>(meeting).await.is_ahead());
    for moment in ["2026-11-03 12:30", "2026-11-09 09:00"] {
        assert!(life.offers(moment, StepKind::SayHowItWent, a).await, "{moment}");
        assert!(life.0.get::<Meeting>(meeting).await.is_ahead(), "{moment}: only the user says that it took place");
    }
    let note = |text: &str| FinishMeeting { note: Prose::parse(text).ok(), ..told(meeting) };
    life.finishes("2026-11-09 10:00", note("Deux heures et demie")).await;
    life.finishes("2026-11-10 10:00", note("Et encore ceci")).await;
    assert_eq!(ShowMeeting { meeting }.run(&life.at("2026-11-10 11:00").await).await.unwrap().notes.len(), 2);
}

#[tokio::test]
async fn life_46_g3_what_could_not_be_asked_there_is_asked_in_the_thanks() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let point = |n: u16, state| GridPoint {
        id: life.0.make.ids.make(life.0.make.at),
        meeting_id: meeting,
        topic: Topic::Pay,
        label: Line::cut(&format!("Point {n}")).unwrap(),
        question: None,
        reserve: false,
        state,
        added_live: false,
        position: n,
    };
    life.0.put_all([point(0, PointState::Raised), point(1, PointState::Open), point(2, PointState::Open)]).await;
    life.finishes("2026-11-03 12:00", FinishMeeting { no_names: true, ..told(meeting) }).await;
    let card = life.cards("2026-11-03 19:00").await.into_iter().find(|card| card.step.kind == StepKind::Thank).unwrap();
    assert!(card.with.iter().any(|part| part.step.kind == StepKind::AskForgotten), "in the same message as the thanks");
    life.writes("2026-11-03 19:30", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    assert!(!life.offers("2026-11-04 09:00", StepKind::AskForgotten, a).await);
}

#[tokio::test]
async fn life_55_g2_no_frame_names_somebody_who_has_not_agreed() {
    let life = Life::begin().await;
    let (_, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::NotAsked)]).await;
    let draft = life.drafts("2026-11-04 09:00", named[0].1, MessageKind::Request, About::default()).await;
    let page = ShowApproach { id: draft, reviewed: false, lang: Lang::Fr }.run(&life.at("2026-11-04 09:00").await).await.unwrap().unwrap();
    let body = page.approach.body.unwrap().to_string();
    assert!(!body.contains("Agnès") && !body.contains("Arbre"), "{body}");
}

#[tokio::test]
async fn life_60_g5_g4_at_the_end_each_hears_it_first_the_chain_and_nobody_is_asked_for_anything() {
    let life = Life::begin().await;
    // Agnès named Bruno, who named Carole; Denis gave an hour; Ève never answered.
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    let b = named[0].1;
    let request = life.asks("2026-11-04 09:00", b).await;
    life.hears("2026-11-05 09:00", request, Answer::Yes).await;
    let second = life.plans("2026-11-05 10:00", b, Some(request), "2026-11-09 10:00").await;
    let further = life.tells("2026-11-09 12:00", second, &[("Carole Chêne", NameUse::Agreed)]).await;
    life.writes("2026-11-09 18:00", b, MessageKind::ThankYou, About { meeting: Some(second), ..About::default() }).await;
    let c = further[0].1;
    let third = life.plans("2026-11-10 10:00", c, None, "2026-11-12 10:00").await;
    life.tells("2026-11-12 12:00", third, &[]).await;
    life.writes("2026-11-12 18:00", c, MessageKind::ThankYou, About { meeting: Some(third), ..About::default() }).await;
    let denis = life.adds(MONDAY, Who::named("Denis Dune")).await;
    let hour = life.plans(MONDAY, denis, None, "2026-11-06 10:00").await;
    life.tells("2026-11-06 12:00", hour, &[]).await;
    life.writes("2026-11-06 18:00", denis, MessageKind::ThankYou, About { meeting: Some(hour), ..About::default() }).await;
    let eve = life.adds(MONDAY, Who::known("Ève Ébène")).await;
    life.asks("2026-11-12 19:00", eve).await;

    ends(&life, "2026-11-20 09:00", Ending::Hired).await;
    let closing = |moment: &'static str| {
        let life = &life;
        async move { ShowClosing.run(&life.at(moment).await).await.unwrap().helpers }
    };
    let helpers = closing("2026-11-20 10:00").await;
    assert_eq!(helpers.iter().map(|it| it.id).collect::<Vec<_>>(), [a, b, c, denis], "whom most came of first; nobody who gave nothing");
    assert_eq!((helpers[0].met.len(), helpers[0].named.len()), (1, 1));
    let kinds = life.kinds("2026-11-20 10:00").await;
    assert!(kinds.contains(&StepKind::TellTheEnd), "{kinds:?}");
    assert!(life.about("2026-12-05 09:00", eve).await.is_empty(), "freed of the request that was pending");
    assert_eq!(stage(&life, "2026-12-05 09:00", eve).await, Stage::Resting);

    // One frame, a message to each, with a line of their own; nothing is sent.
    let frame = Prose::parse("Je commence à l’atelier lundi.").unwrap();
    let to = vec![(a, Line::parse("Tout est parti de vous.").ok()), (b, None), (denis, None)];
    let drafts = BeginClosing { frame, to, lang: Lang::Fr }.run(&life.at("2026-11-21 09:00").await).await.unwrap();
    let first = ShowApproach { id: drafts[0], reviewed: false, lang: Lang::Fr };
    let first = first.run(&life.at("2026-11-21 09:00").await).await.unwrap().unwrap().approach.body.unwrap().to_string();
    assert!(first.contains("Tout est parti de vous.") && first.contains("atelier lundi"), "{first}");
    assert!(closing("2026-11-21 10:00").await.iter().all(|it| it.told.is_none()), "a draft is no message");
    for id in drafts {
        let desk = life.at("2026-11-21 11:00").await;
        MarkSent { id, sent_at: desk.now(), message_id: None }.run(&desk).await.unwrap();
    }
    assert!(life.kinds("2026-11-21 12:00").await.contains(&StepKind::TellTheEnd), "Carole has not heard");
    life.exchanges("2026-11-22 09:00", c, Channel::Phone, Side::Mine).await;
    assert!(!life.kinds("2026-11-22 10:00").await.contains(&StepKind::TellTheEnd));
    // Every loop is closed by it, for good.
    for moment in ["2026-11-22 10:00", "2027-03-01 09:00"] {
        assert!(!life.kinds(moment).await.contains(&StepKind::TellRecommender), "{moment}");
    }
    assert!(life.kinds("2027-12-01 09:00").await.contains(&StepKind::KeepWarm), "the ties stay warm");
}

#[tokio::test]
async fn g1_g6_a7_the_end_of_a_campaign_leaves_debts_and_answers() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.tells("2026-11-03 12:00", meeting, &[]).await;
    let b = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    life.promises(MONDAY, b, Side::Mine, "un article", Some("2026-11-05")).await;
    ends(&life, "2026-11-04 09:00", Ending::Chosen).await;
    assert!(life.offers("2026-11-04 10:00", StepKind::Thank, a).await);
    assert!(life.offers("2026-11-04 10:00", StepKind::KeepPromise, b).await);
    assert!(!life.kinds("2027-02-04 10:00").await.contains(&StepKind::TellTheEnd), "it is no news any more");
}

#[tokio::test]
async fn a7_a2_a_second_campaign_begins_with_the_people_of_the_first() {
    let life = Life::begin().await;
    let (a, _, _) = met(&life, "Agnès Arbre", &[]).await;
    let refused = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    let request = life.asks(MONDAY, refused).await;
    life.hears("2026-11-03 09:00", request, Answer::No).await;
    life.writes("2026-11-03 10:00", refused, MessageKind::ThankYou, About::default()).await;
    let silent = life.adds(MONDAY, Who::known("Carole Chêne")).await;
    life.asks("2026-11-16 09:00", silent).await;
    ends(&life, "2026-11-20 09:00", Ending::Stopped).await;
    life.writes("2026-11-21 09:00", a, MessageKind::News, About::default()).await;
    // Another tap on an active campaign begins none.
    BeginCampaign.run(&life.at("2027-03-01 09:00").await).await.unwrap();
    BeginCampaign.run(&life.at("2027-03-01 09:05").await).await.unwrap();
    let page = ShowCampaign.run(&life.at("2027-03-01 09:10").await).await.unwrap();
    let campaign = page.campaign.unwrap();
    assert_eq!((campaign.expectation, campaign.purpose, campaign.state, page.past), (None, None, CampaignState::Active, true));
    assert_eq!(life.kinds("2027-03-01 09:10").await[0], StepKind::SayWhatYouExpect, "its own questions");
    let expectation = Prose::parse("Voir si la lutherie me va").ok();
    SayWhatYouExpect { expectation, purpose: Some(Purpose::Explore) }.run(&life.at("2027-03-01 10:00").await).await.unwrap();
    // Who helped is ready to help again; who refused, or was silent, is not begun with; nothing of the first is waited for.
    assert!(life.offers("2027-03-01 11:00", StepKind::Write, a).await);
    for person in [refused, silent] {
        let about = life.about("2027-03-01 11:00", person).await;
        assert!(!about.contains(&StepKind::Write) && !about.contains(&StepKind::FollowUp), "{about:?}");
    }
    life.asks("2027-03-01 12:00", a).await;
    assert!(!life.offers("2027-03-01 13:00", StepKind::Write, a).await);
    assert_eq!(stage(&life, "2027-03-01 13:00", a).await, Stage::Waiting);
    // The first stays readable.
    let past = ShowPast.run(&life.at("2027-03-01 14:00").await).await.unwrap();
    assert_eq!((past.len(), past[0].campaign.ending), (1, Some(Ending::Stopped)));
    assert!(past[0].campaign.expectation.is_some() && past[0].campaign.decision.is_some());
}

#[tokio::test]
async fn life_61_a2_another_direction_keeps_what_was_learnt_and_is_no_failure() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    SayWhatYouExpect { expectation: None, purpose: Some(Purpose::Explore) }.run(&life.at("2026-11-20 09:00").await).await.unwrap();
    let page = ShowCampaign.run(&life.at("2026-11-20 10:00").await).await.unwrap();
    assert_eq!(page.history.iter().map(|change| change.purpose).collect::<Vec<_>>(), [Purpose::Explore, Purpose::Confront]);
    // A name that serves no more is let go, and its loop with it.
    life.closes("2026-11-20 11:00", named[0].0).await;
    let kinds = life.about("2026-11-21 09:00", named[0].1).await;
    assert!(!kinds.contains(&StepKind::Write), "{kinds:?}");
    assert!(!life.offers("2027-06-21 09:00", StepKind::TellRecommender, a).await);
}

#[tokio::test]
async fn a7_everything_erased_is_everything_and_begins_anew() {
    let life = Life::begin().await;
    let (a, _, _) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    ErasePerson { id: a, lang: Lang::Fr }.run(&life.at("2026-11-04 09:00").await).await.unwrap();
    let gone = EraseEverything.run(&life.at("2026-11-05 09:00").await).await.unwrap();
    assert!(gone >= 3, "{gone}");
    let left = life.0.everything().await;
    assert!(left.iter().all(|record| record.noun() == Noun::Account), "{left:?}");
    let page = ShowData.run(&life.at("2026-11-05 10:00").await).await.unwrap();
    assert_eq!(page.actions.len(), 1);
    assert!(!page.actions[0].can_undo);
    assert_eq!(life.kinds("2026-11-05 10:00").await, [StepKind::SayWhatYouExpect]);
    life.adds("2026-11-05 11:00", Who::known("Agnès Arbre")).await;
}

#[tokio::test]
async fn g14_the_history_says_whom_each_entry_concerns_and_undoing_brings_the_step_back() {
    let life = Life::begin().await;
    let (a, meeting, _) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed), ("Carole Chêne", NameUse::Agreed)]).await;
    let page = ShowData.run(&life.at("2026-11-04 09:00").await).await.unwrap();
    let of = |action: Action| page.actions.iter().find(|past| past.action == Some(action)).unwrap();
    let names = |action: Action| of(action).people.iter().map(PersonName::full).collect::<Vec<_>>();
    assert_eq!(names(Action::MarkSent), ["Agnès Arbre"]);
    let told = of(Action::FinishMeeting);
    assert_eq!((told.people.len(), told.others), (2, 1), "a meeting, and two names");
    assert!(names(Action::SayWhatYouExpect).is_empty());
    assert!(!life.offers("2026-11-04 09:00", StepKind::Thank, a).await);
    UndoAction { id: of(Action::MarkSent).id }.run(&life.at("2026-11-04 09:00").await).await.unwrap();
    assert!(life.offers("2026-11-04 10:00", StepKind::Thank, a).await);
    life.marks("2026-11-04 11:00", meeting, Mark::Thanked).await;
    assert!(!life.offers("2026-11-04 12:00", StepKind::Thank, a).await);
}

/// The body a draft begins with.
async fn begun(life: &Life, moment: &str, to: PersonId, kind: MessageKind) -> String {
    let id = life.drafts(moment, to, kind, About::default()).await;
    let page = ShowApproach { id, reviewed: false, lang: Lang::Fr }.run(&life.at(moment).await).await.unwrap().unwrap();
    page.approach.body.map_or_else(String::new, |body| body.to_string())
}

#[tokio::test]
async fn life_1_b7_whoever_reaches_ones_employer_is_warned_of() {
    let life = Life::begin().await;
    let boss = life.adds(MONDAY, Who { place: Some("Menuiserie Durand"), ..Who::known("Agnès Arbre") }).await;
    let tennis = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    let other = life.adds(MONDAY, Who::known("Carole Chêne")).await;
    let place = life.0.get::<Person>(boss).await.organisation_id.unwrap();
    life.0.put(Organisation { stake: Some(Stake::Employer), ..life.0.get::<Organisation>(place).await }).await;
    let tie = AddTie { person: tennis, other: TieTo::Person(boss), closeness: Closeness::Known, remarks: None };
    tie.run(&life.at("2026-11-02 10:00").await).await.unwrap();
    let cautions = |moment: &'static str, person: PersonId| {
        let life = &life;
        async move { ChooseWay { person, kind: None, about: About::default() }.run(&life.at(moment).await).await.unwrap().cautions }
    };
    assert_eq!(cautions("2026-11-02 11:00", boss).await, [], "nothing is discreet yet");
    SetDiscretion { discreet: true }.run(&life.at("2026-11-02 12:00").await).await.unwrap();
    assert_eq!(cautions("2026-11-02 13:00", boss).await, [Caution::AtEmployer]);
    assert!(matches!(cautions("2026-11-02 13:00", tennis).await[..], [Caution::KnowsAtEmployer(_)]), "two steps away");
    assert_eq!(cautions("2026-11-02 13:00", other).await, []);
    // An introduction to somebody there as well.
    let about = About { target: Some(boss), ..About::default() };
    let asked = ChooseWay { person: other, kind: Some(MessageKind::Introduction), about };
    assert_eq!(asked.run(&life.at("2026-11-02 14:00").await).await.unwrap().cautions, [Caution::AtEmployer]);
}

#[tokio::test]
async fn life_4_c6_three_drafts_and_none_sent_ask_for_something_easier() {
    let life = Life::begin().await;
    for name in ["Agnès Arbre", "Bruno Bosquet", "Carole Chêne"] {
        assert!(!life.kinds("2026-11-16 09:00").await.contains(&StepKind::StartSmaller), "{name}");
        let person = life.adds(MONDAY, Who::known(name)).await;
        life.drafts("2026-11-10 09:00", person, MessageKind::Request, About::default()).await;
    }
    let kinds = life.kinds("2026-11-16 09:00").await;
    assert!(kinds.contains(&StepKind::StartSmaller) && !kinds.contains(&StepKind::KeepRhythm), "{kinds:?}");
    // A question to somebody else, sent: it is over.
    let close = life.adds("2026-11-16 10:00", Who::known("Denis Dune")).await;
    life.asks("2026-11-16 11:00", close).await;
    assert!(!life.kinds("2026-11-17 09:00").await.contains(&StepKind::StartSmaller));
}

#[tokio::test]
async fn life_12_b10_a_leader_waits_and_is_worth_asking_after_five_meetings() {
    let life = Life::begin().await;
    life.wishes(MONDAY, 0).await;
    let head = life.adds(MONDAY, Who { circle: Some(Circle::Admired), ..Who::named("Agnès Arbre") }).await;
    life.0.put(Person { leads_others: true, ..life.0.get::<Person>(head).await }).await;
    let page = |moment: &'static str| {
        let life = &life;
        async move { ShowPerson { id: head }.run(&life.at(moment).await).await.unwrap().unwrap().leader }
    };
    assert!(page("2026-11-02 10:00").await.is_some(), "a kind remark; nothing is forbidden");
    for number in 0..5 {
        let person = life.adds(MONDAY, Who::known(&format!("Personne Numéro{number}"))).await;
        assert!(page("2026-11-30 09:00").await.is_some(), "{number}");
        let meeting = life.plans(MONDAY, person, None, &format!("2026-11-{:02} 10:00", 10 + number)).await;
        life.tells(&format!("2026-11-{:02} 12:00", 10 + number), meeting, &[]).await;
    }
    assert!(page("2026-11-30 10:00").await.is_none());
    let step = life.steps("2026-11-30 10:00").await.into_iter().find(|step| step.kind == StepKind::Write && step.person() == Some(head));
    assert_eq!(step.unwrap().caution, None);
}

#[tokio::test]
async fn life_29_a6_d3_an_application_under_way_is_said_where_one_writes() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who { place: Some("Les Ateliers du Cèdre"), ..Who::known("Agnès Arbre") }).await;
    let place = life.0.get::<Person>(a).await.organisation_id.unwrap();
    life.0.put(Organisation { stake: Some(Stake::Applied), ..life.0.get::<Organisation>(place).await }).await;
    let draft = life.drafts("2026-11-03 09:00", a, MessageKind::Request, About::default()).await;
    let page = ShowApproach { id: draft, reviewed: false, lang: Lang::Fr }.run(&life.at("2026-11-03 09:00").await).await.unwrap().unwrap();
    assert!(matches!(&page.cautions[..], [Caution::Applied(name)] if name.as_str() == "Les Ateliers du Cèdre"));
}

#[tokio::test]
async fn life_43_g12_what_it_was_not_is_let_go_with_the_names_it_gave() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let friend = life.adds(MONDAY, Who { circle: Some(Circle::Friends), ..Who::known("Denis Dune") }).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let given = [("Bruno Bosquet", NameUse::Agreed), ("Carole Chêne", NameUse::NotAsked), ("Denis Dune", NameUse::Agreed)];
    let named = life.tells("2026-11-03 12:00", meeting, &given).await;
    life.bounds("2026-11-03 12:30", a, Bound::Silence).await;
    let undo = LetNamesGo { by: a }.run(&life.at("2026-11-03 12:40").await).await.unwrap().unwrap();
    for moment in ["2026-11-03 19:00", "2026-11-12 09:00", "2027-03-12 09:00"] {
        assert!(life.about(moment, a).await.is_empty(), "{moment}: nobody is asked whom to meet next");
        for (_, person) in &named[..2] {
            assert!(life.about(moment, *person).await.is_empty(), "{moment}");
        }
    }
    assert!(life.offers("2026-11-12 09:00", StepKind::Write, friend).await, "a friend of one's own stays");
    UndoAction { id: undo }.run(&life.at("2026-11-13 09:00").await).await.unwrap();
    assert!(life.offers("2026-11-13 10:00", StepKind::Write, named[0].1).await);
}

#[tokio::test]
async fn life_45_e8_g6_what_they_asked_for_beforehand_is_to_be_done_before_the_meeting() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    let promise = life.promises("2026-11-03 09:00", a, Side::Mine, "lire son article, prendre la porte B", Some("2026-11-11")).await;
    life.promises("2026-11-03 09:00", a, Side::Theirs, "un plan", None).await;
    let remains = |moment: &'static str| {
        let life = &life;
        async move { ShowMeeting { meeting }.run(&life.at(moment).await).await.unwrap().remains }
    };
    let mine = |list: &[Remains]| list.iter().filter(|one| matches!(one, Remains::Promise(promise) if promise.side == Side::Mine)).count();
    let before = remains("2026-11-04 09:00").await;
    assert_eq!((mine(&before), before.iter().filter(|one| matches!(one, Remains::Promise(_))).count()), (1, 1));
    assert!(life.offers("2026-11-09 09:00", StepKind::KeepPromise, a).await);
    life.keeps("2026-11-09 10:00", promise).await;
    assert_eq!(mine(&remains("2026-11-09 11:00").await), 0);
}

#[tokio::test]
async fn life_47_f10_after_a_hard_meeting_comes_somebody_warm() {
    let life = Life::begin().await;
    let hostile = life.adds(MONDAY, Who::named("Agnès Arbre")).await;
    let warm = life.adds(MONDAY, Who { closeness: Closeness::Close, ..Who::known("Bruno Bosquet") }).await;
    let stranger = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Carole Chêne") }).await;
    let first = |moment: &'static str| {
        let life = &life;
        async move { life.steps(moment).await.into_iter().find(|step| step.kind == StepKind::Write).and_then(|step| step.person()) }
    };
    assert_eq!(first("2026-11-03 09:00").await, Some(stranger));
    let meeting = life.plans(MONDAY, hostile, None, "2026-11-03 10:00").await;
    // Told early, without any finding.
    life.finishes("2026-11-03 10:20", FinishMeeting { low_yield: true, no_names: true, ..told(meeting) }).await;
    assert_eq!(first("2026-11-04 09:00").await, Some(warm));
    assert_eq!(first("2026-11-12 09:00").await, Some(stranger), "for some days");
    assert!(life.offers("2026-11-03 19:00", StepKind::Thank, hostile).await);
}

#[tokio::test]
async fn life_56_g4_a_post_opens_there_and_the_draft_tells_it_without_asking_for_support() {
    let life = Life::begin().await;
    let (a, _, _) = met(&life, "Agnès Arbre", &[]).await;
    let moved = rebond_app::campaign::AddProgress { text: Prose::parse("Une offre s’ouvre chez eux").unwrap() };
    moved.run(&life.at("2027-02-04 09:00").await).await.unwrap();
    assert!(life.offers("2027-02-04 10:00", StepKind::GiveNews, a).await, "they hear of it, and decide");
    let body = begun(&life, "2027-02-05 09:00", a, MessageKind::News).await;
    assert!(!body.contains("recommand"), "no support is asked for: {body}");
}

#[tokio::test]
async fn life_58_g9_a_year_later_the_draft_says_when_one_met() {
    let life = Life::begin().await;
    let (a, _, _) = met(&life, "Agnès Arbre", &[]).await;
    let soon = begun(&life, "2026-12-04 09:00", a, MessageKind::News).await;
    assert!(!soon.contains("3\u{a0}novembre"), "{soon}");
    let late = begun(&life, "2027-12-04 09:00", a, MessageKind::News).await;
    assert!(late.contains("Nous nous étions parlé le 3\u{a0}novembre 2026"), "{late}");
    // Twenty years without a word: the gap is said once, and why now.
    let old = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    life.0.put(Person { last_exchange: "2004-06-01".parse().ok(), ..life.0.get::<Person>(old).await }).await;
    let request = begun(&life, "2026-12-04 09:00", old, MessageKind::Request).await;
    assert!(request.contains("Cela fait longtemps"), "{request}");
}

#[tokio::test]
async fn e10_d2_a_cv_asked_for_is_sent_with_thanks_and_the_conversation_comes_back() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 09:00", request, Answer::AsksForCv).await;
    assert_eq!(life.about("2026-11-03 10:00", a).await, [StepKind::AnswerCvRequest]);
    // It is no application: nothing else is asked of them meanwhile.
    life.writes("2026-11-03 11:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(life.about("2026-11-10 10:00", a).await.is_empty());
}

#[tokio::test]
async fn e13_e4_the_guide_is_gone_over_the_day_before_and_once() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    rebond_app::grid::FillGrid { meeting, take: rebond_app::grid::Take::Topics(vec![Topic::Path]), lang: Lang::Fr }
        .run(&life.at("2026-11-10 09:00").await)
        .await
        .unwrap();
    assert!(!life.offers("2026-11-10 10:00", StepKind::RereadGrid, a).await);
    assert!(life.offers("2026-11-11 09:00", StepKind::RereadGrid, a).await);
    life.marks("2026-11-11 10:00", meeting, Mark::Reread).await;
    assert!(!life.offers("2026-11-12 08:00", StepKind::RereadGrid, a).await);
    // Reread too early, it is gone over again on the eve.
    let second = life.plans("2026-11-12 12:00", a, None, "2026-11-20 10:00").await;
    rebond_app::grid::FillGrid { meeting: second, take: rebond_app::grid::Take::Topics(vec![Topic::Path]), lang: Lang::Fr }
        .run(&life.at("2026-11-12 12:00").await)
        .await
        .unwrap();
    life.marks("2026-11-13 10:00", second, Mark::Reread).await;
    assert!(life.offers("2026-11-19 09:00", StepKind::RereadGrid, a).await);
}

#[tokio::test]
async fn e2_kind_19_moments_are_proposed_by_message_and_their_choice_is_waited_for() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 09:00", request, Answer::Yes).await;
    assert!(begun(&life, "2026-11-03 10:00", a, MessageKind::Proposal).await.contains("me conviennent\u{202f}: …"), "none is invented");
    let hours = FreeHours::parse("2-evening 4-noon").unwrap();
    rebond_app::campaign::NoteFreeHours { hours }.run(&life.at("2026-11-03 11:00").await).await.unwrap();
    let body = begun(&life, "2026-11-03 12:00", a, MessageKind::Proposal).await;
    assert!(body.contains("jeudi 5\u{a0}novembre") && body.contains("mardi 10\u{a0}novembre"), "{body}");
    assert!(life.offers("2026-11-03 12:00", StepKind::PlanMeeting, a).await, "a draft proposes nothing");
    life.writes("2026-11-03 13:00", a, MessageKind::Proposal, About::default()).await;
    for moment in ["2026-11-03 14:00", "2026-11-09 09:00"] {
        assert!(!life.offers(moment, StepKind::PlanMeeting, a).await, "{moment}: it is their turn");
        assert_eq!(stage(&life, moment, a).await, Stage::Yes);
    }
    assert!(life.offers("2026-11-16 09:00", StepKind::PlanMeeting, a).await, "one asks again");
    life.plans("2026-11-16 10:00", a, Some(request), "2026-11-19 12:00").await;
    assert!(!life.offers("2026-11-16 11:00", StepKind::PlanMeeting, a).await);
}

#[tokio::test]
async fn life_49_g1_f1_several_people_are_one_meeting_and_each_is_thanked() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let first = life.plans(MONDAY, a, None, "2026-11-05 10:00").await;
    let join = |moment: &'static str, meeting: MeetingId, name: &'static str| {
        let life = &life;
        async move { JoinMeeting { meeting, name: typed_name(name).unwrap() }.run(&life.at(moment).await).await.unwrap() }
    };
    // A colleague comes along while it is held; named twice, there once.
    let second = join("2026-11-05 10:20", first, "Bruno Bosquet").await;
    assert_eq!(join("2026-11-05 10:25", first, "Bruno Bosquet").await, second);
    let b = life.0.get::<Meeting>(second).await.person_id;
    let list = ListMeetings { page: 1 }.run(&life.at("2026-11-05 10:30").await).await.unwrap();
    assert_eq!(list.ahead.len(), 1, "one meeting");
    let kinds = life.kinds("2026-11-05 10:30").await;
    assert_eq!(kinds.iter().filter(|kind| **kind == StepKind::HoldMeeting).count(), 1, "{kinds:?}");
    // Told once; each has their own thanks, and the second named somebody.
    life.tells("2026-11-05 12:00", first, &[("Carole Chêne", NameUse::Agreed)]).await;
    assert!(life.0.get::<Meeting>(second).await.is_held());
    let named = life.tells("2026-11-05 12:10", second, &[("Denis Dune", NameUse::Agreed)]).await;
    let kinds = life.kinds("2026-11-05 19:00").await;
    assert_eq!(kinds.iter().filter(|kind| **kind == StepKind::Thank).count(), 2, "{kinds:?}");
    assert!(!kinds.contains(&StepKind::SayHowItWent));
    life.writes("2026-11-05 19:10", a, MessageKind::ThankYou, About { meeting: Some(first), ..About::default() }).await;
    assert!(!life.offers("2026-11-05 19:20", StepKind::Thank, a).await && life.offers("2026-11-05 19:20", StepKind::Thank, b).await);
    life.writes("2026-11-05 19:30", b, MessageKind::ThankYou, About { meeting: Some(second), ..About::default() }).await;
    life.asks("2026-11-06 09:00", named[0].1).await;
    assert!(life.offers("2026-11-06 10:00", StepKind::TellRecommender, b).await, "each loop is their own");
    assert!(!life.offers("2026-11-06 10:00", StepKind::TellRecommender, a).await);
    assert_eq!(rebond_app::today::ShowToday.run(&life.at("2026-11-06 10:00").await).await.unwrap().week.held, 1);
}

#[tokio::test]
async fn e14_several_people_move_and_are_called_off_together() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let first = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    let join = JoinMeeting { meeting: first, name: typed_name("Bruno Bosquet").unwrap() };
    let second = join.run(&life.at("2026-11-03 09:00").await).await.unwrap();
    let b = life.0.get::<Meeting>(second).await.person_id;
    assert!(life.offers("2026-11-10 09:00", StepKind::Confirm, a).await && !life.offers("2026-11-10 09:00", StepKind::Confirm, b).await);
    life.moves("2026-11-10 10:00", first, "2026-11-19 10:00").await;
    assert_eq!(life.0.get::<Meeting>(second).await.starts_at, life.0.get::<Meeting>(first).await.starts_at);
    life.marks("2026-11-18 10:00", second, Mark::Cancelled).await;
    assert!(matches!(life.0.get::<Meeting>(first).await.state, MeetingState::Cancelled { .. }), "from whichever page");
    // The first erased, the second stands by itself.
    let third = life.plans("2026-11-18 11:00", a, None, "2026-11-26 10:00").await;
    let join = JoinMeeting { meeting: third, name: typed_name("Carole Chêne").unwrap() };
    let alone = join.run(&life.at("2026-11-18 12:00").await).await.unwrap();
    let c = life.0.get::<Meeting>(alone).await.person_id;
    ErasePerson { id: a, lang: Lang::Fr }.run(&life.at("2026-11-19 09:00").await).await.unwrap();
    assert!(life.offers("2026-11-25 09:00", StepKind::Confirm, c).await);
}
