//! Further situations that people meet, lived by the verbs with a clock that moves: how one can talk, what one knows before one asks, another
//! country, a name that was only heard, organisations that ask to be spared, leave that is awaited. Each test has the number of its
//! situation in its name.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{About, Caution, ChooseWay, InsertPiece, Piece, ReviewMessage, SaveDraft, ShowApproach};
use rebond_app::campaign::SayWhatIsKnown;
use rebond_app::data::SaveSettings;
use rebond_app::meetings::{LengthCheck, OfferMeeting, ShowMeeting};
use rebond_app::people::EditPerson;
use rebond_app::synthesis::ShowSynthesis;
use rebond_coach::{StepKind, Wanted};
use rebond_domain::*;
use rebond_lint::MessageText;
use rebond_testkit::life::{Life, Who, told};

const MONDAY: &str = "2026-11-02 09:00";

/// The body a draft begins with.
async fn begun(life: &Life, moment: &str, to: PersonId, kind: MessageKind) -> String {
    let id = life.drafts(moment, to, kind, About::default()).await;
    let page = ShowApproach { id, reviewed: false, lang: Lang::Fr }.run(&life.at(moment).await).await.unwrap().unwrap();
    page.approach.body.map_or_else(String::new, |body| plain(body.as_str()))
}

/// With blanks of one kind.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_whitespace() && letter != '\n' { ' ' } else { letter }).collect()
}

async fn cautions(life: &Life, moment: &str, person: PersonId, kind: MessageKind) -> Vec<Caution> {
    ChooseWay { person, kind: Some(kind), about: About::default() }.run(&life.at(moment).await).await.unwrap().cautions
}

async fn edits(life: &Life, moment: &str, id: PersonId, change: impl FnOnce(&mut PersonDetails)) {
    let person = life.0.get::<Person>(id).await;
    let mut details = person.details();
    change(&mut details);
    let organisation = match person.organisation_id {
        Some(place) => Some(life.0.get::<Organisation>(place).await.name),
        None => None,
    };
    EditPerson { id, seen: None, details, organisation }.run(&life.at(moment).await).await.unwrap();
}

async fn talks(life: &Life, moment: &str, talk: Option<Talk>, words: Option<&str>) {
    let account = life.0.get::<Account>(life.0.account.id).await;
    let talk_line = words.map(|words| Line::parse(words).unwrap());
    SaveSettings { details: AccountDetails { talk, talk_line, ..account.details() } }.run(&life.at(moment).await).await.unwrap();
}

#[tokio::test]
async fn life_5_h_lengths_waits_and_holidays_are_those_of_the_contacts_country() {
    let life = Life::begin().await;
    let here = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let there = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    edits(&life, MONDAY, there, |noted| noted.norms = NormsCode::parse("fr-CA").ok()).await;
    let lengths = async |person| OfferMeeting { person, approach: None }.run(&life.at(MONDAY).await).await.unwrap().lengths;
    assert!(lengths(here).await.usual == 60 && lengths(there).await.usual == 30);
    assert!(begun(&life, MONDAY, here, MessageKind::Request).await.contains("une heure"));
    assert!(begun(&life, MONDAY, there, MessageKind::Request).await.contains("une demi-heure"));
    // What is long enough there would be too short here.
    let meeting = life.plans(MONDAY, there, None, "2026-12-10 10:00").await;
    let mut short = life.0.get::<Meeting>(meeting).await;
    short.length = Minutes::new(30).unwrap();
    life.0.put(short).await;
    let page = ShowMeeting { meeting }.run(&life.at("2026-11-03 09:00").await).await.unwrap();
    assert_eq!((page.length, page.norms.code.as_str()), (LengthCheck::Fits, "fr-CA"));
    // A holiday of one country alone: the 11th of November delays an answer in France only.
    let other = life.adds(MONDAY, Who::known("Carole Chêne")).await;
    edits(&life, MONDAY, other, |noted| noted.norms = NormsCode::parse("fr-CA").ok()).await;
    let home = life.adds(MONDAY, Who::known("Denis Dune")).await;
    for person in [home, other] {
        life.asks("2026-11-09 09:00", person).await;
    }
    let due =
        async |moment: &str| [life.offers(moment, StepKind::FollowUp, home).await, life.offers(moment, StepKind::FollowUp, other).await];
    assert_eq!(due("2026-11-17 09:00").await, [false, false]);
    assert_eq!(due("2026-11-18 09:00").await, [false, true]);
    assert_eq!(due("2026-11-19 09:00").await, [true, true]);
}

#[tokio::test]
async fn life_6_e2_d4_whoever_takes_no_call_is_offered_none_and_says_what_suits() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    life.0.put(life.0.make.phone(&life.0.get::<Person>(a).await, "01 99 00 12 34")).await;
    let calls = async |moment: &str| {
        let page = ChooseWay { person: a, kind: None, about: About::default() }.run(&life.at(moment).await).await.unwrap();
        page.ways.iter().any(|way| way.channel == Channel::Phone)
    };
    assert!(calls(MONDAY).await && !begun(&life, MONDAY, a, MessageKind::Request).await.contains("téléphone"));
    talks(&life, "2026-11-02 10:00", Some(Talk::NoCalls), None).await;
    assert!(!calls("2026-11-02 10:30").await);
    let request = begun(&life, "2026-11-02 11:00", a, MessageKind::Request).await;
    assert!(request.contains("Je n’utilise pas le téléphone"), "{request}");
    // “Call me on Tuesday”: the answer proposes other forms at once, and no call.
    let asked = life.asks("2026-11-03 09:00", a).await;
    life.hears("2026-11-04 09:00", asked, Answer::Yes).await;
    let proposal = begun(&life, "2026-11-04 10:00", a, MessageKind::Proposal).await;
    assert!(proposal.contains("une visio ou un échange par écrit") && !proposal.contains("un appel"), "{proposal}");
    let form = OfferMeeting { person: a, approach: Some(asked) }.run(&life.at("2026-11-04 10:00").await).await.unwrap();
    assert!(form.talk == Some(Talk::NoCalls) && form.terms.mode != MeetingMode::Phone);
    let card = life.cards("2026-11-04 11:00").await.into_iter().find(|view| view.step.kind == StepKind::PlanMeeting).unwrap();
    assert_eq!(card.talk, Some(Talk::NoCalls), "what the card offers follows");
    // In words of one's own, which stand as they are; and it can be taken back.
    talks(&life, "2026-11-04 12:00", Some(Talk::InWriting), Some("Une visio sous-titrée me va bien.")).await;
    let own = begun(&life, "2026-11-04 13:00", a, MessageKind::Proposal).await;
    assert!(own.contains("Une visio sous-titrée me va bien.") && !own.contains("Je n’utilise pas"), "{own}");
    talks(&life, "2026-11-04 14:00", None, None).await;
    assert!(calls("2026-11-04 15:00").await && begun(&life, "2026-11-04 15:00", a, MessageKind::Proposal).await.contains("un appel"));
}

#[tokio::test]
async fn life_10_e8_d16_what_one_knows_is_asked_before_the_first_message_and_is_no_wall() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let asks = async |moment: &str| life.kinds(moment).await.contains(&StepKind::SayWhatIsKnown);
    let kinds = life.kinds(MONDAY).await;
    let place = |kind| kinds.iter().position(|it| *it == kind).unwrap();
    assert!(place(StepKind::SayWhatIsKnown) < place(StepKind::Write), "{kinds:?}");
    // No answer keeps nobody from writing; and once one wrote it is not asked any more.
    life.asks("2026-11-02 10:00", a).await;
    assert!(!asks("2026-11-02 11:00").await);
    let other = Life::begin().await;
    let b = other.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    let known = Prose::parse("Une visite d’atelier, et l’annuaire des ébénistes").ok();
    SayWhatIsKnown { known }.run(&other.at(MONDAY).await).await.unwrap();
    assert!(!other.kinds("2026-11-02 10:00").await.contains(&StepKind::SayWhatIsKnown));
    // What was written serves where a request says it.
    let id = other.drafts("2026-11-02 10:00", b, MessageKind::Request, About::default()).await;
    let desk = other.at("2026-11-02 10:00").await;
    let body = other.0.get::<Approach>(id).await.body;
    let draft = SaveDraft { id, seen: None, subject: None, body };
    InsertPiece { draft, piece: Piece::Known }.run(&desk).await.unwrap();
    let body = plain(other.0.get::<Approach>(id).await.body.unwrap().as_str());
    assert!(body.contains("Ce que je sais déjà de ce métier : Une visite d’atelier"), "{body}");
}

#[tokio::test]
async fn life_41_e2_no_place_that_costs_is_proposed_by_itself() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Agnès Arbre")).await;
    let form = OfferMeeting { person: a, approach: None }.run(&life.at(MONDAY).await).await.unwrap();
    assert_eq!((form.terms.place, form.starts), (None, None), "neither a place nor an hour, lunch least of all");
    let proposal = begun(&life, MONDAY, a, MessageKind::Proposal).await.to_lowercase();
    assert!(["déjeun", "restaurant", "repas"].iter().all(|word| !proposal.contains(word)), "{proposal}");
}

#[tokio::test]
async fn life_51_g12_d6_a_name_only_heard_is_spelled_before_the_thanks_and_another_name_is_seen() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who::known("Claire Aubry")).await;
    let other = life.adds(MONDAY, Who::known("Bruno Bosquet")).await;
    edits(&life, MONDAY, a, |noted| noted.as_heard = true).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    assert!(!life.offers("2026-11-03 09:00", StepKind::CheckSpelling, a).await);
    life.tells("2026-11-03 12:00", meeting, &[]).await;
    let about = life.about("2026-11-03 19:00", a).await;
    let place = |kind| about.iter().position(|it| *it == kind).unwrap();
    assert!(place(StepKind::CheckSpelling) < place(StepKind::Thank), "{about:?}");
    assert_eq!(cautions(&life, "2026-11-03 19:00", a, MessageKind::ThankYou).await, [Caution::AsHeard]);
    // The greeting of another person of the week, or a name that is nearly right: said, never changed.
    let thanks = About { meeting: Some(meeting), ..About::default() };
    let draft = life.drafts("2026-11-03 19:00", a, MessageKind::ThankYou, thanks).await;
    for (greeting, wrong) in [("Bonjour Claire,", false), ("Bonjour,", false), ("Bonjour Bruno,", true), ("Bonjour Clara,", true)] {
        let body = format!("{greeting}\n\nMerci pour cette heure.\n\nSacha");
        let review = ReviewMessage { id: draft, text: MessageText { subject: "", body: &body }, lang: Lang::Fr };
        let remarks = review.run(&life.at("2026-11-03 19:10").await).await.unwrap();
        assert_eq!(remarks.list.iter().any(|remark| remark.rule == "wrong-name"), wrong, "{greeting}");
    }
    // Spelled: nothing more is asked, and the name of nobody else is.
    edits(&life, "2026-11-03 19:20", a, |noted| noted.as_heard = false).await;
    assert!(!life.offers("2026-11-03 19:30", StepKind::CheckSpelling, a).await);
    assert!(!life.offers("2026-11-03 19:30", StepKind::CheckSpelling, other).await);
    assert_eq!(cautions(&life, "2026-11-03 19:30", a, MessageKind::ThankYou).await, []);
}

#[tokio::test]
async fn life_62_g13_where_opinions_differ_the_missing_profile_is_said_and_no_figure() {
    let life = Life::begin().await;
    let campaign = rebond_store::campaigns::current(&life.0.store, life.0.account.id).await.unwrap().unwrap();
    let hope = life.0.with(life.0.make.hope(&campaign, "On peut en vivre")).await;
    let says = async |name: &'static str, role: &str, stance: Stance, number: u32| {
        let person = life.adds(MONDAY, Who::known(name)).await;
        edits(&life, MONDAY, person, |noted| noted.role = Line::parse(role).ok()).await;
        let meeting = life.plans(MONDAY, person, None, &format!("2026-11-{:02} 10:00", 3 + number)).await;
        let findings = vec![rebond_app::meetings::FindingGiven { hope: hope.id, stance, text: None }];
        let finish = rebond_app::meetings::FinishMeeting { no_names: true, findings, ..told(meeting) };
        life.finishes(&format!("2026-11-{:02} 12:00", 3 + number), finish).await;
        person
    };
    let first = says("Agnès Arbre", "Formatrice", Stance::Confirms, 0).await;
    says("Bruno Bosquet", "Conseiller", Stance::Confirms, 1).await;
    let shows = async |moment: &str| {
        let view = ShowSynthesis { hope: Some(hope.id), ..ShowSynthesis::default() }.run(&life.at(moment).await).await.unwrap();
        (view.hopes[0].wanted.clone(), view.hopes[0].heard[0].role.clone())
    };
    assert_eq!(shows("2026-11-05 09:00").await.0, [], "they agree: nothing sets them apart");
    says("Carole Chêne", "Comptable", Stance::Contradicts, 3).await;
    let (wanted, role) = shows("2026-11-07 09:00").await;
    assert_eq!(wanted, [Wanted::Practises, Wanted::ChangedPath]);
    assert_eq!(role.unwrap().as_str(), "Comptable", "with who said it");
    says("Denis Dune", "Ébéniste", Stance::Contradicts, 7).await;
    edits(&life, "2026-11-11 09:00", first, |noted| noted.changed_path = true).await;
    assert_eq!(shows("2026-11-11 10:00").await.0, []);
}

#[tokio::test]
async fn lives_66_and_67_b5_an_organisation_that_asks_to_be_spared_is_seen_where_one_writes() {
    let life = Life::begin().await;
    let at = |name| Who { place: Some("Les Ateliers du Cèdre"), ..Who::known(name) };
    let (a, b) = (life.adds(MONDAY, at("Agnès Arbre")).await, life.adds(MONDAY, at("Bruno Bosquet")).await);
    assert_eq!(cautions(&life, MONDAY, a, MessageKind::Request).await, []);
    let place = life.0.get::<Person>(a).await.organisation_id.unwrap();
    let entry = Line::parse("Madame Roux, à l’accueil").unwrap();
    life.0.put(Organisation { entry: Some(entry.clone()), monthly: Some(1), ..life.0.get::<Organisation>(place).await }).await;
    let name = Line::parse("Les Ateliers du Cèdre").unwrap();
    let said = |sent| {
        [Caution::PassThrough { place: name.clone(), entry: entry.clone() }, Caution::Monthly { place: name.clone(), most: 1, sent }]
    };
    assert_eq!(cautions(&life, "2026-11-03 09:00", a, MessageKind::Request).await, said(0));
    life.asks("2026-11-03 10:00", a).await;
    assert_eq!(cautions(&life, "2026-11-04 09:00", b, MessageKind::Request).await, said(1), "said, and nothing is blocked");
    assert_eq!(cautions(&life, "2026-11-04 09:00", a, MessageKind::FollowUp).await, said(0), "the same person is no second one");
    assert_eq!(cautions(&life, "2026-12-01 09:00", b, MessageKind::Request).await, said(0), "another month");
    assert_eq!(cautions(&life, "2026-11-04 09:00", a, MessageKind::ThankYou).await, [], "thanks are no request");
}

#[tokio::test]
async fn g2_b6_a_name_waits_for_the_leave_that_is_asked_and_not_for_ever() {
    let life = Life::begin().await;
    let a = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Agnès Arbre") }).await;
    let meeting = life.plans(MONDAY, a, None, "2026-11-03 10:00").await;
    let given = [("Bruno Bosquet", NameUse::NotAsked), ("Carole Chêne", NameUse::MaySayKnown), ("Denis Dune", NameUse::Declined)];
    let named = life.tells("2026-11-03 12:00", meeting, &given).await;
    let writes = async |moment: &str| {
        let mut found = Vec::new();
        for (_, person) in &named {
            found.push(life.offers(moment, StepKind::Write, *person).await);
        }
        found
    };
    assert_eq!(writes("2026-11-03 18:30").await, [false, true, true], "the same evening: one asks first");
    life.writes("2026-11-03 19:00", a, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    assert!(life.offers("2026-11-04 09:00", StepKind::CheckNameUse, a).await);
    assert!(!life.offers("2026-11-04 09:00", StepKind::Write, named[0].1).await);
    life.name_use("2026-11-04 10:00", named[0].0, NameUse::Agreed, None).await;
    assert!(life.offers("2026-11-04 11:00", StepKind::Write, named[0].1).await, "they agreed");
    // Asked and not answered: after the wait one writes without the name.
    let other = life.adds(MONDAY, Who { closeness: Closeness::Slight, ..Who::named("Ève Érable") }).await;
    let second = life.plans("2026-11-04 12:00", other, None, "2026-11-05 10:00").await;
    let late = life.tells("2026-11-05 12:00", second, &[("Farid Fresne", NameUse::NotAsked)]).await;
    life.writes("2026-11-05 19:00", other, MessageKind::ThankYou, About { meeting: Some(second), ..About::default() }).await;
    assert!(!life.offers("2026-11-12 09:00", StepKind::Write, late[0].1).await);
    assert!(life.offers("2026-11-18 09:00", StepKind::Write, late[0].1).await);
    // Let go, the question frees the name at once.
    let third = life.plans("2026-11-18 10:00", other, None, "2026-11-19 10:00").await;
    let last = life.tells("2026-11-19 12:00", third, &[("Gaëlle Genêt", NameUse::NotAsked)]).await;
    life.writes("2026-11-19 19:00", other, MessageKind::ThankYou, About { meeting: Some(third), ..About::default() }).await;
    assert!(!life.offers("2026-11-20 09:00", StepKind::Write, last[0].1).await);
    let asks = life.steps("2026-11-20 09:00").await.into_iter().find(|step| step.about.referral() == Some(last[0].0)).unwrap();
    assert_eq!(asks.kind, StepKind::CheckNameUse);
    let drop = rebond_app::today::ChooseStep { keys: vec![Line::parse(asks.key().as_str()).unwrap()], until: None };
    drop.run(&life.at("2026-11-20 10:00").await).await.unwrap();
    assert!(life.offers("2026-11-20 11:00", StepKind::Write, last[0].1).await);
    // Somebody one knows oneself needs nobody's leave.
    let friend = life.adds("2026-11-20 11:00", Who::known("Hugo Houx")).await;
    let fourth = life.plans("2026-11-20 12:00", other, None, "2026-11-23 10:00").await;
    life.tells("2026-11-23 12:00", fourth, &[("Hugo Houx", NameUse::NotAsked)]).await;
    assert!(life.offers("2026-11-23 13:00", StepKind::Write, friend).await);
}
