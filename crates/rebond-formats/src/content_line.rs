//! Content lines of contact files and calendars. What enters: a name with its parameters, and text. What leaves: lines ended by
//! CRLF, escaped, folded at 75 octets between two characters. Not done here: which lines a file needs.

/// A file of content lines being written.
#[derive(Debug, Default)]
pub(crate) struct ContentLines(String);

impl ContentLines {
    /// Adds a line whose value is one text, to be escaped.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escaped(value));
    }

    /// Adds a line of several texts, to be escaped and set apart by semicolons.
    pub(crate) fn parts(&mut self, name: &str, values: &[&str]) {
        self.raw(name, &values.iter().map(|value| escaped(value)).collect::<Vec<_>>().join(";"));
    }

    /// Adds a line as it is: marks, dates, links.
    pub(crate) fn raw(&mut self, name: &str, value: &str) {
        let mut width = 0;
        let line = name.chars().chain(std::iter::once(':')).chain(value.chars());
        // A line end inside would begin a line of its own.
        for c in line.filter(|c| !c.is_control() || *c == '\t') {
            if width + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// The whole text.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_escaped_and_folded_between_characters() {
        let mut lines = ContentLines::default();
        lines.text("NOTE", "a;b,c\\d\r\ne\u{7}");
        lines.text("SUMMARY", &"é🌱".repeat(60));
        let text = lines.finish();
        assert!(text.starts_with("NOTE:a\\;b\\,c\\\\d\\ne\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(text.replace("\r\n ", "").contains(&"é🌱".repeat(60)));
        let mut forged = ContentLines::default();
        forged.raw("URL", "https://exemple.fr\r\nATTENDEE:x");
        assert_eq!(forged.finish().matches("\r\n").count(), 1);
    }
}
