//! Sentences written to learn from (`sentences.<language>.txt`): lines enter; labelled sentences leave, several for a line with choices.
//! Same line, same sentences: no chance.

use super::{Labelled, Labels, Source, USUAL, fact};
use rebond_lint::WEIGHED;
use std::path::Path;

/// How many sentences are made of a line with choices, and what each counts: together about as much as three.
const MADE: usize = 10;
const MADE_WEIGHT: f64 = 0.35 * USUAL;

/// Every sentence of a language: of `sentences.<language>.txt`, and of the files in `sentences/<language>`.
pub(crate) fn sentences(folder: &Path, lang: &str) -> Result<Vec<Labelled>, String> {
    let mut paths = vec![folder.join(format!("sentences.{lang}.txt"))];
    let beside = folder.join("sentences").join(lang);
    let mut more: Vec<_> = std::fs::read_dir(beside).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    more.sort();
    paths.extend(more);
    let files: Vec<Vec<Labelled>> = paths.iter().map(|path| of_file(path)).collect::<Result<_, _>>()?;
    Ok(files.into_iter().flatten().collect())
}

fn of_file(path: &Path) -> Result<Vec<Labelled>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut all = Vec::new();
    let mut labels: Labels = [None; WEIGHED.len()];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix("## ") {
            labels = read_heading(heading)?;
        } else if !line.starts_with('#') {
            let choices = line.contains('|');
            let weight = if choices { MADE_WEIGHT } else { USUAL };
            let made = made(line, if choices { MADE } else { 1 });
            all.extend(made.into_iter().map(|text| Labelled {
                range: 0..text.len(),
                text,
                labels,
                weight,
                fold: None,
                source: Source::Part,
            }));
        }
    }
    Ok(all)
}

fn read_heading(heading: &str) -> Result<Labels, String> {
    let mut labels: Labels = [None; WEIGHED.len()];
    for word in heading.split(' ') {
        let (sign, name) = word.split_at_checked(1).ok_or("an empty heading")?;
        if name == "thanks" {
            // A fact of form: said by patterns alone.
            continue;
        }
        let at = fact(name).ok_or_else(|| format!("unknown fact: {word}"))?;
        labels[at] = Some(sign == "+");
    }
    // One who asks for work may well ask for a judgement too; all others ask for neither unless it is said.
    let [job, judgement, ..] = &mut labels;
    if *job != Some(true) {
        judgement.get_or_insert(false);
    }
    job.get_or_insert(false);
    Ok(labels)
}

/// Sentences of a line: each choice is met about as often as the others beside it.
fn made(line: &str, count: usize) -> Vec<String> {
    let mut pieces: Vec<Vec<&str>> = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('(') {
        let (inside, next) = after.split_once(')').unwrap_or((after, ""));
        pieces.push(vec![before]);
        pieces.push(if inside.contains('|') { inside.split('|').collect() } else { vec![inside] });
        rest = next;
    }
    pieces.push(vec![rest]);
    let mut all: Vec<String> = Vec::new();
    for number in 0..count {
        let mut text = String::new();
        for (at, choices) in pieces.iter().enumerate() {
            // Steps that share no factor with the number of choices go through all of them; each piece begins elsewhere.
            let step = number.wrapping_mul(at + 1).wrapping_add(number / choices.len().max(1)).wrapping_add(at * 7);
            text.push_str(choices.get(step % choices.len().max(1)).copied().unwrap_or(""));
        }
        let text = tidy(&text);
        if !all.contains(&text) {
            all.push(text);
        }
    }
    all
}

/// One blank between words, none before a full stop or comma, none after an elision.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(" ,", ",").replace(" .", ".").replace("d' ", "d'").replace("d’ ", "d’")
}

#[cfg(test)]
mod tests {
    use super::made;

    #[test]
    fn every_choice_of_a_line_is_met() {
        let all = made("(Si|Quand) (un poste|une place) (se libère|s’ouvre|) , (dites-le|écrivez).", 12);
        for choice in ["Si ", "Quand ", "un poste", "une place", "se libère", "s’ouvre", "place,", "dites-le.", "écrivez."] {
            assert!(all.iter().any(|text| text.contains(choice)), "{choice} in {all:?}");
        }
    }
}
