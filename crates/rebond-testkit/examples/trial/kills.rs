//! SIGKILL at moments drawn by lot: while adding, importing, copying, restoring, and while the server answers forms; adding, importing and
//! answering on PostgreSQL too.

use std::{fs, path::Path, time::Duration};

use rebond_testkit::{Program, Visitor, temp_dir};

use crate::{
    place::{Trial, killed_after},
    table::Table,
};

const HOW: &str = "SIGKILL";
const ON_POSTGRES: &str = "SIGKILL, on PostgreSQL";
const CONFIRMED: &str = "what was confirmed as saved is still there";
const WHOLE: &str = "an import happens completely or not at all";
const BY_A_PAGE: &str = "what a page confirmed is still there";

pub(crate) fn run(trial: &mut Trial, table: &mut Table, kills: u64) {
    let root = temp_dir();
    let (data, archive, copy) = (root.path().join("data"), root.path().join("all.rebond"), root.path().join("copy.db"));
    for _ in 0..30 {
        let name = trial.name();
        assert!(trial.run(&data, &["add", &name]).status.success());
    }
    assert!(trial.run(&data, &["export", archive.to_str().unwrap()]).status.success());
    let saved = trial.people(&data).unwrap();
    let mut confirmed = saved.clone();
    for kill in 0..kills {
        match kill % 5 {
            0 | 1 => add(trial, table, HOW, &data, &mut confirmed),
            2 => {
                import(trial, table, HOW, 200, &data, &mut confirmed);
                // Few enough to go on quickly.
                if confirmed.len() > 3_000 {
                    confirmed.clear();
                    fs::remove_dir_all(&data).unwrap();
                    let name = trial.name();
                    assert!(trial.run(&data, &["add", &name]).status.success());
                    confirmed.push(name);
                }
            }
            3 => backup(trial, table, &data, &copy),
            _ => restore(trial, table, &data, &archive, &saved, &mut confirmed),
        }
    }
    for _ in 0..kills.div_ceil(20) {
        serve(trial, table, HOW);
    }
    let told = trial.run(&data, &["doctor"]);
    table.tried("the database is intact afterwards", HOW, (!told.status.success()).then(|| crate::place::words(&told)));
}

/// The same on a server, which outlives the program.
pub(crate) fn on_postgres(trial: &mut Trial, table: &mut Table, kills: u64, url: Option<&str>) {
    let Some(url) = url else {
        return table.untried(CONFIRMED, ON_POSTGRES, "PostgreSQL is not there");
    };
    let root = temp_dir();
    let data = root.path().join("data");
    trial.database = Some(url.to_owned());
    let mut confirmed = Vec::new();
    for kill in 0..kills {
        match kill % 3 {
            2 => import(trial, table, ON_POSTGRES, 20, &data, &mut confirmed),
            _ => add(trial, table, ON_POSTGRES, &data, &mut confirmed),
        }
    }
    for _ in 0..kills.div_ceil(20) {
        serve(trial, table, ON_POSTGRES);
    }
    let told = trial.run(&data, &["doctor"]);
    table.tried("the database is intact afterwards", ON_POSTGRES, (!told.status.success()).then(|| crate::place::words(&told)));
    trial.database = None;
}

pub(crate) fn lost(confirmed: &[String], found: Result<Vec<String>, String>) -> Option<String> {
    match found {
        Err(said) => Some(said),
        Ok(found) => {
            let lost: Vec<_> = confirmed.iter().filter(|name| !found.contains(name)).collect();
            (!lost.is_empty()).then(|| format!("{} lost, such as {}", lost.len(), lost[0]))
        }
    }
}

fn add(trial: &mut Trial, table: &mut Table, how: &'static str, data: &Path, confirmed: &mut Vec<String>) {
    let name = trial.name();
    let child = trial.command(data, &["add", &name]).spawn().unwrap();
    let wait = Duration::from_micros(trial.below(60_000));
    if killed_after(child, wait).is_some_and(|told| told.status.success()) {
        confirmed.push(name);
    }
    table.tried(CONFIRMED, how, lost(confirmed, trial.people(data)));
}

fn import(trial: &mut Trial, table: &mut Table, how: &'static str, rows: u64, data: &Path, confirmed: &mut Vec<String>) {
    let before = trial.people(data).unwrap_or_default().len();
    let names: Vec<String> = (0..rows).map(|_| trial.name()).collect();
    let rows: String = names.iter().map(|name| format!("{name},\n")).collect();
    let file = data.with_file_name("people.csv");
    fs::write(&file, format!("First Name,Last Name\n{rows}")).unwrap();
    let child = trial.command(data, &["import", file.to_str().unwrap()]).spawn().unwrap();
    let wait = Duration::from_micros(trial.below(250_000));
    let done = killed_after(child, wait).is_some_and(|told| told.status.success());
    let found = trial.people(data);
    let count = found.as_ref().map_or(0, |found| found.len().saturating_sub(before));
    let half = (count != 0 && count != names.len() || done && count == 0).then(|| format!("{count} of {}", names.len()));
    table.tried(WHOLE, how, half);
    if count > 0 {
        confirmed.extend(names);
    }
}

fn backup(trial: &mut Trial, table: &mut Table, data: &Path, copy: &Path) {
    let _ = fs::remove_file(copy);
    let child = trial.command(data, &["backup", copy.to_str().unwrap()]).spawn().unwrap();
    let wait = Duration::from_micros(trial.below(90_000));
    killed_after(child, wait);
    let broken = copy.exists().then(|| {
        let folder = temp_dir();
        fs::copy(copy, folder.path().join("rebond.db")).unwrap();
        let told = trial.run(folder.path(), &["doctor"]);
        (!told.status.success()).then(|| crate::place::words(&told))
    });
    table.tried("a backup gets its name only once it is complete", HOW, broken.flatten());
    for left in fs::read_dir(copy.parent().unwrap()).unwrap().filter_map(Result::ok) {
        if left.file_name().to_string_lossy().ends_with(".part") {
            fs::remove_file(left.path()).unwrap();
        }
    }
}

fn restore(trial: &mut Trial, table: &mut Table, data: &Path, archive: &Path, saved: &[String], confirmed: &mut Vec<String>) {
    let child = trial.command(data, &["restore", "--force", archive.to_str().unwrap()]).spawn().unwrap();
    let wait = Duration::from_micros(trial.below(120_000));
    killed_after(child, wait);
    let broken = match trial.people(data) {
        Ok(found) if found.len() == saved.len() && lost(saved, Ok(found.clone())).is_none() => {
            saved.clone_into(confirmed);
            None
        }
        Ok(found) => lost(confirmed, Ok(found)),
        // Between its steps: what is there is told, and put back by its name.
        Err(said) if said.contains("rebond restore") => {
            assert!(trial.run(data, &["restore", archive.to_str().unwrap()]).status.success(), "{said}");
            saved.clone_into(confirmed);
            None
        }
        Err(said) => Some(said),
    };
    table.tried("a restore leaves the old or the new data, never an empty program", HOW, broken);
    for entry in fs::read_dir(data).unwrap().filter_map(Result::ok) {
        if entry.file_name().to_string_lossy().starts_with("rebond-2") {
            fs::remove_file(entry.path()).unwrap();
        }
    }
}

/// The server, killed while forms arrive.
fn serve(trial: &mut Trial, table: &mut Table, how: &'static str) {
    let on: Vec<&str> = ["serve"].into_iter().chain(trial.database.iter().flat_map(|url| ["--database", url])).collect();
    let mut program = Program::start_with(&trial.program, &on);
    let visitor = Visitor::of(&program);
    let mut confirmed = Vec::new();
    for _ in 0..=trial.below(6) {
        let name = trial.name();
        visitor.post("/people", &[("name", &name)]);
        confirmed.push(name);
    }
    program.kill();
    table.tried(BY_A_PAGE, how, lost(&confirmed, trial.people(program.data())));
}
