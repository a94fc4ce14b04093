//! What is confirmed is kept: a program that saves without end is killed (SIGKILL) many times, at confirmed counts drawn by lot
//! and in the middle of writing; afterwards every save it confirmed is there, whole, on SQLite and on PostgreSQL. The killed
//! program is this one, started again with `write`; a program of its own because the harness cannot be.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test's own steps succeed or the test fails, and it says how it went")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};

use rebond_domain::{AccountId, Action, Changes, Ids, Note, Person};
use rebond_store::{Database, Store};
use rebond_testkit::{Engine, Make};

/// How many times it is killed.
const KILLS: u64 = 25;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", database, account, seed] => runtime.block_on(write(database, account.parse().unwrap(), seed.parse().unwrap())),
        // What tools ask of any test program.
        ["--list", ..] => println!("confirmed_saves_survive_a_kill: test"),
        _ => {
            for engine in Engine::BOTH {
                runtime.block_on(killed(engine));
                println!("test confirmed_saves_survive_a_kill on {engine:?} ... ok");
            }
        }
    }
    ExitCode::SUCCESS
}

/// Saves a person and a note, says so, and again, without end.
async fn write(database: &str, account: AccountId, seed: u64) {
    let database = if database.contains("://") { Database::Postgres(database.to_owned()) } else { Database::Sqlite(database.into()) };
    let store = Store::open(&database).await.unwrap();
    let make = Make { ids: Ids::seeded(seed), ..Make::default() };
    let mut out = std::io::stdout().lock();
    loop {
        let person = make.person("Ada Vernet");
        let note = make.note(&person, &"mot ".repeat(300));
        let changes = Changes::of(Action::AddPerson).put(person.clone()).put(note);
        store.save(account, None, changes, make.at, make.ids.make(make.at)).await.unwrap();
        // Nobody listens any more once the parent has killed us.
        if writeln!(out, "{}", person.id).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}

async fn killed(engine: Engine) {
    let fresh = engine.fresh().await;
    let make = Make::default();
    let account = make.account();
    let id = account.id;
    let store = fresh.store().await;
    store.save(id, None, Changes::of(Action::OpenAccount).put(account), make.at, make.ids.make(make.at)).await.unwrap();
    drop(store);
    let place = match &fresh.database {
        Database::Sqlite(path) => path.to_str().unwrap().to_owned(),
        Database::Postgres(url) => url.clone(),
    };
    let mut confirmed: Vec<String> = Vec::new();
    for kill in 0..KILLS {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args(["write", &place, &id.to_string(), &(1_000 + kill).to_string()])
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(writer.stdout.take().unwrap()).lines();
        // 1 to 24 saves, drawn by lot; the next one is already under way when the last of these is read.
        let count = 1 + (kill.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33) % 24;
        for _ in 0..count {
            confirmed.push(said.next().unwrap().unwrap());
        }
        writer.kill().unwrap();
        writer.wait().unwrap();
        // What it managed to say before it died is confirmed too; a line cut short is not.
        confirmed.extend(said.map_while(Result::ok).filter(|line| line.len() == 36));

        let store = Store::open(&fresh.database).await.unwrap();
        let people = store.all::<Person>(id).await.unwrap();
        let kept: std::collections::HashSet<String> = people.iter().map(|person| person.id.to_string()).collect();
        let lost: Vec<&String> = confirmed.iter().filter(|person| !kept.contains(*person)).collect();
        assert!(lost.is_empty(), "{engine:?}, kill {kill}: {} confirmed saves are lost", lost.len());
        // Each save whole: as many notes as people, as many actions as saves, and the revision that counts them.
        assert_eq!(store.all::<Note>(id).await.unwrap().len(), people.len());
        assert_eq!(store.actions(id, u32::MAX).await.unwrap().len(), people.len() + 1);
        assert_eq!(store.revision(id).await.unwrap().0, i64::try_from(people.len()).unwrap() + 1);
        if kill + 1 == KILLS {
            assert_eq!(store.health().await.unwrap().damage, Vec::<String>::new());
        }
    }
    assert!(confirmed.len() as u64 >= KILLS);
}
