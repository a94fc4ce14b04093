//! `rebond server init FILE`: five questions, and a file with every key, explained. Nothing is written over.

use std::{
    io::{self, BufRead, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use rebond_text::Text;

use crate::{commands::say, failure::Failure, hosted::keys::KEYS, place};

/// What is asked: the key that takes the answer.
const ASKED: [&str; 5] = ["address", "database", "mail_host", "mail_from", "sign_up"];

/// Asks, and writes.
pub(super) fn run(text: Text, file: Option<&PathBuf>) -> Result<ExitCode, Failure> {
    let path = file.cloned().unwrap_or_else(|| PathBuf::from("rebond-server.toml"));
    if path.exists() {
        return Err(Failure::Exists { path: path.display().to_string() });
    }
    let mut answers = io::stdin().lock().lines();
    let mut given = Vec::new();
    for key in ASKED {
        let usual = usual(key);
        say(text.cli_init_question(question(text, key), usual));
        let _ = io::stdout().flush();
        let typed = answers.next().transpose().map_err(Failure::system)?.unwrap_or_default();
        given.push((key, if typed.trim().is_empty() { usual.to_owned() } else { typed.trim().to_owned() }));
    }
    write(&path, &contents(text, &given))?;
    say(text.cli_init_written(path.display().to_string()));
    Ok(ExitCode::SUCCESS)
}

fn write(path: &Path, contents: &str) -> Result<(), Failure> {
    let written = place::private(path).and_then(|mut file| file.write_all(contents.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(|error| Failure::write(path, &error))
}

fn usual(key: &str) -> &'static str {
    KEYS.iter().find(|known| known.name == key).map_or("", |known| known.example.trim_matches('"'))
}

fn question(text: Text, key: &str) -> &'static str {
    match key {
        "address" => text.cli_init_address(),
        "database" => text.cli_init_database(),
        "mail_host" => text.cli_init_mail_host(),
        "mail_from" => text.cli_init_mail_from(),
        _ => text.cli_init_sign_up(),
    }
}

/// The file: every key, those that were asked for set, the others as a remark of what can be said.
fn contents(text: Text, given: &[(&str, String)]) -> String {
    let mut out = format!("# {}\n", text.cli_init_head());
    for key in &KEYS {
        out += &format!("\n# {}\n# REBOND_SERVER_{}\n", (key.explain)(text), key.name.to_uppercase());
        match given.iter().find(|(name, _)| *name == key.name) {
            Some((name, value)) => out += &format!("{name} = {}\n", toml::Value::String(value.clone())),
            None => out += &format!("#{} = {}\n", key.name, key.example),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use rebond_domain::Lang;

    use super::*;
    use crate::hosted::config::Config;

    #[test]
    fn what_is_written_is_a_configuration_that_holds() {
        let folder = rebond_testkit::temp_dir();
        for lang in [Lang::Fr, Lang::En] {
            let path = folder.path().join(format!("{lang}.toml"));
            let given: Vec<(&str, String)> = ASKED.iter().map(|key| (*key, usual(key).to_owned())).collect();
            let contents = contents(Text::new(lang), &given);
            write(&path, &contents).unwrap();
            assert!(Config::read(Some(&path)).is_ok(), "{contents}");
            for key in &KEYS {
                assert!(
                    contents.contains(&format!("REBOND_SERVER_{}\n", key.name.to_uppercase()))
                        && contents.contains(&format!("{} = ", key.name))
                );
            }
            // Every key can be had by taking its sign away.
            let all: String = contents
                .lines()
                .map(|line| {
                    line.strip_prefix('#')
                        .filter(|rest| KEYS.iter().any(|key| rest.starts_with(&format!("{} = ", key.name))))
                        .unwrap_or(line)
                        .to_owned()
                        + "\n"
                })
                .collect();
            assert!(all.parse::<toml::Table>().is_ok_and(|table| table.len() == KEYS.len()), "{all}");
            assert!(run(Text::new(lang), Some(&path)).is_err(), "nothing is written over");
        }
    }
}
