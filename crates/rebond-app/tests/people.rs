//! People below HTTP: added, listed, noted, tied, set aside, erased; organisations, events, circles. Each test drives the program
//! to the point where a rule of the method applies.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::events::{AddEvent, DeleteEvent, ListEvents, MarkMet, ShowEvent};
use rebond_app::organisations::{AddOrganisation, ListOrganisations, ShowOrganisation};
use rebond_app::people::{
    AddEmail, AddMany, AddNote, AddPerson, AddTie, Added, Contact, DeleteNote, EditPerson, ErasePerson, LeaderRemark, ListPeople,
    NamedLine, PersonPage, PersonPath, PreviewErasure, SetAside, ShowBoard, ShowCircle, ShowEditable, ShowInventory, ShowPerson, TieTo,
    typed_name,
};
use rebond_app::{AppError, Desk, Reason, Search};
use rebond_coach::Stage;
use rebond_domain::*;
use rebond_testkit::World;

async fn begin() -> (World, Desk) {
    let world = World::fresh().await;
    let desk = world.desk().await;
    (world, desk)
}

async fn add(desk: &Desk, verb: AddPerson) -> PersonId {
    match verb.run(desk).await.unwrap() {
        Added::Person(id) => id,
        Added::Alike(row) => panic!("{} is there already", row.name.full()),
    }
}

async fn add_named(desk: &Desk, name: &str) -> PersonId {
    add(desk, AddPerson::named(typed_name(name).unwrap())).await
}

async fn shown(desk: &Desk, id: PersonId) -> PersonPage {
    ShowPerson { id }.run(desk).await.unwrap().unwrap()
}

async fn names_found(desk: &Desk, query: &str) -> Vec<String> {
    let list = ListPeople { query: query.to_owned(), ..ListPeople::default() }.run(desk).await.unwrap();
    list.people.into_iter().map(|person| person.name.full()).collect()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn noted(name: &str) -> PersonDetails {
    PersonDetails::named(typed_name(name).unwrap())
}

#[tokio::test]
async fn a_name_is_enough_and_what_is_known_is_kept() {
    let (_world, desk) = begin().await;
    add_named(&desk, "Amina").await;
    let id = add(
        &desk,
        AddPerson {
            organisation: Some(line("Atelier du Bois")),
            email: Some(EmailAddress::parse("claire@exemple.fr").unwrap()),
            origin: AddressOrigin::TheyGaveIt,
            ..AddPerson::noted(PersonDetails { circle: Some(Circle::Alumni), ..noted("Claire Vasseur") })
        },
    )
    .await;
    let page = shown(&desk, id).await;
    assert_eq!(page.organisation.unwrap().name.as_str(), "Atelier du Bois");
    assert_eq!(page.emails[0].origin, AddressOrigin::TheyGaveIt);
    // The organisation of the next person of that name is the same one.
    add(&desk, AddPerson { organisation: Some(line("atelier du bois")), ..AddPerson::named(typed_name("Noé Petit").unwrap()) }).await;
    let places = ListOrganisations::default().run(&desk).await.unwrap();
    assert_eq!((places.count, places.organisations[0].people), (1, 2));
}

#[tokio::test]
async fn somebody_alike_is_shown_before_being_noted_twice() {
    let (_world, desk) = begin().await;
    let first = add_named(&desk, "Claire Vasseur").await;
    let again = AddPerson::named(typed_name("VASSEUR Claire").unwrap());
    match again.clone().run(&desk).await.unwrap() {
        Added::Alike(row) => assert_eq!(row.id, first),
        Added::Person(_) => panic!("noted twice"),
    }
    assert_ne!(add(&desk, AddPerson { anyway: true, ..again }).await, first);
}

#[tokio::test]
async fn b1_every_person_records_its_source() {
    let (_world, desk) = begin().await;
    let detail = Some(line("Annuaire des artisans"));
    let id = add(
        &desk,
        AddPerson::noted(PersonDetails { source: Some(Source::Directory), source_detail: detail.clone(), ..noted("Ada Vernet") }),
    )
    .await;
    add_named(&desk, "Noé Petit").await;
    let page = shown(&desk, id).await;
    assert_eq!((page.person.source, page.person.source_detail), (Some(Source::Directory), detail));
    let list = ListPeople { source: Some(Source::Directory), ..ListPeople::default() }.run(&desk).await.unwrap();
    assert_eq!((list.count, list.people[0].id), (1, id));
    // Who belongs to a circle comes from one's own networks, without a question.
    let friend = add(&desk, AddPerson::noted(PersonDetails { circle: Some(Circle::Friends), ..noted("Léa Roy") })).await;
    assert_eq!(shown(&desk, friend).await.person.source, Some(Source::OwnNetwork));
}

#[tokio::test]
async fn b2_c6_several_people_met_at_an_event_are_added_at_once() {
    let (_world, desk) = begin().await;
    let details = EventDetails {
        name: line("Salon des métiers du bois"),
        starts_on: "2026-11-20".parse().unwrap(),
        ends_on: None,
        place: Some(line("Lyon")),
        website: None,
        remarks: None,
    };
    let event = AddEvent { details }.run(&desk).await.unwrap();
    let known = add_named(&desk, "Claire Vasseur").await;
    let people = |names: &[(&str, Option<&str>)]| {
        names.iter().map(|(name, place)| NamedLine { name: typed_name(name).unwrap(), organisation: place.map(line) }).collect()
    };
    let names = people(&[("Claire Vasseur", None), ("Noé Petit", Some("Menuiserie Petit")), ("Ada Vernet", Some("Menuiserie Petit"))]);
    let added = AddMany { people: names, circle: None, event: Some((event, false)) }.run(&desk).await.unwrap();
    assert_eq!(added, 2, "who is known is not noted twice");
    let page = ShowEvent { id: event }.run(&desk).await.unwrap().unwrap();
    assert_eq!((page.to_meet.len(), page.met.len()), (3, 0));
    let (attendance, row) = page.to_meet.iter().find(|(_, row)| row.id == known).unwrap();
    assert_eq!(row.name.full(), "Claire Vasseur");
    MarkMet { event, attendance: *attendance }.run(&desk).await.unwrap();
    // The same names again change nothing.
    let again = people(&[("Noé Petit", None), ("Ada Vernet", None)]);
    assert_eq!(AddMany { people: again, circle: None, event: Some((event, true)) }.run(&desk).await.unwrap(), 0);
    let page = ShowEvent { id: event }.run(&desk).await.unwrap().unwrap();
    assert_eq!((page.to_meet.len(), page.met.len()), (2, 1));
    let noe = page.to_meet.iter().find(|(_, row)| row.name.full() == "Noé Petit").unwrap().1.id;
    assert_eq!(shown(&desk, noe).await.person.source, Some(Source::Event));
    assert_eq!(ListEvents.run(&desk).await.unwrap().ahead.len(), 1);
    DeleteEvent { id: event }.run(&desk).await.unwrap();
    assert!(shown(&desk, noe).await.events.is_empty(), "the people stay");
}

#[tokio::test]
async fn b4_b5_an_organisation_without_a_person_asks_for_one_and_a_gateway_for_names() {
    let (_world, desk) = begin().await;
    let details = OrganisationDetails { kind: OrganisationKind::Gateway, ..OrganisationDetails::named(line("Maison des associations")) };
    let id = AddOrganisation { details: details.clone() }.run(&desk).await.unwrap();
    let page = ShowOrganisation { id }.run(&desk).await.unwrap().unwrap();
    assert!(page.lacks_a_person() && page.is_gateway());
    add(&desk, AddPerson { organisation: Some(line("maison des associations")), ..AddPerson::named(typed_name("Léa Roy").unwrap()) }).await;
    let page = ShowOrganisation { id }.run(&desk).await.unwrap().unwrap();
    assert!(!page.lacks_a_person());
    // The same name again completes it rather than making another.
    let details = OrganisationDetails { town: Some(line("Lille")), kind: OrganisationKind::Company, ..details };
    assert_eq!(AddOrganisation { details }.run(&desk).await.unwrap(), id);
    let page = ShowOrganisation { id }.run(&desk).await.unwrap().unwrap();
    assert_eq!((page.organisation.town.unwrap().as_str(), page.organisation.kind), ("Lille", OrganisationKind::Gateway));
}

#[tokio::test]
async fn b7_the_inventory_goes_circle_by_circle_and_says_what_to_tell() {
    let (world, desk) = begin().await;
    let campaign = Campaign { direction: Some(Prose::parse("Vers la menuiserie").unwrap()), ..world.make.campaign(Purpose::Explore) };
    world.put(campaign).await;
    let bare = add_named(&desk, "Claire Vasseur").await;
    let names = ["Claire Vasseur", "Noé Petit", "Noé Petit", "Amina"];
    let people = names.iter().map(|name| NamedLine { name: typed_name(name).unwrap(), organisation: None }).collect();
    assert_eq!(AddMany { people, circle: Some(Circle::Neighbours), event: None }.run(&desk).await.unwrap(), 2);
    assert_eq!(shown(&desk, bare).await.person.circle, Some(Circle::Neighbours), "who was known joins the circle");
    let all = ShowInventory.run(&desk).await.unwrap();
    assert_eq!(all.circles.len(), Circle::ALL.len());
    assert_eq!(all.circles.iter().find(|circle| circle.circle == Circle::Neighbours).unwrap().count, 3);
    assert_eq!(all.direction.unwrap().as_str(), "Vers la menuiserie");
    let one = ShowCircle { circle: Circle::Neighbours }.run(&desk).await.unwrap();
    assert_eq!((one.count, one.next), (3, Some(Circle::Colleagues)));
}

#[tokio::test]
async fn b10_a_leader_is_remarked_on_unless_the_campaign_aims_to_lead() {
    let (world, desk) = begin().await;
    let id = add(&desk, AddPerson::noted(PersonDetails { leads_others: true, ..noted("Ada Vernet") })).await;
    assert_eq!(shown(&desk, id).await.leader, Some(LeaderRemark));
    let campaign = Campaign { aims_to_lead: true, ..world.make.campaign(Purpose::Validate) };
    world.put(campaign.clone()).await;
    assert_eq!(shown(&desk, id).await.leader, None, "silent when one wants to found or direct");
    world.put(Campaign { aims_to_lead: false, ..campaign }).await;
    assert_eq!(shown(&desk, id).await.leader, Some(LeaderRemark));
    SetAside { id, aside: true }.run(&desk).await.unwrap();
    assert_eq!(shown(&desk, id).await.leader, None, "nobody chosen, nothing to remark on");
}

#[tokio::test]
async fn b11_b13_a_changed_path_and_a_subject_are_recorded_and_found() {
    let (_world, desk) = begin().await;
    let id = add(
        &desk,
        AddPerson::noted(PersonDetails { changed_path: true, subject: Some(line("Se former à l’ébénisterie")), ..noted("Léa Roy") }),
    )
    .await;
    add_named(&desk, "Noé Petit").await;
    assert!(shown(&desk, id).await.person.changed_path);
    assert_eq!(names_found(&desk, "ebenisterie").await, ["Léa Roy"]);
}

#[tokio::test]
async fn c4_an_address_records_where_it_came_from_and_through_whom() {
    let (_world, desk) = begin().await;
    let person = add_named(&desk, "Claire Vasseur").await;
    let Ok(Contact::Email(address)) = Contact::parse("Claire@Exemple.fr") else { panic!("an address") };
    let verb = AddEmail { person, address, nature: AddressNature::Private, origin: AddressOrigin::SocialNetwork, through: None };
    verb.clone().run(&desk).await.unwrap();
    AddEmail { origin: AddressOrigin::FamilyOrFriends, through: Some(line("Ma sœur")), ..verb }.run(&desk).await.unwrap();
    let emails = shown(&desk, person).await.emails;
    assert_eq!(emails.len(), 1, "the same address is not noted twice");
    assert_eq!((emails[0].origin, emails[0].through.as_ref().unwrap().as_str()), (AddressOrigin::FamilyOrFriends, "Ma sœur"));
}

#[tokio::test]
async fn b16_ties_show_who_can_introduce_one() {
    let (_world, desk) = begin().await;
    let friend = add(&desk, AddPerson::noted(PersonDetails { circle: Some(Circle::Friends), ..noted("Noé Petit") })).await;
    let target = add_named(&desk, "Ada Vernet").await;
    assert!(matches!(shown(&desk, target).await.path, PersonPath::None));
    let tie = |other| AddTie { person: target, other, closeness: Closeness::Close, remarks: None };
    let named = |name: &str| TieTo::Named(typed_name(name).unwrap());
    assert!(tie(named("petit noé")).run(&desk).await.unwrap().is_empty());
    match shown(&desk, target).await.path {
        PersonPath::Through(path) => assert_eq!(path.iter().map(|stop| stop.id).collect::<Vec<_>>(), [friend]),
        other => panic!("{other:?}"),
    }
    let refused = |answer: Result<Vec<_>, AppError>| match answer {
        Err(AppError::Refused(refusal)) => refusal.reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(tie(named("Personne Inconnue")).run(&desk).await), Reason::NobodyNamed);
    assert_eq!(refused(tie(TieTo::Person(target)).run(&desk).await), Reason::SamePerson);
    add(&desk, AddPerson { anyway: true, ..AddPerson::named(typed_name("Noé Petit").unwrap()) }).await;
    assert_eq!(tie(named("Noé Petit")).run(&desk).await.unwrap().len(), 2, "of two alike one is chosen");
}

#[tokio::test]
async fn an_old_tab_does_not_overwrite() {
    let (world, desk) = begin().await;
    let id = add_named(&desk, "Claire Vasseur").await;
    let form = ShowEditable { id }.run(&desk).await.unwrap().unwrap().person;
    let details = PersonDetails {
        closeness: Closeness::Known,
        address_form: Some(AddressForm::Tu),
        role: Some(line("Menuisière")),
        ..PersonDetails::named(form.name)
    };
    let edit = EditPerson { id, seen: Some(form.updated_at), details, organisation: None };
    let desk = world.desk_at("2026-11-03T10:00:00+01:00").await;
    edit.clone().run(&desk).await.unwrap();
    assert!(matches!(edit.run(&desk).await, Err(AppError::Stale)));
    assert_eq!(shown(&desk, id).await.person.role.unwrap().as_str(), "Menuisière");
}

#[tokio::test]
async fn the_board_puts_everybody_at_their_stage() {
    let (world, desk) = begin().await;
    let (asked, met) = (world.person("Claire Vasseur").await, world.person("Noé Petit").await);
    world.put(world.make.sent_request(&asked)).await;
    world.put(world.make.held_meeting(&met, "2026-11-02T10:00:00+01:00")).await;
    for name in ["Ada Vernet", "Léa Roy"] {
        add_named(&desk, name).await;
    }
    let aside = add_named(&desk, "Paul Martin").await;
    SetAside { id: aside, aside: true }.run(&desk).await.unwrap();
    let board = ShowBoard.run(&desk).await.unwrap();
    let column = |stage| board.columns.iter().find(|column| column.stage == stage).unwrap();
    assert_eq!((column(Stage::ToContact).count, column(Stage::ToContact).people.len()), (2, 2));
    assert_eq!(column(Stage::Waiting).people[0].id, asked.id);
    assert_eq!(column(Stage::Met).people[0].id, met.id);
    assert_eq!((column(Stage::Resting).count, column(Stage::Resting).people[0].id), (1, aside));
    assert_eq!((shown(&desk, asked.id).await.stage, shown(&desk, aside).await.stage), (Stage::Waiting, Stage::Resting));
}

#[tokio::test]
async fn the_list_goes_on_from_page_to_page_without_a_gap() {
    let (world, desk) = begin().await;
    // Many of one name: the place in the list must still be exact.
    world.put_all((0..120).map(|number| world.make.person(&format!("Jean Martin{}", number % 3)))).await;
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let list = ListPeople { after, ..ListPeople::default() }.run(&desk).await.unwrap();
        assert_eq!((list.count, list.total), (120, 120));
        seen.extend(list.people.iter().map(|person| person.id));
        after = list.next;
        if after.is_none() {
            break;
        }
    }
    let distinct: std::collections::BTreeSet<_> = seen.iter().copied().collect();
    assert_eq!((seen.len(), distinct.len()), (120, 120));
}

#[tokio::test]
async fn erasing_says_what_goes_and_leaves_nothing() {
    let (world, desk) = begin().await;
    let (ada, noe) = (world.person("Ada Zéphyrine").await, world.person("Noé Petit").await);
    world.put(world.make.email(&ada, "ada@exemple.fr")).await;
    world.put(world.make.held_meeting(&ada, "2026-11-02T10:00:00+01:00")).await;
    world.put(world.make.tie(&ada, &noe)).await;
    world.put(world.make.referral(&ada, &noe)).await;
    world.put(world.make.sent_request(&ada)).await;
    AddNote { person: ada.id, text: Prose::parse("Zéphyrine aime le chêne").unwrap() }.run(&desk).await.unwrap();
    let erasure = PreviewErasure { id: ada.id }.run(&desk).await.unwrap().unwrap();
    let count = |noun| erasure.goes.iter().find(|(found, _)| *found == noun).map_or(0, |(_, count)| *count);
    for noun in [Noun::PersonEmail, Noun::Meeting, Noun::Tie, Noun::Referral, Noun::Approach, Noun::Note] {
        assert_eq!(count(noun), 1, "{noun}");
    }
    ErasePerson { id: ada.id, lang: Lang::Fr }.run(&desk).await.unwrap();
    assert!(ShowPerson { id: ada.id }.run(&desk).await.unwrap().is_none());
    assert!(names_found(&desk, "zephyrine").await.is_empty());
    assert!(Search { query: "chêne".to_owned(), near: false }.run(&desk).await.unwrap().is_empty());
    let page = shown(&desk, noe.id).await;
    assert!(page.ties.is_empty() && page.named_by.is_empty());
    // Not a trace in the history, whose lines carry images.
    let records = world.store.export(world.account.id).await.unwrap();
    assert!(!serde_json::to_string(&records).unwrap().contains("phyrine"));
    assert!(matches!(ErasePerson { id: ada.id, lang: Lang::Fr }.run(&desk).await, Err(AppError::NotFound(Noun::Person))));
}

#[tokio::test]
async fn a_note_of_somebody_else_is_not_deleted() {
    let (_world, desk) = begin().await;
    let (claire, noe) = (add_named(&desk, "Claire Vasseur").await, add_named(&desk, "Noé Petit").await);
    let added = AddNote { person: claire, text: Prose::parse("À rappeler").unwrap() }.run(&desk).await.unwrap();
    assert!(DeleteNote { person: noe, note: added }.run(&desk).await.is_err());
    assert_eq!(shown(&desk, claire).await.notes.len(), 1);
    DeleteNote { person: claire, note: added }.run(&desk).await.unwrap();
    assert!(shown(&desk, claire).await.notes.is_empty());
}

#[tokio::test]
async fn contacts_leave_as_markdown_a_file_each_whatever_their_names_hold() {
    let world = World::fresh().await;
    let desk = world.desk().await;
    let ada = Person { role: Line::parse("Menuisière").ok(), circle: Some(Circle::Friends), ..world.make.person("Élise O’Neil") };
    let same = world.make.person("Elise O'Neil");
    let odd = world.make.person("../../etc/passwd 王");
    let records: Vec<Record> = vec![
        ada.clone().into(),
        same.into(),
        odd.into(),
        world.make.email(&ada, "elise@exemple.fr").into(),
        world.make.note(&ada, "# Pas un titre\n=SUM(A1)\n<script>").into(),
        world.make.meeting(&ada, "2026-11-10T14:00:00+01:00").into(),
    ];
    world.put_all(records).await;
    let files = rebond_app::data::ExportMarkdown { lang: Lang::Fr }.run(&desk).await.unwrap();
    let mut names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["elise-o-neil-2.md", "elise-o-neil.md", "etc-passwd.md"]);
    let told = &files.iter().find(|file| file.text.contains("Menuisière")).unwrap().text;
    assert!(told.starts_with("# Élise O’Neil\n\nMenuisière\n") && told.contains("- elise@exemple.fr\n"), "{told}");
    assert!(told.contains("## ") && told.contains("2026-11-10"), "{told}");
    assert!(!told.contains("\n# Pas un titre") && !told.contains("<script>"), "what was noted stays words: {told}");
    let packed = rebond_app::data::ExportMarkdown { lang: Lang::Fr }.packed(&desk).await.unwrap();
    assert!(packed.starts_with(b"PK"));
}
