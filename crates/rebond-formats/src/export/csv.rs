//! CSV as spreadsheets open it. What enters: rows of text. What leaves: UTF-8 with a byte-order mark (without it a spreadsheet
//! garbles accents), CRLF, and no cell that a spreadsheet would run. Not done here: columns.

/// How cells are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CsvStyle {
    /// By semicolons, as spreadsheets in French expect.
    Semicolons,
    /// By commas.
    Commas,
}

impl CsvStyle {
    const fn sign(self) -> char {
        match self {
            Self::Semicolons => ';',
            Self::Commas => ',',
        }
    }
}

/// Writes a table.
pub(super) fn write_table<'a>(style: CsvStyle, header: &[&str], rows: impl Iterator<Item = Vec<std::borrow::Cow<'a, str>>>) -> String {
    let mut text = String::from('\u{feff}');
    push_row(&mut text, style, header.iter().copied());
    for row in rows {
        push_row(&mut text, style, row.iter().map(AsRef::as_ref));
    }
    text
}

fn push_row<'a>(text: &mut String, style: CsvStyle, cells: impl Iterator<Item = &'a str>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(style.sign());
        }
        push_cell(text, style, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, style: CsvStyle, cell: &str) {
    // What begins like a formula gets an apostrophe, which shows it as text; reading takes it away again.
    let guard = if is_formula(cell) { "'" } else { "" };
    let quoted =
        cell.contains(['"', '\n', '\r', style.sign()]) || cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace);
    if quoted {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

/// Whether a spreadsheet would compute a cell, or whether reading would take its own apostrophe away.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@x", "'@x"),
            ("'=x", "''=x"),
            ("-a;b", "\"'-a;b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a,b", "a,b"),
            ("l'été", "l'été"),
        ] {
            let mut text = String::new();
            push_cell(&mut text, CsvStyle::Semicolons, cell);
            assert_eq!(text, written);
        }
    }
}
