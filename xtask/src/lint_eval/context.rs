//! Messages in context: complete ones with one sentence put in, exchanged or taken out. The files of a part enter; how each fact fares, and
//! how many wrong sentences of each kind are caught and right ones left alone, leave.

use super::{Score, print_line, print_table};
use crate::lint_corpus::{Assembled, assembled};
use rebond_domain::{Channel, Lang, MessageKind};
use rebond_lint::{FactValue, Facts, Message, PlainText, Severity, facts, review};
use std::collections::BTreeMap;
use std::path::Path;

/// Wrong ones, of which caught; right ones, of which left alone.
type Kinds = BTreeMap<String, [u32; 4]>;

pub(super) fn measure(folder: &Path, lang: &str, part: &str, show: &impl Fn(&str) -> bool) -> Result<(), String> {
    let messages = assembled(folder, lang, part)?;
    if messages.is_empty() {
        return Ok(());
    }
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut kinds = Kinds::new();
    let (mut good, mut barked) = (0, 0);
    let mut alarms: BTreeMap<String, u32> = BTreeMap::new();
    for message in &messages {
        let read = PlainText::read(&message.text);
        let (guessed, found) = facts(read.message, None);
        scores.entry("(language)".to_owned()).or_default().add(true, guessed.to_string() == lang);
        let mut wrong = Vec::new();
        for (name, want) in &message.facts {
            let Some(got) = stated(&found, name) else { continue };
            scores.entry(name.clone()).or_default().add(*want, got);
            if got != *want {
                if got && name.starts_with("asks_") {
                    *alarms.entry(format!("{name} in {}", stands_in(message, &read, &found, name))).or_default() += 1;
                }
                wrong.push(name.as_str());
                if show(name) {
                    let told = message.text.get(message.inserted.clone()).unwrap_or("").replace('\n', " ");
                    print_line(&format!("[{name}] {} want {want}, {} wrong={}: {told}", message.id, message.kind, message.wrong));
                }
            }
        }
        let judged = kinds.entry(message.kind.clone()).or_default();
        let right = !wrong.iter().any(|name| concerns(message, name));
        judged[if message.wrong { 0 } else { 2 }] += 1;
        judged[if message.wrong { 1 } else { 3 }] += u32::from(right);
        if !message.facts.get("asks_for_job").is_some_and(|asks| *asks) && !message.facts.get("asks_judgement").is_some_and(|asks| *asks) {
            let told = review(&Message::new(read.message, MessageKind::Request, Channel::Email), Lang::Fr);
            good += 1;
            barked += u32::from(told.findings.iter().any(|finding| finding.severity == Severity::Error));
        }
    }
    print_table(&format!("in context {lang} {part} ({})", messages.len()), &scores);
    for (kind, [wrong, caught, right, left]) in kinds {
        print_line(&format!("{kind:26} {caught} of {wrong} wrong ones caught; {left} of {right} right ones left alone"));
    }
    for (alarm, count) in alarms {
        print_line(&format!("{:26} {count} {alarm}", "false alarms"));
    }
    print_line(&format!("{:26} {barked} of {good} messages without a job or a judgement get an error", "errors"));
    Ok(())
}

/// The role of the part in which a request or judgement that nobody made was seen.
fn stands_in<'m>(message: &'m Assembled, read: &PlainText<'_>, found: &Facts, name: &str) -> &'m str {
    let fact = if name == "asks_for_job" { &found.asks_for_job } else { &found.asks_judgement };
    let at = fact.first().map_or(0, |place| read.range(place).start);
    message.parts.iter().find(|(_, range)| range.contains(&at)).map_or("nowhere", |(role, _)| role)
}

/// Whether a fact is what this sentence is about: what it changes, else what its kind is about.
fn concerns(message: &Assembled, name: &str) -> bool {
    if message.wrong {
        return message.changed.iter().any(|changed| changed == name);
    }
    match message.kind.as_str() {
        "candidacy" | "judgement" => name.starts_with("asks_"),
        "vague" | "no_subject" => name == "specific_ask",
        "no_reason" => name == "why_you",
        "referrer" => name == "mentions_referrer",
        "redirect" => name == "offers_redirect",
        "alt_out" => name == "alternative" || name == "easy_out",
        _ => true,
    }
}

/// What the linter says of a fact as this corpus names it: a request is concrete when something is asked for and one knows what about.
fn stated(found: &Facts, name: &str) -> Option<bool> {
    if name == "specific_ask" {
        return Some(found.specific_ask.is_true() && found.names_subject.is_true());
    }
    found.list().into_iter().find(|(known, _)| *known == name).and_then(|(_, value)| match value {
        FactValue::Flag(flag) => Some(flag),
        _ => None,
    })
}
