//! How long a text is, as norms count it: a body enters, words (D10) or characters (C5) leave.

use super::scan;

/// How many words a body has (D10): without its subject, quoted replies and mail headers.
pub fn count_words(body: &str) -> usize {
    scan(body.into()).words
}

/// How many characters a body has, where a channel counts them (C5).
pub fn count_characters(body: &str) -> usize {
    body.trim().chars().count()
}
