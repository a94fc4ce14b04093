//! What anything built on these parts costs at least: a bare page of 100 rows of SQLite, served by axum, in a process of its own.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use rusqlite::Connection;

use crate::Outcome;

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
