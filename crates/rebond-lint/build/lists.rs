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
        let (fr, en) = (french.get(name).map_or(&[][..], Vec::as_slice), english.get(name).map_or(&[][..], Vec::as_slice));
        let valued = fr.iter().chain(en).any(|(_, value)| value.is_some());
        let (kind, fr, en) = if valued { ("Values", values(fr), values(en)) } else { ("List", members(fr), members(en)) };
        let _ = writeln!(out, "pub(crate) const {}: {kind} = {kind} {{ fr: {fr}, en: {en} }};", name.to_uppercase());
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

fn members(list: &[Entry]) -> String {
    if list.is_empty() {
        return "|_| false".to_owned();
    }
    let words: Vec<String> = list.iter().map(|(word, _)| literal(word)).collect();
    format!("|word| matches!(word, {})", words.join(" | "))
}

fn values(list: &[Entry]) -> String {
    let mut by_value: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (word, value) in list {
        by_value.entry(value.unwrap_or(0)).or_default().push(literal(word));
    }
    let arms: String = by_value.iter().map(|(value, words)| format!("{} => Some({value}), ", words.join(" | "))).collect();
    format!("|word| match word {{ {arms}_ => None }}")
}

fn literal(word: &str) -> String {
    format!("b\"{}\"", word.replace('_', " ").as_bytes().escape_ascii())
}
