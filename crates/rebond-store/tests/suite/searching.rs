//! Search: every word, whole or begun, wherever it stands; the same answers on both engines.

use rebond_domain::{search::Query, *};
use rebond_store::search::{self, Found};
use rebond_testkit::{Engine, World};

use crate::world::{HOSTILE, line, prose};

#[tokio::test]
async fn sqlite_and_postgres_find_the_same() {
    let mut answers: Vec<Vec<Found>> = Vec::new();
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let ada = Person { role: Some(line("Ébéniste d’art")), town: Some(line("Saint-Étienne")), ..make.person("Élodie Lefèvre") };
        let bo = Person { subject: Some(line("bois et forêt")), ..make.person("Bo Lefebvre") };
        let organisation = Organisation { sector: Some(line("Menuiserie")), ..make.organisation("L’Atelier du Bois") };
        let hope = make.hope(&make.campaign(Purpose::Explore), "x");
        world.put_all([Record::from(ada.clone()), bo.clone().into(), organisation.clone().into()]).await;
        let finding =
            Finding { hope_id: None, text: Some(prose("Le métier manque de bras")), ..make.finding(&bo, &hope, Stance::Confirms) };
        world
            .put_all([
                Record::from(make.note(&ada, "Elle travaille l'œuvre en chêne.")),
                make.email(&ada, "elodie@atelier.fr").into(),
                finding.into(),
            ])
            .await;
        let queries = [
            "elodie",
            "ÉLODIE lefe",
            "lef",
            "bois",
            "l'atelier",
            "atelier",
            "oeuvre",
            "OEUV",
            "chene ebeniste",
            "metier",
            "d’art étienne",
            "xyz",
            "",
            "  ' ",
            "lef xyz",
            HOSTILE,
            "%",
            "_",
            "e",
            "elodie@atelier.fr",
            "a e i o u b c d e f g",
        ];
        let mut found = Vec::new();
        for query in queries {
            found.push(search::find(store, account, Query::parse(query)).await.unwrap());
        }
        let people = |at: usize| found[at].people.clone();
        assert_eq!((people(0), people(1), people(8)), (vec![ada.id], vec![ada.id], vec![ada.id]));
        assert_eq!(people(2), [bo.id, ada.id], "the latest first among equals");
        assert_eq!((people(3), found[3].organisations.clone()), (vec![bo.id], vec![organisation.id]));
        // Her address stands at atelier.fr.
        assert_eq!((people(4), found[4].organisations.clone()), (vec![ada.id], vec![organisation.id]));
        assert_eq!((people(6), people(7), people(9), people(10)), (vec![ada.id], vec![ada.id], vec![bo.id], vec![ada.id]));
        assert_eq!(people(19), [ada.id]);
        for nothing in [11, 12, 13, 14, 16, 17] {
            assert_eq!(found[nothing], Found::default(), "{}", queries[nothing]);
        }
        answers.push(found);
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn what_somebody_wrote_is_known() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let ada = world.person("Ada O’Neil").await;
        let asked = ["neil", "oneil", "neal", "ada"].map(str::to_owned).into();
        let written = search::written(&world.store, world.account.id, asked).await.unwrap();
        assert_eq!(written, ["ada", "neil", "oneil"].map(str::to_owned).into());
        let found = search::find(&world.store, world.account.id, Query::parse("oneil")).await.unwrap();
        assert_eq!((found.people, found.hits.len()), (vec![ada.id], 1));
    }
}

#[tokio::test]
async fn an_index_of_an_older_make_is_written_anew() {
    let world = World::fresh().await;
    let ada = world.person("Ada O’Neil").await;
    let file = std::fs::read_dir(world.folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|it| it == "db"));
    let behind = rusqlite::Connection::open(file.unwrap()).unwrap();
    behind.execute_batch("DELETE FROM terms; INSERT INTO terms SELECT account_id, 'stale', 'person', account_id, NULL FROM accounts; UPDATE accounts SET index_make = 0").unwrap();
    let people = async |text: &str| search::find(&world.store, world.account.id, Query::parse(text)).await.unwrap().people;
    assert_eq!((people("oneil").await, people("stale").await), (vec![ada.id], vec![]));
    let left: i64 = behind.query_row("SELECT COUNT(*) FROM terms WHERE term = 'stale'", (), |row| row.get(0)).unwrap();
    assert_eq!(left, 0, "nothing of the older index is left");
}

#[tokio::test]
async fn the_index_follows_changes() {
    for engine in Engine::BOTH {
        let world = World::of(engine).await;
        let (store, make, account) = (&world.store, &world.make, world.account.id);
        let (ada, bo) = (make.person("Ada Vernet"), make.person("Bo Tanguy"));
        let note = make.note(&ada, "parle de soudure");
        world.put_all([Record::from(ada.clone()), bo.clone().into(), note.clone().into()]).await;
        let people = async |text: &str| search::find(store, account, Query::parse(text)).await.unwrap().people;
        assert_eq!(people("soudure vernet").await, [ada.id], "across the records of one person");
        world.put(Note { person_id: bo.id, ..note.clone() }).await;
        assert_eq!((people("soudure").await, people("soudure vernet").await), (vec![bo.id], vec![]));
        world.put(Note { text: prose("parle de couture"), ..note.clone() }).await;
        assert_eq!((people("soudure").await, people("couture").await), (vec![], vec![ada.id]));
        let gone = Changes::of(Action::AddPerson).delete(Noun::Note, note.id);
        store.save(account, None, gone, make.at, make.ids.make(make.at)).await.unwrap();
        assert_eq!(people("couture").await, []);
    }
}
