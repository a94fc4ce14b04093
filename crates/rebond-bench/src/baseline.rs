//! What anything built on these parts costs at least: a bare page of 100 rows of SQLite, served by axum, in a process of its own; a bare
//! row put into a table with one index.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use rusqlite::Connection;

use crate::{Outcome, process};

/// The word that makes this program serve the page instead of measuring.
pub(crate) const WORD: &str = "baseline";

type Shared = Arc<Mutex<Connection>>;

/// Serves the page on a free port, says the address, never ends.
pub(crate) fn serve() -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(async {
        let database = fill().map_err(|error| error.to_string())?;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.map_err(|error| error.to_string())?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        println!("http://{address}/");
        let router = Router::new().route("/", get(page)).with_state(Arc::new(Mutex::new(database)));
        axum::serve(listener, router).await.map_err(|error| error.to_string())
    })
}

/// Rows of a bare insert.
const ROWS: u32 = 200_000;

/// Processor time of one row put into a file with an index, in one transaction.
pub(crate) fn insert() -> Outcome<Duration> {
    let folder = rebond_testkit::temp_dir();
    let before = process::mine().ok_or("the kernel does not say what a process costs")?;
    put_rows(&folder.path().join("bare.db")).map_err(|error| error.to_string())?;
    let after = process::mine().ok_or("the kernel does not say what a process costs")?;
    Ok(after.saturating_sub(before) / ROWS)
}

fn put_rows(file: &Path) -> rusqlite::Result<()> {
    let mut database = Connection::open(file)?;
    database.execute_batch(
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, town TEXT NOT NULL); CREATE INDEX named ON person (name)",
    )?;
    let transaction = database.transaction()?;
    for number in 0..ROWS {
        let mut put = transaction.prepare_cached("INSERT INTO person (name, town) VALUES (?1, ?2)")?;
        put.execute((format!("Personne {}", number.wrapping_mul(2_654_435_761)), "Villeneuve"))?;
    }
    transaction.commit()
}

fn fill() -> rusqlite::Result<Connection> {
    let database = Connection::open_in_memory()?;
    database.execute_batch("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, town TEXT NOT NULL)")?;
    for number in 0..100 {
        database.execute("INSERT INTO person (name, town) VALUES (?1, ?2)", (format!("Personne {number}"), "Villeneuve"))?;
    }
    Ok(database)
}

async fn page(State(database): State<Shared>) -> Html<String> {
    let mut html = String::from("<!doctype html><title>100</title><table>");
    let rows = database.lock().ok().and_then(|database| rows(&database).ok()).unwrap_or_default();
    for (name, town) in rows {
        let _ = write!(html, "<tr><td>{name}<td>{town}");
    }
    Html(html)
}

fn rows(database: &Connection) -> rusqlite::Result<Vec<(String, String)>> {
    let mut statement = database.prepare_cached("SELECT name, town FROM person ORDER BY name LIMIT 100")?;
    statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
