//! The questions of pages and verbs: each finds what it should and nothing else, in the order it says.

use rebond_domain::{identity::Traits, *};
use rebond_store::*;
use rebond_testkit::{Engine, Make, World};

use crate::world::{full, line};

#[tokio::test]
async fn the_current_campaign() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        assert_eq!(campaigns::current(store, account).await.unwrap(), None);
        let began = |text: &str, state| Campaign { started_at: text.parse().unwrap(), state, ..make.campaign(Purpose::Explore) };
        let ended = [began("2026-01-01T00:00:00Z", CampaignState::Ended), began("2026-09-01T00:00:00Z", CampaignState::Ended)];
        world.put_all(ended.clone()).await;
        assert_eq!(campaigns::current(store, account).await.unwrap().as_ref(), Some(&ended[1]));
        let open = [began("2026-02-01T00:00:00Z", CampaignState::Active), began("2026-03-01T00:00:00Z", CampaignState::Resting)];
        world.put_all(open.clone()).await;
        assert_eq!(campaigns::current(store, account).await.unwrap().as_ref(), Some(&open[1]));
    }
}

#[tokio::test]
async fn b6_b11_b10_who_to_think_of_next() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let plain = make.person("Plain");
        let changed = Person { changed_path: true, ..make.person("Changed") };
        let leader = Person { leads_others: true, ..make.person("Leader") };
        let close = Person { closeness: Closeness::Close, ..make.person("Close") };
        let aside = Person { set_aside_at: Some(make.at), changed_path: true, ..make.person("Aside") };
        let (written, met, named) = (make.person("Written"), make.person("Met"), Person { leads_others: true, ..make.person("Named") });
        let records: Vec<Record> =
            [&plain, &changed, &leader, &close, &aside, &written, &met, &named].map(|person| person.clone().into()).into();
        world.put_all(records).await;
        let records: Vec<Record> = vec![
            make.approach(&written, MessageKind::Request, Channel::Email).into(),
            make.meeting(&met, "2026-11-10T14:00:00+01:00").into(),
            make.referral(&met, &named).into(),
            make.referral(&met, &written).into(),
            make.referral(&met, &aside).into(),
        ];
        world.put_all(records).await;
        let ids = async |limit| people::candidates(store, account, limit).await.unwrap().iter().map(|person| person.id).collect::<Vec<_>>();
        assert_eq!(ids(10).await, [named.id, changed.id, close.id, plain.id, leader.id], "{engine:?}");
        assert_eq!(ids(2).await, [named.id, changed.id]);
    }
}

#[tokio::test]
async fn people_by_what_an_import_knows() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let ada =
            Person { profile: Some(WebUrl::parse("https://www.linkedin.com/in/ada-v%C3%A9rnet/").unwrap()), ..make.person("Ada Vernet") };
        let twin = make.person("ADA Vérnet");
        world.put_all([Record::from(ada.clone()), twin.clone().into(), make.email(&ada, "Ada@Exemple.fr").into()]).await;
        let phone = |text: &str| PhoneNumber::parse(text).unwrap();
        world
            .put(PersonPhone {
                id: make.ids.make(make.at),
                person_id: ada.id,
                number: phone("06 12 34 56 78"),
                nature: PhoneNature::Mobile,
                origin: AddressOrigin::OwnContacts,
                through: None,
            })
            .await;
        // Neither their words nor their signs keep two spellings of a name apart; names of signs alone have no word.
        let hyphen = make.person("Jean-Noël 🌱 LE GOFF");
        let sign = Person { name: PersonName::parse("🌱", "").unwrap(), ..make.person("Nobody") };
        world.put_all([Record::from(hyphen.clone()), sign.clone().into()]).await;
        let nobody = PersonName::parse("Zoë", "Nulle").unwrap();
        let found = |name: PersonName, traits: Traits| {
            let mut keys = people::Keys::default();
            keys.add(&name, &traits);
            // Thousands that are not there change nothing.
            for n in 0..2_000 {
                keys.add(&nobody, &Traits::of(&nobody).with_emails([&EmailAddress::parse(&format!("x{n}@exemple.fr")).unwrap()]));
            }
            people::alike(store, account, keys)
        };
        let (email, page) = (EmailAddress::parse("ada@exemple.FR").unwrap(), WebUrl::parse("fr.linkedin.com/in/Ada-Vérnet/en").unwrap());
        let bare = Traits::of(&nobody);
        assert_eq!(found(nobody.clone(), bare.clone().with_emails([&email])).await.unwrap(), std::slice::from_ref(&ada));
        assert_eq!(found(nobody.clone(), bare.clone().with_phones([&phone("+33612345678")])).await.unwrap(), std::slice::from_ref(&ada));
        assert_eq!(found(nobody.clone(), bare.clone().with_profile(Some(&page))).await.unwrap(), std::slice::from_ref(&ada));
        assert_eq!(found(nobody.clone(), bare.clone()).await.unwrap(), []);
        for (given, family, expected) in [
            ("ada", "vernet", vec![ada.clone(), twin.clone()]),
            ("VERNET", "Ada", vec![ada.clone(), twin.clone()]),
            ("Jean Noel", "Le Goff", vec![hyphen]),
            ("🌱", "", vec![sign]),
            ("Ada", "Roy", vec![]),
        ] {
            let name = PersonName::parse(given, family).unwrap();
            let traits = Traits::of(&name);
            assert_eq!(found(name, traits).await.unwrap(), expected, "{given} {family}");
        }
    }
}

#[tokio::test]
async fn records_of_a_person_and_of_a_meeting() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let records = full(make);
        world.put_all(records.clone()).await;
        // The same nouns of somebody else, that no answer may hold.
        let make = Make::default().then("2026-11-04T09:00:00+01:00");
        let stranger = make.person("Somebody Else");
        let apart = make.meeting(&stranger, "2026-12-01T10:00:00+01:00");
        let noise: Vec<Record> = vec![
            stranger.clone().into(),
            apart.clone().into(),
            make.note(&stranger, "x").into(),
            make.promise(&stranger, Side::Mine, "open").into(),
            make.sent_request(&stranger).into(),
        ];
        world.put_all(noise).await;
        macro_rules! the {
            ($noun:ident) => {
                records.iter().find_map(|record| if let Record::$noun(it) = record { Some(it.clone()) } else { None }).unwrap()
            };
        }
        let (meeting, referral) = (the!(Meeting), the!(Referral));
        let person: Person = store.get(account, meeting.person_id).await.unwrap().unwrap();
        assert_eq!(contact::emails_of(store, account, person.id).await.unwrap(), [the!(PersonEmail)]);
        assert_eq!(contact::phones_of(store, account, person.id).await.unwrap(), [the!(PersonPhone)]);
        assert_eq!(contact::emails_of_organisation(store, account, person.organisation_id.unwrap()).await.unwrap(), [the!(PersonEmail)]);
        assert_eq!(
            organisations::people_of(store, account, person.organisation_id.unwrap()).await.unwrap(),
            [PersonOutline::from(&person)]
        );
        let counts = organisations::people_counts(store, account, &[person.organisation_id.unwrap()]).await.unwrap();
        assert_eq!(counts, [(person.organisation_id.unwrap(), 1)]);
        assert_eq!(events::all(store, account).await.unwrap(), [the!(Event)]);
        assert_eq!(events::attendances_of(store, account, the!(Event).id).await.unwrap(), [the!(Attendance)]);
        assert_eq!(ties::of_person(store, account, person.id).await.unwrap(), [the!(Tie)]);
        assert_eq!(ties::of_person(store, account, the!(Tie).other_id).await.unwrap(), [the!(Tie)]);
        assert_eq!(approaches::of_person(store, account, person.id).await.unwrap(), [the!(Approach)]);
        assert_eq!(approaches::of_meeting(store, account, meeting.id).await.unwrap(), [the!(Approach)]);
        assert_eq!(approaches::by_id(store, account, the!(Approach).id).await.unwrap(), Some(the!(Approach)));
        let outlines = approaches::outlines(store, account).await.unwrap();
        assert_eq!((outlines.len(), &outlines[0]), (2, &ApproachOutline::from(&the!(Approach))));
        assert_eq!(meetings::all(store, account).await.unwrap(), [meeting.clone(), apart.clone()]);
        let one = std::slice::from_ref(&meeting);
        assert_eq!(meetings::of_person(store, account, person.id).await.unwrap(), one);
        let between =
            async |from: &str, to: &str| meetings::between(store, account, from.parse().unwrap(), to.parse().unwrap()).await.unwrap();
        assert_eq!(between("2026-11-10T13:00:00Z", "2026-12-01T09:00:00Z").await, one, "from its hour on, before the other's");
        assert_eq!(between("2026-11-10T13:00:01Z", "2026-12-01T09:00:01Z").await, [apart]);
        assert_eq!(grid_points::of_meeting(store, account, meeting.id).await.unwrap(), [the!(GridPoint)]);
        assert_eq!(notes::of_meeting(store, account, meeting.id).await.unwrap(), [the!(Note)]);
        assert_eq!(notes::of_person(store, account, person.id).await.unwrap(), [the!(Note)]);
        for found in [
            findings::all(store, account).await,
            findings::of_hope(store, account, the!(Hope).id).await,
            findings::of_meeting(store, account, meeting.id).await,
            findings::of_person(store, account, person.id).await,
        ] {
            assert_eq!(found.unwrap(), [the!(Finding)]);
        }
        for found in [
            referrals::all(store, account).await,
            referrals::by_person(store, account, person.id).await,
            referrals::to_person(store, account, referral.to_id).await,
            referrals::of_meeting(store, account, meeting.id).await,
        ] {
            assert_eq!(found.unwrap(), std::slice::from_ref(&referral));
        }
        assert_eq!(referrals::to_person(store, account, person.id).await.unwrap(), []);
        assert_eq!(loop_news::of_referral(store, account, referral.id).await.unwrap(), loop_news::all(store, account).await.unwrap());
        assert_eq!(promises::of_person(store, account, person.id).await.unwrap(), [the!(Promise)]);
        assert_eq!(promises::of_meeting(store, account, meeting.id).await.unwrap(), [the!(Promise)]);
        assert_eq!(promises::open(store, account).await.unwrap().iter().map(|promise| promise.text.as_str()).collect::<Vec<_>>(), ["open"]);
        assert_eq!(progress::all_told(store, account).await.unwrap(), [the!(ProgressTold)]);
        let campaign = the!(Campaign).id;
        assert_eq!(campaigns::progress(store, account, campaign).await.unwrap(), [the!(Progress)]);
        assert_eq!(campaigns::hopes(store, account, campaign).await.unwrap(), [the!(Hope)]);
        assert_eq!(campaigns::strengths(store, account, campaign).await.unwrap(), [the!(Strength)]);
        assert_eq!(campaigns::purpose_changes(store, account, campaign).await.unwrap(), [the!(PurposeChange)]);
        let aside = the!(RemarkAside);
        let approach = aside.approach_id.unwrap();
        let everywhere = RemarkAside { id: make.ids.make(make.at), approach_id: None, at: make.at, ..aside.clone() };
        world.put(everywhere.clone()).await;
        assert_eq!(remarks_aside::of_approach(store, account, approach).await.unwrap(), std::slice::from_ref(&aside));
        let both = remarks_aside::for_approach(store, account, approach).await.unwrap();
        assert!(both.len() == 2 && both.contains(&aside) && both.contains(&everywhere));
        assert_eq!(remarks_aside::for_approach(store, account, make.ids.make(make.at)).await.unwrap(), [everywhere]);
        assert_eq!(step_choices::all(store, account).await.unwrap(), [the!(StepChoice)]);
        assert_eq!(step_choices::by_key(store, account, &the!(StepChoice).key).await.unwrap(), Some(the!(StepChoice)));
        assert_eq!(step_choices::by_key(store, account, &line("none")).await.unwrap(), None);
        assert_eq!(people::count_by_circle(store, account).await.unwrap(), [(Circle::NetworksOfOthers, 1)]);
        assert_eq!(store.all::<Person>(account).await.unwrap().len(), 3);
        assert_eq!(people::outlines(store, account, &[]).await.unwrap(), []);
    }
}

#[tokio::test]
async fn several_things_noted_at_one_moment_stay_in_the_order_of_noting_on_both() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let person = world.person("Ada Vernet").await;
        let numbers: Vec<PersonPhone> = (10..60).map(|n| make.phone(&person, &format!("06 12 34 56 {n}"))).collect();
        let promises: Vec<Promise> = (10..60).map(|n| make.promise(&person, Side::Mine, &format!("n° {n}"))).collect();
        let notes: Vec<Note> = (10..60).map(|n| make.note(&person, &format!("n° {n}"))).collect();
        world.put_all(numbers.clone()).await;
        world.put_all(promises.clone()).await;
        world.put_all(notes.clone()).await;
        assert_eq!(contact::phones_of(store, account, person.id).await.unwrap(), numbers, "{engine:?}");
        assert_eq!(promises::open(store, account).await.unwrap(), promises, "{engine:?}");
        assert_eq!(promises::of_person(store, account, person.id).await.unwrap(), promises, "{engine:?}");
        assert_eq!(notes::of_person(store, account, person.id).await.unwrap(), notes, "{engine:?}");
    }
}
