//! Writing below HTTP: ways, frames, remarks, sending, answers, referrals, loops, the thread. Each test drives the program to the
//! point where a rule of the method applies.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use proptest::prelude::*;
use rebond_app::approaches::{
    About, ApproachPage, BeginDraft, ChooseWay, DeleteDraft, FIRST_REMARKS, Field, InsertPiece, MarkSent, MessageParts, MessageText, Piece,
    RecordAnswer, Redirected, Remarks, ReviewMessage, SaveDraft, SetRemarkAside, ShowApproach, TakeRemarkBack, WhichRemark, count_words,
    mail_of,
};
use rebond_app::campaign::{AddStrength, RemoveStrength, ShowCampaign};
use rebond_app::data::UndoAction;
use rebond_app::referrals::{AddReferral, By, CloseLoop, EditReferral, ShowReferral, TellLoop};
use rebond_app::thread::{ShowThread, Sought, WhoIntroduces};
use rebond_app::{AppError, Desk, Reason, Refusal};
use rebond_domain::{
    Account, AddressForm, AddressNature, AddressOrigin, Answer, ApproachId, AsideReason, Campaign, Channel, Delivery, EmailAddress,
    Greeting, Lang, Line, LoopStage, Meeting, MeetingState, MessageKind, NameUse, Noun, Person, PersonEmail, PersonName, Prose, Purpose,
    Referral, Strength, StrengthDetails, StrengthId, Timestamp,
};
use rebond_method::ChannelReason;
use rebond_testkit::{Engine, Make, World};

const NOW: &str = "2026-11-02T10:00:00+01:00";

/// An empty account of somebody who signs.
async fn signing() -> World {
    World::on(Engine::Sqlite, Make::at(NOW), |account| Account { name: Line::parse("Odile Perrin").ok(), ..account }).await
}

async fn referral(world: &World, by: &Person, to: &Person, name_use: NameUse) -> Referral {
    world.with(Referral { name_use, ..world.make.referral(by, to) }).await
}

fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

fn draft(person: &Person, kind: MessageKind, channel: Channel) -> BeginDraft {
    BeginDraft { person: person.id, kind, channel, to: None, about: About::default(), framed: true, lang: Lang::Fr, greet: None }
}

async fn begin(desk: &Desk, person: &Person, kind: MessageKind) -> ApproachId {
    draft(person, kind, Channel::Email).run(desk).await.unwrap()
}

async fn page(desk: &Desk, id: ApproachId) -> ApproachPage {
    ShowApproach { id, reviewed: true, lang: Lang::Fr }.run(desk).await.unwrap().unwrap()
}

async fn body(desk: &Desk, id: ApproachId) -> String {
    page(desk, id).await.approach.body.map(|body| body.as_str().to_owned()).unwrap_or_default()
}

async fn write(desk: &Desk, id: ApproachId, body: &str) {
    SaveDraft { id, seen: None, subject: None, body: Some(prose(body)) }.run(desk).await.unwrap();
}

async fn send(desk: &Desk, id: ApproachId) {
    MarkSent { id, sent_at: desk.now(), message_id: None }.run(desk).await.unwrap();
}

async fn review(desk: &Desk, id: ApproachId, body: &str) -> Remarks {
    ReviewMessage { id, text: body.into(), lang: Lang::Fr }.run(desk).await.unwrap()
}

fn rules(remarks: &Remarks) -> Vec<&'static str> {
    remarks.list.iter().map(|remark| remark.rule).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "an answer is looked at once")]
fn refused(answer: Result<impl Sized, AppError>) -> Option<Reason> {
    match answer {
        Err(AppError::Refused(Refusal { reason, .. })) => Some(reason),
        _ => None,
    }
}

fn answered(id: ApproachId, answer: Answer, desk: &Desk) -> RecordAnswer {
    RecordAnswer { id, answer, answered_at: desk.now(), note: None, come_back_on: None, redirected: None, lang: Lang::Fr }
}

#[tokio::test]
async fn d1_d9_d15_a_request_begins_on_a_frame_of_three_parts_in_the_due_form_of_address() {
    let world = signing().await;
    let desk = world.desk().await;
    let stranger = world.person("Claire Vasseur").await;
    let text = body(&desk, begin(&desk, &stranger, MessageKind::Request).await).await;
    // Nobody is called by both names, and nobody's title is guessed.
    assert!(text.starts_with("Bonjour,\n") && text.contains("une heure") && text.ends_with("Odile Perrin"), "{text}");
    assert!(text.contains("m’adresse à vous") && !text.contains(" tu "));
    let friend = world.with(Person { address_form: Some(AddressForm::Tu), ..world.make.person("Léa Blanc") }).await;
    let text = body(&desk, begin(&desk, &friend, MessageKind::Request).await).await;
    assert!(text.starts_with("Bonjour Léa,") && text.contains("Aurais-tu"), "{text}");
    let page = page(&desk, draft(&stranger, MessageKind::Request, Channel::Email).run(&desk).await.unwrap()).await;
    assert!(page.blanks > 4, "what only the user can say is left to them");
    assert!(page.remarks.unwrap().clean.is_none());
}

#[tokio::test]
async fn d9_the_first_line_is_chosen_once_a_person_and_kept() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let greet = |spelled: &str| Some(spelled.parse().unwrap());
    let first = BeginDraft { greet: greet("vous:madam"), ..draft(&claire, MessageKind::Request, Channel::Email) }.run(&desk).await.unwrap();
    assert!(body(&desk, first).await.starts_with("Bonjour Madame Vasseur,\n"));
    // Not asked again: the next message, another channel, another kind.
    for (kind, channel) in [
        (MessageKind::ThankYou, Channel::Email),
        (MessageKind::News, Channel::LinkedInMessage),
        (MessageKind::Request, Channel::TextMessage),
    ] {
        let next = draft(&claire, kind, channel).run(&desk).await.unwrap();
        assert!(body(&desk, next).await.starts_with("Bonjour Madame Vasseur,\n"), "{kind:?}");
    }
    // Changed later, with tu: the earlier draft stays as it was written.
    let tu = BeginDraft { greet: greet("tu:given-name"), ..draft(&claire, MessageKind::News, Channel::Email) }.run(&desk).await.unwrap();
    let text = body(&desk, tu).await;
    assert!(text.starts_with("Bonjour Claire,\n") && text.contains("Tu m’avais conseillé") && !text.contains("ous m’av"), "{text}");
    assert!(body(&desk, first).await.starts_with("Bonjour Madame Vasseur,\n"));
    let kept = world.get::<Person>(claire.id).await;
    assert_eq!((kept.address_form, kept.greeting), (Some(AddressForm::Tu), Some(Greeting::GivenName)));
}

#[tokio::test]
async fn c6_c7_what_is_said_aloud_is_spoken_in_one_form_of_address() {
    let world = signing().await;
    let desk = world.desk().await;
    let stranger = world.person("Claire Vasseur").await;
    let friend = world.with(Person { address_form: Some(AddressForm::Tu), ..world.make.person("Léa Blanc") }).await;
    for channel in [Channel::Phone, Channel::InPerson] {
        for &kind in MessageKind::ALL.iter().filter(|kind| **kind != MessageKind::Confirmation) {
            for (person, others) in [(&stranger, [" tu ", "toi ", " te "]), (&friend, ["vous ", "votre", " vos "])] {
                let text = body(&desk, draft(person, kind, channel).run(&desk).await.unwrap()).await;
                let mine = text.split('«').next().unwrap();
                assert!(!others.iter().any(|word| mine.contains(word)), "{kind:?}: {text}");
                // A call is not signed, and has no subject line.
                assert!(text.contains("Odile Perrin") && !text.ends_with("Odile Perrin"), "{kind:?}: {text}");
            }
        }
        let call = body(&desk, draft(&stranger, MessageKind::Request, channel).run(&desk).await.unwrap()).await;
        assert!(call.starts_with("Bonjour. Je m’appelle Odile Perrin. Je vous dérange\u{202f}?"), "{call}");
    }
}

#[tokio::test]
async fn c5_the_frame_of_a_note_says_something_and_fits() {
    let world = signing().await;
    let desk = world.desk().await;
    let (claire, karim) = (world.person("Claire Vasseur").await, world.person("Karim Haddad").await);
    referral(&world, &karim, &claire, NameUse::Agreed).await;
    let note = body(&desk, draft(&claire, MessageKind::Request, Channel::LinkedInNote).run(&desk).await.unwrap()).await;
    assert!(
        note.contains("Karim Haddad m’a parlé de vous.") && note.contains("poser une question") && note.chars().count() <= 200,
        "{note}"
    );
}

#[tokio::test]
async fn d11_c8_a_name_is_used_only_with_agreement() {
    let world = signing().await;
    let desk = world.desk().await;
    let (karim, claire) = (world.person("Karim Haddad").await, world.person("Claire Vasseur").await);
    let referral = referral(&world, &karim, &claire, NameUse::NotAsked).await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    assert!(!body(&desk, id).await.contains("Karim"), "the frame leaves the line out");
    let named = "Bonjour,\n\nKarim Haddad m’a conseillé de vous écrire. J’ai été infirmière douze ans et votre atelier m’attire : auriez-vous 45 minutes ? Merci.";
    let remarks = review(&desk, id, named).await;
    assert!(rules(&remarks).contains(&"name-without-agreement"), "{:?}", rules(&remarks));
    let there = remarks.list.iter().find(|remark| remark.rule == "name-without-agreement").unwrap();
    assert_eq!(&named[there.place.start..there.place.end], "Karim Haddad");
    // The agreement is a record; with it the frame says so first, and silence about it is the mistake.
    EditReferral { id: referral.id, reason: None, name_use: NameUse::Agreed, sounding_until: None }.run(&desk).await.unwrap();
    assert!(!rules(&review(&desk, id, named).await).contains(&"name-without-agreement"));
    let without = "Bonjour,\n\nJ’ai été infirmière douze ans et votre atelier m’attire : auriez-vous 45 minutes ? Merci.";
    assert!(rules(&review(&desk, id, without).await).contains(&"referrer-missing"));
    let framed = body(&desk, begin(&desk, &claire, MessageKind::Request).await).await;
    assert!(framed.contains("Karim Haddad m’a conseillé de vous écrire."), "{framed}");
}

#[tokio::test]
async fn d10_d3_the_length_told_is_the_one_counted_under_the_text_and_a_place_is_one_of_its_field() {
    let world = signing().await;
    let desk = world.desk().await;
    let id = begin(&desk, &world.person("Claire Vasseur").await, MessageKind::Request).await;
    let text =
        MessageText { subject: "  Auriez-vous un poste ?", body: "Bonjour Claire,\n\nJ’aimerais parler de l’atelier.\n\nMerci." };
    let remarks = ReviewMessage { id, text, lang: Lang::Fr }.run(&desk).await.unwrap();
    let told = |rule: &str| remarks.list.iter().find(|remark| remark.rule == rule).unwrap();
    assert_eq!((remarks.words, count_words(text.body)), (7, 7));
    assert!(told("too-short").message.contains("(7 mots)"), "{}", told("too-short").message);
    let job = told("job-request").place;
    assert_eq!((job.field, text.at(job)), (Field::Subject, "Auriez-vous un poste"));
}

#[tokio::test]
async fn c8_the_recommender_is_offered_to_write_and_asked_with_lines_to_forward() {
    let world = signing().await;
    let desk = world.desk().await;
    let (karim, claire) = (world.person("Karim Haddad").await, world.person("Claire Vasseur").await);
    let referral = referral(&world, &karim, &claire, NameUse::NotAsked).await;
    let choose = ChooseWay { person: claire.id, kind: None, about: About::default() }.run(&desk).await.unwrap();
    assert_eq!(choose.led_by.map(|led| led.id), Some(karim.id));
    let about = About { referral: Some(referral.id), ..About::default() };
    let id = BeginDraft { about, ..draft(&karim, MessageKind::Introduction, Channel::Email) }.run(&desk).await.unwrap();
    let text = body(&desk, id).await;
    assert!(text.contains("Claire Vasseur") && text.contains("«\u{202f}Odile Perrin cherche à comprendre"), "{text}");
    assert!(!rules(&review(&desk, id, &text).await).contains(&"no-text-to-forward"));
    // Asked by sending, agreed by the answer.
    send(&desk, id).await;
    assert_eq!(world.get::<Referral>(referral.id).await.name_use, NameUse::Asked);
    answered(id, Answer::Yes, &desk).run(&desk).await.unwrap();
    assert_eq!(world.get::<Referral>(referral.id).await.name_use, NameUse::Agreed);
}

#[tokio::test]
async fn c2_a_guessed_address_is_noted_as_guessed_and_asked_about() {
    let world = signing().await;
    let desk = world.desk().await;
    let place = world.with(world.make.organisation("Atelier du Pont")).await;
    let at = |name: &str| Person { organisation_id: Some(place.id), ..world.make.person(name) };
    let (known, claire) = (at("Ana Brun"), at("Claire Vasseur"));
    world.put(known.clone()).await;
    world.put(claire.clone()).await;
    world
        .put(PersonEmail {
            nature: AddressNature::Professional,
            origin: AddressOrigin::Published,
            ..world.make.email(&known, "ana.brun@atelier.example")
        })
        .await;
    let choose = ChooseWay { person: claire.id, kind: None, about: About::default() }.run(&desk).await.unwrap();
    let guessed = choose.guessed.map(|(address, _)| address).unwrap();
    assert_eq!(guessed.as_str(), "claire.vasseur@atelier.example");
    let id = BeginDraft { to: Some(guessed), ..draft(&claire, MessageKind::Request, Channel::Email) }.run(&desk).await.unwrap();
    assert_eq!(page(&desk, id).await.address.map(|address| address.origin), Some(AddressOrigin::Guessed));
    assert!(mail_of(&desk, id).await.unwrap().unwrap().guessed, "asked about before it is used");
    let other = EmailAddress::parse("anybody@else.example").unwrap();
    let stranger = BeginDraft { to: Some(other), ..draft(&claire, MessageKind::Request, Channel::Email) }.run(&desk).await;
    assert_eq!(refused(stranger), Some(Reason::UnknownAddress));
}

#[tokio::test]
async fn c3_a_shared_mailbox_is_told_whom_the_message_is_for() {
    let world = signing().await;
    let desk = world.desk().await;
    let mut place = world.make.organisation("Atelier du Pont");
    place.generic_email = EmailAddress::parse("bonjour@atelier.example").ok();
    let claire = Person { organisation_id: Some(place.id), ..world.make.person("Claire Vasseur") };
    world.put(place.clone()).await;
    world.put(claire.clone()).await;
    let choose = ChooseWay { person: claire.id, kind: None, about: About::default() }.run(&desk).await.unwrap();
    assert_eq!(choose.ways[0].reason, ChannelReason::GenericAddress);
    let id = BeginDraft { to: place.generic_email, framed: false, ..draft(&claire, MessageKind::Request, Channel::Email) }
        .run(&desk)
        .await
        .unwrap();
    assert!(body(&desk, id).await.starts_with("À l’attention de Claire Vasseur"));
}

#[tokio::test]
async fn c5_a_note_counts_its_characters_and_the_months_invitations() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    for _ in 0..2 {
        let id = draft(&claire, MessageKind::Request, Channel::LinkedInNote).run(&desk).await.unwrap();
        write(&desk, id, "Bonjour Claire, votre passage de l’hôpital à l’atelier m’inspire. Auriez-vous dix minutes ?").await;
        send(&desk, id).await;
    }
    let id = draft(&claire, MessageKind::Request, Channel::LinkedInNote).run(&desk).await.unwrap();
    let view = page(&desk, id).await;
    assert_eq!(view.invitations_left, Some(3));
    let long = "é".repeat(201);
    let remarks = review(&desk, id, &long).await;
    assert_eq!((remarks.characters, remarks.limit), (201, Some(200)));
    assert!(rules(&remarks).contains(&"note-too-long"));
    // Next month they are five again.
    let december = world.desk_at("2026-12-01T10:00:00+01:00").await;
    assert_eq!(page(&december, id).await.invitations_left, Some(5));
}

#[tokio::test]
async fn c9_another_way_waits_for_the_first() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    world
        .put(PersonEmail {
            nature: AddressNature::Professional,
            origin: AddressOrigin::Published,
            ..world.make.email(&claire, "c@x.example")
        })
        .await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    send(&desk, id).await;
    let choose = ChooseWay { person: claire.id, kind: Some(MessageKind::Request), about: About::default() }.run(&desk).await.unwrap();
    let (_, over) = choose.waiting.unwrap();
    assert!(over > desk.today());
    assert!(choose.ways[0].weight < 60, "the way already tried comes down");
}

#[tokio::test]
async fn d3_d8_remarks_of_one_rule_are_gathered_and_the_gravest_come_first() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    let stiff = "Veuillez agréer mes salutations distinguées. Veuillez agréer l’expression de mes sentiments les meilleurs.";
    let remarks = review(&desk, id, &format!("Bonjour, {stiff} Auriez-vous un poste pour moi ?")).await;
    let gathered = remarks.gathered();
    let names: Vec<&str> = gathered.iter().map(|group| remarks.list[group[0]].rule).collect();
    assert_eq!(names[0], "job-request", "{names:?}");
    assert!(
        gathered.iter().map(Vec::len).sum::<usize>() == remarks.list.len() && gathered.len() > FIRST_REMARKS,
        "each once: {gathered:?}"
    );
    let closings = gathered.iter().find(|group| remarks.list[group[0]].rule == "stiff-closing").unwrap();
    assert_eq!(closings.len(), 2, "both closings, told once");
    assert!(names.iter().filter(|name| **name == "stiff-closing").count() == 1, "{names:?}");
    let graver = |group: &[usize]| remarks.list[group[0]].severity;
    assert!(gathered.windows(2).all(|pair| graver(&pair[0]) <= graver(&pair[1])), "gravest first");
    // More is said once one sees what is asked.
    assert!(!remarks.more_later() && review(&desk, id, "Bonjour, j’aimerais vous connaître. Merci d’avance.").await.more_later());
}

#[tokio::test]
async fn d5_g1_praise_waits_for_the_blanks_and_is_that_of_the_kind() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let request = begin(&desk, &claire, MessageKind::Request).await;
    let begun = page(&desk, request).await.remarks.unwrap();
    assert!(!begun.blanks.is_empty() && begun.strengths.is_empty(), "{:?}", begun.strengths);
    let said = "Bonjour, je suis infirmière depuis douze ans. Auriez-vous 60 minutes pour me parler de votre métier ? Merci d’avance.";
    let numbers = |remarks: &Remarks| remarks.strengths.iter().map(|strength| strength.number.as_str()).collect::<Vec<_>>();
    let praised = numbers(&review(&desk, request, said).await);
    assert!(praised.contains(&"D5") && praised.contains(&"D2"), "{praised:?}");
    assert_eq!(
        numbers(&review(&desk, request, &said.replace("douze ans", "[nombre d’années]")).await),
        [""; 0],
        "a blank of one’s own is one"
    );
    let thanks = begin(&desk, &claire, MessageKind::ThankYou).await;
    let kept =
        "Bonjour, merci pour ce moment. Je retiens surtout ce que vous avez dit de la première année. Je vous donnerai des nouvelles.";
    let praised = numbers(&review(&desk, thanks, kept).await);
    assert!(praised.contains(&"G1") && praised.contains(&"G7") && !praised.contains(&"D2"), "{praised:?}");
}

#[tokio::test]
async fn d14_a_follow_up_asks_for_less() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let first = begin(&desk, &claire, MessageKind::Request).await;
    let text = prose("Bonjour, infirmière douze ans, je m’oriente vers le bois. Auriez-vous 60 minutes pour en parler ? Merci.");
    SaveDraft { id: first, seen: None, subject: Line::parse("Le bois").ok(), body: Some(text) }.run(&desk).await.unwrap();
    send(&desk, first).await;
    let view = page(&desk, first).await;
    let (someone, back) = view.waits.unwrap();
    assert!(desk.today() < someone && someone < back);
    let later = world.desk_at("2026-11-16T10:00:00+01:00").await;
    let suggested = ChooseWay { person: claire.id, kind: None, about: About::default() }.run(&later).await.unwrap();
    assert_eq!(suggested.kind, MessageKind::FollowUp);
    let id = begin(&later, &claire, MessageKind::FollowUp).await;
    let text = body(&later, id).await;
    assert!(text.contains("2\u{a0}novembre") && text.contains("une ligne"), "{text}");
    // It stays in the thread of what was sent.
    assert_eq!(page(&later, id).await.approach.subject.as_ref().map(Line::as_str), Some("Re: Le bois"));
    let heavy = "Bonjour, je reviens vers vous. Depuis, j’ai visité deux ateliers. Auriez-vous 60 minutes pour en parler ?";
    assert!(rules(&review(&later, id, heavy).await).contains(&"follow-up-not-lighter"));
    let light = "Bonjour, je reviens vers vous. Depuis, j’ai visité deux ateliers. Auriez-vous 15 minutes pour en parler ?";
    assert!(!rules(&review(&later, id, light).await).contains(&"follow-up-not-lighter"));
}

#[tokio::test]
async fn d15_too_short_a_time_is_told_by_the_customs() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    let text = "Bonjour, infirmière douze ans, je m’oriente vers le bois et votre atelier m’attire. Auriez-vous 15 minutes pour me raconter votre parcours ? Merci.";
    assert!(rules(&review(&desk, id, text).await).contains(&"short-duration"));
}

#[tokio::test]
async fn d13_a_no_is_thanked_and_opens_another_door() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    assert_eq!(refused(answered(id, Answer::No, &desk).run(&desk).await), Some(Reason::NotSentYet));
    send(&desk, id).await;
    answered(id, Answer::No, &desk).run(&desk).await.unwrap();
    let thanks = begin(&desk, &claire, MessageKind::ThankYou).await;
    let text = body(&desk, thanks).await;
    assert!(text.contains("Merci de votre réponse") && text.contains("Verriez-vous quelqu’un d’autre"), "{text}");
    assert!(page(&desk, thanks).await.meeting.is_none());
}

#[tokio::test]
async fn d13_g12_somebody_else_becomes_a_person_and_a_referral() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    send(&desk, id).await;
    // Without a name yet, it is noted: the name is asked for.
    let (_, nobody) = answered(id, Answer::Redirected, &desk).run(&desk).await.unwrap();
    assert!(nobody.is_none());
    let redirected = Redirected {
        name: PersonName::parse("Rémi", "Poulain").unwrap(),
        organisation: Line::parse("Scierie du Val").ok(),
        role: None,
        email: EmailAddress::parse("remi@scierie.example").ok(),
        reason: Some(prose("Il a quitté l’hôpital lui aussi.")),
        name_use: NameUse::Agreed,
    };
    let record = RecordAnswer { redirected: Some(redirected), ..answered(id, Answer::Redirected, &desk) };
    let (_, led) = record.run(&desk).await.unwrap();
    let (person, referral) = led.unwrap();
    let referral = world.get::<Referral>(referral).await;
    assert_eq!((referral.by_id, referral.to_id, referral.name_use), (claire.id, person, NameUse::Agreed));
    let remi = world.get::<Person>(person).await;
    assert!(remi.organisation_id.is_some());
    let framed = body(&desk, begin(&desk, &remi, MessageKind::Request).await).await;
    assert!(framed.contains("Claire Vasseur m’a conseillé"), "{framed}");
}

#[tokio::test]
async fn an_answer_comes_after_the_message_and_later_keeps_its_day() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = begin(&desk, &claire, MessageKind::Request).await;
    send(&desk, id).await;
    let early = RecordAnswer { answered_at: "2026-10-30T10:00:00Z".parse().unwrap(), ..answered(id, Answer::Yes, &desk) };
    assert_eq!(refused(early.run(&desk).await), Some(Reason::WrongMoment));
    let day = "2027-01-10".parse().unwrap();
    RecordAnswer { come_back_on: Some(day), ..answered(id, Answer::Later, &desk) }.run(&desk).await.unwrap();
    let approach = page(&desk, id).await.approach;
    assert!(matches!(approach.delivery, Delivery::Answered { come_back_on: Some(kept), .. } if kept == day));
}

async fn held(world: &World, with: &Person) -> Meeting {
    world.with(world.make.held_meeting(with, "2026-11-02T08:00:00+01:00")).await
}

#[tokio::test]
async fn g1_g2_g7_thanks_recall_the_names_given_and_announce_news() {
    let world = signing().await;
    let desk = world.desk().await;
    let (claire, remi) = (world.person("Claire Vasseur").await, world.person("Rémi Poulain").await);
    let meeting = held(&world, &claire).await;
    let referral =
        world.with(Referral { meeting_id: Some(meeting.id), name_use: NameUse::NotAsked, ..world.make.referral(&claire, &remi) }).await;
    let note = rebond_domain::Note { meeting_id: Some(meeting.id), ..world.make.note(&claire, "Commencer par un stage d’une semaine.") };
    world.put(note).await;
    let suggested = ChooseWay { person: claire.id, kind: None, about: About::default() }.run(&desk).await.unwrap();
    assert_eq!(suggested.kind, MessageKind::ThankYou);
    let id = begin(&desk, &claire, MessageKind::ThankYou).await;
    let view = page(&desk, id).await;
    let text = view.approach.body.as_ref().unwrap().as_str();
    assert!(text.contains("Ce que j’en retiens") && text.contains("Rémi Poulain") && text.contains("nouvelles"), "{text}");
    assert_eq!(view.material.notes.len(), 1, "the notes of the meeting are at hand");
    let bare = "Bonjour Claire,\n\nMerci pour ce matin. Je garde votre conseil sur le stage.";
    let remarks = review(&desk, id, bare).await;
    assert!(
        rules(&remarks).contains(&"promised-contacts-forgotten") && rules(&remarks).contains(&"no-news-announced"),
        "{:?}",
        rules(&remarks)
    );
    write(&desk, id, "Bonjour Claire,\n\nMerci pour ce matin. Puis-je écrire à Rémi Poulain de votre part ? Je vous dirai la suite.").await;
    send(&desk, id).await;
    assert_eq!(world.get::<Meeting>(meeting.id).await.thanked_at, Some(desk.now()));
    assert_eq!(world.get::<Referral>(referral.id).await.name_use, NameUse::Asked);
}

#[tokio::test]
async fn e14_a_confirmation_confirms() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    assert_eq!(refused(draft(&claire, MessageKind::Confirmation, Channel::Email).run(&desk).await), Some(Reason::NoMeeting));
    let meeting =
        world.with(Meeting { place: Line::parse("Café du Pont").ok(), ..world.make.meeting(&claire, "2026-11-03T14:30:00+01:00") }).await;
    let id = begin(&desk, &claire, MessageKind::Confirmation).await;
    let text = body(&desk, id).await;
    assert!(text.contains("mardi 3\u{a0}novembre") && text.contains("14\u{a0}h\u{a0}30") && text.contains("Café du Pont"), "{text}");
    send(&desk, id).await;
    assert!(matches!(world.get::<Meeting>(meeting.id).await.state, MeetingState::Confirmed { at } if at == desk.now()));
}

#[tokio::test]
async fn g5_news_to_the_recommender_close_the_loop_step_by_step() {
    let world = signing().await;
    let desk = world.desk().await;
    let (karim, claire) = (world.person("Karim Haddad").await, world.person("Claire Vasseur").await);
    let referral = referral(&world, &karim, &claire, NameUse::Agreed).await;
    let request = begin(&desk, &claire, MessageKind::Request).await;
    send(&desk, request).await;
    let owed = ShowThread::default().run(&desk).await.unwrap();
    assert_eq!(owed.debts.iter().map(|debt| (debt.referral.id, debt.stage)).collect::<Vec<_>>(), [(referral.id, LoopStage::Written)]);
    let news = begin(&desk, &karim, MessageKind::News).await;
    let view = page(&desk, news).await;
    assert_eq!(view.news_of.as_ref().map(|(led, due)| (led.referral.id, *due)), Some((referral.id, Some(LoopStage::Written))));
    assert!(view.approach.body.unwrap().as_str().contains("Claire Vasseur"));
    send(&desk, news).await;
    let told = ShowReferral { id: referral.id }.run(&desk).await.unwrap().unwrap();
    assert_eq!((told.told.len(), told.due, told.open), (1, None, true));
    // Met: news are due again; told by word of mouth.
    world.put(world.make.held_meeting(&claire, "2026-11-04T10:00:00+01:00")).await;
    let desk = world.desk_at("2026-11-05T10:00:00+01:00").await;
    let due = ShowReferral { id: referral.id }.run(&desk).await.unwrap().unwrap().due;
    assert_eq!(due.map(|news| news.stage), Some(LoopStage::Met));
    for _ in 0..2 {
        TellLoop { id: referral.id, stage: LoopStage::Met, told_at: desk.now() }.run(&desk).await.unwrap();
    }
    assert_eq!(ShowReferral { id: referral.id }.run(&desk).await.unwrap().unwrap().told.len(), 2);
    CloseLoop { id: referral.id, close: true }.run(&desk).await.unwrap();
    assert!(!ShowReferral { id: referral.id }.run(&desk).await.unwrap().unwrap().open);
}

#[tokio::test]
async fn g4_news_of_what_moved_are_told_once() {
    let world = signing().await;
    let campaign = world.with(world.make.campaign(Purpose::Confront)).await;
    let claire = world.person("Claire Vasseur").await;
    world.put(world.make.progress(&campaign, "Stage d’une semaine trouvé.")).await;
    let desk = world.desk().await;
    let id = begin(&desk, &claire, MessageKind::News).await;
    assert_eq!(page(&desk, id).await.material.progress.len(), 1);
    send(&desk, id).await;
    let again = begin(&desk, &claire, MessageKind::News).await;
    assert!(page(&desk, again).await.material.progress.is_empty());
}

#[tokio::test]
async fn b16_a_chain_of_introductions_says_whom_to_ask_first() {
    let world = signing().await;
    let desk = world.desk().await;
    let friend = Person { closeness: rebond_domain::Closeness::Close, ..world.make.person("Nora Blanc") };
    let (between, target) = (world.make.person("Karim Haddad"), world.make.person("Claire Vasseur"));
    for person in [&friend, &between, &target] {
        world.put(person.clone()).await;
    }
    world.put(world.make.tie(&friend, &between)).await;
    world.put(world.make.tie(&between, &target)).await;
    let found = WhoIntroduces { to: Sought::Person(target.id) }.run(&desk).await.unwrap().unwrap();
    let names: Vec<String> = found.chains[0].iter().map(|link| link.name.full()).collect();
    assert_eq!(names, ["Nora Blanc", "Karim Haddad", "Claire Vasseur"]);
    // The first is asked for the next, without a referral yet.
    let about = About { target: Some(between.id), ..About::default() };
    let id = BeginDraft { about, ..draft(&friend, MessageKind::Introduction, Channel::Email) }.run(&desk).await.unwrap();
    assert!(body(&desk, id).await.contains("Karim Haddad"));
}

#[tokio::test]
async fn g12_a_referral_is_noted_once_with_its_reason() {
    let world = signing().await;
    let desk = world.desk().await;
    let (karim, claire) = (world.person("Karim Haddad").await, world.person("Claire Vasseur").await);
    let add = |by: By, reason: Option<&str>| AddReferral {
        to: claire.id,
        by,
        meeting: None,
        reason: reason.map(prose),
        name_use: NameUse::NotAsked,
    };
    let named = |name: &str| By::Named(PersonName::parse(name.split(' ').next().unwrap(), name.split(' ').nth(1).unwrap()).unwrap());
    let first = add(named("Karim Haddad"), Some("Elle a changé de métier.")).run(&desk).await.unwrap().unwrap();
    let second = add(By::Person(karim.id), None).run(&desk).await.unwrap().unwrap();
    assert_eq!(first, second);
    assert_eq!(world.get::<Referral>(first).await.reason, Some(prose("Elle a changé de métier.")));
    assert_eq!(refused(add(By::Person(claire.id), None).run(&desk).await), Some(Reason::SamePerson));
    assert_eq!(refused(add(named("Nobody Here"), None).run(&desk).await), Some(Reason::NobodyNamed));
}

#[tokio::test]
async fn an_old_tab_does_not_overwrite_and_nothing_is_sent_twice() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    let id = draft(&claire, MessageKind::Request, Channel::Email).run(&desk).await.unwrap();
    let seen = page(&desk, id).await.approach.updated_at;
    let later = world.desk_at("2026-11-02T10:05:00+01:00").await;
    let save = |text: &str, seen: Timestamp| SaveDraft { id, seen: Some(seen), subject: None, body: Some(prose(text)) };
    save("Une version.", seen).run(&later).await.unwrap();
    assert!(matches!(save("Une autre.", seen).run(&later).await, Err(AppError::Stale)));
    let empty = BeginDraft { framed: false, ..draft(&claire, MessageKind::Request, Channel::Email) }.run(&desk).await.unwrap();
    let unsent = MarkSent { id: empty, sent_at: desk.now(), message_id: None }.run(&desk).await;
    assert_eq!(refused(unsent), Some(Reason::NothingWritten));
    let ahead = MarkSent { id, sent_at: "2026-12-01T10:00:00Z".parse().unwrap(), message_id: None }.run(&later).await;
    assert_eq!(refused(ahead), Some(Reason::WrongMoment));
    send(&later, id).await;
    let twice = MarkSent { id, sent_at: later.now(), message_id: None }.run(&later).await;
    assert_eq!(refused(twice), Some(Reason::AlreadyDone));
    assert_eq!(refused(DeleteDraft { id }.run(&later).await), Some(Reason::AlreadyDone));
    assert!(DeleteDraft { id: empty }.run(&later).await.is_ok());
    assert!(matches!(DeleteDraft { id: empty }.run(&later).await, Err(AppError::NotFound(Noun::Approach))));
}

#[tokio::test]
async fn a_mail_leaves_as_a_link_while_it_is_short_and_as_a_file_always() {
    let world = signing().await;
    let desk = world.desk().await;
    let claire = world.person("Claire Vasseur").await;
    world.put(world.make.email(&claire, "c@x.example")).await;
    let to = EmailAddress::parse("c@x.example").ok();
    let id = BeginDraft { to, ..draft(&claire, MessageKind::Request, Channel::Email) }.run(&desk).await.unwrap();
    write(&desk, id, "Bonjour.").await;
    let mail = mail_of(&desk, id).await.unwrap().unwrap();
    assert!(mail.mailto.unwrap().starts_with("mailto:c@x.example?"));
    write(&desk, id, &"é".repeat(2_000)).await;
    let mail = mail_of(&desk, id).await.unwrap().unwrap();
    assert!(mail.mailto.is_none() && mail.eml.is_some_and(|eml| eml.starts_with(b"X-Unsent: 1")));
}

proptest! {
    #[test]
    fn d1_parts_and_text_go_there_and_back(text in "(\\PC{0,40}[.,!?]?(\n|\n\n| )){0,12}") {
        let once = MessageParts::split(&text).join();
        let squeezed: String = text.split_whitespace().collect();
        prop_assert_eq!(once.split_whitespace().collect::<String>(), squeezed);
        prop_assert_eq!(&MessageParts::split(&once).join(), &once);
    }
}

#[tokio::test]
async fn d1_d5_d6_e11_b13_what_was_written_once_goes_into_its_part() {
    let world = signing().await;
    let desk = world.desk().await;
    let campaign = Campaign {
        story: Some(prose("J’ai tenu douze ans les comptes d’une coopérative.")),
        ..world.make.campaign(Purpose::Confront)
    };
    let strength = Strength {
        id: world.make.ids.make(world.make.at),
        campaign_id: campaign.id,
        title: Line::parse("Transmettre").unwrap(),
        example: Some(prose("J’ai formé six collègues.")),
        position: 0,
    };
    world.put(campaign).await;
    world.put(strength.clone()).await;
    let person = world.with(Person { subject: Line::parse("bois local").ok(), ..world.make.person("Claire Vasseur") }).await;
    let by = world.person("Odette Fictive").await;
    world.put(Referral { reason: Some(prose("vous avez changé de voie")), ..world.make.referral(&by, &person) }).await;
    let id = begin(&desk, &person, MessageKind::Request).await;
    let blanks = page(&desk, id).await.blanks;
    for piece in [Piece::Story, Piece::Strength(strength.id), Piece::Reason, Piece::Subject] {
        let there = page(&desk, id).await.approach;
        let draft = SaveDraft { id, seen: Some(there.updated_at), subject: there.subject, body: there.body };
        InsertPiece { draft, piece }.run(&desk).await.unwrap();
    }
    let text = body(&desk, id).await;
    let parts = MessageParts::split(&text);
    assert!(parts.me.contains("comptes d’une coopérative.\nJ’ai formé six collègues."), "{text}");
    assert!(parts.you.ends_with("parce que vous avez changé de voie"), "{text}");
    assert!(parts.us.contains("bois local"), "{text}");
    assert!(page(&desk, id).await.blanks < blanks);
    // What is not there changes nothing, and what was typed with it is kept.
    let typed = SaveDraft { id, seen: None, subject: None, body: Some(prose("Mes mots.")) };
    InsertPiece { draft: typed, piece: Piece::Strength(StrengthId(uuid::Uuid::nil())) }.run(&desk).await.unwrap();
    assert_eq!(body(&desk, id).await, "Mes mots.");
}

fn aside(id: ApproachId, remarks: &Remarks, rule: &str, reason: AsideReason) -> SetRemarkAside {
    let remark = remarks.list.iter().find(|remark| remark.rule == rule).unwrap();
    let which = WhichRemark { id, rule: remark.rule.to_owned(), words: remark.print.clone() };
    SetRemarkAside { which, reason, note: None, everywhere: false }
}

const FOR_WORK: &str = "Bonjour, auriez-vous un poste pour moi dans votre atelier ? Merci d’avance.";

#[tokio::test]
async fn d3_a_remark_set_aside_stays_so_with_its_reason_while_the_words_stay() {
    let world = signing().await;
    let (desk, person) = (world.desk().await, world.person("Claire Vasseur").await);
    let id = begin(&desk, &person, MessageKind::Request).await;
    write(&desk, id, FOR_WORK).await;
    let before = review(&desk, id, FOR_WORK).await;
    let verb = aside(id, &before, "job-request", AsideReason::Other);
    assert_eq!(refused(verb.clone().run(&desk).await), Some(Reason::ReasonMissing), "a reason of one's own needs words");
    let verb = SetRemarkAside { note: Line::parse("C’est une boutade entre nous").ok(), ..verb };
    let everywhere = SetRemarkAside { everywhere: true, ..verb.clone() };
    assert_eq!(refused(everywhere.run(&desk).await), Some(Reason::OnlyHere), "what is forbidden is set aside once");
    assert!(verb.clone().run(&desk).await.unwrap().is_some());

    let after = review(&desk, id, &format!("{FOR_WORK}\n\nÀ bientôt.")).await;
    assert!(!rules(&after).contains(&"job-request"), "{:?}", rules(&after));
    let [(remark, kept)] = &after.set_aside[..] else { panic!("{:?}", after.set_aside) };
    assert_eq!((remark.rule, kept.reason, kept.note.clone()), ("job-request", AsideReason::Other, verb.note.clone()));
    assert_eq!((after.clean, after.errors().count()), (None, 1), "sending still asks");
    assert!(verb.run(&desk).await.unwrap().is_none(), "the second tab finds nothing to set aside");

    let other_words = review(&desk, id, "Bonjour, pourriez-vous m’embaucher dans votre atelier ? Merci d’avance.").await;
    assert!(rules(&other_words).contains(&"job-request"), "other words, another remark");
    let elsewhere = begin(&desk, &world.person("Noé Petit").await, MessageKind::Request).await;
    assert!(rules(&review(&desk, elsewhere, FOR_WORK).await).contains(&"job-request"), "and only in that message");
    TakeRemarkBack { id: kept.id }.run(&desk).await.unwrap();
    TakeRemarkBack { id: kept.id }.run(&desk).await.unwrap();
    assert!(rules(&review(&desk, id, FOR_WORK).await).contains(&"job-request"));
}

#[tokio::test]
async fn d12_advice_can_be_set_aside_in_every_message() {
    let world = signing().await;
    let (desk, one, other) = (world.desk().await, world.person("Claire Vasseur").await, world.person("Noé Petit").await);
    let text = "Bonjour, pourrais-je vous voir une heure pour parler de votre métier ? Merci d’avance.";
    let id = begin(&desk, &one, MessageKind::Request).await;
    write(&desk, id, text).await;
    let verb = aside(id, &review(&desk, id, text).await, "no-easy-out", AsideReason::Custom);
    let action = SetRemarkAside { everywhere: true, ..verb.clone() }.run(&desk).await.unwrap().unwrap();
    let elsewhere = begin(&desk, &other, MessageKind::Request).await;
    let longer = format!("{text} Je travaille le bois depuis deux ans.");
    assert!(!rules(&review(&desk, elsewhere, &longer).await).contains(&"no-easy-out"), "whatever the words");
    // It outlives the message it was first said of, and is undone like anything else.
    DeleteDraft { id }.run(&desk).await.unwrap();
    assert!(!rules(&review(&desk, elsewhere, text).await).contains(&"no-easy-out"));
    UndoAction { id: action }.run(&desk).await.unwrap();
    assert!(rules(&review(&desk, elsewhere, text).await).contains(&"no-easy-out"));
    // Set aside in one message, it goes with that message.
    write(&desk, elsewhere, text).await;
    aside(elsewhere, &review(&desk, elsewhere, text).await, "no-easy-out", AsideReason::KnownAlready).run(&desk).await.unwrap();
    DeleteDraft { id: elsewhere }.run(&desk).await.unwrap();
    assert_eq!(world.store.all::<rebond_domain::RemarkAside>(world.account.id).await.unwrap(), []);
}

#[tokio::test]
async fn e11_a_strength_taken_off_can_be_put_back_and_is_not_taken_off_twice() {
    let world = signing().await;
    let desk = world.desk().await;
    AddStrength { details: StrengthDetails { title: Line::parse("Tenir un budget").unwrap(), example: None } }.run(&desk).await.unwrap();
    let strengths = || async { ShowCampaign.run(&desk).await.unwrap().strengths };
    let before = strengths().await;
    let action = RemoveStrength { id: before[0].id }.run(&desk).await.unwrap();
    assert_eq!(strengths().await, []);
    let twice = RemoveStrength { id: before[0].id }.run(&desk).await;
    assert!(matches!(twice, Err(AppError::NotFound(Noun::Strength))), "{twice:?}");
    UndoAction { id: action }.run(&desk).await.unwrap();
    assert_eq!(strengths().await, before);
}
