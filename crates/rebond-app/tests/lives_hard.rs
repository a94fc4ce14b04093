//! Lives off the straight path, by the verbs, day by day: what Today must show, and what it must never show. What changes in the middle:
//! a name turns out to be somebody known, somebody is erased, an action is undone, one begins to keep away from one's employer, three months
//! pass, the clocks change.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{About, SaveDraft};
use rebond_app::data::{ShowData, UndoAction};
use rebond_app::meetings::{JoinMeeting, ListMeetings, Mark, ShowMeeting};
use rebond_app::people::{ErasePerson, MergePeople, typed_name};
use rebond_app::today::{ChooseStep, ShowToday};
use rebond_coach::StepKind as K;
use rebond_domain::*;
use rebond_testkit::life::{Life, Who};

const MONDAY: &str = "2026-11-02 09:00";

/// What Today must show at a moment, and what it must never show, of whom.
async fn day(life: &Life, moment: &str, due: &[(K, PersonId)], never: &[(K, PersonId)]) {
    let found: Vec<(K, Option<PersonId>)> = life.steps(moment).await.iter().map(|step| (step.kind, step.person())).collect();
    for (kind, person) in due {
        assert!(found.contains(&(*kind, Some(*person))), "{moment}: {kind:?} of {person} is not there: {found:?}");
    }
    for (kind, person) in never {
        assert!(!found.contains(&(*kind, Some(*person))), "{moment}: {kind:?} of {person} is there: {found:?}");
    }
}

/// Somebody met and thanked on Tuesday the third, and whom they named.
async fn met(life: &Life, name: &str, given: &[(&str, NameUse)]) -> (PersonId, MeetingId, Vec<(ReferralId, PersonId)>) {
    let id = life.adds(MONDAY, Who::known(name)).await;
    let meeting = life.plans(MONDAY, id, None, "2026-11-03 10:00").await;
    let named = life.tells("2026-11-03 12:00", meeting, given).await;
    life.writes("2026-11-03 18:00", id, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    (id, meeting, named)
}

async fn merge(life: &Life, moment: &str, kept: PersonId, other: PersonId) -> ActionId {
    MergePeople { kept, other, take: Vec::new(), seen: String::new() }.run(&life.at(moment).await).await.unwrap()
}

async fn undoes(life: &Life, moment: &str, action: Action) {
    let page = ShowData.run(&life.at(moment).await).await.unwrap();
    let id = page.actions.iter().find(|past| past.action == Some(action) && past.can_undo).unwrap().id;
    UndoAction { id }.run(&life.at(moment).await).await.unwrap();
}

/// What is to be done, in its order, as keys.
async fn keys(life: &Life, moment: &str) -> Vec<String> {
    life.steps(moment).await.iter().map(|step| step.key().to_string()).collect()
}

#[tokio::test]
async fn g5_g12_a_name_heard_turns_out_to_be_somebody_met_and_undone_it_is_a_name_again() {
    let life = Life::begin().await;
    let (known, _, _) = met(&life, "Inès Morel", &[]).await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Inès Moral", NameUse::Agreed)]).await;
    let heard = named[0].1;
    let mut written = life.0.get::<Person>(heard).await;
    written.as_heard = true;
    life.0.put(written).await;
    day(&life, "2026-11-04 09:00", &[(K::AskIntroduction, a)], &[(K::TellRecommender, a)]).await;
    let merged = merge(&life, "2026-11-04 10:00", known, heard).await;
    // One knew that person: whoever named them hears so, and nobody is written to for the first time.
    day(&life, "2026-11-04 11:00", &[(K::TellRecommender, a)], &[(K::AskIntroduction, a), (K::Write, known), (K::CheckSpelling, known)])
        .await;
    UndoAction { id: merged }.run(&life.at("2026-11-04 12:00").await).await.unwrap();
    day(&life, "2026-11-04 13:00", &[(K::AskIntroduction, a)], &[(K::TellRecommender, a)]).await;
    merge(&life, "2026-11-04 14:00", known, heard).await;
    life.told("2026-11-04 15:00", named[0].0, LoopStage::Met).await;
    for moment in ["2026-11-05 09:00", "2027-01-20 09:00"] {
        day(&life, moment, &[], &[(K::TellRecommender, a), (K::Write, known)]).await;
    }
}

#[tokio::test]
async fn g5_two_names_of_one_person_given_by_the_same_are_one_loop_and_told_once() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed), ("B. Bosquet-Roy", NameUse::Agreed)]).await;
    let (first, second) = (named[0].1, named[1].1);
    let request = life.asks("2026-11-04 09:00", first).await;
    life.told("2026-11-04 10:00", named[0].0, LoopStage::Written).await;
    life.hears("2026-11-06 09:00", request, Answer::No).await;
    life.told("2026-11-06 10:00", named[0].0, LoopStage::Unreachable).await;
    merge(&life, "2026-11-06 11:00", first, second).await;
    day(&life, "2026-11-06 12:00", &[(K::AnswerANo, first)], &[(K::TellRecommender, a), (K::Write, first), (K::AskIntroduction, a)]).await;
}

#[tokio::test]
async fn g5_whoever_named_themselves_under_another_name_hears_nothing_of_themselves() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Agnès Arbre-Colin", NameUse::Agreed)]).await;
    merge(&life, "2026-11-04 09:00", a, named[0].1).await;
    day(&life, "2026-11-04 10:00", &[], &[(K::TellRecommender, a), (K::AskIntroduction, a), (K::Write, a)]).await;
    let page = ShowToday.run(&life.at("2026-11-04 10:00").await).await.unwrap();
    assert!(page.each().all(|card| card.step.about.referral().is_none()));
}

#[tokio::test]
async fn e14_g1_the_first_of_three_is_erased_and_the_meeting_stays_one() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let first = life.plans(MONDAY, a, None, "2026-11-12 10:00").await;
    let mut parts = Vec::new();
    for name in ["Bruno Bosquet", "Carole Chêne"] {
        let join = JoinMeeting { meeting: first, name: typed_name(name).unwrap() };
        parts.push(join.run(&life.at("2026-11-03 09:00").await).await.unwrap());
    }
    let meeting = life.0.get::<Meeting>(first).await;
    life.0.put(life.0.make.point(&meeting, "Une journée")).await;
    ErasePerson { id: a, lang: Lang::Fr }.run(&life.at("2026-11-04 09:00").await).await.unwrap();
    let list = ListMeetings { page: 1 }.run(&life.at("2026-11-04 10:00").await).await.unwrap();
    assert_eq!(list.ahead.len(), 1, "one meeting");
    let count = async |moment: &str, kind: K| life.kinds(moment).await.into_iter().filter(|it| *it == kind).count();
    assert_eq!(count("2026-11-11 09:00", K::Confirm).await, 1);
    assert_eq!(count("2026-11-11 09:00", K::PrepareGrid).await, 0, "the guide stays");
    assert_eq!(count("2026-11-12 12:30", K::SayHowItWent).await, 1);
    let (b, c) = (life.0.get::<Meeting>(parts[0]).await.person_id, life.0.get::<Meeting>(parts[1]).await.person_id);
    let now_first = if life.0.get::<Meeting>(parts[0]).await.gathering.is_none() { parts[0] } else { parts[1] };
    life.tells("2026-11-12 13:00", now_first, &[]).await;
    day(&life, "2026-11-12 19:00", &[(K::Thank, b), (K::Thank, c)], &[(K::SayHowItWent, b), (K::SayHowItWent, c)]).await;
    assert_eq!(ShowToday.run(&life.at("2026-11-12 19:00").await).await.unwrap().week.held, 1);
}

#[tokio::test]
async fn g5_b6_the_recommender_is_erased_in_the_middle_and_nothing_of_them_is_left_to_do() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    let b = named[0].1;
    let request = life.asks("2026-11-04 09:00", b).await;
    life.hears("2026-11-05 09:00", request, Answer::Yes).await;
    let meeting = life.plans("2026-11-05 10:00", b, Some(request), "2026-11-10 10:00").await;
    ErasePerson { id: a, lang: Lang::Fr }.run(&life.at("2026-11-06 09:00").await).await.unwrap();
    life.tells("2026-11-10 12:00", meeting, &[]).await;
    life.writes("2026-11-10 18:00", b, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    day(&life, "2026-11-11 09:00", &[], &[(K::TellRecommender, a), (K::KeepWarm, a), (K::Thank, b)]).await;
    let page = ShowMeeting { meeting }.run(&life.at("2026-11-11 09:00").await).await.unwrap();
    assert!(page.complete, "{:?}", page.remains);
}

#[tokio::test]
async fn g14_each_thing_undone_brings_back_the_day_as_it_was() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    let b = named[0].1;
    life.name_use("2026-11-03 19:00", named[0].0, NameUse::Declined, None).await;
    let before = keys(&life, "2026-11-04 09:00").await;
    let request = life.asks("2026-11-04 09:00", b).await;
    day(&life, "2026-11-04 10:00", &[(K::TellRecommender, a)], &[(K::Write, b)]).await;
    let asked = keys(&life, "2026-11-05 08:00").await;
    life.hears("2026-11-05 09:00", request, Answer::No).await;
    day(&life, "2026-11-05 10:00", &[(K::AnswerANo, b)], &[(K::PlanMeeting, b)]).await;
    // It was a yes, noted as a no.
    undoes(&life, "2026-11-05 10:00", Action::RecordAnswer).await;
    assert_eq!(keys(&life, "2026-11-05 11:00").await, asked);
    life.hears("2026-11-05 12:00", request, Answer::Yes).await;
    let meeting = life.plans("2026-11-05 13:00", b, Some(request), "2026-11-10 10:00").await;
    let planned = keys(&life, "2026-11-10 12:30").await;
    life.tells("2026-11-10 12:40", meeting, &[("Carole Chêne", NameUse::Agreed), ("Denis Dune", NameUse::NotAsked)]).await;
    day(&life, "2026-11-10 19:00", &[(K::Thank, b), (K::TellRecommender, a)], &[(K::SayHowItWent, b)]).await;
    undoes(&life, "2026-11-10 19:00", Action::FinishMeeting).await;
    assert_eq!(keys(&life, "2026-11-10 12:30").await, planned);
    let given = life.tells("2026-11-10 20:00", meeting, &[("Carole Chêne", NameUse::Agreed)]).await;
    day(&life, "2026-11-10 20:10", &[(K::Thank, b)], &[(K::SayHowItWent, b)]).await;
    assert_eq!(life.0.get::<Referral>(given[0].0).await.by_id, b);
    // Back to the very beginning: the request, its answer and the meeting come off one after the other.
    for action in [Action::FinishMeeting, Action::PlanMeeting, Action::RecordAnswer, Action::MarkSent] {
        undoes(&life, "2026-11-10 21:00", action).await;
    }
    let draft = life.0.get::<Approach>(request).await;
    SaveDraft { id: request, seen: None, subject: None, body: draft.body }.run(&life.at("2026-11-10 21:10").await).await.unwrap();
    day(&life, "2026-11-10 21:20", &[(K::FinishDraft, b)], &[(K::TellRecommender, a), (K::Thank, b), (K::SayHowItWent, b)]).await;
    assert!(before.iter().any(|key| key.starts_with("B6:person")));
}

#[tokio::test]
async fn g9_what_is_let_go_or_put_off_is_gone_at_once_whatever_it_is_about() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.exchanges("2026-11-03 09:00", a, Channel::Email, Side::Theirs).await;
    day(&life, "2026-11-03 10:00", &[(K::AnswerThem, a)], &[(K::Write, a)]).await;
    // Within one running program, where what was judged before is kept.
    let desk = life.at("2026-11-03 10:00").await;
    let shown = ShowToday.run(&desk).await.unwrap();
    let key = shown.each().find(|card| card.step.kind == K::AnswerThem).unwrap().step.key();
    ChooseStep { keys: vec![Line::parse(key.as_str()).unwrap()], until: None }.run(&desk).await.unwrap();
    let shown = ShowToday.run(&desk).await.unwrap();
    assert!(shown.each().all(|card| card.step.kind != K::AnswerThem), "let go");
    // They write again: that is another word.
    life.exchanges("2026-11-05 09:00", a, Channel::Email, Side::Theirs).await;
    day(&life, "2026-11-05 10:00", &[(K::AnswerThem, a)], &[]).await;
}

#[tokio::test]
async fn b7_keeping_away_from_ones_employer_begins_in_the_middle_and_ends_again() {
    let life = Life::begin().await;
    let at = |name| Who { place: Some("Les Ateliers du Cèdre"), ..Who::known(name) };
    let (colleague, other) = (life.adds(MONDAY, at("Agnès Arbre")).await, life.adds(MONDAY, at("Bruno Bosquet")).await);
    life.asks("2026-11-02 10:00", colleague).await;
    day(&life, "2026-11-06 09:00", &[(K::TrySomeoneElse, colleague)], &[]).await;
    day(&life, "2026-11-13 09:00", &[(K::FollowUp, colleague), (K::Write, other)], &[]).await;
    let place = life.0.get::<Person>(colleague).await.organisation_id.unwrap();
    life.0.put(Organisation { stake: Some(Stake::Employer), ..life.0.get::<Organisation>(place).await }).await;
    let campaign = rebond_store::campaigns::current(&life.0.store, life.0.account.id).await.unwrap().unwrap();
    life.0.put(Campaign { discreet: true, ..campaign.clone() }).await;
    for moment in ["2026-11-06 09:00", "2026-11-13 09:00", "2027-06-01 09:00"] {
        let never = [
            (K::FollowUp, colleague),
            (K::TrySomeoneElse, colleague),
            (K::Write, other),
            (K::Write, colleague),
            (K::KeepWarm, colleague),
            (K::KeepWarm, other),
        ];
        day(&life, moment, &[], &never).await;
    }
    // One has left: that is over.
    life.0.put(Organisation { stake: None, ..life.0.get::<Organisation>(place).await }).await;
    day(&life, "2026-11-13 09:00", &[(K::FollowUp, colleague), (K::Write, other)], &[]).await;
}

#[tokio::test]
async fn e2_d13_moved_twice_then_called_off_then_a_no() {
    let life = Life::begin().await;
    let (a, _, named) = met(&life, "Agnès Arbre", &[("Bruno Bosquet", NameUse::Agreed)]).await;
    let b = named[0].1;
    let request = life.asks("2026-11-04 09:00", b).await;
    life.hears("2026-11-05 09:00", request, Answer::Yes).await;
    let meeting = life.plans("2026-11-05 10:00", b, Some(request), "2026-11-16 10:00").await;
    // The eve of a Monday is Friday, on which one confirms; then it is moved, twice, the second time to the day after a holiday.
    day(&life, "2026-11-13 09:00", &[(K::Confirm, b)], &[]).await;
    life.marks("2026-11-13 10:00", meeting, Mark::Confirmed).await;
    life.moves("2026-11-15 10:00", meeting, "2026-11-20 10:00").await;
    day(&life, "2026-11-16 12:00", &[], &[(K::Confirm, b), (K::SayHowItWent, b), (K::HoldMeeting, b)]).await;
    day(&life, "2026-11-19 09:00", &[(K::Confirm, b)], &[]).await;
    life.moves("2026-11-19 10:00", meeting, "2026-11-24 10:00").await;
    day(&life, "2026-11-20 10:30", &[], &[(K::Confirm, b), (K::HoldMeeting, b)]).await;
    day(&life, "2026-11-23 09:00", &[(K::Confirm, b)], &[]).await;
    life.marks("2026-11-23 10:00", meeting, Mark::Cancelled).await;
    day(&life, "2026-11-23 11:00", &[(K::AnotherDay, b)], &[(K::Confirm, b), (K::PlanMeeting, b)]).await;
    // Their last word: in the end, no. The recommender, who heard of the yes, hears that it came to nothing.
    life.told("2026-11-05 11:00", named[0].0, LoopStage::Agreed).await;
    life.hears("2026-11-25 09:00", request, Answer::No).await;
    day(&life, "2026-11-25 10:00", &[(K::AnswerANo, b), (K::TellRecommender, a)], &[(K::AnotherDay, b), (K::PlanMeeting, b)]).await;
    life.writes("2026-11-25 11:00", b, MessageKind::ThankYou, About::default()).await;
    life.told("2026-11-25 12:00", named[0].0, LoopStage::Unreachable).await;
    for moment in ["2026-11-26 09:00", "2026-12-28 09:00", "2027-03-01 09:00"] {
        day(&life, moment, &[], &[(K::AnotherDay, b), (K::AnswerANo, b), (K::FollowUp, b), (K::TellRecommender, a), (K::Write, b)]).await;
    }
}

#[tokio::test]
async fn d14_e14_waits_and_eves_know_the_holidays_of_each_country_and_the_change_of_the_clocks() {
    // France: All Saints' is a Sunday in 2026, Armistice Day a Wednesday. Canada counts neither.
    for (norms, zone, follows) in [
        ("fr-FR", "Europe/Paris", "2026-11-18 09:00"),
        ("fr-CA", "America/Toronto", "2026-11-17 09:00"),
        ("en-CA", "America/Vancouver", "2026-11-17 09:00"),
    ] {
        let life = Life::begin_in(norms, zone).await;
        let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
        life.asks("2026-11-06 09:00", a).await;
        let eve = format!("{} 09:00", follows[..10].parse::<Date>().unwrap().yesterday().unwrap());
        day(&life, &eve, &[], &[(K::FollowUp, a)]).await;
        day(&life, follows, &[(K::FollowUp, a)], &[]).await;
        // The clocks change on 28 March 2027 (14 March in Canada): an hour agreed before stays that hour.
        let meeting = life.plans("2027-03-01 09:00", a, None, "2027-03-29 09:00").await;
        let confirm = life.steps("2027-03-26 09:00").await.into_iter().any(|step| step.kind == K::Confirm);
        assert!(confirm || norms != "fr-FR", "{norms}: the eve of a Monday");
        let starts = life.0.get::<Meeting>(meeting).await.starts();
        assert_eq!((starts.date().to_string(), starts.hour()), ("2027-03-29".to_owned(), 9), "{norms}");
        day(&life, "2027-03-29 09:30", &[(K::HoldMeeting, a)], &[(K::SayHowItWent, a)]).await;
        day(&life, "2027-03-29 11:00", &[(K::SayHowItWent, a)], &[(K::HoldMeeting, a)]).await;
    }
}
