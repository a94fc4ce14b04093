//! The machine's clock jumps while the program works: hours, years, back and forth, past the ends of what is kept. The program is run with
//! a clock of its own (`clock.c`, compiled here and loaded before the system's library); the machine's stays.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use rebond_testkit::{Program, Visitor, temp_dir};

use crate::{
    kills::lost,
    place::{Trial, words},
    table::Table,
};

const HOW: &str = "clock jumps";
const YEAR: i64 = 31_557_600;
/// Minutes, a change of the hour, years, the first day of the system's time, the last years that are kept, and years past them.
const JUMPS: [i64; 12] = [0, 60, -60, 3_600, -3_600, 50_400, YEAR, -YEAR, -56 * YEAR, 173 * YEAR, 300 * YEAR, -30 * YEAR];

pub(crate) fn run(trial: &mut Trial, table: &mut Table, tries: u64) {
    let root = temp_dir();
    let Some((file, clock)) = jumping(&trial.program, root.path()) else {
        return table.untried("what a page confirmed is still there", HOW, "a C compiler is not there");
    };
    let jump = |seconds: i64| fs::write(&clock, seconds.to_string()).unwrap();
    jump(0);
    let mut program = Program::start(&file);
    let mut confirmed = Vec::new();
    for turn in 0..tries {
        let by = if turn % 2 == 0 { *trial.one(&JUMPS) } else { i64::try_from(trial.below(20 * 31_557_600)).unwrap() - 10 * YEAR };
        jump(by);
        let name = trial.name();
        let visitor = Visitor::of(&program);
        let answer = visitor.try_post("/people", &[("name", &name)]);
        let taken = answer.status == 303 && answer.header("location").is_some_and(|to| to.starts_with("/people/"));
        if taken {
            confirmed.push(name);
        }
        for status in [answer.status, visitor.try_get("/").status] {
            table.tried("no request ends in an internal error", HOW, (status == 500).then(|| format!("{by} s: {status}")));
        }
        if !taken {
            // The session is over by that clock, or its year is none that is kept: begun again, as the machine would be.
            jump(0);
            program.end();
            program.again();
        }
    }
    jump(0);
    table.tried("what a page confirmed is still there", HOW, lost(&confirmed, trial.people(program.data())));
    let told = trial.run(program.data(), &["doctor"]);
    table.tried("the database is intact afterwards", HOW, (!told.status.success()).then(|| words(&told)));
}

/// The program behind the clock that jumps, and the file that says by how much.
fn jumping(program: &Path, root: &Path) -> Option<(PathBuf, PathBuf)> {
    let (source, library) = (root.join("clock.c"), root.join("clock.so"));
    fs::write(&source, include_str!("clock.c")).unwrap();
    let made = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).output();
    if !made.is_ok_and(|told| told.status.success()) {
        return None;
    }
    let (file, clock) = (root.join("rebond"), root.join("clock"));
    let script = format!(
        "#!/bin/sh\nLD_PRELOAD='{}' REBOND_TRIAL_CLOCK='{}' exec '{}' \"$@\"\n",
        library.display(),
        clock.display(),
        program.display()
    );
    fs::write(&file, script).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o700)).unwrap();
    Some((file, clock))
}
