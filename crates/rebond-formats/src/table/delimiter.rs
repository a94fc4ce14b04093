//! The sign between cells. What enters: text. What leaves: the delimiter a file says it has (`sep=;`), or the one of `, ; tab`
//! that gives known columns and rows of one width over the first 20 records. Not done here: decimal commas, other signs.

use super::{header::known_columns, records};

/// What the first line `sep=;`, which spreadsheets write and read, says; and the text after it.
pub(crate) fn without_sep_line(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let sign = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| first.get(4..));
    let mut signs = sign.unwrap_or_default().chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if sign.is_ascii() && sign != '"' => (Some(sign), rest),
        _ => (None, text),
    }
}

/// The likeliest of `,`, `;` and tab.
pub(crate) fn guess_delimiter(text: &str) -> char {
    // On a tie the first of the list wins: `max_by_key` keeps the last, so the comma comes last.
    ['\t', ';', ','].into_iter().max_by_key(|sign| consistency(text, *sign)).unwrap_or(',')
}

/// The most known columns in one record, then how many records have the commonest width, then that width.
fn consistency(text: &str, delimiter: char) -> (usize, usize, usize) {
    let first: Vec<_> = records(text, delimiter).take(20).collect();
    let known = first.iter().map(|record| known_columns(record)).max().unwrap_or(0);
    let widths: Vec<usize> = first.iter().map(|record| record.cells.len()).filter(|width| *width > 1).collect();
    let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
    let (same, width) = widths.iter().map(|width| (alike(width), *width)).max().unwrap_or((0, 0));
    (known, same, width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_found() {
        for (text, sign) in [
            ("Prénom;Nom;E-mail\nA;B, C;\nD;E, F;x", ';'),
            ("x;y\n1,5;2\n2,5;3\n", ';'),
            ("First Name\tLast Name\nA, B\tC", '\t'),
            ("Notes:\n\"a; b; c\"\n\nFirst Name,Last Name,URL\nA,B,", ','),
            ("Nom\nDupont", ','),
        ] {
            assert_eq!(guess_delimiter(text), sign, "{text}");
        }
        assert_eq!(without_sep_line("sep=;\r\na;b"), (Some(';'), "a;b"));
        assert_eq!(without_sep_line("separate\na"), (None, "separate\na"));
    }
}
