//! What is looked for, and where it stands. What enters: the words of a record, the words somebody types. What leaves: the keys under
//! which a record is found, each with its place in the text; a query as groups of patterns over such keys. The index keeps the keys, a
//! page shows the places, and both mean the same. Not done here: keeping, ranking.

mod near;
mod number;
mod query;

use std::ops::Range;

pub use query::{Alternative, Pattern, Query};

use crate::{fold, words};

/// The longest key, in characters: beyond, two words are one.
const LONGEST: usize = 40;

/// Words that stand before a name, and that one person writes apart and another joined: La Tour, Saint-Étienne, O’Neil.
const PARTICLES: [&str; 28] = [
    "al", "ben", "da", "de", "del", "della", "des", "di", "do", "dos", "du", "el", "la", "le", "les", "mac", "mc", "o", "saint", "sainte",
    "san", "st", "ste", "van", "vander", "von", "zu", "y",
];

/// Something of a text by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Folded.
    pub key: String,
    /// Its bytes in the text.
    pub place: Range<usize>,
}

/// Everything by which a text is found: its words, the parts of its addresses, words written joined or apart, its numbers.
pub fn keys(text: &str) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found: Vec<Found> = Vec::new();
    let mut add = |key: String, place: &Range<usize>| {
        if !key.is_empty() {
            found.push(Found { key: cut(key), place: place.clone() });
        }
    };
    for (at, place) in tokens.iter().enumerate() {
        let token = text.get(place.clone()).unwrap_or_default();
        for word in words(token) {
            for part in parts(&word) {
                add(part, place);
            }
            add(word, place);
        }
        let Some(next) = tokens.get(at + 1) else { continue };
        if is_joined(text, place, next) {
            let joined = fold(token) + &fold(text.get(next.clone()).unwrap_or_default());
            add(joined, &(place.start..next.end));
        }
    }
    for run in number::runs(text) {
        for key in number::keys(text.get(run.clone()).unwrap_or_default()) {
            add(key, &run);
        }
    }
    found
}

/// The words of a text, by their bytes.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '@' | '.' | '_') || unicode_normalization::char::is_combining_mark(c);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begun)) => {
                tokens.push(begun..at);
                start = None;
            }
            _ => {}
        }
    }
    tokens.retain(|place| text.get(place.clone()).is_some_and(|token| token.contains(char::is_alphanumeric)));
    tokens
}

/// The parts of an address or an abbreviation: `anne@le-pont.fr`, `S.A.R.L.`
fn parts(word: &str) -> Vec<String> {
    if !word.contains(['@', '.', '_']) {
        return Vec::new();
    }
    let mut parts: Vec<String> = word.split(['@', '.', '_']).filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect();
    match word.split_once('@') {
        Some((_, host)) => parts.push(host.to_owned()),
        None => parts.push(word.replace(['.', '_'], "")),
    }
    parts
}

/// Whether two words may be written as one: with an apostrophe or a hyphen between, or a particle before a name.
fn is_joined(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    let between = text.get(one.end..next.start).unwrap_or_default();
    let begins = text.get(next.clone()).and_then(|next| next.chars().next());
    is_tied(between)
        || (is_blank(between) && begins.is_some_and(char::is_uppercase) && is_particle(text.get(one.clone()).unwrap_or_default()))
}

/// An apostrophe or a hyphen, and nothing else.
fn is_tied(between: &str) -> bool {
    matches!(between, "'" | "’" | "ʼ" | "‘" | "-" | "‐" | "‑")
}

fn is_blank(between: &str) -> bool {
    !between.is_empty() && between.chars().all(|c| c.is_whitespace() && c != '\n')
}

/// Whether a word stands before names rather than being one.
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&fold(word).as_str())
}

fn cut(key: String) -> String {
    if key.len() <= LONGEST { key } else { key.chars().take(LONGEST).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut keys: Vec<String> = keys(text).into_iter().map(|found| found.key).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    #[test]
    fn a_text_is_found_by_its_words_joined_or_apart_and_by_the_parts_of_its_addresses() {
        assert_eq!(of("l’Hôpital à La Tour"), ["a", "hopital", "la", "latour", "lhopital", "tour"]);
        assert_eq!(
            of("Saint-Étienne, Jean-Paul O'Neil"),
            ["etienne", "jean", "jeanpaul", "neil", "o", "oneil", "paul", "saint", "saintetienne"]
        );
        assert_eq!(of("anne.roy@pont.fr"), ["anne", "anne.roy@pont.fr", "fr", "pont", "pont.fr", "roy"]);
        assert_eq!(of("S.A.R.L."), ["a", "l", "r", "s", "s.a.r.l", "sarl"]);
        assert_eq!(of("… — ' @ . _"), Vec::<String>::new());
    }

    #[test]
    fn a_number_is_found_by_any_four_digits_of_it_in_a_row() {
        let all = of("Tél. 06 12 34 56 78");
        for key in ["#0612345678", "#612345678", "#5678", "#345678", "tel", "06"] {
            assert!(all.contains(&key.to_owned()), "{key} {all:?}");
        }
        assert!(of("+33 6 12 34 56 78").contains(&"#33612345678".to_owned()));
        assert_eq!(of("en 2024, à 9 h 30"), ["2024", "30", "9", "a", "en", "h"]);
    }

    #[test]
    fn places_are_those_of_the_text_as_it_was_written() {
        let text = "Né à l’Œuvre";
        let places: Vec<(String, &str)> = keys(text).into_iter().map(|found| (found.key, &text[found.place])).collect();
        let expected = [("ne", "Né"), ("a", "à"), ("loeuvre", "l’Œuvre"), ("oeuvre", "Œuvre")];
        assert_eq!(places, expected.map(|(key, place)| (key.to_owned(), place)));
    }
}
