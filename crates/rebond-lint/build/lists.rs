//! Lists of words that the code asks about: the lines of `data/<language>/lists.txt` enter; the Rust of `src/lists.rs` leaves, one constant a
//! list. A list the code names and no file holds does not compile; a list nobody names is reported by the compiler as never used.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A word, and its value if it has one.
type Entry = (String, Option<u32>);
/// The lists of a language by name.
type Lists = BTreeMap<String, Vec<Entry>>;

/// Writes the constants; a line that cannot be read stops the build.
pub(crate) fn write(french: &str, english: &str) -> Result<String, String> {
    let (french, english) = (read(french)?, read(english)?);
    let mut out = String::new();
    for name in french.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        // The words of both languages in one match: a word is looked up once, whoever asks.
        let mut words: BTreeMap<&str, (u8, Option<u32>)> = BTreeMap::new();
        for (bit, lists) in [(1, &french), (2, &english)] {
            for (word, value) in lists.get(name).into_iter().flatten() {
                let known = words.entry(word).or_default();
                *known = (known.0 | bit, value.or(known.1));
            }
        }
        let valued = words.values().any(|(_, value)| value.is_some());
        let answer = |(bits, value): (u8, Option<u32>)| if valued { format!("Some({})", value.unwrap_or(0)) } else { bits.to_string() };
        let mut arms: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (word, known) in words {
            arms.entry(answer(known)).or_default().push(literal(word));
        }
        let arms: String = arms.iter().map(|(answer, words)| format!("{} => {answer}, ", words.join(" | "))).collect();
        let (kind, other) = if valued { ("Values", "None") } else { ("List", "0") };
        let _ = writeln!(out, "pub(crate) const {}: {kind} = {kind}(|word| match word {{ {arms}_ => {other} }});", name.to_uppercase());
    }
    Ok(out)
}

fn read(file: &str) -> Result<Lists, String> {
    let mut lists = Lists::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (name, words) = line.split_once(" = ").ok_or_else(|| format!("no list: {line}"))?;
        let mut list: Vec<Entry> = Vec::new();
        for entry in words.split(' ') {
            let (word, value) = entry.split_once(':').map_or((entry, None), |(word, value)| (word, Some(value)));
            let value = value.map(|value| value.parse().map_err(|_| format!("no number: {entry} of {name}"))).transpose()?;
            if word.is_empty() || list.iter().any(|(known, _)| known == word) {
                return Err(format!("empty or twice: {entry:?} of {name}"));
            }
            list.push((word.to_owned(), value));
        }
        if lists.insert(name.to_owned(), list).is_some() {
            return Err(format!("twice: {name}"));
        }
    }
    Ok(lists)
}

fn literal(word: &str) -> String {
    format!("b\"{}\"", word.replace('_', " ").as_bytes().escape_ascii())
}
