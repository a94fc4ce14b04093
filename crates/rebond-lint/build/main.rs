//! Compiles the patterns and weights of both languages when the library is built: the files under `data/` enter; tables leave, which
//! `src/model.rs` embeds. A line that cannot be read stops the build with its text.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a build script speaks to cargo on standard output, to people on the other")]

mod compile;
mod concepts;
#[path = "../src/model/feature.rs"]
#[expect(dead_code, reason = "names of what is no word are for those who meet it")]
mod feature;
#[path = "../src/text/flag.rs"]
#[expect(dead_code, reason = "patterns ask for some flags only")]
mod flag;
mod lexicon;
mod lists;
mod syntax;
mod weights;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

const LANGUAGES: [&str; 2] = ["fr", "en"];
/// What the code asks about; the other files hold patterns.
const LISTS: &str = "lists.txt";
/// What words speak of, for the features that weigh.
const CONCEPTS: &str = "concepts.txt";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    match LANGUAGES.iter().try_for_each(|language| build(language)).and_then(|()| write_lists()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn build(language: &str) -> Result<(), String> {
    let texts = files(language)?;
    let compiled = compile::compile(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    if !compiled.rejects.is_empty() {
        return Err(format!("patterns of {language} that cannot be read:\n{}", compiled.rejects.join("\n")));
    }
    let lines = format!("data/{language}/weights.tsv");
    let weights = std::fs::read_to_string(&lines).map_err(|error| format!("{lines}: {error}"))?;
    keep(&format!("patterns.{language}.bin"), &write::write(&compiled))?;
    keep(&format!("weights.{language}.bin"), &weights::table(&weights)?)?;
    let lines = format!("data/{language}/{CONCEPTS}");
    let concepts = std::fs::read_to_string(&lines).map_err(|error| format!("{lines}: {error}"))?;
    keep(&format!("concepts.{language}.bin"), &concepts::table(&concepts)?)
}

fn write_lists() -> Result<(), String> {
    let read = |language: &str| {
        let path = format!("data/{language}/{LISTS}");
        std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
    };
    keep("lists.rs", lists::write(&read("fr")?, &read("en")?)?.as_bytes())
}

/// Writes a file where the library finds it.
fn keep(name: &str, bytes: &[u8]) -> Result<(), String> {
    let out = std::env::var_os("OUT_DIR").ok_or("cargo gives OUT_DIR to build scripts")?;
    let path = PathBuf::from(&out).join(name);
    std::fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of a language in the order of their names: `0-words` gives the others its classes.
fn files(language: &str) -> Result<Vec<String>, String> {
    let folder = format!("data/{language}");
    let refused = |error| format!("{folder}: {error}");
    let mut paths = std::fs::read_dir(&folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>())
        .map_err(refused)?;
    paths
        .retain(|path| path.extension().is_some_and(|extension| extension == "txt") && !path.ends_with(LISTS) && !path.ends_with(CONCEPTS));
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))).collect()
}
