//! Situations that people meet, lived by the verbs with a clock that moves: what the program does, and what it must never do. Each test
//! has the number of its situation, or of its kind of history once judged wrong, in its name.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{About, RecordAnswer, ReviewMessage, ShowApproach};
use rebond_app::campaign::{NoteFreeHours, SetDiscretion};
use rebond_app::meetings::{FinishMeeting, Mark, OfferMeeting, PromiseGiven, ShowMeeting};
use rebond_app::people::{Bound, ErasePerson, ShowPerson};
use rebond_app::today::ShowToday;
use rebond_coach::{Stage, Step, StepKind};
use rebond_domain::*;
use rebond_lint::MessageText;
use rebond_testkit::life::{Life, Who, told};

const MONDAY: &str = "2026-11-02 09:00";

async fn stage(life: &Life, moment: &str, id: PersonId) -> Stage {
    ShowPerson { id }.run(&life.at(moment).await).await.unwrap().unwrap().stage
}

/// A known A who named B in a meeting held on the Tuesday, thanked the same evening by a message that names nobody.
async fn a_named(life: &Life, name_use: NameUse) -> (PersonId, PersonId, ReferralId, MeetingId) {
    let a = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Agnès Arbre") }).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let named = life.tells("2026-11-03 12:00", meeting, &[("Bruno Bosquet", name_use)]).await;
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    (a, named[0].1, named[0].0, meeting)
}

#[tokio::test]
async fn g2_g14_kind_1_a_name_asked_for_in_vain_leaves_nothing_open() {
    let life = Life::begin().await;
    let (a, b, referral, meeting) = a_named(&life, NameUse::NotAsked).await;
    assert!(life.offers("2026-11-04 09:00", StepKind::CheckNameUse, a).await);
    let request = life.asks("2026-11-04 10:00", b).await;
    assert!(!life.offers("2026-11-04 11:00", StepKind::CheckNameUse, a).await, "written to unasked: asking now would say so");
    life.hears("2026-11-05 10:00", request, Answer::No).await;
    life.told("2026-11-05 11:00", referral, LoopStage::Unreachable).await;
    assert!(!life.about("2026-12-05 09:00", a).await.contains(&StepKind::CheckNameUse));
    assert!(ShowMeeting { meeting }.run(&life.at("2026-12-05 09:00").await).await.unwrap().complete);
}

#[tokio::test]
async fn g5_kind_2_a_name_given_too_late_is_told_of_at_once() {
    for how in ["refused", "met", "aside"] {
        let life = Life::begin().await;
        let b = life.adds(MONDAY, Who::named("Bruno Bosquet")).await;
        match how {
            "refused" => {
                let request = life.asks(MONDAY, b).await;
                life.hears("2026-11-02 15:00", request, Answer::No).await;
            }
            "met" => {
                let before = life.plans(MONDAY, b, None, "2026-11-02 14:00").await;
                life.tells("2026-11-02 16:00", before, &[]).await;
            }
            _ => life.sets_aside(MONDAY, b).await,
        }
        let (a, same, referral, _) = a_named(&life, NameUse::Agreed).await;
        assert_eq!(same, b, "{how}: one person");
        assert!(life.offers("2026-11-04 09:00", StepKind::TellRecommender, a).await, "{how}");
        let stage = if how == "met" { LoopStage::Met } else { LoopStage::Unreachable };
        life.told("2026-11-04 10:00", referral, stage).await;
        assert!(!life.offers("2027-03-04 09:00", StepKind::TellRecommender, a).await, "{how}: nothing is open for ever");
    }
}

#[tokio::test]
async fn g5_kind_3_what_is_owed_outlives_the_name() {
    let life = Life::begin().await;
    let (a, b, _, _) = a_named(&life, NameUse::Agreed).await;
    let request = life.asks("2026-11-04 10:00", b).await;
    life.hears("2026-11-05 10:00", request, Answer::Yes).await;
    let meeting = life.plans("2026-11-05 11:00", b, Some(request), "2026-11-09 10:00").await;
    life.tells("2026-11-09 12:00", meeting, &[]).await;
    ErasePerson { id: b, lang: Lang::Fr }.run(&life.at("2026-11-09 13:00").await).await.unwrap();
    let owed = life.cards("2026-11-10 09:00").await.into_iter().find(|view| view.step.person() == Some(a)).unwrap();
    assert_eq!(owed.step.kind, StepKind::KeepPromise);
    let words = owed.promise.unwrap();
    assert!(!words.as_str().contains("Bruno") && words.as_str().contains("3\u{a0}novembre"), "{words}");
    // A stranger whom nobody named leaves nothing behind.
    let c = life.adds("2026-11-10 09:00", Who::named("Carole Chêne")).await;
    ErasePerson { id: c, lang: Lang::Fr }.run(&life.at("2026-11-10 10:00").await).await.unwrap();
    assert_eq!(life.kinds("2026-11-10 11:00").await.iter().filter(|kind| **kind == StepKind::KeepPromise).count(), 1);
}

#[tokio::test]
async fn c8_b6_kind_4_one_way_let_go_frees_the_other() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let named = life.tells("2026-11-03 12:00", meeting, &[("Bruno Bosquet", NameUse::Agreed)]).await;
    assert!(life.offers("2026-11-04 09:00", StepKind::AskIntroduction, a).await);
    assert!(!life.offers("2026-11-04 09:00", StepKind::Write, named[0].1).await);
    life.chooses("2026-11-04 09:00", StepKind::AskIntroduction, a, None).await;
    assert!(life.offers("2026-11-04 10:00", StepKind::Write, named[0].1).await);
    life.chooses("2026-11-04 10:00", StepKind::Write, named[0].1, None).await;
    assert!(life.about("2026-12-04 10:00", named[0].1).await.is_empty());
    // Somebody else names the same person: a new fact.
    let c = life.adds("2026-12-04 11:00", Who::known("Carole Chêne")).await;
    let other = life.plans("2026-12-04 11:00", c, None, "2026-12-07 10:00").await;
    life.tells("2026-12-07 12:00", other, &[("Bruno Bosquet", NameUse::MaySayKnown)]).await;
    assert!(life.offers("2026-12-08 09:00", StepKind::Write, named[0].1).await);
}

#[tokio::test]
async fn e14_kind_5_a_moved_meeting_is_confirmed_again_and_its_page_agrees_with_today() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    let about = About { meeting: Some(id), ..About::default() };
    life.writes("2026-11-11 09:00", a, MessageKind::Confirmation, about).await;
    assert!(!life.offers("2026-11-11 10:00", StepKind::Confirm, a).await);
    life.moves("2026-11-11 15:00", id, "2026-11-23 10:00").await;
    let page = |moment: &'static str| {
        let life = &life;
        async move { format!("{:?}", ShowMeeting { meeting: id }.run(&life.at(moment).await).await.unwrap().remains).contains("Confirm") }
    };
    // A Monday: from Friday on, on both pages alike.
    for (moment, due) in [("2026-11-19 09:00", false), ("2026-11-20 09:00", true), ("2026-11-22 09:00", true), ("2026-11-23 08:00", false)]
    {
        assert_eq!(life.offers(moment, StepKind::Confirm, a).await, due, "{moment}");
        assert_eq!(page(moment).await, due, "{moment}, on its page");
    }
    life.writes("2026-11-20 10:00", a, MessageKind::Confirmation, about).await;
    assert!(!life.offers("2026-11-20 11:00", StepKind::Confirm, a).await);
    // Moved on the eve itself: what was agreed that day needs no confirmation.
    life.moves("2026-11-20 12:00", id, "2026-11-23 14:00").await;
    assert!(!life.offers("2026-11-20 13:00", StepKind::Confirm, a).await);
}

#[tokio::test]
async fn g6_kind_7_one_message_says_all_and_settles_what_it_says() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Agnès Arbre") }).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let all = [("Bruno Bosquet", NameUse::Agreed), ("Carole Chêne", NameUse::Agreed), ("Denis Dune", NameUse::Agreed)];
    let named = life.tells("2026-11-03 12:00", meeting, &all).await;
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    for (_, person) in &named {
        life.asks("2026-11-04 09:00", *person).await;
    }
    life.promises("2026-11-04 09:00", a, Side::Mine, "un article sur le frêne", None).await;
    let cards: Vec<_> = life.cards("2026-11-04 10:00").await.into_iter().filter(|view| view.step.person() == Some(a)).collect();
    let parts: Vec<_> = cards.iter().filter(|view| view.step.kind.joins_a_message()).collect();
    assert_eq!((parts.len(), parts[0].with.len()), (1, 3), "one card: three pieces of news and a promise");
    // The draft begins all of them.
    let draft = life.drafts("2026-11-04 10:00", a, MessageKind::News, About { loop_of: Some(named[0].0), ..About::default() }).await;
    let page = ShowApproach { id: draft, reviewed: false, lang: Lang::Fr }.run(&life.at("2026-11-04 10:00").await).await.unwrap().unwrap();
    let body = page.approach.body.unwrap().to_string();
    for said in ["Bruno Bosquet", "Carole Chêne", "Denis Dune", "un article sur le frêne"] {
        assert!(body.contains(said), "{said}: {body}");
    }
    // What the message names is told by it; what it leaves out stays.
    let about = About { loop_of: Some(named[0].0), ..About::default() };
    life.writes_words("2026-11-04 11:00", a, MessageKind::News, about, "Bonjour, j’ai écrit à Bruno et à Carole Chêne. Merci.").await;
    let left: Vec<_> = life.steps("2026-11-04 12:00").await.into_iter().filter(|step| step.person() == Some(a)).collect();
    assert_eq!(left.iter().filter(|step| step.kind == StepKind::TellRecommender).count(), 1);
    assert!(left.iter().any(|step| step.kind == StepKind::KeepPromise));
}

#[tokio::test]
async fn g1_kind_8_thanks_before_the_meeting_is_told_are_thanks_for_it() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let draft = life.drafts("2026-11-03 12:00", a, MessageKind::ThankYou, About::default()).await;
    let page = ShowApproach { id: draft, reviewed: false, lang: Lang::Fr }.run(&life.at("2026-11-03 12:00").await).await.unwrap().unwrap();
    assert_eq!(page.meeting.map(|meeting| meeting.id), Some(id), "the frame of thanks for a meeting, not of an answer to a no");
    life.writes("2026-11-03 12:10", a, MessageKind::ThankYou, About::default()).await;
    life.tells("2026-11-03 19:00", id, &[]).await;
    assert!(!life.offers("2026-11-03 19:30", StepKind::Thank, a).await);
}

#[tokio::test]
async fn e2_kind_9_a_meeting_missed_without_a_request_asks_for_another_day() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.marks("2026-11-03 11:00", id, Mark::Missed(Absent::NoFault)).await;
    assert!(life.offers("2026-11-03 12:00", StepKind::AnotherDay, a).await);
    assert_eq!(
        life.0.get::<Meeting>(id).await.state,
        MeetingState::Missed { at: "2026-11-03T10:00:00Z".parse().unwrap(), absent: Absent::NoFault }
    );
    assert!(!life.offers("2026-12-20 12:00", StepKind::AnotherDay, a).await, "not for ever");
}

#[tokio::test]
async fn g5_kind_10_a_yes_is_news_of_its_own() {
    let life = Life::begin().await;
    let (a, b, referral, _) = a_named(&life, NameUse::Agreed).await;
    let request = life.asks("2026-11-04 10:00", b).await;
    life.told("2026-11-04 11:00", referral, LoopStage::Written).await;
    assert!(!life.offers("2026-11-04 12:00", StepKind::TellRecommender, a).await);
    life.hears("2026-11-05 10:00", request, Answer::Yes).await;
    let said = |steps: Vec<Step>| steps.into_iter().find(|step| step.kind == StepKind::TellRecommender).map(|step| step.about);
    let agreed = rebond_coach::Matter::Loop { referral, person: a, stage: LoopStage::Agreed };
    assert_eq!(said(life.steps("2026-11-05 11:00").await), Some(agreed));
    life.told("2026-11-05 12:00", referral, LoopStage::Agreed).await;
    // And that it came to nothing after all.
    let meeting = life.plans("2026-11-05 12:00", b, Some(request), "2026-11-09 10:00").await;
    life.marks("2026-11-09 09:00", meeting, Mark::Cancelled).await;
    let unreachable = rebond_coach::Matter::Loop { referral, person: a, stage: LoopStage::Unreachable };
    assert_eq!(said(life.steps("2026-11-20 09:00").await), None, "another day may be found");
    assert_eq!(said(life.steps("2026-12-20 09:00").await), Some(unreachable));
}

#[tokio::test]
async fn a7_kind_12_rest_stops_new_requests_and_nothing_else() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let b = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 09:00", request, Answer::Yes).await;
    life.promises(MONDAY, b, Side::Theirs, "une adresse", Some("2026-11-03")).await;
    life.adds(MONDAY, Who::known("Carole Chêne")).await;
    life.campaign("2026-11-03 10:00", CampaignState::Resting).await;
    let kinds = life.kinds("2026-11-10 09:00").await;
    assert!(kinds.contains(&StepKind::PlanMeeting) && kinds.contains(&StepKind::RecallPromise), "{kinds:?}");
    assert!(!kinds.contains(&StepKind::Write) && !kinds.contains(&StepKind::FillCircle), "{kinds:?}");
}

#[tokio::test]
async fn b2_c6_kind_13_who_was_met_at_a_fair_comes_the_next_day_and_a_name_typed_by_hand_comes_too() {
    let life = Life::begin().await;
    let fair = life.adds("2026-11-07 18:00", Who { source: Some(Source::Event), ..Who::named("Farid Fresne") }).await;
    let typed = life.adds("2026-11-07 18:00", Who::named("Gaëlle Genêt")).await;
    let writes: Vec<_> = life.steps("2026-11-08 09:00").await.into_iter().filter(|step| step.kind == StepKind::Write).collect();
    let whom: Vec<_> = writes.iter().map(Step::person).collect();
    assert_eq!(whom, [Some(fair), Some(typed)]);
}

#[tokio::test]
async fn b12_g11_kinds_16_and_17_the_goal_holds_back_and_the_subject_speaks() {
    let life = Life::begin().await;
    life.wishes(MONDAY, 1).await;
    for name in ["Ada Aulne", "Basile Bouleau", "Cléa Cèdre", "Dora Douglas"] {
        life.adds(MONDAY, Who::known(name)).await;
    }
    let writes = |steps: Vec<Step>| steps.into_iter().filter(|step| step.kind == StepKind::Write).count();
    assert_eq!(writes(life.steps(MONDAY).await), 2);
    let everybody: Vec<PersonId> =
        life.steps(MONDAY).await.iter().filter(|step| step.kind == StepKind::Write).filter_map(Step::person).collect();
    for person in everybody {
        life.asks("2026-11-02 10:00", person).await;
    }
    assert_eq!(writes(life.steps("2026-11-03 09:00").await), 0, "two are out for a meeting a week");
    // Fit with the subject counts, read through the store.
    let other = Life::begin().await;
    let on_subject = other.adds(MONDAY, Who::known("Ève Ébène")).await;
    let mut person = other.0.get::<Person>(on_subject).await;
    person.role = Line::parse("Ébéniste").ok();
    other.0.put(person).await;
    other.adds(MONDAY, Who::known("Fanny Figuier")).await;
    let first = other.steps("2026-11-03 09:00").await.into_iter().find(|step| step.kind == StepKind::Write).unwrap();
    assert_eq!((first.person(), first.because), (Some(on_subject), Some(rebond_coach::Merit::OnSubject)));
}

#[tokio::test]
async fn g9_kind_18_any_exchange_moves_the_last_one_by_whatever_door() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let last = |moment: &'static str| {
        let life = &life;
        async move { ShowPerson { id: a }.run(&life.at(moment).await).await.unwrap().unwrap().last_word }
    };
    assert_eq!(last(MONDAY).await, None);
    life.exchanges("2026-11-03 09:00", a, Channel::Phone, Side::Mine).await;
    assert_eq!(last("2026-11-04 09:00").await, Some("2026-11-03".parse().unwrap()));
    life.exchanges("2026-11-05 09:00", a, Channel::InPerson, Side::Theirs).await;
    assert_eq!(last("2026-11-06 09:00").await, Some("2026-11-05".parse().unwrap()));
    life.asks("2026-11-07 09:00", a).await;
    assert_eq!(last("2026-11-08 09:00").await, Some("2026-11-07".parse().unwrap()));
}

#[tokio::test]
async fn e2_kind_19_after_a_yes_moments_come_from_ones_own_free_hours_and_none_is_invented() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let offer = |moment: &'static str| {
        let life = &life;
        async move { OfferMeeting { person: a, approach: None }.run(&life.at(moment).await).await.unwrap() }
    };
    let none = offer(MONDAY).await;
    assert!(none.starts.is_none() && none.moments.is_empty() && !none.free_hours_noted);
    let hours = FreeHours::parse("2-evening 4-noon").unwrap();
    NoteFreeHours { hours }.run(&life.at(MONDAY).await).await.unwrap();
    let busy = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    life.plans(MONDAY, busy, None, "2026-11-05 12:30").await;
    let said: Vec<String> = offer(MONDAY).await.moments.iter().map(|at| at.strftime("%a %d %H:%M").to_string()).collect();
    // Thursday the 5th is taken; Wednesday the 11th of November is a holiday and none of theirs.
    assert_eq!(said, ["Tue 10 18:00", "Thu 12 12:00", "Tue 17 18:00"]);
}

#[tokio::test]
async fn g2_d11_kind_20_who_would_rather_not_be_named_is_an_error_at_review() {
    let life = Life::begin().await;
    let (_, b, referral, _) = a_named(&life, NameUse::Agreed).await;
    let draft = life.drafts("2026-11-04 09:00", b, MessageKind::Request, About::default()).await;
    let severest = |body: &'static str| {
        let life = &life;
        async move {
            let text = MessageText { subject: "", body };
            let remarks = ReviewMessage { id: draft, text, lang: Lang::Fr }.run(&life.at("2026-11-04 09:00").await).await.unwrap();
            remarks.errors().any(|(remark, _)| remark.rule == "name-without-agreement")
        }
    };
    let named = "Bonjour, Agnès Arbre m’a conseillé de vous écrire. Merci.";
    let (known, nobody) = ("Bonjour, je connais Agnès Arbre. Merci.", "Bonjour, une amie commune m’a parlé de vous. Merci.");
    assert!(!severest(named).await);
    for (name_use, forbidden) in
        [(NameUse::Declined, [true, true, false]), (NameUse::MaySayKnown, [true, false, false]), (NameUse::NotAsked, [true, true, false])]
    {
        life.name_use("2026-11-04 09:00", referral, name_use, None).await;
        assert_eq!([severest(named).await, severest(known).await, severest(nobody).await], forbidden, "{name_use}");
    }
}

#[tokio::test]
async fn d13_kind_21_the_page_shows_where_one_truly_stands() {
    let life = Life::begin().await;
    for (answer, day, expected) in [
        (Answer::No, None, Stage::Refused),
        (Answer::Later, Some("2027-05-03"), Stage::Later),
        (Answer::Redirected, None, Stage::Redirected),
    ] {
        let person = life.adds(MONDAY, Who::known(&format!("Agnès {answer}"))).await;
        let request = life.asks("2026-11-02 10:00", person).await;
        life.hears_more("2026-11-03 10:00", request, answer, day, None).await;
        assert_eq!(stage(&life, "2026-11-03 11:00", person).await, expected, "{answer}");
    }
}

#[tokio::test]
async fn life_1_b7_a_discreet_campaign_proposes_nobody_of_ones_employer() {
    let life = Life::begin().await;
    let colleague = life.adds(MONDAY, Who { place: Some("Menuiserie Durand"), ..Who::known("Agnès Arbre") }).await;
    let friend = life.adds(MONDAY, Who { circle: Some(Circle::Friends), ..Who::known("Bruno Bosquet") }).await;
    let place = life.0.get::<Person>(colleague).await.organisation_id.unwrap();
    let mine = Organisation { stake: Some(Stake::Employer), ..life.0.get::<Organisation>(place).await };
    life.0.put(mine).await;
    assert!(life.offers(MONDAY, StepKind::Write, colleague).await, "nothing is discreet yet");
    SetDiscretion { discreet: true }.run(&life.at(MONDAY).await).await.unwrap();
    assert!(!life.offers(MONDAY, StepKind::Write, colleague).await);
    assert!(life.offers(MONDAY, StepKind::Write, friend).await);
}

#[tokio::test]
async fn life_13_d14_a_silence_of_two_days_asks_nothing() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.asks(MONDAY, a).await;
    for moment in ["2026-11-02 20:00", "2026-11-03 09:00", "2026-11-04 09:00"] {
        assert!(life.about(moment, a).await.is_empty(), "{moment}");
    }
    assert!(life.kinds("2026-11-03 09:00").await.len() > 1, "the day has a lighter thing to do");
}

#[tokio::test]
async fn life_14_g11_one_at_a_time_in_a_house() {
    let life = Life::begin().await;
    life.wishes(MONDAY, 5).await;
    let mut five = Vec::new();
    for name in ["Ada Aulne", "Basile Bouleau", "Cléa Cèdre", "Dora Douglas", "Ella Épine"] {
        five.push(life.adds(MONDAY, Who { place: Some("Les Ateliers du Cèdre"), ..Who::known(name) }).await);
    }
    let offered = |steps: Vec<Step>| steps.into_iter().filter(|step| step.kind == StepKind::Write).count();
    assert_eq!(offered(life.steps(MONDAY).await), 1);
    life.asks("2026-11-02 10:00", five[0]).await;
    assert_eq!(offered(life.steps("2026-11-03 09:00").await), 0);
    // After three working days of silence, a second one.
    assert_eq!(offered(life.steps("2026-11-06 09:00").await), 1);
}

#[tokio::test]
async fn life_16_c9_all_ways_count_together() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.asks(MONDAY, a).await;
    // A voicemail a week later: the wait begins again.
    life.exchanges("2026-11-12 09:00", a, Channel::Phone, Side::Mine).await;
    assert!(!life.offers("2026-11-13 09:00", StepKind::FollowUp, a).await);
    assert!(life.offers("2026-11-25 09:00", StepKind::FollowUp, a).await);
}

#[tokio::test]
async fn life_18_e15_a_meeting_obtained_out_of_kindness_is_told_what_it_is_for() {
    let life = Life::begin().await;
    let (_, b, _, _) = a_named(&life, NameUse::Agreed).await;
    let id = life.plans("2026-11-04 09:00", b, None, "2026-11-09 10:00").await;
    assert!(life.offers("2026-11-04 10:00", StepKind::SayWhatFor, b).await);
    assert_eq!(life.kinds("2026-11-06 09:00").await[0], StepKind::SayWhatFor, "before the confirmation");
    // By telephone is as good.
    life.exchanges("2026-11-06 10:00", b, Channel::Phone, Side::Mine).await;
    assert!(!life.offers("2026-11-06 11:00", StepKind::SayWhatFor, b).await);
    assert!(life.0.get::<Meeting>(id).await.is_ahead());
}

#[tokio::test]
async fn life_20_d2_a_cv_asked_for_is_neither_yes_nor_no() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 10:00", request, Answer::AsksForCv).await;
    assert!(life.offers("2026-11-03 11:00", StepKind::AnswerCvRequest, a).await);
    assert!(!life.offers("2026-11-03 11:00", StepKind::PlanMeeting, a).await);
    assert_eq!(stage(&life, "2026-11-03 11:00", a).await, Stage::Waiting);
    life.writes("2026-11-03 12:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(life.about("2026-11-03 13:00", a).await.is_empty());
    assert_eq!(stage(&life, "2027-02-03 11:00", a).await, Stage::Resting);
}

#[tokio::test]
async fn life_21_b6_a_recommender_who_hesitates_is_left_in_peace() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let named = life.tells("2026-11-03 12:00", meeting, &[("Bruno Bosquet", NameUse::Agreed)]).await;
    let about = About { referral: Some(named[0].0), ..About::default() };
    let asked = life.writes("2026-11-04 09:00", a, MessageKind::Introduction, about).await;
    life.hears("2026-11-06 09:00", asked, Answer::Hesitates).await;
    for moment in ["2026-11-06 10:00", "2026-12-06 10:00"] {
        let about = life.about(moment, a).await;
        assert!(!about.contains(&StepKind::AskIntroduction) && !about.contains(&StepKind::TellRecommender), "{moment}: {about:?}");
    }
    assert!(life.0.get::<Referral>(named[0].0).await.closed_at.is_some());
    // The answer belongs to an introduction alone.
    let c = life.adds(MONDAY, Who::known("Carole Chêne")).await;
    let request = life.asks("2026-11-06 10:00", c).await;
    let desk = life.at("2026-11-07 10:00").await;
    let wrong = RecordAnswer {
        id: request,
        answer: Answer::Hesitates,
        answered_at: desk.now(),
        note: None,
        come_back_on: None,
        redirected: None,
        lang: Lang::Fr,
    };
    assert!(wrong.run(&desk).await.is_err());
}

#[tokio::test]
async fn life_22_g2_nobody_is_written_to_before_the_recommender_spoke_to_them() {
    let life = Life::begin().await;
    let (a, b, referral, _) = a_named(&life, NameUse::Agreed).await;
    life.name_use("2026-11-03 13:00", referral, NameUse::NotAsked, Some("2026-11-20")).await;
    for moment in ["2026-11-04 09:00", "2026-11-19 09:00"] {
        assert!(!life.offers(moment, StepKind::Write, b).await, "{moment}");
        let about = life.about(moment, a).await;
        assert!(!about.contains(&StepKind::AskAfterSounding) && !about.contains(&StepKind::CheckNameUse), "{moment}: {about:?}");
    }
    assert!(life.offers("2026-11-20 09:00", StepKind::AskAfterSounding, a).await, "a draft to the recommender, not to the target");
    assert!(!life.offers("2026-11-20 09:00", StepKind::Write, b).await);
    life.name_use("2026-11-21 09:00", referral, NameUse::Agreed, None).await;
    assert!(life.offers("2026-11-21 10:00", StepKind::Write, b).await);
    assert!(!life.offers("2026-11-21 10:00", StepKind::AskAfterSounding, a).await);
}

#[tokio::test]
async fn life_24_g1_an_introduction_made_is_thanked_for_the_same_day() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let named = life.tells("2026-11-03 12:00", meeting, &[("Bruno Bosquet", NameUse::Agreed)]).await;
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    life.promises("2026-11-03 18:00", a, Side::Theirs, "présenter Bruno Bosquet", Some("2026-11-10")).await;
    let about = About { referral: Some(named[0].0), ..About::default() };
    let asked = life.writes("2026-11-04 09:00", a, MessageKind::Introduction, about).await;
    life.hears("2026-11-05 09:00", asked, Answer::Introduced).await;
    assert!(life.offers("2026-11-05 10:00", StepKind::ThankForIntroduction, a).await);
    assert!(life.offers("2026-11-05 10:00", StepKind::Write, named[0].1).await, "one's own turn, at once");
    // Their promise is kept by it (kind 15).
    assert!(!life.offers("2026-11-30 10:00", StepKind::RecallPromise, a).await);
    life.writes("2026-11-05 11:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(!life.offers("2026-11-05 12:00", StepKind::ThankForIntroduction, a).await);
}

#[tokio::test]
async fn life_26_c6_a_group_call_is_an_event_and_no_meeting() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears_more("2026-11-03 10:00", request, Answer::GroupCall, Some("2026-11-25"), None).await;
    let page = ShowPerson { id: a }.run(&life.at("2026-11-03 11:00").await).await.unwrap().unwrap();
    assert_eq!((page.events.len(), page.meetings.len()), (1, 0));
    assert!(!life.offers("2026-11-10 09:00", StepKind::JoinGroupCall, a).await);
    assert!(life.offers("2026-11-24 09:00", StepKind::JoinGroupCall, a).await);
    assert!(life.offers("2026-11-26 09:00", StepKind::JoinGroupCall, a).await, "then a word of thanks");
    life.writes("2026-11-26 10:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(!life.offers("2026-11-26 11:00", StepKind::JoinGroupCall, a).await);
}

#[tokio::test]
async fn life_27_d13_a_price_is_answered_and_no_refusal() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-04 10:00", request, Answer::AsksToBePaid).await;
    assert!(life.offers("2026-11-04 11:00", StepKind::AnswerPrice, a).await);
    assert_ne!(stage(&life, "2026-11-04 11:00", a).await, Stage::Refused);
    life.writes("2026-11-04 12:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(life.about("2026-11-05 09:00", a).await.is_empty());
}

#[tokio::test]
async fn life_28_d13_a_no_is_answered_the_same_day_and_never_argued_with() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 10:00", request, Answer::No).await;
    assert_eq!(life.about("2026-11-03 11:00", a).await, [StepKind::AnswerANo]);
    life.writes("2026-11-03 12:00", a, MessageKind::ThankYou, About::default()).await;
    assert!(life.about("2026-11-20 09:00", a).await.is_empty());
}

#[tokio::test]
async fn life_31_c9_later_comes_in_its_month_once_even_at_rest() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears_more("2026-11-03 10:00", request, Answer::Later, Some("2027-05-03"), None).await;
    life.campaign("2026-11-04 09:00", CampaignState::Resting).await;
    for moment in ["2026-11-12 09:00", "2027-01-15 09:00", "2027-04-30 09:00"] {
        assert!(
            !life.about(moment, a).await.contains(&StepKind::ComeBack) && !life.about(moment, a).await.contains(&StepKind::FollowUp),
            "{moment}"
        );
    }
    let kinds = life.kinds("2027-05-03 09:00").await;
    assert_eq!(kinds.first(), Some(&StepKind::ComeBack), "near the top: {kinds:?}");
    assert_eq!(kinds.iter().filter(|kind| **kind == StepKind::ComeBack).count(), 1);
}

#[tokio::test]
async fn life_32_e14_d12_moved_three_times_keeps_its_history_and_offers_a_way_out() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    life.moves("2026-11-11 10:00", id, "2026-11-19 10:00").await;
    life.marks("2026-11-18 09:00", id, Mark::Confirmed).await;
    life.moves("2026-11-18 10:00", id, "2026-11-26 10:00").await;
    let meeting = life.0.get::<Meeting>(id).await;
    assert_eq!((meeting.state, meeting.moves.as_slice().len()), (MeetingState::Planned, 2), "never confirmed after a move");
    assert!(!life.offers("2026-11-19 09:00", StepKind::OfferWayOut, a).await);
    life.moves("2026-11-26 08:00", id, "2026-12-03 10:00").await;
    assert!(life.offers("2026-11-26 09:00", StepKind::OfferWayOut, a).await);
    life.writes("2026-11-26 10:00", a, MessageKind::News, About::default()).await;
    assert!(!life.offers("2026-11-26 11:00", StepKind::OfferWayOut, a).await);
    // Called off in time: never missed.
    life.marks("2026-12-02 10:00", id, Mark::Cancelled).await;
    assert!(matches!(life.0.get::<Meeting>(id).await.state, MeetingState::Cancelled { .. }));
    assert!(life.offers("2026-12-02 11:00", StepKind::AnotherDay, a).await);
}

#[tokio::test]
async fn life_34_e14_both_were_there_and_it_is_nobodys_fault() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    for absent in Absent::ALL {
        let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
        life.marks("2026-11-03 11:00", id, Mark::Missed(*absent)).await;
        let state = life.0.get::<Meeting>(id).await.state;
        assert!(matches!(state, MeetingState::Missed { absent: noted, .. } if noted == *absent));
    }
}

#[tokio::test]
async fn life_50_g1_a_thank_you_believed_sent_stays_asked_for() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.tells("2026-11-03 12:00", id, &[]).await;
    life.drafts("2026-11-03 19:00", a, MessageKind::ThankYou, About { meeting: Some(id), ..About::default() }).await;
    for moment in ["2026-11-04 09:00", "2026-11-09 09:00", "2026-12-01 09:00"] {
        assert!(life.offers(moment, StepKind::Thank, a).await, "{moment}: a draft is no thank-you, and late is better than never");
    }
}

#[tokio::test]
async fn life_52_g1_a_second_meeting_does_not_cancel_the_first_thank_you() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    life.tells("2026-11-03 12:00", id, &[]).await;
    let second = life.plans("2026-11-03 12:30", a, None, "2026-11-06 10:00").await;
    assert!(life.offers("2026-11-03 19:00", StepKind::Thank, a).await);
    life.tells("2026-11-06 12:00", second, &[]).await;
    let thanks = life.steps("2026-11-06 19:00").await.into_iter().filter(|step| step.kind == StepKind::Thank).count();
    assert_eq!(thanks, 2, "one for each, in one message");
    life.writes("2026-11-06 19:30", a, MessageKind::ThankYou, About { meeting: Some(second), ..About::default() }).await;
    assert!(!life.offers("2026-11-06 20:00", StepKind::Thank, a).await);
}

#[tokio::test]
async fn life_53_g6_a_promise_of_theirs_is_recalled_twice_then_rests() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.promises(MONDAY, a, Side::Theirs, "trois présentations", Some("2026-11-10")).await;
    let mut recalls = 0;
    for day in 1..120 {
        let at = "2026-11-10".parse::<Date>().unwrap().saturating_add(jiff::Span::new().days(day));
        if life.offers(&format!("{at} 09:00"), StepKind::RecallPromise, a).await {
            life.writes(&format!("{at} 10:00"), a, MessageKind::News, About::default()).await;
            recalls += 1;
        }
        if recalls > 2 {
            break;
        }
    }
    assert_eq!(recalls, 2, "never a third reminder");
}

#[tokio::test]
async fn life_59_a7_back_after_ten_weeks_there_is_no_pile() {
    let life = Life::begin().await;
    for number in 0..12 {
        let person = life.adds(MONDAY, Who::known(&format!("Personne Numéro{number}"))).await;
        let request = life.asks("2026-11-03 09:00", person).await;
        if number < 3 {
            life.hears("2026-11-05 09:00", request, Answer::No).await;
        }
    }
    let today = ShowToday.run(&life.at("2027-01-20 09:00").await).await.unwrap();
    assert!(today.fresh_start.is_some());
    assert!(today.steps.len() <= 5, "{:?}", today.steps.iter().map(|view| view.step.kind).collect::<Vec<_>>());
    assert!(today.steps.len() + today.more.len() <= 10, "no eighty lines: {}", today.steps.len() + today.more.len());
}

#[tokio::test]
async fn life_63_a_state_that_silences_everything_and_asks_for_no_reason() {
    let life = Life::begin().await;
    let (a, b, _, _) = a_named(&life, NameUse::Agreed).await;
    let request = life.asks("2026-11-04 09:00", b).await;
    life.hears("2026-11-05 09:00", request, Answer::Yes).await;
    life.plans("2026-11-05 10:00", b, Some(request), "2026-11-20 10:00").await;
    life.promises("2026-11-05 10:00", b, Side::Mine, "un livre", Some("2026-11-15")).await;
    life.bounds("2026-11-10 09:00", b, Bound::Silence).await;
    for moment in ["2026-11-10 10:00", "2026-11-19 09:00", "2026-11-20 10:00", "2027-06-01 09:00", "2028-06-01 09:00"] {
        assert!(life.about(moment, b).await.is_empty(), "{moment}");
        assert!(!life.offers(moment, StepKind::TellRecommender, a).await, "{moment}: nothing to tell of it");
    }
    // The history stays readable, and the state can be taken back.
    assert_eq!(ShowPerson { id: b }.run(&life.at("2026-11-11 09:00").await).await.unwrap().unwrap().meetings.len(), 1);
    life.bounds("2026-11-12 09:00", b, Bound::EndSilence).await;
    assert!(life.offers("2026-11-19 09:00", StepKind::Confirm, b).await);
}

#[tokio::test]
async fn life_63_erasure_asked_for_is_the_one_step_left() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.bounds("2026-11-03 09:00", a, Bound::ErasureAsked).await;
    assert_eq!(life.about("2026-11-03 10:00", a).await, [StepKind::EraseThem]);
    ErasePerson { id: a, lang: Lang::Fr }.run(&life.at("2026-11-03 11:00").await).await.unwrap();
    assert!(!life.kinds("2026-11-03 12:00").await.contains(&StepKind::EraseThem));
}

#[tokio::test]
async fn life_65_g9_who_writes_first_is_answered_and_the_planned_news_waits() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.exchanges("2026-11-05 09:00", a, Channel::Email, Side::Theirs).await;
    assert!(life.offers("2026-11-05 10:00", StepKind::AnswerThem, a).await);
    life.writes("2026-11-05 11:00", a, MessageKind::News, About::default()).await;
    assert!(!life.offers("2026-11-05 12:00", StepKind::AnswerThem, a).await);
    // A call they made needs no answer.
    life.exchanges("2026-11-06 09:00", a, Channel::Phone, Side::Theirs).await;
    assert!(!life.offers("2026-11-06 10:00", StepKind::AnswerThem, a).await);
}

#[tokio::test]
async fn g4_g7_f11_what_was_agreed_and_how_one_parted_tell_the_later_steps() {
    let life = Life::begin().await;
    let meet = |name: &'static str, parting: Parting, news: NewsAgreed| {
        let life = &life;
        async move {
            let person = life.adds(MONDAY, Who::known(name)).await;
            let id = life.plans(MONDAY, person, None, "2026-11-03 10:00").await;
            let finish = FinishMeeting { no_names: true, parting: Some(parting), news_agreed: Some(news), ..told(id) };
            life.finishes("2026-11-03 12:00", finish).await;
            life.writes("2026-11-03 18:00", person, MessageKind::ThankYou, About { meeting: Some(id), ..About::default() }).await;
            person
        }
    };
    let announced = meet("Agnès Arbre", Parting::Warm, NewsAgreed::On { day: "2027-02-01".parse().unwrap() }).await;
    let go_on = meet("Bruno Bosquet", Parting::GoOn, NewsAgreed::AsItMoves).await;
    let farewell = meet("Carole Chêne", Parting::Farewell, NewsAgreed::None).await;
    assert!(!life.offers("2027-01-31 09:00", StepKind::GiveNews, announced).await);
    assert!(life.offers("2027-02-01 09:00", StepKind::GiveNews, announced).await, "announced for that day, whatever moved");
    life.writes("2027-02-01 10:00", announced, MessageKind::News, About::default()).await;
    assert!(!life.offers("2027-02-01 11:00", StepKind::GiveNews, announced).await);
    let warm = |moment: &'static str, person| {
        let life = &life;
        async move { life.offers(moment, StepKind::KeepWarm, person).await }
    };
    assert!(warm("2027-02-20 09:00", go_on).await && !warm("2027-02-20 09:00", farewell).await);
    assert!(!warm("2027-06-20 09:00", farewell).await);
}

#[tokio::test]
async fn g6_nothing_owed_any_more_closes_what_was_and_nothing_that_comes() {
    let life = Life::begin().await;
    let (a, b, _, _) = a_named(&life, NameUse::Agreed).await;
    life.asks("2026-11-04 09:00", b).await;
    life.promises("2026-11-04 09:00", a, Side::Mine, "un article", None).await;
    assert!(life.about("2026-11-04 10:00", a).await.len() >= 2);
    life.bounds("2026-11-04 11:00", a, Bound::NothingOwed).await;
    assert!(life.about("2026-11-04 12:00", a).await.iter().all(|kind| !matches!(kind, StepKind::TellRecommender | StepKind::KeepPromise)));
    life.promises("2026-11-05 09:00", a, Side::Mine, "un livre", None).await;
    assert!(life.offers("2026-11-05 10:00", StepKind::KeepPromise, a).await, "what comes after is owed again");
}

#[tokio::test]
async fn c9_a_message_that_never_arrived_counts_for_nothing() {
    let life = Life::begin().await;
    let (a, b, _, _) = a_named(&life, NameUse::Agreed).await;
    let request = life.asks("2026-11-04 09:00", b).await;
    life.hears("2026-11-04 09:10", request, Answer::NotReceived).await;
    assert!(life.offers("2026-11-04 10:00", StepKind::FindAnotherWay, b).await);
    assert!(!life.offers("2026-11-20 10:00", StepKind::FollowUp, b).await, "no silence");
    assert!(!life.offers("2026-11-04 10:00", StepKind::TellRecommender, a).await, "nothing was written");
    assert_eq!(stage(&life, "2026-11-04 10:00", b).await, Stage::ToContact);
    life.asks("2026-11-05 09:00", b).await;
    assert!(!life.offers("2026-11-05 10:00", StepKind::FindAnotherWay, b).await);
    assert!(life.offers("2026-11-05 10:00", StepKind::TellRecommender, a).await);
}

#[tokio::test]
async fn d13_somebody_else_without_a_name_is_noted_and_asked_for() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let request = life.asks(MONDAY, a).await;
    life.hears("2026-11-03 09:00", request, Answer::Redirected).await;
    assert!(life.offers("2026-11-03 10:00", StepKind::WriteToRedirected, a).await);
    life.hears_more("2026-11-04 09:00", request, Answer::Redirected, None, Some("Bruno Bosquet")).await;
    assert!(!life.offers("2026-11-04 10:00", StepKind::WriteToRedirected, a).await);
}

#[tokio::test]
async fn g6_promises_of_both_sides_come_in_their_time() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let id = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let promise = |side, text: &str, day: &str| PromiseGiven { side, text: Line::parse(text).unwrap(), due_on: day.parse().ok() };
    let promises = vec![promise(Side::Mine, "un article", "2026-11-20"), promise(Side::Theirs, "une adresse", "2026-11-10")];
    life.finishes("2026-11-03 12:00", FinishMeeting { no_names: true, promises, ..told(id) }).await;
    life.writes("2026-11-03 18:00", a, MessageKind::ThankYou, About { meeting: Some(id), ..About::default() }).await;
    assert!(
        !life.offers("2026-11-12 09:00", StepKind::RecallPromise, a).await
            && life.offers("2026-11-17 09:00", StepKind::RecallPromise, a).await
    );
    assert!(
        !life.offers("2026-11-17 09:00", StepKind::KeepPromise, a).await && life.offers("2026-11-18 09:00", StepKind::KeepPromise, a).await
    );
}
