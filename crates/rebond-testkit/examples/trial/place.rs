//! The program run on folders of the trial's own, to its end or not; chance from a seed.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use serde_json::Value;

/// The program, and chance.
pub(crate) struct Trial {
    pub(crate) program: PathBuf,
    /// The server of PostgreSQL on which runs work from now on; without, on a file of their folder.
    pub(crate) database: Option<String>,
    chance: u64,
    made: u64,
}

impl Trial {
    pub(crate) const fn of(program: PathBuf, seed: u64) -> Self {
        Self { program, database: None, chance: seed | 1, made: 0 }
    }

    /// A number below `limit`, drawn from the seed.
    pub(crate) const fn below(&mut self, limit: u64) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        if limit == 0 { 0 } else { (self.chance >> 11) % limit }
    }

    /// One of several, drawn from the seed.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// A name nobody had yet.
    pub(crate) fn name(&mut self) -> String {
        self.made += 1;
        format!("Nom{:05}", self.made)
    }

    /// The program on a folder of data, with nothing of the environment that could change it.
    pub(crate) fn command(&self, data: &Path, words: &[&str]) -> Command {
        self.prefixed(&[], data, words)
    }

    /// The same behind another program, such as `strace`.
    pub(crate) fn prefixed(&self, before: &[&str], data: &Path, words: &[&str]) -> Command {
        let mut command = match before {
            [] => Command::new(&self.program),
            [first, rest @ ..] => {
                let mut command = Command::new(first);
                command.args(rest).arg(&self.program);
                command
            }
        };
        for name in ["REBOND_DATA", "REBOND_DATABASE"] {
            command.env_remove(name);
        }
        command.env("REBOND_LANG", "en").arg("--data").arg(data).arg("--no-open");
        command.args(self.database.iter().flat_map(|url| ["--database", url])).args(words);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, data: &Path, words: &[&str]) -> Output {
        self.command(data, words).output().unwrap()
    }

    /// The names of the people there are; or what was said instead.
    pub(crate) fn people(&self, data: &Path) -> Result<Vec<String>, String> {
        let told = self.run(data, &["people", "--json"]);
        if !told.status.success() {
            return Err(words(&told));
        }
        let list: Value = serde_json::from_slice(&told.stdout).map_err(|error| error.to_string())?;
        Ok(list.as_array().map_or_else(Vec::new, |list| list.iter().map(name_of).collect()))
    }
}

fn name_of(person: &Value) -> String {
    person["given"].as_str().or_else(|| person["family"].as_str()).unwrap_or_default().to_owned()
}

/// All that a run said.
pub(crate) fn words(told: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&told.stdout), String::from_utf8_lossy(&told.stderr))
}

/// Whether a run ended as a program does: by itself, with a cause in words when it could not.
pub(crate) fn ended_well(told: &Output) -> Result<(), String> {
    let said = words(told);
    match told.status.code() {
        Some(0) => Ok(()),
        Some(1 | 2) if !said.trim().is_empty() && !said.contains("panicked") => Ok(()),
        code => Err(format!("{code:?}: {said}")),
    }
}

/// Kills it after a while; whether it had ended before.
pub(crate) fn killed_after(mut child: Child, wait: Duration) -> Option<Output> {
    std::thread::sleep(wait);
    let ended = child.try_wait().unwrap().is_some();
    if !ended {
        child.kill().unwrap();
    }
    let told = child.wait_with_output().unwrap();
    ended.then_some(told)
}
