//! Two records of one person, or of one organisation, become one: everything of both is kept, once; nothing points at itself; and one
//! tap takes it back whole.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::data::{ActionUndone, UndoAction};
use rebond_app::organisations::{CompareOrganisations, LikeOrganisation, MergeOrganisations, OrganisationField};
use rebond_app::people::{ComparePeople, ErasePerson, MergePeople, PersonField, PersonField as F, SetAside, WhoIsAlike};
use rebond_app::{AppError, Desk, Reason, Take};
use rebond_domain::*;
use rebond_testkit::{Engine, World};

fn line(text: &str) -> Option<Line> {
    Line::parse(text).ok()
}

fn prose(text: &str) -> Option<Prose> {
    Prose::parse(text).ok()
}

async fn merge(desk: &Desk, kept: PersonId, other: PersonId) -> ActionId {
    merge_taking(desk, kept, other, &[]).await
}

async fn merge_taking(desk: &Desk, kept: PersonId, other: PersonId, take: &[(PersonField, Take)]) -> ActionId {
    let seen = ComparePeople { kept, other }.run(desk).await.unwrap().unwrap().seen;
    MergePeople { kept, other, take: take.to_vec(), seen }.run(desk).await.unwrap()
}

async fn undo(desk: &Desk, id: ActionId) -> Result<ActionId, AppError> {
    match (UndoAction { id }).run(desk).await? {
        ActionUndone::Whole(by) => Ok(by),
        ActionUndone::OfImport(batch) => panic!("{batch} brought no file"),
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Reason {
    match answer {
        Err(AppError::Refused(refusal)) => refusal.reason,
        other => panic!("not refused: {other:?}"),
    }
}

fn of<T>(all: &[Record], pick: impl Fn(&Record) -> Option<T>) -> Vec<T> {
    all.iter().filter_map(pick).collect()
}

/// Two people, a third, and one record at least of everything that can be about one of the two.
struct Two {
    kept: Person,
    other: Person,
    third: Person,
    records: Vec<Record>,
}

fn two(world: &World) -> Two {
    let make = &world.make;
    let [kept, other, third] = ["Claire Aubry", "Claire Aubry-Roux", "Paul Fictif"].map(|name| make.person(name));
    let campaign = make.campaign(Purpose::Confront);
    let (hope, progress) = (make.hope(&campaign, "On y est libre"), make.progress(&campaign, "Une porte s’ouvre"));
    let event = make.event("Salon", "2026-12-01");
    let told = |person: &Person| ProgressTold { id: make.ids.make(make.at), progress_id: progress.id, person_id: person.id, at: make.at };
    let choice = |key: String| StepChoice { id: make.ids.make(make.at), key: line(&key).unwrap(), choice: Choice::Dropped, at: make.at };
    let mut records: Vec<Record> = vec![campaign.clone().into(), hope.clone().into(), progress.clone().into(), event.clone().into()];
    records.extend([&kept, &other, &third].map(|person| Record::from(person.clone())));
    for (n, person) in [&kept, &other].into_iter().enumerate() {
        // Two meetings of one day, at different hours.
        let meeting = make.held_meeting(person, &format!("2026-11-0{}T1{n}:00:00+01:00", 2));
        let sent = make.sent_request(person);
        let by = Referral { reason: prose("Elle connaît tout le monde"), ..make.referral(person, &third) };
        records.extend([
            make.email(person, &format!("claire{n}@exemple.fr")).into(),
            make.phone(person, &format!("06 11 22 33 4{n}")).into(),
            make.attendance(&event, person).into(),
            make.tie(person, &third).into(),
            meeting.clone().into(),
            by.clone().into(),
            make.referral(&third, person).into(),
            sent.into(),
            Approach { loop_of: Some(by.id), ..make.approach(person, MessageKind::News, Channel::Email) }.into(),
            make.point(&meeting, "Une journée").into(),
            Note { meeting_id: Some(meeting.id), ..make.note(person, &format!("dit {n}")) }.into(),
            make.note(person, &format!("noté {n}")).into(),
            make.exchange(person, Side::Theirs).into(),
            make.finding(person, &hope, Stance::Confirms).into(),
            make.told(&by, LoopStage::Written).into(),
            make.promise(person, Side::Mine, &format!("promis {n}")).into(),
            told(person).into(),
            choice(format!("G9:{}", person.id)).into(),
            choice(format!("B6:{}", by.id)).into(),
        ]);
    }
    records.sort_by_key(|record| (record.noun(), record.id()));
    Two { kept, other, third, records }
}

#[tokio::test]
async fn everything_of_both_is_kept_once_and_taken_back_whole_on_postgres_too() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let Two { kept, other, third, records } = two(&world);
        world.put_all(records.clone()).await;
        let desk = world.desk().await;
        let before = world.everything().await;
        let action = merge(&desk, kept.id, other.id).await;
        let after = world.everything().await;

        assert!(!format!("{after:?}").contains(&other.id.to_string()), "{engine:?}: nothing names who is gone");
        let count = |all: &[Record], noun: Noun| all.iter().filter(|record| record.noun() == noun).count();
        // Folded into one: the tie with the third, the presence at the event, the referrals to and by the third, what was told of a
        // progress, the choices about a step. Everything else is there as often as before.
        for noun in Noun::ALL {
            let gone = match noun {
                Noun::Person | Noun::Attendance | Noun::Tie | Noun::ProgressTold => 1,
                Noun::Referral | Noun::StepChoice => 2,
                _ => 0,
            };
            assert_eq!(count(&after, *noun), count(&before, *noun) - gone, "{engine:?}: {noun}");
        }
        let meetings = of(&after, |record| if let Record::Meeting(it) = record { Some(it.person_id) } else { None });
        assert_eq!(meetings, [kept.id, kept.id], "two meetings of one day are two");
        let referrals = of(&after, |record| if let Record::Referral(it) = record { Some((it.by_id, it.to_id)) } else { None });
        assert!(referrals.contains(&(kept.id, third.id)) && referrals.contains(&(third.id, kept.id)), "{referrals:?}");
        let loops = of(&after, |record| if let Record::Approach(it) = record { it.loop_of } else { None });
        assert!(loops.len() == 2 && loops[0] == loops[1], "both messages tell of the one referral that stays");

        undo(&desk, action).await.unwrap();
        assert_eq!(world.everything().await, before, "{engine:?}: as it was");
        // And done again by taking that back.
        let again = merge(&desk, other.id, kept.id).await;
        assert!(!format!("{:?}", world.everything().await).contains(&kept.id.to_string()));
        undo(&desk, again).await.unwrap();
        assert_eq!(world.everything().await, before);
    }
}

#[tokio::test]
async fn what_lay_between_the_two_points_at_nobody_and_its_words_stay_on_postgres_too() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let make = &world.make;
        let (kept, other) = (world.person("Claire Aubry").await, world.person("Claire Roux").await);
        let tie = Tie { remarks: line("Sœurs, je crois"), ..make.tie(&other, &kept) };
        let named = Referral { reason: prose("Parle avec Claire"), ..make.referral(&kept, &other) };
        let message =
            Approach { referral_id: Some(named.id), body: prose("Bonjour"), ..make.approach(&other, MessageKind::Request, Channel::Email) };
        let news =
            Approach { loop_of: Some(named.id), body: prose("Des nouvelles"), ..make.approach(&kept, MessageKind::News, Channel::Email) };
        let between = StepChoice {
            id: make.ids.make(make.at),
            key: line(&format!("B16:{}/{}", kept.id, other.id)).unwrap(),
            choice: Choice::Dropped,
            at: make.at,
        };
        let records: [Record; 6] = [
            tie.into(),
            named.clone().into(),
            message.clone().into(),
            news.clone().into(),
            make.told(&named, LoopStage::Written).into(),
            between.into(),
        ];
        world.put_all(records).await;
        let desk = world.desk().await;
        let before = world.everything().await;
        let action = merge(&desk, kept.id, other.id).await;
        let after = world.everything().await;
        for noun in [Noun::Tie, Noun::Referral, Noun::LoopNews, Noun::StepChoice] {
            assert!(after.iter().all(|record| record.noun() != noun), "{engine:?}: no {noun} of somebody with themselves");
        }
        let mut notes = of(&after, |record| if let Record::Note(it) = record { Some(it.text.to_string()) } else { None });
        notes.sort();
        assert_eq!(notes, ["Parle avec Claire", "Sœurs, je crois"], "{engine:?}");
        let (message, news): (Approach, Approach) = (world.get(message.id).await, world.get(news.id).await);
        assert_eq!((message.person_id, message.referral_id, message.body), (kept.id, None, prose("Bonjour")));
        assert_eq!((news.loop_of, news.body), (None, prose("Des nouvelles")));
        undo(&desk, action).await.unwrap();
        assert_eq!(world.everything().await, before, "{engine:?}");
    }
}

#[tokio::test]
async fn addresses_and_numbers_that_both_have_stand_once() {
    let world = World::fresh().await;
    let make = &world.make;
    let (kept, other) = (world.person("Claire Aubry").await, world.person("Claire Aubry").await);
    let unknown = |email: PersonEmail| PersonEmail { nature: AddressNature::Unknown, origin: AddressOrigin::Unknown, ..email };
    let emails: [Record; 3] = [
        unknown(make.email(&kept, "claire@exemple.fr")).into(),
        PersonEmail { through: line("Paul"), ..make.email(&other, "Claire@Exemple.fr") }.into(),
        make.email(&other, "autre@exemple.fr").into(),
    ];
    let phones: [Record; 4] = [
        make.phone(&kept, "06 11 22 33 44").into(),
        make.phone(&other, "+33 6 11 22 33 44").into(),
        make.phone(&kept, "+1 514 555 0178").into(),
        make.phone(&other, "+33 5 14 55 50 17").into(),
    ];
    world.put_all(emails.into_iter().chain(phones)).await;
    merge(&world.desk().await, kept.id, other.id).await;
    let all = world.everything().await;
    let mut emails =
        of(&all, |it| if let Record::PersonEmail(it) = it { Some((it.address.to_string(), it.nature, it.through.clone())) } else { None });
    emails.sort();
    assert_eq!(emails.len(), 2, "{emails:?}");
    assert_eq!(emails[1], ("claire@exemple.fr".to_owned(), AddressNature::Professional, line("Paul")));
    let mut phones = of(&all, |it| if let Record::PersonPhone(it) = it { Some(it.number.to_string()) } else { None });
    phones.sort();
    assert_eq!(phones, ["+1 514 555 0178", "+33 5 14 55 50 17", "+33 6 11 22 33 44"], "with its country it says more");
}

#[tokio::test]
async fn what_one_alone_says_is_kept_and_what_both_say_is_chosen() {
    let world = World::fresh().await;
    let make = &world.make;
    let [here, there]: [Organisation; 2] = [world.with(make.organisation("Atelier")).await, world.with(make.organisation("Mairie")).await];
    let kept = world
        .with(Person {
            role: line("Menuisière"),
            organisation_id: Some(here.id),
            circle: Some(Circle::Friends),
            remarks: prose("Vue au salon"),
            last_exchange: Some(date("2026-03-01")),
            source: Some(Source::Import),
            ..make.person("Claire Aubry")
        })
        .await;
    let other = world
        .with(Person {
            role: line("Cheffe d’atelier"),
            organisation_id: Some(there.id),
            circle: Some(Circle::Friends),
            town: line("Lyon"),
            closeness: Closeness::Known,
            remarks: prose("Aime le bois"),
            last_exchange: Some(date("2026-05-01")),
            changed_path: true,
            source: Some(Source::Event),
            source_detail: line("Salon du bois"),
            silent_since: Some(make.at),
            ..make.person("Claire Aubry")
        })
        .await;
    let desk = world.desk().await;
    let compared = ComparePeople { kept: kept.id, other: other.id }.run(&desk).await.unwrap().unwrap();
    assert_eq!(compared.differs, [F::Role, F::Organisation, F::Source, F::Remarks]);
    let action = merge_taking(&desk, kept.id, other.id, &[(F::Organisation, Take::Other), (F::Source, Take::Other)]).await;
    let one: Person = world.get(kept.id).await;
    assert_eq!((one.role, one.organisation_id, one.town), (line("Menuisière"), Some(there.id), line("Lyon")));
    assert_eq!((one.source, one.source_detail), (Some(Source::Event), line("Salon du bois")), "a source goes with its detail");
    assert_eq!((one.closeness, one.changed_path, one.last_exchange), (Closeness::Known, true, Some(date("2026-05-01"))));
    assert_eq!(one.remarks, prose("Vue au salon\n\nAime le bois"));
    assert!(one.silent_since.is_some(), "what keeps one away holds whichever of the two it was said of");
    undo(&desk, action).await.unwrap();
    for (take, text) in [(Take::Kept, "Vue au salon"), (Take::Other, "Aime le bois")] {
        let action = merge_taking(&desk, kept.id, other.id, &[(F::Remarks, take)]).await;
        assert_eq!(world.get::<Person>(kept.id).await.remarks, prose(text));
        undo(&desk, action).await.unwrap();
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[tokio::test]
async fn texts_too_long_to_stand_together_are_kept_as_a_note() {
    let world = World::fresh().await;
    let long = |word: &str| prose(&word.repeat(2_000));
    let make = &world.make;
    let kept = world.with(Person { remarks: long("gauche "), ..make.person("Claire Aubry") }).await;
    let other = world.with(Person { remarks: long("droite "), ..make.person("Claire Aubry") }).await;
    merge(&world.desk().await, kept.id, other.id).await;
    assert_eq!(world.get::<Person>(kept.id).await.remarks, long("gauche "));
    let notes = of(&world.everything().await, |it| if let Record::Note(it) = it { Some(it.text.clone()) } else { None });
    assert_eq!(notes, [long("droite ").unwrap()]);
}

#[tokio::test]
async fn whether_somebody_is_proposed_is_asked_when_the_two_differ() {
    let world = World::fresh().await;
    let (kept, other) = (world.person("Claire Aubry").await, world.person("Claire Aubry").await);
    let desk = world.desk().await;
    SetAside { id: other.id, aside: true }.run(&desk).await.unwrap();
    let compared = ComparePeople { kept: kept.id, other: other.id }.run(&desk).await.unwrap().unwrap();
    assert_eq!(compared.differs, [PersonField::SetAside]);
    let action = merge(&desk, kept.id, other.id).await;
    assert!(world.get::<Person>(kept.id).await.set_aside_at.is_none());
    undo(&desk, action).await.unwrap();
    merge_taking(&desk, kept.id, other.id, &[(PersonField::SetAside, Take::Other)]).await;
    assert!(world.get::<Person>(kept.id).await.set_aside_at.is_some());
}

#[tokio::test]
async fn nobody_is_merged_with_themselves_nor_with_whoever_changed_or_went_meanwhile() {
    let world = World::fresh().await;
    let (kept, other) = (world.person("Claire Aubry").await, world.person("Claire Aubry").await);
    let desk = world.desk().await;
    let with = |other: PersonId, seen: &str| MergePeople { kept: kept.id, other, take: Vec::new(), seen: seen.to_owned() };
    assert_eq!(refused(with(kept.id, "").run(&desk).await), Reason::SamePerson);
    assert!(ComparePeople { kept: kept.id, other: kept.id }.run(&desk).await.unwrap().is_none());
    let seen = ComparePeople { kept: kept.id, other: other.id }.run(&desk).await.unwrap().unwrap().seen;
    SetAside { id: other.id, aside: true }.run(&desk).await.unwrap();
    assert!(matches!(with(other.id, &seen).run(&desk).await, Err(AppError::Stale)));
    let seen = ComparePeople { kept: kept.id, other: other.id }.run(&desk).await.unwrap().unwrap().seen;
    ErasePerson { id: other.id, lang: Lang::Fr }.run(&desk).await.unwrap();
    assert!(matches!(with(other.id, &seen).run(&desk).await, Err(AppError::NotFound(Noun::Person))));
    assert!(ComparePeople { kept: kept.id, other: other.id }.run(&desk).await.unwrap().is_none());
}

#[tokio::test]
async fn merges_in_a_row_are_taken_back_in_order() {
    let world = World::fresh().await;
    let make = &world.make;
    let [a, b, c] = [world.person("Claire Aubry").await, world.person("C. Aubry").await, world.person("Claire Roux").await];
    let notes = [&a, &b, &c].map(|person| make.note(person, &format!("de {}", person.name.full())));
    world.put_all(notes).await;
    let desk = world.desk().await;
    let first = world.everything().await;
    let one = merge(&desk, b.id, c.id).await;
    let second = world.everything().await;
    let two = merge(&desk, a.id, b.id).await;
    let notes = of(&world.everything().await, |it| if let Record::Note(it) = it { Some(it.person_id) } else { None });
    assert_eq!(notes, [a.id; 3]);
    assert_eq!(refused(undo(&desk, one).await), Reason::ChangedSince, "the later one first");
    undo(&desk, two).await.unwrap();
    assert_eq!(world.everything().await, second);
    undo(&desk, one).await.unwrap();
    assert_eq!(world.everything().await, first);
}

#[tokio::test]
async fn of_somebody_merged_and_erased_nothing_comes_back() {
    let world = World::fresh().await;
    let (kept, other) = (world.person("Claire Aubry").await, world.person("Claire Aubry").await);
    let desk = world.desk().await;
    let action = merge(&desk, kept.id, other.id).await;
    ErasePerson { id: kept.id, lang: Lang::Fr }.run(&desk).await.unwrap();
    refused(undo(&desk, action).await);
    assert!(of(&world.everything().await, |it| if let Record::Person(it) = it { Some(it.id) } else { None }).is_empty());
}

#[tokio::test]
async fn two_records_of_an_organisation_become_one_on_postgres_too() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let make = &world.make;
        let kept = world.with(Organisation { town: line("Lyon"), ..make.organisation("Saint-Gobain") }).await;
        let other = world
            .with(Organisation {
                kind: OrganisationKind::Company,
                stake: Some(Stake::Applied),
                town: line("Paris"),
                ..make.organisation("Saint Gobain")
            })
            .await;
        let apart: Organisation = world.with(make.organisation("Mairie")).await;
        let works = |name: &str, place: &Organisation| Person { organisation_id: Some(place.id), ..make.person(name) };
        let people = [works("Claire Aubry", &kept), works("Paul Fictif", &other), works("Inès Haddad", &apart)];
        world.put_all(people.clone()).await;
        let desk = world.desk().await;
        let before = world.everything().await;
        let (_, others) = LikeOrganisation { id: kept.id, query: String::new() }.run(&desk).await.unwrap().unwrap();
        assert_eq!(others.iter().map(|it| it.id).collect::<Vec<_>>(), [other.id]);
        let compared = CompareOrganisations { kept: kept.id, other: other.id }.run(&desk).await.unwrap().unwrap();
        assert_eq!(compared.differs, [OrganisationField::Name, OrganisationField::Town]);
        assert_eq!(compared.people, 1);
        let take = vec![(OrganisationField::Town, Take::Other)];
        let action = MergeOrganisations { kept: kept.id, other: other.id, take, seen: compared.seen }.run(&desk).await.unwrap();
        let one: Organisation = world.get(kept.id).await;
        assert_eq!(
            (one.name.as_str(), one.town, one.kind, one.stake),
            ("Saint-Gobain", line("Paris"), OrganisationKind::Company, Some(Stake::Applied))
        );
        let places = of(&world.everything().await, |it| if let Record::Person(it) = it { it.organisation_id } else { None });
        assert_eq!(places, [kept.id, kept.id, apart.id], "{engine:?}");
        undo(&desk, action).await.unwrap();
        assert_eq!(world.everything().await, before, "{engine:?}");
    }
}

#[tokio::test]
async fn who_looks_alike_is_offered_with_the_reason() {
    let world = World::fresh().await;
    let make = &world.make;
    let [claire, same, turned, mail, apart] =
        ["Claire Aubry", "Claire Aubry", "Aubry Claire", "C. Aubry", "Paul Fictif"].map(|name| make.person(name));
    let emails = [make.email(&claire, "claire@exemple.fr"), make.email(&mail, "claire@exemple.fr")];
    world.put_all([&claire, &same, &turned, &mail, &apart].map(Clone::clone)).await;
    world.put_all(emails).await;
    let desk = world.desk().await;
    let (_, alike) = WhoIsAlike { id: claire.id, query: String::new() }.run(&desk).await.unwrap().unwrap();
    let mut found: Vec<PersonId> = alike.iter().map(|alike| alike.row.id).collect();
    found.sort_unstable();
    let mut expected = [same.id, turned.id, mail.id];
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert!(alike.iter().all(|alike| !alike.why.is_empty()));
    let (_, named) = WhoIsAlike { id: claire.id, query: "fictif".into() }.run(&desk).await.unwrap().unwrap();
    assert_eq!(named.iter().map(|alike| alike.row.id).collect::<Vec<_>>(), [apart.id]);
    let (_, oneself) = WhoIsAlike { id: apart.id, query: "fictif".into() }.run(&desk).await.unwrap().unwrap();
    assert!(oneself.is_empty(), "nobody is offered to themselves");
}
