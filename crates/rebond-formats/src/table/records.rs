//! Records of a CSV text, with their line numbers. What enters: text and delimiter. What leaves: records one by one; a record
//! whose quotation marks cannot be right is given back as one broken line, and reading goes on with the next line. That is why
//! no general CSV reader serves here: with one stray quotation mark they swallow every row up to the next. Not done here:
//! headers, meaning.

use std::borrow::Cow;

/// A record, sound or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record<'t> {
    /// Line where it begins, from 1.
    pub(crate) line: usize,
    /// Its cells; one cell with the whole line when broken.
    pub(crate) cells: Vec<Cow<'t, str>>,
    /// Whether a quotation mark opens and nothing closes it.
    pub(crate) broken: bool,
}

impl Record<'_> {
    /// The cell in a column; blank when the row is too short.
    pub(crate) fn cell(&self, column: usize) -> &str {
        let cell = self.cells.get(column).map_or("", |cell| cell.trim());
        // An apostrophe before a sign of a formula was put there when the table was written, so that no spreadsheet computes it.
        match cell.strip_prefix('\'') {
            Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@']) => rest,
            _ => cell,
        }
    }

    /// Whether nothing is written in it.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// After so many broken records, quotation marks are taken as plain text: a hostile file cannot make reading slow.
const BROKEN_LIMIT: usize = 500;
/// The greatest size of one record, in bytes; longer means that a quotation mark is missing.
const RECORD_LIMIT: usize = 256 * 1024;

/// The records of a text; lines without any text are passed over.
pub(crate) fn records(text: &str, delimiter: char) -> Records<'_> {
    Records { text, delimiter: u8::try_from(delimiter).unwrap_or(b','), at: 0, line: 1, broken: 0 }
}

#[derive(Debug, Clone)]
pub(crate) struct Records<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: usize,
    broken: usize,
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        while let Some(b'\n' | b'\r') = self.byte(self.at) {
            self.pass_line_end();
        }
        self.byte(self.at)?;
        let (start, line) = (self.at, self.line);
        let mut cells = Vec::with_capacity(8);
        let mut sound = true;
        loop {
            let (cell, cell_sound) = if self.byte(self.at) == Some(b'"') && self.broken < BROKEN_LIMIT {
                self.quoted(start)
            } else {
                (Cow::Borrowed(self.plain()), true)
            };
            cells.push(cell);
            sound &= cell_sound;
            if self.byte(self.at) != Some(self.delimiter) {
                break;
            }
            self.at += 1;
        }
        if !sound && self.line > line {
            // Back to the first line: it alone is lost.
            self.broken += 1;
            (self.at, self.line) = (start, line);
            let text = self.text.get(start..).unwrap_or_default();
            let text = text.split(['\n', '\r']).next().unwrap_or_default();
            self.at += text.len();
            self.pass_line_end();
            return Some(Record { line, cells: vec![Cow::Borrowed(text)], broken: true });
        }
        self.pass_line_end();
        Some(Record { line, cells, broken: false })
    }
}

impl<'t> Records<'t> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn pass_line_end(&mut self) {
        match self.byte(self.at) {
            Some(b'\r') => {
                self.at += if self.byte(self.at + 1) == Some(b'\n') { 2 } else { 1 };
                self.line += 1;
            }
            Some(b'\n') => {
                self.at += 1;
                self.line += 1;
            }
            _ => {}
        }
    }

    /// Text up to the next delimiter or line end.
    fn plain(&mut self) -> &'t str {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == self.delimiter || matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let text = self.text.get(self.at..self.at + length).unwrap_or_default();
        self.at += length;
        text
    }

    /// A quoted cell, and whether its quotation marks are right.
    fn quoted(&mut self, record_start: usize) -> (Cow<'t, str>, bool) {
        self.at += 1;
        let mut cell = Cow::Borrowed("");
        loop {
            let from = self.at;
            while let Some(byte) = self.byte(self.at) {
                match byte {
                    b'"' => break,
                    b'\n' => self.line += 1,
                    b'\r' if self.byte(self.at + 1) != Some(b'\n') => self.line += 1,
                    _ => {}
                }
                self.at += 1;
            }
            append(&mut cell, self.text.get(from..self.at).unwrap_or_default());
            if self.byte(self.at).is_none() || self.at - record_start > RECORD_LIMIT {
                return (cell, false);
            }
            self.at += 1;
            if self.byte(self.at) != Some(b'"') {
                break;
            }
            append(&mut cell, "\"");
            self.at += 1;
        }
        let after = self.plain();
        let sound = after.trim().is_empty();
        // Quotation marks inside that nothing doubled: `"Zoé "Zouzou""`.
        match after.strip_suffix('"') {
            Some(inside) if !sound => {
                append(&mut cell, "\"");
                append(&mut cell, inside);
            }
            _ if !sound => append(&mut cell, after),
            _ => {}
        }
        (cell, sound)
    }
}

fn append<'t>(cell: &mut Cow<'t, str>, more: &'t str) {
    if cell.is_empty() {
        *cell = Cow::Borrowed(more);
    } else if !more.is_empty() {
        cell.to_mut().push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>, bool)> {
        records(text, ',').map(|r| (r.line, r.cells.iter().map(ToString::to_string).collect(), r.broken)).collect()
    }

    #[test]
    fn quotes_line_breaks_and_line_ends() {
        let rows = read("a,\"b \"\"c\"\"\",\r\n\r\n\"one\r\ntwo\",x\ny");
        assert_eq!(
            rows,
            [
                (1, vec!["a".into(), "b \"c\"".into(), String::new()], false),
                (3, vec!["one\r\ntwo".into(), "x".into()], false),
                (5, vec!["y".into()], false),
            ]
        );
        assert_eq!(read("a\rb\rc").len(), 3);
        assert_eq!(read("\"a\" b,12\" c")[0].1, ["a b", "12\" c"]);
        assert_eq!(read("\"Zoé \"Zouzou\"\",x")[0].1, ["Zoé \"Zouzou\"", "x"]);
    }

    #[test]
    fn a_stray_quote_costs_its_own_line_only() {
        for text in ["a,b\n\"c,d\ne,f\n\"g, h\",i\nj,k", "a,b\n\"c,d\ne,f\n\"g, h\",i\nj,k\n\"l"] {
            let rows = read(text);
            let broken: Vec<usize> = rows.iter().filter(|r| r.2).map(|r| r.0).collect();
            assert_eq!(broken, [2], "{text}");
            assert!(rows.contains(&(3, vec!["e".into(), "f".into()], false)));
            assert!(rows.contains(&(4, vec!["g, h".into(), "i".into()], false)));
            assert!(rows.contains(&(5, vec!["j".into(), "k".into()], false)));
        }
    }
}
