//! Measures the linter on its corpus: labelled messages and questions enter; precision, recall and F1 per fact and language
//! leave. Misses are shown for the part one works on (`--misses`); the measured-only part gives figures and nothing else.

mod context;

use crate::lint_corpus::lines;
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{FactValue, Facts, Message, MessageText, PlainText, Severity, facts, question, review};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// True positives, false positives, false negatives, true negatives.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    tp: u32,
    fp: u32,
    fneg: u32,
    tn: u32,
}

impl Score {
    fn add(&mut self, want: bool, got: bool) {
        match (want, got) {
            (true, true) => self.tp += 1,
            (false, true) => self.fp += 1,
            (true, false) => self.fneg += 1,
            (false, false) => self.tn += 1,
        }
    }

    fn row(&self) -> String {
        let ratio = |a: u32, b: u32| if a + b == 0 { 1.0 } else { f64::from(a) / f64::from(a + b) };
        let (precision, recall) = (ratio(self.tp, self.fp), ratio(self.tp, self.fneg));
        let f1 = if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        format!("{precision:6.3} {recall:6.3} {f1:6.3}   {:4} {:4} {:4} {:4}", self.tp, self.fp, self.fneg, self.tn)
    }
}

/// `lint-eval [--part work|measure] [--misses [FACT]] [--corpus FOLDER]`: a part in context is `context-work`, `context-measure`.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let option = |name: &str| args.iter().position(|arg| arg == name).and_then(|at| args.get(at + 1)).map(String::as_str);
    let misses = args.iter().any(|arg| arg == "--misses");
    let only = option("--misses").filter(|fact| !fact.starts_with("--"));
    let folder =
        option("--corpus").map_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/rebond-lint/corpus").to_owned(), str::to_owned);
    for part in ["work", "work2", "work3", "measure", "measure2", "measure3"] {
        if option("--part").is_some_and(|wanted| wanted != part) {
            continue;
        }
        let show = |fact: &str| part.starts_with("work") && misses && only.is_none_or(|wanted| wanted == fact);
        for lang in ["fr", "en"] {
            messages(Path::new(&folder), lang, part, &show)?;
        }
        questions(Path::new(&folder), part, &show)?;
    }
    for part in ["work", "work2", "work3", "measure", "measure2"] {
        let named = format!("context-{part}");
        if option("--part").is_some_and(|wanted| wanted != named) {
            continue;
        }
        let show = |fact: &str| part.starts_with("work") && misses && only.is_none_or(|wanted| wanted == fact);
        for lang in ["fr", "en"] {
            context::measure(Path::new(&folder), lang, part, &show)?;
        }
    }
    Ok(())
}

fn messages(folder: &Path, lang: &str, part: &str, show: &impl Fn(&str) -> bool) -> Result<(), String> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut good = Score::default();
    let rows = lines(&folder.join(format!("messages.{lang}.{part}.jsonl")))?;
    for row in &rows {
        let text = row["text"].as_str().unwrap_or("");
        let message = PlainText::read(text).message;
        let expected_lang: Option<Lang> = lang.parse().ok();
        let (guessed, found) = facts(message, None);
        scores.entry("(language)".to_owned()).or_default().add(true, Some(guessed) == expected_lang);
        for (name, value) in found.list() {
            // There a lighter form and a no that is fine were one fact; what a subject is was not labelled.
            let value = match name {
                "easy_out" => FactValue::Flag(found.easy_out.is_true() || found.alternative.is_true()),
                "alternative" | "names_subject" => continue,
                _ => value,
            };
            let want = &row["facts"][name];
            let (want_true, got_true, agree) = match value {
                FactValue::Flag(flag) => (want.as_bool().unwrap_or(false), flag, want.as_bool() == Some(flag)),
                FactValue::Word(word) => {
                    for form in ["tu", "vous", "mixed"] {
                        if lang == "fr" {
                            scores.entry(format!("{name}={form}")).or_default().add(want == form, word == form);
                        }
                    }
                    (true, want == word, want == word)
                }
                FactValue::Number(number) if name == "duration_minutes" => {
                    let wanted = want.as_u64().map(|n| n as u32);
                    let score = scores.entry(name.to_owned()).or_default();
                    if wanted.is_some() && number.is_some() && wanted != number {
                        score.fp += 1;
                        score.fneg += 1;
                    } else {
                        score.add(wanted.is_some(), number.is_some());
                    }
                    if wanted != number && show(name) {
                        print_miss(row, name, &format!("want {wanted:?} got {number:?}"), text);
                    }
                    continue;
                }
                FactValue::Number(_) | FactValue::Shares(_) => continue,
            };
            scores.entry(name.to_owned()).or_default().add(want_true, got_true);
            if !agree && show(name) {
                print_miss(
                    row,
                    name,
                    &if matches!(value, FactValue::Flag(true)) {
                        format!("EXTRA {:?}", words_of(&found, name, message))
                    } else {
                        "MISSED".to_owned()
                    },
                    text,
                );
            }
        }
        let errors = errors(row, message);
        if row["good"].as_bool() == Some(true) {
            good.add(true, errors == 0);
        } else {
            good.add(false, errors == 0);
        }
    }
    if rows.is_empty() {
        return Ok(());
    }
    print_table(&format!("messages {lang} {part} ({})", rows.len()), &scores);
    let all = good.tp + good.fneg;
    if all > 0 {
        print_line(&format!(
            "{:26} {} of {all} good messages get an error; {} of {} others get none",
            "errors",
            good.fneg,
            good.fp,
            good.fp + good.tn
        ));
    }
    Ok(())
}

fn questions(folder: &Path, part: &str, show: &impl Fn(&str) -> bool) -> Result<(), String> {
    for lang in ["fr", "en"] {
        let mut scores: BTreeMap<String, Score> = BTreeMap::new();
        let rows: Vec<Value> =
            lines(&folder.join(format!("questions.{part}.jsonl")))?.into_iter().filter(|row| row["lang"] == lang).collect();
        for row in &rows {
            let text = row["text"].as_str().unwrap_or("");
            let found = question(text, None);
            for (name, want, got) in [
                ("closed", row["closed"].as_bool() == Some(true), found.closed),
                ("confidential", row["confidential"].as_bool() == Some(true), found.confidential),
            ] {
                scores.entry(name.to_owned()).or_default().add(want, got);
                if want != got && show(name) {
                    print_miss(row, name, &format!("want {want} got {got} form {}", found.form.as_str()), text);
                }
            }
            for (name, want, got) in [
                ("form", row["form"].as_str().unwrap_or(""), found.form.as_str()),
                ("topic", row["topic"].as_str().unwrap_or(""), found.topic.as_str()),
            ] {
                scores.entry(name.to_owned()).or_default().add(true, want == got);
                if want != got && show(name) {
                    print_miss(row, name, &format!("want {want} got {got}"), text);
                }
            }
        }
        print_table(&format!("questions {lang} {part} ({})", rows.len()), &scores);
    }
    Ok(())
}

fn print_table(title: &str, scores: &BTreeMap<String, Score>) {
    print_line(&format!("\n{title:26} prec.  recall F1       tp   fp   fn   tn"));
    for (fact, score) in scores {
        print_line(&format!("{fact:26} {}", score.row()));
    }
}

fn print_miss(row: &Value, fact: &str, what: &str, text: &str) {
    print_line(&format!("[{fact}] {} {what}: {}", row["id"].as_str().unwrap_or("?"), text.replace('\n', " ⏎ ")));
}

#[expect(clippy::print_stdout, reason = "a chore of the workspace speaks on standard output")]
fn print_line(line: &str) {
    println!("{line}");
}

/// Error-level findings of a message, with nothing known around it.
fn errors(row: &Value, text: MessageText<'_>) -> usize {
    let kind = match row["kind"].as_str() {
        Some("invitation-note" | "phone") | None => MessageKind::Request,
        Some(word) => word.parse().unwrap_or(MessageKind::Request),
    };
    let channel = match row["channel"].as_str() {
        Some("sms") => Channel::TextMessage,
        Some(word) => word.parse().unwrap_or(Channel::Email),
        None => Channel::Email,
    };
    let reviewed = review(&Message::new(text, kind, channel), Lang::Fr);
    reviewed.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
}

/// The words that carry a fact, to see why it was found.
fn words_of<'t>(found: &Facts, name: &str, message: MessageText<'t>) -> Vec<&'t str> {
    let fact = match name {
        "asks_for_job" => &found.asks_for_job,
        "asks_judgement" => &found.asks_judgement,
        "specific_ask" => &found.specific_ask,
        "has_background" => &found.has_background,
        "why_you" => &found.why_you,
        "mentions_referrer" => &found.mentions_referrer,
        "offers_redirect" => &found.offers_redirect,
        "alternative" => &found.alternative,
        "easy_out" => &found.easy_out,
        "names_subject" => &found.names_subject,
        "thanks" => &found.thanks,
        "overly_formal_closing" => &found.overly_formal_closing,
        "attaches_cv" => &found.attaches_cv,
        "placeholders" => &found.placeholders,
        _ => return Vec::new(),
    };
    fact.places.iter().map(|place| message.at(*place)).collect()
}
