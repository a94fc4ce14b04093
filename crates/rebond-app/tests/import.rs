//! Imports below HTTP: looked at, carried out, repeated, taken back. Whom one knows is completed, never overwritten nor doubled.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::import::{
    AskUndo, DateOrder, Field, ImportFile, ImportLines, ImportReport, ImportUndone, LineChoices, Outcome, PreviewImport, ReadOptions,
    Staying, UndoImport, UndoWholeImport, Unreadable,
};
use rebond_app::people::{AddNote, ListPeople, PersonPage, ShowPerson};
use rebond_app::{AppError, Concern, Desk, Reason};
use rebond_domain::*;
use rebond_testkit::{Engine, Gate, World};

const LINKEDIN: &str = "\u{feff}Notes:\n\"When exporting your connection data, you may notice that some email addresses are missing.\"\n\n\
First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
Claire,Vasseur,https://www.linkedin.com/in/claire-v,,Atelier du Bois,Menuisière,12 Mar 2021\n\
Noé,Petit,https://www.linkedin.com/in/noe-p,noe@exemple.fr,\"Petit, fils et Cie\",Charpentier,03 Jan 2019\n\
,,,,,,05 Feb 2020\n";

async fn begin() -> (World, Desk) {
    let world = World::fresh().await;
    let desk = world.desk().await;
    (world, desk)
}

async fn look(desk: &Desk, name: &str, text: &str) -> ImportReport {
    let verb = PreviewImport { file_name: name.to_owned(), bytes: text.as_bytes().into(), options: ReadOptions::default() };
    verb.run(desk).await.unwrap()
}

async fn import(desk: &Desk, name: &str, text: &str) -> ImportReport {
    let verb = ImportFile { file_name: name.to_owned(), bytes: text.as_bytes().into(), options: ReadOptions::default() };
    verb.run(desk).await.unwrap()
}

/// The only person whom these words find.
async fn only(desk: &Desk, query: &str) -> PersonPage {
    let list = ListPeople { query: query.to_owned(), ..ListPeople::default() }.run(desk).await.unwrap();
    assert_eq!(list.people.len(), 1, "{query}");
    ShowPerson { id: list.people[0].id }.run(desk).await.unwrap().unwrap()
}

fn counts(report: &ImportReport) -> [u32; 4] {
    [report.added, report.completed, report.unchanged, report.rejected]
}

#[tokio::test]
async fn b1_c4_a_file_is_looked_at_first_imported_whole_and_twice_changes_nothing() {
    let (world, desk) = begin().await;
    let before = world.everything().await;
    let report = look(&desk, "Connections.csv", LINKEDIN).await;
    assert_eq!((report.kind, counts(&report)), (ImportKind::LinkedInConnections, [2, 0, 0, 1]));
    assert_eq!(world.everything().await, before, "looking saves nothing");
    let report = import(&desk, "Connections.csv", LINKEDIN).await;
    assert!(report.batch.is_some());
    let noe = only(&desk, "charpentier").await;
    assert_eq!((noe.person.source, noe.emails[0].origin), (Some(Source::Import), AddressOrigin::SocialNetwork));
    assert_eq!(noe.organisation.unwrap().name.as_str(), "Petit, fils et Cie");
    assert_eq!(noe.person.last_exchange, Some("2019-01-03".parse().unwrap()));
    let after = world.everything().await;
    let again = import(&desk, "Connections (1).csv", LINKEDIN).await;
    assert_eq!((counts(&again), again.batch), ([0, 0, 2, 1], None));
    assert!(again.seen_before.is_some());
    assert_eq!(world.everything().await, after, "the same file twice changes nothing");
}

#[tokio::test]
async fn c4_what_a_network_exports_was_found_there_and_a_mailbox_anybody_may_have_is_private() {
    let (_world, desk) = begin().await;
    let head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    let rows = "Ada,Brun,,ada.brun@gmail.com,Atelier Brun,Relieuse,03 Jan 2024\nLéo,Sand,,leo.sand@atelier-sand.example,Atelier Sand,Ébéniste,04 Jan 2024\n";
    import(&desk, "Connections.csv", &format!("{head}{rows}")).await;
    for (name, nature) in [("Ada Brun", AddressNature::Private), ("Léo Sand", AddressNature::Professional)] {
        let email = only(&desk, name).await.emails.remove(0);
        assert_eq!((email.origin, email.nature), (AddressOrigin::SocialNetwork, nature), "{name}");
    }
    // One’s own contacts gave theirs: only the nature is told.
    import(&desk, "contacts.csv", "Nom,E-mail\nInès Roux,ines.roux@laposte.net\n").await;
    let email = only(&desk, "Inès Roux").await.emails.remove(0);
    assert_eq!((email.origin, email.nature), (AddressOrigin::OwnContacts, AddressNature::Private));
}

#[tokio::test]
async fn an_import_is_taken_back_whole() {
    let (world, desk) = begin().await;
    let claire = Person { role: None, ..world.make.person("Claire Vasseur") };
    world.put(claire).await;
    let before = world.everything().await;
    let report = import(&desk, "Connections.csv", LINKEDIN).await;
    assert_eq!(counts(&report), [1, 1, 0, 1]);
    UndoImport { batch: report.batch.unwrap() }.run(&desk).await.unwrap();
    assert_eq!(world.everything().await, before);
    let twice = UndoImport { batch: report.batch.unwrap() }.run(&desk).await;
    assert!(matches!(twice, Err(AppError::Refused(refusal)) if refusal.reason == Reason::AlreadyDone));
}

#[tokio::test]
async fn what_was_written_is_completed_never_replaced() {
    let (world, desk) = begin().await;
    let place = world.make.organisation("Ma Menuiserie");
    let claire = Person {
        role: Some(Line::parse("Gérante").unwrap()),
        organisation_id: Some(place.id),
        profile: Some(WebUrl::parse("linkedin.com/in/CLAIRE-V/").unwrap()),
        ..world.make.person("Claire Dupont-Vasseur")
    };
    world.put(place).await;
    world.put(claire.clone()).await;
    let report = import(&desk, "Connections.csv", LINKEDIN).await;
    let line = report.lines.iter().find(|line| line.name == "Claire Vasseur").unwrap();
    assert_eq!(line.outcome, Outcome::Completed(Some(claire.id), vec![Field::Date]), "found by their page, whatever the name");
    let page = ShowPerson { id: claire.id }.run(&desk).await.unwrap().unwrap();
    assert_eq!((page.person.name.full().as_str(), page.person.role.unwrap().as_str()), ("Claire Dupont-Vasseur", "Gérante"));
    assert_eq!(page.organisation.unwrap().name.as_str(), "Ma Menuiserie");
}

#[tokio::test]
async fn people_are_recognised_by_page_address_number_then_name_and_place() {
    let (world, desk) = begin().await;
    let header = "Prénom;Nom;E-mail;Téléphone;Structure\n";
    let place = world.with(world.make.organisation("Atelier du Bois")).await;
    let (by_email, by_phone) = (world.person("Claire Vasseur").await, world.person("Noé Petit").await);
    let by_place = world.with(Person { organisation_id: Some(place.id), ..world.make.person("Ada Vernet") }).await;
    let by_name = world.person("Léa Roy").await;
    world.put(world.make.email(&by_email, "claire@exemple.fr")).await;
    world.put(world.make.phone(&by_phone, "06 12 34 56 78")).await;
    let of = |report: &ImportReport, name: &str| match &report.lines.iter().find(|line| line.name == name).unwrap().outcome {
        Outcome::Known(id, _) | Outcome::Completed(id, _) | Outcome::Changed(id, _) => *id,
        Outcome::New | Outcome::CalledOff | Outcome::Merged(_) | Outcome::LeftOut(_) => None,
    };
    for (row, name, expected) in [
        ("Claire;Vasseur-Martin;CLAIRE@exemple.fr;;\n", "Claire Vasseur-Martin", Some(by_email.id)),
        ("Paul;Martin;claire@exemple.fr;;\n", "Paul Martin", None), // a couple shares an address
        ("Noé;Petit;autre@exemple.fr;+33 6 12 34 56 78;\n", "Noé Petit", Some(by_phone.id)),
        ("ada;VERNET;;;atelier du bois\n", "ada VERNET", Some(by_place.id)),
        ("Ada;Vernet;;;Une autre maison\n", "Ada Vernet", None), // same name, somewhere else
        ("Léa;Roy;lea@exemple.fr;;Mairie\n", "Léa Roy", Some(by_name.id)), // noted by name alone
        ("Léa;Roy;;;Mairie\nLéa;Roy;;;École\n", "Léa Roy", None), // two of that name in the file: which one is not known
    ] {
        let report = look(&desk, "contacts.csv", &format!("{header}{row}")).await;
        assert_eq!(of(&report, name), expected, "{row}");
    }
}

#[tokio::test]
async fn dates_that_read_two_ways_wait_for_an_answer() {
    let (_world, desk) = begin().await;
    let text = "Prénom,Nom,Entreprise,Poste,Date de connexion,URL\nClaire,Vasseur,Atelier,Menuisière,03/04/2021,\nNoé,Petit,Atelier,,05/06/2020,\n";
    let report = look(&desk, "Connections.csv", text).await;
    assert_eq!(report.ambiguous_dates, 2);
    let options = ReadOptions { date_order: Some(DateOrder::DayFirst), ..ReadOptions::default() };
    let verb = ImportFile { file_name: "Connections.csv".to_owned(), bytes: text.as_bytes().into(), options };
    let report = verb.run(&desk).await.unwrap();
    assert_eq!(report.ambiguous_dates, 0);
    assert_eq!(only(&desk, "claire").await.person.last_exchange, Some("2021-04-03".parse().unwrap()));
}

#[tokio::test]
async fn b2_a_phones_contacts_and_an_agenda_are_read() {
    let (_world, desk) = begin().await;
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vernet;Ada;;;\r\nFN:Ada Vernet\r\nTEL;TYPE=CELL:06 11 22 33 44\r\nEMAIL;TYPE=WORK:ada@exemple.fr\r\nORG:Atelier\r\nEND:VCARD\r\n";
    let report = import(&desk, "contacts.vcf", card).await;
    assert_eq!((report.kind, counts(&report)), (ImportKind::VCard, [1, 0, 0, 0]));
    let page = only(&desk, "ada").await;
    assert_eq!((page.phones.len(), page.emails[0].nature), (1, AddressNature::Professional));
    let agenda = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261120\r\nSUMMARY:Salon du bois\r\nLOCATION:Lyon\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let report = import(&desk, "salons.ics", agenda).await;
    assert_eq!((report.kind, counts(&report)), (ImportKind::ICalendar, [1, 0, 0, 0]));
    assert_eq!(counts(&import(&desk, "salons.ics", agenda).await), [0, 0, 1, 0]);
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_its_reason() {
    let (_world, desk) = begin().await;
    for (name, bytes, why) in [
        ("vide.csv", &b" \n"[..], Unreadable::Empty),
        ("photo.jpg", &b"\xff\xd8\xff\xe0 not a table"[..], Unreadable::UnknownKind),
        ("vieux.xls", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], Unreadable::Spreadsheet),
    ] {
        let verb = PreviewImport { file_name: name.to_owned(), bytes: bytes.into(), options: ReadOptions::default() };
        match verb.run(&desk).await {
            Err(AppError::Refused(refusal)) => {
                assert_eq!((refusal.concern, refusal.reason), (Concern::File, Reason::Unreadable(why)), "{name}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn nobody_waits_for_a_file_that_another_has_read() {
    // One worker, and a file in the middle of being read, imported or restored: others are answered all the same.
    let world = World::fresh().await;
    let gate = Gate::at(world.make.at);
    let app = rebond_app::App::new(world.store.clone(), gate.clone(), Ids::seeded(77));
    let desk = world.desk_of(&app).await;
    let (file_name, bytes) = ("Connections.csv".to_owned(), std::sync::Arc::from(LINKEDIN.as_bytes()));
    let preview = PreviewImport { file_name: file_name.clone(), bytes: std::sync::Arc::clone(&bytes), options: ReadOptions::default() };
    let import = ImportFile { file_name, bytes, options: ReadOptions::default() };
    let meanwhile = async || {
        gate.is_waited_at().await;
        // Read and written, by somebody else's program on the same worker.
        world.put(world.make.person("Ada")).await;
        gate.open();
    };
    gate.close_after(0);
    let (report, ()) = tokio::join!(biased; preview.run(&desk), meanwhile());
    assert_eq!(counts(&report.unwrap()), [2, 0, 0, 1]);
    gate.close_after(0);
    let (written, ()) = tokio::join!(biased; rebond_app::data::WriteArchive.run(&desk), meanwhile());
    assert_eq!(written.unwrap().left_out, []);
    gate.close_after(0);
    let (imported, ()) = tokio::join!(biased; import.run(&desk), meanwhile());
    // Somebody changed what it was matched with: it is asked again rather than saved on what was.
    assert!(matches!(imported, Err(AppError::Moved) | Ok(_)), "{:?}", imported.err());
}

/// Once on each engine: how many readings of the clock an import takes, then the same stopped at the last of them, in the middle of its
/// transaction.
async fn an_import_holds_up_no_reader(engine: Engine) {
    let world = World::of(engine).await;
    let gate = Gate::at(world.make.at);
    let app = rebond_app::App::new(world.store.clone(), gate.clone(), Ids::seeded(78));
    let desk = world.desk_of(&app).await;
    let known = world.person("Ada Vernet").await;
    let watch = Watch::default();
    let options = ReadOptions { watch: watch.clone(), ..ReadOptions::default() };
    let verb = ImportFile { file_name: "Connections.csv".to_owned(), bytes: LINKEDIN.as_bytes().into(), options };
    gate.close_after(usize::MAX);
    let batch = verb.clone().run(&desk).await.unwrap().batch.unwrap();
    let readings = gate.open();
    UndoImport { batch }.run(&desk).await.unwrap();
    let before = world.everything().await;

    gate.close_after(readings - 1);
    let meanwhile = async {
        gate.is_waited_at().await;
        assert_eq!(watch.seen().0, WorkPart::Saving, "its transaction is open");
        // The quickest of several turns: a busy machine slows some, a reader that waited for the writer would be slow in all.
        let mut took = std::time::Duration::MAX;
        for _ in 0..8 {
            let begun = std::time::Instant::now();
            assert!(ShowPerson { id: known.id }.run(&desk).await.unwrap().is_some());
            assert_eq!(ListPeople::default().run(&desk).await.unwrap().people.len(), 1, "what is not whole is seen by nobody");
            took = took.min(begun.elapsed());
        }
        watch.stop();
        gate.open();
        took
    };
    let (stopped, took) = tokio::join!(biased; verb.run(&desk), meanwhile);
    assert!(took < std::time::Duration::from_millis(100), "readers waited {took:?}");
    assert!(matches!(stopped, Err(AppError::Stopped)), "{:?}", stopped.map(|report| report.batch));
    assert_eq!(world.everything().await, before, "stopped, it leaves nothing");
}

#[tokio::test]
async fn readers_go_on_while_an_import_is_saved_and_one_that_is_stopped_leaves_nothing() {
    an_import_holds_up_no_reader(Engine::Sqlite).await;
}

#[tokio::test]
async fn readers_go_on_while_an_import_is_saved_and_one_that_is_stopped_leaves_nothing_on_postgres_too() {
    an_import_holds_up_no_reader(Engine::Postgres).await;
}

#[tokio::test]
async fn rows_past_what_is_read_at_once_are_all_counted() {
    let (_, desk) = begin().await;
    let rows: String = (0..100_300).map(|n| format!("Prénom{n},Nom{n}\n")).collect();
    let report = look(&desk, "grand.csv", &format!("First Name,Last Name\n{rows}")).await;
    assert_eq!((report.added, report.rejected), (100_000, 300));
}

#[tokio::test]
async fn lines_are_chosen_and_whoever_is_known_is_said() {
    let (world, desk) = begin().await;
    let known = world.person("Claire Vasseur").await;
    world.put(world.make.phone(&known, "06 12 34 56 78")).await;
    let file =
        PreviewImport { file_name: "Connections.csv".to_owned(), bytes: LINKEDIN.as_bytes().into(), options: ReadOptions::default() };
    let seen = file.clone().run(&desk).await.unwrap();
    let claire = seen.lines.iter().find(|line| line.name == "Claire Vasseur").unwrap();
    assert_eq!(
        (&claire.outcome, claire.perhaps.first().map(|likely| likely.id)),
        (&Outcome::New, Some(known.id)),
        "a namesake is asked about"
    );
    let noe = seen.lines.iter().find(|line| line.name == "Noé Petit").unwrap().line;
    let choices = LineChoices {
        left_out: [noe].into(),
        same: [(claire.line, known.id)].into(),
        circle: Some(Circle::Colleagues),
        ..LineChoices::default()
    };
    let report = ImportLines { file: file.clone(), choices }.run(&desk).await.unwrap();
    assert_eq!(counts(&report), [0, 1, 0, 1]);
    let page = ShowPerson { id: known.id }.run(&desk).await.unwrap().unwrap();
    assert_eq!((page.person.role.unwrap().as_str(), page.phones.len()), ("Menuisière", 1));
    // The rest later, with a circle.
    let choices = LineChoices { circle: Some(Circle::Colleagues), ..LineChoices::default() };
    let report = ImportLines { file, choices }.run(&desk).await.unwrap();
    assert_eq!(counts(&report), [1, 0, 1, 1]);
    assert_eq!(only(&desk, "petit").await.person.circle, Some(Circle::Colleagues));
}

#[tokio::test]
async fn rows_that_are_surely_of_somebody_are_put_together_when_one_says_so() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let desk = world.desk().await;
        let enora = world.person("Enora Kermarrec").await;
        world.put(world.make.email(&enora, "enora@exemple.fr")).await;
        let text = "First Name,Last Name,Email,Phone,Company\n\
                    Enora,Kermarec,Enora@exemple.fr,,Atelier du Bois\nYannick,Le Goff,yannick@exemple.fr,,\n\
                    Yanick,Le Goff,yannick@exemple.fr,06 12 34 56 78,\nLouise,Kermarrec,,02 98 00 00 00,\n";
        let file = PreviewImport { file_name: "amis.csv".to_owned(), bytes: text.as_bytes().into(), options: ReadOptions::default() };
        let lines = |merge_sure| ImportLines { file: file.clone(), choices: LineChoices { merge_sure, ..LineChoices::default() } };
        assert_eq!(counts(&lines(false).look(&desk).await.unwrap()), [4, 0, 0, 0], "{engine:?}: a slip is asked about");
        let before = world.everything().await;
        assert_eq!(counts(&lines(true).look(&desk).await.unwrap()), [2, 2, 0, 0], "{engine:?}");
        assert_eq!(world.everything().await, before, "looking saves nothing");
        let report = lines(true).run(&desk).await.unwrap();
        let known = ShowPerson { id: enora.id }.run(&desk).await.unwrap().unwrap();
        assert_eq!((known.person.name.full().as_str(), known.emails.len()), ("Enora Kermarrec", 1), "what one wrote stays");
        assert_eq!(known.organisation.unwrap().name.as_str(), "Atelier du Bois");
        assert_eq!(only(&desk, "goff").await.phones.len(), 1, "two rows of one person make one");
        let again = lines(true).look(&desk).await.unwrap();
        assert_eq!(counts(&again), [0, 0, 4, 0], "{engine:?}: the same again brings nothing");
        assert_eq!(
            UndoImport { batch: report.batch.unwrap() }.run(&desk).await.unwrap(),
            ImportUndone { stays: Vec::new(), changed: true }
        );
        let person = |records: Vec<Record>| records.into_iter().filter(|record| record.noun() != Noun::ImportBatch).collect::<Vec<_>>();
        assert_eq!(person(world.everything().await), before, "{engine:?}");
    }
}

#[tokio::test]
async fn b3_an_exhibitors_list_brings_its_organisations_once() {
    let (world, desk) = begin().await;
    let list =
        "Structure;Ville;Site;Secteur\nLes Ateliers du Cèdre;Nantes;https://cedre.example;Ébénisterie\nBois Boréal;Rennes;;Charpente\n";
    let report = import(&desk, "exposants.csv", list).await;
    assert_eq!(counts(&report), [2, 0, 0, 0]);
    let places = |records: Vec<Record>| records.into_iter().filter(|record| record.noun() == Noun::Organisation).count();
    assert_eq!(places(world.everything().await), 2);
    let again = import(&desk, "exposants (1).csv", list).await;
    assert_eq!((counts(&again), places(world.everything().await)), ([0, 0, 2, 0], 2));
}

/// A note on one imported person keeps that one, and no other.
async fn an_import_is_taken_back_in_part(engine: Engine) {
    let world = World::of(engine).await;
    let desk = world.desk().await;
    let before = world.everything().await;
    let batch = import(&desk, "Connections.csv", LINKEDIN).await.batch.unwrap();
    let noe = only(&desk, "petit").await.person;
    AddNote { person: noe.id, text: Prose::parse("Rappeler").unwrap() }.run(&desk).await.unwrap();
    let told = Staying { name: "Noé Petit".to_owned(), person: Some(noe.id), needed_by: Some(Noun::Note) };
    let asked = AskUndo { batch }.run(&desk).await.unwrap();
    assert_eq!((asked.stays, asked.goes), (vec![told.clone()], vec![(Noun::Note, 1)]));
    let undone = UndoImport { batch }.run(&desk).await.unwrap();
    assert_eq!(undone, ImportUndone { stays: vec![told.clone()], changed: true });
    assert_eq!(only(&desk, "petit").await.emails.len(), 1, "who stays keeps their address");
    assert!(only(&desk, "petit").await.organisation.is_some());
    assert!(ListPeople { query: "vasseur".to_owned(), ..ListPeople::default() }.run(&desk).await.unwrap().people.is_empty());
    // The same file again brings back those who went, and nobody twice.
    let again = look(&desk, "Connections.csv", LINKEDIN).await;
    assert_eq!(counts(&again), [1, 0, 1, 1]);
    let undone = UndoWholeImport { batch }.run(&desk).await.unwrap();
    assert_eq!(undone, ImportUndone { stays: Vec::new(), changed: true });
    assert_eq!(world.everything().await, before);
}

#[tokio::test]
async fn one_note_on_one_imported_person_keeps_nobody_else() {
    an_import_is_taken_back_in_part(Engine::Sqlite).await;
}

#[tokio::test]
async fn one_note_on_one_imported_person_keeps_nobody_else_on_postgres_too() {
    an_import_is_taken_back_in_part(Engine::Postgres).await;
}
