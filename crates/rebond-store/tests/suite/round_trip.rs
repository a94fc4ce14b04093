//! Every noun goes in and comes out the same, on both engines: full of hostile texts, and as bare as can be; and whole accounts,
//! out of one engine and into the other.

use rebond_domain::{search::Query, *};
use rebond_store::StoreError;
use rebond_testkit::{Engine, Make, World};

use crate::world::{full, opened, put, sorted};

#[tokio::test]
async fn every_noun_full_of_hostile_texts() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let records = full(make);
        let without: Vec<&Noun> = Noun::ALL.iter().filter(|noun| records.iter().all(|record| record.noun() != **noun)).collect();
        assert_eq!(without, [&Noun::Account], "the world of these tests has one of every noun");
        world.put_all(records.clone()).await;
        let mut exported = store.export(account).await.unwrap();
        assert_eq!(exported.remove(0).noun(), Noun::Account);
        assert_eq!(exported, records, "{engine:?}");
        // Again, over what is there: the other half of every put.
        let changed: Vec<Record> = records.iter().filter(|record| record.noun() == Noun::Note).cloned().collect();
        world.put_all(changed).await;
        assert_eq!(store.export(account).await.unwrap()[1..], records, "{engine:?}");
    }
}

#[tokio::test]
async fn every_noun_bare() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let (campaign, person, other) = (make.campaign(Purpose::Explore), make.person("Ada"), make.person("Bo"));
        let bare = Campaign { purpose: None, ..campaign.clone() };
        let (meeting, referral) = (make.meeting(&person, "2026-11-10T14:00:00+01:00"), make.referral(&person, &other));
        let records: Vec<Record> = vec![
            bare.into(),
            make.hope(&campaign, "x").into(),
            make.organisation("x").into(),
            person.clone().into(),
            other.clone().into(),
            make.email(&person, "a@b.fr").into(),
            make.event("x", "2026-11-20").into(),
            make.tie(&person, &other).into(),
            Meeting { address_form: None, ..meeting }.into(),
            referral.into(),
            make.approach(&person, MessageKind::Request, Channel::Email).into(),
            make.sent_request(&person).into(),
            make.note(&person, "x").into(),
            Finding { hope_id: None, ..make.finding(&person, &make.hope(&campaign, "x"), Stance::Confirms) }.into(),
            make.promise(&person, Side::Mine, "x").into(),
        ];
        world.put_all(records.clone()).await;
        assert_eq!(store.export(account).await.unwrap()[1..], sorted(records), "{engine:?}");
    }
}

#[tokio::test]
async fn an_archive_of_sqlite_restores_into_postgres_and_back() {
    for (from, into) in [(Engine::Sqlite, Engine::Postgres), (Engine::Postgres, Engine::Sqlite)] {
        let (from, into) = (from.fresh().await, into.fresh().await);
        let (source, target, make) = (from.store().await, into.store().await, Make::default());
        let account = opened(&source, &make).await;
        put(&source, account, &make, full(&make)).await;
        let archive = source.export(account).await.unwrap();
        // Into an account with another identifier, opened already.
        let other = opened(&target, &make).await;
        target.import_archive(other, archive.clone(), make.at, make.ids.make(make.at)).await.unwrap();
        let restored = target.export(other).await.unwrap();
        assert_eq!(restored[1..], archive[1..]);
        let found = rebond_store::search::find(&target, other, Query::parse("vernet")).await.unwrap();
        assert_eq!(found.people.len(), 1, "the index is restored too");
        let again = target.import_archive(other, archive, make.at, make.ids.make(make.at)).await;
        assert!(matches!(again, Err(StoreError::NotEmpty)), "{again:?}");
    }
}

#[tokio::test]
async fn moments_keep_their_microseconds() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let at: Timestamp = "2026-11-03T08:00:00.123456789Z".parse().unwrap();
        let person = Person { created_at: at, ..make.person("Ada") };
        let action = world.put(person.clone()).await;
        let read: Person = store.get(account, person.id).await.unwrap().unwrap();
        assert_eq!(read.created_at.as_microsecond(), at.as_microsecond());
        // What was cut off is no change since.
        let undone = store.undo(account, action, make.at, make.ids.make(make.at)).await.unwrap();
        assert!(matches!(undone, rebond_store::Undone::Done(_)), "{undone:?}");
    }
}

#[tokio::test]
async fn an_account_sees_nothing_of_another() {
    for engine in Engine::BOTH {
        let fresh = engine.fresh().await;
        let (store, make) = (fresh.store().await, Make::default());
        let mine = opened(&store, &make).await;
        let make = make.then("2026-11-04T09:00:00+01:00");
        let theirs = opened(&store, &make).await;
        put(&store, mine, &make, full(&make)).await;
        assert_eq!(store.export(theirs).await.unwrap().len(), 1);
        let person = store.all::<Person>(mine).await.unwrap().remove(0);
        assert_eq!(store.get::<Person>(theirs, person.id).await.unwrap(), None);
        assert_eq!(
            rebond_store::search::find(&store, theirs, Query::parse("vernet")).await.unwrap(),
            rebond_store::search::Found::default()
        );
        // One can neither take nor change what is another's by naming it.
        let taken = Changes::of(Action::AddPerson).delete(Noun::Person, person.id);
        store.save(theirs, None, taken, make.at, make.ids.make(make.at)).await.unwrap();
        let note = make.note(&person, "x");
        let refused = store.save(theirs, None, Changes::of(Action::AddPerson).put(note), make.at, make.ids.make(make.at)).await;
        assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
        assert_eq!(rebond_store::accounts::first(&store).await.unwrap().map(|account| account.id), Some(mine));
    }
}

#[tokio::test]
async fn postgres_itself_shows_an_account_only_its_own_rows() {
    let fresh = Engine::Postgres.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let (mine, theirs) = (opened(&store, &make).await, opened(&store, &make).await);
    put(&store, mine, &make, full(&make)).await;
    let rebond_store::Database::Postgres(url) = &fresh.database else { unreachable!() };
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    // A statement that forgot its account, with no account said, with another's, with its own.
    let seen = async |account: Option<AccountId>| {
        let said = account.map(|account| account.to_string()).unwrap_or_default();
        client.batch_execute(&format!("BEGIN; SELECT set_config('rebond.account', '{said}', true)")).await.unwrap();
        let people: i64 = client.query_one("SELECT COUNT(*) FROM people", &[]).await.unwrap().get(0);
        let lines: i64 = client.query_one("SELECT COUNT(*) FROM action_lines", &[]).await.unwrap().get(0);
        let taken = client.execute("UPDATE notes SET text = 'taken'", &[]).await.unwrap();
        client.batch_execute("ROLLBACK").await.unwrap();
        (people, lines > 1, taken)
    };
    assert_eq!(seen(None).await, (0, false, 0));
    assert_eq!(seen(Some(theirs)).await, (0, false, 0));
    assert_eq!(seen(Some(mine)).await, (2, true, 1));
    // Nor can one write for another.
    client.batch_execute(&format!("BEGIN; SELECT set_config('rebond.account', '{theirs}', true)")).await.unwrap();
    let forged = client
        .execute(
            &format!("INSERT INTO campaigns SELECT '{mine}', id, NULL, NULL, NULL, false, NULL, 1, 'active', 0, NULL, 0 FROM profiles"),
            &[],
        )
        .await;
    let refused = forged.unwrap_err();
    assert_eq!(refused.code(), Some(&tokio_postgres::error::SqlState::INSUFFICIENT_PRIVILEGE), "{refused}");
}

#[tokio::test]
async fn no_date_out_of_time_comes_in() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let person = make.person("Ada");
        world.put(person.clone()).await;
        let far: Timestamp = "9999-12-30T10:00:00Z".parse().unwrap();
        let early: Timestamp = "-009999-01-02T10:00:00Z".parse().unwrap();
        let late = Meeting { starts_at: far, ..make.meeting(&person, "2026-11-10T14:00:00+01:00") };
        let never = Meeting { state: MeetingState::Held { at: early }, ..make.meeting(&person, "2026-11-10T14:00:00+01:00") };
        let event = Event { starts_on: "1899-12-31".parse().unwrap(), ..make.event("Salon", "2026-11-20") };
        for record in [Record::from(late), never.into(), event.into()] {
            let noun = record.noun();
            let refused =
                store.save(account, None, Changes::of(Action::AddPerson).put(record.clone()), make.at, make.ids.make(make.at)).await;
            assert!(matches!(refused, Err(StoreError::OutOfTime(refused)) if refused == noun), "{refused:?}");
            let fresh = World::of(engine).await;
            let refused = fresh.store.import_archive(fresh.account.id, vec![record], make.at, make.ids.make(make.at)).await;
            assert!(matches!(refused, Err(StoreError::OutOfTime(refused)) if refused == noun), "{refused:?}");
        }
    }
}

#[tokio::test]
async fn what_does_not_fit_together_is_told_with_all_that_leans_on_it() {
    use rebond_store::{Misfit, misfits};
    let make = Make::default();
    let (person, other) = (make.person("Ada"), make.person("Bo"));
    let meeting = Meeting { starts_at: "9999-12-30T10:00:00Z".parse().unwrap(), ..make.meeting(&person, "2026-11-10T14:00:00+01:00") };
    let (note, lost) = (Note { meeting_id: Some(meeting.id), ..make.note(&person, "x") }, make.note(&other, "y"));
    let tie = make.tie(&person, &other);
    let records: Vec<Record> =
        vec![person.clone().into(), tie.into(), meeting.into(), make.note(&person, "z").into(), note.into(), lost.into(), person.into()];
    let told: Vec<_> = misfits(&records).into_iter().collect();
    assert_eq!(
        told,
        [
            (1, Misfit::Missing(Noun::Person)),
            (2, Misfit::OutOfTime),
            (4, Misfit::Missing(Noun::Meeting)),
            (5, Misfit::Missing(Noun::Person)),
            (6, Misfit::Twice),
        ]
    );
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_the_rest_is_not_lost() {
    let fresh = Engine::Sqlite.fresh().await;
    let (store, make) = (fresh.store().await, Make::default());
    let account = opened(&store, &make).await;
    put(&store, account, &make, full(&make)).await;
    let whole = store.export(account).await.unwrap();
    let rebond_store::Database::Sqlite(path) = &fresh.database else { unreachable!() };
    let harm = "UPDATE people SET updated_at = 253402207200000000 WHERE id = (SELECT min(id) FROM people)";
    rusqlite::Connection::open(path).unwrap().execute_batch(harm).unwrap();
    assert!(matches!(store.export(account).await, Err(StoreError::Corrupt(_))));
    let (records, unreadable) = store.salvage(account).await.unwrap();
    assert_eq!(records.len(), whole.len() - 1);
    let [one] = unreadable.as_slice() else { panic!("{unreadable:?}") };
    assert_eq!(one.noun, Noun::Person);
    assert!(whole.iter().any(|record| Some(record.id()) == one.id));
}
