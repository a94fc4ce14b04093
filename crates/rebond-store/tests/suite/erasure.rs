//! Erasing a person: every record about them, every trace in the audit and the index; on SQLite, in the bytes of the files.

use std::collections::BTreeMap;

use rebond_domain::{search::Query, *};
use rebond_store::{Database, Undone, UndoneInPart, people};
use rebond_testkit::{Engine, Make, World};

use crate::world::{full, line, prose, sorted};

/// A name that nothing else holds.
const MARK: &str = "Zyxwvutmark";

fn about(make: &Make) -> (Person, Person, Vec<Record>) {
    let mark = |text: &str| prose(&format!("{text} {MARK}"));
    let (person, other) = (Person { subject: Some(line(MARK)), ..make.person(&format!("Ada {MARK}")) }, make.person("Bo Tanguy"));
    let event = make.event("Salon", "2026-11-20");
    let meeting = Meeting { known: Some(mark("x")), ..make.meeting(&person, "2026-11-10T14:00:00+01:00") };
    let elsewhere = make.meeting(&other, "2026-11-11T14:00:00+01:00");
    let referral = Referral { meeting_id: Some(elsewhere.id), reason: Some(mark("x")), ..make.referral(&other, &person) };
    let named = Referral { meeting_id: Some(meeting.id), ..make.referral(&person, &other) };
    let campaign = make.campaign(Purpose::Explore);
    let progress = make.progress(&campaign, "x");
    let to_them = Approach { body: Some(mark("x")), ..make.approach(&person, MessageKind::Request, Channel::Email) };
    let of_them =
        Approach { body: Some(mark("x")), loop_of: Some(referral.id), ..make.approach(&other, MessageKind::News, Channel::Email) };
    let aside = |approach_id: Option<ApproachId>| RemarkAside {
        id: make.ids.make(make.at),
        approach_id,
        rule: line("too-long"),
        words: None,
        reason: AsideReason::Other,
        note: approach_id.map(|_| line(MARK)),
        at: make.at,
    };
    let asides = [aside(Some(to_them.id)), aside(Some(of_them.id)), aside(None)];
    let mut records: Vec<Record> = vec![
        campaign.into(),
        person.clone().into(),
        other.clone().into(),
        make.email(&person, &format!("{MARK}@exemple.fr")).into(),
        event.clone().into(),
        Attendance { id: make.ids.make(make.at), event_id: event.id, person_id: person.id, met: true }.into(),
        Tie { remarks: Some(line(MARK)), ..make.tie(&other, &person) }.into(),
        meeting.clone().into(),
        elsewhere.clone().into(),
        referral.clone().into(),
        named.clone().into(),
        // To them; news of them to who named them; and to another, through them.
        to_them.into(),
        of_them.into(),
        Approach { referral_id: Some(named.id), ..make.approach(&other, MessageKind::Request, Channel::Email) }.into(),
        GridPoint {
            id: make.ids.make(make.at),
            meeting_id: meeting.id,
            topic: Topic::Day,
            label: line(MARK),
            question: None,
            reserve: false,
            state: PointState::Open,
            added_live: false,
            position: 0,
        }
        .into(),
        Note { meeting_id: Some(meeting.id), ..make.note(&other, &format!("said by {MARK}")) }.into(),
        make.note(&person, MARK).into(),
        make.note(&other, "stays").into(),
        LoopNews { id: make.ids.make(make.at), referral_id: referral.id, stage: LoopStage::Met, told_at: make.at }.into(),
        make.promise(&person, Side::Mine, MARK).into(),
        progress.clone().into(),
        ProgressTold { id: make.ids.make(make.at), progress_id: progress.id, person_id: person.id, at: make.at }.into(),
        StepChoice { id: make.ids.make(make.at), key: line(&format!("G1:{}", meeting.id)), choice: Choice::Dropped, at: make.at }.into(),
        StepChoice { id: make.ids.make(make.at), key: line(&format!("G1:{}", elsewhere.id)), choice: Choice::Dropped, at: make.at }.into(),
    ];
    records.extend(asides.map(Record::from));
    (person, other, records)
}

#[tokio::test]
async fn a_person_is_erased_everywhere() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let (person, other, records) = about(make);
        let first = world.put_all(records.clone()).await;
        // Changed, and partly deleted: the audit alone remembers.
        world.put_all([Person { role: Some(line(MARK)), ..person.clone() }]).await;
        let point = records.iter().find(|record| record.noun() == Noun::GridPoint).unwrap().id();
        let gone = Changes::of(Action::AddPerson).delete(Noun::GridPoint, point);
        store.save(account, None, gone, make.at, make.ids.make(make.at)).await.unwrap();

        let preview = store.erasure_preview(account, person.id).await.unwrap();
        let erased = store.erase_person(account, person.id, make.at, make.ids.make(make.at)).await.unwrap();
        assert_eq!(erased.counts, preview);
        let counts: BTreeMap<Noun, u64> = preview.into_iter().collect();
        let expected = [
            (Noun::Person, 1),
            (Noun::PersonEmail, 1),
            (Noun::Attendance, 1),
            (Noun::Tie, 1),
            (Noun::Meeting, 1),
            (Noun::Referral, 2),
            (Noun::Approach, 2),
            (Noun::RemarkAside, 2),
            (Noun::Note, 2),
            (Noun::LoopNews, 1),
            (Noun::Promise, 1),
            (Noun::ProgressTold, 1),
            (Noun::StepChoice, 1),
        ];
        assert_eq!(counts, expected.into_iter().collect(), "{engine:?}");

        let left = store.export(account).await.unwrap();
        assert!(!serde_json_of(&left).contains(MARK), "{engine:?}");
        assert!(!serde_json_of(&left).contains(&person.id.to_string()), "no reference to them is left");
        assert_eq!(people::count(store, account).await.unwrap(), 1);
        let kept = rebond_store::approaches::of_person(store, account, other.id).await.unwrap();
        assert_eq!(kept.iter().map(|approach| approach.referral_id).collect::<Vec<_>>(), [None]);
        assert!(rebond_store::search::find(store, account, Query::parse(MARK)).await.unwrap().hits.is_empty());
        let history = store.actions(account, 9).await.unwrap();
        assert_eq!((history[0].name.as_str(), history[0].lines), ("erase-person", 0));
        assert_eq!(store.undo(account, history[0].id, make.at, make.ids.make(make.at)).await.unwrap(), Undone::Impossible);
        let _ = store.undo(account, first, make.at, make.ids.make(make.at)).await.unwrap();
        assert!(!serde_json_of(&store.export(account).await.unwrap()).contains(MARK), "undoing brings nobody back");
        // Nobody to erase any more.
        let again = store.erase_person(account, person.id, make.at, make.ids.make(make.at)).await.unwrap();
        assert!(again.counts.is_empty());
        if engine == Engine::Sqlite {
            assert_eq!(store.health().await.unwrap().damage, Vec::<String>::new());
        }
    }
}

fn serde_json_of(records: &[Record]) -> String {
    format!("{records:?}")
}

#[tokio::test]
async fn the_files_keep_no_byte_of_the_erased() {
    let world = World::of(Engine::Sqlite).await;
    let (store, make, account) = (&world.store, &world.make, world.account.id);
    world.put_all(full(make)).await;
    // Among many others, added and changed in turn, so that pages split, merge and move.
    let mut marked = Vec::new();
    for turn in 0..40 {
        let (person, _, records) = about(make);
        world.put_all(records).await;
        let crowd: Vec<Record> = (0..15).map(|n| Record::from(make.person(&format!("Crowd{n} Number{turn}")))).collect();
        world.put_all(crowd.clone()).await;
        let long = format!("{MARK} {}", "long words of a note ".repeat(usize::try_from(turn).unwrap() * 20 + 1));
        world.put_all([Record::from(Person { remarks: Some(prose(&long)), ..person.clone() }), make.note(&person, &long).into()]).await;
        if turn % 3 == 0 {
            let mut changes = Changes::of(Action::AddPerson);
            for record in &crowd {
                changes.remove(Noun::Person, record.id());
            }
            store.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        }
        marked.push(person.id);
    }
    let bytes = |file: &str| std::fs::read(world.folder().join(file)).unwrap_or_default();
    let holds = |bytes: &[u8]| {
        let lower = bytes.to_ascii_lowercase();
        let mark = MARK.to_ascii_lowercase();
        lower.windows(mark.len()).any(|window| window == mark.as_bytes())
    };
    assert!(holds(&bytes("rebond.db")) || holds(&bytes("rebond.db-wal")), "the mark is there to begin with");
    for person in marked {
        assert!(store.erase_person(account, person, make.at, make.ids.make(make.at)).await.unwrap().overwritten);
    }
    for file in ["rebond.db", "rebond.db-wal", "rebond.db-shm"] {
        assert!(!holds(&bytes(file)), "{file} still holds a byte of the erased");
    }
    assert_eq!(store.health().await.unwrap().damage, Vec::<String>::new());
}

/// Everything that can lie between two people, in which one is erased and the other stays.
struct Between {
    gone: Person,
    stays: Person,
    /// Records erased with the one.
    taken: Vec<Record>,
    /// Records that stay as they are.
    kept: Vec<Record>,
    /// Records that stay, and lose a reference: as they were, and as they are then.
    cleared: Vec<(Record, Record)>,
}

impl Between {
    fn made(make: &Make) -> (Vec<Record>, Self) {
        let [gone, stays, third] = ["Ada Gone", "Bo Stays", "Cleo Third"].map(|name| make.person(name));
        let campaign = make.campaign(Purpose::Explore);
        let (hope, progress) = (make.hope(&campaign, "x"), make.progress(&campaign, "x"));
        let [theirs, others] = [&gone, &stays].map(|person| make.meeting(person, "2026-11-10T14:00:00+01:00"));
        // Recommended, and was recommended; others named each other in a meeting with the one, and in another.
        let [named, was_named] = [make.referral(&gone, &third), make.referral(&stays, &gone)];
        let in_their_meeting = Referral { meeting_id: Some(theirs.id), ..make.referral(&stays, &third) };
        let apart = Referral { meeting_id: Some(others.id), ..make.referral(&third, &stays) };
        let to = |person: &Person| make.approach(person, MessageKind::Request, Channel::Email);
        let (sent, through) = (to(&gone), Approach { referral_id: Some(named.id), ..to(&third) });
        let about_their_meeting = Approach { meeting_id: Some(theirs.id), ..to(&stays) };
        let news = |of: &Referral| Approach { loop_of: Some(of.id), ..make.approach(&stays, MessageKind::News, Channel::Email) };
        let (news_of_them, news_apart) = (news(&was_named), news(&apart));
        // A meeting of somebody else that a message to the one obtained.
        let obtained = Meeting { approach_id: Some(sent.id), ..make.meeting(&third, "2026-11-12T14:00:00+01:00") };
        let finding =
            |person: &Person, meeting: &Meeting| Finding { meeting_id: Some(meeting.id), ..make.finding(person, &hope, Stance::Confirms) };
        let promise =
            |person: &Person, meeting: &Meeting| Promise { meeting_id: Some(meeting.id), ..make.promise(person, Side::Mine, "x") };
        let told =
            |person: &Person| ProgressTold { id: make.ids.make(make.at), progress_id: progress.id, person_id: person.id, at: make.at };
        let heard = |of: &Referral| LoopNews { id: make.ids.make(make.at), referral_id: of.id, stage: LoopStage::Met, told_at: make.at };
        let aside = |of: &Approach| RemarkAside {
            id: make.ids.make(make.at),
            approach_id: Some(of.id),
            rule: line("too-long"),
            words: None,
            reason: AsideReason::Other,
            note: None,
            at: make.at,
        };
        let choice = |key: String| StepChoice { id: make.ids.make(make.at), key: line(&key), choice: Choice::Dropped, at: make.at };
        let taken: Vec<Record> = vec![
            make.tie(&gone, &stays).into(),
            make.tie(&third, &gone).into(),
            theirs.clone().into(),
            named.clone().into(),
            was_named.clone().into(),
            sent.clone().into(),
            news_of_them.clone().into(),
            aside(&news_of_them).into(),
            finding(&gone, &others).into(),
            finding(&stays, &theirs).into(),
            promise(&gone, &others).into(),
            promise(&stays, &theirs).into(),
            told(&gone).into(),
            heard(&was_named).into(),
            heard(&named).into(),
            choice(format!("G5:{}/{}", apart.id, gone.id)).into(),
            choice(format!("B6:{}", named.id)).into(),
        ];
        let kept: Vec<Record> = vec![
            campaign.clone().into(),
            hope.clone().into(),
            progress.clone().into(),
            stays.clone().into(),
            third.clone().into(),
            make.tie(&stays, &third).into(),
            others.clone().into(),
            apart.clone().into(),
            news_apart.clone().into(),
            aside(&through).into(),
            aside(&news_apart).into(),
            finding(&stays, &others).into(),
            promise(&third, &others).into(),
            told(&stays).into(),
            heard(&apart).into(),
            choice(format!("G5:{}", apart.id)).into(),
        ];
        let cleared: Vec<(Record, Record)> = vec![
            (through.clone().into(), Approach { referral_id: None, ..through }.into()),
            (about_their_meeting.clone().into(), Approach { meeting_id: None, ..about_their_meeting }.into()),
            (in_their_meeting.clone().into(), Referral { meeting_id: None, ..in_their_meeting }.into()),
            (obtained.clone().into(), Meeting { approach_id: None, ..obtained }.into()),
        ];
        let mut all: Vec<Record> = vec![gone.clone().into()];
        all.extend(taken.iter().chain(&kept).cloned().chain(cleared.iter().map(|(before, _)| before.clone())));
        (sorted(all), Self { gone, stays, taken, kept, cleared })
    }
}

#[tokio::test]
async fn what_lies_between_two_people_goes_stays_or_lets_go() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let (all, between) = Between::made(make);
        world.put_all(all).await;
        // Each once more on its own, so that the audit has lines that name them through what they refer to alone.
        for (record, _) in &between.cleared {
            world.put_all([record.clone()]).await;
        }
        let preview = store.erasure_preview(account, between.gone.id).await.unwrap();
        assert_eq!(preview.iter().map(|(_, count)| count).sum::<u64>(), 1 + between.taken.len() as u64, "{engine:?}: {preview:?}");
        let erased = store.erase_person(account, between.gone.id, make.at, make.ids.make(make.at)).await.unwrap();
        assert_eq!(erased.counts, preview);
        let expected = sorted(between.kept.iter().cloned().chain(between.cleared.iter().map(|(_, after)| after.clone())).collect());
        assert_eq!(store.export(account).await.unwrap()[1..], expected, "{engine:?}");
        let gone: Vec<uuid::Uuid> = between.taken.iter().map(Record::id).chain([between.gone.id.0]).collect();
        assert_eq!(columns_that_hold(world.database(), account, &gone).await, Vec::<String>::new(), "{engine:?}");
        // Who stays can be erased in turn.
        assert!(!store.erase_person(account, between.stays.id, make.at, make.ids.make(make.at)).await.unwrap().counts.is_empty());
        let left: Vec<Noun> = store.export(account).await.unwrap()[1..].iter().map(Record::noun).collect();
        let expected = [Noun::Campaign, Noun::Hope, Noun::Person, Noun::Meeting, Noun::Approach, Noun::RemarkAside, Noun::Progress];
        assert_eq!(left, expected, "{engine:?}: one person, with what is theirs alone");
    }
}

/// The columns of identifiers, of nouns, index and audit alike, that hold one of these.
pub(crate) async fn columns_that_hold(database: &Database, account: AccountId, gone: &[uuid::Uuid]) -> Vec<String> {
    let mut found = Vec::new();
    let path = match database {
        Database::Sqlite(path) => path,
        Database::Postgres(url) => {
            let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
            tokio::spawn(connection);
            client.batch_execute(&format!("SELECT set_config('rebond.account', '{account}', false)")).await.unwrap();
            let sql = "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND udt_name = 'uuid'";
            for row in client.query(sql, &[]).await.unwrap() {
                let (table, column): (String, String) = (row.get(0), row.get(1));
                let list = gone.iter().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(", ");
                let count = client.query_one(&format!("SELECT COUNT(*) FROM {table} WHERE {column} IN ({list})"), &[]).await.unwrap();
                found.extend((count.get::<_, i64>(0) > 0).then(|| format!("{table}.{column}")));
            }
            for id in gone {
                let count = client.query_one(&packs_with(id), &[]).await.unwrap();
                found.extend((count.get::<_, i64>(0) > 0).then(|| "action_packs.lines".to_owned()));
            }
            return found;
        }
    };
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'BLOB'";
    let mut statement = connection.prepare(sql).unwrap();
    let columns: Vec<(String, String)> =
        statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    assert!(columns.len() > 60, "{columns:?}");
    for (table, column) in columns {
        let list = gone.iter().map(|id| format!("x'{}'", id.simple())).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} IN ({list})");
        let count: i64 = connection.query_row(&sql, (), |row| row.get(0)).unwrap();
        found.extend((count > 0).then(|| format!("{table}.{column}")));
    }
    for id in gone {
        let count: i64 = connection.query_row(&packs_with(id), (), |row| row.get(0)).unwrap();
        found.extend((count > 0).then(|| "action_packs.lines".to_owned()));
    }
    found
}

fn packs_with(id: &uuid::Uuid) -> String {
    format!("SELECT COUNT(*) FROM action_packs WHERE lines LIKE '%{}%'", id.simple())
}

#[tokio::test]
async fn of_a_file_that_brought_many_the_audit_keeps_nothing_of_the_erased() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let batch = full(make).into_iter().find(|record| record.noun() == Noun::ImportBatch).unwrap();
        let crowd: Vec<Person> = (0..100).map(|n| make.person(&format!("Crowd{n}"))).collect();
        let emails: Vec<PersonEmail> = crowd.iter().map(|person| make.email(person, "a@exemple.fr")).collect();
        let records = std::iter::once(batch).chain(crowd.iter().cloned().map(Record::from)).chain(emails.iter().cloned().map(Record::from));
        let action = world.put_all(records).await;
        // One whose address went before, of which only the packed line tells.
        let without = Changes::of(Action::EditPerson).delete(Noun::PersonEmail, emails[7].id);
        store.save(account, None, without, make.at, make.ids.make(make.at)).await.unwrap();
        let gone = [crowd[7].id.0, emails[7].id.0];
        assert!(columns_that_hold(world.database(), account, &gone).await.contains(&"action_packs.lines".to_owned()), "{engine:?}");
        store.erase_person(account, crowd[7].id, make.at, make.ids.make(make.at)).await.unwrap();
        assert_eq!(columns_that_hold(world.database(), account, &gone).await, Vec::<String>::new(), "{engine:?}");
        // The others are taken back all the same.
        let undone = store.undo_untouched(account, action, false, make.at, make.ids.make(make.at)).await.unwrap();
        assert_eq!(undone, UndoneInPart::Done { stays: Vec::new(), changed: true });
        assert_eq!(store.export(account).await.unwrap().len(), 1, "{engine:?}");
    }
}
