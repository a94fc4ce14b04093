//! Learns what words weigh for the linter: the corpus parts one works on enter; `data/<language>/weights.tsv` leaves. The parts that are
//! only measured are never read here. Same corpus, same weights: no chance, no clock.
//!
//! A logistic regression for each fact over the words of a message (`rebond_lint::features`), with a penalty on large weights: words
//! met in few messages can say little.

use rebond_domain::Lang;
use rebond_lint::{PlainText, WEIGHED, features};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A feature must stand in so many messages to weigh anything.
const LEAST_MESSAGES: usize = 3;
/// How much a message counts against the penalty: small corpora want a strong penalty.
const TRUST: f64 = 0.3;
/// Usual messages count more than the odd ones of the first two parts.
const USUAL: f64 = 2.0;
const ROUNDS: i32 = 400;
const STEP: f64 = 0.02;
/// Sixty-fourths are written down: a byte holds any weight met so far, and what rounding takes is less than a word says.
const SCALE: f64 = 64.0;
/// Features that weigh less than this for every fact are left out.
const LEAST_WEIGHT: u8 = 4;

struct Example {
    features: Vec<usize>,
    facts: [bool; WEIGHED.len()],
    counts: f64,
}

/// `lint-train`
pub(crate) fn run() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rebond-lint");
    for lang in [Lang::Fr, Lang::En] {
        let (names, examples) = read(&folder.join("corpus"), lang)?;
        let columns: Vec<(f64, Vec<f64>)> = (0..WEIGHED.len()).map(|fact| learn(&examples, names.len(), fact)).collect();
        let path = folder.join(format!("data/{lang}/weights.tsv"));
        let (text, kept) = write(&names, &columns);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        say(&format!("{lang}: {} messages, {kept} features of {}", examples.len(), names.len()));
    }
    Ok(())
}

fn read(folder: &Path, lang: Lang) -> Result<(Vec<String>, Vec<Example>), String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(&format!("messages.{lang}.work")))
        })
        .collect();
    paths.sort();
    let mut read: Vec<(Vec<String>, [bool; WEIGHED.len()], f64)> = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        let usual = !name.contains(".work.") && !name.contains(".work2.");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let row: Value = serde_json::from_str(line).map_err(|error| format!("{}: {error}", path.display()))?;
            let facts = WEIGHED.map(|fact| row["facts"][fact].as_bool() == Some(true));
            read.push((
                features(PlainText::read(row["text"].as_str().unwrap_or("")).message, lang),
                facts,
                if usual { USUAL } else { 1.0 },
            ));
        }
    }
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for (features, _, _) in &read {
        for feature in features {
            *met.entry(feature).or_default() += 1;
        }
    }
    let names: Vec<String> = met.iter().filter(|(_, count)| **count >= LEAST_MESSAGES).map(|(name, _)| (*name).to_owned()).collect();
    let examples = read
        .iter()
        .map(|(features, facts, counts)| Example {
            features: features.iter().filter_map(|feature| names.binary_search(feature).ok()).collect(),
            facts: *facts,
            counts: *counts,
        })
        .collect();
    Ok((names, examples))
}

/// Bias and weights of one fact, by Adam on the whole corpus at once.
fn learn(examples: &[Example], width: usize, fact: usize) -> (f64, Vec<f64>) {
    let total: f64 = examples.iter().map(|example| example.counts).sum();
    let yes: f64 = examples.iter().filter(|example| example.facts[fact]).map(|example| example.counts).sum();
    // Yes and no count the same, whatever their number.
    let (for_yes, for_no) = (total / (2.0 * yes.max(1.0)), total / (2.0 * (total - yes).max(1.0)));
    let mut weights = vec![0.0; width + 1];
    let (mut first, mut second) = (vec![0.0; width + 1], vec![0.0; width + 1]);
    for round in 1..=ROUNDS {
        let mut gradient: Vec<f64> = weights.clone();
        gradient[width] = 0.0;
        for example in examples {
            let sum: f64 = weights[width] + example.features.iter().map(|at| weights[*at]).sum::<f64>();
            let said = 1.0 / (1.0 + (-sum).exp());
            let (wanted, balance) = if example.facts[fact] { (1.0, for_yes) } else { (0.0, for_no) };
            let pull = TRUST * example.counts * balance * (said - wanted);
            for at in &example.features {
                gradient[*at] += pull;
            }
            gradient[width] += pull;
        }
        let (fade_first, fade_second) = (1.0 - 0.9_f64.powi(round), 1.0 - 0.999_f64.powi(round));
        for at in 0..=width {
            first[at] = 0.9 * first[at] + 0.1 * gradient[at];
            second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
            weights[at] -= STEP * (first[at] / fade_first) / ((second[at] / fade_second).sqrt() + 1e-8);
        }
    }
    let bias = weights.pop().unwrap_or(0.0);
    (bias, weights)
}

/// The file, and how many features it holds.
fn write(names: &[String], columns: &[(f64, Vec<f64>)]) -> (String, usize) {
    let rounded = |weight: f64| (weight * SCALE).round().clamp(-127.0, 127.0) as i8;
    let row = |name: &str, weights: &[i8]| {
        let weights: Vec<String> = weights.iter().map(i8::to_string).collect();
        format!("{name}\t{}\n", weights.join("\t"))
    };
    let mut text = format!("# Written by `cargo xtask lint-train`: what words weigh, in sixty-fourths, for\n# {}\n", WEIGHED.join(" "));
    text.push_str(&row("%bias", &columns.iter().map(|(bias, _)| rounded(*bias)).collect::<Vec<_>>()));
    let mut kept = 0;
    for (at, name) in names.iter().enumerate() {
        let weights: Vec<i8> = columns.iter().map(|(_, weights)| rounded(weights[at])).collect();
        if weights.iter().any(|weight| weight.unsigned_abs() >= LEAST_WEIGHT) {
            text.push_str(&row(name, &weights));
            kept += 1;
        }
    }
    (text, kept)
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
