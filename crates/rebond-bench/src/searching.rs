//! Search among many notes: frequent words, rare ones, both together, a word begun, beside a plain index (FTS5) over the same texts; and what
//! each index takes. Not done here: whether everything is found (the store's tests compare with a plain scan).

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use rebond_domain::{Note, Person, Record, Timestamp};
use rebond_testkit::{Make, population, temp_dir};
use rusqlite::Connection;

use crate::course::{Filled, now, read_each};
use crate::sample::Sample;
use crate::{Outcome, process};

/// Words there are; how often each stands somewhere falls with its place.
const WORDS: usize = 20_000;
/// Words of one note.
const LENGTH: usize = 60;
/// Queries asked in turn.
const QUERIES: usize = 60;

/// What it costs to search.
#[derive(Debug)]
pub(crate) struct Searching {
    pub(crate) page: Sample,
    /// Of a plain index.
    pub(crate) plain: Duration,
    /// Bytes: of the texts, of the index, of the plain index.
    pub(crate) texts: u64,
    pub(crate) index: u64,
    pub(crate) plain_index: u64,
}

/// Searches a program on so many notes.
pub(crate) fn searching(file: &str, notes: usize) -> Outcome<Searching> {
    let now = now();
    let records = population::of_few_words((notes / 10).max(10), now);
    let people: Vec<&Person> =
        records.iter().filter_map(|record| if let Record::Person(person) = record { Some(person) } else { None }).collect();
    let notes = noted(&people, notes, now);
    let texts: Vec<String> = notes.iter().map(|note| note.text.to_string()).collect();
    let bytes = texts.iter().map(|text| text.len() as u64).sum();
    let queries = queries();
    let (plain, plain_index) = plain(&texts, &queries).map_err(|error| error.to_string())?;
    let mut records = records.clone();
    records.extend(notes.into_iter().map(Record::from));
    let mut filled = Filled::of(file, None, records)?;
    let paths: Vec<String> = queries.iter().map(|query| format!("/search?q={}", query.replace(' ', "+"))).collect();
    let page = read_each(&filled.program, &paths, &filled.cookie)?;
    filled.program.end().ok_or("the program does not end when asked")?;
    let index = taken(&filled.program.data().join("rebond.db")).map_err(|error| error.to_string())?;
    Ok(Searching { page, plain, texts: bytes, index, plain_index })
}

/// The word at a place: syllables that say its number.
fn word(mut place: usize) -> String {
    const SYLLABLES: [&str; 30] = [
        "ba", "co", "du", "fe", "gi", "la", "mo", "nu", "pe", "ri", "sa", "to", "vu", "ze", "bri", "cla", "dro", "fru", "gle", "plu",
        "tri", "vra", "cho", "phe", "nou", "rai", "sei", "tau", "vei", "loi",
    ];
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[place % SYLLABLES.len()]);
        place /= SYLLABLES.len();
    }
    word
}

/// Notes whose words are as frequent as words are: the second half as often as the first, the third a third.
fn noted(people: &[&Person], many: usize, now: Timestamp) -> Vec<Note> {
    let make = Make::at("2026-08-02T09:00:00+02:00");
    let mut lot = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = || {
        lot ^= lot << 13;
        lot ^= lot >> 7;
        lot ^= lot << 17;
        // Each doubling of the place is as frequent as the one before.
        let doubling = 1_usize << (lot >> 60);
        (doubling - 1 + (lot >> 16) as usize % doubling).min(WORDS - 1)
    };
    (0..many)
        .map(|number| {
            let mut text = String::new();
            for _ in 0..LENGTH {
                let _ = write!(text, "{} ", word(draw()));
            }
            Note { at: now, ..make.note(people[number % people.len()], &text) }
        })
        .collect()
}

/// What is looked for: words by their place, alone and two together, and some only begun.
fn queries() -> Vec<String> {
    (0..QUERIES)
        .map(|number| {
            let (often, seldom) = (word(number % 7), word(2_000 + number * 211));
            match number % 5 {
                0 => seldom,
                1 => format!("{often} {seldom}"),
                2 => format!("{} {}", word(40 + number), word(90 + number)),
                3 => word(15 + number),
                _ => seldom[..seldom.len() - 1].to_owned(),
            }
        })
        .collect()
}

/// The same texts in a plain index: processor time of one query, and its bytes.
fn plain(texts: &[String], queries: &[String]) -> Result<(Duration, u64), rusqlite::Error> {
    let folder = temp_dir();
    let file = folder.path().join("plain.db");
    let mut database = Connection::open(&file)?;
    database.execute_batch("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE notes USING fts5(text, content = '')")?;
    let transaction = database.transaction()?;
    for (number, text) in texts.iter().enumerate() {
        transaction
            .prepare_cached("INSERT INTO notes (rowid, text) VALUES (?1, ?2)")?
            .execute((i64::try_from(number).unwrap_or(0), text))?;
    }
    transaction.commit()?;
    let mut look = database.prepare("SELECT rowid FROM notes WHERE notes MATCH ?1 ORDER BY rowid DESC LIMIT 20")?;
    let before = process::mine();
    let start = Instant::now();
    for query in queries.iter().cycle().take(queries.len() * 40) {
        let words: Vec<String> = query.split(' ').map(|word| format!("{word}*")).collect();
        let found = look.query_map([words.join(" ")], |row| row.get::<_, i64>(0))?.count();
        black_box(found);
    }
    let wall = start.elapsed();
    let spent = process::mine().zip(before).map_or(wall, |(after, before)| after.saturating_sub(before));
    drop(look);
    database.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?;
    let bytes = std::fs::metadata(&file).map_or(0, |about| about.len());
    Ok((spent / u32::try_from(queries.len() * 40).unwrap_or(1), bytes))
}

/// Bytes that the index takes of a file.
fn taken(file: &Path) -> Result<u64, rusqlite::Error> {
    let database = Connection::open(file)?;
    let bytes: i64 = database.query_row("SELECT COALESCE(SUM(pgsize), 0) FROM dbstat WHERE name = 'terms'", (), |row| row.get(0))?;
    Ok(bytes.unsigned_abs())
}
