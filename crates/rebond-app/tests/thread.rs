//! The whole thread of a campaign by its verbs, on both engines, with a clock that a browser does not have: four months from the
//! first question to the news given back. At each stage the keys of the next steps are those of the rules that ask for them.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::Desk;
use rebond_app::approaches::{About, BeginDraft, MarkSent, RecordAnswer, Redirected, SaveDraft};
use rebond_app::campaign::{AddHopes, AddProgress, GiveDirection, SayWhatIsKnown, SayWhatYouExpect, ShowCampaign};
use rebond_app::grid::{FillGrid, Take};
use rebond_app::meetings::{FindingGiven, FinishMeeting, Mark, MarkMeeting, NameGiven, PlanMeeting, PromiseGiven, Settlement, ShowMeeting};
use rebond_app::people::{AddPerson, Added, EditPerson, ShowPerson, typed_name};
use rebond_app::promises::SettlePromise;
use rebond_app::referrals::{CloseLoop, EditReferral, TellLoop};
use rebond_app::today::ShowToday;
use rebond_domain::*;
use rebond_testkit::life::told;
use rebond_testkit::{Engine, World};

/// A desk at any moment; each moment is a program started anew.
struct Thread(World);

impl Thread {
    async fn begin(engine: Engine) -> Self {
        Self(World::of(engine).await)
    }

    /// At a day and hour in Paris, such as `2026-11-02 09:00`.
    async fn at(&self, moment: &str) -> Desk {
        self.0.desk_at(&format!("{moment}[Europe/Paris]").replace(' ', "T")).await
    }

    /// The keys of the next steps at that moment, most pressing first.
    async fn keys(&self, moment: &str) -> Vec<String> {
        let today = ShowToday.run(&self.at(moment).await).await.unwrap();
        today.each().flat_map(|view| view.step.parts()).map(|step| step.key().to_string()).collect()
    }

    async fn first(&self, moment: &str) -> String {
        self.keys(moment).await.into_iter().next().unwrap_or_default()
    }

    async fn offers(&self, moment: &str, key: &str) -> bool {
        self.keys(moment).await.iter().any(|found| found == key)
    }

    async fn add(&self, moment: &str, name: &str, organisation: Option<&str>) -> PersonId {
        let named = PersonDetails::named(typed_name(name).unwrap());
        let organisation = organisation.map(line);
        let verb = AddPerson { organisation, ..AddPerson::noted(PersonDetails { circle: Some(Circle::Colleagues), ..named }) };
        match verb.run(&self.at(moment).await).await.unwrap() {
            Added::Person(id) => id,
            Added::Alike(row) => panic!("{} is there already", row.name.full()),
        }
    }

    /// Writes a message and marks it as sent, at one moment.
    async fn send(&self, moment: &str, person: PersonId, kind: MessageKind, about: About) -> ApproachId {
        let desk = self.at(moment).await;
        let begin =
            BeginDraft { person, kind, channel: Channel::LinkedInMessage, to: None, about, framed: false, lang: Lang::Fr, greet: None };
        let id = begin.run(&desk).await.unwrap();
        SaveDraft { id, seen: None, subject: None, body: Some(prose("Bonjour, quelques mots. Merci, Sacha")) }.run(&desk).await.unwrap();
        MarkSent { id, sent_at: desk.now(), message_id: None }.run(&desk).await.unwrap();
        id
    }

    async fn answer(&self, moment: &str, id: ApproachId, answer: Answer) {
        self.answer_with(moment, id, answer, None).await;
    }

    async fn answer_with(&self, moment: &str, id: ApproachId, answer: Answer, redirected: Option<Redirected>) {
        let desk = self.at(moment).await;
        RecordAnswer { id, answer, answered_at: desk.now(), note: None, come_back_on: None, redirected, lang: Lang::Fr }
            .run(&desk)
            .await
            .unwrap();
    }

    /// Plans a meeting of an hour with half an hour of margin.
    async fn plan(&self, moment: &str, person: PersonId, approach: Option<ApproachId>, starts: &str) -> MeetingId {
        let settled = Settlement {
            starts: starts.replace(' ', "T").parse().unwrap(),
            length: Minutes::new(60).unwrap(),
            margin: Minutes::new(30).unwrap(),
            mode: MeetingMode::InPerson,
            place: Some(line("À l’atelier")),
            practical: None,
            travel: None,
            address_form: Some(AddressForm::Vous),
            subject: None,
        };
        PlanMeeting { person, approach, settled }.run(&self.at(moment).await).await.unwrap()
    }

    async fn tell(&self, moment: &str, finish: FinishMeeting) {
        finish.run(&self.at(moment).await).await.unwrap();
    }

    async fn is_complete(&self, moment: &str, meeting: MeetingId) -> bool {
        ShowMeeting { meeting }.run(&self.at(moment).await).await.unwrap().complete
    }

    /// The referral to a person, and the person, by name.
    async fn named(&self, moment: &str, by: PersonId, name: &str) -> (ReferralId, PersonId) {
        let page = ShowPerson { id: by }.run(&self.at(moment).await).await.unwrap().unwrap();
        let found = page.named.iter().find(|one| one.name.full() == name).unwrap_or_else(|| panic!("{name} was not named"));
        (found.referral.id, found.other)
    }
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

fn name_given(name: &str, name_use: NameUse) -> NameGiven {
    NameGiven {
        name: typed_name(name).unwrap(),
        organisation: None,
        role: None,
        reach: None,
        reason: Some(prose("La même formation.")),
        name_use,
        sounding_until: None,
    }
}

#[tokio::test]
async fn the_thread_runs_through_on_both_engines() {
    for engine in Engine::BOTH {
        let thread = Thread::begin(engine).await;
        let claire = begins(&thread).await;
        let meeting = obtains(&thread, claire).await;
        prepares(&thread, meeting).await;
        meets(&thread, claire, meeting).await;
        sees_through(&thread, claire, meeting).await;
    }
}

// rule: A1, B1, B7
async fn begins(thread: &Thread) -> PersonId {
    let monday = "2026-11-02 09:00";
    assert_eq!(thread.first(monday).await, "A1:campaign");
    let desk = thread.at(monday).await;
    let expectation = Some(prose("Comprendre le quotidien d’une ébéniste"));
    SayWhatYouExpect { expectation, purpose: Some(Purpose::Confront) }.run(&desk).await.unwrap();
    GiveDirection { direction: Some(prose("Vers l’ébénisterie")), aims_to_lead: false }.run(&desk).await.unwrap();
    AddHopes { statements: vec![line("On travaille en équipe")] }.run(&desk).await.unwrap();
    assert_eq!(thread.first(monday).await, "B1:person");
    assert!(thread.offers(monday, "B7:circle:family").await, "one circle at a time");

    let claire = thread.add(monday, "Claire Vasseur", Some("Les Ateliers du Cèdre")).await;
    let details = PersonDetails {
        circle: Some(Circle::Colleagues),
        closeness: Closeness::Known,
        changed_path: true,
        ..PersonDetails::named(typed_name("Claire Vasseur").unwrap())
    };
    let edit = EditPerson { id: claire, seen: None, details, organisation: Some(line("Les Ateliers du Cèdre")) };
    edit.run(&desk).await.unwrap();
    assert_eq!(thread.first(monday).await, "E8:campaign");
    SayWhatIsKnown { known: Some(prose("Un atelier visité, et l’annuaire du métier")) }.run(&desk).await.unwrap();
    assert_eq!(thread.first(monday).await, format!("B6:person:{claire}"));
    let keys = thread.keys(monday).await;
    assert!(!keys.contains(&"B7:circle:colleagues".to_owned()) && keys.contains(&"B7:circle:family".to_owned()), "{keys:?}");
    claire
}

// rule: C9, D14, E2
async fn obtains(thread: &Thread, claire: PersonId) -> MeetingId {
    let desk = thread.at("2026-11-02 09:10").await;
    let begin = BeginDraft {
        person: claire,
        kind: MessageKind::Request,
        channel: Channel::Letter,
        to: None,
        about: About::default(),
        framed: false,
        lang: Lang::Fr,
        greet: None,
    };
    let id = begin.run(&desk).await.unwrap();
    assert!(thread.offers("2026-11-02 09:20", &format!("C9:draft:{id}")).await);
    SaveDraft { id, seen: None, subject: Some(line("Votre parcours")), body: Some(prose("Bonjour Claire, merci.")) }
        .run(&desk)
        .await
        .unwrap();
    MarkSent { id, sent_at: desk.now(), message_id: None }.run(&desk).await.unwrap();
    let keys = thread.keys("2026-11-02 10:00").await;
    assert!(!keys.iter().any(|key| key.contains(&id.to_string()) || key.contains(&claire.to_string())), "one waits: {keys:?}");

    // Silence: somebody else there as well, then once more for less; the days come from the norms of the channel.
    let mut came = Vec::new();
    for day in 3..=30 {
        let moment = format!("2026-11-{day:02} 09:00");
        came.extend(thread.keys(&moment).await.into_iter().filter(|key| key.starts_with("D14:")));
    }
    came.dedup();
    assert_eq!(came, [format!("D14:someone-else:{id}"), format!("D14:approach:{id}")]);
    let follow_up = thread.send("2026-11-16 09:00", claire, MessageKind::FollowUp, About::default()).await;
    assert!(!thread.offers("2026-11-16 10:00", &format!("D14:approach:{id}")).await);

    thread.answer("2026-11-17 09:00", follow_up, Answer::Yes).await;
    assert_eq!(thread.first("2026-11-17 09:10").await, format!("E2:approach:{follow_up}"));
    let meeting = thread.plan("2026-11-17 09:20", claire, Some(follow_up), "2026-11-26 14:30").await;
    assert!(!thread.offers("2026-11-17 09:30", &format!("E2:approach:{follow_up}")).await);
    meeting
}

// rule: E4, E14
async fn prepares(thread: &Thread, meeting: MeetingId) {
    assert!(thread.offers("2026-11-18 09:00", &format!("E4:prepare:{meeting}")).await);
    let fill = FillGrid { meeting, lang: Lang::Fr, take: Take::Topics(vec![Topic::Path, Topic::Day]) };
    assert!(fill.run(&thread.at("2026-11-18 09:00").await).await.unwrap() > 0);
    let keys = thread.keys("2026-11-24 09:00").await;
    assert!(!keys.iter().any(|key| key.contains(&meeting.to_string())), "nothing of it two days before: {keys:?}");
    let eve = thread.keys("2026-11-25 09:00").await;
    assert_eq!(eve[..2], [format!("E14:meeting:{meeting}"), format!("E4:reread:{meeting}")], "{eve:?}");
    let person = ShowMeeting { meeting }.run(&thread.at("2026-11-25 09:00").await).await.unwrap().meeting.person_id;
    let about = About { meeting: Some(meeting), ..About::default() };
    thread.send("2026-11-25 09:10", person, MessageKind::Confirmation, about).await;
    MarkMeeting { meeting, mark: Mark::Reread }.run(&thread.at("2026-11-25 18:00").await).await.unwrap();
    let keys = thread.keys("2026-11-25 18:10").await;
    assert!(!keys.iter().any(|key| key.contains(&meeting.to_string())), "all is ready: {keys:?}");
}

// rule: F1, F5, F8, G1, B14
async fn meets(thread: &Thread, claire: PersonId, meeting: MeetingId) {
    assert_eq!(thread.first("2026-11-26 14:20").await, format!("F1:meeting:{meeting}"));
    assert!(!thread.offers("2026-11-26 14:40", &format!("F5:meeting:{meeting}")).await, "names are asked for near the end");
    assert!(thread.offers("2026-11-26 15:25", &format!("F5:meeting:{meeting}")).await);
    assert_eq!(thread.first("2026-11-26 16:30").await, format!("F8:meeting:{meeting}"));

    let hopes = ShowCampaign.run(&thread.at("2026-11-26 16:30").await).await.unwrap().hopes;
    let finding = FindingGiven { hope: hopes[0].hope.id, stance: Stance::Nuances, text: Some(prose("Seule, le plus souvent.")) };
    thread
        .tell("2026-11-26 16:40", FinishMeeting { note: Some(prose("Ce qu’elle a dit.")), findings: vec![finding], ..told(meeting) })
        .await;
    assert_eq!(thread.first("2026-11-26 16:50").await, format!("G1:meeting:{meeting}"));
    assert!(thread.offers("2026-11-26 16:50", &format!("B14:meeting:{meeting}")).await);

    let names = vec![name_given("Nadia Inventée", NameUse::Agreed), name_given("Paul Fictif", NameUse::NotAsked)];
    let promise = PromiseGiven { side: Side::Mine, text: line("l’article sur le frêne"), due_on: Some(date("2026-11-27")) };
    thread.tell("2026-11-26 17:00", FinishMeeting { names, promises: vec![promise], ..told(meeting) }).await;
    assert!(!thread.offers("2026-11-26 17:10", &format!("B14:meeting:{meeting}")).await);
    let about = About { meeting: Some(meeting), ..About::default() };
    thread.send("2026-11-26 18:00", claire, MessageKind::ThankYou, about).await;
    assert!(!thread.offers("2026-11-26 18:10", &format!("G1:meeting:{meeting}")).await);
}

// rule: B6, C8, D13, G2, G4, G5, G6, G14
async fn sees_through(thread: &Thread, claire: PersonId, meeting: MeetingId) {
    let evening = "2026-11-26 18:10";
    let (to_nadia, nadia) = thread.named(evening, claire, "Nadia Inventée").await;
    let (to_paul, paul) = thread.named(evening, claire, "Paul Fictif").await;
    let keys = thread.keys(evening).await;
    assert_eq!(keys[0], format!("G2:referral:{to_paul}"), "{keys:?}");
    assert!(keys.contains(&format!("C8:referral:{to_nadia}")), "{keys:?}");

    // The promise.
    let promised = ShowMeeting { meeting }.run(&thread.at(evening).await).await.unwrap().promises[0].id;
    assert_eq!(thread.first("2026-11-27 09:00").await, format!("G6:promise:{promised}"));
    SettlePromise { promise: promised, kept: true }.run(&thread.at("2026-11-27 09:10").await).await.unwrap();
    assert!(!thread.offers("2026-11-27 09:20", &format!("G6:promise:{promised}")).await);

    // Claire introduces Nadia, and may be named to Paul.
    let about = About { referral: Some(to_nadia), ..About::default() };
    let introduction = thread.send("2026-11-27 09:30", claire, MessageKind::Introduction, about).await;
    assert!(!thread.offers("2026-11-27 09:40", &format!("C8:referral:{to_nadia}")).await);
    thread.answer("2026-11-27 18:00", introduction, Answer::Yes).await;
    assert!(thread.offers("2026-11-28 09:00", &format!("B6:person:{nadia}")).await, "the way is open to write");
    EditReferral { id: to_paul, reason: None, name_use: NameUse::Agreed, sounding_until: None }
        .run(&thread.at("2026-11-28 09:00").await)
        .await
        .unwrap();
    assert!(!thread.offers("2026-11-28 09:10", &format!("G2:referral:{to_paul}")).await);

    // Paul says no: Claire hears that he was written to, then that it came to nothing.
    let request = thread.send("2026-11-30 09:00", paul, MessageKind::Request, About { referral: Some(to_paul), ..About::default() }).await;
    assert_eq!(thread.first("2026-11-30 09:10").await, format!("G5:referral:{to_paul}:written"));
    thread.send("2026-11-30 09:20", claire, MessageKind::News, About { loop_of: Some(to_paul), ..About::default() }).await;
    assert!(!thread.offers("2026-11-30 09:30", &format!("G5:referral:{to_paul}:written")).await, "the news was given");
    thread.answer("2026-12-01 09:00", request, Answer::No).await;
    let keys = thread.keys("2026-12-01 09:10").await;
    for key in [format!("D13:no:{request}"), format!("G5:referral:{to_paul}:unreachable")] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    thread.send("2026-12-01 09:20", paul, MessageKind::ThankYou, About::default()).await;
    assert!(!thread.offers("2026-12-01 09:30", &format!("D13:no:{request}")).await);
    let desk = thread.at("2026-12-01 09:40").await;
    TellLoop { id: to_paul, stage: LoopStage::Unreachable, told_at: desk.now() }.run(&desk).await.unwrap();
    assert!(!thread.offers("2026-12-01 09:50", &format!("G5:referral:{to_paul}:unreachable")).await);
    assert!(!thread.is_complete("2026-12-01 09:50", meeting).await, "Nadia’s loop is open");

    nadia_is_met(thread, claire, (to_nadia, nadia)).await;
    assert!(thread.is_complete("2027-02-01 09:00", meeting).await, "thanked, asked, and every loop closed");

    // Months later something moves: who helped hears of it.
    let desk = thread.at("2027-03-01 09:00").await;
    AddProgress { text: prose("Inscription à la formation de Nantes.") }.run(&desk).await.unwrap();
    let keys = thread.keys("2027-04-15 09:00").await;
    assert!(keys.iter().any(|key| key.starts_with(&format!("G4:person:{claire}:"))), "{keys:?}");
}

// rule: G5
async fn nadia_is_met(thread: &Thread, claire: PersonId, (referral, nadia): (ReferralId, PersonId)) {
    let about = About { referral: Some(referral), ..About::default() };
    let request = thread.send("2026-12-01 10:00", nadia, MessageKind::Request, about).await;
    assert!(thread.offers("2026-12-01 10:10", &format!("G5:referral:{referral}:written")).await);
    thread.answer("2026-12-02 09:00", request, Answer::Yes).await;
    let with_nadia = thread.plan("2026-12-02 09:10", nadia, Some(request), "2026-12-04 10:00").await;
    thread.tell("2026-12-04 12:00", FinishMeeting { no_names: true, ..told(with_nadia) }).await;
    let keys = thread.keys("2026-12-04 12:10").await;
    assert!(keys.contains(&format!("G5:referral:{referral}:met")), "{keys:?}");
    assert!(!keys.contains(&format!("G5:referral:{referral}:written")), "only the latest is to be told: {keys:?}");
    assert!(!keys.contains(&format!("B14:meeting:{with_nadia}")), "no names this time: {keys:?}");
    thread.send("2026-12-04 12:20", claire, MessageKind::News, About { loop_of: Some(referral), ..About::default() }).await;
    assert!(!thread.offers("2026-12-04 12:30", &format!("G5:referral:{referral}:met")).await);
    // Some weeks later one can say what came of it.
    assert!(thread.offers("2027-01-20 09:00", &format!("G5:referral:{referral}:outcome")).await);
    let desk = thread.at("2027-01-20 09:10").await;
    TellLoop { id: referral, stage: LoopStage::Outcome, told_at: desk.now() }.run(&desk).await.unwrap();
    assert!(!thread.offers("2027-01-20 09:20", &format!("G5:referral:{referral}:outcome")).await);
}

#[tokio::test]
async fn d13_an_answer_that_points_elsewhere_opens_the_next_thread() {
    for engine in Engine::BOTH {
        let thread = Thread::begin(engine).await;
        let desk = thread.at("2026-11-02 09:00").await;
        SayWhatYouExpect { expectation: Some(prose("Comprendre")), purpose: Some(Purpose::Explore) }.run(&desk).await.unwrap();
        let leo = thread.add("2026-11-02 09:00", "Léo Exemple", None).await;
        let request = thread.send("2026-11-02 09:10", leo, MessageKind::Request, About::default()).await;
        let redirected = Redirected {
            name: typed_name("Yves Fictif").unwrap(),
            organisation: None,
            role: None,
            email: None,
            reason: Some(prose("Il forme des débutants.")),
            name_use: NameUse::Agreed,
        };
        thread.answer_with("2026-11-03 09:00", request, Answer::Redirected, Some(redirected)).await;
        let (referral, yves) = thread.named("2026-11-03 09:10", leo, "Yves Fictif").await;
        let keys = thread.keys("2026-11-03 09:10").await;
        // Léo is known too little to introduce them (C8): one writes oneself, in his name.
        assert!(keys.contains(&format!("B6:person:{yves}")), "{keys:?}");
        assert!(!keys.contains(&format!("D13:redirected:{request}")), "the name is noted: {keys:?}");
        thread.send("2026-11-03 10:00", yves, MessageKind::Request, About { referral: Some(referral), ..About::default() }).await;
        assert_eq!(thread.first("2026-11-03 10:10").await, format!("G5:referral:{referral}:written"));
        CloseLoop { id: referral, close: true }.run(&thread.at("2026-11-03 10:20").await).await.unwrap();
        assert!(!thread.offers("2026-11-03 10:30", &format!("G5:referral:{referral}:written")).await, "closed by choice");
    }
}

fn date(day: &str) -> Date {
    day.parse().unwrap()
}
