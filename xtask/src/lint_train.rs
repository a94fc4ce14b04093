//! Learns what words weigh for the linter: the corpus parts one works on enter; `data/<language>/weights.tsv` leaves. The parts that are
//! only measured are never read here. Same corpus, same weights: no chance, no clock.
//!
//! A logistic regression for each fact over the features of a sentence (`rebond_lint::features`), with a penalty on large weights. Of a text
//! that states a fact, the sentence that weighs most for it is taught; of one that does not, every sentence.

use crate::lint_corpus::{FOLDS, Labelled, Labels, assembled, folder, messages, parts, sentences};
use rebond_domain::Lang;
use rebond_lint::{PlainText, SentenceFeatures, WEIGHED, features};
use std::collections::HashMap;
use std::path::Path;

/// A feature must stand in so many sentences to weigh anything.
const LEAST_SENTENCES: usize = 2;
/// The penalty on large weights.
const PENALTY: f32 = 6.0;
/// How much more a stated fact counts than one that is not, beyond what their numbers ask for.
const FOR_STATED: f32 = 2.0;
const ROUNDS: i32 = 120;
const STEP: f32 = 0.06;
/// How often the sentence taught is chosen anew.
const CHOOSE_EVERY: i32 = 10;
/// Sixty-fourths are written down: a byte holds any weight met so far, and what rounding takes is less than a word says.
const SCALE: f32 = 64.0;
/// Features that weigh less than this for every fact are left out.
const LEAST_WEIGHT: u8 = 4;
/// How much more than nothing a sentence must weigh for a fact, chosen by `--cross`: to be told of a job one did not ask for is worse than not to
/// be told; a door, a lighter form or a way out is rarely feigned.
const CAUTION: [f32; WEIGHED.len()] = [0.5, 0.4, 0.0, 0.1, 0.0, 0.0, -0.1, -0.35, -0.35, -0.35];

/// `lint-train [--cross]`
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    for lang in [Lang::Fr, Lang::En] {
        let corpus = Corpus::read(&folder(), lang)?;
        if args.iter().any(|arg| arg == "--cross") {
            cross(&corpus, lang)?;
            continue;
        }
        let columns = corpus.learn(|_| true);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../crates/rebond-lint/data/{lang}/weights.tsv"));
        let (text, kept) = write(&corpus.names, &columns);
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        say(&format!("{lang}: {} texts, {} sentences, {kept} features of {}", corpus.texts.len(), corpus.rows.len(), corpus.names.len()));
    }
    Ok(())
}

/// Sentences of labelled texts, as numbers of their features.
struct Corpus {
    names: Vec<String>,
    rows: Vec<Vec<u32>>,
    texts: Vec<Text>,
}

/// Misses are shown for so many folds; those of the others stay unread by whoever writes sentences to learn from.
const SHOWN: usize = 2;

struct Text {
    rows: std::ops::Range<usize>,
    labels: Labels,
    weight: f32,
    fold: Option<usize>,
}

impl Corpus {
    fn read(folder: &Path, lang: Lang) -> Result<Self, String> {
        let word = lang.to_string();
        let mut all = messages(folder, &word)?;
        all.extend(sentences(folder, &word)?);
        all.extend(parts(folder, &word, "work")?);
        let read: Vec<(Vec<Vec<String>>, Labelled)> = all.into_iter().map(|text| (rows_of(&text, lang), text)).collect();
        let mut met: HashMap<&str, usize> = HashMap::new();
        for feature in read.iter().flat_map(|(rows, _)| rows).flatten() {
            *met.entry(feature).or_default() += 1;
        }
        let mut names: Vec<String> =
            met.into_iter().filter(|(_, count)| *count >= LEAST_SENTENCES).map(|(name, _)| name.to_owned()).collect();
        names.sort_unstable();
        let number: HashMap<&str, u32> = names.iter().zip(0..).map(|(name, at)| (name.as_str(), at)).collect();
        let (mut rows, mut texts) = (Vec::new(), Vec::new());
        for (sentences, text) in &read {
            let from = rows.len();
            rows.extend(sentences.iter().map(|row| row.iter().filter_map(|name| number.get(name.as_str()).copied()).collect::<Vec<_>>()));
            texts.push(Text { rows: from..rows.len(), labels: text.labels, weight: text.weight as f32, fold: text.fold });
        }
        Ok(Self { names, rows, texts })
    }

    /// Bias and weights of every fact, learnt from the texts that are taken.
    fn learn(&self, taken: impl Fn(&Text) -> bool + Sync) -> Vec<(f32, Vec<f32>)> {
        let texts: Vec<&Text> = self.texts.iter().filter(|text| taken(text)).collect();
        let mut columns: Vec<(f32, Vec<f32>)> = Vec::new();
        std::thread::scope(|scope| {
            let texts = &texts;
            let running: Vec<_> = (0..WEIGHED.len()).map(|fact| scope.spawn(move || self.learn_one(texts, fact))).collect();
            columns.extend(running.into_iter().map(|one| one.join().unwrap_or_default()));
        });
        columns
    }

    /// By Adam on the whole corpus at once.
    fn learn_one(&self, texts: &[&Text], fact: usize) -> (f32, Vec<f32>) {
        let label = |text: &Text| text.labels.get(fact).copied().flatten();
        let stated: Vec<&&Text> = texts.iter().filter(|text| label(text) == Some(true) && !text.rows.is_empty()).collect();
        let absent: Vec<(usize, f32)> = texts
            .iter()
            .filter(|text| label(text) == Some(false))
            .flat_map(|text| text.rows.clone().map(|row| (row, text.weight)))
            .collect();
        let (yes, no) = (stated.iter().map(|text| text.weight).sum::<f32>(), absent.iter().map(|(_, weight)| weight).sum::<f32>());
        // Yes and no count nearly the same, whatever their number.
        let balance = |side: f32| ((yes + no) / (2.0 * side.max(1.0))).sqrt();
        let (for_yes, for_no) = (balance(yes) * FOR_STATED, balance(no));
        let width = self.names.len();
        let mut weights = vec![0.0_f32; width + 1];
        let (mut first, mut second) = (vec![0.0_f32; width + 1], vec![0.0_f32; width + 1]);
        let mut taught: Vec<usize> = Vec::new();
        for round in 1..=ROUNDS {
            if round < 5 || round % CHOOSE_EVERY == 1 {
                let heaviest = |text: &&&Text| {
                    text.rows.clone().max_by(|a, b| sum(&weights, &self.rows[*a]).total_cmp(&sum(&weights, &self.rows[*b]))).unwrap_or(0)
                };
                taught = stated.iter().map(heaviest).collect();
            }
            let mut gradient: Vec<f32> = weights.iter().map(|weight| PENALTY * weight).collect();
            gradient[width] = 0.0;
            let mut pull = |row: usize, wanted: f32, counts: f32| {
                let said = 1.0 / (1.0 + (-sum(&weights, &self.rows[row])).exp());
                let pull = counts * (said - wanted);
                for at in &self.rows[row] {
                    gradient[*at as usize] += pull;
                }
                gradient[width] += pull;
            };
            for (row, weight) in &absent {
                pull(*row, 0.0, weight * for_no);
            }
            for (row, text) in taught.iter().zip(&stated) {
                pull(*row, 1.0, text.weight * for_yes);
            }
            let (fade_first, fade_second) = (1.0 - 0.9_f32.powi(round), 1.0 - 0.999_f32.powi(round));
            for at in 0..=width {
                first[at] = 0.9 * first[at] + 0.1 * gradient[at];
                second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
                weights[at] -= STEP * (first[at] / fade_first) / ((second[at] / fade_second).sqrt() + 1e-8);
            }
        }
        let bias = weights.pop().unwrap_or(0.0);
        (bias, weights)
    }
}

/// The last weight is the bias.
fn sum(weights: &[f32], row: &[u32]) -> f32 {
    weights.last().copied().unwrap_or(0.0) + row.iter().map(|at| weights[*at as usize]).sum::<f32>()
}

/// The features of the sentences that the labels speak of.
fn rows_of(text: &Labelled, lang: Lang) -> Vec<Vec<String>> {
    let plain = PlainText::read(&text.text);
    let concerns = |place| {
        let bytes = plain.range(place);
        bytes.start < text.range.end && bytes.end > text.range.start
    };
    features(plain.message, lang).into_iter().filter(|sentence| concerns(sentence.place)).map(|sentence| sentence.features).collect()
}

/// The file, and how many features it holds.
fn write(names: &[String], columns: &[(f32, Vec<f32>)]) -> (String, usize) {
    let rounded = |weight: f32| (weight * SCALE).round().clamp(-127.0, 127.0) as i8;
    let line = |name: &str, weights: &[String]| format!("{name}\t{}\n", weights.join("\t"));
    let mut text = format!("# Written by `cargo xtask lint-train`: what words weigh, in sixty-fourths, for\n# {}\n", WEIGHED.join(" "));
    text.push_str(&line(
        "bias",
        &columns
            .iter()
            .zip(CAUTION)
            .map(|((bias, _), caution)| (((bias - caution) * SCALE).round() as i16).to_string())
            .collect::<Vec<_>>(),
    ));
    let mut kept = 0;
    for (at, name) in names.iter().enumerate() {
        let weights: Vec<i8> = columns.iter().map(|(_, weights)| rounded(weights[at])).collect();
        if weights.iter().any(|weight| weight.unsigned_abs() >= LEAST_WEIGHT) {
            text.push_str(&line(name, &weights.iter().map(i8::to_string).collect::<Vec<_>>()));
            kept += 1;
        }
    }
    (text, kept)
}

/// What is to be expected of messages never learnt from: each fold of the messages in context is weighed by what was learnt without it.
fn cross(corpus: &Corpus, lang: Lang) -> Result<(), String> {
    let messages = assembled(&folder(), &lang.to_string(), "work")?;
    let number: HashMap<&str, u32> = corpus.names.iter().zip(0..).map(|(name, at)| (name.as_str(), at)).collect();
    let mut all: Vec<Vec<(f32, bool)>> = vec![Vec::new(); WEIGHED.len()];
    for fold in 0..FOLDS {
        let columns = corpus.learn(|text| text.fold != Some(fold));
        for message in messages.iter().filter(|message| message.fold == fold) {
            let plain = PlainText::read(&message.text);
            let read = features(plain.message, lang);
            let row =
                |sentence: &SentenceFeatures| sentence.features.iter().filter_map(|name| number.get(name.as_str()).copied()).collect();
            let rows: Vec<Vec<u32>> = read.iter().map(row).collect();
            for (at, (bias, weights)) in columns.iter().enumerate() {
                let name = if WEIGHED[at] == "names_subject" { "specific_ask" } else { WEIGHED[at] };
                let Some(want) = message.facts.get(name) else { continue };
                let sums = rows.iter().map(|row| bias + row.iter().map(|at| weights[*at as usize]).sum::<f32>());
                let (which, most) = sums.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, f32::MIN));
                all[at].push((most, *want));
                if fold < SHOWN && *want != (most > CAUTION[at]) {
                    let heaviest = read.get(which).and_then(|sentence| message.text.get(plain.range(sentence.place))).unwrap_or("");
                    let put = message.text.get(message.inserted.clone()).unwrap_or("");
                    say(&format!("  {} want {want} {most:+.2} [{}] {put:?} heaviest {heaviest:?}", WEIGHED[at], message.kind));
                }
            }
        }
    }
    for (name, sums) in WEIGHED.iter().zip(&all) {
        let over = |caution: f32, wanted: bool| sums.iter().filter(|(sum, want)| *want == wanted && *sum > caution).count();
        let at = |caution: f32| format!("{caution:+.1}: {} and {} too many", over(caution, true), over(caution, false));
        let line: Vec<String> = [-0.6, -0.3, 0.0, 0.3, 0.6].into_iter().map(at).collect();
        say(&format!("{lang} {name:18} of {}: {}", sums.iter().filter(|(_, want)| *want).count(), line.join("; ")));
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
