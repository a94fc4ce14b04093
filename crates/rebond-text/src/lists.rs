//! Lists in a sentence, and the capital that opens one.

use crate::Text;

impl Text {
    /// « A, B et C », “A, B and C”.
    pub fn all_of<S: AsRef<str>>(self, items: &[S]) -> String {
        join(items, self.pick(" et ", " and "))
    }

    /// « A, B ou C », “A, B or C”.
    pub fn one_of<S: AsRef<str>>(self, items: &[S]) -> String {
        join(items, self.pick(" ou ", " or "))
    }
}

fn join<S: AsRef<str>>(items: &[S], last: &str) -> String {
    let mut out = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push_str(if place + 1 == items.len() { last } else { ", " });
        }
        out.push_str(item.as_ref());
    }
    out
}

/// The same words with a capital at the start: for a day or a label that opens a sentence.
pub fn capitalise(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
