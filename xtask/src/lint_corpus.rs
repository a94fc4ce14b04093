//! The corpus of the linter as it is learnt from and measured on: files of `crates/rebond-lint/corpus` enter; labelled texts leave.
//! Complete messages with one sentence put in or exchanged are put together here. Nothing is learnt or counted here.

mod context;
mod sentences;

pub(crate) use context::{Assembled, assembled, parts};
pub(crate) use sentences::sentences;

use rebond_lint::WEIGHED;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What is known of the facts that have weights: stated, surely not, or not known.
pub(crate) type Labels = [Option<bool>; WEIGHED.len()];

/// A text with its labels; one sentence of it at least does what it states, none does what it surely does not.
#[derive(Debug, Clone)]
pub(crate) struct Labelled {
    pub(crate) text: String,
    /// The bytes that the labels speak of; the rest is company.
    pub(crate) range: std::ops::Range<usize>,
    pub(crate) labels: Labels,
    /// How much it counts.
    pub(crate) weight: f64,
    /// What it must not be learnt from and measured on at once; `None` when it is never measured.
    pub(crate) fold: Option<usize>,
    pub(crate) source: Source,
}

/// Where a labelled text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// A message as people usually write, labelled as a whole.
    UsualMessage,
    /// One that is wilder on purpose.
    OddMessage,
    /// A sentence, or a part of a message in context.
    Part,
}

/// Parts that cross-validation makes of the messages in context.
pub(crate) const FOLDS: usize = 5;

/// Usual messages count more than the odd ones of the first two parts.
const USUAL: f64 = 2.0;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rebond-lint/corpus")
}

/// The place of a fact among those that have weights.
pub(crate) fn fact(name: &str) -> Option<usize> {
    WEIGHED.iter().position(|known| *known == name)
}

/// The parts in context that one works on.
pub(crate) const IN_CONTEXT: [&str; 3] = ["work", "work2", "work3"];

/// The lines of a JSON file; none when there is no such file.
pub(crate) fn lines(path: &Path) -> Result<Vec<Value>, String> {
    let Ok(text) = std::fs::read_to_string(path) else { return Ok(Vec::new()) };
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display())))
        .collect()
}

/// Messages labelled as a whole, the parts one works on.
pub(crate) fn messages(folder: &Path, lang: &str) -> Result<Vec<Labelled>, String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(&format!("messages.{lang}.work")))
        })
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        let usual = !(name.contains(".work.") || name.contains(".work2."));
        for row in lines(&path)? {
            let mut labels: Labels = WEIGHED.map(|fact| row["facts"][fact].as_bool());
            // There a lighter form and a no that is fine were one fact: which of the two is told is not known.
            let (light, out) = (fact("alternative"), fact("easy_out"));
            if let (Some(light), Some(out)) = (light, out) {
                labels[light] = if labels[out] == Some(false) { Some(false) } else { None };
                labels[out] = labels[light];
            }
            let text = row["text"].as_str().unwrap_or("").to_owned();
            let weight = if usual { USUAL } else { 1.0 };
            let source = if usual { Source::UsualMessage } else { Source::OddMessage };
            all.push(Labelled { range: 0..text.len(), text, labels, weight, fold: Some(all.len() % FOLDS), source });
        }
    }
    Ok(all)
}
