//! Complete messages (`context/<language>.<part>.carriers.jsonl`) and the sentences put into them (`….sentences.jsonl`): files enter; the
//! messages put together, with what they state, and their parts with their labels, leave.

use super::{FOLDS, Labelled, Labels, Source, USUAL, fact, lines};
use rebond_lint::WEIGHED;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

/// One complete message with one part put in, exchanged or taken out.
#[derive(Debug, Clone)]
pub(crate) struct Assembled {
    /// Its identifier, as its file has it.
    pub(crate) id: String,
    pub(crate) text: String,
    /// The sentence put in; empty when a part was taken out.
    pub(crate) inserted: Range<usize>,
    /// The kind of fault, and whether this is one or only looks like it.
    pub(crate) kind: String,
    pub(crate) wrong: bool,
    /// What the whole message states.
    pub(crate) facts: BTreeMap<String, bool>,
    /// The facts that the sentence changes.
    pub(crate) changed: Vec<String>,
    /// The role of each part, and its bytes.
    pub(crate) parts: Vec<(String, Range<usize>)>,
    role: String,
    exchanged: bool,
    pub(crate) fold: usize,
}

/// Every message of a part of the corpus; none when there is no such part.
pub(crate) fn assembled(folder: &Path, lang: &str, part: &str) -> Result<Vec<Assembled>, String> {
    let carriers = carriers(folder, lang, part)?;
    let mut all = Vec::new();
    for row in lines(&folder.join(format!("context/{lang}.{part}.sentences.jsonl")))? {
        let id = row["carrier"].as_str().unwrap_or("");
        let carrier = carriers.get(id).ok_or_else(|| format!("no carrier {id}"))?;
        all.push(assemble(id, carrier, &row).ok_or_else(|| format!("no such place: {row}"))?);
    }
    Ok(all)
}

/// The parts of the carriers, each with what its role says of it, and the sentences put in, for whoever learns.
pub(crate) fn parts(folder: &Path, lang: &str, part: &str) -> Result<Vec<Labelled>, String> {
    let mut all = Vec::new();
    for (id, carrier) in carriers(folder, lang, part)? {
        let pieces: Vec<Piece> = carrier["parts"].as_array().into_iter().flatten().map(Piece::of).collect();
        let (text, ranges) = join(&pieces);
        let named = stated_by_all(&carrier).get("mentions_referrer") == Some(&true);
        for (piece, range) in pieces.iter().zip(ranges) {
            let labels = labels_of(&piece.role, named);
            all.push(Labelled { text: text.clone(), range, labels, weight: USUAL, fold: Some(fold_of(&id)), source: Source::Part });
        }
    }
    for message in assembled(folder, lang, part)? {
        all.extend(message.labelled());
    }
    Ok(all)
}

fn carriers(folder: &Path, lang: &str, part: &str) -> Result<BTreeMap<String, Value>, String> {
    let rows = lines(&folder.join(format!("context/{lang}.{part}.carriers.jsonl")))?;
    Ok(rows.into_iter().map(|row| (row["id"].as_str().unwrap_or("").to_owned(), row)).collect())
}

/// Same carrier, same fold.
fn fold_of(id: &str) -> usize {
    id.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % FOLDS
}

struct Piece {
    role: String,
    text: String,
    join: String,
}

impl Piece {
    fn of(value: &Value) -> Self {
        let text = |name: &str| value[name].as_str().unwrap_or("").to_owned();
        Self { role: text("role"), text: text("text"), join: value["join"].as_str().unwrap_or("\n\n").to_owned() }
    }
}

fn join(pieces: &[Piece]) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let mut ranges = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 {
            text.push_str(&piece.join);
        }
        let from = text.len();
        text.push_str(&piece.text);
        ranges.push(from..text.len());
    }
    (text, ranges)
}

fn assemble(id: &str, carrier: &Value, row: &Value) -> Option<Assembled> {
    let mut pieces: Vec<Piece> = carrier["parts"].as_array()?.iter().map(Piece::of).collect();
    let role = row["role"].as_str()?;
    let first = pieces.iter().position(|piece| piece.role == role)?;
    let last = pieces.iter().rposition(|piece| piece.role == role)?;
    let text = row["text"].as_str().unwrap_or("").to_owned();
    let op = row["op"].as_str()?;
    let at = match op {
        "insert_after" => {
            let own_line = ["subject_line", "greeting", "closing", "signature"].contains(&role);
            let join = row["join"].as_str().unwrap_or(if own_line { "\n\n" } else { " " }).to_owned();
            pieces.insert(last + 1, Piece { role: "inserted".to_owned(), text, join });
            Some(last + 1)
        }
        "replace" => {
            pieces[first].text = text;
            let mut kept = 0;
            pieces.retain(|piece| piece.role != role || std::mem::replace(&mut kept, 1) == 0);
            Some(first)
        }
        _ => {
            pieces.retain(|piece| piece.role != role);
            None
        }
    };
    let (text, ranges) = join(&pieces);
    let parts = pieces.into_iter().map(|piece| piece.role).zip(ranges.iter().cloned()).collect();
    let inserted = at.and_then(|at| ranges.get(at).cloned()).unwrap_or(0..0);
    let mut facts = stated_by_all(carrier);
    let changed = stated(&row["facts"]);
    facts.extend(changed.clone());
    Some(Assembled {
        id: row["id"].as_str()?.to_owned(),
        text,
        inserted,
        kind: row["kind"].as_str()?.to_owned(),
        wrong: row["wrong"] == true,
        facts,
        changed: changed.into_keys().collect(),
        parts,
        role: role.to_owned(),
        exchanged: op == "replace",
        fold: fold_of(id),
    })
}

impl Assembled {
    /// What there is to learn: the sentence put in, and what the whole message lacks.
    fn labelled(&self) -> Vec<Labelled> {
        let mut all = Vec::new();
        let mut labels: Labels = [None; WEIGHED.len()];
        let job = self.facts.get("asks_for_job") == Some(&true) && self.changed.iter().any(|name| name == "asks_for_job");
        set(&mut labels, "asks_for_job", job);
        if !job {
            set(&mut labels, "asks_judgement", self.changed.iter().any(|name| name == "asks_judgement"));
        }
        if self.exchanged {
            for name in stated_by(&self.role) {
                set(&mut labels, name, true);
            }
        }
        for name in &self.changed {
            for name in meant_by(name) {
                set(&mut labels, name, self.facts.get(meaning(name)).copied().unwrap_or(false));
            }
        }
        if self.kind == "no_subject" && self.wrong {
            // An hour is asked for: only what about is not said.
            labels[2] = None;
        }
        let whole = |range: Range<usize>, labels: Labels, weight: f64| Labelled {
            text: self.text.clone(),
            range,
            labels,
            weight,
            fold: Some(self.fold),
            source: Source::Part,
        };
        if !self.inserted.is_empty() {
            all.push(whole(self.inserted.clone(), labels, USUAL));
        }
        let mut lacks: Labels = [None; WEIGHED.len()];
        for (name, _) in self.facts.iter().filter(|(name, stated)| !**stated && !name.starts_with("asks_")) {
            for name in meant_by(name) {
                set(&mut lacks, name, false);
            }
        }
        if self.kind == "no_subject" && self.wrong {
            lacks[2] = None;
        }
        if lacks.iter().any(Option::is_some) {
            all.push(whole(0..self.text.len(), lacks, 1.0));
        }
        all
    }
}

fn stated(value: &Value) -> BTreeMap<String, bool> {
    value.as_object().into_iter().flatten().filter_map(|(name, value)| Some((name.clone(), value.as_bool()?))).collect()
}

/// What a carrier states: as its file says, else what its parts make of it.
fn stated_by_all(carrier: &Value) -> BTreeMap<String, bool> {
    let told = stated(&carrier["facts"]);
    if !told.is_empty() {
        return told;
    }
    let roles: Vec<&str> = carrier["parts"].as_array().into_iter().flatten().filter_map(|part| part["role"].as_str()).collect();
    let has = |role: &str| roles.contains(&role);
    [
        ("asks_for_job", false),
        ("asks_judgement", false),
        ("specific_ask", has("ask")),
        ("has_background", has("background")),
        ("why_you", has("why_you")),
        ("mentions_referrer", has("referrer")),
        ("offers_redirect", has("redirect")),
        ("alternative", has("alternative")),
        ("easy_out", has("easy_out")),
        ("thanks", has("thanks")),
    ]
    .into_iter()
    .map(|(name, stated)| (name.to_owned(), stated))
    .collect()
}

fn set(labels: &mut Labels, name: &str, stated: bool) {
    if let Some(slot) = fact(name).and_then(|at| labels.get_mut(at)) {
        *slot = Some(stated);
    }
}

/// A request is concrete, as the corpus counts it, when something is asked for and one knows what about.
fn meant_by(name: &str) -> Vec<&str> {
    if name == "specific_ask" { vec!["specific_ask", "names_subject"] } else { vec![name] }
}

/// The name a fact has in the corpus in context.
fn meaning(name: &str) -> &str {
    if name == "names_subject" { "specific_ask" } else { name }
}

/// What a part of this role states.
fn stated_by(role: &str) -> &'static [&'static str] {
    match role {
        "ask" => &["specific_ask", "names_subject"],
        "background" => &["has_background"],
        "why_you" => &["why_you"],
        "referrer" => &["mentions_referrer"],
        "redirect" => &["offers_redirect"],
        "alternative" => &["alternative"],
        "easy_out" => &["easy_out"],
        _ => &[],
    }
}

/// What a part of this role states, and what it surely does not.
fn labels_of(role: &str, names_referrer: bool) -> Labels {
    let mut labels: Labels = [None; WEIGHED.len()];
    let roles = |all: &[&str]| all.contains(&role);
    for (name, absent) in [
        ("asks_for_job", true),
        ("asks_judgement", true),
        ("specific_ask", !roles(&["ask", "duration"])),
        ("names_subject", role != "ask"),
        ("why_you", !roles(&["why_you", "referrer", "ask", "background", "other", "subject_line"])),
        ("has_background", roles(&["greeting", "alternative", "easy_out", "redirect", "thanks", "closing", "signature"])),
        ("offers_redirect", !roles(&["redirect", "other"])),
        ("alternative", !roles(&["alternative", "ask", "duration", "other"])),
        ("easy_out", !roles(&["easy_out", "thanks", "other"])),
        ("mentions_referrer", role != "referrer" && (!names_referrer || !roles(&["why_you", "background", "subject_line", "other"]))),
    ] {
        if absent {
            set(&mut labels, name, false);
        }
    }
    for name in stated_by(role) {
        set(&mut labels, name, true);
    }
    labels
}
