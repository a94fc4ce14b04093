//! Learns what words weigh for the linter: the corpus parts one works on enter; `data/<language>/weights.tsv` leaves. The parts that are
//! only measured are never read here. Same corpus, same weights: no chance, no clock.
//!
//! A logistic regression for each fact over the features of a sentence (`rebond_lint::features`), with a penalty on large weights. Of a text
//! that states a fact, the sentence that weighs most for it is taught; of one that does not, every sentence. And one for each fact that
//! a whole message may show, over the features of the messages labelled as a whole.

use crate::lint_corpus::{FOLDS, IN_CONTEXT, Labelled, Labels, Source, assembled, folder, messages, parts, sentences};
use rebond_domain::Lang;
use rebond_lint::{FOUND, NEARLY, NOT_FOUND, OF_MESSAGE, PlainText, WEIGHED, features, settle};
use std::collections::HashMap;
use std::ops::Range;
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
const LEAST_WEIGHT: u8 = 8;
/// How much more than nothing a sentence must weigh for a fact, chosen by `--cross`: to be told of a job one did not ask for is worse than not to
/// be told, and what the whole message shows stands anyway.
const fn caution(lang: Lang) -> [f32; WEIGHED.len()] {
    match lang {
        Lang::Fr => [1.9, 1.5, 2.5, 0.3, 2.0, 1.5, 1.0, 0.7, -0.5, -0.4],
        Lang::En => [2.1, 1.5, 2.5, 0.3, 2.0, 1.5, 1.0, 0.7, -0.4, -0.4],
    }
}

/// `lint-train [--cross]`
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    for lang in [Lang::Fr, Lang::En] {
        let corpus = Corpus::read(&folder(), lang)?;
        if args.iter().any(|arg| arg == "--cross") {
            cross(&corpus, lang)?;
            continue;
        }
        let (columns, whole) = (corpus.learn(|_| true), corpus.learn_whole(|_| true));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../crates/rebond-lint/data/{lang}/weights.tsv"));
        let (text, kept) = write(lang, &corpus.names, &columns, &whole);
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

struct Text {
    rows: Range<usize>,
    labels: Labels,
    weight: f32,
    fold: Option<usize>,
    source: Source,
    /// What is counted in the whole of a message, and whether patterns were found.
    whole: Vec<u32>,
    found: [bool; WEIGHED.len()],
}

/// A bias, and a weight for each feature.
type Column = (f32, Vec<f32>);

impl Corpus {
    fn read(folder: &Path, lang: Lang) -> Result<Self, String> {
        let word = lang.to_string();
        let mut all = messages(folder, &word)?;
        all.extend(sentences(folder, &word)?);
        for part in IN_CONTEXT {
            all.extend(parts(folder, &word, part)?);
        }
        let read: Vec<(Vec<Vec<String>>, [bool; WEIGHED.len()], Labelled)> = all
            .into_iter()
            .map(|text| {
                let (rows, found) = rows_of(&text.text, &text.range, lang);
                (rows, found, text)
            })
            .collect();
        let mut met: HashMap<&str, usize> = HashMap::new();
        for feature in read.iter().flat_map(|(rows, ..)| rows).flatten() {
            *met.entry(feature).or_default() += 1;
        }
        let mut names: Vec<String> =
            met.into_iter().filter(|(_, count)| *count >= LEAST_SENTENCES).map(|(name, _)| name.to_owned()).collect();
        names.sort_unstable();
        let number: HashMap<&str, u32> = names.iter().zip(0..).map(|(name, at)| (name.as_str(), at)).collect();
        let (mut rows, mut texts) = (Vec::new(), Vec::new());
        for (sentences, found, text) in &read {
            let from = rows.len();
            rows.extend(sentences.iter().map(|row| numbers(&number, row)));
            let whole = if text.source == Source::Part { Vec::new() } else { together(&rows[from..]) };
            let (labels, weight, fold, source) = (text.labels, text.weight as f32, text.fold, text.source);
            texts.push(Text { rows: from..rows.len(), labels, weight, fold, source, whole, found: *found });
        }
        Ok(Self { names, rows, texts })
    }

    /// Bias and weights of every fact, learnt from the texts that are taken.
    fn learn(&self, taken: impl Fn(&Text) -> bool) -> Vec<Column> {
        let texts: Vec<&Text> = self.texts.iter().filter(|text| taken(text)).collect();
        let mut columns: Vec<Column> = Vec::new();
        std::thread::scope(|scope| {
            let texts = &texts;
            let running: Vec<_> = (0..WEIGHED.len()).map(|fact| scope.spawn(move || self.learn_one(texts, fact))).collect();
            columns.extend(running.into_iter().map(|one| one.join().unwrap_or_default()));
        });
        columns
    }

    /// By Adam on the whole corpus at once.
    fn learn_one(&self, texts: &[&Text], fact: usize) -> Column {
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
        let mut learner = Learner::new(self.names.len());
        let mut taught: Vec<usize> = Vec::new();
        for round in 1..=ROUNDS {
            if round < 5 || round % CHOOSE_EVERY == 1 {
                let heaviest = |text: &&&Text| {
                    let weighs = |row: &usize| sum(&learner.weights, &self.rows[*row]);
                    text.rows.clone().max_by(|a, b| weighs(a).total_cmp(&weighs(b))).unwrap_or(0)
                };
                taught = stated.iter().map(heaviest).collect();
            }
            let no = absent.iter().map(|(row, weight)| (self.rows[*row].as_slice(), 0.0, 0.0, weight * for_no));
            let yes = taught.iter().zip(&stated).map(|(row, text)| (self.rows[*row].as_slice(), 0.0, 1.0, text.weight * for_yes));
            learner.step(round, no.chain(yes));
        }
        learner.column()
    }

    /// Bias and weights of every fact that a whole message may show, learnt from the messages that are taken.
    fn learn_whole(&self, taken: impl Fn(&Text) -> bool) -> Vec<Column> {
        let texts: Vec<&Text> = self.texts.iter().filter(|text| text.source != Source::Part && taken(text)).collect();
        OF_MESSAGE.iter().map(|fact| self.learn_whole_one(&texts, *fact)).collect()
    }

    fn learn_whole_one(&self, texts: &[&Text], fact: usize) -> Column {
        let labelled: Vec<(&Text, bool)> =
            texts.iter().filter_map(|text| Some((*text, text.labels.get(fact).copied().flatten()?))).collect();
        let count = |wanted: bool| labelled.iter().filter(|(_, stated)| *stated == wanted).map(|(text, _)| text.weight).sum::<f32>();
        let (yes, no) = (count(true), count(false));
        let balance = |side: f32| ((yes + no) / (2.0 * side.max(1.0))).sqrt();
        let mut learner = Learner::new(self.names.len());
        for round in 1..=ROUNDS {
            let rows = labelled.iter().map(|(text, stated)| {
                let (wanted, counts) = if *stated { (1.0, balance(yes)) } else { (0.0, balance(no)) };
                (text.whole.as_slice(), by_pattern(text.found[fact]), wanted, text.weight * counts)
            });
            learner.step(round, rows);
        }
        learner.column()
    }
}

/// What patterns add to a whole message.
fn by_pattern(found: bool) -> f32 {
    (if found { FOUND } else { NOT_FOUND }) as f32 / SCALE
}

/// Adam on all rows at once; the last weight is the bias, which no penalty holds.
struct Learner {
    weights: Vec<f32>,
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Learner {
    fn new(width: usize) -> Self {
        let zeros = || vec![0.0; width + 1];
        Self { weights: zeros(), first: zeros(), second: zeros() }
    }

    /// Rows with what is known beforehand, what is wanted and how much they count.
    fn step<'r>(&mut self, round: i32, rows: impl Iterator<Item = (&'r [u32], f32, f32, f32)>) {
        let width = self.weights.len() - 1;
        let mut gradient: Vec<f32> = self.weights.iter().map(|weight| PENALTY * weight).collect();
        gradient[width] = 0.0;
        for (row, known, wanted, counts) in rows {
            let said = 1.0 / (1.0 + (-known - sum(&self.weights, row)).exp());
            let pull = counts * (said - wanted);
            for at in row {
                gradient[*at as usize] += pull;
            }
            gradient[width] += pull;
        }
        let (fade_first, fade_second) = (1.0 - 0.9_f32.powi(round), 1.0 - 0.999_f32.powi(round));
        for (at, gradient) in gradient.into_iter().enumerate() {
            self.first[at] = 0.9 * self.first[at] + 0.1 * gradient;
            self.second[at] = 0.999 * self.second[at] + 0.001 * gradient * gradient;
            self.weights[at] -= STEP * (self.first[at] / fade_first) / ((self.second[at] / fade_second).sqrt() + 1e-8);
        }
    }

    fn column(mut self) -> Column {
        (self.weights.pop().unwrap_or(0.0), self.weights)
    }
}

/// The last weight is the bias.
fn sum(weights: &[f32], row: &[u32]) -> f32 {
    weights.last().copied().unwrap_or(0.0) + row.iter().map(|at| weights[*at as usize]).sum::<f32>()
}

/// The features of the sentences that the labels speak of, and whether patterns were found in the whole text.
fn rows_of(text: &str, range: &Range<usize>, lang: Lang) -> (Vec<Vec<String>>, [bool; WEIGHED.len()]) {
    let plain = PlainText::read(text);
    let concerns = |place| {
        let bytes = plain.range(place);
        bytes.start < range.end && bytes.end > range.start
    };
    let read = features(plain.message, lang);
    let sentences = read.sentences.into_iter().filter(|sentence| concerns(sentence.place));
    (sentences.map(|sentence| sentence.features).collect(), read.found)
}

fn numbers(number: &HashMap<&str, u32>, row: &[String]) -> Vec<u32> {
    row.iter().filter_map(|name| number.get(name.as_str()).copied()).collect()
}

/// What is counted in any of the rows, once.
fn together(rows: &[Vec<u32>]) -> Vec<u32> {
    let mut all: Vec<u32> = rows.iter().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The file, and how many features it holds.
fn write(lang: Lang, names: &[String], columns: &[Column], whole: &[Column]) -> (String, usize) {
    let rounded = |weight: f32| (weight * SCALE).round().clamp(-127.0, 127.0) as i8;
    let line = |name: &str, weights: &[String]| format!("{name}\t{}\n", weights.join("\t"));
    let of_message: Vec<String> = OF_MESSAGE.iter().map(|fact| format!("message:{}", WEIGHED[*fact])).collect();
    let mut text = format!(
        "# Written by `cargo xtask lint-train`: what words weigh, in sixty-fourths, for\n# {} {}\n",
        WEIGHED.join(" "),
        of_message.join(" ")
    );
    let biases = columns.iter().zip(caution(lang)).map(|((bias, _), caution)| bias - caution).chain(whole.iter().map(|(bias, _)| *bias));
    text.push_str(&line("bias", &biases.map(|bias| ((bias * SCALE).round() as i16).to_string()).collect::<Vec<_>>()));
    let mut kept = 0;
    for (at, name) in names.iter().enumerate() {
        let weights: Vec<i8> = columns.iter().chain(whole).map(|(_, weights)| rounded(weights[at])).collect();
        if weights.iter().any(|weight| weight.unsigned_abs() >= LEAST_WEIGHT) {
            text.push_str(&line(name, &weights.iter().map(i8::to_string).collect::<Vec<_>>()));
            kept += 1;
        }
    }
    (text, kept)
}

/// A message that was not learnt from: what it states, the most that one of its sentences weighs, what the whole weighs.
type Weighed = (&'static str, bool, f32, f32);

/// What is to be expected of messages never learnt from: each fold is weighed by what was learnt without it.
fn cross(corpus: &Corpus, lang: Lang) -> Result<(), String> {
    let number: HashMap<&str, u32> = corpus.names.iter().zip(0..).map(|(name, at)| (name.as_str(), at)).collect();
    let mut in_context = Vec::new();
    for part in IN_CONTEXT {
        for message in assembled(&folder(), &lang.to_string(), part)? {
            let (rows, found) = rows_of(&message.text, &(0..message.text.len()), lang);
            let rows: Vec<Vec<u32>> = rows.iter().map(|row| numbers(&number, row)).collect();
            in_context.push((message, together(&rows), rows, found));
        }
    }
    let mut all: Vec<Vec<Weighed>> = vec![Vec::new(); WEIGHED.len()];
    for fold in 0..FOLDS {
        let (columns, whole) = (corpus.learn(|text| text.fold != Some(fold)), corpus.learn_whole(|text| text.fold != Some(fold)));
        let mut keep = |kind, wants: [Option<bool>; WEIGHED.len()], rows: &[Vec<u32>], together: &[u32], found: &[bool; WEIGHED.len()]| {
            let heaviest = heaviest(&columns, &caution(lang), rows);
            for (at, want) in wants.into_iter().enumerate() {
                let Some(want) = want else { continue };
                let of_message =
                    OF_MESSAGE.iter().position(|fact| *fact == at).filter(|place| heaviest[at] * SCALE > NEARLY[*place] as f32);
                let weighs = of_message.map_or(f32::MIN, |place| by_pattern(found[at]) + weigh(&whole[place], together));
                all[at].push((kind, want, heaviest[at] + caution(lang)[at], weighs));
            }
        };
        for text in corpus.texts.iter().filter(|text| text.fold == Some(fold) && text.source != Source::Part) {
            let kind = if text.source == Source::UsualMessage { "usual" } else { "odd" };
            keep(kind, text.labels, &corpus.rows[text.rows.clone()], &text.whole, &text.found);
        }
        for (message, together, rows, found) in in_context.iter().filter(|(message, ..)| message.fold == fold) {
            let fact_of = |name| if name == "names_subject" { "specific_ask" } else { name };
            keep("in context", WEIGHED.map(|name| message.facts.get(fact_of(name)).copied()), rows, together, found);
        }
    }
    for (name, weighed) in WEIGHED.iter().zip(&all) {
        for caution in [-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0] {
            let told: Vec<String> = ["usual", "odd", "in context"].iter().map(|kind| score(weighed, kind, caution)).collect();
            say(&format!("{lang} {name:18} {caution:+.1} {}", told.join(" | ")));
        }
    }
    Ok(())
}

fn weigh((bias, weights): &Column, row: &[u32]) -> f32 {
    bias + row.iter().map(|at| weights[*at as usize]).sum::<f32>()
}

/// The most that one sentence weighs for each fact, as a message is read: what is told surely enough is above nothing.
fn heaviest(columns: &[Column], caution: &[f32; WEIGHED.len()], rows: &[Vec<u32>]) -> [f32; WEIGHED.len()] {
    let mut most = [f32::MIN; WEIGHED.len()];
    for row in rows {
        let mut sums = [0; WEIGHED.len()];
        for ((sum, column), caution) in sums.iter_mut().zip(columns).zip(caution) {
            *sum = ((weigh(column, row) - caution) * SCALE).round() as i32;
        }
        settle(&mut sums);
        for (most, sum) in most.iter_mut().zip(sums) {
            *most = most.max(sum as f32 / SCALE);
        }
    }
    most
}

/// How a fact fares in one kind of messages when a sentence must weigh so much.
fn score(weighed: &[Weighed], kind: &str, caution: f32) -> String {
    let count = |wanted: bool, found: bool| {
        let fits =
            |(of, want, sentence, whole): &&Weighed| *of == kind && *want == wanted && (*sentence > caution || *whole > 0.0) == found;
        weighed.iter().filter(fits).count() as f32
    };
    let (right, invented, missed) = (count(true, true), count(false, true), count(true, false));
    let f1 = 2.0 * right / (2.0 * right + invented + missed).max(1.0);
    format!(
        "{kind} P {:.3} R {:.3} F1 {f1:.3} ({invented} too many)",
        right / (right + invented).max(1.0),
        right / (right + missed).max(1.0)
    )
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn say(line: &str) {
    println!("{line}");
}
