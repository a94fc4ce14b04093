//! Telephone numbers wherever they stand, and in whatever form: the keys of one, the patterns of a part of one. A key begins with a
//! sign that no word has, so that a year finds no number.

use std::ops::Range;

use crate::PhoneNumber;

/// Fewer digits of a number find too many.
const LEAST: usize = 4;
/// A number that one can dial has so many digits (ITU-T E.164).
const WHOLE: std::ops::RangeInclusive<usize> = 8..=15;

/// The places of a text that may be a number: digits, and the signs people put between them.
pub(super) fn runs(text: &str) -> Vec<Range<usize>> {
    digits_and_signs(text).into_iter().filter(|run| WHOLE.contains(&digits(text.get(run.clone()).unwrap_or_default()).len())).collect()
}

/// The same of what is typed, where a part of a number is enough; no year.
pub(super) fn begun(text: &str) -> Vec<Range<usize>> {
    let is_year = |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let enough = |run: &Range<usize>| {
        let digits = digits(text.get(run.clone()).unwrap_or_default());
        (LEAST..=*WHOLE.end()).contains(&digits.len()) && !is_year(&digits)
    };
    digits_and_signs(text).into_iter().filter(enough).collect()
}

fn digits_and_signs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    let mut before = ' ';
    for (at, c) in text.char_indices().chain([(text.len(), 'x')]) {
        let inside = c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '.' | '-' | '/' | ' ' | '\u{a0}' | '\u{202f}' | '‑' | '–');
        match (inside, start) {
            (true, None) if (c.is_ascii_digit() || matches!(c, '+' | '(')) && !before.is_alphanumeric() => start = Some(at),
            (false, Some(begun)) => {
                let run = text.get(begun..at).unwrap_or_default();
                let end = begun + run.trim_end_matches(|c: char| !c.is_ascii_digit()).len();
                // A letter at the end of digits makes a reference of them.
                if end > begun && !(end == at && c.is_alphanumeric() && at < text.len()) {
                    runs.push(begun..end);
                }
                start = None;
            }
            _ => {}
        }
        before = c;
    }
    runs
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The keys of a whole number: inside its country with a zero, abroad, and from each of its digits on.
pub(super) fn keys(number: &str) -> Vec<String> {
    let Ok(parsed) = PhoneNumber::parse(number) else { return Vec::new() };
    let (country, inside) = parsed.in_country();
    let abroad = country.map(|country| format!("#{country}{inside}"));
    let ends = (0..inside.len().saturating_sub(LEAST - 1)).filter_map(|at| inside.get(at..)).map(|end| format!("#{end}"));
    ends.chain([format!("#0{inside}")]).chain(abroad).collect()
}

/// What a key begins with, of a number that is typed whole or in part.
pub(super) fn begins(number: &str) -> Vec<String> {
    let digits = digits(number);
    let mut parts = vec![digits.clone()];
    parts.extend(digits.strip_prefix("00").map(ToOwned::to_owned));
    if let Ok(parsed) = PhoneNumber::parse(number) {
        parts.push(parsed.in_country().1);
    }
    parts.retain(|part| part.len() >= LEAST);
    parts.sort();
    parts.dedup();
    parts.into_iter().map(|part| format!("#{part}")).collect()
}
