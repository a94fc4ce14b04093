//! Inclusive forms: the bytes after the stem of a word enter ("·e", "(e)s", ".trice"); the length to skip leaves.
//! The stem itself is folded by `scan`.

use crate::lists;

/// How many bytes of `rest`, which follows a letter, belong to an inclusive ending. 0 when there is none.
pub(super) fn inclusive_suffix(rest: &str) -> usize {
    let mut at = 0;
    // At most "·e·s": two rounds.
    for _ in 0..2 {
        let tail = rest.get(at..).unwrap_or("");
        let taken = one_suffix(tail);
        if taken == 0 {
            break;
        }
        at += taken;
    }
    at
}

fn one_suffix(rest: &str) -> usize {
    let Some(mark) = rest.chars().next() else { return 0 };
    let after = rest.get(mark.len_utf8()..).unwrap_or("");
    // No suffix is longer than six letters: looking a little farther is enough, and keeps the scan linear.
    let letters: usize = after.chars().take(8).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let suffix = after.get(..letters).unwrap_or("");
    let next = after.get(letters..).and_then(|tail| tail.chars().next());
    let known = lists::INCLUSIVE_ENDING.has(suffix.as_bytes());
    match mark {
        '·' | '•' | '‧' | '∙' | '⋅' if known => mark.len_utf8() + letters,
        '(' if known && next == Some(')') => {
            let mut length = 1 + letters + 1;
            // "(e)s"
            if after
                .get(letters + 1..)
                .is_some_and(|tail| tail.starts_with('s') && !tail.get(1..).is_some_and(|t| t.starts_with(char::is_alphabetic)))
            {
                length += 1;
            }
            length
        }
        '.' | '-' | '/' if known && suffix != "le" && suffix != "les" && suffix != "te" && suffix != "se" && suffix != "re" => {
            if next == Some('@') || (mark == '.' && next == Some('/')) { 0 } else { 1 + letters }
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::inclusive_suffix;

    #[test]
    fn endings_are_taken_whole() {
        for (rest, length) in
            [("·e,", 3), ("(e) de", 3), ("(e)s de", 4), (".e.s ", 4), ("-trice ", 6), ("-je", 0), (" e", 0), (".com", 0), ("/e ", 2)]
        {
            assert_eq!(inclusive_suffix(rest), length, "{rest}");
        }
    }
}
