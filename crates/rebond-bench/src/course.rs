//! The course: a program on its database is asked each page many times, then started cold many times.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use rebond_domain::{Record, Timestamp};
use rebond_store::Database;
use rebond_testkit::http::Connection;
use rebond_testkit::{Program, population};

use crate::ask::get;
use crate::crowd::{Crowd, crowd};
use crate::sample::Sample;
use crate::{Outcome, baseline, fill, process};

const TURNS: u32 = 500;
const ADDITIONS: u32 = 200;
const STARTS: u32 = 15;
const FIRSTS: u32 = 5;

/// What a course found.
#[derive(Debug)]
pub(crate) struct Course {
    /// Each page, by its name.
    pub(crate) pages: Vec<(&'static str, Sample)>,
    /// Processor time of one record stored.
    pub(crate) stored: Duration,
    /// Fifty at once.
    pub(crate) crowd: Crowd,
    /// From nothing to the first answer.
    pub(crate) cold_start: Sample,
    /// In mebibytes, after all pages.
    pub(crate) resident: Option<f64>,
}

/// The pages that are read, by name.
const PAGES: [(&str, &str); 9] = [
    ("Today", "/"),
    ("People list", "/people"),
    ("People of a circle", "/people?circle=friends"),
    ("One person", PERSON),
    ("Search", "/people?q=vernet+el"),
    ("Board", "/people/board"),
    ("Meetings", "/meetings"),
    ("Thread", "/thread"),
    ("Statistics", "/statistics"),
];
/// Stands for the page of somebody.
const PERSON: &str = "/people/{id}";

impl Course {
    /// The bare page, served by this very program.
    pub(crate) fn baseline(me: &Path) -> Outcome<Self> {
        let mut program = Program::start_with(me, &[baseline::WORD]);
        let pages = vec![("100 bare rows", read(&program, "/", "")?)];
        let crowd = crowd(&program, &["/".to_owned()], "")?;
        let resident = process::resident(program.id());
        Ok(Self { pages, stored: baseline::insert()?, crowd, cold_start: starts(&mut program, "/", ""), resident })
    }

    /// A program on a large database: its own file, or a PostgreSQL database.
    pub(crate) fn of(file: &str, postgres: Option<&str>, people: usize) -> Outcome<Self> {
        let Filled { mut program, mut cookie, person, stored } = Filled::of(file, postgres, population::records(people, now()))?;
        let mut pages = vec![("Today, first", first(&mut program, &mut cookie)?)];
        for (name, path) in PAGES {
            pages.push((name, read(&program, if path == PERSON { &person } else { path }, &cookie)?));
        }
        let mixed: Vec<String> = PAGES.iter().map(|(_, path)| if *path == PERSON { person.clone() } else { (*path).to_owned() }).collect();
        let crowd = crowd(&program, &mixed, &cookie)?;
        pages.push(("Adding a person", add(&program, &cookie)?));
        pages.push(("Today after each addition", page_after(&program, &cookie, "/", add_one)?));
        pages.push(("Board after each addition", page_after(&program, &cookie, "/people/board", add_one)?));
        pages.push(("Thread after each addition", page_after(&program, &cookie, "/thread", add_one)?));
        pages.push(("Today judged whole", page_after(&program, &cookie, "/", set_rhythm)?));
        let resident = process::resident(program.id());
        Ok(Self { pages, stored, crowd, cold_start: starts(&mut program, "/", &cookie), resident })
    }
}

/// A program on these records, the cookie of somebody inside, and the page of one who was met.
pub(crate) struct Filled {
    pub(crate) program: Program,
    pub(crate) cookie: String,
    person: String,
    /// Processor time of one record.
    stored: Duration,
}

impl Filled {
    pub(crate) fn of(file: &str, postgres: Option<&str>, records: Vec<Record>) -> Outcome<Self> {
        let words: Vec<&str> = ["serve"].into_iter().chain(postgres.iter().flat_map(|url| ["--database", url])).collect();
        let mut program = Program::start_with(file, &words);
        let cookie = program.cookie();
        // An empty campaign answers `/` by leading to its first question.
        get(&mut program.connect(), "/welcome", &cookie)?;
        program.end().ok_or("the program does not end when asked")?;

        let person = records.iter().find_map(|record| if let Record::Meeting(meeting) = record { Some(meeting.person_id) } else { None });
        let person = person.map(|id| id.to_string()).unwrap_or_default();
        let database =
            postgres.map_or_else(|| Database::Sqlite(program.data().join("rebond.db")), |url| Database::Postgres(url.to_owned()));
        let many = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let before = process::mine();
        fill::fill(&database, records, now())?;
        let stored = process::mine().zip(before).map(|(after, before)| after.saturating_sub(before) / many).unwrap_or_default();

        program.again();
        let cookie = program.cookie();
        Ok(Self { program, cookie, person: format!("/people/{person}"), stored })
    }
}

/// Today when nothing is kept yet: the first page after a start.
fn first(program: &mut Program, cookie: &mut String) -> Outcome<Sample> {
    let (mut times, mut cpu) = (Vec::new(), Some(Duration::ZERO));
    for _ in 0..FIRSTS {
        program.end().ok_or("the program does not end when asked")?;
        program.again();
        *cookie = program.cookie();
        let mut connection = program.connect();
        // The program itself is awake before it is asked.
        get(&mut connection, "/device", cookie)?;
        let before = process::cpu(program.id());
        let start = Instant::now();
        get(&mut connection, "/", cookie)?;
        times.push(start.elapsed());
        let spent = process::cpu(program.id()).zip(before).map(|(after, before)| after.saturating_sub(before));
        cpu = cpu.zip(spent).map(|(all, spent)| all + spent);
    }
    Ok(Sample::of(times, cpu))
}

/// Asks for a page, again and again over one connection.
fn read(program: &Program, path: &str, cookie: &str) -> Outcome<Sample> {
    read_each(program, &[path.to_owned()], cookie)
}

/// Asks for pages in turn over one connection.
pub(crate) fn read_each(program: &Program, paths: &[String], cookie: &str) -> Outcome<Sample> {
    let mut connection = program.connect();
    turns(program, TURNS, |turn| get(&mut connection, &paths[turn as usize % paths.len()], cookie))
}

/// Adds people as the form of the page does.
fn add(program: &Program, cookie: &str) -> Outcome<Sample> {
    let mut connection = program.connect();
    turns(program, ADDITIONS, |turn| add_one(program, &mut connection, cookie, turn))
}

/// Asks for a page after each of many changes: what is kept between pages has to be brought up to date each time. The changes
/// themselves are not counted.
pub(crate) fn page_after(program: &Program, cookie: &str, path: &str, change: Change) -> Outcome<Sample> {
    let mut connection = program.connect();
    let (mut times, mut cpu) = (Vec::new(), Some(Duration::ZERO));
    for turn in 0..ADDITIONS {
        change(program, &mut connection, cookie, 2 * ADDITIONS + turn)?;
        let before = process::cpu(program.id());
        let start = Instant::now();
        get(&mut connection, path, cookie)?;
        times.push(start.elapsed());
        let spent = process::cpu(program.id()).zip(before).map(|(after, before)| after.saturating_sub(before));
        cpu = cpu.zip(spent).map(|(all, spent)| all + spent);
    }
    Ok(Sample::of(times, cpu))
}

/// A change made through the pages.
type Change = fn(&Program, &mut Connection, &str, u32) -> Outcome;

/// Adds somebody whose name nobody has yet.
pub(crate) fn add_one(program: &Program, connection: &mut Connection, cookie: &str, _turn: u32) -> Outcome {
    static ADDED: AtomicU32 = AtomicU32::new(0);
    let number = ADDED.fetch_add(1, Ordering::Relaxed);
    send(program, connection, cookie, "/people", &format!("name=Nouvelle+Personne+{number}&circle=friends"))
}

/// Changes the campaign: every step is judged again, not only those of one person.
fn set_rhythm(program: &Program, connection: &mut Connection, cookie: &str, turn: u32) -> Outcome {
    send(program, connection, cookie, "/campaign/rhythm", &format!("weekly-goal={}", 1 + turn % 2))
}

fn send(program: &Program, connection: &mut Connection, cookie: &str, path: &str, form: &str) -> Outcome {
    let origin = program.origin();
    let headers = [("Cookie", cookie), ("Origin", origin.as_str()), ("Content-Type", "application/x-www-form-urlencoded")];
    let answer = connection.send("POST", path, &headers, form.as_bytes()).map_err(|error| error.to_string())?;
    if answer.status == 303 { Ok(()) } else { Err(format!("{path}: {} {}", answer.status, answer.text())) }
}

fn turns(program: &Program, many: u32, mut turn: impl FnMut(u32) -> Outcome) -> Outcome<Sample> {
    // The first turns fill caches; a person meets those too, but once.
    for number in 0..many / 10 {
        turn(number)?;
    }
    let before = process::cpu(program.id());
    let mut times = Vec::new();
    for number in 0..many {
        let start = Instant::now();
        turn(many + number)?;
        times.push(start.elapsed());
    }
    let after = process::cpu(program.id());
    Ok(Sample::of(times, after.zip(before).map(|(after, before)| after.saturating_sub(before))))
}

fn starts(program: &mut Program, path: &str, cookie: &str) -> Sample {
    let times: Vec<Duration> = (0..STARTS).map(|_| program.cold_start(path, cookie)).collect();
    Sample::of(times, None)
}

/// The population ends now, so that Today has something to say.
#[expect(clippy::disallowed_methods, reason = "the program measured reads the same clock")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}
